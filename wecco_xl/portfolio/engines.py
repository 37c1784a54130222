"""Who does the work: processes of this machine. A file that kills its worker costs only itself."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice

from wecco_xl import garbage
from wecco_xl.portfolio.worker import KILLER, Head, Options, Result, work

Work = Callable[[Sequence[str], Options], list[Result]]
Chunks = Iterable[Sequence[str]]
Engine = Callable[[Chunks, Options], Iterator[list[Result]]]
"""Chunks of paths in, their results out, in any order."""

_AHEAD = 2
"""Chunks that wait for each worker: enough to keep it busy, few enough to forget their size."""


@dataclass(frozen=True, slots=True)
class Processes:
    """Some processes of this machine, as many as it has cores unless `count` says so."""

    count: int = 0
    work: Work = work

    def __call__(self, chunks: Chunks, options: Options) -> Iterator[list[Result]]:
        """Yield the results of each chunk as it is done."""
        count, waiting = self.count or os.cpu_count() or 1, iter(chunks)
        pool, running = self._pool(count), dict[Future[list[Result]], Sequence[str]]()
        try:
            while True:
                suspects = self._fill(pool, running, islice(waiting, count * _AHEAD - len(running)), options)
                if not running and not suspects:
                    break
                for one in wait(running, return_when=FIRST_COMPLETED).done if running else ():
                    chunk = running.pop(one)
                    if isinstance(one.exception(), BrokenProcessPool):
                        suspects.append(chunk)
                    else:
                        yield one.result()
                if suspects:
                    suspects += running.values()
                    running.clear()
                    pool.shutdown(wait=False, cancel_futures=True)
                    yield from self._apart(suspects, options)
                    pool = self._pool(count)
        except (KeyboardInterrupt, GeneratorExit):
            _end(pool)
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _fill(
        self,
        pool: ProcessPoolExecutor,
        running: dict[Future[list[Result]], Sequence[str]],
        chunks: Chunks,
        options: Options,
    ) -> list[Sequence[str]]:
        """Give chunks to a pool; those that it cannot take, because a process died meanwhile, come back."""
        back = []
        for chunk in chunks:
            try:
                running[pool.submit(self.work, chunk, options)] = chunk
            except BrokenProcessPool:
                back.append(chunk)
        return back

    def _apart(self, suspects: list[Sequence[str]], options: Options) -> Iterator[list[Result]]:
        """Files of chunks that were at work when a process died, one at a time in a process of their own."""
        pool = self._pool(1)
        try:
            for path in (path for chunk in suspects for path in chunk):
                try:
                    yield pool.submit(self.work, [path], options).result()
                except BrokenProcessPool:
                    yield [Result(path, Head("", KILLER))]
                    pool = self._pool(1)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    @staticmethod
    def _pool(count: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(count, context, initializer=_begin)


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool now: who interrupts does not wait for the files they are at."""
    for process in tuple((pool._processes or {}).values()):  # noqa: SLF001 - public from Python 3.14 on
        process.terminate()


def _begin() -> None:
    """Ctrl-C is for the process that the user sees; workers end when it lets them go."""
    garbage.seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
