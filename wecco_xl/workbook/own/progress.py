"""« Avancement »: objectives and firm against time, services by role, phase and country, life of the plan.

The sheet flows: tables follow each other without gaps, and the hidden column A says what a row is (`title`,
`head`, or `row`), by which conditional formats dress it. Every cell of the flow is text.
"""

from collections.abc import Iterator
from datetime import datetime

from wecco_xl import palette
from wecco_xl.grid.region import Results
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.monitoring import FirmIndicator
from wecco_xl.reading.judge import Judged
from wecco_xl.review.agenda import Agenda
from wecco_xl.review.progress import Pace, PlanProgress, Progress
from wecco_xl.wording.place import address
from wecco_xl.wording.progress import last_news, latest, notes, short_day, shown_value, statuses
from wecco_xl.wording.settings import run_lines
from wecco_xl.words import Words
from wecco_xl.workbook.own.charts import Picture, Series
from wecco_xl.workbook.own.frame import LINES_ROW, SIDE, TITLE_ROW, OwnSheet, SheetColumn, SheetGrid
from wecco_xl.workbook.own.overview import after_progress, stored_share
from wecco_xl.workbook.own.results import TITLE, OwnResults, in_columns
from wecco_xl.workbook.own.services import GAP, PLACES, service_rows

KEY = "progress"
LINES = 8
GRID = SheetGrid(
    (
        SheetColumn("key"),
        SheetColumn("id", 6, "own_middle"),
        SheetColumn("link", 5),
        SheetColumn("text", 34),
        *(SheetColumn(name, 16, "own_middle") for name in PLACES),
        SheetColumn("status", 14),
        SheetColumn("share", 12),
        SheetColumn("elapsed", 12),
        SheetColumn("note", 28),
        SheetColumn("sheet"),
        SheetColumn("cell"),
        SheetColumn("reached", 0, "key_percent"),
        SheetColumn("charted"),
        SheetColumn("count", 0, "key"),
    ),
    head_row=LINES_ROW + LINES + 3,
    rows=100,
)
"""Six columns hold values of objectives or services by phase and country, centred: none touches a text."""

LINE_END = GRID.at(PLACES[1])
NOTHING = TITLE_ROW + 6, GRID.at(PLACES[4])
VALUES = ("baseline", "latest", "target", "trend", "measures", "evidences")
BLOCKS = 5
"""The blocks of a whole bar."""

_CHART_COLUMN = GRID.at("charted")
_GOOD = (Pace.REACHED, Pace.AHEAD, Pace.ON_TIME)


def build(page: OwnSheet) -> None:
    """The empty sheet with its chart; hidden until Python writes it."""
    say = page.words.say
    page.frame(GRID.columns, LINES, LINE_END)
    page.line(LINES_ROW, say("progress_sheet.never"))
    page.grid(GRID)
    for kind in (TITLE, "head"):
        page.paint(GRID, SIDE, GRID.last, f'=$A{{row}}="{kind}"', f"own_{kind}")
    at, labels = GRID.at("status"), page.words.table("progress.status")
    marks = dict.fromkeys(_GOOD, "good") | {
        Pace.LATE: "poor",
        Pace.BACKWARD: "poor",
        Pace.UNDETERMINED: "fair",
    }
    for status, mark in marks.items():
        page.paint(GRID, at, at, f'={{column}}{{row}}="{labels[status]}"', mark)
    first, last = GRID.at(PLACES[0]), GRID.at(PLACES[-1])
    page.paint(GRID, first, last, f'=LEFT({{column}}{{row}},1)="{GAP}"', "fair")
    page.rule(GRID)
    for number, name in enumerate(("prg_ok", "prg_late", "prg_all")):
        page.figure(name, number)
    for name, column in (("prg_ids", "id"), ("prg_reached", "reached"), ("prg_status", "status")):
        page.column(name, GRID.at(column))
    series = (Series(_CHART_COLUMN + 1, say("progress_sheet.titles.objectives"), palette.CHART["count"]),)
    first = GRID.first_row
    picture = Picture(say("progress_sheet.chart"), _CHART_COLUMN, series, first, first + len(Pace) - 1)
    page.picture(picture, TITLE_ROW + 1, GRID.at(PLACES[2]), (600, 240))
    page.nothing(NOTHING, 2)
    page.sheet.freeze_panes(TITLE_ROW + 1, 0)


def results(judged: Judged, snapshot: Snapshot, now: datetime) -> Results:
    """What to write on the sheet: progress, services and the life of the plan on the day of the review.

    Raises:
        Refused: what `tab_to_write` refuses.
    """
    own = OwnResults(judged, snapshot, KEY, GRID)
    said = judged.words
    found, life = judged.review.progress, judged.review.agenda
    good, late = (
        sum(found.by_status[one] for one in _GOOD),
        found.by_status[Pace.LATE] + found.by_status[Pace.BACKWARD],
    )
    own.figures([good, late, len(found.objectives)])
    rows = [*_flow(found, life, judged)]
    lines = [*run_lines(judged, now, len(rows) - GRID.rows), *_lines(found, life, judged)]
    own.lines(lines, LINES, LINE_END)
    own.table([[*row, *chart] for row, chart in zip(rows, _chart(found, said, len(rows)), strict=True)])
    own.nothing(NOTHING, len(found.objectives))
    home = f"{good} {said.say('home.gauges.on_time')} · {late} {said.say('home.gauges.late')}"
    own.gauge("progress", home if found.objectives else said.say("synthesis.none"))
    own.cache(lambda: after_progress(judged, snapshot))
    return own.results()


def _lines(found: PlanProgress, life: Agenda, judged: Judged) -> Iterator[str]:
    """How many objectives have each status, how lively the plan is, what could not be counted."""
    said = judged.words
    if found.objectives:
        yield said.say("progress_sheet.statuses", parts=", ".join(statuses(found, said)))
    else:
        yield said.say("progress_sheet.nothing", sheet=said.say("sheets.objectives.title"))
    yield last_news(life, said)
    days = judged.review.programme.thresholds.late_notice_days
    counts_of = {"count": len(life.late), "blocked": len(life.blocked), "upcoming": len(life.upcoming)}
    yield said.say("progress_sheet.late", days=days, **counts_of)
    unplaced = judged.review.services.unplaced
    aside = (("set_aside", found.set_aside), ("unplaced", unplaced))
    yield " ".join(
        said.say(f"progress_sheet.{name}", where=_ids(locs, judged)) for name, locs in aside if locs
    )


def _ids(locs: tuple[Loc, ...], judged: Judged) -> str:
    """The ids of rows, without those that have none."""
    rows = (getattr(judged.review.plan, str(loc[0]))[int(loc[1])] for loc in locs)
    return ", ".join(row.id for row in rows if row and row.id)


def _flow(found: PlanProgress, life: Agenda, judged: Judged) -> Iterator[list[Raw]]:
    """The tables, one under the other."""
    said = judged.words
    heads = ("id", "text", *VALUES, "status", "share", "elapsed", "note")
    yield from _heading("objectives", {name: name for name in heads}, said)
    yield from (_goal(one, judged) for one in found.objectives)
    yield _in_flow("", {})
    yield from _heading("firm", {name: name for name in heads[1:]} | {"text": "indicator"}, said)
    yield from (_goal(one, judged) for one in found.firm)
    yield _autonomy(found, judged)
    yield _in_flow("", {})
    yield from (_in_flow(kind, values) for kind, values in service_rows(judged.review.services, judged))
    yield _in_flow("", {})
    yield from _heading("updates", {"text": "part", "baseline": "updated", "latest": "ago"}, said)
    yield from _updates(life, said)


def _in_flow(kind: str, values: dict[str, Raw]) -> list[Raw]:
    """A row of the flow; the names of the six columns in the middle are those of a place or of a value."""
    known = dict(zip(VALUES, PLACES, strict=True))
    row = in_columns(GRID, {known.get(name, name): value for name, value in values.items()} | {"key": kind})
    return row[:_CHART_COLUMN]


def _heading(title: str, heads: dict[str, str], said: Words) -> Iterator[list[Raw]]:
    yield _in_flow(TITLE, {"text": said.say(f"progress_sheet.titles.{title}")})
    yield _in_flow("head", {at: said.say(f"progress_sheet.heads.{name}") for at, name in heads.items()})


def _goal(one: Progress, judged: Judged) -> list[Raw]:
    said, goal = judged.words, one.goal
    section, *_ = goal.loc
    is_objective = section == "objectives"
    row = judged.review.plan.objectives[int(goal.loc[1])] if is_objective else None
    text = (row.text if row else None) if is_objective else said.say(f"progress.firm.{goal.name}")
    sheet, cell = address((*goal.loc, "text") if is_objective else goal.loc, judged)
    trend = said.say(f"progress.trend.{one.trend or 'none'}") if one.measures else ""
    return _in_flow(
        "row",
        {
            "id": row.id if row else None,
            "text": text,
            "baseline": shown_value(goal.baseline, said),
            "latest": latest(one, said),
            "target": shown_value(goal.target, said),
            "share": _bar(one.share, said),
            "reached": stored_share(one.share),
            "elapsed": _bar(one.elapsed, said),
            "trend": trend,
            "status": said.say(f"progress.status.{one.status}"),
            "measures": str(one.measures),
            "evidences": str(one.evidences),
            "note": "\n".join(notes(one, judged)),
            "sheet": sheet,
            "cell": cell,
        },
    )


def _bar(share: float | None, said: Words) -> str:
    """A share as a bar of five blocks and in figures, « ███░░ 63 % »; empty when it is unknown."""
    if share is None:
        return ""
    full = max(0, min(BLOCKS, int(share * BLOCKS + 0.5)))
    return f"{'█' * full}{'░' * (BLOCKS - full)} {said.percent(share)}"


def _autonomy(found: PlanProgress, judged: Judged) -> list[Raw]:
    said, change = judged.words, found.autonomy
    sheet, cell = address(("monitoring", "autonomy_before"), judged)
    values = {"baseline": change.before, "latest": change.latest}
    shown: dict[str, Raw] = {name: "" if level is None else str(level) for name, level in values.items()}
    name = said.say(f"progress.firm.{FirmIndicator.AUTONOMY}")
    return _in_flow("row", {"text": name, **shown, "sheet": sheet, "cell": cell})


def _updates(life: Agenda, said: Words) -> Iterator[list[Raw]]:
    parts = said.labels("parts")
    for one in life.parts:
        near = one.days if one.days in {0, 1} else "many"
        ago = "" if one.days is None else said.say(f"progress_sheet.days_ago_{near}", days=one.days)
        yield _in_flow(
            "row", {"text": parts[one.part], "baseline": short_day(one.updated_on, said), "latest": ago}
        )


def _chart(found: PlanProgress, said: Words, rows: int) -> Iterator[list[Raw]]:
    """What the chart shows, row by row: how many objectives have each status."""
    for at in range(rows):
        pace = list(Pace)[at] if at < len(Pace) else None
        name = said.say(f"progress.status.{pace}") if pace and found.objectives else None
        yield [name, float(found.by_status[pace]) if pace and found.objectives else None]
