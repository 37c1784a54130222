"""What the commands `noter`, `prioriser` and `etat` share: judge files, keep results, print or give JSON."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from textwrap import fill
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wecco_xl.lang import refusal
from wecco_xl.plan.finding import Loc, Refused
from wecco_xl.plan.stages import Stage
from wecco_xl.report import CLEAN, REFUSED, Target, keep
from wecco_xl.words import Words
from wecco_xl.workbook.judge import Judged, judge, wording
from wecco_xl.workbook.own_results import address
from wecco_xl.workbook.read import read_file, snapshot_of
from wecco_xl.workbook.results import Results, written_into
from wecco_xl.workbook.settings_sheet import spoken_findings
from wecco_xl.workbook.snapshot import Snapshot

VERSION = 1
"""The version of the JSON that these commands print."""

Document = dict[str, Any]
"""A judgement as JSON holds it: the terminal is drawn from it, so that both say the same."""


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
        _line(console, assessed.document["message"], "bold red", "  ")
        return
    page = Page(console, assessed.words)
    review = assessed.document
    stage = page.words.labels("stage")[review["stage"]]
    day = date.fromisoformat(review["date"])
    page.line(page.say("head", stage=stage, day=day))
    _other_settings(page, review["settings"])
    view.show(page, review)
    console.print()


def _line(console: Console, text: str, look: str, first: str) -> None:
    wrapped = fill(text, console.width, initial_indent=first, subsequent_indent=" " * len(first))
    console.print(Text(wrapped, style=look), soft_wrap=True)


def _other_settings(page: "Page", settings: Document) -> None:
    """Whether the workbook was judged with other numbers than those of its programme."""
    if changed := len(settings["changed"]):
        key = "own.changed_one" if changed == 1 else "own.changed_many"
        sheet = page.words.say("sheets.settings.title")
        page.line(page.words.say(key, count=changed, sheet=sheet), look="yellow")
    page.points(settings["problems"])


@dataclass(frozen=True, slots=True)
class Page:
    """The terminal and the words of one programme: lines, lists and tables with a margin of two."""

    console: Console
    words: Words

    def say(self, key: str, **blanks: Any) -> str:
        """A sentence of these commands."""
        return self.words.say(f"cli_judgement.{key}", **blanks)

    def title(self, key: str, **blanks: Any) -> None:
        """A heading, after an empty line."""
        self.console.print()
        self.line(self.say(f"titles.{key}", **blanks), look="bold")

    def line(self, text: str, look: str = "", indent: int = 2, sign: str = "") -> None:
        """A line of text, wrapped under itself; no-break spaces hold, which rich would break."""
        _line(self.console, text, look, " " * indent + sign)

    def points(self, sentences: Iterable[str], indent: int = 4) -> None:
        """A list of sentences."""
        for sentence in sentences:
            self.line(sentence, indent=indent, sign="• ")

    def table(self, heads: dict[str, str], rows: Iterable[Iterable[str]]) -> None:
        """A table; `heads` gives each column its heading key and its side: `left`, `right` or `wide`."""
        table = Table(box=None, pad_edge=False, padding=(0, 1))
        for key, side in heads.items():
            wide = side == "wide"
            right = side == "right"
            table.add_column(
                self.say(f"heads.{key}"),
                justify="right" if right else "left",
                ratio=1 if wide else None,
                overflow="fold",
                no_wrap=not wide,
            )
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.console.print(Padding(table, (0, 0, 0, 2), expand=False))

    def number(self, value: float | None) -> str:
        """A number to a tenth as people write it; a dash when it is not known."""
        return "–" if value is None else self.words.number(round(value, 1))

    def share(self, value: float | None) -> str:
        """A share from 0 to 1 as « 87 % »; a dash when it is not known."""
        return "–" if value is None else self.words.percent(value).replace(" ", "\N{NO-BREAK SPACE}")

    def day(self, value: str | None) -> str:
        """A day of the document, short; a dash when it is not known."""
        return "–" if value is None else f"{date.fromisoformat(value):%d/%m/%Y}"


def at(judged: Judged, loc: Loc) -> Document:
    """Where something stands: its address in the plan, its sheet and cell, and the same in words."""
    sheet, cell = address(loc, judged)
    where = wording(loc, judged.review.plan, judged.words)
    return {"loc": list(loc), "sheet": sheet, "cell": cell, "where": where}


def place(entry: Document) -> str:
    """The cell with its sheet, as in `Formations!E9`, or its words when the place is gone."""
    return f"{entry['sheet']}!{entry['cell']}" if entry["sheet"] else str(entry["where"])
