"""How far objectives and firm have come: share reached, trend, time, status (S54, S55, S106, S107)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.monitoring import Autonomy, FirmIndicator, MeasureTaken
from wecco_xl.plan.objectives import Direction
from wecco_xl.review.case import Case, rows
from wecco_xl.review.phases import last_day

TOLERANCE = 0.1  # between the share reached and the share of the time, while a goal is on time
KEEP_TOLERANCE = 0.05  # of a level to keep, while it is kept
SLIP = 0.02
"""The share of the way by which a measure may lie behind the baseline without telling anything."""


Value = float | str
Order = Callable[[Value], float | None]  # the place of a value, None when it does not lie on the order
Dated = tuple[Loc, MeasureTaken]

_EVIDENCE = re.compile(r"[^;\n]*[^;\s][^;\n]*")  # pieces stand on lines of their own or between semicolons

SENSES: dict[Direction | None, int] = {Direction.UP: 1, Direction.DOWN: -1}
FIRM = (
    (FirmIndicator.TURNOVER, "turnover", "turnover_target"),
    (FirmIndicator.JOBS, "employees", "jobs_target"),
    (FirmIndicator.WOMEN_JOBS, "women", "women_target"),
)
"""Indicator, its baseline in the identification, its target in the monitoring."""


class Pace(StrEnum):
    """Where a goal stands; backward: worse than at the start.

    Undetermined: measured, but a target, a baseline or a date lacks to compare.
    """

    REACHED = "reached"
    AHEAD = "ahead"
    ON_TIME = "on_time"
    LATE = "late"
    BACKWARD = "backward"
    UNDETERMINED = "undetermined"
    UNMEASURED = "unmeasured"
    NOT_STARTED = "not_started"


class Trend(StrEnum):
    """Which way the last two measures go in the sense of the goal: `up` comes nearer, figures may fall."""

    UP = "up"
    FLAT = "flat"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Goal:
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


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a goal has come: `share` is 0 at the baseline, 1 at the target, None when it is not known."""

    goal: Goal
    latest: Value | None
    measured_on: date | None
    share: float | None
    trend: Trend | None
    elapsed: float | None
    status: Pace
    lacking: tuple[Loc, ...]
    measures: int
    evidences: int
    women: int | None
    men: int | None
    comment: Loc | None


@dataclass(frozen=True, slots=True)
class AutonomyChange:
    """The autonomy in seeking partnerships, from 1 to 5: before, and as last known."""

    before: int | None
    latest: int | None


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """The progress of a plan; `set_aside` are measures without date, value or subject, or dated ahead."""

    objectives: tuple[Progress, ...]
    firm: tuple[Progress, ...]
    autonomy: AutonomyChange
    set_aside: tuple[Loc, ...]

    @property
    def by_status(self) -> dict[Pace, int]:
        """How many objectives have each status, zeros included."""
        found = [one.status for one in self.objectives]
        return {status: found.count(status) for status in Pace}


def progress(case: Case, scales: Iterable[Sequence[str]] = ()) -> PlanProgress:
    """Compare the dated measures of a plan, up to `case.today`, with its goals.

    `scales` are further ordered lists of words, lowest first, on which qualitative values may lie.
    """
    known = (_number, _ranked(("no", "yes"), 0), *(_ranked(scale, 1) for scale in (list(Autonomy), *scales)))
    dated = _dated(case)

    def judged(goals: Iterable[Goal], key: str) -> tuple[Progress, ...]:
        of_goals = ((goal, [one for one in dated if getattr(one[1], key) == goal.name]) for goal in goals)
        return tuple(_progress(case.today, goal, measures, known) for goal, measures in of_goals)

    counted = {loc for loc, row in dated if row.indicator or row.objective in case.ids["objectives"]}
    return PlanProgress(
        judged(_objectives(case), "objective"),
        judged(_firm(case), "indicator"),
        _autonomy(case, [row for _, row in dated if row.indicator is FirmIndicator.AUTONOMY]),
        tuple(loc for loc, _ in rows(case.plan, "measures") if loc not in counted),
    )


def _dated(case: Case) -> list[Dated]:
    """The measures taken by today, oldest first, whatever the order of the rows."""
    taken = [(at, row) for at, row in rows(case.plan, "measures") if row.value is not None and row.date]
    by_day = sorted(taken, key=lambda one: (one[1].date, len(one[1].id or ""), one[1].id or "", str(one[1])))
    return [one for one in by_day if one[1].date <= case.today]


def _objectives(case: Case) -> Iterator[Goal]:
    """The objectives; where an id stands twice the measures are those of its first row."""
    for at, row in rows(case.plan, "objectives"):
        cells = ((*at, "baseline"), (*at, "target"), (*at, "due"))
        start = row.start or case.plan.cover.opened_on
        name = row.id if row.id and case.ids["objectives"][row.id] == at[1] else ""
        yield Goal(name, at, row.baseline, row.target, row.direction, start, row.due, cells)


def _firm(case: Case) -> Iterator[Goal]:
    """The figures of the firm, aimed at for the last day of the path."""
    start, due = case.plan.cover.opened_on, last_day(case.plan)
    for indicator, before, aim in FIRM:
        ends = getattr(case.plan.origin_company, before), getattr(case.plan.monitoring, aim)
        cells = ("origin_company", before), ("monitoring", aim), ("mobility", "after_end")
        yield Goal(indicator, cells[1], *ends, Direction.UP, start, due, cells)


def _progress(today: date, goal: Goal, measures: list[Dated], known: Sequence[Order]) -> Progress:
    values = [row.value for _, row in measures if row.value is not None]
    share, trend = _reached(goal, values, known) if values else (None, None)
    worse = bool(values) and _worse(goal, values[-1], known)
    elapsed = _elapsed(goal, today)
    absent = Pace.NOT_STARTED if goal.start and today < goal.start else Pace.UNMEASURED
    counted = [(row.women, row.men) for _, row in measures if (row.women, row.men) != (None, None)]
    return Progress(
        goal=goal,
        latest=values[-1] if values else None,
        measured_on=measures[-1][1].date if measures else None,
        share=share,
        trend=trend,
        elapsed=elapsed,
        status=_measured(goal, today, share, elapsed, worse=worse) if values else absent,
        lacking=_lacking(goal),
        measures=len(values),
        evidences=sum(len(_EVIDENCE.findall(row.evidence or "")) for _, row in measures),
        women=counted[-1][0] if counted else None,
        men=counted[-1][1] if counted else None,
        comment=next(((*at, "comment") for at, row in reversed(measures) if row.comment), None),
    )


def _number(value: Value) -> float | None:
    return None if isinstance(value, str) else float(value)


def _ranked(words: Sequence[str], first: int) -> Order:
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


def _reached(goal: Goal, values: list[Value], known: Sequence[Order]) -> tuple[float | None, Trend | None]:
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


def _elapsed(goal: Goal, today: date) -> float | None:
    """The share of the time gone, from 0 to 1; None without both dates in order."""
    if goal.start is None or goal.due is None or goal.due < goal.start:
        return None
    days, given = (today - goal.start).days, (goal.due - goal.start).days
    return min(1.0, max(0.0, days / given)) if given else float(days >= 0)


def _worse(goal: Goal, latest: Value, known: Sequence[Order]) -> bool:
    """Whether a value lies on the wrong side of the baseline, by more than a slip of the measure."""
    order = _order(goal, latest, known)
    ends = [None if value is None else order(value) for value in (goal.baseline, goal.target, latest)]
    baseline, target, value = ends
    if baseline is None or target is None or value is None or goal.held or target == baseline:
        return False
    return (value - baseline) / (target - baseline) < -SLIP


def _measured(goal: Goal, today: date, share: float | None, elapsed: float | None, *, worse: bool) -> Pace:
    """What is worse than at the start goes backward, however little time is gone."""
    return Pace.BACKWARD if worse else _status(goal, today, share, elapsed)


def _status(goal: Goal, today: date, share: float | None, elapsed: float | None) -> Pace:
    """What is reached against the time gone; a level to keep is reached only when its time is over."""
    if share is not None and share >= 1 and not goal.held:
        return Pace.REACHED
    if share is None or elapsed is None or goal.due is None:
        return Pace.UNDETERMINED
    if goal.held:
        kept = Pace.REACHED if today >= goal.due else Pace.ON_TIME
        return kept if round(share, 9) >= 1 - KEEP_TOLERANCE else Pace.LATE
    gap = round(share - elapsed, 9)
    if gap < -TOLERANCE or today > goal.due:
        return Pace.LATE
    return Pace.AHEAD if gap > TOLERANCE else Pace.ON_TIME


def _lacking(goal: Goal) -> tuple[Loc, ...]:
    """The cells that keep it from being compared; yes or no and a level to keep need no baseline."""
    spared = goal.direction is Direction.KEEP or goal.target in {"yes", "no"}
    dated = goal.due is not None and (goal.start is None or goal.start <= goal.due)
    known = (spared or goal.baseline is not None, goal.target is not None, dated)
    return tuple(cell for cell, there in zip(goal.cells, known, strict=True) if not there)


def _autonomy(case: Case, measures: list[MeasureTaken]) -> AutonomyChange:
    """The levels before and at closing; until closing, that of the last measure on the scale."""
    levels, monitoring = _ranked(list(Autonomy), 1), case.plan.monitoring
    measured = [level for row in measures if (level := levels(row.value or 0))]
    ends = [levels(one or 0) for one in (monitoring.autonomy_before, monitoring.autonomy_after)]
    latest = ends[1] or (measured[-1] if measured else None)
    return AutonomyChange(int(ends[0]) if ends[0] else None, int(latest) if latest else None)
