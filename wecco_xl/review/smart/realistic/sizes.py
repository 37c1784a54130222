"""R: how far the jump from the baseline to the target is, against the months there are (guide § 3.4)."""

import re
from datetime import date

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import EUR, Use, ahead
from wecco_xl.review.smart.measurable.contradictions import aims_to_keep, is_above_whole, is_unsized
from wecco_xl.review.smart.tally import FULL, NONE, Tally

_DAYS_A_MONTH = 30.44
_WHOLE = 100
_AT_ONCE = 1.5
"""Months in which no fall by a large factor can be had."""
_OPENED_A_MONTH = 2
"""Shops or workshops that a small firm may open in a month, with luck."""
_WORKDAYS_A_MONTH, _PAGES_A_DAY = 22, 2
_MANY_HANDS = 5
"""How many people may write at the same time, with luck."""


def size(evidence: Evidence, tally: Tally) -> None:
    """The jump from baseline to target against the months there are; ambition itself is never punished."""
    if phrase := evidence.lexicon.says("whole_markets", evidence.text):
        tally.cap("market_too_wide", "market_too_wide", "text", phrase=phrase)
    code = _jump(evidence)
    tally.item("size", FULL if code in {"", "jump_large"} else NONE, code, "target")
    if code == "jump_large":
        tally.flag(code, "target")
    if code in {"jump_implausible", "size_from_nothing", "share_above_whole"}:
        tally.cap("implausible", code, "target")


def _jump(evidence: Evidence) -> str:
    """The code of what the size shows, or nothing; a contradiction of M is no fault of this letter."""
    baseline, target = evidence.baseline, evidence.target
    if is_above_whole(evidence):
        return "share_above_whole"
    if not isinstance(target, float) or is_unsized(evidence):
        return ""
    if baseline in (None, 0.0):
        return "size_from_nothing" if _vast(evidence, target) else ""
    if not isinstance(baseline, float) or baseline <= 0 or target < 0:
        return ""
    if _ends_at_once(evidence, baseline, target):
        return "jump_implausible"
    return _growth(evidence, baseline, target) if target else ""


def _ends_at_once(evidence: Evidence, baseline: float, target: float) -> bool:
    """Whether a great part of the whole is to vanish, or all of it to be had, within some weeks."""
    limits, share = evidence.limits, "%" in evidence.cell("unit")
    least = limits.share_at_once if share else limits.count_at_once
    ends = target == 0 or (share and target == _WHOLE)
    return ends and abs(target - baseline) >= least and _months(evidence) < _AT_ONCE


def _growth(evidence: Evidence, baseline: float, target: float) -> str:
    limits, factor = evidence.limits, target / baseline
    if abs(factor - 1) < limits.trivial_change and not aims_to_keep(evidence):
        return "jump_trivial"
    if 1 / factor > limits.factor_loose and _months(evidence) < _AT_ONCE:
        return "jump_implausible"
    growth = factor ** (1 / max(_months(evidence), 1))
    bounded = _is_bounded(evidence, target)
    too_fast = growth > limits.growth_red and factor > limits.factor_loose
    if not bounded and (factor > _most(evidence) or too_fast):
        return "jump_implausible"
    return "jump_large" if growth > limits.growth_amber and not bounded else ""


def _is_bounded(evidence: Evidence, target: float) -> bool:
    """Whether the target is a share, (part of) a total that is there, what one writes, or a small count."""
    if "%" in evidence.cell("unit") and target <= _WHOLE:
        return True
    if any(one.use is Use.TOTAL and one.value >= target for one in evidence.numbers):
        return True
    if _are_all(evidence, target) or (_are_written(evidence) and target <= _most_written(evidence)):
        return True
    few = evidence.limits.small_team if _is_staff(evidence) else evidence.limits.small_count
    if _are_openings(evidence):
        few = min(few, _OPENED_A_MONTH * _months(evidence) + 1)
    return target <= few and not _is_money(evidence)


def _most(evidence: Evidence) -> float:
    """The factor beyond which nothing of its kind grows: sales and people slowly, clicks and savings fast."""
    limits = evidence.limits
    if _are_clicks(evidence) or evidence.lexicon.says("savings", _counted(evidence)):
        return limits.factor_clicks
    return limits.factor_tight if _is_staff(evidence) or _is_money(evidence) else limits.factor_red


def _vast(evidence: Evidence, target: float) -> bool:
    """Whether so much, in all or a day, cannot start from nothing; clicks are no goods."""
    limits = evidence.limits
    if _is_money(evidence):
        euros = EUR in {one.unit for one in evidence.lexicon.numbers.read(f"1 {evidence.cell('unit')}")}
        return euros and target >= limits.euros_from_nothing
    if "%" in _counted(evidence) or _are_clicks(evidence):
        return False
    if target >= limits.buyers_from_nothing and _are_buyers(evidence) and not _are_all(evidence, target):
        return True
    if _are_written(evidence) and target > _MANY_HANDS * _most_written(evidence):
        return True
    days = _days(evidence)
    return target > limits.most_from_nothing or bool(days and target / days >= limits.daily_from_nothing)


def _is_money(evidence: Evidence) -> bool:
    return bool(evidence.lexicon.says("money_units", _counted(evidence)))


def _are_clicks(evidence: Evidence) -> bool:
    return bool(evidence.lexicon.says("clicks", _counted(evidence)))


def _counted(evidence: Evidence) -> str:
    return f"{evidence.cell('unit')} {evidence.cell('indicator')}"


def _are_openings(evidence: Evidence) -> bool:
    """Whether places with walls and people are to be opened, which is more than selling to them."""
    words = evidence.lexicon.words(evidence.cell("unit"))
    places = any(evidence.lexicon.knows("premises", word) for word in words)
    return places and bool(evidence.lexicon.says("openings", evidence.text))


def _are_all(evidence: Evidence, target: float) -> bool:
    """Whether the target is those that are there, « chez chacun des 52 producteurs »."""
    known = map(fold, evidence.case.programme.smart.french.determiners)
    leads = [ahead(evidence.plain, one.start).split()[-1:] for one in evidence.numbers if one.value == target]
    return any([word] in leads for word in known)


def _are_buyers(evidence: Evidence) -> bool:
    """Whether shops, firms or what they sign are counted; those of a day or a week come and go."""
    first = evidence.lexicon.words(evidence.cell("unit"))[:1]
    return _days(evidence) is None and any(evidence.lexicon.knows("buyers", word) for word in first)


def _are_written(evidence: Evidence) -> bool:
    """Whether pieces are counted that one makes at a desk, a page a day: « fiches », « exercices »."""
    words = evidence.lexicon.words(evidence.cell("unit"))
    return any(evidence.lexicon.knows("written", word) for word in words[:1])


def _most_written(evidence: Evidence) -> float:
    """How many of them one person writes in the time there is."""
    return _months(evidence) * _WORKDAYS_A_MONTH * _PAGES_A_DAY


def _is_staff(evidence: Evidence) -> bool:
    """Whether people of the firm are counted; those of a week or a month come and go."""
    unit = evidence.cell("unit")
    staff = any(evidence.lexicon.knows("headcount", word) for word in evidence.lexicon.words(unit))
    return staff and _days(evidence) is None


def _days(evidence: Evidence) -> float | None:
    """The days of the time that the unit counts by, if any."""
    unit, folded = evidence.cell("unit"), evidence.lexicon.folded
    known = evidence.case.programme.smart.french.unit_days
    return next((one.value for one in known if re.search(rf"(?<!\w){folded(one.name)}", unit)), None)


def _months(evidence: Evidence) -> float:
    """The months from the start (or the plan's day) to the deadline; a year when none is said."""
    objective = evidence.objective
    last = [one.last for one in evidence.moments if one.last and one.last > evidence.opened]
    start: date = objective.start or evidence.opened
    end = objective.due or max(last, default=None)
    return (end - start).days / _DAYS_A_MONTH if end and end > start else 12.0
