"""Where things lie on the computer of a user: Excel's start folder, LibreOffice, documents."""

import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWS, MAC = sys.platform == "win32", sys.platform == "darwin"
_MAC_EXCEL = "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"


def excel_start() -> Path | None:
    """The folder whose add-ins Excel opens by itself; None where there is no desktop Excel."""
    if WINDOWS:
        roaming = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        return Path(roaming, "Microsoft", "Excel", "XLSTART")
    return Path.home() / _MAC_EXCEL if MAC else None


def scripts_of_excel() -> Path | None:
    """Where Excel on a Mac looks for the script through which it may start Python."""
    return Path.home() / "Library" / "Application Scripts" / "com.microsoft.Excel" if MAC else None


def unopkg() -> Path | None:
    """The program of LibreOffice that adds extensions, if it is there."""
    places = [shutil.which("unopkg")]
    if WINDOWS:
        roots = (os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)"))
        places += [f"{root}\\LibreOffice\\program\\unopkg.com" for root in roots if root]
    if MAC:
        places.append("/Applications/LibreOffice.app/Contents/MacOS/unopkg")
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


def extensions() -> list[Path]:
    """The copies of our extension that LibreOffice keeps for this user."""
    roots = (
        Path(os.environ.get("APPDATA", ""), "LibreOffice")
        if WINDOWS
        else Path.home() / ".config" / "libreoffice",
        Path.home() / "Library" / "Application Support" / "LibreOffice",
    )
    inside = "*/user/uno_packages/cache/uno_packages/*/wecco.oxt"
    return [found for root in roots if root.is_absolute() and root.is_dir() for found in root.glob(inside)]


def documents() -> Path:
    """The folder in which the workbooks are put."""
    return Path.home() / "Documents" / "WECCO"


def nameless(path: Path) -> str:
    """A path without the name of the user."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return path.name


def online(path: Path) -> bool:
    """Whether a path lies in a folder that OneDrive keeps online."""
    roots = [os.environ.get(name) for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")]
    return "OneDrive" in path.parts or any(root and path.is_relative_to(root) for root in roots)


def ran(*command: str | Path, seconds: float = 900) -> tuple[bool, str]:
    """Whether a command ended well, and the last line that it said."""
    try:
        done = subprocess.run(  # noqa: S603 - our own commands
            [str(part) for part in command], capture_output=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, type(error).__name__
    said = [line for one in (done.stdout, done.stderr) for line in _text(one).split("\n") if line.strip()]
    return done.returncode == 0, said[-1].strip() if said else ""


def _text(output: bytes) -> str:
    """What a program said; programs of Windows write in UTF-8 or in a code page, and tell nobody which."""
    try:
        return output.decode("utf-8")
    except UnicodeDecodeError:
        return output.decode(locale.getencoding(), "replace")
