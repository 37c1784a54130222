"""An xlwings engine over a snapshot: a real `xw.Book` without Excel, which remembers what was done to it.

What decided the shape, found by experiment with xlwings 0.37.8 (pinned; the tests are the contract):

* `xw.Book(impl=…)` and the converters ask the book itself for its engine, so ours is registered as "wecco"
  and never activated: `xw.engines.active`, a desktop user's Excel, stays as it was. `Sheet.activate()` wants
  the active engine unless the book's engine is *named* "remote": inside a book ours says so.
* Nothing derives from `xlwings.base_classes`: its read-only properties would have to be shadowed and it is no
  stable API. What is not defined here is not portable; `_Portable` says so, for reading and for setting.
* xlwings compares books by process id and name: each book gets an app, hence a number, of its own.
  It writes only if `Range.api` is truthy: ours is there and refuses every use.
* As in Excel, numbers come back as floats, dates as datetime, blanks and errors as None; sheets are found
  whatever the case. Times and durations pass as they are. A snapshot knows no active sheet and no names.
* A whole sheet is a plain rectangle, never enumerated: it can be cleared, reading or filling it is refused.
* xlwings imports pandas, numpy… and its non-free `xlwings.pro` when it finds them: they are kept out while it
  is imported, and only then. So take `xw` from here. If RunPython imported it before, it stays as it is.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import count
from math import isfinite
from types import ModuleType
from typing import Any, ClassVar, NoReturn, cast

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
    Value,
)
from wecco_xl.grid.snapshot import Raw, Snapshot

KEPT_OUT = ("PIL", "matplotlib", "numpy", "openpyxl", "pandas", "plotly", "polars", "pyarrow", "xlwings.pro")
"""What xlwings imports if it is installed and no button needs: up to 60 × the start of a bare Python."""


@contextmanager
def kept_out(*names: str) -> Iterator[None]:
    """Make modules look absent inside the block, unless they are already imported."""
    absent = [name for name in names if name not in sys.modules]
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    modules.update(dict.fromkeys(absent))
    try:
        yield
    finally:
        for name in absent:
            del modules[name]


with kept_out(*KEPT_OUT):
    import xlwings

xw = xlwings
_columns: Any = xlwings.utils
MOST_CELLS = 1_000_000


class _Portable:
    """Refuse every attribute that is not defined, in place of xlwings' abstract classes."""

    __slots__ = ()

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):  # Python itself asks: copy, pickle, pytest
            raise AttributeError(name)
        raise NotPortableError(f"reading {type(self).__name__[1:]}.{name} is not portable")

    def __setattr__(self, name: str, value: Any) -> None:
        try:
            object.__setattr__(self, name, value)
        except AttributeError as error:
            raise NotPortableError(f"setting {type(self).__name__[1:]}.{name} is not portable") from error


class _Api(_Portable):
    __slots__ = ()


class _CellError(str):
    """An error cell, `#REF!`, among the values; `#REF!` typed as text is a plain str."""

    __slots__ = ()


@dataclass(frozen=True)
class _Engine:
    """What xlwings asks of an engine: its name, and how values pass between cells and Python."""

    name: str
    type: ClassVar = "remote"
    apps: ClassVar = ()

    @staticmethod
    def clean_value_data(
        rows: list[list[Raw]],
        date_builder: Any,
        empty_as: Any,
        number_builder: Any,
        error_as_text: bool,  # noqa: FBT001 - passed by position
    ) -> list[list[Any]]:
        def clean(value: Raw) -> Any:
            if value is None or value == "":
                return empty_as
            if isinstance(value, _CellError):
                return str(value) if error_as_text else None
            if isinstance(value, (float, int)) and not isinstance(value, bool):
                return number_builder(float(value)) if number_builder else float(value)
            return _built(value, date_builder) if isinstance(value, date) else value

        return [[clean(value) for value in row] for row in rows]

    @staticmethod
    def prepare_xl_data_element(value: Any, _options: Any) -> Any:
        """Leave the value as it is: `_stored` judges it where every write passes."""
        return value


def _stored(value: Any) -> Value:
    if isinstance(value, str):
        return str.__str__(value) or None  # an enum becomes plain text
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and isfinite(value):
        return float(value)
    if isinstance(value, date) and getattr(value, "tzinfo", None) is None:
        return value
    raise NotPortableError(f"a cell cannot hold this {type(value).__name__}")


def _built(value: date, builder: Any) -> Any:
    if builder is datetime and isinstance(value, datetime):
        return value
    at = value.time() if isinstance(value, datetime) else time()
    day = {"year": value.year, "month": value.month, "day": value.day}
    clock = {"hour": at.hour, "minute": at.minute, "second": at.second, "microsecond": at.microsecond}
    return builder(**day, **clock, tzinfo=None)


@dataclass(slots=True, eq=False)
class _App(_Portable):
    pid: int
    engine: ClassVar = _Engine("remote")

    def activate(self, _steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - passed by position
        """Do nothing: part of activating a sheet."""


@dataclass(slots=True, eq=False)
class _Book(_Portable):
    app: _App
    strict: bool
    actions: list[Action] = field(default_factory=list)
    tabs: "list[_Sheet]" = field(default_factory=list)
    name: ClassVar = "wecco"

    @property
    def sheets(self) -> "_Sheets":
        return _Sheets(self)

    def activate(self) -> None:
        """Do nothing: part of activating a sheet."""


@dataclass(slots=True, eq=False)
class _Sheets(_Portable):
    book: _Book

    def __iter__(self) -> "Iterator[_Sheet]":
        return iter(self.book.tabs)

    def __len__(self) -> int:
        return len(self.book.tabs)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in (tab.name.casefold() for tab in self)

    def __call__(self, key: str | int) -> "_Sheet":
        if isinstance(key, int):
            return self.book.tabs[key - 1]
        for tab in self:
            if tab.name.casefold() == key.casefold():
                return tab
        raise KeyError(key)

    def add(self, before: "_Sheet | None", after: "_Sheet | None", name: str | None) -> "_Sheet":
        """Add an empty sheet; without name or neighbour Excel's language and active sheet decide: refused."""
        neighbour = before or after
        if name is None or neighbour is None or not _SHEET_NAME.fullmatch(name):
            raise NotPortableError(f"adding a sheet {name!r} needs a valid name, and before or after")
        place = neighbour.index - (neighbour is before)
        self.book.actions.append(AddSheet(name, self.book.tabs[place - 1].name if place else None))
        self.book.tabs.insert(place, _Sheet(self.book, name, []))
        return self.book.tabs[place]


@dataclass(slots=True, eq=False)
class _Sheet(_Portable):
    book: _Book
    title: str
    rows: list[list[Raw]]
    written: list[Area] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Read-only: renaming is refused."""
        return self.title

    @property
    def index(self) -> int:
        return self.book.tabs.index(self) + 1

    @property
    def cells(self) -> "_Range":
        return _Range(self, Area(1, 1, LAST_ROW, LAST_COLUMN))

    @property
    def used_range(self) -> "_Range":
        """From A1 on; Excel's starts at the first used cell, so portable functions take its `last_cell`."""
        if self.book.strict and self.written:
            raise NotPortableError(f"used_range of {self.name!r} is read after a write")
        return _Range(self, Area(1, 1, len(self.rows) or 1, max(map(len, self.rows), default=0) or 1))

    def range(self, cell1: Any, cell2: Any = None) -> "_Range":
        return _Range(self, _hull(_area(cell1), _area(cell1 if cell2 is None else cell2)))

    def activate(self) -> None:
        self.book.actions.append(ActivateSheet(self.name))

    def _show(self, visible: bool) -> None:  # noqa: FBT001 - as xlwings hands it over
        if not visible:
            raise NotPortableError(f"hiding {self.name!r} takes a sheet away from its readers")
        self.book.actions.append(ShowSheet(self.name))

    visible = property(fset=_show)

    @property
    def page_setup(self) -> "_PageSetup":
        return _PageSetup(self)

    def clear_contents(self) -> None:
        self.cells.clear_contents()

    def put(self, area: Area, block: Iterable[Iterable[Raw]]) -> None:
        """Change the values in memory."""
        self.rows += [[] for _ in range(area.last_row - len(self.rows))]
        for row, values in zip(self.rows[area.first_row - 1 :], block, strict=False):
            row.extend([None] * (area.last_column - len(row)))
            row[area.first_column - 1 : area.last_column] = values


@dataclass(slots=True, eq=False)
class _PageSetup(_Portable):
    sheet: _Sheet

    def _print(self, address: str) -> None:
        self.sheet.book.actions.append(SetPrintArea(self.sheet.name, _area(address)))

    print_area = property(fset=_print)


@dataclass(slots=True, eq=False)
class _Range(_Portable):
    sheet: _Sheet
    area: Area
    options: dict[str, Any] = field(default_factory=dict)
    api: ClassVar = _Api()
    max_cells_per_read: ClassVar = None
    max_cells_per_write: ClassVar = None

    row = property(lambda self: self.area.first_row)
    column = property(lambda self: self.area.first_column)
    shape = property(lambda self: self.area.shape)

    def __len__(self) -> int:
        return self.area.shape[0] * self.area.shape[1]

    def __call__(self, row: int, column: int | None = None) -> "_Range":
        """One cell, relative to the first, by row and column or by number row after row, from 1."""
        if column is None:
            row, column = (n + 1 for n in divmod(row - 1, self.area.shape[1]))
        row, column = self.area.first_row + row - 1, self.area.first_column + column - 1
        return _Range(self.sheet, Area(row, column, row, column))

    @property
    def address(self) -> str:
        a, column_name = self.area, _columns.col_name
        first, last = (
            f"${column_name(a.first_column)}${a.first_row}",
            f"${column_name(a.last_column)}${a.last_row}",
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
        return [row + [None] * (width - len(row)) for row in rows]

    @raw_value.setter
    def raw_value(self, value: Any) -> None:
        """Write a block of this very shape, or one value into every cell."""
        sheet, a = self.sheet, self._of_reasonable_size()
        height, width = a.shape
        rows = value if isinstance(value, list | tuple) else [[value] * width] * height
        block = tuple(tuple(map(_stored, row)) for row in rows)
        if [len(row) for row in block] != [width] * height:
            raise NotPortableError(f"a block of another shape is written to {sheet.name!r}!{self.address}")
        sheet.put(a, block)
        sheet.written.append(a)
        sheet.book.actions.append(SetValues(sheet.name, a.first_row, a.first_column, block))

    def clear_contents(self) -> None:
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
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?")


def _area(place: Any) -> Area:
    """Understand a range, (row, column), (row, column, height, width), `B2` or `$A$1:C3`; not `A:C`."""
    if isinstance(place, _Range):
        return place.area
    if isinstance(place, tuple):
        row, column, height, width = (*place, 1, 1)[:4]
        return Area(row, column, row + height - 1, column + width - 1)
    found = _ADDRESS.fullmatch(place.replace("$", "").upper())
    if not found:
        raise NotPortableError(f"{place!r} is not the address of cells")
    column1, row1, column2, row2 = found.groups()
    return _hull(_cell(column1, row1), _cell(column2 or column1, row2 or row1))


def _cell(column: str, row: str) -> Area:
    number = _columns.column_to_number(column)
    return Area(int(row), number, int(row), number)


def _hull(a: Area, b: Area) -> Area:
    first = min(a.first_row, b.first_row), min(a.first_column, b.first_column)
    return Area(*first, max(a.last_row, b.last_row), max(a.last_column, b.last_column))


def open_book(snapshot: Snapshot, *, strict: bool = False) -> xw.Book:
    """Open a snapshot as a real `xw.Book`; the snapshot itself never changes.

    Reads give the snapshot and, after a write, the new values; in strict mode such a read raises
    `NotPortableError`, as everything that another spreadsheet could not do always does.
    """
    book = _Book(_App(next(_numbers)), strict)
    book.tabs += [_Sheet(book, name, [list(row) for row in rows]) for name, rows in snapshot.sheets.items()]
    for (name, row, column), text in snapshot.errors.items():
        book.sheets(name).put(Area(row + 1, column + 1, row + 1, column + 1), [[_CellError(text)]])
    return xw.Book(impl=book)


def actions(book: xw.Book) -> list[Action]:
    """What was done to a book opened here, in order; TypeError for any other book."""
    if not isinstance(book.impl, _Book):
        raise TypeError("not a book over a snapshot")
    return list(book.impl.actions)


_numbers = count(1)
xw.engines.add(xw.Engine(impl=_Engine("wecco")))
