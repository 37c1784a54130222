"""Where rows, cells, columns and groups of formulas stand in a worksheet part."""

from bisect import bisect_right
from dataclasses import dataclass, field

from wecco_xl.grid.address import Area, Place, area_of, place_of
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.xml import Element, scanned

TRUE = ("1", "true")
"""How XML says yes."""


@dataclass(slots=True)
class Row:
    """A row element and its cells by zero-based column, from left to right."""

    element: Element
    cells: dict[int, Element] = field(default_factory=dict)


class Grid:
    """A worksheet part read once; raises `Refused("patch_unreadable", part=sheet)` if it makes no sense."""

    def __init__(self, sheet: str, part: bytes) -> None:
        root = scanned(part)
        data = root.child("sheetData")
        if data is None:
            raise Refused("patch_unreadable", part=sheet)
        self.data = data
        self.dimension = root.child("dimension")
        try:
            self.used = area_of(self.dimension.attributes["ref"]) if self.dimension else None
            self.rows = _rows(data)
            self._columns = _columns(root.child("cols"))
            self.groups = self._groups()
        except (KeyError, ValueError) as fault:
            raise Refused("patch_unreadable", part=sheet) from fault
        self._numbers = list(self.rows)

    def cell(self, place: Place) -> Element | None:
        """The cell of a place, if the part has one."""
        row = self.rows.get(place[0])
        return row.cells.get(place[1]) if row else None

    def cells(self) -> list[tuple[Place, Element]]:
        """All cells with their places, row by row."""
        return [
            ((number, column), cell)
            for number, row in self.rows.items()
            for column, cell in row.cells.items()
        ]

    def row_after(self, number: int) -> Row | None:
        """The first row below a row that need not exist."""
        at = bisect_right(self._numbers, number)
        return self.rows[self._numbers[at]] if at < len(self._numbers) else None

    def column_style(self, column: int) -> str | None:
        """The style index of a whole column, if it has one."""
        return next((style for first, last, style in self._columns if first <= column <= last), None)

    def _groups(self) -> list[tuple[Place, Area]]:
        """First cell and range of each formula that several cells share (shared, array, data table)."""
        formulas = ((place, cell.child("f")) for place, cell in self.cells())
        return [
            (place, area_of(formula.attributes["ref"]))
            for place, formula in formulas
            if formula and "ref" in formula.attributes
        ]


def _rows(data: Element) -> dict[int, Row]:
    """Rows by zero-based number, in order; `ValueError` if rows or cells stand out of order."""
    rows: dict[int, Row] = {}
    number = -1
    for element in data.named("row"):
        above, number = number, int(element.attributes.get("r", number + 2)) - 1
        if number <= above:
            raise ValueError(number)
        rows[number] = Row(element, _cells(element, number))
    return rows


def _cells(row: Element, number: int) -> dict[int, Element]:
    cells: dict[int, Element] = {}
    column = -1
    for cell in row.named("c"):
        before, reference = column, cell.attributes.get("r")
        at_row, column = place_of(reference) if reference else (number, before + 1)
        if at_row != number or column <= before:
            raise ValueError(reference)
        cells[column] = cell
    return cells


def _columns(columns: Element | None) -> list[tuple[int, int, str | None]]:
    """First and last zero-based column and style index of each `<col>`."""
    listed = columns.named("col") if columns else []
    return [
        (int(col.attributes["min"]) - 1, int(col.attributes["max"]) - 1, col.attributes.get("style"))
        for col in listed
    ]
