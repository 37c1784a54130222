"""A workbook built again from an older or damaged one: nothing typed is lost, what has no place is told."""

import base64
import io
import re
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from conftest import TODAY
from hands import Hands
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from read_back import read_back

from wecco_xl.grid.layout import SHEETS
from wecco_xl.plan.cells import fold
from wecco_xl.plan.plan import MODEL
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.parts import CELL
from wecco_xl.reading.plan_json import dump, load
from wecco_xl.reading.read import read
from wecco_xl.reading.settings import read as settings_of
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.file.saved import saved_at
from wecco_xl.workbook.merge.carried import cell_block
from wecco_xl.workbook.merge.renewal import renewed
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own.validation import validation

OLD = Path(__file__).parents[2] / "cases" / "model-1"
FILLED = sorted(path.stem for path in OLD.glob("*.json"))
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
CONTROL, HISTORY, NOTE = "Contrôle", "Historique", own.CONTROL_AT["note"]


def checked(data, *notes):
    """A workbook after a check, with notes on the first rows of Contrôle."""
    snapshot = snapshot_of(data)
    found = validation(judge(snapshot, TODAY), snapshot, datetime(2026, 11, 20, 9, 5))
    blocks = [cell_block((CONTROL, own.CONTROL_FIRST + at, NOTE), note) for at, note in enumerate(notes)]
    return patched(patched(data, found.blocks, found.stored().cached), blocks)


@cache
def messy():
    return (OLD.parents[2] / "workbook" / "exemples" / "atelier-teranga.xlsx").read_bytes()


@pytest.mark.parametrize("name", FILLED)
def test_a_plan_of_an_older_model_comes_over_whole(name):
    old = (OLD / f"{name}.xlsx").read_bytes()
    made = renewed(old, TODAY)
    new = read_back(made.data)
    assert (new.doubts, new.plan.model, made.left) == ([], MODEL, ())
    assert new.text == read_back(old).text


def test_a_blank_workbook_gives_a_blank_one():
    made = renewed((OLD / "vierge.xlsx").read_bytes(), TODAY)
    assert (made.counts, made.left) == ({"cells": 0, "notes": 0, "runs": 0, "settings": 0}, ())


def test_what_could_not_be_read_stays_and_is_judged_as_before():
    def told(data):
        return [(one.code, one.loc) for one in judge(snapshot_of(data), TODAY).review.findings]

    assert told(renewed(messy(), TODAY).data) == told(messy())


def test_the_new_workbook_is_the_later_version_of_the_plan():
    old = (OLD / "tissages-ndar.xlsx").read_bytes()
    assert saved_at(renewed(old, TODAY).data) > saved_at(old)


@pytest.mark.filterwarnings("ignore:.* extension is not supported")
@pytest.mark.parametrize("sheet", [*SHEETS][1:])
def test_every_cell_of_a_sheet_without_keys_is_counted(sheet):
    """What came over and what is told to be typed again are together what there was, and two live lines.

    A cell that reads like one of the headings that are gone is taken for it.
    """
    title = words("wecco").say(f"sheets.{sheet}.title")
    made = renewed(edited(lambda book: _forget_labels(book, title)), TODAY)
    left = sum(int(count) for one in made.left for count in re.findall(r"\((\d+)", one))
    assert -1 <= made.counts["cells"] + left - renewed(messy(), TODAY).counts["cells"] <= 2


def test_notes_and_history_come_over():
    made = renewed(checked(messy(), "Vu avec Awa", "Demandé le 3"), TODAY)
    sheets = snapshot_of(made.data).sheets
    assert [row[NOTE] for row in sheets[CONTROL][own.CONTROL_FIRST :][:2]] == ["Vu avec Awa", "Demandé le 3"]
    ran = snapshot_of(checked(messy())).sheets[HISTORY][own.HISTORY_FIRST]
    assert sheets[HISTORY][own.HISTORY_FIRST] == ran
    assert sheets[HISTORY][CELL[0]][CELL[1]].startswith("#parts 2026-11-20")
    assert (made.counts["notes"], made.counts["runs"]) == (2, 1)


def test_the_next_check_puts_the_notes_beside_their_findings():
    after = checked(renewed(checked(messy(), "Vu avec Awa"), TODAY).data)
    first = snapshot_of(after).sheets[CONTROL][own.CONTROL_FIRST]
    assert (first[NOTE], bool(first[own.CONTROL_AT["severity"]])) == ("Vu avec Awa", True)
    runs = snapshot_of(after).sheets[HISTORY][own.HISTORY_FIRST :]
    assert len([row for row in runs if row[1]]) == 2


def test_settings_that_someone_changed_come_over():
    snapshot = snapshot_of(messy())
    rows = {row[0]: at for at, row in enumerate(snapshot.sheets["Paramètres"]) if row}
    changed = {"priority.weights.cost": 20.0, "priority.weights.need": 30.0, "smart.limits.met": "beaucoup"}
    data = patched(messy(), [cell_block(("Paramètres", rows[key], 2), to) for key, to in changed.items()])
    new = snapshot_of(renewed(data, TODAY).data)
    assert settings_of(new, judge(new, TODAY).words.programme).changed == (
        settings_of(snapshot_of(data), judge(new, TODAY).words.programme).changed
    )
    assert new.sheets["Paramètres"][rows["smart.limits.met"]][2] == "beaucoup"


def edited(change):
    book = openpyxl.load_workbook(io.BytesIO(messy()))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def own_sheet(book):
    book.create_sheet("Mes notes")["B2"] = "À rappeler"


def beside_a_table(book):
    book["Objectifs"]["Z9"] = "À voir avec Awa"


def beside_a_form(book):
    book["Identification"]["G9"] = "Copie reçue"


def under_a_table(book):
    sheet = book["Objectifs"]
    end = next(cell.row for cell in sheet["A"] if cell.value == "#end objectives")
    sheet.cell(end + 1, 4, "Un objectif de trop")


def unknown_paper(book):
    sheet = book["Visa"]
    next(cell for cell in sheet["B"] if cell.value == "V01").value = "V99"


def comment(book):
    book["Accueil"]["D7"].comment = Comment("Vérifié", "Awa")


def picture(book):
    book["Journal"].add_image(Image(io.BytesIO(base64.b64decode(DOT))), "H30")


def _forget(book, sheet, *keys):
    """Empty the hidden keys of a sheet, or some of them."""
    for cell in book[sheet]["A"]:
        if not keys or cell.value in keys:
            cell.value = None


KNOWN = [fold(words("wecco").field(spec).label) for spec in words("wecco").programme.specs]


def _forget_labels(book, sheet, *keys):
    """Empty hidden keys, and the labels and headings by which a field would be known without them."""
    for row in book[sheet].iter_rows():
        if row[0].value and (not keys or row[0].value in keys):
            hidden = str(row[0].value).startswith("#keys")
            for cell in row:
                if cell.column == 1 or hidden or (isinstance(cell.value, str) and fold(cell.value) in KNOWN):
                    cell.value = None


def keys_of_a_sheet(book):
    _forget_labels(book, "Mobilité")


def keys_of_a_renamed_sheet(book):
    _forget_labels(book, "Journal")
    book["Journal"].title = "Nos visites"


def key_of_a_row(book):
    _forget_labels(book, "Mobilité", "mobility.motivation")


def keys_of_a_table(book):
    _forget_labels(book, "Suivi", "#keys measures", "#head measures")


def no_keys_but_headings(book):
    _forget(book, "Mobilité")


def no_keys_in_a_renamed_sheet(book):
    _forget(book, "Journal")
    book["Journal"].title = "Nos visites"


def no_head_of_a_table(book):
    _forget(book, "Suivi", "#head measures")


@pytest.mark.filterwarnings("ignore:.* extension is not supported")
@pytest.mark.parametrize("change", [no_keys_but_headings, no_keys_in_a_renamed_sheet, no_head_of_a_table])
def test_what_lost_its_keys_alone_comes_over_by_its_headings(change):
    made, whole = renewed(edited(change), TODAY), renewed(messy(), TODAY)
    assert (made.plan, made.left) == (whole.plan, ())


@pytest.mark.filterwarnings("ignore:.* extension is not supported")
def test_a_column_of_people_on_a_sheet_without_keys_is_told():
    def own_column(book):
        _forget(book, "Objectifs")
        book["Objectifs"]["Z8"], book["Objectifs"]["Z9"] = "Salle", "B12"

    assert renewed(edited(own_column), TODAY).left == ("Objectifs!Z8", "Objectifs!Z9")


LEFT = [
    (own_sheet, ["feuille «\xa0Mes notes\xa0»"]),
    (beside_a_table, ["Objectifs!Z9"]),
    (beside_a_form, ["Identification!G9"]),
    (under_a_table, ["Objectifs!D50"]),
    (unknown_paper, ["Visa!B30"]),
    (comment, ["les commentaires des cases"]),
    (picture, ["les images"]),
    (
        keys_of_a_sheet,
        ["feuille «\xa0Mobilité\xa0», dont les repères cachés sont perdus (14\xa0cases remplies à recopier)"],
    ),
    (keys_of_a_renamed_sheet, ["feuille «\xa0Nos visites\xa0»"]),
    (key_of_a_row, ["Mobilité!D7"]),
    (keys_of_a_table, ["Suivi!C26", "Suivi!F26", "Suivi!G26"]),
]


@pytest.mark.filterwarnings("ignore:.* extension is not supported")
@pytest.mark.parametrize(("change", "told"), LEFT, ids=lambda one: getattr(one, "__name__", ""))
def test_what_has_no_place_is_told_by_its_place(change, told):
    assert list(renewed(edited(change), TODAY).left) == told


HELD = {
    "a day among results": ("measures", 0, "value", date(2026, 5, 4), "date_in_number"),
    "a day among days": ("trainings", 0, "days", date(2026, 2, 1), "date_in_number"),
    "a day beside a goal": ("objectives", 0, "target", date(2027, 3, 4), "date_in_number"),
    "a day for a mark": ("monitoring", "satisfaction", date(2026, 5, 4), "mark_in_date"),
    "a day among persons": ("origin_company", "employees", date(2026, 12, 1), "date_in_count"),
    "a day with its hour": ("mobility", "training_days", datetime(2026, 2, 1, 9, 30), "date_in_number"),
    "an hour for a cost": ("trainings", 1, "cost", time(8, 30), "date_in_number"),
    "hours for days": ("trainings", 2, "days", timedelta(hours=30), "date_in_number"),
    "a day in a text": ("origin_company", "activity", date(2026, 4, 3), "date_in_text"),
    "a day for an answer": ("needs", 1, "severity", date(2026, 4, 3), "date_in_text"),
    "a day of another century": ("origin_company", "founded_on", date(2150, 1, 1), "date_out_of_range"),
    "an hour for a day": ("objectives", 0, "due", time(8, 30), "time_in_date"),
    "a text that spells a day": ("trainings", 3, "days", "2026-02-01", "several_numbers"),
    "a text that spells an hour": ("trainings", 0, "cost", "08:30:00", "several_numbers"),
    "a day that does not exist": ("objectives", 1, "due", "30/02/2026", "date_impossible"),
}


def test_what_the_spreadsheet_made_of_a_cell_is_told_the_same_after_both_ways(tmp_path):
    on = Hands(messy())
    for *loc, typed, _ in HELD.values():
        on.cell(*loc).value = typed
    data = on.saved()
    found = read(snapshot_of(data))
    (tmp_path / "plan.json").write_text(dump(found.plan), encoding="utf-8")
    again, programme, findings = load(tmp_path / "plan.json")
    built = build(words(programme.code), TODAY, again)

    def told(findings):
        places = [tuple(loc) for *loc, _, _ in HELD.values()]
        known = [(one.loc, one.code, sorted(one.params)) for one in findings if one.loc in places]
        return sorted(known, key=str)

    first = told(found.findings)
    assert {(loc, code) for loc, code, _ in first} == {(tuple(loc), code) for *loc, _, code in HELD.values()}
    assert again.unread == found.plan.unread
    assert told(findings) == first
    assert told(read(snapshot_of(built)).findings) == first
    assert told(read(snapshot_of(renewed(data, TODAY).data)).findings) == first
