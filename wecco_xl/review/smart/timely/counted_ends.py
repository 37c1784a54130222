"""An end that is counted from a day, « en deux mois à compter du 1er mars 2027 », or told once more."""

from dataclasses import replace
from datetime import timedelta

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Number, ahead
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.timely.what_is_dated import is_of_a_thing

_LONGEST = 24 * 366 * 5
"""More hours than any objective takes."""


def counted_end(evidence: Evidence) -> Moment | None:
    """« En deux mois à compter du 1er mars 2027 » ends early in May; a delay that is measured is none."""
    lexicon, text = evidence.lexicon, evidence.text
    in_time = any(lexicon.root(word) in lexicon.hours for word in lexicon.words(evidence.cell("unit"))[:1])
    opened = {one.start: one for one in evidence.moments if one.precision is Precision.DAY and one.dated}
    if not opened or in_time:
        return None
    for number in lexicon.numbers.read(text):
        behind = lexicon.pattern("from_that_day").match(text, number.end)
        day = opened.get(behind.end()) if behind else None
        if day and (found := _counted(evidence, number, day)):
            return found
    return None


def _counted(evidence: Evidence, number: Number, day: Moment) -> Moment | None:
    """The end so long after a day; what is done « sous 30 jours » may be done before."""
    lead = evidence.lexicon.pattern("given_from_a_day").search(ahead(evidence.text, number.start))
    hours = evidence.lexicon.hours.get(evidence.lexicon.root(number.unit), 0)
    if lead is None or not hours or day.last is None or number.value * hours > _LONGEST:
        return None
    last = day.last + timedelta(hours=number.value * hours)
    start = number.start - len(lead[0])
    end = replace(
        day,
        last=last,
        ends_from=last if lead["whole"] else day.last,
        precision=Precision.MONTH,
        deadline=True,
        start=start,
    )
    return None if is_of_a_thing(evidence, end) else end  # « des pots livrés sous 10 jours »


def told_to_the_day(evidence: Evidence, told: Moment) -> Moment:
    """The day in brackets of « d'ici huit mois (31 octobre 2027) », or else the end as it was."""
    if told.precision is not Precision.RELATIVE or told.first is None:
        return told
    for one in evidence.moments:
        if one.start < told.end or one.precision is not Precision.DAY or not one.dated:
            continue
        if evidence.lexicon.pattern("that_is").fullmatch(evidence.text, told.end, one.start):
            closed = evidence.text[one.end : one.end + 1] == ")"
            return replace(one, deadline=True, start=told.start, end=one.end + closed)
    return told
