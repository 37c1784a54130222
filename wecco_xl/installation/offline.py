"""`wecco paquet-hors-ligne`: a folder for a USB key, from which a computer without network is set up."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from wecco_xl.installation import machine
from wecco_xl.installation.install import Step
from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.disk import made

PYTHON = "3.12"
SYSTEMS = {
    "windows": (("win_amd64",), ("pywin32", "colorama")),
    "mac": (("macosx_11_0_arm64", "macosx_12_0_arm64", "macosx_11_0_universal2", "macosx_10_9_universal2"),
            ("appscript", "psutil")),
}  # fmt: skip
"""The systems: their marks in the names of wheels, and what xlwings and click need there only."""

OF_PLATFORM = {"win32": "windows", "darwin": "mac"}
"""Which of them a computer is, by what Python calls it."""


def packages_in(folder: Path) -> Path:
    """The folder of wheels that a user meant: itself, or the part of a bundle that is for this computer.

    Raises:
        Refused: `no_packages(name)` when the program is in neither, or there is no such folder.
    """
    places = [folder, folder / OF_PLATFORM.get(sys.platform, "")]
    found = next((place for place in places if any(place.glob("wecco_xl-*.whl"))), None)
    if found is None:
        raise Refused("no_packages", name=folder.name or str(folder))
    return found


def bundle(folder: Path, wheel: Path) -> Iterator[Step]:
    """Gather the wheels of each system, the scripts that install them, and a page that says how."""
    for system, (platforms, more) in SYSTEMS.items():
        place = made(folder / system)
        shutil.copyfile(wheel, place / wheel.name)
        marks = [part for platform in platforms for part in ("--platform", platform)]
        wheels = ["--only-binary=:all:", "--python-version", PYTHON, "--implementation", "cp", *marks]
        target = ["--dest", str(place), str(wheel), *more]
        taken, said = machine.ran(sys.executable, "-m", "pip", "download", "--quiet", *wheels, *target)
        yield Step(
            "wheels" if taken else "no_wheels",
            "done" if taken else "failed",
            {"system": system, "said": said},
        )
    texts = catalogue()["offline"]
    made(folder / "python")
    for name, text in texts["files"].items():
        path = folder / name
        windows = path.suffix in (".cmd", ".txt")
        path.write_bytes(text.replace("\n", "\r\n" if windows else "\n").encode())
        path.chmod(0o755 if path.suffix == ".command" else 0o644)
    yield Step("bundle", "done", {"folder": machine.nameless(folder), "python": PYTHON})
