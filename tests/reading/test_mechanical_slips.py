"""Slips that a hand makes in right plans: a wrong year, a lost zero. The silent ones are listed."""

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.parse import parse
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.reading.plan_json import load
from wecco_xl.review.review import review
from wecco_xl.words import Words, words

PLANS = Path(__file__).parents[1] / "cases" / "plans"
SILENT = PLANS / "silent.txt"
TODAY = date(2026, 11, 20)
PER_FIELD = 2
"""How many cells of a column are tried."""


def year(value: str, step: int) -> str | None:
    day = date.fromisoformat(value)
    return None if (day.month, day.day) == (2, 29) else day.replace(year=day.year + step).isoformat()


def swapped(value: str) -> str | None:
    day = date.fromisoformat(value)
    return (
        None
        if day.day > 12 or day.day == day.month
        else day.replace(day=day.month, month=day.day).isoformat()
    )


def times(factor: float) -> Callable[[Any], Any]:
    return lambda value: value * factor if isinstance(value, int | float) and value else None


def no_such_row(value: Any) -> Any:
    wrong = re.sub("[0-9]+", "39", value if isinstance(value, str) else value[0])
    return wrong if isinstance(value, str) else [wrong]


DAYS = {
    "an suivant": lambda value: year(value, 1),
    "an dernier": lambda value: year(value, -1),
    "siècle dernier": lambda value: year(value, -100),
    "mois et jour échangés": swapped,
}
AMOUNTS = {"dix fois trop": times(10), "mille fois trop": times(1000), "mille fois trop peu": times(0.001)}
SLIPS: Mapping[Kind, Mapping[str, Callable[[Any], Any]]] = {
    Kind.DAY: DAYS,
    Kind.AMOUNT: AMOUNTS,
    Kind.MEASURE: {"dix fois trop": times(10), "dix fois trop peu": times(0.1)},
    Kind.INTEGER: {"dix fois trop": times(10), "signe moins": times(-1)},
    Kind.NUMBER: {"dix fois trop": times(10), "signe moins": times(-1)},
    Kind.REFERENCE: {"ligne absente": no_such_row},
    Kind.REFERENCES: {"ligne absente": no_such_row},
    Kind.PHONE: {"chiffre en moins": lambda value: value[:-1]},
    Kind.EMAIL: {"sans @": lambda value: value.replace("@", "")},
    Kind.IDENTIFIER: {"chiffre en moins": lambda value: re.sub("[0-9](?=[^0-9]*$)", "", value)},
}


def told(raw: Mapping[str, Any], said: Words) -> set[tuple[Loc, str]]:
    plan, unread = parse(raw, said.programme, said.vocabulary())
    return {(one.loc, one.code) for one in review(plan, said.programme, TODAY, tuple(unread)).findings}


def cells(raw: Mapping[str, Any], spec: Spec) -> Iterator[dict[str, Any]]:
    """The first forms or rows that hold a field."""
    held = raw.get(spec.section) or []
    holders = [held] if isinstance(held, dict) else [row for row in held if row]
    return islice((one for one in holders if one.get(spec.key) is not None), PER_FIELD)


@cache
def slips(name: str) -> list[tuple[str, frozenset[tuple[Loc, str]]]]:
    """What is told more after each slip in a plan, by its name: `measures.date: an dernier`."""
    plan, profile, _ = load(PLANS / f"{name}.json")
    said, raw = words(profile.code), plan.model_dump(mode="json", exclude_none=True)
    known = told(deepcopy(raw), said)
    found = []
    for spec in profile.specs:
        for slip, make in SLIPS.get(spec.kind, {}).items():
            for holder in cells(raw, spec):
                typed, wrong = holder[spec.key], make(holder[spec.key])
                if wrong is None or wrong == typed:
                    continue
                holder[spec.key] = wrong
                found.append((f"{spec.name}: {slip}", frozenset(told(deepcopy(raw), said) - known)))
                holder[spec.key] = typed
    return found


@pytest.mark.parametrize("name", ["right-9", "right-11"])
def test_no_slip_becomes_silent(name):
    listed = SILENT.read_text(encoding="utf-8").split("\n\n")
    known = next(part.splitlines()[1:] for part in listed if part.startswith(f"{name}\n"))
    silent = {slip for slip, seen in slips(name) if not seen}
    assert sorted(silent - set(known)) == []


@pytest.mark.parametrize("name", ["right-9", "right-11"])
def test_a_slip_is_told_once_in_its_cell(name):
    twice = [
        f"{slip}: {', '.join(sorted(codes))}"
        for slip, seen in slips(name)
        for codes in ([code for at, code in seen if at == loc] for loc, _ in seen)
        if len(codes) > 1
    ]
    assert sorted(set(twice)) == []
