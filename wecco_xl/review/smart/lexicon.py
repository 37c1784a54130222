"""The word lists of the settings, compiled once; words match without accents, plurals or endings."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.french import Numbers, alternatives
from wecco_xl.review.smart.french_dates import Dates

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\w+|\S")
_PARTICIPLE = re.compile(r"(?:e|i|u|is|it)e?s?$")
_FUTURE = re.compile(r"e?r(?:a|ons|ont|ez|ai)$")
_INFINITIVES = ("er", "ir", "re", "oir")
_OUTER_MARKS = " .…,;:!?-_*/\\()[]<>«»\"'"
_SHORTEST_ROOT = 3
_SHORTEST_INFINITIVE = 4
_LONG_START = 5
"""From so many letters on, a theme word stands for all words that it begins; a shorter one, for its forms."""

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
_MOST_ROOTS = 20_000

Index = dict[str, tuple[str, ...]]
"""Folded phrases by their first token."""


class Lexicon:
    """What the score knows of words: `says` finds a category in a text, `knows` a single word."""

    def __init__(
        self, settings: SmartSettings, fillers: tuple[str, ...], places: tuple[str, ...] = ()
    ) -> None:
        words = {name: tuple(map(fold, entries)) for name, entries in settings.words.items()}
        self.numbers, self.dates = Numbers(settings.french), Dates(settings.french)
        self._endings = re.compile(f"(?:{alternatives(words['endings'])})$")
        self._roots: dict[str, str] = {}
        self._spelled = {fold(entry): entry for entries in settings.words.values() for entry in entries}
        self._fillers = {bare(fold(word)) for word in fillers} | {""}
        self._filled = re.compile(rf"(?<!\w)(?:{alternatives(filter(None, self._fillers))})(?!\w)")
        self._general = re.compile(rf"(?<!\w)(?:{alternatives(words['any_theme'])})s?(?!\w)")
        self._exact = {name: frozenset(entries) for name, entries in words.items()}
        self._single = {
            name: frozenset(self.root(entry) for entry in entries if _WORD.fullmatch(entry))
            for name, entries in words.items()
        }
        self._watched = self._single["observable"] | self._single["vague"]
        self._phrases = {name: _indexed(entries) for name, entries in words.items()}
        self._short, self._starts, self._sayings = _theme_words(settings)
        self.places = frozenset(self.root(word) for place in places for word in self.words(fold(place)))
        """The roots of the names of regions and departments."""
        self._tokens = lru_cache(256)(lambda text: frozenset(_TOKEN.findall(text)))
        self.folded = lru_cache(512)(fold)
        """A long text folded, kept for the next objective of the plan."""
        self.themes = lru_cache(512)(self._themes)
        """The families of themes that a folded text speaks of."""

    def root(self, word: str) -> str:
        """A folded word without the endings of plurals and verbs, three letters at least."""
        found = self._roots.get(word)
        if found is None:
            single = word[:-1] if word[-1:] in {"s", "x"} and len(word) > _SHORTEST_ROOT else word
            cut = self._endings.sub("", single)
            found = cut if len(cut) >= _SHORTEST_ROOT else single
            if len(self._roots) < _MOST_ROOTS:
                self._roots[word] = found
        return found

    def spelled(self, word: str) -> str:
        """A folded word with its accents, as the lists write it; as it is when no list has it."""
        return self._spelled.get(word, word)

    def words(self, text: str) -> list[str]:
        """The words of a folded text, elided letters left out."""
        return [word for word in _WORD.findall(text) if len(word) > 1]

    def says(self, category: str, text: str) -> str:
        """The first phrase of a category in a folded text, or an empty string."""
        index = self._phrases[category]
        found = [
            (at, -len(phrase), phrase)
            for token in index.keys() & self._tokens(text)
            for phrase in index[token]
            if (at := _place(phrase, text)) >= 0
        ]
        return min(found)[2] if found else ""

    def knows(self, category: str, word: str) -> bool:
        """Whether a word is of a category, whatever its ending."""
        return self.root(word) in self._single[category]

    def holds(self, category: str, word: str) -> bool:
        """Whether a word or phrase is of a category as it stands."""
        return word in self._exact[category]

    def is_filler(self, text: str) -> bool:
        """Whether a folded text only holds its place."""
        left = bare(text)
        instruction = self.says("instructions", text)
        return (
            left in self._fillers or set(left) == {"x"} or bool(instruction and text.startswith(instruction))
        )

    def rooted(self, text: str) -> frozenset[str]:
        """The roots of the words of a folded text, without small words and names of groups."""
        words = (word for word in self.words(text) if len(word) > _SHORTEST_ROOT)
        return frozenset(
            self.root(word)
            for word in words
            if not (self.holds("stop", word) or self.knows("groups", word) or self.knows("any_theme", word))
        )

    def without_fillers(self, text: str) -> str:
        """A folded text without the words that only hold a place."""
        return self._filled.sub(" ", text)

    def _themes(self, text: str) -> frozenset[str]:
        found = {name for saying, name in self._sayings if _place(saying, text) >= 0}
        for word in self.words(text):
            found.update(self._short.get(self._form(word), ()))
            for length in range(_LONG_START, len(word) + 1):
                found.update(self._starts.get(word[:length], ()))
        return frozenset(found)

    def _form(self, word: str) -> str:
        """A word without the endings that make a verb, a noun or a plural of it: `triages` is `tri`."""
        single = word[:-1] if word[-1:] in {"s", "x"} else word
        if single in self._short:
            return single
        return next((cut for end in _FORMS if (cut := single.removesuffix(end)) in self._short), single)

    def without_general(self, text: str) -> str:
        """A folded text without the words that may serve any theme: « formation » is no theme of staff."""
        return self._general.sub(" ", text)

    def general(self, text: str) -> bool:
        """Whether a folded text speaks of what may serve any theme: a stay, a course, the twinned partner."""
        return bool(self.says("any_theme", text))

    def is_infinitive(self, word: str) -> bool:
        """Whether a word has the form of an infinitive of a known verb."""
        known = any(self.knows(category, word) for category in ("observable", "vague", "attendance"))
        return known and self.looks_infinitive(word)

    def conjugates(self, word: str) -> bool:
        """Whether a word is a past participle or a future of a known verb: « vendues », « passeront »."""
        for form in (_PARTICIPLE, _FUTURE):
            ends = form.search(word)
            stem = word[: ends.start()] if ends else ""
            if stem and any(self.root(stem + end) in self._watched for end in _INFINITIVES):
                return True
        return False

    def looks_infinitive(self, word: str) -> bool:
        """Whether a word has the form of an infinitive."""
        ends = word.endswith(("er", "ir", "re"))
        return ends and len(word) >= _SHORTEST_INFINITIVE and not self.holds("not_verbs", word)


def bare(folded: str) -> str:
    """A folded text without its outer marks."""
    return folded.strip(_OUTER_MARKS)


def _indexed(entries: Iterable[str]) -> Index:
    index: Index = {}
    for entry in entries:
        first = _TOKEN.findall(entry)[0]
        index[first] = (*index.get(first, ()), entry)
    return index


def _place(phrase: str, text: str) -> int:
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


class _Themes(NamedTuple):
    """The families of themes: by short word, by beginning of longer words, by phrase of several words."""

    short: dict[str, tuple[str, ...]]
    starts: dict[str, tuple[str, ...]]
    sayings: tuple[tuple[str, str], ...]


def _theme_words(settings: SmartSettings) -> _Themes:
    found = _Themes({}, {}, ())
    sayings = []
    for name, entries in settings.themes.items():
        for entry in map(fold, entries):
            if not _WORD.fullmatch(entry):
                sayings.append((entry, name))
                continue
            kept = found.starts if len(entry) >= _LONG_START else found.short
            kept[entry] = (*kept.get(entry, ()), name)
    return found._replace(sayings=tuple(sayings))


@lru_cache(maxsize=8)
def lexicon(settings: SmartSettings, fillers: tuple[str, ...], places: tuple[str, ...] = ()) -> Lexicon:
    """The lexicon of a programme, compiled at its first use; `places` are names that tell no theme."""
    return Lexicon(settings, fillers, places)
