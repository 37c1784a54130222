"""The blocks of the input sheets: forms and tables with their keys, values, guards and marks."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import (
    HELP,
    KEYS,
    LABEL,
    LAST_COLUMN,
    MARK_END,
    MARK_HEAD,
    MARK_KEYS,
    MARK_TITLE,
    STATE,
    VALUE,
    FormBlock,
    TableBlock,
    sheet_of,
)
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.parse import address
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.plan.typed import Typed
from wecco_xl.words import Words
from wecco_xl.workbook import look, sizes
from wecco_xl.workbook.building.asked import Asked
from wecco_xl.workbook.building.beside import Beside, beside, label
from wecco_xl.workbook.building.conditions import CellMarks, state_formula
from wecco_xl.workbook.building.guards import guard
from wecco_xl.workbook.building.lists import ROW_TEXT, named_rows
from wecco_xl.workbook.building.rows import placed_rows
from wecco_xl.workbook.building.styles import InTable, Styles
from wecco_xl.workbook.formulas import quoted


class Blocks:
    """Writes the forms and tables of one workbook."""

    def __init__(self, words: Words, plan: Plan, styles: Styles, marks: CellMarks, asked: Asked) -> None:
        self.words, self.plan, self.styles, self.marks, self.asked = words, plan, styles, marks, asked
        self.programme = words.programme
        self._named = {name: dict(named_rows(plan, name)) for name in ROW_TEXT}

    def form(self, sheet: Worksheet, form: FormBlock, *, alone: bool) -> None:
        """A form, row by row: key, state, label, value, what is asked; its help wraps where it is `alone`."""
        self._block_title(sheet, form.title_row, form.section, alone=alone)
        values = getattr(self.plan, form.section)
        for spec in form.specs:
            row = form.rows[spec.key]
            sheet.write_string(row, KEYS, spec.name, self.styles["key"])
            formula = state_formula(sheet_of(form.section), spec, self.programme.asked_stages[spec.name])
            sheet.write_formula(row, STATE, formula, self.styles["state"], self.asked.sign(spec))
            named = label(spec, self.plan, self.words)
            self._live(sheet, (row, LABEL), named, "label")
            shown = self._value(sheet, row, VALUE, spec, getattr(values, spec.key, None), spec.loc)
            least = sizes.LONG_HEIGHT if spec.kind is Kind.LONG else sizes.FORM_HEIGHT
            if named.expression != quoted(named.value):  # it may grow longer, and its row would not follow
                least = max(least, 2 * sizes.LINE + sizes.PADDING)
            least = sizes.height([(named.value, sizes.LABEL_WIDTH)], least, bold=True)
            sheet.set_row(row, sizes.height([(shown, sizes.VALUE_WIDTH)], least))
            sheet.data_validation(row, VALUE, row, VALUE, guard(spec, self.words))
            if form.section != "cover":
                said = beside(spec, self.plan, self.words, Beside(*self.asked.beside(spec)))
                self._live(sheet, (row, HELP), said, "help")
        self.marks.form(sheet, form)

    def table(self, sheet: Worksheet, table: TableBlock, widths: Mapping[int, float]) -> None:
        """A table: heads, rows under their ids, the row that ends it; `widths` are those of its sheet."""
        self._block_title(sheet, table.title_row, table.section)
        self._table_heads(sheet, table)
        narrow = widths[LABEL] < sizes.LABEL_WIDTH
        if not table.fixed:
            self._next_id(sheet, table, beside=HELP if narrow else VALUE)
        self._rows(sheet, table, widths)
        for spec in table.specs:
            column = table.columns[spec.key]
            sheet.data_validation(
                table.head_row + 1, column, table.end_row - 1, column, guard(spec, self.words)
            )
        self.marks.table(sheet, table)
        self._table_end(sheet, table)

    def filled(self, table: TableBlock) -> tuple[int, int]:
        """The first row of a table, and the last one in which something stands, if any."""
        used = (at for at, (_, row) in enumerate(placed_rows(self.plan, table)) if row is not None)
        first = table.head_row + 1
        return first, first + max(used, default=0)

    def _rows(self, sheet: Worksheet, table: TableBlock, widths: Mapping[int, float]) -> None:
        """The rows under their ids, each as high as its texts."""
        rows = placed_rows(self.plan, table)
        labels = self.words.labels(table.fixed) if table.fixed else {}
        held = enumerate(getattr(self.plan, table.section))
        places = {id(row): at for at, row in held if row is not None}
        for at, (row_id, values) in enumerate(rows):
            row, place = table.head_row + 1 + at, places.get(id(values), at)
            typed = self.plan.unread.get(address((table.section, place, "id")), row_id)
            sheet.write_string(row, STATE, str(typed), self.styles["row_id"])
            texts = []
            if table.fixed:
                sheet.write_string(row, LABEL, labels[row_id], self.styles["row_label"])
                texts.append((labels[row_id], widths[LABEL]))
            for spec in table.specs:
                column = table.columns[spec.key]
                value, loc = getattr(values, spec.key, None), (table.section, place, spec.key)
                texts.append((self._value(sheet, row, column, spec, value, loc), widths[column]))
            sheet.set_row(row, sizes.height(texts, sizes.TABLE_HEIGHT))

    def _table_end(self, sheet: Worksheet, table: TableBlock) -> None:
        """The row that ends a table, and the filter above."""
        last = max(table.columns.values())
        sheet.write_string(table.end_row, KEYS, f"{MARK_END} {table.section}", self.styles["key"])
        for column in range(STATE, last + 1):
            sheet.write_blank(table.end_row, column, None, self.styles["sentinel"])
        if not table.fixed:
            sheet.write_string(
                table.end_row, STATE, self.words.say("workbook.table_end"), self.styles["sentinel"]
            )
            sheet.autofilter(table.head_row, STATE, table.end_row - 1, last)

    def _block_title(self, sheet: Worksheet, row: int, section: str, *, alone: bool = False) -> None:
        """The title of a section and what it is about, which wraps where only a form is printed."""
        title = self.words.section(section)
        sheet.write_string(row, KEYS, f"{MARK_TITLE} {section}", self.styles["key"])
        for column in range(STATE, (VALUE if section == "cover" else LAST_COLUMN) + 1):
            sheet.write_blank(row, column, None, self.styles["block"])
        sheet.write_string(row, STATE, title.title, self.styles["block"])
        sheet.write_string(row + 1, KEYS, f"#help {section}", self.styles["key"])
        if section != "cover" and alone:
            sheet.merge_range(row + 1, STATE, row + 1, VALUE, title.help, self.styles["block_help"])
            room = sizes.STATE_WIDTH + sizes.LABEL_WIDTH + sizes.VALUE_WIDTH
            sheet.set_row(row + 1, sizes.height([(title.help, room)], sizes.TWO_LINES))
        elif section != "cover":
            sheet.write_string(row + 1, STATE, title.help, self.styles["subtitle"])

    def _live(self, sheet: Worksheet, place: tuple[int, int], said: Beside, style: str) -> None:
        """A text, by a formula where it follows the plan."""
        if said.expression == quoted(said.value):
            sheet.write_string(*place, said.value, self.styles[style])
        else:
            sheet.write_formula(*place, f"={said.expression}", self.styles[style], said.value)

    def _next_id(self, sheet: Worksheet, table: TableBlock, *, beside: int) -> None:
        """« Prochain numéro libre : B07 », by formula: the id of the first row in which nothing is typed."""
        said = self.words.say("workbook.next_id")
        name = table.section
        free = f"INDEX(INDEX(T_{name},0,1),MATCH(0,U_{name},0)+1)"
        formula = f'=IFERROR("{said} "&{free},"")'
        row_id = next((row_id for row_id, row in placed_rows(self.plan, table) if row is None), "")
        place = (table.title_row, beside, table.title_row, beside)
        sheet.write_array_formula(
            *place, formula, self.styles["block_note"], f"{said} {row_id}" if row_id else ""
        )

    def _table_heads(self, sheet: Worksheet, table: TableBlock) -> None:
        sheet.write_string(table.keys_row, KEYS, f"{MARK_KEYS} {table.section}", self.styles["key"])
        sheet.set_row(table.keys_row, None, None, {"hidden": True})
        sheet.write_string(table.head_row, KEYS, f"{MARK_HEAD} {table.section}", self.styles["key"])
        sheet.write_string(table.keys_row, STATE, "id", self.styles["key"])
        sheet.write_string(table.head_row, STATE, self.words.say("workbook.row_id"), self.styles["head_id"])
        sheet.set_row(table.head_row, 36)
        if table.fixed:
            sheet.write_string(
                table.head_row, LABEL, self.words.section(table.section).title, self.styles["head"]
            )
        for spec in table.specs:
            column = table.columns[spec.key]
            sheet.write_string(table.keys_row, column, spec.key, self.styles["key"])
            style = self.styles[look.head_style(spec.kind)]
            sheet.write_string(table.head_row, column, self.words.field(spec).label, style)

    def _value(  # noqa: PLR0913, PLR0917 - where it stands, and what stands there
        self, sheet: Worksheet, row: int, column: int, spec: Spec, value: Any, loc: Loc
    ) -> str:
        """Write a value as text, number or date, never as a formula; give back the text that wraps.

        What could not be read stands there as it was typed; a number is not shown as a date.
        """
        kind = InTable if len(loc) > 2 else Kind
        style = self.styles[kind(spec.kind)]
        shown = self.words.shown(spec, value)
        if spec.kind is Kind.REFERENCE and isinstance(shown, str):  # as the list offers it: a person is named
            shown = self._named[spec.source].get(shown) or shown
        if shown is None and (shown := self.plan.unread.get(address(loc))) is not None:
            style = self.styles[_kept_style(shown, kind, spec)]
        if shown is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(shown, date | time | timedelta):
            sheet.write_datetime(row, column, shown, style)
        elif isinstance(shown, bool):
            sheet.write_boolean(row, column, shown, style)
        elif isinstance(shown, str):
            write_text(sheet, row, column, shown, style)
        else:
            sheet.write_number(row, column, shown, style)
        return shown if isinstance(shown, str) else ""


def _kept_style(typed: Typed, kind: type[Kind | InTable], spec: Spec) -> Any:
    """How a cell shows what could not be read there: a number as one, a day as the day that it became."""
    if isinstance(typed, time | timedelta):
        return "clock_input"
    shown = Kind.MEASURE if isinstance(typed, float) else Kind.DAY if isinstance(typed, date) else spec.kind
    return kind(shown)


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write a text as it is; XlsxWriter takes one that looks like `<r>…</r>` for its own rich text."""
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, style, text[0], style, text[1:], style)
    else:
        sheet.write_string(row, column, text, style)
