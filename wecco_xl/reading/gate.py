"""What may pass to the parser: a file is judged on its raw bytes before anything reads it.

The parser behind (calamine) aborts the whole process on some files and misreads others without a word; what
it cannot take, or takes wrongly, is refused here. Nothing is executed, followed or written.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from wecco_xl.grid.snapshot import Cell
from wecco_xl.plan.finding import Refused
from wecco_xl.reading.oddities import (
    MAX_COLUMNS,
    MAX_ROWS,
    OddMarks,
    has_markup,
    percent_styles,
    plain_marks,
)
from wecco_xl.reading.package import DIRECTORY_LIMIT, MAX_TOTAL, XML, unpacked
from wecco_xl.reading.parsed import any_marks

MAX_SHEETS, MAX_AREA = 255, 4_000_000
"""Sheets of a workbook; cells of the rectangles that bound the filled cells of its large sheets, summed."""

MAX_CELLS = 200_000
"""Filled cells of a workbook; a plan of 60 rows a table has 10,000, formulas of ours included."""

MAX_TEXTS = 200_000
"""Different texts in a workbook."""

MAX_ODDLY_WRITTEN = 16 << 20
"""Bytes of sheets that must take the slow path: about half a second."""

_READABLE_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_DECLARED_TYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
_STRING_TABLE = re.compile(rb"<(?:\w+:)?sst\b[^>]*")
_STRING_COUNT = re.compile(rb"""uniqueCount\s*=\s*["']\s*\+?([0-9]+)""")
_STRING_ITEM = re.compile(rb"<(?:\w+:)?si\b")
_WHOLE_VALUE = re.compile(rb"v>\s*([0-9]{1,9})\s*<")
_SHORTEST_ITEM = len(b"<si/>")
_FILLED = re.compile(rb"</(?:\w+:)?(?:v|is)\s*>")
_SHORTEST_CELL = len(b"<c><v></v></c>")
_SHORTEST_TEXT_CELL = len(b'<c t="s"><v>0</v></c>')


@dataclass(frozen=True, slots=True)
class Notes:
    """What the gate noted: names of the worksheets in order, and marks as in `Snapshot`.

    `repaired` maps a part to its bytes in which error values unknown to the parser (`#SPILL!`) read `#N/A`;
    it is empty for nearly every file. Names of parts written with `backslashes` are not read by the parser.
    """

    sheets: tuple[str, ...]
    errors: dict[Cell, str] = field(default_factory=dict)
    unknown: frozenset[Cell] = frozenset()
    merged: tuple[tuple[str, int, int, int, int], ...] = ()
    percents: frozenset[Cell] = frozenset()
    elsewhere: frozenset[Cell] = frozenset()
    styled: bool = True
    backslashes: bool = False
    repaired: dict[str, bytes] = field(default_factory=dict)


def check(data: bytes) -> Notes:
    """Return the notes on a workbook (.xlsx, .xlsm) given as bytes, or raise Refused with the human cause."""
    parts = unpacked(data)
    _check_family(parts)
    marked = {name for name, content in parts.items() if name.endswith(XML) and _has_markup(name, content)}
    sheets = _sheets(parts)
    if len(sheets) > MAX_SHEETS:
        raise Refused("too_large")
    written = {part: parts[part] for part in sheets.values()}
    _check_strings(parts.get("xl/sharedstrings.xml", b""), written.values())
    styles = parts.get("xl/styles.xml", b"")
    _check_cells(written.values())
    notes = _notes(sheets, _marks(written, marked, percent_styles(styles)), parts)
    return replace(notes, styled=bool(styles), backslashes=b"xl\\" in data[data.find(b"PK\x01\x02") :])


def _check_family(parts: dict[str, bytes]) -> None:
    """Refuse packages of the same family that are not workbooks of the .xlsx kind."""
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        raise Refused("ods_file")
    if "xl/workbook.bin" in parts:
        raise Refused("xlsb_file")
    if "word/document.xml" in parts:
        raise Refused("word_file")
    if "xl/workbook.xml" not in parts:
        raise Refused("not_a_workbook")


def _has_markup(name: str, content: bytes) -> bool:
    """Tell whether a part holds comments or such.

    Refuses document types and entities anywhere, and texts that the parser would misread.
    """
    wide = b"\0" in content[:4] or content.startswith((b"\xff\xfe", b"\xfe\xff"))
    marked = has_markup(content)
    if marked or wide:
        if _DECLARED_TYPE.search(content.replace(b"\0", b"") if wide else content):
            raise Refused("doctype")
        if wide or (name.startswith("xl/") and not name.endswith(".vml") and b"<![CDATA[" in content):
            raise Refused("unreadable")
    encoding = _ENCODING.match(content[:200].removeprefix(b"\xef\xbb\xbf"))
    if encoding and encoding[1].lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        raise Refused("unreadable")
    return marked


def _check_strings(strings: bytes, sheets: Collection[bytes]) -> None:
    """Refuse a table of texts that lies about its size, or whose texts multiply beyond memory."""
    table = _STRING_TABLE.search(strings)
    for found in _STRING_COUNT.finditer(table[0] if table else b""):
        if len(found[1]) > 9 or int(found[1]) > len(strings) // _SHORTEST_ITEM:
            raise Refused("suspicious")
    may_be_many = len(strings) > MAX_TEXTS * _SHORTEST_ITEM
    if may_be_many and strings.count(b"<si") + strings.count(b":si") > MAX_TEXTS:
        raise Refused("too_large")
    longest = max(map(len, strings.split(b"<si")))
    if longest * (sum(map(len, sheets)) // _SHORTEST_TEXT_CELL) <= MAX_TOTAL:
        return
    sizes = [len(item) for item in _STRING_ITEM.split(strings)[1:]]
    total = 0
    for sheet in sheets:
        for found in _WHOLE_VALUE.finditer(sheet):
            total += sizes[number] if (number := int(found[1])) < len(sizes) else 0
            if total > MAX_TOTAL:
                raise Refused("too_large")


def _check_cells(sheets: Collection[bytes]) -> None:
    """Refuse more filled cells than a plan can have; they are counted when there is room for so many."""
    if sum(map(len, sheets)) // _SHORTEST_CELL <= MAX_CELLS:
        return
    if sum(len(_FILLED.findall(sheet)) for sheet in sheets) > MAX_CELLS:
        raise Refused("too_many_cells", most=MAX_CELLS)


def _sheets(parts: dict[str, bytes]) -> dict[str, str]:
    """Return name → part of the worksheets in order, chart sheets left out."""
    targets: dict[str, str] = {}
    for link in _elements("Relationship", parts.get("xl/_rels/workbook.xml.rels", b"")):
        if link.get("Type", "").endswith("/worksheet"):
            target = link.get("Target", "").removeprefix("/")
            targets[link.get("Id", "")] = (target if target.startswith("xl/") else f"xl/{target}").lower()
    sheets: dict[str, str] = {}
    for sheet in _elements("sheet", parts["xl/workbook.xml"]):
        part = targets.get(next((sheet[key] for key in sheet if key.endswith(":id")), ""))
        if part is not None:
            name = sheet.get("name", "")
            if part not in parts:
                raise Refused("unreadable")
            if name in sheets or part in sheets.values():
                raise Refused("suspicious")
            sheets[name] = part
    if not sheets:
        raise Refused("not_a_workbook")
    return sheets


def _elements(wanted: str, xml: bytes) -> list[dict[str, str]]:
    """Return the attributes of every element with the local name `wanted`."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == wanted:
            found.append(attributes)

    if len(xml) > DIRECTORY_LIMIT:
        raise Refused("too_large")
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as cause:
        raise Refused("unreadable") from cause
    return found


def _marks(
    sheets: Mapping[str, bytes], with_markup: Collection[str], percents: frozenset[bytes]
) -> list[OddMarks]:
    """Return the marks of each sheet, within the caps of area and time; `percents` are styles."""
    area = oddly_written = 0
    marks = []
    for part, xml in sheets.items():
        one = None if part in with_markup else plain_marks(xml, percents)
        if one is None:
            oddly_written += len(xml)
            if oddly_written > MAX_ODDLY_WRITTEN:
                raise Refused("too_large")
            one = any_marks(xml, percents)
        area += one.rows * one.columns
        if area > MAX_AREA or any(last[2] >= MAX_ROWS or last[3] >= MAX_COLUMNS for last in one.merged):
            raise Refused("out_of_grid")
        marks.append(one)
    return marks


def _notes(sheets: dict[str, str], marks: list[OddMarks], parts: dict[str, bytes]) -> Notes:
    named = list(zip(sheets.items(), marks, strict=True))
    return Notes(
        sheets=tuple(sheets),
        errors={(name, *at): text for (name, _), one in named for at, text in one.errors.items()},
        unknown=frozenset((name, *at) for (name, _), one in named for at in one.unknown),
        merged=tuple((name, *span) for (name, _), one in named for span in one.merged),
        percents=frozenset((name, *at) for (name, _), one in named for at in one.percents),
        elsewhere=frozenset((name, *at) for (name, _), one in named for at in one.elsewhere),
        repaired={part: fixed for (_, part), one in named if (fixed := _repaired(parts[part], one))},
    )


def _repaired(xml: bytes, marks: OddMarks) -> bytes:
    """Return the sheet with error values unknown to the parser replaced, or b'' if it has none."""
    foreign = sorted(set(marks.errors.values()) - _READABLE_ERRORS)
    if not foreign:
        return b""
    texts = b"|".join(re.escape(text.strip().encode()) for text in foreign)
    return re.sub(rb">\s*(?:" + texts + rb")\s*(</(?:\w+:)?v>)", rb">#N/A\1", xml)
