"""Files that a command must not harm: other files, read-only ones, full disks, pipes, old code pages."""

import errno
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from conftest import EXAMPLES, flat

from wecco_xl.lang import catalogue
from wecco_xl.workbook.file import disk, replace
from wecco_xl.workbook.file.replace import KEPT_COPIES, new_file, replace_file, write_file

PLAN, DATE = "atelier-teranga", ("--date", "2026-11-20")
JUDGING = ("valider", "noter", "prioriser", "etat")
BACKUPS = catalogue()["files"]["backup_folder"]


@pytest.fixture
def plan(tmp_path, monkeypatch, built) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("plan.xlsx")
    path.write_bytes(built(PLAN))
    return path


def names(folder: Path = Path()) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("target", ["plan.xlsx", "autre.xlsx", "photo.png"])
def test_a_plan_in_json_never_takes_the_place_of_another_file(target, plan, run, built):
    Path("autre.xlsx").write_bytes(built(PLAN))
    Path("photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    before = {name: Path(name).read_bytes() for name in names()}
    code, out, err = run("extraire", plan, "--sortie", target)
    assert (code, out) == (2, "")
    assert target in err
    assert {name: Path(name).read_bytes() for name in names()} == before


def test_a_plan_in_json_takes_the_place_of_an_older_one(plan, run):
    Path("plan.json").write_bytes(b"\xef\xbb\xbf{}")
    code, _, _ = run("extraire", plan, "--sortie", "plan.json")
    assert code in (0, 1)
    assert json.loads(Path("plan.json").read_text(encoding="utf-8"))["programme"] == "wecco"


def test_a_read_only_file_is_left_alone(plan, run, built):
    plan.chmod(0o444)
    code, out, _ = run("valider", plan, "--ecrire", *DATE)
    assert code == 2
    assert "lecture seule" in out
    assert plan.read_bytes() == built(PLAN)
    assert names() == ["plan.xlsx"]


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("nouveau", "--sortie", "a/b/"), "a/b/plan-wecco.xlsx"),
        (("nouveau", "--sortie", "a/b/neuf.xlsx"), "a/b/neuf.xlsx"),
        (("nouveau", "--depuis", "plan.xlsx", "--sortie", "neufs/"), "neufs/plan (neuf).xlsx"),
        (("extraire", "plan.xlsx", "--sortie", "a/json/"), "a/json/plan.json"),
        (("extraire", "plan.xlsx", "--sortie", "a/neuf"), "a/neuf.json"),
        *((((name, "plan.xlsx", "--copie", "a/b/", *DATE)), "a/b/plan.xlsx") for name in JUDGING),
        *((((name, "plan.xlsx", "--copie", "a/neuf", *DATE)), "a/neuf.xlsx") for name in JUDGING),
        (("modele", "charte", "--sortie", "a/b/"), "a/b/modele-charte.docx"),
        (("modele", "charte", "--sortie", "a/b/neuf.docx"), "a/b/neuf.docx"),
        (
            ("document", "fiche", "plan.xlsx", "--sortie", "a/b", *DATE),
            "a/b/fiche-wecco-2026-038-atelier-teranga.html",
        ),
        (("consolider", ".", "--sortie", "a/b", "--nominatif", *DATE), "a/b/reprise.sqlite"),
        (
            ("consolider", ".", "--sortie", "a", "--pseudonymes", "clés/b/clé", "--nouvelle-cle", *DATE),
            "clés/b/clé",
        ),
        (("guide", "--dossier", "a/b"), "a/b/champs.md"),
    ],
    ids=lambda given: given if isinstance(given, str) else " ".join(given),
)
@pytest.mark.usefixtures("plan")
def test_a_folder_that_is_not_there_yet_is_made(command, made, run):
    code, _, err = run(*command)
    assert code in (0, 1), err
    assert Path(made).is_file()
    assert set(names()) <= {"plan.xlsx", "a", Path(made).parts[0]}


@pytest.mark.parametrize(
    "command",
    [
        ("nouveau", "--sortie", "plan.xlsx/"),
        ("nouveau", "--sortie", "plan.xlsx/a/neuf.xlsx"),
        ("extraire", "plan.xlsx", "--sortie", "plan.xlsx/neuf"),
        *((name, "plan.xlsx", "--copie", "plan.xlsx/a/") for name in JUDGING),
        ("modele", "charte", "--sortie", "plan.xlsx/a/"),
        ("document", "tous", "plan.xlsx", "--sortie", "plan.xlsx/a"),
        ("consolider", ".", "--sortie", "plan.xlsx/a", "--nominatif"),
        ("consolider", ".", "--sortie", "a", "--pseudonymes", "plan.xlsx/clé", "--nouvelle-cle"),
        ("guide", "--dossier", "plan.xlsx"),
    ],
    ids=" ".join,
)
def test_a_file_is_no_folder_to_write_into(command, plan, run, built):
    code, out, err = run(*command)
    assert (code, names(), plan.read_bytes()) == (2, ["plan.xlsx"], built(PLAN))
    assert flat(out + err).count("« plan.xlsx » est le nom d'un fichier") == 1


PROTECTED = (
    ("nouveau", "--sortie", "fermé"),
    ("valider", "plan.xlsx", "--copie", "fermé/neuf.xlsx"),
    ("extraire", "plan.xlsx", "--sortie", "fermé"),
    ("modele", "charte", "--sortie", "fermé"),
    ("document", "charte", "plan.xlsx", "--sortie", "fermé"),
)


@pytest.mark.parametrize("command", PROTECTED, ids=" ".join)
@pytest.mark.usefixtures("plan")
def test_a_folder_that_takes_no_file_is_said_and_nothing_is_left(command, run, monkeypatch):
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "")

    Path("fermé").mkdir()
    monkeypatch.setattr(disk.tempfile, "mkstemp", closed)
    code, out, err = run(*command)
    assert code == 2
    assert "son dossier est protégé" in " ".join((out + err).replace("\xa0", " ").split())
    assert names() == ["fermé", "plan.xlsx"]
    assert names(Path("fermé")) == []


COPYING = (("valider", "plan.xlsx", "--copie", "neuf.xlsx"), ("nouveau",))


@pytest.mark.parametrize("command", COPYING, ids=" ".join)
@pytest.mark.usefixtures("plan")
def test_a_full_disk_leaves_no_cut_file(command, run, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    before = names()
    monkeypatch.setattr(disk.os, "fsync", full)
    code, out, err = run(*command)
    assert code == 2
    assert "place" in out + err
    assert names() == before


@pytest.mark.usefixtures("plan")
def test_a_copy_never_replaces_what_came_in_the_meantime(monkeypatch):
    monkeypatch.setattr(replace.os, "link", lambda *_: (_ for _ in ()).throw(OSError(errno.EPERM, "")))
    new_file(Path("a.xlsx"), b"a")
    with pytest.raises(replace.Refused, match="copy_already_there"):
        new_file(Path("a.xlsx"), b"b")
    assert Path("a.xlsx").read_bytes() == b"a"
    write_file(Path("là/b.json"), b"b")
    assert names(Path("là")) == ["b.json"]


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize(("of_plan", "of_copy"), [(0o600, 0o600), (0o640, 0o640), (0o444, 0o644)])
def test_a_copy_is_as_private_as_the_plan(plan, run, of_plan, of_copy):
    plan.chmod(of_plan)
    assert run("valider", plan, "--copie", "neuf.xlsx", *DATE)[0] == 1
    assert Path("neuf.xlsx").stat().st_mode & 0o777 == of_copy


def test_one_file_that_nobody_foresaw_does_not_stop_the_others(plan, run, monkeypatch, built):
    from wecco_xl.reports import run as one_run

    Path("bon.xlsx").write_bytes(built(PLAN))
    real = one_run.judge
    calls = iter([True, False])
    monkeypatch.setattr(one_run, "judge", lambda *how: 1 / 0 if next(calls) else real(*how))
    code, out, _ = run("valider", plan, "bon.xlsx", *DATE)
    assert code == 2
    assert "imprévue (ZeroDivisionError)" in out
    assert "n'ont pas été modifiés" not in out
    assert "bloquant" in out.partition("bon.xlsx")[2]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(plan, run):
    os.mkfifo("tuyau.xlsx")
    code, out, _ = run("valider", "tuyau.xlsx", plan, *DATE)
    assert code == 2
    assert "bloquant" in out


@pytest.mark.usefixtures("plan")
def test_a_refused_file_is_named(run):
    Path("faux.xlsx").write_bytes(b"bonjour" * 99)
    for command in (("extraire", "faux.xlsx"), ("nouveau", "--depuis", "faux.xlsx")):
        code, _, err = run(*command)
        assert code == 2
        assert err.startswith("faux.xlsx"), err


def test_old_copies_make_room(plan):
    path = plan.resolve()
    other = path.with_name("plan B.xlsx")
    other.write_bytes(b"autre")
    replace_file(other, b"autre", b"autre", backups=Path(BACKUPS), now=datetime(2020, 1, 1))
    for minute in range(KEPT_COPIES + 5):
        old = path.read_bytes()
        replace_file(path, old, bytes([minute]), backups=Path(BACKUPS), now=datetime(2026, 11, 20, 9, minute))
    kept = [name for name in names(Path(BACKUPS)) if not name.startswith("plan B")]
    assert len(kept) == KEPT_COPIES
    assert kept[0].startswith("plan 2026-11-20 09-05")
    assert kept[-1].startswith(f"plan 2026-11-20 09-{KEPT_COPIES + 4}")
    assert len(names(Path(BACKUPS))) == KEPT_COPIES + 1


# ── code pages ──────────────────────────────────────────────────────────────────────────────────────


def told(*command: str) -> subprocess.CompletedProcess[bytes]:
    """A command whose output goes to a file under the code page of a French Windows."""
    return subprocess.run(
        [sys.executable, "-m", "wecco_xl", *command, *(DATE if command[0] != "extraire" else ())],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("command", ["valider", "noter", "prioriser", "etat"])
def test_a_code_page_without_an_arrow_stops_nothing(command):
    done = told(command, "plan.xlsx", "--ecrire")
    assert done.returncode in (0, 1)
    assert not done.stderr
    assert "plan.xlsx" in done.stdout.decode("cp1252")


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("command", [["extraire"], ["valider", "--json"], ["etat", "--json"]], ids=" ".join)
def test_json_is_in_utf8_whatever_the_code_page(command):
    done = told(command[0], "plan.xlsx", *command[1:])
    assert "é" in json.dumps(json.loads(done.stdout.decode("utf-8")), ensure_ascii=False)


# ── a plan in JSON that is none ─────────────────────────────────────────────────────────────────────

MAIN = (EXAMPLES / "cacao-abidjan.json").read_text(encoding="utf-8")
SHAPES = {
    "needs as numbers": ('{"programme": "wecco", "needs": [1, 2, 3]}', "needs.0"),
    "needs as a form": ('{"programme": "wecco", "needs": {"need": "x"}}', "needs"),
    "a row as a list": ('{"programme": "wecco", "needs": [null, []]}', "needs.1"),
    "a form as a list": ('{"programme": "wecco", "cover": []}', "cover"),
    "deep nesting": ('{"programme": "wecco", "cover": ' + "[" * 100_000, ""),
    "another model": ('{"programme": "wecco", "model": 7}', "plus récente"),
    "a model in words": ('{"programme": "wecco", "model": "1"}', ""),
    "too large": ('{"programme": "wecco"}' + " " * 5_000_000, "trop gros"),
    "unknown section": ('{"programme": "wecco", "needz": []}', "needz"),
}


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("content", SHAPES)
def test_a_json_of_another_shape_is_refused_by_name(content, run):
    text, said = SHAPES[content]
    Path("x.json").write_text(text, encoding="utf-8")
    code, out, err = run("nouveau", "--depuis", "x.json", "--sortie", "neuf.xlsx")
    assert (code, out) == (2, "")
    assert "x.json" in err
    assert said in err
    assert "imprévue" not in err
    assert not Path("neuf.xlsx").exists()


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_json_is_read_as_windows_programs_save_it(encoding, run):
    Path("x.json").write_text(MAIN, encoding=encoding)
    assert run("nouveau", "--depuis", "x.json", "--sortie", "neuf.xlsx")[0] == 0


@pytest.mark.usefixtures("plan")
def test_the_programme_asked_for_is_the_one_of_the_plan(run):
    Path("x.json").write_text(MAIN, encoding="utf-8")
    code, _, err = run("nouveau", "--programme", "wecco", "--depuis", "x.json")
    assert code == 2
    assert "nzassa" in err
    assert run("nouveau", "--programme", "nzassa", "--depuis", "x.json")[0] == 0
