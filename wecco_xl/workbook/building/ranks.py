"""Rows of tables picked by live formulas for the page to show: strong needs, decided trainings, objectives.

A column of the sheet of calculations per choice holds a rank for each row that is picked, nothing for others.
The rank is the number of the row, from 1; the needs of second gravity stand a thousand further down.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.trainings import Decision
from wecco_xl.words import Words
from wecco_xl.workbook.building.lists import SPARE_ROWS
from wecco_xl.workbook.formulas import quoted, row_cell

FIRST_ROW, FIRST_COLUMN = 30, 26
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
        self.title, self.plan, self.rows = words.say("sheets.calculations.title"), plan, rows
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
        for column, one in enumerate(self.choices, FIRST_COLUMN):
            values = {rank % SECOND: rank for rank, _ in self.picked[one.name]}
            for at in range(self._height(one)):
                cell = row_cell(one.table, one.key, at)
                formula = f'IF(LEN({cell})>0,{at + 1},"")'
                if one.answers:
                    formula = '""'
                    for step, answer in reversed(list(enumerate(one.answers))):
                        formula = f"IF({cell}={quoted(answer)},{SECOND * step + at + 1},{formula})"
                shown = values.get(at + 1, "")
                sheet.write_formula(FIRST_ROW + at, column, f'=IFERROR({formula},"")', None, shown)

    def at(self, name: str, at: int) -> tuple[int | str, Any]:
        """The number of the row, from 1, at a place among the picked ones, and that row; or nothing."""
        found = self.picked[name]
        return (found[at][0] % SECOND, found[at][1]) if at < len(found) else ("", None)

    def _height(self, one: _Choice) -> int:
        return self.rows[one.table] + SPARE_ROWS


def _grave(row: Any) -> int | None:
    return {NeedSeverity.CRITICAL: 0, NeedSeverity.HIGH: 1}.get(row.severity)


def _decided(row: Any) -> int | None:
    return 0 if row.decision is Decision.APPROVED else None


def picked_row(name: str, at: int) -> str:
    """The number of the row, from 1, that stands at a place among the picked ones."""
    rank = f"SMALL({name},{at + 1})"
    return f'=IFERROR({rank}-{SECOND}*INT({rank}/{SECOND}),"")'
