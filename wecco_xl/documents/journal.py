"""The journal of the mobility: its dates and logistics, its steps and meetings, the return (S43 to S48)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from wecco_xl.documents import listing
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.journal import EntryKind, EntryStatus, Held
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.links import by_id
from wecco_xl.wording.blocks import Block, Bullets, Cell, Fields, Heading, Table

LOGISTICS = (
    "city before_start before_end during_start during_end after_start after_end travel lodging insurance"
)

Entries = Sequence[tuple[Loc, Any]]


def blocks(source: Source) -> Iterator[Block]:
    """The logistics, the meetings counted by kind, then the chronology, phase by phase."""
    yield Heading(source.say("documents.journal.logistics"))
    yield from source.form("mobility", f"{LOGISTICS} local_contact budget")
    yield from logistics(source)
    yield from chronology(source)


def logistics(source: Source) -> Iterator[Block]:
    """What was arranged for the stay, line by line, when someone noted it (S48)."""
    if source.rows("logistics"):
        yield Heading(source.words.section("logistics").title, 2)
        keys = "id kind description start end state cost payer"
        yield from listing.listed(source, "logistics", keys, (2, 5, 8, 4, 4, 3, 4, 5))


def chronology(source: Source) -> Iterator[Block]:
    """The steps and meetings, phase by phase; those without a phase come last."""
    found = sorted(source.rows("journal"), key=lambda one: (one[1].date or date.max, one[1].id or ""))
    yield Heading(source.say("sheets.journal.title"))
    if not found:
        yield from source.no_rows("journal")
        return
    yield Heading(source.say("documents.journal.counts"), 2)
    yield _counts(source, found)
    actors = by_id(source.review.case, "actors")
    for phase in (*Phase, None):
        entries = [one for one in found if one[1].phase is phase]
        if entries:
            title = source.words.labels("phase")[phase] if phase else source.say("documents.journal.no_phase")
            yield Heading(title, 2)
            heads = source.heads("journal", "date kind actors subject result next_step")
            lines = tuple(_line(source, at, row, actors) for at, row in entries)
            yield Table("", heads, lines, (4, 5, 8, 8, 9, 5))
    still_open = [one for one in found if one[1].next_step and one[1].status is not EntryStatus.CLOSED]
    if still_open:
        yield Heading(source.label("journal", "next_step"), 2)
        due = sorted(still_open, key=lambda one: one[1].next_step_on or date.max)
        yield Bullets(tuple(_next(source, at) for at, _ in due))


def _counts(source: Source, found: Entries) -> Fields:
    """How many entries there are of each kind."""
    labels = source.words.labels("entry_kind")
    kinds = [row.kind for _, row in found]
    return Fields(tuple((labels[kind], str(kinds.count(kind))) for kind in EntryKind if kind in kinds))


def _line(source: Source, at: Loc, row: Any, actors: dict[str, Any]) -> tuple[Cell, ...]:
    still = "held" if row.held not in (None, Held.HELD) else ""
    return (
        source.text(*at, "date"),
        _joined(source, at, "kind", still),
        _with(source, row, actors),
        _joined(source, at, "subject", "place"),
        source.text(*at, "result"),
        _next_step(source, at),
    )


def _joined(source: Source, at: Loc, key: str, other: str) -> str:
    """A cell of the row, followed by another one if that is filled."""
    return " · ".join(str(one) for one in (source.text(*at, key), other and source.value(*at, other)) if one)


def _with(source: Source, row: Any, actors: dict[str, Any]) -> str:
    """Whom one met: organisations, or the part they play; a person is not named here."""
    found = []
    for one in row.actors or ():
        loc = ("actors", source.review.case.ids["actors"].get(one, -1))
        known = one in actors
        found.append(str(source.value(*loc, "organisation") or source.text(*loc, "role")) if known else one)
    return ", ".join(dict.fromkeys(found)) or source.say("documents.none")


def _next_step(source: Source, at: Loc) -> str:
    day, step = source.value(*at, "next_step_on"), source.value(*at, "next_step")
    return " · ".join(str(part) for part in (day, step) if part) or source.say("documents.none")


def _next(source: Source, at: Loc) -> str:
    parts = (source.value(*at, "next_step_on"), source.value(*at, "next_step"), source.value(*at, "status"))
    return " · ".join(str(part) for part in parts if part)


TRAITS = Traits(
    name="journal",
    blocks=blocks,
    classes=PROJECT,
    usages=(Usage.JOURNAL,),
    stage=Stage.MOBILITY,
    due=(
        Stage.MOBILITY,
        Stage.RETURN,
    ),
    sections=("cover", "origin_company", "host_company", "mobility", "logistics", "journal", "actors"),
)
