"""Scores and ranks: the mandatory trainings, the others by score, then those that are not eligible."""

from collections import Counter
from fractions import Fraction
from typing import Any, NamedTuple

from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.plan.priority_settings import PrioritySettings, Weights
from wecco_xl.plan.trainings import Training
from wecco_xl.review.case import Case, rows
from wecco_xl.review.priority.context import Context, exact
from wecco_xl.review.priority.criteria import CRITERIA, Value, values
from wecco_xl.review.priority.filters import obstacles
from wecco_xl.review.priority.outcome import Motive

SEVERITIES = list(NeedSeverity)
UNKNOWN_LAST = (1, Fraction())


class Placed(NamedTuple):
    """A training with its values, its points in tenths (one per criterion) and its rank."""

    loc: tuple[str, int]
    training: Training
    obstacles: tuple[Motive, ...]
    values: dict[str, Value]
    points: dict[str, int]
    cost: Fraction | None
    severity: int
    rank: int | None = None
    tied: bool = False

    @property
    def eligible(self) -> bool:
        """Whether it takes part in the ranking."""
        return not self.obstacles

    @property
    def mandatory(self) -> bool:
        """Whether it stands before the others whatever its score."""
        return bool(self.training.mandatory)

    @property
    def score(self) -> int:
        """The sum of its points, in tenths: what is shown is what ranks."""
        return sum(self.points.values())

    @property
    def place(self) -> tuple[bool, bool, int]:
        """What decides on the rank; equal places tie."""
        return (not self.eligible, not self.mandatory, -self.score)

    @property
    def order(self) -> tuple[Any, ...]:
        """The order of the list; inside a tie: severity, cost, days, id."""
        days, name = self.training.days, self.training.id or ""
        return (
            *self.place,
            -self.severity,
            UNKNOWN_LAST if self.cost is None else (0, self.cost),
            UNKNOWN_LAST if days is None else (0, exact(days)),
            (not name, len(name), name),
            self.loc[1],
        )


def shares(weights: Weights) -> dict[str, Fraction]:
    """The weights out of 1."""
    exactly = {key: exact(getattr(weights, key)) for key in CRITERIA}
    total = sum(exactly.values())
    return {key: weight / total for key, weight in exactly.items()}


def placed(case: Case, settings: PrioritySettings) -> tuple[Placed, ...]:
    """The trainings of a plan in rank order; by the numbers of its programme, they are placed once."""
    return (
        case.once(_by_programme) if settings is case.programme.priority else tuple(_in_order(case, settings))
    )


def _by_programme(case: Case) -> list[Placed]:
    return _in_order(case, case.programme.priority)


def _in_order(case: Case, settings: PrioritySettings) -> list[Placed]:
    context, weights = Context(case, settings), shares(settings.weights)
    found = [_placed(context, weights, at, training) for at, training in rows(case.plan, "trainings")]
    return _ranked(sorted(found, key=lambda one: one.order))


def _placed(
    context: Context, weights: dict[str, Fraction], at: tuple[str, int], training: Training
) -> Placed:
    found = values(context, training)
    return Placed(
        loc=at,
        training=training,
        obstacles=obstacles(context, at, training),
        values=found,
        points={key: round(1000 * weights[key] * (found[key].share or 0)) for key in CRITERIA},
        cost=context.worth(training.cost, training.cost_currency),
        severity=max((_severity(need.severity) for need in context.needs(training)), default=0),
    )


def _severity(severity: NeedSeverity | None) -> int:
    return SEVERITIES.index(severity) + 1 if severity else 0


def _ranked(ordered: list[Placed]) -> list[Placed]:
    """Equal places share a rank, and the ranks after them are skipped: 1, 1, 3."""
    same, first = Counter(one.place for one in ordered), dict[Any, int]()
    for at, one in enumerate(ordered, 1):
        first.setdefault(one.place, at)
    return [
        one._replace(rank=first[one.place], tied=same[one.place] > 1) if one.eligible else one
        for one in ordered
    ]
