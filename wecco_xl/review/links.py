"""Which rows are referred to or explained, and whether the answer can be trusted."""

from collections.abc import Iterable
from typing import Any

from wecco_xl.plan.fillers import gives_reason
from wecco_xl.review.case import Case, rows


def referred(referring: Iterable[Any], key: str) -> set[str]:
    """The ids that some rows name in a column of references."""
    return {one for row in referring for one in getattr(row, key) or ()}


def used(case: Case, table: str) -> list[Any]:
    """The used rows of a table, without their addresses."""
    return [row for _, row in rows(case.plan, table)]


def by_id(case: Case, table: str) -> dict[str, Any]:
    """The rows of a table by id; the first one when an id stands twice."""
    return {one: getattr(case.plan, table)[at] for one, at in case.ids[table].items()}


def explained(case: Case, row: Any) -> bool:
    """Whether the comment of a row may say why it is so."""
    return gives_reason(row.comment, case.programme.lexicon.fillers)


def unclear(case: Case, table: str, key: str) -> bool:
    """Whether a cell of that column is filled but could not be read: nothing may be called absent then."""
    return any(loc[0] == table and loc[-1] == key for loc in case.unread)
