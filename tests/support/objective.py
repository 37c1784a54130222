"""One good objective (a garage of Kaolack) that cases change column by column, and what is asked of it."""

import operator
from datetime import date

from wecco_xl.plan.cover import Cover
from wecco_xl.plan.diagnosis import Need
from wecco_xl.plan.mobility import Mobility, Opportunity
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.smart import ObjectiveScore, score

BASE = {
    "id": "O01",
    "family": "mobility",
    "text": "Réparer 60 véhicules par mois à l'atelier de Kaolack, contre 40 aujourd'hui, d'ici le 31 décembre 2027.",
    "needs": "B01",
    "opportunities": "E01",
    "indicator": "Véhicules réparés et payés",
    "unit": "véhicules/mois",
    "baseline": 40,
    "target": 60,
    "source": "Registre de l'atelier",
    "means": "Pont élévateur acquis (2 400 000 FCFA), 2 mécaniciens",
    "responsible": "Chef d'atelier (Mme Sarr)",
    "start": date(2027, 3, 1),
    "due": date(2027, 12, 31),
    "phase": "after",
}
NEED, CHANCE = "Atelier lent, véhicules immobilisés", "Immersion dans un garage de Mons"
MOBILITY = Mobility(
    before_start=date(2026, 9, 1),
    before_end=date(2027, 1, 31),
    during_start=date(2027, 2, 1),
    during_end=date(2027, 2, 26),
    after_start=date(2027, 2, 27),
    after_end=date(2027, 12, 31),
)
ANSWERS = {"oui": "yes", "non": "no"}
SIGNS = {">=": operator.ge, "<=": operator.le, "<": operator.lt, "=": operator.eq}


def scored(need: str = NEED, chance: str = CHANCE, domain: str | None = None, **changed) -> ObjectiveScore:
    """The base objective with other columns; None empties one.

    A date in words or two numbers, « 5 ; 4 », are what was not read.
    """
    row = {key: value for key, value in {**BASE, **changed}.items() if value is not None}
    unread = {key: row.pop(key) for key in ("start", "due") if isinstance(row.get(key), str)}
    unread |= {key: row.pop(key) for key in ("baseline", "target") if ";" in str(row.get(key))}
    plan = Plan(
        programme="wecco",
        cover=Cover(opened_on=date(2026, 9, 1)),
        needs=(Need(id="B01", description=need, domain=domain),),
        opportunities=(Opportunity(id="E01", description=chance),),
        mobility=MOBILITY,
        objectives=(Objective.model_validate(row),),
        unread={f"objectives.0.{key}": typed for key, typed in unread.items()},
    )
    locs = frozenset(("objectives", 0, key) for key in unread)
    (found,) = score(Case(plan, programme("wecco"), date(2026, 9, 2), Stage.PREPARATION, locs))
    return found


def in_columns(text: str, columns: tuple, **changed) -> ObjectiveScore:
    """A sentence beside indicator, unit, baseline and target."""
    names = ("indicator", "unit", "baseline", "target")
    return scored(text=text, **dict(zip(names, columns, strict=True)), **changed)


def in_line(line: str) -> ObjectiveScore:
    """A sentence, due at the end of 2027, and its columns: `Servir 9 repas | Repas servis | repas | 2 | 9`."""
    text, indicator, unit, *values = line.split(" | ")
    baseline, target = (ANSWERS.get(one) or float(one) for one in values)
    return in_columns(f"{text} d'ici le 31 décembre 2027.", (indicator, unit, baseline, target))


def told(found: ObjectiveScore, letter: str) -> str:
    points = {str(key): one.points for key, one in found.letters.items()}
    reasons = [f"{one.letter}:{one.code}" for one in found.reasons]
    return f"{letter} {points[letter]:g} {points} {reasons}"


def check(expected: str, found: ObjectiveScore) -> None:
    """`R >= 18`, `M = 20`, several joined by commas."""
    for one in expected.split(", "):
        letter, sign, points = one.split()
        got = next(value.points for key, value in found.letters.items() if str(key) == letter)
        assert SIGNS[sign](got, float(points)), told(found, letter)
