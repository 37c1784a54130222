"""`wecco reprendre-decisions` on files, and what the judging commands say of a wrong command line."""

import json
import re

import pytest
from conftest import flat

from wecco_xl.lang import catalogue
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("prioriser", "x.xlsx", "--budget", "beaucoup"), "budget"),
        (("prioriser", "x.xlsx", "--jours", "-3"), "days"),
        (("noter", "x.xlsx", "y.xlsx", "--copie", "z.xlsx"), "copy"),
        (("noter",), "MissingParameter"),
        (("reprendre-decisions", "x.xlsx"), "MissingParameter"),
        (("reprendre-decisions", "x.xlsx", "--dans", "y.xlsx", "--garder", "tout"), "BadParameter"),
        (("reprendre-decisions", "x.xlsx", "--dans", "y.xlsx", "--garder", "F02=tout"), "BadParameter"),
    ],
)
def test_a_mistake_on_the_command_line_is_said_in_french(run, arguments, said):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    sentence = catalogue()["cli"]["errors"][said]
    begins, _, rest = sentence.partition("{")
    assert flat(err).startswith(flat(begins))
    assert flat(rest.partition("}")[2].partition("{")[0]) in flat(err)


@pytest.mark.parametrize("command", ["noter", "prioriser", "etat", "reprendre-decisions"])
def test_help_is_french(run, command):
    code, out, _ = run(command, "--aide")
    assert code == 0
    assert not re.findall(r"\b(required|the|Show|and|file)\b", out)


def test_decisions_come_back(run, book, tmp_path):
    plan, copy = book(cells=[(("trainings", 5, "decision"), None)]), tmp_path / "copie.xlsx"
    copy.write_bytes(plan.read_bytes())
    data = copy.read_bytes()
    place = locate(snapshot_of(data)).places.cell(("trainings", 5, "decision"))
    copy.write_bytes(patched(data, [cell_block(place, "Approuvée")]))
    before = plan.read_bytes()
    code, out, _ = run("reprendre-decisions", copy, "--dans", plan, "--essai")
    assert (code, plan.read_bytes()) == (0, before)
    assert "F06 · Décision : Approuvée" in flat(out)
    found = json.loads(run("reprendre-decisions", copy, "--dans", plan, "--json")[1])
    assert (found["counts"]["taken"], found["counts"]["conflict"], found["written"]) == (1, 0, True)
    assert (plan.parent / "sauvegardes" / found["backup"]).read_bytes() == before
    assert snapshot_of(plan.read_bytes()).sheets[place[0]][place[1]][place[2]] == "Approuvée"


def test_a_conflict_shows_both_values_and_is_left(run, book, tmp_path):
    plan = book(cells=[(("trainings", 5, "decision"), "Non retenue")])
    copy = tmp_path / "copie.xlsx"
    copy.write_bytes(book(cells=[(("trainings", 5, "decision"), "Approuvée")]).read_bytes())
    plan.write_bytes(book(cells=[(("trainings", 5, "decision"), "Non retenue")]).read_bytes())
    before = plan.read_bytes()
    code, out, _ = run("reprendre-decisions", copy, "--dans", plan)
    assert (code, plan.read_bytes()) == (1, before)
    assert "la copie dit « Approuvée », le plan dit « Non retenue »" in flat(out)


def test_a_foreign_copy_is_refused(run, book):
    code, out, err = run("reprendre-decisions", book("cacao-abidjan"), "--dans", book())
    assert (code, out) == (2, "")
    assert "cacao-abidjan.xlsx" in err


def test_each_conflict_is_settled_by_its_own_answer(run, book, tmp_path):
    cells = [("trainings", at, "decision") for at in (4, 5)]
    copy = tmp_path / "copie.xlsx"
    copy.write_bytes(book(cells=[(cell, "Approuvée") for cell in cells]).read_bytes())
    plan = book(cells=[(cell, "Non retenue") for cell in cells])
    answers = ("--garder", "F05=plan", "--garder", "F06=copie")
    code, out, _ = run("reprendre-decisions", copy, "--dans", plan, "--essai", "--json", *answers)
    found = json.loads(out)
    told = {one["key"]: one["verdict"] for one in found["items"] if one["key"].endswith("decision")}
    assert (told["trainings.F05.decision"], told["trainings.F06.decision"]) == ("kept", "taken")
    assert (found["plan"], found["copy"]) == (str(plan), str(copy))
    code, out, err = run("reprendre-decisions", copy, "--dans", plan, "--garder", "F77=copie")
    assert (code, out) == (2, "")
    assert "F77" in err
