"""What the rows say that an objective may be linked to, read once for all objectives of a plan."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.review.case import Case, rows


def text_of(case: Case, row: Any) -> str:
    """The description of a need or an opportunity, with the labels of its domain and theme, folded."""
    labels = [
        entry.label
        for key, name in (("domain", "domains"), ("theme", "themes"))
        if (code := getattr(row, key, None))
        for entry in case.programme.entries(name)
        if entry.code == code
    ]
    return fold(" ".join([row.description or "", *labels]))


def _texts(table: str, case: Case) -> Iterator[str]:
    return (text_of(case, row) for _, row in rows(case.plan, table))


TEXTS = {table: partial(_texts, table) for table in ("needs", "opportunities")}
"""For each table, what gives the texts of its rows; asked through `Case.once`."""
