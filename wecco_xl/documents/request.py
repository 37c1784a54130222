"""The request for trainings, for the team to approve: ranking, reasons, basket, boxes (S37, S101 to S105)."""

from collections.abc import Iterator

from wecco_xl.documents import listing, trainings
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision, Training
from wecco_xl.review.priority import TrainingRank
from wecco_xl.wording.blocks import Block, Boxes, Bullets, Heading, Paragraph, Tone, Unbroken
from wecco_xl.wording.priority import decision, in_basket, means_lines, provider, sentence, solidity

DECIDED = (Decision.APPROVED, Decision.REFUSED)
"""What the team has said already; what waits is asked again."""


def blocks(source: Source) -> Iterator[Block]:
    """The couple in short, the needs, the ranking, the basket, then one training after the other."""
    yield from source.form("origin_company", "name sector commune")
    yield Heading(source.say("sheets.diagnosis.title"))
    yield from listing.needs(source)
    yield Heading(source.say("documents.ranking"))
    yield from trainings.ranking(source)
    ranking = source.review.ranking()
    if ranking.items:
        yield Heading(source.say("cli_judgement.titles.basket"))
        yield Bullets(tuple(line for line in means_lines(ranking, source.judged) if line))
        yield from trainings.approved(source)
        yield Heading(source.say("documents.request.one_by_one"))
    for one in ranking.items:
        yield Unbroken(tuple(_training(source, one)))


def _training(source: Source, one: TrainingRank) -> Iterator[Block]:
    """Why it stands where it stands, what it serves, and the boxes to tick."""
    row: Training | None = source.plan.trainings[int(one.loc[1])]
    if row is None:
        return
    said = source.words
    yield Heading(f"{one.id or source.say('documents.none')} · {trainings.training_name(source, one.loc)}", 2)
    basket = source.review.ranking().basket
    filters = one.filters if not one.eligible else ()  # the reason says of the others that they are mandatory
    why = dict.fromkeys(sentence(reason, said) for reason in (one.reason, *filters))
    if inside := in_basket(one, basket, said):
        yield Paragraph(inside)
    reasons = [*why, *provider(one, said)]
    yield Bullets(tuple(line for line in (*reasons, *solidity(one, said)) if line))
    keys = "phase needs objectives days cost organiser mode start end"
    links = [source.labelled(*cell) for cell in source.cells(one.loc, keys)]
    yield Paragraph(" · ".join(links), Tone.QUIET)
    if row.decision is not None:
        yield Paragraph(decision(row, said), Tone.STRONG)
    if row.decision in DECIDED:
        return
    yield Boxes(
        source.say("documents.request.decision"),
        tuple(said.labels("decision").values()),
        tuple(said.table("documents.request.lines").values()),
    )


TRAITS = Traits(
    name="demande-formations",
    blocks=blocks,
    classes=PROJECT,
    usages=(Usage.TRAINING,),
    stage=Stage.SELECTION,
    due=(
        Stage.SELECTION,
        Stage.TWINNING,
        Stage.PREPARATION,
    ),
    sections=("cover", "origin_company", "needs", "objectives", "mobility", "trainings"),
)
