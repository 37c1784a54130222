"""Numbers spelled in words, `vingt-cinq`, `deux cents`, `quatre-vingt mille`: one value, or none.

They come folded (see `cells.fold`).
"""

import re
from collections.abc import Iterator
from functools import cache

from wecco_xl.lang import catalogue
from wecco_xl.plan.spelling import number_words

_HUNDRED, _THOUSAND = 100, 1000


def composed(folded: str) -> float | None:
    """The number that folded words compose; None for any other text, « cinq trois » or « une charte »."""
    return _value(_words(folded))


def counted(folded: str) -> tuple[float, str] | None:
    """The number that begins a folded text and the one word that may follow, `vingt-cinq ruches`; or None."""
    if (alone := composed(folded)) is not None:
        return alone, ""
    words, _, noun = folded.rpartition(" ")
    number = composed(words)
    if number is None or not noun.isalpha() or not _many().isdisjoint({noun, noun.removesuffix("s")}):
        return None
    power = catalogue()["typed"]["scales"].get(noun)
    return (number, noun) if power is None else (number * 10**power, "")


@cache
def _many() -> frozenset[str]:
    """The words that are a number of things themselves: « vingt trente », « deux douzaines » are no count."""
    return frozenset({*number_words(), *catalogue()["typed"]["round_numbers"]})


def _words(folded: str) -> tuple[str, ...]:
    known = number_words()
    words = (word for word in re.split("[ -]+", folded) if word != "et")
    return tuple(word if word in known else word.removesuffix("s") for word in words)


def _value(words: tuple[str, ...]) -> float | None:
    thousand = next(word for word, value in number_words().items() if value == _THOUSAND)
    if thousand not in words:
        return _below_thousand().get(words)
    at = words.index(thousand)
    before, after = words[:at], words[at + 1 :]
    many = _below_thousand().get(before) if before else 1.0
    more = _below_thousand().get(after) if after else None
    if not many or (after and not more):
        return None
    return many * _THOUSAND + (more or 0.0)


@cache
def _below_thousand() -> dict[tuple[str, ...], float]:
    """The numbers below a thousand by their words."""
    small = dict(_below_hundred())
    hundred = next(word for word, value in number_words().items() if value == _HUNDRED)
    names = {(hundred,): 1.0} | {(*words, hundred): value for words, value in small.items() if 1 < value < 10}
    found = small | {words: many * _HUNDRED for words, many in names.items()}
    return found | {
        (*words, *more): many * _HUNDRED + value
        for words, many in names.items()
        for more, value in small.items()
        if value
    }


def _below_hundred() -> Iterator[tuple[tuple[str, ...], float]]:
    alone: dict[tuple[str, ...], float] = {
        (word,): value for word, value in number_words().items() if value < _HUNDRED
    }
    units = {words: value for words, value in alone.items() if 0 < value < 10}
    teens = {words: value for words, value in alone.items() if 10 <= value < 20}
    ten = next(words for words, value in alone.items() if value == 10)
    teens |= {(*ten, *words): 10 + value for words, value in units.items() if value > 6}
    tens = {words: value for words, value in alone.items() if value >= 20}
    four, twenty = (next(words for words, value in alone.items() if value == one) for one in (4, 20))
    tens[*four, *twenty] = 80.0
    yield from (alone | teens | tens).items()
    for words, value in tens.items():
        for more, unit in (units | (teens if value in {60, 80} else {})).items():
            yield (*words, *more), value + unit
