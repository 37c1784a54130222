"""xlwings without what no button needs, and the refusal of all that is not portable."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, NoReturn, cast

from wecco_xl.buttons.action import NotPortableError

KEPT_OUT = ("PIL", "matplotlib", "numpy", "openpyxl", "pandas", "plotly", "polars", "pyarrow", "xlwings.pro")
"""What xlwings imports if it is installed and no button needs: up to 60 × the start of a bare Python."""


@contextmanager
def kept_out(*names: str) -> Iterator[None]:
    """Make modules look absent inside the block, unless they are already imported."""
    absent = [name for name in names if name not in sys.modules]
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    modules.update(dict.fromkeys(absent))
    try:
        yield
    finally:
        for name in absent:
            del modules[name]


with kept_out(*KEPT_OUT):
    import xlwings

xw = xlwings


class Portable:
    """Refuse every attribute that is not defined, in place of xlwings' abstract classes."""

    __slots__ = ()

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):  # Python itself asks: copy, pickle, pytest
            raise AttributeError(name)
        raise NotPortableError(f"reading {type(self).__name__}.{name} is not portable")

    def __setattr__(self, name: str, value: Any) -> None:
        try:
            object.__setattr__(self, name, value)
        except AttributeError as error:
            raise NotPortableError(f"setting {type(self).__name__}.{name} is not portable") from error


class Api(Portable):
    """What xlwings needs to be truthy before it writes; every use of it is refused."""

    __slots__ = ()
