"""The entry of a closed list that a near miss may have meant; none rather than the wrong one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wecco_xl.plan.shorthand import (
    Shorthand,
    Words,
    all_words,
    bare_words,
    first_words,
    heads,
    without_aside,
)

LIKE, LIKER, NEARLY = 0.75, 0.8, 0.85
"""How much alike two texts are that are spelt nearly so, two short ones, and one word with a slip."""

SHORTEST_LIKE = 8
"""Letters from which a text is not short."""

CODE_ONLY = "_"
"""What no label holds: `not_formalised` is a code, near to what it denies."""

SHORTEST_TOLD = 4
"""Letters from which a word tells which entry is meant."""


def nearest(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The one entry that a text names, spells nearly so, or holds some words of; None for several.

    What denies or alters is not near to what does not: « pas terminée » and « presque terminée » are no slips
    for « Terminée », nor is « débloquée » one for « Bloquée ».
    """
    labels = {label: code for label, code in labels.items() if CODE_ONLY not in label}
    typed = _mended(folded, labels, shorthand)
    if len(_named(typed, labels, shorthand, begun=True)) > 1:
        return None
    denies, altered = shorthand.denies(folded), shorthand.altered(folded)
    alike = {
        label: code
        for label, code in labels.items()
        if shorthand.denies(label) is denies and altered <= shorthand.altered(without_aside(label))
    }
    if named := _named(typed, labels, shorthand):
        if typed.joined and _says_more(typed, named, labels, shorthand):
            return _spelt_nearly(folded, alike, shorthand)
        return named.pop() if named == _named(typed, alike, shorthand) else None
    return _holding(folded, alike, shorthand) or _spelt_nearly(folded, alike, shorthand)


class Typed(NamedTuple):
    """The words of a text as a list spells them, and whether it says one thing and another."""

    words: frozenset[str]
    joined: bool


def options_in(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> set[str]:
    """The entries that a text names, whole or by the word with which one entry alone begins."""
    return _named(_mended(folded, labels, shorthand), labels, shorthand, begun=True)


def _named(typed: Typed, labels: Mapping[str, str], shorthand: Shorthand, *, begun: bool = False) -> set[str]:
    """The entries that a text names whole; an entry inside a longer one is not one more.

    But « voyage et assurance » are two, though « assurance voyage » is one.
    """
    known = heads(labels.items(), shorthand)
    whole = [(label, code) for label, code in labels.items() if shorthand.joins(label)]
    absorbing = heads(whole, shorthand) if typed.joined else known
    longer = [words for words, _ in absorbing if words <= typed.words]
    if begun:
        known = known + first_words(labels, shorthand)
    said = [(words, code) for words, code in known if words <= typed.words]
    return {code for words, code in said if not any(words < one for one in longer)}


def _says_more(typed: Typed, named: set[str], labels: Mapping[str, str], shorthand: Shorthand) -> bool:
    """Whether words are left over beside the entries that a text names: « Gambie et Sénégal »."""
    known = (words for words, code in heads(labels.items(), shorthand) if code in named)
    left = typed.words.difference(*(words for words in known if words <= typed.words))
    return not shorthand.idle(left)


def _mended(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> Typed:
    """A text with its words as the list spells them, where they are one letter or so away."""
    known = {word for words, _ in heads(labels.items(), shorthand) for word in words}
    words = all_words(folded, shorthand)
    mended = [word if word in known else _slip_for(word, known, shorthand) or word for word in words]
    return Typed(frozenset(mended), shorthand.joins(folded))


def _slip_for(word: str, known: Iterable[str], shorthand: Shorthand) -> str | None:
    from difflib import get_close_matches

    alike = [one for one in known if one[:1] == word[:1] and not shorthand.turned_round(word, one)]
    near = get_close_matches(word, alike, n=1, cutoff=NEARLY) if len(word) >= SHORTEST_TOLD else ()
    return next(iter(near), None)


def _spelt_nearly(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The entry whose label is written almost so, each word having its like there."""
    from difflib import get_close_matches

    typed = all_words(folded, shorthand)
    cutoff = LIKE if len(folded) >= SHORTEST_LIKE else LIKER
    for label in get_close_matches(folded, labels, n=3, cutoff=cutoff):
        words = all_words(label, shorthand)
        if all(_has_its_like(word, words, shorthand) for word in typed if _is_told(word)):
            return labels[label]
    return None


def _is_told(word: str) -> bool:
    return len(word) >= SHORTEST_TOLD or word.isdigit()


def _has_its_like(word: str, words: Words, shorthand: Shorthand) -> bool:
    """Whether a word, or what it is a part of or made of, is among others."""
    from difflib import get_close_matches

    if any(shorthand.turned_round(word, other) for other in words if other != word):
        return False
    alike = [other for other in words if other[:1] == word[:1]]  # a slip is seldom at the first letter
    return any(word in other for other in words) or bool(get_close_matches(word, alike, n=1, cutoff=LIKE))


def _holding(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The only entry that holds all the telling words of a text."""
    typed = {word for word in bare_words(folded, shorthand) if _is_told(word)}
    if all(map(str.isdigit, typed)):
        return None
    held = {code for label, code in labels.items() if typed <= {*bare_words(label, shorthand)}}
    return held.pop() if len(held) == 1 else None
