"""What `installer` puts in its place and `desinstaller` takes back, on drawn computers."""

import sys
from pathlib import Path

import pytest
from conftest import flat

from wecco_xl.buttons import door
from wecco_xl.installation import install, machine
from wecco_xl.installation.offline import packages_in
from wecco_xl.lang import catalogue
from wecco_xl.places import own_folder, shared
from wecco_xl.plan.finding import Refused

CODES = catalogue()["installation"]


@pytest.fixture
def computer(monkeypatch, tmp_path):
    """A computer with Excel and LibreOffice, an own folder, and commands that succeed unless one is named."""
    monkeypatch.setenv("WECCO_HOME", str(tmp_path / "wecco"))
    monkeypatch.setattr(machine, "excel_start", lambda: tmp_path / "XLSTART")
    monkeypatch.setattr(machine, "scripts_of_excel", lambda: None)
    monkeypatch.setattr(machine, "unopkg", lambda: tmp_path / "unopkg")
    monkeypatch.setattr(machine, "extensions", lambda: [tmp_path / "wecco.oxt"])
    monkeypatch.setattr(machine, "documents", lambda: tmp_path / "Documents" / "WECCO")
    commands, failing = [], set()

    def ran(*command, seconds=900):
        del seconds
        words = [str(part) for part in command]
        commands.append(words)
        if "venv" in words:
            (own_folder() / "env").mkdir(parents=True, exist_ok=True)
            (own_folder() / "env" / "pyvenv.cfg").touch()
        return (not failing & set(words), "dit")

    monkeypatch.setattr(machine, "ran", ran)
    return commands, failing


def went(steps):
    found = list(steps)
    for step in found:
        CODES[step.code].format_map(step.blanks)
    return {step.code: step.went for step in found}


def test_everything_is_put_in_its_place(computer, tmp_path):
    commands, _ = computer
    assert went(install.installed(tmp_path / "usb")) == {
        "program": "done",
        "addin": "done",
        "extension": "done",
        "workbooks": "done",
        "checked": "done",
    }
    built = shared("workbook", "excel", "wecco.xlam").read_bytes()
    assert (tmp_path / "XLSTART" / "wecco.xlam").read_bytes() == built
    assert len(list((tmp_path / "Documents" / "WECCO").rglob("*.xlsx"))) == 6
    (pip,) = (one for one in commands if "pip" in one)
    assert pip[4:7] == ["--quiet", "--no-index", "--find-links"]


@pytest.mark.parametrize(
    ("failing", "code"),
    [("venv", "no_environment"), ("pip", "no_program"), ("add", "no_extension"), ("-c", "not_checked")],
)
def test_what_fails_is_said_and_the_rest_goes_on(computer, failing, code):
    _, wrong = computer
    wrong.add(failing)
    found = went(install.installed(None))
    assert found[code] == "failed"
    assert [one for one, how in found.items() if how == "failed"] == [code]
    assert found["workbooks"] == "done"


@pytest.mark.usefixtures("computer")
def test_a_workbook_that_is_there_is_never_replaced(tmp_path):
    mine = tmp_path / "Documents" / "WECCO" / "plan-wecco.xlsx"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"my work")
    list(install.installed(None))
    assert mine.read_bytes() == b"my work"


@pytest.mark.usefixtures("computer")
def test_a_folder_that_takes_no_file(tmp_path):
    (tmp_path / "XLSTART").write_text("")
    assert went(install.installed(None))["no_addin"] == "failed"


@pytest.mark.usefixtures("computer")
def test_without_excel_and_libreoffice(monkeypatch):
    monkeypatch.setattr(machine, "excel_start", lambda: None)
    monkeypatch.setattr(machine, "unopkg", lambda: None)
    found = went(install.installed(None))
    assert (found["no_excel"], found["no_libreoffice"]) == ("skipped", "skipped")


@pytest.mark.usefixtures("computer")
def test_all_is_taken_back_but_the_workbooks(tmp_path):
    list(install.installed(None))
    steps = list(install.removed())
    assert [step.code for step in steps] == ["gone", "extension_gone", "gone", "gone", "workbooks_stay"]
    assert not own_folder().exists()
    assert not list((tmp_path / "XLSTART").iterdir())
    assert len(list((tmp_path / "Documents" / "WECCO").rglob("*.xlsx"))) == 6


@pytest.mark.usefixtures("computer")
@pytest.mark.parametrize("theirs", ["thèse.docx", "notes/plan.xlsx", "journal.xlsx", "env.zip"])
def test_only_what_we_put_is_taken_back(theirs):
    list(install.installed(None))
    door.log("validate", "done", "0")
    door.former_log().write_text("")
    kept = own_folder() / theirs
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(b"their work")
    found = went(install.removed())
    assert found["folder_stays"] == "skipped"
    assert [path for path in own_folder().rglob("*") if path.is_file()] == [kept]


@pytest.mark.usefixtures("computer")
def test_a_folder_called_as_ours_that_is_no_program_stays():
    mine = own_folder() / "env" / "lettre.docx"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"their work")
    assert went(install.removed())["folder_stays"] == "skipped"
    assert mine.read_bytes() == b"their work"


@pytest.mark.usefixtures("computer")
def test_a_log_alone_goes_with_its_folder():
    door.log("validate", "done", "0")
    list(install.removed())
    assert not own_folder().exists()


def test_paths_are_said_without_the_name_of_the_user():
    assert machine.nameless(Path.home() / "x" / "y") == str(Path("~/x/y"))
    assert machine.nameless(Path("/srv/awa/plan.xlsx")) == "plan.xlsx"


def test_the_command_says_each_step(computer, run):
    code, out, _ = run("installer")
    assert code == 0
    assert flat(out).rstrip().endswith("Terminé.")
    computer[1].add("pip")
    code, out, _ = run("installer")
    assert code == 1
    assert "! Le programme n'a pas pu être installé" in flat(out)


@pytest.mark.parametrize(
    ("there", "given", "used"),
    [
        ("usb/windows/wecco_xl-1-py3-none-any.whl", "usb/windows", "usb/windows"),
        ("usb/windows/wecco_xl-1-py3-none-any.whl", "usb", "usb/windows"),
        ("usb/mac/wecco_xl-1-py3-none-any.whl", "usb", None),
        ("usb/windows/click-8-py3-none-any.whl", "usb/windows", None),
        ("usb/windows", "absent", None),
        ("usb", "usb", None),
    ],
)
def test_the_folder_of_packages_is_found_or_refused(there, given, used, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).touch()
    if used is None:
        with pytest.raises(Refused, match="no_packages"):
            packages_in(tmp_path / given)
    else:
        assert packages_in(tmp_path / given) == tmp_path / used


def test_without_packages_nothing_is_begun(computer, run, tmp_path):
    code, _, err = run("installer", "--hors-ligne", tmp_path / "absent")
    assert (code, computer[0]) == (2, [])
    assert "« absent »" in flat(err)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (b"\x82chou\x82", "chou"),
        (b"\xff\xfe\x81\x8d", ""),
        ("refusé".encode(), "refusé"),
        ("refusé".encode("cp1252"), "refus"),
        (b"un\r\ndeux\r\n\r\n", "deux"),
        (b"", ""),
    ],
)
def test_what_a_program_prints_is_read_in_any_code_page(printed, said):
    code = f"import sys; sys.stdout.buffer.write({printed!r})"
    works, heard = machine.ran(sys.executable, "-c", code)
    assert works
    assert said in heard


def test_a_bundle_needs_the_wheel(run, tmp_path):
    code, _, err = run("paquet-hors-ligne", tmp_path / "wecco.zip")
    assert code == 2
    assert "n'est pas le fichier d'installation" in flat(err)


def test_a_bundle_holds_scripts_and_wheels(computer, run, tmp_path):
    wheel = tmp_path / "wecco_xl-1-py3-none-any.whl"
    wheel.write_bytes(b"PK")
    code, _, _ = run("paquet-hors-ligne", wheel, "--sortie", tmp_path / "usb")
    assert code == 0
    found = {str(path.relative_to(tmp_path / "usb")) for path in (tmp_path / "usb").rglob("*")}
    assert found >= {"installer.cmd", "installer.command", "LISEZ-MOI.txt", "python", "windows", "mac"}
    script = (tmp_path / "usb" / "installer.cmd").read_bytes()
    assert script.startswith(b"@echo off\r\n")
    assert b"--no-index" in script
    systems = [one[one.index("--platform") + 1] for one in computer[0] if "download" in one]
    assert systems == ["win_amd64", "macosx_11_0_arm64"]
