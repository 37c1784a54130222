"""The book, sheets and ranges behind those of xlwings: what they were asked to do is kept in order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from wecco_xl.buttons.action import (
    LAST_COLUMN,
    LAST_ROW,
    Action,
    ActivateSheet,
    AddSheet,
    Area,
    ClearContents,
    NotPortableError,
    SetPrintArea,
    SetValues,
    ShowSheet,
)
from wecco_xl.buttons.portable import Api, Portable
from wecco_xl.buttons.values import Engine, stored
from wecco_xl.grid.address import letters_of
from wecco_xl.grid.snapshot import Raw

MOST_CELLS = 1_000_000


@dataclass(slots=True, eq=False)
class App(Portable):
    """The application of one book, by which xlwings tells books apart."""

    pid: int
    engine: ClassVar = Engine("remote")

    def activate(self, _steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - passed by position
        """Do nothing: part of activating a sheet."""


@dataclass(slots=True, eq=False)
class Book(Portable):
    """A workbook; when `strict`, what was written cannot be read back."""

    app: App
    strict: bool
    actions: list[Action] = field(default_factory=list)
    tabs: "list[Sheet]" = field(default_factory=list)
    name: ClassVar = "wecco"

    @property
    def sheets(self) -> "Sheets":
        """All sheets."""
        return Sheets(self)

    def activate(self) -> None:
        """Do nothing: part of activating a sheet."""


@dataclass(slots=True, eq=False)
class Sheets(Portable):
    """The sheets of a book, by name or by number from 1."""

    book: Book

    def __iter__(self) -> "Iterator[Sheet]":
        return iter(self.book.tabs)

    def __len__(self) -> int:
        return len(self.book.tabs)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in (tab.name.casefold() for tab in self)

    def __call__(self, key: str | int) -> "Sheet":
        """A sheet, whatever the case of its name; KeyError if there is none."""
        if isinstance(key, int):
            return self.book.tabs[key - 1]
        for tab in self:
            if tab.name.casefold() == key.casefold():
                return tab
        raise KeyError(key)

    def add(self, before: "Sheet | None", after: "Sheet | None", name: str | None) -> "Sheet":
        """Add an empty sheet; without name or neighbour Excel's language and active sheet decide: refused."""
        neighbour = before or after
        if name is None or neighbour is None or not _SHEET_NAME.fullmatch(name):
            raise NotPortableError(f"adding a sheet {name!r} needs a valid name, and before or after")
        place = neighbour.index - (neighbour is before)
        self.book.actions.append(AddSheet(name, self.book.tabs[place - 1].name if place else None))
        self.book.tabs.insert(place, Sheet(self.book, name, []))
        return self.book.tabs[place]


@dataclass(slots=True, eq=False)
class Sheet(Portable):
    """A sheet: its rows anchored at A1, and the areas that were written."""

    book: Book
    title: str
    rows: list[list[Raw]]
    written: list[Area] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Read-only: renaming is refused."""
        return self.title

    @property
    def index(self) -> int:
        """Its number from 1."""
        return self.book.tabs.index(self) + 1

    @property
    def cells(self) -> "Range":
        """The whole sheet."""
        return Range(self, Area(1, 1, LAST_ROW, LAST_COLUMN))

    @property
    def used_range(self) -> "Range":
        """From A1 on; Excel's starts at the first used cell, so portable functions take its `last_cell`."""
        if self.book.strict and self.written:
            raise NotPortableError(f"used_range of {self.name!r} is read after a write")
        return Range(self, Area(1, 1, len(self.rows) or 1, max(map(len, self.rows), default=0) or 1))

    def range(self, cell1: Any, cell2: Any = None) -> "Range":
        """The smallest rectangle around two places, as `_area` understands them."""
        return Range(self, _area(cell1).around(_area(cell1 if cell2 is None else cell2)))

    def activate(self) -> None:
        """Show it to the user."""
        self.book.actions.append(ActivateSheet(self.name))

    def _show(self, visible: bool) -> None:  # noqa: FBT001 - as xlwings hands it over
        if not visible:
            raise NotPortableError(f"hiding {self.name!r} takes a sheet away from its readers")
        self.book.actions.append(ShowSheet(self.name))

    visible = property(fset=_show)

    @property
    def page_setup(self) -> "PageSetup":
        """How it is printed."""
        return PageSetup(self)

    def clear_contents(self) -> None:
        """Empty all of it."""
        self.cells.clear_contents()

    def put(self, area: Area, block: Iterable[Iterable[Raw]]) -> None:
        """Change the values in memory."""
        self.rows += [[] for _ in range(area.last_row - len(self.rows))]
        for row, values in zip(self.rows[area.first_row - 1 :], block, strict=False):
            row.extend([None] * (area.last_column - len(row)))
            row[area.first_column - 1 : area.last_column] = values


@dataclass(slots=True, eq=False)
class PageSetup(Portable):
    """How a sheet is printed."""

    sheet: Sheet

    def _print(self, address: str) -> None:
        self.sheet.book.actions.append(SetPrintArea(self.sheet.name, _area(address)))

    print_area = property(fset=_print)


@dataclass(slots=True, eq=False)
class Range(Portable):
    """Cells of a sheet."""

    sheet: Sheet
    area: Area
    options: dict[str, Any] = field(default_factory=dict)
    api: ClassVar = Api()
    max_cells_per_read: ClassVar = None
    max_cells_per_write: ClassVar = None

    row = property(lambda self: self.area.first_row)
    column = property(lambda self: self.area.first_column)
    shape = property(lambda self: self.area.shape)

    def __len__(self) -> int:
        return self.area.shape[0] * self.area.shape[1]

    def __call__(self, row: int, column: int | None = None) -> "Range":
        """One cell, relative to the first, by row and column or by number row after row, from 1."""
        if column is None:
            row, column = (n + 1 for n in divmod(row - 1, self.area.shape[1]))
        row, column = self.area.first_row + row - 1, self.area.first_column + column - 1
        return Range(self.sheet, Area(row, column, row, column))

    @property
    def address(self) -> str:
        """Its absolute address, `$A$1:$C$3`."""
        a = self.area
        first, last = (
            f"${letters_of(column - 1)}${row}"
            for row, column in ((a.first_row, a.first_column), (a.last_row, a.last_column))
        )
        return first if first == last else f"{first}:{last}"

    @property
    def raw_value(self) -> list[list[Raw]]:
        """The values, blanks as None or ''."""
        sheet, a = self.sheet, self._of_reasonable_size()
        if sheet.book.strict and any(a.overlaps(written) for written in sheet.written):
            raise NotPortableError(f"{sheet.name!r}!{self.address} is read after a write")
        height, width = a.shape
        rows = [row[a.first_column - 1 : a.last_column] for row in sheet.rows[a.first_row - 1 : a.last_row]]
        rows += [[]] * (height - len(rows))
        return [row if len(row) == width else row + [None] * (width - len(row)) for row in rows]

    @raw_value.setter
    def raw_value(self, value: Any) -> None:
        """Write a block of this very shape, or one value into every cell."""
        sheet, a = self.sheet, self._of_reasonable_size()
        height, width = a.shape
        rows = value if isinstance(value, list | tuple) else [[value] * width] * height
        block = tuple(tuple(map(stored, row)) for row in rows)
        if [len(row) for row in block] != [width] * height:
            raise NotPortableError(f"a block of another shape is written to {sheet.name!r}!{self.address}")
        sheet.put(a, block)
        sheet.written.append(a)
        sheet.book.actions.append(SetValues(sheet.name, a.first_row, a.first_column, block))

    def clear_contents(self) -> None:
        """Empty these cells."""
        a = self.area
        for row in self.sheet.rows[a.first_row - 1 : a.last_row]:
            kept = row[a.last_column :]
            row[a.first_column - 1 :] = [None] * (len(row) - len(kept) - a.first_column + 1) + kept
        self.sheet.written.append(a)
        self.sheet.book.actions.append(ClearContents(self.sheet.name, a))

    def _of_reasonable_size(self) -> Area:
        if len(self) > MOST_CELLS:
            raise NotPortableError(f"{self.area} is too large to read or fill: stay within the used range")
        return self.area


_SHEET_NAME = re.compile(r"(?!')[^\\/?*:\[\]]{1,31}(?<!')")


def _area(place: Any) -> Area:
    """The area of a range, or of a place as `Area.at` understands it."""
    return place.area if isinstance(place, Range) else Area.at(place)
