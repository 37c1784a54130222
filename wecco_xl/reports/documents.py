"""What `wecco document` and `wecco documents` do: make the files of documents, or say what each one needs."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from wecco_xl.documents.write import CALENDAR, DOCUMENTS, Paper, missing, write
from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import CLEAN, REFUSED, Refused
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.judge import Judged
from wecco_xl.reports.run import backup_folder, run, sentence
from wecco_xl.words import Words, words
from wecco_xl.workbook.file.replace import PRIVATE, new_file, replace_file, write_file

EDITABLE = ".docx"
"""People write in these files: one that is replaced is kept aside."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which documents to make, in which formats, final or as drafts; `today` is the day they tell of."""

    names: Sequence[str]
    formats: Sequence[str]
    folder: Path
    today: date
    final: bool = False
    model: Path | None = None


@dataclass(slots=True)
class Made:
    """What came of one workbook: the files written, and why others were not."""

    path: Path
    files: list[Path] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 when everything was made, 2 when something was refused."""
        return REFUSED if self.refusals else CLEAN


def make(path: Path, order: Order, taken: set[Path]) -> Made:
    """Make the documents of one workbook; one that cannot be made does not stop the others.

    `taken` are the files already written in this run: no two plans share a file.
    """
    made, ran = Made(path), run(path, order.today)
    if ran.judged is None:
        made.refusals.append(ran.refusal)
        return made
    for name in order.names:
        try:
            for file in _files(ran.judged, name, order):
                made.files.append(_put(file, order.folder, taken))
        except Exception as error:  # noqa: BLE001 - one document must not stop the others
            made.refusals.append(sentence(error, path.name))
    return made


def _files(judged: Judged, name: str, order: Order) -> list[Paper]:
    now = datetime.combine(order.today, datetime.now().time())  # noqa: DTZ005 - the hour where the user is
    if order.model is not None:
        from wecco_xl.documents.model import filled

        return [filled(judged, DOCUMENTS[name], order.model, now, final=order.final)]
    return write(judged, [name], order.formats, now, final=order.final)


def _put(file: Paper, folder: Path, taken: set[Path]) -> Path:
    """A file in its folder; that of a document apart is its own."""
    inside = folder / catalogue()["documents"]["folder_apart"] if file.apart else folder
    path, number = inside / file.name, 1
    while path in taken:
        number += 1
        path = inside / f"{Path(file.name).stem}-{number}{Path(file.name).suffix}"
    taken.add(path)
    if file.apart:
        with suppress(OSError):  # not there yet, or somebody else's
            path.chmod(PRIVATE)
    if path.suffix == EDITABLE and path.exists() and (old := path.read_bytes()) != file.data:
        now = datetime.now()  # noqa: DTZ005 - the hour where the user is
        replace_file(path, old, file.data, backups=backup_folder(), now=now)
    else:
        write_file(path, file.data, mode=PRIVATE if file.apart else None)
    return path


def model(name: str, programme: str, target: Path) -> None:
    """Write a Word template to start from; one that is there may have been worked on and stays.

    Raises:
        Refused: `unknown_document`, `unknown_programme`; `copy_already_there` when there is such a file.
    """
    from wecco_xl.documents.model import starting

    if name not in DOCUMENTS:
        raise Refused("unknown_document", document=name, known=", ".join(DOCUMENTS))
    new_file(target, starting(DOCUMENTS[name], programme))


def show_list(files: Iterable[Path], today: date) -> int:
    """Print every document: for whom, from which stage; then, for each workbook, what it lacks."""
    console, code = Console(highlight=False), CLEAN
    console.print(_list(words(REFERENCE)))
    for path in files:
        ran = run(path, today)
        if ran.judged is None:
            refused = catalogue()["cli"]["refused"]
            console.print(refused.format(name=path.name, sentence=ran.refusal), markup=False)
            code = REFUSED
        else:
            console.print(f"\n{path.name}", style="bold", markup=False)
            console.print(_state(ran.judged, today))
    return code


def _list(said: Words) -> Table:
    heads = said.table("documents.list_heads")
    table = Table(*(heads[key] for key in ("name", "title", "whom", "stages")), box=None, padding=(0, 1))
    stages = said.labels(Stage.list_name())
    for name, title in said.table("documents.titles").items():
        due = ", ".join(stages[one] for one in DOCUMENTS[name].due) if name in DOCUMENTS else ""
        table.add_row(name, title, said.say(f"documents.for_whom.{name}"), due)
    return table


def _state(judged: Judged, today: date) -> Table:
    """What each document lacks in this plan, with its first places."""
    said = judged.words
    heads = said.table("documents.list_heads")
    table = Table(*(heads[key] for key in ("name", "due", "lacks", "places")), box=None, padding=(0, 1))
    now = datetime.combine(today, datetime.min.time())
    for name, traits in DOCUMENTS.items():
        places = missing(judged, traits, now)
        due = said.say("values.yes") if judged.review.stage in traits.due else said.say("documents.none")
        shown = ", ".join(places[:3]) + (" …" if len(places) > 3 else "")
        table.add_row(name, due, str(len(places)), shown)
    table.add_row(CALENDAR, said.say("documents.none"), "0", "")
    return table
