"""An address of the plan in words, and the cell where it stands."""

from collections.abc import Sequence
from typing import Any

from wecco_xl.grid.address import reference_of
from wecco_xl.plan.field import Row
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan, sections
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
        parts.append(row_id(loc, plan, said) or said.say("workbook.row", number=loc[1] + 1))
    spec = said.programme.by_loc.get((loc[0], loc[-1]))
    if spec is not None:
        parts.append(said.field(spec).label)
    return " · ".join(parts)


def row_id(loc: Loc, plan: Plan, said: Words) -> str:
    """The id of the row of an address; a blank row of a check-list has that of its place in the list."""
    name, at = str(loc[0]), int(loc[1])
    rows: Sequence[Row | None] = getattr(plan, name)
    row = rows[at] if at < len(rows) else None
    if row is not None:
        return row.id or ""
    fixed: str = getattr(sections(said.programme.plan_type)[name], "fixed", "")
    codes = said.programme.codes(fixed) if fixed else ()
    return codes[at] if at < len(codes) else ""
