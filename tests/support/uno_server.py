"""One LibreOffice, driven by lines of JSON: run with the Python that has `uno` (`/usr/bin/python3`).

Each line of the input is `{"do": name, ...}`, each line of the output `{"result": ...}` or `{"error": ...}`.
Rows and columns count from zero.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

LAST = 1023
"""The last column of a sheet here."""

XLSX = "Calc MS Excel 2007 XML"
PIPE = f"wecco{os.getpid()}"


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

    def __init__(self, desktop, dispatcher):
        self.desktop, self.dispatcher, self.book = desktop, dispatcher, None

    def open(self, path):
        self.close()
        url = uno.systemPathToFileUrl(path)
        self.book = self.desktop.loadComponentFromURL(url, "_blank", 0, ())
        return [sheet.Name for sheet in self.book.Sheets]

    def close(self):
        if self.book is not None:
            self.book.close(True)  # noqa: FBT003 - UNO takes no keyword
        self.book = None

    def modules(self):
        """The names of the modules of Basic in the workbook."""
        libraries = self.book.BasicLibraries
        return [
            module for name in libraries.ElementNames for module in libraries.getByName(name).ElementNames
        ]

    def store(self, path):
        self.book.storeToURL(uno.systemPathToFileUrl(path), properties(FilterName=XLSX))

    def type(self, sheet, row, column, text):
        """Type into a cell as people do: a protected sheet may refuse."""
        self._select(self._sheet(sheet).getCellByPosition(column, row))
        self._dispatch("EnterString", StringName=text)

    def paste(self, *, sheet, row, column, source_sheet, source_row, source_column, last_row, last_column):
        """Copy a block and paste it, formats included."""
        self._select(self._area(source_sheet, source_row, source_column, last_row, last_column))
        self._dispatch("Copy")
        self._select(self._sheet(sheet).getCellByPosition(column, row))
        self._dispatch("Paste")

    def sort(self, *, sheet, first, last, left, right, by):
        """Sort rows downwards by one of their columns, as people do with a selection."""
        self._select(self._area(sheet, first, left, last, right))
        self._dispatch("DataSort", ByRows=True, HasHeader=False, Col1=by + 1, Ascending1=False)

    def insert_rows(self, sheet, row, count=1):
        """Insert rows as the menu does."""
        self._select(self._area(sheet, row, 0, row + count - 1, LAST))
        self._dispatch("InsertRowsBefore")

    def delete_rows(self, sheet, row, count=1):
        """Delete rows as the menu does."""
        self._select(self._area(sheet, row, 0, row + count - 1, LAST))
        self._dispatch("DeleteRows")

    def get(self, sheet, row, column):
        cell = self._sheet(sheet).getCellByPosition(column, row)
        return {"text": cell.String, "value": cell.Value, "formula": cell.Formula, "error": cell.getError()}

    def locked(self, sheet, cells):
        """Which of the cells `[row, column]` of a protected sheet cannot be changed."""
        assert self._sheet(sheet).isProtected()
        found = [self._sheet(sheet).getCellByPosition(column, row) for row, column in cells]
        return [at for at, cell in zip(cells, found, strict=True) if cell.CellProtection.IsLocked]

    def insert_columns(self, sheet, column, count=1):
        self._sheet(sheet).Columns.insertByIndex(column, count)

    def hide_rows(self, sheet, row, count=1, *, visible=False):
        self._area(sheet, row, 0, row + count - 1, 0).Rows.IsVisible = visible

    def move(self, *, sheet, row, column, last_row, last_column, to_row, to_column):
        """Cut a block and paste it elsewhere on the sheet."""
        target = self._sheet(sheet).getCellByPosition(to_column, to_row).CellAddress
        self._sheet(sheet).moveRange(
            target, self._area(sheet, row, column, last_row, last_column).RangeAddress
        )

    def merge(self, sheet, row, column, last_row, last_column):
        self._area(sheet, row, column, last_row, last_column).merge(True)  # noqa: FBT003 - UNO takes no keyword

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

    def _select(self, area):
        self.book.CurrentController.select(area)

    def _dispatch(self, command, **values):
        frame = self.book.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, properties(**values))

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
        shown = [] if os.environ.get("WECCO_WINDOW") else ["--headless", "--invisible"]
        options = [*shown, "--norestore", "--nologo", f"--accept=pipe,name={PIPE};urp;"]
        office = subprocess.Popen(
            ["soffice", profile, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            context = connected()
            services = context.ServiceManager
            desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            server = Server(desktop, dispatcher)
            server.context = context
            for line in sys.stdin:
                sys.stdout.write(json.dumps(answer(server, line)) + "\n")
                sys.stdout.flush()
            server.close()
            desktop.terminate()
        finally:
            office.wait(timeout=60)


if __name__ == "__main__":
    main()
