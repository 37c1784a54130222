"""Rules on what people write: real content, said once, nothing private in it."""

import re

from pydantic_core import PydanticCustomError

from wecco_xl.plan.cells import fold
from wecco_xl.plan.contacts import is_known, phone
from wecco_xl.plan.finding import Severity
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

_OUTER_MARKS = " .…,;:!?-_*/\\()[]<>«»\"'"
_MAY_BE_PERSONAL = re.compile("[0-9@]")
_EMAIL = re.compile(r"[\w+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PHONE = re.compile(
    r"(?<![\w+])(?:"
    r"(?:\+|00) ?[1-9][0-9 ().-]{7,18}[0-9]"  # international
    r"|[0-9]{2,4}[ ./-][0-9]{2,3}([ .-])[0-9]{2}(?:\1[0-9]{2}){1,2}"  # ends by pairs, as no amount does
    r")(?![0-9])"
)
_PASSPORT = re.compile(
    r"\bpasse?port\b(?:\W+[^\W\d]+){0,4}?\W+(?:[a-z]{1,2} ?[0-9]{6,8}|[0-9]{2}[a-z]{2}[0-9]{5})\b"
)


@rule(Severity.TO_FIX)
def filler(case: Case) -> Problems:
    """A cell says something, or stays blank until it can."""
    fillers = {"", *map(_bare, case.programme.lexicon.fillers)}
    for loc, spec, value in case.of_kind(Kind.TEXT, Kind.LONG):
        if spec.key not in ASIDES and len(value) <= 60 and _bare(value) in fillers:
            yield loc, {}


def _bare(text: str) -> str:
    """A text without its outer marks: `(TBD…)` is `tbd`, `-` is nothing, `xxxx` is `x`."""
    bare = fold(text).strip(_OUTER_MARKS)
    return "x" if set(bare) == {"x"} else bare


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
    for loc, spec, value in case.of_kind(Kind.TEXT, Kind.LONG):
        if spec.privacy not in SHARED or spec.name in CONTACTS or not _MAY_BE_PERSONAL.search(value):
            continue
        if kind := _personal(fold(value), regions):
            yield loc, {"kind": kind}


def _personal(folded: str, regions: tuple[str, ...]) -> str:
    """Which kind of personal data a folded text holds: `email`, `phone`, `passport`, or nothing."""
    if _EMAIL.search(folded):
        return "email"
    if _PASSPORT.search(folded):
        return "passport"
    return "phone" if any(_dials(found[0], regions) for found in _PHONE.finditer(folded)) else ""


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
