"""A door to a Dask cluster: the very same chunks, worked by the very same function on other machines."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.engines import Chunks, Work
from wecco_xl.portfolio.worker import KILLER, Head, Options, Result, work

_AHEAD = 4
_PATIENCE = "10s"


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a scheduler, such as `tcp://10.0.0.5:8786`; they see the files under the same paths."""

    address: str
    work: Work = work

    def __call__(self, chunks: Chunks, options: Options) -> Iterator[list[Result]]:
        """Yield the results of each chunk as it is done; a chunk whose workers died is done file by file."""
        distributed = _library()
        waiting = iter(chunks)
        with self._client(distributed) as client:
            ahead = max(1, sum(client.nthreads().values())) * _AHEAD
            running = {
                client.submit(self.work, chunk, options, pure=False): chunk
                for chunk in islice(waiting, ahead)
            }
            going = distributed.as_completed(list(running), loop=client.loop)
            for future in going:
                chunk = running.pop(future)
                if future.status == "error":
                    yield from self._apart(client, distributed, chunk, options)
                else:
                    yield future.result()
                for more in islice(waiting, 1):
                    following = client.submit(self.work, more, options, pure=False)
                    running[following] = more
                    going.add(following)

    def _apart(self, client: Any, distributed: Any, chunk: Any, options: Options) -> Iterator[list[Result]]:
        for path in chunk:
            future = client.submit(self.work, [path], options, pure=False)
            try:
                yield future.result()
            except distributed.scheduler.KilledWorker:
                yield [Result(path, Head("", KILLER))]

    def _client(self, distributed: Any) -> Any:
        try:
            return distributed.Client(self.address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise Refused("no_scheduler", address=self.address) from error


def _library() -> Any:
    try:
        import distributed
        import distributed.scheduler
    except ImportError as error:
        raise Refused("extra_missing", extra="grappe", library="distributed") from error
    return distributed
