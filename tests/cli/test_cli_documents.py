"""The commands `document`, `documents` and `modele`, as people type them."""

import os

import pytest
from conftest import flat

DAY = ("--date", "2026-11-20")


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_documents_are_written_in_the_formats_asked_for(run, book, tmp_path):
    out = tmp_path / "sortie"
    code, said, _ = run(
        "document", "fiche", "charte", book(), "--format", "html,docx,pdf", "--sortie", out, *DAY
    )
    assert code == 0
    stems = [f"{one}-wecco-2026-021-tissages-ndar" for one in ("charte", "fiche")]
    assert names(out) == [f"{stem}.{kind}" for stem in stems for kind in ("docx", "html", "pdf")]
    assert len(said.split("\n")) == 7


def test_all_leaves_the_visa_annex_out_and_adds_the_calendar(run, book, tmp_path):
    assert run("document", "tous", book(), "--sortie", tmp_path / "d", *DAY)[0] == 0
    found = names(tmp_path / "d")
    assert len(found) == 9
    assert not [name for name in found if "visa" in name]
    assert [name for name in found if name.endswith(".ics")]


def test_the_visa_annex_has_a_folder_of_its_own(run, book, tmp_path):
    assert run("document", "annexe-visa", book(), "--sortie", tmp_path / "d", *DAY)[0] == 0
    assert names(tmp_path / "d") == ["annexe-visa-confidentiel/annexe-visa-wecco-2026-021-tissages-ndar.html"]


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize("wide", [False, True])
def test_the_visa_annex_is_for_its_owner_alone(run, book, tmp_path, wide):
    order = ("document", "annexe-visa", book(), "--format", "html,docx", "--sortie", tmp_path / "d", *DAY)
    assert run(*order)[0] == 0
    files = [path for path in (tmp_path / "d").rglob("*") if path.is_file()]
    if wide:
        for path in files:
            path.chmod(0o644)
            path.write_bytes(b"former")
        assert run(*order)[0] == 0
        files = [path for path in (tmp_path / "d").rglob("*") if path.is_file()]
    assert {oct(path.stat().st_mode & 0o777) for path in files} == {"0o600"}
    assert len(files) == (3 if wide else 2)


def test_several_plans_never_share_a_file_and_a_bad_one_stops_nobody(run, book, tmp_path):
    first = book()
    twin = tmp_path / "copie.xlsx"
    twin.write_bytes(first.read_bytes())
    bad = tmp_path / "rien.xlsx"
    bad.write_bytes(b"rien")
    code, _, errors = run("document", "charte", first, bad, twin, "--sortie", tmp_path / "d", *DAY)
    assert code == 2
    assert "rien.xlsx" in errors
    stem = "charte-wecco-2026-021-tissages-ndar"
    assert names(tmp_path / "d") == [f"{stem}-2.html", f"{stem}.html"]


def test_final_refuses_and_says_which_cells(run, book, tmp_path):
    code, said, errors = run(
        "document", "charte", book("atelier-teranga"), "--final", "--sortie", tmp_path / "d", *DAY
    )
    assert (code, said) == (2, "")
    assert "Identification!D49" in flat(errors)
    assert not (tmp_path / "d").exists()


def test_a_word_file_that_someone_changed_is_kept_aside(run, book, tmp_path):
    out = tmp_path / "d"
    order = ("document", "charte", book(), "--format", "docx", "--sortie", out, *DAY)
    assert run(*order)[0] == 0
    (path,) = out.glob("*.docx")
    path.write_bytes(b"annotated")
    assert run(*order)[0] == 0
    assert [one.read_bytes() for one in (out / "sauvegardes").iterdir()] == [b"annotated"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("fiche",), "Donnez au moins un nom de document et un fichier"),
        (("plan.xlsx",), "Donnez au moins un nom de document et un fichier"),
        (("inconnu", "plan.xlsx"), "Il n'y a pas de document « inconnu »"),
        (("fiche", "charte", "plan.xlsx", "--modele", "m.docx"), "--modele va avec un seul document"),
        (("fiche", "absent.xlsx"), "absent.xlsx"),
    ],
)
def test_mistakes_are_said_in_one_french_sentence(arguments, told, run):
    code, _, errors = run("document", *arguments)
    assert code == 2
    assert told in flat(errors)
    assert "Traceback" not in errors


def test_an_unknown_format_is_said_once_and_nothing_is_made(run, book, tmp_path):
    out = tmp_path / "d"
    code, _, errors = run("document", "tous", book(), "--format", "html,odt", "--sortie", out)
    assert code == 2
    assert flat(errors).count("pas de format « odt »") == 1
    assert not out.exists()


def test_the_list_tells_for_whom_and_what_is_missing(run, book):
    code, said, _ = run("documents", book("atelier-teranga"), *DAY)
    assert code == 0
    assert "comité technique" in flat(said)
    assert "Identification!D14" in flat(said)


def test_a_template_of_ones_own_from_start_to_end(run, book, tmp_path):
    model = tmp_path / "modele.docx"
    assert run("modele", "charte", "--sortie", model)[0] == 0
    assert run("modele", "charte", "--sortie", model)[0] == 2
    assert run("modele", "calendrier", "--sortie", tmp_path / "x.docx")[0] == 2
    code, said, _ = run("document", "charte", book(), "--modele", model, "--sortie", tmp_path / "d", *DAY)
    assert code == 0
    assert said.strip().endswith("charte-wecco-2026-021-tissages-ndar.docx")
