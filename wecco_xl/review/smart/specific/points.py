"""S: a real sentence, a verb one can watch, a named object, for whom, one result (CDC; Ogbeiwi 2017)."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import acts_by_then
from wecco_xl.review.smart.kinds import kinds_of
from wecco_xl.review.smart.moves import said_way
from wecco_xl.review.smart.promise import promise_of
from wecco_xl.review.smart.specific.gibberish import no_sentence
from wecco_xl.review.smart.specific.results import acts_beyond, has_many, has_several
from wecco_xl.review.smart.specific.routine import is_a_routine
from wecco_xl.review.smart.specific.sentence import Verb, fault_of, verb_of
from wecco_xl.review.smart.specific.way_only import way_only
from wecco_xl.review.smart.states import (
    NAMED_ENOUGH,
    can_be_seen,
    has_a_paper,
    has_one_thing,
    praises,
    thing_done,
)
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally
from wecco_xl.review.smart.ways import counts_its_effect, ends_nothing

_NAMED_WELL, _NAMED_MUCH = 4, 5
"""Words that name something: enough to see for whom or where, beside a number or without."""


def specific(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter S."""
    nothing = "text_missing" if _is_blank(evidence) else "text_no_words" if no_sentence(evidence) else ""
    if nothing:
        tally.cap("no_content", nothing, "text")
        for name in ("sentence", "verb", "object", "whom", "one_result", "more_than_presence"):
            tally.item(name, NONE, nothing, "text")
        return
    promise = promise_of(evidence)
    verb = verb_of(promise)
    _sentence(promise, verb, tally)
    _acting(evidence, verb, tally)
    way_only(evidence, verb, tally)
    _named(evidence, verb, tally)
    _results(promise, verb, tally)
    _firmness(evidence, tally)


def _is_blank(evidence: Evidence) -> bool:
    return evidence.lexicon.is_filler(evidence.text) or not evidence.words


def _sentence(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """A sentence that announces something, not a question, a need, a wish, a report or a copy."""
    fault = fault_of(evidence, verb)
    said = {"verb": evidence.lexicon.spelled(verb.word)} if fault in {"text_state", "verb_vague"} else {}
    half = fault == "text_state" and has_one_thing(evidence)
    cap = "needs_precision" if half else "no_content" if fault == "text_question" else "not_a_sentence"
    tally.item("sentence", NONE if fault and not half else FULL, fault, "text", **said)
    if fault:
        tally.cap(cap, fault, "text", **said)


def _acting(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """A verb whose effect can be seen; a vague one passes with a counted or well-named object."""
    named, counted = len(evidence.concrete), evidence.counted
    praised = praises(evidence)
    if evidence.counts_abstractions:
        tally.cap("not_a_sentence", "text_empty_words", "text")
    if verb.kind == "observable" or (counted and named) or acts_by_then(evidence):
        share = FULL
    elif verb.kind in {"vague", "attendance", "comparison", "unknown"}:
        share = HALF
    else:
        seen = named >= NAMED_ENOUGH or can_be_seen(evidence, verb.word)
        share = HALF if seen else NONE
    code = {"vague": "verb_vague", "unknown": "verb_unclear"}.get(verb.kind, "verb_missing")
    tally.item("verb", share, code, "text", verb=evidence.lexicon.spelled(verb.word))
    pondered = evidence.lexicon.says("pondering", evidence.text)
    if pondered and evidence.text.startswith(pondered):
        tally.cap("needs_precision", "verb_vague", "text", verb=evidence.lexicon.spelled(pondered))
    if counted:
        return
    if verb.kind == "vague":
        cap = "needs_precision" if named > praised else "vague_without_object"
        tally.cap(cap, "verb_vague", "text", verb=evidence.lexicon.spelled(verb.word))
    elif evidence.lexicon.knows("open_ended", verb.word) and not _is_had_once(evidence):
        tally.cap("needs_precision", "verb_open", "text", verb=evidence.lexicon.spelled(verb.word))
    elif verb.kind == "unknown" and named <= _NAMED_WELL:
        tally.cap("needs_precision", "verb_unclear", "text", verb=verb.word)


def _named(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """The object and whom or where it concerns; many empty words around few names do not make an object."""
    named, counted = len(evidence.concrete), evidence.counted
    present = verb.kind == "attendance"
    drowned = not counted and not present and _drowned(evidence)
    enough = named >= NAMED_ENOUGH or (named and counted)
    tally.is_sure = _names_beside(evidence, verb) or _is_one_thing(evidence)
    enough = enough or tally.is_sure or _is_measured(evidence)
    tally.is_sure |= named >= NAMED_ENOUGH and _is_a_thing_of_ours(evidence)
    share = NONE if drowned or not (named or present or enough) else FULL if enough else HALF
    tally.item("object", share, "object_missing", "text")
    if drowned:
        tally.cap("not_a_sentence", "text_empty_words", "text")
    elif not named and not counted and not present:
        tally.cap("vague_without_object" if verb.kind else "no_content", "object_missing", "text")
    placed = any(evidence.lexicon.holds("towards", word) for word in evidence.words) or counted
    told = named >= _NAMED_WELL or (enough and placed)
    whom = FULL if told and (counted or named > _NAMED_MUCH) else HALF if named >= NAMED_ENOUGH else NONE
    tally.item("whom", NONE if drowned else whom, "whom_missing", "text")


def _names_beside(evidence: Evidence, verb: Verb) -> bool:
    """Whether a general word names the third thing: « relancer les familles en retard de paiement »."""
    lexicon = evidence.lexicon
    general = any(lexicon.knows("empty", word) for word in evidence.words)
    two = len(evidence.concrete) == NAMED_ENOUGH - 1
    return verb.kind == "observable" and two and general and not praises(evidence)


def _is_one_thing(evidence: Evidence) -> bool:
    """Whether what one has or has not is called by its name: « obtenir le RCCM », no « meilleur prix »."""
    lexicon = evidence.lexicon
    if thing_done(evidence) or has_a_paper(evidence):
        return True
    if evidence.concrete and lexicon.says("as_promised", evidence.text):
        return True
    had = lexicon.pattern("one_known_thing").match(evidence.text)
    compared = any(lexicon.holds("comparing", word) for word in evidence.words)
    compared = compared or bool(lexicon.says("quantifiers", evidence.text))
    if had is None or compared or not evidence.concrete:
        return False
    return lexicon.knows("done_or_not", had["verb"])


def _is_a_thing_of_ours(evidence: Evidence) -> bool:
    """« Ouvrir un étal de fromage au marché de Dahra »: there or not."""
    opened = evidence.lexicon.pattern("one_thing_more").match(evidence.text)
    return opened is not None and evidence.lexicon.knows("done_or_not", opened["verb"])


def _is_had_once(evidence: Evidence) -> bool:
    """« Gagner le marché de la ville », from none to one: it has an end."""
    once = (evidence.baseline, evidence.target) in {(0.0, 1.0), ("no", "yes")}
    return once and evidence.lexicon.pattern("one_known_thing").match(evidence.text) is not None


def _is_measured(evidence: Evidence) -> bool:
    """« Passer de 2,8 à 4 t/ha », « faire descendre le nombre d'accidents »: the indicator tells what of."""
    named = evidence.naming(evidence.cell("indicator"), without="empty")
    if evidence.stated_start is not None and named and any(one.unit for one in evidence.aims):
        return True
    both = isinstance(evidence.baseline, float) and isinstance(evidence.target, float)
    way = said_way(evidence) or ends_nothing(evidence)
    return both and bool(named & evidence.concrete) and bool(way)


def _drowned(evidence: Evidence) -> bool:
    """Whether most of the words that could name something are empty ones."""
    empty = sum(
        evidence.lexicon.knows("empty", word) or evidence.lexicon.knows("vague", word)
        for word in evidence.words
    )
    return empty >= _NAMED_WELL and empty >= len(evidence.concrete) * 0.6


def _results(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """One result, and more than being there."""
    several = has_several(evidence)
    tally.item("one_result", NONE if several else FULL, "several_results", "text")
    if several:
        tally.cap("not_a_sentence" if has_many(evidence) else "needs_precision", "several_results", "text")
    present = verb.kind == "attendance" and not (acts_beyond(evidence, verb) or _holds(evidence, verb))
    present = present or is_a_routine(evidence, verb.word)
    tally.item(
        "more_than_presence",
        NONE if present else FULL,
        "presence_only",
        "text",
        verb=evidence.lexicon.spelled(verb.word),
    )
    if present:
        tally.cap("needs_precision", "presence_only", "text", verb=evidence.lexicon.spelled(verb.word))


def _holds(evidence: Evidence, verb: Verb) -> bool:
    """Whether one does not only attend, but holds what the target counts: « organiser 12 dégustations ».

    « Suivre les 8 étangs », « étangs suivis », is kept under watch; « suivre 3 formations » is attended.
    """
    lexicon, said = evidence.lexicon, [one for one in evidence.numbers if one.value == evidence.target]
    if lexicon.pattern("time_spent_there").match(evidence.text):
        return False
    if evidence.aims and lexicon.knows("holding", verb.word):
        return True
    attended = lexicon.knows("being_there", verb.word) or any(
        lexicon.knows("gatherings", one.unit) or "time" in kinds_of(evidence, one.unit) for one in said
    )
    return bool(said) and not attended and counts_its_effect(evidence, verb.word)


def _firmness(evidence: Evidence, tally: Tally) -> None:
    """No reserve, no quantity without number, no partner still to be found."""
    says, text = evidence.lexicon.says, evidence.text
    kept = evidence.lexicon.pattern("wanting_to_see").sub(" ", text)
    for code, phrase in (("text_loopholes", says("loopholes", kept)), ("text_to_find", evidence.unfound)):
        if phrase:
            tally.cap("needs_precision", code, "text", phrase=phrase)
    if not evidence.aims and says("conditions", text):
        tally.cap("needs_precision", "text_condition", "text")
    if phrase := says("superlatives", text):
        tally.cap("needs_precision", "text_superlatives", "text", phrase=phrase)
    if not evidence.counted and (phrase := says("quantifiers", text)):
        tally.cap("needs_precision", "text_quantifiers", "text", phrase=phrase)
