"""What people type after a command: taken when it has one reading, else told in one French sentence."""

import json
from pathlib import Path

import click
import pytest
from conftest import flat

DAY = ("--date", "2026-11-20")


@pytest.fixture
def plan(tmp_path, monkeypatch, built) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("plan.xlsx")
    path.write_bytes(built("tissages-ndar"))
    return path


def names() -> set[str]:
    return {path.as_posix() for path in Path().rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("typed", "stage"),
    [
        ("jumelage", "twinning"),
        ("Jumelage", "twinning"),
        ("SÉLECTION", "selection"),
        ("Préparation", "preparation"),
        ("clôture", "closing"),
        (" retour ", "return"),
    ],
)
def test_a_stage_is_known_by_its_name(typed, stage, plan, run):
    found = json.loads(run("valider", plan, "--etape", typed, "--json", *DAY)[1])
    assert found["files"][0]["stage"] == stage


@pytest.mark.parametrize("typed", ["2026-11-20", "20/11/2026", "20 novembre 2026", "vendredi 20/11/26"])
def test_a_day_is_known_as_in_a_cell(typed, plan, run):
    found = json.loads(run("valider", plan, "--json", "--date", typed)[1])
    assert found["files"][0]["date"] == "2026-11-20"


@pytest.mark.parametrize("command", ["valider", "noter", "prioriser", "etat", "documents"])
@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31"])
def test_the_first_and_the_last_day_are_judged(command, day, plan, run):
    code, out, err = run(command, plan, "--date", day)
    assert code in (0, 1)
    assert "imprévue" not in out + err


@pytest.mark.parametrize(
    ("typed", "budget", "most_days"),
    [
        (("--budget", "1 500 000"), 1_500_000, None),
        (("--budget", "1,5 M"), 1_500_000, None),
        (("--budget", "1,5 millions"), 1_500_000, None),
        (("--jours", "12 jours"), None, 12),
        (("--jours", "9,5"), None, 9.5),
        (("--jours", "9,5 j"), None, 9.5),
    ],
)
def test_means_are_known_as_in_a_cell(typed, budget, most_days, plan, run):
    basket = json.loads(run("prioriser", plan, "--json", *typed, *DAY)[1])["files"][0]["basket"]
    assert budget in (None, basket["budget"])
    assert most_days in (None, basket["most_days"])


@pytest.mark.parametrize("typed", ["Valider", "VALIDER", "válider"])
def test_a_command_is_known_by_its_name(typed, plan, run):
    assert run(typed, plan, *DAY) == run("valider", plan, *DAY)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Fiche", "fiche"),
        ("FICHE", "fiche"),
        ("Plan complet", "plan-complet"),
        ("plan_complet", "plan-complet"),
        ("Annexe visa", "annexe-visa-confidentiel/annexe-visa"),
        ("Journal", "journal"),
    ],
)
def test_a_document_is_known_by_its_name(typed, made, plan, run):
    Path("journal").mkdir()  # a folder of that name is not what is meant
    code, out, _ = run("document", typed, plan, *DAY)
    assert code == 0
    assert out.startswith(f"documents/{made}-wecco-")


@pytest.mark.parametrize(("typed", "kind"), [("Word", ".docx"), (".docx", ".docx"), ("WEB", ".html")])
def test_a_format_is_known_as_people_call_it(typed, kind, plan, run):
    code, out, _ = run("document", "fiche", plan, "--format", typed, *DAY)
    assert (code, Path(out.strip()).suffix) == (0, kind)


@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        (("valider", "plan.xlsx", "--copie", "neuf"), "neuf.xlsx"),
        (("valider", "plan.xlsx", "--copie", "neuf v1.2"), "neuf v1.2.xlsx"),
        (("valider", "plan.xlsx", "--copie", "NEUF.XLSX"), "NEUF.XLSX"),
        (("valider", "plan.xlsx", "--copie", "dossier"), "dossier/plan.xlsx"),
        (("nouveau", "--sortie", "neuf"), "neuf.xlsx"),
        (("nouveau", "--sortie", "dossier"), "dossier/plan-wecco.xlsx"),
        (("nouveau", "--programme", "NZassa"), "plan-nzassa.xlsx"),
        (("extraire", "plan.xlsx", "--sortie", "dossier"), "dossier/plan.json"),
        (("extraire", "plan.xlsx", "--sortie", "neuf"), "neuf.json"),
        (("modele", "Charte"), "modele-charte.docx"),
        (("modele", "charte", "--sortie", "neuf"), "neuf.docx"),
    ],
)
@pytest.mark.usefixtures("plan")
def test_what_is_written_has_the_ending_of_its_kind(arguments, made, run):
    Path("dossier").mkdir()
    before = names()
    assert run(*arguments)[0] in (0, 1)
    assert names() - before == {made}


MISTAKES = {
    ("valider", "plan.xlsx", "--etape", "jumel"): "« jumel » n'est pas une étape. Choisissez parmi : diag",
    ("valider", "plan.xlsx", "--dat", "x"): "Vouliez-vous « --date » ?",
    ("valider", "plan.xlsx", "--dtae", "x"): "Vouliez-vous « --date » ?",
    ("valider", "plan.xlsx", "--zzz"): "« --zzz » n'existe pas. Tapez la commande suivie de --aide",
    ("validr", "plan.xlsx"): "Vouliez-vous « wecco valider » ?",
    ("zzz", "plan.xlsx"): "Cette commande n'existe pas. Tapez « wecco --aide »",
    ("valider",): "Il manque « FICHIER… » dans cette commande",
    ("consolider",): "Il manque « DOSSIER… »",
    ("consolider", "."): "Il manque « --sortie DOSSIER »",
    ("reprendre-decisions", "plan.xlsx"): "Il manque « --dans PLAN.xlsx »",
    ("document",): "Il manque « NOM… FICHIER… »",
    ("modele",): "Il manque « NOM »",
    ("valider", "plan.xlsx", "--json=1"): "« --json » s'écrit seule",
    ("valider", "plan.xlsx", "--date", "9999-12-31"): "de 1900 à 2100",
    ("etat", "plan.xlsx", "--date", "1899-12-31"): "de 1900 à 2100",
    ("etat", "plan.xlsx", "--date", "2027"): "« 2027 » n'est pas une date possible",
    ("prioriser", "plan.xlsx", "--jours", "abc"): "« abc » n'est pas un nombre de jours possible",
    ("prioriser", "plan.xlsx", "--jours", "-1"): "« -1 » n'est pas un nombre de jours possible",
    ("prioriser", "plan.xlsx", "--budget", "deux"): "« deux » n'est pas un montant possible",
    ("prioriser", "plan.xlsx", "--budget", "2 000 €"): "dans la monnaie du plan",
    ("prioriser", "plan.xlsx", "--budget", "2 000 000 FCFA"): "dans la monnaie du plan",
    ("document", "fich", "plan.xlsx"): "Il n'y a pas de document « fich »",
    ("document", "fiche", "plan.xlsx", "--format", ","): "Il n'y a pas de format « , »",
    ("document", "fiche", "plan.xlsx", "--sortie", "fiche.pdf"): "« fiche.pdf » est le nom d'un fichier",
    ("document", "fiche", "plan.xlsx", "--sortie", "plan.xlsx"): "« plan.xlsx » est le nom d'un fichier",
    (
        "document",
        "charte",
        "plan.xlsx",
        "--modele",
        "absent.docx",
    ): "Le modèle « absent.docx » est introuvable",
    ("document", "charte", "plan.xlsx", "--modele", "."): "est introuvable",
    ("valider", "plan.xlsx", "--copie", "x.xls"): "doit finir par .xlsx. Rien n'a été écrit. Donnez-lui par "
    "exemple le nom « x.xlsx »",
    ("valider", "plan.xlsx", "--copie", "x.ods"): "doit finir par .xlsx",
    ("valider", "plan.xlsx", "--copie", "x.xlsm"): "doit finir par .xlsx",
    ("nouveau", "--sortie", "x.xls"): "doit finir par .xlsx",
    ("extraire", "plan.xlsx", "--sortie", "x.xlsx"): "doit finir par .json",
    ("modele", "charte", "--sortie", "x.doc"): "doit finir par .docx",
    ("valider", "faux.xlsx"): "Ce fichier est un document PDF",
    ("extraire", "faux.xlsx"): "faux.xlsx : Ce fichier est un document PDF",
    ("valider", "."): "FOLDER C'est un dossier",
    ("extraire", "."): "FOLDER : C'est un dossier",
    ("documents", "."): "FOLDER : C'est un dossier",
    ("document", "fiche", "."): "FOLDER : C'est un dossier",
    ("nouveau", "--depuis", "."): "FOLDER : C'est un dossier",
    ("documents", "absent.xlsx"): "absent.xlsx : Ce fichier est introuvable",
}


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
@pytest.mark.usefixtures("plan")
def test_a_mistake_says_what_is_wrong_and_what_to_type(arguments, run):
    Path("faux.xlsx").write_bytes(b"\r\n%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\n")
    before = names()
    code, out, err = run(*arguments)
    assert code == 2
    assert MISTAKES[arguments].replace("FOLDER", Path.cwd().name) in flat(out + err)
    assert "Traceback" not in out + err
    assert names() == before


@pytest.mark.parametrize("arguments", [("validr", "plan.xlsx"), ("valider",), ("nouveau", "--sortie")])
def test_a_mistake_is_told_with_an_older_click_too(arguments, run, monkeypatch):
    """Click names the kind of mistake of an unknown command from 8.4 on."""
    monkeypatch.delattr(click.exceptions, "NoSuchCommand", raising=False)
    code, out, err = run(*arguments)
    assert code == 2
    assert "aide" in out + err or "Vouliez-vous" in out + err
