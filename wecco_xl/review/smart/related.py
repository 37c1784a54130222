"""How close a need or an opportunity stands to an objective: what both say, less what others say better."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from wecco_xl.review.smart.lexicon import Lexicon

MOST = 2.0
"""What shared words, ideas or problems weigh at most: more of the same says nothing new."""


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


class Link(IntEnum):
    """How a linked row stands to the objective, as far as words show it."""

    ELSEWHERE = 0
    DOUBTFUL = 1
    RELATED = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a text is about: roots of words that name something, ideas, problems, trades.

    `goods` are the roots that name a trade or a product; `firm` tells that more than one word speaks of a
    problem, `open` that the text serves every theme, as a mentor does, or a stay that names no subject.
    """

    words: frozenset[str]
    goods: frozenset[str]
    ideas: frozenset[str]
    problems: frozenset[str]
    trades: frozenset[str]
    firm: bool
    open: bool

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
    problems = lexicon.without_incidental(plain)
    return Told(
        frozenset(roots.values()) - goods - lexicon.places,
        goods,
        lexicon.ideas.of(plain),
        lexicon.problems.of(problems),
        lexicon.trades.of(plain),
        lexicon.problems.weight(problems) > 1,
        lexicon.is_open(text),
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
    """The linked row of a table that fits an objective best, and what the best of the other rows shares."""

    row: Told
    own: Shared
    rival: Shared
    rival_trade: bool
    rare: Rarity

    @property
    def fits(self) -> float:
        """How far the row is to the point, beyond the trade that all rows are of."""
        return sum(self.own) - self.own.goods


def chosen(
    lexicon: Lexicon, about: Told, linked: Sequence[Told], others: Sequence[Told], rare: Rarity
) -> Chosen:
    """The best of the linked rows against the best of the others, as far as these are of the same trade."""
    row = max(linked, key=lambda one: sum(rare.shared(about, one)))
    trades = about.trades or frozenset[str]().union(*(one.trades for one in linked))
    rivals = (
        rare.shared(about, one)
        for one in others
        if not (trades and one.trades) or lexicon.trades.are_near(trades, one.trades)
    )
    best = max(rivals, key=sum, default=Shared())
    missed = not row.trades & about.trades and any(one.trades & about.trades for one in others)
    return Chosen(row, rare.shared(about, row).capped(), best.capped(), missed, rare)


class Between(NamedTuple):
    """What a need and an opportunity share, and how much more another row shares with either."""

    shared: float = 0.0
    other_need: float = 0.0
    other_opportunity: float = 0.0


def between(
    need: Chosen, chance: Chosen, needs: Sequence[Told], chances: Sequence[Told], rare: Rarity
) -> Between:
    """How a linked need and opportunity stand to each other, beside all rows of both tables.

    What they share counts as far as the objective has to do with either: they may agree on something else.
    """
    shared, best_need, best_chance = (
        max((sum(rare.shared(one, other).capped()) for one in some for other in others), default=0.0)
        for some, others in (([need.row], [chance.row]), (needs, [chance.row]), (chances, [need.row]))
    )
    return Between(
        min(shared, MOST) * min(1.0, need.fits + chance.fits),
        min(best_need - shared, MOST),
        min(best_chance - shared, MOST),
    )


def closeness(lexicon: Lexicon, key: str, signs: Mapping[str, float]) -> float:
    """The sum of the signs for a link to the table `key`, as `smart_links.toml` weighs them."""
    weights = lexicon.weights[key]
    return sum(weights[name] * value for name, value in signs.items())


def signs_of_need(lexicon: Lexicon, about: Told, one: Chosen, beside: Between) -> dict[str, float]:
    """What speaks for and against a need, by the names of the weights."""
    signs = {"through": beside.shared, "rival_through": beside.other_need}
    return {**_signs(lexicon, about, one, firm=one.row.firm), **signs}


def signs_of_opportunity(
    lexicon: Lexicon, about: Told, one: Chosen, beside: Between, *, strictly: bool
) -> dict[str, float]:
    """What speaks for and against an opportunity; a row that is open to every theme is of every trade.

    Read `strictly`, as where the need is elsewhere, one word tells a problem, and no row is open.
    """
    signs = {"through": beside.shared, "rival_through": beside.other_opportunity}
    if one.row.open and not strictly:
        about = replace(about, problems=one.row.problems, trades=frozenset())
        return {**_signs(lexicon, about, one, firm=False), **signs, "open": 1.0}
    return {**_signs(lexicon, about, one, firm=one.row.firm or strictly), **signs}


def _signs(lexicon: Lexicon, about: Told, one: Chosen, *, firm: bool) -> dict[str, float]:
    row, own = one.row, one.own
    gap = Shared(*(max(rival - mine, 0.0) for mine, rival in zip(own, one.rival, strict=True)))
    apart = _are_apart(lexicon, about, row) and (firm or bool(about.problems))
    trades = bool(row.trades and about.trades) and not lexicon.trades.are_near(about.trades, row.trades)
    return {
        "start": 1.0,
        "word": own.words,
        "good": own.goods,
        "idea": own.ideas,
        "problem": own.problems,
        "other_problem": float(apart and firm),
        "perhaps_other": float(apart and not firm),
        "other_trade": float(trades),
        "rival_word": min(gap.words + gap.goods, MOST),
        "rival_idea": gap.ideas,
        "rival_trade": float(one.rival_trade),
        "no_problem": float(not row.problems),
    }


def _are_apart(lexicon: Lexicon, about: Told, row: Told) -> bool:
    """Whether two texts speak of problems without a common idea, none near the other.

    An objective that shows no problem makes or sells something: papers and duties are no matter of it.
    """
    if not row.problems or row.ideas & about.ideas:
        return False
    if not about.problems:
        return bool(row.problems & _OFFICE) and not row.problems & _TRADE
    return not lexicon.problems.are_near(about.problems, row.problems)
