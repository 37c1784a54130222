"""Who serves the couple, when and in which country: what there is, gaps and overlaps (S26, S58, S115)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Any

from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.actors import Actor, Role
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.journal import MEETINGS, Held
from wecco_xl.plan.stages import Phase, Side
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id
from wecco_xl.review.phases import kept, span

SIDES = (Side.ORIGIN, Side.HOST)
PROVIDERS = (Role.PROVIDER, Role.PARTNER, Role.RESEARCH, Role.EVALUATOR)
"""The roles that deliver a service; of the others it is natural that several take part."""

Place = tuple[Role | None, Phase, Side]


@dataclass(frozen=True, slots=True)
class Served:
    """What actors of one role do in one phase and country; `role` is None where nobody is named.

    What takes place in both countries counts in each, and a meeting counts once for each role present.
    """

    role: Role | None
    phase: Phase
    country: Side
    actors: int
    actions: int
    training_days: float
    meetings: int


@dataclass(frozen=True, slots=True)
class ServiceGap:
    """A phase and a country without action, approved training or meeting; `actors` may still be there."""

    phase: Phase
    country: Side
    actors: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two providers of one role in one country and phase; `locs` are their rows."""

    role: Role
    phase: Phase
    country: Side
    locs: tuple[Loc, Loc]


@dataclass(frozen=True, slots=True)
class Services:
    """The services by role, phase and country; `unplaced` are rows whose phase or country is not known."""

    table: tuple[Served, ...]
    gaps: tuple[ServiceGap, ...]
    overlaps: tuple[Overlap, ...]
    unplaced: tuple[Loc, ...]


@dataclass(frozen=True, slots=True)
class _Service:
    """What one row gives; an unknown phase or country leaves several places possible."""

    column: str
    loc: Loc
    roles: tuple[Role | None, ...]
    phase: Phase | None
    country: Side | None
    amount: float = 1

    @property
    def placed(self) -> bool:
        return self.phase is not None and self.country is not None

    @property
    def places(self) -> list[tuple[Phase, Side]]:
        phases = list(Phase) if self.phase is None else [self.phase]
        return list(product(phases, _sides(self.country)))


def services(case: Case) -> Services:
    """Count the services of a plan; gaps are told from the stage at which the action plan is due."""
    present, given = list(_actors(case)), [*_actions(case), *_trainings(case), *_meetings(case)]
    return Services(
        tuple(_table([*present, *given])),
        tuple(_gaps(case, present, given)),
        tuple(_overlaps(case)),
        tuple(dict.fromkeys(one.loc for one in (*present, *given) if not one.placed)),
    )


def _sides(country: Side | None) -> tuple[Side, ...]:
    """The countries that an answer stands for; a blank may be either."""
    return SIDES if country is None or country is Side.BOTH else (country,)


def _phases(case: Case, actor: Actor) -> list[Phase]:
    """The phases in which an actor is there; none said means all that take place."""
    return list(actor.phase.phases) if actor.phase else kept(case.plan.mobility)


def _actors(case: Case) -> Iterator[_Service]:
    for at, actor in rows(case.plan, "actors"):
        for phase in _phases(case, actor):
            yield _Service("actors", at, (actor.role,), phase, actor.country)


def _actions(case: Case) -> Iterator[_Service]:
    actors = by_id(case, "actors")
    for at, action in rows(case.plan, "actions"):
        if action.status is not ActionStatus.CANCELLED:
            owner = actors.get(action.owner or "")
            yield _Service("actions", at, (owner and owner.role,), action.phase, action.country)


def _trainings(case: Case) -> Iterator[_Service]:
    """The approved trainings; the action that books one says who gives it and, if need be, where."""
    actors, booked = by_id(case, "actors"), dict[str, Any]()
    for _, action in rows(case.plan, "actions"):
        if action.training and action.status is not ActionStatus.CANCELLED:
            booked.setdefault(action.training, action)
    for at, training in rows(case.plan, "trainings"):
        if training.decision is Decision.APPROVED:
            action = booked.get(training.id)
            owner = actors.get(action.owner or "") if action else None
            country = training.country or (action and action.country)
            days = training.days or 0
            yield _Service("training_days", at, (owner and owner.role,), training.phase, country, days)


def _meetings(case: Case) -> Iterator[_Service]:
    """The meetings of the journal, once for each role present; the date tells a phase that is left blank."""
    actors = by_id(case, "actors")
    for at, entry in rows(case.plan, "journal"):
        if entry.kind in MEETINGS and entry.held is not Held.CANCELLED:
            roles = {actors[one].role for one in entry.actors or () if one in actors} or {None}
            phase = entry.phase or _phase_on(case, entry.date)
            yield _Service("meetings", at, tuple(roles), phase, entry.country)


def _phase_on(case: Case, day: date | None) -> Phase | None:
    for phase in kept(case.plan.mobility):
        start, end = span(case.plan.mobility, phase)
        if day and start and end and start <= day <= end:
            return phase
    return None


def _table(found: list[_Service]) -> Iterator[Served]:
    """One line per role, phase and country where there is something, in the order of the lists."""
    sums: dict[Place, dict[str, float]] = {}
    for one in found:
        for role, (phase, country) in product(one.roles, one.places if one.placed else ()):
            line = sums.setdefault((role, phase, country), {})
            line[one.column] = line.get(one.column, 0) + one.amount
    for place in product((*Role, None), Phase, SIDES):
        if place in sums:
            line = sums[place]
            actors, actions, meetings = (int(line.get(key, 0)) for key in ("actors", "actions", "meetings"))
            yield Served(*place, actors, actions, line.get("training_days", 0.0), meetings)


def _gaps(case: Case, present: list[_Service], given: list[_Service]) -> Iterator[ServiceGap]:
    """Phases that take place and countries where no row stands, nor may stand once it is complete."""
    due = case.programme.due_stages.get("actions.phase")
    if due and not case.reached(due):
        return
    taken = {place for one in given for place in one.places}
    for place in product(kept(case.plan.mobility), SIDES):
        if place not in taken:
            yield ServiceGap(*place, sum(one.placed and place in one.places for one in present))


def _overlaps(case: Case) -> Iterator[Overlap]:
    """Pairs of providers of the same role who are there at the same time; colleagues are no pair."""
    providers = [one for one in rows(case.plan, "actors") if one[1].role in PROVIDERS and one[1].country]
    for (first, one), (second, other) in combinations(providers, 2):
        if one.role is not other.role or _colleagues(one, other) or _successors(one, other):
            continue
        for phase, country in product(_phases(case, one), _sides(one.country)):
            if phase in _phases(case, other) and country in _sides(other.country):
                yield Overlap(one.role, phase, country, (first, second))


def _colleagues(one: Actor, other: Actor) -> bool:
    """Whether both belong to one organisation; when one is not named, nobody knows."""
    named = (one.organisation, other.organisation)
    return None not in named and len({fold(name or "") for name in named}) == 1


def _successors(one: Actor, other: Actor) -> bool:
    """Whether one left before the other came."""
    ends = ((one.until, other.since), (other.until, one.since))
    return any(until and since and until < since for until, since in ends)
