"""One run for every command and file: read, judge, keep the results where that was asked; or say why not."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from wecco_xl.grid.region import Results
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.lang import catalogue, refusal
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.files import read_file
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.file.replace import PRIVATE, new_file, replace_file
from wecco_xl.workbook.paper import printed

ResultsOf = Callable[[Judged, Snapshot, datetime], Results]
"""What a judgement puts on the sheets of its workbook."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where results are kept: in the file itself, or in a copy that must not exist yet."""

    results: ResultsOf
    copy: Path | None = None
    ignore_lock: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One file: judged, or refused with a sentence."""

    path: Path
    judged: Judged | None
    refusal: str = ""


def run(path: Path, today: date, stage: Stage | None = None, target: Target | None = None) -> Run:
    """Read and judge one file; without a target nothing is written. A file that cannot be taken is an answer.

    Whatever goes wrong with this file is said of this file: those after it are judged all the same.
    """
    try:
        data = read_file(path)
        snapshot = snapshot_of(data)
        judged = judge(snapshot, today, stage)
        if target is not None:
            now = datetime.combine(today, datetime.now().time())  # noqa: DTZ005 - the hour where the user is
            results = target.results(judged, snapshot, now)
            areas = (*results.printed, *printed(data, snapshot, judged.places))
            _keep(path, data, written_into(data, replace(results, printed=areas)), target)
    except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
        return Run(path, None, sentence(error, path.name))
    return Run(path, judged)


def sentence(error: Exception, name: str = "") -> str:
    """Why a file cannot be taken, or what nobody foresaw (raised again with WECCO_DEBUG=1)."""
    if isinstance(error, Refused):
        return refusal(error.code, {"name": name, **error.params})
    if os.environ.get("WECCO_DEBUG"):
        raise error
    return refusal("unexpected", {"kind": type(error).__name__})


def backup_folder() -> Path:
    """The folder of dated copies, beside the file that they are copies of."""
    return Path(catalogue()["files"]["backup_folder"])


def _keep(path: Path, old: bytes, new: bytes, target: Target) -> None:
    """Put the new file in its place, or in the copy.

    Raises:
        Refused: what `replace_file` and `new_file` refuse.
    """
    if target.copy is not None:
        new_file(target.copy, new, mode=path.stat().st_mode & 0o777 | PRIVATE)
        return
    now = datetime.now()  # noqa: DTZ005 - the hour where the user is
    replace_file(path, old, new, backups=backup_folder(), now=now, ignore_lock=target.ignore_lock)
