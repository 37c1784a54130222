"""What the page is made of, fetched by the ordinary clients and checked against the lock file."""

import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

LOCK = Path(__file__).with_name("lock.toml")
ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""The files of Pyodide that a page loads; the last one tells what it is."""


class LockError(Exception):
    """A file that is not the locked one: its name, the sum it has."""


@dataclass(frozen=True, slots=True)
class Locked:
    """One file of a registry: the name and version of its project, the SHA-256 of its bytes."""

    name: str
    version: str
    sha256: str


def lock() -> Mapping[str, Any]:
    """The lock file as it stands."""
    return tomllib.loads(LOCK.read_text(encoding="utf-8"))


def wheels() -> list[Locked]:
    """The wheels, in the order of the lock file."""
    return [Locked(name, **found) for name, found in lock()["wheels"].items()]


def wheel(one: Locked, cache: Path) -> bytes:
    """The bytes of a wheel, from the cache or through pip.

    Raises:
        LockError: when its sum is another.
    """
    stem = f"{one.name.replace('-', '_')}-{one.version}-"
    return _kept(cache, f"{stem}*.whl", one, lambda: _pip(one, cache))


def engine(cache: Path) -> dict[str, bytes]:
    """The files of Pyodide by name, from the cache or through npm.

    Raises:
        LockError: when the sum of the package is another.
    """
    one = Locked("pyodide", **lock()["pyodide"])
    packed = _kept(cache, f"pyodide-{one.version}.tgz", one, lambda: _npm(one, cache))
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        return {name: _member(archive, f"package/{name}") for name in ENGINE}


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    found = archive.extractfile(name)
    if found is None:
        raise LockError(name)
    return found.read()


def _kept(cache: Path, pattern: str, one: Locked, fetch: Any) -> bytes:
    """A file of the cache, fetched when it is not there; another sum than the locked one is never used."""
    cache.mkdir(parents=True, exist_ok=True)
    if not any(cache.glob(pattern)):
        fetch()
    data = next(cache.glob(pattern)).read_bytes()
    if (found := sha256(data).hexdigest()) != one.sha256:
        raise LockError(f"{one.name} {one.version}: {found}")
    return data


def _pip(one: Locked, cache: Path) -> None:
    where = lock()["platform"]
    tags = [f"--platform={tag}" for tag in where["tags"]]
    asked = ["--no-deps", "--only-binary=:all:", f"--python-version={where['python']}", "--implementation=cp"]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *asked, *tags, f"--dest={cache}", f"{one.name}=={one.version}"], check=True)  # noqa: S603


def _npm(one: Locked, cache: Path) -> None:
    """Through the npm that the development environment brings."""
    asked = ["pack", "--silent", f"--pack-destination={cache}", f"{one.name}@{one.version}"]
    npm = Path(sys.executable).with_name("npm")
    subprocess.run([npm, *asked], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
