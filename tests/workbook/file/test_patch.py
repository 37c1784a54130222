"""What the patcher changes in a closed workbook and what it leaves, whichever program wrote it."""

import re
import struct
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from patch_books import (
    INPUT,
    OWN,
    ROWS,
    TOP,
    WIDTH,
    by_libreoffice,
    by_openpyxl,
    by_xlsxwriter,
    calamine_region,
    each_source,
    libreoffice,
    opened,
    own,
    own_xml,
    records,
    region,
    sheet_part,
    through_libreoffice,
    with_part,
)

from wecco_xl.workbook.file.patch import patched

LINES = [
    ["=1+1", date(2026, 3, 4), True],
    ["<&>", None, 3.5],
    ["très\u00a0 long ", datetime.fromisoformat("2026-01-02T12:00"), 7],
]


@each_source
def test_values_are_read_back_alike_by_two_readers(source):
    result = patched(source(), own(LINES))
    midnight = datetime.fromisoformat("2026-03-04")
    assert region(result, 4) == [["=1+1", midnight, True], *LINES[1:], [None] * 3]
    assert calamine_region(result, 4) == [*LINES, [None] * 3]


@each_source
def test_all_other_parts_keep_their_bytes_order_and_dates(source):
    old, new = records(source()), records(patched(source(), own(LINES)))
    touched = {sheet_part(source(), OWN), "xl/workbook.xml"}
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} <= touched
    assert all(old[name][2] == new[name][2] for name in old)
    assert ZipFile(BytesIO(patched(source(), own(LINES)))).testzip() is None


@each_source
def test_both_headers_of_a_changed_part_say_the_same(source):
    result = patched(source(), own(LINES))
    for entry in ZipFile(BytesIO(result)).infolist():
        _, flags, method, _, _, *measures = struct.unpack_from("<5H3L", result, entry.header_offset + 4)
        assert (flags, method) == (entry.flag_bits, entry.compress_type)
        if not flags & 8:
            assert measures == [entry.CRC, entry.compress_size, entry.file_size]
    changed = ZipFile(BytesIO(result)).getinfo(sheet_part(source(), OWN))
    assert not changed.flag_bits & 8


@each_source
def test_only_cells_of_the_region_change_in_our_sheet(source):
    name = sheet_part(source(), OWN)
    result = patched(source(), own([["x"] * WIDTH] * ROWS))
    before, after = (ZipFile(BytesIO(data)).read(name).decode() for data in (source(), result))
    region_cells = r'<c r="[BCD]([4-9]|1\d+)"[^>]*?(/>|>.*?</c>)| spans="[^"]*"'
    assert before != after
    assert re.sub(region_cells, "", before) == re.sub(region_cells, "", after)


@each_source
def test_styles_and_neighbouring_formulas_stay(source):
    before, after = opened(source())[OWN], opened(patched(source(), own(LINES)))[OWN]
    for row in range(TOP + 1, TOP + ROWS + 1):
        assert after.cell(row, 5).value == before.cell(row, 5).value
        assert [after.cell(row, c)._style for c in (2, 3, 5)] == [
            before.cell(row, c)._style for c in (2, 3, 5)
        ]
    assert after["A13"].value == "hors zone"


@each_source
@pytest.mark.parametrize("height", [0, 1, ROWS, 300])
def test_the_region_grows_and_shrinks(source, height):
    result = patched(source(), own([[f"n° {n}", None, n] for n in range(height)]))
    assert (
        region(result, height + ROWS) == [[f"n° {n}", None, n] for n in range(height)] + [[None] * 3] * ROWS
    )
    sheet = opened(result)[OWN]
    last = TOP + max(height, 1)
    template = opened(source())[OWN]
    assert [sheet.cell(last, c)._style for c in (2, 3)] == [template.cell(TOP + 1, c)._style for c in (2, 3)]
    assert sheet["A13"].value == "hors zone"
    assert sheet.max_row == max(TOP + height, 13)


@each_source
def test_stored_results_of_formulas_are_replaced(source):
    places = {(INPUT, 0, 1): 3, (OWN, TOP, 4): "=1+1", (OWN, TOP + 1, 4): None, (OWN, TOP + 2, 4): True}
    result = patched(source(), [], places | {(INPUT, 1, 0): "saisie", (INPUT, 99, 9): 1, ("Partie", 0, 0): 1})
    values = openpyxl.load_workbook(BytesIO(result), data_only=True)
    assert values[INPUT]["B1"].value == 3
    assert [values[OWN].cell(TOP + n, 5).value for n in (1, 2, 3)] == ["=1+1", None, True]
    assert values[INPUT]["A2"].value == "+221 77"
    assert opened(result)[INPUT]["B1"].value == opened(source())[INPUT]["B1"].value


@each_source
def test_the_workbook_asks_for_a_full_calculation(source):
    assert opened(patched(source(), [])).calculation.fullCalcOnLoad


@each_source
def test_the_same_values_again_change_nothing(source):
    once = patched(source(), own(LINES), {(INPUT, 0, 1): 3})
    assert patched(once, own(LINES), {(INPUT, 0, 1): 3}) == once


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("=1+1", "=1+1"),
        ("{=1}", "{=1}"),
        ("+221 77 123 45 67", "+221 77 123 45 67"),
        ("@a", "@a"),
        ("<&>\"'", "<&>\"'"),
        ("]]>", "]]>"),
        ("a\0b\x1bc\ufffe\ud800", "abc"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("👩🏾‍🌾 ñandú", "👩🏾‍🌾 ñandú"),
        ("  ", "  "),
        ("x" * 32_767, "x" * 32_767),
        ("x" * 32_768, "x" * 32_766 + "…"),
        ("😀" * 16_384, "😀" * 16_383 + "…"),
        ("", None),
        ("0012", "0012"),
    ],
)
def test_text_stays_text(text, read):
    result = patched(by_xlsxwriter(), own([[text]]))
    assert region(result, 1)[0][0] == read
    assert opened(result)[OWN]["B4"].data_type != "f"
    assert calamine_region(result, 1)[0][0] == read


def test_text_that_looks_like_an_escape_of_the_format_is_escaped():
    assert ">_x005F_x0041_ _x41_<" in own_xml(patched(by_xlsxwriter(), own([["_x0041_ _x41_"]])))


@pytest.mark.parametrize(
    ("value", "modern", "mac"),
    [
        (date(2026, 3, 4), 46085, 44623),
        (date(1900, 2, 28), 59, "1900-02-28"),
        (date(1900, 1, 1), 1, "1900-01-01"),
        (date(1899, 12, 31), "1899-12-31", "1899-12-31"),
        (time(18, 0), 0.75, 0.75),
        (timedelta(hours=36), 1.5, 1.5),
        (10**16, "1e+16", "1e+16"),
        (-2.0, -2, -2),
    ],
)
def test_dates_and_numbers_follow_the_calendar_of_the_workbook(value, modern, mac):
    book = ZipFile(BytesIO(by_xlsxwriter())).read("xl/workbook.xml")
    old_mac = with_part(
        by_xlsxwriter(), "xl/workbook.xml", book.replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    )
    for data, stored in ((by_xlsxwriter(), modern), (old_mac, mac)):
        found = re.search(
            r'<c r="B4"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)<', own_xml(patched(data, own([[value]])))
        )
        assert found[1] == str(stored)


@libreoffice
def test_libreoffice_opens_the_result_with_the_same_values():
    lines = [*LINES, ["x" * 32_767], ["👩🏾‍🌾"], *[["n", None, n] for n in range(300)]]
    results = [patched(source(), own(lines)) for source in (by_xlsxwriter, by_openpyxl, by_libreoffice)]
    for result, saved in zip(results, through_libreoffice(*results), strict=True):
        assert region(saved, 310, stored=True) == region(result, 310)
        formulas = [
            [opened(data)[OWN].cell(row, 5).value for row in range(4, 10)] for data in (saved, result)
        ]
        assert formulas[0] == formulas[1]
