"""What a need or an opportunity and an objective say in common, and what other rows say better."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.meaning.affinities import affinities
from wecco_xl.review.smart.meaning.meanings import Meaning, meanings

MOST = 2.0
"""What shared words, ideas or problems weigh at most: more of the same says nothing new."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a text is about: roots of words that name something, ideas, problems, trades.

    `goods` are the roots that name a trade or a product; `open` tells that the text serves every theme, as a
    mentor does, or a stay that names no subject; `meaning` is where all its words point to, `means` where
    those of an objective's means do; `beside` are the roots of what its means and its responsible name.
    """

    words: frozenset[str]
    goods: frozenset[str]
    ideas: frozenset[str]
    problems: frozenset[str]
    trades: frozenset[str]
    open: bool
    meaning: Meaning
    means: Meaning
    beside: frozenset[str]

    @property
    def topics(self) -> frozenset[str]:
        """The ideas and the problems by one name each: an idea and a problem may be called alike."""
        return frozenset(f"i:{idea}" for idea in self.ideas) | {f"p:{one}" for one in self.problems}

    @property
    def says_nothing(self) -> bool:
        """Whether nothing in the text could be recognised."""
        return not (self.words or self.goods or self.ideas or self.problems)


@lru_cache(4096)
def told(lexicon: Lexicon, text: str) -> Told:
    """What a folded text is about; people and places alone tell no problem."""
    plain = lexicon.without_general(text)
    roots = {word: lexicon.kin(word) for word in lexicon.words(plain) if _names(lexicon, word)}
    goods = frozenset(root for word, root in roots.items() if lexicon.trades.of(word))
    return Told(
        frozenset(roots.values()) - goods - lexicon.places,
        goods,
        lexicon.ideas.of(plain),
        lexicon.problems.of(lexicon.without_incidental(plain)),
        lexicon.trades.of(plain),
        lexicon.is_open(text),
        meanings().of(text),
        Meaning(),
        frozenset(),
    )


def _names(lexicon: Lexicon, word: str) -> bool:
    return (
        len(word) > 2
        and not lexicon.holds("stop", word)
        and not any(lexicon.knows(kind, word) for kind in ("empty", "quantifiers", "any_theme"))
    )


class Shared(NamedTuple):
    """What two texts have in common: words, goods, ideas, problems, the rarer the more."""

    words: float = 0.0
    goods: float = 0.0
    ideas: float = 0.0
    problems: float = 0.0

    def capped(self) -> "Shared":
        """No more of each than says something."""
        return Shared(*(min(part, MOST) for part in self))


class Rarity(NamedTuple):
    """How rare roots, ideas and problems are among the rows of a table: from near 0, in all, to 1, in one."""

    roots: Mapping[str, float]
    ideas: Mapping[str, float]
    problems: Mapping[str, float]

    def shared(self, one: Told, other: Told) -> Shared:
        """What two texts share, rare things first."""
        return Shared(
            _sum(self.roots, one.words & other.words),
            _sum(self.roots, one.goods & other.goods),
            _sum(self.ideas, one.ideas & other.ideas),
            _sum(self.problems, one.problems & other.problems),
        )


def _sum(rare: Mapping[str, float], names: frozenset[str]) -> float:
    """The same in whatever order a set is walked through, which a plain sum of floats is not."""
    return math.fsum(rare[name] for name in names) if names else 0.0


@lru_cache(64)
def rarity(lexicon: Lexicon, texts: tuple[str, ...]) -> Rarity:
    """How rare what the rows of a table say is among them."""
    rows = [told(lexicon, text) for text in texts]
    return Rarity(
        _rare(len(rows), (row.words | row.goods for row in rows)),
        _rare(len(rows), (row.ideas for row in rows)),
        _rare(len(rows), (row.problems for row in rows)),
    )


def _rare(rows: int, said: Iterable[frozenset[str]]) -> dict[str, float]:
    counts = Counter(name for names in said for name in names)
    whole = math.log((rows + 1) / 1.5)
    return {name: math.log((rows + 1) / (count + 0.5)) / whole for name, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The linked row of a table that fits an objective best, and what the best of the other rows shares.

    `near` tells how far both texts point the same way (a cosine), `rival_near` how much more another row
    does, `means_near` how far the means do, `beside` whether it holds a word of theirs; `alone` how few other
    rows there are: from 1, none, to near 0.
    """

    row: Told
    own: Shared
    rival: Shared
    rival_trade: bool
    rare: Rarity
    near: float
    rival_near: float
    means_near: float
    beside: bool
    alone: float


def chosen(
    lexicon: Lexicon, about: Told, linked: Sequence[Told], others: Sequence[Told], rare: Rarity
) -> Chosen:
    """The best of the linked rows against the best of the others, as far as these are of the same trade."""
    row = max(linked, key=lambda one: sum(rare.shared(about, one)) + about.meaning.near(one.meaning))
    trades = about.trades or frozenset[str]().union(*(one.trades for one in linked))
    rivals = (
        rare.shared(about, one)
        for one in others
        if not (trades and one.trades) or lexicon.trades.are_near(trades, one.trades)
    )
    best = max(rivals, key=sum, default=Shared())
    missed = not row.trades & about.trades and any(one.trades & about.trades for one in others)
    near = about.meaning.near(row.meaning)
    nearer = max((about.meaning.near(one.meaning) for one in others), default=near) - near
    own, alone = rare.shared(about, row).capped(), 1 / (1 + len(others))
    return Chosen(
        row,
        own,
        best.capped(),
        missed,
        rare,
        near,
        max(nearer, 0.0),
        about.means.near(row.meaning),
        bool(about.beside & (row.words | row.goods)),
        alone,
    )


class Between(NamedTuple):
    """How a need and an opportunity stand to each other, how much better another row of a table does.

    `affine` tells how well their ideas and problems go together.
    """

    other_need: float = 0.0
    other_opportunity: float = 0.0
    near: float = 0.0
    nearer_need: float = 0.0
    nearer_opportunity: float = 0.0
    affine: float = 0.0


def between(
    need: Chosen, chance: Chosen, needs: Sequence[Told], chances: Sequence[Told], rare: Rarity
) -> Between:
    """How a linked need and opportunity stand to each other, beside all rows of both tables."""
    shared, best_need, best_chance = (
        max((sum(rare.shared(one, other).capped()) for one in some for other in others), default=0.0)
        for some, others in (([need.row], [chance.row]), (needs, [chance.row]), (chances, [need.row]))
    )
    return Between(
        min(best_need - shared, MOST),
        min(best_chance - shared, MOST),
        *_nearest(need.row, chance.row, needs, chances),
        affinities().between(need.row.topics, chance.row.topics),
    )


def _nearest(
    need: Told, chance: Told, needs: Sequence[Told], chances: Sequence[Told]
) -> tuple[float, float, float]:
    """How near both are in meaning, how much nearer another need, another opportunity."""
    near = need.meaning.near(chance.meaning)
    best_need = max(one.meaning.near(chance.meaning) for one in needs)
    best_chance = max(one.meaning.near(need.meaning) for one in chances)
    return near, best_need - near, best_chance - near
