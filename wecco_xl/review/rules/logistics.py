"""Rules on the logistics of the stay: they last as long as it does and fit in its budget (S48)."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.currency import in_coins
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.mobility import Logistic, LogisticKind, LogisticState
from wecco_xl.plan.spelling import alternatives
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import used
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.smart.french_dates import Moment, Precision
from wecco_xl.review.smart.lexicon import lexicon

ON_THE_WAY = timedelta(days=2)
"""How long after the first day of the stay one may still arrive, and how long before the last day leave."""


AROUND = timedelta(days=100)
"""How far from the stay its logistics may begin or end: an insurance may be taken by the season."""

ELSEWHEN = (LogisticKind.VISA_FEES, LogisticKind.OTHER, None)
"""What is arranged at any time before, but not long after."""


@rule(Severity.TO_FIX, beside=("end_before_start",))
def lodging_ends_in_stay(case: Case) -> Problems:
    """Lodging lasts as long as the stay, as far as its text or its rows say until when."""
    return _short(case, "lodging", LogisticKind.LODGING)


@rule(Severity.BLOCKING)
def insurance_ends_in_stay(case: Case) -> Problems:
    """The insurance covers the whole stay, as far as its text or its rows say until when."""
    return _short(case, "insurance", LogisticKind.INSURANCE)


@rule(Severity.ADVICE)
def travel_ends_in_stay(case: Case) -> Problems:
    """The journey back is on the last day of the stay, as far as the rows tell of one."""
    mobility = case.plan.mobility
    start, end = mobility.during_start, mobility.during_end
    live = [
        (at, row)
        for at, row in rows(case.plan, "logistics")
        if row.kind is LogisticKind.TRAVEL and _stands(row)
    ]
    if not (start and end and live) or not all(row.end for _, row in live):
        return
    at, last = max(live, key=lambda one: one[1].end)
    if start + ON_THE_WAY < last.end < end - ON_THE_WAY:
        yield (*at, "end"), {"told": last.end, "end": end}


@rule(Severity.ADVICE, beside=("end_before_start",))
def logistics_outside_stay(case: Case) -> Problems:
    """What is arranged for the stay takes place about that time."""
    mobility = case.plan.mobility
    start, end = mobility.during_start, mobility.during_end
    if not (start and end) or end < start:
        return
    for at, row in rows(case.plan, "logistics"):
        first = date.min if row.kind in ELSEWHEN else start - AROUND
        days = ((key, getattr(row, key)) for key in ("start", "end") if _stands(row))
        far = next((key for key, day in days if day and not first <= day <= end + AROUND), None)
        if far:
            yield (*at, far), {"start": start, "end": end}


def _short(case: Case, key: str, kind: LogisticKind) -> Problems:
    mobility = case.plan.mobility
    start, end = mobility.during_start, mobility.during_end
    if end is None:
        return
    text = fold(getattr(mobility, key) or "")
    told = lexicon(case.programme).dates.read(text, start or end)
    days = [one.last for one in told if one.last and _ends(text, one)]
    if days and start and start <= max(days) < end:
        yield ("mobility", key), {"told": max(days), "end": end}
    dated = [(at, row.end) for at, row in rows(case.plan, "logistics") if row.kind is kind and _stands(row)]
    if dated and all(day for _, day in dated):
        at, last = max(dated, key=lambda one: one[1])
        if last < end:
            yield (*at, "end"), {"told": last, "end": end}


def _ends(text: str, told: Moment) -> bool:
    """Whether a moment of a folded text says until when something lasts; « payée le 5 mai » does not."""
    if told.precision is not Precision.DAY or _until().offers.search(text):
        return False
    spans = told.first is not None and told.last is not None and told.first < told.last
    figure = re.search("[0-9]", text[told.start : told.end])
    before = text[: told.start + figure.start()] if figure else ""
    return _until().last.search(before) is not None or (spans and not told.deadline)


class _Until(NamedTuple):
    """What says right before a day that it is the last, and what is only offered until some day."""

    last: re.Pattern[str]
    offers: re.Pattern[str]


@cache
def _until() -> _Until:
    known, weekdays = catalogue()["typed"]["until"], "|".join(catalogue()["typed"]["days"]["weekdays"])
    day = rf"(?: le)?[ :]*(?:(?:{weekdays})[a-z]* )?$"
    otherwise = "".join(rf"(?<!{re.escape(one)})" for one in known["otherwise"])
    return _Until(
        re.compile(rf"(?<![^\W_])(?:{alternatives(known['words'])}){otherwise}{day}"),
        re.compile(rf"\b(?:{alternatives(known['offers'])})\b"),
    )


def _stands(row: Logistic) -> bool:
    return row.state is not LogisticState.CANCELLED


@rule(Severity.ADVICE)
def still_to_book(case: Case) -> Problems:
    """What was needed for a day that is past was booked, or was not needed."""
    for at, row in rows(case.plan, "logistics"):
        day = row.end or row.start
        if row.state is LogisticState.TO_BOOK and day and day < case.today:
            yield (*at, "state"), {"day": day}


@rule(Severity.ADVICE)
def logistics_over_budget(case: Case) -> Problems:
    """What the rows cost fits in the budget of the mobility, as far as the currencies can be compared."""
    budget, currency = case.plan.mobility.budget, assumed_currency(case.plan, case.programme)
    if budget is None:
        return
    live = [row for row in used(case, "logistics") if row.cost and _stands(row)]
    costs = [converted(row.cost, row.cost_currency or currency, currency) for row in live]
    total = in_coins(sum(filter(None, costs)), currency)
    if None not in costs and total > budget:
        yield ("mobility", "budget"), {"total": total, "currency": currency}
