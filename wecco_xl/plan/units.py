"""The unit typed beside a number, and the one that a column names: whether they are one."""

import re
from functools import cache
from typing import NamedTuple

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, one_line
from wecco_xl.plan.results import without_bound
from wecco_xl.plan.spelling import alternatives, opened, spaced_or_not

_POWERS = str.maketrans("²³", "23")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[%$°]")
_WORD_END = r"(?:(?<=')|(?!\w))"
_LEAST = 3
"""Letters from which a word that is not the first of its phrase tells what is counted."""


class _Words(NamedTuple):
    """The names of measures by their spellings, folded and closed up, and what they are found by."""

    names: dict[str, str]
    spelled: re.Pattern[str]
    beside: re.Pattern[str]
    per: re.Pattern[str]
    bracketed: tuple[str, ...]


class _Scales(NamedTuple):
    """How a number goes on with its scale and what it counts, and how a unit of many begins, « k€ »."""

    typed: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _words() -> _Words:
    known = catalogue()["typed"]
    measures, results = known["measures"], known["results"]
    percents = [*known["signs"]["percent"], *measures["shares"]]
    sorts = [*measures["same"], *known["currencies"].values(), percents]
    folded = {_folded(word): _folded(sort[0]) for sort in sorts for word in sort}
    spelled = spaced_or_not(folded).replace(" ?", "[sx]? ?")
    return _Words(
        {_closed_up(word): name for word, name in folded.items()},
        re.compile(rf"(?<![^\W\d_])(?:{spelled})[sx]?(?![\w'-])"),
        re.compile(rf"(?:{alternatives([*results['bounds'], *results['beside']])}){_WORD_END}"),
        re.compile(rf" ?/| (?:{alternatives(measures['per'])}){_WORD_END}"),
        tuple(word + end for sort in sorts for word in sort for end in ("", "s")),
    )


@cache
def _scales() -> _Scales:
    known = catalogue()["typed"]
    currency = spaced_or_not(word for words in known["currencies"].values() for word in words)
    small, capital = (
        alternatives(word for word in known["scales"] if word.islower() is low) for low in (True, False)
    )
    scale = rf"(?:{small}|(?-i:{capital}))(?=[\W\d]|$|(?:{currency})(?!\w)) ?(?:d[e'] ?)?"
    counted = r"(?P<counted>(?:[^0-9]|(?<=m)[23])*)"
    return _Scales(
        re.compile(rf"[0-9][0-9 .,']*(?P<scale>{scale})?{counted}", re.IGNORECASE),
        re.compile(scale, re.IGNORECASE),
    )


def _folded(words: str) -> str:
    return fold(words).translate(_POWERS)


def _closed_up(folded: str) -> str:
    return "".join(word.rstrip("sx") or word[:1] for word in folded.split())


def same_unit(typed: str, unit: str) -> bool:
    """Whether what is typed behind a number is the unit of its column, abridged or not.

    So is what names no unit, « au total », and « pièces » beside things. A scale in the unit is none of the
    number: « 250 k€ » is no number of « k€ ».
    """
    found = _scales().typed.search(without_bound(opened(one_line(typed), _words().bracketed)))
    scaled = _scales().unit.match(one_line(unit))
    if found is None or (found["scale"] and scaled):
        return found is None
    counted, named = _named(found["counted"]), _named(unit)
    if not counted or not named or _says_no_unit(found["counted"], counted[0], named[0]):
        return True
    return not scaled and _agree(counted, named)


def _named(phrase: str) -> list[str]:
    """The words of a phrase up to what it counts by, « par mois », those of measures by their one name."""
    known = _words()
    head = known.per.split(f" {_folded(phrase)}")[0]
    return _WORD.findall(known.spelled.sub(lambda word: f" {known.names[_closed_up(word[0])]} ", head))


def _says_no_unit(phrase: str, first: str, its: str) -> bool:
    """Whether a phrase goes on with « au total » or a bound; « min » beside hours is minutes."""
    return bool(_words().beside.match(_folded(phrase))) and not {first, its} <= set(_measures("clock"))


def _agree(counted: list[str], named: list[str]) -> bool:
    """Whether two phrases count one thing: the same measure or heap, or a word that they share."""
    ones = counted[0].rstrip("sx"), named[0].rstrip("sx")
    if not {*ones}.isdisjoint(_measures("heaps")):
        return ones[0] == ones[1]
    things = set(_measures("things"))
    measures = {*_words().names.values()} - things
    if counted[0] in measures or named[0] in measures:
        return counted[0] in {*named} & measures
    pairs = ((one, other) for one in counted for other in named if {one, other}.isdisjoint(measures))
    return not things.isdisjoint({counted[0], named[0]}) or any(
        _alike(one, other, 1 if (one, other) == (counted[0], named[0]) else _LEAST) for one, other in pairs
    )


def _measures(sort: str) -> list[str]:
    return list(catalogue()["typed"]["measures"][sort])


def _alike(one: str, other: str, least: int) -> bool:
    shorter, longer = sorted((one.rstrip("sx"), other.rstrip("sx")), key=len)
    return len(shorter) >= least and longer.startswith(shorter)
