"""What a button did to a book, in order: plain values that any spreadsheet can be told."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wecco_xl.grid.address import area_of

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
Value = str | float | bool | date | None
"""What a cell is given; a datetime is a date. Text is text, even if it starts with `=`."""


class NotPortableError(AssertionError):
    """A button did what not every spreadsheet can do, or (strict) read back what it had written."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, corners included, counted from 1 as in xlwings: `A1:C2` is `Area(1, 1, 2, 3)`."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __post_init__(self) -> None:
        rows_fit = 1 <= self.first_row <= self.last_row <= LAST_ROW
        if not (rows_fit and 1 <= self.first_column <= self.last_column <= LAST_COLUMN):
            raise NotPortableError(f"{self} is empty or off the sheet")

    @classmethod
    def at(cls, place: object) -> "Area":
        """Understand (row, column), (row, column, height, width), `B2` or `$A$1:C3`; not `A:C`."""
        if isinstance(place, tuple):
            row, column, height, width = (*place, 1, 1)[:4]
            return cls(row, column, row + height - 1, column + width - 1)
        try:
            top, left, bottom, right = area_of(str(place).upper())
        except ValueError as cause:
            raise NotPortableError(f"{place!r} is not the address of cells") from cause
        return cls.cell(top, left).around(cls.cell(bottom, right))

    @classmethod
    def cell(cls, row: int, column: int) -> "Area":
        """The one cell at a place counted from 0."""
        return cls(row + 1, column + 1, row + 1, column + 1)

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows, number of columns."""
        return self.last_row - self.first_row + 1, self.last_column - self.first_column + 1

    def around(self, other: "Area") -> "Area":
        """The smallest rectangle around two."""
        first = min(self.first_row, other.first_row), min(self.first_column, other.first_column)
        return Area(*first, max(self.last_row, other.last_row), max(self.last_column, other.last_column))

    def overlaps(self, other: "Area") -> bool:
        """Tell whether two rectangles share a cell."""
        rows_meet = self.first_row <= other.last_row and other.first_row <= self.last_row
        return rows_meet and self.first_column <= other.last_column and other.first_column <= self.last_column


class SetValues(NamedTuple):
    """Write `rows`, all of one length, with the top left corner at (`row`, `column`), counted from 1."""

    sheet: str
    row: int
    column: int
    rows: tuple[tuple[Value, ...], ...]


class ClearContents(NamedTuple):
    """Empty the cells of `area` and leave their formats; it may be as large as the sheet."""

    sheet: str
    area: Area


class AddSheet(NamedTuple):
    """Add a sheet right after the sheet `after`, in first place if it is None; nothing is activated."""

    name: str
    after: str | None


class ActivateSheet(NamedTuple):
    """Show a sheet."""

    sheet: str


class ShowSheet(NamedTuple):
    """Make a hidden sheet visible; the active sheet stays the same."""

    sheet: str


class SetPrintArea(NamedTuple):
    """Print one area of a sheet, and nothing else of it."""

    sheet: str
    area: Area


Action = SetValues | ClearContents | AddSheet | ActivateSheet | ShowSheet | SetPrintArea
