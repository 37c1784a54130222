"""Two results said by nouns: « vente de 9 tapis par mois et ouverture d'un restaurant »."""

import re
from itertools import islice

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT
from wecco_xl.review.smart.specific.beside import tells_how, words_before
from wecco_xl.review.smart.specific.own_subject import MOST, is_a_venture, stands_beside


def adds_a_noun(evidence: Evidence) -> bool:
    """Whether a noun of action behind the target founds, obtains, moves or counts something else."""
    others = islice(evidence.lexicon.pattern("and_the_action").finditer(evidence.plain), MOST)
    return any(
        stands_beside(evidence, match.start()) and not _is_the_way(evidence, match) and _adds(evidence, match)
        for match in others
    )


def _is_the_way(evidence: Evidence, match: re.Match[str]) -> bool:
    """« 25 robes par mois après la formation de 3 couturières et l'ouverture d'une boutique »."""
    aimed = max(one.start for one in evidence.aims if one.start < match.start())
    between = evidence.plain[aimed : match.start()]
    return evidence.lexicon.pattern("only_the_way").search(between) is not None


def _adds(evidence: Evidence, match: re.Match[str]) -> bool:
    lexicon, told = evidence.lexicon, words_before(evidence, match.start())
    if match["obtaining"]:
        return True
    if match["founding"]:
        return is_a_venture(evidence, match["thing"]) and lexicon.root(match["thing"]) not in told
    named = evidence.naming(match["rest"], without="stop") - lexicon.hours.keys()
    if named & told or (match["doing"] and _serves(evidence, match["doing"])):
        return False  # « et hausse de 20 % des ventes », « et formation de 3 vendeuses de robes »
    counts = [one for one in evidence.quantities if match.start("rest") <= one.start < match.end()]
    shares = () if match["moving"] else (PERCENT,)
    return bool(counts) and not tells_how(evidence, counts, *shares)


def _serves(evidence: Evidence, noun: str) -> bool:
    """Whether an action is a means or a check: « recrutement de 2 couturières », « visite de 4 clients »."""
    lexicon = evidence.lexicon
    attended = lexicon.knows("gatherings", noun) and not noun.startswith("formation")
    return attended or lexicon.pattern("action_serves").fullmatch(noun) is not None
