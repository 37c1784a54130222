"""The same LibreOffice for tests of live formulas: whole sheets at once, as a program reads and types.

Run with the Python that has `uno`; the orders are the methods of `LiveServer`.
Rows and columns count from zero.
"""

import uno_server
from com.sun.star.table import CellRangeAddress


class LiveServer(uno_server.Server):
    """What people, or a program for them, do to cells; and what the formulas answer."""

    def values(self, sheet):
        """Every value from A1 to the last used cell; None is an error."""
        return [list(row) for row in self._used(sheet).getDataArray()]

    def sheets(self):
        """Every sheet with its values, hidden ones included."""
        return {name: self.values(name) for name in self.book.Sheets.ElementNames}

    def formulas(self, sheet):
        """`[row, column, formula]` of each cell with a formula."""
        rows = self._used(sheet).getFormulaArray()
        return [
            [at, column, text]
            for at, row in enumerate(rows)
            for column, text in enumerate(row)
            if text.startswith(("=", "{="))
        ]

    def names(self):
        """Where each defined name leads that is a range: sheet, first row, first column."""
        found = {}
        for name in self.book.NamedRanges.ElementNames:
            area = self.book.NamedRanges.getByName(name).getReferredCells()
            if area is not None:
                at = area.RangeAddress
                found[name] = [area.Spreadsheet.Name, at.StartRow, at.StartColumn]
        return found

    def puts(self, cells):
        """Set cells at once, as a program does: a text, a number, a formula (`=…`), or None to clear."""
        self.book.lockControllers()
        self.book.enableAutomaticCalculation(False)  # noqa: FBT003 - UNO takes no keyword
        for sheet, row, column, value in cells:
            cell = self._sheet(sheet).getCellByPosition(column, row)
            if value is None:
                cell.String = ""
            elif isinstance(value, str) and value.startswith("="):
                cell.Formula = value
            elif isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value
        self.book.enableAutomaticCalculation(True)  # noqa: FBT003 - UNO takes no keyword
        self.book.unlockControllers()

    def sweep(self, place, values, watched):
        """Put one value after the other in a cell; each time the values of the watched sheets."""
        found = []
        for value in values:
            self.puts([[*place, value]])
            found.append({sheet: self.values(sheet) for sheet in watched})
        return found

    def move_cells(self, sheet, row, column, to_row, to_column):
        """Cut a cell and paste it elsewhere on its sheet."""
        target = self._sheet(sheet).getCellByPosition(to_column, to_row).CellAddress
        number = self._sheet(sheet).RangeAddress.Sheet
        self._sheet(sheet).moveRange(target, CellRangeAddress(number, column, row, column, row))

    def rename(self, sheet, name):
        self._sheet(sheet).Name = name

    def insert_sheet(self, name):
        self.book.Sheets.insertNewByName(name, len(self.book.Sheets.ElementNames))

    def calculate(self):
        self.book.calculateAll()

    def unprotected(self):
        """Lift the protection of every sheet; there is no password."""
        for name in self.book.Sheets.ElementNames:
            self._sheet(name).unprotect("")

    def export(self, path):
        """The workbook as a page, colours of conditional formats included, hidden rows and columns too."""
        for name in self.book.Sheets.ElementNames:
            area = self._used(name)
            area.Rows.IsVisible = area.Columns.IsVisible = True
        url = uno_server.uno.systemPathToFileUrl(path)
        self.book.storeToURL(url, uno_server.properties(FilterName="HTML (StarCalc)"))

    def _used(self, sheet):
        cursor = self._sheet(sheet).createCursor()
        cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - UNO takes no keyword
        at = cursor.RangeAddress
        return self._sheet(sheet).getCellRangeByPosition(0, 0, at.EndColumn, at.EndRow)


if __name__ == "__main__":
    uno_server.Server = LiveServer
    uno_server.main()
