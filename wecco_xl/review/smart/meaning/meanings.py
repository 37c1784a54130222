"""What French words are about, as short vectors: texts about the same thing point the same way.

The vectors (`meanings.fr.bin`) are taught by `tests/support/taught.py`; docs/smart.md tells from what.
"""

import math
import re
from bisect import bisect_left
from functools import cache, lru_cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("meanings.fr.bin")
_KEPT = 512
"""How many texts are remembered: those of a long plan."""
_WORD = re.compile(r"[a-z]{3,}")


class Meaning(NamedTuple):
    """The sum of the vectors of a text's words, and its length; whole numbers, so the same on any machine."""

    sums: tuple[int, ...] = ()
    length: float = 0.0

    def near(self, other: "Meaning") -> float:
        """The cosine of both, from -1 to 1; 0 when a text holds no known word."""
        if not (self.length and other.length):
            return 0.0
        shared: int = sum(map(mul, self.sums, other.sums))
        return shared / (self.length * other.length)


def spelled(folded: str) -> tuple[str, ...]:
    """The words of a folded text, each once."""
    return tuple(dict.fromkeys(_WORD.findall(folded)))


class Meanings:
    """The vectors of some forty thousand words; words close to one another share one.

    The file: a line « dimensions vectors words lessons », the words in order of their bytes, one a line, the
    number of the vector of each (two bytes, the small one first), then the vectors, one byte a dimension.
    `lessons` is a digest of the plans that taught them.
    """

    def __init__(self, data: bytes) -> None:
        head, _, rest = data.partition(b"\n")
        *sizes, self.lessons = head.decode().split()
        self._size, vectors, words = map(int, sizes)
        numbers = len(rest) - vectors * self._size - 2 * words
        self._words = rest[:numbers].decode().split()
        self._numbers = memoryview(rest)[numbers : numbers + 2 * words]
        self._vectors = memoryview(rest)[numbers + 2 * words :].cast("b")
        self.of = lru_cache(_KEPT)(self._of)
        """What a folded text is about; several letters ask for the same ones."""

    def _of(self, folded: str) -> Meaning:
        known = [vector for vector in map(self._vector, spelled(folded)) if vector is not None]
        sums = tuple(map(sum, zip(*known, strict=True)))
        return Meaning(sums, math.sqrt(sum(one * one for one in sums)))

    def _vector(self, word: str) -> memoryview | None:
        at = bisect_left(self._words, word)
        if at == len(self._words) or self._words[at] != word:
            return None
        start = self._size * int.from_bytes(self._numbers[2 * at : 2 * at + 2], "little")
        return self._vectors[start : start + self._size]


@cache
def meanings() -> Meanings:
    """The vectors that are shipped."""
    return Meanings(FILE.read_bytes())
