"""How numbers and amounts are typed in French: one reading, or an error that names the fault.

They come as one line, with plain spaces, apostrophes and dashes.
"""

import re
from decimal import Decimal
from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

MAX_NUMBER = 1e15
"""Excel keeps 15 digits: from here on a number is no longer what was typed."""
LONGEST = 60
"""Characters beyond which a text is neither a number nor a day; it also bounds the work of the patterns."""

_NUMBER = re.compile(
    r"([+-]?) ?(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?P<sep>[ '.,])[0-9]{3}(?:(?P=sep)[0-9]{3})*)"
    r"(?:(?!(?P=sep))[.,](?P<part>[0-9]+))?"
)
_NUMBER_FAULTS: tuple[tuple[str, LiteralString], ...] = (
    (r"(?i)[+-]?(?:nan|inf|infinity|infini)", "number_not_finite"),
    (r"(?i)[+-]?[0-9.,]+e[+-]?[0-9]+", "number_exponent"),
    (r"[+-]? ?[0-9][0-9 '.,]*(?:%|pour ?cent)", "number_percent"),
    (r"[+-]? ?[0-9][0-9 '.,]*", "number_grouping"),
    (r"[+-]? ?[0-9][0-9 '.,]*(?:m[23]|[^0-9/\n+-][^0-9]*)", "number_unit"),
    (r"(?s).*[0-9].*[^0-9 '.,].*[0-9].*", "several_numbers"),
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
    r"(?:(?P<scale>milliards?|mds?|millions?|mille|k)(?![^\W\d_])[^0-9]*"
    r"|(?:%|[^\W\d_]|°|/)(?:[^0-9]|(?<=m)[23])*)",
    re.IGNORECASE,
)
_POWER_OF_TEN = {"milliard": 9, "md": 9, "million": 6, "m": 6, "mille": 3, "k": 3}


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
    return next((code for pattern, code in _NUMBER_FAULTS if re.fullmatch(pattern, typed)), "number_parsing")


def amount_in_text(typed: str, currency: str | None) -> Decimal:
    """The amount that a line spells, `other_currency` if it states another one than `currency`."""
    match = _AMOUNT.fullmatch(typed) if len(typed) <= LONGEST else None
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
    match = _QUANTITY.fullmatch(typed) if len(typed) <= LONGEST else None
    if match is None:
        raise fault("number_unit")
    if match["scale"]:
        return amount_in_text(f"{match['number']} {match['scale']}", None)
    if _AMOUNT.fullmatch(typed):
        return amount_in_text(typed, None)
    return decimal_in_text(match["number"].strip(" .,'"))
