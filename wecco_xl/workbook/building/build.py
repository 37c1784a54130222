"""Build the workbook of a couple from the field list: blank, or filled from a plan."""

import io
import re
import zipfile
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import STATE, VALUE, SheetLayout, TableBlock, lay_out
from wecco_xl.grid.region import Results
from wecco_xl.plan.parse import loc_of
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.stages import Stage
from wecco_xl.reading import settings as settings_sheet
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.review.case import Case
from wecco_xl.review.people import SIDES, full_name
from wecco_xl.words import Words
from wecco_xl.workbook import look
from wecco_xl.workbook.building.asked import Asked
from wecco_xl.workbook.building.beside import person_formula
from wecco_xl.workbook.building.blocks import Blocks
from wecco_xl.workbook.building.conditions import CellMarks
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.gantt import Gantt
from wecco_xl.workbook.building.home import Home
from wecco_xl.workbook.building.lists import (
    PERSON,
    ROW_TEXT,
    SPARE_ROWS,
    closed_lists,
    column_range,
    nearby_lists,
    reference_entry,
    reference_formula,
    row_text,
    table_names,
)
from wecco_xl.workbook.building.live import Live
from wecco_xl.workbook.building.overview import Overview
from wecco_xl.workbook.building.pages import Pages
from wecco_xl.workbook.building.ranks import Ranks
from wecco_xl.workbook.building.registry import Demand, registry
from wecco_xl.workbook.building.rows import placed_rows
from wecco_xl.workbook.building.styles import Styles
from wecco_xl.workbook.file.patch import LIMIT, written_into
from wecco_xl.workbook.look import PROTECTION
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own import overview as overview_shape
from wecco_xl.workbook.own import priorities as priority_sheet
from wecco_xl.workbook.own import progress as progress_sheet
from wecco_xl.workbook.own import scores as score_sheet
from wecco_xl.workbook.own import settings as own_settings
from wecco_xl.workbook.own.frame import OwnSheet
from wecco_xl.workbook.paper import printed

CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp without a zone keeps the file byte-identical


def build(words: Words, today: date, plan: Plan | None = None) -> bytes:
    """The bytes of an .xlsx workbook for the programme of `words`.

    The same plan on the same day gives the same bytes. `today` decides the stored values of the formulas
    that read the clock (late actions, next days); they are calculated again when the file is opened.
    """
    return _Builder(words, today, plan).bytes()


class _Builder:
    """Holds what every sheet of one workbook shares: the book, its formats, the words, the plan."""

    def __init__(self, words: Words, today: date, plan: Plan | None) -> None:
        self.words, self.programme = words, words.programme
        self.plan = plan or self.programme.plan_type.model_construct(programme=self.programme.code)
        self.file = io.BytesIO()
        self.book = xlsxwriter.Workbook(
            self.file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "default_format_properties": look.FONT | {"locked": False},
            },
        )
        self.styles = Styles(self.book)
        used = {name: len(value) for name, value in self.plan if isinstance(value, tuple)}
        self.layouts = lay_out(self.programme, used)
        stage = self.plan.cover.stage or Stage.DIAGNOSIS
        case = Case(self.plan, self.programme, today, stage, frozenset(map(loc_of, self.plan.unread)))
        self.entries, self.asked = registry(case), Asked(words, case)
        self.live = Live(words, self.entries, stage, self.layouts)
        rows = {table.section: len(table.ids) for layout in self.layouts for table in layout.tables}
        self.deadlines = Deadlines(words, case, rows)
        self.ranks = Ranks(words, self.plan, rows)

    def bytes(self) -> bytes:
        """Write every sheet and close the book."""
        self._properties()
        blocks = Blocks(self.words, self.plan, self.styles, CellMarks(self.book, self.words), self.asked)
        pages = Pages(self.words, self.styles, blocks)
        self._overview()
        for layout in self.layouts:
            sheet = self._add(layout.key)
            pages.write(sheet, layout)
            if layout.key == "home":
                self._home(sheet, layout)
            sheet.protect("", PROTECTION)
            if layout.key == "action_plan":
                self._calendar()
        own.control(OwnSheet(self.book, self._add("control"), self.words, self.styles, "control"))
        self._judgement()
        own.history(OwnSheet(self.book, self._add("history"), self.words, self.styles, "history"))
        settings = self._add(settings_sheet.KEY)
        own_settings.build(self.book, settings, self.words, self.styles)
        self._hidden()
        self.book.close()
        data = with_growing_rows(self.file.getvalue())
        snapshot = snapshot_of(data)
        areas = tuple(printed(data, snapshot, locate(snapshot).places))
        return written_into(data, Results((), {}, printed=areas))

    def _add(self, key: str) -> Worksheet:
        sheet = self.book.add_worksheet(self.words.say(f"sheets.{key}.title"))
        sheet.set_tab_color(look.TABS[key])
        return sheet

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

    def _home(self, sheet: Worksheet, layout: SheetLayout) -> None:
        home = Home(self.words, self.plan, self.live, self.deadlines, self.styles)
        home.write(sheet, layout.forms[0])
        sheet.activate()

    def _overview(self) -> None:
        sheet = self._add(overview_shape.KEY)
        Overview(self.words, self.plan, self.live, self.deadlines, self.ranks, self.styles).write(sheet)
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def _calendar(self) -> None:
        sheet = self._add("calendar")
        Gantt(self.words, self.plan, self.deadlines).write(sheet, self.book, self.styles)
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def _judgement(self) -> None:
        """The sheets of scores, priorities and progress."""
        for one in (score_sheet, priority_sheet, progress_sheet):
            one.build(OwnSheet(self.book, self._add(one.KEY), self.words, self.styles, one.KEY))

    def _hidden(self) -> None:
        """Names, lists and calculations."""
        self.live.define_names(self.book)
        self.deadlines.define_names(self.book)
        self.ranks.define_names(self.book)
        own.define_names(self.book, self.words)
        self._lists()
        sheet = self.book.add_worksheet(self.words.say("sheets.calculations.title"))
        self.live.write(sheet, {entry.key: self._address(entry) for entry in self.entries})
        self.deadlines.write(sheet)
        self.ranks.write(sheet)
        sheet.hide()

    def _address(self, entry: Demand) -> str:
        """The cell that the link of an entry leads to at build time."""
        layout = next(one for one in self.layouts if one.key == entry.sheet)
        for form in layout.forms:
            if form.section == entry.section:
                return str(xl_rowcol_to_cell(form.rows[entry.spec.key], VALUE))
        table = next(one for one in layout.tables if one.section == entry.section)
        if entry.first_gap is None or not isinstance(entry.first_gap[1], int):
            return ""
        return str(xl_rowcol_to_cell(table.head_row + 1 + entry.first_gap[1], table.columns[entry.spec.key]))

    def _lists(self) -> None:
        """The hidden sheet behind the drop-downs."""
        title = self.words.say("sheets.lists.title")
        sheet = self.book.add_worksheet(title)
        columns = [
            (name, labels)
            for one in closed_lists(self.words)
            for name, labels in ((one.name, one.labels), (f"{one.name}_within", one.within))
            if labels
        ]
        for column, (name, labels) in enumerate(columns):
            sheet.write_string(0, column, name)
            sheet.write_column(1, column, labels)
            self.book.define_name(name, f"='{title}'!{column_range(column, 1, len(labels))}")
        for name, expression in nearby_lists(self.words):
            self.book.define_name(name, f"={expression}")
        first = sheet.dim_colmax + 1
        tables = [(layout, table) for layout in self.layouts for table in layout.tables]
        for layout, table in tables:
            where = self.words.say(f"sheets.{layout.key}.title").replace("'", "''")
            for name, area in table_names(table):
                self.book.define_name(name, f"='{where}'!{area}")
            limit = xl_rowcol_to_cell(table.end_row, STATE, row_abs=True, col_abs=True)
            self.book.define_name(f"{LIMIT}{table.section}", f"='{where}'!{limit}")
        for column, (_, table) in enumerate((pair for pair in tables if pair[1].section in ROW_TEXT), first):
            self._reference_list(sheet, title, column, table)
        self._people(sheet, title, sheet.dim_colmax + 1)
        sheet.hide()

    def _people(self, sheet: Worksheet, title: str, first: int) -> None:
        """The names of the two beneficiaries, for the actors that they are."""
        for column, side in enumerate(SIDES, first):
            sheet.write_string(0, column, f"{PERSON}{side}")
            sheet.write_formula(1, column, f"={person_formula(side)}", None, full_name(self.plan, side) or "")
            self.book.define_name(f"{PERSON}{side}", f"='{title}'!{column_range(column, 1, 1)}")

    def _reference_list(self, sheet: Worksheet, title: str, column: int, table: TableBlock) -> None:
        """« B01 · libellé » for each used row of a table, by formulas, with their right values stored."""
        sheet.write_string(0, column, f"R_{table.section}")
        rows = placed_rows(self.plan, table)
        for at in range(len(rows) + SPARE_ROWS):
            row_id, row = rows[at] if at < len(rows) else ("", None)
            shown = reference_entry(row_id, row_text(self.plan, table.section, row))
            sheet.write_formula(at + 1, column, reference_formula(table.section, at, self.words), None, shown)
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
