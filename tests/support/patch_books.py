"""Workbooks on which the patcher is tried, as four programs write them, and what is read from them."""

import os
import shutil
import struct
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from wecco_xl.grid.region import Block
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.patch import patched

OWN, INPUT = "Contrôle", "Saisie d'été"
TOP, LEFT, WIDTH, ROWS = 3, 1, 3, 6
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@cache
def by_xlsxwriter() -> bytes:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    text = book.add_format({"num_format": "@", "bold": True})
    day = book.add_format({"num_format": "d mmm yyyy", "bg_color": "#FFEECC"})
    entry, own = book.add_worksheet(INPUT), book.add_worksheet(OWN)
    entry.write_formula("B1", f"=COUNTA('{OWN}'!B4:B2000)", None, ROWS)
    entry.write_string("A2", "+221 77")
    entry.data_validation("A2:A9", {"validate": "list", "source": ["oui", "non"]})
    own.freeze_panes(TOP, 0)
    own.write_row(TOP - 1, 0, ["Rang", "Message", "Date", "Points", "Aller"], text)
    for row in range(TOP, TOP + ROWS):
        own.write_string(row, LEFT, f"ancien {row}", text)
        own.write_blank(row, LEFT + 1, None, day)
        own.write_formula(
            row, LEFT + 3, f'=IF(B{row + 1}="","",HYPERLINK("#A1",B{row + 1}))', None, f"ancien {row}"
        )
    own.write_string(TOP + ROWS + 3, 0, "hors zone")
    own.conditional_format(
        "B4:B999", {"type": "text", "criteria": "containing", "value": "x", "format": text}
    )
    own.write_url("F1", "https://example.org/?a=1&b=2")
    book.close()
    return stream.getvalue()


@cache
def by_openpyxl() -> bytes:
    stream = BytesIO()
    openpyxl.load_workbook(BytesIO(by_xlsxwriter())).save(stream)
    return stream.getvalue()


@cache
def by_libreoffice() -> bytes:
    return through_libreoffice(by_xlsxwriter())[0]


def through_libreoffice(*books: bytes) -> list[bytes]:
    """The workbooks opened and saved again by a LibreOffice with a profile of its own."""
    if shutil.which("soffice") is None:
        assert not os.environ.get("CI"), "LibreOffice is missing"
        pytest.skip("LibreOffice is not installed")
    with TemporaryDirectory() as folder:
        names = [Path(folder, f"{number}.xlsx") for number in range(len(books))]
        for name, data in zip(names, books, strict=True):
            name.write_bytes(data)
        out = Path(folder, "out")
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", out, *names]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return [(out / name.name).read_bytes() for name in names]


libreoffice = pytest.mark.libreoffice
SOURCES = [by_xlsxwriter, by_openpyxl, pytest.param(by_libreoffice, marks=libreoffice)]
each_source = pytest.mark.parametrize("source", SOURCES)


def own(lines, **where) -> list[Block]:
    return [Block(**({"sheet": OWN, "row": TOP, "column": LEFT, "width": WIDTH, "values": lines} | where))]


def opened(data: bytes, *, stored: bool = False):
    return openpyxl.load_workbook(BytesIO(data), data_only=stored)


def region(data: bytes, height: int, *, stored: bool = False) -> list[list]:
    """What openpyxl reads; LibreOffice saves TRUE as a formula, hence `stored`."""
    rows = opened(data, stored=stored)[OWN].iter_rows(TOP + 1, TOP + height, LEFT + 1, LEFT + WIDTH)
    return [[cell.value for cell in row] for row in rows]


def calamine_region(data: bytes, height: int) -> list[list]:
    rows = CalamineWorkbook.from_object(BytesIO(data)).get_sheet_by_name(OWN).to_python(skip_empty_area=False)
    return [
        [None if cell == "" else cell for cell in row[LEFT : LEFT + WIDTH]]
        for row in rows[TOP : TOP + height]
    ]


def sheet_part(data: bytes, sheet: str) -> str:
    number = opened(data).sheetnames.index(sheet) + 1
    return f"xl/worksheets/sheet{number}.xml"


def records(data: bytes) -> dict[str, tuple]:
    """For each part its raw compressed bytes and what the archive says of it."""
    found = {}
    for entry in ZipFile(BytesIO(data)).infolist():
        name, extra = struct.unpack_from("<2H", data, entry.header_offset + 26)
        start = entry.header_offset + 30 + name + extra
        head = data[entry.header_offset : start]
        about = (entry.date_time, entry.external_attr, entry.create_system, entry.extra, entry.comment)
        found[entry.filename] = (head, data[start : start + entry.compress_size], about)
    return found


def with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part) if part != name or content is None else content)
        if name not in old.namelist() and content:
            new.writestr(name, content)
    return stream.getvalue()


def own_sheet(rows: str, head: str = "", tail: str = "", prefix: str = "") -> bytes:
    """A workbook whose own sheet is drawn in XML, as another program would write it."""
    name = f":{prefix}" if prefix else ""
    p = f"{prefix}:" if prefix else ""
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\r\n<{p}worksheet xmlns{name}="{MAIN}">'
    xml = f"{opening}{head}{rows}{tail}</{p}worksheet>"
    return with_part(by_xlsxwriter(), "xl/worksheets/sheet2.xml", xml.encode())


def own_xml(data: bytes) -> str:
    return ZipFile(BytesIO(data)).read("xl/worksheets/sheet2.xml").decode()


def refusal(data: bytes, blocks=()) -> tuple:
    with pytest.raises(Refused) as caught:
        patched(data, blocks or own([["x"]]))
    return caught.value.code, *caught.value.params.values()
