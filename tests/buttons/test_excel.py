"""The way of a click in desktop Excel, from the words of the add-in to the sheets, without Excel."""

import re
import sys
from pathlib import Path

import pytest
from conftest import flat

from wecco_xl.buttons import door, excel
from wecco_xl.buttons.action import ActivateSheet, SetValues
from wecco_xl.buttons.engine import actions, open_book, xw
from wecco_xl.cli import folder
from wecco_xl.lang import catalogue
from wecco_xl.reading.closed import snapshot_of

BASIC = (Path(__file__).parents[2] / "workbook" / "excel" / "WeccoButtons.bas").read_text(encoding="ascii")


def command(button):
    """What the module hands to RunPython for a button, put together as VBA does."""
    (text,) = re.findall(r'RunIfReady "(from [^"]*excel\.press\(\')" & button & "(\'\))"', BASIC)
    return button.join(text)


@pytest.fixture
def caller(monkeypatch, tmp_path):
    """A workbook that « called » Python: over a snapshot, lying in a folder, with messages that are kept."""
    monkeypatch.setenv("WECCO_HOME", str(tmp_path / "wecco"))

    def calls(data):
        book, said = open_book(snapshot_of(data), strict=False), []
        monkeypatch.setattr(xw.Book, "caller", classmethod(lambda _: book))
        monkeypatch.setattr(excel, "tell", lambda _, sentence: said.append(sentence))
        monkeypatch.setattr(excel, "_folder", lambda _: tmp_path)
        return book, said

    return calls


@pytest.mark.parametrize(
    ("button", "sheet"),
    [
        ("validate", "Contrôle"),
        ("score", "Scores SMART"),
        ("prioritise", "Priorités"),
        ("progress", "Avancement"),
    ],
)
def test_a_button_writes_its_sheet_and_shows_it(caller, built, button, sheet):
    book, said = caller(built("tissages-ndar"))
    exec(command(button), {})  # noqa: S102 - as RunPython does
    assert said == []
    assert actions(book)[-1] == ActivateSheet(sheet)


def test_documents_are_beside_the_workbook_and_said(caller, built, tmp_path):
    _, said = caller(built("tissages-ndar"))
    exec(command("report"), {})  # noqa: S102 - as RunPython does
    assert len(list((tmp_path / "Rapports").iterdir())) == 3
    assert [flat(one).startswith("3 documents sont dans le dossier") for one in said] == [True]


def test_all_at_once_says_that_the_sheets_are_written_too(caller, built, tmp_path):
    _, said = caller(built("tissages-ndar"))
    exec(command("all"), {})  # noqa: S102 - as RunPython does
    done = "Tout est à jour : commencez par la feuille « Contrôle »."
    folder = tmp_path / "Rapports"
    assert [flat(one) for one in said] == [f"{done} 3 documents sont dans le dossier « {folder} »."]


def test_documents_that_cannot_be_beside_the_workbook_go_to_those_of_the_user(
    caller, built, tmp_path, monkeypatch
):
    (tmp_path / "Rapports").write_text("")
    monkeypatch.setattr(excel, "_own", lambda: tmp_path / "Documents")
    _, said = caller(built("tissages-ndar"))
    exec(command("report"), {})  # noqa: S102 - as RunPython does
    own = tmp_path / "Documents" / "Rapports"
    assert len(list(own.iterdir())) == 3
    assert flat(said[0]) == f"3 documents sont dans le dossier « {own} »."


def test_documents_that_find_no_place(caller, built, tmp_path, monkeypatch):
    (tmp_path / "Rapports").write_text("")
    monkeypatch.setattr(excel, "_own", lambda: tmp_path)
    _, said = caller(built("tissages-ndar"))
    exec(command("report"), {})  # noqa: S102 - as RunPython does
    assert flat(said[0]).endswith("Renommez ce fichier, ou choisissez un autre dossier, puis recommencez.")


def test_a_refusal_is_said_and_stands_on_the_control_sheet(caller, built):
    book, said = caller(built("tissages-ndar"))
    book.impl.tabs[:] = [tab for tab in book.impl.tabs if tab.name != "Priorités"]
    exec(command("prioritise"), {})  # noqa: S102 - as RunPython does
    assert flat(said[0]).startswith("La feuille « Priorités »")
    assert [one.rows for one in actions(book) if isinstance(one, SetValues)] == [((said[0],),)]


def test_a_workbook_that_takes_no_sentence_is_told_all_the_same(caller, built, monkeypatch):
    def refuse(_book, _sentence):
        raise OSError

    _, said = caller(built("tissages-ndar"))
    monkeypatch.setattr(door, "leave", refuse)
    monkeypatch.setattr(door.buttons, "BUTTONS", {})
    exec(command("validate"), {})  # noqa: S102 - as RunPython does
    assert "(KeyError)" in said[0]


class Online:
    """A workbook that lies on OneDrive: xlwings cannot say where."""

    @property
    def fullname(self):
        raise RuntimeError("Couldn't find the local OneDrive folder")


class Kept:
    def __init__(self, path):
        self.fullname = str(path)


def test_where_documents_go(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"")
    home = Path.home() / "Documents"
    books = [Kept(path), Kept("Classeur1"), Kept("https://d.docs.live.net/1/plan.xlsx"), Online()]
    assert [excel._folder(book) for book in books] == [tmp_path, home, home, home]


def test_a_folder_of_plans_is_validated_and_summed_up(tmp_path, built):
    from datetime import datetime

    for name in ("tissages-ndar", "atelier-teranga"):
        (tmp_path / f"{name}.xlsx").write_bytes(built(name))
    (tmp_path / "facture.xlsx").write_bytes(b"no workbook")
    (tmp_path / "~$tissages-ndar.xlsx").write_bytes(b"")
    said = folder.validated(tmp_path, datetime(2026, 11, 20, 9, 5))
    page = (tmp_path / "Contrôle WECCO 2026-11-20 09h05.txt").read_text(encoding="utf-8-sig").splitlines()
    assert flat(said).startswith("Plans relus : 1. Fichiers refusés : 2. Le résumé")
    assert [line.split("\N{NO-BREAK SPACE}")[0] for line in page] == [
        "atelier-teranga.xlsx",
        "facture.xlsx",
        "tissages-ndar.xlsx",
    ]
    assert ["REFUSÉ" in line for line in page] == [False, True, True]  # the last one is open elsewhere


def test_a_folder_without_plans(tmp_path):
    from datetime import datetime

    empty = catalogue()["buttons"]["folder"]["empty"].format(folder=tmp_path.name)
    assert folder.validated(tmp_path, datetime(2026, 11, 20)) == empty


def test_the_add_in_needs_no_xlwings_pro():
    assert "xlwings.pro" not in sys.modules
