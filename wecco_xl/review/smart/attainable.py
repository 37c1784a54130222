"""A: concrete means, one person or role, own control (Doran 1981; Lockspeiser 2013; Bovend'Eerdt 2009)."""

import re

from wecco_xl.review.smart.evidence import Evidence, unfound
from wecco_xl.review.smart.french import Use
from wecco_xl.review.smart.lexicon import Lexicon, bare
from wecco_xl.review.smart.tally import FULL, HALF, NONE, Tally

_MEANS_WORDS = 2
_FAR = 40
"""From this character on a name is no longer the object of the first verb."""
_OF = ("de", "d'")
_ONE = ("un ", "une ", "notre ", "mon ", "ma ")
_SEVERAL = ("les ", "nos ", "des ")
_FEW = re.compile(r"(?:les|nos) (?:deux|trois|2|3) \w")
_ASIDE = re.compile(r"\(([^)]*)\)?")
_FOR_US = re.compile(
    r"(?<!pour )(?<!chez )(?<!avec )(?<!entre )(?<!de )(?<!\w)"
    r"(?:me|nous) (?P<verb>\w{3,}(?:ent|era|eront|e))(?!\w)"
)
_SO_THAT = re.compile(r"obtenir qu(?:e |')")
_PURPOSE = re.compile(r"(?<!\w)(?:pour|afin) qu(?:e |')[^,.;:]*")
"""What one hopes that others will do of it: « pour qu'on nous reconnaisse »."""
_FROM = re.compile(r"^(?:obtenir|recevoir|avoir) (?:de|des) (?P<giver>\w+)")

_REFUSES = re.compile(r"(?<!\w)refuse(?:nt)? (?=(?:tout|toute|tous|toutes|le|la|les) |l')")
"""« La gérante refuse toute commande sans acompte » says how she works; « refusé » stands alone."""
_BEYOND = re.compile(r"(?<!\w)si (?:[<>=\u2264\u2265]|(?:plus|moins) de) ?(?=\d)")
"""« Refus du lot si > 40 % » is how one works, and waits for nobody."""
_WEARING = re.compile(r"(?<!\w)le port (?=(?:du|des|de la) |de l')")
"""« Le port du casque »: no harbour."""
_A_TEAM = re.compile(r"equipe (?!(?:tou|ent|comp)|du |de |des )\w{4}")
"""« Équipe peinture » is a post of the firm, « l'équipe » is everybody."""
_WHOEVER = re.compile(
    r"(?<!\w)(?:si|s'il|s'ils|selon|suivant|quand)(?!\w)|(?:qui|on) \w*(?:ra|rons|ront)(?!\w)"
)
"""« Ma cousine si elle est libre », « la personne qui sera là »: nobody is named yet."""
_ASKED = re.compile(
    r"(?<!\w)(?:dossier|demande|requete)s? (?:de |d')"
    r"(?:\w*credit|pret|emprunt|subvention|financement|bourse|don|aide)s?(?: bancaires?)?"
    r" (?:a |aupres|depos|envoy|en cours|en attente|soumis|introduit|transmis|faite)"
)
"""« Dossier de crédit déposé », « demande de subvention à l'État »: who was asked has not answered."""
_TO_DO = re.compile(r"^(?:tout |reste )?a (?!faire)\w{2,}(?:er|ir|re)(?!\w)")
_BE_GIVEN = re.compile(
    r"(?<!\w)(?:sera|seront|serait|seraient) (?:\w+ment )?\w{3,}(?:e|ee|u|ue|i|ie|is|ise|it|ert)s?(?!\w)"
)
"""« Les badges seront payés par l'État »: not yet."""
_GOING_TO = re.compile(r"(?<!\w)(?:va|vais|allons|vont) (?:\w{1,4} ){0,2}\w{2,}(?:er|ir|re)(?!\w)")
"""« On va leur en parler »: nothing is there yet."""
_AHEAD = (_GOING_TO, _ASKED, _TO_DO, _BE_GIVEN)
_TO_COME = re.compile(r"\w{2}(?:er|ir|[dv]r|ncr|ttr)(?:a|ont)(?!\w)(?<!camera)(?<!opera)")
"""A future: « la banque décidera », « que l'État devra offrir »."""


def attainable(evidence: Evidence, tally: Tally) -> None:
    """Give the points of the letter A."""
    means, means_code = _means(evidence)
    who, who_code = _responsible(evidence)
    tally.item("means", means, means_code, "means")
    if means == FULL and _is_short(evidence):
        tally.brief("means_brief", "means")
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
    """Amounts, equipment, people, acquired funding; what is only hoped for or only in the sentence, half."""
    lexicon, said = evidence.lexicon, evidence.cell("means")
    free = lexicon.says("free", said)
    said = said.replace(free, " ") if free else said
    if not said:
        told = lexicon.says("means_leads", evidence.text)
        return (HALF, "means_in_text") if told else (NONE, "means_missing")
    lacking = lexicon.says("no_means", said)
    if lacking and not lexicon.says("acquired", said) and not _counts(evidence, said):
        return NONE, "means_missing"
    if _hoped_for(evidence, said):
        return HALF, "means_conditional"
    names = evidence.naming(said, without="weak_means")
    own = evidence.subject.union(map(lexicon.root, evidence.words))
    if evidence.repeats("means") or (len(names) > 1 and names <= own and not _counts(evidence, said)):
        return HALF, "means_is_text"
    named = len(names) >= _MEANS_WORDS
    named = named or bool(names and said.startswith(_ONE))  # « un camion », « une couturière »
    named = named or bool(names and _qualified(evidence, said))
    named = named or bool(names and lexicon.says("acquired", said))  # « budget voté »
    return (FULL, "") if named or _counts(evidence, said) else (HALF, "means_vague")


def _qualified(evidence: Evidence, said: str) -> bool:
    """Whether a second word tells which one, or that it is there: « épierreur en service »."""
    lexicon = evidence.lexicon
    words = [word for word in lexicon.words(said) if len(word) > 2 and not lexicon.holds("stop", word)]
    return len(set(words)) > 1 and not any(lexicon.knows("weak_means", word) for word in words)


def _is_short(evidence: Evidence) -> bool:
    """Whether means are named in a word or two, without any number."""
    said = evidence.cell("means")
    return len(evidence.naming(said, without="weak_means")) <= _MEANS_WORDS and not _counts(evidence, said)


def _counts(evidence: Evidence, said: str) -> bool:
    return any(one.is_quantity or one.use is Use.TOTAL for one in evidence.lexicon.numbers.read(said))


def _hoped_for(evidence: Evidence, said: str) -> bool:
    """Whether means still depend on somebody: « dès que la banque aura signé », where « signé » stands."""
    lexicon, said = evidence.lexicon, _BEYOND.sub(" ", _REFUSES.sub(" ", said))
    if lexicon.says("not_granted", said) or lexicon.says("conditions", said):
        return True
    if any(found.search(said) for found in _AHEAD) or unfound(lexicon, said):
        return True
    outsider = lexicon.says("third_parties", said)  # « La Senelec, par une révision du tarif »
    theirs = bool(outsider) and said.startswith(outsider)
    waits = theirs or lexicon.says("conditional_means", said) or _TO_COME.search(said)
    return bool(waits) and not lexicon.says("acquired", said)


def _responsible(evidence: Evidence) -> tuple[float, str]:
    """One person or role of the couple; everybody is nobody, and so is who has yet to come."""
    lexicon, said = evidence.lexicon, bare(evidence.cell("responsible"))
    if not said:
        told = lexicon.says("people_titles", evidence.text[: len(evidence.text) // 2])
        return (HALF, "responsible_in_text") if told else (NONE, "responsible_missing")
    if _is_third_party(evidence):
        return NONE, "responsible_outside"
    if lexicon.says("not_yet", said) or _WHOEVER.search(said):
        return HALF, "responsible_not_yet"
    nobody = lexicon.says("nobody", said) == said or lexicon.says("everybody", said) or " ou " in said
    nobody = nobody or (_is_group(evidence, said) and not _A_TEAM.match(said))
    return (HALF, "responsible_nobody") if nobody else (FULL, "")


def _is_group(evidence: Evidence, said: str) -> bool:
    """Whether a group is named without any person of it."""
    lexicon = evidence.lexicon
    first = next((word for word in lexicon.words(said) if not lexicon.holds("stop", word)), "")
    many = said.startswith(_SEVERAL) and not _FEW.match(said)
    group = lexicon.knows("groups", first) or said == lexicon.says("groups", said) or many
    said = _ASIDE.sub(lambda aside: "" if lexicon.says("nobody", aside[1]) == aside[1] else aside[0], said)
    return group and not any(mark in said for mark in ",(") and not lexicon.says("people_titles", said)


def _is_third_party(evidence: Evidence) -> bool:
    said = bare(evidence.cell("responsible"))
    found = (evidence.lexicon.says(category, said) for category in ("third_parties", "outsiders"))
    belongs = evidence.lexicon.says("offices", said)
    return "," not in said and bool(belongs or any(third and said.startswith(third) for third in found))


def _control(evidence: Evidence) -> tuple[float, str, str]:
    """Own control: no partner to be found, no decision of somebody else, no condition."""
    lexicon, text = evidence.lexicon, evidence.text
    of_text = {
        "third_party_decides": _others_decide(evidence),
        "third_party_shares": _shared_decision(evidence),
        "partner_to_find": evidence.unfound,
        "text_condition": lexicon.says("conditions", text),
    }
    if code := next((code for code, found in of_text.items() if found), ""):
        return NONE, code, "text"
    if _is_third_party(evidence):
        return NONE, "responsible_outside", "responsible"
    if _hoped_for(evidence, evidence.cell("means")):
        return NONE, "means_conditional", "means"
    return FULL, "", "text"


def _others_decide(evidence: Evidence) -> bool:
    """Whether a third party grants the result, or acts; « dossier déposé » counts what one does oneself."""
    lexicon, text = evidence.lexicon, _WEARING.sub(" ", evidence.text).strip()
    actor = lexicon.says("third_parties", text)
    if any(lexicon.knows("own_steps", word) for word in lexicon.words(evidence.cell("indicator"))):
        return False
    if actor and (text.startswith(actor) or _sways(evidence, actor)):
        return True
    first = evidence.words[0] if evidence.words else ""
    near = " ".join(evidence.words[1:4])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("granted", near)) and not evidence.counted


def _shared_decision(evidence: Evidence) -> bool:
    """Whether others do half of it: « un atelier accepte de nous livrer », « obtenir de 3 grossistes »."""
    lexicon, text = evidence.lexicon, evidence.text
    acts = _FOR_US.search(_PURPOSE.sub(" ", text))
    if _accepts(lexicon, text) or lexicon.says("chosen", text) or (acts and not _buys(lexicon, acts["verb"])):
        return True
    given = _FROM.search(text)
    ordered = any(lexicon.knows("buying", word) for word in evidence.words)  # as clients do
    if given and not ordered and (given["giver"].isdigit() or lexicon.says("others", given["giver"])):
        return True
    first, near = (evidence.words[:1] or [""])[0], " ".join(evidence.words[1:6])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("granted", near))


def _accepts(lexicon: Lexicon, text: str) -> bool:
    """Whether somebody says yes, « accepte de nous livrer »; « un lot accepté de 2 t » is a thing."""
    phrase = lexicon.says("accepting", text)
    behind = text[text.find(phrase) + len(phrase) :].split()[:2]
    return bool(phrase) and (phrase[-2:] not in _OF or any(map(lexicon.looks_infinitive, behind)))


def _buys(lexicon: Lexicon, verb: str) -> bool:
    """Whether others do what clients do, « nous commandent », « ne nous déclareront plus »: our result."""
    return lexicon.holds("stop", verb) or lexicon.knows("buying", verb)


def _sways(evidence: Evidence, actor: str) -> bool:
    """Whether the sentence is about making somebody else decide: « amener… à », « faire annuler par… ».

    Who stands far behind the verb is not the one it moves; whom one serves signs or pays at our asking.
    """
    first = evidence.words[0] if evidence.words else ""
    if _SO_THAT.match(evidence.text):
        return True
    if first == "faire":
        ours = any(evidence.lexicon.holds("others", word) for word in actor.split())
        return " par " in evidence.text and not ours
    if evidence.text.find(actor) > _FAR:
        return False
    if first == "demander" and evidence.lexicon.says("permits", evidence.text):
        return False
    return evidence.lexicon.holds("swaying", first)


def _asks_permit(evidence: Evidence) -> bool:
    """Whether the result is a paper that an office delivers to whoever meets its conditions."""
    lexicon = evidence.lexicon
    first, near = (evidence.words[:1] or [""])[0], " ".join(evidence.words[1:4])
    return lexicon.knows("obtaining", first) and bool(lexicon.says("permits", near))
