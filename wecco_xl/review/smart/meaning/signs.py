"""What speaks for and against the link of a need or an opportunity to an objective."""

from dataclasses import replace

from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.meaning.affinities import affinities
from wecco_xl.review.smart.meaning.related import MOST, Between, Chosen, Shared, Told


def signs_of_need(lexicon: Lexicon, about: Told, one: Chosen, beside: Between) -> dict[str, float]:
    """What speaks for and against a need, by the names of the weights."""
    return _signs(lexicon, about, one) | _through(beside, beside.other_need, beside.nearer_need)


def signs_of_opportunity(lexicon: Lexicon, about: Told, one: Chosen, beside: Between) -> dict[str, float]:
    """What speaks for and against an opportunity; a row that is open to every theme is of every trade.

    Other subjects that it names beside speak for it, never against.
    """
    through = _through(beside, beside.other_opportunity, beside.nearer_opportunity)
    if not one.row.open:
        return _signs(lexicon, about, one) | through
    found = _signs(lexicon, replace(about, trades=frozenset()), one) | through
    return found | {"open": 1.0} | {name: max(found[name], 0.0) for name in ("affine", "affine_through")}


def _through(beside: Between, other: float, nearer: float) -> dict[str, float]:
    """What the need and the opportunity say for each other, and what another row says more."""
    return {
        "rival_through": other,
        "near_through": beside.near,
        "rival_near_through": nearer,
        "affine_through": beside.affine,
    }


def _signs(lexicon: Lexicon, about: Told, one: Chosen) -> dict[str, float]:
    row, own = one.row, one.own
    gap = Shared(*(max(rival - mine, 0.0) for mine, rival in zip(own, one.rival, strict=True)))
    trades = bool(row.trades and about.trades) and not lexicon.trades.are_near(about.trades, row.trades)
    return {
        "start": 1.0,
        "word": own.words,
        "good": own.goods,
        "idea": own.ideas,
        "problem": own.problems,
        "other_trade": float(trades),
        "rival_word": min(gap.words + gap.goods, MOST),
        "rival_idea": gap.ideas,
        "rival_trade": float(one.rival_trade),
        "no_problem": float(not row.problems),
        "near": one.near,
        "rival_near": one.rival_near,
        "means_near": one.means_near,
        "means_word": float(one.beside),
        "affine": affinities().between(about.topics, row.topics),
        "alone": one.alone,
    }
