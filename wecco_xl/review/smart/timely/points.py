"""T: a due date inside the project, a start, their order, the phase (CDC « by when »; Ogbeiwi)."""

from datetime import date, timedelta

from wecco_xl.plan.stages import Phase
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french_dates import Moment, Precision
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally
from wecco_xl.review.smart.timely.deadlines import deadline, due_points, typed_moment
from wecco_xl.review.smart.timely.open_ends import open_ends
from wecco_xl.review.smart.timely.spans import is_at_once, span_faults

_EARLY = 4
"""Among how many words the verb of a sentence stands that opens with who does it."""
_BEHIND = 40
"""In how many characters behind a time « du retour » stands."""
_A_NIGHT_OR_TWO, _WEEKEND, _ONE_MONTH = timedelta(days=3), timedelta(days=3), timedelta(days=31)


def timely(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter T."""
    objective, told = evidence.objective, deadline(evidence)
    due_points(evidence, told, tally)
    tally.item("start", FULL if objective.start else NONE, "start_missing", "start")
    if objective.start is None:
        tally.cap("no_start", "start_missing", "start")
    faults = _order_faults(evidence, told)
    known = _last(evidence, told)
    tally.item(
        "order", FULL if known and not faults else NONE, faults[0][0] if faults else "due_missing", "due"
    )
    for code, key in faults:
        tally.cap("impossible_dates", code, key)
    _phase(evidence, told, tally)
    for code, key in (*span_faults(evidence, told), *open_ends(evidence)):
        tally.cap("short_time", code, key)
    if _leaves_the_stay(evidence):
        tally.cap("wrong_phase", "due_against_stay", "due")


def _order_faults(evidence: Evidence, told: Moment | None) -> list[tuple[str, str]]:
    """What is impossible: an end before the start, before the plan, outside the project."""
    objective, window = evidence.objective, evidence.case.programme.window
    last = _last(evidence, told)
    if last is None:
        return []
    faults = []
    if objective.start and objective.start > last:
        faults.append(("due_before_start", "due"))
    if objective.start == last and _comes_back(evidence):
        faults.append(("due_on_start", "due"))
    if objective.start and timedelta() < last - objective.start < _A_NIGHT_OR_TWO and _comes_back(evidence):
        faults += [("due_at_once", "due")] if is_at_once(evidence) else []
    if last < evidence.opened:
        faults.append(("due_before_plan", "due"))
    if not window.start <= last <= window.end:
        faults.append(("due_outside_project", "due"))
    return faults


def _comes_back(evidence: Evidence) -> bool:
    """Whether something takes more days than one: « par semaine », « chaque lundi », « en 3 séances »."""
    lexicon, text = evidence.lexicon, evidence.text
    return bool(lexicon.says("repeated", text) or lexicon.pattern("comes_back").search(text))


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
    aside = evidence.lexicon.pattern("leaving_a_place")  # « avant de partir du chantier »
    leaves = evidence.lexicon.says("before_stay", aside.sub(" ", evidence.text))
    return bool(leaves) and due > start + slack


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
    """The last day that the column says, in a date or in words, or else the sentence."""
    return evidence.objective.due or next((one.last for one in (typed_moment(evidence), told) if one), None)


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
