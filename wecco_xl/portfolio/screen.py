"""Free texts without the couple's own identifiers: names, firms, papers, phones, addresses are masked."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from itertools import groupby
from typing import Any, NamedTuple

from wecco_xl.plan.personal import month_names, personal_patterns
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Kind, Privacy
from wecco_xl.portfolio.privacy import class_name
from wecco_xl.review.case import rows

MASK = "[…]"

_PEOPLE = frozenset(
    {
        "person.first_names",
        "person.last_name",
        "actors.name",
        "charter.origin_signatory",
        "charter.host_signatory",
        "mobility.local_contact",
    }
)
"""Fields that hold names of people: each part of a name is masked as well."""

_NAMES = frozenset(
    {"company.name", "cover.plan_id", "cover.provider", "actors.organisation", "company.address"}
    | {"company.founded_on"}
)
"""Fields masked as a whole; a day however it is written."""

_WHO = frozenset({"objectives.responsible", "trainings.decided_by", "contributions.contributors"})
_WHO |= {"actions.owner", "logistics.payer", "cover.provider_contact", "trainings.organiser", "person.role"}
"""Fields that hold roles or names: what looks like a full name is masked."""

_CODES = frozenset({Kind.PHONE, Kind.EMAIL, Kind.IDENTIFIER, Kind.WEB})
_LINKS = frozenset(
    {"de", "du", "des", "la", "le", "les", "el", "al", "et", "van", "von", "der", "ben", "ould"}
)
_GAP = r"[\s.\-/()]*"
_NO_GAPS = {code: None for code in range(0x3001) if chr(code) in ".-/()" or chr(code).isspace()}
"""What may stand between the signs of a code, and a text without it."""


class Known(NamedTuple):
    """A pattern of what identifies somebody; it fits in no text that lacks its `signs`, gaps left out."""

    pattern: str
    signs: str = ""


class Screen:
    """Masks in a text what identifies the couple of one plan and those around it."""

    def __init__(self, plan: Plan, programme: Programme) -> None:
        self._known = sorted({*_known(plan, programme)}, key=lambda one: (-len(one.pattern), one.pattern))
        self._codes = [one.signs for one in self._known if one.signs]

    @cached_property
    def _usual(self) -> re.Pattern[str]:
        return _any_of(one.pattern for one in self._known if not one.signs)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """With the codes, which take longer to compile than a plan to read: few texts hold one."""
        return _any_of(one.pattern for one in self._known)

    def __call__(self, text: str) -> str:
        """The text, each identifier replaced by a mask."""
        text = unicodedata.normalize("NFC", text)
        plain = "".join(map(_plain, text))
        signs = plain.translate(_NO_GAPS)
        known = self._whole if any(code in signs for code in self._codes) else self._usual
        parts, last = [], 0
        for found in known.finditer(plain):
            around, own = found.start(), found.start(found.lastindex or 0)
            parts += [text[last:around], self(text[around:own]) if around < own else "", MASK]
            last = found.end()
        return "".join((*parts, text[last:]))


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """What is masked anywhere, or one of some patterns, in their order.

    What several in a row look back for is looked for once.
    """
    return re.compile(
        "|".join(
            f"{behind}(?:{'|'.join(one.removeprefix(behind) for one in found)})"
            for behind, found in groupby((*_anywhere(), *patterns), key=_behind)
        )
    )


def _anywhere() -> Iterator[str]:
    """What identifies somebody, whoever that is."""
    return (pattern for patterns in personal_patterns().values() for pattern in patterns)


def _behind(pattern: str) -> str:
    return next((one for one in (r"(?<!\w)", r"(?<!\d)") if pattern.startswith(one)), "")


@cache
def _plain(letter: str) -> str:
    """One letter without case and accent: the places in a text stay the same."""
    if letter in "’ʼ`":
        return "'"
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def _known(plan: Plan, programme: Programme) -> Iterator[Known]:
    for spec in programme.specs:
        name = class_name(spec)
        secret = spec.privacy in (Privacy.RESTRICTED, Privacy.VISA) or spec.kind in _CODES
        if not secret and name not in _PEOPLE | _NAMES | _WHO:
            continue
        for value in _values(plan, spec.section, spec.key):
            if spec.kind in _CODES or (spec.privacy is Privacy.VISA and isinstance(value, str)):
                yield from _code(value)
            elif isinstance(value, date):
                yield from map(Known, _day(value))
            elif spec.kind is not Kind.CHOICE and isinstance(value, str):
                yield from map(Known, _name(name, value))


def _values(plan: Plan, section: str, key: str) -> Iterator[Any]:
    part = getattr(plan, section)
    holders = (row for _, row in rows(plan, section)) if isinstance(part, tuple) else (part,)
    yield from (value for holder in holders if (value := getattr(holder, key, None)) is not None)


def _name(field: str, value: str) -> Iterator[str]:
    if field in _WHO:
        yield from map(_words, _full_names(value))
        return
    if len(value.strip()) > 1:
        yield _words(value)
    if field in _PEOPLE:
        parts = re.split(r"[\s,.;()'’-]+", value)
        yield from (_words(part) for part in parts if len(part) > 1 and part.lower() not in _LINKS)


def _full_names(value: str) -> Iterator[str]:
    """Runs of two or more words with a capital."""
    for run in re.split(r"[^\w\s'’-]|(?:^|\s)(?![^\W\d_])", value):
        for capital, words in groupby(run.split(), key=lambda word: word[0].isupper()):
            found = list(words)
            if capital and len(found) > 1:
                yield " ".join(found)


def _words(phrase: str) -> str:
    """A phrase, whatever stands between its words."""
    plain = "".join(map(_plain, unicodedata.normalize("NFC", phrase)))
    found = re.findall(r"\w+", plain)
    return r"(?<!\w)" + r"[\W_]+".join(map(re.escape, found)) + r"(?!\w)" if found else r"(?!)"


def _code(value: str) -> Iterator[Known]:
    """A number or an address, whatever separates its signs; of a phone, also without its country."""
    signs = "".join(_plain(sign) for sign in value if sign.isalnum())
    if len(signs) > 3:
        yield Known(r"(?<!\w)\+?" + _GAP.join(map(re.escape, signs)) + r"(?!\w)", signs)
    if value.startswith("+") and len(signs) > 9:
        yield Known(r"(?<!\w)0?" + _GAP.join(map(re.escape, signs[-9:])) + r"(?!\w)", signs[-9:])


def _day(value: date) -> Iterator[str]:
    """A day as people write it: in figures in either order, in words, with or without blanks."""
    gap, day, year = r"\s{0,3}[\s/.\-]\s{0,3}", rf"0?{value.day}(?:er)?", f"{value.year}"
    month = rf"(?:0?{value.month}|(?:{month_names(value.month)})\.?)"
    yield rf"(?<!\d){day}{gap}{month}{gap}(?:{year}|'?{value.year % 100:02})(?!\d)"
    yield rf"(?<!\d){year}{gap}{month}{gap}{day}(?!\d)"
    yield rf"(?<!\d)(?:{value:%Y%m%d}|{value:%d%m%Y})(?!\d)"
