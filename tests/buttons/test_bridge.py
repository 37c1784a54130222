"""The bridge: what a spreadsheet asks and is answered, in JSON; whatever it is sent, it answers."""

import json
import subprocess
import sys
from base64 import b64decode
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest
from conftest import flat

from wecco_xl.buttons import bridge, buttons, door
from wecco_xl.buttons.action import ActivateSheet, AddSheet, NotPortableError, SetValues, ShowSheet
from wecco_xl.buttons.button import Button
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.buttons.protocol import Request, schema, spoken
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.reading.closed import snapshot_of

NOON = datetime(2026, 11, 20, 12)
SCHEMA = Path(__file__).parents[2] / "docs" / "protocole.json"


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("WECCO_HOME", str(tmp_path))


def cell(value):
    return {"date": value.isoformat()} if isinstance(value, date) else value


def request(data, button="validate", **more):
    sheets = [
        {"name": name, "rows": [list(map(cell, row)) for row in rows]}
        for name, rows in snapshot_of(data).sheets.items()
    ]
    return {"version": 1, "button": button, "now": NOON.isoformat(), "sheets": sheets} | more


def asked(request):
    return json.loads(bridge.answer(request if isinstance(request, str) else json.dumps(request)))


@pytest.mark.parametrize("button", buttons.BUTTONS)
def test_the_bridge_answers_what_the_engine_does(built, button):
    data = built("tissages-ndar")
    book = open_book(snapshot_of(data), strict=True)
    files, _ = buttons.BUTTONS[button](book, NOON)
    answer = asked(request(data, button))
    assert answer["status"] == "done"
    assert [(one["name"], b64decode(one["data"])) for one in answer["files"]] == files
    assert bool(files) == (button in (Button.REPORT, Button.ALL))
    assert answer["actions"] == json.loads(json.dumps([spoken(one) for one in actions(book)]))
    assert [one["do"] for one in answer["actions"][-1:]] == ([] if button == Button.REPORT else ["activate"])


def test_the_answer_names_the_sheet_as_it_is_called_in_this_book(built):
    sheets = {
        f"{name} 2" if name in ("Contrôle", "Avancement") else name: rows
        for name, rows in snapshot_of(built("tissages-ndar")).sheets.items()
    }
    said = {
        button: door.click(button, open_book(Snapshot(sheets)), NOON).message
        for button in (Button.VALIDATE, Button.PROGRESS, Button.ALL, Button.SCORE)
    }
    assert [flat(one).rpartition("« ")[2] for one in said.values()] == [
        "Contrôle 2 ».",
        "Avancement 2 ».",
        "Contrôle 2 ».",
        "Scores SMART ».",
    ]


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ("", "refused", "ne comprend pas"),
        ("é{", "refused", "ne comprend pas"),
        ("[" * 100_000, "refused", "ne comprend pas"),
        ("[]", "version", "même version"),
        ({"version": 2, "button": "validate", "sheets": []}, "version", "même version"),
        ({"version": 1, "button": "delete", "sheets": []}, "refused", "ne comprend pas"),
        ({"version": 1, "button": "_judged", "sheets": []}, "refused", "ne comprend pas"),
        ({"version": 1, "button": "validate"}, "refused", "ne comprend pas"),
        ({"version": 1, "button": "validate", "sheets": [], "path": "/"}, "refused", "ne comprend pas"),
        ({"version": 1, "button": "validate", "sheets": []}, "refused", "n'est pas un plan"),
        (
            {"version": 1, "button": "validate", "sheets": [{"name": "A", "rows": [[[]]]}]},
            "refused",
            "comprend",
        ),
        (
            {"version": 1, "button": "validate", "sheets": [{"name": n, "rows": []} for n in "Aa"]},
            "refused",
            "comprend",
        ),
        ("x" * 64_000_001, "refused", "trop grand"),
    ],
)
def test_whatever_it_is_sent_it_answers(sent, status, words):
    answer = asked(sent)
    assert (answer["version"], answer["status"], answer["actions"], answer["files"]) == (1, status, [], [])
    assert words in flat(answer["message"])


def test_too_many_cells(monkeypatch):
    monkeypatch.setattr("wecco_xl.buttons.protocol.MOST_CELLS", 3)
    row = {"version": 1, "button": "validate", "sheets": [{"name": "A", "rows": [[1, 2], [3, 4]]}]}
    assert "comprend" in asked(row)["message"]


@pytest.mark.parametrize(
    ("shown", "raw", "errors"),
    [
        (None, None, {}),
        (True, True, {}),
        (1, 1.0, {}),
        (2.5, 2.5, {}),
        ("=1+1", "=1+1", {}),
        ("2026-11-20", "2026-11-20", {}),
        ({"date": "2026-11-20T00:00:00"}, datetime(2026, 11, 20), {}),
        ({"date": "2026-11-20"}, datetime(2026, 11, 20), {}),
        ({"time": "08:30:00"}, datetime(2026, 1, 1, 8, 30).time(), {}),
        ({"error": "#REF!"}, "", {("A", 0, 0): "#REF!"}),
    ],
)
def test_a_cell_as_the_plan_reads_it(shown, raw, errors):
    sheets = [{"name": "A", "rows": [[shown]]}]
    snapshot = Request.model_validate({"version": 1, "button": "score", "sheets": sheets}).snapshot()
    (value,) = snapshot.sheets["A"][0]
    assert (value, type(value), snapshot.errors) == (raw, type(raw), errors)


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (
            SetValues("A", 2, 3, (("=x", None), (1.5, date(2026, 3, 4)))),
            {
                "do": "set_values",
                "sheet": "A",
                "row": 2,
                "column": 3,
                "rows": [["=x", None], [1.5, {"date": "2026-03-04"}]],
            },
        ),
        (ShowSheet("A"), {"do": "show_sheet", "sheet": "A"}),
        (ActivateSheet("A"), {"do": "activate", "sheet": "A"}),
    ],
)
def test_an_action_as_it_is_said(action, said):
    assert spoken(action) == said


def test_an_action_that_no_button_may_do():
    with pytest.raises(NotPortableError):
        spoken(AddSheet("A", None))


def test_an_unforeseen_error_is_a_sentence_on_the_control_sheet_and_a_line_without_the_plan(
    built, monkeypatch
):
    def fail(_book, _now):
        raise KeyError("Awa Ndiaye")

    monkeypatch.setattr(buttons, "BUTTONS", {Button.VALIDATE: fail})
    answer = asked(request(built("tissages-ndar")))
    assert answer["status"] == "failed"
    assert "(KeyError)" in answer["message"]
    written, *shown = answer["actions"]
    assert (written["sheet"], written["rows"]) == ("Contrôle", [[answer["message"]]])
    assert shown == [{"do": do, "sheet": "Contrôle"} for do in ("show_sheet", "activate")]
    log = door.log_path().read_text(encoding="utf-8")
    assert "validate\tfailed\tKeyError door.py:" in log
    assert "Awa" not in log + answer["message"]


def test_a_half_done_click_leaves_only_its_sentence(built, monkeypatch):
    def fail(book, _now):
        book.sheets["Contrôle"].range("A9").value = "half"
        raise RuntimeError

    monkeypatch.setattr(buttons, "BUTTONS", {Button.VALIDATE: fail})
    answer = asked(request(built("tissages-ndar")))
    assert [one["rows"] for one in answer["actions"] if one["do"] == "set_values"] == [[[answer["message"]]]]


def test_the_log_stays_small(monkeypatch):
    monkeypatch.setattr(door, "MOST_LOG", 100)
    for _ in range(50):
        door.log("validate", "done", "0")
    assert door.log_path().stat().st_size < 200


def test_lines_are_answered_one_by_one_until_the_input_ends():
    target = StringIO()
    bridge.serve(StringIO("[]\nx\n"), target)
    assert [json.loads(line)["status"] for line in target.getvalue().splitlines()] == ["version", "refused"]


def test_nothing_but_json_is_printed(built):
    line = json.dumps(request(built("atelier-teranga"))) + "\n"
    code = "import wecco_xl.buttons.bridge as b; b.door.click = lambda *a: print('loud') or 1/0; b.main()"
    done = subprocess.run(
        [sys.executable, "-c", code], input=line * 2, capture_output=True, text=True, check=True, timeout=60
    )
    answers = [json.loads(one) for one in done.stdout.splitlines()]
    assert [one["status"] for one in answers] == ["failed", "failed"]
    assert "loud" in done.stderr


def test_it_ends_when_nobody_asks():
    code = "from wecco_xl.buttons import bridge; import sys; bridge.serve(sys.stdin, sys.stdout, 0.2)"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as process:
        assert process.wait(timeout=60) == 0


def test_every_button_is_there():
    assert set(buttons.BUTTONS) == set(Button)


def test_the_published_schema_is_the_one_of_the_code():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
