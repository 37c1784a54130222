"""The rows of the agenda on the sheet of calculations: of each row of three tables, what counts and when.

Short formulas over these cells find what is late, near, and in which order; a table is read here alone.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import accumulate
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.actions import OVER
from wecco_xl.plan.field import Choice
from wecco_xl.plan.journal import EntryStatus
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.trainings import Decision
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import SPARE_ROWS
from wecco_xl.workbook.formulas import column, quoted, row_cell

FIRST_ROW, FIRST_COLUMN = 30, 30

TABLES = {"actions": "title", "journal": "next_step", "trainings": "title"}
"""The tables with dates of the agenda, one below the other, and the column that names a row."""

_CLOSED: dict[str, tuple[str, tuple[Choice, ...]]] = {
    "actions": ("status", tuple(OVER)),
    "journal": ("status", (EntryStatus.CLOSED,)),
    "trainings": ("decision", (Decision.REFUSED,)),
}
"""By table, the column and its answers that take a row off the agenda."""

_DAYS = {"actions": ("start", "end"), "journal": ("", "next_step_on"), "trainings": ("start", "")}
"""By table, the columns of the day that begins and of the day that is promised."""


class Event(NamedTuple):
    """The cells of one row, in this order: their addresses, formulas or values.

    `open` is 1 for a row that counts; days are serial numbers, 0 for none; `next` is the day that comes, the
    start until it is past. `booked` is 1 for an open action with a start; of a training, how many name it.
    """

    open: Any
    start: Any
    end: Any
    next: Any
    booked: Any


def serial(day: date | None) -> int:
    """A day as spreadsheets count it, 0 for none."""
    return (day - date(1899, 12, 30)).days if day else 0


class Events:
    """The rows, spare ones included; `rows` are the numbered rows of each table."""

    def __init__(self, words: Words, plan: Plan, today: date, rows: Mapping[str, int]) -> None:
        self.words, self.plan, self.today, self.rows = words, plan, serial(today), rows
        self.heights = {table: rows[table] + SPARE_ROWS for table in TABLES}
        *firsts, self.count = accumulate(self.heights.values(), initial=0)
        self.first = dict(zip(TABLES, firsts, strict=True))

    def places(self) -> Iterator[tuple[str, int, int]]:
        """Each row as its table, its number in it and its place among all."""
        for table, height in self.heights.items():
            for at in range(height):
                yield table, at, self.first[table] + at

    def cells(self, place: int) -> Event:
        """The addresses of the cells of a row."""
        across = range(FIRST_COLUMN, FIRST_COLUMN + len(Event._fields))
        return Event(*(xl_rowcol_to_cell(FIRST_ROW + place, target) for target in across))

    def write(self, sheet: Worksheet) -> None:
        """All rows of all tables, one table below the other."""
        sheet.write_row(FIRST_ROW - 1, FIRST_COLUMN, Event._fields)
        values = {table: self._values(table) for table in TABLES}
        for table, at, place in self.places():
            formulas = self._formulas(table, at, self.cells(place))
            pairs = zip(formulas, values[table][at], strict=True)
            for target, (formula, value) in enumerate(pairs, FIRST_COLUMN):
                sheet.write_formula(FIRST_ROW + place, target, f"={formula}", None, value)

    def _formulas(self, table: str, at: int, cells: Event) -> Event:
        start, end = (_day(row_cell(table, key, at)) if key else "0" for key in _DAYS[table])
        to_come = f"AND({cells.start}>=this_day,OR({cells.end}=0,{cells.end}>=this_day))"
        return Event(
            open=self._open(table, at, cells),
            start=start,
            end=end,
            next=f"IF({to_come},{cells.start},{cells.end})",
            booked=self._booked(table, at, cells),
        )

    def _open(self, table: str, at: int, cells: Event) -> str:
        key, answers = _CLOSED[table]
        labels = self.words.labels(answers[0].list_name())
        cell = row_cell(table, key, at)
        closed = [f"{cell}={quoted(labels[one])}" for one in answers]
        if table == "trainings":
            closed.append(f"{cells.booked}>0")
        return f"IFERROR(1-OR({','.join(closed)}),0)"

    def _booked(self, table: str, at: int, cells: Event) -> str:
        if table != "trainings":
            return f"{cells.open}*({cells.start}>0)"
        target = FIRST_COLUMN + Event._fields.index("booked")
        open_ones = xl_range_abs(FIRST_ROW, target, FIRST_ROW + self.heights["actions"] - 1, target)
        same_height = f"INDEX({open_ones},1):INDEX({open_ones},ROWS(T_actions)-2)"
        name = row_cell(table, "id", at)
        counts = (
            f"COUNTIFS({same_height},1,{column('actions', 'training')},{key})"
            for key in (name, f'{name}&" *"')  # its id alone or before its label
        )
        return f"IFERROR(IF(LEN({name})=0,0,{'+'.join(counts)}),0)"

    def _values(self, table: str) -> list[Event]:
        """What the formulas of a table give, row by row; a blank one is open, one beyond the table is not."""
        known = [*getattr(self.plan, table), *[None] * self.heights[table]][: self.heights[table]]
        return [
            self._value(table, row) if at <= self.rows[table] else Event(0, 0, 0, 0, 0)
            for at, row in enumerate(known)
        ]

    def _value(self, table: str, row: Any) -> Event:
        key, answers = _CLOSED[table]
        start, end = (serial(getattr(row, day, None)) if day else 0 for day in _DAYS[table])
        is_open = getattr(row, key, None) not in answers
        booked = int(is_open and start > 0)
        if table == "trainings":
            booked = self._naming(getattr(row, "id", None))
            is_open = is_open and not booked
        comes = start >= self.today and (not end or end >= self.today)
        return Event(int(is_open), start, end, start if comes else end, booked)

    def _naming(self, training: str | None) -> int:
        """How many open actions with a start name a training."""
        actions = (row for row in self.plan.actions if row and row.start and row.status not in OVER)
        return sum(row.training == training for row in actions) if training else 0


def _day(cell: str) -> str:
    return f"IFERROR(IF(ISNUMBER({cell}),{cell},0),0)"
