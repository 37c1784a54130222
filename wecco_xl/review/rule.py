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
    What a fault `beside` it, of one of these codes, says better of the same cell is not said twice.
    """

    code: str
    severity: Severity
    practice: str
    check: Check
    alone: bool
    beside: frozenset[str]


RULES: list[Rule] = []


def rule(
    severity: Severity, *, alone: bool = False, beside: tuple[str, ...] = ()
) -> Callable[[Check], Check]:
    """Enter a function into the catalogue; its name is the code of the fault."""

    def enter(check: Check) -> Check:
        practice = (check.__doc__ or "").strip()
        RULES.append(Rule(check.__name__, severity, practice, check, alone, frozenset(beside)))
        return check

    return enter


def apply(case: Case) -> Iterator[Finding]:
    """What every rule of the catalogue finds in a plan, each fault of a cell once, by what says it best."""
    found = {entry.code: problems for entry, problems in _found(case)}
    at = {code: {loc for loc, _ in problems} for code, problems in found.items()}
    for entry in RULES:
        better = set[Loc]().union(*(at[code] for code in entry.beside))
        for loc, params in found[entry.code]:
            if loc not in better:
                yield Finding(entry.code, loc, entry.severity, params)


def _found(case: Case) -> Iterator[tuple[Rule, list[tuple[Loc, dict[str, Any]]]]]:
    """The problems of every rule, each day that is wrong by itself told by the rule that judges it alone."""
    first = {entry.code: list(entry.check(case)) for entry in RULES if entry.alone}
    wrong = {loc for found in first.values() for loc, _ in found}
    sound = case.without(wrong)
    for entry in RULES:
        others = () if entry.alone else (one for one in entry.check(sound) if one[0] not in wrong)
        yield entry, first.get(entry.code, list(others))
