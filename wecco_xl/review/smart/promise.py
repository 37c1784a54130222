"""The part of a sentence that promises, behind the situation that it starts from."""

import re
from dataclasses import replace
from functools import lru_cache

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_future

_CUT = re.compile(r"(?:\s?[:;.]|\s[-–—])\s+")
"""What stands between a situation and what one makes of it."""
_OPENING = 3
"""Among how many words a promise has its verb: « ne plus en racheter », « nous réparerons »."""


@lru_cache(maxsize=1)
def promise_of(evidence: Evidence) -> Evidence:
    """The same objective with what is promised alone: « on perd trop de vis : n'en racheter que 10 ».

    The situation holds no verb of its own to do, and the target stands behind it; else all is the promise.
    (Two letters ask for it in turn.)
    """
    typed = evidence.objective.text or ""
    if not evidence.aims or _acts(evidence):
        return evidence
    for cut in _CUT.finditer(typed):
        rest = evidence.objective.model_copy(update={"text": typed[cut.end() :]})
        behind = replace(evidence, objective=rest)
        if not behind.aims:
            return evidence
        if _acts(behind):
            return behind
    return evidence


def _acts(evidence: Evidence) -> bool:
    """Whether a sentence opens with what is to be done: an infinitive, or a future of ours."""
    lexicon, words = evidence.lexicon, evidence.words[:_OPENING]
    if any(lexicon.holds("stop", word) and not lexicon.holds("negation", word) for word in words[:1]):
        return any(is_future(lexicon, word) for word in words)
    return any(lexicon.looks_infinitive(word) or is_future(lexicon, word) for word in words)
