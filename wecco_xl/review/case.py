"""What a rule looks at: a plan, its programme, the day, and what could not be read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from wecco_xl.plan.field import Row
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.plan import Plan, is_table, sections
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.row_ids import is_row_id
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.plan.stages import Stage

Found = TypeVar("Found")


@dataclass(frozen=True)
class Case:
    """One plan to be judged, on a given day, at a given stage.

    `unread` holds the addresses of cells that are filled but could not be read: they are not missing. `lost`
    are the sections that the workbook no longer holds: what refers to them is not wrong.
    """

    plan: Plan
    programme: Programme
    today: date
    stage: Stage
    unread: frozenset[Loc] = frozenset()
    lost: frozenset[str] = frozenset()
    _found: dict[Any, tuple[Any, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, look: Callable[["Case"], Iterable[Found]]) -> tuple[Found, ...]:
        """All that a function finds in this case, looked for once although several rooms ask."""
        if look not in self._found:
            self._found[look] = tuple(look(self))
        return self._found[look]

    def without(self, locs: Iterable[Loc]) -> "Case":
        """The case as if some cells could not be read; itself when there are none."""
        gone = frozenset(locs)
        plan: Any = self.plan
        for section, *at, key in gone:
            held = getattr(plan, str(section))
            cells: list[Any] = [*held] if at else [held]
            place: Any = at[0] if at else 0
            cells[place] = cells[place].model_copy(update={str(key): None})
            plan = plan.model_copy(update={str(section): cells if at else cells[0]})
        return replace(self, plan=plan, unread=self.unread | gone) if gone else self

    def reached(self, stage: Stage) -> bool:
        """Whether the plan has come to a stage."""
        return self.stage.rank >= stage.rank

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """The names of the table sections."""
        return tuple(
            name for name, section in sections(self.programme.plan_type).items() if is_table(section)
        )

    @cached_property
    def ids(self) -> dict[str, dict[str, int]]:
        """For each table, the row number of each id; the first one when an id stands twice."""
        found: dict[str, dict[str, int]] = {}
        for name in self.tables:
            numbers = found.setdefault(name, {})
            for (_, at), row in rows(self.plan, name):
                if row.id:
                    numbers.setdefault(row.id, at)
        return found

    @cached_property
    def filled(self) -> tuple[tuple[Loc, Spec, Any], ...]:
        """Every filled field: its address, its line in the field list, its value."""
        return tuple(self._filled())

    def of_kind(self, *kinds: Kind) -> tuple[tuple[Loc, Spec, Any], ...]:
        """The filled fields of some kinds."""
        if kinds not in self._found:
            self._found[kinds] = tuple(entry for entry in self.filled if entry[1].kind in kinds)
        return self._found[kinds]

    @cached_property
    def written(self) -> tuple[tuple[Loc, Spec, str], ...]:
        """The filled free texts, and what names somebody in words where a row may be named."""
        kinds = (Kind.TEXT, Kind.LONG, Kind.REFERENCE)
        return tuple(
            entry
            for entry in self.of_kind(*kinds)
            if entry[1].kind is not kinds[-1] or not is_row_id(entry[2])
        )

    def _filled(self) -> Iterator[tuple[Loc, Spec, Any]]:
        used: dict[str, list[tuple[int, dict[str, Any]]]] = {}
        for name in self.tables:
            used[name] = [(at, vars(row)) for (_, at), row in rows(self.plan, name)]
        for spec in self.programme.specs:
            section, key = spec.section, spec.key
            if section not in used:
                value = getattr(getattr(self.plan, section), key)
                if value is not None:
                    yield spec.loc, spec, value
                continue
            for at, cells in used[section]:
                if cells[key] is not None:
                    yield (section, at, key), spec, cells[key]


def rows(plan: Plan, table: str) -> Iterator[tuple[tuple[str, int], Any]]:
    """The used rows of a table with their addresses: `(("needs", 0), Need(...)), …`."""
    for at, row in enumerate(getattr(plan, table)):
        if isinstance(row, Row):
            yield (table, at), row
