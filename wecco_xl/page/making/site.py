"""The libraries and our package as one archive for the browser, without what the page never opens."""

import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from io import BytesIO
from pathlib import Path

import wecco_xl
from wecco_xl.page.making.lock import lock
from wecco_xl.places import shared

_DAY = (2026, 1, 1, 0, 0, 0)
_PACKAGE = Path(wecco_xl.__file__).parent
_SHARED = (
    ("templates", "*.jinja"),
    ("templates", "page/*.j2"),
    ("templates", "polices/*.woff2"),
    ("workbook", "programmes/*.toml"),
)
"""What the page needs of the users' side."""


def site(wheels: Iterable[bytes]) -> bytes:
    """The archive: files in the order of their names, stored, since the whole is compressed later."""
    found = {name: data for wheel in wheels for name, data in _of_wheel(wheel)}
    found |= dict(_ours())
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(found):
            archive.writestr(zipfile.ZipInfo(name, _DAY), found[name])
    return out.getvalue()


def _of_wheel(wheel: bytes) -> Iterator[tuple[str, bytes]]:
    left_out = lock()["leave_out"]["wheels"]
    with zipfile.ZipFile(BytesIO(wheel)) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and not _matches(name, left_out):
                yield name, archive.read(name)


def _ours() -> Iterator[tuple[str, bytes]]:
    """The package, and what it shares with users in the place where an installed package has it."""
    left_out = lock()["leave_out"]["ours"]
    for path in _PACKAGE.rglob("*"):
        name = path.relative_to(_PACKAGE).as_posix()
        if (
            path.suffix in (".py", ".toml", ".bin", ".txt")
            and not name.startswith("_shared/")
            and not _matches(name, left_out)
        ):
            yield f"wecco_xl/{name}", _packed(path)
    for folder, pattern in _SHARED:
        root = shared(folder)
        for path in root.glob(pattern):
            yield f"wecco_xl/_shared/{folder}/{path.relative_to(root).as_posix()}", _packed(path)


def _packed(path: Path) -> bytes:
    """A file as the page carries it: settings without their comments, unless such a line is text."""
    data = path.read_bytes()
    if path.suffix != ".toml":
        return data
    text = data.decode()
    bare = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    return bare.encode() if tomllib.loads(bare) == tomllib.loads(text) else data


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
