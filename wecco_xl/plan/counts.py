"""How counts are typed: with what they count, « 34 ans », in halves, « 2 jours et demi » or as none."""

import re
from functools import cache, lru_cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, one_line
from wecco_xl.plan.results import is_none
from wecco_xl.plan.spelling import LONGEST, alternatives, opened

_NOTE = re.compile(r" ?\([^()0-9]*\)$")
_COUNTED = re.compile(r"([+-]?[0-9][0-9 '.,]*?|[^\W\d_]+(?= )) ?([^\W\d_][^\W\d_·]*(?:·[^\W\d_]+)*)\.?")
"""A number, or the word that may spell it, and the one word after it."""


def without_unit(raw: str, units: frozenset[str]) -> str:
    """A number typed with what it counts, `34 ans`, `deux personnes`, without it; anything else as it is."""
    found = _COUNTED.fullmatch(one_line(raw))
    return found[1] if found and fold(found[2]) in units else raw


def count_of_none(raw: str, units: frozenset[str]) -> str:
    """`0` for a cell that says that nothing is there to count, « aucune femme »; else the cell itself."""
    folded = fold(raw)
    word, _, unit = folded.rstrip(".").partition(" ")
    return "0" if is_none(word) and (not unit or unit in {*units, *(f"{one}s" for one in units)}) else raw


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives(catalogue()['typed']['before']['words'])})(?![^\W\d_])[ .:]*(?=[0-9])",
        re.IGNORECASE,
    )


def named(raw: str, units: frozenset[str]) -> str:
    """A count without the word that names it, « n° 2 », « exercice 2025 », or `0` where there is none."""
    line = one_line(raw)
    found = _before().match(line)
    return line[found.end() :] if found else count_of_none(raw, units)


def bare_amount(raw: str, *, yearly: bool) -> str:
    """An amount without a note in brackets and what changes nothing: « environ », « HT », « par an ».

    A currency, a scale or a unit in brackets is no note: « 5 (millions) » is « 5 millions ».
    """
    if len(raw) > 2 * LONGEST:
        return raw
    before, after = _beside_amounts(yearly=yearly)
    line = opened(one_line(raw), tuple(catalogue()["typed"]["amounts"]["changing"]))
    return after.sub("", before.sub("", _NOTE.sub("", line)))


def is_free(raw: str) -> bool:
    """Whether a cell says that nothing is to be paid: « gratuit », « offert »."""
    return fold(raw).rstrip(" .!") in catalogue()["typed"]["amounts"]["free"]


@cache
def _beside_amounts(*, yearly: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand before an amount, and after it; that it is for a year only where all are."""
    known = catalogue()["typed"]["amounts"]
    words = alternatives([*known["after"], *(known["yearly"] if yearly else ())])
    return (
        re.compile(rf"^(?:{alternatives(known['before'])})[ .:]*(?=[0-9])", re.IGNORECASE),
        re.compile(rf"(?<=[0-9A-Z€])(?: *(?:{words}))?\.?$", re.IGNORECASE),
    )


def halves(raw: str, units: frozenset[str]) -> str:
    """A number of halves in figures, `2,5` for « 2 jours et demi »; anything else as it is.

    `units` are the folded words that may follow: « ½ journée » is 0,5, « 3 demi-journées » 1,5.
    """
    folded = fold(raw).rstrip(".") if len(raw) <= LONGEST else ""
    for pattern, half in _halves(units):
        if found := pattern.fullmatch(folded):
            number = int(found[1] or 0)
            return str(number / 2 if half else number + 0.5).replace(".", ",")
    return raw


@lru_cache(32)
def _halves(units: frozenset[str]) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """How halves are written, and whether the number before them counts halves."""
    known = catalogue()["typed"]["halves"]
    unit, half, some = (f"(?:{alternatives(one)})" for one in (units, known["halves"], known["some"]))
    whole = rf"([0-9]{{1,3}})(?: ?{unit})?"
    return (
        (re.compile(rf"([0-9]{{1,3}}) {half}[ -]{unit}"), True),
        (re.compile(rf"(?:{whole} et |{some} )?{half}(?:[ -]{unit})?"), False),
        (re.compile(rf"(?:{whole} ?(?:et )?)?(?:½|(?<![0-9])1/2)(?: ?(?:de )?{unit})?"), False),
    )
