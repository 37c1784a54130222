"""Rules on what the sentence of an objective says against its columns: judged once, by the SMART score."""

from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.review.case import Case
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.history import opening_in_doubt
from wecco_xl.review.smart import Letter, reasons


def told(case: Case, letter: Letter, *codes: str) -> Problems:
    """What the SMART score found for a letter of the objectives: one judgement, told by every door."""
    return ((why.loc, {}) for why in reasons(case, letter) if why.code in codes)


def wrong_day(case: Case) -> set[Loc]:
    """The last days that are wrong by themselves: one slip, whatever else they contradict."""
    return {loc for loc, _ in told(case, Letter.T, "due_against_text", "due_before_plan")}


@rule(Severity.TO_FIX)
def sentence_against_target(case: Case) -> Problems:
    """The sentence of an objective and its columns aim at the same number, in the same money."""
    return told(case, Letter.M, "text_against_column", "currency_clash", "percent_or_points")


@rule(Severity.TO_FIX)
def sentence_against_baseline(case: Case) -> Problems:
    """The sentence of an objective and its column start from the same number."""
    return told(case, Letter.M, "start_against_text")


@rule(Severity.TO_FIX, beside=("sentence_against_target",))
def sentence_against_unit(case: Case) -> Problems:
    """The sentence of an objective counts in the unit of its column."""
    return told(case, Letter.M, "unit_against_text")


@rule(
    Severity.TO_FIX,
    beside=("sentence_against_target", "share_above_whole", "target_against_direction", "target_is_baseline"),
)
def sentence_against_values(case: Case) -> Problems:
    """The values of an objective go the way that its sentence says, when no direction was chosen."""
    return told(case, Letter.M, "wrong_direction")


@rule(Severity.TO_FIX, beside=("sentence_against_target", "sentence_against_unit"))
def unit_against_indicator(case: Case) -> Problems:
    """The unit of an objective is one in which its indicator can be told."""
    return told(case, Letter.M, "unit_of_another_kind")


@rule(Severity.TO_FIX)
def unit_against_target(case: Case) -> Problems:
    """Where the unit offers yes and no, the target is one of them."""
    return told(case, Letter.M, "unit_is_yes_no")


@rule(Severity.TO_FIX)
def sentence_against_indicator(case: Case) -> Problems:
    """The indicator of an objective counts what its sentence promises, not who saw a page."""
    return told(case, Letter.M, "indicator_of_a_page")


@rule(Severity.TO_FIX, beside=("sentence_against_target",))
def share_above_whole(case: Case) -> Problems:
    """A share of a whole does not exceed 100 %."""
    return told(case, Letter.M, "share_above_whole")


@rule(Severity.TO_FIX)
def sentence_against_due(case: Case) -> Problems:
    """The sentence of an objective and its column name the same last day."""
    return told(case, Letter.T, "due_against_text")


@rule(Severity.TO_FIX, beside=("sentence_against_due",))
def due_before_plan(case: Case) -> Problems:
    """An objective falls due after the plan was opened; a sentence that says another day is told first."""
    return iter(()) if opening_in_doubt(case) else told(case, Letter.T, "due_before_plan")


@rule(Severity.TO_FIX, beside=("sentence_against_due", "due_before_plan", "due_before_start"))
def due_against_stay(case: Case) -> Problems:
    """What a sentence promises before, in or after the stay falls due then."""
    return told(case, Letter.T, "due_against_stay")
