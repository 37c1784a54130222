"""The commands that judge: the same figures on the terminal, in JSON and on the sheets, all in French."""

import json
import os
import re
from datetime import datetime, time
from pathlib import Path

import pytest
from conftest import TODAY, flat

from wecco_xl.buttons.action import SetValues
from wecco_xl.buttons.book import write
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.lang import catalogue
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reports import priorities as priority_report
from wecco_xl.reports import scores as score_report
from wecco_xl.reports import state as progress_report
from wecco_xl.reports.priorities import GivenMeans
from wecco_xl.words import words
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block

DAY = ("--date", "2026-11-20")
COMMANDS = ("noter", "prioriser", "etat")
SHEETS = {"noter": "scores", "prioriser": "priorities", "etat": "progress"}
CASES = Path(__file__).parents[1] / "cases" / "judgement"


def document(run, command, *arguments):
    code, out, err = run(command, *arguments, "--json", *DAY)
    copied = f"Copie écrite\xa0: {arguments[-1]}\n" if "--copie" in arguments else ""
    assert (code, err) == (0, copied)
    return json.loads(out)["files"][0]


def test_the_judgement_of_an_example_is_the_pinned_one(run, book, each_example):
    """To pin new results: WECCO_PIN=1 pytest tests/test_cli_judgement.py, then read the difference."""
    path = book(each_example)
    lines = [line for command in COMMANDS for line in _summary(command, document(run, command, path))]
    pinned = CASES / f"{each_example}.txt"
    if os.environ.get("WECCO_PIN"):
        pinned.parent.mkdir(exist_ok=True)
        pinned.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == pinned.read_text(encoding="utf-8").splitlines()


def _summary(command, found):
    """A judgement in short lines that people can compare."""
    if command == "noter":
        for one in found["objectives"]:
            points = " ".join(f"{name}{letter['points']:g}" for name, letter in one["letters"].items())
            why = ", ".join(f"{why['code']}@{why['cell']}" for why in one["reasons"])
            yield f"{one['id']} {one['total']:g} {one['status']} {points} {why}".rstrip()
    elif command == "prioriser":
        for one in found["trainings"]:
            parts = " ".join(f"{part['points']:g}" for part in one["contributions"])
            group = one["shares"]["group"]
            yield f"{one['id']} rang {one['rank']} : {one['score']:g} = {parts} · {group} · {one['decision']}"
        for name in ("basket", "plain_cut"):
            yield f"{name} {found[name]['trainings']} {found[name]['cost']:.0f} {found[name]['days']:g}"
    else:
        for one in found["readiness"]:
            counts = f"{one['filled']}/{one['needed']} {one['filled_when_due']}/{one['needed_when_due']}"
            yield f"{one['usage']} {'prêt' if one['ready'] else 'pas prêt'} {counts}"
        for one in found["progress"]["objectives"] + found["progress"]["firm"]:
            share = "?" if one["share"] is None else f"{one['share']:.0%}"
            yield f"{one['id']} {one['status']} {share}"
        yield from (f"{one['code']} {one['sheet']}!{one['cell']}" for one in found["next"])
        yield f"{found['liveliness']['updated_on']} {found['liveliness']['days']}"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_terminal_is_narrow_french_and_says_what_json_says(run, book, command):
    path = book(cells=[(("objectives", 0, "due"), None), (("objectives", 1, "target"), "beaucoup")])
    code, out, err = run(command, path, *DAY)
    assert (code, err) == (0, "")
    assert max(len(line) for line in out.splitlines()) <= 100
    assert not re.findall(r"\b[a-z]+_[a-z]+\b", out), "a code instead of words"
    said = flat(out)
    for sentence in _sentences(document(run, command, path)):
        assert flat(sentence) in said


def _sentences(found):
    for one in found.get("objectives", ()):
        yield from (why["message"] for why in (*one["reasons"], *one["suggestions"]))
    for one in found.get("trainings", ()):
        yield one["reason"]
    yield from (one["message"] for key in ("next", "warnings", "differences") for one in found.get(key, ()))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_sheet_holds_the_figures_of_json(run, book, tmp_path, command):
    path, copy = book("atelier-teranga"), tmp_path / "copie.xlsx"
    before = path.read_bytes()
    found = document(run, command, path, "--copie", copy)
    assert path.read_bytes() == before
    said = words(found["programme"])
    cells = snapshot_of(copy.read_bytes()).sheets[said.say(f"sheets.{SHEETS[command]}.title")]
    for expected in _on_sheet(command, found, said):
        assert any(set(expected) <= set(row) for row in cells), expected


@pytest.mark.parametrize("command", COMMANDS)
def test_an_open_book_gets_what_the_closed_file_gets(run, book, tmp_path, command):
    path, copy = book("atelier-teranga"), tmp_path / "copie.xlsx"
    run(command, path, "--copie", copy, *DAY)
    closed, snapshot = snapshot_of(copy.read_bytes()).sheets, snapshot_of(path.read_bytes())
    view = {
        "noter": score_report.VIEW,
        "prioriser": priority_report.view(GivenMeans()),
        "etat": progress_report.VIEW,
    }
    live = open_book(snapshot)
    write(live, view[command].results(judge(snapshot, TODAY), snapshot, datetime.combine(TODAY, time())))
    blocks = [action for action in actions(live) if isinstance(action, SetValues)]
    differing = {
        (block.sheet, block.row + down, block.column + right)
        for block in blocks
        for down, line in enumerate(block.rows)
        for right, value in enumerate(line)
        if (value or "") != (_at(closed[block.sheet], block.row + down, block.column + right) or "")
    }
    assert len(blocks) > 2
    assert {row for _, row, _ in differing} <= {4}, "only the hour of the run may differ"


def _at(rows, row, column):
    """A cell as spreadsheets count; None beyond what is filled."""
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


def _on_sheet(command, found, said):
    """Per row, the values that must stand together."""
    if command == "noter":
        for one in found["objectives"]:
            yield one["id"], round(one["total"], 2), said.say(f"smart.status.{one['status']}")
    elif command == "prioriser":
        for one in found["trainings"]:
            yield (one["id"], *((one["rank"], round(one["score"], 1)) if one["eligible"] else ()))
    else:
        for one in found["progress"]["objectives"]:
            yield one["id"], said.say(f"progress.status.{one['status']}")


@pytest.mark.parametrize("command", COMMANDS)
def test_results_go_into_the_file_and_the_old_one_is_kept(run, book, command):
    path = book()
    before = path.read_bytes()
    assert run(command, path, "--ecrire", *DAY)[0] == 0
    assert path.read_bytes() != before
    (kept,) = (path.parent / catalogue()["files"]["backup_folder"]).iterdir()
    assert kept.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_refused_file_does_not_stop_the_others(run, book, tmp_path, command):
    (tmp_path / "autre.xlsx").write_bytes(b"rien")
    code, out, _ = run(command, tmp_path / "autre.xlsx", book(), "--json", *DAY)
    refused, judged = json.loads(out)["files"]
    assert code == 2
    assert (refused["status"], judged["status"]) == ("refused", "judged")
    assert refused["message"].endswith(".")
    assert flat(refused["message"]) in flat(run(command, tmp_path / "autre.xlsx", *DAY)[1])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_key_is_documented(run, book, command):
    text = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    known = set(re.findall(r"[a-z_]+", text))
    assert not set(_keys(document(run, command, book("atelier-teranga")))) - known


def _keys(value):
    """The names of all keys of a document, but for those that are codes themselves."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in (*"SMART", "smart", "to_complete", "not_smart"):
                yield key
            yield from () if key in ("used", "by_status") else _keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def test_lost_points_add_up(run, book, each_example):
    for one in document(run, "noter", book(each_example))["objectives"]:
        assert one["total"] + sum(why["lost"] for why in one["reasons"]) == pytest.approx(100)


def test_another_budget_and_other_days_change_the_basket(run, book):
    undecided = [(("trainings", at, "decision"), None) for at in range(7)]
    path = book(cells=undecided)
    usual, short = (
        document(run, "prioriser", path),
        document(run, "prioriser", path, "--budget", "600 000", "--jours", "4,5"),
    )
    assert (short["basket"]["budget"], short["basket"]["most_days"]) == (600_000, 4.5)
    assert short["basket"]["days"] <= 4.5
    assert set(short["basket"]["trainings"]) < set(usual["basket"]["trainings"])
    assert [one["score"] for one in short["trainings"]] == [one["score"] for one in usual["trainings"]]


def test_other_weights_are_announced(run, book):
    path = book()
    data = path.read_bytes()
    title = words("wecco").say("sheets.settings.title")
    rows = snapshot_of(data).sheets[title]
    place = next(
        (title, at, column + 2)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell == "priority.weights.cost"
    )
    path.write_bytes(patched(data, [cell_block(place, 40)]))
    found = document(run, "prioriser", path)
    assert found["weights"]["differ"]
    assert found["weights"]["used"]["cost"] == pytest.approx(100 * 40 / 128, abs=0.01)
    assert [change["key"] for change in found["settings"]["changed"]] == ["priority.weights.cost"]
    assert title in run("noter", path, *DAY)[1]


def test_the_state_tells_nothing_of_the_visa_annex(run, book):
    hidden = "ZZ9988776"
    path = book(cells=[(("visa", "passport_number"), hidden), (("visa", "passport_expires_on"), hidden)])
    assert hidden not in run("etat", path, "--json", *DAY)[1] + run("etat", path, *DAY)[1]


def test_what_is_missing_is_no_error_here(run, book):
    path = book(cells=[(("cover", "provider"), None)])
    assert run("valider", path, *DAY)[0] == 1
    assert [run(command, path, *DAY)[0] for command in COMMANDS] == [0, 0, 0]
