"""Answers of closed lists as people type them: labels, codes, and natural short forms."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from wecco_xl.plan.cells import fold, text
from wecco_xl.plan.nearest import nearest, options_in
from wecco_xl.plan.shorthand import Shorthand, Words, aside, bare_words, forms, last_word
from wecco_xl.plan.spelling import fault

NO_SHORTHAND = Shorthand()
"""Nothing but the labels themselves."""

SHORTEST_START, SHORTEST_ABBREVIATION = 5, 3
"""Letters from which the beginning of a word stands for it; with a point after it, fewer do."""

SHORTEST_KEYWORD = 8
"""Letters from which one word inside a label stands for it."""

DOUBT = "?"
"""What says that an answer is not sure."""

LONGEST_ANSWER = 100
"""Characters beyond which a text is no short form of an answer."""

Fits = Callable[[Words, Words], bool]
"""Whether the words of a label, then those typed, go together."""


def choice(
    raw: object,
    labels: Mapping[str, str],
    shorthand: Shorthand = NO_SHORTHAND,
    likely: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The code of a list entry, `labels` being {folded label or code: code}.

    A natural short form is taken when one entry alone can be meant: « Forte » for « Fort », « 3 » for
    « 3 · … », « avant » for « Avant la mobilité », « second. » for « Secondaire »; a near miss, or what
    `likely` knows, names one.
    """
    folded = fold(text(raw))
    if code := labels.get(folded) or _short_form(folded, labels, shorthand):
        return code
    if near := _short_form(folded, likely, shorthand) or nearest(folded[:LONGEST_ANSWER], labels, shorthand):
        raise fault("unknown_choice", nearest=near)
    raise fault("choice_not_listed")


def _short_form(folded: str, labels: Mapping[str, str], shorthand: Shorthand) -> str | None:
    """The one entry that is or begins with what was typed, endings aside; None when none or several do."""
    typed = bare_words(folded, shorthand) if len(folded) <= LONGEST_ANSWER else ()
    if not typed or DOUBT in folded:
        return None
    known = [
        (form, code)
        for label, code in labels.items()
        if _may_stand_for(folded, typed, label, shorthand)
        for form in forms(label, shorthand)
    ]
    for fits in _ways(folded, typed, shorthand):
        if meant := {code for words, code in known if fits(words, typed)}:
            one = meant.pop() if len(meant) == 1 else None
            return one if one and _is_plain(folded, one, labels, shorthand) else None
    return None


def _may_stand_for(folded: str, typed: Words, label: str, shorthand: Shorthand) -> bool:
    """Whether a text can be short for a label at all: « les deux » is no second degree, « 2 » no country."""
    if all(map(str.isdigit, typed)):
        return label[:1].isdigit() and len(folded.split()) == len(typed)
    return not shorthand.joins(folded) or shorthand.joins(label)


def _ways(folded: str, typed: Words, shorthand: Shorthand) -> tuple[Fits, ...]:
    """The ways in which what was typed may stand for a label, the surest first."""
    if shorthand.idle(typed):
        return (_is,)
    last = last_word(folded, typed)
    ways = (_abbreviates_all, _abbreviates) if _cut_short(folded, last) else ()
    cut = tuple(partial(way, last) for way in ways)
    return (_is, _begins, *cut, partial(_holds, shorthand.negations))


def _is_plain(folded: str, meant: str, labels: Mapping[str, str], shorthand: Shorthand) -> bool:
    """Whether what was typed in brackets leaves the answer as it is: « (ou Belgique) » does not."""
    said = aside(folded)
    if not said or any(said == aside(label) for label, code in labels.items() if code == meant):
        return True
    changed = shorthand.denies(said) or shorthand.altered(said)
    return not changed and options_in(said, labels, shorthand) <= {meant}


def _is(label: Words, typed: Words) -> bool:
    return label == typed


def _begins(label: Words, typed: Words) -> bool:
    return typed == label[: len(typed)]


def _holds(negations: frozenset[str], label: Words, typed: Words) -> bool:
    """Whether a label says so further on, in two words or a long one, and not after a negation."""
    count = len(typed)
    telling = bool(negations) and (count > 1 or len(typed[0]) >= SHORTEST_KEYWORD)
    places = range(1, len(label) - count + 1) if telling else ()
    return any(label[at : at + count] == typed and negations.isdisjoint(label[:at]) for at in places)


def _cut_short(folded: str, last: str) -> bool:
    """Whether the last word typed is long enough, or ends with a point, to be the beginning of one."""
    shortest = SHORTEST_ABBREVIATION if folded.endswith(".") else SHORTEST_START
    return len(last) >= shortest and last.isalpha()


def _abbreviates(last: str, label: Words, typed: Words) -> bool:
    """Whether a label begins so, its `last` word cut short: « danse » is no « dans » that is."""
    before = [*typed[:-1]]
    at = len(before)
    return [*label[:at]] == before and len(label) > at and label[at].startswith(last)


def _abbreviates_all(last: str, label: Words, typed: Words) -> bool:
    """Whether a label is so, the last word cut short: « Sénég. » is no beginning of two countries."""
    return len(label) == len(typed) and _abbreviates(last, label, typed)
