"""The gate: what it refuses, within which limits, and what it notes."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter

from wecco_xl.plan.finding import Refused
from wecco_xl.reading import gate
from wecco_xl.reading.files import MAX_FILE
from wecco_xl.reading.package import MAX_PART, MAX_PARTS

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FAR = "A1:XFD1048576"


def workbook(*, sheets: tuple[str, ...] = ("Accueil",)) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name in sheets:
            sheet = book.add_worksheet(name)
            sheet.write_string(0, 0, "texte")
            sheet.write_number(1, 1, 2)
    return out.getvalue()


def package(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(workbook())
    assert change(parts[part]) != parts[part]
    return package({**parts, part: change(parts[part])})


def with_cells(cells: bytes) -> bytes:
    return changed(SHEET, lambda xml: xml.replace(b'<c r="B2"><v>2</v></c>', cells))


def repeated_name() -> bytes:
    out = io.BytesIO(workbook())
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(SHEET, b"<worksheet/>")
    return out.getvalue()


def overlapping() -> bytes:
    data = bytearray(workbook())
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def lying_size() -> bytes:
    data = bytearray(package({**parts_of(workbook()), "xl/z.xml": b" " * 9_000}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def doctype(encoding: str) -> bytes:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'
    return package({**parts_of(workbook()), "customXml/item1.xml": text.encode(encoding)})


def one_text_many_times() -> bytes:
    text = b"<sst><si><t>" + b"a" * 1_000_000 + b"</t></si></sst>"
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(3, 300))
    parts = parts_of(workbook())
    sheet = parts[SHEET].replace(b"</sheetData>", cells + b"</sheetData>")
    return package({**parts, STRINGS: text, SHEET: sheet})


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("empty_file", bytes),
    "text": ("text_file", lambda: b"nom;prix\r\na;2\r\n"),
    "page": ("text_file", lambda: b"<html><table><tr><td>1</td></tr></table></html>"),
    "wide text": ("text_file", lambda: "nom\tprix".encode("utf-16")),
    "picture": ("not_a_workbook", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "old": ("old_xls", lambda: OLE),
    "encrypted": ("encrypted", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "ods": ("ods_file", lambda: package({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})),
    "xlsb": ("xlsb_file", lambda: package({"xl/workbook.bin": b""})),
    "word": ("word_file", lambda: package({"word/document.xml": b"<a/>"})),
    "other package": ("not_a_workbook", lambda: package({"a.txt": b"a"})),
    "cut": ("truncated", lambda: workbook()[:-400]),
    "cut at the very end": ("damaged", lambda: workbook() + b"\0"),
    "large file": ("too_large", lambda: workbook() + bytes(MAX_FILE)),
    "large part": ("too_large", lambda: package({"xl/workbook.xml": bytes(MAX_PART + 1)})),
    "large in all": ("too_large", lambda: package(dict.fromkeys("abc", bytes(45 << 20)))),
    "many parts": ("too_large", lambda: package({f"{n}": b"" for n in range(MAX_PARTS + 1)})),
    "lying size": ("suspicious", lying_size),
    "name twice": ("suspicious", repeated_name),
    "overlap": ("suspicious", overlapping),
    "doctype": ("doctype", lambda: doctype("utf-8")),
    "doctype in UTF-16": ("doctype", lambda: doctype("utf-16")),
    "doctype in UTF-16 without mark": ("doctype", lambda: doctype("utf-16-le")),
    "sheet in UTF-16": ("unreadable", lambda: changed(SHEET, lambda xml: xml.decode().encode("utf-16"))),
    "CDATA": ("unreadable", lambda: changed(STRINGS, lambda xml: xml.replace(b"texte", b"<![CDATA[a]]>"))),
    "Latin-1": ("unreadable", lambda: changed(STRINGS, lambda xml: xml.replace(b"UTF-8", b"ISO-8859-1"))),
    "lying count": (
        "suspicious",
        lambda: changed(STRINGS, lambda xml: xml.replace(b'eCount="1', b'eCount="9999')),
    ),
    "one text many times": ("too_large", one_text_many_times),
    "far cell": ("out_of_grid", lambda: with_cells(b'<c r="XFD1048576"><v>2</v></c>')),
    "far cell, other quotes": ("out_of_grid", lambda: with_cells(b"<c r='XFD1048576'><v>2</v></c>")),
    "far cell, prefixed": (
        "out_of_grid",
        lambda: with_cells(b'<x:c xmlns:x="x" r="XFD1048576"><v>2</v></x:c>'),
    ),
    "far empty text": ("out_of_grid", lambda: with_cells(b'<c r="XFD1048576" t="str"><v></v></c>')),
    "outside": ("out_of_grid", lambda: with_cells(b'<c r="ZZZ9"><v>2</v></c>')),
    "row outside": ("out_of_grid", lambda: with_cells(b'</row><row r="4294967295"><c><v>2</v></c>')),
    "no reference": ("out_of_grid", lambda: with_cells(b'<c r="$B$2"><v>2</v></c>')),
    "sheet twice": (
        "suspicious",
        lambda: changed(
            "xl/workbook.xml",
            lambda xml: xml.replace(b"</sheets>", b'<sheet name="b" r:id="rId1"/></sheets>'),
        ),
    ),
    "broken sheet": ("unreadable", lambda: changed(SHEET, lambda _: b"<worksheet>")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    code, build = REFUSED[name]
    with pytest.raises(Refused) as refusal:
        gate.check(build())
    assert refusal.value.code == code


def test_a_sound_workbook_passes_without_marks():
    assert gate.check(workbook(sheets=("Un", "Été & co"))) == gate.Notes(("Un", "Été & co"))


CELLS = (
    b'<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" s="1" t="e"><v>#REF!</v></c>'
    b'<c r="D2"><f>1+1</f></c><c r="E2"><f t="shared" si="0"/><v/></c>'
    b'<c r="F2" t="str"><f>A1&gt;2</f><v></v></c><c r="G2"><f>1</f><v>1</v></c>'
)

WRITINGS: dict[str, Callable[[bytes], bytes]] = {
    "usual": lambda xml: xml,
    "other quotes": lambda xml: xml.replace(b'"', b"'"),
    "other order": lambda xml: xml.replace(b'r="B2" t="e"', b't="e" r="B2"'),
    "comment": lambda xml: xml.replace(b"<sheetData>", b"<!-- a --><sheetData>"),
    "no references": lambda xml: (
        xml.replace(b'<c r="A2"/>', b"<c/>").replace(b' r="B2"', b"").replace(b' r="C2"', b"")
    ),
    "prefixes": lambda xml: (
        xml.replace(b"<", b"<x:")
        .replace(b"<x:/", b"</x:")
        .replace(b"<x:?", b"<?")
        .replace(b"xmlns=", b"xmlns:x=")
    ),
}


@pytest.mark.parametrize("writing", WRITINGS)
def test_marks_do_not_depend_on_the_way_of_writing(writing):
    merges = b'</sheetData><mergeCells count="1"><mergeCell ref="A5:C6"/></mergeCells>'

    def change(xml: bytes) -> bytes:
        xml = xml.replace(b'<c r="B2"><v>2</v></c>', b'<c r="A2"/>' + CELLS)
        return WRITINGS[writing](xml.replace(b"</sheetData>", merges))

    notes = gate.check(changed(SHEET, change))
    assert notes.errors == {("Accueil", 1, 1): "#DIV/0!", ("Accueil", 1, 2): "#REF!"}
    assert notes.unknown == {("Accueil", 1, 3), ("Accueil", 1, 4)}
    assert notes.merged == (("Accueil", 4, 0, 5, 2),)


def test_many_formatted_blank_rows_pass():
    rows = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, 1_048_577))
    notes = gate.check(changed(SHEET, lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>")))
    assert notes == gate.Notes(("Accueil",))


def bomb(*, declared: int) -> bytes:
    """300 MiB of zeros in 300 KiB, said to be less."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(bytes(1 << 20))
    data = bytearray(out.getvalue())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = declared.to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(("declared", "code"), [(300 << 20, "too_large"), (63 << 20, "suspicious")])
def test_a_bomb_is_refused_in_little_memory(declared, code):
    data = bomb(declared=declared)
    tracemalloc.start()
    with pytest.raises(Refused, match=code):
        gate.check(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 << 20
