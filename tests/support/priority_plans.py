"""Plans with trainings to rank, from short descriptions."""

from datetime import date

from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.words import words

TODAY = date(2026, 11, 20)
MOBILITY = {
    "before_start": date(2027, 1, 4),
    "before_end": date(2027, 2, 28),
    "during_start": date(2027, 3, 1),
    "during_end": date(2027, 3, 14),
    "after_start": date(2027, 3, 15),
    "after_end": date(2027, 6, 30),
    "budget_currency": "XOF",
}
NEEDS = {
    "B01": ("critical", "now"),
    "B02": ("high", "soon"),
    "B03": ("medium", "later"),
    "B04": ("low", None),
}
OBJECTIVES = {"O01": "after", "O02": "during", "O03": None}
USUAL = {"needs": ["B02"], "objectives": ["O01"], "phase": "before", "cost": 200_000, "days": 3}


def case(trainings, *, needs=None, objectives=None, mobility=None, today=TODAY, unread=()):
    """A case with these trainings; `None` values count as empty cells, missing ids are numbered."""
    found = programme("wecco")
    numbered = [{"id": f"F{at:02}"} | one for at, one in enumerate(trainings, 1)]
    data = {
        "programme": "wecco",
        "needs": [
            {"id": one, "severity": severity, "urgency": urgency}
            for one, (severity, urgency) in (NEEDS if needs is None else needs).items()
        ],
        "objectives": [{"id": one, "phase": phase} for one, phase in (objectives or OBJECTIVES).items()],
        "trainings": [filled(one) for one in numbered],
        "mobility": filled(MOBILITY | (mobility or {})),
    }
    data |= {key: [filled(row) for row in data[key]] for key in ("needs", "objectives")}
    return Case(found.plan_type.model_validate(data), found, today, Stage.PREPARATION, frozenset(unread))


def filled(row):
    return {key: value for key, value in row.items() if value is not None}


def said(reason):
    """The sentence of a reason, as a sheet would write it."""
    parts = zip(("first", "second", "third"), map(said, reason.parts), strict=False)
    return words("wecco").say(f"priority.{reason.code}", **reason.params, **dict(parts))
