"""What the sheets written by Python have in common: head lines, tables of values, links, colours, charts.

Python writes values in the columns named by each sheet and nothing else; the links beside them are formulas
of the builder. Rows get no height, so that they grow with their text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wecco_xl import palette
from wecco_xl.grid.layout import MARK, MARK_END, MARK_HEAD, corner_mark
from wecco_xl.plan.plan import MODEL
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.look import own_head
from wecco_xl.workbook.marks import MARKS
from wecco_xl.workbook.own.charts import Picture, drawn

if TYPE_CHECKING:  # a click reads the grids and builds nothing
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIGURES_ROW, TITLE_ROW, SUBTITLE_ROW, LINES_ROW = range(4)
"""The hidden row of figures that other sheets read, the title, and where the lines of text begin."""

FIGURES, SIDE = 4, 1
"""The first column of the figures, and the first visible column."""


class SheetColumn(NamedTuple):
    """A column of a table: its name among the words, its width in characters (0: hidden), its format."""

    name: str
    width: float = 0
    style: str = "own_text"


class SheetGrid(NamedTuple):
    """A table of values: its columns from column A on, its row of labels, how many rows it can hold.

    Columns named `link`, `sheet` and `cell` make the link beside a row; column A holds its key. `above` rows
    under the labels are left to the builder.
    """

    columns: tuple[SheetColumn, ...]
    head_row: int
    rows: int
    above: int = 0

    @property
    def first_row(self) -> int:
        """The first row of values."""
        return self.head_row + 1 + self.above

    def at(self, name: str) -> int:
        """The number of a column."""
        return [column.name for column in self.columns].index(name)

    @property
    def link(self) -> int:
        """The column of links, which splits what Python writes in two."""
        return self.at("link")

    @property
    def last(self) -> int:
        """The last visible column."""
        return max(at for at, column in enumerate(self.columns) if column.width)


class OwnSheet:
    """One sheet of ours while it is built."""

    def __init__(
        self, book: Workbook, sheet: Worksheet, words: Words, styles: Mapping[str, Format], key: str
    ) -> None:
        self.book, self.sheet, self.words, self.styles, self.key = book, sheet, words, styles, key
        self.title = words.say(f"sheets.{key}.title")

    def frame(self, columns: Sequence[SheetColumn], lines: int, line_end: int) -> None:
        """The mark, the title, room for lines of text, the widths, the print set-up; the sheet is hidden.

        The lines reach to the column `line_end`.
        """
        self.sign()
        self.head()
        for row in range(LINES_ROW, LINES_ROW + lines):
            self.sheet.merge_range(row, SIDE, row, line_end, "", self.styles["own_line"])
        for at, column in enumerate(columns):
            self.room(at, column.width, column.style)

    def sign(self) -> None:
        """The mark by which a sheet of ours is known, on a hidden row."""
        mark = f"{MARK} {MODEL} {self.words.programme.code} {self.key}"
        self.sheet.write_string(FIGURES_ROW, 0, mark, self.styles["key"])
        self.sheet.set_row(FIGURES_ROW, None, None, {"hidden": True})

    def corners(self, head_row: int, last: int) -> None:
        """The marks that say where the table was built: the row of its labels, its last column."""
        key = self.styles["key"]
        self.sheet.write_string(head_row, 0, corner_mark(MARK_HEAD, head_row, 0), key)
        self.sheet.write_string(FIGURES_ROW, last, corner_mark(MARK_END, FIGURES_ROW, last), key)

    def head(self, side: int = SIDE) -> None:
        """The title and what it is about from the column `side` on, the print set-up; the sheet is hidden."""
        sheet, subtitle = self.sheet, self.words.say(f"sheets.{self.key}.subtitle")
        sheet.set_row(TITLE_ROW, sizes.TITLE_HEIGHT)
        sheet.write_string(TITLE_ROW, side, self.title, self.styles["title"])
        sheet.write_string(SUBTITLE_ROW, side, subtitle, self.styles["subtitle"])
        sheet.hide_gridlines(2)
        sheet.set_selection(TITLE_ROW, side, TITLE_ROW, side)
        on_paper(sheet, self.words.programme.name)
        sheet.hide()

    def line(self, row: int, text: str, style: str = "own_line") -> None:
        """A line of text under the title."""
        self.sheet.write_string(row, SIDE, text, self.styles[style])

    def cell(self, row: int, column: int, text: str | None, style: str) -> None:
        """A text of the builder, or an empty cell for a value of Python."""
        if text is None:
            self.sheet.write_blank(row, column, None, self.styles[style])
        else:
            self.sheet.write_string(row, column, text, self.styles[style])

    def grid(self, grid: SheetGrid, heads: str = "") -> None:
        """The cells and links of a table; `heads` names the words of its labels."""
        last = len(grid.columns) - 1
        self.corners(grid.head_row, last)
        if heads:
            self.sheet.set_row(grid.head_row, sizes.TWO_LINES)
            self.sheet.repeat_rows(grid.head_row)
        for at, column in enumerate(grid.columns):
            if heads and column.width:
                said = self.words.table(heads).get(column.name)
                style = "own_link" if column.name == "link" else column.style
                self.cell(grid.head_row, at, said, own_head(style))
        for row in range(grid.first_row, grid.first_row + grid.rows):
            self.link(row, grid.link, *(grid.at(name) for name in ("sheet", "cell")))

    def room(self, at: int, width: float, style: str) -> None:
        """A column whose empty cells wear a style, though none of them is in the file; width 0 hides it.

        A hidden column is not centred: LibreOffice would show what overflows.
        """
        self.sheet.set_column(at, at, width or None, self.styles[style], {"hidden": not width})

    def link(self, row: int, at: int, sheet_at: int, cell_at: int) -> None:
        """The arrow to the sheet and the cell that two columns of its row name; nothing without a cell."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        sheet, cell = (xl_rowcol_to_cell(row, column, col_abs=True) for column in (sheet_at, cell_at))
        target = f'"#\'"&SUBSTITUTE({sheet},"\'","\'\'")&"\'!"&{cell}'
        arrow = self.words.say("home.arrow")
        formula = f'=IF(LEN({cell})=0,"",HYPERLINK({target},"{arrow}"))'
        self.sheet.write_formula(row, at, formula, self.styles["own_link"], "")

    def rule(self, grid: SheetGrid) -> None:
        """A line under each filled row, after all other conditional formats and over an area of its own.

        LibreOffice takes formats over the same area together, in the place of the first of them.
        """
        self.paint(grid, 0, grid.last, '=$A{row}<>""', "own_rule")

    def paint(self, grid: SheetGrid, left: int, right: int, formula: str, mark: str) -> None:
        """A conditional format over columns of a table; `{row}` and `{column}` stand for each cell's own."""
        from xlsxwriter.utility import xl_col_to_name

        criteria = formula.format(row=grid.first_row + 1, column=xl_col_to_name(left))
        self.mark((grid.first_row, left, grid.first_row + grid.rows - 1, right), criteria, mark)

    def mark(self, area: tuple[int, int, int, int], criteria: str, mark: str) -> None:
        """A conditional format over an area, its formula written for the first cell."""
        style = self.book.add_format(MARKS[mark])
        self.sheet.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": style})

    def bars(self, grid: SheetGrid, name: str, most: float, rows: Sequence[tuple[int, int]] = ()) -> None:
        """Bars in the cells of a column, from 0 to `most`: in all rows, or in those from first to last."""
        from xlsxwriter.utility import xl_range

        bar = {"type": "data_bar", "bar_color": palette.BAR, "bar_solid": True, "data_bar_2010": False}
        limits = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": most}
        at = grid.at(name)
        pairs = rows or [(grid.first_row, grid.first_row + grid.rows - 1)]
        several = " ".join(xl_range(first, at, last, at) for first, last in pairs)
        area = (pairs[0][0], at, pairs[-1][1], at)
        self.sheet.conditional_format(*area, bar | limits | {"multi_range": several})

    def figure(self, name: str, at: int) -> None:
        """Give a name to a figure of the hidden row, so that other sheets can read it."""
        from xlsxwriter.utility import xl_range_abs

        cell = xl_range_abs(FIGURES_ROW, FIGURES + at, FIGURES_ROW, FIGURES + at)
        self.book.define_name(name, f"='{self.title}'!{cell}")

    def column(self, name: str, at: int) -> None:
        """Give a name to a whole column, so that other sheets can look rows up."""
        from xlsxwriter.utility import xl_col_to_name

        letter = xl_col_to_name(at)
        self.book.define_name(name, f"='{self.title}'!${letter}:${letter}")

    def nothing(self, place: tuple[int, int], at: int) -> None:
        """A cell behind a chart: while a figure of the hidden row is zero, that there is nothing to show."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        said = self.words.say("own.nothing")
        count = xl_rowcol_to_cell(FIGURES_ROW, FIGURES + at, row_abs=True, col_abs=True)
        formula = f'=IF(SUM({count})>0,"","{said}")'
        self.sheet.write_formula(*place, formula, self.styles["nothing"], said)

    def picture(self, picture: Picture, row: int, column: int, size: tuple[int, int]) -> None:
        """A native chart with its top left corner in a cell; `size` in pixels."""
        chart = drawn(self.book, self.title, picture)
        chart.set_size({"width": size[0], "height": size[1]})
        self.sheet.insert_chart(row, column, chart, {"object_position": 2, "description": picture.title})


def on_paper(sheet: Worksheet, programme: str, *, portrait: bool = False, pages: int = 0) -> None:
    """A4, one page wide and `pages` high (0: as many as it takes); file, sheet, day and page at the foot."""
    if not portrait:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, pages)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    mention = programme.replace("&", "&&")
    sheet.set_footer(f"&L&8{mention} · &F&C&8&A&R&8&D · &P / &N")
