"""Junk in every input cell: nothing breaks, every cell that is not read is named, nothing private is told."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

import pytest
from hands import Hands
from read_back import Read, read_back

from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Finding, Loc
from wecco_xl.plan.plan import Plan, is_table, sections
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Privacy
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.review.review import review
from wecco_xl.wording.findings import remarks
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

TODAY = date(2026, 11, 20)
ROWS = (0, 17)
"""The rows of each table that get junk, one of them after a gap."""

JUNK: dict[str, Raw] = {
    "text": "n'importe quoi",
    "huge number": 1e300,
    "negative": -1.0,
    "not a number": "nan",
    "infinity": float("inf"),
    "true": True,
    "false": False,
    "date 0": time(0, 0),
    "time": time(8, 30),
    "hours": timedelta(hours=30, minutes=5),
    "moment": datetime(2026, 4, 3, 12, 30),
    "old date": date(1905, 7, 14),
    "error text": "#REF!",
    "full cell": "x" * 32_767,
    "too long": "é" * 32_768,
    "emoji": "\U0001f642\U0001f1f8\U0001f1f3",
    "control characters": "a\x00b\x07c\x0b",
    "only control characters": "\x00\x07",
    "formula text": "=1+1",
    "hyperlink": '=HYPERLINK("http://example.org")',
    "apostrophe": "'x",
    "scientific": "1e3",
    "two readings": "1.250",
    "half a date": "31/31/2024",
    "list of ids": "B01 B99, ?",
    "blanks of a sentence": "{value} {0} %s {{ x }}",
    "markup": "<b>&amp;</b><script>",
    "our own marks": "#end needs",
    "number 0": 0.0,
    "fraction": 0.333333333333333,
}


@cache
def blank() -> tuple[Snapshot, Read]:
    snapshot = snapshot_of(build(words("wecco"), TODAY))
    return snapshot, read_back(snapshot)


def inputs() -> Iterator[tuple[Loc, tuple[str, int, int]]]:
    """Every field once, fields of tables on two rows, with the cell it stands in."""
    for cell, loc in blank()[1].places.locs().items():
        if len(loc) == 2 or loc[1] in ROWS:
            yield loc, cell


def filled(typed: dict[Loc, Raw]) -> Snapshot:
    """The blank workbook with values typed at some addresses."""
    sheets = {name: [list(row) for row in rows] for name, rows in blank()[0].sheets.items()}
    for loc, (sheet, row, column) in inputs():
        if loc in typed:
            line = sheets[sheet][row]
            line += [""] * (column + 1 - len(line))
            line[column] = typed[loc]
    return Snapshot(sheets)


def value_at(plan: Plan, loc: Loc) -> Any:
    section = getattr(plan, str(loc[0]))
    row = section if len(loc) == 2 else section[loc[1]] if loc[1] < len(section) else None
    return getattr(row, str(loc[-1]), None)


@pytest.mark.parametrize("kind", JUNK)
def test_every_cell_is_read_or_named(kind):
    typed = {loc: JUNK[kind] for loc, _ in inputs()}
    judged = judge(filled(typed), TODAY)
    told = {finding.loc for finding in judged.review.findings}
    silent = [loc for loc in typed if value_at(judged.review.plan, loc) is None and loc not in told]
    assert is_blank(JUNK[kind]) or silent == []
    assert all(one.where and one.message and one.fix for one in remarks(judged))
    assert [loc for loc, cell in inputs() if judged.places.cell(loc) != cell] == []


@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_one_bad_cell_loses_nothing_else(code):
    """Every second field is junk, the others are good texts."""
    locs = [loc for loc, _ in inputs()]
    texts = {spec.loc for spec in programme(code).specs if spec.kind in ("text", "long")}
    typed: dict[Loc, Raw] = {
        loc: f"texte {n}" if (loc[0], loc[-1]) in texts else True for n, loc in enumerate(locs)
    }
    plan = read_back(filled(typed)).plan
    for loc, value in typed.items():
        if value is not True:
            assert value_at(plan, loc) == value


def marker(at: int) -> dict[str, Raw]:
    """Things typed by people that can be told apart in a message."""
    return {
        "word": f"zqx{at:04}",
        "number": float(f"71{at:04}953"),
        "digits": f"71{at:04}953,5 zq",
        "address": f"zqx{at:04}@nulle part",
        "day": f"32/13/71{at:04}953",
        "phone": f"+221 71{at:04}953",
    }


def private(loc: Loc) -> bool:
    return programme("wecco").privacy.get(f"{loc[0]}.{loc[-1]}") in (Privacy.RESTRICTED, Privacy.VISA)


def told(judged: Judged) -> str:
    """Everything that people and files are told of the findings of a review."""
    shown = [(one.where, one.address, one.message, one.fix) for one in remarks(judged)]
    return repr(shown) + repr([dict(finding.params) for finding in judged.review.findings])


@pytest.mark.parametrize("kind", marker(0))
def test_no_private_value_is_told(kind):
    typed = {loc: marker(at)[kind] for at, (loc, _) in enumerate(inputs())}
    said = told(judge(filled(typed), TODAY))
    digits = re.sub(r"[^0-9@a-z]", "", said)
    for at, loc in enumerate(typed):
        if private(loc):
            assert f"zqx{at:04}" not in said
            assert f"71{at:04}953" not in digits


def test_a_near_miss_of_a_private_choice_is_not_told():
    """The nearest label would say what was typed."""
    loc = ("origin_person", "gender")
    found = [one for one in remarks(judge(filled({loc: "femmme"}), TODAY)) if one.loc == loc]
    assert [one.code for one in found] == ["choice_not_listed"]
    assert not [label for label in words("wecco").labels("gender").values() if label in found[0].message]


def test_no_finding_of_an_example_holds_a_private_value(each_example, example):
    plan = example(each_example)
    profile = programme(plan.programme)
    hidden, shown = values(plan, hidden=True), values(plan, hidden=False)
    for finding in review(plan, profile, TODAY).findings:
        assert not hidden - shown & set(params(finding))


def params(finding: Finding) -> list[Any]:
    return [value for value in finding.params.values() if isinstance(value, str | date | float)]


def labels(plan: Plan, source: str) -> Iterable[str]:
    """The labels of a closed list; the rows that a reference may name are no list."""
    is_list = source not in sections(type(plan))
    return words(plan.programme).labels(source).values() if is_list else ()


def values(plan: Plan, *, hidden: bool) -> set[Any]:
    """What stands in the private fields of a plan, or in the others; yes, no and codes are no one's own."""
    found: set[Any] = set()
    if not hidden:
        found |= {
            label
            for spec in programme(plan.programme).specs
            if spec.source
            for label in labels(plan, spec.source)
        }
    for name, section in sections(type(plan)).items():
        rows = getattr(plan, name) if is_table(section) else (getattr(plan, name),)
        cells = [(key, value) for row in rows if row is not None for key, value in row]
        found |= {
            value for key, value in cells if private((name, key)) == hidden and isinstance(value, str | date)
        }
    return found


TYPED_IN_A_FILE: dict[str, tuple[Any, str]] = {
    "text": ("sept jours", "int_parsing"),
    "true": (True, "bool_in_number"),
    "date": (date(2026, 7, 1), "date_in_count"),
    "time 0": (time(0, 0), "date_in_count"),
    "error": ("#N/A", "error_value"),
    "formula": ("=1+1", "formula_without_result"),
    "huge": (1e300, "number_too_large"),
}


@pytest.mark.parametrize("kind", TYPED_IN_A_FILE)
def test_the_same_from_a_file(kind, built):
    typed, code = TYPED_IN_A_FILE[kind]
    on = Hands(built("tissages-ndar"))
    cell = on.cell("origin_company", "employees")
    cell.value = typed
    found = remarks(judge(snapshot_of(on.saved()), TODAY))
    assert [one.code for one in found if one.cell == cell.coordinate and one.loc[0] == "origin_company"] == [
        code
    ]
