"""Late actions, the next thirty days, the age of the last update: formulas of the sheet of calculations."""

from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.plan import Plan
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import SPARE_ROWS
from wecco_xl.workbook.formulas import column, form_cell, quoted, row_cell

FIRST_ROW, DAY_COLUMN, LATE_COLUMN, SOON_COLUMN, ORDER_COLUMN = 30, 21, 22, 23, 24
AHEAD = 30
"""How many days « the next thirty days » are."""

_OVER = (ActionStatus.DONE, ActionStatus.CANCELLED)


def serial(day: date) -> int:
    """A day as spreadsheets count it."""
    return (day - date(1899, 12, 30)).days


class Deadlines:
    """The dates of the action plan as the sheet of calculations sees them, and their values when built."""

    def __init__(self, words: Words, plan: Plan, today: date, rows: int) -> None:
        self.words, self.plan, self.today = words, plan, today
        self.rows = rows + SPARE_ROWS
        self.title = words.say("sheets.calculations.title")
        self.late = self._ranked(late=True)
        self.soon = self._ranked(late=False)
        self.order = {
            at: serial(action.start) + (at + 1) / 10000
            for at, action in enumerate(plan.actions)
            if action is not None and action.start is not None
        }

    def _ranked(self, *, late: bool) -> dict[int, float]:
        """The rank of each open action that is late, or comes soon: its date, then its row."""
        found = {}
        for at, action in enumerate(self.plan.actions):
            if action is None or action.title is None or action.status in _OVER:
                continue
            days = [day for day in (action.start, action.end) if day is not None]
            if late and action.end is not None and action.end < self.today:
                found[at] = serial(action.end) + (at + 1) / 10000
            elif not late and (ahead := [day for day in days if 0 <= (day - self.today).days <= AHEAD]):
                found[at] = serial(min(ahead)) + (at + 1) / 10000
        return found

    @property
    def updated(self) -> date | None:
        """The newest day on which a part of the plan was said to be up to date, else the day of opening."""
        days = [part.updated_on for part in self.plan.contributions if part is not None and part.updated_on]
        return max(days, default=self.plan.cover.opened_on)

    def define_names(self, book: Workbook) -> None:
        """`this_day`, `UPDATED`, `PLAN_FIRST`, `PLAN_LAST` and the ranks `LATE`, `SOON`, `ORDER`."""
        last = FIRST_ROW + self.rows - 1
        for name, at in (("LATE", LATE_COLUMN), ("SOON", SOON_COLUMN), ("ORDER", ORDER_COLUMN)):
            book.define_name(name, f"='{self.title}'!{xl_range_abs(FIRST_ROW, at, last, at)}")
        for at, name in enumerate(("this_day", "UPDATED", "PLAN_FIRST", "PLAN_LAST")):
            row = FIRST_ROW + at
            book.define_name(name, f"='{self.title}'!{xl_range_abs(row, DAY_COLUMN, row, DAY_COLUMN)}")

    def write(self, sheet: Worksheet) -> None:
        """One row per action, spare rows included."""
        sheet.write_formula(FIRST_ROW, DAY_COLUMN, "=TODAY()", None, serial(self.today))
        dates = column("contributions", "updated_on")
        opened = form_cell("home", "cover.opened_on")
        newest = f"=IF(MAX({dates})>0,MAX({dates}),N({opened}))"
        sheet.write_formula(
            FIRST_ROW + 1, DAY_COLUMN, newest, None, serial(self.updated) if self.updated else 0
        )
        days = [day for action in self.plan.actions if action for day in (action.start, action.end) if day]
        for at, name in enumerate(("MIN", "MAX"), 2):
            value = serial({"MIN": min, "MAX": max}[name](days)) if days else 0
            both = f"{column('actions', 'start')},{column('actions', 'end')}"
            sheet.write_formula(FIRST_ROW + at, DAY_COLUMN, f"={name}({both})", None, value)
        for at in range(self.rows):
            start = row_cell("actions", "start", at)
            ranked = f'=IFERROR(IF(ISNUMBER({start}),{start}+{at + 1}/10000,""),"")'
            sheet.write_formula(FIRST_ROW + at, ORDER_COLUMN, ranked, None, self.order.get(at, ""))
            for place, formula, values in (
                (LATE_COLUMN, self._late(at), self.late),
                (SOON_COLUMN, self._soon(at), self.soon),
            ):
                sheet.write_formula(FIRST_ROW + at, place, formula, None, values.get(at, ""))

    def _open(self, at: int) -> str:
        labels = self.words.labels(ActionStatus.list_name())
        status = row_cell("actions", "status", at)
        over = ",".join(f"{status}<>{quoted(labels[one])}" for one in _OVER)
        return f"AND(LEN({row_cell('actions', 'title', at)})>0,{over})"

    def _late(self, at: int) -> str:
        end = row_cell("actions", "end", at)
        ranked = f"{end}+{at + 1}/10000"
        return f'=IFERROR(IF({self._open(at)},IF(ISNUMBER({end}),IF({end}<this_day,{ranked},""),""),""),"")'

    def _soon(self, at: int) -> str:
        start, end = (row_cell("actions", key, at) for key in ("start", "end"))
        near = [
            f"IF(ISNUMBER({day}),IF(AND({day}>=this_day,{day}<=this_day+{AHEAD}),{day},99999),99999)"
            for day in (start, end)
        ]
        first = f"MIN({near[0]},{near[1]})"
        return f'=IFERROR(IF({self._open(at)},IF({first}<99999,{first}+{at + 1}/10000,""),""),"")'
