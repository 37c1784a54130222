"""One file in the place of another, whole or not at all, with a dated copy of the first kept aside."""

import errno
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from wecco_xl.plan.finding import Refused

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_TEMPORARY: Final = ".wecco-tmp"
_LEFT_BEHIND: Final = 600
"""Seconds after which a temporary file of ours cannot belong to a run still at work."""

_STEM_LENGTH: Final = 80


def replace_file(  # noqa: PLR0913 - the two last have one value in daily use
    path: Path, old: bytes, new: bytes, *, backups: Path, now: datetime, ignore_lock: bool = False
) -> Path:
    """Put `new` in the place of a file that still holds `old`; returns the path of the copy of `old`.

    `backups` is the folder of the copies, taken from the file's own folder if relative. The new content
    is on the disk before it takes the name, so a crash leaves the old or the new file whole. Mode bits
    stay. `ignore_lock` is the way out of a lock that a crashed program left behind.

    Raises:
        Refused: `file_open(name, lock)` or `file_open_by(name, lock, who)`, `file_changed(name)`,
            `file_missing(name)`, `disk_full(name)`, `file_not_writable(name)`; the file is intact.
    """
    target = path.resolve()
    with _refusals(target), _one_writer(target.parent):
        _refuse_if_open(target, ignore_lock=ignore_lock)
        _refuse_if_changed(target, old)
        for folder in (target.parent, target.parent / backups):
            _sweep(folder)
        with _written(target, new, target.stat().st_mode) as finished:
            copy = _backed_up(target, old, target.parent / backups, now)
            try:
                _refuse_if_open(target, ignore_lock=ignore_lock)
                _refuse_if_changed(target, old)
                finished.replace(target)
            except (OSError, Refused):
                copy.unlink(missing_ok=True)
                raise
        _flush_folder(target.parent)
    return copy


def lock_beside(path: Path) -> Path | None:
    """The file by which Excel (`~$name`) or LibreOffice (`.~lock.name#`) says that it has this file open."""
    locks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    return next((lock for lock in locks if lock.exists()), None)


def lock_owner(lock: Path) -> str:
    """Who opened the file, as the lock tells: a name from Excel, name and machine from LibreOffice, or ''."""
    try:
        content = lock.read_bytes()
    except OSError:
        return ""
    if lock.name.startswith("~$"):
        length = int.from_bytes(content[55:57], "little")
        return content[57 : 57 + 2 * length].decode("utf-16-le", "ignore").strip(" \0")
    user, account, host = (*content.decode("utf-8", "ignore").split(","), "", "", "")[:3]
    return ", ".join(part.strip() for part in (user.strip() or account, host) if part.strip())


def _refuse_if_open(target: Path, *, ignore_lock: bool) -> None:
    lock = lock_beside(target)
    if lock is None or ignore_lock:
        return
    if who := lock_owner(lock):
        raise Refused("file_open_by", name=target.name, lock=lock.name, who=who)
    raise Refused("file_open", name=target.name, lock=lock.name)


def _refuse_if_changed(target: Path, old: bytes) -> None:
    if target.read_bytes() != old:
        raise Refused("file_changed", name=target.name)


def _backed_up(target: Path, old: bytes, folder: Path, now: datetime) -> Path:
    """The dated copy, verified and on the disk under its name before the original goes."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = _free_name(folder, target, now)
    with _written(copy, old, target.stat().st_mode) as finished:
        finished.rename(copy)
    _flush_folder(folder)
    return copy


def _free_name(folder: Path, target: Path, now: datetime) -> Path:
    """A dated name that no file of the folder has."""
    stem = f"{target.stem[:_STEM_LENGTH].strip()} {now:%Y-%m-%d %H-%M-%S}"
    copy, number = folder / f"{stem}{target.suffix}", 1
    while copy.exists():
        number += 1
        copy = folder / f"{stem} ({number}){target.suffix}"
    return copy


@contextmanager
def _written(final: Path, content: bytes, mode: int) -> Iterator[Path]:
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


def _sweep(folder: Path) -> None:
    """Remove what killed runs of ours left: whole plans under a hidden name."""
    for left in folder.glob(f".*{_TEMPORARY}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                left.unlink()


@contextmanager
def _one_writer(folder: Path) -> Iterator[None]:
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


def _flush_folder(folder: Path) -> None:
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
def _refusals(target: Path) -> Iterator[None]:
    """Failures of the disk as refusals that name the file."""
    try:
        yield
    except FileNotFoundError as fault:
        raise Refused("file_missing", name=target.name) from fault
    except OSError as fault:
        code = "disk_full" if fault.errno in _FULL else "file_not_writable"
        raise Refused(code, name=target.name) from fault
