"""A realistic portfolio, consolidated once with pseudonyms and once with names."""

import pytest
from poison import NAME, poisoned
from portfolio_here import TODAY, here

from benchmarks.portfolios import realistic
from wecco_xl.portfolio.consolidate import consolidate
from wecco_xl.portfolio.engines import Processes
from wecco_xl.portfolio.outputs import FORMATS, write
from wecco_xl.portfolio.privacy import new_key

COUPLES = 26


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Files of 26 couples and all that happens to files, one of which kills who reads it."""
    found = realistic(tmp_path_factory.mktemp("plans"), COUPLES)
    found.put(f"recu/{NAME}.xlsx", b"killer", "refused")
    return found


@pytest.fixture(scope="session")
def key(tmp_path_factory):
    path = tmp_path_factory.mktemp("cle") / "cle"
    new_key(path)
    return path


@pytest.fixture(scope="session")
def coded(made, key, tmp_path_factory):
    """The consolidation for evaluators: the portfolio and its folder."""
    folder = tmp_path_factory.mktemp("sortie")
    found = consolidate([made.folder], folder, key=key, today=TODAY, engine=Processes(2, poisoned))
    write(found, folder, FORMATS, page=True)
    return found, folder


@pytest.fixture(scope="session")
def named(made, tmp_path_factory):
    """The consolidation for the team, with names."""
    folder = tmp_path_factory.mktemp("nominatif")
    found = consolidate([made.folder], folder, nominative=True, today=TODAY, engine=here)
    write(found, folder, FORMATS, page=True)
    return found, folder
