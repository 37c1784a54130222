"""The best basket within the means, the plain list cut where they run out, and what differs."""

from collections.abc import Iterator

from wecco_xl.plan.trainings import Training
from wecco_xl.review.priority.knapsack import (
    MOST_ITEMS,
    MOST_STEPS,
    best_subset,
    bits,
    prices,
    settled,
    total,
)
from wecco_xl.review.priority.means import Choosing, Means
from wecco_xl.review.priority.outcome import Basket, Motive


def chosen(choice: Choosing) -> tuple[int, tuple[Motive, ...]]:
    """The best set, and what is wrong when the trainings that must be in do not fit or contradict each other.

    Equal scores: the cheaper set, then the shorter one, then the one whose trainings rank first.
    """
    problem = settled(choice.problem)
    firm = tuple(
        Motive("basket.firm_not_counted", {"id": choice.items[i].training.id or ""})
        for i in bits(choice.firm)
    )
    if problem is None:
        return choice.problem.forced, (*_conflicts(choice), *firm)
    if len(choice.items) > MOST_ITEMS:
        return cut(choice), (Motive("basket.not_searched", {"most": MOST_ITEMS}), *firm)
    values, unit = _composite(choice)
    money_price, day_price = prices(problem, [float(one.score) for one in choice.items])
    best, proved = best_subset(problem, values, (int(money_price * unit), int(day_price * unit)))
    unproved = () if proved else (Motive("basket.not_proved", {"steps": MOST_STEPS}),)
    return best, (*unproved, *firm)


def _composite(choice: Choosing) -> tuple[list[int], int]:
    """One whole number per item, so that a higher sum means: score, then cost, days and order of rank."""
    problem, n = choice.problem, len(choice.items)
    day = 1 << n
    cost = day * (sum(problem.days) + 1)
    unit = cost * (sum(problem.costs) + 1)
    return [
        one.score * unit - problem.costs[i] * cost - problem.days[i] * day + (1 << n - 1 - i)
        for i, one in enumerate(choice.items)
    ], unit


def _conflicts(choice: Choosing) -> Iterator[Motive]:
    """Why the trainings that must be in cannot all be, together with what they require."""
    problem = choice.problem
    needed = _with_required(choice, problem.forced)
    apart = any(problem.excludes[i] & needed for i in bits(needed))
    if needed & problem.barred or apart:
        yield Motive("basket.contradiction")
    if total(problem.costs, needed) > problem.budget:
        yield Motive("basket.firm_over_budget")
    if total(problem.days, needed) > problem.most_days:
        yield Motive("basket.firm_over_days")


def _with_required(choice: Choosing, items: int) -> int:
    more = items
    for i in bits(items):
        more |= choice.requires[i]
    return items if more == items else _with_required(choice, more)


def cut(choice: Choosing) -> int:
    """What must be in, then the list in rank order down to the first training that no longer fits."""
    problem = settled(choice.problem)
    if problem is None:
        return choice.problem.forced
    taken = problem.forced
    money = problem.budget - total(problem.costs, taken)
    days = problem.most_days - total(problem.days, taken)
    open_items = ~(taken | choice.problem.barred) & (1 << len(choice.items)) - 1
    for i in bits(open_items):
        if problem.excludes[i] & taken or choice.requires[i] & ~taken:
            continue
        if problem.costs[i] > money or problem.days[i] > days:
            break
        taken, money, days = taken | 1 << i, money - problem.costs[i], days - problem.days[i]
    return taken


def basket(choice: Choosing, means: Means, taken: int, problems: tuple[Motive, ...] = ()) -> Basket:
    """A set of trainings as people read it."""
    items = [choice.items[i] for i in bits(taken)]
    unit = means.unit
    costs = [one.cost for one in items]
    days = [one.training.days for one in items]
    return Basket(
        trainings=tuple(one.loc for one in items),
        score=sum(one.score for one in items) / 10,
        cost=None if unit is None or None in costs else float(sum(filter(None, costs)) / unit),
        currency=means.currency,
        days=None if None in days else sum(filter(None, days)),
        budget=means.budget,
        most_days=means.days,
        problems=problems,
        left_out={
            one.loc: _left_out(choice, i, taken) for i, one in enumerate(choice.items) if not taken >> i & 1
        },
    )


def _left_out(choice: Choosing, i: int, taken: int) -> Motive:
    """Why an item is not in: it may not, another one prevents it, it does not fit, or others gain more."""
    problem, forced = choice.problem, choice.problem.forced
    if i in choice.obstacles:
        return choice.obstacles[i]
    if missing := choice.requires[i] & ~taken:
        return Motive("basket.requires", {"id": _ids(choice, missing)})
    if apart := problem.excludes[i] & (taken | choice.firm):
        return Motive("basket.excludes", {"id": _ids(choice, apart)})
    if problem.costs[i] > problem.budget - total(problem.costs, forced):
        return Motive("basket.over_budget")
    if problem.days[i] > problem.most_days - total(problem.days, forced):
        return Motive("basket.over_days")
    return Motive("basket.others_gain_more")


def _ids(choice: Choosing, items: int) -> str:
    return ", ".join(choice.items[i].training.id or "" for i in bits(items))


def differences(choice: Choosing, best: int, plain: int) -> tuple[Motive, ...]:
    """What the best basket has that the plain list has not, and the reverse."""
    if best == plain:
        return (Motive("difference.same"),)
    gain = sum(choice.items[i].score for i in bits(best)) - sum(choice.items[i].score for i in bits(plain))
    return (
        Motive("difference.gain", {"points": gain / 10}),
        *(Motive("difference.added", _named(choice, i)) for i in bits(best & ~plain)),
        *(Motive("difference.dropped", _named(choice, i)) for i in bits(plain & ~best)),
    )


def _named(choice: Choosing, i: int) -> dict[str, str]:
    training: Training = choice.items[i].training
    return {"id": training.id or "", "title": training.title or ""}
