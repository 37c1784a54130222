"""Build the workbook of a couple from the field list: blank, or filled from a plan."""

import io
import re
import zipfile
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.grid.layout import VALUE, SheetLayout, lay_out
from wecco_xl.grid.region import Results
from wecco_xl.plan.parse import loc_of
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.stages import Stage
from wecco_xl.reading import settings as settings_sheet
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.review.case import Case
from wecco_xl.words import Words
from wecco_xl.workbook import look
from wecco_xl.workbook.building.asked import Asked
from wecco_xl.workbook.building.blocks import Blocks
from wecco_xl.workbook.building.conditions import CellMarks
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.gantt import Gantt
from wecco_xl.workbook.building.home import Home
from wecco_xl.workbook.building.listing import Listing
from wecco_xl.workbook.building.live import Live
from wecco_xl.workbook.building.overview import Overview
from wecco_xl.workbook.building.pages import Pages
from wecco_xl.workbook.building.ranks import Ranks
from wecco_xl.workbook.building.registry import Demand, registry
from wecco_xl.workbook.building.styles import Styles
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own import overview as overview_shape
from wecco_xl.workbook.own import priorities as priority_sheet
from wecco_xl.workbook.own import progress as progress_sheet
from wecco_xl.workbook.own import scores as score_sheet
from wecco_xl.workbook.own import settings as own_settings
from wecco_xl.workbook.own.frame import OwnSheet
from wecco_xl.workbook.paper import printed
from wecco_xl.workbook.tabs import PROTECTION, TAB_COLORS

CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed stamp without a zone keeps the file byte-identical

WINDOW, TABS = (1366, 728), 80
"""The window of a small laptop, in pixels, and the part of its foot that the tabs take, in hundredths."""


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
        self.book.set_size(*WINDOW)
        self.book.set_tab_ratio(TABS)
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
        return written_into(data, Results((), printed=areas))

    def _add(self, key: str) -> Worksheet:
        sheet = self.book.add_worksheet(self.words.say(f"sheets.{key}.title"))
        sheet.set_tab_color(TAB_COLORS[key])
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
        Listing(self.book, self.words, self.plan, self.layouts).write()
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
