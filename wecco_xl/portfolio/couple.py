"""Whose plan a file holds, as far as it says: two couples may have been given one number."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wecco_xl.plan.cells import fold
from wecco_xl.plan.fillers import is_filler
from wecco_xl.plan.finding import Loc
from wecco_xl.portfolio.privacy import Names
from wecco_xl.review.case import Case
from wecco_xl.review.people import full_name, sounding

_SIDE = "origin"
_NUMBERS = ("tax_id", "trade_register")


class Signs(NamedTuple):
    """What tells couples apart: numbers of the company, and words of names, all in code if names are."""

    tax_id: tuple[str, ...] = ()
    trade_register: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    person: tuple[str, ...] = ()


NOBODY = Signs()
"""The signs of a couple of which nothing is known."""


def number_of(case: Case) -> str | None:
    """The number of a plan; None without one, or with a filler in its place."""
    return _told(case, ("cover", "plan_id"))


def signs_of(case: Case, names: Names) -> Signs:
    """The signs of the couple of one plan."""
    found = {key: _told(case, (f"{_SIDE}_company", key)) for key in (*_NUMBERS, "name")}
    numbers = (_coded(names, re.sub(r"\W", "", fold(found[key] or ""))) for key in _NUMBERS)
    words = (found["name"], full_name(case.plan, _SIDE))
    return Signs(*numbers, *(_coded(names, *sounding(told or "").split()) for told in words))


def likeness(ours: Signs, theirs: Signs) -> int:
    """How many signs tie two couples, less those that part them; 0 when nothing tells."""
    return sum(_compared(ours, theirs))


def _compared(ours: Signs, theirs: Signs) -> Iterator[int]:
    """1, 0 or -1 for each sign that both tell: the same, half the same, nothing in common."""
    for mine, other in zip(ours, theirs, strict=True):
        if mine and other:
            shared = {*mine} & {*other}
            yield -1 if not shared else 1 if shared in ({*mine}, {*other}) else 0


def _told(case: Case, loc: Loc) -> str | None:
    """What a cell says of somebody; None for a filler."""
    value = getattr(getattr(case.plan, str(loc[0])), str(loc[1])) or ""
    return None if is_filler(fold(value), case.programme.lexicon.fillers) else value


def _coded(names: Names, *words: str) -> tuple[str, ...]:
    return tuple(sorted({names.sign(word) for word in words if word}))
