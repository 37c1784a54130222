"""Our program as LibreOffice reaches it: a child process that answers one line of JSON with another.

It stays between clicks, and ends by itself after ten idle minutes or with LibreOffice.
"""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from wecco_book import Problem

MODULE = "wecco_xl.buttons.bridge"
OURS = {"PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "PYTHONEXECUTABLE", "__PYVENV_LAUNCHER__"}
"""What LibreOffice sets for its own Python and another one must not see."""


def own_folder():
    """Where `wecco installer` puts the program, as `wecco_xl.places` says it."""
    if os.environ.get("WECCO_HOME"):
        return Path(os.environ["WECCO_HOME"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "wecco"
    return Path.home() / ".wecco"


def python():
    """The Python that has our program; Problem if there is none."""
    inside = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    path = Path(os.environ.get("WECCO_PYTHON") or own_folder().joinpath("env", *inside))
    if not path.is_file():
        raise Problem("no_program")
    return str(path)


class Program:
    """The child process; a click starts it if it is not there."""

    def __init__(self):
        self.process = None

    def ask(self, request, meanwhile=None):
        """The answer to a request; `meanwhile` is called while waiting. Problem if there is none."""
        line = json.dumps(request).encode() + b"\n"
        warm = self.process is not None and self.process.poll() is None
        answer = self.answered(line, meanwhile)
        if not answer and warm:  # it was just ending
            answer = self.answered(line, meanwhile)
        if not answer:
            raise Problem("not_started" if self.ended() in (1, 2) else "stopped")
        try:
            return json.loads(answer)
        except ValueError as error:
            self.end()
            raise Problem("stopped") from error

    def answered(self, line, meanwhile):
        """One line of answer, empty if the process ended."""
        process, found = self.running(), []
        thread = threading.Thread(target=exchange, args=(process, line, found), daemon=True)
        thread.start()
        seconds = float(os.environ.get("WECCO_TIMEOUT") or 90)
        last = time.monotonic() + seconds
        while thread.is_alive():
            thread.join(0.02)
            if meanwhile:
                meanwhile()
            if time.monotonic() > last:
                self.end()
                raise Problem("too_long", seconds=int(seconds))
        return found[0] if found else b""

    def running(self):
        if self.process is None or self.process.poll() is not None:
            environment = {key: value for key, value in os.environ.items() if key not in OURS}
            hidden = {"creationflags": 0x08000000} if sys.platform == "win32" else {}  # no black window
            try:
                self.process = subprocess.Popen(
                    [python(), "-X", "utf8", "-m", MODULE],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=environment,
                    cwd=Path.home(),
                    **hidden,
                )
            except OSError as error:
                raise Problem("not_started") from error
        return self.process

    def ended(self):
        """The code with which the process ended; one that says nothing more and stays is stopped."""
        process = self.process
        try:
            return process.wait(5)
        except subprocess.TimeoutExpired:
            self.end()
            return process.returncode

    def end(self):
        """Stop the process; the next click starts another."""
        process, self.process = self.process, None
        process.kill()
        process.wait()


def exchange(process, line, found):
    """Send a line and take one back; a process that ends leaves nothing."""
    try:
        process.stdin.write(line)
        process.stdin.flush()
        found.append(process.stdout.readline())
    except (OSError, ValueError):
        pass
