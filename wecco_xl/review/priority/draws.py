"""What happens to the order and to the basket when all weights move a little, many times over.

One search serves all draws: a branch is followed with those draws for which it may still hold the best set.
"""

from collections.abc import Sequence
from operator import mul
from random import Random
from typing import NamedTuple

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.priority_settings import PrioritySettings, Robustness
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.knapsack import Prices, Problem, best_subset, bits, free, prices, settled, total
from wecco_xl.review.priority.means import Choosing
from wecco_xl.review.priority.order import Placed, shares
from wecco_xl.review.priority.outcome import Shares, TieGroup

Scores = list[list[float]]
"""For each draw, the score of each item, from 0 to 1."""

SAMPLES = 12
"""Draws that are solved one by one first, so that the common search starts from good sets."""

MOST_WORK = 4_000_000
"""Branches × draws after which the best sets found so far are taken: about a second."""

NEAR = 1e-9


def drawn(items: Sequence[Placed], settings: PrioritySettings, choice: Choosing | None) -> dict[Loc, Shares]:
    """In which share of the draws each training comes first of its group and stays in the basket."""
    known = settings.robustness
    scores = _scores(items, settings)
    first = _firsts(items, scores)
    held = [count / known.draws for count in _held(choice, scores)] if choice else [None] * len(items)
    return {
        one.loc: Shares(
            first[i] / known.draws, share := held[i], None if share is None else _group(share, known)
        )
        for i, one in enumerate(items)
    }


def _scores(items: Sequence[Placed], settings: PrioritySettings) -> Scores:
    """The scores under weights that each move by up to the spread; the same at each run."""
    known, weights = settings.robustness, [float(one) for one in shares(settings.weights).values()]
    random = Random(known.seed)  # noqa: S311 - a fixed seed is the point
    rows = [[float(one.values[key].share or 0) for key in CRITERIA] for one in items]
    scores = []
    for _ in range(known.draws):
        moved = [weight * random.uniform(1 - known.spread, 1 + known.spread) for weight in weights]
        unit = sum(moved)
        scores.append([sum(map(mul, row, moved)) / unit for row in rows])
    return scores


def _firsts(items: Sequence[Placed], scores: Scores) -> list[int]:
    """How often each eligible training leads the mandatory ones, or the others."""
    counts = [0] * len(items)
    for mandatory in (True, False):
        group = [i for i, one in enumerate(items) if one.eligible and one.mandatory is mandatory]
        for drawn_scores in scores if group else ():
            best = max([drawn_scores[i] for i in group])
            for i in group:
                counts[i] += drawn_scores[i] == best
    return counts


def _held(choice: Choosing, scores: Scores) -> list[int]:
    """How often each item is in the best set."""
    problem, counts = settled(choice.problem), [0] * len(choice.items)
    sets = _Search(problem, scores).run() if problem else [choice.problem.forced] * len(scores)
    for taken in set(sets):
        times = sets.count(taken)
        for i in bits(taken):
            counts[i] += times
    return counts


class _Branch(NamedTuple):
    """Items decided so far, and the draws that follow it, each with the bound of what it may still reach."""

    depth: int
    chosen: int
    out: int
    needed: int
    money: int
    days: int
    draws: list[tuple[int, float]]


class _Search:
    """The best set of every draw, by one branch and bound."""

    def __init__(self, problem: Problem, scores: Scores) -> None:
        self.problem = problem
        self.scores = scores
        mean = [sum(column) / len(scores) for column in zip(*scores, strict=True)]
        self.at: Prices = prices(problem, mean)
        reduced = {i: self._gain(mean, i) for i in free(problem)}
        self.order = sorted(reduced, key=lambda i: -abs(reduced[i]))
        self.likely = {i: reduced[i] >= 0 for i in reduced}
        gains = {i: [self._gain(one, i) for one in scores] for i in reduced}
        self.without = {i: [max(gain, 0.0) for gain in gains[i]] for i in reduced}
        self.within = {i: [max(-gain, 0.0) for gain in gains[i]] for i in reduced}
        self.sets, self.records = self._first_sets()

    def _gain(self, values: Sequence[float], i: int) -> float:
        return values[i] - self.at[0] * self.problem.costs[i] - self.at[1] * self.problem.days[i]

    def _first_sets(self) -> tuple[list[int], list[float]]:
        """For each draw the best of the sets that are best for some sample."""
        samples = self.scores[:: max(1, len(self.scores) // SAMPLES)]
        found = {best_subset(self.problem, one, self.at)[0] for one in samples}
        members = {one: list(bits(one)) for one in sorted(found)}
        worth = [{one: sum([row[i] for i in members[one]]) for one in members} for row in self.scores]
        sets = [max(values, key=values.__getitem__) for values in worth]
        return sets, [values[one] + NEAR for values, one in zip(worth, sets, strict=True)]

    def run(self) -> list[int]:
        """The best set of each draw."""
        branches, work = [self._root()], 0
        while branches and work < MOST_WORK:
            branch = branches.pop()
            work += len(branch.draws)
            if branch.depth == len(self.order):
                self._note(branch)
                continue
            i = self.order[branch.depth]
            pair = [self._excluding(branch, i), self._including(branch, i)]
            ordered = pair if self.likely[i] else reversed(pair)
            branches.extend(one for one in ordered if one and one.draws)
        return self.sets

    def _root(self) -> _Branch:
        problem = self.problem
        money = problem.budget - total(problem.costs, problem.forced)
        days = problem.most_days - total(problem.days, problem.forced)
        forced = list(bits(problem.forced))
        limits = self.at[0] * money + self.at[1] * days
        draws = [
            (draw, limits + sum([row[i] for i in forced]) + sum([self.without[i][draw] for i in self.order]))
            for draw, row in enumerate(self.scores)
        ]
        return _Branch(0, problem.forced, problem.barred, 0, money, days, draws)

    def _note(self, branch: _Branch) -> None:
        """At a leaf the bound is the score plus what the means left would have been worth."""
        spare = self.at[0] * branch.money + self.at[1] * branch.days
        for draw, bound in branch.draws:
            if bound - spare > self.records[draw]:
                self.records[draw], self.sets[draw] = bound - spare + NEAR, branch.chosen

    def _still(self, draws: list[tuple[int, float]], losses: list[float]) -> list[tuple[int, float]]:
        """The draws that may still gain after losing some of their bound."""
        records = self.records
        return [(draw, left) for draw, bound in draws if (left := bound - losses[draw]) > records[draw]]

    def _excluding(self, branch: _Branch, i: int) -> _Branch | None:
        if branch.needed >> i & 1:
            return None
        draws = self._still(branch.draws, self.without[i])
        out = branch.out | 1 << i
        return _Branch(branch.depth + 1, branch.chosen, out, branch.needed, branch.money, branch.days, draws)

    def _including(self, branch: _Branch, i: int) -> _Branch | None:
        problem, bit = self.problem, 1 << i
        money, days = branch.money - problem.costs[i], branch.days - problem.days[i]
        if money < 0 or days < 0 or branch.out & (bit | problem.requires[i]):
            return None
        needed, out = branch.needed | problem.requires[i], branch.out | problem.excludes[i]
        draws = self._still(branch.draws, self.within[i])
        return _Branch(branch.depth + 1, branch.chosen | bit, out, needed, money, days, draws)


def _group(share: float, known: Robustness) -> TieGroup:
    if share >= known.core:
        return TieGroup.CORE
    return TieGroup.OUTSIDE if share <= known.outside else TieGroup.LIMIT
