"""What a workbook lost against a new one of its programme: validations, names, protection, keys."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Literal

import openpyxl

from wecco_xl.words import Words

Loss = tuple[Literal["good", "bad"], str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What openpyxl sees of a workbook, by name of sheet."""

    validations: dict[str, int]
    names: frozenset[str]
    protected: frozenset[str]
    keys: dict[str, frozenset[str]]


def losses(data: bytes, words: Words) -> Iterator[Loss]:
    """What is no longer there, in one line a kind; sheets are named, answers never read out."""
    from wecco_xl.workbook.building.build import build

    here, new = _shape(data), _shape(build(words, date(2026, 1, 1), None))
    kept = set(here.keys) & set(new.keys)
    yield _line("sheets", sorted(set(new.keys) - set(here.keys)))
    yield _line(
        "validations", [name for name in sorted(kept) if here.validations[name] < new.validations[name]]
    )
    yield _line("protection", sorted((new.protected & kept) - here.protected))
    yield _line("keys", [name for name in sorted(kept) if new.keys[name] - here.keys[name]])
    yield _line("names", sorted(new.names - here.names))


def _line(kind: str, lost: list[str]) -> Loss:
    return ("bad", f"lost_{kind}", {"lost": ", ".join(lost)}) if lost else ("good", f"kept_{kind}", {})


def _shape(data: bytes) -> _Shape:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it drops what we do not look at
        book = openpyxl.load_workbook(BytesIO(data))
    return _Shape(
        {
            sheet.title: sum(len(one.sqref.ranges) for one in sheet.data_validations.dataValidation)
            for sheet in book.worksheets
        },
        frozenset(book.defined_names),
        frozenset(sheet.title for sheet in book.worksheets if sheet.protection.sheet),
        {sheet.title: frozenset(_keys(sheet)) for sheet in book.worksheets},
    )


def _keys(sheet: openpyxl.worksheet.worksheet.Worksheet) -> Iterator[str]:
    """The keys in the first column, by which the reader finds the answers; row numbers may grow."""
    for (cell,) in sheet.iter_rows(max_col=1, max_row=400, values_only=True):
        if isinstance(cell, str) and (cell.startswith("#keys") or "." in cell):
            yield cell
