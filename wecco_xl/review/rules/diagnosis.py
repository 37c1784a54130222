"""Rules on the needs: what weighs on the company is proven and answered (S113)."""

from collections.abc import Iterator
from typing import Any

from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.stages import Stage
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id, referred, unclear, used
from wecco_xl.review.needs import Change, changes, present
from wecco_xl.review.rule import Problems, rule

SEVERE = (NeedSeverity.HIGH, NeedSeverity.CRITICAL)


@rule(Severity.TO_FIX)
def severe_need_without_objective(case: Case) -> Problems:
    """From the selection on, each severe need has an objective."""
    yield from _unanswered(case, "objectives", used(case, "objectives"))


@rule(Severity.ADVICE)
def severe_need_without_training(case: Case) -> Problems:
    """From the selection on, each severe need is met by a training, if training can meet it."""
    trainings = [row for row in used(case, "trainings") if row.decision is not Decision.REFUSED]
    yield from _unanswered(case, "trainings", trainings)


def _unanswered(case: Case, table: str, answers: list[Any]) -> Problems:
    if not case.reached(Stage.SELECTION) or not answers or unclear(case, table, "needs"):
        return
    answered = referred(answers, "needs")
    for at, need, changed in _severe(case):
        if need.id and need.id not in answered:
            yield changed.loc if changed else (*at, "severity"), {"id": need.id}


@rule(Severity.ADVICE)
def need_without_evidence(case: Case) -> Problems:
    """A severe need rests on a fact that someone can check; its history tells what made it severe."""
    for at, need, changed in _severe(case):
        if need.evidence is None and changed is None:
            yield (*at, "evidence"), {}


def _severe(case: Case) -> Iterator[tuple[tuple[str, int], Any, Change | None]]:
    """The needs that are severe today, each with the change that made it so, if any."""
    newest = changes(case.plan)
    for at, need in enumerate(present(case.plan)):
        if need is not None and need.severity in SEVERE:
            yield ("needs", at), need, newest.get((need.id or "", "severity"))


@rule(Severity.TO_FIX)
def update_before_need(case: Case) -> Problems:
    """A need changes after it was found."""
    needs = by_id(case, "needs")
    for at, change in rows(case.plan, "need_updates"):
        found = getattr(needs.get(change.need or ""), "identified_on", None)
        if found and change.date and change.date < found:
            yield (*at, "date"), {"id": change.need, "found": found}
