"""R: a diagnosed need, an opportunity of the mobility, a shared theme, a plausible size (guide § 3.4)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wecco_xl.plan.objectives import Family
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.measurable import aims_to_keep, is_unsized
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_DAYS_A_MONTH = 30.44
_ANY_THEME = "any"
_WHOLE = 100


def realistic(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter R."""
    needs = _linked(evidence, "needs")
    chances = _linked(evidence, "opportunities")
    tally.item("need", FULL if needs else NONE, "need_missing", "needs")
    tally.item("opportunity", FULL if chances else NONE, "opportunity_missing", "opportunities")
    if not needs and not chances:
        tally.cap("no_link", "need_missing", "needs")
    else:
        for linked, code, key in (
            (needs, "need_missing", "needs"),
            (chances, "opportunity_missing", "opportunities"),
        ):
            if not linked:
                tally.cap("link_missing", code, key)
    _theme(evidence, tally, needs, chances)
    _size(evidence, tally)


def _linked(evidence: Evidence, table: str) -> list[Any]:
    """The rows of a table that the objective names and that exist."""
    at = evidence.case.ids[table]
    names = getattr(evidence.objective, table) or ()
    return [getattr(evidence.case.plan, table)[at[name]] for name in names if name in at]


def _theme(evidence: Evidence, tally: Tally, needs: list[Any], chances: list[Any]) -> None:
    """The objective speaks of what its need and its opportunity speak of, as far as words show it."""
    own = evidence.lexicon.themes(evidence.text) - {_ANY_THEME}
    if evidence.objective.family is Family.PARTNERSHIP:
        own |= {"partnership"}
    pairs = ((needs, "need_unrelated", "needs"), (chances, "opportunity_unrelated", "opportunities"))
    for linked, code, key in pairs:
        if linked and own and _unrelated(evidence, own, linked, key):
            tally.item("theme", NONE, code, key)
            tally.cap("link_missing", code, key)
            return
    known = needs or chances
    tally.item("theme", FULL if known and own else HALF if known else NONE, "theme_unclear", "needs")


def _unrelated(evidence: Evidence, own: frozenset[str], linked: Iterable[Any], table: str) -> bool:
    """Whether no theme is shared; an opportunity such as a stay or a mentor serves every theme."""
    themes: frozenset[str] = frozenset()
    for row in linked:
        themes |= evidence.lexicon.themes(_told(evidence, row))
    serves_all = table == "opportunities" and _ANY_THEME in themes
    themes -= {_ANY_THEME}
    return bool(themes) and not serves_all and not themes & own


def _told(evidence: Evidence, row: Any) -> str:
    """What a need or an opportunity is about: its description, its domain and its theme by their labels."""
    codes = {name: getattr(row, field, None) for field, name in (("domain", "domains"), ("theme", "themes"))}
    labels = [
        entry.label
        for name, code in codes.items()
        if code
        for entry in evidence.case.programme.entries(name)
        if entry.code == code
    ]
    return evidence.lexicon.folded(" ".join([row.description or "", *labels]))


def _size(evidence: Evidence, tally: Tally) -> None:
    """The jump from baseline to target against the months there are; ambition itself is never punished."""
    if is_unsized(evidence):
        tally.item("size", NONE, "size_unknown", "target")
        return
    code = _jump(evidence)
    tally.item("size", FULL if code in {"", "jump_large"} else NONE, code, "target")
    if code == "jump_large":
        tally.flag(code, "target")
    if code == "jump_implausible":
        tally.cap("implausible", code, "target")


def _jump(evidence: Evidence) -> str:
    """`jump_implausible`, `jump_large`, `jump_trivial`, or nothing."""
    baseline, target = evidence.baseline, evidence.target
    if not isinstance(baseline, float) or not isinstance(target, float) or baseline <= 0 or target <= 0:
        return ""
    limits, factor = evidence.limits, target / baseline
    if abs(factor - 1) < limits.trivial_change and not aims_to_keep(evidence):
        return "jump_trivial"
    growth = factor ** (1 / max(_months(evidence), 1))
    most = limits.factor_tight if _tight(evidence) else limits.factor_red
    bounded = "%" in evidence.cell("unit") and target <= _WHOLE
    if not bounded and (factor > most or (growth > limits.growth_red and factor > limits.factor_loose)):
        return "jump_implausible"
    return "jump_large" if growth > limits.growth_amber else ""


def _tight(evidence: Evidence) -> bool:
    """Whether money or people are counted, which grow slower than clicks."""
    said = f"{evidence.cell('unit')} {evidence.cell('indicator')}"
    words = evidence.lexicon.words(evidence.cell("unit"))
    people = any(evidence.lexicon.knows("headcount", word) for word in words)
    return people or bool(evidence.lexicon.says("money_units", said))


def _months(evidence: Evidence) -> float:
    """The months from the start (or the plan's day) to the deadline; a year when none is said."""
    objective = evidence.objective
    last = [one.last for one in evidence.moments if one.last and one.last > evidence.opened]
    start: date = objective.start or evidence.opened
    end = objective.due or max(last, default=None)
    return (end - start).days / _DAYS_A_MONTH if end and end > start else 12.0
