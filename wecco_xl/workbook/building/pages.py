"""The input sheets: forms and tables with their keys, guards, marks and print set-up."""

from datetime import date
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import (
    HELP,
    KEYS,
    LABEL,
    LAST_COLUMN,
    MARK,
    MARK_END,
    MARK_HEAD,
    MARK_KEYS,
    MARK_TITLE,
    MARK_VALUE,
    STATE,
    VALUE,
    FormBlock,
    SheetLayout,
    TableBlock,
    sheet_of,
)
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.parse import address
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building.asked import Asked
from wecco_xl.workbook.building.beside import Beside, beside, label
from wecco_xl.workbook.building.conditions import CellMarks, state_formula
from wecco_xl.workbook.building.guards import guard
from wecco_xl.workbook.building.lists import offered_labels
from wecco_xl.workbook.building.rows import placed_rows
from wecco_xl.workbook.building.styles import InTable, Styles
from wecco_xl.workbook.formulas import beyond_print, quoted
from wecco_xl.workbook.own.frame import on_paper

TITLE_ROW, SUBTITLE_ROW, LINK_ROW = 1, 2, 3
HOME_ROWS, PANEL_END = 34, 7
"""How far the panels of Accueil reach under its form, and to the right."""


class Pages:
    """Writes the input sheets of one workbook."""

    def __init__(self, words: Words, plan: Plan, styles: Styles, marks: CellMarks, asked: Asked) -> None:
        self.words, self.plan, self.styles, self.marks, self.asked = words, plan, styles, marks, asked
        self.programme = words.programme

    def write(self, sheet: Worksheet, layout: SheetLayout) -> None:
        """Fill one input sheet."""
        self._frame(sheet, layout)
        for form in layout.forms:
            self._form(sheet, form, alone=not layout.tables)
        for table in layout.tables:
            self._table(sheet, table, self._widths(layout))
        self._print(sheet, layout)
        self._cursor(sheet, layout)

    def _frame(self, sheet: Worksheet, layout: SheetLayout) -> None:
        """Marks, title, way back, column widths."""
        key = self.styles["key"]
        sheet.write_string(0, KEYS, f"{MARK} {MODEL} {self.programme.code} {layout.key}", key)
        sheet.write_string(0, VALUE, MARK_VALUE, key)
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.set_column(KEYS, KEYS, None, None, {"hidden": True})
        rare = self._rare(layout)
        for column, width in self._widths(layout).items():
            sheet.set_column(column, column, width, None, {"level": 1} if column in rare else {})
        title = self.programme.title if layout.key == "home" else self.words.say(f"sheets.{layout.key}.title")
        sheet.set_row(TITLE_ROW, sizes.TITLE_HEIGHT)
        sheet.write_string(TITLE_ROW, STATE, title, self.styles["title"])
        sheet.write_string(
            SUBTITLE_ROW, STATE, self.words.say(f"sheets.{layout.key}.subtitle"), self.styles["subtitle"]
        )
        if layout.key != "home":
            home = self.words.say("sheets.home.title")
            sheet.write_url(
                LINK_ROW,
                STATE,
                f"internal:'{home}'!B2",
                self.styles["link"],
                self.words.say("workbook.back_home"),
            )
        sheet.hide_gridlines(2)

    @staticmethod
    def _rare(layout: SheetLayout) -> set[int]:
        """The columns of rare fields alone; grouped, but open: a protected sheet could not unfold them."""
        columns = [(table.columns[spec.key], spec.rare) for table in layout.tables for spec in table.specs]
        common = {column for column, rare in columns if not rare} | (
            {LABEL, VALUE} if layout.forms else set()
        )
        return {column for column, rare in columns if rare} - common

    def _widths(self, layout: SheetLayout) -> dict[int, float]:
        """Column widths of a sheet: the first ones serve its forms if it has any."""
        widths: dict[int, float] = {STATE: sizes.STATE_WIDTH}
        for table in layout.tables:
            button = 0 if table.fixed else sizes.FILTER_BUTTON
            for spec in table.specs:
                column = table.columns[spec.key]
                least = sizes.word_width(self.words.field(spec).label, bold=True) + button
                offered = map(sizes.word_width, offered_labels(spec, self.words))
                widths[column] = max(widths.get(column, 0), sizes.WIDTHS[spec.kind], least, *offered)
        if layout.forms:
            widths |= {LABEL: sizes.LABEL_WIDTH, VALUE: sizes.VALUE_WIDTH}
        elif any(table.fixed for table in layout.tables):
            widths |= {LABEL: sizes.ROW_LABEL_WIDTH, VALUE: sizes.ROW_LABEL_WIDTH}
        return widths

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

    def _form(self, sheet: Worksheet, form: FormBlock, *, alone: bool) -> None:
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

    def _live(self, sheet: Worksheet, place: tuple[int, int], said: Beside, style: str) -> None:
        """A text, by a formula where it follows the plan."""
        if said.expression == quoted(said.value):
            sheet.write_string(*place, said.value, self.styles[style])
        else:
            sheet.write_formula(*place, f"={said.expression}", self.styles[style], said.value)

    def _table(self, sheet: Worksheet, table: TableBlock, widths: dict[int, float]) -> None:
        self._block_title(sheet, table.title_row, table.section)
        self._table_heads(sheet, table)
        narrow = widths[LABEL] < sizes.LABEL_WIDTH
        if not table.fixed:
            self._next_id(sheet, table, beside=HELP if narrow else VALUE)
        rows = placed_rows(self.plan, table)
        labels = self.words.labels(table.fixed) if table.fixed else {}
        places = {id(row): at for at, row in enumerate(getattr(self.plan, table.section))}
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
        for spec in table.specs:
            column = table.columns[spec.key]
            sheet.data_validation(
                table.head_row + 1, column, table.end_row - 1, column, guard(spec, self.words)
            )
        self.marks.table(sheet, table)
        last = max(table.columns.values())
        sheet.write_string(table.end_row, KEYS, f"{MARK_END} {table.section}", self.styles["key"])
        for column in range(STATE, last + 1):
            sheet.write_blank(table.end_row, column, None, self.styles["sentinel"])
        if not table.fixed:
            sheet.write_string(
                table.end_row, STATE, self.words.say("workbook.table_end"), self.styles["sentinel"]
            )
            sheet.autofilter(table.head_row, STATE, table.end_row - 1, last)

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
            sheet.write_string(table.head_row, column, self.words.field(spec).label, self.styles["head"])

    def _value(  # noqa: PLR0913, PLR0917 - where it stands, and what stands there
        self, sheet: Worksheet, row: int, column: int, spec: Spec, value: Any, loc: Loc
    ) -> str:
        """Write a value as text, number or date, never as a formula; give back the text that wraps.

        What could not be read stands there as it was typed; a number is not shown as a date.
        """
        kind = InTable if len(loc) > 2 else Kind
        style = self.styles[kind(spec.kind)]
        shown = self.words.shown(spec, value)
        if shown is None and (shown := self.plan.unread.get(address(loc))) is not None:
            style = self.styles[kind(Kind.MEASURE if isinstance(shown, float) else spec.kind)]
        if shown is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(shown, date):
            sheet.write_datetime(row, column, shown, style)
        elif isinstance(shown, bool):
            sheet.write_boolean(row, column, shown, style)
        elif isinstance(shown, str):
            write_text(sheet, row, column, shown, style)
        else:
            sheet.write_number(row, column, shown, style)
        return shown if isinstance(shown, str) else ""

    @staticmethod
    def _printed(layout: SheetLayout) -> tuple[int, int, int, int]:
        """What goes on paper: all rows, and the columns that are not rare."""
        common = [table.columns[spec.key] for table in layout.tables for spec in table.specs if not spec.rare]
        last = [table.end_row for table in layout.tables] + [max(form.rows.values()) for form in layout.forms]
        if layout.key == "home":
            return (0, STATE, max(last) + HOME_ROWS, PANEL_END)
        if not layout.tables:  # the help beside a form is for the screen
            return (0, STATE, max(last), VALUE)
        return (0, STATE, max(last), max([*common, LAST_COLUMN - 2] if layout.forms else common))

    @staticmethod
    def _cursor(sheet: Worksheet, layout: SheetLayout) -> None:
        """The first input is chosen when a sheet is first seen, never a hidden key."""
        if layout.forms:
            row, column = min(layout.forms[0].rows.values()), VALUE
        else:
            table = layout.tables[0]
            row, column = table.head_row + 1, VALUE if table.fixed else LABEL
        sheet.set_selection(row, column, row, column)

    def _print(self, sheet: Worksheet, layout: SheetLayout) -> None:
        on_paper(
            sheet, self.programme.name, portrait=not layout.tables, pages=1 if layout.key == "home" else 0
        )
        sheet.print_area(*self._printed(layout))
        if layout.tables:
            said = self.words.say("workbook.beyond_print")
            formula = beyond_print([table.section for table in layout.tables if not table.fixed], said)
            sheet.write_formula(LINK_ROW, VALUE, formula, self.styles["beyond"], "")
            sheet.repeat_rows(layout.tables[-1].head_row)
        if not layout.forms and len(layout.tables) == 1:
            sheet.freeze_panes(layout.tables[0].head_row + 1, VALUE)
        else:  # what stands above the last head would leave no room to scroll
            sheet.freeze_panes(TITLE_ROW + 1, 0)


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write a text as it is; XlsxWriter takes one that looks like `<r>…</r>` for its own rich text."""
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, style, text[0], style, text[1:], style)
    else:
        sheet.write_string(row, column, text, style)
