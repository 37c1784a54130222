"""The diagnosis: what works and what does not, never a name nor an answer of a plan."""

import io
import warnings

import openpyxl
import pytest
from conftest import flat

from wecco_xl.buttons import door
from wecco_xl.installation import diagnosis, machine
from wecco_xl.lang import catalogue
from wecco_xl.places import own_python, shared

CODES = catalogue()["diagnosis"]


@pytest.fixture(autouse=True)
def computer(monkeypatch, tmp_path):
    monkeypatch.setenv("WECCO_HOME", str(tmp_path / "wecco"))
    monkeypatch.setattr(machine, "excel_start", lambda: tmp_path / "XLSTART")
    monkeypatch.setattr(machine, "unopkg", lambda: tmp_path / "unopkg")
    monkeypatch.setattr(machine, "extensions", list)


def found(lines):
    said = list(lines)
    for _, code, blanks in said:
        CODES[code].format_map(blanks)
    return {code: state for state, code, _ in said}


def test_a_computer_on_which_nothing_is_installed():
    lines = found(diagnosis.computer())
    bad = {code for code, state in lines.items() if state == "bad"}
    assert bad == {"no_program", "no_addin", "no_extension"}


def test_a_computer_on_which_all_is_installed(monkeypatch, tmp_path):
    own_python().parent.mkdir(parents=True)
    own_python().write_text("")
    (tmp_path / "XLSTART").mkdir()
    (tmp_path / "XLSTART" / "wecco.xlam").write_bytes(shared("workbook", "excel", "wecco.xlam").read_bytes())
    monkeypatch.setattr(machine, "extensions", lambda: [tmp_path / "wecco.oxt"])
    monkeypatch.setattr(machine, "ran", lambda *_, **__: (True, diagnosis.version("wecco-xl")))
    lines = found(diagnosis.computer())
    assert "bad" not in lines.values()
    assert {"program", "addin", "extension"} <= set(lines)


@pytest.mark.parametrize(
    ("ran", "code"), [((False, ""), "program_broken"), ((True, "0.0.1"), "program_other")]
)
def test_a_program_that_is_broken_or_old(monkeypatch, ran, code):
    own_python().parent.mkdir(parents=True)
    own_python().write_text("")
    monkeypatch.setattr(machine, "ran", lambda *_, **__: ran)
    assert found(diagnosis.computer())[code] == "bad"


def test_an_add_in_of_another_version(tmp_path):
    (tmp_path / "XLSTART").mkdir()
    (tmp_path / "XLSTART" / "wecco.xlam").write_bytes(b"older")
    assert found(diagnosis.computer())["addin_other"] == "bad"


def test_a_sound_workbook(book):
    lines = found(diagnosis.workbook(book()))
    assert set(lines.values()) == {"good"}


def test_a_workbook_that_another_program_spoiled(book):
    path = book()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spoiled = openpyxl.load_workbook(path)
    spoiled["Formations"].data_validations.dataValidation.clear()
    spoiled["Formations"].protection.sheet = False
    spoiled["Objectifs"].delete_rows(1, 3)
    del spoiled["Priorités"]
    del spoiled.defined_names[next(iter(spoiled.defined_names))]
    spoiled.save(path)
    lines = found(diagnosis.workbook(path))
    bad = {code for code, state in lines.items() if state == "bad"}
    assert bad >= {"lost_validations", "lost_protection", "lost_sheets", "lost_names"}


def test_a_file_that_is_no_plan(tmp_path):
    path = tmp_path / "Awa Ndiaye.xlsx"
    empty = io.BytesIO()
    openpyxl.Workbook().save(empty)
    path.write_bytes(empty.getvalue())
    ((state, code, blanks),) = diagnosis.workbook(path)
    assert (state, code) == ("bad", "refused")
    assert "Awa" not in str(blanks)


def test_nothing_personal_is_printed(book, run, monkeypatch, tmp_path):
    path = book().rename(tmp_path / "Awa Ndiaye.xlsx")
    monkeypatch.setattr(machine.Path, "home", lambda: tmp_path)
    door.log("validate", "done", "0")
    code, out, _ = run("diagnostic", path)
    assert code == 1
    assert "Awa" not in out
    assert str(tmp_path) not in out
    assert "Dernier clic" in flat(out)
    assert flat(out).startswith("DIAGNOSTIC WECCO")
