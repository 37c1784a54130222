"""What tests of every room share: the example plans, their workbooks, the words."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from wecco_xl.cli.workbooks import wecco
from wecco_xl.plan.plan import Plan
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.reading.plan_json import load
from wecco_xl.words import Words, words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block

pytest_plugins = ("chromium", "page_live", "portfolio_made")

EXAMPLES = Path(__file__).parent.parent / "workbook" / "exemples"
TODAY = date(2026, 11, 20)
NAMES = tuple(sorted(path.stem for path in EXAMPLES.glob("*.json")))


@cache
def _example(name: str) -> Plan:
    plan, _, findings = load(EXAMPLES / f"{name}.json")
    assert not findings
    return plan


@cache
def _built(name: str) -> bytes:
    plan = _example(name)
    return build(words(plan.programme), TODAY, plan)


@pytest.fixture(scope="session")
def example() -> Callable[[str], Plan]:
    """The plan of an example by its file name: `example("tissages-ndar")`."""
    return _example


@pytest.fixture(scope="session")
def built() -> Callable[[str], bytes]:
    """The workbook of an example, built once: `built("tissages-ndar")`."""
    return _built


@pytest.fixture(scope="session")
def said() -> Words:
    """The words of the first programme."""
    return words("wecco")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `each_example` runs on every example plan."""
    if "each_example" in metafunc.fixturenames:
        metafunc.parametrize("each_example", NAMES)


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line of `wecco` on a terminal of 100 columns: exit code, output, errors."""
    monkeypatch.setenv("COLUMNS", "100")

    def called(*arguments):
        with pytest.raises(SystemExit) as end:
            wecco.main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return end.value.code, out, err

    return called


@pytest.fixture
def book(tmp_path, built):
    """The workbook of an example as a file."""

    def put(name="tissages-ndar", cells=()):
        path = tmp_path / f"{name}.xlsx"
        data = built(name)
        places = locate(snapshot_of(data)).places
        path.write_bytes(patched(data, [cell_block(places.cell(loc), value) for loc, value in cells]))
        return path

    return put


def flat(text: str) -> str:
    """A text without its line ends and no-break spaces."""
    return re.sub(r"\s+", " ", text)
