"""Rules on the trainings proposed: what they answer, in which order, within which means."""

from typing import Any

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.stages import Phase
from wecco_xl.plan.trainings import Decision, TrainingProgress
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id, unclear, used
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.phases import Span
from wecco_xl.review.rule import Problems, rule


@rule(Severity.TO_FIX)
def training_before_need(case: Case) -> Problems:
    """A training is proposed after the need that it answers was found."""
    needs = by_id(case, "needs")
    for at, training in rows(case.plan, "trainings"):
        found = [needs[one].identified_on for one in training.needs or () if one in needs]
        days = [day for day in found if day]
        if training.proposed_on and days and len(days) == len(found) and training.proposed_on < min(days):
            yield (*at, "proposed_on"), {"identified": min(days)}


@rule(Severity.ADVICE, beside=("days_unlike_dates",))
def long_training(case: Case) -> Problems:
    """The trainings of the programme are short."""
    most = case.programme.thresholds.short_training_days
    for at, training in rows(case.plan, "trainings"):
        if training.days and training.days > most:
            yield (*at, "days"), {"most": most}


@rule(Severity.ADVICE)
def days_unlike_dates(case: Case) -> Problems:
    """A training does not last more days than there are between its dates."""
    for at, training in rows(case.plan, "trainings"):
        between = Span(training.start, training.end).days
        if training.days and between and training.days > between:
            yield (*at, "days"), {"days": training.days, "between": between}


@rule(Severity.TO_FIX)
def same_rank_twice(case: Case) -> Problems:
    """The provider gives each training of a phase its own rank."""
    firsts: dict[tuple[Any, int], str] = {}
    for at, training in rows(case.plan, "trainings"):
        if training.provider_rank is None:
            continue
        place = (training.phase, training.provider_rank)
        if place in firsts:
            yield (*at, "provider_rank"), {"rank": training.provider_rank, "first": firsts[place]}
        firsts.setdefault(place, training.id or str(at[1] + 1))


@rule(Severity.ADVICE)
def rank_beyond_count(case: Case) -> Problems:
    """Ranks go from 1 to the number of trainings."""
    count = len(used(case, "trainings"))
    for at, training in rows(case.plan, "trainings"):
        if training.provider_rank and training.provider_rank > count:
            yield (*at, "provider_rank"), {"rank": training.provider_rank, "count": count}


@rule(Severity.TO_FIX)
def requires_excludes(case: Case) -> Problems:
    """A training does not require what excludes it."""
    trainings = by_id(case, "trainings")
    for at, training in rows(case.plan, "trainings"):
        for one in training.requires or ():
            excluded_there = one in trainings and training.id in (trainings[one].excludes or ())
            if one in (training.excludes or ()) or excluded_there:
                yield (*at, "requires"), {"id": one}


@rule(Severity.TO_FIX)
def requires_in_circle(case: Case) -> Problems:
    """No training waits for itself by way of others; said once for those of a circle."""
    told: set[str] = set()
    for at, training in rows(case.plan, "trainings"):
        circle = {one for one in _after(case, training.id) if training.id in _after(case, one)}
        if len(circle) > 1 and training.id not in told:
            yield (*at, "requires"), {"ids": ", ".join(sorted(circle))}
        told |= circle


def _after(case: Case, start: str | None) -> set[str]:
    """The trainings to be followed before one, and before these; one that requires itself is told alone."""
    trainings, found, ahead = by_id(case, "trainings"), set[str](), [start or ""]
    while ahead:
        now = ahead.pop()
        first = getattr(trainings.get(now), "requires", None) or ()
        ahead += [one for one in first if one != now and one not in found]
        found |= {one for one in first if one != now}
    return found


@rule(Severity.TO_FIX, beside=("requires_in_circle", "requires_excludes"))
def requires_later(case: Case) -> Problems:
    """A training to be followed first does not come after the one that waits for it."""
    trainings = by_id(case, "trainings")
    for at, training in rows(case.plan, "trainings"):
        first = [trainings[one] for one in training.requires or () if one in trainings and one != training.id]
        for one in first:
            dropped = Decision.REFUSED in (training.decision, one.decision)
            if not dropped and _comes_before(training, one):
                yield (*at, "requires"), {"id": one.id}
                break


def _comes_before(training: Any, other: Any) -> bool:
    """Whether a training begins before another, by its dates, or lies in a phase before when one has none."""
    if training.start and other.start:
        return bool(training.start < other.start)
    order = list(Phase)
    return bool(training.phase and other.phase) and order.index(training.phase) < order.index(other.phase)


@rule(Severity.TO_FIX)
def starts_before_available(case: Case) -> Problems:
    """A training starts when it is on offer."""
    for at, training in rows(case.plan, "trainings"):
        if training.start and training.available_from and training.start < training.available_from:
            yield (*at, "start"), {"available": training.available_from}


@rule(Severity.ADVICE)
def unlike_theme(case: Case) -> Problems:
    """The theme of a training is that of a need which it answers."""
    domains = {entry.code: {entry.parent, *entry.also} - {""} for entry in case.programme.entries("themes")}
    needs = by_id(case, "needs")
    for at, training in rows(case.plan, "trainings"):
        linked = [needs[one] for one in training.needs or () if one in needs]
        met = {need.domain for need in linked}.union(*(domains.get(need.theme or "", ()) for need in linked))
        served = domains.get(training.theme or "")
        if served and linked and all(need.domain for need in linked) and not served & met:
            yield (*at, "theme"), {"needs": ", ".join(need.id for need in linked)}


@rule(Severity.TO_FIX)
def training_budget_exceeded(case: Case) -> Problems:
    """The trainings approved fit in their budget."""
    mobility = case.plan.mobility
    if mobility.training_budget is None:
        return
    currency = assumed_currency(case.plan, case.programme)
    costs = [_cost(row, currency) for row in _approved(case)]
    total = sum(filter(None, costs))
    if None not in costs and total > mobility.training_budget:
        yield ("mobility", "training_budget"), {"total": total, "currency": currency}


def _cost(training: Any, currency: str) -> float | None:
    """The cost of a training in a currency; nothing when it is unknown, None when it cannot be converted."""
    return converted(training.cost or 0.0, training.cost_currency or currency, currency)


@rule(Severity.TO_FIX)
def training_days_exceeded(case: Case) -> Problems:
    """The trainings approved fit in the days set apart for them."""
    most, total = case.plan.mobility.training_days, sum(row.days or 0 for row in _approved(case))
    if most is not None and total > most:
        yield ("mobility", "training_days"), {"total": total}


@rule(Severity.ADVICE)
def training_done_unapproved(case: Case) -> Problems:
    """A training takes place once it is approved."""
    for at, training in rows(case.plan, "trainings"):
        undecided = training.decision is not Decision.APPROVED and not unclear(case, "trainings", "decision")
        if training.progress is TrainingProgress.DONE and undecided:
            yield (*at, "progress"), {}


@rule(Severity.TO_FIX)
def training_done_ahead(case: Case) -> Problems:
    """A training that was followed has begun."""
    for at, training in rows(case.plan, "trainings"):
        if training.progress is TrainingProgress.DONE and training.start and training.start > case.today:
            yield (*at, "progress"), {"start": training.start}


def _approved(case: Case) -> list[Any]:
    return [row for row in used(case, "trainings") if row.decision is Decision.APPROVED]
