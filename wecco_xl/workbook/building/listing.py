"""The hidden sheet behind the drop-downs, written: closed lists, rows that others refer to, the couple."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import STATE, SheetLayout, TableBlock
from wecco_xl.plan.plan import Plan
from wecco_xl.review.people import SIDES, full_name
from wecco_xl.words import Words
from wecco_xl.workbook.building.beside import person_formula
from wecco_xl.workbook.building.lists import (
    PERSON,
    ROW_TEXT,
    ROWS_OF,
    SPARE_ROWS,
    closed_lists,
    column_range,
    nearby_lists,
    reference_entry,
    reference_formula,
    row_text,
    table_names,
)
from wecco_xl.workbook.building.rows import placed_rows
from wecco_xl.workbook.file.patch import LIMIT


class Listing:
    """Writes one column and one name per list, and the names of the tables, from left to right."""

    def __init__(self, book: Workbook, words: Words, plan: Plan, layouts: Sequence[SheetLayout]) -> None:
        self.book, self.words, self.plan = book, words, plan
        self.tables = [(layout, table) for layout in layouts for table in layout.tables]
        self.title = words.say("sheets.lists.title")

    def write(self) -> None:
        """The whole sheet."""
        sheet = self.book.add_worksheet(self.title)
        self._closed(sheet)
        first = sheet.dim_colmax + 1
        self._table_names()
        referred = [table for _, table in self.tables if table.section in ROW_TEXT]
        for column, table in enumerate(referred, first):
            self._reference_list(sheet, column, table)
        self._people(sheet, sheet.dim_colmax + 1)
        sheet.hide()

    def _closed(self, sheet: Worksheet) -> None:
        """The closed lists, each beside what its entries lie in, and those that follow an answer."""
        columns = [
            (name, labels)
            for one in closed_lists(self.words)
            for name, labels in ((one.name, one.labels), (f"{one.name}_within", one.within))
            if labels
        ]
        for column, (name, labels) in enumerate(columns):
            sheet.write_string(0, column, name)
            sheet.write_column(1, column, labels)
            self._name(name, column, len(labels))
        for name, expression in nearby_lists(self.words):
            self.book.define_name(name, f"={expression}")

    def _table_names(self) -> None:
        for layout, table in self.tables:
            where = self.words.say(f"sheets.{layout.key}.title").replace("'", "''")
            for name, area in table_names(table):
                self.book.define_name(name, f"='{where}'!{area}")
            limit = xl_rowcol_to_cell(table.end_row, STATE, row_abs=True, col_abs=True)
            self.book.define_name(f"{LIMIT}{table.section}", f"='{where}'!{limit}")

    def _reference_list(self, sheet: Worksheet, column: int, table: TableBlock) -> None:
        """« B01 · libellé » for each used row of a table, by formulas, with their right values stored."""
        name, rows = f"{ROWS_OF}{table.section}", placed_rows(self.plan, table)
        sheet.write_string(0, column, name)
        for at in range(len(rows) + SPARE_ROWS):
            row_id, row = rows[at] if at < len(rows) else ("", None)
            shown = reference_entry(row_id, row_text(self.plan, table.section, row))
            sheet.write_formula(at + 1, column, reference_formula(table.section, at, self.words), None, shown)
        self._name(name, column, len(rows) + SPARE_ROWS)

    def _people(self, sheet: Worksheet, first: int) -> None:
        """The names of the two beneficiaries, for the actors that they are."""
        for column, side in enumerate(SIDES, first):
            sheet.write_string(0, column, f"{PERSON}{side}")
            sheet.write_formula(1, column, f"={person_formula(side)}", None, full_name(self.plan, side) or "")
            self._name(f"{PERSON}{side}", column, 1)

    def _name(self, name: str, column: int, count: int) -> None:
        """Name the entries of a column, from the second row on."""
        self.book.define_name(name, f"='{self.title}'!{column_range(column, 1, count)}")
