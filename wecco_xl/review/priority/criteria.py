"""The value of a training on each criterion, from 0 to 1, on fixed scales: no other training enters in it."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from wecco_xl.plan.diagnosis import Need, Urgency
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.priority_settings import CostScale, DaysScale, Weights
from wecco_xl.plan.stages import Phase
from wecco_xl.plan.trainings import Training
from wecco_xl.review.priority.context import Context, exact
from wecco_xl.review.priority.outcome import Motive

CRITERIA = tuple(Weights.model_fields)
"""The keys of the criteria, in the order of the weights."""

ONE = Fraction(1)


class Value(NamedTuple):
    """A value from 0 to 1 and what it comes from; None when a cell that it needs is empty or unreadable."""

    share: Fraction | None
    cause: Motive


def values(context: Context, training: Training) -> dict[str, Value]:
    """The value of a training on every criterion."""
    return {key: _CRITERIA[key](context, training) for key in CRITERIA}


def _unknown(criterion: str) -> Value:
    return Value(None, Motive(f"reasons.{criterion}_unknown"))


def _need(context: Context, training: Training) -> Value:
    """The gravest need that a training answers, and a small bonus for each further one, never the mean."""
    known = [need for need in context.needs(training) if need.severity]
    if not known:
        return _unknown("need")
    scale = context.settings.needs
    gravest = max(known, key=lambda need: _gravity(context, need))
    bonus = exact(scale.further) * min(len(known) - 1, scale.further_most)
    now = "_now" if gravest.urgency is Urgency.NOW else ""
    cause = Motive(f"reasons.need_{gravest.severity}{now}", {"id": gravest.id or ""})
    return Value((_gravity(context, gravest) + bonus) / 100, cause)


def _gravity(context: Context, need: Need) -> Fraction:
    kept: float = getattr(context.settings.urgency, need.urgency or Urgency.LATER)
    points: float = getattr(context.settings.needs, need.severity or "")
    return exact(points) * exact(kept) / 100


def _objectives(context: Context, training: Training) -> Value:
    """The objective best served, given in time for its phase, and a small bonus for each further one."""
    served = context.objectives(training)
    if not served:
        return _unknown("objectives")
    scale = context.settings.objectives
    timing, best = max(
        ((_timing(training, one), one) for one in served), key=lambda found: getattr(scale, found[0])
    )
    bonus = exact(scale.further) * min(len(served) - 1, scale.further_most)
    points: float = getattr(scale, timing)
    return Value((exact(points) + bonus) / 100, Motive(f"reasons.objectives_{timing}", {"id": best.id or ""}))


def _timing(training: Training, objective: Objective) -> str:
    if training.phase is None or objective.phase is None:
        return "undated"
    order = list(Phase)
    return "in_time" if order.index(training.phase) <= order.index(objective.phase) else "late"


def _cost(context: Context, training: Training) -> Value:
    """The cheaper, the better; an unknown cost never counts as nothing to pay."""
    cost = context.worth(training.cost, training.cost_currency)
    if cost is None:
        return _unknown("cost")
    share = _falling(cost, context.settings.cost)
    currency = training.cost_currency or context.currency
    return Value(
        share, Motive(f"reasons.cost_{_height(share)}", {"cost": training.cost, "currency": currency})
    )


def _days(context: Context, training: Training) -> Value:
    """The shorter, the better."""
    if training.days is None:
        return _unknown("days")
    share = _falling(exact(training.days), context.settings.days)
    return Value(share, Motive(f"reasons.days_{_height(share)}", {"days": training.days}))


def _falling(amount: Fraction, scale: CostScale | DaysScale) -> Fraction:
    """From 1 at the least of the scale to 0 at its most."""
    least, most = exact(scale.least), exact(scale.most)
    return min(ONE, max(Fraction(), (most - amount) / (most - least)))


def _height(share: Fraction) -> str:
    return "low" if share >= Fraction(2, 3) else "medium" if share >= Fraction(1, 3) else "high"


def _availability(context: Context, training: Training) -> Value:
    """Full when on offer by the first day of the phase, none when only on its last day."""
    if training.phase is None or training.available_from is None:
        return _unknown("availability")
    (start, end), day = context.span(training.phase), training.available_from
    if start is not None and day <= start:
        return Value(ONE, Motive("reasons.availability_before", {"available": day}))
    if start is None or end is None:
        return _unknown("availability")
    share = Fraction(max(0, (end - day).days), (end - start).days or 1)
    return Value(min(ONE, share), Motive("reasons.availability_during", {"available": day}))


def _preference(context: Context, training: Training) -> Value:
    """How much the entrepreneur wants it."""
    if training.preference is None:
        return _unknown("preference")
    points: float = getattr(context.settings.preference, training.preference)
    return Value(exact(points) / 100, Motive(f"reasons.preference_{training.preference}"))


_CRITERIA: Mapping[str, Callable[[Context, Training], Value]] = {
    "need": _need,
    "objectives": _objectives,
    "cost": _cost,
    "days": _days,
    "availability": _availability,
    "preference": _preference,
}
