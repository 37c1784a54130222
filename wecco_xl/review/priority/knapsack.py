"""The best subset of some items under two limits, exactly: branch and bound on Lagrangian reduced values."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Prices = tuple[float, float]
"""What one unit of cost and one day are worth, in units of value: any pair gives a valid bound, a good one a
tight bound."""

_Node = tuple[int, int, int, int, int, int, float, float]
"""Depth, items in, items out, items required, money and days left, bound, value so far."""

MOST_ITEMS = 200
"""From here on the list is cut instead of searched: no couple is offered so many trainings."""

MOST_STEPS = 300_000
"""Less than a second; forty trainings of a real plan take some hundreds of steps."""


class Problem(NamedTuple):
    """Items 0 to n - 1 with whole costs and days; a set of items is an int with one bit per item.

    `requires[i]` must be in with i, `excludes[i]` must be out with i (symmetric).
    """

    costs: tuple[int, ...]
    days: tuple[int, ...]
    budget: int
    most_days: int
    requires: tuple[int, ...]
    excludes: tuple[int, ...]
    forced: int = 0
    barred: int = 0


def bits(items: int) -> Iterator[int]:
    """The items of a set, in order."""
    while items:
        low = items & -items
        yield low.bit_length() - 1
        items ^= low


def total(amounts: Sequence[int], items: int) -> int:
    """The sum of the amounts of a set."""
    return sum(amounts[i] for i in bits(items))


def settled(problem: Problem) -> Problem | None:
    """The problem with all that follows from its forced and barred items; None when nothing satisfies it."""
    forced, barred = problem.forced, problem.barred
    while True:
        more = forced
        for i in bits(forced):
            more |= problem.requires[i]
            barred |= problem.excludes[i]
        money = problem.budget - total(problem.costs, more)
        days = problem.most_days - total(problem.days, more)
        if more & barred or money < 0 or days < 0:
            return None
        out = barred
        for i in bits(~(more | barred) & (1 << len(problem.costs)) - 1):
            if problem.requires[i] & barred or problem.costs[i] > money or problem.days[i] > days:
                out |= 1 << i
        if (more, out) == (forced, barred):
            return problem._replace(forced=forced, barred=barred)
        forced, barred = more, out


def prices(problem: Problem, values: Sequence[float]) -> Prices:
    """The prices of the two limits that make the bound of a settled problem tight, by ternary search."""
    open_items = list(free(problem))
    money = problem.budget - total(problem.costs, problem.forced)
    days = problem.most_days - total(problem.days, problem.forced)

    def bound(day_price: float) -> tuple[float, Prices]:
        nets = [(values[i] - day_price * problem.days[i], problem.costs[i]) for i in open_items]
        money_price = _critical_ratio(nets, money)
        gained = sum(max(0.0, net - money_price * cost) for net, cost in nets)
        return gained + money_price * money + day_price * days, (money_price, day_price)

    low, high = 0.0, max((values[i] / problem.days[i] for i in open_items if problem.days[i]), default=0.0)
    for _ in range(50):
        third = (high - low) / 3
        if bound(low + third)[0] <= bound(high - third)[0]:
            high -= third
        else:
            low += third
    return min(bound(0.0), bound(high))[1]


def _critical_ratio(nets: list[tuple[float, int]], money: int) -> float:
    """The value per unit of cost of the item at which the money runs out; 0 when it suffices."""
    left = money
    for ratio, cost in sorted(((net / cost, cost) for net, cost in nets if net > 0 and cost), reverse=True):
        left -= cost
        if left < 0:
            return ratio
    return 0.0


def free(problem: Problem) -> Iterator[int]:
    """The items of a settled problem that are still to be decided."""
    return bits(~(problem.forced | problem.barred) & (1 << len(problem.costs)) - 1)


def best_subset(
    problem: Problem, values: Sequence[float], at: Prices, known: int | None = None, steps: int = MOST_STEPS
) -> tuple[int, bool]:
    """The set of the highest value, and whether it is proved to be: not so only after too many steps.

    Args:
        problem: what `settled` gave.
        values: one per item; with whole values and prices the arithmetic is exact.
        at: the prices of the limits, for the bound.
        known: a feasible set to start from, if there is one.
        steps: how many sets to look at before giving up the proof.
    """
    costs, days, requires, excludes = problem.costs, problem.days, problem.requires, problem.excludes
    reduced = {i: values[i] - at[0] * costs[i] - at[1] * days[i] for i in free(problem)}
    order = sorted(reduced, key=lambda i: -abs(reduced[i]))
    champion = problem.forced if known is None else known
    record = sum(values[i] for i in bits(champion)) - (known is None)
    stack = [_root(problem, values, at, reduced.values())]
    while stack and steps:
        steps -= 1
        depth, chosen, out, needed, money, time, bound, value = stack.pop()
        if bound <= record:
            continue
        if value > record and not needed & ~chosen:
            champion, record = chosen, value
        if depth == len(order):
            continue
        i = order[depth]
        bit, gain, here = 1 << i, reduced[i], len(stack)
        if not needed & bit:
            stack.append((depth + 1, chosen, out | bit, needed, money, time, bound - max(gain, 0), value))
        fits = costs[i] <= money and days[i] <= time
        if fits and not out & (bit | requires[i]):
            left, spare, so_far = money - costs[i], time - days[i], value + values[i]
            sets = (chosen | bit, out | excludes[i], needed | requires[i])
            branch = (depth + 1, *sets, left, spare, bound + min(gain, 0), so_far)
            stack.insert(here if gain < 0 else len(stack), branch)
    return champion, not stack


def _root(problem: Problem, values: Sequence[float], at: Prices, reduced: Iterable[float]) -> _Node:
    """Only the forced items are in; the bound adds whatever gains at these prices."""
    money = problem.budget - total(problem.costs, problem.forced)
    days = problem.most_days - total(problem.days, problem.forced)
    value = sum(values[i] for i in bits(problem.forced))
    bound = value + at[0] * money + at[1] * days + sum(gain for gain in reduced if gain > 0)
    return (0, problem.forced, problem.barred, 0, money, days, bound, value)
