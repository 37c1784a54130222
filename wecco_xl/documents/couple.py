"""The two firms of the couple, each under its country."""

from wecco_xl.documents.source import NAME, Source
from wecco_xl.plan.stages import Side
from wecco_xl.wording.blocks import Block, Columns, Fields, Heading, Paragraph, Tone


def company(source: Source, side: Side, keys: str, most: int | None = None) -> tuple[Block, ...]:
    """One company of the couple under its country; a sentence while the host side is not known.

    `keys` begin with its name.
    """
    section = f"{side}_company"
    title = Heading(source.words.section(section).title, 2)
    name, *others = keys.split()
    entries = (*source.fields(section, name, NAME), *source.fields(section, " ".join(others), most))
    if not entries and side is Side.ORIGIN:
        return title, Paragraph(source.gap((section, "name")))
    if not entries:
        return title, Paragraph(source.say("documents.no_partner"), Tone.QUIET)
    return title, Fields(entries)


def couple(source: Source, keys: str, most: int | None = None) -> Columns:
    """Both companies, side by side."""
    return Columns(tuple(company(source, side, keys, most) for side in (Side.ORIGIN, Side.HOST)))
