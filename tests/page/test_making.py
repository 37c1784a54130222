"""How the page is made: from locked files, twice the same, small enough for a mail."""

import re
import tomllib
import zipfile
from importlib.metadata import requires
from io import BytesIO
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from page_live import FOLDER

import wecco_xl
from wecco_xl.page.making import lock, site
from wecco_xl.page.making.__main__ import main

MOST = 14_000_000
"""Bytes of the page."""


def test_two_builds_give_the_same_bytes_without_network(page_file, monkeypatch):
    def fetch(*_args, **_more):
        raise AssertionError("fetched twice")

    monkeypatch.setattr(lock.subprocess, "run", fetch)
    before = page_file.read_bytes()
    assert main(FOLDER).read_bytes() == before
    assert len(before) <= MOST


def test_every_part_is_locked():
    for one in (*lock.wheels(), lock.Locked("pyodide", **lock.lock()["pyodide"])):
        assert re.fullmatch(r"\d+(\.\d+)+", one.version), one
        assert re.fullmatch("[0-9a-f]{64}", one.sha256), one


def test_locked_versions_are_those_the_program_accepts():
    accepted = {one.name.lower(): one.specifier for one in map(Requirement, requires("wecco-xl"))}
    for one in lock.wheels():
        assert one.version in accepted.get(one.name, one.version), one


@pytest.mark.usefixtures("page_file")
def test_another_file_than_the_locked_one_stops_the_build(tmp_path):
    one = lock.wheels()[0]
    for path in (FOLDER / "parts").glob(f"{one.name.replace('-', '_')}-*.whl"):
        (tmp_path / path.name).write_bytes(path.read_bytes() + b"!")
    with pytest.raises(lock.LockError, match=one.name):
        lock.wheel(one, tmp_path)


@pytest.mark.usefixtures("page_file")
def test_what_is_left_out_is_out_and_the_rest_is_whole():
    cache = FOLDER / "parts"
    names = zipfile.ZipFile(BytesIO(site.site(lock.wheel(one, cache) for one in lock.wheels()))).namelist()
    assert names == sorted(set(names))
    out = ("geodata", "tests/", "wecco_xl/cli", "wecco_xl/buttons", "wecco_xl/page/making", ".dist-info")
    assert [name for name in names if any(one in name for one in out)] == []
    assert {
        "wecco_xl/page/desk.py",
        "wecco_xl/lang/fr/page.toml",
        "wecco_xl/_shared/workbook/programmes/wecco.toml",
        "phonenumbers/data/region_FR.py",
        *_files_of("review"),
        *_files_of("plan"),
    } <= set(names)


@pytest.mark.usefixtures("page_file")
def test_settings_are_packed_without_comments_and_say_the_same():
    cache = FOLDER / "parts"
    packed = zipfile.ZipFile(BytesIO(site.site(lock.wheel(one, cache) for one in lock.wheels())))
    name = "plan/smart_patterns.toml"
    ours = (Path(wecco_xl.__file__).parent / name).read_text(encoding="utf-8")
    theirs = packed.read(f"wecco_xl/{name}").decode()
    assert "\n# " in ours
    assert "\n# " not in theirs
    assert tomllib.loads(theirs) == tomllib.loads(ours)


def _files_of(room: str) -> list[str]:
    """All that the package holds in a room, data too."""
    root = Path(wecco_xl.__file__).parent
    kept = (path for path in (root / room).rglob("*") if path.is_file() and path.suffix != ".pyc")
    return [f"wecco_xl/{path.relative_to(root).as_posix()}" for path in kept]


def test_the_page_points_nowhere(page_file):
    html = re.sub(
        r'(?s)<script type="text/plain" data-part.*?</script>', "", page_file.read_text(encoding="utf-8")
    )
    assert not re.findall(r"""(?:src|href)=["'](?!#|data:)""", html)
    assert set(re.findall(r"https?://[\w.]+", html)) <= {"https://page.invalid", "http://www.w3.org"}
