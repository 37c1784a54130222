"""How long what is done one by one takes: « 10 puits, un par mois », « huit réunions mensuelles »."""

from collections.abc import Iterator
from datetime import timedelta

from wecco_xl.review.smart.evidence import Evidence

_MOST = 0.5
"""How much of the time must be there: who begins with two at once, or misses some, still keeps the pace."""
_SAME = 5
"""How many letters « nettoyer » shares with « nettoyages »."""
_WEEK = 7


def outruns(evidence: Evidence, left: timedelta) -> bool:
    """Whether start and due leave less than half of the time that the pace takes to reach the target."""
    target, unit = evidence.target, evidence.lexicon.words(evidence.cell("unit"))
    if len(unit) != 1 or not isinstance(target, float) or evidence.baseline not in {None, 0.0}:
        return False
    needed = (timedelta(days=(target - 1) * days) for days in _paces(evidence, unit[0]))
    return any(left < _MOST * time for time in needed)


def _paces(evidence: Evidence, unit: str) -> Iterator[float]:
    """From how many days to how many one of the unit is done."""
    lexicon, text = evidence.lexicon, evidence.text
    for name in ("one_by_one", "one_each_time", "of_each_time"):
        for found in lexicon.pattern(name).finditer(text):
            if not found["thing"] or lexicon.root(found["thing"]) == lexicon.root(unit):
                yield _days(evidence, found["each"])
    verb, each = "".join(evidence.words[:1]), lexicon.pattern("each_time").search(text)
    if each and not evidence.quantities and len(verb) > _SAME and unit.startswith(verb[:_SAME]):
        yield _days(evidence, each["each"])


def _days(evidence: Evidence, each: str) -> float:
    """How many days lie between two times, a week for those that no list has, « chaque lundi »."""
    words = evidence.case.programme.smart.french
    if each in words.once_a_day:
        return 1
    days = {one.name: one.value for one in words.unit_days}
    known = ((said, days[name]) for name, *others in words.adjectives_of_time for said in (name, *others))
    return next((many for said, many in known if each.startswith(said)), _WEEK)
