"""What people do to a workbook, done by keys on the file that openpyxl or a text replacement writes."""

import io
import pickle
import re
import warnings
import zipfile
from collections.abc import Callable
from copy import copy
from functools import cache

import openpyxl
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from read_back import Read, read_back

from wecco_xl.grid.layout import MARK_END


class Hands:
    """A workbook open in openpyxl, with the places of its fields as they were when it was opened."""

    def __init__(self, data: bytes) -> None:
        self.read: Read = read_back(data)
        self.book: openpyxl.Workbook = pickle.loads(_pickled(data))  # noqa: S301 - our own bytes, faster than XML

    def sheet(self, key: str) -> Worksheet:
        return self.book[self.read.places.sheets[key]]

    def table(self, name: str) -> Worksheet:
        return self.book[self.read.places.tables[name].sheet]

    def cell(self, *loc: str | int) -> Cell:
        sheet, row, column = self.read.places.cell(loc)
        return self.book[sheet].cell(row + 1, column + 1)

    def rows(self, name: str) -> list[int]:
        """The rows of a table, as openpyxl counts."""
        return [row + 1 for row in self.read.places.tables[name].rows]

    def head(self, name: str) -> int:
        return self.read.places.tables[name].head_row + 1

    def end(self, name: str) -> int:
        """The sentinel row of a table."""
        column = self.table(name)["A"]
        return next(cell.row for cell in column if cell.value == f"{MARK_END} {name}")

    def marked(self, sheet: Worksheet, mark: str) -> int:
        return next(cell.row for cell in sheet["A"] if str(cell.value).startswith(mark))

    def move_row(self, name: str, source: int, target: int) -> None:
        """Cut the cells of a table row and paste them on another row."""
        self._move([(row, col) for row, col in self._pairs(name, source)], target - source, self.table(name))

    def write_row(self, name: str, row: int, **values: object) -> None:
        columns = self.read.places.tables[name].columns
        for key, value in values.items():
            self.table(name).cell(row, columns[key] + 1).value = value

    def sort_rows(self, name: str, order: Callable[[list[list[object]]], list[list[object]]]) -> None:
        """Sort the rows of a table, ids included, without the hidden keys."""
        sheet, columns = self.table(name), sorted(self.read.places.tables[name].columns.values())
        rows = self.rows(name)
        values = [[sheet.cell(row, column + 1).value for column in columns] for row in rows]
        for row, line in zip(rows, order(values), strict=True):
            for column, value in zip(columns, line, strict=True):
                sheet.cell(row, column + 1).value = value

    def swap_columns(self, name: str, one: str, other: str) -> None:
        """Move two whole columns of a sheet to each other's place."""
        place, sheet = self.read.places.tables[name], self.table(name)
        for row in range(1, sheet.max_row + 1):
            a, b = (sheet.cell(row, place.columns[key] + 1) for key in (one, other))
            a.value, b.value = b.value, a.value
            a._style, b._style = copy(b._style), copy(a._style)

    def saved(self) -> bytes:
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def _pairs(self, name: str, row: int) -> list[tuple[int, int]]:
        return [(row, column + 1) for column in self.read.places.tables[name].columns.values()]

    @staticmethod
    def _move(cells: list[tuple[int, int]], down: int, sheet: Worksheet) -> None:
        for row, column in cells:
            sheet.cell(row + down, column, sheet.cell(row, column).value)
            sheet.cell(row, column).value = None


def opened(data: bytes) -> openpyxl.Workbook:
    """A workbook in openpyxl, which warns of the extensions that it drops."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data))


@cache
def _pickled(data: bytes) -> bytes:
    return pickle.dumps(opened(data))


def with_xml(data: bytes, place: tuple[str, int, int], inner: str, kind: str = "") -> bytes:
    """The workbook with the XML of one input cell replaced, as only a spreadsheet program writes it."""
    sheet, row, column = place
    name = f"{get_column_letter(column + 1)}{row + 1}"
    pattern = re.compile(rf'<c r="{name}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'.encode(), re.DOTALL)
    new = rf'<c r="{name}"\1{kind}>{inner}</c>'.encode()
    return with_part(data, sheet_path(data, sheet), lambda xml: pattern.sub(new, xml, count=1))


def sheet_path(data: bytes, sheet: str) -> str:
    """The part that holds a sheet; our builder writes them in order."""
    names = openpyxl.load_workbook(io.BytesIO(data), read_only=True).sheetnames
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


def with_part(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content) if name == part else content)
    return out.getvalue()
