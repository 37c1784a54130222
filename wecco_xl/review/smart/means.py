"""The means of an objective: what is there, what is only hoped for, what says nothing (letter A)."""

import re

from wecco_xl.review.smart.evidence import Evidence, unfound
from wecco_xl.review.smart.french import Use
from wecco_xl.review.smart.tally import FULL, HALF, NONE

_MEANS_WORDS = 2
_ONE = ("un ", "une ", "notre ", "mon ", "ma ")
_REFUSES = re.compile(r"(?<!\w)refuse(?:nt)? (?=(?:tout|toute|tous|toutes|le|la|les) |l')")
"""« La gérante refuse toute commande sans acompte » says how she works; « refusé » stands alone."""
_BEYOND = re.compile(r"(?<!\w)si (?:[<>=\u2264\u2265]|(?:plus|moins) de) ?(?=\d)")
"""« Refus du lot si > 40 % » is how one works, and waits for nobody."""
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
_MEANT = re.compile(
    r"(?<!\w)(?:(?:compt|pens|envisage|esper|souhait|prevoy|voul)ons"
    r"|(?:on|qui|que|elle|il|je|qu'on|l'on|que \w+ \w+)"
    r" (?:compte|pense|envisage|espere|souhaite|prevoit|veut|veux))"
    r" (?:de |d')?(?:en |y |l')?\w{2,}(?:er|ir|re)(?!\w)"
)
"""« Une machine que l'on compte acheter »: it is not there; a « compte bancaire » is."""
_BONUS = re.compile(r"(?<=[,;.]) ?(?:et )?si [^,;.]*(?<!\w)(?:aussi|en plus|en outre)(?!\w)[^,;.]*")
"""« …, si l'aide arrive on prendra aussi un panneau »: what is there is enough."""
_ACCENTED = re.compile(r"\N{LATIN SMALL LETTER E WITH ACUTE}s?$")
_AHEAD = (_GOING_TO, _ASKED, _TO_DO, _BE_GIVEN, _MEANT)
_TO_COME = re.compile(r"\w{2}(?:er|ir|[dv]r|ncr|ttr)(?:a|ont)(?!\w)(?<!camera)(?<!opera)")
"""A future: « la banque décidera », « que l'État devra offrir »."""


def means_of(evidence: Evidence) -> tuple[float, str]:
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
    if hoped_for(evidence, said):
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


def is_short(evidence: Evidence) -> bool:
    """Whether means are named in a word or two, without any number."""
    said = evidence.cell("means")
    return len(evidence.naming(said, without="weak_means")) <= _MEANS_WORDS and not _counts(evidence, said)


def _counts(evidence: Evidence, said: str) -> bool:
    return any(one.is_quantity or one.use is Use.TOTAL for one in evidence.lexicon.numbers.read(said))


def hoped_for(evidence: Evidence, said: str) -> bool:
    """Whether means still depend on somebody: « dès que la banque aura signé », where « signé » stands."""
    lexicon, said = evidence.lexicon, _BONUS.sub(" ", _BEYOND.sub(" ", _REFUSES.sub(" ", said)))
    if lexicon.says("not_granted", said) or lexicon.says("conditions", said):
        return True
    if any(found.search(said) for found in _AHEAD) or unfound(lexicon, said):
        return True
    outsider = lexicon.says("third_parties", said)  # « La Senelec, par une révision du tarif »
    theirs = bool(outsider) and said.startswith(outsider)
    waits = theirs or _waited_for(evidence, said) or _TO_COME.search(said)
    return bool(waits) and not lexicon.says("acquired", said)


def _waited_for(evidence: Evidence, said: str) -> str:
    """What is only « demandé »; « la vendeuse demande l'avis » is another word, told by its accent."""
    lexicon, typed = evidence.lexicon, (evidence.objective.means or "").lower()
    while phrase := lexicon.says("conditional_means", said):
        spelled = lexicon.spelled(phrase)
        if not _ACCENTED.search(spelled) or spelled in typed or typed.isascii():
            return phrase
        said = said.replace(phrase, " ")
    return ""
