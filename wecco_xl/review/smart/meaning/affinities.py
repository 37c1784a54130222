"""How well the ideas and problems of two texts go together, in plans that tell what serves what.

The numbers (`affinities.txt`) are taught by `tests/support/affine.py`; docs/smart.md tells from what.
"""

from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

FILE = Path(__file__).with_name("affinities.txt")
_UNIT = 100


class Affinities:
    """What a pair of ideas or problems says for a link, or against it: the logarithm of odds.

    The lines of the file: « lessons digest », then « one other hundredths ». The order of a pair says
    nothing, nor does a pair that no line holds.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        head, *rows = lines
        self.lessons = head.split()[1]
        self._odds: dict[tuple[str, str], int] = {}
        for one, other, hundredths in map(str.split, rows):
            self._odds[one, other] = self._odds[other, one] = int(hundredths)

    @property
    def names(self) -> frozenset[str]:
        """All that the pairs are made of: `i:` an idea, `p:` a problem."""
        return frozenset(one for one, _ in self._odds)

    def between(self, some: Iterable[str], others: Iterable[str]) -> float:
        """What all pairs of the ideas and problems of two texts say together."""
        return sum(self._odds.get(pair, 0) for pair in product(some, others)) / _UNIT


@cache
def affinities() -> Affinities:
    """The numbers that are shipped."""
    return Affinities(FILE.read_text(encoding="utf-8").splitlines())
