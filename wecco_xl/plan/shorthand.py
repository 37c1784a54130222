"""The words of an answer: which tell it from others, which deny it, which make less or more of it."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from wecco_xl.plan.spelling import alternatives


class Shorthand(NamedTuple):
    """How labels are shortened, all words folded.

    `small` words tell no answer from another, `hollow` ones none alone; `negations` deny it; `alters` make
    less or more of it, « presque terminée »; `prefixes` turn it round, « débloquée »; `joints` stand between
    two. After a word of `todo` a verb with one of these `endings` is still to do. `short` gives words and
    what is typed instead: `deux` is `2`.
    """

    small: frozenset[str] = frozenset()
    hollow: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    alters: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    todo: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    short: tuple[tuple[str, str], ...] = ()

    def denies(self, folded: str) -> bool:
        """Whether a folded text holds a word that denies."""
        return not self.negations.isdisjoint(_words_of(folded))

    def joins(self, folded: str) -> bool:
        """Whether a folded text says one thing and another: « Sénégal et Belgique »."""
        return _joins(folded, self.joints)

    def altered(self, folded: str) -> frozenset[str]:
        """What makes less or more of an answer in a folded text: « presque », « à 80 % », « à terminer »."""
        return _altered(folded, self)

    def idle(self, words: Iterable[str]) -> bool:
        """Whether no word says anything: « non », « plus » or « à » alone begin an answer only."""
        known = _idle(self.hollow, self.negations, self.alters)
        return all((len(word) == 1 and not word.isdigit()) or word in known for word in words)

    def turned_round(self, one: str, other: str) -> bool:
        """Whether one word is the other behind a beginning that denies, « débloquée » and « bloquée »."""
        long, short = sorted((one, other), key=len, reverse=True)
        return any(
            long.startswith(prefix) and long[len(prefix) :].startswith(short[:SHORTEST_ROOT])
            for prefix in self.prefixes
        )


Words = tuple[str, ...]

SHORTEST_FIRST = 3
"""Letters of a first word that names an entry: « après »."""

SHORTEST_ROOT = 4
"""Letters of a word behind a beginning that denies by which it is known."""

KEPT = 4096
"""How many labels are kept with what is told of them: those of all lists, many times asked for."""

_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\(([^)]*)\)")
_HIDDEN_GENDER = re.compile(r"·e?s?\b")
_ENDING = re.compile(r"(?<=\w{4})ee?s?$|(?<=\w{3})s$")
_DOUBLED = re.compile(r"([lnt])\1es?$")


@lru_cache(8)
def _idle(*words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_ending_aside, frozenset[str]().union(*words)))


@lru_cache(8)
def _altering(alters: frozenset[str], todo: frozenset[str], endings: frozenset[str]) -> re.Pattern[str]:
    later = rf"(?:{alternatives(todo)}) [a-z]+(?:{alternatives(endings)})"
    return re.compile(rf"(?<![^\W\d_])(?:{alternatives(alters)}|{later})(?![^\W\d_])")


@lru_cache(KEPT)
def _altered(folded: str, known: Shorthand) -> frozenset[str]:
    return frozenset(_altering(known.alters, known.todo, known.endings).findall(folded))


@lru_cache(KEPT)
def _words_of(folded: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded))


@lru_cache(KEPT)
def _joins(folded: str, joints: frozenset[str]) -> bool:
    return _joint(joints).search(folded) is not None


@lru_cache(8)
def _joint(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_](?: ?[,/+&] ?| (?:{alternatives(words)}) )[^\W_]")


def bare_words(label: str, shorthand: Shorthand) -> Words:
    """The words of a folded label without what is in brackets, small words, plural and feminine endings."""
    return _telling(without_aside(label), shorthand)


def last_word(label: str, typed: Words) -> str:
    """The last of the telling words of a folded label, with its ending."""
    whole = [word for word in _WORD.findall(without_aside(label)) if word.startswith(typed[-1])]
    return whole[-1] if whole else typed[-1]


def all_words(label: str, shorthand: Shorthand) -> Words:
    """The same with what is in brackets."""
    return _telling(label, shorthand)


def without_aside(label: str) -> str:
    """A folded text without what it says in brackets."""
    return _BRACKETS.sub(" ", label)


def aside(label: str) -> str:
    """What a folded text says in brackets."""
    return " ".join(_BRACKETS.findall(label))


@lru_cache(KEPT)
def _telling(label: str, shorthand: Shorthand) -> Words:
    kept = _HIDDEN_GENDER.sub(" ", label)
    for said, short in shorthand.short:
        kept = re.sub(rf"\b{said}\b", short, kept) if said in kept else kept
    words = _WORD.findall(kept)
    return tuple(map(_ending_aside, [word for word in words if word not in shorthand.small] or words))


def _ending_aside(word: str) -> str:
    """A word without its plural or feminine ending: « moyenne » is « moyen »."""
    return _ENDING.sub("", _DOUBLED.sub(r"\1", word)) if len(word) > 3 else word


@lru_cache(KEPT)
def forms(label: str, shorthand: Shorthand) -> tuple[Words, ...]:
    """The words of a label, and those after its number if it has one: `2 · Moyenne : …`."""
    words = bare_words(label, shorthand)
    return (words, words[1:]) if label[:1].isdigit() else (words,)


def heads(labels: Iterable[tuple[str, str]], shorthand: Shorthand) -> list[tuple[frozenset[str], str]]:
    """What names each entry whole, by what comes before « : » in its label: words and code."""
    return [(words, code) for label, code in labels for words in _heads(label, shorthand)]


@lru_cache(KEPT)
def _heads(label: str, shorthand: Shorthand) -> tuple[frozenset[str], ...]:
    found = forms(label.partition(" : ")[0], shorthand)
    return tuple(frozenset(words) for words in found if not shorthand.idle(words))


def first_words(labels: Mapping[str, str], shorthand: Shorthand) -> list[tuple[frozenset[str], str]]:
    """The words with which one entry alone begins, and its code."""
    firsts: dict[str, set[str]] = {}
    for label, code in labels.items():
        for words in forms(label, shorthand):
            firsts.setdefault(words[0] if words else "", set()).add(code)
    return [
        (frozenset({word}), codes.pop())
        for word, codes in firsts.items()
        if len(codes) == 1 and len(word) >= SHORTEST_FIRST and not shorthand.idle((word,))
    ]
