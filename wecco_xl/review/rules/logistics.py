"""Rules on the logistics of the stay: about its days, booked in time, within its budget (S48)."""

from datetime import date, timedelta
from typing import Any

from wecco_xl.plan.currency import in_coins
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.mobility import Logistic, LogisticKind, LogisticState
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import used
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.phases import span
from wecco_xl.review.rule import Problems, rule

ON_THE_WAY = timedelta(days=2)
"""How long after the first day of the stay one may still arrive, and how long before the last day leave."""


AROUND = timedelta(days=100)
"""How far from the stay its logistics may begin or end: an insurance may be taken by the season."""

ELSEWHEN = (LogisticKind.VISA_FEES, LogisticKind.OTHER, None)
"""What is arranged at any time before, but not long after."""


@rule(Severity.ADVICE)
def travel_ends_in_stay(case: Case) -> Problems:
    """The journey back is on the last day of the stay, as far as the rows tell of one."""
    start, end = span(case.plan.mobility, Phase.DURING)
    live = _journeys(case)
    if not (start and end and live) or not all(row.end for _, row in live):
        return
    at, last = max(live, key=lambda one: one[1].end)
    if start + ON_THE_WAY < last.end < end - ON_THE_WAY:
        yield (*at, "end"), {"told": last.end, "end": end}


@rule(Severity.ADVICE, beside=("end_before_start",))
def travel_starts_in_stay(case: Case) -> Problems:
    """The journey out is on the first day of the stay, as far as one row tells of both journeys."""
    start, end = span(case.plan.mobility, Phase.DURING)
    live = _journeys(case)
    if not (start and end and live) or not all(row.start for _, row in live):
        return
    at, first = min(live, key=lambda one: one[1].start)
    back = first.end and first.end > first.start + ON_THE_WAY
    if back and start + ON_THE_WAY < first.start < end:
        yield (*at, "start"), {"told": first.start, "start": start}


def _journeys(case: Case) -> list[tuple[tuple[str, int], Any]]:
    """The rows of journeys that were not cancelled, with their addresses."""
    return [
        (at, row)
        for at, row in rows(case.plan, "logistics")
        if row.kind is LogisticKind.TRAVEL and stands(row)
    ]


@rule(Severity.ADVICE, beside=("end_before_start", "insurance_gap", "lodging_gap"))
def logistics_outside_stay(case: Case) -> Problems:
    """What is arranged for the stay takes place about that time."""
    mobility = case.plan.mobility
    start, end = mobility.during_start, mobility.during_end
    if not (start and end) or end < start:
        return
    for at, row in rows(case.plan, "logistics"):
        first = date.min if row.kind in ELSEWHEN else start - AROUND
        days = ((key, getattr(row, key)) for key in ("start", "end") if stands(row))
        far = next((key for key, day in days if day and not first <= day <= end + AROUND), None)
        if far:
            yield (*at, far), {"start": start, "end": end}


def stands(row: Logistic) -> bool:
    """Whether a line was not cancelled."""
    return row.state is not LogisticState.CANCELLED


@rule(Severity.ADVICE)
def still_to_book(case: Case) -> Problems:
    """What was needed from a day on that is past was booked, or was not needed."""
    for at, row in rows(case.plan, "logistics"):
        day = row.start or row.end
        if row.state is LogisticState.TO_BOOK and day and day < case.today:
            yield (*at, "state"), {"day": day}


@rule(Severity.ADVICE)
def logistics_over_budget(case: Case) -> Problems:
    """What the rows cost fits in the budget of the mobility, as far as the currencies can be compared."""
    budget, currency = case.plan.mobility.budget, assumed_currency(case.plan, case.programme)
    if budget is None:
        return
    live = [row for row in used(case, "logistics") if row.cost and stands(row)]
    costs = [converted(row.cost, row.cost_currency or currency, currency) for row in live]
    total = in_coins(sum(filter(None, costs)), currency)
    if None not in costs and total > budget:
        yield ("mobility", "budget"), {"total": total, "currency": currency}
