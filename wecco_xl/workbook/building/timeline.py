"""The phases of the mobility on one line, with today, on the narrow columns of « Synthèse »."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Phase
from wecco_xl.words import Words
from wecco_xl.workbook.building.deadlines import Deadlines
from wecco_xl.workbook.building.events import serial
from wecco_xl.workbook.building.put import Put
from wecco_xl.workbook.formulas import form_cell, quoted
from wecco_xl.workbook.own.overview import FIRST, LAST

TIMELINE_ROW = 8
"""The title; under it the sign of today, the line, a gap that holds its days, the phases with theirs."""

_TODAY, _LINE, _DAYS, _NAMES = (TIMELINE_ROW + at for at in range(1, 5))
_COUNT = LAST - FIRST + 1
SIGN = "▼"


class Timeline:
    """Writes the line; each narrow column stands for a thirtieth of the time between the outer days."""

    def __init__(self, words: Words, plan: Plan, deadlines: Deadlines) -> None:
        self.words, self.deadlines = words, deadlines
        self.days = {
            (phase, edge): getattr(plan.mobility, f"{phase}_{edge}", None)
            for phase in Phase
            for edge in ("start", "end")
        }

    def cells(self) -> Iterator[Put]:
        """Title, today, phases and their days."""
        say = self.words.say
        yield Put(TIMELINE_ROW, (FIRST, LAST - 12), "overview_band", say("synthesis.phases"), height=16)
        today = self.deadlines.today
        yield Put(TIMELINE_ROW, (LAST - 11, LAST - 5), "overview_band_right", say("synthesis.today"))
        yield Put(TIMELINE_ROW, (LAST - 4, LAST), "overview_band_day", "=this_day", serial(today))
        yield from self._line()
        for at, phase in enumerate(Phase):
            yield from self._phase(phase, FIRST + 10 * at)

    def _line(self) -> Iterator[Put]:
        """The sign of today above the line, and the first day of each column in the gap under it."""
        starts, today = self._starts(), serial(self.deadlines.today)
        refs = ",".join(form_cell("mobility", f"mobility.{phase}_{edge}") for phase, edge in self.days)
        known = [serial(day) for day in self.days.values() if day]
        first, last = (min(known), max(known)) if known else (0, 0)
        row, end = _DAYS + 1, xl_col_to_name(LAST + 2)
        yield Put(_DAYS, (0, 0), "key", f"=MIN({refs})", first)
        yield Put(_DAYS, (LAST + 2, LAST + 2), "key", f"=MAX({refs})", last)
        for at in range(_COUNT + 1):
            span = f"(${end}${row}-$A${row}+1)"
            formula = f'=IF($A${row}=0,"",$A${row}+INT({at}*{span}/{_COUNT}))'
            yield Put(_DAYS, (FIRST + at, FIRST + at), "overview_unseen", formula, starts[at])
        for at in range(_COUNT):
            here, there = (f"{xl_col_to_name(FIRST + one)}${row}" for one in (at, at + 1))
            formula = f'=IF(ISNUMBER({here}),IF(AND({here}<=this_day,{there}>this_day),"{SIGN}",""),"")'
            now = bool(known) and starts[at] <= today < starts[at + 1]
            yield Put(_TODAY, (FIRST + at, FIRST + at), "overview_today", formula, SIGN if now else "")
            yield Put(_LINE, (FIRST + at, FIRST + at), "overview_track", "")

    def _starts(self) -> list[Any]:
        known = [day for day in self.days.values() if day]
        if not known:
            return [""] * (_COUNT + 1)
        first, span = min(known), (max(known) - min(known)).days + 1
        return [serial(first + timedelta(days=at * span // _COUNT)) for at in range(_COUNT + 1)]

    def _phase(self, phase: Phase, left: int) -> Iterator[Put]:
        """A square of its colour, its name, its two days."""
        none = self.words.say("synthesis.none")
        yield Put(_NAMES, (left, left), f"phase_{phase}", "", height=15)
        name = self.words.say(f"calendar.legend.{phase}")
        yield Put(_NAMES, (left + 1, left + 3), "overview_small", name)
        for edge, first in (("start", left + 4), ("end", left + 7)):
            cell, day = form_cell("mobility", f"mobility.{phase}_{edge}"), self.days[phase, edge]
            formula = f"=IF(ISNUMBER({cell}),{cell},{quoted(none)})"
            columns = (first, first + 2)
            yield Put(_NAMES, columns, "phase_day", formula, serial(day) if day else none)

    def paint(self, sheet: Worksheet, styles: Mapping[Any, Format]) -> None:
        """The phases on the line, by conditional formats; days like those of the calendar."""
        sheet.set_row(_TODAY, 14)
        sheet.set_row(_LINE, 14)
        sheet.set_row(_DAYS, 5)
        here, there = (f"{xl_col_to_name(FIRST + one)}${_DAYS + 1}" for one in (0, 1))
        for phase in Phase:
            start, end = (form_cell("mobility", f"mobility.{phase}_{edge}") for edge in ("start", "end"))
            inside = f"ISNUMBER({start}),ISNUMBER({end}),{here}<={end},{there}>{start}"
            criteria = f"=IFERROR(AND(ISNUMBER({here}),{inside}),FALSE)"
            rule = {"type": "formula", "criteria": criteria, "format": styles[f"phase_{phase}"]}
            sheet.conditional_format(_LINE, FIRST, _LINE, LAST, rule | {"stop_if_true": True})
