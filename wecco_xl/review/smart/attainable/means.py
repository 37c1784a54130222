"""The means of an objective: what is there, what is only hoped for, what says nothing (letter A)."""

import re
from functools import lru_cache

from wecco_xl.plan.fillers import bare
from wecco_xl.review.smart.attainable.losses import as_mended, is_lost
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import Use, ahead
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.tally import FULL, HALF, NONE

_MEANS_WORDS = 2
_CLAUSE = re.compile(r"[,.;:]")
_ASIDE = ("nothing_to_get", "refuses_some", "beyond_a_limit", "bonus_if", "rule_of_work")
"""Patterns of what only looks like waiting for somebody."""
_AHEAD = ("going_to", "asked_for", "still_to_do", "to_raise", "will_be_given", "meant_to", "granted_if")
"""Patterns of what is not there yet."""


def means_of(evidence: Evidence) -> tuple[float, str]:
    """Amounts, equipment, people, acquired funding; what is only hoped for or only in the sentence, half."""
    lexicon, said = evidence.lexicon, evidence.cell("means")
    said = lexicon.pattern("nothing_to_get").sub(" ", said)
    if not said:
        return (HALF, "means_in_text") if _are_told(evidence) else (NONE, "means_missing")
    lacking = lexicon.says("no_means", lexicon.pattern("rule_of_work").sub(" ", said))
    if lexicon.pattern("no_amount").fullmatch(bare(said)) or lexicon.pattern("nothing_there").search(said):
        return NONE, "means_missing"
    if lacking and not is_acquired(evidence, said) and not _counts(evidence, said):
        return NONE, "means_missing"
    if hoped_for(evidence):
        return HALF, "means_conditional"
    names = evidence.naming(said, without="weak_means")
    own = evidence.subject.union(map(lexicon.root, evidence.words))
    if evidence.repeats("means") or (len(names) > 1 and names <= own and not _counts(evidence, said)):
        return HALF, "means_is_text"
    named = len(names) >= _MEANS_WORDS
    ours = lexicon.pattern("one_thing_of_ours").match(said)  # « un camion », « une couturière »
    named = named or bool(names and ours)
    named = named or bool(names and _qualified(evidence, said))
    named = named or bool(names and is_acquired(evidence, said))  # « budget voté »
    named = named and not lexicon.pattern("only_a_gift").fullmatch(said)
    return (FULL, "") if named or _counts(evidence, said) else (HALF, "means_vague")


def _are_told(evidence: Evidence) -> bool:
    """Whether the sentence tells its means, « grâce aux ruches posées »; a loan hoped for is none."""
    lexicon, text = evidence.lexicon, evidence.text
    lead = lexicon.says("means_leads", text)
    behind = _CLAUSE.split(text[text.find(lead) :], maxsplit=1)[0] if lead else ""
    typed = (evidence.objective.text or "").lower()
    waits = lexicon.says("not_granted", behind) or _as_typed(lexicon, "conditional_means", behind, typed)
    return bool(behind) and not waits and not any(lexicon.pattern(name).search(behind) for name in _AHEAD)


def _qualified(evidence: Evidence, said: str) -> bool:
    """Whether a second word tells which one, or that it is there: « épierreur en service »."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(said) if len(word) > 2 and not lexicon.holds("stop", word)]
    return len(set(words)) > 1 and not any(lexicon.knows("weak_means", word) for word in words)


def is_short(evidence: Evidence) -> bool:
    """Whether means are named in a word or two, without any number."""
    said = evidence.cell("means")
    return len(evidence.naming(said, without="weak_means")) <= _MEANS_WORDS and not _counts(evidence, said)


def _counts(evidence: Evidence, said: str) -> bool:
    return any(one.is_quantity or one.use is Use.TOTAL for one in evidence.lexicon.numbers.read(said))


@lru_cache(maxsize=1)
def hoped_for(evidence: Evidence) -> bool:
    """Whether means still depend on somebody: « dès que la banque aura signé », where « signé » stands.

    (Asked for twice of the same row.)
    """
    lexicon, said = evidence.lexicon, as_mended(evidence)
    for name in _ASIDE:
        said = lexicon.pattern(name).sub(" ", said)
    if is_lost(lexicon, said) or _comes_late(evidence, said):
        return True
    if lexicon.says("not_granted", said) or lexicon.says("conditions", said):
        return True
    if any(lexicon.pattern(name).search(said) for name in _AHEAD) or lexicon.unfound(said):
        return True
    outsider = lexicon.says("third_parties", said)  # « La Senelec, par une révision du tarif »
    theirs = bool(outsider) and said.startswith(outsider)
    waits = theirs or _waited_for(evidence, said) or lexicon.pattern("verb_to_come").search(said)
    return bool(waits) and not is_acquired(evidence, said)


def _comes_late(evidence: Evidence, said: str) -> bool:
    """« Cuves prévues pour 2028 », for an objective that is due in 2027."""
    due, then = evidence.objective.due, evidence.lexicon.pattern("due_then")
    if due is None:
        return False
    budgets = evidence.lexicon.pattern("in_the_budget_of").finditer(said)
    if any(int(budget["year"]) > due.year for budget in budgets):
        return True
    late = (one for one in evidence.lexicon.dates.read(said, evidence.opened) if one.dated)
    return any(one.first and one.first > due and then.search(ahead(said, one.start)) for one in late)


def _waited_for(evidence: Evidence, said: str) -> str:
    """What is only « demandé »; « la vendeuse demande l'avis » is another word, told by its accent."""
    return _as_typed(evidence.lexicon, "conditional_means", said, (evidence.objective.means or "").lower())


def is_acquired(evidence: Evidence, said: str) -> bool:
    """Whether means are there, « installé »; « que l'État installe la fibre » is another word."""
    return bool(_as_typed(evidence.lexicon, "acquired", said, (evidence.objective.means or "").lower()))


def is_in_hand(evidence: Evidence) -> bool:
    """« Fonds propres du GIE : 1,15 million », « l'établi que mon oncle m'a donné »: it is there."""
    said = evidence.cell("means")
    return any(evidence.lexicon.pattern(name).search(said) for name in ("money_in_hand", "was_given"))


def _as_typed(lexicon: Lexicon, category: str, said: str, typed: str) -> str:
    """The first phrase of a category in a folded text that is typed with its accent, if it has one.

    Who types no accent at all means either.
    """
    while phrase := lexicon.says(category, said):
        spelled = lexicon.spelled(phrase)
        if not lexicon.pattern("ends_in_accent").search(spelled) or spelled in typed or typed.isascii():
            return phrase
        said = said.replace(phrase, " ")
    return ""
