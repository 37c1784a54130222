"""Rules on every table: ids that name one row, references that lead somewhere."""

import re
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.plan import sections
from wecco_xl.plan.row_ids import named_ids
from wecco_xl.plan.spec import Kind
from wecco_xl.review.case import Case, rows
from wecco_xl.review.rule import Problems, rule

MAIN_FIELDS = {
    "needs": ("description",),
    "opportunities": ("description",),
    "logistics": ("description", "kind", "start"),
    "objectives": ("text",),
    "actions": ("title", "country", "start"),
    "trainings": ("title", "phase", "start"),
}
"""What makes a row the same as another: its main text, and what lets an activity come back later."""

_WORDS = re.compile(r"[^\W\d]{4,}|\d+")
_STEM, _TELLING = 5, 5
"""How many letters of a word are compared, and from how many words on two texts are no coincidence."""


@rule(Severity.TO_FIX)
def dangling_reference(case: Case) -> Problems:
    """A reference names a row that exists, alone or among words; somebody named in words has none."""
    prefixes = {
        name: getattr(kind, "prefix", "") for name, kind in sections(case.programme.plan_type).items()
    }
    for loc, spec, value in case.filled:
        if spec.source not in case.ids or spec.source in case.lost:
            continue
        ids = named_ids(value, prefixes[spec.source]) if isinstance(value, str) else value
        for one in ids:
            if one not in case.ids[spec.source]:
                yield loc, {"id": one, "table": spec.source}


@rule(Severity.TO_FIX)
def self_reference(case: Case) -> Problems:
    """A row refers to other rows, never to itself."""
    for loc, spec, value in case.of_kind(Kind.REFERENCE, Kind.REFERENCES):
        if spec.source != spec.section:
            continue
        own = getattr(case.plan, spec.section)[loc[1]].id
        if own and own in ((value,) if isinstance(value, str) else value):
            yield loc, {"id": own}


@rule(Severity.TO_FIX)
def missing_id(case: Case) -> Problems:
    """A filled row has a number, so that other sheets can name it."""
    for table in case.tables:
        for at, row in rows(case.plan, table):
            if row.id is None:
                yield (*at, "id"), {}


@rule(Severity.BLOCKING)
def duplicate_id(case: Case) -> Problems:
    """A number names one row only."""
    for table in case.tables:
        for at, row in rows(case.plan, table):
            if row.id and case.ids[table][row.id] != at[1]:
                yield (*at, "id"), {"id": row.id, "first": case.ids[table][row.id] + 1}


@rule(Severity.TO_FIX)
def foreign_id(case: Case) -> Problems:
    """The letter of a number says which table the row stands in."""
    kinds = sections(case.programme.plan_type)
    for table in case.tables:
        prefix = getattr(kinds[table], "prefix", "")
        for at, row in rows(case.plan, table):
            if row.id and row.id.rstrip("0123456789") != prefix:
                yield (*at, "id"), {"id": row.id, "prefix": prefix}


@rule(Severity.ADVICE)
def nearly_the_same_row(case: Case) -> Problems:
    """Two needs, or two opportunities, differ by more than an ending or a small word."""
    for table in ("needs", "opportunities"):
        known: list[tuple[frozenset[str], str, str]] = []
        for at, row in rows(case.plan, table):
            if row.description is None:
                continue
            folded = fold(row.description)
            words = frozenset(word[:_STEM] for word in _WORDS.findall(folded))
            alike = (one for one in known if len(words) >= _TELLING and one[0] == words and one[1] != folded)
            if twin := next(alike, None):
                yield (*at, "description"), {"first": twin[2]}
            known.append((words, folded, row.id or str(at[1] + 1)))


@rule(Severity.TO_FIX)
def duplicate_row(case: Case) -> Problems:
    """A need, an objective, an action, a training, an opportunity or a cost is written once."""
    for table, keys in MAIN_FIELDS.items():
        firsts: dict[tuple[Any, ...], str] = {}
        for at, row in rows(case.plan, table):
            text, *others = (getattr(row, key) for key in keys)
            if text is None:
                continue
            same = (fold(text), *others)
            if same in firsts:
                yield (*at, keys[0]), {"first": firsts[same]}
            firsts.setdefault(same, row.id or str(at[1] + 1))
