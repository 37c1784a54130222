"""Merged cells of a page laid out on narrow columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Put:
    """A text, or a formula with its value, in a cell from a first to a last column.

    `array` is for formulas that run over the rows of a table; `height`, in points, is that of the whole row.
    """

    row: int
    columns: tuple[int, int]
    style: str
    what: str
    value: Any = None
    array: bool = False
    height: float | None = None


def put_all(sheet: Worksheet, cells: Iterable[Put], styles: Mapping[Any, Format]) -> None:
    """Write cells on a sheet."""
    for one in cells:
        (first, last), style = one.columns, styles[one.style]
        if last > first:
            sheet.merge_range(one.row, first, one.row, last, "", style)
        if one.array:
            sheet.write_array_formula(one.row, first, one.row, first, one.what, style, one.value)
        elif one.what.startswith("="):
            sheet.write_formula(one.row, first, one.what, style, one.value)
        else:
            sheet.write_string(one.row, first, one.what, style)
        if one.height is not None:
            sheet.set_row(one.row, one.height)
