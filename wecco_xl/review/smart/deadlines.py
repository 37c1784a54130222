"""The due date of an objective: in its column, in words there, or in the sentence only."""

from datetime import timedelta

from wecco_xl.plan.cells import fold
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import LEAD, ahead, lead
from wecco_xl.review.smart.french_dates import Moment, Precision
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_PRECISE = tuple(Precision)
_PERIODS = {Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR}
_ONE_DAY, _ONE_MONTH, _THREE_MONTHS = timedelta(days=1), timedelta(days=31), timedelta(days=92)


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
    if typed and said is None:
        tally.cap("wrong_phase", "due_not_a_date", "due", phrase=typed)
    elif said and said.first and said.last and told.last and not said.first <= told.last <= said.last:
        tally.cap("dates_clash", "due_against_text", "due", due=told.last)


def _in_words(evidence: Evidence, told: Moment | None) -> str:
    """The words that place the due date without fixing it, of its column before those of the sentence."""
    if typed_moment(evidence):
        return evidence.typed("due")
    return evidence.text[told.start : told.end].strip() if told else ""


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
