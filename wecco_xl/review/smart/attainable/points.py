"""A: concrete means, one person or role, own control (Doran 1981; Lockspeiser 2013; Bovend'Eerdt 2009)."""

from wecco_xl.review.smart.attainable.losses import as_mended
from wecco_xl.review.smart.attainable.means import hoped_for, is_acquired, is_in_hand, is_short, means_of
from wecco_xl.review.smart.attainable.responsibles import is_third_party, who_answers
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.promise import promise_of
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_FAR = 40
"""From this character on a name is no longer the object of the first verb."""
_LEAD = 20
"""In how many characters a sentence comes to the day that it opens with."""


def attainable(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter A."""
    means, means_code = _means(evidence)
    who, who_code = _who(evidence)
    tally.item("means", means, means_code, "means")
    if means == FULL and is_short(evidence):
        tally.brief("means_brief", "means")
    held = evidence.cell("means")
    there = is_acquired(evidence, held) or as_mended(evidence) != held
    tally.is_sure = there or is_in_hand(evidence)
    tally.item("responsible", who, who_code, "responsible")
    control, control_code, key = _control(evidence)
    tally.item("own_control", control, control_code, key)
    if (means == NONE and who == NONE) or (means_code == "means_vague" and who_code == "responsible_nobody"):
        tally.cap("means_and_responsible_missing", means_code, "means")
    for share, code, column in (
        (means, means_code, "means"),
        (who, who_code, "responsible"),
        (control, control_code, key),
    ):
        if share < FULL:
            tally.cap("means_or_responsible_incomplete", code, column)
    if control_code == "third_party_decides":
        tally.cap("third_party", control_code, key)
    elif _asks_permit(evidence):
        tally.flag("permit_asked", "text")


def _means(evidence: Evidence) -> tuple[float, str]:
    """The means of the column; those that the sentence alone tells, « avec les ruches achetées », half."""
    share, code = means_of(evidence)
    if share > NONE or evidence.cell("means") or not _tells_means(evidence):
        return share, code
    return HALF, "means_in_text"


def _tells_means(evidence: Evidence) -> bool:
    """Whether the sentence does it with what is there, or of the house: not « avec un camion à louer »."""
    lexicon = evidence.lexicon
    for found in lexicon.pattern("with_something").finditer(evidence.text):
        what, thing = lexicon.pattern("already").sub("", found["what"]), found["thing"]
        if lexicon.says("conditional_means", what) or lexicon.holds("others", thing):
            continue
        ours = bool(found["ours"]) and lexicon.holds_agreed("things_owned", thing)
        if ours or lexicon.says("acquired", what) or lexicon.pattern("of_the_house").search(what):
            return True
    return False


def _who(evidence: Evidence) -> tuple[float, str]:
    """Who answers; somebody whom the sentence alone names, « Ousmane Fall, chauffeur », half."""
    share, code = who_answers(evidence)
    named = evidence.lexicon.pattern("named_with_trade").search(evidence.objective.text or "")
    return (HALF, "responsible_in_text") if code == "responsible_missing" and named else (share, code)


def _control(evidence: Evidence) -> tuple[float, str, str]:
    """Own control: no partner to be found, no decision of somebody else, no condition."""
    lexicon, text, promise = evidence.lexicon, evidence.text, promise_of(evidence)
    of_text = {
        "third_party_decides": _others_decide(promise),
        "third_party_shares": _shared_decision(promise),
        "partner_to_find": evidence.unfound,
        "text_condition": lexicon.says("conditions", lexicon.pattern("whether").sub(" ", text))
        or lexicon.pattern("waits_for_others").search(text),
    }
    if code := next((code for code, found in of_text.items() if found), ""):
        return NONE, code, "text"
    if is_third_party(evidence):
        return NONE, "responsible_outside", "responsible"
    if hoped_for(evidence):
        return NONE, "means_conditional", "means"
    return FULL, "", "text"


def _others_decide(evidence: Evidence) -> bool:
    """Whether a third party grants the result, or acts; « dossier déposé » counts what one does oneself."""
    lexicon = evidence.lexicon
    opening = lexicon.pattern("that_opens").sub("", _without_opening_day(evidence))
    text = lexicon.pattern("wearing_of").sub(" ", opening).strip()
    actor = lexicon.says("third_parties", text)
    if any(lexicon.knows("own_steps", word) for word in lexicon.words(evidence.cell("indicator"))):
        return False
    if lexicon.pattern("nature_decides").match(text):
        return True
    if lexicon.pattern("sways_to").match(text) or (actor and text.startswith(actor)):
        return True
    if _asks_a_decider(evidence) or _sways(evidence, actor) or _is_given(evidence):
        return True
    first = evidence.words[0] if evidence.words else ""
    near = " ".join(evidence.words[1:4])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("granted", near)) and not evidence.counted


def _is_given(evidence: Evidence) -> bool:
    """« Obtenir du maire le goudronnage de la rue »: only papers due to whoever asks are ours."""
    first, lexicon = "".join(evidence.words[:1]), evidence.lexicon
    if not lexicon.knows("obtaining", first) or lexicon.says("permits", evidence.text):
        return False
    if lexicon.pattern("a_place_let").match(evidence.text):
        return False
    giver = evidence.lexicon.pattern("from_somebody").search(evidence.text)
    return giver is not None and bool(evidence.lexicon.says("authorities", giver["giver"]))


def _without_opening_day(evidence: Evidence) -> str:
    """The sentence without the day that it opens with: « au 30 juin 2027, la mairie aura réparé… »."""
    first = next(iter(evidence.moments), None)
    opening, comma, rest = evidence.text.partition(",")
    opens = first is not None and first.start <= _LEAD and first.end <= len(opening)
    return rest.strip() if comma and opens else evidence.text


def _shared_decision(evidence: Evidence) -> bool:
    """Whether others do half of it: « un atelier accepte de nous livrer », « obtenir de 3 grossistes »."""
    lexicon, text = evidence.lexicon, evidence.text
    told = text
    for aside in ("so_that", "which_they_do_to_us"):
        told = lexicon.pattern(aside).sub(" ", told)
    acts = lexicon.pattern("does_it_for_us").search(told)
    if _accepts(lexicon, text) or lexicon.says("chosen", text) or (acts and not _buys(lexicon, acts["verb"])):
        return True
    asked = lexicon.pattern("obtain_that_they").match(text)
    if asked and lexicon.holds_agreed("choosers", asked["who"]):
        return True
    given = lexicon.pattern("obtained_from").search(text)
    ordered = any(lexicon.knows("buying", word) for word in evidence.words)  # as clients do
    if given and not ordered and (given["giver"].isdigit() or lexicon.says("others", given["giver"])):
        return True
    first, near = (evidence.words[:1] or [""])[0], " ".join(evidence.words[1:6])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("granted", near))


def _accepts(lexicon: Lexicon, text: str) -> bool:
    """Whether somebody says yes, « accepte de nous livrer »; « un lot accepté de 2 t » is a thing."""
    phrase = lexicon.says("accepting", text)
    behind = text[text.find(phrase) + len(phrase) :].split()[:2]
    whole = not lexicon.pattern("ends_with_of").search(phrase)
    return bool(phrase) and (whole or any(map(lexicon.looks_infinitive, behind)))


def _buys(lexicon: Lexicon, verb: str) -> bool:
    """Whether others do what clients do, « nous commandent », « ne nous déclareront plus »: our result."""
    return lexicon.holds("stop", verb) or lexicon.knows("buying", verb)


def _sways(evidence: Evidence, actor: str) -> bool:
    """Whether the sentence is about making somebody else decide: « amener… à », « faire annuler par… ».

    Who stands far behind the verb is not the one it moves; whom one serves signs or pays at our asking.
    """
    lexicon, first = evidence.lexicon, evidence.words[0] if evidence.words else ""
    if _has_it_permitted(evidence):
        return False
    if lexicon.holds("causing", first):
        return _is_decided_by(evidence, actor)
    if not actor or evidence.text.find(actor) > _FAR:
        return False
    if lexicon.holds("asking", first) and lexicon.says("permits", evidence.text):
        return False
    return lexicon.holds("swaying", first)


def _asks_a_decider(evidence: Evidence) -> bool:
    """« Obtenir que la compagnie baisse ses prix », « que la Chine cesse »; what our people do is ours."""
    lexicon, text = evidence.lexicon, evidence.text
    asked, actor = lexicon.pattern("obtain_that_they").match(text), lexicon.says("third_parties", text)
    if asked is None:
        return False
    by = any(actor in one[0] for one in lexicon.pattern("by_whom").finditer(text))
    if actor and (by or text.find(actor) <= asked.end()):
        return True
    proper = lexicon.pattern("obtain_that_it").match((evidence.objective.text or "").strip())
    return bool(proper) or lexicon.holds_agreed("deciders", asked["who"])


def _is_decided_by(evidence: Evidence, actor: str) -> bool:
    """« Faire lever par la Commission européenne »; whom one serves pays at our asking."""
    lexicon = evidence.lexicon
    by = lexicon.pattern("by_whom").search(evidence.text)
    ours = any(lexicon.holds("others", word) for word in actor.split())
    if by is None or ours:
        return False
    return bool(actor or lexicon.says("authorities", by["who"]))


def _has_it_permitted(evidence: Evidence) -> bool:
    """« Faire homologuer par la commune notre terrasse », « faire agréer la cantine par la mairie »."""
    lexicon, (first, verb) = evidence.lexicon, [*evidence.words, "", ""][:2]
    return lexicon.holds("causing", first) and lexicon.holds("permitting", verb)


def _asks_permit(evidence: Evidence) -> bool:
    """Whether the result is a paper that an office delivers to whoever meets its conditions."""
    lexicon = evidence.lexicon
    if _has_it_permitted(evidence):
        return True
    first, near = (evidence.words[:1] or [""])[0], " ".join(evidence.words[1:4])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("permits", near))
