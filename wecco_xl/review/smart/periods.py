"""Over which time the sentence, the indicator and the unit count: « par mois », « mensuel »."""

from collections.abc import Iterable, Iterator
from itertools import product

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import Number
from wecco_xl.review.smart.tally import Fault

_A_YEAR = {"saison": "an", "campagne": "an"}
"""What comes once a year."""
_ADJECTIVES = {
    "quotidien": "jour",
    "journalier": "jour",
    "hebdomadaire": "semaine",
    "mensuel": "mois",
    "trimestriel": "trimestre",
    "semestriel": "semestre",
    "annuel": "an",
}
"""The time over which each adjective counts."""
_DAYS = {"jour": 1, "semaine": 7, "mois": 30, "trimestre": 91, "semestre": 182, "an": 365}
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
    told = (_told(evidence, "unit") or _told_at_all(evidence)) & _DAYS.keys()
    if len(told) != 1:
        return
    times = [_DAYS[own] / _DAYS[said] for own in told for said in _said(evidence) & _DAYS.keys() - told]
    for one, many, column in product(numbers, times, (evidence.baseline, evidence.target)):
        if isinstance(column, float) and _LEAST <= column / max(one.value * many, 1e-9) <= _MOST:
            yield column


def _told_at_all(evidence: Evidence) -> set[str]:
    """The times of the indicator, those of its adjectives too."""
    return _told(evidence, "indicator") | {period for _, period in _adjectives(evidence, "indicator")}


def _said(evidence: Evidence) -> set[str]:
    """The times of the rates of a sentence."""
    names = ("rate_in_sentence", "rate_before_a_number", "rate_behind_a_number")
    return _in_years(one for name in names for one in evidence.lexicon.pattern(name).findall(evidence.plain))


def _told(evidence: Evidence, key: str) -> set[str]:
    """The times of a column."""
    return _in_years(evidence.lexicon.pattern("period_of_unit").findall(_counted(evidence, key)))


def _adjectives(evidence: Evidence, key: str) -> list[tuple[str, str]]:
    """What a text says to be of a time, « loyer mensuel », and the time."""
    found = evidence.lexicon.pattern("period_as_adjective").finditer(_counted(evidence, key))
    return [(one["what"], _ADJECTIVES[one["period"]]) for one in found]


def _counted(evidence: Evidence, key: str) -> str:
    """A column without when its number is noted, « relevé chaque semaine »."""
    return evidence.lexicon.pattern("noted_every").sub(" ", evidence.cell(key))


def _in_years(periods: Iterable[str]) -> set[str]:
    return {_A_YEAR.get(period, period) for period in periods}
