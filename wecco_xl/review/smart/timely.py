"""T: a due date inside the project, a start, their order, the phase (CDC « by when »; Ogbeiwi)."""

from datetime import date, timedelta

from wecco_xl.plan.stages import Phase
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import LEAD, ahead, lead
from wecco_xl.review.smart.french_dates import Moment, Precision
from wecco_xl.review.smart.spans import span_faults
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_EARLY = 4
"""Among how many words the verb of a sentence stands that opens with who does it."""
_BEHIND = 40
"""In how many characters behind a time « du retour » stands."""
_PRECISE = tuple(Precision)
_PERIODS = {Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR}
_ONE_DAY, _WEEKEND, _ONE_MONTH = timedelta(days=1), timedelta(days=3), timedelta(days=31)
_THREE_MONTHS = timedelta(days=92)


def timely(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter T."""
    objective, told = evidence.objective, deadline(evidence)
    _due(evidence, told, tally)
    tally.item("start", FULL if objective.start else NONE, "start_missing", "start")
    if objective.start is None:
        tally.cap("no_start", "start_missing", "start")
    faults = _order_faults(evidence, told)
    known = objective.due or told
    tally.item(
        "order", FULL if known and not faults else NONE, faults[0][0] if faults else "due_missing", "due"
    )
    for code, key in faults:
        tally.cap("impossible_dates", code, key)
    _phase(evidence, told, tally)
    for code, key in span_faults(evidence, told):
        tally.cap("short_time", code, key)
    if _leaves_the_stay(evidence):
        tally.cap("wrong_phase", "due_against_stay", "due")


def deadline(evidence: Evidence) -> Moment | None:
    """The date of the sentence that sets its end: a marked one first, the most precise, the latest."""
    fit = [one for one in evidence.moments if one.deadline or one.dated or one.first != one.last]
    ahead = [one for one in fit if one.last is None or one.last > evidence.opened] or fit
    return _latest(ahead)


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


def _due(evidence: Evidence, told: Moment | None, tally: Tally) -> None:
    if evidence.objective.due:
        tally.item("due", FULL, "", "due")
        _against_text(evidence, told, tally)
    elif told and is_exact(told):
        tally.item("due", FULL, "due_in_text", "due")
        tally.cap("exact_day_in_text", "due_in_text", "due", due=told.last)
    elif told:
        phrase = evidence.text[told.start : told.end].strip()
        tally.item("due", HALF, "due_in_words", "due", phrase=phrase)
        tally.cap("deadline_in_words", "due_in_words", "due", phrase=phrase)
    else:
        vague = evidence.lexicon.says("non_dates", evidence.text)
        code = "due_not_a_date" if vague else "due_unread" if evidence.unread("due") else "due_missing"
        tally.item("due", NONE, code, "due", phrase=vague)
        tally.cap("no_deadline", code, "due", phrase=vague)


def _against_text(evidence: Evidence, told: Moment | None, tally: Tally) -> None:
    """The column on another day than the one that the sentence marks, or far from the month that it says."""
    due = evidence.objective.due
    if told and told.first is None:  # « avant la Tabaski de mai 2027 »: the month tells more
        told = _latest([one for one in evidence.moments if one.first and one.dated])
    if due is None or told is None or told.first is None or told.last is None:
        return
    opens = _opens(evidence, told)
    begun = opens and told.first <= due
    if (
        is_exact(told)
        and abs(due - told.last) > _ONE_DAY
        and told.last != evidence.objective.start
        and not begun
    ):
        cap = "dates_clash" if told.deadline else "wrong_phase"
        tally.cap(cap, "due_against_text", "due", due=told.last)
    dated = [one for one in evidence.moments if one.first and one.last and one.dated]
    met = any(one.first <= due <= one.last + _ONE_MONTH for one in dated if one.first and one.last)
    period = (
        told.precision in _PERIODS
        and told.dated
        and told.first >= evidence.opened
        and not (opens or _tells_which(evidence, told))
    )
    ahead = _THREE_MONTHS if told.precision is Precision.SEASON else _ONE_MONTH  # « pour Noël 2027 »
    if period and not met and not told.first - ahead <= due <= told.last + _ONE_MONTH:
        tally.cap("wrong_phase", "due_against_text", "due", due=told.last)


def _opens(evidence: Evidence, told: Moment) -> bool:
    """Whether a date says when something begins, or whom or what it is about, and not when it is done."""
    lexicon, before = evidence.lexicon, ahead(evidence.text, told.start)
    near = lead(before, LEAD)
    cohort = any(lexicon.knows("cohorts", word) for word in lexicon.words(near))
    return cohort or bool(lexicon.says("opens", near) or lexicon.pattern("from_the_event").search(before))


def _tells_which(evidence: Evidence, told: Moment) -> bool:
    """Whether a period only tells which thing, « les champs de l'hivernage », « les cours du semestre ».

    « Pour la rentrée d'octobre » sets a date all the same.
    """
    before = ahead(evidence.text, told.start)
    belongs, by = (evidence.lexicon.pattern(name) for name in ("belongs_to_a_time", "by_the_event"))
    return not told.deadline and belongs.search(before) is not None and by.search(before) is None


def _order_faults(evidence: Evidence, told: Moment | None) -> list[tuple[str, str]]:
    """What is impossible: an end before the start, before the plan, outside the project."""
    objective, window = evidence.objective, evidence.case.programme.window
    last = _last(evidence, told)
    if last is None:
        return []
    faults = []
    if objective.start and objective.start > last:
        faults.append(("due_before_start", "due"))
    if objective.start == last and evidence.lexicon.says("repeated", evidence.text):
        faults.append(("due_on_start", "due"))
    if last < evidence.opened:
        faults.append(("due_before_plan", "due"))
    if not window.start <= last <= window.end:
        faults.append(("due_outside_project", "due"))
    return faults


def _phase(evidence: Evidence, told: Moment | None, tally: Tally) -> None:
    """The phase said agrees with the dates of the stay."""
    if evidence.objective.phase is None:
        tally.item("phase", HALF, "phase_missing", "phase")
        return
    agrees = _agrees(evidence, told)
    tally.item("phase", FULL if agrees else NONE, "phase_against_dates", "phase")
    if not agrees and not _goes_on(evidence, told):
        near = _near(evidence, told)
        tally.cap("wrong_phase" if near else "dates_clash", "phase_against_dates", "phase")


def _goes_on(evidence: Evidence, told: Moment | None) -> bool:
    """Whether what begins in the stay, or as it ends, goes on after it: debatable, a remark is enough.

    A visit, a fair, a meeting does not go on: it is over with the stay.
    """
    objective, stay_end = evidence.objective, evidence.case.plan.mobility.during_end
    last = _last(evidence, told)
    if objective.phase is not Phase.DURING or last is None or stay_end is None:
        return False
    if _attends(evidence):
        return False
    return last > stay_end and (objective.start is None or objective.start <= stay_end + _WEEKEND)


def _attends(evidence: Evidence) -> bool:
    """« Visiter la foire », « les deux conducteurs participent au stage »."""
    lexicon, (first, *others) = evidence.lexicon, [*evidence.words, ""]
    acting = [first, *(word for word in others[:_EARLY] if lexicon.is_finite(word))]
    return any(lexicon.knows("attendance", word) for word in acting)


def _near(evidence: Evidence, told: Moment | None) -> bool:
    """Whether one end still lies in the phase that was said, or next to it."""
    objective, last, mobility = evidence.objective, _last(evidence, told), evidence.case.plan.mobility
    start, end = mobility.during_start, mobility.during_end
    if last is None:
        return False
    if objective.phase is not Phase.BEFORE:
        return start is None or last >= start
    return (start is None or last >= start) and (end is None or last <= end)


def _leaves_the_stay(evidence: Evidence) -> bool:
    """« Avant le départ », « pendant le séjour », and a due date at another time."""
    due, mobility = evidence.objective.due, evidence.case.plan.mobility
    slack, start, end = (
        timedelta(days=evidence.limits.phase_slack_days),
        mobility.during_start,
        mobility.during_end,
    )
    if due is None or start is None or end is None or evidence.lexicon.says("for_each", evidence.text):
        return False  # « avant le départ de chaque groupe »
    if after := _after_return(evidence):
        return due > end + after + _ONE_MONTH
    if evidence.lexicon.says("by_stay_end", evidence.text):
        return due > end + slack
    if evidence.lexicon.says("after_stay", evidence.text):
        return due < end - slack
    if evidence.lexicon.says("in_stay", evidence.text):
        return not start - slack <= due <= end + slack
    return bool(evidence.lexicon.says("before_stay", evidence.text)) and due > start + slack


def _after_return(evidence: Evidence) -> timedelta | None:
    """How long « dans les trois mois du retour » gives; None when the sentence counts from no return."""
    for one in evidence.moments:
        behind = evidence.text[one.end : one.end + _BEHIND]
        if one.precision is Precision.RELATIVE and one.first and one.last:
            phrase = evidence.lexicon.says("from_return", behind)
            if phrase and behind.lstrip().startswith(phrase):
                return one.last - one.first
    return None


def _last(evidence: Evidence, told: Moment | None) -> date | None:
    return evidence.objective.due or (told.last if told else None)


def _agrees(evidence: Evidence, told: Moment | None) -> bool:
    """Whether the end lies in the phase said: what is reached after the stay may well begin before it."""
    objective, mobility = evidence.objective, evidence.case.plan.mobility
    slack = timedelta(days=evidence.limits.phase_slack_days)
    last = _last(evidence, told)
    stay_start, stay_end = mobility.during_start, mobility.during_end
    if last is None:
        return True
    if objective.phase is Phase.BEFORE:
        return stay_start is None or last <= stay_start + slack
    if objective.phase is Phase.AFTER:
        late = mobility.after_end is not None and last > mobility.after_end + slack
        in_stay = (
            stay_start and stay_end and objective.start and stay_start <= objective.start <= last <= stay_end
        )
        return not (late or in_stay) and (stay_end is None or last >= stay_end - slack)
    early = stay_start is not None and last < stay_start - slack
    return not early and (stay_end is None or last <= stay_end + slack)
