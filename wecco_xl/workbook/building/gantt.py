"""The calendar: a read-only Gantt of the action plan on a sheet of its own, drawn by formulas and colours."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from wecco_xl import palette
from wecco_xl.plan.actions import Action, ActionStatus
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Phase
from wecco_xl.words import Words, shortened
from wecco_xl.workbook import sizes
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.events import serial
from wecco_xl.workbook.building.lists import reference_entry, row_text
from wecco_xl.workbook.formulas import form_cell, quoted, shortened_cell
from wecco_xl.workbook.own.frame import on_paper

ROWS, PERIODS = 60, 53
ORDER, ID, TITLE, OWNER, STATUS, PHASE, START, END, GRID = range(9)
HEAD, BAND, FIRST = 6, 5, 7
SHOWN = {
    ID: "id",
    TITLE: "title",
    OWNER: "owner",
    STATUS: "status",
    PHASE: "phase",
    START: "start",
    END: "end",
}
WIDTHS = {ID: 6, TITLE: 40, OWNER: 24, STATUS: 11, PHASE: 9}
TITLE_LENGTH = 47
"""How many characters of an activity are shown, « … » included when there are more."""

LONG_PLAN = 364
"""From how many days on a column is a month instead of a week."""


class Gantt:
    """Writes the calendar with the values that its formulas have at build time."""

    def __init__(self, words: Words, plan: Plan, deadlines: Deadlines) -> None:
        self.words, self.plan, self.deadlines = words, plan, deadlines
        self.phases = words.labels(Phase.list_name())
        self.states = words.labels(ActionStatus.list_name())
        self.short = {phase: words.say(f"calendar.legend.{phase}") for phase in Phase}
        self.actors = {
            row.id: reference_entry(row.id, row_text(plan, "actors", row))
            for row in reversed(plan.actors)  # the first counts
            if row and row.id
        }
        self.actions = [
            self.plan.actions[at] for at in sorted(deadlines.order, key=deadlines.order.__getitem__)
        ]

    def write(self, sheet: Worksheet, book: Workbook, styles: Mapping[str, Format]) -> None:
        """Fill the sheet."""
        self._heading(sheet, styles)
        for at in range(ROWS):
            self._row(sheet, FIRST + at, at, styles)
        self._colours(sheet, book)
        self._legend(sheet, book, styles)
        sheet.freeze_panes(FIRST, GRID)
        sheet.set_selection(FIRST, ID, FIRST, ID)
        sheet.repeat_rows(HEAD)
        on_paper(sheet, self.words.programme.name)
        sheet.print_area(0, ID, FIRST + max(len(self.actions), 20), GRID + PERIODS - 1)
        sheet.hide_gridlines(2)

    def _heading(self, sheet: Worksheet, styles: Mapping[str, Format]) -> None:
        sheet.set_row(1, sizes.TITLE_HEIGHT)
        sheet.write_string(1, ID, self.words.say("sheets.calendar.title"), styles["title"])
        sheet.write_string(2, ID, self.words.say("sheets.calendar.subtitle"), styles["subtitle"])
        for at, width in WIDTHS.items():
            sheet.set_column(at, at, width)
            sheet.write_string(HEAD, at, self.words.say(f"calendar.heads.{SHOWN[at]}"), styles["head"])
        for at in (ORDER, START, END):
            sheet.set_column(at, at, None, None, {"hidden": True})
        sheet.set_column(GRID, GRID + PERIODS, 2.2)
        sheet.set_row(HEAD, 47)
        sheet.write_string(BAND, TITLE, self.words.say("calendar.phases"), styles["subtitle"])
        starts = self._starts()
        for at, start in enumerate(starts):
            place = GRID + at
            sheet.write_formula(
                HEAD, place, self._start_formula(at), styles["period"], serial(start) if start else ""
            )
            sheet.write_blank(BAND, place, None, styles["grid"])
        sheet.set_column(GRID + PERIODS, GRID + PERIODS, None, None, {"hidden": True})

    def _starts(self) -> list[date | None]:
        """The first day of each period, one more than is shown."""
        bounds = self.deadlines.bounds()
        if bounds is None:
            return [None] * (PERIODS + 1)
        first, last = bounds
        if (last - first).days <= LONG_PLAN:
            monday = first - timedelta(days=first.weekday())
            return [monday + timedelta(weeks=at) for at in range(PERIODS + 1)]
        months = (first.year * 12 + first.month - 1 + at for at in range(PERIODS + 1))
        return [date(month // 12, month % 12 + 1, 1) for month in months]

    @staticmethod
    def _start_formula(at: int) -> str:
        weeks = f"PLAN_FIRST-WEEKDAY(PLAN_FIRST,2)+1+{7 * at}"
        months = f"DATE(YEAR(PLAN_FIRST),MONTH(PLAN_FIRST)+{at},1)"
        return f'=IF(PLAN_FIRST=0,"",IF(PLAN_LAST-PLAN_FIRST<={LONG_PLAN},{weeks},{months}))'

    def _row(self, sheet: Worksheet, row: int, at: int, styles: Mapping[str, Format]) -> None:
        action = self.actions[at] if at < len(self.actions) else None
        place = self._place(at)
        order = f'=IFERROR(MATCH(SMALL(ORDER,{at + 1}),ORDER,0)+1,"")'
        sheet.write_formula(row, ORDER, order, None, place if action else "")
        for at_column, key in SHOWN.items():
            cell = f'INDEX(T_actions,$A{row + 1},MATCH("{key}",K_actions,0))'
            shown = {"title": self._title, "owner": self._owner, "phase": self._phase}.get(key, str)(cell)
            formula = f'=IF($A{row + 1}="","",IF({cell}="","",{shown}))'
            sheet.write_formula(row, at_column, formula, styles["calendar_cell"], self._shown(action, key))
        for at_column in range(GRID, GRID + PERIODS):
            sheet.write_blank(row, at_column, None, styles["grid"])

    @staticmethod
    def _title(cell: str) -> str:
        return shortened_cell(cell, TITLE_LENGTH)

    @staticmethod
    def _owner(cell: str) -> str:
        """« P07 · Papa Oumar Lô », whether the cell holds the number alone or more."""
        number = f'LEFT({cell},FIND(" ",{cell}&" ")-1)'
        return f'IFERROR(INDEX(R_actors,MATCH({number}&" · *",R_actors,0)),{cell})'

    def _phase(self, cell: str) -> str:
        """The short word of a phase."""
        shown = cell
        for phase in Phase:
            shown = f"IF({cell}={quoted(self.phases[phase])},{quoted(self.short[phase])},{shown})"
        return shown

    def _place(self, at: int) -> int:
        ordered = sorted(self.deadlines.order, key=self.deadlines.order.__getitem__)
        return ordered[at] + 2 if at < len(ordered) else 0

    def _shown(self, action: Action | None, key: str) -> Any:
        value = getattr(action, key, None)
        if value is None:
            return ""
        if isinstance(value, date):
            return serial(value)
        if key == "title":
            return shortened(value, TITLE_LENGTH)
        if key == "owner":
            return self.actors.get(value) or value
        known: Mapping[str, Mapping[Any, str]] = {"status": self.states, "phase": self.short}
        return known[key].get(value, value) if key in known else value

    def _colours(self, sheet: Worksheet, book: Workbook) -> None:
        """Bars by what matters: late, blocked, done, cancelled, else the phase; then the column of today."""
        left, right = xl_col_to_name(GRID), xl_col_to_name(GRID + 1)
        row, area = FIRST + 1, (FIRST, GRID, FIRST + ROWS - 1, GRID + PERIODS - 1)
        start, end, status = f"$G{row}", f"$H{row}", f"$E{row}"
        inside = f"ISNUMBER({start}),ISNUMBER({end}),{left}${HEAD + 1}<={end},{right}${HEAD + 1}>{start}"
        open_ = ",".join(
            f"{status}<>{quoted(self.states[one])}" for one in (ActionStatus.DONE, ActionStatus.CANCELLED)
        )
        tests = {"late": f"{inside},{end}<this_day,{open_}"}
        for one in (ActionStatus.BLOCKED, ActionStatus.DONE, ActionStatus.CANCELLED):
            tests[one.value] = f"{inside},{status}={quoted(self.states[one])}"
        tests |= {phase.value: f"{inside},$F{row}={quoted(self.short[phase])}" for phase in Phase}
        tests["undated"] = inside
        tests["today"] = f"{left}${HEAD + 1}<=this_day,{right}${HEAD + 1}>this_day"
        for name, test in tests.items():
            self._colour(sheet, book, area, f"=AND({test})", name)
        self._bands(sheet, book, left, right)

    def _bands(self, sheet: Worksheet, book: Workbook, left: str, right: str) -> None:
        """The three phases of the mobility above the calendar."""
        area = (BAND, GRID, BAND, GRID + PERIODS - 1)
        for phase in Phase:
            start, end = (form_cell("mobility", f"mobility.{phase}_{edge}") for edge in ("start", "end"))
            test = f"ISNUMBER({start}),ISNUMBER({end}),{left}${HEAD + 1}<={end},{right}${HEAD + 1}>{start}"
            self._colour(sheet, book, area, f"=IFERROR(AND({test}),FALSE)", phase.value)

    @staticmethod
    def _colour(
        sheet: Worksheet, book: Workbook, area: tuple[int, int, int, int], formula: str, name: str
    ) -> None:
        edge = {"left": 1, "left_color": palette.BARS["late"]} if name == "today" else {}
        style = book.add_format({"bg_color": palette.BARS[name]} | edge)
        sheet.conditional_format(
            *area, {"type": "formula", "criteria": formula, "format": style, "stop_if_true": True}
        )

    def _legend(self, sheet: Worksheet, book: Workbook, styles: Mapping[str, Format]) -> None:
        left = GRID
        for name in ("before", "during", "after", "done", "blocked", "late", "today"):
            sheet.write_blank(3, left, None, book.add_format({"bg_color": palette.BARS[name]}))
            sheet.write_string(3, left + 1, self.words.say(f"calendar.legend.{name}"), styles["subtitle"])
            left += 7
