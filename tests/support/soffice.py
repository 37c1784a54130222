"""A real LibreOffice for tests: one process for the session, with a profile of its own."""

import json
import os
import select
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

SERVER = Path(__file__).with_name("uno_server.py")
PYTHON = "/usr/bin/python3"
"""The Python that Debian's python3-uno is for."""

PATIENCE = 150
"""Seconds to wait for an answer."""


class Office:
    """The workbook that LibreOffice has open; methods are those of `uno_server.Server`."""

    server = SERVER

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.start()

    def start(self) -> None:
        """Start LibreOffice in a group of its own, so that nothing of it is left when it is killed."""
        self.process = subprocess.Popen(
            [PYTHON, self.server],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def ask(self, do: str, **about: Any) -> dict[str, Any]:
        """The answer to an order: `{"result": …}`, or `{"error": …}` where LibreOffice refuses."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"do": do, **about}) + "\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE)
        if not ready:  # a message on its screen waits for a click
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        assert ready, f"LibreOffice does not answer to {do}"
        line = self.process.stdout.readline()
        assert line, "LibreOffice has ended"
        return json.loads(line)

    def do(self, do: str, **about: Any) -> Any:
        """Carry out an order that must succeed."""
        answer = self.ask(do, **about)
        assert "error" not in answer, answer
        return answer["result"]

    def open(self, data: bytes) -> list[str]:
        path = self.folder / "ouvert.xlsx"
        path.write_bytes(data)
        if self.process.poll() is not None:  # one that hung must not fail the tests after it
            self.start()
        return self.do("open", path=str(path))

    def saved(self) -> bytes:
        path = self.folder / "enregistre.xlsx"
        self.do("store", path=str(path))
        return path.read_bytes()

    def stop(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(timeout=90)
        if self.process.stdout:
            self.process.stdout.close()


def reason_to_skip() -> str:
    """Why LibreOffice cannot be driven here; empty where it can."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed"
    asked = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return "" if asked.returncode == 0 else "the UNO bridge of LibreOffice (python3-uno) is not installed"


def started(folder: Path) -> Office:
    """LibreOffice, or a skipped test where there is none, which is a failure on the build server."""
    if reason := reason_to_skip():
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    return Office(folder)
