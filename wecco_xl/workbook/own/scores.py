"""« Scores SMART »: the profile of each objective, what to type, a rewording, and all objectives together."""

from collections.abc import Sequence
from datetime import datetime

from wecco_xl import palette
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.reading.judge import Judged
from wecco_xl.review.smart import Letter, ObjectiveScore, Profile, Standing, Status
from wecco_xl.wording.place import address
from wecco_xl.wording.settings import run_lines
from wecco_xl.wording.smart import reasons, rewording, suggestions
from wecco_xl.words import Words
from wecco_xl.workbook.own.frame import LINES_ROW, OwnSheet, Picture, SheetColumn, SheetGrid
from wecco_xl.workbook.own.results import OwnResults, in_columns

KEY = "scores"
LINES = 4
SUMMARY_ROW = LINES_ROW + LINES
STATUS_ROW = SUMMARY_ROW + 6
GRID = SheetGrid(
    (
        SheetColumn("key"),
        SheetColumn("id", 5.5, "own_middle"),
        SheetColumn("link", 5),
        SheetColumn("text", 26),
        *(SheetColumn(letter, 7, "own_number") for letter in Letter),
        SheetColumn("total", 7, "own_number"),
        SheetColumn("status", 12),
        SheetColumn("weakest", 13),
        SheetColumn("reasons", 46),
        SheetColumn("rewording", 30),
        SheetColumn("sheet"),
        SheetColumn("cell"),
    ),
    head_row=STATUS_ROW + 2,
    rows=60,
)
LINE_END = GRID.at("status")
_FIRST_LETTER = GRID.at(Letter.S)
_NUMBER = "ISNUMBER({column}{row}),{column}{row}"
_TESTS = {
    Standing.MET: f"=AND({_NUMBER}>=$G$1)",
    Standing.PARTIAL: f"=AND({_NUMBER}<$G$1,{{column}}{{row}}>=$H$1)",
    Standing.MISSING: f"=AND({_NUMBER}<$H$1)",
}
"""By the limits of the last run, which stand among the figures of the hidden row."""


def build(page: OwnSheet) -> None:
    """The empty sheet, with its chart and its colours; hidden until Python writes it."""
    page.frame(GRID.columns, LINES, LINE_END)
    page.line(LINES_ROW, page.words.say("scores.never"))
    _summary(page)
    page.grid(GRID, "scores.heads")
    for standing, test in _TESTS.items():
        page.paint(GRID, _FIRST_LETTER, _FIRST_LETTER + 4, test, f"points_{standing}")
    labels = page.words.table("smart.status")
    for status, mark in zip(Status, ("good", "fair", "poor"), strict=True):
        at = GRID.at("status")
        page.paint(GRID, at, at, f'={{column}}{{row}}="{labels[status]}"', mark)
    page.rule(GRID)
    for at, name in enumerate(("smr_smart", "smr_all")):
        page.figure(name, at)


def _summary(page: OwnSheet) -> None:
    """One line per letter: how many objectives fill it, complete it, lack it; the chart beside it."""
    say = page.words.say
    page.cell(SUMMARY_ROW, GRID.at("text"), say("scores.summary.title"), "own_head")
    for at, name in enumerate((*Standing, "share"), _FIRST_LETTER):
        page.cell(SUMMARY_ROW, at, say(f"scores.summary.{name}"), "own_head")
    for row, letter in enumerate(Letter, SUMMARY_ROW + 1):
        page.cell(row, GRID.at("text"), f"{letter} · {say(f'smart.letters.{letter}')}", "own_label")
        for at in range(3):
            page.cell(row, _FIRST_LETTER + at, None, "own_number")
        page.cell(row, _FIRST_LETTER + 3, None, "own_text")
    page.cell(STATUS_ROW, GRID.at("text"), None, "line")
    series = tuple(
        (_FIRST_LETTER + at, say(f"smart.standing.{one}"), palette.CHART[one])
        for at, one in enumerate(Standing)
    )
    first, last = SUMMARY_ROW + 1, SUMMARY_ROW + len(Letter)
    picture = Picture(say("scores.chart"), GRID.at("text"), series, first, last, stacked=True)
    page.picture(picture, LINES_ROW, GRID.at("weakest"), (560, 200))


def results(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """What to write on the sheet: the score of every objective, and their profile.

    Raises:
        Refused: what `tab_to_write` refuses.
    """
    own = OwnResults(judged, snapshot, KEY, GRID)
    scores, together = judged.review.scores, judged.review.profile
    limits = judged.review.programme.smart.limits
    own.figures([together.statuses[Status.SMART], len(scores), limits.met, limits.partial])
    own.lines(_lines(judged, scores, now), LINES, LINE_END)
    own.add(Block(own.tab, SUMMARY_ROW + 1, _FIRST_LETTER, 4, _shares(scores, judged.words), len(Letter)))
    own.add(Block(own.tab, STATUS_ROW, GRID.at("text"), 1, [[_statuses(judged.words, together)]], 1))
    own.table([_row(one, judged) for one in scores])
    gauge = f"{together.statuses[Status.SMART]} {judged.words.say('own.of')} {len(scores)}"
    own.gauge("smart", gauge)
    return own.results()


def _lines(judged: Judged, scores: Sequence[ObjectiveScore], now: datetime) -> list[str]:
    said, limits = judged.words, judged.review.programme.smart.limits
    legend = said.say("scores.legend", met=limits.met, partial=limits.partial)
    if not scores:
        legend = said.say("scores.nothing", sheet=said.say("sheets.objectives.title"))
    return [*run_lines(judged, now, len(scores) - GRID.rows), legend]


def _shares(scores: Sequence[ObjectiveScore], said: Words) -> list[list[Raw]]:
    """For each letter, how many objectives stand where, and « 2 sur 3 »."""
    if not scores:
        return []
    rows: list[list[Raw]] = []
    for letter in Letter:
        counts = [sum(one.letters[letter].status is standing for one in scores) for standing in Standing]
        rows.append([*map(float, counts), f"{counts[0]} {said.say('own.of')} {len(scores)}"])
    return rows


def _statuses(said: Words, together: Profile) -> str:
    if not any(together.statuses.values()):
        return ""
    letter = together.weakest
    named = f"{letter} · {said.say(f'smart.letters.{letter}')}" if letter else ""
    last = said.say("scores.weakest", letter=named) if letter else said.say("scores.all_met")
    counts = {str(status): count for status, count in together.statuses.items()}
    return f"{said.say('scores.statuses', **counts)} {last}"


def _row(one: ObjectiveScore, judged: Judged) -> list[Raw]:
    said, objective = judged.words, judged.review.plan.objectives[int(one.loc[1])]
    sheet, cell = address((*one.loc, "text"), judged)
    weakest = f"{one.weakest} · {said.say(f'smart.letters.{one.weakest}')}" if one.weakest else ""
    values: dict[str, Raw] = {
        "key": f"objectives.{one.id or ''}",
        "id": one.id,
        "text": objective.text if objective else None,
        **{str(letter): round(one.letters[letter].points, 2) for letter in Letter},
        "total": round(one.total, 2),
        "status": said.say(f"smart.status.{one.status}"),
        "weakest": weakest,
        "reasons": "\n".join(reasons(one, judged)) or said.say("scores.complete"),
        "rewording": "\n".join([*rewording(one, judged), *suggestions(one, said)]),
        "sheet": sheet,
        "cell": cell,
    }
    return in_columns(GRID, values)
