"""The bridge of spreadsheets without xlwings: one request per line of JSON, one response per line.

`python -m wecco_xl.buttons.bridge` answers until its input ends or nobody has asked for ten minutes, so a
second click finds a program that is already there; it prints nothing else. Only the user who started it can
reach it: it has no address.
"""

import gc
import io
import json
import os
import sys
import threading
from typing import IO, Any

from pydantic import ValidationError

from wecco_xl.buttons import door
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.buttons.protocol import MOST_CHARACTERS, VERSION, FileOut, Request, Response, spoken
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.lang import refusal

IDLE = 600.0
"""Seconds without a click after which the program ends."""


def answer(text: str) -> str:
    """The response to a request, both as JSON in one line; nothing is raised."""
    try:
        response = _answered(text)
    except Exception as error:  # noqa: BLE001 - the last door
        outcome = door.failed("bridge", error)
        response = Response(status="failed", message=outcome.message)
    return response.model_dump_json()


def _answered(text: str) -> Response:
    if len(text) > MOST_CHARACTERS:
        return _refused("request_too_large")
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError):
        return _refused("request_unreadable")
    if not isinstance(asked, dict) or asked.get("version") != VERSION:
        return Response(status="version", message=refusal("other_version", {}))
    try:
        request = Request.model_validate(asked)
        snapshot = request.snapshot()
    except (ValidationError, ValueError):
        return _refused("request_unreadable")
    return _clicked(request, snapshot)


def _clicked(request: Request, snapshot: Snapshot) -> Response:
    book = open_book(snapshot)
    now = request.now.replace(tzinfo=None) if request.now else None
    outcome = door.click(request.button, book, now)
    if outcome.status != "done":  # nothing half done: a book as it was, with the sentence
        book = open_book(snapshot)
        door.leave(book, outcome.message)
    files = [FileOut.model_construct(name=name, data=data) for name, data in outcome.files]
    said: list[Any] = [spoken(action) for action in actions(book)]
    return Response.model_validate(
        {"status": outcome.status, "message": outcome.message, "actions": said}
    ).model_copy(update={"files": files})


def _refused(code: str) -> Response:
    door.log("bridge", "refused", code)
    return Response(status="refused", message=refusal(code, {}))


def serve(source: IO[str], target: IO[str], idle: float = IDLE) -> None:
    """Answer line after line until the source ends; the process ends after `idle` seconds without a line."""
    while True:
        watch = threading.Timer(idle, os._exit, (0,))
        watch.daemon = True
        watch.start()
        line = source.readline(MOST_CHARACTERS + 2)
        watch.cancel()
        if not line:
            return
        target.write(answer(line) + "\n")
        target.flush()
        if not line.endswith("\n"):
            return


def main() -> None:
    """Serve on the standard streams; what else is printed by anyone goes to the error stream."""
    gc.freeze()  # what was loaded stays: a click must not look for garbage among it
    output = io.TextIOWrapper(os.fdopen(os.dup(1), "wb"), encoding="utf-8", newline="\n")
    source = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    os.dup2(2, 1)
    serve(source, output)


if __name__ == "__main__":
    main()
