"""Over which time the sentence, the indicator and the unit count: « par mois », « mensuel »."""

from collections.abc import Iterable, Iterator
from itertools import product

from wecco_xl.plan.smart_settings import French
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Number, alternatives
from wecco_xl.review.smart.tally import Fault

_LEAST, _MOST = 0.65, 1.1
"""How far a number may lie from as many days as there are: five of seven are worked."""


def other_period(evidence: Evidence) -> Fault:
    """« 80 par mois », and a column per year with the same number."""
    told = _told(evidence, "unit")
    differ = len(_said(evidence)) == len(told) == 1 and _said(evidence) != told
    return ("clash", "unit_against_text", "unit") if evidence.aims and differ else None


def counts_another_time(evidence: Evidence) -> Fault:
    """« Servir 900 repas par mois » beside « nombre annuel de repas »; a unit that tells a time decides."""
    if not evidence.aims or _told(evidence, "unit"):
        return None
    told = _told_at_all(evidence)
    named = set(evidence.lexicon.words(evidence.cell("indicator")))
    said = _said(evidence) | {period for what, period in _adjectives(evidence, "text") if what in named}
    apart = len(said) == len(told) == 1 and said != told
    return ("measure_incomplete", "indicator_elsewhere", "indicator") if apart else None


def over_its_time(evidence: Evidence, numbers: Iterable[Number]) -> Iterator[float]:
    """The values of the columns that are the numbers of the sentence over another time: 12 a month."""
    days = {one.name: one.value for one in _words(evidence).unit_days}
    told = (_told(evidence, "unit") or _told_at_all(evidence)) & days.keys()
    if len(told) != 1:
        return
    times = [days[own] / days[said] for own in told for said in _said(evidence) & days.keys() - told]
    for one, many, column in product(numbers, times, (evidence.baseline, evidence.target)):
        if isinstance(column, float) and _LEAST <= column / max(one.value * many, 1e-9) <= _MOST:
            yield column


def _told_at_all(evidence: Evidence) -> set[str]:
    """The times of the indicator, those of its adjectives too."""
    return _told(evidence, "indicator") | {period for _, period in _adjectives(evidence, "indicator")}


def _said(evidence: Evidence) -> set[str]:
    """The times of the rates of a sentence."""
    names = ("rate_in_sentence", "rate_before_a_number", "rate_behind_a_number")
    found = (one for name in names for one in evidence.lexicon.pattern(name).findall(evidence.plain))
    return _in_years(evidence, found)


def _told(evidence: Evidence, key: str) -> set[str]:
    """The times of a column."""
    return _in_years(evidence, evidence.lexicon.pattern("period_of_unit").findall(_counted(evidence, key)))


def _adjectives(evidence: Evidence, key: str) -> list[tuple[str, str]]:
    """What a text says to be of a time, « loyer mensuel », and the time."""
    times = {said: name for name, *all_said in _words(evidence).adjectives_of_time for said in all_said}
    pattern = evidence.lexicon.filled("period_as_adjective", adjective=alternatives(times))
    found = pattern.finditer(_counted(evidence, key))
    return [(one["what"], times[one["period"]]) for one in found]


def _counted(evidence: Evidence, key: str) -> str:
    """A column without when its number is noted, « relevé chaque semaine »."""
    return evidence.lexicon.pattern("noted_every").sub(" ", evidence.cell(key))


def _in_years(evidence: Evidence, periods: Iterable[str]) -> set[str]:
    """What comes once a year counts as a year."""
    words = _words(evidence)
    year = max(words.unit_days, key=lambda one: one.value).name
    return {year if period in words.once_a_year else period for period in periods}


def _words(evidence: Evidence) -> French:
    return evidence.case.programme.smart.french
