"""What the commands `noter`, `prioriser` and `etat` share: judge files, keep results, print or give JSON."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from wecco_xl.grid.region import Results
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.lang import refusal
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import read_file, snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.reports.terminal import Page, text_line
from wecco_xl.reports.validation import CLEAN, REFUSED, Target, keep
from wecco_xl.wording.place import Document
from wecco_xl.wording.settings import spoken_findings
from wecco_xl.words import Words
from wecco_xl.workbook.file.patch import written_into

VERSION = 1
"""The version of the JSON that these commands print."""


@dataclass(frozen=True, slots=True)
class View:
    """One command: what it says of a plan, how the terminal shows it, what it puts on its sheet."""

    document: Callable[[Judged], Document]
    show: Callable[["Page", Document], None]
    results: Callable[[Judged, Snapshot, datetime], Results]


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


def assess(view: View, path: Path, today: date, stage: str | None, target: Target) -> Assessed:
    """Read and judge one file, and put the results on its sheet where `target` says.

    A file that cannot be taken is an answer too.
    """
    try:
        data = read_file(path)
        snapshot = snapshot_of(data)
        judged = judge(snapshot, today, Stage(stage) if stage else None)
        if target.in_place or target.copy:
            now = datetime.combine(today, datetime.now().time())  # noqa: DTZ005 - the hour where the user is
            results = view.results(judged, snapshot, now)
            keep(path, data, written_into(data, results), target)
    except Refused as refused:
        sentence = refusal(refused.code, {"name": path.name, **refused.params})
        return Assessed(path, None, {"file": path.name, "status": "refused", "message": sentence})
    return Assessed(path, judged.words, _head(path, judged) | view.document(judged))


def _head(path: Path, judged: Judged) -> Document:
    """What every document begins with."""
    review = judged.review
    return {
        "file": path.name,
        "status": "judged",
        "programme": review.programme.code,
        "plan_id": review.plan.cover.plan_id,
        "stage": review.stage,
        "date": review.today.isoformat(),
        "settings": {
            "changed": [asdict(change) for change in judged.settings.changed],
            "problems": spoken_findings(judged.settings, judged.words),
        },
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
