"""What stands for itself beside a counted result: a venture, a work for others, a prize, an export."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.specific.beside import Joined, does, known_before, told_plainly, words_before


def founds(evidence: Evidence, joined: Joined) -> bool:
    """« Ouvrir un second hôtel », « bâtir un immeuble », « publier un livre »."""
    match = evidence.lexicon.pattern("new_thing").match(evidence.plain, joined.start)
    return match is not None and _is_a_venture(evidence, joined, match["thing"])


def _is_a_venture(evidence: Evidence, joined: Joined, thing: str) -> bool:
    """Whether one founds or builds what stands for itself: a storehouse that one builds serves the rest."""
    lexicon = evidence.lexicon
    founds, builds = (does(evidence, kind, joined) for kind in ("founding", "building"))
    trade = founds and lexicon.pattern("trading_place").match(thing) is not None
    kinds = ("ventures", "premises") if founds else ("ventures",) if builds else ()
    return trade or any(lexicon.knows(kind, part) for kind in kinds for part in thing.split("-"))


def works_for_others(evidence: Evidence, joined: Joined) -> bool:
    """« Équiper le dispensaire », « construire un hangar à Fatick » where the rest is in Kaolack."""
    said = _worked_on(evidence, joined)
    return bool(said) and stands_apart(evidence, joined, said)


def stands_apart(evidence: Evidence, joined: Joined, said: str) -> bool:
    """Whether what is worked on, « la mosquée de Fatick », has nothing to do with what comes before it."""
    return _names_others(evidence, joined, said) or _is_elsewhere(evidence, joined, said)


def serves_others(evidence: Evidence, joined: Joined) -> bool:
    """Whether a work is done on what is not ours, wherever it is: « électrifier l'école »."""
    said = _worked_on(evidence, joined)
    return bool(said) and _names_others(evidence, joined, said)


def works_on_its_walls(evidence: Evidence, joined: Joined) -> bool:
    """Whether what is built or mended is where the trade is at home: « rénover deux classes » of a school."""
    said = _worked_on(evidence, joined)
    return bool(said) and _are_its_walls(evidence, said)


def _are_its_walls(evidence: Evidence, said: str) -> bool:
    about = f"{evidence.plain.replace(said, ' ')} {evidence.cell('indicator')}"
    return evidence.lexicon.pattern("its_own_walls").search(f"{about} | {said}") is not None


def _worked_on(evidence: Evidence, joined: Joined) -> str:
    """What is built, equipped or mended, with its article: « le dispensaire »; empty for no work."""
    match = evidence.lexicon.pattern("worked_on").match(evidence.plain, joined.start)
    if match is None:
        return ""
    bought = does(evidence, "acquiring", joined) and not does(evidence, "works", joined)
    if bought and evidence.lexicon.pattern("an_estate").match(match["what"]) is None:
        return ""
    return match["what"] if bought or does(evidence, "works", joined) else ""


def _names_others(evidence: Evidence, joined: Joined, said: str) -> bool:
    """Whether what is worked on is none of ours, nor of the trade that the sentence is about."""
    lexicon = evidence.lexicon
    if lexicon.pattern("earns_by_itself").search(said):
        return True
    others = {lexicon.root(word) for word in lexicon.words(said) if lexicon.knows("for_others", word)}
    return bool(others - known_before(evidence, joined)) and not _are_its_walls(evidence, said)


def _is_elsewhere(evidence: Evidence, joined: Joined, said: str) -> bool:
    """Whether it stands in another place than the result; « l'atelier de Fatick » may be ours."""
    lexicon = evidence.lexicon
    ours = lexicon.pattern("our_premises").match(said)
    if ours and (lexicon.knows("premises", ours["thing"]) or lexicon.holds("groups", ours["thing"])):
        return False
    typed = evidence.objective.text or ""
    names = {lexicon.folded(one["name"]) for one in lexicon.pattern("named_place").finditer(typed)}
    here = names & set(lexicon.words(evidence.plain[: joined.start]))
    there = names & set(lexicon.words(said))
    return bool(here and there) and not here & there


def is_granted(evidence: Evidence, joined: Joined) -> bool:
    """« Obtenir la certification bio », « décrocher un prix »."""
    lexicon = evidence.lexicon
    match = lexicon.pattern("granted_thing").match(evidence.plain, joined.start)
    had = match is not None and lexicon.knows("distinctions", match["thing"])
    return had and lexicon.holds("obtaining", joined.verb)


def exports(evidence: Evidence, joined: Joined) -> bool:
    """« Exporter des moteurs » beside something else."""
    match = evidence.lexicon.pattern("exported_thing").match(told_plainly(evidence, joined))
    return match is not None and evidence.lexicon.root(match["thing"]) not in words_before(
        evidence, joined.start
    )
