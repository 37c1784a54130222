"""Rules on the objectives: dates, targets, and an action behind each."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.objectives import Direction, Family, Objective
from wecco_xl.plan.results import is_figure
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import referred, unclear, used
from wecco_xl.review.phases import Span, kept, last_day, span
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.smart import Letter, reasons
from wecco_xl.review.smart.lexicon import lexicon


@rule(Severity.TO_FIX)
def due_before_start(case: Case) -> Problems:
    """An objective ends after it starts; a day that is wrong by itself is told as such."""
    wrong = _wrong_day(case)
    for at, objective in rows(case.plan, "objectives"):
        if (
            objective.start
            and objective.due
            and objective.due < objective.start
            and (*at, "due") not in wrong
        ):
            yield (*at, "due"), {"start": objective.start, "due": objective.due}


@rule(Severity.ADVICE, beside=("sentence_against_due",))
def due_after_path(case: Case) -> Problems:
    """An objective falls due while the couple is still accompanied."""
    end = last_day(case.plan) if case.plan.mobility.after_end else None
    for at, objective in rows(case.plan, "objectives"):
        if end and objective.due and end < objective.due <= case.programme.window.end:
            yield (*at, "due"), {"end": end}


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


def _wrong_day(case: Case) -> set[Loc]:
    """The last days that are wrong by themselves: one slip, whatever else they contradict."""
    return {loc for loc, _ in _told(case, Letter.T, "due_against_text", "due_before_plan")}


def _told(case: Case, letter: Letter, *codes: str) -> Problems:
    """What the SMART score found for a letter of the objectives: one judgement, told by every door."""
    return ((why.loc, {}) for why in reasons(case, letter) if why.code in codes)


@rule(Severity.TO_FIX)
def sentence_against_target(case: Case) -> Problems:
    """The sentence of an objective and its columns aim at the same number, in the same money."""
    return _told(case, Letter.M, "text_against_column", "currency_clash", "percent_or_points")


@rule(Severity.TO_FIX)
def sentence_against_due(case: Case) -> Problems:
    """The sentence of an objective and its column name the same last day."""
    return _told(case, Letter.T, "due_against_text")


@rule(Severity.TO_FIX, beside=("sentence_against_due",))
def due_before_plan(case: Case) -> Problems:
    """An objective falls due after the plan was opened; a sentence that says another day is told first."""
    return _told(case, Letter.T, "due_before_plan")


@rule(Severity.ADVICE)
def phase_unlike_dates(case: Case) -> Problems:
    """The phase of an objective is the one in which it ends, once its dates follow each other.

    The last one is right for what ends after all of them, which `due_after_path` tells.
    """
    wrong = _wrong_day(case)
    last = {at for at, row in rows(case.plan, "objectives") if row.phase is Phase.AFTER}
    wrong |= {loc for loc, _ in due_after_path(case) if loc[:2] in last}
    backwards = {at for at, row in rows(case.plan, "objectives") if Span(row.start, row.due).backwards}
    for loc, told in _told(case, Letter.T, "phase_against_dates"):
        if loc[:2] not in backwards and (*loc[:2], "due") not in wrong:
            yield loc, told


@rule(Severity.TO_FIX)
def sentence_against_unit(case: Case) -> Problems:
    """The sentence of an objective and its column count the target in units of the same kind."""
    kinds, numbers = _unit_kinds(case.programme.smart), lexicon(case.programme).numbers
    for at, objective in rows(case.plan, "objectives"):
        column = _kinds_of(kinds, (objective.unit or "").split("/")[0])
        said = [one for one in numbers.read(fold(objective.text or "")) if one.value == objective.target]
        counted = [_kinds_of(kinds, one.unit) for one in said]
        if column and counted and all(counted) and not any(one & column for one in counted):
            yield (*at, "unit"), {"said": said[0].unit, "unit": objective.unit}


@lru_cache(8)
def _unit_kinds(settings: SmartSettings) -> Mapping[str, frozenset[str]]:
    """The folded names of units, by what they measure."""
    return {kind: frozenset(map(fold, names)) for kind, names in settings.unit_kinds.items()}


def _kinds_of(kinds: Mapping[str, frozenset[str]], unit: str) -> set[str]:
    """What a unit measures: a weight, an amount, a time…; nothing for a word that the lists do not know."""
    folded = fold(unit)
    return {kind for kind, names in kinds.items() if not names.isdisjoint((folded, folded.rstrip("sx")))}


@rule(Severity.TO_FIX)
def share_above_whole(case: Case) -> Problems:
    """A share of a whole does not exceed 100 %."""
    return _told(case, Letter.M, "share_above_whole")


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
