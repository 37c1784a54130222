"""The plan that an entrepreneur takes home: each phase on one page, in plain words (S20, S92, S117)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.actions import OVER, ActionStatus
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.links import by_id
from wecco_xl.review.people import NAMES, SIDES
from wecco_xl.review.phases import span, waived
from wecco_xl.wording.blocks import Block, Cell, Heading, Mark, Paragraph, Size, Table, Tone, Unbroken

ROWS, TEXT, NAME = 10, 58, 34
"""How much fits on one page in large type: activities, characters of each and of a name."""

TONES = {ActionStatus.DONE: Tone.GOOD, ActionStatus.IN_PROGRESS: Tone.FAIR, ActionStatus.BLOCKED: Tone.POOR}


def blocks(source: Source) -> Iterator[Block]:
    """Each phase that takes place, never parted between pages; short ones share a page."""
    if not source.rows("actions"):
        yield from source.no_rows("actions")
    phases = [phase for phase in Phase if not waived(source.plan.mobility, phase)]
    for phase in phases:
        yield Unbroken(tuple(_phase(source, phase)))
    unplaced = [one for one in source.rows("actions") if one[1].phase is None]
    if unplaced:
        yield Paragraph(source.say("documents.printable.unplaced", count=len(unplaced)), Tone.QUIET)


def _phase(source: Source, phase: Phase) -> Iterator[Block]:
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
    lines = tuple(_line(source, at, row, actors) for at, row in ordered[:ROWS])
    heads = tuple(source.words.table("documents.printable.heads").values())
    yield Table("", heads, lines, (10, 6, 6, 5))
    if (count := len(ordered) - ROWS) > 0:
        yield Paragraph(source.say("documents.printable.more", count=count), Tone.QUIET)


def _gone(row: Any) -> bool:
    return row.status is ActionStatus.CANCELLED


def _line(source: Source, at: Loc, row: Any, actors: dict[str, Any]) -> tuple[Cell, ...]:
    """What, who by name, when, how far."""
    who: Cell = source.text(*at, "owner", most=NAME)
    if row.owner in actors:
        place = ("actors", source.review.case.ids["actors"][row.owner])
        who = source.value(*place, "name", most=NAME) or source.text(*place, "organisation", most=NAME)
    status: Cell = source.text(*at, "status")
    if row.status is not None:
        status = Mark(source.words.labels("action_status")[row.status], TONES.get(row.status, Tone.PLAIN))
    return source.text(*at, "title", most=TEXT), who, source.span(row.start, row.end), status


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
)
