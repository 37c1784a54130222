"""M: indicator, unit, baseline, target, source, without contradiction (Ogbeiwi; CDC; EU logframe)."""

import re
from functools import lru_cache
from itertools import pairwise

from wecco_xl.plan.objectives import Direction
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import EUR, PERCENT, POINTS, TIMES, XOF, Number, Use
from wecco_xl.review.smart.lexicon import bare
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_RANGE = re.compile(r"\D*\d[\d .,]*(?:a|-|et)\s*\d[\d .,]*\D*")
_STEP = re.compile(r"[a-z][0-9]?\+?|[0-9]")
_YES_NO = frozenset({"yes", "no"})


def measurable(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter M."""
    shares = {
        "indicator": _indicator(evidence),
        "unit": _unit(evidence),
        "baseline": _baseline(evidence),
        "target": _target(evidence),
        "source": _source(evidence),
    }
    for key, (share, code) in shares.items():
        tally.item(key, share, code, key)
        if code and share == FULL:
            tally.flag(code, key)
    share, code = shares["target"]
    if share == NONE or code == "target_implied":
        tally.cap("no_target", code, "target")
    for key, (_, code) in shares.items():
        if code and code != "indicator_is_unit":
            tally.cap("measure_incomplete", code, key)
    for check in (*_SIZES, _currency, _relative, _text_against_column):
        if fault := check(evidence):
            tally.cap(*fault)


def _indicator(evidence: Evidence) -> tuple[float, str]:
    said = bare(evidence.cell("indicator"))
    if not said or said in _said_yes_no(evidence):
        told = evidence.stated or _is_done_or_not(evidence)
        return (HALF, "indicator_in_text") if told else (NONE, "indicator_missing")
    if evidence.repeats("indicator"):
        return HALF, "indicator_is_text"
    alone = " " not in said and evidence.lexicon.root(said) == evidence.lexicon.root(
        bare(evidence.cell("unit"))
    )
    return (HALF, "indicator_is_unit") if alone else (FULL, "")


def _said_yes_no(evidence: Evidence) -> frozenset[str]:
    """What a yes-or-no unit offers: an indicator that is only one of these says nothing."""
    offered = re.split(r" ?(?:/|\bou\b) ?", evidence.cell("unit"))
    return _YES_NO | frozenset(offered) if len(offered) > 1 else _YES_NO


def _unit(evidence: Evidence) -> tuple[float, str]:
    """The unit column; a sentence that goes « de 200 à 320 litres » leaves no doubt about it."""
    if evidence.cell("unit"):
        return FULL, ""
    if evidence.target in _YES_NO:
        return FULL, ""
    told = evidence.stated and evidence.stated.unit
    if not told:
        return NONE, "unit_missing"
    return (FULL if evidence.stated_start else HALF), "unit_in_text"


def _baseline(evidence: Evidence) -> tuple[float, str]:
    if evidence.baseline is not None:
        return FULL, ""
    return (HALF, "baseline_in_text") if evidence.stated_start else (NONE, "baseline_missing")


def _source(evidence: Evidence) -> tuple[float, str]:
    said = evidence.cell("source")
    if said:
        return (HALF, "source_weak") if evidence.lexicon.says("weak_sources", said) else (FULL, "")
    told = evidence.lexicon.says("documents", evidence.text)
    return (HALF, "source_in_text") if told else (NONE, "source_missing")


def _target(evidence: Evidence) -> tuple[float, str]:
    """The target column, else what the sentence states, at half."""
    target = evidence.target
    if isinstance(target, float):
        if evidence.counts_nothing:
            return HALF, "target_not_measured"
        return (NONE, "target_is_no_quantity") if _only_a_label(evidence, target) else (FULL, "")
    if target in _YES_NO or (target and _on_scale(evidence, target)):
        return FULL, ""
    code = _target_told(evidence)
    if code:
        return HALF, code
    return NONE, "target_not_measured" if target or evidence.unread("target") else "target_missing"


def _target_told(evidence: Evidence) -> str:
    """How the target can be guessed without its column."""
    target = evidence.target
    if (isinstance(target, str) and _RANGE.fullmatch(target)) or _is_range(evidence):
        return "target_is_range"
    if _usable(evidence, evidence.stated) or evidence.relative:
        return "target_in_text"
    return "target_implied" if not target and _is_done_or_not(evidence) else ""


def _is_done_or_not(evidence: Evidence) -> bool:
    """Whether the sentence is about one thing that will be there or not: « immatriculer le garage »."""
    first = evidence.words[0] if evidence.words else ""
    return not evidence.numbers and evidence.lexicon.knows("done_or_not", first) and bool(evidence.concrete)


def _only_a_label(evidence: Evidence, target: float) -> bool:
    """Whether the target is the number of a norm, a year, an address of the sentence."""
    labels = {one.value for one in evidence.numbers if one.use in {Use.LABEL, Use.YEAR}}
    said = f"{evidence.cell('indicator')} {evidence.cell('unit')}"
    if f"{target:g}" in said:
        labels |= {one.value for one in evidence.lexicon.numbers.read(said) if one.use is Use.LABEL}
    years = {float(one.last.year) for one in evidence.moments if one.last and one.dated}
    if evidence.baseline != target and evidence.baseline in labels:  # « de l'étape 2 à l'étape 5 »
        return False
    return target in labels | years and all(one.value != target for one in evidence.quantities)


def _on_scale(evidence: Evidence, target: str) -> bool:
    """Whether the target stands on a scale that the unit names (« B » on « note A-D ») or spells out."""
    said = f"{evidence.cell('unit')} {evidence.text}"
    if _STEP.fullmatch(target) and evidence.lexicon.says("scale_words", said):
        return target != evidence.baseline
    steps = {step.strip() for step in re.split(r"[/,;<>:-]", evidence.cell("unit"))}
    steps |= {step.rpartition(" ")[2] for step in steps}
    return len(steps) > 2 and target in steps


def _is_range(evidence: Evidence) -> bool:
    return any(one.use is Use.RANGE for one in evidence.quantities) and not evidence.stated


def _usable(evidence: Evidence, stated: Number | None) -> bool:
    """Whether the sentence states a target that differs from where things stand."""
    return stated is not None and (stated.value != evidence.baseline or aims_to_keep(evidence))


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


Fault = tuple[str, str, str] | None


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
    if column and column != goes and goes == (told or _good_way(evidence)):
        return "direction_slip", "direction_against_values", "direction"
    against = (column or told) not in {"", goes, Direction.KEEP}
    if not column and told and goes == _good_way(evidence):
        against = False
    return ("contradiction", "wrong_direction", "target") if against else None


def _good_way(evidence: Evidence) -> str:
    """`down` for an indicator of losses, delays, accidents; empty when one cannot tell."""
    words = evidence.lexicon.words(evidence.cell("indicator"))
    return "down" if any(evidence.lexicon.knows("burdens", word) for word in words) else ""


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


@lru_cache(maxsize=1)
def _text_against_column(evidence: Evidence) -> Fault:
    """The sentence aims at another number than the column, of the same unit (asked three times a row)."""
    target = evidence.target
    if not isinstance(target, float) or not evidence.stated or evidence.relative:
        return None
    firm = [one for one in evidence.numbers if one.use is not Use.YEAR]
    rate = evidence.limits.euro_in_xof
    known = {
        one.value * scale for one in firm for scale in (1, 1000, 0.001, 1e6, 1e-6, 100, 0.01, rate, 1 / rate)
    }
    shares = pairwise(firm)
    known |= {
        100 * one.value / whole.value for one, whole in shares if whole.use is Use.TOTAL and whole.value
    }
    if isinstance(evidence.baseline, float):  # « six de plus »
        known |= {evidence.baseline + sign * one.value for one in firm for sign in (1, -1)}
    if any(_close(evidence, value, target) for value in known):
        return None
    root = evidence.lexicon.root
    units = {root(word) for word in evidence.lexicon.words(evidence.cell("unit"))}
    units |= {PERCENT} if PERCENT in evidence.cell("unit") else set()
    clash = [
        one
        for one in evidence.quantities
        if one.value > 1 and (one.use is Use.TARGET or root(one.unit) in units)
    ]
    clash = [one for one in clash if one.use in {Use.TARGET, Use.PLAIN}]
    return ("clash", "text_against_column", "target") if clash else None


_SIZES = (_no_change, _wrong_way, _above_whole)
