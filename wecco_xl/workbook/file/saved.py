"""When a workbook says that it was saved last: what tells the later of two copies of a plan."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.package import Package

_PART = "docProps/core.xml"
_SAVED = re.compile(rb"<dcterms:modified(?:\s[^<>]{0,200})?>([^<>]{0,80})</")
_LAST_YEAR = 9999
_END = re.compile(rb"</(?:\w{1,20}:)?coreProperties\s{0,20}>")
_LACKING = (
    '<dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">{}</dcterms:modified>'
)


def saved_at(data: bytes) -> str | None:
    """When a workbook was saved, to the second, in UTC: `2026-11-20T09:05:00Z`; None if it does not say."""
    with ZipFile(BytesIO(data)) as package:
        try:
            found = _moment(package.read(_PART))
        except KeyError:
            return None
    return _spelled(found) if found else None


def saved(data: bytes, at: datetime) -> bytes:
    """The workbook as saved at a moment, or just after the last time if the clock is behind.

    A file without properties of its own, or with strange ones, stays as it is.
    """
    package = Package(data)
    try:
        properties = package.part(_PART)
    except Refused:
        return data
    before, now = _moment(properties), at.astimezone(UTC).replace(microsecond=0)
    spelled = _spelled(now if before is None else max(now, before + timedelta(seconds=1)))
    found = _SAVED.search(properties)
    start, end = found.span(1) if found else (0, 0)
    text = spelled
    lacking = not found and b"dcterms:modified" not in properties
    if lacking and (closing := _END.search(properties)):
        start, end, text = closing.start(), closing.start(), _LACKING.format(spelled)
    return package.with_parts({_PART: properties[:start] + text.encode() + properties[end:]}) if end else data


def _moment(properties: bytes) -> datetime | None:
    found = _SAVED.search(properties)
    try:
        typed = datetime.fromisoformat(found[1].decode().strip()) if found else None
        known = typed and (typed if typed.tzinfo else typed.replace(tzinfo=UTC)).astimezone(UTC)
        return known.replace(microsecond=0) if known and known.year < _LAST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _spelled(moment: datetime) -> str:
    return f"{moment.replace(tzinfo=None).isoformat()}Z"
