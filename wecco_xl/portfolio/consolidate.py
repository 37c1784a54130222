"""Many workbooks → one portfolio: every file answered for, the last version of each plan, tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from wecco_xl.lang import refusal
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.portfolio.added import OF_RUN
from wecco_xl.portfolio.changes import Change, changes
from wecco_xl.portfolio.choice import Answered, ReceivedFile, chosen
from wecco_xl.portfolio.columns import TableSpec, tables
from wecco_xl.portfolio.engines import Engine, Processes
from wecco_xl.portfolio.met import FileReading, met
from wecco_xl.portfolio.package import Account
from wecco_xl.portfolio.privacy import Names, read_key
from wecco_xl.portfolio.rows import Row, Rows, named
from wecco_xl.portfolio.store import NAME, Store, previous
from wecco_xl.portfolio.worker import CHUNK, Options
from wecco_xl.words import Words, words
from wecco_xl.workbook.file.disk import made

if TYPE_CHECKING:
    import pandas as pd

_PARTS = 16
"""Into how many chunks the smallest sets are cut."""

Watch = Callable[[int, int, int], None]
"""Told after each chunk: files done, files in all, files refused."""


@dataclass(frozen=True)
class Portfolio:
    """What a consolidation found. `portfolio["trainings"]` is a DataFrame; rows are streamed."""

    files: tuple[ReceivedFile, ...]
    account: Account
    names: Names
    said: Words
    known: Mapping[str, TableSpec]
    changed: tuple[Change, ...]
    _kept: Mapping[str, str]
    _store: Store = field(repr=False)

    def __getitem__(self, name: str) -> "pd.DataFrame":
        """A table with typed columns; needs pandas."""
        from wecco_xl.portfolio.frames import frame

        return frame(self.known[name], self.rows(name))

    def plans(self) -> Iterator[Rows]:
        """The rows of each plan, in the order of their names."""
        for plan in sorted(self._kept):
            yield named(self._store.rows(self._kept[plan]), plan)

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of one table."""
        if name == "changes":
            yield from self.changed
        elif name in OF_RUN:
            yield from self._files(name)
        else:
            for found in self.plans():
                yield from found[name]

    def _files(self, name: str) -> Iterator[Row]:
        for file in self.files:
            if name == "files" or file.status is Answered.REFUSED:
                yield _file_row(file, self.names, self.said)


def consolidate(  # noqa: PLR0913 - each option has one value in daily use
    paths: Iterable[Path | str],
    to: Path | str | None = None,
    *,
    key: Path | str | None = None,
    nominative: bool = False,
    since: Path | str | None = None,
    today: date | None = None,
    engine: Engine | None = None,
    watch: Watch = lambda *_: None,
) -> Portfolio:
    """Read and judge every workbook under some folders.

    Args:
        paths: folders and files.
        to: the folder of the outputs, where what was read is kept for the next run; None keeps nothing.
        key: the file of the key that turns names into pseudonyms.
        nominative: names instead of pseudonyms; for the team alone.
        since: the folder of an earlier consolidation to compare with.
        today: the day to judge on.
        engine: who does the work; all cores of this machine unless said.
        watch: is told how far the work is.

    An interruption (Ctrl-C) gives a portfolio of what was read, marked as partial; the next run goes on.

    Raises:
        Refused: without key and without `nominative`, or when a folder cannot be read or written.
    """
    options = Options(_names(key, nominative), today or date.today())  # noqa: DTZ011 - the day of the user
    folder = Path(to) if to is not None else None
    files = met([Path(one) for one in paths], folder)
    store = _store(folder, options)
    reading = FileReading(files, store.heads(), {})
    partial = not _read(reading, store, engine or Processes(), options, watch)
    return _gathered(tuple(chosen(reading.found())), store, options, since, partial=partial)


def _gathered(
    files: tuple[ReceivedFile, ...],
    store: Store,
    options: Options,
    since: Path | str | None,
    *,
    partial: bool,
) -> Portfolio:
    """The portfolio of the files that count, against an earlier one; what counts is kept for the next run."""
    kept = {one.plan: one.found.head.digest for one in files if _is_kept(one) and one.found.head}
    known, names = dict(tables(nominative=options.names.nominative)), options.names
    changed = _changed(since, store, kept, known, names)
    if since is None:
        known.pop("changes")
    told = None if since is None else Counter(str(change) for _, change, *_ in changed)
    account = Account(_counts(files), len(kept), options.today, names.nominative, partial, told)
    store.finish(kept, {"fingerprint": names.fingerprint, "partial": partial})
    return Portfolio(files, account, names, words(REFERENCE), known, changed, kept, store)


def _names(key: Path | str | None, nominative: bool) -> Names:  # noqa: FBT001
    if nominative:
        return Names(None)
    if key is None:
        raise Refused("no_key")
    return Names(read_key(Path(key)))


def _store(folder: Path | None, options: Options) -> Store:
    if folder is None:
        return Store(Path(":memory:"), options.signature)
    return Store(made(folder) / NAME, options.signature)


def _read(reading: FileReading, store: Store, engine: Engine, options: Options, watch: Watch) -> bool:
    """Have every unknown content read; whether that went to its end."""
    total, done, refused = len(reading.files), 0, 0
    try:
        for results in engine(_chunks(reading.unread(), total), options):
            store.put(results)
            reading.take(results)
            done += len(results)
            refused += sum(one.head.code != "" for one in results)
            watch(done, total, refused)
    except KeyboardInterrupt:
        return False
    watch(total, total, reading.refused)
    return True


def _chunks(paths: Iterable[str], total: int) -> Iterator[Sequence[str]]:
    """Full chunks of many files, small ones of few: every worker has some, and the bar moves."""
    waiting, size = iter(paths), max(1, min(CHUNK, total // _PARTS))
    while chunk := list(islice(waiting, size)):
        yield chunk


def _is_kept(file: ReceivedFile) -> bool:
    return file.status is Answered.KEPT


def _counts(files: Iterable[ReceivedFile]) -> dict[Answered, int]:
    counted = Counter(file.status for file in files)
    return {status: counted[status] for status in Answered}


def _changed(
    since: Path | str | None, store: Store, kept: dict[str, str], known: dict[str, TableSpec], names: Names
) -> tuple[Change, ...]:
    if since is None:
        return ()
    with previous(Path(since), names.fingerprint) as before:
        return tuple(changes(store, kept, before, known))


def _file_row(file: ReceivedFile, names: Names, said: Words) -> Row:
    found, head = file.found, file.found.head
    code = file.reason or (head.code if head else found.ignored)
    shown = names.file(found.path)
    other = names.file(file.same_plan_as) if file.same_plan_as else None
    blanks = {"other": other or "", **dict(head.params if head else ())}
    return [
        shown,
        Path(found.path).suffix.lower().lstrip(".")[:8],
        str(file.status),
        file.plan or None,
        other,
        file.suspect,
        head.saved_at if head else None,
        found.size,
        (head.digest[:16] or None) if head else None,
        code or None,
        _message(code, shown, blanks, said) if code else None,
    ]


def _message(code: str, shown: str, params: Mapping[str, str], said: Words) -> str:
    if code in said.table("portfolio.why"):
        return said.say(f"portfolio.why.{code}", name=shown, **params)
    return refusal(code, {"name": shown, **params})


def sentence(file: ReceivedFile, said: Words) -> str:
    """Why a file was not taken, or has to be looked at, for who runs the command."""
    head, name = file.found.head, Path(file.found.path).name
    code = file.reason or (head.code if head else "")
    return _message(code, name, {"other": file.same_plan_as, **dict(head.params if head else ())}, said)
