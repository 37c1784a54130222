"""The choice of trainings as a problem of items and limits: who may enter, who must, what it takes."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case
from wecco_xl.review.priority.context import Context, exact
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.knapsack import MOST_ITEMS, Problem, bits
from wecco_xl.review.priority.order import Placed
from wecco_xl.review.priority.outcome import Motive


class Means(NamedTuple):
    """The budget, as typed (`currency`) and on the scale of costs (`money`), and the days; None: no limit."""

    budget: float | None
    currency: str
    unit: Fraction | None
    days: float | None

    @property
    def money(self) -> Fraction | None:
        """The budget on the scale of costs; None when there is none."""
        return None if self.budget is None or self.unit is None else exact(self.budget) * self.unit

    @property
    def limited(self) -> bool:
        """Whether anything is limited at all."""
        return self.money is not None or self.days is not None


def means(case: Case, settings: PrioritySettings, budget: float | None, days: float | None) -> Means:
    """The means given, else those of the plan; a budget is in the currency of the plan's budget."""
    mobility, context = case.plan.mobility, Context(case, settings)
    return Means(
        budget=mobility.training_budget if budget is None else budget,
        currency=context.currency,
        unit=context.worth(1, context.currency),
        days=mobility.training_days if days is None else days,
    )


class Choosing(NamedTuple):
    """A problem whose item i is `items[i]`, in rank order; `obstacles` say why some items may not enter.

    `firm` items must be in but cannot be counted, as their cost or their days are unknown; `requires` are the
    requirements that the team wrote, less those that a firm item meets.
    """

    items: tuple[Placed, ...]
    obstacles: dict[int, Motive]
    firm: int
    requires: tuple[int, ...]
    problem: Problem


def choosing(items: Sequence[Placed], means: Means, *, decided: bool = True) -> Choosing:
    """The problem of a plan; `decided=False` leaves the team's decisions out of it."""
    obstacles = {i: why for i, one in enumerate(items) if (why := _obstacle(one, means, decided=decided))}
    pinned = sum(1 << i for i, one in enumerate(items) if _pinned(one, decided=decided))
    barred = sum(1 << i for i in obstacles)
    firm, forced = pinned & barred, pinned & ~barred
    requires, excludes = _relations(items)
    for i in bits(firm):
        barred |= excludes[i]
    costs, budget = _whole([one.cost for one in items], means.money)
    days, most_days = _whole([_days(one) for one in items], None if means.days is None else exact(means.days))
    kept = tuple(needed & ~firm for needed in requires)
    problem = Problem(costs, days, budget, most_days, kept, excludes, forced, barred)
    preferred = problem._replace(requires=_preferred(items, problem))
    return Choosing(tuple(items), obstacles, firm, kept, preferred)


def _obstacle(one: Placed, means: Means, *, decided: bool) -> Motive | None:
    """Why a training may not enter; an approved one may although it is not eligible."""
    if decided and one.training.decision is Decision.REFUSED:
        return Motive("basket.refused")
    if one.obstacles and not _pinned(one, decided=decided):
        return Motive("basket.not_eligible")
    if means.money is not None and one.cost is None:
        return Motive("basket.unpriced")
    if means.days is not None and one.training.days is None:
        return Motive("basket.days_unknown")
    return None


def _pinned(one: Placed, *, decided: bool) -> bool:
    decision = one.training.decision if decided else None
    if decision is Decision.APPROVED:
        return True
    return one.mandatory and one.eligible and decision is not Decision.REFUSED


def _days(one: Placed) -> Fraction | None:
    return None if one.training.days is None else exact(one.training.days)


def _whole(amounts: list[Fraction | None], limit: Fraction | None) -> tuple[tuple[int, ...], int]:
    """The amounts and their limit as whole numbers of a common unit; all 0 when there is no limit."""
    if limit is None:
        return (0,) * len(amounts), 0
    unit = lcm(limit.denominator, *(one.denominator for one in amounts if one is not None))
    return tuple(int((one or 0) * unit) for one in amounts), int(limit * unit)


def _relations(items: Sequence[Placed]) -> tuple[list[int], tuple[int, ...]]:
    """What each item requires and excludes; ids that do not exist are a finding of their own."""
    ids: dict[str, int] = {}
    for i, one in sorted(enumerate(items), key=lambda entry: entry[1].loc):
        ids.setdefault(one.training.id or "", i)
    requires, excludes = [0] * len(items), [0] * len(items)
    for i, one in enumerate(items):
        for other in (ids[name] for name in one.training.requires or () if name in ids):
            requires[i] |= 1 << other
        for other in (ids[name] for name in one.training.excludes or () if name in ids):
            if other != i:
                excludes[i] |= 1 << other
                excludes[other] |= 1 << i
    return requires, tuple(excludes)


def _preferred(items: Sequence[Placed], problem: Problem) -> tuple[int, ...]:
    """The requirements, and that of two unrelated trainings the one better in everything enters first.

    This changes no best choice: with the worse one in and the better one out, swapping them gains. It spares
    the search the countless choices among trainings that are alike.
    """
    tied = sum(1 << i for i, mask in enumerate(problem.requires) if mask) | problem.forced | problem.barred
    for i, mask in enumerate(problem.requires):
        tied |= mask | problem.excludes[i]
    free = [i for i in range(len(items)) if not tied >> i & 1] if len(items) <= MOST_ITEMS else []
    preferred = list(problem.requires)
    for j in free:
        preferred[j] |= sum(1 << i for i in free if i < j and _covers(items, problem, i, j))
    return tuple(preferred)


def _covers(items: Sequence[Placed], problem: Problem, i: int, j: int) -> bool:
    """Whether item i takes no more than j and is worth no less on every criterion."""
    if problem.costs[i] > problem.costs[j] or problem.days[i] > problem.days[j]:
        return False
    mine, its = items[i].values, items[j].values
    return all((mine[key].share or 0) >= (its[key].share or 0) for key in CRITERIA)
