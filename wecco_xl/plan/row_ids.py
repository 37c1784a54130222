"""How the ids of rows are typed, `B01`, `b1 ; B03`, `B01 · libellé`: one reading, or the fault of it.

They come as one line, with plain spaces, apostrophes and dashes.
"""

import re
from functools import cache

from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, one_line, text
from wecco_xl.plan.spelling import fault

_ID = r"([A-Za-z]{1,2})([0-9]{1,4})(?![^\W_])"
_ID_ALONE = re.compile(_ID)
_ANY_ID = re.compile(rf"(?<![^\W_]){_ID}")
_CANONICAL = re.compile(r"[A-Z]{1,2}(?:0[1-9]|[1-9][0-9]{1,3})")
_APART = re.compile(r"([A-Za-z])[ .-](?=[0-9]{1,3}(?![^\W_]))")
"""The letter and the number of an id, parted by a blank, a point or a dash: « B 2 »."""

_WORD = re.compile(r"[^\W\d_]{3,}(?![^\W_])")
_BARE_IDS = re.compile(rf"(?:et\s+)?{_ID}(?:(?:\s*[/&+|·•∙⋅‧]\s*|\s+(?:et\s+)?){_ID})*\.?")
_ENTRY = re.compile(rf"{_ID}(?:\s*(?P<listed>[·•∙⋅‧].*)|[\s:.|(/&+-]+(?P<label>.*))", re.DOTALL)


@cache
def _more_ids() -> re.Pattern[str]:
    """What goes on a reference instead of naming it: « et 3 », « -03 », « à 5 », « etc. »."""
    words = "|".join(catalogue()["typed"]["ids"]["going_on"])
    return re.compile(rf"(?:[\W\d]*\d[\W\d]*|(?:{words})\b.*)", re.DOTALL | re.IGNORECASE)


@cache
def _none_words() -> frozenset[str]:
    return frozenset(map(fold, catalogue()["typed"]["none"]["words"]))


def references(raw: object) -> tuple[str, ...]:
    """Row ids in the order typed, once each: `b1 ; B03`, or entries `B01 · libellé` without their labels."""
    if not isinstance(raw, str):
        raise fault("reference_form")
    line = one_line(raw)
    if fold(line) in _none_words():
        raise fault("reference_none")
    return ids_in_text(line)


def reference(raw: object) -> str:
    """Exactly one row id, with or without its label (`single_reference` if there are more)."""
    try:
        ids = references(raw)
    except PydanticCustomError as problem:
        unread = problem.type in {"reference_form", "reference_words"}
        raise fault("reference_unread") if unread else problem from None
    if len(ids) > 1:
        raise fault("single_reference")
    return ids[0]


def named(raw: object) -> str:
    """One row id, « P07 » or « P07 · Papa Oumar Lô »; what is no id is somebody's name, kept as typed."""
    try:
        return reference(raw)
    except PydanticCustomError as error:
        if error.type not in {"reference_unread", "single_reference", "reference_none"}:
            raise
        return text(raw)


def named_ids(typed: str, prefix: str) -> tuple[str, ...]:
    """The one row id that a text is, or those of a table that it names among words: « P1 et Awa Diop »."""
    alone = id_in_text(typed)
    found = () if alone else _ANY_ID.findall(typed)
    ids = (_canonical(*one) for one in found if one[0].upper() == prefix and int(one[1]))
    return (alone,) if alone else tuple(dict.fromkeys(ids))


def is_row_id(typed: str) -> bool:
    """Whether a value of the plan is a row id, and not somebody's name."""
    return id_in_text(typed) is not None


def row_id(raw: object) -> str:
    """The id at the head of a row: one or two letters and a number from 1, `b1` being `B01`."""
    found = id_in_text(text(raw)) if isinstance(raw, str) else None
    if found is None:
        raise fault("row_id_form")
    return found


def ids_in_text(line: str) -> tuple[str, ...]:
    """Row ids, once each: an entry ends at a comma, semicolon or line break before a new id.

    A label may hold commas (`B01 · Prix, A4 couleur`); a bare id may not be followed by anything but ids.
    """
    if _CANONICAL.fullmatch(line):
        return (line,)
    ids: list[str] = []
    in_label = False
    pieces = map(_joined, map(str.strip, re.split(r"[,;\n]", line)))
    for piece in filter(None, pieces):
        if _BARE_IDS.fullmatch(piece):
            ids += [_canonical(*found) for found in _ANY_ID.findall(piece)]
            in_label = False
        elif (entry := _ENTRY.fullmatch(piece)) and not (in_label and _goes_on(entry, ids)):
            ids.append(_entry_id(entry))
            in_label = True
        elif not in_label:
            raise fault("reference_words" if _WORD.match(piece) else "reference_form")
    if not ids:
        raise fault("reference_form")
    return tuple(dict.fromkeys(ids))


def _joined(typed: str) -> str:
    """A text whose id at the head is written in one word: `B2` for « B 2 »."""
    found = _APART.match(typed)
    return f"{found[1]}{typed[found.end() :]}" if found else typed


def _goes_on(entry: re.Match[str], ids: list[str]) -> bool:
    """Whether what looks like an entry is the label before it going on after a comma (`…, A4 couleur`)."""
    return entry["listed"] is None and entry[1].upper() != ids[-1].rstrip("0123456789")


def _entry_id(entry: re.Match[str]) -> str:
    if _more_ids().fullmatch((entry["label"] or (entry["listed"] or "")[1:]).strip()):
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
    match = _ID_ALONE.fullmatch(_joined(typed))
    return _canonical(*match.groups()) if match and int(match[2]) else None
