"""What the live sheets count: one entry per thing that some usage needs, with its figures at build time."""

from collections.abc import Iterator
from dataclasses import dataclass

from wecco_xl.grid.layout import in_order, sheet_of
from wecco_xl.plan.field import Row
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import sections
from wecco_xl.plan.spec import Spec, Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.requirements import requirements


@dataclass(frozen=True, slots=True)
class Demand:
    """A compulsory field, with what the plan holds of it; a needed table counts as one row at least."""

    section: str
    spec: Spec
    usages: tuple[Usage, ...]
    due: Stage
    table: type[Row] | None
    needed: int
    filled: int
    first_gap: Loc | None

    @property
    def key(self) -> str:
        """As in `needs.severity`."""
        return self.spec.name

    @property
    def sheet(self) -> str:
        """The key of the sheet it stands on."""
        return sheet_of(self.section)


def registry(case: Case) -> list[Demand]:
    """Every entry of a programme in the order of the sheets."""
    found = [(need.loc, need.filled) for need in requirements(case)]
    return [_counted(entry, found) for entry in _entries(case)]


def _entries(case: Case) -> Iterator[Demand]:
    stages, programme = case.programme.due_stages, case.programme
    for name, kind in sections(programme.plan_type).items():
        table = kind if issubclass(kind, Row) else None
        due = [(spec, stages[spec.name]) for spec in in_order(programme, name) if spec.name in stages]
        for spec, stage in due:
            yield Demand(name, spec, spec.usages, stage, table, 0, 0, None)


def _counted(entry: Demand, found: list[tuple[Loc, bool]]) -> Demand:
    mine = [(loc, held) for loc, held in found if (loc[0], loc[-1]) == entry.spec.loc]
    gap = next((loc for loc, filled in mine if not filled), None)
    return Demand(
        entry.section,
        entry.spec,
        entry.usages,
        entry.due,
        entry.table,
        len(mine),
        sum(filled for _, filled in mine),
        gap,
    )
