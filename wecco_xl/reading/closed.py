"""A closed workbook → a snapshot: the gate first, then python-calamine on the same bytes."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import cast

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.reading import gate
from wecco_xl.reading.files import read_file

Rows = list[list[Raw]]


def open_snapshot(path: Path) -> Snapshot:
    """Return the snapshot of a closed .xlsx or .xlsm file, or raise Refused with its `name`.

    The file is read once and left untouched; one that is open elsewhere is read as last saved.
    Values are those of `snapshot_of`.
    """
    try:
        return snapshot_of(read_file(path))
    except Refused as refusal:
        raise Refused(refusal.code, name=path.name) from refusal


def snapshot_of(data: bytes) -> Snapshot:
    """Return the snapshot of a workbook given as bytes, or raise Refused.

    Worksheets come in order, hidden ones included, chart sheets not; rows are anchored at A1. Values are
    those of python-calamine: every number is a float (12 is 12.0), TRUE and FALSE are bool, a blank or error
    cell is '', text keeps its spaces. A number shown as a date is a date (a datetime if it has a time of
    day), in the 1904 system too; below one day it is a time; shown as elapsed hours `[h]:mm`, a timedelta.
    A negative or 0 shown as a date is time(0, 0), one beyond year 9999 stays a float. A formula gives its
    stored result.
    """
    notes = gate.check(data)
    if notes.repaired or notes.backslashes:
        data = _with_parts(data, notes.repaired)
    sheets = _values(data)
    if tuple(sheets) != notes.sheets:
        raise Refused("unreadable")
    return Snapshot(
        sheets, notes.errors, notes.unknown, notes.merged, notes.percents, notes.elsewhere, notes.styled
    )


def _values(data: bytes) -> dict[str, Rows]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            return {
                sheet.name: cast("Rows", workbook.get_sheet_by_index(number).to_python(skip_empty_area=False))
                for number, sheet in enumerate(workbook.sheets_metadata)
                if sheet.typ == SheetTypeEnum.WorkSheet
            }
    except (CalamineError, ValueError, OverflowError, OSError) as cause:
        raise Refused("unreadable") from cause
    except BaseException as cause:
        # A panic of the parser is no Exception, and its class cannot be imported.
        if type(cause).__name__ != "PanicException":
            raise
        raise Refused("unreadable") from cause


def _with_parts(data: bytes, repaired: dict[str, bytes]) -> bytes:
    """Return the package with some parts replaced, by lower-case name, and slashes in all names."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            plain = name.replace("\\", "/")
            target.writestr(plain, repaired.get(plain.lower()) or source.read(name))
    return out.getvalue()
