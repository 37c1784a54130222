"""How far a measure lies on the way from baseline to target, in figures or on an ordered list of words."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.objectives import Direction
from wecco_xl.plan.results import is_none, out_of

SLIP = 0.02
"""The share of the way by which a measure may lie behind the baseline without telling anything."""

Value = float | str
Order = Callable[[Value], float | None]  # the place of a value, None when it does not lie on the order

SENSES: dict[Direction | None, int] = {Direction.UP: 1, Direction.DOWN: -1}


class Trend(StrEnum):
    """Which way the last two measures go in the sense of the goal: `up` comes nearer, figures may fall."""

    UP = "up"
    FLAT = "flat"
    DOWN = "down"


class Goal(NamedTuple):
    """What is to be reached and when; `cells` are those of the baseline, the target and the due date."""

    name: str
    loc: Loc
    baseline: Value | None
    target: Value | None
    direction: Direction | None
    start: date | None
    due: date | None
    cells: tuple[Loc, Loc, Loc]

    @property
    def held(self) -> bool:
        """Whether a level is to be kept: said so, or a target that equals the baseline."""
        ends = [fold(end) if isinstance(end, str) else end for end in (self.baseline, self.target)]
        return self.direction is Direction.KEEP or (ends[0] is not None and ends[0] == ends[1])


def number(value: Value) -> float | None:
    """The order of numbers: the value itself, 0 for none at all, None for other words."""
    if not isinstance(value, str):
        return float(value)
    return 0.0 if is_none(value) else None


def share_of_whole(value: Value) -> float | None:
    """The order of « 8 sur 10 »: the share of the whole."""
    found = out_of(value) if isinstance(value, str) else None
    return found[0] / found[1] if found else None


def part(value: Value) -> float | None:
    """The order of numbers and parts together: the 8 of « 8 sur 10 » beside a plain 3."""
    found = out_of(value) if isinstance(value, str) else None
    return found[0] if found else number(value)


def ranked(words: Sequence[str], first: int) -> Order:
    """The order of a list of words, lowest first; a number from `first` on stands for the word there."""
    places: dict[Value, float] = {fold(word): float(rank) for rank, word in enumerate(words, first)}
    places |= {rank: rank for rank in tuple(places.values())}
    return lambda value: places.get(fold(value) if isinstance(value, str) else float(value))


def _order(goal: Goal, latest: Value, known: Sequence[Order]) -> Order:
    """The first order on which the values lie, if need be without the baseline; else the goal's own words."""
    ends = [end for end in (goal.target, goal.baseline) if end is not None]
    for values in ([latest, *ends], [latest, *ends[:1]]):
        for order in known:
            if all(order(value) is not None for value in values):
                return order
    own = enumerate((goal.baseline, goal.target))
    words = {fold(end): float(place) for place, end in own if isinstance(end, str)}
    return lambda value: words.get(fold(value)) if isinstance(value, str) else None


def reached(goal: Goal, values: list[Value], known: Sequence[Order]) -> tuple[float | None, Trend | None]:
    """The share reached at the last value, and the trend since the one before it."""
    order = _order(goal, values[-1], known)
    baseline, target, earlier, latest = (
        None if value is None else order(value)
        for value in (goal.baseline, goal.target, values[-2] if len(values) > 1 else None, values[-1])
    )
    if latest is None:
        return None, None
    if goal.baseline is None and target is not None and goal.target in {"yes", "no"}:
        baseline = 1 - target
    trend = None if earlier is None else _trend(goal, baseline, target, earlier, latest)
    return share_reached(latest, baseline, target, goal.direction), trend


def _trend(
    goal: Goal, baseline: float | None, target: float | None, earlier: float, latest: float
) -> Trend | None:
    """By the sense of the goal, else by the distance from the level to keep; None when neither is known."""
    level = (baseline if target is None else target) if goal.held else None
    sense = SENSES.get(goal.direction, 0)
    if baseline is not None and target is not None and not goal.held:
        sense = (target > baseline) - (target < baseline)
    if sense or level is None:
        gain = sense * (latest - earlier)
    else:
        gain = abs(earlier - level) - abs(latest - level)
    if not sense and level is None:
        return None
    return Trend.FLAT if gain == 0 else Trend.UP if gain > 0 else Trend.DOWN


def share_reached(
    value: float, baseline: float | None, target: float | None, direction: Direction | None
) -> float | None:
    """The share of the way: 0 at the baseline or behind it, 1 at the target, more beyond; None when unknown.

    Without a baseline it is known only once the target is reached. A level to keep counts 1, less what the
    value strays from it as a share of that level; with a direction, only straying the wrong way counts.
    """
    level = baseline if target is None and direction is Direction.KEEP else target
    if level is None:
        return None
    met = value == level or SENSES.get(direction, 0) * (value - level) > 0
    if direction is Direction.KEEP or baseline == target:
        return 1.0 if met else max(0.0, 1 - abs(value - level) / abs(level)) if level else 0.0
    if baseline is None:
        return 1.0 if met else None
    return max(0.0, (value - baseline) / (level - baseline))


def is_worse(goal: Goal, latest: Value, known: Sequence[Order]) -> bool:
    """Whether a value lies on the wrong side of the baseline, by more than a slip of the measure."""
    order = _order(goal, latest, known)
    ends = [None if value is None else order(value) for value in (goal.baseline, goal.target, latest)]
    baseline, target, value = ends
    if baseline is None or target is None or value is None or goal.held or target == baseline:
        return False
    return (value - baseline) / (target - baseline) < -SLIP
