"""Thousands of workbooks, cast by the million bytes: `python -m benchmarks.many 20000 FOLDER`.

Each file is an example whose plan number was changed in place: a content of its own for next to nothing.
Seconds, processor seconds and the peak memory of the main process are printed, as it goes.
"""

import io
import re
import resource
import sys
import time
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from benchmarks.portfolios import Mould
from benchmarks.workbooks import examples
from wecco_xl.portfolio.consolidate import consolidate
from wecco_xl.portfolio.engines import Processes
from wecco_xl.portfolio.outputs import write
from wecco_xl.portfolio.worker import CHUNK

DIGITS, STEP = 8, 1000


class Press:
    """One workbook of which copies with another plan number are struck."""

    def __init__(self, data: bytes) -> None:
        mark = b"PLAN-" + b"7" * DIGITS
        with ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        name, self._part = next((name, part) for name, part in parts.items() if b"PLAN-000007" in part)
        self._part = self._part.replace(b"PLAN-000007", mark)
        out = io.BytesIO()
        with ZipFile(out, "w") as package:
            for other, part in parts.items():
                kind = ZIP_STORED if other == name else ZIP_DEFLATED
                package.writestr(other, self._part if other == name else part, kind)
        self._data, self._mark = bytearray(out.getvalue()), mark
        self._at, self._in_part = self._data.find(mark), self._part.find(mark)
        old = zlib.crc32(self._part).to_bytes(4, "little")
        self._sums = [found.start() for found in re.finditer(re.escape(old), self._data)]

    def strike(self, number: int) -> bytes:
        """The workbook of plan `number`."""
        new = b"PLAN-%0*d" % (DIGITS, number)
        end = len(self._mark)
        self._data[self._at : self._at + end] = new
        part = self._part[: self._in_part] + new + self._part[self._in_part + end :]
        for place in self._sums:
            self._data[place : place + 4] = zlib.crc32(part).to_bytes(4, "little")
        return bytes(self._data)


def struck(folder: Path, count: int) -> None:
    """So many workbooks of different plans, a thousand per folder."""
    presses = [Press(Mould(data).cast(7, 7)) for data in examples().values()]
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"plan-{number:06}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(presses[number % len(presses)].strike(number))


def measured(folder: Path, out: Path) -> Iterator[str]:
    """What a consolidation of the folder costs: in seconds of a clock and in memory of the main process."""
    start = time.perf_counter()

    def watch(done: int, total: int, _: int) -> None:
        if done % STEP < CHUNK or done == total:
            print(f"  {done} files, {time.perf_counter() - start:.0f} s, {_peak():.0f} MiB", flush=True)

    found = consolidate(
        [folder], out, nominative=True, today=date(2026, 11, 20), engine=Processes(2), watch=watch
    )
    read = time.perf_counter()
    yield f"read: {found.account.plans} plans, {read - start:.0f} s, {_peak():.0f} MiB"
    write(found, out, ("parquet", "csv"), page=False)
    yield f"written: {time.perf_counter() - read:.0f} s, {_peak():.0f} MiB"
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    yield f"processor: {sum(one.ru_utime + one.ru_stime for one in usages):.0f} s"


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Strike, read, write, print."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    if not (folder / "plans").is_dir():
        struck(folder / "plans", count)
    for line in measured(folder / "plans", folder / "out"):
        print(line, flush=True)


if __name__ == "__main__":
    main()
