"""Rules on the decisions about trainings: by whom, when, why, and consistent with each other (S105)."""

from wecco_xl.plan.actors import Role
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id
from wecco_xl.review.priority.against import against_rank
from wecco_xl.review.rule import Problems, rule

TRACE = ("decided_by", "decided_on", "decision_reason")
DECIDED = (Decision.APPROVED, Decision.REFUSED)


@rule(Severity.TO_FIX)
def decision_incomplete(case: Case) -> Problems:
    """A decision says who took it, when and why."""
    gaps = [
        (*at, key)
        for at, training in rows(case.plan, "trainings")
        if training.decision in DECIDED
        for key in TRACE
        if getattr(training, key) is None
    ]
    # A decision against the rank asks for its motive itself, and more precisely.
    asked = {(*one.loc, "decision_reason") for one in against_rank(case)} if gaps else set()
    yield from ((loc, {}) for loc in gaps if loc not in asked)


@rule(Severity.TO_FIX)
def decided_by_beneficiary(case: Case) -> Problems:
    """A training is decided on by the team, not by the one who follows it."""
    actors = by_id(case, "actors")
    for at, training in rows(case.plan, "trainings"):
        decider = actors.get(training.decided_by or "")
        if training.decision in DECIDED and decider and decider.role is Role.ENTREPRENEUR:
            yield (*at, "decided_by"), {"id": training.decided_by}


@rule(Severity.TO_FIX)
def decision_without_choice(case: Case) -> Problems:
    """A dated or signed decision says what was decided."""
    for at, training in rows(case.plan, "trainings"):
        traces = [key for key in TRACE if getattr(training, key) is not None]
        if traces and training.decision is None and (*at, "decision") not in case.unread:
            yield (*at, traces[0]), {}


@rule(Severity.TO_FIX)
def decided_before_proposed(case: Case) -> Problems:
    """A training is decided on after it is proposed."""
    for at, training in rows(case.plan, "trainings"):
        if training.decided_on and training.proposed_on and training.decided_on < training.proposed_on:
            yield (*at, "decided_on"), {"proposed": training.proposed_on}


@rule(Severity.TO_FIX)
def required_training_refused(case: Case) -> Problems:
    """A training that is approved does not depend on one that is refused."""
    return _required(case, Decision.REFUSED)


@rule(Severity.ADVICE, beside=("required_training_refused",))
def required_training_waiting(case: Case) -> Problems:
    """A training that is approved does not depend on one that still waits for its decision."""
    return _required(case, Decision.WAITING)


def _required(case: Case, decision: Decision) -> Problems:
    """The trainings approved that are to be followed after one that met another decision."""
    trainings = by_id(case, "trainings")
    for at, training in rows(case.plan, "trainings"):
        if training.decision is not Decision.APPROVED:
            continue
        for one in training.requires or ():
            if one in trainings and trainings[one].decision is decision:
                yield (*at, "decision"), {"id": one}


@rule(Severity.TO_FIX)
def excluded_training_approved(case: Case) -> Problems:
    """Of two trainings that exclude each other, one at most is approved."""
    trainings = by_id(case, "trainings")
    for at, training in rows(case.plan, "trainings"):
        if training.decision is not Decision.APPROVED:
            continue
        for one in training.excludes or ():
            if one != training.id and one in trainings and trainings[one].decision is Decision.APPROVED:
                yield (*at, "decision"), {"id": one}
