"""The tables as a workbook for people: account, plans at a glance, dictionary, one sheet per table."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from wecco_xl.palette import DEEP, INK, MISSING, MISSING_INK, QUIET, RULE, SOFT
from wecco_xl.portfolio.added import Type
from wecco_xl.portfolio.columns import Column, TableSpec
from wecco_xl.portfolio.consolidate import Portfolio
from wecco_xl.portfolio.package import dictionary
from wecco_xl.portfolio.rows import Row
from wecco_xl.portfolio.source import Value
from wecco_xl.portfolio.written import typed
from wecco_xl.workbook.look import DAY_FORMAT, TYPEFACE

MOST_ROWS, MOST_SIGNS = 1_048_576, 32_767
_TOP = 3
"""Rows above the first row of a table: what it is, column keys, column titles."""

_TEXT = {"font_name": TYPEFACE, "font_size": 10, "font_color": INK, "valign": "top"}
_STYLES: dict[str, dict[str, Any]] = {
    "title": _TEXT | {"font_size": 18, "bold": True, "font_color": DEEP},
    "line": _TEXT | {"text_wrap": True},
    "stamp": _TEXT | {"bold": True, "bg_color": MISSING, "font_color": MISSING_INK, "text_wrap": True},
    "note": _TEXT | {"font_color": QUIET, "italic": True},
    "stamped": _TEXT | {"bold": True, "bg_color": MISSING, "font_color": MISSING_INK},
    "key": _TEXT | {"font_size": 8, "font_color": QUIET},
    "head": _TEXT
    | {
        "bold": True,
        "font_color": DEEP,
        "bg_color": SOFT,
        "border": 1,
        "border_color": RULE,
        "text_wrap": True,
    },
    "text": _TEXT | {"num_format": "@"},
    "integer": _TEXT | {"num_format": "#,##0"},
    "number": _TEXT | {"num_format": "#,##0.##"},
    "day": _TEXT | {"num_format": DAY_FORMAT, "align": "left"},
}
_STYLE_OF = {Type.INTEGER: "integer", Type.NUMBER: "number", Type.DATE: "day"}


class Book:
    """The workbook; its sheets take rows as they come and hold none."""

    def __init__(self, path: Path, portfolio: Portfolio) -> None:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = Workbook(path, options)
        day = portfolio.account.today
        self._book.set_properties({"created": datetime(day.year, day.month, day.day), "title": path.stem})  # noqa: DTZ001
        self.styles = {name: self._book.add_format(traits) for name, traits in _STYLES.items()}
        self._portfolio, self._sheets = portfolio, dict[str, Sheet]()
        self.stamps = list(portfolio.account.stamps(portfolio.said))
        self._account = self._book.add_worksheet(portfolio.said.say("portfolio.sheets.account"))
        self._dictionary()

    def sheet(self, name: str) -> "Sheet":
        """The sheet of a table."""
        self._sheets[name] = Sheet(self, self._book, self._portfolio, self._portfolio.known[name])
        return self._sheets[name]

    def close(self) -> None:
        """Write the account, which knows by now what did not fit, and finish the file."""
        said, account = self._portfolio.said, self._portfolio.account
        sheet, at = self._account, 2
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 110)
        sheet.write_string(0, 0, said.say("portfolio.page.title"), self.styles["title"])
        for line in account.lines(said):
            sheet.write_string(at, 0, line, self.styles["stamp" if line in self.stamps else "line"])
            at += 1
        for one in self._sheets.values():
            at += 1
            sheet.write_string(at, 0, one.told(), self.styles["line"])
        self._account.activate()
        self._book.close()

    def _dictionary(self) -> None:
        said = self._portfolio.said
        sheet = self._book.add_worksheet(said.say("portfolio.sheets.dictionary"))
        for at, width in enumerate((16, 30, 10, 44, 70)):
            sheet.set_column(at, at, width)
        sheet.freeze_panes(1, 2)
        for at, title in enumerate(said.table("portfolio.dictionary").values()):
            sheet.write_string(0, at, title, self.styles["head"])
        for number, line in enumerate(dictionary(self._portfolio.known), 1):
            for at, text in enumerate(line):
                sheet.write_string(number, at, text, self.styles["line"])


class Sheet:
    """One table: what it is, keys, titles, rows; a table that does not fit says where it is whole."""

    def __init__(self, book: Book, workbook: Workbook, portfolio: Portfolio, table: TableSpec) -> None:
        self._book, self._said, self._table = book, portfolio.said, table
        self._next, self._over = _TOP, 0
        self._sheet = workbook.add_worksheet(table.title.replace("/", "-")[:31])
        self._sheet.freeze_panes(_TOP, 1)
        self._sheet.repeat_rows(_TOP - 1)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._head(table)

    def _head(self, table: TableSpec) -> None:
        stamp = " ".join(self._book.stamps)
        self._sheet.write_string(
            0, 0, stamp or table.title, self._book.styles["stamped" if stamp else "note"]
        )
        self._sheet.set_row(_TOP - 1, 42)
        for at, column in enumerate(table.columns):
            self._sheet.set_column(at, at, _width(column))
            self._sheet.write_string(1, at, column.name, self._book.styles["key"])
            self._sheet.write_string(2, at, column.title, self._book.styles["head"])

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows, as long as there is room."""
        for row in rows:
            if self._next >= MOST_ROWS:
                self._over += 1
                continue
            for at, (column, value) in enumerate(zip(self._table.columns, row, strict=True)):
                if value is not None:
                    self._cell(at, column, value)
            self._next += 1

    def _cell(self, at: int, column: Column, value: Value) -> None:
        style = self._book.styles[_STYLE_OF.get(column.type, "text")]
        if isinstance(value, bool):
            word = self._said.say("values.yes" if value else "values.no")
            self._sheet.write_string(self._next, at, word, style)
        elif isinstance(value, str) and column.type is Type.DATE:
            day = typed(value, Type.DATE)
            self._sheet.write_datetime(self._next, at, datetime(day.year, day.month, day.day), style)  # noqa: DTZ001
        elif isinstance(value, str):
            whole = len(value) <= MOST_SIGNS
            text = value if whole else self._said.say("portfolio.too_long", signs=len(value))
            self._sheet.write_string(self._next, at, text, style)
        elif value is not None:
            self._sheet.write_number(self._next, at, value, style)

    def close(self) -> None:
        """Give the table its filter."""
        if self._next > _TOP:
            self._sheet.autofilter(_TOP - 1, 0, self._next - 1, len(self._table.columns) - 1)

    def told(self) -> str:
        """How many rows the table has, and how many of them are here."""
        rows = self._next - _TOP
        key = "portfolio.rows_over" if self._over else "portfolio.rows"
        return self._said.say(key, title=self._table.title, rows=rows, total=rows + self._over)


def _width(column: Column) -> float:
    if column.type is not Type.STRING:
        return 13
    return 40 if column.typed and not column.name.endswith("_label") else 20
