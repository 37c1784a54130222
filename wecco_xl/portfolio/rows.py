"""One judged plan → rows of plain values for every table; no plan object leaves this file."""

from collections.abc import Iterator, Mapping
from typing import Any

from wecco_xl.plan.actors import Actor
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.portfolio.added import JUDGED
from wecco_xl.portfolio.columns import PAIRS, allowed, forms, tables
from wecco_xl.portfolio.judged import (
    dimensions,
    findings,
    of_actions,
    of_needs,
    of_objectives,
    of_trainings,
    readiness,
    standing,
    totals,
)
from wecco_xl.portfolio.privacy import HIDDEN, Names, age_band, shared
from wecco_xl.portfolio.screen import Screen
from wecco_xl.portfolio.source import Source, Value, spelled
from wecco_xl.reading.judge import Judged
from wecco_xl.review.case import rows
from wecco_xl.review.people import actor_name

Row = list[Value]
Rows = dict[str, list[Row]]
"""For each table, its rows in the order of its columns."""


def rows_of(judged: Judged, names: Names, plan: str) -> Rows:
    """Every row of one plan, whenever it was saved; values are those of JSON, dates as `2026-11-20`."""
    screen = Screen(judged.review.plan, judged.review.programme)
    source = Source(judged, names, plan, screen)
    found: dict[str, list[Mapping[str, Any]]] = {"plans": [_plan(source)]}
    for table, pair in PAIRS.items():
        found[table] = [row for section in pair if (row := _side(source, section))]
    for section, kind in sections().items():
        if is_table(kind) and section not in HIDDEN:
            found[section] = list(_table(source, section))
    found |= {"readiness": list(readiness(source)), "findings": list(findings(source))}
    found["free_fields"] = list(_free(source))
    known = tables(nominative=names.nominative)
    return {name: [[row.get(c) for c in known[name].names] for row in made] for name, made in found.items()}


def named(rows: Rows, plan: str) -> Rows:
    """The same rows, of a plan by that name."""
    return {name: [[plan, *row[1:]] for row in made] for name, made in rows.items()}


def dated(rows: Rows, saved_at: str | None) -> Rows:
    """The same rows, with the moment at which the workbook was saved."""
    at = [name for name, _ in JUDGED["plans"]].index("saved_at")
    return rows | {"plans": [[*row[:at], saved_at, *row[at + 1 :]] for row in rows["plans"]]}


def _plan(source: Source) -> dict[str, Value]:
    review = source.judged.review
    found: dict[str, Value] = {}
    for section in forms():
        for spec in allowed(section, nominative=source.names.nominative):
            found |= source.cells(spec, getattr(review.plan, section), f"{section}_")
    return found | standing(source) | totals(source) | dimensions(source)


def _side(source: Source, section: str) -> dict[str, Value]:
    """The row of one side; empty when nothing is known of it."""
    holder = getattr(source.judged.review.plan, section)
    if not any(value is not None for _, value in holder):
        return {}
    found: dict[str, Value] = {"plan": source.plan, "side": section.partition("_")[0]}
    own = next(pair for pair in PAIRS.values() if section in pair)[0]
    for spec in allowed(own, nominative=source.names.nominative):
        found |= source.cells(spec, holder)
    return found | {"age_band": age_band(getattr(holder, "age", None))}


def _table(source: Source, section: str) -> Iterator[Mapping[str, Any]]:
    specs = tuple(allowed(section, nominative=source.names.nominative))
    judged = _OF_ROWS[section](source) if section in _OF_ROWS else {}
    for at, row in rows(source.judged.review.plan, section):
        found: dict[str, Value] = {"plan": source.plan, "row": at[1] + 1, "id": row.id}
        for spec in specs:
            found |= source.cells(spec, row)
        if "name" in found and isinstance(row, Actor):  # the couple is named in Identification
            found["name"] = actor_name(source.judged.review.plan, row)
        yield found | judged.get(at, {})


_OF_ROWS = {
    "needs": of_needs,
    "objectives": of_objectives,
    "trainings": of_trainings,
    "actions": of_actions,
}
"""What the judgement adds to the rows of some tables, by their addresses."""


def _free(source: Source) -> Iterator[dict[str, Any]]:
    """The free field of each form, and the fields that the programme adds."""
    review = source.judged.review
    added = {(extra.section, extra.key) for extra in review.programme.fields}
    for loc, spec, value in review.case.filled:
        if spec.key != "other" and spec.loc not in added:
            continue
        if shared(spec, nominative=source.names.nominative):
            row = loc[1] if len(loc) > 2 and isinstance(loc[1], int) else None
            yield {
                "plan": source.plan,
                "section": spec.section,
                "row": None if row is None else row + 1,
                "id": None if row is None else getattr(review.plan, spec.section)[row].id,
                "field": spec.key,
                "field_label": source.judged.words.field(spec).label,
                "value": spelled(source.plain(spec, value)),
                "value_number": value if type(value) in (int, float) else None,
            }
