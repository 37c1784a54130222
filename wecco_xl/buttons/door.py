"""A click from outside to the end: the button runs, and whatever happens becomes a French sentence."""

import traceback
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from wecco_xl.buttons import buttons
from wecco_xl.buttons.book import snapshot_of_book
from wecco_xl.buttons.button import Button
from wecco_xl.buttons.engine import xw
from wecco_xl.lang import catalogue, refusal
from wecco_xl.places import own_folder
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.reading.tabs import tab_rows, tab_to_write
from wecco_xl.words import words
from wecco_xl.workbook.own.control import SUMMARY_ROWS

Status = Literal["done", "refused", "failed"]
MOST_LOG = 200_000
"""How many bytes the log may grow to before it starts again; the former one is kept once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a click ended: the sentence for the user, and the documents that were made."""

    status: Status
    message: str
    files: tuple[tuple[str, bytes], ...] = ()


def click(button: Button, book: xw.Book, now: datetime | None = None) -> Outcome:
    """Run a button on a book; nothing is raised. The log tells how it ended, without a word of the plan."""
    try:
        files, sheet = buttons.BUTTONS[button](book, now)
    except Refused as refused:
        log(button, "refused", refused.code)
        return Outcome("refused", refusal(refused.code, {"name": book.name, **refused.params}))
    except Exception as error:  # noqa: BLE001 - the last door: a user never sees a traceback
        return failed(button, error)
    log(button, "done", f"{len(files)}")
    said: str = catalogue()["buttons"]["done"][button]
    return Outcome("done", said.format(sheet=sheet), tuple(files))


def failed(button: str, error: Exception) -> Outcome:
    """What nobody foresaw, in a sentence for the user; kind and place of the error go to the log."""
    log(button, "failed", _where(error))
    return Outcome("failed", refusal("unexpected_click", {"kind": type(error).__name__}))


def leave(book: xw.Book, sentence: str) -> None:
    """Put a sentence on « Contrôle », where people look after a click, if the workbook has one."""
    snapshot = snapshot_of_book(book)
    if not tab_rows(snapshot, "control"):
        return
    with suppress(Refused):
        sheet = book.sheets[tab_to_write(snapshot, "control", words(REFERENCE))]
        sheet.range((SUMMARY_ROWS["stage"] + 1, 3)).value = sentence
        sheet.visible = True
        sheet.activate()


def log(button: str, status: str, detail: str) -> None:
    """One line in the log of this user; a log that cannot be written never stops a click."""
    with suppress(OSError):
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST_LOG:
            path.replace(former_log())
        moment = datetime.now().isoformat(" ", "seconds")  # noqa: DTZ005 - the hour where the user is
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{moment}\t{button}\t{status}\t{detail}\n")


def log_path() -> Path:
    """The log of the buttons."""
    return own_folder() / "journal.txt"


def former_log() -> Path:
    """What the log was before it started again."""
    return log_path().with_suffix(".old.txt")


def _where(error: Exception) -> str:
    """The kind of an error and our lines that it came through; never its text, which may quote a plan."""
    steps = [step for step in traceback.extract_tb(error.__traceback__) if "wecco_xl" in step.filename]
    return f"{type(error).__name__} " + " < ".join(_step(step) for step in reversed(steps[-4:]))


def _step(step: traceback.FrameSummary) -> str:
    return f"{Path(step.filename).name}:{step.lineno}"


def keep_files(files: Iterable[tuple[str, bytes]], folder: Path) -> list[Path]:
    """Write documents into a folder, each whole or not at all; a former one of the same name is replaced.

    Raises:
        Refused: what `write_file` refuses.
    """
    from wecco_xl.workbook.file.replace import write_file

    kept = []
    for name, data in files:
        kept.append(folder / Path(name).name)
        write_file(kept[-1], data)
    return kept
