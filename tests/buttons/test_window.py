"""A real window of LibreOffice on a screen of its own: the toolbar is there, and a button of it works."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_buttons_in_libreoffice import Buttons

from wecco_xl.installation.extension import extension
from wecco_xl.lang import catalogue

LABELS = catalogue()["buttons"]["labels"]
pytestmark = pytest.mark.libreoffice


@pytest.fixture
def screen():
    """A screen that nobody sees; it says its own number when it is ready."""
    if shutil.which("Xvfb") is None:
        assert not os.environ.get("CI"), "Xvfb is not installed"
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        process.terminate()


def test_a_button_of_the_toolbar_is_found_by_its_name_and_pressed(screen, built, tmp_path, monkeypatch):
    said = tmp_path / "said.txt"
    for name, value in {"DISPLAY": screen, "WECCO_WINDOW": "1", "SAL_USE_VCLPLUGIN": "gen"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("WECCO_QUIET", str(said))
    monkeypatch.setenv("WECCO_PYTHON", sys.executable)
    monkeypatch.setenv("WECCO_HOME", str(tmp_path / "wecco"))
    office = Buttons(tmp_path)
    try:
        (tmp_path / "wecco.oxt").write_bytes(extension())
        office.do("install", path=str(tmp_path / "wecco.oxt"))
        office.open(built("tissages-ndar"))
        expected = [label for name, label in LABELS.items() if name != "folder"]
        assert [name for name in office.do("bar", name="WECCO") if name] == expected
        office.do("press", bar="WECCO", name=LABELS["validate"])
        last = time.monotonic() + 60
        while not said.exists():  # a press is an event of the window: it is answered when its turn comes
            assert time.monotonic() < last, "the button did nothing"
            office.do("active")
        assert json.loads(said.read_text(encoding="utf-8")) == catalogue()["buttons"]["done"]["validate"]
        assert office.do("active") == "Contrôle"
        if place := os.environ.get("WECCO_PICTURE"):
            from PIL import ImageGrab

            ImageGrab.grab(xdisplay=screen).save(Path(place))
    finally:  # a window may ask something before it goes: nothing of it is kept
        os.killpg(office.process.pid, signal.SIGKILL)
        office.process.communicate()
