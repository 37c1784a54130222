"""A budget and a number of days that are typed to be tried in the place of those of a plan."""

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import amount, fold, number, one_line
from wecco_xl.plan.counts import without_unit
from wecco_xl.plan.spelling import currency_in_text


def budget_of(typed: str) -> float:
    """An amount in the currency of the plan (`2 500 000`, `2,5 M`).

    Raises:
        ValueError: for what is no amount, or says its currency: that of the plan is not known yet.
    """
    if currency_in_text(one_line(typed)) is not None:
        raise ValueError(typed)
    return _not_negative(amount(typed))


def days_of(typed: str) -> float:
    """A number of days (`12`, `9,5`, `12 jours`).

    Raises:
        ValueError: for what is none.
    """
    units = frozenset(map(fold, catalogue()["typed"]["units"]["days"]))
    return _not_negative(number(without_unit(typed, units)))


def _not_negative(found: float) -> float:
    if found < 0:
        raise ValueError(found)
    return found
