"""Which row of a plan stands under which id of its table."""

from typing import Any

from wecco_xl.grid.layout import TableBlock
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import Plan


def placed_rows(plan: Plan, table: TableBlock) -> list[tuple[str, Any]]:
    """The rows of the plan with their ids, in their order, followed by the free ids.

    Raises:
        Refused: `bad_plan` when a fixed table has a row that its list does not know.
    """
    rows = getattr(plan, table.section)
    used = {row.id for row in rows if row is not None}
    if table.fixed:
        if used - {*table.ids, None}:
            raise Refused("bad_plan", name=plan.programme, where=table.section)
        by_id = {row.id or one: row for one, row in zip(table.ids, rows, strict=False) if row is not None}
        return [(row_id, by_id.get(row_id)) for row_id in table.ids]
    free = [row_id for row_id in table.ids if row_id not in used]
    placed = [(row.id or "", row) if row is not None else (free.pop(0), None) for row in rows]
    return placed + [(row_id, None) for row_id in free[: len(table.ids) - len(placed)]]
