"""The part of a sentence that promises, behind the situation that it starts from."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from wecco_xl.plan.cells import unfolded
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_future

_CUT = re.compile(r"(?:\s?[:;.]|\s[-–—])\s+")
"""What stands between a situation and what one makes of it."""
_CUTS = 3
"""How many of them are tried."""
_OPENING = 3
"""Among how many words a promise has its verb: « ne plus en racheter », « nous réparerons »."""


@lru_cache(maxsize=1)
def promise_of(evidence: Evidence) -> Evidence:
    """The same objective with what is promised alone: « on perd trop de vis : n'en racheter que 10 ».

    The situation holds no verb of its own to do, and the target stands behind it; else all is the promise.
    (Two letters ask for it in turn.)
    """
    if not evidence.aims and evidence.target != "yes":
        return evidence
    promise = _without_reason(evidence)
    typed = promise.objective.text or ""
    for cut in () if _acts(promise) else islice(_CUT.finditer(typed), _CUTS):
        behind = _said(promise, typed[cut.end() :])
        if promise.aims and not behind.aims:
            return promise
        if _acts(behind):
            return behind
    return promise


def _without_reason(evidence: Evidence) -> Evidence:
    """« …, parce que tout sera contrôlé »: the reason is no promise, unless it holds the target."""
    typed, text = evidence.objective.text or "", evidence.text
    reason = evidence.lexicon.pattern("reason_behind").search(text)
    if reason is None:
        return evidence
    rest = unfolded(typed, 0, reason.start()) + unfolded(typed, reason.end(), len(text))
    promise = _said(evidence, rest)
    kept = promise.words and (promise.aims or not evidence.aims)
    return promise if kept else evidence


def _said(evidence: Evidence, text: str) -> Evidence:
    return replace(evidence, objective=evidence.objective.model_copy(update={"text": text}))


def _acts(evidence: Evidence) -> bool:
    """Whether a sentence opens with what is to be done: an infinitive, or a future of ours."""
    lexicon, words = evidence.lexicon, evidence.words[:_OPENING]
    if any(is_future(lexicon, word) for word in words):
        return True
    subject = lexicon.pattern("opens_with_a_subject").match(evidence.text)
    return subject is None and any(map(lexicon.looks_infinitive, words))
