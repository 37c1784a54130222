"""Rules on lodging and insurance: every day of the stay is covered, as far as texts and rows tell (S48)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.mobility import LogisticKind
from wecco_xl.plan.spelling import alternatives
from wecco_xl.plan.stages import Phase, Stage
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import explained
from wecco_xl.review.phases import span
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.logistics import ON_THE_WAY, stands
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.language.lexicon import lexicon

DAY = timedelta(days=1)


@rule(Severity.TO_FIX, beside=("end_before_start",))
def lodging_ends_in_stay(case: Case) -> Problems:
    """Lodging lasts as long as the stay, as far as its text or its rows say until when."""
    return _ending(case, LogisticKind.LODGING, over=False)


@rule(Severity.ADVICE, beside=("end_before_start",))
def lodging_ended_in_stay(case: Case) -> Problems:
    """The lodging of a stay that is over lasted as long as it."""
    return _ending(case, LogisticKind.LODGING, over=True)


@rule(Severity.BLOCKING)
def insurance_ends_in_stay(case: Case) -> Problems:
    """The insurance covers the whole stay, as far as its text or its rows say until when."""
    return _ending(case, LogisticKind.INSURANCE, over=False)


@rule(Severity.TO_FIX)
def insurance_ended_in_stay(case: Case) -> Problems:
    """The insurance of a stay that is over covered all of it."""
    return _ending(case, LogisticKind.INSURANCE, over=True)


@rule(Severity.BLOCKING)
def insurance_over(case: Case) -> Problems:
    """The insurance has not come to its end while a stay goes on whose last day is not known."""
    start, end = span(case.plan.mobility, Phase.DURING)
    if start is None or end is not None or case.reached(Stage.RETURN):
        return
    for loc, last in _ends(case, LogisticKind.INSURANCE, start):
        if last < max(start, case.today):
            yield loc, {"told": last}


def _ending(case: Case, kind: LogisticKind, *, over: bool) -> Problems:
    """What ends before the stay does, where the stay is `over` or not."""
    start, end = span(case.plan.mobility, Phase.DURING)
    if end is None or (end < case.today) is not over:
        return
    for loc, last in _ends(case, kind, start or end):
        in_text = loc[0] == "mobility"
        if last < end and not (in_text and (start is None or last < start)):
            yield loc, {"told": last, "end": end}


def _ends(case: Case, kind: LogisticKind, reference: date) -> Iterator[tuple[Loc, date]]:
    """The last day of what is arranged: as the text says, and as the rows do when each has one."""
    text = fold(getattr(case.plan.mobility, kind) or "")
    told = [one for one in lexicon(case.programme).dates.read(text, reference) if _is_last(text, one)]
    last = max(told, key=lambda one: one.last or date.min, default=None)
    if last and last.last and not _said().follows.search(text, last.end):
        yield ("mobility", kind), last.last
    dated = [(at, row.end) for at, row in _standing(case, kind)]
    if dated and all(day for _, day in dated):
        at, day = max(dated, key=lambda one: one[1])
        yield (*at, "end"), day


def _standing(case: Case, kind: LogisticKind) -> list[tuple[tuple[str, int], Any]]:
    """The rows of a kind that were not cancelled, with their addresses."""
    return [(at, row) for at, row in rows(case.plan, "logistics") if row.kind is kind and stands(row)]


@rule(
    Severity.TO_FIX,
    beside=("insurance_ends_in_stay", "insurance_ended_in_stay", "insurance_over"),
)
def insurance_gap(case: Case) -> Problems:
    """The insurance begins with the stay, and one follows the other without a day between them."""
    return _gaps(case, LogisticKind.INSURANCE, timedelta(0))


@rule(Severity.ADVICE, beside=("lodging_ends_in_stay", "lodging_ended_in_stay"))
def lodging_gap(case: Case) -> Problems:
    """There is a lodging from the first nights of the stay on, and from one to the next."""
    return _gaps(case, LogisticKind.LODGING, ON_THE_WAY)


@rule(Severity.ADVICE)
def cancelled_without_other(case: Case) -> Problems:
    """A journey, a lodging or an insurance that is cancelled before the end of the stay is replaced."""
    end = case.plan.mobility.during_end
    if end and end < case.today:
        return
    for kind in (LogisticKind.TRAVEL, LogisticKind.LODGING, LogisticKind.INSURANCE):
        own = [(at, row) for at, row in rows(case.plan, "logistics") if row.kind is kind]
        if own and not any(stands(row) or explained(case, row) for _, row in own):
            yield (*own[0][0], "state"), {}


def _gaps(case: Case, kind: LogisticKind, leeway: timedelta) -> Problems:
    """What begins when days of the stay, beyond a leeway, have passed without anything of its kind."""
    stay = span(case.plan.mobility, Phase.DURING)
    start, end = stay
    if start is None or (stay.days or 0) > case.programme.stay.most:  # told by `stay_length`
        return
    first = _first_day(case, kind, start)
    if first and start + leeway < first <= (end or first):
        yield ("mobility", kind), {"told": first, "since": start}
    found = _standing(case, kind)
    if not all(row.start and row.end for _, row in found):
        return
    covered = start - DAY
    for at, row in sorted(found, key=lambda one: one[1].start):
        if covered + DAY + leeway < row.start and covered < (end or row.start):
            yield (*at, "start"), {"told": row.start, "since": covered + DAY}
        covered = max(covered, row.end)


def _first_day(case: Case, kind: LogisticKind, start: date) -> date | None:
    """The day from which a text says, by a first and a last one, that something lasts."""
    text = fold(getattr(case.plan.mobility, kind) or "")
    told = lexicon(case.programme).dates.read(text, start)
    begins = any(_spans(one) or _said().since.search(text[: one.start]) for one in told)
    if not begins or not any(_is_last(text, one) for one in told):
        return None
    return min((one.first for one in told if one.first), default=None)


def _spans(told: Moment) -> bool:
    return told.first is not None and told.last is not None and told.first < told.last and not told.deadline


def _is_last(text: str, told: Moment) -> bool:
    """Whether a moment of a folded text says until when something lasts; « payée le 5 mai » does not."""
    said = _said()
    if told.last is None or said.offers.search(text):
        return False
    if told.precision is Precision.MONTH:
        link = said.link.match(text, told.start)  # « à la » of « à la mi-mars » is read as part of it
        before = text[: link.end() if link else told.start]
        return bool(said.last_month.search(before) or said.until.match(text, told.start))
    figure = re.search("[0-9]", text[told.start : told.end])
    before = text[: told.start + figure.start()] if figure else ""
    return told.precision is Precision.DAY and (said.last.search(before) is not None or _spans(told))


class _Said(NamedTuple):
    """What says before a day that it is the last or the first; what is only offered, what follows."""

    last: re.Pattern[str]
    last_month: re.Pattern[str]
    link: re.Pattern[str]
    until: re.Pattern[str]
    since: re.Pattern[str]
    offers: re.Pattern[str]
    follows: re.Pattern[str]


@cache
def _said() -> _Said:
    known, weekdays = catalogue()["typed"]["until"], "|".join(catalogue()["typed"]["days"]["weekdays"])
    day = rf"(?: le)?[ :]*(?:(?:{weekdays})[a-z]* )?$"
    otherwise = "".join(rf"(?<!{re.escape(one)})" for one in known["otherwise"])
    until, to = alternatives(known["months"]), alternatives(known["to"])
    return _Said(
        re.compile(rf"(?<![^\W_])(?:{alternatives(known['words'])}){otherwise}{day}"),
        re.compile(rf"(?:(?<![^\W_])(?:{until})|[0-9] (?:{to}))(?: la)? ?$"),
        re.compile(rf"(?:{to})(?: la)? "),
        re.compile(rf"(?:{until})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{alternatives(known['since'])})[ :]*$"),
        re.compile(rf"\b(?:{alternatives(known['offers'])})\b"),
        re.compile(rf"(?<!\w)(?:{alternatives(known['follows'])})"),
    )
