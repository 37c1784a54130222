"""How numbers and amounts are typed in French: one reading, or an error that names the fault.

They come as one line, with plain spaces, apostrophes and dashes.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue

MAX_NUMBER = 1e15
"""Excel keeps 15 digits: from here on a number is no longer what was typed."""
LONGEST = 60
"""Characters beyond which a text is neither a number nor a day; it also bounds the work of the patterns."""

_NUMBER = re.compile(
    r"([+-]?) ?(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?P<sep>[ '.,])[0-9]{3}(?:(?P=sep)[0-9]{3})*)"
    r"(?:(?!(?P=sep))[.,](?P<part>[0-9]+))?"
)
_THOUSANDS = re.compile(r"[+-]? ?[1-9][0-9]{0,2}[.,][0-9]{3}")


@cache
def number_words() -> dict[str, float]:
    """The numbers that a cell spells alone or before what it counts: {folded word: value}."""
    known = catalogue()["typed"]
    return {
        word: float(value) for name in ("numbers", "single_numbers") for word, value in known[name].items()
    }


@cache
def sentence_numbers() -> dict[str, float]:
    """The numbers that a sentence spells: {folded word: value}; « un » is none, « dizaine » is one."""
    known = catalogue()["typed"]
    return {
        word: float(value) for name in ("numbers", "round_numbers") for word, value in known[name].items()
    }


def alternatives(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longest first; none fits when there is no word."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"


def spaced_or_not(words: Iterable[str]) -> str:
    """The same for words whose blanks may lack, « f cfa »."""
    return alternatives(words).replace(r"\ ", " ?")


def opened(line: str, others: tuple[str, ...] = ()) -> str:
    """A line without the brackets around a scale, a currency or `others` at its end: « 5 (millions) »."""
    return _bracketed(others).sub(r" \1", line) if len(line) <= 2 * LONGEST else line


@cache
def _bracketed(others: tuple[str, ...]) -> re.Pattern[str]:
    currencies = (word for words in catalogue()["typed"]["currencies"].values() for word in words)
    words = spaced_or_not([*_scales(), *currencies, *others])
    return re.compile(rf" ?\( ?((?:{words})(?:(?<=/)|(?![^\W\d_]))[^()0-9]*?) ?\)$", re.IGNORECASE)


@cache
def _scales() -> dict[str, int]:
    """The powers of ten by their words; one in capitals is written so."""
    return dict(catalogue()["typed"]["scales"])


@cache
def _currencies() -> dict[str, str]:
    """The codes of the currencies by their words without blanks."""
    known = catalogue()["typed"]["currencies"]
    return {word.replace(" ", ""): code for code, words in known.items() for word in words}


@cache
def _amount() -> re.Pattern[str]:
    """An amount: a currency before or after it, a scale between."""
    currency = spaced_or_not(word for words in catalogue()["typed"]["currencies"].values() for word in words)
    small = spaced_or_not(word for word in _scales() if word.islower())
    capital = spaced_or_not(word for word in _scales() if not word.islower())
    return re.compile(
        rf"(?P<before>{currency})? ?(?P<number>[+-]? ?[0-9][0-9 '.,]*?) ?"
        rf"(?P<scale>{small}|(?-i:{capital}))? ?(?:d[e'] ?)?(?P<after>{currency})?",
        re.IGNORECASE,
    )


@cache
def _quantity() -> re.Pattern[str]:
    """A number and what it counts, a scale between."""
    small = spaced_or_not(word for word in _scales() if word.islower())
    return re.compile(
        rf"(?P<number>[+-]? ?[0-9][0-9 '.,]*?) ?"
        rf"(?:(?P<scale>{small})(?![^\W\d_])[^0-9]*|(?:[%€$]|[^\W\d_]|°|/)(?:[^0-9]|(?<=m)[23])*)",
        re.IGNORECASE,
    )


def fault(code: LiteralString, **params: Any) -> PydanticCustomError:
    """The error for a value that has no right reading: `code` is the key of its words in the catalogue."""
    return PydanticCustomError(code, code, params or None)


def decimal_in_text(typed: str) -> Decimal:
    """The number that a line spells; three digits after the last point or comma may be thousands: refused."""
    match = _NUMBER.fullmatch(typed) if len(typed) <= LONGEST else None
    if match is None:
        raise fault(_number_fault(typed[: LONGEST + 1]))
    sign, whole, part = match[1], re.sub("[ '.,]", "", match["whole"]), match["part"] or "0"
    if len(part) == 3 and whole.strip("0"):
        raise fault("ambiguous_number")
    value = Decimal(f"{sign}{whole}.{part}")
    if abs(value) >= MAX_NUMBER:
        raise fault("number_too_large")
    return value


def _number_fault(typed: str) -> LiteralString:
    return next(
        (code for pattern, code in _number_faults() if re.fullmatch(pattern, typed)), "number_parsing"
    )


@cache
def _number_faults() -> tuple[tuple[str, LiteralString], ...]:
    """What a line is that is no number, the first that fits."""
    signs = {key: spaced_or_not(known) for key, known in catalogue()["typed"]["signs"].items()}
    return (
        (rf"(?i)[+-]?(?:{signs['endless']})", "number_not_finite"),
        (r"(?i)[+-]?[0-9.,]+e[+-]?[0-9]+", "number_exponent"),
        (rf"[+-]? ?[0-9][0-9 '.,]*(?:{signs['percent']})", "number_percent"),
        (r"[+-]? ?[0-9][0-9 '.,]*", "number_grouping"),
        (r"[+-]? ?[0-9][0-9 '.,]*(?:m[23]|/ ?[^\W\d_][^0-9]*|[^0-9/\n+-][^0-9]*)", "number_unit"),
        (r"(?s).*[0-9].*[^0-9 '.,].*[0-9].*", "several_numbers"),
    )


def amount_in_text(typed: str, currency: str | None) -> Decimal:
    """The amount that a line spells, `other_currency` if it states another one than `currency`."""
    match = _amount().fullmatch(typed) if len(typed) <= LONGEST else None
    if match is None:
        return decimal_in_text(typed)
    stated = _stated(match)
    if len(stated | ({currency} if currency else set())) > 1:
        raise fault("other_currency", currency=currency) if currency else fault("two_currencies")
    scale = match["scale"] or ""
    power = _scales().get(scale, _scales().get(scale.casefold(), 0))
    number = match["number"]
    if not power and "XOF" in {currency, *stated} and _THOUSANDS.fullmatch(number):
        number = re.sub("[.,]", " ", number)  # nobody counts in thousandths of a franc
    value = decimal_in_text(number).scaleb(power)
    if abs(value) >= MAX_NUMBER:
        raise fault("number_too_large")
    return value


def currency_in_text(typed: str) -> str | None:
    """The currency beside the amount that a line spells; None when none stands there, or two."""
    match = _amount().fullmatch(typed) if len(typed) <= LONGEST else None
    stated = _stated(match) if match else set()
    return stated.pop() if len(stated) == 1 else None


def _stated(amount: re.Match[str]) -> set[str]:
    signs = (sign.casefold().replace(" ", "") for sign in amount.group("before", "after") if sign)
    return {_currencies()[sign] for sign in signs}


def quantity_in_text(typed: str) -> Decimal:
    """The number of a line that goes on with what it counts: `40 véhicules`, `9 %`, `2 millions`."""
    match = _quantity().fullmatch(typed) if len(typed) <= LONGEST else None
    if match is None:
        raise fault("number_unit")
    if match["scale"]:
        return amount_in_text(f"{match['number']} {match['scale']}", None)
    if _amount().fullmatch(typed):
        return amount_in_text(typed, None)
    return decimal_in_text(match["number"].strip(" .,'"))
