"""Tables of the package, kept compiled, are those of their TOML file."""

import sys
import tomllib
from pathlib import Path

import pytest

import wecco_xl
from wecco_xl.tables import shipped

PACKAGE = Path(wecco_xl.__file__).parent
FILES = [*(PACKAGE / "lang").glob("*.toml"), *(PACKAGE / "plan").glob("smart*.toml")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_tables_are_those_of_the_file(path):
    assert shipped(path) == tomllib.loads(path.read_text(encoding="utf-8"))


def test_a_changed_file_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "some.toml"
    path.write_text("a = 1")
    assert [shipped(path), shipped(path)] == [{"a": 1}, {"a": 1}]
    path.write_text("a = 12")
    assert shipped(path) == {"a": 12}


def test_what_is_not_toml_is_refused(tmp_path):
    path = tmp_path / "some.toml"
    path.write_text("print('hello')")
    with pytest.raises(tomllib.TOMLDecodeError):
        shipped(path)
