"""Contradictions inside a measure: values, sentence, direction, currency and unit against each other."""

import re
from functools import lru_cache
from itertools import pairwise

from wecco_xl.plan.objectives import Direction
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import EUR, PERCENT, POINTS, TIMES, XOF, Number, Use
from wecco_xl.review.smart.units import Fault, other_kind, said_otherwise
from wecco_xl.review.smart.ways import ends_nothing, good_way, says_both, way_of_things


def aims_to_keep(evidence: Evidence) -> bool:
    """Whether the objective is to stay where one is."""
    return evidence.objective.direction is Direction.KEEP or evidence.direction == "keep"


def is_unsized(evidence: Evidence) -> bool:
    """Whether baseline and target contradict each other, which is a fault of this letter alone."""
    faults = (check(evidence) for check in _SIZES)
    return any(fault[0] == "contradiction" for fault in faults if fault)


def is_above_whole(evidence: Evidence) -> bool:
    """Whether a share of a whole above 100 % is aimed at, which nobody can reach."""
    return _above_whole(evidence) is not None


def _no_change(evidence: Evidence) -> Fault:
    same = evidence.target is not None and evidence.target == evidence.baseline
    return ("contradiction", "target_is_baseline", "target") if same and not aims_to_keep(evidence) else None


def _wrong_way(evidence: Evidence) -> Fault:
    """The values against the column « direction » and the verb; a falling burden has a wrong column."""
    baseline, target = evidence.baseline, evidence.target
    if not isinstance(baseline, float) or not isinstance(target, float) or baseline == target:
        return None
    goes = "up" if target > baseline else "down"
    told = "" if _text_against_column(evidence) else evidence.direction
    column = evidence.objective.direction or ""
    if column and column != goes and goes == (told or good_way(evidence)):
        return "direction_slip", "direction_against_values", "direction"
    against = (column or told or way_of_things(evidence)) not in {"", goes, Direction.KEEP}
    if not column and told and (goes == good_way(evidence) or says_both(evidence, baseline, target)):
        against = False
    return ("contradiction", "wrong_direction", "target") if against else None


def _above_whole(evidence: Evidence) -> Fault:
    """A share of a whole above 100 %."""
    target = evidence.target if isinstance(evidence.target, float) else None
    if target is None or target <= 100 or evidence.cell("unit") not in _percents(evidence):
        return None
    lexicon, indicator = evidence.lexicon, evidence.cell("indicator")
    grows = evidence.direction == "up" or any(lexicon.knows("up", word) for word in lexicon.words(indicator))
    of_whole = "/" in indicator or any(lexicon.holds("shares", word) for word in lexicon.words(indicator))
    grows = grows and not of_whole
    of_whole = of_whole or re.search(r"% (?:de |d')?(?:des|de|d|les|nos)\b", evidence.text) is not None
    return ("contradiction", "share_above_whole", "target") if of_whole and not grows else None


def _percents(evidence: Evidence) -> tuple[str, ...]:
    return evidence.case.programme.smart.french.percent


def _currency(evidence: Evidence) -> Fault:
    """The amount of the sentence in another currency than the unit."""
    amounts = [one for one in evidence.quantities if one.unit in {EUR, XOF}]
    if not amounts:
        return None
    units = {one.unit for one in evidence.lexicon.numbers.read(f"1 {evidence.cell('unit')}")} & {EUR, XOF}
    if not units or any(one.unit in units for one in amounts):
        return None
    same = any(one.value in {evidence.target, evidence.baseline} for one in amounts)
    return ("clash", "currency_clash", "unit") if same else None


def _relative(evidence: Evidence) -> Fault:
    """A change in per cent or a factor: needs a baseline, and the target must be what it comes to."""
    change, baseline, target = evidence.relative, evidence.baseline, evidence.target
    if change is None or change.unit not in {PERCENT, POINTS, TIMES}:
        return None
    if evidence.stated_start is None and change.unit != POINTS and baseline in {None, 0.0}:
        if any(one.value == target and one is not change for one in evidence.quantities):
            return None  # « embaucher 5 tricoteuses pour doubler les livraisons »: another thing doubles
        return "relative_without_baseline", "relative_without_baseline", "baseline"
    if not isinstance(baseline, float) or not isinstance(target, float):
        return None
    sign = -1 if evidence.direction == "down" else 1
    if change.unit == TIMES:
        reached = {baseline * change.value, baseline / change.value}
    elif change.unit == POINTS:
        reached = {baseline + sign * change.value}
    else:
        reached = {baseline * (1 + sign * change.value / 100)}
    if any(_close(evidence, value, target) for value in reached):
        return None
    points = change.unit == PERCENT and _close(evidence, baseline + sign * change.value, target)
    return "clash", "percent_or_points" if points else "text_against_column", "target"


def _close(evidence: Evidence, one: float, other: float) -> bool:
    return abs(one - other) <= evidence.limits.same * max(abs(one), abs(other), 1e-9)


def _swapped(evidence: Evidence) -> Fault:
    """« 40 visites contre 15 », and columns that go from 40 to 15."""
    start, aim = evidence.stated_start, evidence.stated
    if start is None or aim is None or start.value == aim.value:
        return None
    swapped = (aim.value, start.value) == (evidence.baseline, evidence.target)
    return ("contradiction", "wrong_direction", "target") if swapped else None


def _some_left(evidence: Evidence) -> Fault:
    """« Ne plus jeter de lait », and a target that still counts litres thrown away."""
    baseline, target = evidence.baseline, evidence.target
    fewer = isinstance(baseline, float) and isinstance(target, float) and 0 < target < baseline
    left = fewer and not evidence.counted and ends_nothing(evidence)
    return ("clash", "text_against_column", "target") if left else None


@lru_cache(maxsize=1)
def _text_against_column(evidence: Evidence) -> Fault:
    """The sentence aims at another number than the column, of the same unit (asked three times a row)."""
    target = evidence.target
    if not isinstance(target, float) or not evidence.stated or evidence.relative:
        return None
    units = _units(evidence)
    if any(_close(evidence, value, target) for value in _same_as(evidence, units)):
        return None
    if any(abs(one.value - target) <= 1 and _bounds(evidence, one) for one in evidence.quantities):
        return None
    aims = (
        one
        for one in evidence.quantities
        if one.use is Use.TARGET or (one.use is Use.PLAIN and one.value > 1)
    )
    clash = any(one.use is Use.TARGET or evidence.lexicon.root(one.unit) in units for one in aims)
    return ("clash", "text_against_column", "target") if clash else None


def _bounds(evidence: Evidence, one: Number) -> bool:
    """« Moins de cinq écarts » is kept with four."""
    lead = evidence.plain[max(0, one.start - 16) : one.start]
    return bool(evidence.lexicon.says("bounds", lead))


def _units(evidence: Evidence) -> set[str]:
    """The roots of the words of the unit, the sign of a share, the currency."""
    unit, lexicon = evidence.cell("unit"), evidence.lexicon
    found = {lexicon.root(word) for word in lexicon.words(unit)} | {PERCENT} & set(unit)
    money = {one.unit for one in lexicon.numbers.read(f"1 {unit}")} & {EUR, XOF}
    return found | money | set(map(lexicon.root, money))


def _same_as(evidence: Evidence, units: set[str]) -> set[float]:
    """What the numbers of the sentence may be in the column: thousands of the same, a share, more."""
    firm, rate = [one for one in evidence.numbers if one.use is not Use.YEAR], evidence.limits.euro_in_xof
    found = {one.value for one in firm}
    for one in firm:
        if one.unit in {"", EUR, XOF, PERCENT} or evidence.lexicon.root(one.unit) in units:
            scales = [1000, 0.001, 1e6, 1e-6]
            scales += [rate, 1 / rate] if one.unit in {EUR, XOF} else [100, 0.01]
            found |= {one.value * scale for scale in scales}
    shares = pairwise(firm)
    found |= {
        100 * one.value / whole.value for one, whole in shares if whole.use is Use.TOTAL and whole.value
    }
    daily = evidence.lexicon.says("rates", evidence.text) and not evidence.lexicon.says(
        "adding", evidence.text
    )
    if isinstance(evidence.baseline, float) and not daily:  # « six de plus »
        found |= {evidence.baseline + sign * one.value for one in firm for sign in (1, -1)}
    return found


_SIZES = (_no_change, _wrong_way, _swapped, _above_whole)
CONTRADICTIONS = (*_SIZES, _currency, _relative, _text_against_column, _some_left, other_kind, said_otherwise)
