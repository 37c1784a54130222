"""The catalogue of rules: one function per rule, named after the fault that it finds."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.review.case import Case

Problems = Iterator[tuple[Loc, dict[str, Any]]]
"""What a rule yields: the address of each problem and what its message needs to know."""

Check = Callable[[Case], Problems]


class Rule(NamedTuple):
    """A rule with its severity; its docstring says the good practice.

    What judges a day `alone`, not beside others, goes first: a day that is wrong is no limit for other days.
    """

    code: str
    severity: Severity
    practice: str
    check: Check
    alone: bool


RULES: list[Rule] = []


def rule(severity: Severity, *, alone: bool = False) -> Callable[[Check], Check]:
    """Enter a function into the catalogue; its name is the code of the fault."""

    def enter(check: Check) -> Check:
        RULES.append(Rule(check.__name__, severity, (check.__doc__ or "").strip(), check, alone))
        return check

    return enter


def apply(case: Case) -> Iterator[Finding]:
    """What every rule of the catalogue finds in a plan, each day that is wrong by itself told once."""
    first = {entry.code: tuple(entry.check(case)) for entry in RULES if entry.alone}
    wrong = {loc for found in first.values() for loc, _ in found}
    sound = case.without(wrong)
    for entry in RULES:
        others = () if entry.alone else (one for one in entry.check(sound) if one[0] not in wrong)
        for loc, params in first.get(entry.code, others):
            yield Finding(entry.code, loc, entry.severity, params)
