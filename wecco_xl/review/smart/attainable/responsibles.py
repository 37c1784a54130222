"""Who answers for an objective: one person or role of the couple, nobody, a group, or somebody else."""

import re

from wecco_xl.plan.fillers import bare
from wecco_xl.plan.stages import Side
from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.tally import FULL, HALF, NONE

_ASIDE = re.compile(r"\(([^)]*)\)?")
_MARK = re.compile(r"[,;:(]")
_FEW = 4
"""Words up to which a cell that begins with a thing names nobody beside it."""


def who_answers(evidence: Evidence) -> tuple[float, str]:
    """One person or role of the couple; everybody is nobody, and so is who has yet to come."""
    lexicon, said = evidence.lexicon, bare(evidence.cell("responsible"))
    if not any(map(str.isalpha, said)) or _is_no_one(lexicon, said):
        told = lexicon.says("people_titles", evidence.text[: len(evidence.text) // 2])
        return (HALF, "responsible_in_text") if told else (NONE, "responsible_missing")
    if is_third_party(evidence):
        return NONE, "responsible_outside"
    if _is_unknown(lexicon, said) or _is_gone(lexicon, said):
        return HALF, "responsible_not_yet"
    if _is_elsewhere(evidence, said):
        return NONE, "responsible_outside"
    nobody = lexicon.says("nobody", said) == said or lexicon.says("everybody", said)
    several = _is_group(evidence, said) and not lexicon.pattern("named_team").match(said)
    either = lexicon.pattern("one_or_the_other").search(said)
    if nobody or several or either or _is_a_thing(lexicon, said) or _is_a_firm(evidence, said):
        return HALF, "responsible_nobody"
    return FULL, ""


def _is_no_one(lexicon: Lexicon, said: str) -> bool:
    """« Néant », « pas moi », « plus de gérant »; « aucune délégation : Mme Sow » is somebody."""
    if lexicon.pattern("no_one_at_all").fullmatch(said):
        return True
    _, *named = _MARK.split(said, maxsplit=1)
    told = any(lexicon.says("people_titles", one) for one in named)
    return lexicon.pattern("denies").match(said) is not None and not told


def _is_unknown(lexicon: Lexicon, said: str) -> bool:
    """Whether nobody can say who it is yet: « à nommer », « n'importe qui », « l'une des vendeuses »."""
    some = any(lexicon.pattern(name).search(said) for name in ("whoever", "anybody_of_a_kind"))
    return some or bool(lexicon.says("not_yet", said) or lexicon.pattern("one_of_them").fullmatch(said))


def _is_elsewhere(evidence: Evidence, said: str) -> bool:
    """Whether no name but a place or letters say whose person it is: « le garagiste de Mons », « l'ITA »."""
    lexicon, programme = evidence.lexicon, evidence.case.programme
    if lexicon.pattern("lives_elsewhere").search(said):
        return True
    letters = lexicon.pattern("an_office").fullmatch((evidence.objective.responsible or "").strip())
    if letters:
        return not lexicon.holds("role_initials", letters["initials"].casefold())
    host = lexicon.pattern("of_a_place").fullmatch(said)
    if host is None or lexicon.knows("in_charge", host["who"]):
        return False
    place = host["place"] or ""
    return bool(host["people"]) or bool(programme.regions_of(place, Side.HOST))


def _is_a_thing(lexicon: Lexicon, said: str) -> bool:
    """Whether the cell names a thing, « logiciel de planning », and nobody who uses it."""
    if lexicon.pattern("thing_that_answers").fullmatch(said):
        return True
    words = [word for word in lexicon.words(said) if not lexicon.holds("stop", word)]
    alone = len(words) <= _FEW and not any(mark in said for mark in ",(:")
    return alone and any(lexicon.holds_agreed("things_owned", word) for word in words[:1])


def _is_a_firm(evidence: Evidence, said: str) -> bool:
    """« Tall & Fils SARL », « police nationale », « coopérative, mairie et ONG »: who of them is not said."""
    lexicon, typed = evidence.lexicon, (evidence.objective.responsible or "").strip()
    firm = lexicon.pattern("a_firm").fullmatch(typed) and not lexicon.says("people_titles", said)
    return bool(firm or lexicon.pattern("an_institution").fullmatch(said))


def _is_gone(lexicon: Lexicon, said: str) -> bool:
    """« L'ancienne secrétaire » left; « ancien apprenti, chef d'atelier » is somebody here."""
    former = lexicon.says("former", said)
    return bool(former) and said.startswith(former) and "," not in said


def _is_group(evidence: Evidence, said: str) -> bool:
    """Whether a group is named without any person of it."""
    lexicon = evidence.lexicon
    first = next((word for word in lexicon.words(said) if not lexicon.holds("stop", word)), "")
    many, few = (lexicon.pattern(name).match(said) for name in ("several_people", "two_or_three_people"))
    group = lexicon.knows("groups", first) or said == lexicon.says("groups", said) or bool(many and not few)
    said = lexicon.pattern("all_by_themselves").sub("", said)
    said = _ASIDE.sub(lambda aside: "" if lexicon.says("nobody", aside[1]) == aside[1] else aside[0], said)
    return group and not any(mark in said for mark in ",(") and not lexicon.says("people_titles", said)


def is_third_party(evidence: Evidence) -> bool:
    """Whether who answers is elsewhere; whoever helps, « avec l'appui du partenaire », may be."""
    lexicon, said = evidence.lexicon, bare(evidence.cell("responsible"))
    if lexicon.holds("owners", said) or lexicon.says("insiders", said):
        return False
    helped = lexicon.says("helped", said)
    said = bare(said.partition(helped)[0]) or said if helped else said
    found = (evidence.lexicon.says(category, said) for category in ("third_parties", "outsiders"))
    belongs = evidence.lexicon.says("offices", said)
    gets = any(evidence.lexicon.knows("obtaining", word) for word in evidence.words[:1])
    if belongs and belongs in evidence.text and not gets:  # « les lots de la banque », and who keeps it
        return False
    return "," not in said and bool(belongs or any(third and said.startswith(third) for third in found))
