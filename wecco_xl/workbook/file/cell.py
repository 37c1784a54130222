"""One cell as SpreadsheetML: its reference, its text or number, never a formula made from a value."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Final

from wecco_xl.grid.snapshot import Raw
from wecco_xl.workbook.file.xml import attribute_text, escaped

TEXT_LIMIT: Final = 32_767
"""UTF-16 units that a cell can hold (Excel specifications and limits)."""

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_READ_AS_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_DAY: Final = timedelta(days=1)
_FIRST_TRUE_DAY: Final = datetime(1900, 3, 1)  # noqa: DTZ001 - cells know no time zone


@dataclass(frozen=True, slots=True)
class CellWriter:
    """How values are written in one part: its namespace prefix and the day its serial dates count from."""

    prefix: str
    date1904: bool

    def cell(self, reference: str, style: str | None, value: Raw) -> str:
        """A `<c>` that keeps a style index; text is inline, a blank value leaves the style alone."""
        kind, content = self._typed(value)
        p = self.prefix
        if kind == "str":
            kind = "inlineStr"
            content = f'<{p}is><{p}t xml:space="preserve">{content}</{p}t></{p}is>'
        elif kind != "blank":
            content = f"<{p}v>{content}</{p}v>"
        shown_kind = kind if kind in ("inlineStr", "b") else None
        opening = f"<{p}c" + attribute_text({"r": reference, "s": style, "t": shown_kind})
        return f"{opening}>{content}</{p}c>" if content else f"{opening}/>"

    def cached(self, value: Raw) -> tuple[str | None, str]:
        """The `t` attribute and the `<v>` of a formula whose result is this value; blank is the text ''."""
        kind, content = self._typed(value)
        shown_kind = {"n": None, "blank": "str"}.get(kind, kind)
        return shown_kind, f"<{self.prefix}v>{content}</{self.prefix}v>"

    def _typed(self, value: Raw) -> tuple[str, str]:
        if isinstance(value, bool):
            return "b", str(int(value))
        if isinstance(value, date | time | timedelta):
            serial = _serial(value, date1904=self.date1904)
            return ("str", escaped(str(value))) if serial is None else ("n", _number(serial))
        if isinstance(value, int | float):
            return "n", _number(value)
        text = text_of(value or "")
        return ("str", text) if text else ("blank", "")


def text_of(value: str) -> str:
    """Text ready to stand in a `<t>`: escaped, without what XML forbids, cut with « … » at 32,767."""
    clean = _NOT_XML.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    units = clean.encode("utf-16-le")
    if len(units) > 2 * TEXT_LIMIT:
        clean = units[: 2 * (TEXT_LIMIT - 1)].decode("utf-16-le", "ignore") + "…"
    return escaped(_READ_AS_ESCAPE.sub("_x005F_", clean))


def _serial(value: date | time | timedelta, *, date1904: bool) -> float | None:
    """Days since the epoch of the workbook, or None for a day that it cannot count."""
    if isinstance(value, timedelta):
        return value / _DAY
    if isinstance(value, time):
        return (
            timedelta(hours=value.hour, minutes=value.minute, seconds=value.second + value.microsecond / 1e6)
            / _DAY
        )
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    if date1904:
        days = (moment - datetime(1904, 1, 1)) / _DAY  # noqa: DTZ001
        return days if days >= 0 else None
    days = (moment - datetime(1899, 12, 30)) / _DAY  # noqa: DTZ001
    if moment < _FIRST_TRUE_DAY:
        days -= 1
    return days if days >= 1 else None


def _number(value: float) -> str:
    """A finite number as XML holds it; a whole one without a decimal point."""
    number = float(value)
    if not isfinite(number):
        raise ValueError(value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
