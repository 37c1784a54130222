"""What Python puts on its own sheets after judging a plan: blocks of values, the same for every door."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from wecco_xl.grid.layout import (
    FILLED,
    FINDINGS_ROW,
    FOUND,
    MISSING_NEXT,
    MISSING_NOW,
    STATE,
    VALUE,
    VERDICT,
)
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot, value_at
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.plan import MODEL
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.tabs import CORNER, tab_to_write
from wecco_xl.review.requirements import missing
from wecco_xl.wording.findings import Remark, counts, remarks
from wecco_xl.wording.settings import spoken_findings
from wecco_xl.words import Words
from wecco_xl.workbook.imprint import HOLDS, imprint
from wecco_xl.workbook.own import control as own

_AT = own.CONTROL_AT


def validation(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """Contrôle and Historique after a validation. Notes that people left there stay beside their finding."""
    control, history = (tab_to_write(snapshot, key, judged.words) for key in ("control", "history"))
    shown, rest = _control_rows(judged, snapshot, _notes(snapshot.sheets[control]))
    summary = _summary(judged, now, rest)
    left, right, free = _AT["link"], len(own.CONTROL), _free_row(snapshot, history)
    line = _history(judged, now)
    course = _course(snapshot, history, line)
    blocks = (
        Block(control, own.SUMMARY_ROWS["stage"], 2, 1, summary, len(summary)),
        Block(control, own.CONTROL_FIRST, 0, left, [row[:left] for row in shown]),
        Block(control, own.CONTROL_FIRST, left + 1, right - left - 1, [row[left + 1 :] for row in shown]),
        Block(history, free, 1, len(own.HISTORY), [line], 1),
        Block(history, own.HISTORY_FIRST, own.HISTORY_CHART, 2, course, own.CHARTED),
    )
    cached = _cached(judged, control, shown, snapshot, f"{summary[0][0]} · {summary[1][0]}")
    cached |= _states(judged, shown, snapshot)
    return Results(blocks, cached, (history,) if free == own.HISTORY_FIRST else ())


def _notes(rows: Sequence[Sequence[Raw]]) -> dict[own.NoteKey, Sequence[Raw]]:
    """The rows of Contrôle that carry a note."""
    return {key: cells for key, (_, cells) in own.noted(rows).items() if not is_blank(cells[_AT["note"]])}


def _control_rows(
    judged: Judged, snapshot: Snapshot, notes: dict[own.NoteKey, Sequence[Raw]]
) -> tuple[list[list[Raw]], int]:
    """A row per finding, then the notes whose finding is gone; and how many findings found no room.

    Nothing typed is lost: the rows that carry a note come in first, whatever else must stay out.
    """
    left, met = dict(notes), Counter[tuple[str, str]]()
    rows: list[list[Raw]] = []
    for finding, remark in zip(judged.review.findings, remarks(judged), strict=True):
        key = mark_key(finding, judged)
        noted = left.pop((key, remark.code, met[key, remark.code]), None)
        met[key, remark.code] += 1
        row = _control_row(key, remark, noted[_AT["note"]] if noted else "", judged.words)
        row[_AT["imprint"]] = _imprint(finding, judged, snapshot)
        rows.append(row)
    gone = [_gone(cells, judged.words) for cells in left.values()]
    room = max(own.CONTROL_ROWS - len(gone), 0)
    noted_late = [row for row in rows[room:] if not is_blank(row[_AT["note"]])]
    shown = [*rows[: max(room - len(noted_late), 0)], *noted_late, *gone]
    return shown[: own.CONTROL_ROWS], len(rows) + len(gone) - min(len(shown), own.CONTROL_ROWS)


def _gone(cells: Sequence[Raw], words: Words) -> list[Raw]:
    """The row of a note whose finding is gone."""
    kept: list[Raw] = [*cells[: len(own.CONTROL)]]
    kept[_AT["severity"]], kept[_AT["sign"]] = None, words.say("control.signs.gone")
    kept[_AT["imprint"] :] = []
    return kept


def _imprint(finding: Finding, judged: Judged, snapshot: Snapshot) -> float:
    """The imprint of the cell that a finding speaks of, as it was judged."""
    spec = next(
        (one for one in judged.words.programme.specs if one.loc == (finding.loc[0], finding.loc[-1])), None
    )
    place = judged.places.cell(finding.loc)
    return HOLDS if spec is None or place is None else imprint(value_at(snapshot, place), spec)


def _control_row(key: str, remark: Remark, note: Raw, words: Words) -> list[Raw]:
    values: dict[str, Raw] = {
        "key": key,
        "severity": float(remark.severity),
        "sign": words.say(f"control.signs.{remark.severity.name}"),
        "where": remark.where,
        "message": remark.message,
        "fix": remark.fix,
        "note": note,
        "code": remark.code,
        "sheet": remark.sheet,
        "cell": remark.cell,
    }
    return [values.get(name) for name in own.CONTROL]


def mark_key(finding: Finding, judged: Judged) -> str:
    """The key by which marks find a finding: `cover.stage`, `needs`, `needs.B03.severity`."""
    section, *rest = (str(part) for part in finding.loc)
    table = getattr(judged.review.plan, section, None)
    at = finding.loc[1] if len(finding.loc) > 1 else None
    if isinstance(table, tuple) and isinstance(at, int):
        row = table[at] if at < len(table) else None
        rest[0] = (row.id if row is not None else None) or ""
    return ".".join([section, *rest])


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


def _course(snapshot: Snapshot, history: str, line: list[Raw]) -> list[list[Raw]]:
    """The last runs with their completeness, this one included; an older line may hold it as a text."""
    lines = [row[1:] for row in snapshot.sheets.get(history, [])[own.HISTORY_FIRST :]]
    known = [[row[0], row[2]] for row in lines if len(row) > 2 and isinstance(row[2], float)]
    return [*known, [line[0], line[2]]][-own.CHARTED :]


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
    absent = {one.loc: MISSING_NOW if one.code == "missing" else MISSING_NEXT for one in missing(at_stage)}
    states: dict[Cell, Raw] = {}
    for loc, (sheet, row, column) in judged.places.forms.items():
        filled = "" if is_blank(value_at(snapshot, (sheet, row, column))) else FILLED
        sign = FOUND if ".".join(map(str, loc)) in found else filled
        state, shows = (sheet, row, column + STATE - VALUE), absent.get(loc, sign)
        if value_at(snapshot, state) != shows:  # a sheet that stays as it is need not be read through
            states[state] = shows
    return states
