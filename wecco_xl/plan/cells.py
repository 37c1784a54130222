"""What a cell may hold and how people type it in French: a raw value in, its one right reading out.

A raw value is what a spreadsheet or JSON gives (str, int, float, bool, date, datetime, time, timedelta), not
blank. What has no single reading raises a `PydanticCustomError` whose type is our code: its words are in the
catalogue, its parameters never repeat what was typed. Only 0-9 are digits: `10²`, `٣`, `３` are refused.
"""

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import LiteralString
from unicodedata import category, normalize

from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue
from wecco_xl.plan import days, spelling
from wecco_xl.plan.spelling import MAX_NUMBER, decimal_in_text, fault
from wecco_xl.plan.spoken import composed

MAX_TEXT = 32_767
"""Characters that an Excel cell holds, counted as Excel does (UTF-16 units)."""

_HIDDEN = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_BLANKS = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA0), *_SPACES, *_HIDDEN, 0x2028, 0x2029)))
_AS_TYPED = {
    **dict.fromkeys(_HIDDEN),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(map(ord, "’‘ʼ′´`"), "'"),
    **dict.fromkeys(map(ord, "−‐‑‒–—―"), "-"),
}
_OTHER_SCRIPTS = 0x3000
_LABEL, _TEXT = 100, 2_000
"""Up to how many characters a label, a text of a plan is kept as folded: several rules ask for the same."""


class _Folded(dict[int, str | int | None]):
    """What each character becomes in a folded label, accents gone; it learns those that French texts use."""

    def __missing__(self, code: int) -> int | None:
        folded = None if category(chr(code)) == "Mn" else code
        if code < _OTHER_SCRIPTS:
            self[code] = folded
        return folded


_FOLDED = _Folded({**_AS_TYPED, ord("œ"): "oe", ord("æ"): "ae", ord("ᵉ"): "e", ord("ʳ"): "r"})
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_EMPTY_LETTERS = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10))))
"""Fillers, joiners, variation selectors and a Braille pattern without dots: what shows nothing alone."""

_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ERROR_VALUE = re.compile(
    r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|CALC!|SPILL!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA"
    r"|VALEUR ?!|NOM ?\?|NUL ?!|NOMBRE ?!|EPARS!|CHAMP!|PROPAGATION!)|Err ?: ?[0-9]{3}"
)


def is_blank(raw: object) -> bool:
    """Whether a cell is None or holds only spaces (no-break, zero-width too), tabs and line breaks."""
    return raw is None or (isinstance(raw, str) and not raw.strip(_BLANKS))


def fold(label: str) -> str:
    """A label as it is compared: no capitals, accents or typographic marks, single spaces."""
    size = len(label)
    return _fold_label(label) if size <= _LABEL else _fold_text(label) if size <= _TEXT else _folded(label)


def unfolded(label: str, start: int, end: int) -> str:
    """What a label says, as it was typed, from one place of its folded text to another, end excluded."""
    single = plain(label)
    folds = (normalize("NFD", letter.casefold()).translate(_FOLDED) for letter in single)
    shown = [(at, letter) for at, letters in enumerate(folds) for letter in letters]
    before = [" ", *(letter for _, letter in shown)]
    places = [at for (at, letter), last in zip(shown, before, strict=False) if (last, letter) != (" ", " ")]
    return single[places[start] : places[end - 1] + 1] if start < end <= len(places) else ""


def _folded(label: str) -> str:
    if label.isascii():
        return " ".join(label.casefold().split())
    return " ".join(normalize("NFD", label.casefold()).translate(_FOLDED).split())


_fold_label, _fold_text = lru_cache(4096)(_folded), lru_cache(256)(_folded)


def _visible(character: str) -> bool:
    kind = category(character)
    return kind[0] != "Z" and kind not in {"Cc", "Cf"} and character not in _EMPTY_LETTERS


def plain(typed: str) -> str:
    """A text with its typographic marks made plain and its spaces single: what looks the same is the same."""
    return " ".join(typed.translate(_AS_TYPED).split())


def text(raw: object) -> str:
    """Text without outer blanks or control characters, lines ended by LF; 12.0 is `12` and 12.5 is `12,5`.

    A date or a boolean is refused: Excel made it out of something typed (`3/4`, `vrai`) that is lost.
    """
    if not isinstance(raw, str):
        return _number_as_text(raw)
    if raw.isprintable():
        cleaned = raw.strip()
    else:
        cleaned = _UNWRITABLE.sub("", _LINE_BREAK.sub("\n", raw)).strip(_BLANKS)
    if not cleaned:
        raise fault("cell_type")
    if not (cleaned[0].isascii() or any(map(_visible, cleaned))):
        raise fault("invisible_text")
    if cleaned[0] in "#E" and _ERROR_VALUE.fullmatch(cleaned):
        raise fault("error_value")
    if len(cleaned) > MAX_TEXT // 2 and len(cleaned.encode("utf-16-le")) > 2 * MAX_TEXT:
        raise fault("text_too_long", max=MAX_TEXT)
    return cleaned


def _number_as_text(raw: object) -> str:
    if isinstance(raw, bool):
        raise fault("bool_in_text")
    if isinstance(raw, date | time | timedelta):
        raise fault("date_in_text")
    if isinstance(raw, int) and raw.bit_length() < 10_000:
        return str(int(raw))
    if isinstance(raw, float) and MAX_NUMBER <= abs(raw) < math.inf:
        raise fault("digits_lost")
    return format(Decimal(format(_numeric(raw) + 0.0, ".15g")), "f").replace(".", ",")


def _numeric(raw: object) -> float:
    """A raw number that Excel keeps exactly, or the fault of what is none."""
    if isinstance(raw, bool):
        raise fault("bool_in_number")
    if isinstance(raw, date | time | timedelta):
        raise fault("date_in_number")
    if not isinstance(raw, int | float):
        raise fault("cell_type")
    if isinstance(raw, float) and not math.isfinite(raw):
        raise fault("number_not_finite")
    if abs(raw) >= MAX_NUMBER:
        raise fault("number_too_large")
    return significant(raw) if isinstance(raw, float) else raw


def significant(value: float) -> float:
    """A number with the 15 digits that a spreadsheet keeps: 11.999999999999998 is the 12 that it shows."""
    return value if value.is_integer() else float(f"{value:.15g}")


def one_line(raw: str) -> str:
    """Text with plain single spaces, apostrophes, dashes; line breaks stay: two numbers never become one."""
    return re.sub(" +", " ", text(raw).translate(_AS_TYPED))


def number(raw: object) -> float:
    """A number typed in French or English (`1 250,5`, `1.250,5`, `1,250.5`); two readings are no reading."""
    if type(raw) is float and -MAX_NUMBER < raw < MAX_NUMBER:
        return significant(raw)
    return float(_in_text(raw) if isinstance(raw, str) else _numeric(raw))


def _in_text(raw: str) -> Decimal | float:
    """The number that a text holds, in digits or in words."""
    spelled = composed(fold(raw)) if raw[:1].isalpha() else None
    return decimal_in_text(one_line(raw)) if spelled is None else spelled


_COUNT_FAULTS: dict[str, LiteralString] = {
    "number_parsing": "int_parsing",
    "number_percent": "count_percent",
    "date_in_number": "date_in_count",
}
"""What a fault of a number is called where things are counted."""


def integer(raw: object) -> int:
    """A whole number; `3,0` is one, `2,5` is not (`int_from_float`)."""
    try:
        value = _in_text(raw) if isinstance(raw, str) else _numeric(raw)
    except PydanticCustomError as problem:
        counted = _COUNT_FAULTS.get(problem.type)
        raise fault(counted) if counted else problem from None
    if value != int(value):
        raise fault("int_from_float")
    return int(value)


def amount(raw: object, currency: str | None = None) -> float:
    """An amount in `currency` (`XOF`, `EUR`), as in `2,5 M FCFA` or `12 mille`; another one typed is refused.

    Without `currency` whatever currency stands beside the number is dropped.
    """
    if not isinstance(raw, str):
        return number(raw)
    return float(spelling.amount_in_text(one_line(raw), currency))


def yes_no(raw: object) -> bool:
    """Yes or no in words, letters (`o`, `n`) or 1 and 0; a cross, which ticks or deletes, is refused."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, int | float) and raw in {0, 1}:
        return bool(raw)
    word = fold(text(raw)).rstrip(" .!") if isinstance(raw, str) else ""
    said = yes_or_no(word, letters=True)
    if said is None:
        raise fault("yes_no_form")
    return said


def yes_or_no(word: str, *, letters: bool = False) -> bool | None:
    """What a folded word says; a letter or a digit alone says it only where nothing else is awaited."""
    known = catalogue()["typed"]["yes_no"]
    for said, key in ((True, "yes"), (False, "no")):
        if word in known[key] or (letters and word in known[f"{key}_letters"]):
            return said
    return None


def day(raw: object) -> date:
    """A day from 1900 to 2100, from a date cell or from text as in `wecco_xl.plan.days`.

    A serial number (45000) is refused: it is another day in a workbook that counts from 1904.
    """
    if isinstance(raw, date):
        return days.day_in_cell(raw.date() if isinstance(raw, datetime) else raw)
    if isinstance(raw, str):
        return days.day_in_text(fold(text(raw)))
    if isinstance(raw, bool):
        raise fault("bool_in_date")
    if isinstance(raw, int | float):
        raise fault("date_is_number")
    raise fault("time_in_date" if isinstance(raw, time | timedelta) else "cell_type")
