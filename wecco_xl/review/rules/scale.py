"""Rules on sizes: what is set apart against what is used, who is counted against who works there."""

from collections.abc import Iterator, Mapping
from typing import Any

from wecco_xl.plan.currency import in_coins
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.mobility import LogisticKind, LogisticState
from wecco_xl.plan.monitoring import FirmIndicator
from wecco_xl.plan.stages import Side
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import explained, used
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.rule import Problems, rule

FAR = 8
"""From how many times on what is set apart is more likely a slip: a zero too much makes ten."""

FEWEST = 2
"""With fewer trainings than that, most of them are still to be proposed."""

TIMES, PEOPLE = 5, 5
"""From how many times on, and for how many people at least, a count of staff is more likely a slip."""

STAFF = {
    FirmIndicator.JOBS: ("employees", "jobs_target"),
    FirmIndicator.WOMEN_JOBS: ("women", "women_target"),
}
"""What a count of staff is compared with: the company of origin, what it aims at."""

TURNOVER = {FirmIndicator.TURNOVER: ("turnover", "turnover_target")}


@rule(Severity.ADVICE)
def means_far_above_use(case: Case) -> Problems:
    """Budgets and days are of the order of what they are spent on, once that is known."""
    for key, total in _uses(case):
        given = getattr(case.plan.mobility, key)
        if given and total and given >= FAR * total:
            yield ("mobility", key), {"total": total}


def _uses(case: Case) -> Iterator[tuple[str, float]]:
    """What the days, the budget of the trainings and that of the mobility are used for; 0 while unknown."""
    trainings, currency = used(case, "trainings"), assumed_currency(case.plan, case.programme)
    if len(trainings) >= FEWEST:
        yield "training_days", _sum([row.days for row in trainings])
        yield "training_budget", in_coins(_sum([_cost(row, currency) for row in trainings]), currency)
    lines = [row for row in used(case, "logistics") if row.state is not LogisticState.CANCELLED]
    if {LogisticKind.TRAVEL, LogisticKind.LODGING} <= {row.kind for row in lines if row.cost}:
        yield "budget", in_coins(_sum([_cost(row, currency) for row in lines]), currency)


def _sum(found: list[float | None]) -> float:
    return 0.0 if None in found else sum(filter(None, found))


def _cost(row: Any, currency: str) -> float | None:
    """The cost of a row in a currency; None when it is not known there."""
    return None if row.cost is None else converted(row.cost, row.cost_currency or currency, currency)


@rule(Severity.ADVICE)
def training_above_budget(case: Case) -> Problems:
    """A training that is still to be decided fits by itself in the budget of the trainings."""
    budget, currency = case.plan.mobility.training_budget, assumed_currency(case.plan, case.programme)
    for at, training in rows(case.plan, "trainings"):
        open_still = training.decision in (None, Decision.WAITING)
        if budget and open_still and (_cost(training, currency) or 0.0) > budget:
            yield (*at, "cost"), {"budget": budget, "currency": currency}


@rule(Severity.ADVICE)
def staff_out_of_scale(case: Case) -> Problems:
    """A count of staff is of the order of the people employed, and of those aimed at; or it says why."""
    return _far_measures(case, STAFF, PEOPLE)


@rule(Severity.ADVICE, beside=("turnover_out_of_scale",))
def turnover_measured_far(case: Case) -> Problems:
    """A turnover that is measured is of the order of the one known, and of that aimed at; or it says why."""
    told = case.plan.origin_company.turnover_currency
    if told in (None, case.programme.country(Side.ORIGIN).currency):
        yield from _far_measures(case, TURNOVER, 0)


def _far_measures(case: Case, known_of: Mapping[FirmIndicator, tuple[str, str]], fewest: int) -> Problems:
    """The measures of the firm that are many times what is known and aimed at, or a small part of it."""
    for at, measure in rows(case.plan, "measures"):
        today, aim = known_of.get(measure.indicator, ("", ""))
        told = (getattr(case.plan.origin_company, today, None), getattr(case.plan.monitoring, aim, None))
        known = [one for one in told if one]
        if not known or explained(case, measure) or not isinstance(measure.value, int | float):
            continue
        value, least, most = measure.value, min(known), max(known)
        above = value >= TIMES * most and value - most >= fewest
        below = TIMES * value <= least and least - value >= fewest
        if above or below:
            yield (*at, "value"), {"known": known[0]}
