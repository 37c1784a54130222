"""The visa annex: the only document with visa data (S31 to S33, S79, S80, S129)."""

from collections.abc import Iterator

from wecco_xl.documents.listing import listed
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import EVERY_CLASS, Traits
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Side, Stage
from wecco_xl.review.case import rows
from wecco_xl.wording.blocks import Block, Fields, Heading, Note, Table, Tone
from wecco_xl.wording.readiness import warning

PERSON = "last_name first_names role phone email"
COMPANY = "name legal_form tax_id trade_register address commune region activity phone email"
STAY = "city during_start during_end travel lodging insurance local_contact"


def blocks(source: Source) -> Iterator[Block]:
    """A word on who may read it; the person, both companies, the stay; the papers and their state."""
    yield Note(source.say("documents.visa.private"), (source.say("documents.visa.private_text"),), Tone.POOR)
    yield Heading(source.say("documents.visa.person"))
    added = (spec.key for spec in source.words.programme.specs if spec.section == "visa")
    entries = (*source.fields("origin_person", PERSON), *source.fields("visa", " ".join(added)))
    if entries:
        yield Fields(entries)
    for side in (Side.ORIGIN, Side.HOST):
        found = list(source.form(f"{side}_company", COMPANY))
        if found:
            yield Heading(source.words.section(f"{side}_company").title)
            yield from found
    yield Heading(source.say("documents.visa.stay"))
    yield from source.form("mobility", STAY)
    if source.rows("logistics"):
        keys = "kind description start end supplier reference state"
        yield from listed(source, "logistics", keys, (5, 8, 4, 4, 5, 4, 3))
    yield from _papers(source)


def _papers(source: Source) -> Iterator[Block]:
    """Every paper of the programme's list, whether someone noted its state or not."""
    yield Heading(source.words.section("visa_documents").title)
    found = {row.id: at for at, row in rows(source.plan, "visa_documents")}
    names = source.row_names("visa_documents")
    dash = source.say("documents.none")
    lines = tuple(
        (name, *((source.text(*found[code], key) if code in found else dash) for key in _STATE))
        for code, name in names.items()
    )
    heads = source.heads("visa_documents", f"id {' '.join(_STATE)}")
    if lines:
        yield Table("", heads, lines, (8, 3, 3, 6))
    risks = [
        " ".join(warning(one, source.words)) for one in source.review.warnings if Usage.VISA in one.usages
    ]
    if risks:
        yield Note(source.say("cli_judgement.titles.warnings"), tuple(risks))


_STATE = ("state", "date", "comment")

TRAITS = Traits(
    name="annexe-visa",
    blocks=blocks,
    classes=EVERY_CLASS,
    usages=(Usage.VISA,),
    stage=Stage.PREPARATION,
    due=(Stage.PREPARATION,),
    sections=(
        "cover",
        "origin_company",
        "origin_person",
        "host_company",
        "mobility",
        "logistics",
        "visa",
        "visa_documents",
    ),
    apart=True,
)
