"""« Priorités »: the ranking of the trainings, its reasons, the basket, the team's decision beside it."""

from collections.abc import Iterator
from datetime import datetime

from wecco_xl.plan.trainings import Training
from wecco_xl.review.priority import Basket, Ranking, Reason, TrainingRank, prioritise
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.words import Words
from wecco_xl.workbook.judge import Judged
from wecco_xl.workbook.own_results import OwnResults, address, in_columns, run_lines
from wecco_xl.workbook.own_sheet import LINES_ROW, Column, Grid, OwnSheet
from wecco_xl.workbook.patch import Block
from wecco_xl.workbook.results import Results
from wecco_xl.workbook.snapshot import Raw, Snapshot

KEY = "priorities"
LINES = 6
GRID = Grid(
    (
        Column("key"),
        Column("rank", 5.5, "own_number"),
        Column("id", 5.5, "own_middle"),
        Column("link", 5),
        Column("title", 22),
        Column("score", 8, "own_number"),
        *(Column(criterion, 7.8, "own_number") for criterion in CRITERIA),
        Column("reason", 28),
        Column("solidity", 21),
        Column("basket", 17),
        Column("provider", 19),
        Column("decision", 20),
        Column("sheet"),
        Column("cell"),
    ),
    head_row=LINES_ROW + LINES + 1,
    rows=60,
)


def build(page: OwnSheet) -> None:
    """The empty sheet; hidden until Python writes it."""
    page.frame(GRID.columns, LINES, GRID.last)
    page.line(LINES_ROW, page.words.say("priorities.never"))
    page.grid(GRID, "priorities.heads")
    for criterion in CRITERIA:
        said = page.words.say(f"priorities.criteria.{criterion}")
        page.cell(GRID.head_row, GRID.at(criterion), said, "own_head")
    at, inside = GRID.at("basket"), page.words.say("priorities.inside")
    page.paint(GRID, at, at, f'={{column}}{{row}}="{inside}"', "good")
    page.paint(GRID, GRID.at("rank"), GRID.last, '=AND($A{row}<>"",$B{row}="")', "quiet")
    page.rule(GRID)
    page.bars(GRID, "score", 100)
    page.sheet.freeze_panes(GRID.first_row, 0)


def results(
    judged: Judged,
    snapshot: Snapshot,
    now: datetime,
    *,
    budget: float | None = None,
    days: float | None = None,
) -> Results:
    """What to write on the sheet; `budget` and `days` replace those of the plan.

    Raises:
        Refused: `own_sheet_missing` when the workbook has no such sheet.
    """
    own = OwnResults(judged, snapshot, KEY, GRID)
    ranking = prioritise(judged.review.case, budget=budget, days=days, robust=True)
    own.figures([sum(one.eligible for one in ranking.items), len(ranking.items)])
    lines = [*run_lines(judged, now, len(ranking.items) - GRID.rows), *_means(ranking, judged.words)]
    own.lines(lines, LINES, GRID.last)
    first = GRID.at(CRITERIA[0])
    own.add(Block(own.tab, GRID.head_row, first, len(CRITERIA), [_heads(ranking, judged.words)], 1))
    own.table([_row(one, ranking, judged) for one in ranking.items])
    return own.results()


def _heads(ranking: Ranking, said: Words) -> list[Raw]:
    """Each criterion with its weight out of 100."""
    names = {key: said.say(f"priorities.criteria.{key}") for key in CRITERIA}
    if not ranking.items:
        return list(names.values())
    weights = {one.criterion: round(one.weight, 1) for one in ranking.items[0].contributions}
    return [said.say("priorities.weight", name=names[key], weight=weights[key]) for key in CRITERIA]


def _means(ranking: Ranking, said: Words) -> Iterator[str]:
    """The means, the basket, and how it differs from the list cut where they run out."""
    say, basket = said.say, ranking.basket
    if not ranking.items:
        yield say("priorities.nothing", sheet=say("sheets.trainings.title"))
    elif basket is None:
        yield say("priorities.no_means", sheet=say("sheets.mobility.title"))
    else:
        budget = say("priorities.unlimited")
        if basket.budget is not None:
            budget = say("priorities.budget", amount=float(basket.budget), currency=basket.currency)
        limit = say("priorities.unlimited_days") if basket.most_days is None else float(basket.most_days)
        yield say("priorities.means", budget=budget, days=limit)
        yield _basket(basket, said)
        yield " ".join(sentence(one, said) for one in (*basket.problems, *ranking.differences))


def _basket(basket: Basket, said: Words) -> str:
    count, say = len(basket.trainings), said.say
    cost = say("priorities.unknown")
    if basket.cost is not None:
        cost = say("priorities.budget", amount=float(basket.cost), currency=basket.currency)
    days = say("priorities.unknown") if basket.days is None else float(basket.days)
    key = "priorities.basket_one" if count == 1 else "priorities.basket_many"
    return say(key, count=count, cost=cost, days=days, points=float(basket.score))


def _row(one: TrainingRank, ranking: Ranking, judged: Judged) -> list[Raw]:
    said = judged.words
    training: Training = judged.review.plan.trainings[int(one.loc[1])]  # type: ignore[assignment]
    sheet, cell = address((*one.loc, "title"), judged)
    points: dict[str, Raw] = {part.criterion: round(part.points, 1) for part in one.contributions}
    filters = one.filters if not one.eligible else ()
    why = dict.fromkeys(sentence(reason, said) for reason in (*filters, one.reason))
    return in_columns(
        GRID,
        {
            "key": f"trainings.{one.id or ''}",
            "rank": None if one.rank is None else float(one.rank),
            "id": one.id,
            "title": training.title,
            "score": round(one.score, 1) if one.eligible else None,
            **(points if one.eligible else {}),
            "reason": "\n".join(why),
            "solidity": "\n".join(_solidity(one, said)),
            "basket": _in_basket(one, ranking.basket, said),
            "provider": "\n".join(_provider(one, said)),
            "decision": _decision(training, said),
            "sheet": sheet,
            "cell": cell,
        },
    )


def _solidity(one: TrainingRank, said: Words) -> Iterator[str]:
    """How firmly it stands before the next one, and in how many draws of weights it stays in place."""
    if one.stability:
        verdict = said.say(f"priority.robustness.{one.stability.verdict}")
        yield f"{verdict.capitalize()}. {sentence(one.stability.reason, said)}"
    if one.shares and one.eligible:
        first = said.say("priorities.first", share=said.percent(one.shares.first))
        basket = one.shares.basket
        kept = said.say("priorities.kept", share=said.percent(basket)) if basket is not None else ""
        group = f" ({said.say(f'priority.robustness.{one.shares.group}')})" if one.shares.group else ""
        yield f"{first}{', ' if kept else ''}{kept}{group}."


def _in_basket(one: TrainingRank, basket: Basket | None, said: Words) -> str:
    if basket is None:
        return ""
    if one.loc in basket.trainings:
        return said.say("priorities.inside")
    return said.say("priorities.outside", reason=sentence(basket.left_out[one.loc], said))


def _provider(one: TrainingRank, said: Words) -> Iterator[str]:
    if one.provider_rank is not None:
        yield said.say("priorities.provider", rank=one.provider_rank)
    if one.difference:
        yield sentence(one.difference, said)


def _decision(training: Training, said: Words) -> str:
    """« Approuvée, par l'équipe, le 3 mars 2027 », and the motive under it."""
    if training.decision is None:
        return said.say("priorities.undecided")
    by = said.say("priorities.by", name=training.decided_by) if training.decided_by else ""
    on = said.say("priorities.on", day=training.decided_on) if training.decided_on else ""
    first = said.say("priorities.decided", decision=training.decision, by=by, on=on)
    return "\n".join([first, *([training.decision_reason] if training.decision_reason else [])])


def sentence(reason: Reason, said: Words) -> str:
    """A reason of the ranking in words, with the reasons that it is made of."""
    names = ("first", "second", "third")
    parts = {name: sentence(part, said) for name, part in zip(names, reason.parts, strict=False)}
    return said.say(f"priority.{reason.code}", **reason.params, **parts)
