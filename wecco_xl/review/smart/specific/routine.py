"""What one does by the clock or in company, and no more: « arroser matin et soir », « de 9 h à 17 h »."""

from wecco_xl.review.smart.evidence import Evidence
from wecco_xl.review.smart.facts import is_later
from wecco_xl.review.smart.language.french import Number, Use
from wecco_xl.review.smart.specific.results import acts_beyond
from wecco_xl.review.smart.specific.sentence import Verb
from wecco_xl.review.smart.ways import counts_its_effect

_MOVES = ("up", "down")


def is_a_routine(evidence: Evidence, verb: str) -> bool:
    """Whether a sentence only tells when one works; « livrer 30 repas par jour » promises a result.

    Beside an indicator that counts how often it is done, « dimanches ouverts », it is what is to change.
    """
    lexicon = evidence.lexicon
    opens = lexicon.looks_infinitive("".join(evidence.words[:1]))
    if _is_company(evidence, verb):
        return True
    if not opens or lexicon.pattern("timetable").search(evidence.plain) is None:
        return False
    return not (_is_measured(evidence, verb) or _promises(evidence))


def _is_company(evidence: Evidence, verb: str) -> bool:
    """« Passer du temps avec les teinturières »: a day to come or a timetable makes no result of it."""
    company = evidence.lexicon.pattern("mere_company").match(evidence.plain)
    if company is None or evidence.aims or _is_measured(evidence, verb) or _says_more(evidence):
        return False
    return not acts_beyond(evidence, Verb("attendance", company[0]))


def _is_measured(evidence: Evidence, verb: str) -> bool:
    """Whether the indicator is what one does, all of it, or how often: « dimanches ouverts »."""
    measured, named = evidence.cell("indicator"), evidence.naming(evidence.cell("indicator"), without="empty")
    counted = evidence.lexicon.pattern("after_a_time").sub(" ", measured)  # « vivants après six mois »
    how_often = evidence.lexicon.pattern("counts_days").search(f"{counted} {evidence.cell('unit')}")
    done = counts_its_effect(evidence, verb) or how_often is not None
    return done or (bool(named) and named <= evidence.concrete)


def _promises(evidence: Evidence) -> bool:
    """Whether a day to come, a change, a limit, a number or « chaque lot » says more than when."""
    lexicon = evidence.lexicon
    if evidence.aims or evidence.denied or _says_more(evidence):
        return True
    if is_later(evidence) and not lexicon.pattern("until").search(evidence.text):  # « jusqu'en juin »
        return True
    verbs = filter(lexicon.looks_infinitive, evidence.words)  # « élèves » raises nothing
    moves = any(lexicon.knows(kind, verb) for verb in verbs for kind in _MOVES)
    return moves or any(_is_promised(evidence, one) for one in evidence.quantities)


def _says_more(evidence: Evidence) -> bool:
    return evidence.lexicon.pattern("beyond_a_timetable").search(evidence.text) is not None


def _is_promised(evidence: Evidence, count: Number) -> bool:
    """Whether a number counts what comes out: no « 3 fois », no hour, no « aux 24 élèves »."""
    lexicon, before = evidence.lexicon, evidence.plain[: count.start]
    if lexicon.pattern("all_those").search(before):
        return False
    if lexicon.root(count.unit) in lexicon.hours:
        return lexicon.pattern("within").search(before) is not None
    return count.use is Use.BASELINE or not lexicon.knows("repeats", count.unit)
