"""The figures of the page: what plans bring, and what they say together. A plan is named by its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Usage
from wecco_xl.portfolio.added import JUDGED
from wecco_xl.portfolio.columns import TableSpec
from wecco_xl.portfolio.rows import Rows

Record = dict[str, Any]
LETTERS = ("s", "m", "a", "r", "t")
_MONTH, _STALE = 30, 60


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a count out of `of`, or a mean; `plans` are those that it is made of."""

    key: str
    value: float | None
    of: int
    plans: tuple[int, ...]

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return (self.value or 0) / self.of if self.of else 0.0


_PLAN = tuple(name for name, _ in JUDGED["plans"])
_OBJECTIVE = ("id", "family", "programme_objective", "progress_share", "progress_status", "smart_status")
_OF = {
    "objectives": (*_OBJECTIVE, *(f"smart_{letter}" for letter in LETTERS)),
    "trainings": ("id", "title", "decision", "rank", "proposed_on"),
    "actions": ("id", "title", "end", "days_late"),
    "readiness": ("usage", "ready", "needed", "filled"),
    "findings": ("code", "severity"),
}
"""What is kept of each table: few values, so that many plans stay small."""


@dataclass(slots=True)
class Figures:
    """Takes in the rows of plans, in order."""

    plans: list[Record] = field(default_factory=list)
    rows: dict[str, list[tuple[int, Record]]] = field(default_factory=lambda: {name: [] for name in _OF})
    faults: dict[str, Counter[int]] = field(default_factory=dict)

    def add(self, rows: Rows, known: Mapping[str, TableSpec]) -> None:
        """Take in one plan."""
        at = len(self.plans)
        self.plans += _records(known["plans"].names, rows["plans"], _PLAN)
        for name, wanted in _OF.items():
            for record in _records(known[name].names, rows[name], wanted):
                if name == "findings":
                    self._fault(at, record)
                elif name != "actions" or record["days_late"] is not None:
                    self.rows[name].append((at, record))

    def _fault(self, at: int, record: Record) -> None:
        if record["code"] is not None and record["severity"] != "advice":
            self.faults.setdefault(record["code"], Counter())[at] += 1

    def stages(self, order: Sequence[str]) -> list[Figure]:
        """How many plans are at each stage."""
        return [self._plans(stage, [p["stage"] == stage for p in self.plans]) for stage in order]

    def ready(self) -> list[Figure]:
        """How many plans are ready for each usage."""
        able = {(at, row["usage"]) for at, row in self.rows["readiness"] if row["ready"]}
        return [self._plans(use, [(at, use) in able for at in range(len(self.plans))]) for use in Usage]

    def ready_of(self, at: int) -> list[bool]:
        """For which usages one plan is ready."""
        first = at * len(Usage)
        return [row["ready"] for _, row in self.rows["readiness"][first : first + len(Usage)]]

    def letters(self) -> list[Figure]:
        """Of all objectives, how many meet each letter; traced to the plans where one does not."""
        least = [programme(plan["programme"]).smart.limits.met for plan in self.plans]
        found = []
        for letter in LETTERS:
            own = [(at, row[f"smart_{letter}"] or 0) for at, row in self.rows["objectives"]]
            met = sum(points >= least[at] for at, points in own)
            weak = _once(at for at, points in own if points < least[at])
            found.append(Figure(letter, met, len(own), weak))
        return found

    def progress(self, column: str, order: Sequence[str]) -> list[Figure]:
        """Mean share reached by the measured objectives of each kind; not measured is not zero."""
        found = []
        for key in order:
            own = [(at, row["progress_share"]) for at, row in self.rows["objectives"] if row[column] == key]
            known = [(at, share) for at, share in own if share is not None]
            mean = fmean(share for _, share in known) if known else None
            found.append(Figure(key, mean, len(known), _once(at for at, _ in known)))
        return found

    def lively(self) -> list[Figure]:
        """How long plans have been silent."""
        days = [plan["days_since_update"] for plan in self.plans]
        return [
            self._plans("month", [d is not None and d <= _MONTH for d in days]),
            self._plans("two_months", [d is not None and _MONTH < d <= _STALE for d in days]),
            self._plans("longer", [d is not None and d > _STALE for d in days]),
            self._plans("never", [d is None for d in days]),
        ]

    def commonest(self, most: int = 10) -> list[Figure]:
        """The faults that most plans have."""
        ranked = sorted(self.faults.items(), key=lambda one: (-len(one[1]), one[0]))[:most]
        return [Figure(code, len(plans), len(self.plans), tuple(sorted(plans))) for code, plans in ranked]

    def waiting(self) -> Iterator[tuple[int, Record]]:
        """The trainings that wait for a decision, best rank first in each plan."""
        own = [one for one in self.rows["trainings"] if one[1]["decision"] in (None, "waiting")]
        yield from sorted(own, key=lambda one: (one[0], one[1]["rank"] is None, one[1]["rank"] or 0))

    def late(self) -> list[tuple[int, Record]]:
        """The actions that are late, the latest first."""
        return sorted(self.rows["actions"], key=lambda one: (-one[1]["days_late"], one[0]))

    def _plans(self, key: str, mask: Sequence[bool]) -> Figure:
        plans = tuple(at for at, yes in enumerate(mask) if yes)
        return Figure(key, len(plans), len(self.plans), plans)


def _records(names: Sequence[str], rows: Iterable[Sequence[Any]], wanted: Sequence[str]) -> list[Record]:
    places = [(name, names.index(name)) for name in wanted]
    return [{name: row[at] for name, at in places} for row in rows]


def _once(plans: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(plans))
