"""A Dask cluster gives the same results as processes; a killer costs only itself."""

import pytest
from distributed import LocalCluster
from poison import NAME, poisoned
from portfolio_here import TODAY, here

from wecco_xl.places import shared
from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.cluster import Cluster
from wecco_xl.portfolio.engines import Processes
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.worker import Options

OPTIONS = Options(Names(b"k" * 32), TODAY)
PATHS = [str(path) for path in sorted(shared("workbook", "exemples").glob("*.xlsx"))]


def told(engine, paths):
    """What an engine says of each path, in chunks of two."""
    chunks = [paths[at : at + 2] for at in range(0, len(paths), 2)]
    return {one.path: (one.head, one.body) for results in engine(chunks, OPTIONS) for one in results}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    import dask

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1, "distributed.admin.tick.limit": "60s"}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address=None,
            local_directory=str(tmp_path_factory.mktemp("dask")),
            silence_logs=50,
        ) as running,
    ):
        yield running


def test_same_results_as_here_and_in_processes(cluster):
    expected = told(here, PATHS)
    assert told(Cluster(cluster.scheduler_address), PATHS) == expected
    assert told(Processes(2), PATHS) == expected


def test_a_killer_costs_only_itself(cluster, tmp_path):
    killer = tmp_path / f"{NAME}.xlsx"
    killer.write_bytes(b"x")
    paths = [PATHS[0], str(killer), PATHS[1]]
    for engine in (Cluster(cluster.scheduler_address, poisoned), Processes(2, poisoned)):
        found = told(engine, paths)
        assert {path: head.code for path, (head, _) in found.items()} == {
            paths[0]: "",
            paths[1]: "killed_worker",
            paths[2]: "",
        }


def test_no_scheduler_is_said(monkeypatch):
    monkeypatch.setattr("wecco_xl.portfolio.cluster._PATIENCE", "1s")
    with pytest.raises(Refused, match="no_scheduler"):
        list(Cluster("tcp://127.0.0.1:9")([["x"]], OPTIONS))
