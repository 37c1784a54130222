"""P8: one document of the fullest example in each format, and the same page by other means."""

import shutil
import subprocess
import tempfile
import time
from datetime import datetime, timedelta
from functools import partial
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from benchmarks.measure import Figure, Work, ratios
from benchmarks.reading import raw
from benchmarks.workbooks import FULLEST, TODAY, examples
from wecco_xl.documents.write import write
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge

DOCUMENT = "fiche"
GOALS = {"html": 1.0, "docx": 15.0, "pdf": 100.0}
"""The goal of each format, in raw reads."""

_DAYS = count()

FEW = 5
"""How many times the slow means are measured."""


def figures() -> list[Figure]:
    """P8 by format; then what other means take for the same page, where they are installed.

    The plan is judged before: what is measured is saying the document and drawing it.
    """
    data = examples()[FULLEST]
    judged = judge(snapshot_of(data), TODAY)
    works = [partial(_made, judged, kind) for kind in GOALS]
    found = ratios(lambda: raw(data), *works)
    ours = [Figure(f"P8 {kind}", one, goal) for (kind, goal), one in zip(GOALS.items(), found, strict=True)]
    with tempfile.TemporaryDirectory() as folder:
        others = _others(_made(judged, "html"), Path(folder))
        slow = ratios(
            lambda: raw(data), *others.values(), rounds=FEW, clock=time.perf_counter
        )  # other processes: their time counts, not ours
    return [*ours, *(Figure(f"P8 {name}", one) for name, one in zip(others, slow, strict=True))]


def _made(judged: Judged, kind: str) -> bytes:
    """The file, of another day each time: typst would remember a page that it has just drawn."""
    day = datetime.combine(TODAY, datetime.min.time()) + timedelta(days=next(_DAYS))
    (file,) = write(judged, [DOCUMENT], [kind], day)
    return file.data


def _others(page: bytes, folder: Path) -> dict[str, Work]:
    """The same page as PDF by WeasyPrint and by LibreOffice."""
    source = folder / "page.html"
    source.write_bytes(page)
    found: dict[str, Work] = {}
    if find_spec("weasyprint"):
        found["weasyprint"] = lambda: __import__("weasyprint").HTML(str(source)).write_pdf()
    if office := shutil.which("soffice"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        order = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
        found["libreoffice"] = lambda: subprocess.run(order, check=True, capture_output=True)
    return found
