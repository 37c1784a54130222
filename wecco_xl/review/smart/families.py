"""The families of problems that a text speaks of: selling, losing, waiting, keeping accounts."""

import re
from functools import lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings

_WORD = re.compile(r"[^\W\d_]+")
_LONG_START = 5
"""From so many letters on, an entry stands for all words that it begins; a shorter one, for its forms."""

_FORMS = (
    "ement",
    "ation",
    "euse",
    "erie",
    "iere",
    "ante",
    "ages",
    "age",
    "eur",
    "ees",
    "ure",
    "ive",
    "ant",
    "ent",
    "ier",
    "ons",
    "ee",
    "er",
    "ez",
    "re",
    "if",
    "es",
    "e",
    "u",
    "ue",
    "i",
)


class Families:
    """The word families of the settings, by short word, by beginning of longer words, by phrase."""

    def __init__(self, settings: SmartSettings) -> None:
        self._short: dict[str, tuple[str, ...]] = {}
        self._starts: dict[str, tuple[str, ...]] = {}
        self._sayings: dict[str, list[tuple[str, str]]] = {}
        for name, entries in settings.themes.items():
            for entry in map(fold, entries):
                self._add(entry, name)
        self._near = {
            name: frozenset(
                {name, *settings.near.get(name, ())}
                | {other for other, its in settings.near.items() if name in its}
            )
            for name in settings.themes
        }
        self._reads = lru_cache(4096)(self._read)

    def of(self, text: str) -> frozenset[str]:
        """The families that a folded text speaks of."""
        return frozenset[str]().union(*self._reads(text).values())

    def speaks(self, word: str, text: str) -> bool:
        """Whether a word of a folded text is one of those that tell a family."""
        return word in self._reads(text)

    def weight(self, text: str, families: frozenset[str]) -> int:
        """How many words of a folded text speak of some families, a phrase counting for two."""
        said = (entry for entry, its in self._reads(text).items() if its & families)
        return sum(2 if " " in entry else 1 for entry in said)

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

    def _read(self, text: str) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for word in _WORD.findall(text):
            if word in found:
                continue
            for saying, name in self._sayings.get(word, ()):
                if place(saying, text) >= 0:
                    found[saying] = found.get(saying, frozenset()) | {name}
            names = {*self._short.get(self._form(word), ())} if len(word) > 1 else set()
            for length in range(_LONG_START, len(word) + 1):
                names.update(self._starts.get(word[:length], ()))
            if names:
                found[word] = found.get(word, frozenset()) | names
        return found

    def _form(self, word: str) -> str:
        """A word without the endings that make a verb, a noun or a plural of it: `triages` is `tri`."""
        single = word[:-1] if word[-1:] in {"s", "x"} else word
        for known in (word, single):
            if known in self._short:
                return known
        return next((cut for end in _FORMS if (cut := single.removesuffix(end)) in self._short), single)


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
