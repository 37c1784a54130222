"""Plans drawn as small tables, and what the rules find in them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review import review
from wecco_xl.review.case import Case

TODAY = date(2026, 11, 20)


def plan(code: str = "wecco", **sections: str | Mapping[str, Any]) -> Plan:
    """A plan that holds these sections only; a table is drawn as one line of keys, then its rows."""
    drawn = {name: table(value) if isinstance(value, str) else value for name, value in sections.items()}
    return programme(code).plan_type.model_validate({"programme": code} | drawn)


def table(drawing: str) -> list[dict[str, str] | None]:
    """The rows of `id | due`, `O01 | 2026-05-01`; a row with nothing but its id is blank."""
    keys, *lines = (line.split("|") for line in drawing.strip().splitlines())
    return [_row(keys, cells) for cells in lines]


def _row(keys: list[str], cells: list[str]) -> dict[str, str] | None:
    filled = zip(keys, cells, strict=True)
    row = {key.strip(): cell.strip() for key, cell in filled if cell.strip()}
    return row if row.keys() - {"id"} else None


def case(
    stage: Stage = Stage.DIAGNOSIS, code: str = "wecco", unread: frozenset[Loc] = frozenset(), **sections
) -> Case:
    """The case of a drawn plan on a fixed day."""
    return Case(plan(code, **sections), programme(code), TODAY, stage, unread)


def findings(
    stage: Stage = Stage.DIAGNOSIS, code: str = "wecco", unread=frozenset(), **sections
) -> list[str]:
    """What all rules together find, as `objectives[0].due: due_before_start`, in catalogue order."""
    return [
        f"{place(found.loc)}: {found.code}" for found in review.apply(case(stage, code, unread, **sections))
    ]


def place(loc: Loc) -> str:
    """An address in one word."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc).removeprefix(".")
