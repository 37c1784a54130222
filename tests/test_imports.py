"""What a start does not pay for: heavy libraries stay out of a click, whatever is installed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wecco_xl.reading.closed import snapshot_of

ROOT = Path(__file__).parent.parent
HEAVY = {"numpy", "pandas", "polars", "matplotlib", "openpyxl", "pyarrow", "PIL", "plotly"}
BUILDING = {"xlsxwriter"}
NEEDLESS = {"python_calamine", "_ssl"}
"""What only closed files need, and what a library loads for servers that nobody asks."""

PLUGIN = "nosy"
"""Something else that was installed, and that wants to be there when models are made."""

CLICK = """
import json, sys
from datetime import datetime
from pathlib import Path
from wecco_xl.buttons import buttons
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.grid.snapshot import Snapshot
book = open_book(Snapshot(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
getattr(buttons, sys.argv[2])(book, datetime(2026, 11, 20, 9))
assert actions(book)
"""


def loaded(code: str, *arguments: str, path: Path | None = None) -> set[str]:
    """The modules that a new Python holds after running some code."""
    told = f"{code}\nimport sys\nprint(*sorted(sys.modules), sep='\\n')"
    settings = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, filter(None, (path, ROOT))))}
    done = subprocess.run(
        [sys.executable, "-c", told, *arguments], env=settings, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.fixture
def installed(tmp_path):
    """A folder in which every heavy library can be imported, and a plugin for pydantic is found."""
    for name in HEAVY:
        (tmp_path / f"{name}.py").write_text("")
    (tmp_path / f"{PLUGIN}.py").write_text("plugin = None")
    (tmp_path / f"{PLUGIN}-1.dist-info").mkdir()
    (tmp_path / f"{PLUGIN}-1.dist-info" / "METADATA").write_text(f"Name: {PLUGIN}\nVersion: 1\n")
    (tmp_path / f"{PLUGIN}-1.dist-info" / "entry_points.txt").write_text(f"[pydantic]\na = {PLUGIN}:plugin\n")
    return tmp_path


@pytest.mark.parametrize("button", ["validate", "score", "prioritise", "progress"])
def test_a_click_takes_no_heavy_library_although_all_are_installed(button, built, installed, tmp_path):
    sheets = snapshot_of(built("tissages-ndar")).sheets
    book = tmp_path / "book.json"
    book.write_text(json.dumps(sheets, default=str), encoding="utf-8")
    found = loaded(CLICK, str(book), button, path=installed)
    assert not {name.partition(".")[0] for name in found} & (HEAVY | BUILDING | NEEDLESS | {PLUGIN})
    assert "xlwings.pro" not in found


def test_the_heavy_libraries_of_that_folder_can_be_imported(installed):
    assert set(loaded(f"import {', '.join(sorted(HEAVY))}", path=installed)) >= HEAVY


@pytest.mark.parametrize("code", ["import wecco_xl", "from wecco_xl.lang import catalogue; catalogue()"])
def test_the_package_and_its_words_need_the_standard_library_only(code):
    third_party = {"pydantic", "click", "rich", "xlwings", "python_calamine", *BUILDING}
    assert not {name.partition(".")[0] for name in loaded(code)} & third_party


def test_what_waits_is_whole_when_somebody_uses_it():
    code = """
from wecco_xl.plan.identifiers import well_formed
from wecco_xl.plan.profile import Identifier
words = dict(label="BCE", help="", example="0428.759.497")
assert well_formed("0428.759.497", Identifier(check="be.vat", **words))
import ssl, sys
assert "_ssl" not in sys.modules
assert ssl.create_default_context().check_hostname
"""
    assert {"ssl", "_ssl"} <= loaded(code)


def test_help_judges_nothing():
    found = loaded("from wecco_xl.cli.workbooks import wecco")
    assert not {"pydantic", "xlwings", "rich", "wecco_xl.plan.plan", *BUILDING} & found
