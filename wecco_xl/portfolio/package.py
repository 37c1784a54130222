"""The data dictionary, a Data Package that any tool can read, and the account of the run."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wecco_xl.portfolio.added import Type
from wecco_xl.portfolio.choice import Answered
from wecco_xl.portfolio.columns import TableSpec
from wecco_xl.words import Words

_PROFILE = "tabular-data-package"
_EXTENSIONS = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


@dataclass(frozen=True, slots=True)
class Account:
    """What a run did: files by status, plans, the day; whether names are told, whether it was interrupted.

    `changes` counts what is `new`, `updated`, `gone` and each `value` since an earlier run; None without one.
    """

    files: Mapping[Answered, int]
    plans: int
    today: date
    nominative: bool
    partial: bool
    changes: Mapping[str, int] | None = None

    @property
    def total(self) -> int:
        """The files that were met; the sum of what became of them."""
        return sum(self.files.values())

    def lines(self, said: Words) -> Iterator[str]:
        """The account in sentences: what to beware of, then how many files came and what they became."""
        yield from self.stamps(said)
        yield said.say("portfolio.account.head", day=self.today, plans=self.plans, files=self.total)
        for status, count in self.files.items():
            if count:
                yield said.say(f"portfolio.account.{status}", count=count)
        yield said.say("portfolio.account.sum", total=self.total)
        if self.changes is not None:
            told = {kind: self.changes.get(kind, 0) for kind in ("new", "updated", "gone", "value")}
            yield said.say(f"portfolio.account.{'changes' if any(told.values()) else 'no_change'}", **told)

    def stamps(self, said: Words) -> Iterator[str]:
        """What must stand on every output."""
        if self.nominative:
            yield said.say("portfolio.stamps.nominative")
        if self.partial:
            yield said.say("portfolio.stamps.partial", count=self.files[Answered.NOT_REACHED])


def datapackage(
    known: Mapping[str, TableSpec], formats: tuple[str, ...], suffix: str, account: Account, said: Words
) -> str:
    """The description of the tables in the words of Data Package 1."""
    kind = "csv" if "csv" in formats else "parquet"
    described = {
        "profile": _PROFILE if kind == "csv" else "data-package",
        "name": "wecco-consolidation",
        "title": said.say("portfolio.page.title"),
        "description": " ".join(account.lines(said)),
        "created": f"{account.today.isoformat()}T00:00:00Z",
        "counts": {str(status): count for status, count in account.files.items()} | {"total": account.total},
        "resources": [_resource(table, kind, suffix) for table in known.values()],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _resource(table: TableSpec, kind: str, suffix: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if "plan" in table.key and table.name != "plans":
        reference = {"resource": "plans", "fields": "plan"}
        schema["foreignKeys"] = [{"fields": "plan", "reference": reference}]
    found = {
        "name": table.name.replace("_", "-"),
        "title": table.title,
        "path": f"tables/{table.name}{suffix}.{kind}",
        "mediatype": _EXTENSIONS[kind],
        "schema": schema,
    }
    return found | ({"profile": "tabular-data-resource", "encoding": "utf-8"} if kind == "csv" else {})


def _field(column: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": str(column.type), "title": column.title}
    if column.description:
        found["description"] = column.description
    if column.type is Type.BOOLEAN:
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.name in ("plan", "file"):
        found["constraints"] = {"required": column.name == "file"}
    return found


def dictionary(known: Mapping[str, TableSpec]) -> Iterator[list[str]]:
    """One line per column: table, column, type, title, description."""
    for table in known.values():
        for column in table.columns:
            yield [table.name, column.name, str(column.type), column.title, column.description]
