"""The partnership charter that both firms sign and publish, on one page (S39 to S42, S95 to S100, S127)."""

from collections.abc import Iterator

from wecco_xl.documents import couple
from wecco_xl.documents.source import Source
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
LINE, TEXT, OBJECTIVES = 36, 180, 2
"""How much fits on one page: characters of a line and of a text, partnership objectives."""


def blocks(source: Source) -> Iterator[Block]:
    """The two fixed sentences, the firms, why and what for, what both intend, and where each signs."""
    yield Paragraph(source.say("documents.charter.symbolic"), Tone.STRONG)
    yield Paragraph(source.say("documents.charter.intention"), Tone.STRONG)
    yield Heading(source.say("documents.couple"))
    yield Columns(tuple(tuple(_company(source, side)) for side in SIDES))
    yield Heading(source.say("documents.charter.purpose"))
    yield from _purpose(source)
    yield Heading(source.say("documents.charter.motivations"))
    yield Columns(tuple(tuple(_motivation(source, side)) for side in SIDES))
    commitments = list(source.paragraph("charter", "commitments", TEXT))
    if commitments:
        yield Heading(source.label("charter", "commitments"))
        yield from commitments
    yield Signatures(tuple(_signature(source, side) for side in SIDES))
    yield Paragraph(_publishing(source), Tone.QUIET)


def _company(source: Source, side: Side) -> Iterator[Block]:
    yield from couple.company(source, side, COMPANY, LINE)
    yield from source.paragraph(f"{side}_company", "activity", TEXT)


def _purpose(source: Source) -> Iterator[Block]:
    """What both firms want together (S42), then the objectives that measure it."""
    yield from source.paragraph("charter", "purpose", TEXT)
    found = [at for at, row in source.rows("objectives") if row.family is Family.PARTNERSHIP]
    if not found and source.plan.charter.purpose is None:
        yield Paragraph(source.gap(("objectives",)))
    if not found:
        return
    yield Bullets(tuple(source.text(*at, "text", most=TEXT) for at in found[:OBJECTIVES]))


def _motivation(source: Source, side: Side) -> Iterator[Block]:
    yield Heading(
        str(source.value(f"{side}_company", "name", most=LINE) or source.words.labels("side")[side]), 2
    )
    yield from source.paragraph("charter", f"{side}_motivation", TEXT)


def _signature(source: Source, side: Side) -> Signature:
    title = source.say("documents.charter.for", name=source.text(f"{side}_company", "name", most=LINE))
    keys = ("signatory", "signatory_role", "signed_at", "signed_on")
    labels = source.words.table("documents.charter.signature")
    blank = source.say("documents.charter.blank")
    entries = tuple(
        (labels[key], source.value("charter", f"{side}_{key}", most=LINE) or blank) for key in keys
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
)
