"""What a workbook says when it is read: the plan and the doubts, as short texts that tests compare."""

from dataclasses import dataclass
from typing import Any

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Finding, Loc
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.places import Places
from wecco_xl.reading.plan_json import dump
from wecco_xl.reading.read import read


@dataclass(frozen=True, slots=True)
class Read:
    """A plan as it was read, the findings of the reading, and where everything stood."""

    plan: Plan
    findings: list[Finding]
    places: Places

    @property
    def doubts(self) -> list[str]:
        """`["error_value @ trainings[2].days"]`."""
        return sorted(f"{one.code} @ {path(one.loc)}" for one in self.findings)

    @property
    def text(self) -> str:
        """The canonical text of the plan."""
        return dump(self.plan)

    def row(self, table: str, row_id: str) -> int:
        """The zero-based sheet row of the table row with an id."""
        at = next(at for at, row in enumerate(getattr(self.plan, table)) if row and row.id == row_id)
        return self.places.tables[table].rows[at]


def read_back(data: bytes | Snapshot) -> Read:
    found = read(snapshot_of(data) if isinstance(data, bytes) else data)
    return Read(found.plan, list(found.findings), found.places)


def path(loc: Loc) -> str:
    """`("trainings", 2, "days")` is `trainings[2].days`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return "".join(steps).removeprefix(".")


def by_id(plan: Plan) -> dict[str, Any]:
    """A plan in which the order of rows and the blank rows between them do not count."""
    return {
        name: {row.id: row for row in value if row is not None} if isinstance(value, tuple) else value
        for name, value in plan
    }
