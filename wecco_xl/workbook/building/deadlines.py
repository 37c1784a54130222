"""What is late, what comes next, the age of the last update: the agenda of the plan as live formulas.

The definitions are those of `wecco_xl.review.agenda`, which gives the values at build time.
"""

from dataclasses import dataclass
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from wecco_xl.review.agenda import Agenda, AgendaItem, agenda
from wecco_xl.review.case import Case
from wecco_xl.words import Words
from wecco_xl.workbook.building.events import FIRST_ROW, TABLES, Events, serial
from wecco_xl.workbook.formulas import column, form_cell

DAY_COLUMN, LATE_COLUMN, SOON_COLUMN, ORDER_COLUMN = 21, 22, 23, 24
SIGNS = (("contributions", "updated_on"), ("journal", "date"), ("measures", "date"))
"""The columns of days on which the plan was told of, updated or measured."""


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
        self.events = Events(words, self.plan, case.today, rows)
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
        return Line(serial(item.day), self.events.first[table] + at, text or "")

    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day of the action plan."""
        days = [day for action in self.plan.actions if action for day in (action.start, action.end) if day]
        return (min(days), max(days)) if days else None

    def named(self, ranks: str, at: int) -> str:
        """The expression of the text that names line `at` of `LATE` or `SOON`."""
        place = f"MATCH(SMALL({ranks},{at + 1}),{ranks},0)"
        cells = []
        for table, key in TABLES.items():
            row = f"{place}-{self.events.first[table]}+1"
            cells.append(f'INDEX(T_{table},{row},MATCH("{key}",K_{table},0))')
        first, second = (self.events.first[table] for table in list(TABLES)[1:])
        return f'IF({place}<={first},{cells[0]},IF({place}<={second},{cells[1]},{cells[2]}))&""'

    def define_names(self, book: Workbook) -> None:
        """`this_day`, `UPDATED`, `PLAN_FIRST`, `PLAN_LAST` and the ranks `LATE`, `SOON`, `ORDER`."""
        last = FIRST_ROW + self.events.count - 1
        for name, at in (("LATE", LATE_COLUMN), ("SOON", SOON_COLUMN), ("ORDER", ORDER_COLUMN)):
            book.define_name(name, f"='{self.title}'!{xl_range_abs(FIRST_ROW, at, last, at)}")
        for at, name in enumerate(("this_day", "UPDATED", "PLAN_FIRST", "PLAN_LAST")):
            row = FIRST_ROW + at
            book.define_name(name, f"='{self.title}'!{xl_range_abs(row, DAY_COLUMN, row, DAY_COLUMN)}")

    def write(self, sheet: Worksheet) -> None:
        """The days, the rows with dates, and their ranks."""
        self._days(sheet)
        self.events.write(sheet)
        late, soon = (
            {one.place: rank(one.day, one.place) for one in lines} for lines in (self.late, self.soon)
        )
        for table, _, place in self.events.places():
            cell = self.events.cells(place)
            past = f"AND({cell.open},{cell.end}>0,{cell.end}<this_day)"
            near = f"AND({cell.open},{cell.next}>=this_day,{cell.next}<=this_day+{self.notice})"
            ranks = [(LATE_COLUMN, past, cell.end, late), (SOON_COLUMN, near, cell.next, soon)]
            if table == "actions":
                ranks.append((ORDER_COLUMN, f"{cell.start}>0", cell.start, self.order))
            for target, test, day, values in ranks:
                formula = f'=IF({test},{day}+{place + 1}/10000,"")'
                sheet.write_formula(FIRST_ROW + place, target, formula, None, values.get(place, ""))

    def _days(self, sheet: Worksheet) -> None:
        """Today, the last sign of life up to today, and the first and last day of the action plan."""
        sheet.write_formula(FIRST_ROW, DAY_COLUMN, "=TODAY()", None, serial(self.today))
        opened = form_cell("home", "cover.opened_on")
        days = [f"IF(N({opened})<=this_day,N({opened}),0)"]
        for table, key in SIGNS:
            cells = column(table, key)
            days.append(f'IFERROR(LARGE({cells},COUNTIF({cells},">"&this_day)+1),0)')
        newest = serial(self.updated)
        sheet.write_formula(FIRST_ROW + 1, DAY_COLUMN, f"=MAX({','.join(days)})", None, newest)
        bounds = self.bounds()
        for at, name in enumerate(("MIN", "MAX")):
            both = f"{column('actions', 'start')},{column('actions', 'end')}"
            value = serial(bounds[at]) if bounds else 0
            sheet.write_formula(FIRST_ROW + 2 + at, DAY_COLUMN, f"={name}({both})", None, value)
