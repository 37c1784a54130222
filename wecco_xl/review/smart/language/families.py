"""Families of words: problems (selling, losing, waiting), ideas said in several ways, trades."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from wecco_xl.plan.cells import fold

_WORD = re.compile(r"[^\W\d_]+")
_LONG_START = 5
"""From so many letters on, an entry stands for all words that it begins; a shorter one, for its forms."""

Lists = Mapping[str, tuple[str, ...]]
"""Families by name: their words, or the families beside them."""


class Families:
    """Word families by short word, beginning of longer words, phrase; `near` tells which go together."""

    def __init__(
        self,
        families: Lists,
        near: Lists = MappingProxyType({}),
        *,
        endings: tuple[str, ...],
        plurals: tuple[str, ...],
    ) -> None:
        self._endings, self._plurals = endings, plurals
        self._short: dict[str, tuple[str, ...]] = {}
        self._starts: dict[str, tuple[str, ...]] = {}
        self._sayings: dict[str, list[tuple[str, str]]] = {}
        for name, entries in families.items():
            for entry in map(fold, entries):
                self._add(entry, name)
        self._near = {
            name: frozenset(
                {name, *near.get(name, ())} | {other for other, its in near.items() if name in its}
            )
            for name in families
        }
        self._reads = lru_cache(4096)(self._read)

    def of(self, text: str) -> frozenset[str]:
        """The families that a folded text speaks of."""
        return self._reads(text)

    def are_near(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Whether a family of each is the same or serves the other."""
        return any(self._near[name] & others for name in some)

    def _add(self, entry: str, name: str) -> None:
        if not _WORD.fullmatch(entry):
            first = _WORD.findall(entry)[0]
            self._sayings.setdefault(first, []).append((entry, name))
            return
        kept = self._starts if len(entry) >= _LONG_START else self._short
        kept[entry] = (*kept.get(entry, ()), name)

    def _read(self, text: str) -> frozenset[str]:
        found: set[str] = set()
        for word in dict.fromkeys(_WORD.findall(text)):
            found.update(name for said, name in self._sayings.get(word, ()) if place(said, text) >= 0)
            found.update(self._short.get(self._form(word), ()) if len(word) > 1 else ())
            for length in range(_LONG_START, len(word) + 1):
                found.update(self._starts.get(word[:length], ()))
        return frozenset(found)

    def _form(self, word: str) -> str:
        """A word without the endings that make a verb, a noun or a plural of it: `triages` is `tri`."""
        single = word[:-1] if word.endswith(self._plurals) else word
        for known in (word, single):
            if known in self._short:
                return known
        return next(
            (cut for end in self._endings if (cut := single.removesuffix(end)) in self._short), single
        )


def place(phrase: str, text: str) -> int:
    """Where a phrase stands as whole words, or -1; an elided end, « d' », needs no space behind."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        opens = at == 0 or not text[at - 1].isalnum()
        closes = end == len(text) or not text[end].isalnum() or phrase.endswith("'")
        if opens and closes:
            return at
        at = text.find(phrase, at + 1)
    return -1
