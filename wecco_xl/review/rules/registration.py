"""Rules on the registration of a company: it comes with its founding, or some years after."""

from wecco_xl.plan.finding import Severity
from wecco_xl.plan.identifiers import year_of
from wecco_xl.review.case import Case
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.identification import COMPANIES

LONGEST = 50
"""How many years a company may live before it is registered."""


@rule(Severity.ADVICE)
def founded_unlike_register(case: Case) -> Problems:
    """A company is founded in the year that its number of the trade register holds, or in those before."""
    for section, side in COMPANIES.items():
        company = getattr(case.plan, section)
        known = case.programme.identifiers.get(side, {}).get("trade_register")
        if company.founded_on is None or company.trade_register is None or known is None:
            continue
        year, founded = year_of(company.trade_register, known), company.founded_on.year
        if year and not year - LONGEST <= founded <= year:
            yield (section, "founded_on"), {"label": known.label, "year": str(year)}
