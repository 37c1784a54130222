"""One judged plan for those who make rows of it: its values as plain ones, texts screened."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from wecco_xl.plan.row_ids import is_row_id
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.portfolio.privacy import Names
from wecco_xl.portfolio.screen import MASK, Screen
from wecco_xl.reading.judge import Judged

Value = str | int | float | bool | None


@dataclass(frozen=True)
class Source:
    """What the rows of one plan are made from."""

    judged: Judged
    names: Names
    plan: str
    screen: Screen

    def plain(self, spec: Spec, value: Any) -> Value:
        """A value of the plan as a plain one; texts are screened unless people are named."""
        if isinstance(value, tuple):
            return ", ".join(value)
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, date):
            return value.isoformat()
        if spec.kind is Kind.MEASURE and value is not None:
            value = value if isinstance(value, str) else format(value, ".15g")
        if isinstance(value, str) and spec.kind is Kind.REFERENCE:
            return value if self.names.nominative or is_row_id(value) else MASK
        if isinstance(value, str) and spec.kind is not Kind.CHOICE:
            return value if self.names.nominative else self.screen(value)
        return value  # type: ignore[no-any-return]

    def cells(self, spec: Spec, holder: Any, prefix: str = "") -> dict[str, Value]:
        """The columns of one field."""
        value, name = getattr(holder, spec.key), prefix + spec.key
        found = {name: self.plain(spec, value)}
        if spec.kind is Kind.CHOICE and value is not None:
            found[f"{name}_label"] = self.judged.words.labels(spec.source).get(value)
        if spec.kind is Kind.MEASURE and not isinstance(value, str):
            found[f"{name}_number"] = value
        return found


def spelled(value: Value) -> str | None:
    """A plain value as text, the same in every table and file: `true`, `12.5`; None for nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if value is None or isinstance(value, str) else format(value, ".15g")
