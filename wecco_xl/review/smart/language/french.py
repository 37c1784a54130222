"""A number of a French sentence: what it counts and what it is for, or that it is no quantity at all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wecco_xl.plan import spelling
from wecco_xl.plan.cells import fold


class Use(StrEnum):
    """What a number is for. Only the first five are quantities."""

    PLAIN = "plain"
    BASELINE = "baseline"
    TARGET = "target"
    CHANGE = "change"
    RANGE = "range"
    TOTAL = "total"
    YEAR = "year"
    LABEL = "label"


LEAD = 14
"""In how many characters before a month « à partir de » stands."""
_TURN = 96
"""How many characters a turn of phrase takes at most."""
QUANTITIES = frozenset({Use.PLAIN, Use.BASELINE, Use.TARGET, Use.CHANGE, Use.RANGE})
PERCENT, POINTS, XOF, EUR, TIMES, CLOCK = "%", "points", "XOF", "EUR", "x", "time"
METRE = "m"
"""Read of « m2 » and « mètres cubes » too."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence; `unit` is one of the constants above or the word counted, in the singular."""

    value: float
    unit: str
    use: Use
    start: int
    end: int

    @property
    def is_quantity(self) -> bool:
        """Whether it may be a target, a baseline or a change."""
        return self.use in QUANTITIES


_CUT = re.compile(r"^(?:\w+|\W)")
"""A word of which the beginning may be missing, or what stands behind one."""


def alternatives(words: Iterable[str]) -> str:
    """Folded words as the inside of a pattern, longest first."""
    return spelling.alternatives(map(fold, words))


def filled(pattern: str, **slots: str) -> str:
    """A pattern of the settings with what stands for its slots, `{month}`."""
    for name, inside in slots.items():
        pattern = pattern.replace(f"{{{name}}}", inside)
    return pattern


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with the spans blotted out, every other character at its place."""
    for start, end in spans:
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text


def ahead(text: str, start: int) -> str:
    """What stands just before a place, as far back as a turn of phrase goes.

    Patterns that end there are looked for in it: in the whole text, a number each would take its square.
    """
    return text[max(0, start - _TURN) : start]


def lead(text: str, length: int) -> str:
    """The last `length` characters of a text, without a word that they would cut."""
    return text if len(text) <= length else _CUT.sub("", text[-length - 1 :])
