"""Answers of closed lists as people type them: labels, codes, and natural short forms."""

import re
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from wecco_xl.plan.cells import fold, text
from wecco_xl.plan.spelling import fault


class Shorthand(NamedTuple):
    """How labels are shortened: folded words that tell nothing apart, that deny, and short forms.

    `short` is {folded word or words: what is typed instead}: `deux` is `2`, `union europeenne` is `ue`.
    """

    small: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    short: Mapping[str, str] = MappingProxyType({})


NO_SHORTHAND = Shorthand()
"""Nothing but the labels themselves."""

SHORTEST_START, SHORTEST_ABBREVIATION = 4, 3
"""Letters from which the beginning of a word stands for it; with a point after it, fewer do."""

SHORTEST_KEYWORD = 8
"""Letters from which one word inside a label stands for it."""

LONGEST_ANSWER = 100
"""Characters beyond which a text is no short form of an answer."""

_ENDING = re.compile(r"[es]+$")


def choice(raw: object, labels: Mapping[str, str], shorthand: Shorthand = NO_SHORTHAND) -> str:
    """The code of a list entry, `labels` being {folded label or code: code}.

    A natural short form is taken when one entry alone can be meant: « Forte » for « Fort », « 3 » for
    « 3 · … », « avant » for « Avant la mobilité », « second. » for « Secondaire »; a near miss names one.
    """
    folded = fold(text(raw))
    if code := labels.get(folded) or _short_form(folded, labels, shorthand):
        return code
    if near := _nearest(folded[:LONGEST_ANSWER], labels, shorthand):
        raise fault("unknown_choice", nearest=near)
    raise fault("choice_not_listed")


def _nearest(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The entry that is spelt nearly so, or the only one that holds these words or is among them.

    What denies is not near to what affirms: « pas terminée » is no slip for « Terminée ».
    """
    from difflib import get_close_matches

    if _denies(folded, shorthand):
        labels = {label: code for label, code in labels.items() if _denies(label, shorthand)}
    if near := get_close_matches(folded, labels, n=1, cutoff=0.75):
        return labels[near[0]]
    typed = {word for word in _bare_words(folded, shorthand) if len(word) >= SHORTEST_START}
    known = [({*_bare_words(label, shorthand)}, code) for label, code in labels.items()]
    held = {code for words, code in known if typed and typed <= words}
    among = {code for words, code in known if words and words <= typed}
    return next((found.pop() for found in (held, among) if len(found) == 1), None)


def _denies(folded: str, shorthand: Shorthand) -> bool:
    return not shorthand.negations.isdisjoint(folded.split())


def _short_form(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The one entry that is or begins with what was typed, endings aside; None when none or several do."""
    typed = _bare_words(folded, shorthand) if len(folded) <= LONGEST_ANSWER else ()
    if not typed:
        return None
    known = [(form, code) for label, code in labels.items() for form in _forms(label, shorthand)]
    abbreviates = _abbreviates if _cut_short(folded, typed[-1]) else _is
    for fits in (_is, _begins, abbreviates, partial(_holds, shorthand.negations)):
        if meant := {code for words, code in known if fits(words, typed)}:
            return meant.pop() if len(meant) == 1 else None
    return None


def _forms(label: str, shorthand: Shorthand) -> tuple[tuple[str, ...], ...]:
    """The words of a label, and those after its number if it has one: `2 · Moyenne : …`."""
    words = _bare_words(label, shorthand)
    return (words, words[1:]) if label[:1].isdigit() else (words,)


def _bare_words(label: str, shorthand: Shorthand) -> tuple[str, ...]:
    """The words of a folded label without what is in brackets, small words, plural and feminine endings."""
    kept = re.sub(r"\([^)]*\)|·e?s?\b", " ", label)
    for said, short in shorthand.short.items():
        kept = re.sub(rf"\b{said}\b", short, kept) if said in kept else kept
    words = re.findall(r"[^\W_]+", kept)
    telling = [word for word in words if word not in shorthand.small] or words
    return tuple(_ENDING.sub("", word) if len(word) > 3 else word for word in telling)


def _is(label: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    return label == typed


def _begins(label: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    return typed == label[: len(typed)]


def _holds(negations: frozenset[str], label: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether a label says so further on, in two words or a long one, and not after a negation."""
    count = len(typed)
    telling = bool(negations) and (count > 1 or len(typed[0]) >= SHORTEST_KEYWORD)
    places = range(1, len(label) - count + 1) if telling else ()
    return any(label[at : at + count] == typed and negations.isdisjoint(label[:at]) for at in places)


def _cut_short(folded: str, last: str) -> bool:
    """Whether the last word typed is long enough, or ends with a point, to be the beginning of one."""
    shortest = SHORTEST_ABBREVIATION if folded.endswith(".") else SHORTEST_START
    return len(last) >= shortest and last.isalpha()


def _abbreviates(label: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether a label begins so, the last word cut short."""
    *before, last = typed
    at = len(before)
    return [*label[:at]] == before and len(label) > at and label[at].startswith(last)
