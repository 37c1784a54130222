"""Rules on the visa annex: papers that outlast the stay. No message tells a value of the annex."""

import re
from datetime import date, timedelta
from functools import cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.spelling import alternatives
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.plan.visa import DocumentState
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import explained
from wecco_xl.review.phases import span
from wecco_xl.review.rule import Problems, rule

SEQUENCES = (
    ("birth_date", "passport_issued_on"),
    ("passport_issued_on", "passport_expires_on"),
    ("visa_submitted_on", "visa_obtained_on"),
    ("visa_obtained_on", "visa_valid_until"),
)
"""Days of the annex that follow each other, as far as the programme asks for them."""


DAYS_A_YEAR, LEEWAY = 365.25, 60
"""How many days a passport may last more or less than its years."""

OLDEST = 90
"""How many years old somebody is at most whose day of birth is not known."""

PASSPORT, MOST_LETTERS, LEAST_DIGITS = range(6, 13), 4, 4
"""How long the number of a passport is, how many letters it has at most, how many digits at least."""

FEWEST_DIGITS = 6
"""Without at least so many digits, no telephone number is in a text."""


def _day(case: Case, key: str) -> date | None:
    """A day of the annex; None when it is blank or when the programme has no such field."""
    return getattr(case.plan.visa, key, None)


@rule(Severity.BLOCKING)
def passport_ends_in_stay(case: Case) -> Problems:
    """The passport is valid on every day of the stay."""
    return _ended_in_stay(case, "passport_expires_on", over=False)


@rule(Severity.TO_FIX)
def passport_ended_in_stay(case: Case) -> Problems:
    """The passport of a stay that is over was valid on every day of it."""
    return _ended_in_stay(case, "passport_expires_on", over=True)


@rule(Severity.BLOCKING)
def passport_expired(case: Case) -> Problems:
    """The passport is still valid on the first day of a stay whose last day is not known."""
    return _over(case, "passport_expires_on")


@rule(Severity.BLOCKING)
def passport_too_short(case: Case) -> Problems:
    """The passport stays valid for some time after the stay, or no visa is given."""
    expires, end = _day(case, "passport_expires_on"), case.plan.mobility.during_end
    spare = case.programme.thresholds.passport_days
    if expires and end and case.today <= end <= expires < end + timedelta(days=spare):
        yield ("visa", "passport_expires_on"), {"days": spare}


@rule(Severity.ADVICE, beside=("passport_ends_in_stay", "passport_ended_in_stay", "passport_expired"))
def passport_of_odd_length(case: Case) -> Problems:
    """A passport is valid for one of the lengths that are given out, or a year was misread."""
    issued, expires = _day(case, "passport_issued_on"), _day(case, "passport_expires_on")
    known = case.programme.thresholds.passport_years
    if issued and expires and known and issued < expires:
        years = (expires - issued).days / DAYS_A_YEAR
        if all(abs(years - one) * DAYS_A_YEAR > LEEWAY for one in known):
            yield ("visa", "passport_expires_on"), {}


@rule(Severity.BLOCKING)
def visa_too_short(case: Case) -> Problems:
    """The visa covers the whole stay, or somebody stays without one."""
    return _ended_in_stay(case, "visa_valid_until", over=False)


@rule(Severity.TO_FIX)
def visa_was_too_short(case: Case) -> Problems:
    """The visa of a stay that is over covered it."""
    return _ended_in_stay(case, "visa_valid_until", over=True)


@rule(Severity.ADVICE, beside=("visa_too_short", "visa_expired"))
def visa_of_fewer_days(case: Case) -> Problems:
    """A visa for some days only, « 30 jours », is for as many as the stay lasts."""
    stay, typed = span(case.plan.mobility, Phase.DURING), getattr(case.plan.visa, "visa_type", None)
    told = [int(days) for days in _days_told().findall(fold(typed or ""))]
    if told and stay.days and stay.end and stay.end >= case.today and max(told) < stay.days:
        yield ("visa", "visa_type"), {"stay": stay.days}


@cache
def _days_told() -> re.Pattern[str]:
    days = alternatives(map(fold, catalogue()["typed"]["units"]["days"]))
    return re.compile(rf"(?<!\w)([0-9]{{1,3}}) ?(?:{days})(?!\w)")


@rule(Severity.BLOCKING)
def visa_expired(case: Case) -> Problems:
    """The visa is still valid on the first day of a stay whose last day is not known."""
    return _over(case, "visa_valid_until")


def _over(case: Case, key: str) -> Problems:
    """A paper that has ended, or will have before the stay: nobody need know when that ends."""
    last, (start, end) = _day(case, key), span(case.plan.mobility, Phase.DURING)
    if (
        last
        and end is None
        and not case.reached(Stage.RETURN)
        and last < max(start or case.today, case.today)
    ):
        yield ("visa", key), {}


def _ended_in_stay(case: Case, key: str, *, over: bool) -> Problems:
    """The last day of a paper, where it is before that of the stay, and this one is `over` or not."""
    last, end = _day(case, key), case.plan.mobility.during_end
    if last and end and last < end and (end < case.today) is over:
        yield ("visa", key), {}


@rule(
    Severity.TO_FIX,
    beside=(
        "passport_ends_in_stay",
        "passport_ended_in_stay",
        "passport_expired",
        "visa_too_short",
        "visa_was_too_short",
        "visa_expired",
    ),
)
def papers_out_of_order(case: Case) -> Problems:
    """Birth, delivery and expiry, request and visa follow each other."""
    for earlier, later in SEQUENCES:
        before, after = _day(case, earlier), _day(case, later)
        if before and after and after < before:
            yield ("visa", later), {}


@rule(Severity.TO_FIX, beside=("papers_out_of_order",))
def visa_after_arrival(case: Case) -> Problems:
    """A visa is asked for and given before the stay begins; told once."""
    start = case.plan.mobility.during_start
    for key in ("visa_obtained_on", "visa_submitted_on"):
        day = _day(case, key)
        if start and day and day > start:
            yield ("visa", key), {}
            return


@rule(Severity.TO_FIX, beside=("filler",))
def passport_number_unlike(case: Case) -> Problems:
    """The number of a passport is some digits, with a few letters."""
    typed = getattr(case.plan.visa, "passport_number", None)
    if typed and not any(map(_may_be_a_passport, (re.sub(r"\W", "", typed), *re.findall(r"\w+", typed)))):
        yield ("visa", "passport_number"), {}


def _may_be_a_passport(number: str) -> bool:
    letters = len(re.findall(r"[^\W\d]", number))
    return len(number) in PASSPORT and letters <= MOST_LETTERS and len(number) - letters >= LEAST_DIGITS


@rule(Severity.TO_FIX)
def document_ahead(case: Case) -> Problems:
    """A document that is there has a day in the past."""
    for at, document in rows(case.plan, "visa_documents"):
        there = document.state in (DocumentState.READY, DocumentState.SUBMITTED)
        if there and document.date and document.date > case.today:
            yield (*at, "date"), {"today": case.today}


@rule(Severity.ADVICE)
def document_too_old(case: Case) -> Problems:
    """A document of a person is not older than that person."""
    born = _day(case, "birth_date") or case.today.replace(year=case.today.year - OLDEST, day=1)
    for at, document in rows(case.plan, "visa_documents"):
        if document.date and document.date < born:
            yield (*at, "date"), {}


@rule(Severity.ADVICE, beside=("filler",))
def emergency_without_number(case: Case) -> Problems:
    """Whom to call in an emergency can be called."""
    contact = getattr(case.plan.visa, "emergency_contact", None)
    if contact and sum(character.isdigit() for character in contact) < FEWEST_DIGITS:
        yield ("visa", "emergency_contact"), {}


@rule(Severity.ADVICE)
def document_waived_without_reason(case: Case) -> Problems:
    """A document that is not asked for says why, unless the list itself says that it may not be."""
    may_be = {entry.code for entry in case.programme.entries("visa_documents") if entry.conditional}
    for at, document in rows(case.plan, "visa_documents"):
        told = explained(case, document) or document.id in may_be
        if document.state is DocumentState.WAIVED and not told:
            yield (*at, "comment"), {}
