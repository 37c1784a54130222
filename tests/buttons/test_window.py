"""A real window of LibreOffice on a screen of its own: the toolbar is there, and a button of it works."""

import json
import os
import shutil
import signal
import time

import pytest
from screen import SAID, unseen_screen, window_on
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
    with unseen_screen(1366, 768) as number:
        yield number


def test_a_button_of_the_toolbar_is_found_by_its_name_and_pressed(screen, built, tmp_path, monkeypatch):
    said = tmp_path / SAID
    for name, value in window_on(screen, tmp_path).items():
        monkeypatch.setenv(name, value)
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
        assert json.loads(said.read_text(encoding="utf-8")) == catalogue()["buttons"]["done"][
            "validate"
        ].format(sheet="Contrôle")
        assert office.do("active") == "Contrôle"
    finally:  # a window may ask something before it goes: nothing of it is kept
        os.killpg(office.process.pid, signal.SIGKILL)
        office.process.communicate()
