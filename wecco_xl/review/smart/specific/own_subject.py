"""A clause apart from the counted result: « l'atelier livrant de son côté 12 portails »."""

import re
from itertools import islice

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.language.french import PERCENT
from wecco_xl.review.smart.specific.beside import (
    Joined,
    aims_at,
    counts_beside,
    does,
    tells_how,
    words_before,
)

MOST = 12
"""How many clauses of a kind are looked at: a cell of thousands of words is no sentence."""
_FOUNDING = ("founding", "building")
_STANDS_ALONE = ("ventures", "premises")


def acts_apart(evidence: Evidence) -> bool:
    """Whether something else is counted, founded or paid back in a clause that has its own subject."""
    lexicon, plain = evidence.lexicon, evidence.plain
    kinds = {"told_apart": _counts_or_founds, "founded_too": _is_founded, "settled_too": _is_another_matter}
    return any(
        stands_beside(evidence, match.start()) and adds(evidence, match)
        for name, adds in kinds.items()
        for match in islice(lexicon.pattern(name).finditer(plain), MOST)
    )


def stands_beside(evidence: Evidence, start: int) -> bool:
    """Whether the target stands before a place, and neither behind it nor for the purpose told there."""
    told, added = counts_beside(evidence, Joined("", start, ""))
    purpose = evidence.lexicon.pattern("leads_to_a_purpose").search(evidence.plain[:start])
    return not purpose and aims_at(evidence, told) and not aims_at(evidence, added)


def _counts_or_founds(evidence: Evidence, match: re.Match[str]) -> bool:
    """« … 12 portails », « … un garage »; « l'apprenti réparant de son côté 15 vélos » is a part of it."""
    lexicon, told = evidence.lexicon, words_before(evidence, match.start())
    counts = [one for one in evidence.quantities if match.start("rest") <= one.start < match.end()]
    others = [one for one in counts if one.unit and lexicon.root(one.unit) not in told]
    return bool(others and not tells_how(evidence, others, PERCENT)) or is_a_venture(evidence, match["thing"])


def _is_founded(evidence: Evidence, match: re.Match[str]) -> bool:
    done = Joined(match["done"], match.start("done"), match["done"])
    founded = any(does(evidence, kind, done) for kind in _FOUNDING)
    behind = evidence.plain[match.end() :].partition(",")[0]
    if not founded or evidence.lexicon.pattern("founded_for_it").search(behind):
        return False
    return is_a_venture(evidence, match["thing"]) and _is_another_matter(evidence, match)


def _is_another_matter(evidence: Evidence, match: re.Match[str]) -> bool:
    """Whether what is founded or paid back is named for the first time; not « 3 boutiques, une… »."""
    groups = match.groupdict()
    thing = next(groups[key] for key in ("thing", "owed", "planned") if groups.get(key))
    return evidence.lexicon.root(thing) not in words_before(evidence, match.start())


def is_a_venture(evidence: Evidence, thing: str | None) -> bool:
    """Whether a thing stands for itself, « boulangerie », « roman »; a machine serves the rest."""
    lexicon, parts = evidence.lexicon, (thing or "").split("-")
    trade = lexicon.pattern("trading_place").match(thing or "") is not None
    return trade or any(lexicon.knows(kind, part) for kind in _STANDS_ALONE for part in parts)
