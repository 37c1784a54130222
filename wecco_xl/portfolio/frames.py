"""Tables as pandas DataFrames, for notebooks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.added import Type
from wecco_xl.portfolio.columns import TableSpec
from wecco_xl.portfolio.rows import Row

if TYPE_CHECKING:
    import pandas as pd

KINDS = {
    Type.STRING: "string",
    Type.INTEGER: "Int64",
    Type.NUMBER: "Float64",
    Type.BOOLEAN: "boolean",
    Type.DATE: "datetime64[s]",
}
"""Types that know what is unknown: no integer becomes 1.0 because another one is missing."""


def frame(table: TableSpec, rows: Iterable[Row]) -> "pd.DataFrame":
    """A table as a DataFrame.

    Raises:
        Refused: `extra_missing` when pandas is not installed.
    """
    pandas = _library()
    found = pandas.DataFrame(list(rows), columns=list(table.names), dtype=object)
    return found.astype({column.name: KINDS[column.type] for column in table.columns})


def _library() -> Any:
    try:
        import pandas as pd
    except ImportError as error:
        raise Refused("extra_missing", extra="evaluation", library="pandas") from error
    return pd
