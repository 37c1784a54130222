"""P6 and P7: what it takes to start, in new processes, against a Python that does nothing."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Figure, Work, ratios
from benchmarks.workbooks import FULLEST, examples
from wecco_xl.reading.closed import snapshot_of

NOTHING = ("-c", "pass")
LIBRARIES = ("-c", "import wecco_xl.buttons.engine, pydantic; type('One', (pydantic.BaseModel,), {})()")
"""What a click cannot do without: xlwings, and pydantic with one model."""


def figures() -> list[Figure]:
    """P6 (clicks, and the part of them that the libraries take), P7 (`import wecco_xl`, `wecco --help`)."""
    with TemporaryDirectory() as folder:
        book = Path(folder, "book.json")
        sheets = snapshot_of(examples()[FULLEST]).sheets
        book.write_text(json.dumps(sheets, default=str), encoding="utf-8")
        click, scored, libraries, imported, helped = ratios(
            _start(folder, *NOTHING),
            _start(folder, "-m", "benchmarks.click", str(book), "validate"),
            _start(folder, "-m", "benchmarks.click", str(book), "score"),
            _start(folder, *LIBRARIES),
            _start(folder, "-c", "import wecco_xl"),
            _start(folder, "-m", "wecco_xl", "--help"),
            clock=_used_by_children,
        )
    return [
        Figure("P6", click, 20),
        Figure("P6s", scored, 20),
        Figure("P6b", libraries),
        Figure("P7", imported, 4),
        Figure("P7h", helped, 8),
    ]


def _used_by_children() -> float:
    """Seconds of computing of the processes started so far: waiting behind others does not count (POSIX)."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _start(folder: str, *arguments: str) -> Work:
    """A new process whose modules are compiled already, as those of an installed program are."""
    given = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    settings = given | {"PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}

    def start() -> None:
        subprocess.run([sys.executable, *arguments], env=settings, check=True, stdout=subprocess.DEVNULL)

    return start
