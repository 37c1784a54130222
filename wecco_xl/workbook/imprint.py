"""What a cell held when it was judged, as a number: live formulas tell by it whether it still holds that.

The number of a text is a sum over its characters by their places, so that nothing typed is repeated; that of
a cell of class restricted or visa is cut down to a length and a remainder, from which nothing can be told.
"""

from datetime import date, datetime

from wecco_xl.grid.snapshot import Raw
from wecco_xl.plan.spec import Kind, Privacy, Spec

HOLDS = -9
"""The imprint of what formulas cannot compare, a time of day: its finding counts until the next run."""

LENGTH = 255
"""How many characters of a text are summed; beyond them its length alone is compared."""

_BLANK, _ERROR = -1, -2
_REMAINDER, _WEIGHT = 7, 10
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - what a spreadsheet counts its days from
_FIRST_DAY = 61
"""The first of March 1900, from which all spreadsheets count alike."""


def imprint(raw: Raw, spec: Spec) -> float:
    """The imprint of a raw value in a cell of a field: the same number as `imprint_formula` gives."""
    if raw is None or raw == "":
        return _BLANK
    if isinstance(raw, bool | int | float):
        number = float(raw)
        return number % _REMAINDER if _is_private(spec) else number
    if isinstance(raw, date):
        day = _serial(raw) if spec.kind is Kind.DAY else HOLDS
        return day % _REMAINDER if _is_private(spec) and day != HOLDS else day
    if not isinstance(raw, str) or raw.startswith("#") or not _is_comparable(raw):
        return HOLDS
    total = sum(ord(character) * at for at, character in enumerate(raw[:LENGTH].ljust(LENGTH), 1))
    return total % _REMAINDER + _WEIGHT * len(raw) if _is_private(spec) else total + len(raw)


def imprint_formula(cell: str, spec: Spec) -> str:
    """The expression of the imprint of what a cell holds now; the name `NTH` lists 1 to `LENGTH`."""
    text = f'SUMPRODUCT(_xlfn.UNICODE(MID({cell}&REPT(" ",{LENGTH}),NTH,1))*NTH)'
    number = f"N({cell})"
    if spec.kind is Kind.DAY:  # a workbook may count its days from 1904
        number += "+1463-DATE(1904,1,2)"
    if _is_private(spec):
        text = f"MOD({text},{_REMAINDER})+{_WEIGHT}*LEN({cell})"
        number = f"MOD({number},{_REMAINDER})"
    else:
        text += f"+LEN({cell})"
    return f"IFERROR(IF(LEN({cell})=0,{_BLANK},IF(ISTEXT({cell}),{text},{number})),{_ERROR})"


def still_found(key: str, cell: str, spec: Spec, severity: int | None = None) -> str:
    """Whether a finding of the last run at `key` speaks of what `cell` holds now; of one severity, or of any.

    The imprint is calculated for cells with a finding alone.
    """
    weight = f"ctl_severity,{severity}" if severity else 'ctl_severity,">0"'
    found = f"COUNTIFS(ctl_keys,{key},{weight}"
    same = f"{found},ctl_imprint,{imprint_formula(cell, spec)})+{found},ctl_imprint,{HOLDS})"
    return f"IF(ctl_any=0,FALSE,IF({found})=0,FALSE,{same}>0))"


def held_until_a_run(key: str) -> str:
    """Whether a finding of the last run at `key` speaks of what no formula compares, like the id of a row."""
    return f'IF(ctl_any=0,FALSE,COUNTIFS(ctl_keys,{key},ctl_severity,">0",ctl_imprint,{HOLDS})>0)'


def _is_private(spec: Spec) -> bool:
    return spec.privacy not in (Privacy.PUBLIC, Privacy.PROJECT)


def _is_comparable(text: str) -> bool:
    """Whether spreadsheets count its characters as Python does, within the length that a cell may have."""
    return len(text) < 32_000 and (text.isascii() or max(text) <= "\uffff")


def _serial(day: date) -> float:
    """The number behind a day in a spreadsheet that counts from 1900."""
    if isinstance(day, datetime) and (day.hour, day.minute, day.second, day.microsecond) != (0, 0, 0, 0):
        return HOLDS
    number = (datetime(day.year, day.month, day.day) - _EPOCH).days  # noqa: DTZ001 - as above
    return number if number >= _FIRST_DAY else HOLDS
