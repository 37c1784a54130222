"""How firm a rank is: the smallest change of one weight that lets the next training catch up."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.priority_settings import PrioritySettings
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.order import Placed, shares
from wecco_xl.review.priority.outcome import Firmness, Motive, Stability


def stabilities(items: Sequence[Placed], settings: PrioritySettings) -> dict[Loc, Stability]:
    """For each ranked training but the last, how firmly it stands before the next one."""
    weights = shares(settings.weights)
    ranked = [one for one in items if one.eligible]
    return {
        one.loc: _stability(one, other, weights, settings.robustness.sensitive)
        for one, other in pairwise(ranked)
    }


def _stability(one: Placed, other: Placed, weights: dict[str, Fraction], limit: float) -> Stability:
    if one.place == other.place:
        return Stability(Firmness.TIE, other.loc, None, 0.0, Motive("robustness.level", _named(other)))
    swap = _smallest_swap(one, other, weights) if one.mandatory == other.mandatory else None
    if swap is None:
        return Stability(Firmness.SOLID, other.loc, None, None, Motive("robustness.never", _named(other)))
    criterion, change = swap
    if not change:
        return Stability(
            Firmness.SENSITIVE, other.loc, None, 0.0, Motive("robustness.rounded", _named(other))
        )
    verdict = Firmness.SENSITIVE if abs(change) <= limit else Firmness.SOLID
    if change > 1:
        return Stability(verdict, other.loc, criterion, change, Motive("robustness.far", _named(other)))
    params = _named(other) | {"percent": round(abs(change) * 100, 1)}
    label = Motive(f"criteria.{criterion}.label")
    reason = Motive("robustness.more" if change > 0 else "robustness.less", params, (label,))
    return Stability(verdict, other.loc, criterion, change, reason)


def _smallest_swap(one: Placed, other: Placed, weights: dict[str, Fraction]) -> tuple[str, float] | None:
    """The criterion whose weight needs the smallest relative change to make the two level, and the change."""
    leads = {key: (one.values[key].share or 0) - (other.values[key].share or 0) for key in CRITERIA}
    lead = max(Fraction(), sum((weights[key] * leads[key] for key in CRITERIA), Fraction()))
    changes = [
        (abs(change), at, key, change)
        for at, key in enumerate(CRITERIA)
        if weights[key] and leads[key] and (change := -lead / (weights[key] * leads[key])) > -1
    ]
    _, _, criterion, change = min(changes, default=(0, 0, "", Fraction()))
    return (criterion, float(change)) if criterion else None


def _named(one: Placed) -> dict[str, object]:
    return {"id": one.training.id or ""}
