"""The time that start and due leave, against what the sentence asks: a duration, a day before, a return."""

from collections.abc import Iterator
from datetime import date, timedelta

from wecco_xl.plan.stages import Phase
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.days import in_year, nearest
from wecco_xl.review.smart.language.french import LEAD, ahead, lead
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.moves import change
from wecco_xl.review.smart.states import participles
from wecco_xl.review.smart.timely.deadlines import is_marked
from wecco_xl.review.smart.timely.pace import outruns

_FOR_SO_LONG = ("lasting", "ripened_for", "whole_season_of")
"""Patterns of what stands before a time that something lasts."""
_MOST, _HOUR, _A_YEAR = 0.7, timedelta(hours=1), timedelta(days=366) / timedelta(hours=1)
"""How much of a time must be there, as people round; an archive, a guarantee of years runs on."""
_LONGEST, _SLACK = 1.5, timedelta(days=31)
"""How much longer than the time that the sentence gives the dates may run."""
_A_WEEK, _TWO_MONTHS = timedelta(days=7), timedelta(days=61)
_SEASONS = {Precision.MONTH, Precision.SEASON}
_NAMED = {Precision.DAY, Precision.MONTH}


def span_faults(evidence: Evidence, told: Moment | None) -> list[tuple[str, str]]:
    """What is wrong with the time between start and due: codes, and the column to correct."""
    faults = {
        ("due_too_soon", "due"): _is_too_short(evidence),
        ("due_at_once", "due"): is_at_once(evidence),
        ("due_too_late", "due"): _is_too_long(evidence) or _is_near(evidence),
        ("due_misses_text", "due"): _is_told_past(evidence, told)
        or _is_before_end(evidence)
        or _is_before_opening(evidence)
        or _ends_early(evidence),
        ("dates_miss_season", "due"): _misses_season(evidence),
        ("start_misses_text", "start"): _starts_late(evidence),
        ("start_outside_project", "start"): _is_outside(evidence),
    }
    return [fault for fault, there in faults.items() if there]


def _is_outside(evidence: Evidence) -> bool:
    start = evidence.objective.start
    return start is not None and start < evidence.case.programme.window.start


def _is_too_short(evidence: Evidence) -> bool:
    """Whether the sentence wants something for longer than start and due leave: « six mois de suite »."""
    left = _left(evidence)
    if not left:
        return False
    if outruns(evidence, left):
        return True
    needed = any(left / _HOUR < _MOST * hours for hours in _lasting(evidence) if hours <= _A_YEAR)
    return needed or any(left / _HOUR < _MOST * hours for hours in _given(evidence))


def _is_too_long(evidence: Evidence) -> bool:
    """Whether start and due run far beyond the time that the sentence gives: « …, en trois mois »."""
    left = _left(evidence)
    return any(left / _HOUR > _LONGEST * hours + _SLACK / _HOUR for hours in _given(evidence))


def is_at_once(evidence: Evidence) -> bool:
    """Whether a number must have moved within days of its start; what is held at a stay takes a day."""
    objective = evidence.objective
    if objective.start is None or objective.due is None or objective.phase is Phase.DURING:
        return False
    moves = isinstance(evidence.baseline, float) and evidence.target not in {None, evidence.baseline}
    first = "".join(evidence.words[:1])
    event = any(evidence.lexicon.knows(kind, first) for kind in ("attendance", "holding"))
    at_once = moves and not event and timedelta() <= objective.due - objective.start < _A_WEEK
    return at_once and not _is_of_that_day(evidence)


def _is_of_that_day(evidence: Evidence) -> bool:
    """« Vacciner 400 poules le 1er juin », « former 12 apprentis en une journée »: not « de 40 à 60 »."""
    objective, day = evidence.objective, evidence.lexicon.pattern("within_a_day")
    if evidence.stated_start or change(evidence):
        return False
    if objective.start == objective.due and day.search(evidence.text):
        return True
    days = [
        one for one in evidence.moments if one.precision is Precision.DAY and not is_marked(evidence, one)
    ]
    eve = evidence.baseline in {None, 0.0}  # « servir 30 repas le 15 juin », from the day before on
    return any(one.last == objective.due and (eve or one.first == objective.start) for one in days)


def _is_told_past(evidence: Evidence, told: Moment | None) -> bool:
    """Whether the due date comes before « après le 15 septembre », or long after « avant fin mai ».

    A time whose year is not said is the first one that comes once the work has started, or the nearest.
    """
    start, due = evidence.objective.start or evidence.opened, evidence.objective.due
    if due is None:
        return False
    after = evidence.lexicon.pattern("after_a_day")
    for one in evidence.moments:
        if (
            one.first
            and one.last
            and one.precision in _NAMED
            and after.search(ahead(evidence.text, one.start))
        ):
            return due < (one.first if one.dated else _next(one.first, start))
    if told is None or told.last is None or told.dated or told.precision not in _NAMED:
        return False
    named = [nearest(told.last, due), *([_next(told.last, start)] if evidence.objective.start else [])]
    by = evidence.lexicon.pattern("by_a_day").match(evidence.text, told.start)
    return by is not None and any(due - day > _SLACK for day in named)


def _opened(evidence: Evidence) -> Iterator[Moment]:
    """The months from which something is to go on: « à partir de juin »."""
    for one in evidence.moments:
        if one.first and evidence.lexicon.says("from_then", lead(ahead(evidence.text, one.start), LEAD)):
            yield one


def _starts_late(evidence: Evidence) -> bool:
    """« Affichée à partir de juin 2027 », « dès mars », and a start in September; the next month is near."""
    start, opened = evidence.objective.start, (one.last for one in _begins(evidence) if one.dated)
    return start is not None and any(day and _is_long_after(start, day) for day in opened)


def _begins(evidence: Evidence) -> Iterator[Moment]:
    """The times from which something is to be done; « le four livré dès mars » is there already."""
    yield from _opened(evidence)
    done = participles(evidence.lexicon, evidence.objective.text or "")
    for one in evidence.moments:
        found = evidence.lexicon.pattern("right_from").search(ahead(evidence.text, one.start))
        if found and found["word"] not in done:
            yield one


def _is_long_after(start: date, day: date) -> bool:
    """Whether more than a month lies between, or one that has its name: January and March."""
    months = (start.year - day.year) * 12 + start.month - day.month
    return months > 1 or start - day > _SLACK


def _is_before_opening(evidence: Evidence) -> bool:
    """« Par le portail à partir de juin », and a due date in April."""
    start, due = evidence.objective.start or evidence.opened, evidence.objective.due
    days = (one.first if one.dated else _next(one.first, start) for one in _opened(evidence) if one.first)
    return due is not None and any(due < day for day in days)


def _ends_early(evidence: Evidence) -> bool:
    """« Garder jusqu'en juin », and a due date in March."""
    start, due = evidence.objective.start or evidence.opened, evidence.objective.due
    until, text = evidence.lexicon.pattern("until"), evidence.text
    ends = (one for one in evidence.moments if until.search(text[: one.end], one.start - LEAD))
    days = (one.first if one.dated else _next(one.first, start) for one in ends if one.first)
    return due is not None and any(due < day for day in days)


def _is_before_end(evidence: Evidence) -> bool:
    """« Au terme de la campagne 2027-2028 », and a due date in July 2027."""
    due, told = evidence.objective.due, evidence.lexicon.pattern("at_the_end_of_years").search(evidence.text)
    return due is not None and told is not None and due.year < 2000 + int(told["last"])


def _misses_season(evidence: Evidence) -> bool:
    """« Durant l'hivernage », « d'août à octobre », and dates from November to January."""
    start, due = evidence.objective.start, evidence.objective.due
    if start is None or due is None or due < start:
        return False
    for one in evidence.moments:
        if one.first is None or one.last is None or one.dated or one.precision not in _SEASONS:
            continue
        if evidence.lexicon.pattern("during_the_season").search(ahead(evidence.text, one.start)):
            return _next(one.last, start) - (one.last - one.first) - due > _SLACK
    return False


def _is_near(evidence: Evidence) -> bool:
    """« La semaine prochaine », and a due date months later."""
    due = evidence.objective.due
    if due is None or not evidence.lexicon.says("next_days", evidence.text):
        return False
    return due - evidence.opened > _TWO_MONTHS


def _next(day: date, start: date) -> date:
    """The first day of the same name from the start on; 29 February is the 28th of other years."""
    here = in_year(day, start.year)
    return here if here >= start else in_year(day, start.year + 1)


def _left(evidence: Evidence) -> timedelta:
    """The time from start to due; none when one is missing or they are swapped."""
    start, due = evidence.objective.start, evidence.objective.due
    return max(due - start, timedelta()) if start and due else timedelta()


def _counts_what_is_done(evidence: Evidence) -> bool:
    """« Mois de recettes saisis »: what is done of each of them, and no time that passes."""
    first, unit = ("".join(evidence.lexicon.words(evidence.cell(key))[:1]) for key in ("indicator", "unit"))
    done = participles(evidence.lexicon, evidence.objective.indicator or "") or any(
        map(evidence.lexicon.conjugates, evidence.lexicon.words(evidence.cell("indicator"))[1:])
    )
    return bool(unit) and first == unit and bool(done)


def _lasting(evidence: Evidence) -> Iterator[float]:
    """How many hours the sentence wants something to last."""
    text, lexicon = evidence.text, evidence.lexicon
    target, baseline = evidence.target, evidence.baseline
    grows = isinstance(target, float) and isinstance(baseline, float) and target > baseline
    if isinstance(target, float) and grows and not _counts_what_is_done(evidence):
        unit = "".join(lexicon.words(evidence.cell("unit"))[:1])
        yield target * (
            _hours(evidence, unit) if evidence.cell("unit").rstrip("s") == unit.rstrip("s") else 0
        )
    said = [(1.0, str(match["unit"])) for match in lexicon.pattern("for_one").finditer(text)]
    leads, in_a_row = [lexicon.pattern(name) for name in _FOR_SO_LONG], lexicon.pattern("in_a_row")
    said += [
        (one.value, one.unit)
        for one in lexicon.numbers.read(text)
        if any(opening.search(ahead(text, one.start)) for opening in leads) or in_a_row.match(text, one.end)
    ]
    for count, unit in said:
        yield count * _hours(evidence, unit)


def _hours(evidence: Evidence, unit: str) -> float:
    return evidence.lexicon.hours.get(evidence.lexicon.root(unit), 0)


def _given(evidence: Evidence) -> Iterator[float]:
    """How many hours the sentence gives to all of it; a delay that is measured is none."""
    text, lexicon = evidence.text, evidence.lexicon
    in_time = any(lexicon.root(word) in lexicon.hours for word in lexicon.words(evidence.cell("unit")))
    measured = evidence.defining | ({evidence.target, evidence.baseline} if in_time else set())
    within, all_of_it = lexicon.pattern("within"), lexicon.pattern("all_of_it")
    for one in lexicon.numbers.read(text):
        whole = within.search(ahead(text, one.start)) and all_of_it.match(text, one.end)
        hours = lexicon.hours.get(lexicon.root(one.unit), 0)
        if whole and one.value not in measured and hours >= _A_WEEK / _HOUR:
            yield one.value * hours
