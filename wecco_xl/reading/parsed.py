"""The same marks of a sheet that is written in any way that XML allows, by a parser: slow, for few files."""

import re
from xml.parsers import expat

from wecco_xl.plan.finding import Refused
from wecco_xl.reading.oddities import ELSEWHERE, MAX_MARKS, MAX_MERGES, OddMarks, column_at

_LONGEST_ERROR, _LONGEST_FORMULA = 32, 500
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


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
            self.marks.reach(*place)
        if ELSEWHERE.search(self._written.encode()):
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


def _place_of(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Refused("out_of_grid")
    return int(found[2]) - 1, column_at(found[1].encode())
