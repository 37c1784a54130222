"""A workbook as plain values: what a closed file and an open book have in common."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Raw = str | float | int | bool | date | datetime | time | timedelta | None
"""A cell as the spreadsheet hands it over; blank is None or ''."""

Cell = tuple[str, int, int]
"""Sheet name, row, column; both zero-based, so that `sheets[name][row][column]` is the value."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All sheets of a workbook, in order, each a list of rows anchored at A1 (rows may differ in length).

    The sets say what values alone cannot: `errors` maps a cell to its error text (`#REF!`),
    `unknown` holds cells with a formula but no stored result, `merged` the ranges
    `(sheet, first row, first column, last row, last column)` that people merged, `percents` holds the numbers
    that are shown as percentages (0.68 as 68 %), `elsewhere` the cells whose formula reads another workbook.
    Without styles (`styled`), nothing tells a date from a number.
    """

    sheets: dict[str, list[list[Raw]]]
    errors: dict[Cell, str] = field(default_factory=dict)
    unknown: frozenset[Cell] = frozenset()
    merged: tuple[tuple[str, int, int, int, int], ...] = ()
    percents: frozenset[Cell] = frozenset()
    elsewhere: frozenset[Cell] = frozenset()
    styled: bool = True


def value_at(snapshot: Snapshot, cell: Cell) -> Raw:
    """What a cell holds; None beside the rows and sheets that are there."""
    sheet, row, column = cell
    rows = snapshot.sheets.get(sheet, [])
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else None


def shows(snapshot: Snapshot, cell: Cell, value: Raw) -> bool:
    """Whether a cell has this very value; a formula with an error or without a stored result has none."""
    told = cell not in snapshot.errors and cell not in snapshot.unknown
    return told and (value_at(snapshot, cell) or "") == (value or "")
