"""`wecco installer` and `wecco desinstaller`: what is put on a computer, and taken back."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from wecco_xl.buttons.door import former_log, log_path
from wecco_xl.installation import machine
from wecco_xl.places import own_folder, own_python, shared

EXTENSION = "org.wecco.plan"
ADDIN = "wecco.xlam"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done or not: its code among the words, how it went, what fills the sentence."""

    code: str
    went: Literal["done", "skipped", "failed"]
    blanks: dict[str, str] = field(default_factory=dict)


def installed(offline: Path | None) -> Iterator[Step]:
    """Put everything in its place, each step on its own: one that fails does not stop the others.

    `offline` is a folder of wheels; without one, the program is taken from the index of packages.
    """
    yield from _environment(offline)
    yield from _addin()
    yield from _extension()
    yield from _workbooks()
    yield _checked()


def _checked() -> Step:
    """Whether the program works: it scores an example, which also compiles what a click needs."""
    example = str(min(shared("workbook", "exemples").glob("*.xlsx")))
    code = "import sys, wecco_xl.buttons.bridge, wecco_xl.buttons.excel; from wecco_xl.__main__ import main"
    works, _ = machine.ran(own_python(), "-X", "utf8", "-c", f"{code}; main()", "noter", example)
    return Step("checked", "done") if works else Step("not_checked", "failed")


def _environment(offline: Path | None) -> Iterator[Step]:
    if own_python().is_file() and Path(sys.prefix).resolve() == (own_folder() / "env").resolve():
        yield Step("already", "skipped", {"version": version("wecco-xl")})
        return
    made, said = machine.ran(sys.executable, "-m", "venv", own_folder() / "env")
    if not made:
        yield Step("no_environment", "failed", {"said": said})
        return
    source = ["--no-index", "--find-links", str(offline)] if offline else []
    asked = f"wecco-xl=={version('wecco-xl')}"
    taken, said = machine.ran(own_python(), "-m", "pip", "install", "--quiet", *source, asked)
    place = {"folder": machine.nameless(own_folder()), "said": said}
    yield Step("program", "done", place) if taken else Step("no_program", "failed", place)


def _addin() -> Iterator[Step]:
    start, scripts = machine.excel_start(), machine.scripts_of_excel()
    if start is None:
        yield Step("no_excel", "skipped")
        return
    yield _copied(shared("workbook", "excel", ADDIN), start, "addin")
    if scripts is not None:
        name = f"xlwings-{version('xlwings')}.applescript"
        yield _copied(Path(str(find_spec("xlwings").origin)).with_name(name), scripts, "script")  # type: ignore[union-attr]


def _extension() -> Iterator[Step]:
    built, program = shared("workbook", "libreoffice", "wecco.oxt"), machine.unopkg()
    if program is None:
        yield Step("no_libreoffice", "skipped")
        return
    added, said = machine.ran(program, "add", "-f", built, seconds=180)
    yield Step("extension", "done") if added else Step("no_extension", "failed", {"said": said})


def _workbooks() -> Iterator[Step]:
    """The blank workbooks and the examples; a file that is there already is somebody's work and stays."""
    target, copied = machine.documents(), 0
    try:
        for path in [*shared("workbook").glob("*.xlsx"), *shared("workbook", "exemples").glob("*.xlsx")]:
            place = target / path.relative_to(shared("workbook"))
            place.parent.mkdir(parents=True, exist_ok=True)
            if not place.exists():
                shutil.copyfile(path, place)
                copied += 1
    except OSError:
        yield Step("no_workbooks", "failed", {"folder": machine.nameless(target)})
        return
    yield Step("workbooks", "done", {"folder": machine.nameless(target), "count": str(copied)})


def _copied(source: Path, folder: Path, code: str) -> Step:
    place = {"folder": machine.nameless(folder)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / source.name)
    except OSError:
        return Step(f"no_{code}", "failed", place)
    return Step(code, "done", place)


def removed() -> Iterator[Step]:
    """Take back what was put; the workbooks in the documents stay."""
    for folder, pattern in (
        (machine.excel_start(), ADDIN),
        (machine.scripts_of_excel(), "xlwings-*.applescript"),
    ):
        for path in folder.glob(pattern) if folder is not None else ():
            yield _gone(path)
    program = machine.unopkg()
    if program is not None and machine.extensions():
        taken, said = machine.ran(program, "remove", EXTENSION, seconds=180)
        yield Step("extension_gone", "done") if taken else Step("extension_stays", "failed", {"said": said})
    yield from _own_folder_emptied()
    yield Step("workbooks_stay", "skipped", {"folder": machine.nameless(machine.documents())})


def _own_folder_emptied() -> Iterator[Step]:
    """Remove the program and its log, then their folder; a user may have put other files there."""
    folder, log = own_folder(), log_path()
    program = [folder / "env"] if (folder / "env" / "pyvenv.cfg").is_file() else []
    ours = [*program, *(path for path in (log, former_log()) if path.is_file())]
    for path in ours:
        yield _gone(path)
    place = {"name": machine.nameless(folder)}
    if not folder.is_dir():
        return
    left = set(folder.iterdir())
    if left - set(ours):
        yield Step("folder_stays", "skipped", place)
    elif not left:
        yield _gone(folder)


def _gone(path: Path) -> Step:
    """Remove a file, the program, or an empty folder; on Windows a program cannot remove itself."""
    place = {"name": machine.nameless(path)}
    try:
        if path == own_folder():
            path.rmdir()
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError:
        return Step("stays", "failed", place)
    return Step("gone", "done", place)
