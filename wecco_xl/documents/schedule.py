"""The actions on a line of time."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from wecco_xl.documents.source import Source
from wecco_xl.documents.timeline import Timeline
from wecco_xl.plan.actions import OVER
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.stages import Phase
from wecco_xl.wording.blocks import Bar, Block, Cell, Table, Tone

PHASE = {Phase.BEFORE: Tone.BEFORE, Phase.DURING: Tone.DURING, Phase.AFTER: Tone.AFTER}


def calendar(source: Source, table_rows: Sequence[tuple[tuple[str, int], Any]]) -> Iterator[Block]:
    """Actions on a line of time, with their dates in words; those without a date come last."""
    dated = [day for _, row in table_rows for day in (row.start, row.end) if day]
    if not dated:
        return
    time = Timeline(min(dated), max(dated))
    ordered = sorted(table_rows, key=lambda one: (one[1].start or one[1].end or date.max, one[1].id or ""))
    heads = source.words.table("documents.calendar_heads")
    late = frozenset(item.loc[:-1] for item in source.review.agenda.late)
    lines = tuple(
        _calendar_line(source, time, at, row, _tone(source, at, row, late=at in late)) for at, row in ordered
    )
    phases = source.words.labels("phase")
    legend = (
        *((PHASE[one], phases[one]) for one in Phase),
        (Tone.POOR, source.say("documents.legend.overdue")),
        (Tone.FAIR, source.say("documents.legend.blocked")),
        (Tone.OVER, source.say("documents.legend.over")),
        (Tone.STRONG, source.say("documents.legend.today")),
    )
    caption = source.say("documents.calendar", period=source.span(time.first, time.last))
    yield Table(caption, tuple(heads.values()), lines, (2, 12, 4, 13), legend)


def _calendar_line(source: Source, time: Timeline, at: Loc, row: Any, tone: Tone) -> tuple[Cell, ...]:
    start, end = row.start or row.end, row.end or row.start
    said = source.span(row.start, row.end)
    left, right = (time.begins(start), time.ends(end)) if start and end else (0.0, 0.0)
    bar = Bar(
        ((max(right - left, 0.0), tone),),
        said,
        left,
        time.today(source.review.today),
        time.months(),
    )
    return row.id or "–", source.text(*at, "title"), source.text(*at, "status"), bar


def _tone(source: Source, at: Loc, row: Any, *, late: bool) -> Tone:
    """By what matters most, as the calendar of the workbook: late, blocked, over, else the phase."""
    if late:
        return Tone.POOR
    if at in source.review.agenda.blocked:
        return Tone.FAIR
    return Tone.OVER if row.status in OVER else PHASE.get(row.phase, Tone.QUIET)
