"""What a text is that is no sentence of a plan at all: a question, an instruction, a pointer, a slogan."""

import re

from wecco_xl.review.smart.evidence import Evidence

_FOREIGN_ENOUGH = 2


def other_text(evidence: Evidence) -> str:
    """A question, an instruction, a reference elsewhere, a slogan, half a sentence, another language."""
    says, text = evidence.lexicon.says, evidence.text
    asked = says("questions", text)
    if text.endswith("?") or (asked and text.startswith(asked) and not evidence.counted):
        return "text_question"
    for category, code in (("instructions", "text_instruction"), ("elsewhere", "text_elsewhere")):
        phrase = says(category, text)
        if phrase and text.find(phrase) <= len(text) // 4:
            return code
    for pattern, code in (("a_page_elsewhere", "text_elsewhere"), ("to_the_reader", "text_to_the_reader")):
        if evidence.lexicon.pattern(pattern).match(text):
            return code
    if _is_a_slogan(evidence):
        return "text_slogan"
    last = re.split(r"[^\w']+", text)[-1]
    if last and evidence.lexicon.holds("leads_on", last):
        return "text_cut"
    return "text_language" if _is_foreign(evidence) else ""


def _is_a_slogan(evidence: Evidence) -> bool:
    """« On y va ! », « garder le cap »; what aims at the target, or counts, is more."""
    cried = evidence.text.endswith("!") and not evidence.aims
    return cried or (not evidence.counted and bool(evidence.lexicon.says("images", evidence.text)))


def _is_foreign(evidence: Evidence) -> bool:
    """Whether most small words of the sentence are of another language."""
    words = evidence.lexicon.words(evidence.text)
    foreign = sum(evidence.lexicon.holds("foreign", word) for word in words)
    french = sum(
        evidence.lexicon.holds("stop", word) and not evidence.lexicon.holds("foreign", word) for word in words
    )
    few = _FOREIGN_ENOUGH + (2 * french + 1 if evidence.counted else 0)
    return foreign >= few and foreign > french
