"""Judge a plan once; every door shows the same Review."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review import rules
from wecco_xl.review.agenda import Agenda, agenda
from wecco_xl.review.case import Case
from wecco_xl.review.readiness import (
    EarlyWarning,
    NextThing,
    UsageState,
    early_warnings,
    next_things,
    readiness,
)
from wecco_xl.review.requirements import Requirement, by_block, missing, requirements
from wecco_xl.review.rule import apply

if TYPE_CHECKING:
    from wecco_xl.review.priority import Ranking
    from wecco_xl.review.progress import PlanProgress
    from wecco_xl.review.services import Services
    from wecco_xl.review.smart import ObjectiveScore, Profile

Key = TypeVar("Key")
Scale = Sequence[str]
"""An ordered list of words, lowest first, on which qualitative values may lie."""

for _module in iter_modules(rules.__path__):
    import_module(f"{rules.__name__}.{_module.name}")


class Count(NamedTuple):
    """How much of what is due is filled."""

    filled: int
    due: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 when nothing is due."""
        return self.filled / self.due if self.due else 1.0


@dataclass(frozen=True)
class Review:
    """A plan judged once: what was found in it, how complete it is at its stage, and all that follows.

    Each part is worked out when it is first asked for. `reading` is what the reader found; `scales` are
    ordered lists of words on which qualitative measures may lie.
    """

    plan: Plan
    programme: Programme
    today: date
    stage: Stage
    case: Case
    reading: tuple[Finding, ...]
    scales: tuple[Scale, ...] = ()
    _rankings: dict[tuple[float | None, float | None], "Ranking"] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the reader found, what is missing and what the rules find, gravest first."""
        case, lost = self.case, _without_place(self.reading)
        absent = (one for one in missing(case) if not {one.loc[:1], (one.loc[0], one.loc[-1])} & lost)
        ruled = (one for one in apply(case) if one.loc not in case.unread)
        return tuple(sorted([*self.reading, *by_block(absent), *ruled], key=_order(self.programme)))

    @cached_property
    def by_section(self) -> dict[str, Count]:
        """How complete each section is at the stage."""
        found: dict[str, list[bool]] = {spec.section: [] for spec in self.programme.specs}
        for need in self._due:
            found[str(need.loc[0])].append(need.filled)
        return _counts(found)

    @cached_property
    def by_usage(self) -> dict[Usage, Count]:
        """How complete what each usage needs is at the stage."""
        found: dict[Usage, list[bool]] = {usage: [] for usage in Usage}
        for need in self._due:
            for usage in need.usages:
                found[usage].append(need.filled)
        return _counts(found)

    @cached_property
    def overall(self) -> Count:
        """How complete the plan is at its stage."""
        return _count([need.filled for need in self._due])

    @cached_property
    def _due(self) -> list[Requirement]:
        return [need for need in requirements(self.case) if self.case.reached(need.due)]

    @cached_property
    def scores(self) -> "tuple[ObjectiveScore, ...]":
        """The SMART completeness of every objective, in order."""
        from wecco_xl.review.smart import score

        return self.case.once(score)

    @cached_property
    def profile(self) -> "Profile":
        """The SMART completeness of all objectives together."""
        from wecco_xl.review.smart import profile

        return profile(self.scores)

    def ranking(self, budget: float | None = None, days: float | None = None) -> "Ranking":
        """The trainings by rank with draws of weights; `budget` and `days` replace those of the plan."""
        from wecco_xl.review.priority import prioritise

        key = budget, days
        if key not in self._rankings:
            self._rankings[key] = prioritise(self.case, budget=budget, days=days, robust=True)
        return self._rankings[key]

    @cached_property
    def progress(self) -> "PlanProgress":
        """How far objectives and firm have come."""
        from wecco_xl.review.progress import progress

        return progress(self.case, self.scales)

    @cached_property
    def services(self) -> "Services":
        """Who serves the couple, when and where."""
        from wecco_xl.review.services import services

        return services(self.case)

    @cached_property
    def agenda(self) -> Agenda:
        """What is late, what comes next, what is blocked."""
        return agenda(self.case)

    @cached_property
    def readiness(self) -> tuple[UsageState, ...]:
        """The state of the six usages of the guide."""
        return readiness(self.case, self.findings)

    @cached_property
    def warnings(self) -> tuple[EarlyWarning, ...]:
        """What is known to block a later stage."""
        return tuple(early_warnings(self.case))

    @cached_property
    def next_things(self) -> tuple[NextThing, ...]:
        """« Et maintenant ? »: the three next things to do."""
        return next_things(self.case, self.findings)

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
    unread = frozenset(finding.loc for finding in reading if finding.severity is not Severity.ADVICE)
    lost = _without_place(reading)
    case = Case(plan, programme, today, at, unread, frozenset(str(one[0]) for one in lost if len(one) == 1))
    return Review(plan, programme, today, at, case, reading)


def _without_place(reading: Iterable[Finding]) -> set[Loc]:
    """The sections and fields whose place the workbook lost: to ask for them as well would say it twice."""
    lost: set[Loc] = set()
    for one in reading:
        if one.code == "missing_place":
            lost.add(one.loc)
        lost |= {(section,) for section in one.params.get("sections", ())}
    return lost


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


def _counts(filled: dict[Key, list[bool]]) -> dict[Key, Count]:
    return {key: _count(found) for key, found in filled.items()}


def _count(filled: list[bool]) -> Count:
    return Count(sum(filled), len(filled))
