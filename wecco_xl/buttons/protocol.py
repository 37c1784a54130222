"""What a spreadsheet and a button say to each other: JSON, one version, checked and published by pydantic.

A cell is null, true, a number, a text, `{"date": "2026-11-20T00:00:00"}`, `{"time": "08:30:00"}` or
`{"error": "#REF!"}`. Rows and columns of actions count from 1.
"""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, StrictBool, StrictStr

from wecco_xl.buttons.action import (
    LAST_COLUMN,
    LAST_ROW,
    Action,
    ActivateSheet,
    NotPortableError,
    SetPrintArea,
    SetValues,
    ShowSheet,
    Value,
)
from wecco_xl.buttons.button import Button
from wecco_xl.grid.snapshot import Cell, Raw, Snapshot

VERSION = 1
MOST_SHEETS, MOST_CELLS, MOST_CHARACTERS = 300, 1_000_000, 64_000_000
"""What a request may hold at most; its characters are those of its JSON."""


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DateCell(_Shape):
    """A date, or a date and an hour, without time zone."""

    date: dt.datetime


class Clock(_Shape):
    """A time of day."""

    time: dt.time


class Fault(_Shape):
    """An error cell."""

    error: str = Field(max_length=64)


Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Shown = Annotated[
    StrictStr | StrictBool | Number | DateCell | Clock | Fault | None, Field(union_mode="left_to_right")
]
"""A cell; all of its kinds are strict, so the first that fits is the only one."""


class SheetIn(_Shape):
    """A sheet: its rows anchored at A1, hidden ones included; they may differ in length."""

    name: str = Field(min_length=1, max_length=255)
    rows: list[Annotated[list[Shown], Field(max_length=LAST_COLUMN)]] = Field(max_length=LAST_ROW)


class Request(_Shape):
    """A click: which button, on what, at which moment (now, where the program runs, if none is given)."""

    version: Literal[1]
    button: Button
    sheets: list[SheetIn] = Field(max_length=MOST_SHEETS)
    now: dt.datetime | None = None

    def snapshot(self) -> Snapshot:
        """The workbook as plain values; ValueError for more than `MOST_CELLS` cells or a name met twice."""
        if sum(len(row) for sheet in self.sheets for row in sheet.rows) > MOST_CELLS:
            raise ValueError("too many cells")
        errors: dict[Cell, str] = {}
        sheets: dict[str, list[list[Raw]]] = {}
        for sheet in self.sheets:
            if sheet.name.casefold() in map(str.casefold, sheets):
                raise ValueError("a sheet twice")
            rows: list[list[Any]] = [*sheet.rows]
            for at, row in enumerate(rows):
                if not _PLAIN.issuperset(map(type, row)):  # few rows hold a date
                    rows[at] = [cell if type(cell) in _PLAIN else _raw(cell) for cell in row]
                    if Fault in map(type, row):
                        errors |= {
                            (sheet.name, at, c): o.error for c, o in enumerate(row) if type(o) is Fault
                        }
            sheets[sheet.name] = rows
        return Snapshot(sheets, errors)


_PLAIN = frozenset({type(None), str, float, bool})


def _raw(cell: Shown) -> Raw:
    if isinstance(cell, DateCell):
        return cell.date.replace(tzinfo=None)
    if isinstance(cell, Clock):
        return cell.time.replace(tzinfo=None)
    return "" if isinstance(cell, Fault) else cell


class SetValuesOut(_Shape):
    """Write a block of values, all rows of one length; null empties a cell, a text is never a formula."""

    do: Literal["set_values"] = "set_values"
    sheet: str
    row: int
    column: int
    rows: list[list[StrictBool | float | str | DateCell | None]]


class ShowSheetOut(_Shape):
    """Make a hidden sheet visible."""

    do: Literal["show_sheet"] = "show_sheet"
    sheet: str


class PrintAreaOut(_Shape):
    """Print one area of a sheet, and nothing else of it; both corners are inside."""

    do: Literal["print_area"] = "print_area"
    sheet: str
    row: int
    column: int
    last_row: int
    last_column: int


class ActivateOut(_Shape):
    """Show a sheet to the user."""

    do: Literal["activate"] = "activate"
    sheet: str


ActionOut = Annotated[SetValuesOut | ShowSheetOut | PrintAreaOut | ActivateOut, Field(discriminator="do")]


class FileOut(_Shape):
    """A document to be kept beside the workbook: its name, without folder, and its bytes in base64."""

    name: str
    data: Base64Bytes


class Response(_Shape):
    """What a click gives: a sentence for the user, what to do to the workbook in order, files to keep.

    `status`: `done`; `refused`, the plan or workbook is at fault; `failed`, the program is; `version`, the
    two sides do not speak the same version. The actions are to be applied whatever the status.
    """

    version: int = VERSION
    status: Literal["done", "refused", "failed", "version"]
    message: str
    actions: list[ActionOut] = Field(default_factory=list)
    files: list[FileOut] = Field(default_factory=list)


def spoken(action: Action) -> dict[str, Any]:
    """An action as it is said in a response; NotPortableError for one that no button may do."""
    match action:
        case SetValues(sheet, row, column, rows):
            block = [[_cell(value) for value in line] for line in rows]
            return {"do": "set_values", "sheet": sheet, "row": row, "column": column, "rows": block}
        case ShowSheet(sheet):
            return {"do": "show_sheet", "sheet": sheet}
        case SetPrintArea(sheet, area):
            first = {"row": area.first_row, "column": area.first_column}
            last = {"last_row": area.last_row, "last_column": area.last_column}
            return {"do": "print_area", "sheet": sheet, **first, **last}
        case ActivateSheet(sheet):
            return {"do": "activate", "sheet": sheet}
        case _:
            raise NotPortableError(f"{type(action).__name__} is not part of the protocol")


def _cell(value: Value) -> Any:
    return {"date": value.isoformat()} if isinstance(value, dt.date) else value


def schema() -> dict[str, Any]:
    """The JSON schema of both messages, as `docs/` publishes it."""
    from pydantic.json_schema import models_json_schema

    found, parts = models_json_schema([(Request, "validation"), (Response, "validation")])
    messages = [found[shape, "validation"] for shape in (Request, Response)]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "oneOf": messages, **parts}
