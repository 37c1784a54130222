"""Where the files of the users' side lie: inside the installed package, or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shared(*parts: str) -> Path:
    """The path of a file or folder of the users' side, such as `shared("workbook", "programmes")`."""
    installed = _PACKAGE / "_shared"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)
