"""Rules on what people write: real content, said once, nothing private in it."""

import re
from functools import cache

from pydantic_core import PydanticCustomError

from wecco_xl.plan.cells import fold
from wecco_xl.plan.contacts import is_known, phone
from wecco_xl.plan.days import day_in_text
from wecco_xl.plan.fillers import LONGEST, is_filler, sends_elsewhere
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.personal import perhaps_personal, personal_patterns
from wecco_xl.plan.spec import Kind, Privacy
from wecco_xl.review.case import Case
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.tables import MAIN_FIELDS

SHARED = (Privacy.PUBLIC, Privacy.PROJECT)
ASIDES = ("comment", "other")
"""Free fields that nothing depends on."""
REPEATABLE = (*ASIDES, "evidence", "decision_reason", "means", "finding")
"""Long texts that may rightly be the same down a column."""
CONTACTS = ("cover.provider_contact",)
"""Fields whose very subject is how to reach someone."""
SHORTEST_COPY = 40
"""Folded characters from which two equal texts are no coincidence."""

_TOLD = ("email", "passport", "national", "phone")
"""The kinds that a shared text must not hold; others may as well be the number of a batch or of a firm."""


@rule(Severity.TO_FIX)
def filler(case: Case) -> Problems:
    """A cell says something, or stays blank until it can."""
    for loc, spec, value in case.written:
        if spec.key in ASIDES or len(value) > LONGEST:
            continue
        elsewhere = spec.key not in REPEATABLE and sends_elsewhere(value)
        if elsewhere or is_filler(fold(value), case.programme.lexicon.fillers):
            yield loc, {}


@rule(Severity.TO_FIX)
def day_as_text(case: Case) -> Problems:
    """A short text is no day: one typed there belongs to another column."""
    for loc, spec, value in case.of_kind(Kind.TEXT):
        if spec.key not in ASIDES and re.search("[12][0-9]{3}", value) and _is_day(fold(value)):
            yield loc, {}


def _is_day(folded: str) -> bool:
    try:
        day_in_text(folded)
    except PydanticCustomError:
        return False
    return True


@rule(Severity.ADVICE)
def same_text_twice(case: Case) -> Problems:
    """Each part of the plan says something of its own."""
    firsts: dict[str, str] = {}
    for loc, spec, value in case.of_kind(Kind.LONG):
        text = fold(value) if spec.privacy in SHARED else ""
        if len(text) < SHORTEST_COPY:
            continue
        first = firsts.get(text)
        excused = spec.key in REPEATABLE or spec.key in MAIN_FIELDS.get(spec.section, ())
        if first and not (first == spec.name and excused):
            yield loc, {"first": first}
        firsts.setdefault(text, spec.name)


@rule(Severity.TO_FIX)
def misplaced_personal_data(case: Case) -> Problems:
    """An e-mail, a phone or a passport number stands in its own protected field, not in a shared text."""
    regions = tuple(country.code for country in case.programme.countries.values())
    for loc, spec, value in case.written:
        if spec.privacy in SHARED and spec.name not in CONTACTS and (kind := _personal(fold(value), regions)):
            yield loc, {"kind": kind}


def _personal(folded: str, regions: tuple[str, ...]) -> str:
    """Which kind of personal data a folded text holds, the first of `_TOLD`, or nothing."""
    for kind in _TOLD:
        if not perhaps_personal(kind).search(folded):
            continue
        found = _of_kind(kind).finditer(folded)
        if any(kind != "phone" or _dials(one[0], regions) for one in found):
            return kind
    return ""


@cache
def _of_kind(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(personal_patterns()[kind]))


def _dials(typed: str, regions: tuple[str, ...]) -> bool:
    """Whether somebody can have that phone number."""
    for region in regions:
        try:
            phone(typed, region, known=True)
        except PydanticCustomError:
            continue
        return True
    return False


@rule(Severity.ADVICE)
def phone_of_no_series(case: Case) -> Problems:
    """A phone number begins as those of its country do, as far as is known."""
    for loc, _, number in case.of_kind(Kind.PHONE):
        if not is_known(number):
            yield loc, {}
