"""The stored results of the builder's formulas after an input cell of a closed file changed.

Excel calculates them when it opens the file; viewers show what is stored, so it must be right.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from wecco_xl.grid.layout import KEYS
from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.live import AT
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.file.saved import saved


def with_blocks(data: bytes, blocks: Sequence[Block], now: datetime) -> bytes:
    """A closed workbook with blocks in its input cells, saved now, and its stored results as they are then.

    Raises:
        Refused: what `patched` refuses.
    """
    changed = patched(data, blocks)
    results = refreshed(snapshot_of(data), snapshot_of(changed), now.date())
    return saved(patched(changed, (), results), now)


def refreshed(before: Snapshot, after: Snapshot, today: date) -> dict[Cell, Raw]:
    """The results of Calculs, Synthèse and Accueil that a change of the plan changes.

    Calculs is hidden and locked, so its cells stand where they were built; the addresses of gaps are left
    out, since people may have inserted rows. Accueil is taken only if none of its rows moved.
    """
    old, new = (judge(snapshot, today) for snapshot in (before, after))
    said, home = new.words, new.places.sheets["home"]
    was, is_now = (snapshot_of(build(said, today, one.review.plan)) for one in (old, new))
    calculations, title = (said.say(f"sheets.{key}.title") for key in ("calculations", "home"))
    results: dict[Cell, Raw] = {
        (calculations, row, column): value
        for row, column, value in _changes(was, is_now, calculations)
        if column != AT["target"]
    }
    synthesis = said.say("sheets.synthesis.title")
    if synthesis in after.sheets:
        results |= {
            (synthesis, row, column): value for row, column, value in _changes(was, is_now, synthesis)
        }
    if _keys(after, home) == _keys(is_now, title):
        results |= {(home, row, column): value for row, column, value in _changes(was, is_now, title)}
    return results


def _changes(was: Snapshot, is_now: Snapshot, sheet: str) -> Iterator[tuple[int, int, Raw]]:
    for row, (old, new) in enumerate(zip(was.sheets[sheet], is_now.sheets[sheet], strict=True)):
        for column, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                yield row, column, after


def _keys(snapshot: Snapshot, sheet: str) -> list[Raw]:
    return [line[KEYS] for line in snapshot.sheets.get(sheet, []) if line and line[KEYS]]
