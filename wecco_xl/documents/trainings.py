"""The trainings: by rank, with what makes it, and what the team approved."""

from collections.abc import Iterator

from wecco_xl.documents.listing import rest
from wecco_xl.documents.shapes import PARTS
from wecco_xl.documents.source import Source
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.money import assumed_currency, by_currency
from wecco_xl.review.priority import TrainingRank
from wecco_xl.wording.blocks import Bar, Block, Cell, Fields, Table


def ranking(source: Source, most_rows: int | None = None) -> Iterator[Block]:
    """The trainings by rank, with what each criterion brings as segments of a bar."""
    items = source.review.ranking().items
    if not items:
        yield from source.no_rows("trainings")
        return
    heads = source.words.table("documents.ranking_heads")
    lines = tuple(_ranking_line(source, one) for one in items[:most_rows])
    criteria = zip(PARTS, items[0].contributions, strict=True)
    legend = tuple((tone, source.say(f"priority.criteria.{one.criterion}.label")) for tone, one in criteria)
    yield Table("", tuple(heads.values()), lines, (3, 3, 11, 6, 3, 6, 8, 4), legend)
    yield from rest(source, len(lines), "trainings")


def _ranking_line(source: Source, one: TrainingRank) -> tuple[Cell, ...]:
    dash = source.say("documents.none")
    rank = dash if one.rank is None else source.words.number(one.rank)
    shares = zip(one.contributions, PARTS, strict=True)
    bar = Bar(tuple((found.points / 100, tone) for found, tone in shares), source.words.points(one.score))
    return (
        rank + (source.say("cli_judgement.tied") if one.tied else ""),
        one.id or dash,
        training_name(source, one.loc),
        source.text(*one.loc, "phase"),
        source.text(*one.loc, "days"),
        source.text(*one.loc, "cost"),
        bar,
        source.text(*one.loc, "provider_rank"),
    )


def training_name(source: Source, loc: Loc) -> str:
    """The title of a training, or its theme, which stands for it."""
    return str(source.value(*loc, "title", most=90) or source.text(*loc, "theme"))


def approved(source: Source) -> Iterator[Block]:
    """How many trainings the team approved, their days and their cost, currency by currency (S105)."""
    chosen = [row for _, row in source.rows("trainings") if row.decision is Decision.APPROVED]
    if not chosen:
        return
    say = source.say
    costs = by_currency(chosen, assumed_currency(source.plan, source.words.programme))
    priced = (say("priorities.budget", amount=cost, currency=currency) for currency, cost in costs.items())
    labels = source.words.table("documents.approved")
    figures = (str(len(chosen)), source.words.number(sum(row.days or 0 for row in chosen)))
    values = (*figures, ", ".join(priced) or say("documents.none"))
    yield Fields(tuple(zip(labels.values(), values, strict=True)))
