"""How close a need or an opportunity stands to an objective: signs for and against, and their sum."""

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum

from wecco_xl.review.smart.lexicon import Lexicon
from wecco_xl.review.smart.related import MOST, Between, Chosen, Shared, Told

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


def closeness(lexicon: Lexicon, key: str, signs: Mapping[str, float]) -> float:
    """The sum of the signs of a link to the table `key`, as `smart_links.toml` weighs them."""
    weights = lexicon.weights[key]
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def signs_of_need(lexicon: Lexicon, about: Told, one: Chosen, beside: Between) -> dict[str, float]:
    """What speaks for and against a need, by the names of the weights."""
    signs = {
        "through": beside.shared,
        "rival_through": beside.other_need,
        "near_through": beside.near,
        "rival_near_through": beside.nearer_need,
    }
    return {**_signs(lexicon, about, one, firm=one.row.firm), **signs}


def signs_of_opportunity(
    lexicon: Lexicon, about: Told, one: Chosen, beside: Between, *, strictly: bool
) -> dict[str, float]:
    """What speaks for and against an opportunity; a row that is open to every theme is of every trade.

    Read `strictly`, as where the need is elsewhere, one word tells a problem, and no row is open.
    """
    signs = {
        "through": beside.shared,
        "rival_through": beside.other_opportunity,
        "near_through": beside.near,
        "rival_near_through": beside.nearer_opportunity,
    }
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
        "near": one.near,
        "rival_near": one.rival_near,
        "alone": one.alone,
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
