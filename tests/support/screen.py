"""A screen in memory, and what a LibreOffice whose buttons are pressed on it is told."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SAID = "said.txt"
"""Where a button leaves its message instead of a window that waits for a click."""


@contextmanager
def unseen_screen(width: int, height: int) -> Iterator[str]:
    """A screen of so many pixels that nobody sees: its number, as soon as it is ready."""
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        process.terminate()


def window_on(screen: str, folder: Path) -> dict[str, str]:
    """The environment of a window on a screen; all that it writes stays in a folder."""
    return {
        "DISPLAY": screen,
        "SAL_USE_VCLPLUGIN": "gen",
        "TMPDIR": str(folder),
        "WECCO_WINDOW": "1",
        "WECCO_QUIET": str(folder / SAID),
        "WECCO_PYTHON": sys.executable,
        "WECCO_HOME": str(folder / "wecco"),
    }
