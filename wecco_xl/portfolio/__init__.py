"""Many workbooks → tables, a page and what became of each file: `consolidate(paths, …) -> Portfolio`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wecco_xl.portfolio.consolidate import Portfolio, consolidate

__all__ = ["Portfolio", "consolidate"]


def __getattr__(name: str) -> object:
    """The two names of this room, loaded when asked for."""
    if name not in __all__:
        raise AttributeError(name)
    from wecco_xl.portfolio import consolidate as module

    return getattr(module, name)
