"""The sheet that presents a couple to the technical committee, on one or two pages (S34 to S36, S121)."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from wecco_xl.documents import listing, objectives, trainings
from wecco_xl.documents.portraits import portraits
from wecco_xl.documents.room import Sheets
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.identification import Met
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review.readiness import UsageState
from wecco_xl.wording.blocks import (
    Block,
    Boxes,
    Bullets,
    Columns,
    Fields,
    Heading,
    Size,
    Unbroken,
    Value,
)
from wecco_xl.wording.readiness import warning


class Limits(NamedTuple):
    """How much is told: rows of all tables together, characters of a cell and of a text; 0 or None is all."""

    rows: int
    cell: int | None
    text: int | None

    def most(self, table: str) -> int | None:
        """How many rows of a table are told: as many as of the others, one more of the first ones."""
        return (self.rows - TABLES.index(table) - 1) // len(TABLES) + 1 if self.rows else None


TABLES = ("needs", "objectives", "trainings", "criteria")

ALL = Limits(0, None, None)

LIMITS = (
    Limits(10, 300, 600),
    Limits(10, 220, 400),
    Limits(6, 150, 300),
    Limits(4, 90, 230),
    Limits(3, 60, 150),
)
"""From much to what always fits; the rows are those of each table that are told at least."""

PAGES, FILLED = 1.95, 1.8
"""How much two pages hold, and how far more rows fill them: Word draws higher."""


def blocks(source: Source) -> Iterator[Block]:
    """The couple, the diagnosis, why, what for, which trainings, how ready, at what risk; the decision.

    As much as two pages hold: a text is cut, a row left out only where all would be longer.
    """
    sheets = Sheets(source)
    if not sheets.hold(_told(source, ALL), PAGES):
        _cut(source, sheets)
    yield from sheets.blocks


def _cut(source: Source, sheets: Sheets) -> None:
    """Cut texts as little as the least rows allow, then tell as many rows as there is room for."""

    def held(rows: int, limits: Limits, pages: float) -> bool:
        return sheets.hold(_told(source, limits._replace(rows=rows)), pages)

    each = len(TABLES)
    limits = next((one for one in LIMITS if held(one.rows * each, one, PAGES)), LIMITS[-1])
    least, longest = limits.rows * each, max(len(source.rows(table)) for table in TABLES) * each
    more = range(least + 1, longest + 1)
    held(least + bisect_left(more, x=True, key=lambda rows: not held(rows, limits, FILLED)), limits, FILLED)


def _told(source: Source, limits: Limits) -> Iterator[Block]:
    yield from portraits(source, limits.cell, limits.text)
    yield Heading(source.say("sheets.diagnosis.title"))
    yield from source.form("diagnosis", "summary strengths weaknesses", limits.text)
    yield from listing.needs(source, limits.most("needs"), limits.cell)
    yield from _motivations(source, limits)
    yield Heading(source.say("sheets.objectives.title"))
    yield from objectives.smart(source, limits.most("objectives"), limits.cell)
    yield Heading(source.say("sheets.trainings.title"))
    yield from trainings.ranking(source, limits.most("trainings"))
    yield Unbroken((*_readiness(source, limits), _decision(source)))


def _decision(source: Source) -> Boxes:
    """Where the committee ticks and signs."""
    return Boxes(
        source.say("documents.committee.decision"),
        tuple(source.words.table("documents.committee.answers").values()),
        tuple(source.words.table("documents.committee.lines").values()),
    )


def _motivations(source: Source, limits: Limits) -> Iterator[Block]:
    yield Heading(source.say("documents.committee.motivations"))
    entries = [
        *source.fields("origin_person", "motivation", limits.text),
        *source.fields("mobility", "motivation", limits.text),
        *_stay(source, limits),
    ]
    if entries:
        yield Fields(tuple(entries))


def _stay(source: Source, limits: Limits) -> Iterator[tuple[str, Value]]:
    """Where and when, in one line."""
    mobility = source.plan.mobility
    when = source.span(mobility.during_start, mobility.during_end)
    dated, city = (
        mobility.during_start or mobility.during_end,
        source.value("mobility", "city", most=limits.cell),
    )
    if city or dated:
        known = [str(one) for one in (city, when if dated else None) if one]
        yield source.say("documents.visa.stay"), ", ".join(known)


def _readiness(source: Source, limits: Limits) -> Iterator[Block]:
    """The usages that are ready or not, the criteria met, then what is known to block a later stage."""
    yield Heading(source.say("documents.committee.readiness"))
    entries: list[tuple[str, Value]] = [
        (source.say(f"usages.{one.usage}"), _state(source, one)) for one in source.review.readiness
    ]
    criteria = source.rows("criteria")
    if criteria:
        met = sum(row.met is Met.YES for _, row in criteria)
        share = source.say("documents.committee.met", met=met, count=len(criteria))
        entries.append((source.words.section("criteria").title, share))
    half = (len(entries) + 1) // 2
    yield Columns(((Fields(tuple(entries[:half])),), (Fields(tuple(entries[half:])),)))
    risks = [warning(one, source.words)[0] for one in source.review.warnings]
    unmet = [at for at, row in criteria if row.met in (Met.NO, Met.PARTLY)]
    risks += [_unmet(source, at, limits) for at in unmet[: limits.most("criteria")]]
    if risks:
        yield Heading(source.say("documents.committee.risks"), 2)
        yield Bullets(tuple(risks))


def _state(source: Source, one: UsageState) -> str:
    state = source.say(f"readiness.state.{one.state}")
    counted = {"filled": one.filled_when_due, "needed": one.needed_when_due}
    return source.say("documents.committee.state", state=state, **counted)


def _unmet(source: Source, at: Loc, limits: Limits) -> str:
    criterion, found = source.text(*at, "criterion"), source.text(*at, "finding", most=limits.cell)
    return source.say("documents.committee.unmet", criterion=criterion, finding=found)


TRAITS = Traits(
    name="fiche",
    blocks=blocks,
    classes=PROJECT,
    named=frozenset(
        f"{side}_person.{key}" for side in ("origin", "host") for key in ("first_names", "last_name", "age")
    ),
    usages=(Usage.SELECTION,),
    stage=Stage.SELECTION,
    due=(
        Stage.DIAGNOSIS,
        Stage.SELECTION,
    ),
    sections=(
        "cover",
        "origin_company",
        "origin_person",
        "host_company",
        "host_person",
        "criteria",
        "diagnosis",
        "needs",
        "mobility",
        "objectives",
        "trainings",
    ),
    size=Size.DENSE,
    counted=True,
)
