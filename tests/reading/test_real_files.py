"""Faults met by real files: formats that change a value, other packages, formulas into other workbooks."""

import io
import re
import zipfile
from collections.abc import Callable
from time import process_time

import pytest
from conftest import TODAY
from hands import Hands, with_xml
from read_back import read_back

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.reading import gate, locate, read
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.files import read_file
from wecco_xl.reading.judge import judge
from wecco_xl.wording.findings import remarks

EXAMPLE = "tissages-ndar"


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


# ── numbers ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("number_format", ["0%", "0.00%", '0.0" "%', "0\\ %"])
def test_a_measure_shown_as_a_percentage_is_what_is_shown(number_format, built):
    on = Hands(built(EXAMPLE))
    for key, value in (("baseline", 0.4), ("target", 0.675)):
        cell = on.cell("objectives", 0, key)
        cell.value, cell.number_format = value, number_format
    on.cell("objectives", 1, "target").value = 0.675
    read = read_back(on.saved())
    assert (read.plan.objectives[0].baseline, read.plan.objectives[0].target) == (40, 67.5)
    assert read.plan.objectives[1].target == 0.675
    assert read.doubts == []


def test_another_number_shown_as_a_percentage_is_a_doubt(built):
    on = Hands(built(EXAMPLE))
    on.cell("trainings", 1, "days").value = 0.05
    on.cell("trainings", 1, "days").number_format = "0%"
    read = read_back(on.saved())
    assert read.doubts == ["number_percent @ trainings[1].days"]
    assert read.plan.trainings[1].days is None


def test_a_percent_sign_between_quotes_is_no_percentage(built):
    on = Hands(built(EXAMPLE))
    on.cell("objectives", 0, "target").value = 0.5
    on.cell("objectives", 0, "target").number_format = '0.0" % du total"'
    assert read_back(on.saved()).plan.objectives[0].target == 0.5


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (11.999999999999998, 12),
        (0.1 + 0.2, 0.3),
        (1234567.8900000001, 1234567.89),
        (1 / 3, 0.333333333333333),
    ],
)
def test_the_seventeenth_digit_is_noise(typed, kept, built):
    on = Hands(built(EXAMPLE))
    on.cell("objectives", 0, "target").value = typed
    assert read_back(on.saved()).plan.objectives[0].target == kept


@pytest.mark.parametrize("name", ["tissages-ndar", "cacao-abidjan"])
def test_a_registration_number_typed_as_a_number_keeps_its_zero(name, built):
    on = Hands(built(name))
    on.cell("host_company", "tax_id").value = 741852634
    on.cell("host_company", "tax_id").number_format = "0"
    read = read_back(on.saved())
    assert (read.plan.host_company.tax_id, read.doubts) == ("0741852634", [])


@pytest.mark.parametrize("typed", ["\u3164", "\u2800\u2800", "\ufe0f\ufe0f", "\u034f"])
def test_a_text_that_nobody_sees_is_a_doubt(typed, built):
    on = Hands(built(EXAMPLE))
    on.cell("needs", 0, "description").value = typed
    assert read_back(on.saved()).doubts == ["invisible_text @ needs[0].description"]


# ── formulas into other workbooks ───────────────────────────────────────────────────────────────────

ELSEWHERE = {
    "link": ("[1]Feuil1!$A$1", True),
    "path": (r"'\\serveur\équipe\[budget 2026.xlsx]Feuil 1'!A1", True),
    "this workbook": ("'Mobilité'!D9*2", False),
    "table": ("SUM(Tableau1[Coût])", False),
    "text": ("LEN(&quot;[a]&quot;)", False),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_formula_into_another_workbook_is_told(name, built):
    formula, told = ELSEWHERE[name]
    place = read_back(built(EXAMPLE)).places.cell(("trainings", 0, "days"))
    data = with_xml(
        built(EXAMPLE),
        place,
        f"<f>{formula.replace('&', '&amp;').replace('&amp;quot;', '&quot;')}</f><v>3</v>",
    )
    read = read_back(data)
    assert read.doubts == (["formula_elsewhere @ trainings[0].days"] if told else [])
    assert read.plan.trainings[0].days == 3


def test_a_formula_that_no_longer_finds_the_other_workbook_is_told_as_an_error_alone(built):
    place = read_back(built(EXAMPLE)).places.cell(("trainings", 0, "days"))
    data = with_xml(built(EXAMPLE), place, "<f>[1]Feuil1!$A$1</f><v>#REF!</v>", ' t="e"')
    assert read_back(data).doubts == ["error_value @ trainings[0].days"]


# ── sheets, models ──────────────────────────────────────────────────────────────────────────────────


def test_a_deleted_sheet_is_named_and_its_cells_are_not_asked_for(built):
    found = snapshot_of(built(EXAMPLE))
    snapshot = Snapshot({name: rows for name, rows in found.sheets.items() if name != "Mobilité"})
    said = [one for one in remarks(judge(snapshot, TODAY)) if one.loc[0] in ("mobility", "opportunities")]
    assert [(one.code, "« Mobilité »" in one.message.replace("\xa0", " ")) for one in said] == [
        ("missing_sheet", True)
    ]


def test_an_emptied_sheet_is_named_once(built):
    found = snapshot_of(built(EXAMPLE))
    said = remarks(judge(Snapshot({**found.sheets, "Visa": []}), TODAY))
    assert [one.code for one in said if one.loc[0] in ("visa", "visa_documents")] == ["missing_sheet"]


def test_a_deleted_row_is_not_asked_for_as_well(built):
    found = snapshot_of(built(EXAMPLE))
    rows = [row for row in found.sheets["Mobilité"] if not row or row[0] != "mobility.during_end"]
    said = [
        one.code
        for one in remarks(judge(Snapshot({**found.sheets, "Mobilité": rows}), TODAY))
        if one.loc[-1] == "during_end"
    ]
    assert said == ["missing_place"]


def test_a_row_typed_under_a_table_is_told_where_it_stands(built):
    found = snapshot_of(built(EXAMPLE))
    place = read_back(found).places.tables["trainings"]
    rows = [list(row) for row in found.sheets[place.sheet]]
    under = place.rows[-1] + 3
    rows += [[] for _ in range(under + 1 - len(rows))]
    rows[under] += [""] * (12 - len(rows[under]))
    rows[under][place.columns["title"]] = "Tapé sous le tableau"
    (one,) = (
        one
        for one in remarks(judge(Snapshot({**found.sheets, place.sheet: rows}), TODAY))
        if one.code == "outside_table"
    )
    assert re.sub(r"\D", "", one.cell) == str(under + 1)


# ── packages ────────────────────────────────────────────────────────────────────────────────────────


def test_a_package_with_backslashes_is_read(built):
    parts = parts_of(built(EXAMPLE))
    data = package(parts)
    for name in parts:
        data = (
            data.replace(name.encode(), name.replace("/", "\\").encode()) if name.startswith("xl/") else data
        )
    assert read_back(data).text == read_back(built(EXAMPLE)).text


def test_a_text_that_speaks_of_counts_refuses_nothing(built):
    on = Hands(built(EXAMPLE))
    on.cell("needs", 0, "description").value = 'uniqueCount="5000000"'
    assert read_back(on.saved()).plan.needs[0].description == 'uniqueCount="5000000"'


def test_a_workbook_without_styles_is_refused_with_its_cause(built):
    parts = parts_of(built(EXAMPLE))
    parts.pop("xl/styles.xml")
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[name] = re.sub(rb"<(?:Override|Relationship) [^>]*styles[^>]*>", b"", parts[name])
    with pytest.raises(Refused, match="styles_lost"):
        read.read(snapshot_of(package(parts)))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
CAUSES = {
    "label": ("rights_managed", OLE + "EncryptedPackage DRMEncryptedDataSpace".encode("utf-16-le")),
    "password": ("encrypted", OLE + "EncryptedPackage StrongEncryptionDataSpace".encode("utf-16-le")),
    "BIFF2": ("old_xls", bytes.fromhex("0900040002001000") + bytes(90)),
    "BIFF3": ("old_xls", bytes.fromhex("0902060000001000") + bytes(90)),
    "BIFF4": ("old_xls", bytes.fromhex("0904060000001000") + bytes(90)),
    "BIFF5": ("old_xls", bytes.fromhex("0908080000050500") + bytes(90)),
    "csv": ("text_file", b"nom;prix\r\n"),
}


@pytest.mark.parametrize("name", CAUSES)
def test_a_refusal_has_its_true_cause(name):
    code, data = CAUSES[name]
    with pytest.raises(Refused, match=code):
        gate.check(data)


@pytest.mark.parametrize("name", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_the_lock_of_an_open_file_is_no_plan(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(bytes(165))
    with pytest.raises(Refused, match="lock_file"):
        read_file(path)


# ── bounded work ────────────────────────────────────────────────────────────────────────────────────

SHEET = "xl/worksheets/sheet6.xml"
MANY = "".join(f'<c r="{column}{{0}}"><v>1</v></c>' for column in "ABCDEFGHIJ")
KEY = '<c r="A{0}" t="inlineStr"><is><t>cover.stage</t></is></c>'


def row_xml(number: int, cells: str) -> bytes:
    return f'<row r="{number}">{cells}</row>'.encode()


BOMBS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a million cells": (
        "too_many_cells",
        lambda xml: xml.replace(
            b"</sheetData>",
            b"".join(
                row_xml(n, "".join(f'<c r="{c}{n}"><v>1</v></c>' for c in "ABCDEFGHIJ"))
                for n in range(300, 100_300)
            )
            + b"</sheetData>",
        ),
    ),
    "keyed rows": (
        "too_many_rows",
        lambda xml: xml.replace(
            b"</sheetData>",
            b"".join(
                row_xml(n, f'<c r="A{n}" t="inlineStr"><is><t>cover.stage</t></is></c>')
                for n in range(300, 100_300)
            )
            + b"</sheetData>",
        ),
    ),
    "merges": (
        "too_large",
        lambda xml: xml.replace(
            b"</sheetData>",
            b"</sheetData><mergeCells>"
            + b"".join(b'<mergeCell ref="C%d:D%d"/>' % (n, n) for n in range(300, 99_300))
            + b"</mergeCells>",
        ),
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_more_than_any_plan_holds_is_refused_in_one_sentence(name, built):
    code, change = BOMBS[name]
    parts = parts_of(built(EXAMPLE))
    data = package({**parts, SHEET: change(parts[SHEET])})
    with pytest.raises(Refused, match=code):
        read.read(snapshot_of(data))


def test_a_table_longer_than_any_plan_is_refused(built):
    found = snapshot_of(built(EXAMPLE))
    place = read_back(found).places.tables["needs"]
    rows = found.sheets[place.sheet]
    more = [["", f"B{n}", "Un besoin"] for n in range(41, locate.MAX_ROWS + 50)]
    at = place.rows[-1]
    longer = Snapshot({**found.sheets, place.sheet: [*rows[:at], *more, *rows[at:]]})
    with pytest.raises(Refused, match="too_many_rows"):
        read.read(longer)


def test_one_merge_over_a_whole_sheet_costs_nothing(built):
    found = snapshot_of(built(EXAMPLE))
    snapshot = Snapshot(found.sheets, merged=(("Objectifs", 0, 0, 1_048_575, 16_383),))
    start = process_time()
    assert [one.code for one in read.read(snapshot).findings] == ["merged_away"]
    assert process_time() - start < 30


# ── amounts in words ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3.600.000 francs", "3 600 000"),
        ("3,600,000", "3 600 000"),
        ("3,6 millions", "3 600 000"),
        ("18,5 M", "18 500 000"),
        ("300 mille", "300 000"),
        ("12 k", "12 000"),
        ("58 400 KF", "58 400 000"),
        ("58 400 kFCFA", "58 400 000"),
        ("58 MF", "58 000 000"),
        ("1.250,50", "1 250,5"),
        ("3 600 000", None),
        ("58 400 000,00", None),
        ("1450,5", None),
        ("1 450,50 F", None),
        ("480,000", "480 000"),
        ("58,4 millions", "58 400 000"),
        ("3600000 FCFA", None),
        (3_600_000, None),
    ],
)
def test_an_amount_whose_size_rests_on_how_it_is_read_is_read_aloud(typed, said, built):
    found = snapshot_of(built(EXAMPLE))
    sheet, row, column = read_back(found).places.cell(("origin_company", "turnover"))
    rows = [list(cells) for cells in found.sheets[sheet]]
    rows[row][column] = typed
    judged = judge(Snapshot({**found.sheets, sheet: rows}), TODAY)
    told = [one.message for one in remarks(judged) if one.code == "amount_read_as"]
    plain = [one.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ") for one in told]
    assert plain == ([f"« {typed} » est lu comme {said}."] if said else [])
    assert not judged.review.case.unread


@pytest.mark.parametrize(
    ("unit", "typed", "told"),
    [
        ("FCFA", "1300000 €", True),
        ("FCFA/mois", "1 300 000 €", True),
        ("euros par mois", "1300 €", False),
        ("FCFA", "12 500 F CFA", False),
        ("tonnes", "500 kg", True),
        ("kg par mois", "40 kg/mois", False),
        ("personnes formées", "12 pers.", False),
        ("emplois", "12 emploi", False),
        ("%", "72 %", False),
        ("pour cent", "72%", False),
        ("personnes", "72 %", True),
        ("jours", "5 max", False),
        ("FCFA", "2,5 millions", False),
        ("kg", "40", False),
        ("", "40 kg", False),
    ],
)
def test_a_result_in_another_unit_is_read_aloud(unit, typed, told, built):
    found = snapshot_of(built(EXAMPLE))
    places, sheets = (
        read_back(found).places,
        {name: [list(row) for row in rows] for name, rows in found.sheets.items()},
    )
    for key, value in (("unit", unit), ("target", typed)):
        sheet, row, column = places.cell(("objectives", 0, key))
        sheets[sheet][row][column] = value
    said = [one.loc for one in read.read(Snapshot(sheets)).findings if one.code == "result_read_as"]
    assert said == ([("objectives", 0, "target")] if told else [])
