"""How the needs stand today: a row says how it was at the diagnosis, its history the rest (S85)."""

from datetime import date
from typing import Any, NamedTuple

from wecco_xl.plan.diagnosis import Need
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan
from wecco_xl.review.case import rows

STATE = ("severity", "urgency")
"""What the history of a need may change."""


class Change(NamedTuple):
    """The newest value of a need for one key of its state, and the cell of the history that says it."""

    value: Any
    loc: Loc


def changes(plan: Plan) -> dict[tuple[str, str], Change]:
    """The newest change of each need by id and key: by date, then by row; without date is oldest."""
    newest: dict[tuple[str, str], tuple[date, Change]] = {}
    for at, change in rows(plan, "need_updates"):
        for key in STATE if change.need else ():
            value, place, day = getattr(change, key), (change.need, key), change.date or date.min
            if value and (place not in newest or newest[place][0] <= day):
                newest[place] = day, Change(value, (*at, key))
    return {place: change for place, (_, change) in newest.items()}


def present(plan: Plan) -> tuple[Need | None, ...]:
    """The rows of the needs, each with the gravity and the urgency that it has today."""
    newest = changes(plan)
    return tuple(_now(need, newest) if isinstance(need, Need) else None for need in plan.needs)


def _now(need: Need, newest: dict[tuple[str, str], Change]) -> Need:
    found = {key: newest[need.id or "", key].value for key in STATE if (need.id or "", key) in newest}
    return need.model_copy(update=found) if found else need
