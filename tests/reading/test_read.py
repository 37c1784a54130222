"""The reader of closed files: what values come out, and what never comes out wrong."""

import io
import random
import zipfile
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from wecco_xl.plan.finding import Refused
from wecco_xl.reading.closed import open_snapshot, snapshot_of

VALUES = [
    (12, 12.0),
    (1.5, 1.5),
    (True, True),
    (False, False),
    ("  é ", "  é "),
    (date(2024, 4, 3), date(2024, 4, 3)),
    (datetime(2024, 4, 3, 12, 30, 15), datetime(2024, 4, 3, 12, 30, 15)),
    (time(8, 30), time(8, 30)),
    (timedelta(hours=30, minutes=5), timedelta(hours=30, minutes=5)),
    (None, ""),
    ("=1+1", ""),
    (0, 0.0),
]


def written(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return out.getvalue()


def small() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name in ("Un", "Deux"):
            sheet = book.add_worksheet(name)
            for row in range(6):
                sheet.write_row(row, 0, [f"texte {row}", row * 1.5, name])
    return out.getvalue()


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_values_are_anchored_at_a1_in_both_date_systems(epoch_1904):
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    for column, (value, _) in enumerate(VALUES, 3):
        book.active.cell(3, column, value)
    snapshot = snapshot_of(written(book))
    rows = snapshot.sheets["Sheet"]
    assert rows[0] == rows[1] == [""] * (len(VALUES) + 2)
    assert rows[2][2:] == [expected for _, expected in VALUES]
    assert [type(value) for value in rows[2][2:]] == [type(expected) for _, expected in VALUES]
    assert snapshot.unknown == {("Sheet", 2, 12)}


def test_sheets_come_in_order_with_hidden_ones_and_without_charts():
    book = openpyxl.Workbook()
    book.create_chartsheet("Graphique")
    book.create_sheet("Cachée").sheet_state = "hidden"
    book.create_sheet("Très cachée").sheet_state = "veryHidden"
    assert list(snapshot_of(written(book)).sheets) == ["Sheet", "Cachée", "Très cachée"]


@pytest.mark.parametrize("text", ["#REF!", "#N/A", "#SPILL!", "#CALC!"])
def test_errors_are_blank_and_noted_and_the_rest_is_read(text):
    data = rewritten(small(), b'<c r="B2"><v>1.5</v>', b'<c r="B2" t="e"><v>%s</v>' % text.encode())
    snapshot = snapshot_of(data)
    assert snapshot.sheets["Un"][1] == ["texte 1", "", "Un"]
    assert snapshot.errors == {("Un", 1, 1): text, ("Deux", 1, 1): text}


def test_a_filled_row_after_a_gap_is_read():
    snapshot = snapshot_of(rewritten(small(), b'<c r="B6"', b'<c r="B200006"'))
    assert snapshot.sheets["Un"][200_005][:2] == ["", 7.5]


def test_strict_open_xml_and_prefixes_read_the_same():
    strict = small()
    for old, new in (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ):
        strict = rewritten(strict, old, new)
    assert snapshot_of(strict) == snapshot_of(small())


def test_a_flipped_bit_never_changes_a_value():
    data = small()
    expected = snapshot_of(data)
    draw = random.Random(7)  # noqa: S311 - any bits will do
    refused = 0
    for _ in range(1_000):
        broken = bytearray(data)
        broken[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        try:
            assert snapshot_of(bytes(broken)) == expected
        except Refused:
            refused += 1
    assert refused > 500


def test_a_file_is_read_even_if_open_elsewhere(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(small())
    (tmp_path / "~$plan.xlsx").write_bytes(b"x")
    (tmp_path / ".~lock.plan.xlsx#").write_bytes(b"x")
    assert open_snapshot(path) == snapshot_of(small())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("absent.xlsx", "file_missing"),
        (".", "is_folder"),
        ("texte.xlsx", "text_file"),
        ("a\0b", "file_missing"),
    ],
)
def test_a_refusal_names_the_file(tmp_path, name, code):
    (tmp_path / "texte.xlsx").write_text("a;b")
    with pytest.raises(Refused) as refusal:
        open_snapshot(tmp_path / name)
    assert refusal.value.code == code
    assert refusal.value.params == {"name": (tmp_path / name).name}


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "plan.xlsx"

    def denied(*_):
        raise PermissionError

    monkeypatch.setattr(type(path), "open", denied)
    with pytest.raises(Refused) as refusal:
        open_snapshot(path)
    assert refusal.value.code == "no_permission"


def test_a_foreign_exception_of_the_parser_is_a_refusal():
    with pytest.raises(Refused) as refusal:
        snapshot_of(rewritten(small(), b't="s"><v>1<', b't="s"><v>99<'))
    assert refusal.value.code == "unreadable"
