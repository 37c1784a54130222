"""Dates inside a French sentence: an interval, how precise it is, and whether it sets a deadline.

« fin mars 2027 » is the last third of a month, « T3 2027 » a quarter, « avant le 1er juin » ends on 31 May;
a year that is not said is the first one after the reference day. Texts come folded.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from functools import lru_cache

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.spelling import sentence_numbers
from wecco_xl.review.smart.language.days import Interval, month_end, third
from wecco_xl.review.smart.language.feasts import feast_days
from wecco_xl.review.smart.language.french import alternatives, filled, masked


class Precision(StrEnum):
    """How wide the interval is; RELATIVE has no interval of its own (« au retour »)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in a sentence: `deadline` when words like « d'ici » mark it, `dated` when its year is said.

    `ends_from`: where the period of its end begins; for « avant juin », 2 May, not the reference day.
    """

    first: date | None
    last: date | None
    ends_from: date | None
    precision: Precision
    deadline: bool
    dated: bool
    start: int
    end: int


Found = tuple[Interval | None, Precision, bool]
Reader = Callable[[re.Match[str], date], Found | None]
_NUMERIC = r"(?<![\w/.-])(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)"
_DAY_BEFORE = timedelta(days=1)


class Dates:
    """Reads the dates of folded sentences; compiled once from the words and patterns of the settings."""

    def __init__(self, settings: SmartSettings) -> None:
        words = settings.french
        self._months = {fold(name): at for at, names in enumerate(words.months, 1) for name in names}
        self._full = {fold(names[0]) for names in words.months}
        self._seasons = {fold(season.name): (season.first, season.last) for season in words.seasons}
        self._feasts = {fold(name): feast for feast in words.feasts for name in feast.names}
        self._ordinals = {fold(name): at for at, names in enumerate(words.ordinals, 1) for name in names}
        self._halves = {fold(name) for name in words.halves}
        self._days = {fold(n): d for n, d in zip(words.durations, words.duration_days, strict=True)}
        self._counts = {word: int(value) for word, value in sentence_numbers().items()}
        linking = settings.patterns["links_to_date"]
        self._edges = [
            (at, re.compile(rf"(?<!\w)(?:{alternatives(group)}) ?-? ?{linking}$"))
            for at, group in enumerate((words.early, words.middle, words.late))
        ]
        self._before = re.compile(rf"(?<!\w)(?:{alternatives(words.before)}) ?{linking}$")
        self._until = re.compile(rf"(?<!\w)(?:{alternatives(words.until)}) ?{linking}$")
        self._around = re.compile(rf"(?<!\w)(?:{alternatives(words.around)}) ?{linking}$")
        self._season_lead = re.compile(rf"(?<!\w)(?:{alternatives(words.season_leads)}) ?$")
        self._grammars = self._compiled(settings)
        self._reads = lru_cache(256)(self._read)

    def _compiled(self, settings: SmartSettings) -> list[tuple[re.Pattern[str], Reader]]:
        """The grammars, the most precise first: what one has read, the next do not see."""
        words, said = settings.french, settings.patterns
        month, season = alternatives(self._months), alternatives(self._seasons)
        periods, nth = (*words.quarters, *words.halves), alternatives(self._ordinals)
        period, spelled = alternatives(periods), alternatives(word for word in periods if len(word) > 1)
        count, length = alternatives(self._counts), alternatives(self._days)
        within, weekday = alternatives(words.within), alternatives(words.weekdays)
        year = said["year_of_date"]
        days, several, months, seasons = (
            filled(said[name], month=month, season=season, year=year)
            for name in ("day_of_month", "days_from_to", "months_from_to", "season_of_year")
        )
        feasts = filled(said["feast_of_year"], feast=alternatives(self._feasts))
        numbered, in_order = rf"(?P<sort>{period}) ?(?P<nth>[1-4])", rf"(?P<nth2>{nth}) (?P<sort2>{spelled})"
        quarter = rf"(?<!\w)(?:{numbered}|{in_order})(?!\w){year}"
        duration = rf"(?<!\w)(?:{within}) (?P<count>\d{{1,3}}|{count}) (?P<sort>{length})s?(?!\w)"
        patterns: tuple[tuple[str, Reader], ...] = (
            (r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)", self._day),
            (_NUMERIC, self._day),
            (several, self._day),
            (rf"(?:(?:{weekday}) )?{days}", self._day),
            (months, self._month),
            (rf"(?<!\w)(?P<month>{month})(?!\w)\.?{year}", self._month),
            (quarter, self._quarter),
            (seasons, self._season),
            (feasts, self._feast),
            (duration, self._within),
            (said["in_two_years"], _years),
            (r"(?<![\w.,])(?P<year>20[0-9]{2})(?![\w%]|[ .,]\d)", _whole_year),
            (rf"(?<!\w)(?:{alternatives(words.relative)})(?!\w)", _relative),
        )
        return [(re.compile(pattern), reader) for pattern, reader in patterns]

    def read(self, text: str, reference: date) -> tuple[Moment, ...]:
        """The moments of a folded text, in order; `reference` is the day from which years not said count."""
        return self._reads(text, reference)

    def _read(self, text: str, reference: date) -> tuple[Moment, ...]:
        return tuple(sorted(self._met(text, reference), key=lambda moment: moment.start))

    def _met(self, text: str, reference: date) -> Iterator[Moment]:
        for pattern, reader in self._grammars:
            spans = []
            for match in pattern.finditer(text):
                found = reader(match, reference)
                moment = self._moment(text, match, found, reference) if found else None
                if moment:
                    spans.append((moment.start, moment.end))
                    yield moment
            text = masked(text, spans)

    def _moment(self, text: str, match: re.Match[str], found: Found, reference: date) -> Moment | None:
        interval, precision, dated = found
        start, lead = match.start(), text[max(0, match.start() - 32) : match.start()]
        edge = next(((at, hit) for at, pattern in self._edges if (hit := pattern.search(lead))), None)
        if edge and precision is not Precision.DAY:
            start -= len(lead) - edge[1].start()
            lead = lead[: edge[1].start()]
            interval = third(interval, edge[0]) if interval else None
        marked = self._until.search(lead)
        before = self._before.search(lead)
        if not (edge or marked or before or self._means_time(match, precision, lead)):
            return None
        ends_from = interval[0] if interval else None
        if before and interval:
            last = interval[1] if edge else interval[0] - _DAY_BEFORE
            ends_from = interval[0] if edge else last - (interval[1] - interval[0])
            interval = (min(reference, last), last)
        hit = before or marked or self._around.search(lead)
        start -= len(lead) - hit.start() if hit else 0
        first, last_day = interval or (None, None)
        deadline = bool(
            before or marked or edge or self._around.search(lead) or precision is Precision.RELATIVE
        )
        return Moment(first, last_day, ends_from, precision, deadline, dated, start, match.end())

    def _means_time(self, match: re.Match[str], precision: Precision, lead: str) -> bool:
        """Whether a word that nothing marks is a time here: « sept », « été », a lone year need a sign."""
        groups = match.groupdict()
        if precision is Precision.MONTH:
            return bool(groups["year"] or groups.get("month0")) or groups["month"] in self._full
        if precision is Precision.SEASON:
            return bool(groups["year"] or self._season_lead.search(lead))
        return precision is not Precision.YEAR or bool(self._around.search(lead))

    def _day(self, match: re.Match[str], reference: date) -> Found | None:
        typed = match.groupdict()
        month = self._months.get(typed["month"]) or int(typed["month"])
        try:
            last = _dated(int(typed["day"]), month, typed["year"], reference)
            first_month = self._months.get(typed.get("month0") or "", month)
            first = last.replace(day=int(typed.get("day0") or last.day), month=first_month)
        except ValueError:
            return None
        return (min(first, last), last), Precision.DAY, typed["year"] is not None

    def _month(self, match: re.Match[str], reference: date) -> Found:
        month, year = self._months[match["month"]], match["year"]
        last = month_end(_dated(1, month, year, reference))
        first = last.replace(day=1)
        if opening := match.groupdict().get("month0"):
            first = first.replace(month=self._months[opening])
        return (min(first, last), last), Precision.MONTH, year is not None

    def _quarter(self, match: re.Match[str], reference: date) -> Found | None:
        sort, nth = match["sort"] or match["sort2"], match["nth"] or self._ordinals[match["nth2"]]
        length = 6 if sort in self._halves else 3
        if int(nth) * length > 12:
            return None
        opening = _dated(1, (int(nth) - 1) * length + 1, match["year"], reference)
        return (
            (opening, month_end(opening.replace(month=int(nth) * length))),
            Precision.QUARTER,
            bool(match["year"]),
        )

    def _season(self, match: re.Match[str], reference: date) -> Found:
        first_month, last_month = self._seasons[match["season"]]
        last = month_end(_dated(1, last_month, match["year"], reference))
        first = date(last.year - (first_month > last_month), first_month, 1)
        return (first, last), Precision.SEASON, bool(match["year"])

    def _feast(self, match: re.Match[str], _: date) -> Found:
        return feast_days(self._feasts[match["feast"]], int(match["year"])), Precision.SEASON, True

    def _within(self, match: re.Match[str], reference: date) -> Found:
        day = reference + timedelta(
            days=int(self._counts.get(match["count"]) or match["count"]) * self._days[match["sort"]]
        )
        return (reference, day), Precision.RELATIVE, False


def _whole_year(match: re.Match[str], _: date) -> Found:
    year = int(match["year"])
    return (date(year, 1, 1), date(year, 12, 31)), Precision.YEAR, True


def _years(match: re.Match[str], _: date) -> Found:
    """« En 2027-2028 »: any day of both."""
    first, last = int(match["year"]), int(match["until"])
    return (date(first, 1, 1), date(max(first, last), 12, 31)), Precision.YEAR, True


def _relative(_: re.Match[str], __: date) -> Found:
    return None, Precision.RELATIVE, False


def _dated(day: int, month: int, year: str | None, reference: date) -> date:
    """The day of a stated year, or the next such day from the reference on."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    here = date(reference.year, month, day)
    return here if month_end(here) >= reference else here.replace(year=min(here.year + 1, MAXYEAR))
