"""The plan that an entrepreneur takes home: each phase on one page, in plain words (S20, S92, S117)."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Any

from wecco_xl.documents.room import Sheets
from wecco_xl.documents.source import NAME, Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.actions import OVER, ActionStatus
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.links import by_id
from wecco_xl.review.people import NAMES, SIDES
from wecco_xl.review.phases import span, waived
from wecco_xl.wording.blocks import Block, Cell, Heading, Mark, Paragraph, Size, Table, Tone, Unbroken

TEXTS = (None, 160, 110, 80, 58)
"""Characters of an activity: as many as let all of a phase stand on one page, or else the least."""

PAGES = 0.97
"""How much of one page is filled, with care for what each program draws higher."""

TONES = {ActionStatus.DONE: Tone.GOOD, ActionStatus.IN_PROGRESS: Tone.FAIR, ActionStatus.BLOCKED: Tone.POOR}


def blocks(source: Source) -> Iterator[Block]:
    """Each phase that takes place, never parted between pages; short ones share a page."""
    if not source.rows("actions"):
        yield from source.no_rows("actions")
    phases = [phase for phase in Phase if not waived(source.plan.mobility, phase)]
    told = [_fitted(source, phase, first=phase is phases[0]) for phase in reversed(phases)]
    yield from reversed(told)
    unplaced = [one for one in source.rows("actions") if one[1].phase is None]
    if unplaced:
        yield Paragraph(source.say("documents.printable.unplaced", count=len(unplaced)), Tone.QUIET)


def _fitted(source: Source, phase: Phase, *, first: bool) -> Unbroken:
    """A phase as one page holds it; the `first` one, below all that is missing, comes after the others."""
    sheet = Sheets(source, first=first)

    def held(rows: int | None, text: int | None) -> bool:
        return sheet.hold(_phase(source, phase, rows, text), PAGES)

    if not any(held(None, text) for text in TEXTS):
        rows = range(1, len(source.rows("actions")) + 1)
        fit = bisect_left(rows, x=True, key=lambda one: not held(one, TEXTS[-1]))
        held(max(fit, 1), TEXTS[-1])
    return Unbroken(sheet.blocks)


def _phase(source: Source, phase: Phase, rows: int | None, text: int | None) -> Iterator[Block]:
    yield Heading(source.words.labels("phase")[phase])
    start, end = span(source.plan.mobility, phase)
    if start or end:
        yield Paragraph(
            source.say("documents.span", start=source.day(start), end=source.day(end)), Tone.STRONG
        )
    found = [one for one in source.rows("actions") if one[1].phase is phase and not _gone(one[1])]
    ordered = sorted(
        found, key=lambda one: (one[1].status in OVER, one[1].start or date.max, one[1].id or "")
    )
    if not ordered:
        yield Paragraph(source.say("documents.printable.nothing"))
        return
    actors = by_id(source.review.case, "actors")
    lines = tuple(_line(source, at, row, actors, text) for at, row in ordered[:rows])
    heads = tuple(source.words.table("documents.printable.heads").values())
    yield Table("", heads, lines, (10, 6, 6, 5))
    if (count := len(ordered) - len(lines)) > 0:
        yield Paragraph(source.say("documents.printable.more", count=count), Tone.QUIET)


def _gone(row: Any) -> bool:
    return row.status is ActionStatus.CANCELLED


def _line(source: Source, at: Loc, row: Any, actors: dict[str, Any], most: int | None) -> tuple[Cell, ...]:
    """What, who by name, when, how far."""
    who: Cell = source.text(*at, "owner", most=NAME)
    if row.owner in actors:
        place = ("actors", source.review.case.ids["actors"][row.owner])
        who = source.value(*place, "name", most=NAME) or source.text(*place, "organisation", most=NAME)
    status: Cell = source.text(*at, "status")
    if row.status is not None:
        status = Mark(source.words.labels("action_status")[row.status], TONES.get(row.status, Tone.PLAIN))
    return source.text(*at, "title", most=most), who, source.span(row.start, row.end), status


TRAITS = Traits(
    name="plan-imprimable",
    blocks=blocks,
    classes=PROJECT,
    named=frozenset({"actors.name", *(f"{side}_person.{key}" for side in SIDES for key in NAMES)}),
    usages=(Usage.JOURNAL,),
    stage=Stage.PREPARATION,
    due=(
        Stage.PREPARATION,
        Stage.MOBILITY,
        Stage.RETURN,
    ),
    sections=(
        "cover",
        "origin_company",
        "origin_person",
        "host_company",
        "host_person",
        "mobility",
        "actions",
        "actors",
    ),
    size=Size.LARGE,
    counted=True,
)
