"""The time that something takes of the processor, for what must not grow with the square of its input."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time


@contextmanager
def uncollected() -> Iterator[None]:
    """What other tests left behind is collected before, and nothing within: it may take a second."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def spent(do: Callable[[], object]) -> float:
    """Seconds that something takes by itself."""
    with uncollected():
        start = process_time()
        do()
        return process_time() - start
