"""What is late, what comes next, the age of the last update: the agenda of the plan as live formulas.

The definitions are those of `wecco_xl.review.agenda`, which gives the values at build time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.actions import OVER, ActionStatus
from wecco_xl.plan.field import Choice
from wecco_xl.plan.journal import EntryStatus
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.agenda import Agenda, AgendaItem, agenda
from wecco_xl.review.case import Case
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import SPARE_ROWS
from wecco_xl.workbook.formulas import column, form_cell, quoted, row_cell

FIRST_ROW, DAY_COLUMN, LATE_COLUMN, SOON_COLUMN, ORDER_COLUMN = 30, 21, 22, 23, 24
TABLES = {"actions": "title", "journal": "next_step", "trainings": "title"}
"""The tables with dates of the agenda, one below the other in the ranks, and the column that names a row."""

SIGNS = (("contributions", "updated_on"), ("journal", "date"), ("measures", "date"))
"""The columns of days on which the plan was told of, updated or measured."""


def serial(day: date) -> int:
    """A day as spreadsheets count it."""
    return (day - date(1899, 12, 30)).days


def rank(day: int, place: int) -> float:
    """A number that sorts by day, then by place, and from which both can be had."""
    return day + (place + 1) / 10000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list on Accueil: its day as a serial number, its place among the ranks, its text."""

    day: int
    place: int
    text: str


class Deadlines:
    """The agenda as the sheet of calculations sees it, and its values when built.

    `rows` are the numbered rows of each table.
    """

    def __init__(self, words: Words, case: Case, rows: dict[str, int]) -> None:
        self.words, self.case, self.plan, self.today = words, case, case.plan, case.today
        self.notice = case.programme.thresholds.late_notice_days
        self.title = words.say("sheets.calculations.title")
        self.heights = {table: rows[table] + SPARE_ROWS for table in TABLES}
        *firsts, self.rows = accumulate(self.heights.values(), initial=0)
        self.first = dict(zip(TABLES, firsts, strict=True))
        found: Agenda = agenda(case)
        self.updated = found.updated_on
        self.late = [self._line(item) for item in found.late]
        self.soon = [self._line(item) for item in found.upcoming]
        self.order = {
            at: rank(serial(action.start), at)
            for at, action in enumerate(self.plan.actions)
            if action is not None and action.start is not None
        }

    def _line(self, item: AgendaItem) -> Line:
        table, at = str(item.loc[0]), int(item.loc[1])
        text = getattr(getattr(self.plan, table)[at], TABLES[table])
        return Line(serial(item.day), self.first[table] + at, text or "")

    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day of the action plan."""
        days = [day for action in self.plan.actions if action for day in (action.start, action.end) if day]
        return (min(days), max(days)) if days else None

    def named(self, ranks: str, at: int) -> str:
        """The expression of the text that names line `at` of `LATE` or `SOON`."""
        place = f"MATCH(SMALL({ranks},{at + 1}),{ranks},0)"
        cells = []
        for table, key in TABLES.items():
            row = f"{place}-{self.first[table]}+1"
            cells.append(f'INDEX(T_{table},{row},MATCH("{key}",K_{table},0))')
        first, second = (self.first[table] for table in list(TABLES)[1:])
        return f'IF({place}<={first},{cells[0]},IF({place}<={second},{cells[1]},{cells[2]}))&""'

    def define_names(self, book: Workbook) -> None:
        """`this_day`, `UPDATED`, `PLAN_FIRST`, `PLAN_LAST` and the ranks `LATE`, `SOON`, `ORDER`."""
        last = FIRST_ROW + self.rows - 1
        for name, at in (("LATE", LATE_COLUMN), ("SOON", SOON_COLUMN), ("ORDER", ORDER_COLUMN)):
            book.define_name(name, f"='{self.title}'!{xl_range_abs(FIRST_ROW, at, last, at)}")
        for at, name in enumerate(("this_day", "UPDATED", "PLAN_FIRST", "PLAN_LAST")):
            row = FIRST_ROW + at
            book.define_name(name, f"='{self.title}'!{xl_range_abs(row, DAY_COLUMN, row, DAY_COLUMN)}")

    def write(self, sheet: Worksheet) -> None:
        """The days, then one row per row of each table, spare rows included."""
        self._days(sheet)
        self._ranks(sheet, LATE_COLUMN, self._late, self.late)
        self._ranks(sheet, SOON_COLUMN, self._soon, self.soon)
        for at in range(self.heights["actions"]):
            start = row_cell("actions", "start", at)
            ranked = f'=IFERROR(IF(ISNUMBER({start}),{start}+{at + 1}/10000,""),"")'
            sheet.write_formula(FIRST_ROW + at, ORDER_COLUMN, ranked, None, self.order.get(at, ""))

    def _ranks(
        self, sheet: Worksheet, target: int, day_of: Callable[[str, int], str], lines: Iterable[Line]
    ) -> None:
        """A column of ranks: of each row the day that `day_of` finds, with its place behind the point."""
        values = {line.place: rank(line.day, line.place) for line in lines}
        for table, height in self.heights.items():
            for at in range(height):
                place, day = self.first[table] + at, day_of(table, at)
                formula = f'=IFERROR(IF({day}>0,{day}+{place + 1}/10000,""),"")'
                sheet.write_formula(FIRST_ROW + place, target, formula, None, values.get(place, ""))

    def _days(self, sheet: Worksheet) -> None:
        """Today, the last sign of life up to today, and the first and last day of the action plan."""
        sheet.write_formula(FIRST_ROW, DAY_COLUMN, "=TODAY()", None, serial(self.today))
        opened = form_cell("home", "cover.opened_on")
        days = [f"IF(N({opened})<=this_day,N({opened}),0)"]
        for table, key in SIGNS:
            cells = column(table, key)
            days.append(f'IFERROR(LARGE({cells},COUNTIF({cells},">"&this_day)+1),0)')
        newest = serial(self.updated) if self.updated else 0
        sheet.write_formula(FIRST_ROW + 1, DAY_COLUMN, f"=MAX({','.join(days)})", None, newest)
        bounds = self.bounds()
        for at, name in enumerate(("MIN", "MAX")):
            both = f"{column('actions', 'start')},{column('actions', 'end')}"
            value = serial(bounds[at]) if bounds else 0
            sheet.write_formula(FIRST_ROW + 2 + at, DAY_COLUMN, f"={name}({both})", None, value)

    def _is_not(self, table: str, key: str, at: int, *others: Choice) -> str:
        """Whether a cell holds none of these answers."""
        labels = self.words.labels(others[0].list_name())
        cell = row_cell(table, key, at)
        return ",".join(f"{cell}<>{quoted(labels[one])}" for one in others)

    def _late(self, table: str, at: int) -> str:
        """The day that is past in a row, 0 when none is."""
        if table == "trainings":
            return "0"
        key = "end" if table == "actions" else "next_step_on"
        day = row_cell(table, key, at)
        return f"IF(AND({self._open(table, at)},ISNUMBER({day})),IF({day}<this_day,{day},0),0)"

    def _open(self, table: str, at: int) -> str:
        if table == "actions":
            return self._is_not("actions", "status", at, *OVER)
        return self._is_not("journal", "status", at, EntryStatus.CLOSED)

    def _soon(self, table: str, at: int) -> str:
        """The day that comes within the notice in a row, 0 when none does."""
        if table == "trainings":
            day = row_cell(table, "start", at)
            firm = f"{self._is_not(table, 'decision', at, Decision.REFUSED)},{self._unbooked(at)}"
            return f"IF(AND({firm}),{self._near(day)},0)"
        if table == "journal":
            day = row_cell(table, "next_step_on", at)
            return f"IF({self._open(table, at)},{self._near(day)},0)"
        start, end = (row_cell(table, key, at) for key in ("start", "end"))
        over = f"IF(ISNUMBER({end}),{end}<this_day,FALSE)"
        starts = f"IF(AND(ISNUMBER({start}),NOT({over})),IF({start}>=this_day,1,0),0)"
        return f"IF(AND({self._open(table, at)}),IF({starts}=1,{self._near(start)},{self._near(end)}),0)"

    def _near(self, day: str) -> str:
        return f"IF(ISNUMBER({day}),IF(AND({day}>=this_day,{day}<=this_day+{self.notice}),{day},0),0)"

    def _unbooked(self, at: int) -> str:
        """Whether no open, dated action stands for a training: with its id alone or before its label."""
        name = row_cell("trainings", "id", at)
        labels = self.words.labels(ActionStatus.list_name())
        conditions = [f'{column("actions", "start")},">0"']
        conditions += [f"{column('actions', 'status')},{quoted('<>' + labels[one])}" for one in OVER]
        counts = [
            f"COUNTIFS({column('actions', 'training')},{key},{','.join(conditions)})"
            for key in (name, f'{name}&" *"')
        ]
        return f"IF(LEN({name})=0,TRUE,{'+'.join(counts)}=0)"
