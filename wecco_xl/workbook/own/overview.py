"""« Synthèse »: where its figures stand, and what of them changes when Python writes its own sheets."""

from collections.abc import Mapping, Sequence

from wecco_xl.grid.snapshot import Cell, Raw, Snapshot
from wecco_xl.plan.finding import Refused, Severity
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.tabs import tab_to_write
from wecco_xl.words import Words, whole_percents

KEY = "synthesis"
FIRST, LAST = 1, 30
"""The narrow columns of the page; hidden ones on both sides hold row numbers."""

TILES = {"complete": 1, "smart": 7, "trainings": 13, "next": 19, "alerts": 25}
TILE = 6
"""The first column of each big figure, and how many columns it takes."""

LABEL_ROW, VALUE_ROW, NOTE_ROW = 4, 5, 6
GOALS_ROW, GOALS = 23, 10
"""The first row of the objectives, and how many are shown."""

GOAL = {
    "id": (1, 2),
    "text": (3, 14),
    "due": (15, 18),
    "smart": (19, 22),
    "reached": (23, 26),
    "status": (27, 30),
}
"""The columns of the objectives, from first to last."""


def smart_values(said: Words, smart: int | None, count: int) -> dict[tuple[int, int], Raw]:
    """The figure of the objectives that are SMART, if there are any; None before the first run."""
    at = TILES["smart"]
    if smart is None or not count:
        note = "never" if smart is None else "no_objectives"
        return {
            (VALUE_ROW, at): said.say("synthesis.none"),
            (NOTE_ROW, at): said.say(f"synthesis.notes.{note}"),
        }
    shown = f"{smart} {said.say('home.gauges.of')} {count}"
    return {(VALUE_ROW, at): shown, (NOTE_ROW, at): said.say("synthesis.notes.last_run")}


def alert_values(said: Words, late: int, blocking: int) -> dict[tuple[int, int], Raw]:
    """How many things are late or block."""
    at = TILES["alerts"]
    note = f"{said.say('synthesis.notes.late')}{late}{said.say('synthesis.notes.blocking')}{blocking}"
    return {(VALUE_ROW, at): late + blocking, (NOTE_ROW, at): note}


def after_scores(judged: Judged, snapshot: Snapshot) -> dict[Cell, Raw]:
    """The stored results that the scores change."""
    from wecco_xl.review.smart import Status

    scores, said = judged.review.scores, judged.words
    smart = judged.review.profile.statuses[Status.SMART]
    points = {one.id: round(one.total, 2) for one in scores if one.id}
    found = smart_values(said, smart, len(scores))
    found |= _goals(judged, "smart", points)
    return _on_sheet(judged, snapshot, found)


def after_progress(judged: Judged, snapshot: Snapshot) -> dict[Cell, Raw]:
    """The stored results that the progress changes."""
    goals, said = judged.review.progress.objectives, judged.words.say
    found = _goals(
        judged, "reached", {one.goal.name: stored_share(one.share) for one in goals if one.share is not None}
    )
    states = {one.goal.name: said(f"progress.status.{one.status}") for one in goals}
    found |= _goals(judged, "status", states, "")
    return _on_sheet(judged, snapshot, found)


def stored_share(share: float | None) -> float | None:
    """A share as a cell keeps it: a spreadsheet rounds what it shows, and sentences never round up."""
    return None if share is None else whole_percents(share) / 100


def after_validation(judged: Judged, snapshot: Snapshot) -> dict[Cell, Raw]:
    """The stored results that Contrôle changes."""
    blocking = judged.review.count(Severity.BLOCKING)
    found = alert_values(judged.words, len(judged.review.agenda.late), blocking)
    return _on_sheet(judged, snapshot, found)


def _goals(
    judged: Judged, name: str, values: Mapping[str, Raw], unknown: str | None = None
) -> dict[tuple[int, int], Raw]:
    """A column of the objectives that are shown."""
    none = judged.words.say("synthesis.none") if unknown is None else unknown
    shown: Sequence[str | None] = [row.id for row in judged.review.plan.objectives if row and row.text]
    column, _ = GOAL[name]
    return {(GOALS_ROW + at, column): values.get(one or "", none) for at, one in enumerate(shown[:GOALS])}


def _on_sheet(judged: Judged, snapshot: Snapshot, found: Mapping[tuple[int, int], Raw]) -> dict[Cell, Raw]:
    """The same on the present sheet; nothing where it is gone or was rearranged."""
    try:
        tab = tab_to_write(snapshot, KEY, judged.words)
    except Refused:
        return {}
    return {(tab, *place): value for place, value in found.items()}
