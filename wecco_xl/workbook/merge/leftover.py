"""What people left in a workbook beside the plan, where a new workbook has no place for it: places only."""

import io
import zipfile
from collections.abc import Iterator

from wecco_xl.grid.address import reference_of
from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.field import Row
from wecco_xl.plan.plan import sections
from wecco_xl.reading.read import Reading
from wecco_xl.reading.tabs import mark_of
from wecco_xl.review.case import rows

_LOST = frozenset({"outside_table", "duplicate_key", "formula_without_result", "merged_away"})
"""The doubts about a cell whose content is not in the plan, nor kept as unread."""

_COMMENTS = ("xl/comments", "xl/threadedcomments")


def leftover(data: bytes, snapshot: Snapshot, found: Reading) -> Iterator[str]:
    """The places of what cannot come over: sheets of people's own, cells beside the plan, comments."""
    ours = {found.words.say(f"sheets.{key}.title") for key in found.words.table("sheets")}
    ours |= set(found.places.sheets.values())
    for name, lines in snapshot.sheets.items():
        if name not in ours and any(not is_blank(cell) for line in lines for cell in line):
            yield found.words.say("renewal.sheet", name=name)
    cells = {cell for one in found.findings if one.code in _LOST and (cell := found.places.cell(one.loc))}
    cells |= set(_beside(snapshot, found)) | set(_strangers(found))
    for sheet, row, column in sorted(cells):
        yield f"{sheet}!{reference_of(row, column)}"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if any(name.replace("\\", "/").lower().startswith(_COMMENTS) for name in parts.namelist()):
            yield found.words.say("renewal.comments")


def _beside(snapshot: Snapshot, found: Reading) -> Iterator[Cell]:
    """Filled cells on the rows of the plan, in columns that the plan does not know.

    Accueil is left out: what stands beside its form is ours.
    """
    labels = {label for kind in _fixed(found).values() for label in found.words.labels(kind).values()}
    for (sheet, at), place in found.places.inputs().items():
        row, mark = snapshot.sheets[sheet][at], mark_of(sheet, snapshot.sheets[sheet])
        if mark is None or sheet == found.places.sheets["home"]:
            continue
        first = mark.column + 1 if len(place.head) > 1 else mark.value_column + 2
        known = {*place.columns.values(), mark.column}
        for column in range(first, len(row)):
            if column not in known and not is_blank(row[column]) and row[column] not in labels:
                yield sheet, at, column


def _fixed(found: Reading) -> dict[str, str]:
    """The tables whose rows are those of a list of the programme, with the name of the list."""
    kinds = sections(found.programme.plan_type)
    return {name: kind.fixed for name, kind in kinds.items() if issubclass(kind, Row) and kind.fixed}


def known_rows(found: Reading) -> dict[str, tuple[Row | None, ...]]:
    """The rows of check-lists that their lists know, each once; `_strangers` tells of the others."""
    gone = set(_unknown(found))
    return {
        name: tuple(None if (name, at) in gone else row for at, row in enumerate(getattr(found.plan, name)))
        for name in _fixed(found)
    }


def _unknown(found: Reading) -> Iterator[tuple[str, int]]:
    """The rows of check-lists with a number that their list does not have, or that another row has."""
    for name, kind in _fixed(found).items():
        free = set(found.programme.codes(kind))
        for loc, row in rows(found.plan, name):
            if row.id in free:
                free.discard(row.id)
            elif row.id is not None:
                yield loc


def _strangers(found: Reading) -> Iterator[Cell]:
    return (cell for loc in _unknown(found) if (cell := found.places.cell(loc)))
