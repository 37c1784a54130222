"""What people left in a workbook beside the plan, where a new workbook has no place for it: places only."""

import io
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from wecco_xl.grid.address import place_of, reference_of
from wecco_xl.grid.layout import FILLED, FOUND, MISSING_NEXT, MISSING_NOW, SHEETS, UNASKED, sheet_of
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.field import Row
from wecco_xl.plan.plan import sections
from wecco_xl.reading.read import Reading
from wecco_xl.reading.tabs import mark_of
from wecco_xl.review.case import rows

_LOST = frozenset({"outside_table", "duplicate_key", "formula_without_result", "merged_away"})
"""The doubts about a cell whose content is not in the plan, nor kept as unread."""

_SIGNS = frozenset({MISSING_NOW, MISSING_NEXT, FOUND, FILLED, UNASKED})
_PARTS = {"comments": ("xl/comments", "xl/threadedcomments"), "pictures": ("xl/media/",)}
"""How the parts of a package begin that our own workbooks never have, by what people call them."""


def leftover(data: bytes, snapshot: Snapshot, found: Reading, blank: Snapshot) -> Iterator[str]:
    """What cannot come over, by its place: own sheets, what lost its keys or is beside, comments, pictures.

    `blank` is the new workbook as built, which tells our own texts from people's.
    """
    yield from _sheets(snapshot, found, blank)
    cells = {cell for one in found.findings if one.code in _LOST and (cell := found.places.cell(one.loc))}
    cells |= {
        *_beside(snapshot, found),
        *_strangers(found),
        *_unkeyed(snapshot, found, blank),
        *_unknown_labels(found),
    }
    for sheet, row, column in sorted(cells):
        yield f"{sheet}!{reference_of(row, column)}"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = [name.replace("\\", "/").lower() for name in parts.namelist()]
    for kind, begins in _PARTS.items():
        if any(name.startswith(begins) for name in names):
            yield found.words.say(f"renewal.{kind}")


def _sheets(snapshot: Snapshot, found: Reading, blank: Snapshot) -> Iterator[str]:
    """The sheets that are not ours, and those of the plan that nobody could read for want of their keys."""
    read = set(found.places.sheets.values())
    titles = {found.words.say(f"sheets.{key}.title"): key for key in found.words.table("sheets")}
    for name, lines in snapshot.sheets.items():
        if name in read or (name in titles and titles[name] not in SHEETS):
            continue
        if name in titles:
            if lost := len([*_typed(name, snapshot, blank.sheets[name])]):
                yield found.words.say("renewal.lost_sheet", name=name, count=lost)
        elif any(not is_blank(cell) for line in lines for cell in line):
            yield found.words.say("renewal.sheet", name=name)


def _unkeyed(snapshot: Snapshot, found: Reading, blank: Snapshot) -> Iterator[Cell]:
    """What people typed on sheets that lost some of their keys, where no place of the plan is known."""
    torn = {
        sheet_of(str(one.loc[0]))
        for one in found.findings
        if one.code in ("missing_section", "missing_place")
    }
    known = found.places.locs() if torn else {}
    for key in torn & found.places.sheets.keys():
        built = blank.sheets[found.words.say(f"sheets.{key}.title")]
        yield from _typed(found.places.sheets[key], snapshot, built, known)


def _typed(
    sheet: str, snapshot: Snapshot, built: Sequence[Sequence[Raw]], known: Collection[Cell] = ()
) -> Iterator[Cell]:
    """The filled cells of a sheet that are neither `known` nor our own texts, which `built` holds."""
    filled = {
        (sheet, at, column): cell
        for at, line in enumerate(snapshot.sheets[sheet])
        for column, cell in enumerate(line)
        if not is_blank(cell) and cell not in _SIGNS
    }
    ours = Counter(cell for line in built for cell in line)
    ours.subtract(filled[cell] for cell in known if cell in filled)
    for place, cell in filled.items():
        if place not in known:
            ours[cell] -= 1
            if ours[cell] < 0:
                yield place


def _beside(snapshot: Snapshot, found: Reading) -> Iterator[Cell]:
    """Filled cells on the rows of the plan, in columns that the plan does not know.

    Accueil is left out: what stands beside its form is ours.
    """
    labels = {label for kind in _fixed(found).values() for label in found.words.labels(kind).values()}
    for (sheet, at), place in found.places.inputs().items():
        row, mark = snapshot.sheets[sheet][at], mark_of(sheet, snapshot.sheets[sheet])
        if sheet == found.places.sheets.get("home"):
            continue
        keys = mark.column if mark else -1
        first = keys + 1 if len(place.head) > 1 else max(place.columns.values()) + 2
        known = {*place.columns.values(), keys}
        for column in range(first, len(row)):
            if column not in known and not is_blank(row[column]) and row[column] not in labels:
                yield sheet, at, column


def _unknown_labels(found: Reading) -> Iterator[Cell]:
    """The headings and labels that name no field, on sheets that were read by them."""
    for one in found.findings:
        if one.code == "unknown_labels":
            for cell in one.params["cells"].split(", "):
                yield one.params["sheet"], *place_of(cell)


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
