"""One file in the place of another, whole or not at all, with a dated copy of the first kept aside."""

import errno
import os
import re
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
PRIVATE: Final = 0o600
"""The mode of a file that its owner alone reads, where the system knows modes."""
_LEFT_BEHIND: Final = 600
"""Seconds after which a temporary file of ours cannot belong to a run still at work."""

_STEM_LENGTH: Final = 80
KEPT_COPIES: Final = 30
"""How many dated copies of one file are kept; older ones make room."""


def replace_file(  # noqa: PLR0913 - the two last have one value in daily use
    path: Path, old: bytes, new: bytes, *, backups: Path, now: datetime, ignore_lock: bool = False
) -> Path:
    """Put `new` in the place of a file that still holds `old`; returns the path of the copy of `old`.

    `backups` is the folder of the copies, taken from the file's own folder if relative. The new content
    is on the disk before it takes the name, so a crash leaves the old or the new file whole. Mode bits
    stay. `ignore_lock` is the way out of a lock that a crashed program left behind.

    Raises:
        Refused: `file_open(name, lock)` or `file_open_by(name, lock, who)`, `file_changed(name)`,
            `file_missing(name)`, `file_read_only(name)`, `disk_full(name)`, `file_not_writable(name)`; the
            file is intact.
    """
    target = path.resolve()
    with _refusals(target), _one_writer(target.parent):
        _refuse_if_open(target, ignore_lock=ignore_lock)
        if not target.stat().st_mode & 0o222:
            raise Refused("file_read_only", name=target.name)
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
        _thin_out(copy, target)
    return copy


def new_file(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Write a file that must not exist yet, whole or not at all; `mode` is that of any new file if None.

    Raises:
        Refused: `copy_already_there(name)`, `no_folder(folder, name)`, `disk_full(name)`,
            `new_file_not_writable(name)`.
    """
    if not path.parent.is_dir():
        raise Refused("no_folder", folder=str(path.parent), name=path.name)
    with _refusals(path), _written(path, content, _new_mode() if mode is None else mode) as finished:
        try:
            _take_name(finished, path)
        except FileExistsError as error:
            raise Refused("copy_already_there", name=path.name) from error


def write_file(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Write a file and the folders above it, whole or not at all, in the place of one that was there.

    Without a `mode`, that of the file that was there stays; a new one is as the user wants new files.

    Raises:
        Refused: `disk_full(name)`, `file_not_writable(name)`, for a new file `new_file_not_writable(name)`.
    """
    with _refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode is None:
            mode = path.stat().st_mode if path.exists() else _new_mode()
        with _written(path, content, mode) as finished:
            finished.replace(path)


def _new_mode() -> int:
    """The mode of a new file of this user; the system tells its mask only in exchange for another."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _take_name(finished: Path, path: Path) -> None:
    """Give a finished file its name unless another has it: by a link, or where there are none by moving."""
    try:
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError from None
        finished.rename(path)


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


def _thin_out(newest: Path, target: Path) -> None:
    """Remove the oldest copies of one file; the day and the hour in their names are their order."""
    stem = re.escape(_short_stem(target))
    dated = re.compile(rf"{stem} \d{{4}}-\d\d-\d\d \d\d-\d\d-\d\d(?: \(\d+\))?{re.escape(target.suffix)}")
    copies = sorted(path for path in newest.parent.iterdir() if dated.fullmatch(path.name) and path != newest)
    for old in copies[: max(0, len(copies) + 1 - KEPT_COPIES)]:
        with suppress(OSError):
            old.unlink()


def _short_stem(target: Path) -> str:
    return target.stem[:_STEM_LENGTH].strip()


def _free_name(folder: Path, target: Path, now: datetime) -> Path:
    """A dated name that no file of the folder has."""
    stem = f"{_short_stem(target)} {now:%Y-%m-%d %H-%M-%S}"
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
        if fault.errno in _FULL:
            raise Refused("disk_full", name=target.name) from fault
        there = os.path.exists(target)  # noqa: PTH110 - it takes a folder that nobody may look into
        raise Refused("file_not_writable" if there else "new_file_not_writable", name=target.name) from fault
