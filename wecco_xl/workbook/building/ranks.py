"""Rows of tables picked by live formulas for the page to show: strong needs, decided trainings, objectives.

A column of the sheet of calculations per choice holds a rank for each row that is picked, nothing for others.
The rank is the number of the row, from 1; the needs of second gravity stand a thousand further down. One more
column holds the gravity that each need has today: the newest of its history, else that of its row.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.plan.parse import address
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.needs import present
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import SPARE_ROWS
from wecco_xl.workbook.formulas import column as data_column
from wecco_xl.workbook.formulas import quoted, row_cell

FIRST_ROW, FIRST_COLUMN, GRAVITY_COLUMN = 30, 26, 29
SECOND = 1000
"""What is added to the rank of a row of second gravity."""


@dataclass(frozen=True, slots=True)
class _Choice:
    name: str
    table: str
    key: str
    answers: tuple[str, ...]


class Ranks:
    """The three choices with their values at build time; `rows` are the numbered rows of each table."""

    def __init__(self, words: Words, plan: Plan, rows: dict[str, int]) -> None:
        severe, decided = words.labels(NeedSeverity.list_name()), words.labels(Decision.list_name())
        self.title, self.rows, self.gravities = words.say("sheets.calculations.title"), rows, severe
        self.plan = plan.model_copy(update={"needs": present(plan)})
        grave = (severe[NeedSeverity.CRITICAL], severe[NeedSeverity.HIGH])
        self.choices = (
            _Choice("STRONG", "needs", "severity", grave),
            _Choice("DECIDED", "trainings", "decision", (decided[Decision.APPROVED],)),
            _Choice("AIMED", "objectives", "text", ()),
        )
        self.picked: dict[str, list[tuple[int, Any]]] = {
            "STRONG": self._picked("needs", _grave),
            "DECIDED": self._picked("trainings", _decided),
            "AIMED": self._picked("objectives", lambda row: 0 if row.text else None),
        }

    def _picked(self, table: str, rank: Callable[[Any], int | None]) -> list[tuple[int, Any]]:
        """The picked rows of a plan with their ranks, in the order of these."""
        known = ((at, row, rank(row)) for at, row in enumerate(getattr(self.plan, table)) if row is not None)
        found = [(SECOND * second + at + 1, row) for at, row, second in known if second is not None]
        return sorted(found, key=lambda pair: pair[0])

    def define_names(self, book: Workbook) -> None:
        """`STRONG`, `DECIDED` and `AIMED`, the columns of ranks."""
        for column, one in enumerate(self.choices, FIRST_COLUMN):
            last = FIRST_ROW + self._height(one) - 1
            book.define_name(one.name, f"='{self.title}'!{xl_range_abs(FIRST_ROW, column, last, column)}")

    def write(self, sheet: Worksheet) -> None:
        """A formula for each row of each table, spare rows included."""
        self._gravities(sheet)
        for column, one in enumerate(self.choices, FIRST_COLUMN):
            values = {rank % SECOND: rank for rank, _ in self.picked[one.name]}
            for at in range(self._height(one)):
                cell = row_cell(one.table, one.key, at)
                if one.name == "STRONG":
                    cell = xl_rowcol_to_cell(FIRST_ROW + at, GRAVITY_COLUMN)
                formula = f'IF(LEN({cell})>0,{at + 1},"")'
                if one.answers:
                    formula = '""'
                    for step, answer in reversed(list(enumerate(one.answers))):
                        formula = f"IF({cell}={quoted(answer)},{SECOND * step + at + 1},{formula})"
                shown = values.get(at + 1, "")
                sheet.write_formula(FIRST_ROW + at, column, f'=IFERROR({formula},"")', None, shown)

    def _gravities(self, sheet: Worksheet) -> None:
        """The gravity of each need today, as text; one that could not be read as it was typed."""
        for at in range(self._height(self.choices[0])):
            need = self.plan.needs[at] if at < len(self.plan.needs) else None
            cell, value = xl_rowcol_to_cell(FIRST_ROW + at, GRAVITY_COLUMN), need and need.severity
            unread = self.plan.unread.get(address(("needs", at, "severity")), "")
            shown = self.gravities[value] if value else str(unread)
            sheet.write_array_formula(f"{cell}:{cell}", _gravity(at), None, shown)

    def at(self, name: str, at: int) -> tuple[int | str, Any]:
        """The number of the row, from 1, at a place among the picked ones, and that row; or nothing."""
        found = self.picked[name]
        return (found[at][0] % SECOND, found[at][1]) if at < len(found) else ("", None)

    def _height(self, one: _Choice) -> int:
        return self.rows[one.table] + SPARE_ROWS


def _gravity(at: int) -> str:
    """The gravity that the last row of the history gives to a need, by date, then by row; else its own."""
    name, own = row_cell("needs", "id", at), row_cell("needs", "severity", at)
    need, day, said = (data_column("need_updates", key) for key in ("need", "date", "severity"))
    told = f'(LEN({name})>0)*(LEFT({need}&" ",LEN({name})+1)={name}&" ")'
    told += f"*ISNUMBER(MATCH({said},L_need_severity,0))"
    days = f"IF(ISNUMBER({day}),{day},0)"
    last = f"MAX({told}*({days}=MAX({told}*{days}))*(ROW({said})-ROW(INDEX(T_need_updates,1,1))))"
    return f'=IFERROR(IF(SUM({told})=0,{own}&"",INDEX({said},{last})),IFERROR({own}&"",""))'


def _grave(row: Any) -> int | None:
    return {NeedSeverity.CRITICAL: 0, NeedSeverity.HIGH: 1}.get(row.severity)


def _decided(row: Any) -> int | None:
    return 0 if row.decision is Decision.APPROVED else None


def picked_row(name: str, at: int) -> str:
    """The number of the row, from 1, that stands at a place among the picked ones."""
    rank = f"SMALL({name},{at + 1})"
    return f'=IFERROR({rank}-{SECOND}*INT({rank}/{SECOND}),"")'
