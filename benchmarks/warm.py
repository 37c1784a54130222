"""P6w: a click through a program that is already there, as LibreOffice asks it, against a bare Python."""

import json
import os
import subprocess
import sys
import time
from datetime import date
from tempfile import TemporaryDirectory
from typing import IO, Any

from benchmarks.measure import Figure, ratios
from benchmarks.workbooks import FULLEST, examples
from wecco_xl.reading.closed import snapshot_of


def figures() -> list[Figure]:
    """P6w and P6v: « Valider » and « Noter » once warm, and P6c: the first click, start included."""
    with TemporaryDirectory() as home:
        settings = os.environ | {"WECCO_HOME": home}
        with _bridge(settings) as program:
            validated, scored, first = ratios(
                lambda: subprocess.run([sys.executable, "-c", "pass"], check=True),
                lambda: _click(program, "validate"),
                lambda: _click(program, "score"),
                lambda: _first(settings),
                clock=time.perf_counter,
            )
            _pipe(program.stdin).close()
    return [Figure("P6w", validated, 3), Figure("P6v", scored, 3), Figure("P6c", first)]


def _bridge(settings: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "wecco_xl.buttons.bridge"]
    return subprocess.Popen(
        command, env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )


def _first(settings: dict[str, str]) -> None:
    with _bridge(settings) as program:
        _click(program, "validate")
        _pipe(program.stdin).close()


def _click(program: subprocess.Popen[str], button: str) -> None:
    _pipe(program.stdin).write(_request(button))
    _pipe(program.stdin).flush()
    if not _pipe(program.stdout).readline().startswith('{"version":1,"status":"done"'):
        raise RuntimeError(button)


def _pipe(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise RuntimeError
    return stream


_requests: dict[str, str] = {}


def _request(button: str) -> str:
    """The line that LibreOffice would send."""
    if button not in _requests:
        sheets = [
            {"name": name, "rows": [[_cell(value) for value in row] for row in rows]}
            for name, rows in snapshot_of(examples()[FULLEST]).sheets.items()
        ]
        asked = {"version": 1, "button": button, "now": "2026-11-20T09:00:00", "sheets": sheets}
        _requests[button] = json.dumps(asked) + "\n"
    return _requests[button]


def _cell(value: Any) -> Any:
    return {"date": value.isoformat()} if isinstance(value, date) else value
