"""The sheet of lists behind the drop-downs: one column and one defined name per list."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_range_abs

from wecco_xl.grid.layout import STATE, TableBlock, sheet_of
from wecco_xl.plan.actors import Actor, Role
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.plan.stages import Side, side_of
from wecco_xl.review.people import SIDES, actor_name
from wecco_xl.words import Words, shortened
from wecco_xl.workbook.formulas import form_cell, quoted, row_cell, shortened_cell

REFERENCE_LABEL = 60
"""How many characters of a row's text a drop-down shows after its id."""

SPARE_ROWS = 40
"""Rows that people may insert in a table before its drop-down would miss some."""

ROW_TEXT = {
    "needs": "description",
    "opportunities": "description",
    "objectives": "text",
    "trainings": "title",
    "actors": "name",
}
"""The tables that others refer to, and the column that tells their rows apart."""

ROWS_OF = "R_"
"""How the names of the lists begin that offer rows of a table; people may type something else there."""

PERSON = "PERSON_"
"""How the names of the cells begin that hold the name of the beneficiary of a side."""

SIDED = frozenset({"regions", "departments", "legal_forms"})
"""Lists that each country has of its own."""


PARENTS = {"departments": "region"}
"""Lists whose entries lie within an answer of a sibling field: a drop-down offers those of the answer."""


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A list of labels under a defined name; `within` are the labels of what each entry lies in, if any."""

    name: str
    labels: tuple[str, ...]
    within: tuple[str, ...] = ()


def list_name(spec: Spec) -> str | None:
    """The defined name behind the drop-down of a field; None for a field without one."""
    if spec.kind is Kind.YES_NO:
        return "L_yes_no"
    if spec.source in ROW_TEXT:
        return f"{ROWS_OF}{spec.source}"
    if spec.kind is not Kind.CHOICE:
        return None
    return f"L_{spec.source}_{_side(spec)}" if spec.source in SIDED else f"L_{spec.source}"


def _side(spec: Spec) -> Side:
    return side_of(spec.section) or Side.ORIGIN


def closed_lists(words: Words) -> Iterator[ClosedList]:
    """Every closed list that some field offers, once, in the order of the field list."""
    seen: set[str] = set()
    for spec in words.programme.specs:
        name = list_name(spec)
        if name is None or name in seen or name.startswith(ROWS_OF):
            continue
        seen.add(name)
        if spec.source in PARENTS:
            yield _within(name, spec, words)
        else:
            yield ClosedList(name, offered_labels(spec, words))


def _within(name: str, spec: Spec, words: Words) -> ClosedList:
    """Entries that lie in the same thing stand together, in the order in which these come."""
    parents = words.labels(parent_of(spec, words).source, _side(spec))
    entries = words.programme.entries(spec.source, _side(spec))
    pairs = [
        (label, entry.label) for code, label in parents.items() for entry in entries if entry.parent == code
    ]
    pairs += [("", entry.label) for entry in entries if entry.parent not in parents]
    return ClosedList(name, tuple(label for _, label in pairs), tuple(label for label, _ in pairs))


def parent_of(spec: Spec, words: Words) -> Spec:
    """The sibling field in whose answer those of a field lie."""
    return words.programme.by_loc[spec.section, PARENTS[spec.source]]


def nearby_lists(words: Words) -> Iterator[tuple[str, str]]:
    """The name of each drop-down that follows a sibling field, and its expression.

    It gives the part of the list that lies in the answer, or the whole list while there is none.
    """
    for spec in words.programme.specs:
        if spec.source in PARENTS:
            whole, parent = list_name(spec), parent_of(spec, words)
            answer, within = form_cell(sheet_of(spec.section), parent.name), f"{whole}_within"
            count = f"COUNTIF({within},{answer})"
            first = f"MATCH({answer},{within},0)"
            ends = (f"IF({count}=0,1,{first})", f"IF({count}=0,ROWS({whole}),{first}+{count}-1)")
            yield f"{whole}_{spec.section}", ":".join(f"INDEX({whole},{end})" for end in ends)


def drop_down(spec: Spec) -> str | None:
    """The defined name that the drop-down of a field offers."""
    name = list_name(spec)
    return f"{name}_{spec.section}" if spec.source in PARENTS else name


def offered_labels(spec: Spec, words: Words) -> tuple[str, ...]:
    """The answers of a field that has a closed list, in their order; of another one, none."""
    if spec.kind is Kind.YES_NO:
        return words.say("values.yes"), words.say("values.no")
    if spec.kind is not Kind.CHOICE:
        return ()
    return tuple(words.labels(spec.source, _side(spec) if spec.source in SIDED else None).values())


def _of_couple(at: int, words: Words) -> str:
    """The name in Identification of an actor who is the entrepreneur of a side; nothing for another one."""
    country, found = row_cell("actors", "country", at), '""'
    for side in SIDES:
        found = f"IF({country}={quoted(words.labels('side')[side])},{PERSON}{side},{found})"
    entrepreneur = quoted(words.labels("role")[Role.ENTREPRENEUR])
    return f'IF({row_cell("actors", "role", at)}={entrepreneur},{found},"")'


def column_range(column: int, first: int, last: int) -> str:
    """An absolute range of one column; rows count from zero: `column_range(0, 1, 8)` is `$A$2:$A$9`."""
    return str(xl_range_abs(first, column, last, column))


def table_names(table: TableBlock) -> tuple[tuple[str, str], tuple[str, str]]:
    """The names of a table's block, from its labels to its sentinel, and of its row of keys."""
    last = max(table.columns.values())
    block = xl_range_abs(table.head_row, STATE, table.end_row, last)
    keys = xl_range_abs(table.keys_row, STATE, table.keys_row, last)
    return (f"T_{table.section}", block), (f"K_{table.section}", keys)


def row_text(plan: Plan, table: str, row: Any) -> str:
    """The text that tells a row apart; empty for one that has none."""
    found = actor_name(plan, row) if isinstance(row, Actor) else getattr(row, ROW_TEXT[table], None)
    return found or ""


def reference_entry(row_id: str, text: str) -> str:
    """What `reference_formula` gives: TRIM keeps single spaces."""
    return text and f"{row_id} · {shortened(re.sub(' +', ' ', text).strip(' '), REFERENCE_LABEL)}"


def named_rows(plan: Plan, table: str) -> Iterator[tuple[str, str]]:
    """The id of each used row of a table, with its entry; of two rows of one id none is meant."""
    used = [row for row in getattr(plan, table) if row is not None and row.id]
    times = Counter(row.id for row in used)
    for row in used:
        if times[row.id] == 1:
            yield row.id, reference_entry(row.id, row_text(plan, table, row))


def reference_formula(table: str, at: int, words: Words) -> str:
    """The entry of a drop-down for the row number `at` of a table, by key: moved columns do no harm."""
    text = row_cell(table, ROW_TEXT[table], at)
    if table == "actors":
        text = f"IF(LEN({text})>0,{text},{_of_couple(at, words)})"
    row_id = row_cell(table, "id", at)
    label = shortened_cell(f"TRIM({text})", REFERENCE_LABEL)
    return f'=IFERROR(IF(LEN({text})=0,"",{row_id}&" · "&{label}),"")'
