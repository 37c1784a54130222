"""What Python puts on its own sheets after judging a plan: blocks of values, the same for every door."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from wecco_xl.grid.layout import (
    FILLED,
    FINDINGS_ROW,
    FOUND,
    MISSING_NEXT,
    MISSING_NOW,
    STATE,
    UNASKED,
    VALUE,
    VERDICT,
)
from wecco_xl.grid.region import Block, Printed, Results, Stored
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot, value_at
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.plan import MODEL
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.parts import CELL, remembered
from wecco_xl.reading.tabs import CORNER, tab_to_write
from wecco_xl.review.requirements import missing, unasked
from wecco_xl.wording.findings import counts
from wecco_xl.wording.settings import spoken_findings
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own.lines import control_lines
from wecco_xl.workbook.own.overview import after_validation
from wecco_xl.workbook.own.results import changed

_AT = own.CONTROL_AT


def validation(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """Contrôle and Historique after a validation. Notes that people left there stay beside their finding."""
    control, history = (tab_to_write(snapshot, key, judged.words) for key in ("control", "history"))
    shown, rest = control_lines(judged, snapshot, snapshot.sheets[control])
    summary = _summary(judged, now, rest)
    left, right, free = _AT["link"], len(own.CONTROL), _free_row(snapshot, history)
    line = _history(judged, now)
    runs = [row[1:] for row in snapshot.sheets[history][own.HISTORY_FIRST :]]
    charted = course([*runs, line], judged.words)
    blocks = (
        Block(control, own.SUMMARY_ROWS["stage"], 2, 1, summary, len(summary)),
        Block(control, own.CONTROL_FIRST, 0, left, [row[:left] for row in shown]),
        Block(control, own.CONTROL_FIRST, left + 1, right - left - 1, [row[left + 1 :] for row in shown]),
        Block(history, free, 1, len(own.HISTORY), [line], 1),
        Block(history, own.HISTORY_FIRST, own.HISTORY_CHART, 2, charted, own.CHARTED),
        Block(history, *CELL, 1, [[remembered(judged.parts, now.date())]], 1),
    )
    verdict = f"{summary[0][0]} · {summary[1][0]}"
    shown_first = (control, history) if free == own.HISTORY_FIRST else ()
    lines = own.CONTROL_FIRST + max(len(shown), 1) - 1
    return Results(
        blocks,
        lambda: _stored(judged, control, shown, snapshot, verdict),
        shown_first,
        (Printed(control, lines, columns=own.CONTROL_COLUMNS), _course_area(history, free)),
    )


def _stored(judged: Judged, control: str, shown: list[list[Raw]], snapshot: Snapshot, verdict: str) -> Stored:
    """What a closed file stores: results of formulas that read Contrôle, heights of its lines."""
    cached = _cached(judged, control, shown, snapshot, verdict)
    cached |= _states(judged, shown, snapshot) | after_validation(judged, snapshot)
    return Stored(changed(cached, snapshot), _heights(control, shown))


def _course_area(history: str, free: int) -> Printed:
    """The runs that are listed, and the chart beside them whole."""
    last = max(free, own.HISTORY_FIRST + own.CHART_ROWS)
    return Printed(history, last, columns=own.HISTORY_COLUMNS)


def _heights(control: str, shown: list[list[Raw]]) -> dict[tuple[str, int], float]:
    """The height of each line of Contrôle that shows its texts whole, in points."""
    heights = {}
    for row, line in enumerate(shown, own.CONTROL_FIRST):
        cells = ((line[_AT[name]], width) for name, width in own.CONTROL_WIDTHS.items())
        texts = [(str(cell), width) for cell, width in cells if cell]
        heights[control, row] = sizes.small_height(texts, sizes.ONE_LINE)
    return heights


def _summary(judged: Judged, now: datetime, rest: int) -> list[list[Raw]]:
    """The three lines at the top of Contrôle."""
    say, review = judged.words.say, judged.review
    stage = judged.words.labels("stage")[review.stage]
    share = judged.words.percent(review.overall.share)
    first = say("control.stage_line", date=judged.words.moment(now), stage=stage, share=share)
    hidden = [say("control.rest", count=rest)] if rest else []
    last = " ".join([*spoken_findings(judged.settings, judged.words), *hidden])
    return [[first], [counts(judged)], [last]]


def _history(judged: Judged, now: datetime) -> list[Raw]:
    review = judged.review
    return [
        judged.words.moment(now),
        judged.words.labels("stage")[review.stage],
        review.overall.share,
        *(float(review.count(severity)) for severity in Severity),
        f"{MODEL}",
    ]


def course(runs: Iterable[Sequence[Raw]], said: Words) -> list[list[Raw]]:
    """The days of the last runs of Historique, completeness beside; an older one may hold it as a text."""
    known = [run for run in runs if len(run) > 2 and isinstance(run[2], float)]
    return [[_short_day(run[0], said), run[2]] for run in known[-own.CHARTED :]]


def _short_day(moment: Raw, said: Words) -> Raw:
    """« 20 nov. 2026 » of « 20 novembre 2026 à 9 h 05 »: what stands upright under a bar."""
    if not isinstance(moment, str):
        return moment
    values: Any = said.table("values")
    brief: Any = said.table("documents")["months"]
    joint = values["moment"].partition("{day}")[2].partition("{hour}")[0]
    known = dict(zip(values["months"], brief, strict=True))
    return " ".join(known.get(word, word) for word in moment.partition(joint)[0].split())


def _free_row(snapshot: Snapshot, history: str) -> int:
    """The first free row of Historique; the last one is used again when the sheet is full."""
    rows = snapshot.sheets.get(history, [])
    used = [
        at
        for at, row in enumerate(rows)
        if at >= own.HISTORY_FIRST and any(cell not in ("", None) for cell in row[: own.HISTORY_CHART])
    ]
    return min(max(used, default=own.HISTORY_FIRST - 1) + 1, own.HISTORY_FIRST + own.HISTORY_ROWS - 1)


def _cached(
    judged: Judged, control: str, shown: list[list[Raw]], snapshot: Snapshot, verdict: str
) -> dict[Cell, Raw]:
    """The values of the builder's formulas that read Contrôle: links, count of findings, verdict."""
    arrow = judged.words.say("home.arrow")
    cached: dict[Cell, Raw] = {}
    for at in range(own.CONTROL_ROWS):
        linked = at < len(shown) and shown[at][_AT["cell"]] not in ("", None)
        cached[control, own.CONTROL_FIRST + at, _AT["link"]] = arrow if linked else ""
    calculations = judged.words.say("sheets.calculations.title")
    cached[calculations, FINDINGS_ROW, 1] = sum(row[_AT["severity"]] is not None for row in shown)
    home = judged.places.sheets.get("home", "")
    for at, row in enumerate(snapshot.sheets.get(home, [])):
        if VERDICT in row[:CORNER]:
            cached[home, at, row.index(VERDICT) + STATE] = verdict
    return cached


def _states(judged: Judged, shown: list[list[Raw]], snapshot: Snapshot) -> dict[Cell, Raw]:
    """The signs beside form rows, as their formulas give them at the stage that the plan says."""
    found = {str(row[_AT["key"]]) for row in shown if row[_AT["severity"]] is not None}
    at_stage = replace(judged.review.case, stage=judged.review.plan.cover.stage or Stage.DIAGNOSIS)
    let_off = {*unasked(at_stage)}
    absent = {one.loc: MISSING_NOW if one.code == "missing" else MISSING_NEXT for one in missing(at_stage)}
    states: dict[Cell, Raw] = {}
    for loc, (sheet, row, column) in judged.places.forms.items():
        blank = UNASKED if loc in let_off else ""
        held = blank if is_blank(value_at(snapshot, (sheet, row, column))) else FILLED
        sign = FOUND if ".".join(map(str, loc)) in found else held
        states[sheet, row, column + STATE - VALUE] = absent.get(loc, sign)
    return states
