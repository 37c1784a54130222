"""How values pass between the cells of a snapshot and Python, as xlwings asks an engine for it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from math import isfinite
from typing import Any, ClassVar

from wecco_xl.buttons.action import NotPortableError, Value
from wecco_xl.grid.snapshot import Raw


class CellError(str):
    """An error cell, `#REF!`, among the values; `#REF!` typed as text is a plain str."""

    __slots__ = ()


@dataclass(frozen=True)
class Engine:
    """What xlwings asks of an engine: its name, and how values pass between cells and Python."""

    name: str
    type: ClassVar = "remote"
    apps: ClassVar = ()

    @staticmethod
    def clean_value_data(
        rows: list[list[Raw]],
        date_builder: Any,
        empty_as: Any,
        number_builder: Any,
        error_as_text: bool,  # noqa: FBT001 - passed by position
    ) -> list[list[Any]]:
        """What a block of cells is in Python, by the options of the read."""

        def clean(value: Raw) -> Any:
            if isinstance(value, CellError):
                return str(value) if error_as_text else None
            if isinstance(value, (float, int)) and not isinstance(value, bool):
                return number_builder(float(value)) if number_builder else float(value)
            return _built(value, date_builder) if isinstance(value, date) else value

        plain = {str} if number_builder else {str, float}
        return [  # most cells are blank, most others hold a text or a number
            [
                empty_as if value is None or value == "" else value if type(value) in plain else clean(value)
                for value in row
            ]
            for row in rows
        ]

    @staticmethod
    def prepare_xl_data_element(value: Any, _options: Any) -> Any:
        """Leave the value as it is: `stored` judges it where every write passes."""
        return value


def stored(value: Any) -> Value:
    """A value as a cell holds it; NotPortableError for what none can hold."""
    if isinstance(value, str):
        return str.__str__(value) or None  # an enum becomes plain text
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and isfinite(value):
        return float(value)
    if isinstance(value, date) and getattr(value, "tzinfo", None) is None:
        return value
    raise NotPortableError(f"a cell cannot hold this {type(value).__name__}")


def _built(value: date, builder: Any) -> Any:
    if builder is datetime and isinstance(value, datetime):
        return value
    at = value.time() if isinstance(value, datetime) else time()
    day = {"year": value.year, "month": value.month, "day": value.day}
    clock = {"hour": at.hour, "minute": at.minute, "second": at.second, "microsecond": at.microsecond}
    return builder(**day, **clock, tzinfo=None)
