"""How a result is typed in a cell, beyond a plain number: `zéro`, `≤ 5`, `3 (2026)`, `8 sur 10`, `48 à 60`.

Lines come with plain spaces (`cells.one_line`); what is folded (`cells.fold`) is called so.
"""

import re

from wecco_xl.lang import catalogue

_ONE = frozenset({"un", "une"})
_NONE = re.compile(r"aucune?(?: [^\W\d_]+)?", re.IGNORECASE)
_SPELLED = re.compile(r"(?P<number>[^\W\d_]+)(?P<counted> [^\W\d_]+)?")
_BOUND = re.compile(
    r"(?:[<>]=?|[≤≥]|au (?:plus|moins)|(?:moins|plus) de|(?:max|min)(?:i(?:mum)?)?\.?) ?(?=[0-9])",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?<=.) ?\([^()]*\)")
_NUMBER = r"[0-9][0-9 ]*(?:[.,][0-9]+)?"
_OUT_OF = re.compile(
    rf"(?P<part>{_NUMBER})(?: ?[^\W\d_]+)? ?(?:/|sur) ?(?P<whole>{_NUMBER})(?![0-9/]).*", re.IGNORECASE
)
_RANGE = re.compile(rf"(?:entre )?{_NUMBER}[^0-9]* ?(?:a|à|-|et) ?{_NUMBER}[^0-9]*", re.IGNORECASE)


def without_bound(line: str) -> str:
    """A line without its bound and the note behind it: `≤ 5` is 5, `3 (année 2025)` is 3."""
    kept = _NOTE.sub("", line).strip()
    return _BOUND.sub("", kept, count=1) if _BOUND.match(kept) else kept


def spelled(folded: str) -> float | None:
    """The number that a folded cell spells, alone or with what it counts; `une charte` spells none."""
    found = _SPELLED.fullmatch(_NOTE.sub("", folded).strip())
    if found is None or (found["counted"] and found["number"] in _ONE):
        return None
    value = catalogue()["typed"]["numbers"].get(found["number"])
    return None if value is None else float(value)


def is_compound(line: str) -> bool:
    """Whether a line holds two numbers that mean one result: a part of a whole, or a range."""
    return out_of(line) is not None or _RANGE.fullmatch(line) is not None


def is_none(text: str) -> bool:
    """Whether a cell says that there is none: `aucun`, `aucune heure`; beside words it is a word."""
    return _NONE.fullmatch(text) is not None


def out_of(text: str) -> tuple[float, float] | None:
    """The part and the whole of `8 sur 10`, `4/12 en 2025`; None for any other text."""
    found = _OUT_OF.fullmatch(text)
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
