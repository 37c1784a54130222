"""The catalogue of rules: one function per rule, named after the fault that it finds."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.review.case import Case
from wecco_xl.review.phases import in_doubt

Problems = Iterator[tuple[Loc, dict[str, Any]]]
"""What a rule yields: the address of each problem and what its message needs to know."""

Check = Callable[[Case], Problems]


class Rule(NamedTuple):
    """A rule with its severity; its docstring says the good practice.

    What judges a day `alone`, not beside others, goes first: a day that is wrong is no limit for other days.
    What judges the days of the `phases` beside each other comes next: those in doubt are no limit either.
    What a fault `beside` it, of one of these codes, says better of the same cell is not said twice.
    """

    code: str
    severity: Severity
    practice: str
    check: Check
    alone: bool
    phases: bool
    beside: frozenset[str]


RULES: list[Rule] = []


def rule(
    severity: Severity, *, alone: bool = False, phases: bool = False, beside: tuple[str, ...] = ()
) -> Callable[[Check], Check]:
    """Enter a function into the catalogue; its name is the code of the fault."""

    def enter(check: Check) -> Check:
        practice = (check.__doc__ or "").strip()
        RULES.append(Rule(check.__name__, severity, practice, check, alone, phases, frozenset(beside)))
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
    """The problems of every rule, each day that is wrong told by the rules that judge such days alone."""
    first = {entry.code: list(entry.check(case)) for entry in RULES if entry.alone}
    wrong = frozenset(loc for found in first.values() for loc, _ in found)
    dated = case.without(wrong)
    doubtful = in_doubt(dated)
    sound = dated.without(doubtful)
    for entry in RULES:
        if entry.alone:
            yield entry, first[entry.code]
            continue
        judged, told = (dated, wrong) if entry.phases else (sound, wrong | doubtful)
        yield entry, [one for one in entry.check(judged) if one[0] not in told]
