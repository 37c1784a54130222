"""An example plan in two files: cells are typed over in a snapshot, or written into the closed file."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.reading.plan_json import load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block
from wecco_xl.workbook.merge.plan_file import plan_file

EXAMPLES = Path(__file__).parents[2] / "workbook" / "exemples"
TODAY = date(2026, 11, 20)
EMPTY: Mapping = MappingProxyType({})


@cache
def workbook(name="tissages-ndar"):
    plan, profile, _ = load(EXAMPLES / f"{name}.json")
    return build(words(profile.code), TODAY, plan)


@cache
def snapshot(name):
    return snapshot_of(workbook(name))


@cache
def places(name):
    return locate(snapshot(name)).places


def edited(cells: Mapping = EMPTY, name="tissages-ndar"):
    """The example as a file in which some cells were typed over."""
    found = Snapshot(dict(snapshot(name).sheets))
    for sheet in {places(name).cell(loc)[0] for loc in cells}:
        found.sheets[sheet] = deepcopy(found.sheets[sheet])
    for loc, value in dict(cells).items():
        sheet, row, column = places(name).cell(loc)
        found.sheets[sheet][row][column] = "" if value is None else value
    return plan_file(found, f"{name}.xlsx")


def with_cells(data, cells):
    at = locate(snapshot_of(data)).places
    return patched(data, [cell_block(at.cell(loc), value) for loc, value in cells.items()])


def written(carried):
    """The values that are to be written, cell by cell."""
    return [block.values[0][0] for block in carried.blocks]
