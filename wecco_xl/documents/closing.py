"""The closing report: results, what changed, what was learnt, what comes after (S52 to S55; N12)."""

from collections.abc import Iterator

from wecco_xl.documents import couple, listing, objectives, trainings
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.journal import MEETINGS
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.wording.blocks import Block, Fields, Heading, Paragraph, Tone

AUTONOMY = (
    "autonomy_before autonomy_after partnerships_sought partnerships_kept satisfaction host_satisfaction"
)
WORDS = ("closing_words", "assessment", "lessons", "next_steps")


def blocks(source: Source) -> Iterator[Block]:
    """The words of the end first, then the figures that bear them out."""
    yield Heading(source.say("documents.couple"))
    yield couple.couple(source, "name sector commune region")
    yield from _path(source)
    for key in WORDS:
        found = list(source.paragraph("monitoring", key))
        if found:
            yield Heading(source.label("monitoring", key))
            yield from found
    yield Heading(source.say("documents.monitoring.progress"))
    yield from objectives.measured(source)
    yield Heading(source.say("documents.closing.autonomy"))
    yield from source.form("monitoring", AUTONOMY)
    yield from _trainings(source)
    yield from source.form("monitoring", "other")


def _path(source: Source) -> Iterator[Block]:
    """The stay and how much took place, in figures."""
    entries = [
        *source.fields("cover", "provider opened_on"),
        *source.fields("mobility", "city during_start during_end"),
    ]
    entries += [(source.say("documents.closing.meetings"), str(_meetings(source)))]
    yield Heading(source.say("documents.closing.path"))
    yield Fields(tuple(entries))


def _meetings(source: Source) -> int:
    return sum(row.kind in MEETINGS and row.took_place for _, row in source.rows("journal"))


def _trainings(source: Source) -> Iterator[Block]:
    """The trainings that the team approved."""
    chosen = [one for one in source.rows("trainings") if one[1].decision is Decision.APPROVED]
    yield Heading(source.say("documents.closing.trainings"))
    if chosen:
        yield from trainings.approved(source)
        keys, widths = "id theme phase days organiser objectives", (2, 9, 6, 3, 7, 4)
        yield from listing.listed(source, "trainings", keys, widths, chosen=chosen)
    else:
        yield Paragraph(source.say("documents.closing.no_training"), Tone.QUIET)


TRAITS = Traits(
    name="bilan",
    blocks=blocks,
    classes=PROJECT,
    usages=(Usage.MONITORING,),
    stage=Stage.CLOSING,
    due=(Stage.CLOSING,),
    sections=(
        "cover",
        "origin_company",
        "host_company",
        "mobility",
        "objectives",
        "trainings",
        "monitoring",
        "journal",
    ),
)
