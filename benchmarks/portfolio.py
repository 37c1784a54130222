"""`python -m benchmarks.portfolio`: a consolidation against its peers and itself; prints how many times.

P2: one workbook judged into rows, against other programs that only read it. P3: two processes against one.
P5: a Dask cluster of this machine against as many processes. P9: a workbook in which all is wrong against a
clean one. P10: a second consolidation of unchanged files against the first.
"""

import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pandas as pd
from frictionless import Resource, formats, system

from benchmarks.portfolios import stream
from benchmarks.workbooks import FULLEST, TODAY, clean_and_wrong, examples
from wecco_xl.portfolio.cluster import Cluster
from wecco_xl.portfolio.consolidate import consolidate
from wecco_xl.portfolio.engines import Engine, Processes
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.worker import CHUNK, Options, work

OPTIONS = Options(Names(b"k" * 32), TODAY)
FILES, ROUNDS = 200, 5


def main() -> None:
    """Measure and print."""
    warnings.simplefilter("ignore")  # what peers say of workbooks that are not theirs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for code, times in (*_peers(folder), *_engines(folder)):
            print(f"{code:34}{times:8.2f}")


def _peers(folder: Path) -> Iterator[tuple[str, float]]:
    path = folder / f"{FULLEST}.xlsx"
    clean, wrong = clean_and_wrong(examples()[FULLEST])
    path.write_bytes(clean)
    (folder / "wrong.xlsx").write_bytes(wrong)
    ours = _alternately(
        lambda: work([str(path)], OPTIONS), lambda: _frictionless(path), lambda: _pandas(path)
    )
    yield "P2 frictionless / consolidation", ours[0]
    yield "P2 pandas+openpyxl / consolidation", ours[1]
    bad = _alternately(
        lambda: work([str(path)], OPTIONS), lambda: work([str(folder / "wrong.xlsx")], OPTIONS)
    )
    yield "P9 all wrong / clean", bad[0]


def _engines(folder: Path) -> Iterator[tuple[str, float]]:
    from distributed import LocalCluster

    plans = folder / "plans"
    paths = [str(path) for path in stream(plans, FILES)]
    one, two = _spent(lambda: _drain(Processes(1), paths)), _spent(lambda: _drain(Processes(2), paths))
    yield f"P3 1 process / 2, {FILES} files", one / two
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        dask = _spent(lambda: _drain(Cluster(cluster.scheduler_address), paths))
    yield f"P5 Dask / 2 processes, {FILES} files", dask / two
    out = folder / "out"
    first, second = (
        _spent(lambda: consolidate([plans], out, nominative=True, today=TODAY, engine=Processes(2)))
        for _ in "12"
    )
    yield "P10 first / second consolidation", first / second


def _drain(engine: Engine, paths: list[str]) -> None:
    chunks = [paths[at : at + CHUNK] for at in range(0, len(paths), CHUNK)]
    for _ in engine(chunks, OPTIONS):
        pass


def _frictionless(path: Path) -> None:
    with system.use_context(trusted=True):
        for sheet in pd.ExcelFile(path, engine="calamine").sheet_names:
            Resource(str(path), control=formats.ExcelControl(sheet=str(sheet))).validate()


def _pandas(path: Path) -> None:
    pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")


def _alternately(reference: Callable[[], object], *works: Callable[[], object]) -> list[float]:
    """How many times each work takes what the reference takes: medians of rounds, measured in turn."""
    found: list[list[float]] = [[] for _ in works]
    reference()
    for _ in range(ROUNDS):
        first = _spent(reference, time.process_time)
        for kept, one in zip(found, works, strict=True):
            kept.append(_spent(one, time.process_time) / first)
    return [median(kept) for kept in found]


def _spent(one: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    one()
    return clock() - start


if __name__ == "__main__":
    main()
