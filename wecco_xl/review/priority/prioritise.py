"""The ranking of the trainings of a plan, as the sheets, the documents and the commands show it."""

from collections.abc import Sequence

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.plan.trainings import Decision, Training
from wecco_xl.review.case import Case, rows
from wecco_xl.review.priority.basket import basket, chosen, cut, differences
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.draws import drawn
from wecco_xl.review.priority.explain import reason, unlike_provider
from wecco_xl.review.priority.knapsack import MOST_ITEMS
from wecco_xl.review.priority.means import Choosing, choosing, means
from wecco_xl.review.priority.order import Placed, placed, shares
from wecco_xl.review.priority.outcome import Motive, Move, Portion, Ranking, Stability, TrainingRank
from wecco_xl.review.priority.robustness import stabilities


def prioritise(
    case: Case,
    settings: PrioritySettings | None = None,
    *,
    budget: float | None = None,
    days: float | None = None,
    robust: bool = False,
) -> Ranking:
    """Rank the trainings of a plan and choose among them within its means.

    Args:
        case: the plan to judge, on its day.
        settings: other numbers than those of the programme.
        budget: another training budget than that of the plan, in the currency of the plan's budget.
        days: other days of training than those of the plan.
        robust: whether to draw weights as well, which takes a fraction of a second; never for a list that is
            longer than `MOST_ITEMS`.
    """
    settings = settings or case.programme.priority
    items, limits = placed(case, settings), means(case, settings, budget, days)
    choice = choosing(items, limits) if limits.limited else None
    ranking = Ranking(_ranks(items, settings), None, None, ())
    if choice:
        best, problems = chosen(choice)
        plain = cut(choice)
        ranking = ranking._replace(
            basket=basket(choice, limits, best, problems),
            plain_cut=basket(choice, limits, plain),
            differences=differences(choice, best, plain),
        )
    if not robust or len(items) > MOST_ITEMS:
        return ranking
    return _with_shares(ranking, items, settings, choice)


def _ranks(items: Sequence[Placed], settings: PrioritySettings) -> tuple[TrainingRank, ...]:
    stable, weights = stabilities(items, settings), shares(settings.weights)
    percent = {key: float(100 * weight) for key, weight in weights.items()}
    return tuple(_rank(one, items, percent, stable.get(one.loc)) for one in items)


def _rank(
    one: Placed, items: Sequence[Placed], percent: dict[str, float], stability: Stability | None
) -> TrainingRank:
    top = (Motive("filters.mandatory"),) if one.mandatory else ()
    return TrainingRank(
        loc=one.loc,
        id=one.training.id,
        eligible=one.eligible,
        mandatory=one.mandatory,
        filters=(*top, *one.obstacles),
        rank=one.rank,
        tied=one.tied,
        score=one.score / 10,
        contributions=tuple(_contribution(one, key, percent[key]) for key in CRITERIA),
        reason=reason(one),
        provider_rank=one.training.provider_rank,
        difference=unlike_provider(one, items) if len(items) <= MOST_ITEMS else None,
        stability=stability,
    )


def _contribution(one: Placed, key: str, weight: float) -> Portion:
    found = one.values[key]
    value = None if found.share is None else float(found.share)
    return Portion(key, weight, value, one.points[key] / 10, found.cause)


def _with_shares(
    ranking: Ranking, items: Sequence[Placed], settings: PrioritySettings, choice: Choosing | None
) -> Ranking:
    found = drawn(items, settings, choice)
    return ranking._replace(items=tuple(one._replace(shares=found[one.loc]) for one in ranking.items))


def moves(case: Case, before: PrioritySettings, after: PrioritySettings) -> tuple[Move, ...]:
    """The trainings whose rank changes from one set of numbers to another, in the new order."""
    old = {one.loc: one for one in placed(case, before)}
    return tuple(
        Move(new.loc, new.training.id, was.rank, new.rank, was.score / 10, new.score / 10)
        for new in placed(case, after)
        if (was := old[new.loc]).rank != new.rank
    )


def firm(case: Case) -> tuple[tuple[Loc, Training], ...]:
    """The trainings that the team approved: only these enter the calendar as firm (S105)."""
    return tuple(
        (at, training)
        for at, training in rows(case.plan, "trainings")
        if training.decision is Decision.APPROVED
    )
