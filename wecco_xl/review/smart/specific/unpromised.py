"""The target's own number said without being promised: by somebody, by a rule, in general, as a habit."""

from wecco_xl.plan.results import figure
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_future, is_later
from wecco_xl.review.smart.language.french import Use

_OF_AN_INFINITIVE = {
    "judged_to_be": "text_not_promised",
    "in_the_conditional": "text_not_promised",
}
"""Patterns and their codes: what is said even of what one is to do."""
_WHATEVER_DAY = {
    "half_a_sentence": "text_cut",
    "said_by_somebody": "text_of_others",
    "set_by_a_rule": "text_of_others",
    "not_to_be": "text_not_promised",
    "cried_out": "text_slogan",
    "wished_by_others": "text_needs",
    "could_do": "text_not_promised",
}
"""What no day to come makes a promise."""
_ANYWHERE = ("as_a_habit", "since_the_beginning")
_TYPED = ("has_become", "has_done_it")
"""Patterns of a text as it was typed, in which « a » is no « à »."""


def unpromised(evidence: Evidence) -> str:
    """The code of what a sentence does with the target instead of promising it; empty for a promise."""
    if not evidence.aims and evidence.target != "yes":
        return ""
    if code := _matched(evidence, _OF_AN_INFINITIVE):
        return code
    if evidence.lexicon.looks_infinitive("".join(evidence.words[:1])):
        return ""
    ours = evidence.lexicon.pattern("beside_us").search(evidence.text)
    if ours and figure(ours["ours"]) == evidence.baseline:
        return "text_as_it_is"
    later = is_later(evidence) or any(is_future(evidence.lexicon, word) for word in evidence.words)
    return _matched(evidence, _WHATEVER_DAY) or ("" if later else _as_of_now(evidence))


def _matched(evidence: Evidence, codes: dict[str, str]) -> str:
    pattern, text = evidence.lexicon.pattern, evidence.text
    return next((code for name, code in codes.items() if pattern(name).match(text)), "")


def _as_of_now(evidence: Evidence) -> str:
    """The code of what is so now, or has become so: a day to come would make a promise of it."""
    pattern, text = evidence.lexicon.pattern, evidence.text
    if any(pattern(name).search(text) for name in _ANYWHERE) or _is_a_part(evidence):
        return "text_as_it_is"
    if pattern("true_in_general").match(text):
        return "text_not_promised"
    typed = evidence.objective.text or ""
    return "text_reports" if any(pattern(name).match(typed) for name in _TYPED) else ""


def _is_a_part(evidence: Evidence) -> bool:
    """« 33 bocaux, dont 11 au remplissage », « entre 3 et 7 puits »: both columns are told of today."""
    pattern, columns = evidence.lexicon.pattern, {evidence.baseline, evidence.target}
    said = [one for one in evidence.numbers if one.value in columns]
    if {one.value for one in said} != columns:
        return False
    if all(one.use is Use.RANGE for one in said):
        return not any(map(evidence.lexicon.is_infinitive, evidence.words))
    return pattern("part_and_whole").search(evidence.plain) is not None
