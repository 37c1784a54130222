"""An address of the plan in words, and the cell where it stands."""

from typing import Any

from wecco_xl.grid.address import reference_of
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.judge import Judged
from wecco_xl.words import Words

Document = dict[str, Any]
"""A judgement as JSON holds it: the terminal is drawn from it, so that both say the same."""


def at(judged: Judged, loc: Loc) -> Document:
    """Where something stands: its address in the plan, its sheet and cell, and the same in words."""
    sheet, cell = address(loc, judged)
    where = wording(loc, judged.review.plan, judged.words)
    return {"loc": list(loc), "sheet": sheet, "cell": cell, "where": where}


def place(entry: Document) -> str:
    """The cell with its sheet, as in `Formations!E9`, or its words when the place is gone."""
    return f"{entry['sheet']}!{entry['cell']}" if entry["sheet"] else str(entry["where"])


def address(loc: Loc, judged: Judged) -> tuple[str, str]:
    """The sheet and the cell of an address; empty when it has no place."""
    place = judged.places.cell(loc)
    return (place[0], reference_of(place[1], place[2])) if place else ("", "")


def wording(loc: Loc, plan: Plan, said: Words) -> str:
    """An address in words: « Formations · F03 · Durée »."""
    section = said.section(str(loc[0])).title
    if len(loc) == 1:
        return section
    parts = [section]
    if isinstance(loc[1], int):
        row = getattr(plan, str(loc[0]))[loc[1]] if loc[1] < len(getattr(plan, str(loc[0]))) else None
        parts.append(
            (row.id if row is not None and row.id else None) or said.say("workbook.row", number=loc[1] + 1)
        )
    key = loc[-1]
    spec = next((one for one in said.programme.specs if one.loc == (loc[0], key)), None)
    if spec is not None:
        parts.append(said.field(spec).label)
    return " · ".join(parts)
