"""The picture of the buttons: LibreOffice with its extension, on a screen that nobody sees, after a click."""

import os
import signal
import time
from pathlib import Path

from PIL import Image, ImageGrab

from tests.support.screen import unseen_screen, window_on
from tests.support.soffice import Office
from wecco_xl.installation.extension import extension

WIDTH, HEIGHT, SHOWN = 1366, 768, 330
"""The screen, and how much of it is kept from the top, in pixels."""

STILL, PATIENCE = 1.0, 30
"""Seconds without change after which a window is drawn, and after which it is taken as it is."""


class _Buttons(Office):
    server = Path(__file__).parents[1] / "tests" / "support" / "uno_buttons.py"


def pressed(book: bytes, button: str, folder: Path) -> Image.Image:
    """The top of the window of a workbook after one click; `folder` is made for what the click needs."""
    folder.mkdir()
    (folder / "wecco.oxt").write_bytes(extension())
    with unseen_screen(WIDTH, HEIGHT) as screen:
        os.environ |= window_on(screen, folder)
        office = _Buttons(folder)
        try:
            office.do("install", path=str(folder / "wecco.oxt"))
            office.open(book)
            office.do("click", button=button)
            return _settled(screen).crop((0, 0, WIDTH, SHOWN))
        finally:  # a window may ask something before it goes: nothing of it is kept
            os.killpg(office.process.pid, signal.SIGKILL)
            office.process.communicate()


def _settled(screen: str) -> Image.Image:
    before, end = None, time.monotonic() + PATIENCE
    while (now := ImageGrab.grab(xdisplay=screen)) != before and time.monotonic() < end:
        before = now
        time.sleep(STILL)
    return now
