"""Rules on the decisions about trainings beside their computed rank (S104, S105)."""

from wecco_xl.plan.finding import Severity
from wecco_xl.review.case import Case
from wecco_xl.review.priority.against import against_rank
from wecco_xl.review.rule import Problems, rule


@rule(Severity.TO_FIX)
def decision_against_rank(case: Case) -> Problems:
    """A decision against the computed rank says why in writing."""
    for one in case.once(against_rank):
        if one.training.decision_reason is None and one.rank is not None:
            yield (*one.loc, "decision_reason"), {"rank": one.rank}


@rule(Severity.TO_FIX)
def decision_on_unranked(case: Case) -> Problems:
    """The approval of a training that the ranking leaves out says why in writing."""
    for one in case.once(against_rank):
        if one.training.decision_reason is None and one.rank is None:
            yield (*one.loc, "decision_reason"), {}
