"""What Python puts on its own sheets after judging a plan: blocks of values, the same for every door."""

from collections.abc import Sequence
from datetime import datetime

from wecco_xl.grid.layout import FINDINGS_ROW, STATE, VERDICT
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.plan import MODEL
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.locate import CORNER
from wecco_xl.wording.findings import Remark, counts, remarks
from wecco_xl.words import Words
from wecco_xl.workbook.own import control as own

_AT = own.CONTROL_AT


def validation(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """Contrôle and Historique after a validation. Notes that people left there stay beside their finding."""
    control, history = _tab(judged, "control"), _tab(judged, "history")
    rows = _control_rows(judged, _notes(snapshot.sheets.get(control, [])))
    shown, rest = rows[: own.CONTROL_ROWS], rows[own.CONTROL_ROWS :]
    summary = _summary(judged, now, len(rest))
    left, right, free = _AT["link"], len(own.CONTROL), _free_row(snapshot, history)
    blocks = (
        Block(control, own.SUMMARY_ROWS["stage"], 2, 1, summary, len(summary)),
        Block(control, own.CONTROL_FIRST, 0, left, [row[:left] for row in shown]),
        Block(control, own.CONTROL_FIRST, left + 1, right - left - 1, [row[left + 1 :] for row in shown]),
        Block(history, free, 1, len(own.HISTORY), [_history(judged, now)], 1),
    )
    cached = _cached(judged, control, shown, snapshot, f"{summary[0][0]} · {summary[1][0]}")
    return Results(blocks, cached, (history,) if free == own.HISTORY_FIRST else ())


def _tab(judged: Judged, key: str) -> str:
    """The present name of one of our sheets: the one with its mark, else the one it was built with."""
    return judged.places.sheets.get(key) or judged.words.say(f"sheets.{key}.title")


def _notes(rows: Sequence[Sequence[Raw]]) -> dict[tuple[str, str], tuple[str, Sequence[Raw]]]:
    """The notes on Contrôle by key and code, each with the row that it stood on."""
    found: dict[tuple[str, str], tuple[str, Sequence[Raw]]] = {}
    for row in rows[own.CONTROL_FIRST :]:
        cells = [*row, *[""] * (len(own.CONTROL) - len(row))]
        note = cells[_AT["note"]]
        if note not in ("", None):
            found[str(cells[_AT["key"]]), str(cells[_AT["code"]])] = (str(note), cells)
    return found


def _control_rows(judged: Judged, notes: dict[tuple[str, str], tuple[str, Sequence[Raw]]]) -> list[list[Raw]]:
    """A row per finding, then the notes whose finding is gone, so that nothing typed is lost."""
    left = dict(notes)
    rows = []
    for finding, remark in zip(judged.review.findings, remarks(judged), strict=True):
        key = mark_key(finding, judged)
        note, _ = left.pop((key, remark.code), ("", ()))
        rows.append(_control_row(key, remark, note, judged.words))
    for _, cells in left.values():
        kept: list[Raw] = [*cells[: len(own.CONTROL)]]
        kept[_AT["severity"]], kept[_AT["sign"]] = None, judged.words.say("control.signs.gone")
        rows.append(kept)
    return rows


def _control_row(key: str, remark: Remark, note: str, words: Words) -> list[Raw]:
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
    return [[first], [counts(judged)], [say("control.rest", count=rest) if rest else ""]]


def _history(judged: Judged, now: datetime) -> list[Raw]:
    review = judged.review
    return [
        judged.words.moment(now),
        judged.words.labels("stage")[review.stage],
        judged.words.percent(review.overall.share),
        *(float(review.count(severity)) for severity in Severity),
        f"{MODEL}",
    ]


def _free_row(snapshot: Snapshot, history: str) -> int:
    """The first free row of Historique; the last one is used again when the sheet is full."""
    rows = snapshot.sheets.get(history, [])
    used = [
        at
        for at, row in enumerate(rows)
        if at >= own.HISTORY_FIRST and any(cell not in ("", None) for cell in row)
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
