"""Rules on who is there when: in his phases, for what he answers for, where he is met (S58, S59)."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from wecco_xl.plan.actions import ActionStatus
from wecco_xl.plan.actors import Actor
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.journal import Held
from wecco_xl.plan.stages import Phase
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id
from wecco_xl.review.phases import Span, span
from wecco_xl.review.rule import Problems, rule

NEARLY = timedelta(days=7)
"""How long before coming or after leaving somebody may still be met."""

FEW = 2
"""Up to so many rows are told one by one; beyond, the day on which somebody comes or leaves is in doubt."""


@rule(Severity.ADVICE, beside=("end_before_start",))
def actor_before_phase(case: Case) -> Problems:
    """Somebody is still there when his first phase begins, the selection aside."""
    for at, actor in rows(case.plan, "actors"):
        first = min(actor.phase.phases, key=list(Phase).index) if actor.phase else None
        start = span(case.plan.mobility, first).start if first and first is not Phase.BEFORE else None
        if start and actor.until and actor.until < start:
            yield (*at, "until"), {"start": start}


class Absence(NamedTuple):
    """A row that takes place when somebody is not there: its cell, the actor, `since` or `until`."""

    loc: Loc
    actor: str
    edge: str


@rule(Severity.ADVICE)
def owner_absent(case: Case) -> Problems:
    """Who answers for an action is there then; who replaced another may answer for what was done."""
    return _one_by_one(case, "owner")


@rule(Severity.ADVICE)
def met_while_absent(case: Case) -> Problems:
    """Who takes part in a meeting is in the project on that day, or nearly."""
    return _one_by_one(case, "actors")


def _one_by_one(case: Case, key: str) -> Problems:
    """The few rows of an actor who is not there; those of one meeting are told once."""
    found: dict[Loc, list[str]] = {}
    many = _many(case)
    for one in case.once(_absences):
        if one.loc[-1] == key and (one.actor, one.edge) not in many:
            found.setdefault(one.loc, []).append(one.actor)
    return ((loc, {"ids": ", ".join(ids)}) for loc, ids in found.items())


@rule(
    Severity.ADVICE, beside=("actor_after_phase", "actor_before_phase", "end_before_start", "guide_to_come")
)
def actor_elsewhen(case: Case) -> Problems:
    """Somebody comes before what he does in the plan, and leaves after it; said once where much says so."""
    for (actor, edge), count in _many(case).items():
        yield ("actors", case.ids["actors"][actor], edge), {"count": count}


def _many(case: Case) -> dict[tuple[str, str], int]:
    counts = Counter((one.actor, one.edge) for one in case.once(_absences))
    return {key: count for key, count in counts.items() if count > FEW}


def _absences(case: Case) -> Iterator[Absence]:
    actors = by_id(case, "actors")
    for at, action in rows(case.plan, "actions"):
        owner, days = actors.get(action.owner or ""), Span(action.start, action.end)
        if owner and action.status is not ActionStatus.CANCELLED and not days.backwards:
            edge = _away(owner, days, timedelta(0))
            if edge and not (edge == "since" and action.status is ActionStatus.DONE):
                yield Absence((*at, "owner"), owner.id, edge)
    for at, entry in rows(case.plan, "journal"):
        for actor in (actors[one] for one in entry.actors or () if one in actors):
            edge = _away(actor, Span(entry.date, entry.date), NEARLY)
            if edge and entry.held is not Held.CANCELLED:
                yield Absence((*at, "actors"), actor.id, edge)


def _away(actor: Actor, days: Span, leeway: timedelta) -> str:
    """Which day of an actor speaks against some days: he had left, or had yet to come; else nothing."""
    if Span(actor.since, actor.until).backwards:
        return ""
    if actor.until and days.start and days.start > actor.until + leeway:
        return "until"
    return "since" if actor.since and days.last and days.last < actor.since - leeway else ""
