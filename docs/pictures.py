"""The pictures in `docs/images`: invented plans printed by LibreOffice, its buttons, their page in Chromium.

`make pictures`; the run has the day and the hour of the examples, so that only what changed looks changed;
the click on a button and the foot of a sheet have those of the machine.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from window import pressed

from benchmarks.portfolios import stream
from wecco_xl.documents.write import write
from wecco_xl.grid.region import together
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.plan_json import load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.own import priorities, progress, scores
from wecco_xl.workbook.own.validation import validation

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 20, 9)  # noqa: DTZ001 - the day of the examples, wherever the pictures are made
SHARPNESS = 80
"""Pixels in an inch."""

MESSY, SOLID = "atelier-teranga", "tissages-ndar"
PICTURES = {
    "synthese": (SOLID, "Synthèse"),
    "accueil": (MESSY, "Accueil"),
    "identification": (MESSY, "Identification"),
    "diagnostic": (MESSY, "Diagnostic"),
    "objectifs": (SOLID, "Objectifs"),
    "plan-d-action": (MESSY, "Plan d'action"),
    "calendrier": (SOLID, "Calendrier"),
    "formations": (MESSY, "Formations"),
    "controle": (MESSY, "Contrôle"),
    "scores-smart": (MESSY, "Scores SMART"),
    "priorites": (SOLID, "Priorités"),
    "avancement": (SOLID, "Avancement"),
    "historique": (SOLID, "Historique"),
}
"""The plan and the sheet whose first page is shown, by the name of the picture."""

PAPERS = {"fiche": 1, "plan-imprimable": 2}
"""The page of each document that is shown, of the plan that has everything."""

PAPER_SHARPNESS = 66

LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>
"""

COUPLES, WINDOW = 60, "1200,1000"
"""How many couples are consolidated, and how much of their page is shown, in pixels."""


def judged(name: str) -> bytes:
    """The workbook of an example after every run."""
    plan, _, _ = load(ROOT / "workbook" / "exemples" / f"{name}.json")
    data = build(words(plan.programme), NOW.date(), plan)
    snapshot = snapshot_of(data)
    found = judge(snapshot, NOW.date())
    runs = (validation, scores.results, priorities.results, progress.results)
    return written_into(data, together(*(run(found, snapshot, NOW) for run in runs)))


def french(profile: Path) -> Path:
    """A profile of LibreOffice with decimal commas and days before months, whatever the machine speaks."""
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(LOCALE, encoding="utf-8")
    return profile


def pages(printed: Path) -> Iterator[str]:
    """The sheet of each page of a workbook in PDF, from its foot."""
    asked = ["pdftotext", "-layout", str(printed), "-"]
    text = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    for page in text.split("\f")[:-1]:
        foot = page.rpartition(".xlsx")[2]
        yield max((sheet for _, sheet in PICTURES.values() if sheet in foot), key=len, default="")


def draw(folder: Path) -> None:
    """Print the workbooks and keep the first page of each sheet."""
    for name in (MESSY, SOLID):
        (folder / f"{name}.xlsx").write_bytes(judged(name))
    files = [str(folder / f"{name}.xlsx") for name in (MESSY, SOLID)]
    profile = f"-env:UserInstallation={french(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for picture, (name, sheet) in PICTURES.items():
        printed = folder / f"{name}.pdf"
        shown(printed, [*pages(printed)].index(sheet) + 1, picture, SHARPNESS)
    found = judge(snapshot_of((folder / f"{SOLID}.xlsx").read_bytes()), NOW.date())
    for (name, page), file in zip(PAPERS.items(), write(found, PAPERS, ["pdf"], NOW), strict=True):
        printed = folder / f"{name}.pdf"
        printed.write_bytes(file.data)
        shown(printed, page, name, PAPER_SHARPNESS)


def consolidate(folder: Path) -> None:
    """The top of the page of many invented couples."""
    plans, key, out = folder / "plans", folder / "key", folder / "out"
    plans.mkdir()
    for _ in stream(plans, COUPLES):
        pass
    key.write_text("5" * 64)  # the same pseudonyms at each run
    kept = ["--pseudonymes", str(key), "--sortie", str(out), "--page", "--date", f"{NOW:%Y-%m-%d}"]
    asked = [sys.executable, "-m", "wecco_xl", "consolider", str(plans), *kept]
    subprocess.run(asked, check=True, capture_output=True, timeout=300)
    target = ROOT / "docs" / "images" / "consolidation.png"
    switches = ["--headless=new", "--no-sandbox", "--hide-scrollbars", f"--window-size={WINDOW}"]
    command = ["chromium", *switches, f"--screenshot={target}", (out / "page.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def press(folder: Path) -> None:
    """What the button « validate » does to a workbook that is open in LibreOffice."""
    data = (ROOT / "workbook" / "exemples" / f"{MESSY}.xlsx").read_bytes()
    picture = pressed(data, "validate", folder / "window")
    picture.save(ROOT / "docs" / "images" / "boutons-libreoffice.png", optimize=True)


def shown(printed: Path, page: int, picture: str, sharpness: int) -> None:
    """One page of a PDF as a picture of the docs."""
    only = ["-f", str(page), "-l", str(page), "-r", str(sharpness), "-png", "-singlefile"]
    target = ROOT / "docs" / "images" / picture
    subprocess.run(["pdftoppm", *only, str(printed), str(target)], check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        draw(Path(made))
        consolidate(Path(made))
        press(Path(made))
