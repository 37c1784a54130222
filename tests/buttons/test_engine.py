"""The contract of our engine with xlwings: what portable functions may use works, all else fails loudly."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest

import wecco_xl
from wecco_xl.buttons.action import ActivateSheet, AddSheet, Area, ClearContents, NotPortableError, SetValues
from wecco_xl.buttons.engine import actions, open_book, xw
from wecco_xl.grid.snapshot import Snapshot

ROOT = Path(wecco_xl.__file__).parents[1]
NOON = datetime(2026, 3, 4, 12, 30, 15, 250_000)
WHOLE = Area(1, 1, 1_048_576, 16_384)


class Stage(StrEnum):
    RETURN = "return"


def snapshot(*rows, **errors):
    return Snapshot(
        {
            "Accueil": [list(row) for row in rows or (["a", "b", "c"], [1.0, 2.0, 3.0])],
            "Plan d'action": [["x"]],
            "Évaluation à l’arrivée": [],
        },
        errors={("Accueil", *place): text for text, place in errors.items()},
    )


def book(*rows, strict=False, **errors):
    return open_book(snapshot(*rows, **errors), strict=strict)


def sheet(*rows, strict=False, **errors):
    return book(*rows, strict=strict, **errors).sheets["Accueil"]


def written(sheet):
    """The only block written, as lists."""
    (action,) = actions(sheet.book)
    return (action.row, action.column), [list(row) for row in action.rows]


# ── sheets ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (0, "Accueil"),
        (-1, "Évaluation à l’arrivée"),
        ("Plan d'action", "Plan d'action"),
        ("PLAN D'ACTION", "Plan d'action"),
        ("évaluation à l’arrivée", "Évaluation à l’arrivée"),
    ],
)
def test_sheet_found(key, name):
    assert book().sheets[key].name == name


@pytest.mark.parametrize(("key", "error"), [("Absente", KeyError), (3, IndexError)])
def test_sheet_not_found(key, error):
    with pytest.raises(error):
        book().sheets[key]


def test_sheets_are_a_collection():
    sheets = book().sheets
    assert [s.name for s in sheets] == book().sheet_names
    assert (len(sheets), sheets[1].index, "accueil" in sheets, "Absente" in sheets) == (3, 2, True, False)


def test_a_real_book():
    assert isinstance(book(), xw.Book)
    assert repr(sheet()["B2:C3"]) == "<Range [wecco]Accueil!$B$2:$C$3>"


@pytest.mark.parametrize(
    ("where", "after", "names"),
    [
        ({"after": "Plan d'action"}, "Plan d'action", ["Accueil", "Plan d'action", "Été"]),
        ({"before": "Plan d'action"}, "Accueil", ["Accueil", "Été", "Plan d'action"]),
        ({"before": "Accueil"}, None, ["Été", "Accueil", "Plan d'action"]),
    ],
)
def test_add_sheet(where, after, names):
    opened = book()
    added = opened.sheets.add("Été", **where)
    added["A1"].value = "neuf"
    assert [s.name for s in opened.sheets][:3] == names
    assert actions(opened) == [AddSheet("Été", after), SetValues("Été", 1, 1, (("neuf",),))]


@pytest.mark.parametrize("name", [None, "", "a/b", "a:b", "'a", "a'", "é" * 32])
def test_add_sheet_that_excel_refuses(name):
    with pytest.raises(NotPortableError):
        book().sheets.add(name, after="Accueil")


def test_add_sheet_beside_the_unknown_active_one():
    with pytest.raises(NotPortableError):
        book().sheets.add("Été")


def test_add_sheet_twice():
    with pytest.raises(ValueError, match="already present"):
        book().sheets.add("ACCUEIL", after="Accueil")


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("#REF!", "#REF!"),
        ("é ’ «", "é ’ «"),
        (3, 3.0),
        (2.5, 2.5),
        (True, True),
        (False, False),
        (None, None),
        ("", None),
        (NOON, NOON),
        (date(2026, 3, 4), datetime(2026, 3, 4)),
        (time(8, 30), time(8, 30)),
    ],
)
def test_read_cell(raw, read):
    value = sheet([raw])["A1"].value
    assert (value, type(value)) == (read, type(read))


@pytest.mark.parametrize(
    ("options", "read"),
    [
        ({"ndim": 2}, [[1.0, None, NOON, None]]),
        ({"ndim": 1}, [1.0, None, NOON, None]),
        ({"numbers": int}, [1, None, NOON, None]),
        ({"empty": "-"}, [1.0, "-", NOON, None]),
        ({"dates": date}, [1.0, None, NOON.date(), None]),
        ({"err_to_str": True}, [1.0, None, NOON, "#N/A"]),
        ({"transpose": True, "ndim": 2}, [[1.0], [None], [NOON], [None]]),
    ],
)
def test_read_options(options, read):
    assert sheet([1, None, NOON, ""], **{"#N/A": (0, 3)})["A1:D1"].options(**options).value == read


@pytest.mark.parametrize(
    ("select", "read"),
    [
        (lambda s: s["B2"], 2.0),
        (lambda s: s["A2:C2"], [1.0, 2.0, 3.0]),
        (lambda s: s["$B$1:b2"], ["b", 2.0]),
        (lambda s: s["B2:A1"], [["a", "b"], [1.0, 2.0]]),
        (lambda s: s.range("A1", "B2"), [["a", "b"], [1.0, 2.0]]),
        (lambda s: s.range((1, 1), (2, 2)), [["a", "b"], [1.0, 2.0]]),
        (lambda s: s.range((1, 1), s.used_range.last_cell), [["a", "b", "c"], [1.0, 2.0, 3.0]]),
        (lambda s: s.used_range, [["a", "b", "c"], [1.0, 2.0, 3.0]]),
        (lambda s: s[1, 1:3], [2.0, 3.0]),
        (lambda s: s["A1"].offset(1, 1).resize(1, 2), [2.0, 3.0]),
        (lambda s: s["A1:C2"].rows[1], [1.0, 2.0, 3.0]),
        (lambda s: s["A1:C2"](5), 2.0),
        (lambda s: s["C2:D3"], [[3.0, None], [None, None]]),
    ],
)
def test_read_range(select, read):
    assert select(sheet()).value == read


def test_used_range():
    assert sheet([None, "a"], ["b", None, "c"]).used_range.shape == (2, 3)
    assert book().sheets[2].used_range.address == "$A$1"
    assert book().sheets[2].used_range.value is None


# ── writing ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("=1+1", "=1+1"),
        ("", None),
        (None, None),
        (7, 7.0),
        (0, 0.0),
        (True, True),
        (NOON, NOON),
        (date(2026, 3, 4), date(2026, 3, 4)),
        (Stage.RETURN, "return"),
    ],
)
def test_write_cell(value, stored):
    cell = sheet()["B2"]
    cell.value = value
    (block,) = [action.rows for action in actions(cell.sheet.book)]
    assert (block, type(block[0][0])) == (((stored,),), type(stored))


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), Decimal(1), time(8), b"x", datetime(2026, 1, 1, tzinfo=UTC)]
)
def test_write_what_no_cell_holds(value):
    with pytest.raises(NotPortableError, match=type(value).__name__):
        sheet()["A1"].value = [["x", value]]


@pytest.mark.parametrize(
    ("target", "value", "place", "rows"),
    [
        ("B2", [["a", 1], [None, True]], (2, 2), [["a", 1.0], [None, True]]),
        ("B2:Z9", [["a"]], (2, 2), [["a"]]),
        ("A1", ["a", "b"], (1, 1), [["a", "b"]]),
        ("A3:B4", 0, (3, 1), [[0.0, 0.0], [0.0, 0.0]]),
    ],
)
def test_write_block(target, value, place, rows):
    target = sheet()[target]
    target.value = value
    assert written(target.sheet) == (place, rows)


def test_large_block_is_one_action():
    target = sheet()
    target["A1"].value = [["x"] * 101] * 1000
    assert len(written(target)[1]) == 1000


def test_raw_block_of_another_shape():
    with pytest.raises(NotPortableError, match="shape"):
        sheet()["A1:B2"].raw_value = [["x"]]


def test_every_kind_comes_back():
    row = ["é", 1.5, True, NOON, None]
    target = sheet()
    target["C5"].value = [row]
    assert target["C5:G5"].value == row
    assert target["A1:C2"].value == [["a", "b", "c"], [1.0, 2.0, 3.0]]


def test_clear_contents():
    target = sheet()
    target["B1:C1"].clear_contents()
    assert target["A1:C2"].value == [["a", None, None], [1.0, 2.0, 3.0]]
    target["E1:F9"].clear_contents()
    assert target.used_range.shape == (2, 3)
    target.clear_contents()
    assert target["A1:C2"].value == [[None] * 3] * 2
    areas = [action.area for action in actions(target.book)]
    assert areas == [Area(1, 2, 1, 3), Area(1, 5, 9, 6), WHOLE]


def test_actions_in_order():
    opened = book()
    plan = opened.sheets["Plan d'action"]
    plan.clear_contents()
    plan["A1"].value = "y"
    plan.activate()
    expected = [
        ClearContents(plan.name, WHOLE),
        SetValues(plan.name, 1, 1, (("y",),)),
        ActivateSheet(plan.name),
    ]
    assert actions(opened) == expected


def test_snapshot_never_changes():
    given = snapshot()
    target = open_book(given).sheets[0]
    target["A1:Z50"].value = "x"
    target.clear_contents()
    assert given == snapshot()


def test_two_books_at_once():
    one, two = book(), book()
    one.sheets[0]["A1"].value = "z"
    assert (len(actions(one)), actions(two), two.sheets[0]["A1"].value) == (1, [], "a")
    assert one != two
    with pytest.raises(ValueError, match="not on this sheet"):
        one.sheets[0].range(two.sheets[0]["A1"])


def test_actions_of_a_foreign_book():
    with pytest.raises(TypeError):
        actions(xw.Book(impl=object()))


# ── portability ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "use",
    [
        lambda b: b.api,
        lambda b: b.app.alert("?"),
        lambda b: b.app.status_bar,
        lambda b: b.app.books,
        lambda b: b.close(),
        lambda b: b.fullname,
        lambda b: b.names["ctl_keys"],
        lambda b: b.save(),
        lambda b: b.selection,
        lambda b: b.sheets.active,
        lambda b: b.sheets[0].api,
        lambda b: b.sheets[0].autofit(),
        lambda b: b.sheets[0].delete(),
        lambda b: b.sheets[0].tables["T"],
        lambda b: b.sheets[0].visible,
        lambda b: b.sheets[0].cells.value,
        lambda b: b.sheets[0]["A:C"],
        lambda b: b.sheets[0]["ctl_keys"],
        lambda b: b.sheets[0]["A1"].api.Value,
        lambda b: b.sheets[0]["A1"].color,
        lambda b: b.sheets[0]["A1"].current_region,
        lambda b: b.sheets[0]["A1"].data_validation.type,
        lambda b: b.sheets[0]["A1"].end("down"),
        lambda b: b.sheets[0]["A1"].expand(),
        lambda b: b.sheets[0]["A1"].font.bold,
        lambda b: b.sheets[0]["A1"].formula,
        lambda b: b.sheets[0]["A1"].merge_cells,
        lambda b: b.sheets[0]["A1"].note,
        lambda b: b.sheets[0]["A1"].number_format,
        lambda b: b.sheets[0]["A1"].options(expand="table").value,
        lambda b: b.sheets[0]["A1"].offset(-1),
        lambda b: b.sheets[0][0:0, 0],
        lambda b: setattr(b.app, "screen_updating", False),
        lambda b: setattr(b.sheets[0], "name", "Autre"),
        lambda b: setattr(b.sheets[0]["A1"], "color", "#ffffff"),
        lambda b: setattr(b.sheets[0]["A1"], "formula", "=1"),
        lambda b: setattr(b.sheets[0].cells, "value", 1),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_not_portable(use, strict):
    opened = book(strict=strict)
    with pytest.raises(NotPortableError):
        use(opened)
    assert actions(opened) == []


WRITES = {
    "block": lambda s: setattr(s["B2"], "value", [["y", "z"]]),
    "fill": lambda s: setattr(s["B2:B3"], "value", 0),
    "clear": lambda s: s["A2:C2"].clear_contents(),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
@pytest.mark.parametrize(
    "read",
    [lambda s: s["B2"].value, lambda s: s["A1:C3"].options(ndim=2).value, lambda s: s.used_range],
    ids=["cell", "range", "used_range"],
)
def test_strict_refuses_to_read_back(write, read):
    target = sheet(strict=True)
    write(target)
    with pytest.raises(NotPortableError, match=r"'Accueil'.* is read after a write"):
        read(target)


def test_strict_lets_read_what_was_not_written():
    target = sheet(strict=True)
    target["B2"].value = [["y"]]
    target["B2"].value = "again"
    assert target["A1:C1"].value == ["a", "b", "c"]
    assert target["C2"].value == 3.0
    assert target.book.sheets[1].used_range.value == "x"


# ── xlwings around us ───────────────────────────────────────────────────────────────────────────────


def test_active_engine_is_left_alone(monkeypatch):
    excel = object()
    monkeypatch.setattr(xw.engines, "active", excel)
    target = sheet()
    target["A1"].value = target["B1"].value
    target.activate()
    assert xw.engines.active is excel
    assert [engine.name for engine in xw.engines].count("wecco") == 1


def run(code, folder):
    """Run `code` in a new Python that finds the modules of `folder` first."""
    paths = os.pathsep.join(map(str, (folder, ROOT)))
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": paths})


HEAVY = ("PIL", "matplotlib", "numpy", "openpyxl", "pandas", "polars", "pyarrow")

USE = """
import sys
from wecco_xl.buttons import engine
from wecco_xl.grid.snapshot import Snapshot
book = engine.open_book(Snapshot({"A": [[1.0]]}))
book.sheets[0]["B2"].value = book.sheets[0].used_range.options(ndim=2).value
book.sheets[0].activate()
"""


def test_heavy_libraries_stay_out_and_importable(tmp_path):
    for name in HEAVY:
        (tmp_path / f"{name}.py").touch()
    check = f"""
loaded = [name for name in sys.modules if name.startswith({(*HEAVY, "xlwings.pro")})]
assert not loaded, loaded
import importlib
for name in {HEAVY}:
    assert importlib.import_module(name).__file__
"""
    run(USE + check, tmp_path)


def test_library_already_there_is_left_alone(tmp_path):
    run("import numpy\n" + USE + "assert sys.modules['numpy'] is numpy is engine.xw.utils.np", tmp_path)


def test_xlwings_already_there_is_left_alone(tmp_path):
    (tmp_path / "pandas.py").touch()
    (tmp_path / "xlwings.py").write_text("raise AssertionError('imported twice')", encoding="utf-8")
    code = f"import sys; sys.path.remove({str(tmp_path)!r}); import xlwings"
    run(f"{code}; sys.path.insert(0, {str(tmp_path)!r})\n" + USE + "assert engine.xw is xlwings", tmp_path)
