"""Rules on the registration of a company: it comes with its founding, or some years after."""

from collections.abc import Iterator

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.identifiers import year_of
from wecco_xl.review.case import Case
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.identification import COMPANIES

LONGEST = 50
"""How many years a company may live before it is registered."""


@rule(Severity.TO_FIX)
def registered_ahead(case: Case) -> Problems:
    """The number of a company in the trade register holds a year that has begun."""
    for section, label, year in _years(case):
        if year > case.today.year:
            yield (section, "trade_register"), {"label": label, "year": str(year)}


@rule(Severity.ADVICE)
def founded_unlike_register(case: Case) -> Problems:
    """A company is founded in the year that its number of the trade register holds, or in those before."""
    for section, label, year in _years(case):
        founded = getattr(case.plan, section).founded_on
        if founded and year <= case.today.year and not year - LONGEST <= founded.year <= year:
            yield (section, "founded_on"), {"label": label, "year": str(year)}


def _years(case: Case) -> Iterator[tuple[str, str, int]]:
    """The companies whose number of the trade register holds a year: section, name of the number, year."""
    for section, side in COMPANIES.items():
        number = getattr(case.plan, section).trade_register
        known = case.programme.identifiers.get(side, {}).get("trade_register")
        year = year_of(number, known) if number and known else None
        if known and year:
            yield section, known.label, year
