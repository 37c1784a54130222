"""Whether a need or an opportunity of the plan speaks of what the objective speaks of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from wecco_xl.review.smart.lexicon import Lexicon

_OFFICE = frozenset(
    {
        "accounts",
        "funding",
        "collection",
        "legal",
        "governance",
        "tracking",
        "tenders",
        "environment",
        "safety",
    }
)
_TRADE = frozenset({"sales", "production", "quality", "equipment", "supply", "logistics"})
"""Families of papers and duties, and those of whoever makes or sells a thing."""

ENOUGH = 2
"""Words that say something firmly: one may be there by chance."""


class Link(IntEnum):
    """How a linked row stands to the objective, as far as words show it."""

    ELSEWHERE = 0
    DOUBTFUL = 1
    RELATED = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a text is about: roots of words that name something, families of problems.

    `things` are the roots that tell a product or a trade and no problem; `firm` the families that do not
    come from people and places only. `general` tells that words of a course, a stay, a visit stand in it,
    `open` that it serves every theme whatever else it names. `weight` counts the
    words that speak of `firm`.
    """

    kin: frozenset[str]
    things: frozenset[str]
    families: frozenset[str]
    firm: frozenset[str]
    weight: int
    general: bool
    open: bool


@lru_cache(4096)
def told(lexicon: Lexicon, text: str) -> Told:
    """What a folded text is about."""
    plain = lexicon.without_general(text)
    named = {lexicon.kin(word): word for word in lexicon.words(plain) if _names(lexicon, word)}
    firm = lexicon.families.of(lexicon.without_incidental(plain))
    kin = frozenset(named) - lexicon.places
    return Told(
        kin,
        frozenset(root for root in kin if not lexicon.families.speaks(named[root], plain)),
        lexicon.families.of(plain),
        firm,
        lexicon.families.weight(plain, firm),
        plain != text,
        lexicon.is_open(text),
    )


def _names(lexicon: Lexicon, word: str) -> bool:
    return (
        len(word) > 2
        and not lexicon.holds("stop", word)
        and not any(lexicon.knows(kind, word) for kind in ("empty", "quantifiers", "any_theme"))
    )


@lru_cache(64)
def common(lexicon: Lexicon, texts: tuple[str, ...]) -> frozenset[str]:
    """The roots that several rows of a table share: words of the trade, which tell no problem apart."""
    counts = Counter(root for text in texts for root in told(lexicon, text).kin)
    return frozenset(root for root, count in counts.items() if count > 1)


@dataclass(frozen=True, slots=True)
class Table:
    """The texts of all rows of a table, and what is asked of them.

    `serves` is for rows that may serve every theme, as opportunities do; `enough` is how many words must
    speak of another problem for a row to be called elsewhere.
    """

    texts: tuple[str, ...]
    serves: bool = False
    enough: int = ENOUGH


def stands(lexicon: Lexicon, objective: Told, linked: Sequence[str], table: Table) -> Link:
    """How linked rows stand to an objective.

    A shared word, if it is none of the trade, or a shared problem makes a link. Without any, a row is
    elsewhere if its problems are far from those of the objective, or if another row names the very thing.
    """
    trade = common(lexicon, table.texts)
    its = [told(lexicon, text) for text in linked]
    if any((objective.kin & one.kin) - trade or objective.families & one.families for one in its):
        return Link.RELATED
    found = max(_apart(lexicon, objective, one, table) for one in its)
    firm = all(one.firm and not (table.serves and one.open) for one in its)
    others = (told(lexicon, text) for text in table.texts)
    if found is Link.DOUBTFUL and firm and any(_fits(objective, other, trade) for other in others):
        return Link.ELSEWHERE
    return found


def is_office(lexicon: Lexicon, texts: Sequence[str]) -> bool:
    """Whether rows are about papers and duties only, which no making or selling of a thing is about."""
    its = [told(lexicon, text).firm for text in texts]
    return all(firm & _OFFICE and not firm & _TRADE for firm in its)


def meets(lexicon: Lexicon, needs: Sequence[str], chances: Sequence[str], table: tuple[str, ...]) -> bool:
    """Whether an opportunity shares a word with a need, so that it serves what the need is linked to."""
    words = [frozenset().union(*(told(lexicon, text).kin for text in texts)) for texts in (needs, chances)]
    return bool(words[0] & words[1] - common(lexicon, table))


def _apart(lexicon: Lexicon, objective: Told, row: Told, table: Table) -> Link:
    """How a row stands that shares nothing with the objective."""
    if table.serves and (row.open or (row.general and not row.firm)):
        return Link.DOUBTFUL if row.firm else Link.RELATED
    if not row.firm or not objective.families:
        return Link.DOUBTFUL
    thin = row.weight < table.enough or lexicon.families.are_near(objective.families, row.firm)
    return Link.DOUBTFUL if thin else Link.ELSEWHERE


def _fits(objective: Told, row: Told, trade: frozenset[str]) -> bool:
    """Whether a row speaks of the very thing: of its problem, and by a word of its own."""
    shared = (objective.kin & row.kin) - trade
    return bool(objective.families & row.families and (len(shared) >= ENOUGH or shared & objective.things))
