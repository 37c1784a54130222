"""Who has a file open: the lock that Excel or LibreOffice leaves beside it."""

from pathlib import Path

from wecco_xl.plan.finding import Refused


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


def refuse_if_open(target: Path, *, ignore_lock: bool) -> None:
    """Refuse a file that a program says to have open.

    Raises:
        Refused: `file_open(name, lock)`, or `file_open_by(name, lock, who)` where the lock tells who.
    """
    lock = lock_beside(target)
    if lock is None or ignore_lock:
        return
    if who := lock_owner(lock):
        raise Refused("file_open_by", name=target.name, lock=lock.name, who=who)
    raise Refused("file_open", name=target.name, lock=lock.name)
