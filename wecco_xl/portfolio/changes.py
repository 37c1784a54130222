"""What changed since an earlier consolidation: plans new, updated or gone, and values that people changed."""

from collections.abc import Iterator

from wecco_xl.portfolio.added import OF_RUN
from wecco_xl.portfolio.columns import TableSpec
from wecco_xl.portfolio.rows import Row, Rows
from wecco_xl.portfolio.source import Value, spelled
from wecco_xl.portfolio.store import Store

Change = list[Value]
"""plan, change, table, row, column, before, after: the columns of the table of changes."""


def changes(now: Store, kept: dict[str, str], before: Store, known: dict[str, TableSpec]) -> Iterator[Change]:
    """Every change, plan by plan. What is judged moves with the days: only what is typed is compared."""
    old = before.kept()
    for plan in sorted(old.keys() | kept.keys()):
        if plan not in kept:
            yield [plan, "gone", None, None, None, None, None]
        elif plan not in old:
            yield [plan, "new", None, None, None, None, None]
        elif old[plan] != kept[plan]:
            yield [plan, "updated", None, None, None, None, None]
            yield from _values(plan, before.rows(old[plan]), now.rows(kept[plan]), known)


def _values(plan: str, old: Rows, new: Rows, known: dict[str, TableSpec]) -> Iterator[Change]:
    for name, table in known.items():
        if name in (*OF_RUN, "readiness", "findings"):
            continue
        typed = [at for at, column in enumerate(table.columns) if column.typed or column.name == "value"]
        before, after = (_by_key(table, rows.get(name, [])) for rows in (old, new))
        for key in sorted(before.keys() | after.keys()):
            was, is_ = before.get(key), after.get(key)
            for at in typed:
                pair = [None if row is None or at >= len(row) else row[at] for row in (was, is_)]
                if pair[0] != pair[1]:
                    column = table.columns[at].name
                    yield [plan, "value", name, key, column, *(spelled(value) for value in pair)]


def _by_key(table: TableSpec, rows: list[Row]) -> dict[str, Row]:
    """Rows by what people call them, their id, so that a row that moved did not change."""
    names, found = table.names, dict[str, Row]()
    for row in rows:
        said = dict(zip(names, row, strict=False))
        key = str(said.get("id") or "") or "/".join(str(said[name]) for name in table.key if name != "plan")
        if name := said.get("field"):
            key = f"{said.get('section')}/{said.get('id') or ''}/{name}"
        found[key if key not in found else f"{key}#{len(found)}"] = row
    return found
