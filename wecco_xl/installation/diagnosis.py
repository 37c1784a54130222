"""`wecco diagnostic`: what works on a computer and what does not, without a name, as text for a mail."""

import platform
import struct
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from typing import Literal

from wecco_xl.buttons.door import log_path
from wecco_xl.installation import machine
from wecco_xl.installation.install import ADDIN
from wecco_xl.places import own_python, shared

Line = tuple[Literal["good", "bad", "plain"], str, dict[str, str]]
"""Whether it works, the code of a sentence among the words, what fills it."""

LAST_CLICKS = 5


def computer() -> Iterator[Line]:
    """The computer and what is installed on it."""
    bits = str(8 * struct.calcsize("P"))
    yield "plain", "system", {"system": platform.platform(terse=True)}
    yield "plain", "python", {"version": platform.python_version(), "bits": bits}
    yield "plain", "versions", {"wecco": version("wecco-xl"), "xlwings": version("xlwings")}
    yield from _program()
    yield from _excel()
    yield from _libreoffice()
    folder = machine.documents().parent
    yield _writes(folder if folder.is_dir() else Path.home())
    if machine.online(machine.documents()) or machine.online(Path.cwd()):
        yield "bad", "onedrive", {}
    yield from _clicks()


def _program() -> Iterator[Line]:
    if not own_python().is_file():
        yield "bad", "no_program", {"place": machine.nameless(own_python())}
        return
    code = (
        "import wecco_xl.buttons.bridge; from importlib.metadata import version; print(version('wecco-xl'))"
    )
    works, said = machine.ran(own_python(), "-c", code, seconds=60)
    if not works:
        yield "bad", "program_broken", {}
    elif said != version("wecco-xl"):
        yield "bad", "program_other", {"version": said}
    else:
        yield "good", "program", {}


def _excel() -> Iterator[Line]:
    start = machine.excel_start()
    if start is None:
        yield "plain", "no_excel", {}
    elif not (start / ADDIN).is_file():
        yield "bad", "no_addin", {"place": machine.nameless(start)}
    else:
        same = _digest(start / ADDIN) == _digest(shared("workbook", "excel", ADDIN))
        yield ("good", "addin", {}) if same else ("bad", "addin_other", {})


def _libreoffice() -> Iterator[Line]:
    found, kept = machine.unopkg(), machine.extensions()
    if found is None:
        yield "plain", "no_libreoffice", {}
    elif not kept:
        yield "bad", "no_extension", {}
    else:
        yield "good", "extension", {}


def _writes(folder: Path) -> Line:
    try:
        with TemporaryFile(dir=folder):
            return "good", "writes", {"place": machine.nameless(folder)}
    except OSError:
        return "bad", "writes_not", {"place": machine.nameless(folder)}


def _clicks() -> Iterator[Line]:
    """The last clicks of the log, which holds nothing of a plan."""
    try:
        lines = log_path().read_text(encoding="utf-8").splitlines()[-LAST_CLICKS:]
    except OSError:
        lines = []
    for line in lines:
        yield "plain", "click", {"line": line.replace("\t", " · ")}


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def workbook(path: Path) -> Iterator[Line]:
    """One file: whether it is read, and what it lost against a new workbook of its programme."""
    from datetime import date

    from wecco_xl.lang import refusal
    from wecco_xl.plan.finding import Refused
    from wecco_xl.plan.plan import MODEL
    from wecco_xl.reading.closed import snapshot_of
    from wecco_xl.reading.files import read_file
    from wecco_xl.reading.judge import judge

    if machine.online(path.absolute()):
        yield "bad", "onedrive", {}
    try:
        data = read_file(path)
        snapshot = snapshot_of(data)
        judged = judge(snapshot, date.today())  # noqa: DTZ011 - the day where the user is
    except Refused as refused:
        sentence = refusal(refused.code, {"name": path.suffix, **refused.params})
        yield "bad", "refused", {"sentence": sentence}
        return
    count = str(len(judged.review.findings))
    yield "good", "read", {"programme": judged.review.programme.code, "model": str(MODEL), "count": count}
    from wecco_xl.installation.structure import losses

    yield from losses(data, judged.words)
