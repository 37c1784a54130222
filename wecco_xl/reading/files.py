"""A file from the disk to its bytes, or why it cannot be had; what it holds is another question."""

from pathlib import Path

from wecco_xl.plan.finding import Refused

MAX_FILE = 20 << 20
"""Bytes of the largest file that is read."""


def read_file(path: Path) -> bytes:
    """Return the bytes of a file, at most one more than the gate accepts."""
    if path.name.startswith(("~$", ".~lock.")):
        raise Refused("lock_file")
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
            raise Refused("not_a_workbook")
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError as cause:
        raise Refused("file_missing") from cause
    except PermissionError as cause:
        # Windows says so of a folder, too.
        raise Refused("is_folder" if path.is_dir() else "no_permission") from cause
    except OSError as cause:
        raise Refused("is_folder" if path.is_dir() else "file_unreachable") from cause
    except ValueError as cause:  # a name with a null character
        raise Refused("file_missing") from cause
