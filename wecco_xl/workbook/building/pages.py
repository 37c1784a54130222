"""The input sheets: their frame, the widths of their columns, how they print; `blocks` fills them."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import (
    KEYS,
    LABEL,
    LAST_COLUMN,
    MARK,
    MARK_VALUE,
    STATE,
    VALUE,
    SheetLayout,
)
from wecco_xl.plan.plan import MODEL
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building.blocks import Blocks
from wecco_xl.workbook.building.lists import offered_labels
from wecco_xl.workbook.building.styles import Styles
from wecco_xl.workbook.formulas import beyond_print
from wecco_xl.workbook.measure import POINT
from wecco_xl.workbook.own.frame import on_paper
from wecco_xl.workbook.paper import BROAD, USUAL_ROW, air

LINK_ROW, TITLE_ROW, SUBTITLE_ROW = range(1, 4)
"""The way back stands above the title: what prints begins under it."""

HOME_ROWS, PANEL_END = 34, 7
"""How far the panels of Accueil reach under its form, and to the right."""


class Pages:
    """Writes the input sheets of one workbook."""

    def __init__(self, words: Words, styles: Styles, blocks: Blocks) -> None:
        self.words, self.styles, self.blocks = words, styles, blocks
        self.programme = words.programme

    def write(self, sheet: Worksheet, layout: SheetLayout) -> None:
        """Fill one input sheet."""
        widths = self._widths(layout)
        self._frame(sheet, layout, widths)
        for form in layout.forms:
            self.blocks.form(sheet, form, alone=not layout.tables)
        for table in layout.tables:
            self.blocks.table(sheet, table, widths)
        if layout.tables:
            self._spread(sheet, layout, widths)
        self._print(sheet, layout)
        self._cursor(sheet, layout)

    def _frame(self, sheet: Worksheet, layout: SheetLayout, widths: Mapping[int, float]) -> None:
        """Marks, title, way back, column widths."""
        key = self.styles["key"]
        sheet.write_string(0, KEYS, f"{MARK} {MODEL} {self.programme.code} {layout.key}", key)
        sheet.write_string(0, VALUE, MARK_VALUE, key)
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.set_column(KEYS, KEYS, None, None, {"hidden": True})
        rare = self._rare(layout)
        for column, width in widths.items():
            sheet.set_column(column, column, width, None, {"level": 1} if column in rare else {})
        title = self.programme.title if layout.key == "home" else self.words.say(f"sheets.{layout.key}.title")
        subtitle = self.words.say(f"sheets.{layout.key}.subtitle")
        above = LINK_ROW - TITLE_ROW if layout.key == "home" else 0
        sheet.set_row(TITLE_ROW + above, sizes.TITLE_HEIGHT)
        sheet.write_string(TITLE_ROW + above, STATE, title, self.styles["title"])
        sheet.write_string(SUBTITLE_ROW + above, STATE, subtitle, self.styles["subtitle"])
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
                beside = button * sizes.BUTTONS.get(spec.kind, 1)
                least = sizes.word_width(self.words.field(spec).label, bold=True) + beside
                offered = map(sizes.word_width, offered_labels(spec, self.words))
                widths[column] = max(widths.get(column, 0), sizes.WIDTHS[spec.kind], least, *offered)
        if layout.forms:
            widths |= {LABEL: sizes.LABEL_WIDTH, VALUE: sizes.VALUE_WIDTH}
        elif any(table.fixed for table in layout.tables):
            widths |= {LABEL: sizes.ROW_LABEL_WIDTH, VALUE: sizes.ROW_LABEL_WIDTH}
        return widths

    @staticmethod
    def _printed(layout: SheetLayout) -> tuple[int, int, int, int]:
        """What goes on paper: all rows, and the columns that are not rare."""
        common = [table.columns[spec.key] for table in layout.tables for spec in table.specs if not spec.rare]
        last = [table.end_row for table in layout.tables] + [max(form.rows.values()) for form in layout.forms]
        if layout.key == "home":
            return (0, STATE, max(last) + HOME_ROWS, PANEL_END)
        if not layout.tables:  # the help beside a form is for the screen
            return (TITLE_ROW, STATE, max(last), VALUE)
        return (TITLE_ROW, STATE, max(last), max([*common, LAST_COLUMN - 2] if layout.forms else common))

    def _spread(self, sheet: Worksheet, layout: SheetLayout, widths: Mapping[int, float]) -> None:
        """More air above a section of which a break would leave few rows alone."""
        top, left, bottom, right = self._printed(layout)
        usual = USUAL_ROW * POINT, False
        rows = (sheet.row_sizes.get(row, usual) for row in range(bottom + 1))  # in pixels
        heights = [
            0.0 if hidden or row < top else height / POINT for row, (height, hidden) in enumerate(rows)
        ]
        width = sum(sizes.pixels(widths.get(column)) for column in range(left, right + 1)) * BROAD
        rows_of = {form.title_row: form.rows.values() for form in layout.forms}
        found = {title: (min(rows), max(rows)) for title, rows in rows_of.items()}
        found |= {table.title_row: self.blocks.filled(table) for table in layout.tables}
        for row, height in air(heights, width, found):
            sheet.set_row(row, round(height, 1))

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
            sheet.freeze_panes(SUBTITLE_ROW if layout.key != "home" else TITLE_ROW, 0)
