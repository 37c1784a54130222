"""The command line: exit codes, French sentences, files written only where they were asked for."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import EXAMPLES
from hands import Hands

from wecco_xl.cli.workbooks import wecco
from wecco_xl.lang import catalogue

DATE = ("--date", "2026-11-20")
ENGLISH = re.compile(r"\b(Usage: |Error|Show this|Try |No such|Missing|Invalid|Traceback|required|file not)")
BACKUPS = catalogue()["files"]["backup_folder"]
MESSY, CLEAN = "atelier-teranga", "cacao-abidjan"


def run(*args: Any) -> Result:
    """A command, which never ends in a traceback nor speaks English."""
    result = CliRunner().invoke(wecco, [str(one) for one in args])
    assert not ENGLISH.search(result.output), result.output
    return result


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder to work in, with a clean and a messy workbook."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def messy(folder, built) -> Path:
    (folder / "messy.xlsx").write_bytes(built(MESSY))
    return Path("messy.xlsx")


@pytest.fixture
def clean(folder, built) -> Path:
    (folder / "clean.xlsx").write_bytes(built(CLEAN))
    return Path("clean.xlsx")


# ── mistakes on the command line ────────────────────────────────────────────────────────────────────

MISTAKES = (
    ("bonjour",),
    ("--bonjour",),
    ("valider",),
    ("valider", "--bonjour", "x.xlsx"),
    ("valider", "x.xlsx", "--etape"),
    ("valider", "x.xlsx", "--etape", "vacances"),
    ("valider", "x.xlsx", "--date", "20/11/2026"),
    ("valider", "x.xlsx", "y.xlsx", "--copie", "z.xlsx"),
    ("valider", "x.xlsx", "--ecrire", "--copie", "z.xlsx"),
    ("valider", "absent.xlsx"),
    ("valider", "."),
    ("valider", "junk.xlsx"),
    ("valider", "empty.xlsx"),
    ("valider", "zip.xlsx"),
    ("valider", "junk.xlsx", "--ecrire"),
    ("extraire",),
    ("extraire", "absent.xlsx"),
    ("extraire", "junk.xlsx"),
    ("extraire", "a.xlsx", "b.xlsx"),
    ("nouveau", "--programme", "inconnu"),
    ("nouveau", "--programme", "../secret"),
    ("nouveau", "--depuis", "absent.json"),
    ("nouveau", "--depuis", "junk.xlsx"),
    ("nouveau", "--depuis", "empty.json"),
    ("nouveau", "--sortie", "junk.xlsx"),
    ("nouveau", "--date", "demain"),
)


@pytest.mark.usefixtures("folder")
def test_a_word_too_many_is_told():
    assert "Un mot est de trop" in run("nouveau", "plan.xlsx").stderr


@pytest.mark.parametrize("args", MISTAKES, ids=" ".join)
def test_a_mistake_is_told_in_french_on_the_error_stream(args, folder):
    (folder / "junk.xlsx").write_bytes(b"bonjour" * 99)
    (folder / "empty.xlsx").touch()
    (folder / "zip.xlsx").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    (folder / "empty.json").write_text("{}")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = run(*args)
    assert result.exit_code == 2
    assert len(result.output) > 20
    assert result.stderr or args[0] == "valider"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("command", [[], *([name] for name in wecco.commands)], ids=" ".join)
@pytest.mark.parametrize("option", ["--aide", "--help", "-h"])
def test_help_is_in_french(command, option):
    result = run(*command, option)
    assert result.exit_code == 0
    assert result.output.startswith("Usage\u00a0: ")


def test_the_command_alone_shows_its_help():
    assert run().output == run("--aide").output


# ── valider ─────────────────────────────────────────────────────────────────────────────────────────


def test_exit_codes_say_clean_found_refused(clean, messy):
    assert run("valider", clean, *DATE).exit_code == 0
    assert run("valider", messy, *DATE).exit_code == 1
    assert run("valider", "absent.xlsx", *DATE).exit_code == 2
    assert run("valider", clean, messy, *DATE).exit_code == 1
    assert run("valider", messy, "absent.xlsx", clean, *DATE).exit_code == 2


def test_what_is_found_has_a_cell_and_a_sentence(messy):
    shown = run("valider", messy, *DATE).stdout
    assert "messy.xlsx" in shown
    assert "bloquant" in shown
    assert re.search(r"Formations![A-Z]+\d+", shown)


@pytest.mark.usefixtures("folder")
def test_empty_cells_of_one_section_are_told_together_and_counted_each():
    run("nouveau", "--sortie", "vide.xlsx")
    arguments = ("valider", "vide.xlsx", "--etape", "preparation")
    found = json.loads(run(*arguments, "--json", *DATE).stdout)["files"][0]["findings"]
    asked = [one["where"].rpartition(" · ")[2] for one in found if one["loc"][0] == "visa"]
    shown = " ".join(run(*arguments, *DATE).stdout.split())
    assert len(asked) == 12
    assert f"{len(asked)} informations manquent" in shown
    assert all(label in shown for label in asked)
    assert "État de la pièce (V01, V02, V03" in shown
    assert f"{sum(one['severity'] == 'blocking' for one in found)} points bloquants" in shown
    assert shown.count("manque") < len(found) / 4


def test_json_is_all_that_stands_on_the_output(messy, clean):
    result = run("valider", messy, clean, "absent.xlsx", "--json", *DATE)
    found = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [one["status"] for one in found["files"]] == ["findings", "clean", "refused"]
    first = found["files"][0]["findings"][0]
    assert all(first[key] for key in ("code", "severity", "loc", "where", "message", "fix"))
    assert found["files"][0]["date"] == "2026-11-20"


def test_another_stage_asks_for_other_things(clean):
    codes = {}
    for stage in ("diagnostic", "cloture"):
        said = json.loads(run("valider", clean, "--etape", stage, "--json", *DATE).stdout)["files"][0]
        codes[stage] = (said["stage"], sum(one["severity"] == "blocking" for one in said["findings"]))
    assert codes["diagnostic"] == ("diagnosis", 0)
    assert codes["cloture"][0] == "closing"
    assert codes["cloture"][1] > 0


def test_without_an_order_nothing_is_written(messy, folder, built):
    run("valider", messy, *DATE)
    assert [path.name for path in folder.iterdir()] == ["messy.xlsx"]
    assert messy.read_bytes() == built(MESSY)


def test_a_copy_is_written_once_and_the_file_is_left_alone(messy, built):
    assert run("valider", messy, "--copie", "copie.xlsx", *DATE).exit_code == 1
    copy = Path("copie.xlsx").read_bytes()
    assert copy != built(MESSY) == messy.read_bytes()
    again = run("valider", messy, "--copie", "copie.xlsx", *DATE)
    assert again.exit_code == 2
    assert "copie.xlsx" in again.output
    assert Path("copie.xlsx").read_bytes() == copy
    assert run("valider", messy, "--copie", "absent/copie.xlsx", *DATE).stderr == (
        f"Copie écrite\xa0: {Path('absent/copie.xlsx')}\n"
    )


def test_writing_keeps_a_dated_copy_of_the_file(messy, folder, built):
    assert run("valider", messy, "--ecrire", *DATE).exit_code == 1
    (kept,) = (folder / BACKUPS).iterdir()
    assert re.search(r"20\d\d", kept.name)
    assert kept.read_bytes() == built(MESSY) != messy.read_bytes()
    assert run("valider", messy, *DATE).exit_code == 1


def test_a_lock_stops_writing_until_forced(messy, folder, built):
    (folder / ".~lock.messy.xlsx#").write_text(",awa,poste,20.11.2026 09:00,file:///;")
    assert run("valider", messy, "--ecrire", *DATE).exit_code == 2
    assert messy.read_bytes() == built(MESSY)
    assert run("valider", messy, *DATE).exit_code == 1
    assert run("valider", messy, "--ecrire", "--forcer", *DATE).exit_code == 1
    assert messy.read_bytes() != built(MESSY)


# ── nouveau and extraire ────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("programme", ["wecco", "nzassa"])
def test_a_blank_workbook_is_built_under_the_name_of_its_programme(programme):
    assert run("nouveau", "--programme", programme).exit_code == 0
    assert run("valider", f"plan-{programme}.xlsx").exit_code == 1
    assert json.loads(run("extraire", f"plan-{programme}.xlsx").stdout)["programme"] == programme


@pytest.mark.usefixtures("folder")
def test_a_plan_goes_through_a_workbook_and_back():
    source = EXAMPLES / f"{CLEAN}.json"
    assert run("nouveau", "--depuis", source, "--sortie", "là-bas/plan.xlsx", *DATE).exit_code == 0
    result = run("extraire", "là-bas/plan.xlsx", "--sortie", "plan.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(Path("plan.json").read_text()) == json.loads(run("extraire", "là-bas/plan.xlsx").stdout)
    assert run("nouveau", "--depuis", "plan.json", *DATE).exit_code == 0
    assert Path("plan.xlsx").read_bytes() == Path("là-bas/plan.xlsx").read_bytes()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", [("nouveau", *DATE, "--depuis"), ("extraire",)], ids=lambda one: one[0])
def test_a_plan_given_back_names_the_numbers_that_were_typed_otherwise(messy, command):
    on = Hands(messy.read_bytes())
    places = [("origin_company", "turnover"), *(("trainings", at, "cost") for at in (0, 1))]
    cells = [on.cell(*place) for place in places]
    for cell, typed in zip(cells, ["5,2 M", "environ 300 mille", "1450,5"], strict=True):
        cell.value = typed
    share, unit = on.cell("objectives", 0, "target"), on.cell("objectives", 0, "unit")
    share.value, unit.value, on.cell("objectives", 0, "baseline").value = 0.72, "%", 0.5
    Path("odd.xlsx").write_bytes(on.saved())
    said = run(*command, "odd.xlsx").stderr
    plain = " ".join(said.replace("\xa0", " ").replace("\u202f", " ").split())
    assert "Repris en chiffres, comme ils ont été lus" in plain
    assert f"{cells[0].parent.title}!{cells[0].coordinate} (« 5,2 M », lu 5 200 000)" in plain
    assert f"!{cells[1].coordinate} (« environ 300 mille », lu 300 000)" in plain
    assert f"!{share.coordinate} (« 0,72 », lu 72)" in plain
    assert "1450,5" not in plain
    Path("neat.xlsx").write_bytes((EXAMPLES / f"{CLEAN}.xlsx").read_bytes())
    neat = run(*command, "neat.xlsx")
    assert (neat.exit_code, "Repris en chiffres" in neat.stderr.replace("\xa0", " ")) == (0, False)


@pytest.mark.usefixtures("folder")
def test_a_workbook_is_filled_from_another_which_stays_as_it_was(messy):
    before = messy.read_bytes()
    result = run("nouveau", "--depuis", messy, "--sortie", "neuf.xlsx", *DATE)
    assert result.exit_code == 0
    assert f"Repris de «\xa0{messy.name}\xa0», qui n'a pas été touché" in result.stderr
    plans = [json.loads(run("extraire", path).stdout) for path in (messy, "neuf.xlsx")]
    assert plans[0] == plans[1]
    assert messy.read_bytes() == before
    assert run("nouveau", "--depuis", messy, *DATE).exit_code == 0
    assert Path(f"{messy.stem} (neuf).xlsx").read_bytes() == Path("neuf.xlsx").read_bytes()


def test_a_workbook_never_takes_the_place_of_the_one_it_comes_from(messy):
    before = messy.read_bytes()
    result = run("nouveau", "--depuis", messy, "--sortie", messy, "--remplacer")
    assert (result.exit_code, messy.read_bytes()) == (2, before)
    assert "prendrait la place" in result.stderr


@pytest.mark.usefixtures("folder")
def test_an_older_model_is_told_and_another_programme_refused():
    old = Path(__file__).parents[1] / "cases" / "model-1" / "cacao-abidjan.xlsx"
    assert "modèle 1" in run("nouveau", "--depuis", old, *DATE).stderr
    result = run("nouveau", "--depuis", old, "--programme", "wecco")
    assert (result.exit_code, "nzassa" in result.stderr) == (2, True)


def test_replacing_keeps_what_was_there(folder):
    Path("plan-wecco.xlsx").write_bytes(b"un vieux plan")
    assert run("nouveau").exit_code == 2
    assert run("nouveau", "--remplacer").exit_code == 0
    (kept,) = (folder / BACKUPS).iterdir()
    assert kept.read_bytes() == b"un vieux plan"
    assert Path("plan-wecco.xlsx").read_bytes().startswith(b"PK")


def test_what_could_not_be_read_is_told_beside_the_plan(messy):
    result = run("extraire", messy)
    assert json.loads(result.stdout)["programme"] == "wecco"
    assert result.exit_code == (1 if result.stderr else 0)


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore:.* extension is not supported")
@pytest.mark.parametrize("sheet", ["home", "trainings", "monitoring"])
def test_a_plan_that_is_read_by_its_titles_is_given_back_whole(sheet, built):
    on = Hands(built(CLEAN))
    for row in on.sheet(sheet).iter_rows(max_col=1):
        row[0].value = None
    Path("plan.xlsx").write_bytes(on.saved())
    result = run("extraire", "plan.xlsx")
    assert json.loads(result.stdout) == json.loads(EXAMPLES.joinpath(f"{CLEAN}.json").read_text())
    assert (result.exit_code, result.stderr.count("titres visibles")) == (1, 1)
    assert not result.stderr.lstrip(" ").startswith("—")


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore:.* extension is not supported")
def test_what_has_no_cell_is_said_by_its_name_once(built):
    on = Hands(built(CLEAN))
    on.book.remove(on.sheet("home"))
    Path("plan.xlsx").write_bytes(on.saved())
    told = " ".join(run("valider", "plan.xlsx", *DATE).stdout.split())
    assert "Le plan en bref" in told
    assert "Le plan en bref —" not in told
    assert run("extraire", "plan.xlsx").stderr.startswith("Le plan en bref — ")


# ── the doors ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "door", [(sys.executable, "-m", "wecco_xl"), (Path(sys.executable).with_name("wecco"),)]
)
def test_every_door_leads_to_the_commands(door, messy):
    done = subprocess.run([*door, "valider", messy, *DATE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "messy.xlsx" in done.stdout


def test_a_closed_pipe_is_no_traceback(messy):
    command = f"{sys.executable} -m wecco_xl valider {messy} --date 2026-11-20 | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
