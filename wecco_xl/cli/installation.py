"""The commands that set a computer up and say what works on it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wecco_xl.cli.french import FILE, Command, help_of, option, tell
from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import CLEAN, FOUND

if TYPE_CHECKING:
    from wecco_xl.installation.install import Step

_SIGNS = {"done": "+", "skipped": "-", "failed": "!"}
_STATES = {"good": "+", "bad": "!", "plain": " "}


@click.command("installer", cls=Command, **help_of("installer"))
@option("--hors-ligne", "folder", type=FILE, metavar="DOSSIER")
def install(folder: Path | None) -> int:
    """Put the program, the add-in, the extension and the workbooks in their places."""
    from wecco_xl.installation.install import installed
    from wecco_xl.installation.offline import packages_in

    return _shown(installed(None if folder is None else packages_in(folder)))


@click.command("desinstaller", cls=Command, **help_of("desinstaller"))
def uninstall() -> int:
    """Take back what `installer` put; workbooks stay."""
    from wecco_xl.installation.install import removed

    return _shown(removed())


@click.command("paquet-hors-ligne", cls=Command, **help_of("paquet-hors-ligne"))
@click.argument("wheel", type=FILE, metavar="WECCO.whl")
@option("--sortie", "folder", type=FILE, default=Path("wecco-hors-ligne"), metavar="DOSSIER", said="paquet")
def bundle(wheel: Path, folder: Path) -> int:
    """Gather what a computer without network needs."""
    from wecco_xl.installation import offline
    from wecco_xl.plan.finding import Refused

    if not (wheel.is_file() and wheel.suffix == ".whl"):
        raise Refused("no_wheel", name=wheel.name)
    return _shown(offline.bundle(folder, wheel))


def _shown(steps: "Iterable[Step]") -> int:
    """Print each step when it is done; 1 if one failed."""
    words, failed = catalogue()["installation"], False
    for step in steps:
        tell(f"{_SIGNS[step.went]} {words[step.code].format_map(step.blanks)}", hang=2)
        failed = failed or step.went == "failed"
    tell(words["some_failed" if failed else "all_done"])
    return FOUND if failed else CLEAN


@click.command("diagnostic", cls=Command, **help_of("diagnostic"))
@click.argument("file", type=FILE, required=False, metavar="[FICHIER.xlsx]")
def diagnose(file: Path | None) -> int:
    """Say what works and what does not, as text for a mail."""
    from wecco_xl.installation import diagnosis

    words = catalogue()["diagnosis"]
    lines = [*diagnosis.computer(), *(diagnosis.workbook(file) if file is not None else ())]
    tell(words["head"])
    for state, code, blanks in lines:
        tell(f"{_STATES[state]} {words[code].format_map(blanks)}", hang=2)
    tell(words["foot"])
    return FOUND if any(state == "bad" for state, _, _ in lines) else CLEAN


COMMANDS = (install, uninstall, bundle, diagnose)
