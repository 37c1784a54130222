"""A bar of progress on the error stream: files done, files refused, time left."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def bar(title: str, refused: str = "") -> Iterator[Callable[[int, int, int], None]]:
    """Show a bar that is told `(done, total, refused)`; nothing is shown where nobody looks at a terminal."""
    console = Console(stderr=True, highlight=False)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[refused]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=None, refused="")

        def told(done: int, total: int, bad: int) -> None:
            shown = refused.format(count=bad) if bad else ""
            progress.update(task, completed=done, total=total, refused=shown)

        yield told
