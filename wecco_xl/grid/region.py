"""What to write on sheets: regions of values, the same for every door."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from wecco_xl.grid.address import Area, Place
from wecco_xl.grid.snapshot import Cell, Raw


@dataclass(frozen=True, slots=True)
class Block:
    """Values for a region of one sheet, zero-based; what the region held before is gone.

    The region starts at `row`, `column`, is `width` columns wide and `height` rows high, or reaches
    down to the end of the sheet. Lines of `values` may be shorter than `width`; the rest is blanked.
    The first row of the region is the template: rows that do not exist yet get its style.
    """

    sheet: str
    row: int
    column: int
    width: int
    values: Sequence[Sequence[Raw]]
    height: int | None = None

    def __post_init__(self) -> None:
        too_high = self.height is not None and len(self.values) > self.height
        if too_high or any(len(line) > self.width for line in self.values):
            raise ValueError(self.sheet)

    def holds(self, place: Place) -> bool:
        """Whether a place lies in the region."""
        row, column = place
        below = self.height is not None and row >= self.row + self.height
        return row >= self.row and not below and self.column <= column < self.column + self.width

    def cuts(self, area: Area) -> bool:
        """Whether an area lies partly in the region and partly beside it."""
        top, left, bottom, right = area
        under = self.height is not None and top >= self.row + self.height
        beside = right < self.column or left >= self.column + self.width
        apart = bottom < self.row or under or beside
        return not apart and not (self.holds((top, left)) and self.holds((bottom, right)))

    @property
    def lines(self) -> list[list[Raw]]:
        """The values, each line as wide as the region: what a short line does not say is blanked."""
        return [[*line, *[None] * (self.width - len(line))] for line in self.values]

    def value(self, place: Place) -> Raw:
        """The new value of a place of the region; None where the block says nothing."""
        line, at = place[0] - self.row, place[1] - self.column
        return self.values[line][at] if line < len(self.values) and at < len(self.values[line]) else None


class Printed(NamedTuple):
    """How far a sheet prints: its last row, from 0; `table` is the one that goes on below, if any.

    `columns`, from first to last, are said of our own sheets alone: in an open book no other area is set.
    """

    sheet: str
    row: int
    table: str = ""
    columns: tuple[int, int] | None = None


class Stored(NamedTuple):
    """What a closed file keeps and an open book finds by itself: results of formulas, heights in points."""

    cached: Mapping[Cell, Raw] = MappingProxyType({})
    heights: Mapping[tuple[str, int], float] = MappingProxyType({})


def gathered(parts: Iterable[Stored]) -> Stored:
    """Several as one; of two values for one place, the last counts."""
    cached: dict[Cell, Raw] = {}
    heights: dict[tuple[str, int], float] = {}
    for one in parts:
        cached.update(one.cached)
        heights.update(one.heights)
    return Stored(cached, heights)


@dataclass(frozen=True, slots=True)
class Results:
    """What to write: blocks of values on our sheets, what only closed files `store`, sheets to show.

    What is stored is worked out when it is asked for: a click on an open book does without.
    """

    blocks: tuple[Block, ...]
    stored: Callable[[], Stored] = Stored
    shown: tuple[str, ...] = ()
    printed: tuple[Printed, ...] = ()


def together(*results: Results) -> Results:
    """Several results as one, to be written in one go."""
    return Results(
        tuple(block for one in results for block in one.blocks),
        lambda: gathered(one.stored() for one in results),
        tuple(name for one in results for name in one.shown),
        tuple(area for one in results for area in one.printed),
    )
