"""`wecco consolider`: exit codes, what it says, where the key may lie."""

import sys
from pathlib import Path

import pytest
from conftest import flat

from wecco_xl.places import shared

DAY = ("--date", "2026-11-20", "--processus", "1", "--format", "csv")


@pytest.fixture
def plans(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("cacao-abidjan", "tissages-ndar"):
        (folder / f"{name}.xlsx").write_bytes(shared("workbook", "exemples", f"{name}.xlsx").read_bytes())
    return folder


def test_plans_become_tables_and_a_page(run, plans, tmp_path):
    key = tmp_path / "cle"
    code, out, _ = run(
        "consolider",
        plans,
        "--sortie",
        tmp_path / "o",
        "--pseudonymes",
        key,
        "--nouvelle-cle",
        "--page",
        *DAY,
    )
    assert code == 0
    assert "2 plans retenus sur 2 fichiers" in flat(out)
    assert (tmp_path / "o" / "tables" / "plans.csv").is_file()
    assert (tmp_path / "o" / "page.html").is_file()
    assert (tmp_path / "cle.correspondance.csv").is_file()


def test_a_refused_file_is_told_with_its_reason(run, plans, tmp_path):
    (plans / "cassé.xlsx").write_bytes(b"bonjour")
    code, out, _ = run("consolider", plans, "--sortie", tmp_path / "o", "--nominatif", *DAY)
    assert code == 1
    assert "plans/cassé.xlsx\u00a0: Ce fichier est un texte" in out
    assert "NOMINATIF" in out


def test_two_couples_of_one_number_are_both_named(run, plans, tmp_path, book):
    number = [(("cover", "plan_id"), "WEC-1")]
    for name in ("cacao-abidjan", "tissages-ndar"):
        (plans / f"{name}.xlsx").unlink()
    for name in ("recyclage-rufisque", "tissages-ndar"):
        (plans / f"{name}.xlsx").write_bytes(book(name, number).read_bytes())
    code, out, _ = run("consolider", plans, "--sortie", tmp_path / "o", "--nominatif", *DAY)
    assert code == 1
    assert "2 plans retenus" in flat(out)
    assert "recyclage-rufisque.xlsx : Même numéro de plan que « plans/tissages-ndar.xlsx »" in flat(out)
    assert "tissages-ndar.xlsx : Même numéro de plan que « plans/recyclage-rufisque.xlsx »" in flat(out)


def test_nothing_that_can_be_read(run, tmp_path):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "a.xlsx").write_bytes(b"")
    code, _, _ = run("consolider", tmp_path / "p", "--sortie", tmp_path / "o", "--nominatif", *DAY)
    assert code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "il faut un fichier de clé"),
        (("--pseudonymes", "absente"), "introuvable"),
        (("--pseudonymes", "o/cle", "--nouvelle-cle"), "pourrait retrouver les noms"),
        (("--nominatif", "--format", "ods"), "Format inconnu"),
        (("--nominatif", "--pseudonymes", "cle"), "choisissez l'un ou l'autre"),
        (("--nominatif", "--nouvelle-cle"), "choisissez l'un ou l'autre"),
        (("--nominatif", "--depuis", "rien"), "consolidation terminée"),
    ],
)
def test_what_cannot_be_done_is_said(run, plans, arguments, said):
    code, _, err = run("consolider", plans, "--sortie", "o", "--processus", "1", *arguments)
    assert code == 2
    assert said in " ".join(err.split())


def test_a_file_is_no_folder_for_the_tables(run, plans):
    Path("tables.csv").write_text("a;b", encoding="utf-8")
    code, _, err = run("consolider", plans, "--sortie", "tables.csv", "--nominatif", *DAY)
    assert (code, Path("tables.csv").read_text(encoding="utf-8")) == (2, "a;b")
    assert "va dans un dossier" in " ".join(err.split())


@pytest.mark.parametrize(("library", "asked"), [("pyarrow", ("--format", "parquet"))])
def test_a_library_that_is_missing_is_said_before_anything_is_read(run, plans, monkeypatch, library, asked):
    monkeypatch.setitem(sys.modules, library, None)
    code, _, err = run("consolider", plans, "--sortie", "o", "--nominatif", *asked)
    assert code == 2
    assert 'pip install "wecco-xl[evaluation]"' in " ".join(err.split())
    assert not Path("o").exists()
