"""S: a real sentence, a verb one can watch, a named object, for whom, one result (CDC; Ogbeiwi 2017)."""

import re
from typing import NamedTuple

from wecco_xl.review.case import rows
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.french import PERCENT, TIMES, Use
from wecco_xl.review.smart.gibberish import no_sentence
from wecco_xl.review.smart.lexicon import bare
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_JOINED = re.compile(
    r"(?:^|[,;+/]|(?<!\w)(?:et|puis|and)(?!\w))\s*(?P<shared>(?:y|en|leur|lui|le|la|les)\s)?"
    r"(?:(?:a|de|se|nous|to)\s|[ds]')*(?P<verb>[^\W\d_]+)"
)
_OUTCOME = re.compile(r"[:(] ?[0-9]")
_NAMED_ENOUGH = 3
_NAMED_WELL = 4
_RESULTS_TOO_MANY = 3
_SINCE = re.compile(r"depuis (?:l'annee )?(?:19|20)[0-9]{2}(?![0-9])")
_SHORTEST_COPY = 12
_FOREIGN_ENOUGH = 2


class Verb(NamedTuple):
    """How the sentence acts: `observable`, `vague`, `attendance`, `comparison` or nothing."""

    kind: str
    word: str


def specific(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter S."""
    nothing = "text_missing" if _is_blank(evidence) else "text_no_words" if no_sentence(evidence) else ""
    if nothing:
        tally.cap("no_content", nothing, "text")
        for name in ("sentence", "verb", "object", "whom", "one_result", "more_than_presence"):
            tally.item(name, NONE, nothing, "text")
        return
    verb = _verb(evidence)
    _sentence(evidence, verb, tally)
    _acting(evidence, verb, tally)
    _named(evidence, verb, tally)
    _results(evidence, verb, tally)
    _firmness(evidence, tally)


def _is_blank(evidence: Evidence) -> bool:
    return evidence.lexicon.is_filler(evidence.text) or not evidence.words


def _verb(evidence: Evidence) -> Verb:
    """The verb that carries the sentence: phrases first, then the first word, then the first infinitive."""
    lexicon, words = evidence.lexicon, evidence.words
    for kind in ("attendance", "vague"):
        phrase = lexicon.says(kind, evidence.text)
        if " " in phrase and evidence.text.find(phrase) < len(evidence.text) // 2:
            return Verb(kind, phrase)
    for at, word in enumerate(words):
        if at == 0 or (lexicon.looks_infinitive(word) and not _complements_noun(evidence, word)):
            for kind in ("attendance", "vague", "observable"):
                if lexicon.knows(kind, word):
                    return Verb(kind, word)
        if at == 0 and lexicon.holds("states", word):
            return Verb("state", word)
        if at == 0 and lexicon.looks_infinitive(word):
            return Verb("observable" if evidence.counted else "unknown", word)
    return Verb("comparison" if lexicon.says("quantifiers", evidence.text) else "", "")


def _complements_noun(evidence: Evidence, verb: str) -> bool:
    """Whether an infinitive only tells what a thing is for, as in « machine à coudre »."""
    match = re.search(rf"(?P<before>[^\W\d_]+) a {verb}(?!\w)", evidence.plain)
    return match is not None and not evidence.lexicon.looks_infinitive(match["before"])


def _sentence(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """A sentence that announces something, not a question, a need, a wish, a report or a copy."""
    fault = _fault_of_sentence(evidence, verb)
    said = {"verb": evidence.lexicon.spelled(verb.word)} if fault in {"text_state", "verb_vague"} else {}
    tally.item("sentence", NONE if fault else FULL, fault, "text", **said)
    if fault:
        tally.cap("no_content" if fault == "text_question" else "not_a_sentence", fault, "text", **said)


def _fault_of_sentence(evidence: Evidence, verb: Verb) -> str:
    """The code of what the text is instead of an objective; empty for an objective."""
    return _other_text(evidence) or _no_promise(evidence) or _no_result(evidence, verb)


def _other_text(evidence: Evidence) -> str:
    """A question, the instruction of a form, a reference to another text, another language."""
    says, text = evidence.lexicon.says, evidence.text
    asked = says("questions", text)
    if text.endswith("?") or (asked and text.startswith(asked) and not evidence.counted):
        return "text_question"
    for category, code in (("instructions", "text_instruction"), ("elsewhere", "text_elsewhere")):
        phrase = says(category, text)
        if phrase and text.find(phrase) <= len(text) // 4:
            return code
    return "text_language" if not evidence.counted and _is_foreign(evidence) else ""


def _no_result(evidence: Evidence, verb: Verb) -> str:
    """A thing or a state without anything that changes."""
    if verb.kind in {"", "comparison"} and not _announces(evidence):
        return "text_only_a_theme"
    if evidence.counted:
        return ""
    unknown = verb.kind == "unknown" and len(evidence.concrete) < _NAMED_ENOUGH - 1
    return "text_state" if verb.kind == "state" else "verb_vague" if unknown else ""


def _no_promise(evidence: Evidence) -> str:
    """A need, a wish, a report, a sentence of the guide or a copy; a number makes a promise of each."""
    says, text = evidence.lexicon.says, evidence.text
    if _SINCE.search(evidence.plain) and not _acts(evidence):
        return "text_reports"
    if evidence.counted:
        return ""
    for category in ("needs", "wishes", "reports"):
        if (phrase := says(category, text)) and (category != "needs" or text.find(phrase) < len(text) // 3):
            return f"text_{category}"
    if says("guide", text):
        return "text_from_guide"
    return "text_is_copy" if _is_copy(evidence) else ""


def _acts(evidence: Evidence) -> bool:
    """Whether a verb of result, a noun of action or a move between numbers says that something changes."""
    lexicon = evidence.lexicon
    moves = any(one.use in {Use.TARGET, Use.CHANGE} for one in evidence.quantities)
    kinds = ("observable", "vague", "action_nouns")
    return moves or any(lexicon.knows(kind, word) for word in evidence.words for kind in kinds)


def _announces(evidence: Evidence) -> bool:
    """Whether a sentence without infinitive says what will have changed, in one of the ways that notes do.

    A noun of action, a participle, a future, an auxiliary, a move, a rate, a share, or two numbers.
    """
    lexicon, counts = evidence.lexicon, evidence.quantities
    moves = any(one.use in {Use.TARGET, Use.CHANGE} or one.unit in {PERCENT, TIMES} for one in counts)
    if moves or len(counts) > 1 or (counts and lexicon.says("rates", evidence.text)):
        return True
    return any(
        lexicon.knows("action_nouns", word)
        or lexicon.holds("auxiliaries", word)
        or lexicon.conjugates(word)
        or lexicon.knows("up", word)
        or lexicon.knows("down", word)
        for word in evidence.words
    )


def _is_foreign(evidence: Evidence) -> bool:
    """Whether most small words of the sentence are of another language."""
    words = evidence.lexicon.words(evidence.text)
    foreign = sum(evidence.lexicon.holds("foreign", word) for word in words)
    french = sum(
        evidence.lexicon.holds("stop", word) and not evidence.lexicon.holds("foreign", word) for word in words
    )
    return foreign >= _FOREIGN_ENOUGH and foreign > french


def _is_copy(evidence: Evidence) -> bool:
    """Whether the sentence is the words of a need, an opportunity or another objective's row."""
    text = bare(evidence.text)
    if len(text) < _SHORTEST_COPY:
        return False
    plan = evidence.case.plan
    others = [row.description or "" for table in ("needs", "opportunities") for _, row in rows(plan, table)]
    return any(bare(evidence.lexicon.folded(other)) == text for other in others if len(other) >= len(text))


def _acting(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """A verb whose effect can be seen; a vague one passes with a counted or well-named object."""
    named, counted = len(evidence.concrete), evidence.counted
    praised = sum(evidence.lexicon.holds("praise", word) for word in evidence.words)
    if evidence.counts_abstractions:
        tally.cap("not_a_sentence", "text_empty_words", "text")
    if verb.kind == "observable" or (counted and named):
        share = FULL
    elif verb.kind in {"vague", "attendance", "comparison", "unknown"}:
        share = HALF
    else:
        share = HALF if named >= _NAMED_ENOUGH else NONE
    code = "verb_vague" if verb.kind == "vague" else "verb_missing"
    tally.item("verb", share, code, "text", verb=evidence.lexicon.spelled(verb.word))
    if verb.kind == "vague" and not counted and named < _NAMED_WELL:
        tally.cap(
            "needs_precision" if named > praised else "vague_without_object",
            "verb_vague",
            "text",
            verb=evidence.lexicon.spelled(verb.word),
        )


def _named(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """The object and whom or where it concerns; many empty words around few names do not make an object."""
    named, counted = len(evidence.concrete), evidence.counted
    present = verb.kind == "attendance"
    drowned = not counted and not present and _drowned(evidence)
    enough = named >= _NAMED_ENOUGH or (named and counted)
    share = NONE if drowned or not (named or present) else FULL if enough else HALF
    tally.item("object", share, "object_missing", "text")
    if drowned:
        tally.cap("not_a_sentence", "text_empty_words", "text")
    elif not named and not counted and not present:
        tally.cap("vague_without_object" if verb.kind else "no_content", "object_missing", "text")
    placed = any(evidence.lexicon.holds("towards", word) for word in evidence.words) or counted
    whom = FULL if named >= _NAMED_WELL or (enough and placed) else HALF if named >= _NAMED_ENOUGH else NONE
    tally.item("whom", NONE if drowned else whom, "whom_missing", "text")


def _drowned(evidence: Evidence) -> bool:
    """Whether most of the words that could name something are empty ones."""
    empty = sum(
        evidence.lexicon.knows("empty", word) or evidence.lexicon.knows("vague", word)
        for word in evidence.words
    )
    return empty >= _NAMED_WELL and empty >= len(evidence.concrete) * 0.6


def _results(evidence: Evidence, verb: Verb, tally: Tally) -> None:
    """One result, and more than being there."""
    several = _several_results(evidence)
    tally.item("one_result", NONE if several else FULL, "several_results", "text")
    if several:
        tally.cap("needs_precision", "several_results", "text")
    present = verb.kind == "attendance" and not _acts_beyond(evidence, verb)
    tally.item(
        "more_than_presence",
        NONE if present else FULL,
        "presence_only",
        "text",
        verb=evidence.lexicon.spelled(verb.word),
    )
    if present:
        tally.cap("needs_precision", "presence_only", "text", verb=evidence.lexicon.spelled(verb.word))


def _acts_beyond(evidence: Evidence, verb: Verb) -> bool:
    """Whether another verb, or a number set apart (« : 7 comptes rendus »), says what comes out of it."""
    lexicon = evidence.lexicon
    if _OUTCOME.search(evidence.plain):
        return True
    others = [
        word for word in evidence.words if word not in verb.word.split() and lexicon.looks_infinitive(word)
    ]
    return any(lexicon.knows("observable", word) for word in others)


def _several_results(evidence: Evidence) -> bool:
    """Several verbs side by side, each with its own object.

    « Rédiger et essayer » share theirs; to meet, to learn or to buy only leads to what comes after.
    """
    lexicon = evidence.lexicon
    verbs, leading = [], 0
    for match in _JOINED.finditer(evidence.plain):
        before = evidence.plain[: match.start()].rstrip()
        follows_verb = before and lexicon.looks_infinitive(before.rsplit(" ", 1)[-1])
        if lexicon.is_infinitive(match["verb"]) and not match["shared"] and not follows_verb:
            verbs.append(match["verb"])
            leading += any(
                lexicon.knows(kind, match["verb"]) for kind in ("attendance", "vague", "acquiring")
            )
    if len(verbs) >= _RESULTS_TOO_MANY or (len(verbs) == 2 and not leading):
        return not _names_target(evidence, verbs)
    nouns = sum(lexicon.knows("action_nouns", word) for word in evidence.words)
    return not verbs and not evidence.counted and nouns >= _RESULTS_TOO_MANY


def _names_target(evidence: Evidence, verbs: list[str]) -> bool:
    """Whether one number, the target, belongs to the first verb and the others only tell how."""
    if evidence.target is None:
        return False
    at = next((one.start for one in evidence.quantities if one.value == evidence.target), -1)
    second = evidence.plain.find(verbs[1])
    return 0 <= at < second and not any(one.start >= second for one in evidence.quantities)


def _firmness(evidence: Evidence, tally: Tally) -> None:
    """No reserve, no quantity without number, no partner still to be found."""
    says, text = evidence.lexicon.says, evidence.text
    for category in ("loopholes", "to_find"):
        if phrase := says(category, text):
            tally.cap("needs_precision", f"text_{category}", "text", phrase=phrase)
    if not evidence.counted and (phrase := says("quantifiers", text)):
        tally.cap("needs_precision", "text_quantifiers", "text", phrase=phrase)
