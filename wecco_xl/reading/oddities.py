"""What the raw XML of one sheet says besides its values: error cells, formulas without result, merges, size.

Cells are found by pattern when a sheet is written as Excel, LibreOffice, XlsxWriter and openpyxl write it
(ECMA-376 part 1, 18.3.1), else by expat. Every pattern is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from xml.parsers import expat

from wecco_xl.grid.address import column_of
from wecco_xl.plan.finding import Refused

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
"""The grid of a sheet, as Excel has it."""

MAX_MARKS, MAX_MERGES = 50_000, 2_000
"""Marks of one kind in one sheet, merged ranges among them; beyond that it is not a plan."""

_LONGEST_ERROR, _LONGEST_FORMULA = 32, 500
_ATTRIBUTES = rb'(?: [a-z]{1,2}="[A-Za-z0-9]{0,9}"){0,6}'
_OPENING = rb'<c r="([A-Z]{1,3})([0-9]{1,7})"' + _ATTRIBUTES
_FORMULA = rb"[^<]*+(?:</f>)?+\s*+"
_OPENED = rb'(?: s="[0-9]{1,9}+"/>|' + _ATTRIBUTES + rb"/?>)"
_NOT_NEAR = re.compile(rb'<c(?! r="[A-Z][0-9]{1,3}+"' + _OPENED + rb")")
_NOT_PLAIN = re.compile(rb'<c(?! r="[A-Z]{1,3}+[0-9]{1,7}+"' + _OPENED + rb")")
_FILLED = re.compile(rb'<c r="([A-Z]++)([0-9]++)"[^<>]*+(?<!/)>(?!</c>)')
_ERROR = re.compile(_OPENING + rb'? t="e"' + _ATTRIBUTES + rb">\s*(?:<f" + _FORMULA + rb")?<v>([^<]+)</v>")
_TEXT_BEFORE = rb't="str"><f'
_NO_RESULT = re.compile(  # most formulas with an empty text as result are told by the type before them
    rb"<f(?:(?<!" + _TEXT_BEFORE + rb")" + _FORMULA + rb"(?:<v[^<>]*>\s*</v>|<v[^<>]*/>|</c>)"
    rb"|(?<=" + _TEXT_BEFORE + rb")" + _FORMULA + rb"</c>)"
)
_MARKUP, _PREFIXED_CELL, _ERROR_TYPE = re.compile(rb"<!"), re.compile(rb":c"), re.compile(rb't="e"')
_CELL = re.compile(_OPENING + rb">")
_MERGE = re.compile(rb"<mergeCell\s[^<>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']")
_FORMAT = re.compile(rb'<numFmt numFmtId="([0-9]{1,6})" formatCode="([^"]*)"')
_QUOTED = re.compile(rb"&quot;.*?&quot;|\\\\.")
_CELL_FORMATS = re.compile(rb"<cellXfs.*?</cellXfs>", re.DOTALL)
_FORMAT_USED = re.compile(rb'<xf [^>]*?numFmtId="([0-9]{1,6})"')
_PERCENT_FORMATS = frozenset({b"9", b"10"})
_TYPED_NUMBER = re.compile(_OPENING + rb">\s*<v>")
_ELSEWHERE = re.compile(rb"<f[^>]*>[^<]*\[[^\]<>]*\][\w .'\x80-\xff]*!")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class OddMarks:
    """Marks of one sheet, rows and columns zero-based.

    `filled` counts the filled cells; `rows` and `columns` bound them, both 0 when all lie within A1:Z999.
    `percents` are the numbers shown as percentages, `elsewhere` the formulas that read another workbook.
    """

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unknown: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    filled: int = 0
    percents: list[tuple[int, int]] = field(default_factory=list)
    elsewhere: list[tuple[int, int]] = field(default_factory=list)

    def reach(self, row: int, column: int) -> None:
        """Stretch the bounds to a filled cell; a cell outside the grid raises Refused."""
        if not (0 <= row < MAX_ROWS and 0 <= column < MAX_COLUMNS):
            raise Refused("out_of_grid")
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, column + 1)


def plain_marks(xml: bytes, percents: frozenset[bytes] = frozenset()) -> OddMarks | None:
    """Return the marks of a sheet written in the usual way, None if written otherwise.

    Raises Refused on a filled cell outside the grid and on too many marks.
    """
    start = xml.find(b"<sheetData")
    end = max(start, xml.rfind(b"</sheetData"))
    far = start >= 0 and _NOT_NEAR.search(xml, start, end) is not None
    if not _is_plain(xml, start, end) or (far and _NOT_PLAIN.search(xml, start, end)):
        return None
    marks = OddMarks(filled=xml.count(b"</v", start, end) + xml.count(b"</is", start, end))
    if far:
        marks.reach(*_last_filled(xml, start, end))
    if _ERROR_TYPE.search(xml, start, end):
        for found in _capped(_ERROR.finditer(xml, start, end)):
            letters, digits, text = found.groups()
            marks.errors[int(digits) - 1, _column(letters)] = text.decode("utf-8", "replace")
    if xml.find(b"<f", start, end) >= 0:
        places = (_owner(xml, found) for found in _capped(_NO_RESULT.finditer(xml, start, end)))
        marks.unknown = [place for place in places if place]
    if xml.find(b"[", start, end) >= 0:
        for found in _capped(_ELSEWHERE.finditer(xml, start, end)):
            cell = _CELL.match(xml, xml.rfind(b"<c ", start, found.start()))
            marks.elsewhere += [_place(cell[1], cell[2])] if cell else []
    for style in percents:
        marks.percents += _numbers_of_style(xml, style, start, end)
    for found in _capped(_MERGE.finditer(xml, end), MAX_MERGES):
        marks.merged.append((*_place(found[1], found[2]), *_place(found[3], found[4])))
    return marks


def percent_styles(styles: bytes) -> frozenset[bytes]:
    """Return the numbers of the cell styles that show a percentage (ECMA-376 part 1, 18.8.10 and 18.8.30)."""
    own = {number for number, code in _FORMAT.findall(styles) if b"%" in _QUOTED.sub(b"", code)}
    formats = _CELL_FORMATS.search(styles)
    used = _FORMAT_USED.findall(formats[0]) if formats else []
    return frozenset(b"%d" % at for at, number in enumerate(used) if number in own | _PERCENT_FORMATS)


def _numbers_of_style(xml: bytes, style: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Return the cells of one style that hold a number that was typed, not calculated."""
    places: list[tuple[int, int]] = []
    mark = b' s="' + style + b'"'
    at = xml.find(mark, start, end)
    while at >= 0 and len(places) <= MAX_MARKS:
        cell = _TYPED_NUMBER.match(xml, xml.rfind(b"<c ", start, at))
        if cell and (b' t="' not in cell[0] or b' t="n"' in cell[0]):
            places.append(_place(cell[1], cell[2]))
        at = xml.find(mark, at + 1, end)
    return places


def _last_filled(xml: bytes, start: int, end: int) -> tuple[int, int]:
    """Return the last row and the last column that hold something, not always in the same cell."""
    filled = _FILLED.findall(xml, start, end)
    row = max((int(digits) for digits in {digits for _, digits in filled}), default=1)
    column = max((_column(letters) for letters in {letters for letters, _ in filled}), default=0)
    return max(row, 1) - 1, column


def has_markup(xml: bytes) -> bool:
    """Tell whether a text holds a comment, a CDATA section or a declaration."""
    # One character is looked for 20 times faster than two, and two twice as fast by pattern as by `find`.
    return xml.find(b"!") >= 0 and _MARKUP.search(xml) is not None


def _is_plain(xml: bytes, start: int, end: int) -> bool:
    """Tell whether patterns see, between `start` and `end`, all that a parser sees."""
    return (
        start >= 0
        and (end > start or xml.startswith(b"<sheetData/>", start))
        and not has_markup(xml)
        and (xml.find(b"?", 60) < 0 or xml.find(b"<?", 5) < 0)
        and xml.find(b":sheetData") < 0
        and not _PREFIXED_CELL.search(xml, start, end)
    )


def any_marks(xml: bytes, percents: frozenset[bytes] = frozenset()) -> OddMarks:
    """Return the marks of a sheet written in any way that XML allows; raises Refused if it is not XML."""
    reader = _SheetReader(percents)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as cause:
        raise Refused("unreadable") from cause
    return reader.marks


class _SheetReader:
    """Handlers of expat that follow rows and cells by their local names, with or without references."""

    def __init__(self, percents: frozenset[bytes]) -> None:
        self.marks = OddMarks()
        self._percents, self._percent = {style.decode() for style in percents}, False
        self._row = self._column = -1
        self._kind = ""
        self._formula = self._in_formula = self._in_value = self._filled = False
        self._value = self._written = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        local = name.rpartition(":")[2]
        if local == "row":
            number = attributes.get("r", "")
            self._row = int(number[:10]) - 1 if number.isdecimal() else self._row + 1
            self._column = -1
        elif local == "c":
            self._open_cell(attributes)
        elif local == "f":
            self._formula = self._in_formula = True
        elif local in ("v", "is"):
            self._filled = True
            self._in_value = local == "v"
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """Close an element."""
        local = name.rpartition(":")[2]
        if local == "v":
            self._in_value = False
        elif local == "f":
            self._in_formula = False
        elif local == "c":
            self._close_cell()

    def text(self, characters: str) -> None:
        """Take characters; the first ones of a value are kept."""
        if self._in_value and len(self._value) < _LONGEST_ERROR:
            self._value += characters
        elif self._in_formula and len(self._written) < _LONGEST_FORMULA:
            self._written += characters

    def _open_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            self._row, self._column = _place_of(reference)
        self._kind = attributes.get("t", "n")
        self._percent = attributes.get("s", "0") in self._percents
        self._formula = self._in_formula = self._in_value = self._filled = False
        self._value = self._written = ""

    def _close_cell(self) -> None:
        place = (self._row, self._column)
        if self._filled:
            self.marks.filled += 1
            self.marks.reach(*place)
        if _ELSEWHERE.match(b"<f>" + self._written.encode()):
            self.marks.elsewhere.append(place)
        if self._percent and self._kind == "n" and self._value and not self._formula:
            self.marks.percents.append(place)
        if self._kind == "e" and self._value:
            self.marks.errors[place] = self._value
        elif self._formula and not self._value.strip() and not (self._filled and self._kind == "str"):
            self.marks.unknown.append(place)
        if max(len(self.marks.errors), len(self.marks.unknown)) > MAX_MARKS:
            raise Refused("too_large")

    def _merge(self, reference: str) -> None:
        first, colon, last = reference.partition(":")
        if colon:
            self.marks.merged.append((*_place_of(first), *_place_of(last)))
        if len(self.marks.merged) > MAX_MERGES:
            raise Refused("too_large")


@lru_cache(maxsize=1024)
def _column(letters: bytes) -> int:
    return column_of(letters.decode().upper())


def _place(letters: bytes, digits: bytes) -> tuple[int, int]:
    return int(digits) - 1, _column(letters)


def _place_of(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Refused("out_of_grid")
    return int(found[2]) - 1, _column(found[1].encode())


def _owner(xml: bytes, formula: re.Match[bytes]) -> tuple[int, int] | None:
    """Return the place of the cell that holds a formula, or None if an empty text is its stored result."""
    cell = _CELL.match(xml, xml.rfind(b'<c r="', 0, formula.start()))
    if cell is None or (b't="str"' in cell[0] and not formula[0].endswith(b"</c>")):
        return None
    return _place(cell[1], cell[2])


def _capped(found: Iterator[re.Match[bytes]], most: int = MAX_MARKS) -> list[re.Match[bytes]]:
    matches = list(islice(found, most + 1))
    if len(matches) > most:
        raise Refused("too_large")
    return matches
