"""Why a training stands where it stands, in one sentence, and why not where the provider put it."""

from collections.abc import Sequence

from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.order import Placed
from wecco_xl.review.priority.outcome import Motive

AGAINST = ("reasons.cost_high", "reasons.days_high")
"""Causes that bring a few points and yet speak against a training."""


def reason(one: Placed) -> Motive:
    """What excludes it, that it is mandatory, or the two or three contributions that count most."""
    if one.obstacles:
        return one.obstacles[0]
    telling = [key for key in CRITERIA if one.points[key] and one.values[key].cause.code not in AGAINST]
    largest = sorted(telling, key=lambda key: -one.points[key])[:3]
    if len(largest) == 3 and 2 * one.points[largest[2]] < one.points[largest[1]]:
        largest.pop()
    causes = tuple(one.values[key].cause for key in largest)
    named = ("none", "one", "two", "three")[len(causes)]
    return Motive(f"reasons.{'mandatory' if one.mandatory else 'because'}_{named}", {}, causes)


def unlike_provider(one: Placed, items: Sequence[Placed]) -> Motive | None:
    """Why the place among the trainings of the phase is not that of the provider (S104); None when it is."""
    provider = one.training.provider_rank
    if provider is None:
        return None
    if not one.eligible:
        return Motive("difference.not_eligible", {"provider": provider})
    peers = [other for other in items if _peer(one, other)]
    theirs = sum((other.training.provider_rank or 0) < provider for other in peers)
    ours = sum(other.place < one.place for other in peers)
    rivals = [other for other in peers if _opposed(one, other)]
    if theirs == ours or not rivals:
        return None
    return _difference(one, rivals[0], theirs + 1, ours + 1)


def _peer(one: Placed, other: Placed) -> bool:
    """Whether the provider ranks the two in one list."""
    asked, other_asked = one.training, other.training
    return other.eligible and other_asked.provider_rank is not None and asked.phase == other_asked.phase


def _opposed(one: Placed, other: Placed) -> bool:
    mine, its = one.training.provider_rank or 0, other.training.provider_rank or 0
    return (mine < its and other.place < one.place) or (its < mine and one.place < other.place)


def _difference(one: Placed, rival: Placed, provider: int, place: int) -> Motive:
    """The two places in the phase, and the criterion that most separates it from the rival."""
    higher = one.place < rival.place
    params = {"id": rival.training.id or "", "provider": provider, "place": place}
    code = "difference.higher" if higher else "difference.lower"
    if one.mandatory != rival.mandatory:
        return Motive(f"{code}_mandatory", params)
    sign = 1 if higher else -1
    leads = {key: sign * (one.points[key] - rival.points[key]) for key in CRITERIA}
    criterion = max(CRITERIA, key=lambda key: leads[key])
    params |= {"points": leads[criterion] / 10}
    return Motive(code, params, (Motive(f"criteria.{criterion}.label"),))
