"""M: indicator, unit, baseline, target, source, without contradiction (Ogbeiwi; CDC; EU logframe)."""

import re

from wecco_xl.plan.fillers import bare
from wecco_xl.plan.results import figure
from wecco_xl.review.smart.columns import YES_NO
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Number, Use
from wecco_xl.review.smart.measurable.contradictions import CONTRADICTIONS, aims_to_keep
from wecco_xl.review.smart.measurable.sources import source
from wecco_xl.review.smart.measurable.units import counts_the_unit
from wecco_xl.review.smart.moves import change
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_NARROW, _WIDE = (FULL, "target_is_range"), 1.5
"""What a range is worth whose ends lie close, and how far apart they may lie: « 48 à 60 » tells enough."""
_STEP = re.compile(r"[a-z][0-9]?\+?|[0-9]")


def measurable(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter M; a target that the sentence says too is what it is about."""
    tally.is_sure = bool(evidence.aims)
    shares = {
        "indicator": _indicator(evidence),
        "unit": _unit(evidence),
        "baseline": _baseline(evidence),
        "target": _target(evidence),
        "source": source(evidence),
    }
    for key, (share, code) in shares.items():
        tally.item(key, share, code, key)
        if code and share == FULL:
            tally.flag(code, key)
    for key in ("indicator", "source"):
        if shares[key] == (FULL, "") and evidence.is_brief(key):
            tally.brief(f"{key}_brief", key)
    share, code = shares["target"]
    if share == NONE or code == "target_implied":
        tally.cap("no_target", code, "target")
    for key, (share, code) in shares.items():
        if code and code != "indicator_is_unit" and (share, code) != _NARROW:
            tally.cap("measure_incomplete", code, key)
    for check in CONTRADICTIONS:
        if fault := check(evidence):
            tally.cap(*fault)


def _indicator(evidence: Evidence) -> tuple[float, str]:
    said = bare(evidence.cell("indicator"))
    counted = isinstance(evidence.target, float)  # « tournées » in « tournées/mois » is no answer
    if not said or (not counted and said in _said_yes_no(evidence)):
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
    offered = evidence.lexicon.pattern("answers_apart").split(evidence.cell("unit"))
    return YES_NO | frozenset(offered) if len(offered) > 1 else YES_NO


def _unit(evidence: Evidence) -> tuple[float, str]:
    """The unit column; a sentence that goes « de 200 à 320 litres » leaves no doubt about it."""
    if evidence.lexicon.pattern("unit_elsewhere").match(evidence.cell("unit")):
        return NONE, "unit_missing"
    if evidence.cell("unit"):
        return FULL, ""
    if evidence.target in YES_NO:
        return FULL, ""
    told = evidence.stated and evidence.stated.unit
    if not told:
        return NONE, "unit_missing"
    return (FULL if evidence.stated_start else HALF), "unit_in_text"


def _baseline(evidence: Evidence) -> tuple[float, str]:
    if evidence.baseline is not None:
        return FULL, ""
    return (HALF, "baseline_in_text") if evidence.stated_start else (NONE, "baseline_missing")


def _target(evidence: Evidence) -> tuple[float, str]:
    """The target column, else what the sentence states, at half."""
    target = evidence.target
    if isinstance(target, float):
        if evidence.counts_nothing:
            return HALF, "target_not_measured"
        return (NONE, "target_is_no_quantity") if _only_a_label(evidence, target) else (FULL, "")
    if target in YES_NO or (target and _on_scale(evidence, target)):
        return FULL, ""
    if isinstance(target, str) and (ends := evidence.lexicon.pattern("range_of_values").fullmatch(target)):
        return _NARROW if figure(ends["high"]) <= _WIDE * figure(ends["low"]) else (HALF, "target_is_range")
    code = _target_told(evidence)
    if code:
        return HALF, code
    return NONE, "target_not_measured" if target or evidence.unread("target") else "target_missing"


def _target_told(evidence: Evidence) -> str:
    """How the target can be guessed without its column."""
    if _is_range(evidence):
        return "target_is_range"
    if (_usable(evidence, evidence.stated) and counts_the_unit(evidence)) or change(evidence):
        return "target_in_text"
    return "target_implied" if not evidence.target and _is_done_or_not(evidence) else ""


def _is_done_or_not(evidence: Evidence) -> bool:
    """Whether the sentence is about one thing that will be there or not: « immatriculer le garage »."""
    first = evidence.words[0] if evidence.words else ""
    return not evidence.numbers and evidence.lexicon.knows("done_or_not", first) and bool(evidence.concrete)


def _only_a_label(evidence: Evidence, target: float) -> bool:
    """Whether the target is the number of a norm, a year, an address of the sentence."""
    if evidence.lexicon.says("scale_words", evidence.cell("unit")):
        return False
    labels = {one.value for one in evidence.numbers if one.use in {Use.LABEL, Use.YEAR}}
    said = f"{evidence.cell('indicator')} {evidence.cell('unit')}"
    if f"{target:g}" in said:
        labels |= {one.value for one in evidence.lexicon.numbers.read(said) if one.use is Use.LABEL}
    years = {float(one.last.year) for one in evidence.moments if one.last and one.dated}
    labels |= {evidence.stated_start.value} if evidence.stated_start else set()
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
