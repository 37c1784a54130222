"""Rules on amounts: each says in which currency it is, or the reader has to guess."""

from wecco_xl.plan.currency import BESIDE
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import side_of
from wecco_xl.review.case import Case
from wecco_xl.review.money import assumed_currency, converted
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.rules.identification import COMPANIES

LAST_YEARS = 3
"""How many years before the plan the last accounts may be of."""


@rule(Severity.ADVICE)
def amount_without_currency(case: Case) -> Problems:
    """An amount stands beside its currency; without one, another is assumed. Told once for a table."""
    bare: dict[tuple[str, str], list[Loc]] = {}
    for loc, spec, _ in case.of_kind(Kind.AMOUNT):
        key = BESIDE.get(spec.key) if spec.section != "logistics" else None  # they follow the budget
        place = (*loc[:-1], key) if key else ()
        if not key or place in case.unread or spec.name in case.programme.due_stages:
            continue
        holder = getattr(case.plan, str(loc[0]))
        row = holder[int(loc[1])] if len(loc) == 3 else holder
        if getattr(row, key) is None:
            bare.setdefault((spec.section, key), []).append(place)
    for (section, _), places in bare.items():
        side, profile = side_of(section), case.programme
        assumed = profile.country(side).currency if side else assumed_currency(case.plan, profile)
        yield places[0], {"currency": assumed, "count": len(places)}


@rule(Severity.ADVICE)
def turnover_year_old(case: Case) -> Problems:
    """The turnover is that of the last year known when the plan is opened, or of one not long before."""
    opened = case.plan.cover.opened_on or case.today
    for section in COMPANIES:
        year = getattr(case.plan, section).turnover_year
        if year is not None and year < opened.year - LAST_YEARS:
            yield (section, "turnover_year"), {"year": str(year)}


@rule(Severity.ADVICE)
def turnover_of_zero(case: Case) -> Problems:
    """A company that exists has sold something, unless it was founded in that very year."""
    for section in COMPANIES:
        company = getattr(case.plan, section)
        founded, year = company.founded_on, company.turnover_year
        if company.turnover == 0 and not (founded and year and founded.year >= year):
            yield (section, "turnover"), {}


@rule(
    Severity.ADVICE,
    beside=(
        "means_far_above_use",
        "training_budget_exceeded",
        "logistics_over_budget",
        "training_above_budget",
    ),
)
def amount_out_of_scale(case: Case) -> Problems:
    """An amount is of the order that the programme knows for it: a zero or a currency is soon lost."""
    limits, assumed = case.programme.plausible, assumed_currency(case.plan, case.programme)
    for loc, spec, amount in case.of_kind(Kind.AMOUNT):
        if spec.name not in limits or not amount:
            continue
        holder = getattr(case.plan, str(loc[0]))
        row = holder[int(loc[1])] if len(loc) == 3 else holder
        kind = f"{spec.name}.{getattr(row, 'kind', None)}"
        currency = getattr(row, BESIDE[spec.key]) or assumed
        euros = converted(amount, currency, "EUR")
        least, most = limits.get(kind, limits[spec.name])
        if euros is not None and not least <= euros <= most:
            yield loc, {"number": amount, "currency": currency}
