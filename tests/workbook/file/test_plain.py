"""Rows and cells found by pattern are those that the parser finds, and give the same bytes."""

import io
import re
import zipfile
from datetime import datetime

import pytest
from conftest import NAMES, TODAY
from hands import Hands

from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.file import rows
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.file.plain import plain_root
from wecco_xl.workbook.file.rows import Part
from wecco_xl.workbook.own.validation import validation


def sheets(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/s")}


def cells(part: bytes) -> list[tuple]:
    return [
        (
            place,
            cell.start,
            cell.opened,
            cell.closing,
            cell.end,
            cell.attributes,
            [one.name for one in cell.children],
        )
        for place, cell in Part("x", part).cells()
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("writer", ["builder", "openpyxl"])
def test_every_cell_is_found_where_the_parser_finds_it(name, writer, built, monkeypatch):
    data = built(name) if writer == "builder" else Hands(built(name)).saved()
    found = {part: cells(xml) for part, xml in sheets(data).items()}
    assert all(plain_root(xml) for xml in sheets(data).values())
    monkeypatch.setattr(rows, "plain_root", lambda _: None)
    assert {part: cells(xml) for part, xml in sheets(data).items()} == found


@pytest.mark.parametrize("name", NAMES)
def test_the_same_results_are_written(name, built, monkeypatch):
    snapshot = snapshot_of(built(name))
    results = validation(judge(snapshot, TODAY), snapshot, datetime(2026, 11, 20, 9))
    fast = written_into(built(name), results)
    monkeypatch.setattr(rows, "plain_root", lambda _: None)
    assert written_into(built(name), results) == fast


OTHERWISE = {
    "other quotes": lambda xml: xml.replace(b'"', b"'"),
    "a comment": lambda xml: xml.replace(b"<row", b"<!-- a --><row", 1),
    "a line break": lambda xml: xml.replace(b"</row>", b"</row>\n", 1),
    "a break between cells": lambda xml: xml.replace(b"</c><c", b"</c>\n<c", 1),
    "a prefix": lambda xml: re.sub(rb"<(/?)([a-z])", rb"<\1x:\2", xml).replace(b"xmlns=", b"xmlns:x="),
    "an entity": lambda xml: re.sub(
        rb'<row r="([0-9])[0-9]*"', lambda one: one[0].replace(one[1], b"&#%d;" % one[1][0], 1), xml, count=1
    ),
    "a bracket in a value": lambda xml: xml.replace(b"<row ", b'<row x="a>b" ', 1),
}


@pytest.mark.parametrize("writing", OTHERWISE)
def test_what_is_written_otherwise_is_left_to_the_parser(writing, built):
    xml = max(sheets(built(NAMES[0])).values(), key=len)
    other = OTHERWISE[writing](xml)
    assert other != xml
    assert plain_root(other) is None
    assert [place for place, _ in Part("x", other).cells()] == [place for place, _ in Part("x", xml).cells()]
