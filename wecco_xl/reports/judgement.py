"""What `noter`, `prioriser` and `etat` share: one document per file, as JSON or on the terminal."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text

from wecco_xl.plan.finding import CLEAN, REFUSED
from wecco_xl.reading.judge import Judged
from wecco_xl.reports.run import ResultsOf, Run
from wecco_xl.reports.terminal import Page, text_line
from wecco_xl.wording.place import Document
from wecco_xl.wording.settings import settings_document
from wecco_xl.words import Words

VERSION = 1
"""The version of the JSON that these commands print."""


@dataclass(frozen=True, slots=True)
class View:
    """One command: what it says of a plan, how the terminal shows it, what it puts on its sheet."""

    document: Callable[[Judged], Document]
    show: Callable[["Page", Document], None]
    results: ResultsOf


@dataclass(frozen=True, slots=True)
class Assessed:
    """One file: its document, or the sentence that refuses it."""

    path: Path
    words: Words | None
    document: Document

    @property
    def exit_code(self) -> int:
        """0 when it was judged, whatever was found; 2 when it was refused."""
        return REFUSED if self.words is None else CLEAN


def assessed(view: View, one: Run) -> Assessed:
    """The document of one file that was run."""
    if one.judged is None:
        return Assessed(one.path, None, {"file": str(one.path), "status": "refused", "message": one.refusal})
    return Assessed(one.path, one.judged.words, _head(one.path, one.judged) | view.document(one.judged))


def _head(path: Path, judged: Judged) -> Document:
    """What every document begins with."""
    review = judged.review
    return {
        "file": str(path),
        "status": "judged",
        "programme": review.programme.code,
        "plan_id": review.plan.cover.plan_id,
        "stage": review.stage,
        "date": review.today.isoformat(),
        "settings": settings_document(judged),
    }


def as_document(assessed: Iterable[Assessed]) -> str:
    """The files as one JSON document."""
    files = [one.document for one in assessed]
    return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=2)


def show(view: View, assessed: Assessed) -> None:
    """Print one file."""
    console = Console(highlight=False, soft_wrap=False)
    console.print(Text(assessed.path.name, style="bold"))
    if assessed.words is None:
        text_line(console, assessed.document["message"], "bold red", "  ")
        return
    page = Page(console, assessed.words)
    review = assessed.document
    stage = page.words.labels("stage")[review["stage"]]
    day = date.fromisoformat(review["date"])
    page.line(page.say("head", stage=stage, day=day))
    _other_settings(page, review["settings"])
    view.show(page, review)
    console.print()


def _other_settings(page: "Page", settings: Document) -> None:
    """Whether the workbook was judged with other numbers than those of its programme."""
    if changed := len(settings["changed"]):
        key = "own.changed_one" if changed == 1 else "own.changed_many"
        sheet = page.words.say("sheets.settings.title")
        page.line(page.words.say(key, count=changed, sheet=sheet), look="yellow")
    page.points(settings["problems"])
