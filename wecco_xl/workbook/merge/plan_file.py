"""One of the two files whose decisions are compared, as it was read."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from wecco_xl.grid.snapshot import Cell, Raw, Snapshot
from wecco_xl.plan.cells import fold, is_blank
from wecco_xl.plan.fillers import is_filler
from wecco_xl.plan.finding import Finding, Refused
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.spec import Spec
from wecco_xl.plan.trainings import Training
from wecco_xl.reading.places import Places
from wecco_xl.reading.read import read
from wecco_xl.words import Words

DECIDED = "trainings"
"""The table on whose rows the team decides."""


@dataclass(frozen=True)
class PlanFile:
    """One of the two files as it was read."""

    name: str
    snapshot: Snapshot
    plan: Plan
    words: Words
    places: Places
    reading: tuple[Finding, ...]

    @property
    def number(self) -> str | None:
        """The number of the plan; a filler in its place names none."""
        typed = self.plan.cover.plan_id or ""
        return None if is_filler(fold(typed), self.words.programme.lexicon.fillers) else typed

    @cached_property
    def rows(self) -> dict[int, Training]:
        """The used rows of the trainings by number."""
        return {at: row for at, row in enumerate(self.plan.trainings) if row is not None}

    @cached_property
    def by_id(self) -> dict[str, int]:
        """The row of each training whose id stands once."""
        numbers = Counter(row.id for row in self.rows.values())
        return {row.id: at for at, row in self.rows.items() if row.id and numbers[row.id] == 1}

    def has(self, name: str) -> bool:
        """Whether some row bears this id, be it twice."""
        return any(row.id == name for row in self.rows.values())

    def cell(self, at: int, key: str) -> Cell | None:
        """The cell of a column in a row; None when the column is gone."""
        table = self.places.tables[DECIDED]
        return (table.sheet, table.rows[at], table.columns[key]) if key in table.columns else None

    def raw(self, at: int, key: str) -> Raw:
        """What stands in a cell, read or not; None for a blank."""
        cell = self.cell(at, key)
        if cell is None:
            return None
        row = self.snapshot.sheets[cell[0]][cell[1]]
        typed = row[cell[2]] if cell[2] < len(row) else None
        return self.snapshot.errors.get(cell) if is_blank(typed) else typed

    def shown(self, at: int, key: str) -> Raw:
        """A value as its cell shows it; what could not be read as it was typed."""
        value = getattr(self.rows[at], key)
        found: Raw = self.raw(at, key) if value is None else self.words.shown(self._spec(key), value)
        return found

    def readable(self, at: int, key: str) -> bool:
        """Whether a cell is blank or was understood."""
        return getattr(self.rows[at], key) is not None or self.raw(at, key) is None

    def _spec(self, key: str) -> Spec:
        return self.words.programme.by_loc[DECIDED, key]


def plan_file(snapshot: Snapshot, name: str) -> PlanFile:
    """Read the plan in a snapshot.

    Raises:
        Refused: `foreign_workbook`, `newer_model`, `decisions_no_trainings` without the sheet Formations, or
            `decisions_no_number` without the cell of the number of the plan.
    """
    found = read(snapshot)
    if DECIDED not in found.places.tables:
        raise Refused("decisions_no_trainings", name=name)
    if found.places.cell(("cover", "plan_id")) is None:
        raise Refused("decisions_no_number", name=name)
    return PlanFile(name, snapshot, found.plan, found.words, found.places, found.findings)
