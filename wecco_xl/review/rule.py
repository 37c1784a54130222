"""The catalogue of rules: one function per rule, named after the fault that it finds."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.review.case import Case

Problems = Iterator[tuple[Loc, dict[str, Any]]]
"""What a rule yields: the address of each problem and what its message needs to know."""

Check = Callable[[Case], Problems]


class Rule(NamedTuple):
    """A rule with its severity; its docstring says the good practice."""

    code: str
    severity: Severity
    practice: str
    check: Check


RULES: list[Rule] = []


def rule(severity: Severity) -> Callable[[Check], Check]:
    """Enter a function into the catalogue; its name is the code of the fault."""

    def enter(check: Check) -> Check:
        RULES.append(Rule(check.__name__, severity, (check.__doc__ or "").strip(), check))
        return check

    return enter


def apply(case: Case) -> Iterator[Finding]:
    """What every rule of the catalogue finds in a plan."""
    for entry in RULES:
        for loc, params in entry.check(case):
            yield Finding(entry.code, loc, entry.severity, params)
