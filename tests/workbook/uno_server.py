"""One LibreOffice, driven by lines of JSON: run with the Python that has `uno` (`/usr/bin/python3`).

Each line of the input is `{"do": name, ...}`, each line of the output `{"result": ...}` or `{"error": ...}`.
Rows and columns count from zero.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.CellDeleteMode import ROWS as DELETE_ROWS
from com.sun.star.sheet.CellInsertMode import ROWS as INSERT_ROWS
from com.sun.star.table import TableSortField

XLSX = "Calc MS Excel 2007 XML"
PIPE = f"wecco{int(time.time() * 1000)}"


def connected():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Server:
    """The open workbook and what can be done to it."""

    def __init__(self, desktop):
        self.desktop, self.book = desktop, None

    def open(self, path):
        self.close()
        url = uno.systemPathToFileUrl(path)
        self.book = self.desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))
        return [sheet.Name for sheet in self.book.Sheets]

    def close(self):
        if self.book is not None:
            self.book.close(True)
        self.book = None

    def store(self, path):
        self.book.storeToURL(uno.systemPathToFileUrl(path), properties(FilterName=XLSX))

    def put(self, sheet, row, column, value):
        """Set a cell as a program does; a protected one keeps its content."""
        cell = self._sheet(sheet).getCellByPosition(column, row)
        if isinstance(value, str) and value.startswith("="):
            cell.Formula = value
        elif isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    def block(self, sheet, row, column, values):
        """Set a block at once, as a paste does."""
        area = self._area(sheet, row, column, row + len(values) - 1, column + len(values[0]) - 1)
        area.setDataArray(tuple(tuple(line) for line in values))

    def get(self, sheet, row, column):
        cell = self._sheet(sheet).getCellByPosition(column, row)
        return {"text": cell.String, "value": cell.Value, "formula": cell.Formula, "error": cell.getError()}

    def editable(self, sheet, row, column):
        locked = self._sheet(sheet).getCellByPosition(column, row).CellProtection.IsLocked
        return not (locked and self._sheet(sheet).isProtected())

    def protected(self, sheet):
        return self._sheet(sheet).isProtected()

    def sort(self, sheet, first, last, left, right, by, descending=True):
        """Sort rows by one of their columns, as the arrow of the AutoFilter does."""
        key = TableSortField(Field=by - left, IsAscending=not descending)
        fields = uno.Any("[]com.sun.star.table.TableSortField", (key,))
        order = properties(SortFields=fields, ContainsHeader=False)
        uno.invoke(self._area(sheet, first, left, last, right), "sort", (order,))

    def filters(self):
        """The ranges of the presets of AutoFilter, as (sheet, first row, last row, left, right)."""
        found = []
        for name in self.book.Sheets.ElementNames:
            number = self._sheet(name).RangeAddress.Sheet
            for area in self.book.UnnamedDatabaseRanges.hasByTable(number) and [
                self.book.UnnamedDatabaseRanges.getByTable(number)
            ] or []:
                at = area.DataArea
                found.append([name, at.StartRow, at.EndRow, at.StartColumn, at.EndColumn, area.AutoFilter])
        return found

    def insert_rows(self, sheet, row, count=1):
        self._sheet(sheet).Rows.insertByIndex(row, count)

    def delete_rows(self, sheet, row, count=1):
        self._sheet(sheet).Rows.removeByIndex(row, count)

    def insert_columns(self, sheet, column, count=1):
        self._sheet(sheet).Columns.insertByIndex(column, count)

    def insert_cells(self, sheet, row, column, right):
        self._sheet(sheet).insertCells(self._area(sheet, row, column, row, right).RangeAddress, INSERT_ROWS)

    def delete_cells(self, sheet, row, column, right):
        self._sheet(sheet).removeRange(self._area(sheet, row, column, row, right).RangeAddress, DELETE_ROWS)

    def hide_rows(self, sheet, row, count=1, visible=False):
        self._area(sheet, row, 0, row + count - 1, 0).Rows.IsVisible = visible

    def move(self, sheet, row, column, last_row, last_column, to_row, to_column):
        """Cut a block and paste it elsewhere on the sheet."""
        target = self._sheet(sheet).getCellByPosition(to_column, to_row).CellAddress
        self._sheet(sheet).moveRange(target, self._area(sheet, row, column, last_row, last_column).RangeAddress)

    def merge(self, sheet, row, column, last_row, last_column):
        self._area(sheet, row, column, last_row, last_column).merge(True)

    def move_sheet(self, sheet, to):
        self.book.Sheets.moveByName(sheet, to)

    def rename_sheet(self, sheet, name):
        self._sheet(sheet).Name = name

    def copy_sheet(self, sheet, name, to):
        self.book.Sheets.copyByName(sheet, name, to)

    def delete_sheet(self, sheet):
        self.book.Sheets.removeByName(sheet)

    def hide_sheet(self, sheet):
        self._sheet(sheet).IsVisible = False

    def unprotect(self, sheet):
        self._sheet(sheet).unprotect("")

    def recalc(self):
        self.book.calculateAll()

    def _sheet(self, name):
        return self.book.Sheets.getByName(name)

    def _area(self, sheet, row, column, last_row, last_column):
        return self._sheet(sheet).getCellRangeByPosition(column, row, last_column, last_row)


def answer(server, line):
    order = json.loads(line)
    try:
        return {"result": getattr(server, order.pop("do"))(**order)}
    except Exception as error:  # noqa: BLE001 - UNO raises its own kinds; the test says which it expects
        return {"error": f"{type(error).__name__}: {error}"}


def main():
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        options = ["--headless", "--invisible", "--norestore", "--nologo", f"--accept=pipe,name={PIPE};urp;"]
        office = subprocess.Popen(["soffice", profile, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connected()
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            server = Server(desktop)
            for line in sys.stdin:
                print(json.dumps(answer(server, line)), flush=True)
            server.close()
            desktop.terminate()
        finally:
            office.wait(timeout=60)


if __name__ == "__main__":
    main()
