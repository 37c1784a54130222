"""People who are named once, in Identification: who signs for a side, the entrepreneurs among the actors."""

import re
from typing import Any

from wecco_xl.plan.actors import Actor, Role
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Side

NAMES = ("first_names", "last_name")
SIDES = (Side.ORIGIN, Side.HOST)


def behind(plan: Plan, loc: Loc) -> tuple[Loc, ...]:
    """The cells of Identification that speak for a cell left empty; none for a cell that has no such cells.

    The beneficiary of a side signs for it, under the same function, unless another person is named; the
    actor who is the entrepreneur of one side is that beneficiary.
    """
    section, key = str(loc[0]), str(loc[-1])
    if section == "charter":
        return _of_charter(plan, key)
    if section == "actors" and key == "name" and isinstance(loc[1], int):
        return _of_actor(plan.actors[loc[1]])
    return ()


def full_name(plan: Plan, side: str) -> str | None:
    """The first names and the last name of the beneficiary of a side, as far as they are known."""
    return " ".join(filter(None, (_text(plan, loc) for loc in _person(side, NAMES)))) or None


def sounding(name: str) -> str:
    """A name as one hears it: « Khady Mbaye » and « M'Baye Khadi » are the same."""
    heard = fold(name).replace("'", "").replace("\u2019", "").replace("y", "i").replace("h", "")
    words = sorted(re.sub(r"(.)\1", r"\1", word) for word in re.findall(r"[^\W\d_]+", heard))
    return " ".join(words)


def actor_name(plan: Plan, actor: Actor) -> str | None:
    """The name of an actor, which Identification gives for the entrepreneurs."""
    return actor.name or (full_name(plan, str(actor.country)) if _of_actor(actor) else None)


def _of_charter(plan: Plan, key: str) -> tuple[Loc, ...]:
    side, _, what = key.partition("_")
    if what == "signatory":
        return _person(side, NAMES)
    alone = what == "signatory_role" and getattr(plan.charter, f"{side}_signatory") is None
    return _person(side, ("role",)) if alone else ()


def _of_actor(actor: Actor | None) -> tuple[Loc, ...]:
    if actor is None or actor.role is not Role.ENTREPRENEUR or actor.country not in SIDES:
        return ()
    return _person(actor.country, NAMES)


def _person(side: str, keys: tuple[str, ...]) -> tuple[Loc, ...]:
    return tuple((f"{side}_person", key) for key in keys)


def told(plan: Plan, *loc: str | int) -> str | None:
    """The text of a cell, or of the cells that speak for it while it is empty."""
    typed = _text(plan, loc)
    return typed or " ".join(filter(None, (_text(plan, one) for one in behind(plan, loc)))) or None


def _text(plan: Plan, loc: Loc) -> str | None:
    holder: Any = getattr(plan, str(loc[0]))
    found: str | None = getattr(holder[loc[1]] if isinstance(loc[1], int) else holder, str(loc[-1]), None)
    return found
