"""Judge a plan once; every door shows the same Review."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

from wecco_xl.plan.field import Usage
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review import rules
from wecco_xl.review.case import Case
from wecco_xl.review.requirements import missing, requirements
from wecco_xl.review.rule import apply

Key = TypeVar("Key")

for _module in iter_modules(rules.__path__):
    import_module(f"{rules.__name__}.{_module.name}")


@dataclass(frozen=True, slots=True)
class Count:
    """How much of what is due is filled."""

    filled: int
    due: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 when nothing is due."""
        return self.filled / self.due if self.due else 1.0


@dataclass(frozen=True, slots=True)
class Review:
    """A plan, what was found in it, and how complete it is at its stage."""

    plan: Plan
    programme: Programme
    today: date
    stage: Stage
    findings: tuple[Finding, ...]
    by_section: dict[str, Count]
    by_usage: dict[Usage, Count]
    overall: Count
    case: Case

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)


def review(
    plan: Plan,
    programme: Programme,
    today: date,
    reading: tuple[Finding, ...] = (),
    stage: Stage | None = None,
) -> Review:
    """Judge a plan.

    Args:
        plan: the plan as it was read.
        programme: its profile.
        today: the day to judge on.
        reading: what the reader already found; cells named there are filled, only unreadable.
        stage: another stage than the one chosen in the plan (which is the diagnosis when none is).
    """
    at = stage or plan.cover.stage or Stage.DIAGNOSIS
    unread = frozenset(finding.loc for finding in reading)
    case = Case(plan, programme, today, at, unread)
    found = [*reading, *missing(case), *(one for one in apply(case) if one.loc not in unread)]
    return Review(
        plan, programme, today, at, tuple(sorted(found, key=_order(programme))), *_completeness(case), case
    )


def _order(programme: Programme) -> Callable[[Finding], tuple[int, int, int, int]]:
    """Gravest first, then in the order of the plan."""
    places = {spec.name: at for at, spec in enumerate(programme.specs)}
    sections = {spec.section: at for at, spec in reversed(list(enumerate(programme.specs)))}

    def key(finding: Finding) -> tuple[int, int, int, int]:
        section, *rest = finding.loc
        row = rest[0] if rest and isinstance(rest[0], int) else -1
        return (
            finding.severity,
            sections.get(str(section), -1),
            row,
            places.get(f"{section}.{finding.loc[-1]}", -1),
        )

    return key


def _completeness(case: Case) -> tuple[dict[str, Count], dict[Usage, Count], Count]:
    """How complete the plan is at its stage: per section, per usage, in all."""
    due = [need for need in requirements(case) if case.reached(need.due)]
    by_section: dict[str, list[bool]] = {spec.section: [] for spec in case.programme.specs}
    by_usage: dict[Usage, list[bool]] = {usage: [] for usage in Usage}
    for need in due:
        by_section[str(need.loc[0])].append(need.filled)
        for usage in need.usages:
            by_usage[usage].append(need.filled)
    return _counts(by_section), _counts(by_usage), _count([need.filled for need in due])


def _counts(filled: dict[Key, list[bool]]) -> dict[Key, Count]:
    return {key: _count(found) for key, found in filled.items()}


def _count(filled: list[bool]) -> Count:
    return Count(sum(filled), len(filled))
