"""The files of some folders: each is met once, hashed, and either known already, to be read, or set aside."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.choice import Found
from wecco_xl.portfolio.worker import Head, Result
from wecco_xl.reading.files import MAX_FILE

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods"})
"""What is looked into; a file with another ending is listed and set aside."""

NOMINATIVE = ".nominatif"
"""The mark that names of our files bear when people are named in them."""
MARKS = ("", NOMINATIVE)
BOOK = "consolidation{mark}.xlsx"

OWN = tuple(BOOK.format(mark=mark) for mark in MARKS)
"""Workbooks that we write into the folder of the outputs, which may be the one that is read."""

_LOCKS = ("~$", ".~lock.", ".")


@dataclass(frozen=True, slots=True)
class MetFile:
    """One file: `path` to open it, `shown` to name it, from the folder that was given."""

    path: str
    shown: str
    size: int
    ignored: str = ""


def met(paths: Iterable[Path], besides: Path | None = None) -> list[MetFile]:
    """Every file under some folders, by name; what lies in the folder `besides` is our own output.

    Raises:
        Refused: `nothing_there` when a path is neither a file nor a folder.
    """
    found: dict[str, MetFile] = {}
    for given in paths:
        if not given.exists():
            raise Refused("nothing_there", name=given.name)
        for path in _under(given, besides.resolve() if besides else None):
            shown = path.relative_to(given).as_posix() if given.is_dir() else path.name
            key = str(path.resolve())
            found.setdefault(key, MetFile(str(path), _named(given, shown), _size(path), _ignored(shown)))
    return sorted(found.values(), key=lambda one: (one.shown, one.path))


def _under(given: Path, besides: Path | None) -> Iterator[Path]:
    if not given.is_dir():
        yield given
        return
    for folder, folders, names in os.walk(given):
        folders[:] = sorted(one for one in folders if (Path(folder) / one).resolve() != besides)
        own = OWN if Path(folder).resolve() == besides else ()
        yield from (Path(folder) / name for name in sorted(names) if name not in own)


def _named(given: Path, shown: str) -> str:
    """A file by its folder as it is called from outside: the same for `.` and for its name."""
    name = given.resolve().name if given.name in ("", "..") else given.name
    return f"{name}/{shown}" if given.is_dir() and name else shown


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _ignored(shown: str) -> str:
    """Why a file is not looked into: the mark of an open file, no workbook by its ending, one of our backups.

    A folder of backups that was given itself is looked into.
    """
    path = Path(shown)
    if path.name.startswith(_LOCKS):
        return "lock"
    if path.suffix.lower() not in WORKBOOKS:
        return "other_kind"
    return "backup" if fold(catalogue()["files"]["backup_folder"]) in map(fold, path.parts[:-1]) else ""


@dataclass(slots=True)
class FileReading:
    """What is known of the files so far: heads by digest, digests by path."""

    files: list[MetFile]
    heads: dict[str, Head]
    answers: dict[str, Head]

    def unread(self) -> Iterator[str]:
        """The paths of files whose content is not known yet, each content once."""
        asked: set[str] = set()
        for one in self.files:
            if one.ignored or one.path in self.answers:
                continue
            digest = _digest(one)
            if digest in self.heads:
                self.answers[one.path] = self.heads[digest]
            elif digest and digest in asked:
                self.answers[one.path] = Head(digest)
            else:
                asked.add(digest)
                yield one.path

    def take(self, results: Iterable[Result]) -> None:
        """Note what workers found."""
        for one in results:
            self.answers[one.path] = one.head
            if one.head.digest:
                self.heads[one.head.digest] = one.head

    def found(self) -> list[Found]:
        """Every file with what is known of it; the same content has the same answer."""
        return [Found(one.shown, one.size, self._head(one), one.ignored) for one in self.files]

    def _head(self, one: MetFile) -> Head | None:
        head = self.answers.get(one.path)
        return head if head is None or not head.digest else self.heads.get(head.digest)

    @property
    def refused(self) -> int:
        """The files that cannot be taken."""
        return sum(head is not None and head.code != "" for head in map(self._head, self.files))


def _digest(one: MetFile) -> str:
    """The digest of what a worker will read; empty when the file cannot be opened, which it will say."""
    try:
        with Path(one.path).open("rb") as file:
            return sha256(file.read(MAX_FILE + 1)).hexdigest()
    except OSError:
        return ""
