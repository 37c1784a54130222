"""Where files lie: those of the users' side in the package or beside it, and what is kept for one user."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def shared(*parts: str) -> Path:
    """The path of a file or folder of the users' side, such as `shared("workbook", "programmes")`."""
    installed = _PACKAGE / "_shared"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)


def own_folder() -> Path:
    """The folder of this user: the installed program, the log of the buttons. It may not exist yet.

    The add-in and the extension know the same place; `WECCO_HOME` puts it elsewhere.
    """
    if given := os.environ.get("WECCO_HOME"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "wecco"
    return Path.home() / ".wecco"


def own_python() -> Path:
    """The Python that the buttons start, in the environment of this user."""
    inside = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    return own_folder().joinpath("env", *inside)
