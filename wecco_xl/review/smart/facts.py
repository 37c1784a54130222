"""What only says how things were, « j'ai commencé en 2010 », or are, « nous sommes 5 »: no objective."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import Use
from wecco_xl.review.smart.lexicon import Lexicon

_EARLY = 6
"""Among how many words the verb of a sentence stands."""


def what_is_told(evidence: Evidence, *, changed: bool) -> str:
    """The code of what a text tells instead of an objective; empty for what is aimed at.

    Whatever aims at the target, at a day or at a change, in the infinitive or the future, is an objective.
    """
    lexicon, pattern, text = evidence.lexicon, evidence.lexicon.pattern, evidence.text
    opens = any(map(lexicon.looks_infinitive, evidence.words[:1]))
    ahead = any(lexicon.is_infinitive(word) or is_future(lexicon, word) for word in evidence.words)
    if changed or opens or ahead:
        return ""
    if pattern("was_so").match(text):
        return "text_reports"
    if evidence.aims or _is_later(evidence):
        return ""
    if pattern("has_been_so").match(text):
        return "text_reports"
    if any(one.use in {Use.TARGET, Use.CHANGE} for one in evidence.quantities):
        return ""
    is_so = pattern("is_so").match(text) or pattern("is_so_anywhere").search(text)
    acts = any(map(lexicon.is_finite, evidence.words[1:_EARLY]))
    ever = acts and pattern("as_ever").search(text)  # « nos motos roulent sur de mauvaises routes »
    return "text_as_it_is" if is_so or ever else ""


def _is_later(evidence: Evidence) -> bool:
    """Whether the sentence names a day of a year to come."""
    year = evidence.opened.year
    return any(one.dated and one.last and one.last.year > year for one in evidence.moments)


def is_future(lexicon: Lexicon, word: str) -> bool:
    """Whether a folded word is a future, « réparerons », « sera »; « réparons » is none."""
    if lexicon.pattern("sure_future").search(word):
        return True
    future = lexicon.pattern("future_ending").search(word) is not None
    return future and (lexicon.conjugates(word) or lexicon.holds("auxiliaries", word))
