"""A step or a purchase that does not say yet what changes, and what is counted without a verb."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.specific.bare_counts import is_a_sign, is_bare_count
from wecco_xl.review.smart.specific.made_ready import makes_ready
from wecco_xl.review.smart.specific.results import acts_beyond
from wecco_xl.review.smart.specific.sentence import Verb, complements_noun, tells_a_change
from wecco_xl.review.smart.tally import Tally
from wecco_xl.review.smart.ways import counts_its_effect

_WAYS = ("buying_verbs", "leading_there")


def way_only(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """A step, a purchase, or what is counted without a verb, does not say yet what changes."""
    if code := _only_leads_there(evidence, verb):
        tally.cap("needs_precision", code, "text")
    said = bool(verb.kind) or tells_a_change(evidence) or _acts_or_is_done(evidence)
    if evidence.counted and (not said or is_a_sign(evidence)) and is_bare_count(evidence):
        tally.cap("needs_precision" if evidence.aims else "not_a_sentence", "verb_missing", "text")


def _only_leads_there(evidence: Evidence, verb: Verb) -> str:
    """The code of « acheter un ventilateur », « installer le logiciel », where another measure is to change.

    What the indicator names too, « surface irriguée », is told: then the step says what it changes.
    """
    lexicon, said = evidence.lexicon, evidence.cell("indicator")
    measured = isinstance(evidence.target, float) and evidence.target > 1
    if evidence.aims or not said or not measured or _acts_otherwise(evidence, verb):
        return ""
    buys = lexicon.knows("buying_verbs", verb.word)
    if verb.word and counts_its_effect(evidence, verb.word):  # « véhicule acheté »
        return ""
    if buys and lexicon.pattern("buys_one_thing").match(evidence.text):
        return "text_means_only"
    if lexicon.says("for_each", evidence.text):
        return ""
    step = buys or lexicon.knows("steps", verb.word) or lexicon.pattern("a_step").match(evidence.text)
    named = evidence.naming(said, without="empty") & evidence.concrete
    leads = (step and not named) or makes_ready(evidence)
    return "" if not leads else "text_means_only" if buys else "text_step_only"


def _acts_otherwise(evidence: Evidence, verb: Verb) -> bool:
    """Whether a verb says what comes out of it; « acheter… et louer un local » are two ways.

    Nor does what a thing is for, « une machine à coudre ».
    """
    ways = (word for word in dict.fromkeys(evidence.words) if _is_a_way(evidence, word))
    return acts_beyond(evidence, verb._replace(word=" ".join((verb.word, *ways))))


def _is_a_way(evidence: Evidence, word: str) -> bool:
    lexicon = evidence.lexicon
    if any(lexicon.knows(kind, word) for kind in _WAYS):
        return not counts_its_effect(evidence, word)
    return lexicon.looks_infinitive(word) and complements_noun(evidence, word)


def _acts_or_is_done(evidence: Evidence) -> bool:
    """Whether somebody does it now, « le graphiste atteint… », or a plural participle says it done."""
    lexicon, done = evidence.lexicon, evidence.lexicon.pattern("done_in_plural")
    opens = map(lexicon.pattern, ("opens_with_a_subject", "that_opens"))
    subject = any(pattern.match(evidence.text) for pattern in opens)
    return subject or any(
        done.search(word) for word in evidence.words[1:] if lexicon.root(word) not in evidence.units
    )
