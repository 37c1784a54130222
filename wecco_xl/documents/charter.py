"""The partnership charter that both firms sign and publish, on one page (S39 to S42, S95 to S100, S127)."""

from collections.abc import Iterator
from typing import NamedTuple

from wecco_xl.documents import couple
from wecco_xl.documents.room import Sheets
from wecco_xl.documents.source import NAME, Source
from wecco_xl.documents.traits import PUBLIC, Traits
from wecco_xl.plan.objectives import Family
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Side, Stage
from wecco_xl.review.people import NAMES, SIDES
from wecco_xl.wording.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Size,
    Tone,
)

COMPANY = "name legal_form sector region commune"


class Limits(NamedTuple):
    """How much is told: characters of a text and of a line, partnership objectives; None is all."""

    text: int | None
    line: int | None
    objectives: int | None


LIMITS = (
    Limits(None, None, None),
    Limits(500, 120, 6),
    Limits(350, 120, 4),
    Limits(250, 80, 3),
    Limits(180, 60, 2),
    Limits(120, 36, 2),
    Limits(70, 36, 1),
    Limits(30, 20, 1),
)
"""From all to what fits on one page whatever the plan is."""

PAGES = 0.98
"""How much of one page is filled, with care for what each program draws higher."""


def blocks(source: Source) -> Iterator[Block]:
    """As much as one page holds: a text is cut only where all would be longer."""
    sheet = Sheets(source)
    for limits in LIMITS:
        if sheet.hold(_told(source, limits), PAGES):
            break
    yield from sheet.blocks


def _told(source: Source, limits: Limits) -> Iterator[Block]:
    """The two fixed sentences, the firms, why and what for, what both intend, and where each signs."""
    yield Paragraph(source.say("documents.charter.symbolic"), Tone.STRONG)
    yield Paragraph(source.say("documents.charter.intention"), Tone.STRONG)
    yield Heading(source.say("documents.couple"))
    yield Columns(tuple(tuple(_company(source, side, limits)) for side in SIDES))
    yield Heading(source.say("documents.charter.purpose"))
    yield from _purpose(source, limits)
    yield Heading(source.say("documents.charter.motivations"))
    yield Columns(tuple(tuple(_motivation(source, side, limits)) for side in SIDES))
    commitments = list(source.paragraph("charter", "commitments", limits.text))
    if commitments:
        yield Heading(source.label("charter", "commitments"))
        yield from commitments
    yield Signatures(tuple(_signature(source, side, limits) for side in SIDES))
    yield Paragraph(_publishing(source), Tone.QUIET)


def _company(source: Source, side: Side, limits: Limits) -> Iterator[Block]:
    yield from couple.company(source, side, COMPANY, limits.line)
    yield from source.paragraph(f"{side}_company", "activity", limits.text)


def _purpose(source: Source, limits: Limits) -> Iterator[Block]:
    """What both firms want together (S42), then the objectives that measure it."""
    yield from source.paragraph("charter", "purpose", limits.text)
    found = [at for at, row in source.rows("objectives") if row.family is Family.PARTNERSHIP]
    if not found and source.plan.charter.purpose is None:
        yield Paragraph(source.gap(("objectives",)))
    if not found:
        return
    yield Bullets(tuple(source.text(*at, "text", most=limits.text) for at in found[: limits.objectives]))


def _motivation(source: Source, side: Side, limits: Limits) -> Iterator[Block]:
    name = source.value(f"{side}_company", "name", most=NAME)
    yield Heading(str(name or source.words.labels("side")[side]), 2)
    yield from source.paragraph("charter", f"{side}_motivation", limits.text)


def _signature(source: Source, side: Side, limits: Limits) -> Signature:
    title = source.say("documents.charter.for", name=source.text(f"{side}_company", "name", most=NAME))
    most = {"signatory": NAME, "signatory_role": limits.line, "signed_at": limits.line, "signed_on": None}
    labels = source.words.table("documents.charter.signature")
    blank = source.say("documents.charter.blank")
    entries = tuple(
        (labels[key], source.value("charter", f"{side}_{key}", most=long) or blank)
        for key, long in most.items()
    )
    return Signature(title, entries, source.say("documents.charter.sign"))


def _publishing(source: Source) -> str:
    """Whether both firms agree that the charter is shown in public (S99)."""
    agreed = source.plan.charter.origin_publishes and source.plan.charter.host_publishes
    return source.say("documents.charter.publish" if agreed else "documents.charter.no_publish")


TRAITS = Traits(
    name="charte",
    blocks=blocks,
    classes=PUBLIC,
    named=frozenset(
        {"objectives.text", *(f"{side}_person.{key}" for side in SIDES for key in (*NAMES, "role"))}
    ),
    usages=(Usage.PARTNERSHIP,),
    stage=Stage.TWINNING,
    due=(
        Stage.TWINNING,
        Stage.PREPARATION,
    ),
    sections=(
        "cover",
        "origin_company",
        "origin_person",
        "host_company",
        "host_person",
        "objectives",
        "charter",
    ),
    size=Size.COMPACT,
    counted=True,
)
