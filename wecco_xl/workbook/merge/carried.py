"""What comes back from another copy of a plan, cell by cell, and what does not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Cell, Raw
from wecco_xl.plan.cells import plain


class Keep(StrEnum):
    """Which file is right where both say something else."""

    COPY = "copy"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Answers:
    """Which file is right: for one row by its id or one note by its key, and where nothing is said of it.

    `strangers` are the ids that name another training in each file: what a copy says of one goes to the
    other only if that id is named.
    """

    every: Keep | None = None
    one: Mapping[str, Keep] = field(default_factory=dict)
    strangers: frozenset[str] = frozenset()

    def of(self, key: str) -> Keep | None:
        """The answer for a key such as `trainings.F03.decision`."""
        named = (self.one[name] for name in self.names(key) if name in self.one)
        for_all = None if self.every is Keep.COPY and self.strange(key) else self.every
        return next(named, for_all)

    def strange(self, key: str) -> bool:
        """Whether a key is about an id that names another training in each file."""
        return any(part in self.strangers for part in key.split(".")[1:2])

    @staticmethod
    def names(key: str) -> tuple[str, ...]:
        """What an answer may call the cell with that key: by the key itself, or by the id of its row."""
        parts = key.split(".")
        return (key, parts[1]) if len(parts) == 3 else (key,)


class Fate(StrEnum):
    """What became of one cell of the copy.

    `taken` goes into the plan, `same` is there already, `kept` was settled for the plan. All others wait for
    somebody: `conflict` both say something else, `held` stands beside a conflict of the same training,
    `other_training` the id now belongs to another training, `not_in_plan` and `not_in_copy` the id stands in
    one file only, `no_id` and `twice` nobody can tell which training is meant, `unread` the cell of the copy
    cannot be read, `no_place` the plan has lost the column, the sheet or the room.
    """

    TAKEN = "taken"
    SAME = "same"
    KEPT = "kept"
    CONFLICT = "conflict"
    HELD = "held"
    OTHER_TRAINING = "other_training"
    NOT_IN_PLAN = "not_in_plan"
    NOT_IN_COPY = "not_in_copy"
    NO_ID = "no_id"
    TWICE = "twice"
    UNREAD = "unread"
    NO_PLACE = "no_place"


SETTLED = frozenset({Fate.TAKEN, Fate.SAME, Fate.KEPT, Fate.NOT_IN_COPY})
"""The verdicts that leave nothing to decide."""


@dataclass(frozen=True, slots=True)
class CarriedCell:
    """One cell of the copy against the same one of the plan, both as cells show them; blank is None.

    `key` is that of Contrôle (`trainings.F03.decision`), `code` the finding that a note stands beside, `cell`
    the place in the plan. A `doubtful` value was already in the plan and may belong to the decision that was
    replaced. `private`: the values are not to be shown.
    """

    verdict: Fate
    key: str
    where: str
    copy: Raw = None
    plan: Raw = None
    code: str = ""
    cell: Cell | None = None
    doubtful: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that was compared, and the blocks to write into the plan."""

    items: tuple[CarriedCell, ...]
    blocks: tuple[Block, ...]

    def of(self, verdict: Fate) -> tuple[CarriedCell, ...]:
        """The cells that met a verdict."""
        return tuple(item for item in self.items if item.verdict is verdict)

    @property
    def waiting(self) -> tuple[CarriedCell, ...]:
        """The cells on which somebody has to decide."""
        return tuple(item for item in self.items if item.verdict not in SETTLED)


def alike(theirs: Raw, ours: Raw) -> bool:
    """Whether nobody could tell two values apart: spaces and typographic marks do not count."""
    if isinstance(theirs, str) and isinstance(ours, str):
        return plain(theirs) == plain(ours)
    return theirs == ours


def cell_block(cell: Cell, value: Raw) -> Block:
    """A block of one cell."""
    sheet, row, column = cell
    return Block(sheet, row, column, 1, [[value]], 1)
