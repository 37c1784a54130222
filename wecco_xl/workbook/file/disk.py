"""Content on the disk, whole or not at all, whatever stops the program; its failures as refusals."""

import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from wecco_xl.plan.finding import Refused

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_TEMPORARY: Final = ".wecco-tmp"
_LEFT_BEHIND: Final = 600
"""Seconds after which a temporary file of ours cannot belong to a run still at work."""


def made(folder: Path) -> Path:
    """A folder where files are to go, made with those above it if it is not there yet.

    Raises:
        Refused: `file_in_the_way(name)` where a file has that name; `folder_not_writable(name)`.
    """
    if (file := file_on_the_way(folder)) is not None:
        raise Refused("file_in_the_way", name=file.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused("folder_not_writable", name=folder.name) from error
    return folder


def file_on_the_way(folder: Path) -> Path | None:
    """The file that bears the name of a folder, or of one above it."""
    return next((one for one in (folder, *folder.parents) if os.path.isfile(one)), None)  # noqa: PTH113


@contextmanager
def written(final: Path, content: bytes, mode: int) -> Iterator[Path]:
    """A temporary file beside its final place: complete, on the disk and read back; gone if not taken."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=_TEMPORARY, dir=final.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            temporary.chmod(mode)
        if temporary.read_bytes() != content:
            raise OSError(errno.EIO, "")
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what killed runs of ours left: whole plans under a hidden name."""
    for left in folder.glob(f".*{_TEMPORARY}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                left.unlink()


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """One of our processes at a time in a folder; the system frees it if that process dies.

    Windows has no such lock on a folder: there the last comparison, just before the replacement,
    is all that stands between two runs. The same holds for network folders without locks.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Have the names themselves on the disk, where the system can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def refusals(target: Path) -> Iterator[None]:
    """Failures of the disk as refusals that name the file."""
    try:
        yield
    except FileNotFoundError as fault:
        raise Refused("file_missing", name=target.name) from fault
    except OSError as fault:
        if fault.errno in _FULL:
            raise Refused("disk_full", name=target.name) from fault
        there = os.path.exists(target)  # noqa: PTH110 - it takes a folder that nobody may look into
        raise Refused("file_not_writable" if there else "new_file_not_writable", name=target.name) from fault
