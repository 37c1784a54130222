"""The extension in a real LibreOffice: commands are dispatched as its menu does, cells read back."""

import json
import os
import re
import shutil
import signal
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from conftest import NAMES, flat
from soffice import Office, reason_to_skip

from wecco_xl.installation.extension import extension, words
from wecco_xl.lang import catalogue
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.workbook.own import control, priorities, progress, scores
from wecco_xl.workbook.own.validation import validation

PROBLEMS = words()["problems"]
BUTTONS = {
    "validate": [validation],
    "score": [scores.results],
    "prioritise": [priorities.results],
    "progress": [progress.results],
    "all": [validation, scores.results, priorities.results, progress.results],
}
REAL = f'#!/bin/sh\necho $$ > "$0.pid"\nexec {sys.executable} "$@"\n'
PATIENCE = 4
pytestmark = pytest.mark.libreoffice


class Buttons(Office):
    """LibreOffice with the extension; the program that it finds is a script which tests replace."""

    server = Path(__file__).parent.parent / "support" / "uno_buttons.py"

    def click(self, button):
        """Press a button: what was said to the user."""
        said = Path(os.environ["WECCO_QUIET"])
        said.unlink(missing_ok=True)
        self.do("click", button=button)
        return [json.loads(line) for line in said.read_text(encoding="utf-8").splitlines()]

    def program(self, script):
        """Put another program in place of ours, and end the one that is warm."""
        path = Path(os.environ["WECCO_HOME"], "env", "bin", "python")
        pid = Path(f"{path}.pid")
        if pid.exists():
            with suppress(ProcessLookupError):
                os.kill(int(pid.read_text()), signal.SIGKILL)
            pid.unlink()
        path.unlink(missing_ok=True)
        if script is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(script)
            path.chmod(0o755)

    def everything(self):
        return self.do("sheets")


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory):
    if reason := reason_to_skip():
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("libreoffice")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder / "home"))
        patch.setenv("WECCO_HOME", str(folder / "wecco"))
        patch.setenv("WECCO_QUIET", str(folder / "said.txt"))
        patch.setenv("WECCO_TIMEOUT", str(PATIENCE))
        office = Buttons(folder)
        (folder / "wecco.oxt").write_bytes(extension())
        assert office.do("install", path=str(folder / "wecco.oxt"))[0] == "org.wecco.plan"
        office.program(REAL)
        yield office
        office.program(None)
        office.stop()


@pytest.fixture
def office(libreoffice):
    libreoffice.program(REAL)
    return libreoffice


def without_hour(value):
    return re.sub(r"\d+ h \d\d", "", value) if isinstance(value, str) else value


def expected(data, button):
    """The blocks of a button, as the engine gives them for the closed file, by sheet and corner."""
    now, snapshot = datetime.now(), snapshot_of(data)  # noqa: DTZ005
    judged = judge(snapshot, now.date())
    results = [one(judged, snapshot, now) for one in BUTTONS[button]]
    return [block for one in results for block in one.blocks]


def differences(blocks, sheets):
    """The cells of LibreOffice that are not those of the blocks."""
    found = []
    for block in blocks:
        for at, row in enumerate(block.values):
            for column, value in enumerate(row):
                here = (block.row + at, block.column + column)
                shown = sheets[block.sheet][here[0]][here[1]]
                wanted = "" if value is None else value
                if without_hour(shown) != pytest.approx(without_hour(wanted)):
                    found.append((block.sheet, here, shown, wanted))
    return found


CLICKS = [(name, "all") for name in NAMES] + [("tissages-ndar", one) for one in BUTTONS if one != "all"]


@pytest.mark.parametrize(("name", "button"), CLICKS)
def test_a_button_writes_what_the_closed_file_would_get(office, built, name, button):
    data = built(name)
    office.open(data)
    said = office.click(button)
    blocks = expected(data, button)
    assert len(said) == 1
    assert differences(blocks, office.everything()) == []
    assert office.do("active") == blocks[0].sheet
    assert office.do("visible", sheet=blocks[0].sheet)


def test_one_undo_takes_a_click_back_and_one_redo_brings_it_again(office, built):
    office.open(built("tissages-ndar"))
    before = office.everything()
    office.click("all")
    after = office.everything()
    assert before != after
    assert office.do("undo_titles") == [words()["undo"].format(button="Tout faire")]
    office.do("undo")
    assert office.everything() == before
    assert not office.do("visible", sheet="Avancement")
    office.do("redo")
    assert office.everything() == after


def test_a_filter_that_hides_findings_is_told_as_long_as_it_does(office, built, said):
    def line():
        return office.do("values", sheet="Contrôle")[control.HIDDEN_ROW][2]

    office.open(built("atelier-teranga"))
    office.click("validate")
    assert line() == ""
    head, sign = control.CONTROL_FIRST - 1, control.CONTROL_AT["sign"]
    one = said.say("control.signs.BLOCKING")
    office.do("filter", sheet="Contrôle", head=head, last=head + control.CONTROL_ROWS, column=sign, text=one)
    assert line() == said.say("control.hidden")
    office.click("validate")
    assert line() == said.say("control.hidden")
    office.do("hide_rows", sheet="Contrôle", row=head, count=control.CONTROL_ROWS, visible=True)
    office.do("calculate")
    assert line() == ""


def test_a_second_click_replaces_the_first(office, built):
    office.open(built("atelier-teranga"))
    office.click("validate")
    once = office.everything()
    office.click("validate")
    twice = office.everything()
    del once["Historique"], twice["Historique"]
    assert [list(map(without_hour, row)) for row in once["Contrôle"]] == [
        list(map(without_hour, row)) for row in twice["Contrôle"]
    ]


def test_a_workbook_saved_as_ods(office, built, tmp_path):
    data = built("recyclage-rufisque")
    office.open(data)
    path = tmp_path / "plan.ods"
    office.do("store_here", path=str(path), kind="calc8")
    office.do("open", path=str(path))
    office.click("all")
    assert differences(expected(data, "all"), office.everything()) == []


@pytest.mark.parametrize(
    ("script", "problem", "blanks"),
    [
        (None, "no_program", {}),
        ("#!/bin/sh\necho 'No module named wecco_xl' >&2\nexit 1\n", "not_started", {}),
        ("#!/nowhere\n", "not_started", {}),
        ("#!/bin/sh\nexec sleep 60\n", "too_long", {"seconds": PATIENCE}),
        ("#!/bin/sh\nread line\nkill -9 $$\n", "stopped", {}),
        ("#!/bin/sh\nread line\necho 'no JSON'\n", "stopped", {}),
        (
            '#!/bin/sh\nread line\necho \'{"version": 1, "status": "done"}\'\n',
            "not_applied",
            {"kind": "KeyError"},
        ),
        ("#!/bin/sh\nread line\necho '{\"version\": 0}'\n", "version", {}),
    ],
)
def test_a_program_that_fails_changes_nothing(office, built, script, problem, blanks):
    office.open(built("atelier-teranga"))
    before = office.everything()
    office.program(script)
    assert office.click("validate") == [PROBLEMS[problem].format(**blanks)]
    assert office.everything() == before
    assert office.do("undo_titles") == []


def test_a_program_that_was_ended_is_started_again(office, built):
    office.open(built("atelier-teranga"))
    office.click("validate")
    office.program(REAL)
    assert office.click("validate") == [catalogue()["buttons"]["done"]["validate"].format(sheet="Contrôle")]


def test_documents_are_saved_beside_the_workbook(office, built):
    folder = office.folder / "Rapports"
    shutil.rmtree(folder, ignore_errors=True)
    office.open(built("cacao-abidjan"))
    (said,) = office.click("report")
    names = sorted(path.name for path in folder.iterdir())
    assert "charte-nzassa-2026-034-feves-de-la-lagune.html" in names
    assert (folder / names[0]).read_bytes().strip().lower().startswith(b"<!doctype html>")
    assert flat(said).startswith(f"{len(names)} documents sont dans le dossier « {folder} ».")
    assert office.do("undo_titles") == []


def test_documents_of_a_workbook_that_is_read_only(office, built):
    folder = office.folder / "Rapports"
    shutil.rmtree(folder, ignore_errors=True)
    path = office.folder / "lecture.xlsx"
    path.write_bytes(built("cacao-abidjan"))
    office.do("open_read_only", path=str(path))
    (said,) = office.click("report")
    assert flat(said).startswith(
        f"{len(list(folder.iterdir()))} documents sont dans le dossier « {folder} »."
    )
    assert office.click("validate") == [PROBLEMS["read_only"]]
    assert office.click("all") == [PROBLEMS["read_only"]]


def test_documents_go_to_those_of_the_user_where_the_folder_takes_none(office, built):
    folder = office.folder / "Rapports"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("")
    office.open(built("cacao-abidjan"))
    (said,) = office.click("report")
    folder.unlink()
    own = Path.home() / "Documents" / "Rapports"
    names = [path.name for path in own.iterdir()]
    shutil.rmtree(own)
    assert "charte-nzassa-2026-034-feves-de-la-lagune.html" in names
    assert flat(said).startswith(f"{len(names)} documents sont dans le dossier « {own} ».")


def test_a_workbook_that_was_never_saved(office, built):
    own = Path.home() / "Documents" / "Rapports"
    path = office.folder / "modele.xlsx"
    path.write_bytes(built("cacao-abidjan"))
    for button, done in (
        ("report", ""),
        ("all", "Tout est à jour : commencez par la feuille « Contrôle ». "),
    ):
        office.do("open_unsaved", path=str(path))
        (said,) = office.click(button)
        count = len([*own.iterdir()])
        shutil.rmtree(own)
        assert flat(said).startswith(f"{done}{count} documents sont dans le dossier « {own} ».")


def test_documents_that_find_no_place_leave_the_results_and_say_so(office, built):
    folders = [office.folder / "Rapports", Path.home() / "Documents" / "Rapports"]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(exist_ok=True)
        folder.write_text("")
    office.open(built("cacao-abidjan"))
    (said,) = office.click("all")
    for folder in folders:
        folder.unlink()
    refused = PROBLEMS["unwritable"].format(folder=folders[0])
    assert said == f"{catalogue()['buttons']['done']['all'].format(sheet='Contrôle')}\n\n{refused}"


def test_a_spreadsheet_that_is_no_plan_is_refused(office, built):
    office.open(built("cacao-abidjan"))
    office.do("open_copy")
    (said,) = office.click("report")
    assert said.startswith("Ce classeur n'est pas un plan")


def test_a_protected_sheet_is_named_and_nothing_is_written(office, built):
    office.open(built("atelier-teranga"))
    office.do("protect", sheet="Historique")
    before = office.everything()
    assert office.click("validate") == [PROBLEMS["protected"].format(sheet="Historique")]
    assert office.everything() == before


def test_a_formula_among_the_results_is_not_overwritten(office, built):
    office.open(built("atelier-teranga"))
    office.do("puts", cells=[["Contrôle", 20, 5, "=1+1"]])
    before = office.everything()
    assert office.click("validate") == [PROBLEMS["formula"].format(sheet="Contrôle")]
    assert office.everything() == before


def test_a_foreign_workbook_is_refused_and_left_alone(office, built):
    office.open(built("atelier-teranga"))
    for name in office.everything():
        if name != "Accueil":
            office.do("delete_sheet", sheet=name)
    office.do("puts", cells=[["Accueil", 0, 0, "x"]])
    before = office.everything()
    (said,) = office.click("validate")
    assert said.startswith("Ce classeur n'est pas un plan")
    assert office.everything() == before


def test_a_deleted_sheet_of_results_is_named(office, built):
    office.open(built("tissages-ndar"))
    office.do("delete_sheet", sheet="Priorités")
    (said,) = office.click("prioritise")
    assert flat(said).startswith("La feuille « Priorités » n'est plus dans le classeur")
    assert said in {cell for row in office.do("values", sheet="Contrôle") for cell in row}


def test_help_says_what_each_button_does(office, built):
    office.open(built("tissages-ndar"))
    (said,) = office.click("help")
    assert all(f"{label} : " in flat(said) for name, label in words()["labels"].items() if name != "folder")
