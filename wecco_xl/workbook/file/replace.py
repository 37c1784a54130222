"""One file in the place of another, whole or not at all, with a dated copy of the first kept aside."""

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from wecco_xl.plan.finding import Refused
from wecco_xl.workbook.file.disk import flush_folder, made, one_writer, refusals, sweep, written
from wecco_xl.workbook.file.lock import refuse_if_open

PRIVATE: Final = 0o600
"""The mode of a file that its owner alone reads, where the system knows modes."""
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
    with refusals(target), one_writer(target.parent):
        refuse_if_open(target, ignore_lock=ignore_lock)
        if not target.stat().st_mode & 0o222:
            raise Refused("file_read_only", name=target.name)
        _refuse_if_changed(target, old)
        for folder in (target.parent, target.parent / backups):
            sweep(folder)
        with written(target, new, target.stat().st_mode) as finished:
            copy = _backed_up(target, old, target.parent / backups, now)
            try:
                refuse_if_open(target, ignore_lock=ignore_lock)
                _refuse_if_changed(target, old)
                finished.replace(target)
            except (OSError, Refused):
                copy.unlink(missing_ok=True)
                raise
        flush_folder(target.parent)
        _thin_out(copy, target)
    return copy


def new_file(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Write a file that must not exist yet, and the folders above it; `mode` is that of any new file if None.

    Raises:
        Refused: `copy_already_there(name)`, `disk_full(name)`, `new_file_not_writable(name)`; what `made`
            refuses.
    """
    made(path.parent)
    with refusals(path), written(path, content, _new_mode() if mode is None else mode) as finished:
        try:
            _take_name(finished, path)
        except FileExistsError as error:
            raise Refused("copy_already_there", name=path.name) from error


def write_file(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Write a file and the folders above it, whole or not at all, in the place of one that was there.

    Without a `mode`, that of the file that was there stays; a new one is as the user wants new files.

    Raises:
        Refused: `disk_full(name)`, `file_not_writable(name)`, for a new file `new_file_not_writable(name)`;
            what `made` refuses.
    """
    made(path.parent)
    with refusals(path):
        if mode is None:
            mode = path.stat().st_mode if path.exists() else _new_mode()
        with written(path, content, mode) as finished:
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


def _refuse_if_changed(target: Path, old: bytes) -> None:
    if target.read_bytes() != old:
        raise Refused("file_changed", name=target.name)


def _backed_up(target: Path, old: bytes, folder: Path, now: datetime) -> Path:
    """The dated copy, verified and on the disk under its name before the original goes."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = _free_name(folder, target, now)
    with written(copy, old, target.stat().st_mode) as finished:
        finished.rename(copy)
    flush_folder(folder)
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
