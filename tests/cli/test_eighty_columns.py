"""Nothing that a command says is wider than 80 columns: help, answers on full and messy plans, refusals."""

import json
from datetime import date

import pytest
from rich.cells import cell_len

from wecco_xl.cli.workbooks import wecco
from wecco_xl.words import words

WIDE = 80
DAY = ("--date", "2026-11-20")
JUDGING = ("valider", "noter", "prioriser", "etat", "documents")


@pytest.fixture
def wide(run, monkeypatch):
    """The lines of a command that do not fit; nothing but a path may have no place to be folded."""
    monkeypatch.setenv("COLUMNS", str(WIDE))

    def lines(*arguments):
        _, out, err = run(*arguments)
        assert out or err
        said = [line.rstrip() for line in (out + err).splitlines()]
        return [line for line in said if cell_len(line) > WIDE and " " in line.strip()]

    return lines


@pytest.mark.parametrize("command", ["", *sorted(wecco.commands)])
def test_the_help_fits(command, wide):
    assert wide(*command.split(), "--aide") == []


@pytest.mark.parametrize("command", JUDGING)
def test_the_answer_on_a_plan_fits(command, each_example, wide, book):
    assert wide(command, book(each_example), *DAY) == []


def test_figures_and_days_of_the_state_are_never_broken(each_example, run, book, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(WIDE))
    path = book(each_example, [(("monitoring", "turnover_target"), 1_160_000_000)])
    found = json.loads(run("etat", path, "--json", *DAY)[1])["files"][0]["progress"]
    out = run("etat", path, *DAY)[1]
    goals = [*found["objectives"], *found["firm"]]
    days = {f"{date.fromisoformat(one['measured_on']):%d/%m/%y}" for one in goals if one["measured_on"]}
    figures = {
        words("wecco").number(round(one["latest"], 1)) for one in goals if type(one["latest"]) is float
    }
    assert [one for one in days | figures | {"1\u202f160\u202f000\u202f000"} if one not in out] == []


@pytest.mark.parametrize("command", ["extraire", "diagnostic"])
def test_the_answer_on_a_messy_plan_fits(command, wide, book, tmp_path):
    path = book(
        "atelier-teranga", [(("contributions", 0, "updated_on"), "bientôt, " + "après la saison " * 9)]
    )
    target = ("--sortie", tmp_path / "plan.json") if command == "extraire" else ()
    assert wide(command, path, *target) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("nouveau", "--programme", "inconnu"),
        ("valider", "--etape", "inconnue", "a.xlsx"),
        ("document", "tous", "BOOK"),
        ("document", "charte", "BOOK", "--final"),
        ("document", "inconnu", "BOOK"),
        ("modele", "inconnu"),
        ("consolider", "FOLDER", "--sortie", "OUT"),
        ("consolider", "FOLDER", "--sortie", "OUT", "--nominatif"),
        ("reprendre-decisions", "BOOK", "--dans", "OTHER", "--essai"),
        ("nouveau", "--depuis", "OTHER"),
    ],
    ids=" ".join,
)
def test_refusals_and_accounts_fit(arguments, wide, book, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    places = {
        "BOOK": book("atelier-teranga"),
        "OTHER": book("tissages-ndar"),
        "FOLDER": tmp_path,
        "OUT": tmp_path / "out",
    }
    assert wide(*(places.get(one, one) for one in arguments)) == []


def test_a_path_is_never_folded(run, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(WIDE))
    path = tmp_path / ("un dossier très long " * 4).strip() / "plan du couple.xlsx"
    path.parent.mkdir()
    assert str(path) in run("nouveau", "--sortie", path)[1]
