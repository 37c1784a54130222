"""Rules on the action plan: statuses that agree with the calendar and with the decisions."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from wecco_xl.plan.actions import OVER, Action, ActionStatus
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.stages import Phase, Side
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import by_id
from wecco_xl.review.rule import Problems, rule

AWAY = {Side.ORIGIN: Side.HOST, Side.HOST: Side.ORIGIN}
"""The other side."""

LONGEST_NAME = 4
"""How many words the name of a commune has at most."""

_WORDS = re.compile(r"[^\W\d_][\w'\u2019-]*")


@rule(Severity.TO_FIX)
def blocked_without_cause(case: Case) -> Problems:
    """A blocked action says what blocks it."""
    for at, action in rows(case.plan, "actions"):
        if action.status is ActionStatus.BLOCKED and action.blocked_by is None:
            yield (*at, "blocked_by"), {}


@rule(Severity.ADVICE)
def blocked_without_way_out(case: Case) -> Problems:
    """A blocked action says who or what can free it."""
    for at, action in rows(case.plan, "actions"):
        if action.status is ActionStatus.BLOCKED and action.freed_by is None:
            yield (*at, "freed_by"), {}


@rule(Severity.ADVICE)
def cause_without_block(case: Case) -> Problems:
    """What blocks an action is told while it is blocked."""
    for at, action in rows(case.plan, "actions"):
        if action.blocked_by is not None and action.status in (
            ActionStatus.PLANNED,
            ActionStatus.IN_PROGRESS,
        ):
            yield (*at, "status"), {}


@rule(Severity.ADVICE)
def late_action(case: Case) -> Problems:
    """An action whose time is over is done, cancelled, or given new dates."""
    for at, action in rows(case.plan, "actions"):
        if action.end and action.end < case.today and action.status not in OVER:
            yield (*at, "status"), {"end": action.end}


@rule(Severity.TO_FIX)
def done_ahead(case: Case) -> Problems:
    """An action that is done has begun."""
    for at, action in rows(case.plan, "actions"):
        if action.status is ActionStatus.DONE and action.start and action.start > case.today:
            yield (*at, "status"), {"start": action.start}


@rule(Severity.ADVICE)
def begun_ahead(case: Case) -> Problems:
    """An action that goes on has begun."""
    for at, action in rows(case.plan, "actions"):
        if action.status is ActionStatus.IN_PROGRESS and action.start and action.start > case.today:
            yield (*at, "status"), {"start": action.start}


@rule(Severity.ADVICE)
def place_elsewhere(case: Case) -> Problems:
    """What happens in a commune happens in its country, as far as the programme knows it."""
    for table in ("actions", "journal"):
        for at, row in rows(case.plan, table):
            if row.country not in AWAY:
                continue
            known, there = case.programme.regions_of, AWAY[row.country]
            key, places = ("place", [row.place]) if row.place else ("country", _named_places(case, row))
            away = [one for one in places if known(one, there) and not known(one, row.country)]
            if away:
                yield (*at, key), {"place": away[0]}


def _named_places(case: Case, row: Any) -> Iterator[str]:
    """The communes that the title of what is done during the stay names after a word for "at"."""
    if not isinstance(row, Action) or row.phase is not Phase.DURING:
        return
    before = set(map(fold, case.programme.lexicon.before_places))
    words = [found[0] for found in _WORDS.finditer(row.title or "")]
    for at, word in enumerate(words[1:], 1):
        if word[0].isupper() and fold(words[at - 1]) in before:
            names = (" ".join(words[at : at + count]) for count in range(LONGEST_NAME, 0, -1))
            known = (one for one in names if any(case.programme.regions_of(one, side) for side in AWAY))
            yield from islice(known, 1)


@rule(Severity.TO_FIX)
def unapproved_training(case: Case) -> Problems:
    """A training that was refused is not in the action plan."""
    yield from _booked(case, Decision.REFUSED)


@rule(Severity.ADVICE)
def waiting_training(case: Case) -> Problems:
    """Trainings in the action plan have been approved; one remark for all those that still wait."""
    found = list(_booked(case, Decision.WAITING))
    if found:
        yield found[0][0], {"ids": ", ".join(dict.fromkeys(params["id"] for _, params in found))}


def _booked(case: Case, decision: Decision) -> Problems:
    """The live actions whose training met a decision."""
    trainings = by_id(case, "trainings")
    for at, action in rows(case.plan, "actions"):
        training = trainings.get(action.training or "")
        if training and training.decision is decision and action.status not in OVER:
            yield (*at, "training"), {"id": action.training}
