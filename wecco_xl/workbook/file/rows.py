"""Where rows, cells, columns and groups of formulas stand in a worksheet part."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from wecco_xl.grid.address import Area, Place, area_of, place_of
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.plain import PlainCell, plain_cells, plain_root
from wecco_xl.workbook.file.xml import Element, scanned

Cell = Element | PlainCell

_FORMULA_TAG = re.compile(rb"<(?:\w+:)?f\s")
"""A formula with attributes, such as the range that shares it."""

TRUE = ("1", "true")
"""How XML says yes."""


class FileRow:
    """A row element and its cells by zero-based column, from left to right, found when first asked for."""

    def __init__(self, element: Element, number: int, sheet: str, part: bytes | None) -> None:
        self.element, self._number, self._sheet, self._part = element, number, sheet, part

    @cached_property
    def cells(self) -> dict[int, Cell]:
        """The cells; `Refused("patch_unreadable", part=sheet)` if they stand out of order."""
        try:
            return _cells(self._found(), self._number)
        except ValueError as fault:
            raise Refused("patch_unreadable", part=self._sheet) from fault

    def _found(self) -> Iterable[tuple[Place | None, Cell]]:
        if self._part:
            return plain_cells(self._part, self.element)
        references = ((cell.attributes.get("r"), cell) for cell in self.element.named("c"))
        return ((place_of(at) if at else None, cell) for at, cell in references)


class Part:
    """A worksheet part read once; raises `Refused("patch_unreadable", part=sheet)` if it makes no sense."""

    def __init__(self, sheet: str, part: bytes) -> None:
        plain = plain_root(part)
        root = plain or scanned(part)
        data = root.child("sheetData")
        if data is None:
            raise Refused("patch_unreadable", part=sheet)
        self.data = data
        self.dimension = root.child("dimension")
        try:
            self.used = area_of(self.dimension.attributes["ref"]) if self.dimension else None
            self.rows = _rows(data, sheet, part if plain else None)
            self._columns = _columns(root.child("cols"))
            self._widths = _widths(root.child("cols"))
        except (KeyError, ValueError) as fault:
            raise Refused("patch_unreadable", part=sheet) from fault
        self._numbers = list(self.rows)
        self._sheet, self._part = sheet, part

    def cell(self, place: Place) -> Cell | None:
        """The cell of a place, if the part has one."""
        row = self.rows.get(place[0])
        return row.cells.get(place[1]) if row else None

    def cells(self) -> list[tuple[Place, Cell]]:
        """All cells with their places, row by row."""
        return [
            ((number, column), cell)
            for number, row in self.rows.items()
            for column, cell in row.cells.items()
        ]

    def row_after(self, number: int) -> FileRow | None:
        """The first row below a row that need not exist."""
        at = bisect_right(self._numbers, number)
        return self.rows[self._numbers[at]] if at < len(self._numbers) else None

    def column_style(self, column: int) -> str | None:
        """The style index of a whole column, if it has one."""
        return next((style for first, last, style in self._columns if first <= column <= last), None)

    def sizes(self, usual: float) -> tuple[dict[int, float], dict[int, float]]:
        """The heights of rows in points, the widths of columns in pixels, 0 for hidden ones."""
        heights = {}
        for number, row in self.rows.items():
            about = row.element.attributes
            if about.get("hidden") in TRUE:
                heights[number] = 0.0
            elif "ht" in about:
                heights[number] = float(about["ht"])
        last = max((last for _, last, _ in self._widths), default=0)
        widths = dict.fromkeys(range(last + 1), usual)
        for first, end, width in self._widths:
            widths |= dict.fromkeys(range(first, end + 1), width)
        return heights, widths

    def groups(self) -> list[tuple[Place, Area]]:
        """First cell and range of each formula that several cells share (shared, array, data table)."""
        formulas = (
            ((number, column), cell.child("f"))
            for number, row in self.rows.items()
            if _FORMULA_TAG.search(self._part, row.element.opened, row.element.closing)
            for column, cell in row.cells.items()
        )
        try:
            return [
                (place, area_of(formula.attributes["ref"]))
                for place, formula in formulas
                if formula and "ref" in formula.attributes
            ]
        except ValueError as fault:
            raise Refused("patch_unreadable", part=self._sheet) from fault


def _rows(data: Element, sheet: str, part: bytes | None) -> dict[int, FileRow]:
    """Rows by zero-based number, in order; `ValueError` if rows or cells stand out of order."""
    rows: dict[int, FileRow] = {}
    number = -1
    for element in data.named("row"):
        above, number = number, int(element.attributes.get("r", number + 2)) - 1
        if number <= above:
            raise ValueError(number)
        rows[number] = FileRow(element, number, sheet, part)
    return rows


def _cells(found: Iterable[tuple[Place | None, Cell]], number: int) -> dict[int, Cell]:
    cells: dict[int, Cell] = {}
    column = -1
    for place, cell in found:
        before = column
        at_row, column = place or (number, before + 1)
        if at_row != number or column <= before:
            raise ValueError(place)
        cells[column] = cell
    return cells


def _columns(columns: Element | None) -> list[tuple[int, int, str | None]]:
    """First and last zero-based column and style index of each `<col>`."""
    listed = columns.named("col") if columns else []
    return [
        (int(col.attributes["min"]) - 1, int(col.attributes["max"]) - 1, col.attributes.get("style"))
        for col in listed
    ]


def _widths(columns: Element | None) -> list[tuple[int, int, float]]:
    """First and last zero-based column and width in pixels of each `<col>`."""
    found = []
    for col in columns.named("col") if columns else []:
        about = col.attributes
        width = 0.0 if about.get("hidden") in TRUE else float(about.get("width", 9.14)) * 7
        found.append((int(about["min"]) - 1, min(int(about["max"]) - 1, 255), width))
    return found
