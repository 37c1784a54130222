"""The workbooks to measure on: those of the examples, and one in which no cell can be read."""

from datetime import date
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

import openpyxl

from wecco_xl.places import shared
from wecco_xl.plan.cells import is_blank
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.reading.plan_json import load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

TODAY = date(2026, 11, 20)
FULLEST = "tissages-ndar"
WRONG = "#VALEUR!"
"""What no cell can be: no text, number, date, list entry or row id."""


def examples() -> dict[str, bytes]:
    """The workbook of each example plan, by name."""
    return {path.stem: _built(path) for path in sorted(shared("workbook", "exemples").glob("*.json"))}


def _built(path: Path) -> bytes:
    plan, profile, _ = load(path)
    return build(words(profile.code), TODAY, plan)


def clean_and_wrong(data: bytes) -> tuple[bytes, bytes]:
    """A workbook, and the same one with every filled cell wrong; both saved by the same program."""
    clean, wrong = _opened(data), _opened(data)
    snapshot = snapshot_of(data)
    for (sheet, row, column), loc in locate(snapshot).places.locs().items():
        rows = snapshot.sheets[sheet]
        filled = len(rows[row]) > column and not is_blank(rows[row][column])
        if filled and loc[-1] != "id":
            wrong[sheet].cell(row + 1, column + 1).value = WRONG
    return _saved(clean), _saved(wrong)


def _opened(data: bytes) -> openpyxl.Workbook:
    with catch_warnings():
        simplefilter("ignore")  # conditional formats that it drops do not matter here
        return openpyxl.load_workbook(BytesIO(data))


def _saved(book: openpyxl.Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()
