"""Decisions of the team that go against the computed ranking: allowed, with a written motive."""

from collections.abc import Iterator, Sequence

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.priority.basket import chosen
from wecco_xl.review.priority.filters import DECIDED
from wecco_xl.review.priority.means import choosing, means
from wecco_xl.review.priority.order import Placed, placed


def against_rank(case: Case) -> Iterator[Placed]:
    """The trainings decided against the ranking.

    Approved while not eligible, or before a training that ranks higher and belongs to the best basket without
    being approved; refused while in that basket. The basket here is the one before any decision.
    """
    if not any(training.decision in DECIDED for _, training in rows(case.plan, "trainings")):
        return
    items = placed(case, case.programme.priority)
    advised = _advised(case, items)
    waiting = [one for one in items if one.loc in advised and one.training.decision is not Decision.APPROVED]
    for one in items:
        decision = one.training.decision
        passed_over = any(other.place < one.place for other in waiting)
        if (decision is Decision.APPROVED and (not one.eligible or passed_over)) or (
            decision is Decision.REFUSED and one.loc in advised
        ):
            yield one


def _advised(case: Case, items: Sequence[Placed]) -> frozenset[Loc]:
    """The best basket when nothing is decided; empty when the plan says neither budget nor days."""
    limits = means(case, case.programme.priority, None, None)
    if not limits.limited:
        return frozenset()
    choice = choosing(items, limits, decided=False)
    best, _ = chosen(choice)
    return frozenset(one.loc for i, one in enumerate(choice.items) if best >> i & 1)
