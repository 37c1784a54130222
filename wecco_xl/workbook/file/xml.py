"""Where each element of an XML part stands, so that a few bytes change and all others stay."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from wecco_xl.plan.finding import Refused

Edit = tuple[int, int, bytes]
"""Bytes `start:end` of a part become these bytes; `start == end` inserts."""

_NAMESPACES: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    }
)
_TAG: Final = re.compile(rb"""<[^\s/>"']+(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE: Final = re.compile(rb"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_ENCODING: Final = re.compile(rb"""\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']""")


@dataclass(slots=True)
class Element:
    """An element and its place in the part, in bytes.

    `start:opened` is the opening tag, `opened:closing` the content, `closing:end` the closing tag;
    for `<a/>` the last three are equal. Attributes of another namespace are named `uri local`.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    opened: int
    closing: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)

    def child(self, name: str) -> "Element | None":
        """The first child of that name, if any."""
        return next((child for child in self.children if child.name == name), None)

    def named(self, name: str) -> list["Element"]:
        """All children of that name, in order."""
        return [child for child in self.children if child.name == name]


class _Scanner:
    """Builds elements from the events of expat, which knows the byte at which each event begins."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        self.root = Element("", {}, 0, 0)
        self._open: list[Element | None] = [self.root]
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def run(self, *, whole: bool) -> Element:
        self._parser.Parse(self._part, whole)
        return self.root.children[0]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        parent = self._open[-1]
        if parent is None or namespace not in _NAMESPACES:
            self._open.append(None)
            return
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._part, start)
        if tag is None:
            raise ExpatError
        element = Element(local, attributes, start, tag.end())
        parent.children.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        if element is None:
            return
        if self._part[element.opened - 2 : element.opened] == b"/>":
            element.closing = element.end = element.opened
        else:
            element.closing = self._parser.CurrentByteIndex
            element.end = self._part.index(b">", element.closing) + 1

    def _doctype(self, *_declaration: object) -> None:
        raise ExpatError


def scanned(part: bytes, *, whole: bool = True) -> Element:
    """The root element of a UTF-8 part, with the places of all its SpreadsheetML descendants.

    Of a part that is not `whole`, cut after an opening tag, the elements that are open there have no end.
    Raises `Refused("patch_unreadable")` for malformed XML, a DOCTYPE, another encoding or vocabulary.
    """
    declared = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() != b"utf-8":
        raise Refused("patch_unreadable", part="")
    try:
        return _Scanner(part).run(whole=whole)
    except (ExpatError, IndexError, ValueError) as fault:
        raise Refused("patch_unreadable", part="") from fault


def spliced(part: bytes, edits: Iterable[Edit]) -> bytes:
    """The part with all edits applied; two edits of the same bytes are a `ValueError`."""
    pieces: list[bytes] = []
    at = 0
    for start, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
        if start < at:
            raise ValueError(start)
        pieces += part[at:start], replacement
        at = end
    return b"".join((*pieces, part[at:]))


def prefix_of(part: bytes, element: Element) -> str:
    """The namespace prefix of an element as written, `x:` or nothing; its new siblings wear the same."""
    name = re.split(rb"[\s/>]", part[element.start + 1 : element.opened], maxsplit=1)[0].decode()
    return name.removesuffix(element.name)


def retagged(tag: bytes, attributes: Mapping[str, str | None]) -> bytes:
    """An opening tag with these attributes set, or taken away where the value is None."""

    def kept(found: re.Match[bytes]) -> bytes:
        return b"" if found[1].decode() in attributes else found[0]

    bare = _ATTRIBUTE.sub(kept, tag)
    head = bare.removesuffix(b">").removesuffix(b"/").rstrip()
    closing = b"/>" if bare.endswith(b"/>") else b">"
    return head + attribute_text(attributes).encode() + closing


def escaped(text: str) -> str:
    """Text as it stands in an attribute or between tags."""
    # `html` and `xml.sax` would do it too, for more than the start of a bare Python.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def attribute_text(attributes: Mapping[str, str | None]) -> str:
    """Attributes as they stand in a tag, each after a space; those that are None are left out."""
    return "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items() if value is not None)
