"""The due date of an objective: in its column, in words there, or in the sentence only."""

from datetime import date, timedelta

from wecco_xl.plan.cells import fold, unfolded
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.days import nearest
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally
from wecco_xl.review.smart.timely.counted_ends import counted_end, told_to_the_day
from wecco_xl.review.smart.timely.what_is_dated import (
    dates_the_start,
    is_aside,
    is_of_a_thing,
    is_of_an_event,
    is_seen_later,
    opens,
    tells_which,
)

_PRECISE = tuple(Precision)
_PERIODS = {Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR}
_NONE, _ONE_DAY, _A_WEEK = timedelta(), timedelta(days=1), timedelta(days=7)
_FOUR_WEEKS, _ONE_MONTH, _THREE_MONTHS = timedelta(days=28), timedelta(days=31), timedelta(days=92)


def deadline(evidence: Evidence) -> Moment | None:
    """The date of the sentence that sets its end: a marked one first, the most precise, the latest."""
    if counted := counted_end(evidence):
        return counted
    fit = [one for one in evidence.moments if _may_end(evidence, one)]
    ahead = [one for one in fit if one.last is None or one.last > evidence.opened] or fit
    told = _latest(_without_context(evidence, ahead))
    return told and told_to_the_day(evidence, told)


def _without_context(evidence: Evidence, fit: list[Moment]) -> list[Moment]:
    """Without the days beside an end that « d'ici » says: « …, le four étant livré le 12 avril 2027 ».

    A day inside that end tells it to the day: « d'ici juin 2027, le 30 ».
    """
    ends = [one for one in fit if one.dated and is_marked(evidence, one) and is_firm(evidence, one)]
    ends = [one for one in ends if not is_aside(evidence, one)] or ends
    end = _latest(ends)
    if end is None:
        return [one for one in fit if not is_of_a_thing(evidence, one)] or fit
    marked = frozenset(ends)
    return [one for one in fit if not one.dated or one in marked or _is_in(one, end)]


def _is_in(one: Moment, end: Moment) -> bool:
    """Whether a time lies in the last period of an end."""
    if not (one.first and one.last and end.ends_from and end.last):
        return False
    return end.ends_from <= one.first and one.last <= end.last


def _may_end(evidence: Evidence, one: Moment) -> bool:
    """Whether a time may be that of the end: not « l'atelier ouvert en 2019 », « contre 40 fin 2026 »."""
    if not (one.deadline or one.dated or one.first != one.last):
        return False
    if is_firm(evidence, one):
        return True
    past = one.last is not None and one.last < evidence.opened
    return not (past or dates_the_start(evidence, one))


def is_firm(evidence: Evidence, one: Moment) -> bool:
    """Whether words say that a time is an end, or the sentence opens with it: « fin mars, on arrose »."""
    if is_marked(evidence, one):
        older = evidence.lexicon.pattern("before_it").match(evidence.text, one.start)
        return not (older and is_of_a_thing(evidence, one))
    pattern, behind = evidence.lexicon.pattern, evidence.text[one.end :]
    if not pattern("opens_with_it").fullmatch(evidence.text[: one.start]):
        return False
    return bool(pattern("goes_on").match(behind)) and not pattern("tells_the_past").match(behind)


def is_marked(evidence: Evidence, one: Moment) -> bool:
    """Whether words beside a time say that it is an end, « d'ici », « avant », « au plus tard »."""
    by, at_the_latest = (evidence.lexicon.pattern(name) for name in ("by_then", "at_the_latest"))
    return bool(by.match(evidence.text, one.start) or at_the_latest.match(evidence.text, one.end))


def _latest(moments: list[Moment]) -> Moment | None:
    """The one that sets an end: marked, dated, precise, said last."""
    return min(
        moments,
        key=lambda one: (not one.deadline, not one.dated, _PRECISE.index(one.precision), -one.start),
        default=None,
    )


def is_exact(moment: Moment) -> bool:
    """Whether a moment is one day of a stated year."""
    return moment.precision is Precision.DAY and moment.dated and moment.last is not None


def typed_moment(evidence: Evidence) -> Moment | None:
    """The time that the due column says in words, « fin 2027 »; None for a date and for « bientôt »."""
    return _latest([*evidence.lexicon.dates.read(fold(evidence.typed("due")), evidence.opened)])


def due_points(evidence: Evidence, told: Moment | None, tally: Tally) -> None:
    """Give the points of the due date."""
    if evidence.objective.due:
        tally.item("due", FULL, "", "due")
        _against_text(evidence, told, tally)
    elif told and is_exact(told):
        tally.item("due", FULL, "due_in_text", "due")
        tally.cap("exact_day_in_text", "due_in_text", "due", due=told.last)
        _beside_a_day(evidence, told, tally)
    elif phrase := _in_words(evidence, told):
        tally.item("due", HALF, "due_in_words", "due", phrase=phrase)
        tally.cap("deadline_in_words", "due_in_words", "due", phrase=phrase)
    else:
        vague = evidence.lexicon.says("non_dates", evidence.text)
        code = "due_not_a_date" if vague else "due_unread" if evidence.unread("due") else "due_missing"
        tally.item("due", NONE, code, "due", phrase=vague)
        tally.cap("no_deadline", code, "due", phrase=vague)


def _beside_a_day(evidence: Evidence, told: Moment, tally: Tally) -> None:
    """« Dès que possible » or another month in the column, beside the day that the sentence says."""
    typed, said = evidence.typed("due"), typed_moment(evidence)
    if typed and (said is None or said.first is None or _is_doubted(evidence, typed)):
        tally.cap("wrong_phase", "due_not_a_date", "due", phrase=typed)
    elif said and said.first and said.last and told.last and not _may_be(said.first, told.last, said.last):
        tally.cap("dates_clash", "due_against_text", "due", due=told.last)


def _is_doubted(evidence: Evidence, typed: str) -> bool:
    """« Décembre 2027 si possible », « en 2027 je pense », « à confirmer »."""
    lexicon, said = evidence.lexicon, fold(typed)
    waits = any(lexicon.says(kind, said) for kind in ("not_yet", "conditions", "not_granted"))
    return waits or lexicon.pattern("more_or_less_then").search(said) is not None


def _may_be(first: date, day: date, last: date) -> bool:
    """Whether a day lies in a time, or is the one that « avant le 31 » names."""
    return first <= day <= last + _ONE_DAY


def _in_words(evidence: Evidence, told: Moment | None) -> str:
    """The words that place the due date without fixing it, of its column before those of the sentence."""
    if typed_moment(evidence):
        return evidence.typed("due")
    return evidence.text[told.start : told.end].strip() if told else ""


def _against_text(evidence: Evidence, told: Moment | None, tally: Tally) -> None:
    """The column on another day than the one that the sentence marks, or far from the month that it says."""
    if told and told.first is None:  # « avant la Tabaski de mai 2027 »: the month tells more
        told = _latest([one for one in evidence.moments if one.first and one.dated])
    if told is None or told.first is None:
        return
    against = _against_day if is_exact(told) else _against_period
    if against(evidence, told):
        cap = "dates_clash" if told.deadline else "wrong_phase"
        tally.cap(cap, "due_against_text", "due", due=told.last)


def same_end(evidence: Evidence) -> Moment | None:
    """The end that the sentence says as the column does, or alone to the day; None for any other."""
    told, due = deadline(evidence), evidence.objective.due
    if told is None or told.last is None or due is None:
        return told if told and is_exact(told) else None
    if is_exact(told):
        return None if _against_day(evidence, told) or told.last == evidence.objective.start else told
    if (
        told.precision is Precision.DAY and told.deadline
    ):  # « d'ici le 30 septembre », whose year the column says
        return told if _NONE <= due - nearest(told.last, due) <= _ONE_DAY else None
    if opens(evidence, told) or tells_which(evidence, told) or told.precision not in _PERIODS:
        return None
    if told.dated:
        return told if _holds(told, due, _ONE_MONTH) else None
    return told if abs(due - nearest(told.last, due)) <= _ONE_MONTH else None


def says_the_day(evidence: Evidence, told: Moment) -> bool:
    """Whether the sentence names the day of the column, or alone does; « avant le 31 » is the 30th."""
    due = evidence.objective.due
    return due is None or (is_exact(told) and told.last is not None and _NONE <= due - told.last <= _ONE_DAY)


def without_end(evidence: Evidence, told: Moment) -> str:
    """The sentence as it was typed without its end; empty where that leaves no sentence."""
    text, typed = evidence.text, evidence.objective.text or ""
    latest = evidence.lexicon.pattern("at_the_latest").match(text, told.end)
    before = unfolded(typed, 0, told.start).rstrip(" ,")
    behind = unfolded(typed, latest.end() if latest else told.end, len(text))
    hangs = evidence.lexicon.pattern("leads_to_more").search(fold(before))
    if not told.deadline or hangs or not (before + behind).strip(" ,.;:!"):
        return ""
    if before:
        return before + behind
    rest = behind.lstrip(" ,")
    return rest[:1].upper() + rest[1:]


def _against_day(evidence: Evidence, told: Moment) -> bool:
    """Whether the column is on another day than the sentence, not just before; a beginning is no end."""
    due, start = evidence.objective.due, evidence.objective.start
    if due is None or told.first is None or told.last is None or told.last == start:
        return False
    begun = told.first <= due and opens(evidence, told)
    early = _ONE_MONTH if is_of_an_event(evidence, told) else _A_WEEK
    return not begun and not told.last - early <= due <= told.last + _ONE_DAY


def _against_period(evidence: Evidence, told: Moment) -> bool:
    """Whether the column is far from the month, the season or the year of the sentence."""
    due = evidence.objective.due
    if due is None or told.first is None or not told.dated or told.precision not in _PERIODS:
        return False
    if opens(evidence, told) or tells_which(evidence, told):
        return False
    of_a_thing = told.precision is Precision.YEAR and is_of_a_thing(evidence, told)
    seen_later = is_seen_later(evidence, told, due) and not is_marked(evidence, told)
    if of_a_thing or seen_later or (told.first < evidence.opened and not is_firm(evidence, told)):
        return False
    met = any(_holds(one, due, _NONE) for one in evidence.moments if one.dated)
    return not met and not _holds(told, due, _early(evidence, told))


def _early(evidence: Evidence, told: Moment) -> timedelta:
    """How long before a period its end may be: « pour Noël 2027 », « d'ici 2028 », but not « en 2028 ».

    What is « pour Noël » is ready long before; « d'ici Noël » says how long one may take.
    """
    within, ready = (
        evidence.lexicon.pattern(name).match(evidence.text, told.start) for name in ("within_it", "ready_for")
    )
    if told.precision is Precision.YEAR and within:
        return _NONE
    if told.precision is not Precision.SEASON:
        return _ONE_MONTH
    brief = told.last and told.ends_from and told.last - told.ends_from < _ONE_MONTH
    return _FOUR_WEEKS if brief and not ready else _THREE_MONTHS


def _holds(one: Moment, due: date, early: timedelta) -> bool:
    """Whether a day lies in a time, up to a month behind it, or so long before."""
    if one.ends_from is None or one.last is None:
        return False
    return one.ends_from - early <= due <= one.last + _ONE_MONTH
