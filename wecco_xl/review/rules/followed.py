"""Rules on a training that takes place: its action, its state and its days tell the same story (S38)."""

from typing import Any

from wecco_xl.plan.actions import ActionKind, ActionStatus
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.stages import Side
from wecco_xl.plan.trainings import Decision, Mode, TrainingProgress
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id, used
from wecco_xl.review.phases import Span
from wecco_xl.review.rule import Problems, rule

Progress = TrainingProgress


@rule(Severity.ADVICE, beside=("unapproved_training",))
def action_apart_from_training(case: Case) -> Problems:
    """The action of a training is planned on its days, as far as both are known."""
    for at, action, training in _planned(case):
        own, its = Span(action.start, action.end), Span(training.start, training.end)
        if _apart(own, its) and action.status is not ActionStatus.CANCELLED:
            yield (*at, "start"), {"id": training.id, "start": training.start}


def _apart(one: Span, other: Span) -> bool:
    """Whether two spans of days have none in common; a first day that is not known may be any."""
    if not (one.start and one.last and other.start and other.last) or one.backwards or other.backwards:
        return False
    return one.last < other.start or other.last < one.start


@rule(Severity.ADVICE)
def action_training_elsewhere(case: Case) -> Problems:
    """The action of a training takes place in its country, unless it is followed from afar."""
    apart = {loc[:2] for loc, _ in action_apart_from_training(case)}
    for at, action, training in _planned(case):
        known = {action.country, training.country} == {Side.ORIGIN, Side.HOST}
        afar = training.mode in (Mode.REMOTE, Mode.HYBRID)
        if known and not afar and at not in apart:
            yield (*at, "country"), {"id": training.id}


@rule(Severity.ADVICE)
def cancelled_action_of_training(case: Case) -> Problems:
    """A training whose only action was cancelled is given up, or planned again."""
    live = {row.training for row in used(case, "actions") if row.status is not ActionStatus.CANCELLED}
    for at, action, training in _planned(case):
        stands = training.decision is Decision.APPROVED and training.progress is not Progress.ABANDONED
        if action.status is ActionStatus.CANCELLED and stands and training.id not in live:
            yield (*at, "status"), {"id": training.id}


@rule(Severity.ADVICE)
def training_planned_past(case: Case) -> Problems:
    """Once its last day has passed, a training was followed, given up, or has new dates."""
    for at, training in rows(case.plan, "trainings"):
        last = Span(training.start, training.end).last
        if training.progress is Progress.PLANNED and last and last < case.today:
            yield (*at, "progress"), {"end": last}


@rule(Severity.ADVICE, beside=("training_planned_past", "training_done_ahead", "training_done_unapproved"))
def training_unlike_action(case: Case) -> Problems:
    """A training that was given up has no action that was done, and one that was followed none cancelled."""
    live = {row.training for row in used(case, "actions") if row.status is not ActionStatus.CANCELLED}
    for _, action, training in _planned(case):
        gone = training.progress is Progress.ABANDONED and action.status is ActionStatus.DONE
        ahead = training.progress is Progress.PLANNED and action.status is ActionStatus.DONE
        done = training.progress is Progress.DONE and training.id not in live
        if gone or ahead or done:
            yield ("trainings", case.ids["trainings"][training.id], "progress"), {"id": action.id}


def _planned(case: Case) -> list[tuple[Loc, Any, Any]]:
    """The actions that are a training of the plan: their addresses, themselves, the training."""
    trainings = by_id(case, "trainings")
    return [
        (at, action, trainings[action.training])
        for at, action in rows(case.plan, "actions")
        if action.training in trainings and action.kind in (ActionKind.TRAINING, None)
    ]


@rule(Severity.ADVICE, beside=("decided_before_proposed",))
def decided_after_start(case: Case) -> Problems:
    """A training is approved before it begins."""
    for at, training in rows(case.plan, "trainings"):
        begun = training.start and training.decided_on and training.start < training.decided_on
        if begun and training.decision is Decision.APPROVED:
            yield (*at, "decided_on"), {"start": training.start}
