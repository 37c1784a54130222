"""How numbers, amounts, row ids and days are typed in French: one reading, or an error that names the fault.

Numbers and ids come as one line (plain spaces, apostrophes and dashes), days come folded (see `cells.fold`).
The day stands before the month. A year of two digits is 20yy up to 39 and 19yy from 40: plans look fifteen
years ahead, and nobody born before 1940 takes part.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

MAX_NUMBER = 1e15
"""Excel keeps 15 digits: from here on a number is no longer what was typed."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
_LAST_SHORT_YEAR = 39
FIRST_CELL_YEAR = 1910
"""Before it, a date cell holds a mere number: the year 2024 typed in one is 16 July 1905 (or 1909)."""

_EPOCHS = (date(1899, 12, 30), date(1904, 1, 1))
"""The days from which spreadsheets count."""
_TYPED_YEARS = range(1930, LAST_YEAR + 1)

_LONGEST = 60
"""Characters beyond which a text is neither a number nor a day; it also bounds the work of the patterns."""

_MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juill", "juil"),
    ("aout",),
    ("septembre", "sept", "sep"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_WEEKDAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_MONTH = "|".join(_MONTH_NUMBERS)
_BEFORE = rf"(?:le )?(?:(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*\.?,? )?(?:le )?"
_CLOCK = r"(?:,? (?:a )?[0-9]{1,2} ?[:h] ?(?:[0-9]{2})?(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_ISO_CLOCK = r"(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?|t00:00(?::00(?:\.0+)?)?(?:z|\+00:00))?"
_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_PRECISE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BEFORE}(?P<day>[0-9]{{1,2}}) ?([/.-]) ?(?P<month>[0-9]{{1,2}}) ?\3 ?{_YEAR}{_CLOCK}",
        rf"{_BEFORE}(?P<day>[0-9]{{1,2}})(?:er|e)?[ .-]?(?P<month>{_MONTH})\.?[ ,.-]?{_YEAR}{_CLOCK}",
        rf"(?P<year>[0-9]{{4}})([/.-])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}}){_ISO_CLOCK}",
    )
)
_IMPRECISE: tuple[tuple[re.Pattern[str], LiteralString], ...] = (
    (
        re.compile(rf"{_BEFORE}[0-9]{{1,2}}(?: ?[/.-] ?[0-9]{{1,2}}|(?:er|e)?[ .-]?(?:{_MONTH})\.?)"),
        "date_without_year",
    ),
    (re.compile(r"(?:19|20)[0-9]{2}"), "date_not_precise"),
    (re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?"), "date_is_number"),
    (
        re.compile(
            rf".*\b(?:(?:19|20)[0-9]{{2}}|{_MONTH}|[ts] ?[1-4]|trimestre|semestre|semaine|mois|annee|debut|mi"
            r"|fin|courant|vers|environ|avant|apres|printemps|ete|automne|hiver|demain|bientot)\b.*"
        ),
        "date_not_precise",
    ),
)

_NUMBER = re.compile(
    r"([+-]?) ?(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?P<sep>[ '.,])[0-9]{3}(?:(?P=sep)[0-9]{3})*)"
    r"(?:(?!(?P=sep))[.,](?P<part>[0-9]+))?"
)
_NUMBER_FAULTS: tuple[tuple[re.Pattern[str], LiteralString], ...] = (
    (re.compile(r"[+-]?(?:nan|inf|infinity|infini)", re.IGNORECASE), "number_not_finite"),
    (re.compile(r"[+-]?[0-9.,]+e[+-]?[0-9]+", re.IGNORECASE), "number_exponent"),
    (re.compile(r"[+-]? ?[0-9][0-9 '.,]*(?:%|pour ?cent)"), "number_percent"),
    (re.compile(r"[+-]? ?[0-9][0-9 '.,]*"), "number_grouping"),
    (re.compile(r"[+-]? ?[0-9][0-9 '.,]*(?:m[23]|[^0-9/\n+-][^0-9]*)"), "number_unit"),
    (re.compile(r".*[0-9].*[^0-9 '.,].*[0-9].*", re.DOTALL), "several_numbers"),
)
_CURRENCY = r"francs? ?cfa|f\.? ?cfa|cfa|xof|francs?|f|euros?|eur|€"
_AMOUNT = re.compile(
    rf"(?P<before>{_CURRENCY})? ?(?P<number>[+-]? ?[0-9][0-9 '.,]*?) ?"
    rf"(?P<scale>milliards?|mds?|millions?|(?-i:M)|mille|k)? ?(?:d[e'] ?)?(?P<after>{_CURRENCY})?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[+-]? ?[1-9][0-9]{0,2}[.,][0-9]{3}")
_QUANTITY = re.compile(
    r"(?P<number>[+-]? ?[0-9][0-9 '.,]*?) ?"
    r"(?:(?P<scale>milliards?|mds?|millions?|mille|k)(?![^\W\d_])[^0-9]*|(?:%|[^\W\d_]|°|/)[^0-9]*)",
    re.IGNORECASE,
)
_POWER_OF_TEN = {"milliard": 9, "md": 9, "million": 6, "m": 6, "mille": 3, "k": 3}

_ID = r"([A-Za-z]{1,2})([0-9]{1,4})(?![^\W_])"
_ID_ALONE = re.compile(_ID)
_ANY_ID = re.compile(rf"(?<![^\W_]){_ID}")
_CANONICAL = re.compile(r"[A-Z]{1,2}(?:0[1-9]|[1-9][0-9]{1,3})")
_BARE_IDS = re.compile(rf"(?:et\s+)?{_ID}(?:(?:\s*[/&+|·•∙⋅‧]\s*|\s+(?:et\s+)?){_ID})*\.?")
_ENTRY = re.compile(rf"{_ID}(?:\s*(?P<listed>[·•∙⋅‧].*)|[\s:.|(/&+-]+(?P<label>.*))", re.DOTALL)


_MORE_IDS = re.compile(
    r"(?:[\W\d]*\d[\W\d]*|(?:et|ou|and|or|a|à|au|aux|puis|avec|jusqu(?:e|'à|'a)?|etc)\b.*)",
    re.DOTALL | re.IGNORECASE,
)
"""What goes on a reference instead of naming it: « et 3 », « -03 », « à 5 », « etc. »."""


def fault(code: LiteralString, **params: Any) -> PydanticCustomError:
    """The error for a value that has no right reading: `code` is the key of its words in the catalogue."""
    return PydanticCustomError(code, code, params or None)


def decimal_in_text(typed: str) -> Decimal:
    """The number that a line spells; three digits after the last point or comma may be thousands: refused."""
    match = _NUMBER.fullmatch(typed) if len(typed) <= _LONGEST else None
    if match is None:
        raise fault(_number_fault(typed[: _LONGEST + 1]))
    sign, whole, part = match[1], re.sub("[ '.,]", "", match["whole"]), match["part"] or "0"
    if len(part) == 3 and whole.strip("0"):
        raise fault("ambiguous_number")
    value = Decimal(f"{sign}{whole}.{part}")
    if abs(value) >= MAX_NUMBER:
        raise fault("number_too_large")
    return value


def _number_fault(typed: str) -> LiteralString:
    return next((code for pattern, code in _NUMBER_FAULTS if pattern.fullmatch(typed)), "number_parsing")


def amount_in_text(typed: str, currency: str | None) -> Decimal:
    """The amount that a line spells, `other_currency` if it states another one than `currency`."""
    match = _AMOUNT.fullmatch(typed) if len(typed) <= _LONGEST else None
    if match is None:
        return decimal_in_text(typed)
    stated = {"EUR" if sign[0] in "eE€" else "XOF" for sign in match.group("before", "after") if sign}
    if len(stated | ({currency} if currency else set())) > 1:
        raise fault("other_currency")
    power = _POWER_OF_TEN[match["scale"].casefold().removesuffix("s")] if match["scale"] else 0
    number = match["number"]
    if not power and "XOF" in {currency, *stated} and _THOUSANDS.fullmatch(number):
        number = re.sub("[.,]", " ", number)  # nobody counts in thousandths of a franc
    value = decimal_in_text(number).scaleb(power)
    if abs(value) >= MAX_NUMBER:
        raise fault("number_too_large")
    return value


def quantity_in_text(typed: str) -> Decimal:
    """The number of a line that goes on with what it counts: `40 véhicules`, `9 %`, `2 millions`."""
    match = _QUANTITY.fullmatch(typed) if len(typed) <= _LONGEST else None
    if match is None:
        raise fault("number_unit")
    if match["scale"]:
        return amount_in_text(f"{match['number']} {match['scale']}", None)
    if _AMOUNT.fullmatch(typed):
        return amount_in_text(typed, None)
    return decimal_in_text(match["number"].strip(" .,'"))


def ids_in_text(line: str) -> tuple[str, ...]:
    """Row ids, once each: an entry ends at a comma, semicolon or line break before a new id.

    A label may hold commas (`B01 · Prix, A4 couleur`); a bare id may not be followed by anything but ids.
    """
    if _CANONICAL.fullmatch(line):
        return (line,)
    ids: list[str] = []
    in_label = False
    for piece in filter(None, map(str.strip, re.split(r"[,;\n]", line))):
        if _BARE_IDS.fullmatch(piece):
            ids += [_canonical(*found) for found in _ANY_ID.findall(piece)]
            in_label = False
        elif (entry := _ENTRY.fullmatch(piece)) and not (in_label and _goes_on(entry, ids)):
            ids.append(_entry_id(entry))
            in_label = True
        elif not in_label:
            raise fault("reference_form")
    if not ids:
        raise fault("reference_form")
    return tuple(dict.fromkeys(ids))


def _goes_on(entry: re.Match[str], ids: list[str]) -> bool:
    """Whether what looks like an entry is the label before it going on after a comma (`…, A4 couleur`)."""
    return entry["listed"] is None and entry[1].upper() != ids[-1].rstrip("0123456789")


def _entry_id(entry: re.Match[str]) -> str:
    if _MORE_IDS.fullmatch((entry["label"] or (entry["listed"] or "")[1:]).strip()):
        raise fault("reference_form")
    others = _ANY_ID.findall(entry["label"] or "")
    if any(letters.upper() == entry[1].upper() for letters, _ in others):
        raise fault("reference_form")
    return _canonical(entry[1], entry[2])


def _canonical(letters: str, digits: str) -> str:
    if not int(digits):
        raise fault("reference_form")
    return f"{letters.upper()}{int(digits):02d}"


def id_in_text(typed: str) -> str | None:
    """The one row id that a text is, `B01` for `b1`, or None."""
    match = _ID_ALONE.fullmatch(typed)
    return _canonical(*match.groups()) if match and int(match[2]) else None


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
    if len(folded) <= _LONGEST:
        for grammar in _PRECISE:
            if match := grammar.fullmatch(folded):
                return _day_named(match)
        for pattern, code in _IMPRECISE:
            if pattern.fullmatch(folded):
                raise fault(code)
    raise fault("date_parsing")


def _day_named(match: re.Match[str]) -> date:
    typed = match.groupdict()
    month = _MONTH_NUMBERS.get(typed["month"]) or int(typed["month"])
    day = int(typed["day"])
    if month > 12 >= day > 0:
        raise fault("day_month_order")
    year = _full_year(typed["year"])
    try:
        named = date(year, month, day)
    except ValueError:
        raise fault("date_impossible") from None
    weekday = typed.get("weekday")
    if weekday and _WEEKDAYS[named.weekday()] != weekday:
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
