"""How a linked need and a linked opportunity stand to an objective, from the sums of their signs."""

from collections.abc import Mapping
from enum import IntEnum

from wecco_xl.review.smart.evidence import Evidence

_TABLES = ("needs", "opportunities")
_CROWD = 10
"""From so many rows on, a table is as crowded as can be."""
_THROUGH = frozenset({"near_through", "affine_through", "rival_through", "rival_near_through", "means_near"})
"""What says nothing for an opportunity once its need is elsewhere: going with it, or with the means."""
_LIKELY = 1.0
"""From this sum on a lone opportunity backs the need."""


class Link(IntEnum):
    """How a linked row stands to the objective, as far as words show it."""

    ELSEWHERE = 0
    DOUBTFUL = 1
    RELATED = 2


def links(evidence: Evidence, signs: Mapping[str, Mapping[str, float]]) -> dict[str, Link]:
    """How the linked rows of each table stand to the objective, from the signs of each."""
    if evidence.about.says_nothing:
        return dict.fromkeys(signs, Link.DOUBTFUL)
    compared = all(key in signs and len(evidence.texts(key)) > len(evidence.linked(key)) for key in _TABLES)
    stands = _among_others(evidence, signs) if compared else _alone(evidence, signs)
    return stands | ({"opportunities": Link.ELSEWHERE} if _is_leisure(evidence) else {})


def _is_leisure(evidence: Evidence) -> bool:
    """Whether all that an opportunity offers is an outing, « match de football », and no trade of ours."""
    lexicon, own = evidence.lexicon, f"{evidence.text} {evidence.cell('indicator')}"
    chances = [evidence.told(row) for row in evidence.linked("opportunities")]
    outings = [lexicon.says("leisure", chance) for chance in chances]
    if not outings or not all(outings):
        return False
    needs = " ".join(evidence.told(row) for row in evidence.linked("needs"))
    known = {
        lexicon.root(word) for word in lexicon.words(f"{own} {needs}") if not lexicon.holds("stop", word)
    }
    return not any(known & set(map(lexicon.root, lexicon.words(outing))) for outing in outings)


def _sum(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def _among_others(evidence: Evidence, signs: Mapping[str, Mapping[str, float]]) -> dict[str, Link]:
    """Both links are judged by their mean, since the couple chose both for one problem.

    Below the limit the lower one is elsewhere, and so is the other when it is far as well.
    """
    limits, weights = evidence.limits, evidence.lexicon.weights
    sums = {key: _sum(weights[key], found) for key, found in signs.items()}
    crowd = max(_crowd(evidence, key) for key in sums)
    if sum(sums.values()) / len(sums) >= limits.link_fine - limits.link_crowded * crowd:
        return {key: Link.RELATED if one >= limits.link_clear else Link.DOUBTFUL for key, one in sums.items()}
    far = {key for key, one in sums.items() if one < limits.link_apart}
    far.add(min(sums, key=lambda key: sums[key]))
    return {key: Link.ELSEWHERE if key in far else Link.DOUBTFUL for key in sums}


def _alone(evidence: Evidence, signs: Mapping[str, Mapping[str, float]]) -> dict[str, Link]:
    """Where a table has no other row to compare with, each link is judged by itself.

    An opportunity that speaks of what a fitting need speaks of is close through it, and a clear one backs the
    need in turn.
    """
    limits, weights = evidence.limits, evidence.lexicon.lone_weights
    least = {key: _least(evidence, key) for key in signs}
    sums = {key: _sum(weights[key], found) for key, found in signs.items()}
    if set(_TABLES) <= sums.keys() and sums["needs"] < least["needs"]:
        own = {name: value for name, value in signs["opportunities"].items() if name not in _THROUGH}
        sums["opportunities"] = _sum(weights["opportunities"], own)
        least["opportunities"] = limits.lone_apart
    lent = limits.lone_backing * (sums.get("opportunities", 0.0) - _LIKELY)
    backed = {"needs": max(0.0, min(lent, limits.lone_backed))}
    far = {key for key, one in sums.items() if one + backed.get(key, 0.0) < least[key]}
    near = {key: Link.RELATED if one >= limits.lone_clear else Link.DOUBTFUL for key, one in sums.items()}
    return near | dict.fromkeys(far, Link.ELSEWHERE)


def _least(evidence: Evidence, key: str) -> float:
    """The sum below which a lone link of a table is elsewhere."""
    limits = evidence.limits
    least = {"needs": limits.lone_need, "opportunities": limits.lone_opportunity}
    return least[key] - limits.lone_crowded * _crowd(evidence, key)


def _crowd(evidence: Evidence, key: str) -> float:
    """Among many rows some other one fits better by chance: from 0 to 1."""
    return min(len(evidence.texts(key)) / _CROWD, 1.0)
