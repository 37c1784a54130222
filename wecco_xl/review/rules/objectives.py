"""Rules on the objectives: dates, targets, and an action behind each."""

from typing import Any

from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.objectives import Direction, Family, Objective
from wecco_xl.plan.results import is_figure
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import referred, unclear, used
from wecco_xl.review.phases import EDGES, Span, kept, span
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.outside import past_the_path
from wecco_xl.review.rules.sentences import told, wrong_day
from wecco_xl.review.smart import Letter


@rule(Severity.TO_FIX)
def due_before_start(case: Case) -> Problems:
    """An objective ends after it starts; a day that is wrong by itself is told as such."""
    wrong = wrong_day(case)
    for at, objective in rows(case.plan, "objectives"):
        if (
            objective.start
            and objective.due
            and objective.due < objective.start
            and (*at, "due") not in wrong
        ):
            yield (*at, "due"), {"start": objective.start, "due": objective.due}


@rule(Severity.TO_FIX)
def target_is_baseline(case: Case) -> Problems:
    """A target differs from the baseline, unless the aim is to keep it."""
    for at, objective in rows(case.plan, "objectives"):
        if objective.baseline is None or objective.target is None or objective.direction is Direction.KEEP:
            continue
        if _comparable(objective.baseline) == _comparable(objective.target):
            yield (*at, "target"), {}


@rule(Severity.TO_FIX)
def baseline_unlike_target(case: Case) -> Problems:
    """A baseline is of the same kind as its target: a number for a number."""
    for at, objective in rows(case.plan, "objectives"):
        baseline, target = objective.baseline, objective.target
        if isinstance(baseline, str) and isinstance(target, int | float) and not is_figure(baseline):
            yield (*at, "baseline"), {}


@rule(Severity.TO_FIX)
def target_unlike_baseline(case: Case) -> Problems:
    """A target is of the same kind as its baseline: a number for a number; from 0 one may come to a yes."""
    for at, objective in rows(case.plan, "objectives"):
        baseline, target = objective.baseline, objective.target
        if not isinstance(baseline, int | float) or target is None or is_figure(target):
            continue
        if target not in ("yes", "no") or baseline not in (0, 1):
            yield (*at, "target"), {}


def _comparable(measure: Any) -> Any:
    return fold(measure) if isinstance(measure, str) else measure


@rule(Severity.TO_FIX, beside=("sentence_against_target", "share_above_whole"))
def target_against_direction(case: Case) -> Problems:
    """A target lies on the side where the indicator should go."""
    for at, objective in rows(case.plan, "objectives"):
        if _goes_wrong(objective):
            yield (*at, "target"), {"baseline": objective.baseline, "target": objective.target}


def _goes_wrong(objective: Objective) -> bool:
    baseline, target = objective.baseline, objective.target
    if not (isinstance(baseline, int | float) and isinstance(target, int | float)):
        return False
    if objective.direction is Direction.UP:
        return target < baseline
    if objective.direction is Direction.DOWN:
        return target > baseline
    return objective.direction is Direction.KEEP and target != baseline


@rule(Severity.TO_FIX)
def objective_without_action(case: Case) -> Problems:
    """From the preparation on, each objective is served by an action or a training."""
    tables = ("actions", "trainings")
    if not case.reached(Stage.PREPARATION) or any(unclear(case, table, "objectives") for table in tables):
        return
    actions = [row for row in used(case, "actions") if row.status is not ActionStatus.CANCELLED]
    trainings = [row for row in used(case, "trainings") if row.decision is not Decision.REFUSED]
    served = referred([*actions, *trainings], "objectives")
    for at, objective in rows(case.plan, "objectives"):
        if objective.id and objective.id not in served:
            yield (*at, "id"), {"id": objective.id}


@rule(Severity.ADVICE)
def objective_by_training_only(case: Case) -> Problems:
    """From the preparation on, something is done for an objective beside learning for it."""
    if not case.reached(Stage.PREPARATION) or unclear(case, "actions", "objectives"):
        return
    acted = referred(
        [row for row in used(case, "actions") if row.status is not ActionStatus.CANCELLED], "objectives"
    )
    taught = referred(
        [row for row in used(case, "trainings") if row.decision is not Decision.REFUSED], "objectives"
    )
    for at, objective in rows(case.plan, "objectives"):
        if objective.family is not Family.TRAINING and objective.id in taught - acted:
            yield (*at, "id"), {"id": objective.id}


@rule(Severity.ADVICE)
def phase_unlike_dates(case: Case) -> Problems:
    """The phase of an objective is the one in which it ends, once its dates follow each other.

    The last one is right for what ends after all of them, which `due_after_path` tells.
    """
    if not case.unread.isdisjoint(EDGES):
        return
    wrong = wrong_day(case)
    last = {at for at, row in rows(case.plan, "objectives") if row.phase is Phase.AFTER}
    wrong |= {one.loc for one in past_the_path(case) if one.loc[:2] in last}
    backwards = {at for at, row in rows(case.plan, "objectives") if Span(row.start, row.due).backwards}
    for loc, params in told(case, Letter.T, "phase_against_dates"):
        if loc[:2] not in backwards and (*loc[:2], "due") not in wrong:
            yield loc, params


@rule(Severity.TO_FIX)
def no_partnership_objective(case: Case) -> Problems:
    """From the twinning on, the couple has an objective for its partnership."""
    families = [objective.family for objective in used(case, "objectives")]
    if case.reached(Stage.TWINNING) and families and all(families) and Family.PARTNERSHIP not in families:
        yield ("objectives",), {}


@rule(Severity.ADVICE)
def training_objective_gap(case: Case) -> Problems:
    """Trainings have an objective before, during and after the mobility, as long as there is time for one."""
    objectives = used(case, "objectives")
    phases = [objective.phase for objective in objectives if objective.family is Family.TRAINING]
    known = objectives and all(objective.family for objective in objectives) and all(phases)
    if not case.reached(Stage.PREPARATION) or not known:
        return
    for phase in kept(case.plan.mobility):
        end = span(case.plan.mobility, phase).last
        if phase not in phases and not (end and end < case.today):
            yield ("objectives",), {"phase": phase}
