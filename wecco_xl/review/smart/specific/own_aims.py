"""What could be aimed at for itself beside a counted result: a venture, a prize, an office, another trade."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.specific.beside import Joined, does, known_before, told_plainly
from wecco_xl.review.smart.specific.ventures import (
    exports,
    founds,
    is_granted,
    stands_apart,
    works_for_others,
)


def is_an_aim(evidence: Evidence, joined: Joined) -> bool:
    """Whether what a verb does could be an objective of its own, whatever is counted before it."""
    kinds = (founds, is_granted, exports, works_for_others, _is_aimed_at, _sells_another, _makes_other_goods)
    return any(is_one(evidence, joined) for is_one in kinds)


def _is_aimed_at(evidence: Evidence, joined: Joined) -> bool:
    """« Gagner le concours », « passer le permis de conduire », « devenir maire », « écrire un roman »."""
    lexicon = evidence.lexicon
    match = lexicon.pattern("aim_of_its_own").match(told_plainly(evidence, joined))
    if match is None:
        return False
    return not known_before(evidence, joined) & evidence.naming(match[0], without="observable")


def _sells_another(evidence: Evidence, joined: Joined) -> bool:
    """« Augmenter les ventes de pain » beside something else."""
    match = evidence.lexicon.pattern("sales_of").match(told_plainly(evidence, joined))
    return match is not None and evidence.lexicon.root(match["thing"]) not in known_before(evidence, joined)


def _makes_other_goods(evidence: Evidence, joined: Joined) -> bool:
    """« Élever des chèvres » beside pianos, « exposer mes tableaux à Paris » beside a shop in Liège."""
    lexicon, said = evidence.lexicon, told_plainly(evidence, joined)
    match = lexicon.pattern("other_goods").match(said)
    if match is None or not does(evidence, "producing", joined):
        return False
    if lexicon.pattern("serves_an_end").search(match["goods"]):
        return False
    if lexicon.root(match["thing"]) in known_before(evidence, joined):
        return False
    return is_another_trade(evidence, joined, match["goods"]) or stands_apart(
        evidence, joined, match["goods"]
    )


def is_another_trade(evidence: Evidence, joined: Joined, goods: str) -> bool:
    """Whether some goods are of a trade that neither the result nor its need and means are about."""
    lexicon, alike = evidence.lexicon, evidence.case.programme.smart.alike
    before = (evidence.plain[: joined.start], evidence.cell("indicator"), evidence.cell("means"))
    needs = (evidence.told(row) for row in evidence.linked("needs"))
    known, others = lexicon.trades.of(" | ".join((*before, *needs))), lexicon.trades.of(goods)
    akin = {near for one in known for near in (one, *alike.get(one, ()))}
    akin |= {one for one in others if known.intersection(alike.get(one, ()))}
    if any(lexicon.holds("feeding_trades", one) for one in known):
        akin |= {one for one in others if lexicon.holds("feeding_trades", one)}
    return bool(others) and not others & akin
