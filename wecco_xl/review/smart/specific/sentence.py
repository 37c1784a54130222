"""What a text is instead of an objective: a question, a need, a wish, a report, a theme, a copy."""

from itertools import pairwise
from typing import NamedTuple

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import what_is_told
from wecco_xl.review.smart.language.french import PERCENT, TIMES, Use
from wecco_xl.review.smart.specific.no_promise import no_promise, to_be_done
from wecco_xl.review.smart.specific.other_texts import other_text
from wecco_xl.review.smart.specific.unpromised import unpromised
from wecco_xl.review.smart.states import NAMED_ENOUGH, can_be_seen, praises, thing_done
from wecco_xl.review.smart.ways import no_such_thing

_SHORTEST_FORM = 3
_FAR = 60
"""Behind so many words no verb carries the sentence."""
_EARLY = 30
"""Before this character a figure is what one gets to know."""
_CHANGED = ("no_more_of_it", "from_step_to_step", "part_of_them")
"""Patterns of what will have changed, said without infinitive."""


class Verb(NamedTuple):
    """How the sentence acts: `observable`, `vague`, `attendance`, `comparison` or nothing."""

    kind: str
    word: str


def verb_of(evidence: Evidence) -> Verb:
    """The verb that carries the sentence: phrases first, then the first word, then the first infinitive."""
    lexicon, words = evidence.lexicon, evidence.words
    if phrase := _phrase(evidence):
        return phrase
    opening = _opening(evidence)
    for at, word in enumerate(words[opening:_FAR], opening):
        if (at == opening and not lexicon.holds("groups", word)) or (  # « ferme » and « restaurant » are none
            lexicon.looks_infinitive(word)
            and not (complements_noun(evidence, word) or _tells_when(evidence, word))
        ):
            for kind in ("attendance", "vague", "observable"):
                if lexicon.knows(kind, word) and not (at and lexicon.holds("being_able", words[at - 1])):
                    return Verb(kind, word)
        if at == opening and lexicon.holds("states", word):
            return Verb("state", word)
        if at == opening and lexicon.looks_infinitive(word):
            return Verb("observable" if evidence.counted else "unknown", word)
    return _unled(evidence)


def _phrase(evidence: Evidence) -> Verb | None:
    """The verb that several words say: « se sentir », « amener… à aimer », « prendre part »."""
    lexicon, text, first = evidence.lexicon, evidence.text, " ".join(evidence.words[:2])
    if lexicon.holds("states", first):
        return Verb("state", first)
    if lexicon.pattern("in_hand").match(text):
        return Verb("observable", evidence.words[0])
    if lexicon.pattern("to_feel").match(text):
        return Verb("vague", evidence.words[0])
    if lexicon.pattern("time_spent_there").match(text):
        return Verb("attendance", evidence.words[0])
    if _is_seen(evidence):
        return Verb("observable", evidence.words[0])
    said = ((kind, lexicon.says(kind, text)) for kind in ("attendance", "vague"))
    early = (Verb(kind, one) for kind, one in said if " " in one and text.find(one) < len(text) // 2)
    return next(early, None)


def _is_seen(evidence: Evidence) -> bool:
    """« Rendre au jour promis » and « connaître le coût d'un litre »: what else is vague can be seen here."""
    lexicon, text = evidence.lexicon, evidence.text
    if lexicon.pattern("giving_back").match(text):
        return bool(lexicon.says("as_promised", text))
    if lexicon.pattern("passing_a_test").search(text):
        return True
    known = lexicon.pattern("getting_to_know").match(text)
    figure = lexicon.says("known_figures", text) if known else ""
    return bool(figure) and text.find(figure) < _EARLY


def _unled(evidence: Evidence) -> Verb:
    """What acts where no verb leads: a vague passive, a thing done, a comparison, or nothing."""
    if done := _done_to(evidence):
        return Verb("vague", done)
    first = "".join(evidence.words[:1])
    if evidence.lexicon.knows("gatherings", first) and not evidence.aims:
        return Verb("attendance", first)  # « réunions d'équipe chaque vendredi »
    if (done := thing_done(evidence)) or (done := to_be_done(evidence)):
        return Verb("observable", done)
    return Verb("comparison" if evidence.lexicon.says("quantifiers", evidence.text) else "", "")


def _done_to(evidence: Evidence) -> str:
    """The vague verb of a passive: « les familles seront sensibilisées »; empty when there is none."""
    lexicon = evidence.lexicon
    plain = [word for word in evidence.words if not lexicon.pattern("adverb").search(word)]
    done = (
        word
        for helper, word in pairwise(plain)
        if lexicon.holds("being", helper) or lexicon.holds("auxiliaries", helper)
    )
    return next(
        (verb for word in done for verb in lexicon.infinitives(word) if lexicon.holds("vague", verb)), ""
    )


def _opening(evidence: Evidence) -> int:
    """How many words only lead to the verb: « ne plus jeter », « ne jeter aucun », « faire écraser »."""
    lexicon, words = evidence.lexicon, evidence.words
    start = int(lexicon.holds("setting_out", "".join(words[:1])))  # « à partir de mars »
    if before := lexicon.pattern("before_leaving").match(evidence.plain):  # « avant de voyager, faire… »
        start = len(lexicon.words(before[0]))
    if len(words) > 2 and lexicon.holds("negation", words[0]):
        start = 2 if lexicon.holds("no_more", words[1]) else 1
    first, second, *_ = [*words[start : start + 2], "", ""]
    return start + (lexicon.holds("causing", first) and lexicon.looks_infinitive(second))


def complements_noun(evidence: Evidence, verb: str) -> bool:
    """Whether an infinitive only tells what a thing is for, as in « machine à coudre »."""
    match = evidence.lexicon.filled("noun_for_verb", verb=verb).search(evidence.plain)
    return match is not None and not evidence.lexicon.looks_infinitive(match["before"])


def _tells_when(evidence: Evidence, verb: str) -> bool:
    """Whether an infinitive only tells when or without what: « désinfectées avant d'aller à l'établi »."""
    return evidence.lexicon.filled("before_doing", verb=verb).search(evidence.plain) is not None


def fault_of(evidence: Evidence, verb: Verb) -> str:
    """The code of what the text is instead of an objective; empty for an objective."""
    return (
        other_text(evidence)
        or unpromised(evidence)
        or no_promise(evidence)
        or what_is_told(evidence, changed=_has_changed(evidence))
        or _no_result(evidence, verb)
    )


def _no_result(evidence: Evidence, verb: Verb) -> str:
    """A thing or a state without anything that changes."""
    enough = len(evidence.concrete) > NAMED_ENOUGH or _tells_done(evidence)
    aimed = bool(evidence.aims) and bool(evidence.cell("indicator"))
    shown = (evidence.counted and (enough or aimed)) or can_be_seen(evidence, verb.word)
    if verb.kind in {"", "comparison"} and not shown and not _announces(evidence):
        return "text_only_a_theme"
    all_of_them = any(one.use is Use.TOTAL and one.value == evidence.target for one in evidence.numbers)
    if evidence.counted or all_of_them or can_be_seen(evidence, verb.word) or no_such_thing(evidence):
        return ""
    if not verb.kind and praises(evidence):
        return "text_empty_words"
    unknown = verb.kind == "unknown" and len(evidence.concrete) < NAMED_ENOUGH - 1
    return "text_state" if verb.kind == "state" else "verb_vague" if unknown else ""


def _announces(evidence: Evidence) -> bool:
    """Whether a sentence without infinitive says what will have changed, in one of the ways that notes do.

    A move, a rate, a share, two numbers; or a noun of action, a participle, a future, an auxiliary.
    """
    lexicon, counts = evidence.lexicon, evidence.quantities
    moves = any(one.use in {Use.TARGET, Use.CHANGE} or one.unit in {PERCENT, TIMES} for one in counts)
    if moves or len(counts) > 1 or (counts and lexicon.says("rates", evidence.text)):
        return True
    return tells_a_change(evidence)


def tells_a_change(evidence: Evidence) -> bool:
    """Whether some word, and no number alone, says that something is done or changes."""
    lexicon = evidence.lexicon
    if _has_changed(evidence):
        return True
    vague = evidence.words[:1] if lexicon.holds("vague_nouns", "".join(evidence.words[:1])) else []
    return any(
        (lexicon.knows("action_nouns", word) and not vague)
        or lexicon.holds("auxiliaries", word)
        or (len(word) > _SHORTEST_FORM and lexicon.conjugates(word))
        or lexicon.is_finite(word)
        or lexicon.knows("up", word)
        or lexicon.knows("down", word)
        for word in evidence.words
        if lexicon.root(word) not in evidence.units  # « 30 places » places nothing
        and not lexicon.holds("groups", word)  # nor does « ferme » close
    )


def _has_changed(evidence: Evidence) -> bool:
    """Whether the sentence says without infinitive that something will be no more, or a part or a step."""
    said = any(evidence.lexicon.pattern(name).search(evidence.text) for name in _CHANGED)
    return said or bool(evidence.denied)


def _tells_done(evidence: Evidence) -> bool:
    """Whether a word has the form of a plural participle: « 12 fiches plastifiées », « 3 moules limés »."""
    lexicon, done = evidence.lexicon, evidence.lexicon.pattern("done_in_plural")
    return any(done.search(word) and not lexicon.holds("stop", word) for word in evidence.words[1:])
