"""The word lists of the settings, compiled once; words match without accents, plurals or endings."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.fillers import bare, is_filler
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.spelling import sentence_numbers
from wecco_xl.review.smart.language.families import Families, Lists, place
from wecco_xl.review.smart.language.french import alternatives, filled
from wecco_xl.review.smart.language.french_dates import Dates
from wecco_xl.review.smart.language.french_numbers import Numbers
from wecco_xl.review.smart.language.roots import Roots

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\w+|\S")
_SHORTEST_INFINITIVE, _SHORTEST_FINITE = 4, 6

Index = dict[str, tuple[str, ...]]
"""Folded phrases by their first token."""


class Lexicon:
    """What the score knows of words: `says` finds a category in a text, `knows` a single word."""

    def __init__(
        self, settings: SmartSettings, fillers: tuple[str, ...], places: tuple[str, ...] = ()
    ) -> None:
        words = {name: tuple(map(fold, entries)) for name, entries in settings.words.items()}
        self._settings = settings
        self.lists = words
        """The word lists of the settings, folded."""
        self.numbers, self.dates = Numbers(settings), Dates(settings)
        self.pattern = cache(lambda name: re.compile(settings.patterns[name]))
        """What the settings call a pattern, compiled at its first use and kept."""
        agreed = ("", *words["agreement_endings"])
        self._participles = tuple(root + end for root in words["participle_endings"] for end in agreed)
        self._agreed = agreed
        roots = Roots(words)
        self.root, self.kin = roots.root, roots.kin
        """A word without the endings of plurals and verbs; without what derives it too."""
        self._spelled = {fold(entry): entry for entries in settings.words.values() for entry in entries}
        self._fillers = fillers
        bared = filter(None, (bare(fold(word)) for word in fillers))
        self._filled = re.compile(rf"(?<!\w)(?:{alternatives(bared)})(?!\w)")
        self.hours = {self.root(fold(one.name)): one.value for one in settings.french.time_lengths}
        """How long each unit of time lasts, by its root."""
        self.sizes = {
            fold(one.name) + s: one.value for one in settings.french.measure_sizes for s in ("", "s")
        }
        """How much of the first unit of its kind each unit of measure is, in the singular or the plural."""
        self._read_frames(words)
        self._read_lists(words, places)
        self._tokens = lru_cache(256)(lambda text: frozenset(_TOKEN.findall(text)))
        self.folded = lru_cache(512)(fold)
        """A long text folded, kept for the next objective of the plan."""
        self.weights = {"needs": settings.need_link, "opportunities": settings.opportunity_link}
        """What the signs of the links to each table weigh, among other rows."""
        self.lone_weights = {"needs": settings.need_alone, "opportunities": settings.opportunity_alone}
        """The same where a table has no other row."""

    def _read_frames(self, words: dict[str, tuple[str, ...]]) -> None:
        """The phrases that hold a place in a text: what they surround, or themselves, is left out."""
        self._general = _whole(words["any_theme"])
        self._incidental = _whole(words["incidental"])
        self._open = _whole(words["open_to_all"])
        self._open_alone = _whole(words["open_alone"])
        self._subject = re.compile(rf"[:(]|(?<!\w)(?:{alternatives(words['on_subject'])})(?!\w)")
        counts = list(sentence_numbers())
        few = alternatives([*map(fold, self._settings.french.determiners), *counts])
        self._customers = re.compile(rf"(?<!\w)(?:{alternatives(words['customers'])}) (?:(?:\d+|{few}) )*\w+")

    def _read_lists(self, words: dict[str, tuple[str, ...]], places: tuple[str, ...]) -> None:
        """The lists as `holds`, `knows` and `says` ask for them: as they stand, by root, by first token."""
        self._exact = {name: frozenset(entries) for name, entries in words.items()}
        self._single = {
            name: frozenset(self.root(entry) for entry in entries if _WORD.fullmatch(entry))
            for name, entries in words.items()
        }
        self._watched = self._single["observable"] | self._single["vague"]
        self._phrases = {name: _indexed(entries) for name, entries in words.items()}
        self.places = frozenset(self.root(word) for place in places for word in self.words(fold(place)))
        """The roots of the names of regions and departments."""

    @cached_property
    def problems(self) -> Families:
        """The families of problems; these three are read for the letter R alone."""
        return self._families(self._settings.themes)

    @cached_property
    def ideas(self) -> Families:
        """What is said with different words."""
        return self._families(self._settings.ideas)

    @cached_property
    def trades(self) -> Families:
        """The trades and their products."""
        return self._families(self._settings.trades, self._settings.alike)

    def _families(self, *lists: Lists) -> Families:
        own = self.lists
        return Families(*lists, endings=own["family_endings"], plurals=own["plural_endings"])

    def filled(self, name: str, **slots: str) -> re.Pattern[str]:
        """A pattern of the settings with what stands for its slots, `{verb}`."""
        return re.compile(filled(self._settings.patterns[name], **slots))

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
            if (at := place(phrase, text)) >= 0
        ]
        return min(found)[2] if found else ""

    def unfound(self, text: str) -> str:
        """What a folded text leaves to be found."""
        phrase = self.says("to_find", text)
        behind = self.pattern("object_behind").match(text, text.find(phrase) + len(phrase))
        return "" if behind else phrase

    def knows(self, category: str, word: str) -> bool:
        """Whether a word is of a category, whatever its ending."""
        return self.root(word) in self._single[category]

    def holds(self, category: str, word: str) -> bool:
        """Whether a word or phrase is of a category as it stands."""
        return word in self._exact[category]

    def knows_now(self, category: str, verb: str) -> bool:
        """Whether the infinitive of a verb in the present is of a category: « recrute »."""
        return any(self.knows(category, verb + end) for end in self.lists["present_to_infinitive"])

    def holds_agreed(self, category: str, word: str) -> bool:
        """Whether a participle or adjective is of a category, in any gender and number."""
        return any(self.holds(category, word.removesuffix(end)) for end in self._agreed)

    def is_filler(self, text: str) -> bool:
        """Whether a folded text only holds its place."""
        instruction = self.says("instructions", text)
        return is_filler(text, self._fillers) or bool(instruction and text.startswith(instruction))

    def without_fillers(self, text: str) -> str:
        """A folded text without the words that only hold a place."""
        return self._filled.sub(" ", text)

    def without_general(self, text: str) -> str:
        """A folded text without the words that may serve any theme: « formation » is no theme of staff."""
        return self._general.sub(" ", text)

    def is_open(self, text: str) -> bool:
        """Whether a folded text offers what serves every theme: a mentor, peers, a stay without a subject."""
        if self._open.search(text):
            return True
        if not self._open_alone.search(text) or self.pattern("stage_of").search(text):
            return False
        subject = self._subject.split(text, maxsplit=1)[1:]
        return not any(map(self.problems.of, subject))

    def without_customers(self, text: str) -> str:
        """A folded text without those it is sold to: « à trois hôtels » is no trade of the firm."""
        return self._customers.sub(" ", text)

    def without_incidental(self, text: str) -> str:
        """A folded text without people and places, which stand in texts about any problem."""
        return self._incidental.sub(" ", text)

    def is_infinitive(self, word: str) -> bool:
        """Whether a word has the form of an infinitive of a known verb."""
        known = any(self.knows(category, word) for category in ("observable", "vague", "attendance"))
        return known and self.looks_infinitive(word)

    def conjugates(self, word: str) -> bool:
        """Whether a word is a past participle or a future of a known verb: « vendues », « passeront »."""
        return any(self.root(verb) in self._watched for verb in self.infinitives(word))

    def infinitives(self, word: str) -> Iterator[str]:
        """The verbs that a word may be a past participle or a future of: « vendues », « passeront »."""
        future = self.pattern("future_ending").search(word)
        cuts = [len(end) for end in self._participles if word.endswith(end)]
        for cut in (*cuts, *([len(future[0])] if future else [])):
            yield from (word[:-cut] + end for end in self.lists["infinitive_endings"] if cut < len(word))

    def is_finite(self, word: str) -> bool:
        """Whether a word has the form of a plural or a future of a verb: « appliquent », « posera »."""
        if len(word) < _SHORTEST_FINITE or self.holds("not_conjugated", word):
            return False
        return self.pattern("finite_ending").search(word) is not None

    def looks_infinitive(self, word: str) -> bool:
        """Whether a word has the form of an infinitive."""
        ends = word.endswith(self.lists["verb_endings"])
        return ends and len(word) >= _SHORTEST_INFINITIVE and not self.holds("not_verbs", word)


def _whole(entries: Iterable[str]) -> re.Pattern[str]:
    """Any of some phrases, with or without the ending of a plural."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entries)})s?(?!\w)")


def _indexed(entries: Iterable[str]) -> Index:
    index: Index = {}
    for entry in entries:
        first = _TOKEN.findall(entry)[0]
        index[first] = (*index.get(first, ()), entry)
    return index


def lexicon(programme: Programme) -> Lexicon:
    """The lexicon of a programme, compiled at its first use; the names of its places tell no theme."""
    names = (entry.label for table in ("regions", "departments") for entry in programme.entries(table))
    return _compiled(programme.smart, programme.lexicon.fillers, tuple(sorted(set(names))))


_compiled = lru_cache(maxsize=8)(Lexicon)
