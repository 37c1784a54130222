"""What comes before any score: a training that is mandatory, and one that cannot or should not be given."""

from collections.abc import Iterator
from math import ceil

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.trainings import Decision, Training
from wecco_xl.review.phases import waived
from wecco_xl.review.priority.context import DAY, Context
from wecco_xl.review.priority.outcome import Motive

DECIDED = (Decision.APPROVED, Decision.REFUSED)


def obstacles(context: Context, loc: Loc, training: Training) -> tuple[Motive, ...]:
    """Why a training is not eligible; nothing when it is. A mandatory one needs no link."""
    links = () if training.mandatory else _unlinked(context, loc, training)
    return (*_phase(context, training), *_offer(context, training), *links)


def _phase(context: Context, training: Training) -> Iterator[Motive]:
    """A phase that does not take place, or is over before the team decided."""
    phase = training.phase
    if phase is None:
        return
    if waived(context.case.plan.mobility, phase):
        yield Motive("filters.phase_waived")
    end = context.span(phase).end
    if end and end < context.case.today and training.decision not in DECIDED:
        yield Motive("filters.phase_over", {"end": end})


def _offer(context: Context, training: Training) -> Iterator[Motive]:
    """A training on offer after the project, or too late to be finished in its phase."""
    day, last = training.available_from, context.case.programme.window.end
    if day is None:
        return
    if day > last:
        yield Motive("filters.unavailable", {"available": day, "end": last})
        return
    end = context.span(training.phase).end if training.phase else None
    if end and day + (ceil(training.days or 1) - 1) * DAY > end:
        yield Motive("filters.too_late", {"available": day, "end": end})


def _unlinked(context: Context, loc: Loc, training: Training) -> tuple[Motive, ...]:
    """A training that answers no need and serves no objective (S103)."""
    if context.needs(training) or context.objectives(training):
        return ()
    unread = any((*loc, key) in context.case.unread for key in ("needs", "objectives"))
    return (Motive("filters.links_unread" if unread else "filters.linked_to_nothing"),)
