"""Tables as files, row by row as they come: CSV for every tool, Parquet for analysis."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from wecco_xl.plan.finding import Refused
from wecco_xl.portfolio.added import Type
from wecco_xl.portfolio.columns import TableSpec
from wecco_xl.portfolio.rows import Row
from wecco_xl.portfolio.safe import disarmed
from wecco_xl.portfolio.source import Value, spelled

BATCH = 5000
"""Rows of one group of a Parquet file; what is held in memory for each table."""


class Writer(Protocol):
    """Takes the rows of one table."""

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows."""

    def close(self) -> None:
        """Finish the file."""


class CsvWriter:
    """UTF-8, commas, `true` and `false`, empty for unknown; texts disarmed."""

    def __init__(self, path: Path, table: TableSpec) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._out = csv.writer(self._file, lineterminator="\n")
        self._out.writerow(table.names)

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        self._out.writerows([_plain(value) for value in row] for row in rows)

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


class ParquetWriter:
    """One Parquet file with typed columns, titles and notes in its metadata."""

    def __init__(self, path: Path, table: TableSpec, notes: Mapping[str, str]) -> None:
        arrow, parquet = arrow_library()
        kinds = _arrow_kinds(arrow)
        self._arrow, self._table, self._held = arrow, table, list[Row]()
        self._schema = arrow.schema(
            [arrow.field(c.name, kinds[c.type], metadata={"title": c.title}) for c in table.columns],
            metadata={key: text.encode() for key, text in notes.items()},
        )
        self._out = parquet.ParquetWriter(path, self._schema, compression="zstd")

    def add(self, rows: Sequence[Row]) -> None:
        """Write some rows, in groups."""
        self._held += rows
        while len(self._held) >= BATCH:
            self._write(self._held[:BATCH])
            del self._held[:BATCH]

    def close(self) -> None:
        """Finish the file."""
        self._write(self._held)
        self._out.close()

    def _write(self, rows: Sequence[Row]) -> None:
        columns = [
            self._arrow.array([typed(row[at], column.type) for row in rows], self._schema.field(at).type)
            for at, column in enumerate(self._table.columns)
        ]
        self._out.write_table(self._arrow.Table.from_arrays(columns, schema=self._schema))


def typed(value: Any, kind: Type) -> Any:
    """A plain value as what its column holds."""
    if value is None:
        return None
    if kind is Type.DATE:
        return date.fromisoformat(value)
    return float(value) if kind is Type.NUMBER else value


def _plain(value: Value) -> str:
    return disarmed(value) if isinstance(value, str) else spelled(value) or ""


def arrow_library() -> tuple[Any, Any]:
    """The library of Parquet.

    Raises:
        Refused: `extra_missing` when they are not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise Refused("extra_missing", extra="evaluation", library="pyarrow") from error
    return pa, pq


def _arrow_kinds(arrow: Any) -> dict[Type, Any]:
    return {
        Type.STRING: arrow.string(),
        Type.INTEGER: arrow.int64(),
        Type.NUMBER: arrow.float64(),
        Type.BOOLEAN: arrow.bool_(),
        Type.DATE: arrow.date32(),
    }
