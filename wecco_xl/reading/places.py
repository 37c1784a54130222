"""Where the fields of a plan stand in one workbook, from an address to a cell and back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from wecco_xl.grid.snapshot import Cell
from wecco_xl.plan.finding import Loc


@dataclass(slots=True)
class TablePlace:
    """Where a table lies: its sheet, its row of labels, its data rows in order, its columns by key.

    Rows `below` were typed under its end: they follow the data rows in addresses, and are not read.
    """

    sheet: str
    head_row: int
    columns: dict[str, int]
    rows: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)

    @property
    def first_column(self) -> int:
        """The first column in which people type, the ids apart."""
        return min((column for key, column in self.columns.items() if key != "id"), default=0)


class InputRow(NamedTuple):
    """The input cells of one row: what their addresses begin with, and their columns by key."""

    head: Loc
    columns: Mapping[str, int]

    def within(self, left: int, right: int) -> list[Loc]:
        """The addresses of the cells between two columns, from left to right."""
        found = sorted((column, key) for key, column in self.columns.items() if left <= column <= right)
        return [(*self.head, key) for _, key in found]


@dataclass(slots=True)
class Places:
    """Where everything stands in one workbook, both ways."""

    forms: dict[Loc, Cell] = field(default_factory=dict)
    tables: dict[str, TablePlace] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)

    def cell(self, loc: Loc) -> Cell | None:
        """The cell of an address; that of a table is its first one, of a row its id; None without a place."""
        if loc in self.forms:
            return self.forms[loc]
        table = self.tables.get(str(loc[0]))
        if table is None:
            return None
        if len(loc) == 1 and table.rows:
            return (table.sheet, table.rows[0], table.first_column)
        row = loc[1] if len(loc) > 1 else None
        lines = (*table.rows, *table.below) if table.below else table.rows
        at = lines[row] if isinstance(row, int) and row < len(lines) else table.head_row
        return (table.sheet, at, table.columns.get(str(loc[-1]), table.columns.get("id", 0)))

    def inputs(self) -> dict[tuple[str, int], InputRow]:
        """By sheet and row, the rows that hold input cells."""
        found = {
            (sheet, row): InputRow(loc[:1], {str(loc[1]): column})
            for loc, (sheet, row, column) in self.forms.items()
        }
        for name, table in self.tables.items():
            for at, row in enumerate(table.rows):
                found[table.sheet, row] = InputRow((name, at), table.columns)
        return found

    def locs(self) -> dict[Cell, Loc]:
        """The address of every input cell."""
        return {
            (sheet, row, column): (*inputs.head, key)
            for (sheet, row), inputs in self.inputs().items()
            for key, column in inputs.columns.items()
        }
