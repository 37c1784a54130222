"""How days are typed in French: one reading, or an error that names the fault.

They come folded (see `cells.fold`). The day stands before the month. A year of two digits is 20yy up to 39,
19yy from 40: plans look fifteen years ahead, and nobody born before 1940 takes part.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import LiteralString, NamedTuple

from wecco_xl.lang import catalogue
from wecco_xl.plan.spelling import LONGEST, fault

FIRST_YEAR, LAST_YEAR = 1900, 2100
_LAST_SHORT_YEAR = 39
FIRST_CELL_YEAR = 1910
"""Before it, a date cell holds a mere number: the year 2024 typed in one is 16 July 1905 (or 1909)."""

_EPOCHS = (date(1899, 12, 30), date(1904, 1, 1))
"""The days from which spreadsheets count."""
_TYPED_YEARS = range(1930, LAST_YEAR + 1)

_CLOCK = r"(?:,? (?:a )?[0-9]{1,2} ?[:h] ?(?:[0-9]{2})?(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_ISO_CLOCK = r"(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?|t00:00(?::00(?:\.0+)?)?(?:z|\+00:00))?"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"


class _Grammar(NamedTuple):
    """The patterns of a day, those of what is none and why, and the names of months and weekdays."""

    precise: tuple[re.Pattern[str], ...]
    imprecise: tuple[tuple[re.Pattern[str], LiteralString], ...]
    months: Mapping[str, int]
    weekdays: Sequence[str]


@cache
def _grammar() -> _Grammar:
    """The grammar of French days, made when the first day is met that was typed as text."""
    words = catalogue()["typed"]["days"]
    months = {name: number for number, names in enumerate(words["months"], 1) for name in names}
    month, about = "|".join(months), "|".join(words["about"])
    before = rf"(?:le )?(?:(?P<weekday>{'|'.join(words['weekdays'])})[a-z]*\.?,? )?(?:le )?"
    precise = (
        rf"{before}(?P<day>[0-9]{{1,2}}) ?([ /.-]) ?(?P<month>[0-9]{{1,2}}) ?\3 ?{_YEAR}{_CLOCK}",
        rf"{before}(?P<day>[0-9]{{1,2}})(?: ?(?:er|e|eme))?[ .-]?(?P<month>{month})\.?[ ,.-]?{_YEAR}{_CLOCK}",
        rf"(?P<year>[0-9]{{4}})([/.-])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}}){_ISO_CLOCK}",
    )
    imprecise: tuple[tuple[str, LiteralString], ...] = (
        (
            rf"{before}[0-9]{{1,2}}(?: ?[/.-] ?[0-9]{{1,2}}|(?:er|e)?[ .-]?(?:{month})\.?)",
            "date_without_year",
        ),
        (r"(?:19|20)[0-9]{2}", "date_not_precise"),
        (r"[+-]?[0-9]+(?:[.,][0-9]+)?", "date_is_number"),
        (rf".*\b(?:(?:19|20)[0-9]{{2}}|{month}|[ts] ?[1-4]|{about})\b.*", "date_not_precise"),
    )
    return _Grammar(
        tuple(map(re.compile, precise)),
        tuple((re.compile(pattern), code) for pattern, code in imprecise),
        months,
        words["weekdays"],
    )


def day_in_cell(found: date) -> date:
    """The day of a date cell, unless a lone year or another number was typed there and is shown as a date."""
    if FIRST_YEAR - 1 <= found.year < FIRST_CELL_YEAR:
        raise fault("year_in_date" if number_in_cell(found) in _TYPED_YEARS else "number_in_date")
    return _within_bounds(found)


def number_in_cell(found: date) -> int:
    """The number that a date cell shows as a day, which may be a lone year: 2018 for 10 July 1905."""
    numbers = [(found - epoch).days for epoch in _EPOCHS]
    return next((one for one in numbers if one in _TYPED_YEARS), numbers[0])


def day_in_text(folded: str) -> date:
    """The day that a folded text names (`31/12/24`, `1er juin 2024`, `2024-06-01`), without the time."""
    grammar, folded = _grammar(), folded.rstrip(" .")
    if len(folded) <= LONGEST:
        for form in grammar.precise:
            if match := form.fullmatch(folded):
                return _day_named(match, grammar)
        for pattern, code in grammar.imprecise:
            if pattern.fullmatch(folded):
                raise fault(code)
    raise fault("date_parsing")


def _day_named(match: re.Match[str], grammar: _Grammar) -> date:
    typed = match.groupdict()
    month = grammar.months.get(typed["month"]) or int(typed["month"])
    day = int(typed["day"])
    if month > 12 >= day > 0:
        raise fault("day_month_order")
    year = _full_year(typed["year"])
    try:
        named = date(year, month, day)
    except ValueError:
        raise fault("date_impossible") from None
    weekday = typed.get("weekday")
    if weekday and grammar.weekdays[named.weekday()] != weekday:
        raise fault("weekday_mismatch")
    return _within_bounds(named)


def _full_year(typed: str) -> int:
    if len(typed) == 4:
        return int(typed)
    short = int(typed.lstrip("'"))
    return short + (2000 if short <= _LAST_SHORT_YEAR else 1900)


def _within_bounds(found: date) -> date:
    if FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    raise fault("date_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
