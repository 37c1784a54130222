"""« Scores SMART »: each objective letter by letter, what to type, a rewording; all objectives together.

An objective takes six rows, itself with its total, then one per letter: none of them is tall.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from wecco_xl import palette
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.reading.judge import Judged
from wecco_xl.review.smart import Letter, ObjectiveScore, Profile, Standing, Status
from wecco_xl.wording.place import address
from wecco_xl.wording.settings import run_lines
from wecco_xl.wording.smart import letter_reasons, rewording, suggestions
from wecco_xl.words import Words
from wecco_xl.workbook import sizes
from wecco_xl.workbook.own.charts import Picture, Series
from wecco_xl.workbook.own.frame import LINES_ROW, SIDE, TITLE_ROW, OwnSheet, SheetColumn, SheetGrid
from wecco_xl.workbook.own.overview import after_scores
from wecco_xl.workbook.own.results import Flow, OwnResults, in_columns

KEY = "scores"
LINES, OBJECTIVES = 4, 60
ROWS = 1 + len(Letter)
"""The rows of one objective."""

GRID = SheetGrid(
    (
        SheetColumn("key"),
        SheetColumn("id", 6, "own_middle"),
        SheetColumn("link", 5),
        SheetColumn("text", 46),
        SheetColumn("points", 11, "own_points"),
        SheetColumn("standing", 15),
        SheetColumn("advice", 94),
        SheetColumn("sheet"),
        SheetColumn("cell"),
        *(SheetColumn(standing, 0, "key") for standing in Standing),
    ),
    head_row=LINES_ROW + LINES,
    rows=OBJECTIVES * ROWS,
    above=ROWS + 1,
)
"""The summary stands above the objectives, under the same heads, which stay in sight."""

LINE_END = GRID.last
SUMMARY_ROW, SUMMARY_HEIGHT = GRID.head_row + 1, 28
NOTHING = SUMMARY_ROW + 3, GRID.at("advice")
SIGNS = {Standing.MET: "✓", Standing.PARTIAL: "◐", Standing.MISSING: "✖"}
_MARKS = {Standing.MET: "good", Standing.PARTIAL: "fair", Standing.MISSING: "poor"}


def build(page: OwnSheet) -> None:
    """The empty sheet, with its chart and its colours; hidden until Python writes it."""
    page.frame(GRID.columns, LINES, LINE_END)
    page.line(LINES_ROW, page.words.say("scores.never"))
    page.grid(GRID, "scores.heads")
    page.sheet.freeze_panes(GRID.head_row + 1, 0)
    _summary(page)
    _objectives(page)
    for at, name in enumerate(("smr_smart", "smr_all")):
        page.figure(name, at)
    for name, column in (("smr_keys", "key"), ("smr_points", "points")):
        page.column(name, GRID.at(column))


def _objectives(page: OwnSheet) -> None:
    """Totals out of a hundred, letters out of twenty with a bar, states with a colour."""
    points, standing = GRID.at("points"), GRID.at("standing")
    heads = range(GRID.first_row, GRID.first_row + GRID.rows, ROWS)
    for row in heads:
        page.cell(row, points, None, "own_total")
    page.bars(GRID, "points", 20, rows=[(row + 1, row + len(Letter)) for row in heads])
    labels = page.words.table("smart.status")
    for status, mark in zip(Status, ("good", "fair", "poor"), strict=True):
        page.paint(GRID, standing, standing, f'={{column}}{{row}}="{labels[status]}"', mark)
    for one, mark in _MARKS.items():
        page.paint(GRID, standing, standing, f'=LEFT({{column}}{{row}},1)="{SIGNS[one]}"', mark)
    page.paint(GRID, SIDE, GRID.last, '=$B{row}<>""', "own_head")
    page.rule(GRID)


def _summary(page: OwnSheet) -> None:
    """One line per letter: how many objectives fill it, complete it, lack it; the chart beside it."""
    say, text = page.words.say, GRID.at("text")
    for at in range(SIDE, GRID.at("advice") + 1):
        page.cell(SUMMARY_ROW, at, "", "own_band")
    page.cell(SUMMARY_ROW, text, say("scores.summary.title"), "own_band")
    page.cell(SUMMARY_ROW, text + 1, say("scores.summary.share"), "own_band")
    page.cell(SUMMARY_ROW, text + 2, say("scores.summary.counts"), "own_band")
    for row, letter in enumerate(Letter, SUMMARY_ROW + 1):
        page.sheet.set_row(row, SUMMARY_HEIGHT)
        page.cell(row, text, f"{letter} · {say(f'smart.letters.{letter}')}", "own_label")
        page.cell(row, text + 1, None, "own_label")
        page.cell(row, text + 2, None, "own_label")
    page.sheet.set_row(GRID.first_row - 1, sizes.ONE_LINE)  # in the file, so that it can grow
    series = tuple(Series(GRID.at(one), say(f"smart.standing.{one}"), palette.CHART[one]) for one in Standing)
    first, last = SUMMARY_ROW + 1, SUMMARY_ROW + len(Letter)
    picture = Picture(say("scores.chart"), text, series, first, last, kind="shares")
    page.picture(picture, SUMMARY_ROW + 1, GRID.at("advice"), (640, 184))
    page.nothing(NOTHING, 1)


def results(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """What to write on the sheet: the score of every objective, and their profile.

    Raises:
        Refused: what `tab_to_write` refuses.
    """
    own = OwnResults(judged, snapshot, KEY, GRID)
    scores, together = judged.review.scores, judged.review.profile
    own.figures([together.statuses[Status.SMART], len(scores)])
    own.lines(_lines(judged, scores, now), LINES, LINE_END)
    shares = _shares(scores, judged.words)
    own.add(Block(own.tab, SUMMARY_ROW + 1, GRID.at("points"), 2, shares, len(Letter) + 1))  # and a blank row
    own.add(Block(own.tab, SUMMARY_ROW + 1, GRID.at(Standing.MET), 3, _charted(scores), len(Letter)))
    rows = [row for one in scores[:OBJECTIVES] for row in _rows(one, judged)]
    own.table(rows, _flow(len(rows)))
    gauge = f"{together.statuses[Status.SMART]} {judged.words.say('own.of')} {len(scores)}"
    own.nothing(NOTHING, len(scores))
    own.gauge("smart", gauge if scores else judged.words.say("synthesis.none"))
    own.cache(lambda: after_scores(judged, snapshot))
    return own.results()


def _flow(rows: int) -> Flow:
    """An objective stays with its letters; the row under the summary grows."""
    titles = {at: at + len(Letter) for at in range(0, rows, ROWS)}
    lines = [sizes.ONE_LINE] * (GRID.head_row - TITLE_ROW - 1)
    summary = [sizes.ONE_LINE, *[SUMMARY_HEIGHT] * len(Letter), sizes.ONE_LINE]
    return Flow(titles, [0.0, sizes.TITLE_HEIGHT, *lines, sizes.TWO_LINES, *summary], sizes.TWO_LINES)


def _lines(judged: Judged, scores: Sequence[ObjectiveScore], now: datetime) -> list[str]:
    said, limits = judged.words, judged.review.programme.smart.limits
    legend = said.say("scores.legend", met=limits.met, partial=limits.partial)
    if not scores:
        legend = said.say("scores.nothing", sheet=said.say("sheets.objectives.title"))
    run, *warnings = run_lines(judged, now, len(scores) - OBJECTIVES)
    return [run, _statuses(said, judged.review.profile), " ".join(filter(None, warnings)), legend]


def _counts(scores: Sequence[ObjectiveScore], letter: Letter) -> dict[Standing, int]:
    return {one: sum(score.letters[letter].status is one for score in scores) for one in Standing}


def _shares(scores: Sequence[ObjectiveScore], said: Words) -> list[list[Raw]]:
    """For each letter « 2 sur 6 », and « 2 ✓ · 1 ◐ · 3 ✖ »."""
    if not scores:
        return []
    rows: list[list[Raw]] = []
    for letter in Letter:
        counts = _counts(scores, letter)
        signs = " · ".join(f"{count} {SIGNS[one]}" for one, count in counts.items())
        rows.append([f"{counts[Standing.MET]} {said.say('own.of')} {len(scores)}", signs])
    return rows


def _charted(scores: Sequence[ObjectiveScore]) -> list[list[Raw]]:
    return [[*map(float, _counts(scores, letter).values())] for letter in Letter] if scores else []


def _statuses(said: Words, together: Profile) -> str:
    if not any(together.statuses.values()):
        return ""
    letter = together.weakest
    named = f"{letter} · {said.say(f'smart.letters.{letter}')}" if letter else ""
    last = said.say("scores.weakest", letter=named) if letter else said.say("scores.all_met")
    counts = {str(status): count for status, count in together.statuses.items()}
    return f"{said.say('scores.statuses', **counts)} {last}"


def _rows(one: ObjectiveScore, judged: Judged) -> Iterator[list[Raw]]:
    """The objective with its total and a rewording, then its letters with what to type."""
    said, objective = judged.words, judged.review.plan.objectives[int(one.loc[1])]
    sheet, cell = address((*one.loc, "text"), judged)
    advice = [*rewording(one, judged), *suggestions(one, said)]
    values: dict[str, Raw] = {
        "key": f"objectives.{one.id or ''}",
        "id": one.id,
        "text": objective.text if objective else None,
        "points": round(one.total, 2),
        "standing": said.say(f"smart.status.{one.status}"),
        "advice": "\n".join(advice) or ("" if one.reasons else said.say("scores.complete")),
        "sheet": sheet,
        "cell": cell,
    }
    yield in_columns(GRID, values)
    yield from (_letter(letter, one, judged) for letter in Letter)


def _letter(letter: Letter, one: ObjectiveScore, judged: Judged) -> list[Raw]:
    said, score = judged.words, one.letters[letter]
    first = next((reason.loc for reason in one.reasons if reason.letter is letter), None)
    sheet, cell = address(first, judged) if first else ("", "")
    standing = f"{SIGNS[score.status]} {said.say(f'smart.standing.{score.status}')}"
    values: dict[str, Raw] = {
        "key": f"objectives.{one.id or ''}.{letter}",
        "text": f"{letter} · {said.say(f'smart.letters.{letter}')}",
        "points": round(score.points, 2),
        "standing": standing,
        "advice": "\n".join(letter_reasons(one, letter, judged)),
        "sheet": sheet,
        "cell": cell,
    }
    return in_columns(GRID, values)
