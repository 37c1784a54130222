"""Sheets of unusual shape: how the patcher fills them, and when it refuses."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from patch_books import (
    LEFT,
    MAIN,
    OWN,
    TOP,
    WIDTH,
    by_xlsxwriter,
    calamine_region,
    opened,
    own,
    own_sheet,
    own_xml,
    refusal,
    region,
    with_part,
)

from wecco_xl.workbook.file.patch import patched


def test_the_dialect_of_excel_keeps_its_attributes():
    """Excel writes rows with `spans` and `x14ac`, shared strings, cell metadata and extension lists."""
    rows = (
        '<dimension ref="A4:E5"/><cols><col min="4" max="4" width="9" style="1"/></cols><sheetData>'
        '<row r="4" spans="1:5" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>0</v></c>'
        '<c r="B4" s="1" t="s" vm="1"><v>0</v></c><c r="E4"><f>1+1</f><v>2</v></c></row>'
        "<row r='5' spans='1:5' x14ac:dyDescent='0.25'/></sheetData>"
    )
    head = '<sheetPr codeName="a>b"/>'
    tail = '<extLst><ext uri="{1}" xmlns:z="urn:z"><z:c r="B4"><z:v>9</z:v></z:c></ext></extLst>'
    data = own_sheet(rows, head, tail)
    xml = own_xml(data).replace("<worksheet ", '<worksheet xmlns:x14ac="urn:x14ac" ')
    data = with_part(data, "xl/worksheets/sheet2.xml", xml.encode())
    after = own_xml(patched(data, own([["a"], ["b", None, 1], ["c"]])))
    text = '<is><t xml:space="preserve">{}</t></is></c>'
    assert after == xml.replace('ref="A4:E5"', 'ref="A4:E6"').replace(
        '<c r="B4" s="1" t="s" vm="1"><v>0</v></c>', '<c r="B4" s="1" t="inlineStr">' + text.format("a")
    ).replace(
        "<row r='5' spans='1:5' x14ac:dyDescent='0.25'/>",
        '<row r=\'5\' x14ac:dyDescent=\'0.25\'><c r="B5" s="1" t="inlineStr">'
        + text.format("b")
        + '<c r="D5" s="1"><v>1</v></c></row>'
        + '<row r="6" ht="30" customHeight="1"><c r="B6" s="1" t="inlineStr">'
        + text.format("c")
        + '<c r="C6"/><c r="D6" s="1"/></row>',
    )


@pytest.mark.parametrize("prefix", ["", "x", "c"])
@pytest.mark.parametrize(
    "rows",
    [
        "<{p}sheetData/>",
        "<{p}sheetData></{p}sheetData>",
        "<{p}sheetData><{p}row><{p}c><{p}v>1</{p}v></{p}c></{p}row></{p}sheetData>",
        '<{p}sheetData><!-- <c r="B4"/> --><{p}row r="4"><{p}c r="D4"/></{p}row></{p}sheetData>',
        '<{p}sheetData><{p}row r="9"><{p}c r="A9"><{p}v>1</{p}v></{p}c></{p}row></{p}sheetData>',
    ],
)
def test_sparse_sheets_and_prefixed_names_are_filled(rows, prefix):
    data = own_sheet(rows.format(p=f"{prefix}:" if prefix else ""), prefix=prefix)
    result = patched(data, own([["a", 1, "b"], [None, 2]]))
    assert region(result, 3) == [["a", 1, "b"], [None, 2, None], [None] * 3]
    if not prefix:
        assert calamine_region(result, 2) == [["a", 1, "b"], [None, 2, None]]


def test_several_regions_of_one_sheet_and_a_bounded_one():
    blocks = own([["x"]], height=2) + own([["date"]], row=0, column=0, width=1, height=1)
    sheet = opened(patched(by_xlsxwriter(), blocks))[OWN]
    assert [sheet[cell].value for cell in ("A1", "B4", "B5", "B6")] == ["date", "x", None, "ancien 5"]


@pytest.mark.parametrize(
    "blocks",
    [
        lambda: own([["x"]]) * 2,
        lambda: own([["x"] * 4]),
        lambda: own([["x"]] * 2, height=1),
        lambda: own([[float("nan")]]),
    ],
)
def test_mistakes_of_the_caller_are_errors(blocks):
    with pytest.raises(ValueError):  # noqa: PT011 - it carries no words
        patched(by_xlsxwriter(), blocks())


def test_a_sheet_that_is_gone_is_refused():
    assert refusal(by_xlsxwriter(), own([], sheet="Partie")) == ("own_sheet_missing", "Partie")


def test_a_typed_formula_is_wiped_unless_excel_lists_it():
    data = own_sheet('<sheetData><row r="4"><c r="B4"><f>1+1</f><v>2</v></c></row></sheetData>')
    assert region(patched(data, own([["x"]])), 1) == [["x", None, None]]
    links = ZipFile(BytesIO(data)).read("xl/_rels/workbook.xml.rels")
    chain = (
        b'<Relationship Id="rIdC" Type="urn:relationships/calcChain" Target="calcChain.xml"/></Relationships>'
    )
    chained = with_part(data, "xl/_rels/workbook.xml.rels", links.replace(b"</Relationships>", chain))
    assert refusal(chained) == ("own_sheet_formula", OWN, "B4")


@pytest.mark.parametrize(
    ("kind", "ref", "torn"),
    [("shared", "A4:A9", False), ("shared", "B4:B9", False), ("array", "A4:B4", True)],
)
def test_a_formula_of_several_cells_is_never_cut(kind, ref, torn):
    at = ref[:2]
    data = own_sheet(
        f'<sheetData><row r="4"><c r="{at}"><f t="{kind}" ref="{ref}" si="0">1</f></c></row></sheetData>'
    )
    if torn:
        assert refusal(data) == ("own_sheet_formula", OWN, at)
    else:
        assert region(patched(data, own([["x"]])), 1)[0][0] == "x"


@pytest.mark.parametrize(
    "data",
    [
        lambda: b"not a zip",
        lambda: by_xlsxwriter()[:-40],
        lambda: own_sheet('<sheetData><row r="5"/><row r="4"/></sheetData>'),
        lambda: own_sheet('<sheetData><row r="4"><c r="B5"/></row></sheetData>'),
        lambda: own_sheet("<sheetData><row></sheetData>"),
        lambda: own_sheet("<notes/>"),
        lambda: with_part(
            by_xlsxwriter(), "xl/worksheets/sheet2.xml", f'<!DOCTYPE a><worksheet xmlns="{MAIN}"/>'.encode()
        ),
        lambda: with_part(
            by_xlsxwriter(), "xl/worksheets/sheet2.xml", own_xml(by_xlsxwriter()).encode("utf-16")
        ),
        lambda: with_part(by_xlsxwriter(), "xl/workbook.xml", b"<a/>"),
    ],
)
def test_a_file_of_another_shape_is_refused(data):
    assert refusal(data())[0] == "patch_unreadable"


cells = (
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(st.characters(codec="utf-8"), max_size=5)
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(cells, max_size=WIDTH), max_size=12),
    st.sets(st.tuples(st.integers(0, 12), st.integers(0, 6)), max_size=20),
)
def test_any_block_on_any_sheet_is_read_back(lines, held):
    rows = sorted({row for row, _ in held})
    drawn = "".join(
        f'<row r="{row + 1}">'
        + "".join(f'<c r="{chr(65 + c)}{row + 1}"><v>8</v></c>' for r, c in sorted(held) if r == row)
        + "</row>"
        for row in rows
    )
    sheet = opened(patched(own_sheet(f"<sheetData>{drawn}</sheetData>"), own(lines)))[OWN]
    for row in range(16):
        for column in range(7):
            inside = row >= TOP and LEFT <= column < LEFT + WIDTH
            line = lines[row - TOP] if inside and row - TOP < len(lines) else []
            given_value = line[column - LEFT] if inside and column - LEFT < len(line) else None
            expected = plain(given_value) if inside else 8 if (row, column) in held else None
            assert sheet.cell(row + 1, column + 1).value == expected


def plain(value):
    if not isinstance(value, str):
        return value
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", re.sub("\r\n?", "\n", value)) or None
