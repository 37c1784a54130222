"""How a result is typed in a cell, beyond a plain number: `zéro`, `≤ 5`, `3 (2026)`, `8 sur 10`, `48 à 60`.

Lines come with plain spaces (`cells.one_line`); what is folded (`cells.fold`) is called so.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, integer, number, one_line, text, yes_or_no
from wecco_xl.plan.spelling import (
    LONGEST,
    alternatives,
    fault,
    number_words,
    opened,
    quantity_in_text,
    spaced_or_not,
)
from wecco_xl.plan.spoken import counted as spoken

_NOTE = re.compile(r"(?<=.) ?\([^()]*\)")
_NUMBER = r"[0-9][0-9 ]*(?:[.,][0-9]+)?"


class _Patterns(NamedTuple):
    bound: re.Pattern[str]
    out_of: re.Pattern[str]
    mark: re.Pattern[str]
    range: re.Pattern[str]
    none: re.Pattern[str]
    part: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """What surrounds the number of a result, from the words of the catalogue."""
    words = {key: spaced_or_not(known) for key, known in catalogue()["typed"]["results"].items()}
    sur, points = words["out_of"], rf"(?: ?(?:{words['points']}))?"
    spelt = alternatives(number_words())
    return _Patterns(
        bound=_compiled(rf"(?:[<>]=?|[≤≥]|(?:{words['bounds']})\.?) ?(?=[0-9])"),
        out_of=_compiled(
            rf"(?P<part>{_NUMBER})(?: ?[^\W\d_]+)? ?(?:{sur}) ?(?P<whole>{_NUMBER})(?![0-9/]).*"
        ),
        mark=_compiled(
            rf"(?:(?:{words['noted']}) ?:? ?)?(?P<part>[0-9]{{1,3}}(?:[.,]0)?|(?:{spelt})(?![^\W\d_]))"
            rf"{points}(?: ?(?:{sur}) ?(?P<whole>[0-9]{{1,3}}|{spelt}){points})?"
        ),
        range=_compiled(
            rf"(?:(?:{words['between']}) )?{_NUMBER}[^0-9]* ?(?:{words['and']}) ?{_NUMBER}[^0-9]*"
        ),
        none=_compiled(rf"(?:{words['none']})(?: [^\W\d_]+)?"),
        part=_compiled(
            rf"(?P<number>{_NUMBER})(?: ?(?P<counted>[^\W\d_][^0-9½¼¾]*?))??(?: et | ?(?=[½¼¾t]))"
            rf"(?P<part>{alternatives(catalogue()['typed']['parts'])})(?: [^0-9]*)?"
        ),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def measure(raw: object) -> float | str:
    """A result: a number with or without its unit, `yes` or `no`, or words kept as text.

    What begins with a digit must be one number, whose unit is that of the column beside it, or a part of a
    whole or a range (`8 sur 10`, `48 à 60`), which stay text; `zéro` and `≤ 5` are numbers.
    """
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if not isinstance(raw, str):
        return number(raw)
    word = fold(raw)
    if (said := yes_or_no(word)) is not None:
        return "yes" if said else "no"
    found = spelled(word)
    return _typed_result(raw, word) if found is None else found


def _typed_result(raw: str, word: str) -> float | str:
    line = without_bound(one_line(raw))
    if part := _patterns().part.fullmatch(line):
        return _with_part(part)
    try:
        return number(line)
    except PydanticCustomError as problem:
        if problem.type in {"number_unit", "number_percent"}:
            return float(quantity_in_text(line))
        if problem.type not in {"number_parsing", "several_numbers"}:
            raise
        if not (word[:1].isalpha() or is_compound(line)):
            raise
    return text(raw)


def _with_part(found: re.Match[str]) -> float:
    """A number and a part of one more of what it counts: `4 jours et demi`, `1 million et demi`, `4 ½ kg`."""
    count, counted = number(found["number"]), found["counted"] or ""
    if not count.is_integer():
        raise fault("several_numbers")
    each = float(quantity_in_text(f"1 {counted}")) if counted else 1.0
    part: float = catalogue()["typed"]["parts"][fold(found["part"])]
    return each * (count + part)


def mark(raw: object, most: int) -> int:
    """A mark out of `most`: `4`, `4 sur 5`, `4/5`, `quatre étoiles`; out of another number it is refused.

    `4/5` that a spreadsheet made a day is told with the mark that it was (`mark_in_date`).
    """
    if isinstance(raw, date):
        raise _mark_in_date(raw, most)
    found = _patterns().mark.fullmatch(fold(raw)) if isinstance(raw, str) and len(raw) <= LONGEST else None
    if found is None:
        return integer(raw)
    if found["whole"] and _plain_number(found["whole"]) != most:
        raise fault("mark_scale", most=most)
    return integer(_plain_number(found["part"]))


def _plain_number(said: str) -> float:
    return number_words()[said] if said in number_words() else number(said)


def _mark_in_date(day: date, most: int) -> PydanticCustomError:
    """What is wrong with a day in the cell of a mark; the month, or the day, may be what it is out of."""
    for mark, whole in ((day.day, day.month), (day.month, day.day)):
        if whole == most and mark <= most:
            return fault("mark_in_date", mark=mark, most=most)
    return fault("date_in_count")


def without_bound(line: str) -> str:
    """A line without its bound and the note behind it: `≤ 5` is 5, `3 (année 2025)` is 3."""
    kept = _NOTE.sub("", opened(line)).strip()
    bound = _patterns().bound
    return bound.sub("", kept, count=1) if bound.match(kept) else kept


def spelled(folded: str) -> float | None:
    """The number that a folded cell spells, alone or with what it counts; `une charte` spells none."""
    found = spoken(_NOTE.sub("", folded).strip())
    return None if found is None or (found[0] == 1 and found[1]) else found[0]


def is_compound(line: str) -> bool:
    """Whether a line holds two numbers that mean one result: a part of a whole, or a range."""
    return out_of(line) is not None or _patterns().range.fullmatch(line) is not None


def is_none(text: str) -> bool:
    """Whether a cell says that there is none: `aucun`, `aucune heure`; beside words it is a word."""
    return _patterns().none.fullmatch(text) is not None


def out_of(text: str) -> tuple[float, float] | None:
    """The part and the whole of `8 sur 10`, `4/12 en 2025`; None for any other text."""
    found = _patterns().out_of.fullmatch(text)
    if found is None:
        return None
    part, whole = figure(found["part"]), figure(found["whole"])
    return (part, whole) if part <= whole and whole else None


def is_figure(value: float | str) -> bool:
    """Whether a result counts something: a number, a part of a whole, none at all."""
    return not isinstance(value, str) or is_none(value) or out_of(value) is not None


def figure(digits: str) -> float:
    """The value of digits with spaces and a decimal comma or point."""
    return float(digits.replace(" ", "").replace(",", ".").rstrip("."))
