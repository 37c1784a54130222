"""Build the workbook of a couple from the field list: blank, or filled from a plan."""

import io
import re
import zipfile
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.field import Kind, Spec
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.words import Words
from wecco_xl.workbook import look
from wecco_xl.workbook.guards import guard
from wecco_xl.workbook.layout import (
    HELP,
    KEYS,
    LABEL,
    LAST_COLUMN,
    MARK,
    MARK_END,
    MARK_HEAD,
    MARK_KEYS,
    MARK_VALUE,
    STATE,
    VALUE,
    FormBlock,
    SheetLayout,
    TableBlock,
    lay_out,
)
from wecco_xl.workbook.lists import (
    REFERENCE_LABEL,
    ROW_TEXT,
    SPARE_ROWS,
    closed_lists,
    column_range,
    reference_formula,
    table_names,
)

CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp without a zone keeps the file byte-identical
TITLE_ROW, SUBTITLE_ROW, LINK_ROW = 1, 2, 3


def build(words: Words, plan: Plan | None = None) -> bytes:
    """The bytes of an .xlsx workbook for the programme of `words`, the same at each build."""
    return _Builder(words, plan).bytes()


class _Builder:
    """Holds what every sheet of one workbook shares: the book, its formats, the words, the plan."""

    def __init__(self, words: Words, plan: Plan | None) -> None:
        self.words, self.programme = words, words.programme
        self.plan = plan or self.programme.plan_type.model_construct(programme=self.programme.code)
        self.file = io.BytesIO()
        self.book = xlsxwriter.Workbook(
            self.file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": {"font_name": look.TYPEFACE, "font_size": 10, "locked": False},
            },
        )
        self.formats: dict[Any, Format] = {}

    def bytes(self) -> bytes:
        """Write every sheet and close the book."""
        self._properties()
        used = {name: len(value) for name, value in self.plan if isinstance(value, tuple)}
        sheets = lay_out(self.programme, used)
        for layout in sheets:
            self._sheet(layout)
        self._lists(sheets)
        self.book.close()
        return with_growing_rows(self.file.getvalue())

    def style(self, name: str) -> Format:
        """A named format of the house."""
        if name not in self.formats:
            self.formats[name] = self.book.add_format(look.STYLES[name])
        return self.formats[name]

    def input_style(self, kind: Kind) -> Format:
        """The format of the input cells of a kind."""
        if kind not in self.formats:
            self.formats[kind] = self.book.add_format(look.input_style(kind))
        return self.formats[kind]

    def _properties(self) -> None:
        self.book.set_properties(
            {
                "title": self.programme.title,
                "subject": self.programme.name,
                "author": self.programme.name,
                "comments": f"wecco_xl {MODEL}",
                "created": CREATED,
            }
        )

    def _sheet(self, layout: SheetLayout) -> None:
        sheet = self.book.add_worksheet(self.words.say(f"sheets.{layout.key}.title"))
        self._frame(sheet, layout)
        for form in layout.forms:
            self._form(sheet, form)
        for table in layout.tables:
            self._table(sheet, table, self._widths(layout))
        self._print(sheet, layout)
        sheet.protect("", PROTECTION)

    def _frame(self, sheet: Worksheet, layout: SheetLayout) -> None:
        """Marks, title, way back, column widths."""
        key = self.style("key")
        sheet.write_string(0, KEYS, f"{MARK} {MODEL} {self.programme.code} {layout.key}", key)
        sheet.write_string(0, VALUE, MARK_VALUE, key)
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.set_column(KEYS, KEYS, None, None, {"hidden": True})
        for column, width in self._widths(layout).items():
            sheet.set_column(column, column, width)
        sheet.write_string(
            TITLE_ROW, STATE, self.words.say(f"sheets.{layout.key}.title"), self.style("title")
        )
        sheet.write_string(
            SUBTITLE_ROW, STATE, self.words.say(f"sheets.{layout.key}.subtitle"), self.style("subtitle")
        )
        if layout.key != "home":
            home = self.words.say("sheets.home.title")
            sheet.write_url(
                LINK_ROW,
                STATE,
                f"internal:'{home}'!B2",
                self.style("link"),
                self.words.say("workbook.back_home"),
            )
        sheet.hide_gridlines(2)

    @staticmethod
    def _widths(layout: SheetLayout) -> dict[int, float]:
        """Column widths of a sheet: the first ones serve its forms if it has any."""
        widths: dict[int, float] = {STATE: look.STATE_WIDTH}
        for table in layout.tables:
            for spec in table.specs:
                column = table.columns[spec.key]
                widths[column] = max(widths.get(column, 0), look.WIDTHS[spec.kind])
        if layout.forms or any(table.fixed for table in layout.tables):
            widths |= {LABEL: look.LABEL_WIDTH, VALUE: look.VALUE_WIDTH}
        return widths

    def _block_title(self, sheet: Worksheet, row: int, section: str) -> None:
        title = self.words.section(section)
        sheet.write_string(row, KEYS, f"#title {section}", self.style("key"))
        for column in range(STATE, LAST_COLUMN + 1):
            sheet.write_blank(row, column, None, self.style("block"))
        sheet.write_string(row, STATE, title.title, self.style("block"))
        sheet.write_string(row + 1, KEYS, f"#help {section}", self.style("key"))
        sheet.write_string(row + 1, STATE, title.help, self.style("subtitle"))

    def _form(self, sheet: Worksheet, form: FormBlock) -> None:
        self._block_title(sheet, form.title_row, form.section)
        values = getattr(self.plan, form.section)
        for spec in form.specs:
            row, said = form.rows[spec.key], self.words.field(spec)
            sheet.write_string(row, KEYS, spec.name, self.style("key"))
            sheet.write_blank(row, STATE, None, self.style("state"))
            sheet.write_rich_string(
                row,
                LABEL,
                self.style("label_name"),
                said.label,
                self.style("example"),
                "\n" + self.words.say("workbook.example", example=said.example),
                self.style("label"),
            )
            shown = self._value(sheet, row, VALUE, spec, getattr(values, spec.key, None))
            least = look.LONG_HEIGHT if spec.kind is Kind.LONG else look.FORM_HEIGHT
            sheet.set_row(row, look.height([(shown, look.VALUE_WIDTH)], least))
            sheet.data_validation(row, VALUE, row, VALUE, guard(spec, self.words))
            sheet.write_string(row, HELP, said.help, self.style("help"))

    def _table(self, sheet: Worksheet, table: TableBlock, widths: dict[int, float]) -> None:
        self._block_title(sheet, table.title_row, table.section)
        self._table_heads(sheet, table)
        rows = self._placed_rows(table)
        labels = self.words.labels(table.fixed) if table.fixed else {}
        for at, (row_id, values) in enumerate(rows):
            row = table.head_row + 1 + at
            sheet.write_string(row, STATE, row_id, self.style("row_id"))
            texts = []
            if table.fixed:
                sheet.write_string(row, LABEL, labels[row_id], self.style("row_label"))
                texts.append((labels[row_id], widths[LABEL]))
            for spec in table.specs:
                column = table.columns[spec.key]
                value = getattr(values, spec.key, None)
                texts.append((self._value(sheet, row, column, spec, value), widths[column]))
            sheet.set_row(row, look.height(texts, look.TABLE_HEIGHT))
        for spec in table.specs:
            column = table.columns[spec.key]
            sheet.data_validation(
                table.head_row + 1, column, table.end_row - 1, column, guard(spec, self.words)
            )
        last = max(table.columns.values())
        sheet.write_string(table.end_row, KEYS, f"{MARK_END} {table.section}", self.style("key"))
        for column in range(STATE, last + 1):
            sheet.write_blank(table.end_row, column, None, self.style("sentinel"))
        if not table.fixed:
            sheet.write_string(
                table.end_row, STATE, self.words.say("workbook.table_end"), self.style("sentinel")
            )
            sheet.autofilter(table.head_row, STATE, table.end_row - 1, last)

    def _table_heads(self, sheet: Worksheet, table: TableBlock) -> None:
        sheet.write_string(table.keys_row, KEYS, f"{MARK_KEYS} {table.section}", self.style("key"))
        sheet.set_row(table.keys_row, None, None, {"hidden": True})
        sheet.write_string(table.head_row, KEYS, f"{MARK_HEAD} {table.section}", self.style("key"))
        sheet.write_string(table.keys_row, STATE, "id", self.style("key"))
        sheet.write_string(table.head_row, STATE, self.words.say("workbook.row_id"), self.style("head"))
        sheet.set_row(table.head_row, 36)
        if table.fixed:
            sheet.write_string(
                table.head_row, LABEL, self.words.section(table.section).title, self.style("head")
            )
        for spec in table.specs:
            column = table.columns[spec.key]
            sheet.write_string(table.keys_row, column, spec.key, self.style("key"))
            sheet.write_string(table.head_row, column, self.words.field(spec).label, self.style("head"))

    def _placed_rows(self, table: TableBlock) -> list[tuple[str, Any]]:
        """The rows of the plan with their ids, in their order, followed by the free ids.

        Raises:
            Refused: `bad_plan` when a fixed table has a row that its list does not know.
        """
        rows = getattr(self.plan, table.section)
        used = {row.id for row in rows if row is not None}
        if table.fixed:
            if used - set(table.ids):
                raise Refused("bad_plan", name=self.programme.code, where=table.section)
            by_id = {row.id: row for row in rows if row is not None}
            return [(row_id, by_id.get(row_id)) for row_id in table.ids]
        free = [row_id for row_id in table.ids if row_id not in used]
        placed = [(row.id or "", row) if row is not None else (free.pop(0), None) for row in rows]
        return placed + [(row_id, None) for row_id in free[: len(table.ids) - len(placed)]]

    def _value(self, sheet: Worksheet, row: int, column: int, spec: Spec, value: Any) -> str:
        """Write a value as text, number or date, never as a formula; give back the text that wraps."""
        style = self.input_style(spec.kind)
        shown = self.words.shown(spec, value)
        if shown is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(shown, date):
            sheet.write_datetime(row, column, shown, style)
        elif isinstance(shown, str):
            sheet.write_string(row, column, shown, style)
        else:
            sheet.write_number(row, column, shown, style)
        return shown if isinstance(shown, str) else ""

    def _print(self, sheet: Worksheet, layout: SheetLayout) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        sheet.set_footer(f"&L&8{self.programme.name}&C&8&A&R&8&P / &N")
        if not layout.forms and layout.tables:
            head = layout.tables[-1].head_row
            sheet.repeat_rows(head)
            sheet.freeze_panes(head + 1, VALUE)
        else:
            sheet.freeze_panes(TITLE_ROW + 1, 0)

    def _lists(self, sheets: tuple[SheetLayout, ...]) -> None:
        """The hidden sheet behind the drop-downs."""
        title = self.words.say("sheets.lists.title")
        sheet = self.book.add_worksheet(title)
        for column, one in enumerate(closed_lists(self.words)):
            sheet.write_string(0, column, one.name)
            sheet.write_column(1, column, one.labels)
            self.book.define_name(one.name, f"='{title}'!{column_range(column, 1, len(one.labels))}")
        first = sheet.dim_colmax + 1
        tables = [(layout, table) for layout in sheets for table in layout.tables]
        for layout, table in tables:
            where = self.words.say(f"sheets.{layout.key}.title").replace("'", "''")
            for name, area in table_names(table):
                self.book.define_name(name, f"='{where}'!{area}")
        for column, (_, table) in enumerate((pair for pair in tables if pair[1].section in ROW_TEXT), first):
            self._reference_list(sheet, title, column, table)
        sheet.hide()

    def _reference_list(self, sheet: Worksheet, title: str, column: int, table: TableBlock) -> None:
        """« B01 · libellé » for each used row of a table, by formulas, with their right values stored."""
        sheet.write_string(0, column, f"R_{table.section}")
        rows = self._placed_rows(table)
        for at in range(len(rows) + SPARE_ROWS):
            row_id, row = rows[at] if at < len(rows) else ("", None)
            text = getattr(row, ROW_TEXT[table.section], None)
            shown = f"{row_id} · {text[:REFERENCE_LABEL]}" if text else ""
            sheet.write_formula(at + 1, column, reference_formula(table.section, at), None, shown)
        area = column_range(column, 1, len(rows) + SPARE_ROWS)
        self.book.define_name(f"R_{table.section}", f"='{title}'!{area}")


_EMPTY_TEXT = re.compile(rb'<c r="([A-Z]+\d+)"( s="\d+")?><f>([^<]*)</f><v></v></c>')


def with_growing_rows(data: bytes) -> bytes:
    """The same workbook with row heights that still follow what people type.

    XlsxWriter marks every height it is given as fixed by hand, and such a row never grows again. It also
    stores an empty text as a number without digits, which viewers that do not calculate show as 0.
    """
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            content = source.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                content = content.replace(b' customHeight="1"', b"")
                content = _EMPTY_TEXT.sub(rb'<c r="\1"\2 t="str"><f>\3</f><v></v></c>', content)
            target.writestr(part, content)
    return out.getvalue()


PROTECTION = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "insert_hyperlinks": True,
}
"""What people may still do on a protected sheet; there is no password."""
