"""What only says how things were, « j'ai commencé en 2010 », or are, « nous sommes 5 »: no objective."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import Use
from wecco_xl.review.smart.lexicon import Lexicon


def what_is_told(evidence: Evidence, *, changed: bool) -> str:
    """The code of what a text tells instead of an objective; empty for what is aimed at.

    Whatever aims at the target, at a day or at a change, in the infinitive or the future, is an objective.
    """
    pattern, text = evidence.lexicon.pattern, evidence.text
    if changed or any(_is_to_come(evidence.lexicon, word) for word in evidence.words):
        return ""
    if pattern("was_so").match(text):
        return "text_reports"
    if _aims(evidence):
        return ""
    if pattern("has_been_so").match(text):
        return "text_reports"
    return "text_as_it_is" if pattern("is_so").match(text) else ""


def _aims(evidence: Evidence) -> bool:
    """Whether a number or a day of the sentence is one to reach."""
    moves = any(one.use in {Use.TARGET, Use.CHANGE} for one in evidence.quantities)
    year = evidence.opened.year
    later = any(one.dated and one.last and one.last.year > year for one in evidence.moments)
    return bool(evidence.aims) or moves or later


def _is_to_come(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is an infinitive or a future, « réparerons », « sera »; « réparons » is none."""
    if lexicon.looks_infinitive(word):
        return True
    future = lexicon.pattern("future_ending").search(word) is not None
    return future and (lexicon.conjugates(word) or lexicon.holds("auxiliaries", word))
