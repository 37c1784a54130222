"""How far objectives and firm have come: share reached, trend, time, status (S54, S55, S106, S107)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.monitoring import Autonomy, FirmIndicator, MeasureTaken
from wecco_xl.plan.objectives import Direction
from wecco_xl.review.case import Case, rows
from wecco_xl.review.phases import last_day
from wecco_xl.review.reached import (
    Goal,
    Order,
    Trend,
    Value,
    is_worse,
    number,
    part,
    ranked,
    reached,
    share_of_whole,
)

TOLERANCE = 0.1  # between the share reached and the share of the time, while a goal is on time
KEEP_TOLERANCE = 0.05  # of a level to keep, while it is kept
Dated = tuple[Loc, MeasureTaken]

_BETWEEN = re.compile(r"[;\n]")  # pieces of evidence stand on lines of their own or between semicolons

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
    known = (
        number,
        share_of_whole,
        part,
        ranked(("no", "yes"), 0),
        *(ranked(scale, 1) for scale in (list(Autonomy), *scales)),
    )
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
    by_day = sorted(taken, key=lambda one: (one[1].date, len(one[1].id or ""), str(one[1])))
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
    share, trend = reached(goal, values, known) if values else (None, None)
    worse = bool(values) and is_worse(goal, values[-1], known)
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
        evidences=sum(len(evidence_pieces(row.evidence)) for _, row in measures),
        women=counted[-1][0] if counted else None,
        men=counted[-1][1] if counted else None,
        comment=next(((*at, "comment") for at, row in reversed(measures) if row.comment), None),
    )


def evidence_pieces(evidence: str | None) -> list[str]:
    """The pieces of evidence that a cell names."""
    return [one for one in _BETWEEN.split(evidence or "") if one.strip()]


def _elapsed(goal: Goal, today: date) -> float | None:
    """The share of the time gone, from 0 to 1; None without both dates in order."""
    if goal.start is None or goal.due is None or goal.due < goal.start:
        return None
    days, given = (today - goal.start).days, (goal.due - goal.start).days
    return min(1.0, max(0.0, days / given)) if given else float(days >= 0)


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
    levels, monitoring = ranked(list(Autonomy), 1), case.plan.monitoring
    measured = [level for row in measures if (level := levels(row.value or 0))]
    ends = [levels(one or 0) for one in (monitoring.autonomy_before, monitoring.autonomy_after)]
    latest = ends[1] or (measured[-1] if measured else None)
    return AutonomyChange(int(ends[0]) if ends[0] else None, int(latest) if latest else None)
