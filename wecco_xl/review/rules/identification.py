"""Rules on the two companies: figures that agree, numbers and places of the right country."""

from collections.abc import Iterator
from datetime import date

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.identification import Company, Met
from wecco_xl.plan.identifiers import Fault, fault
from wecco_xl.plan.monitoring import FirmIndicator
from wecco_xl.plan.profile import Identifier, ListEntry
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import Side, Stage, side_of
from wecco_xl.review.case import Case, rows
from wecco_xl.review.money import converted
from wecco_xl.review.rule import Problems, rule

COMPANIES: dict[str, Side] = {"origin_company": Side.ORIGIN, "host_company": Side.HOST}
SCALE = 50
"""From how many times on one turnover is a slip of the other: a thousandfold, another currency."""
OTHER = "other"
"""The entry of a list that asks for words of one's own."""


@rule(Severity.BLOCKING)
def women_above_total(case: Case) -> Problems:
    """Women are counted among all employees."""
    for section in COMPANIES:
        company: Company = getattr(case.plan, section)
        if company.women is not None and company.employees is not None and company.women > company.employees:
            yield (section, "women"), {"women": company.women, "employees": company.employees}


@rule(Severity.ADVICE)
def criterion_contradicted(case: Case) -> Problems:
    """A criterion is met by a company or a person, or it is not."""
    answers: dict[tuple[str, str | None], set[Met]] = {}
    for at, row in rows(case.plan, "criteria"):
        if row.criterion is None or row.met not in (Met.YES, Met.NO):
            continue
        said = answers.setdefault((row.criterion, row.subject), set())
        if said - {row.met}:
            yield (*at, "met"), {}
        said.add(row.met)


@rule(Severity.TO_FIX)
def turnover_out_of_scale(case: Case) -> Problems:
    """The turnover, the one aimed at and those measured are amounts of the same order."""
    turnover, aimed = case.plan.origin_company.turnover, case.plan.monitoring.turnover_target
    if turnover and aimed and not _alike(case, turnover, aimed):
        yield ("monitoring", "turnover_target"), {"turnover": turnover}
    for at, row in rows(case.plan, "measures"):
        measured = row.value if row.indicator is FirmIndicator.TURNOVER else None
        known = [one for one in (turnover, aimed) if one]
        if (
            isinstance(measured, int | float)
            and known
            and not any(_alike(case, one, measured) for one in known)
        ):
            yield (*at, "value"), {"turnover": known[0]}


def _alike(case: Case, one: float, other: float) -> bool:
    """Whether two amounts can be those of one firm, a few years apart.

    Only a turnover says its currency: where it is not that of the country, the other amount may be in either.
    """
    home, told = case.programme.country(Side.ORIGIN).currency, case.plan.origin_company.turnover_currency
    others = (one, converted(one, told, home)) if told and told != home else (one,)
    return other <= 0 or any(known and 1 / SCALE < known / other < SCALE for known in others)


@rule(Severity.ADVICE)
def turnover_unlike_size(case: Case) -> Problems:
    """A turnover is what that many people can sell in a year."""
    for section, side in COMPANIES.items():
        company: Company = getattr(case.plan, section)
        limits = case.programme.plausible_each.get(f"{section}.turnover")
        if not limits or not company.turnover or not company.employees:
            continue
        currency = company.turnover_currency or case.programme.country(side).currency
        each = converted(company.turnover / company.employees, currency, "EUR")
        if each and not limits[0] <= each <= limits[1]:
            yield (section, "turnover"), {"employees": company.employees}


@rule(Severity.TO_FIX)
def size_against_employees(case: Case) -> Problems:
    """The size of a company is that of its number of employees."""
    sizes = {entry.code: entry for entry in case.programme.entries("sizes")}
    for section in COMPANIES:
        company: Company = getattr(case.plan, section)
        size = sizes.get(company.size or "")
        if size is None or company.employees is None:
            continue
        if not (size.least or 0) <= company.employees <= (float("inf") if size.most is None else size.most):
            yield (section, "size"), {"employees": company.employees, "size": size.label}


@rule(Severity.BLOCKING)
def identifier_form(case: Case) -> Problems:
    """A registration number has the form of its country."""
    for loc, known in _misread(case, Fault.FORM):
        yield loc, {"label": known.label, "example": known.example}


@rule(Severity.BLOCKING)
def identifier_check(case: Case) -> Problems:
    """The check digits of a registration number agree with the others, where their rule is published."""
    return ((loc, {}) for loc, _ in _misread(case, Fault.DIGITS))


@rule(Severity.TO_FIX)
def identifier_doubt(case: Case) -> Problems:
    """A registration number is made as the known ones, where the rule of its digits is not published."""
    return ((loc, {"label": known.label}) for loc, known in _misread(case, Fault.DOUBT))


def _misread(case: Case, wanted: Fault) -> Iterator[tuple[Loc, Identifier]]:
    """The registration numbers with a fault of one kind: their address, and what is known of them."""
    for loc, spec, typed in case.of_kind(Kind.IDENTIFIER):
        side = side_of(spec.section)
        known = case.programme.identifiers.get(side, {}).get(spec.key) if side else None
        if known and fault(typed, known) is wanted:
            yield loc, known


@rule(Severity.TO_FIX)
def region_elsewhere(case: Case) -> Problems:
    """The region of a company lies in its country."""
    for section, side in COMPANIES.items():
        region = getattr(case.plan, section).region
        if region and _entry(case, "regions", region, side) is None and _entry(case, "regions", region):
            yield (section, "region"), {"where": case.programme.country(side).name}


@rule(Severity.TO_FIX)
def department_elsewhere(case: Case) -> Problems:
    """The department of a company lies in its region."""
    for section, side in COMPANIES.items():
        company: Company = getattr(case.plan, section)
        if not company.department or not company.region:
            continue
        department = _entry(case, "departments", company.department, side) or _entry(
            case, "departments", company.department
        )
        region = _entry(case, "regions", company.region)
        if department and region and department.parent != company.region:
            yield (section, "department"), {"department": department.label, "region": region.label}


@rule(Severity.TO_FIX)
def legal_form_elsewhere(case: Case) -> Problems:
    """The legal form of a company exists in its country."""
    for section, side in COMPANIES.items():
        form = getattr(case.plan, section).legal_form
        if form and _entry(case, "legal_forms", form, side) is None and _entry(case, "legal_forms", form):
            yield (section, "legal_form"), {"where": case.programme.country(side).name}


def _entry(case: Case, name: str, code: str, side: Side | None = None) -> ListEntry | None:
    return next((entry for entry in case.programme.entries(name, side) if entry.code == code), None)


@rule(Severity.TO_FIX)
def sector_unnamed(case: Case) -> Problems:
    """A sector that is not in the list is named."""
    for section in COMPANIES:
        company: Company = getattr(case.plan, section)
        if company.sector == OTHER and company.sector_other is None:
            yield (section, "sector_other"), {}


@rule(Severity.TO_FIX)
def turnover_year_ahead(case: Case) -> Problems:
    """A turnover is that of a year that has begun."""
    for section in COMPANIES:
        year = getattr(case.plan, section).turnover_year
        if year is not None and year > case.today.year:
            yield (section, "turnover_year"), {"year": str(year)}


@rule(Severity.ADVICE)
def currency_unlike_country(case: Case) -> Problems:
    """A turnover is given in the currency of the country, unless the books are kept in another."""
    for section, side in COMPANIES.items():
        currency = getattr(case.plan, section).turnover_currency
        if currency and currency != case.programme.country(side).currency:
            yield (section, "turnover_currency"), {"where": case.programme.country(side).name}


@rule(Severity.ADVICE)
def below_admission(case: Case) -> Problems:
    """The turnover reaches what the programme asks for; once the couple is made, the choice has been made."""
    least = case.programme.admission.turnover
    company = case.plan.origin_company
    if least is None or company.turnover is None or case.reached(Stage.TWINNING):
        return
    turnover = converted(company.turnover, company.turnover_currency, case.programme.admission.currency)
    if turnover is not None and turnover < least:
        yield ("origin_company", "turnover"), {"least": least, "currency": case.programme.admission.currency}


@rule(Severity.TO_FIX)
def same_company_twice(case: Case) -> Problems:
    """A couple is made of two companies."""
    origin, host = case.plan.origin_company, case.plan.host_company
    for key in ("name", "tax_id"):
        ours, theirs = getattr(origin, key), getattr(host, key)
        if ours and theirs and fold(ours) == fold(theirs):
            yield ("host_company", key), {}
            return


@rule(Severity.TO_FIX)
def age_against_birth_date(case: Case) -> Problems:
    """The age, told at some time since the plan was opened, is that of the birth date within a year."""
    born, age = getattr(case.plan.visa, "birth_date", None), case.plan.origin_person.age
    if born is None or age is None or ("cover", "opened_on") in case.unread:
        return
    opened = case.plan.cover.opened_on or case.today
    if not _age(born, opened) - 1 <= age <= _age(born, case.today) + 1:
        yield ("origin_person", "age"), {}


def _age(born: date, day: date) -> int:
    """Full years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@rule(Severity.ADVICE)
def commune_elsewhere(case: Case) -> Problems:
    """A commune lies in the region chosen, as far as the programme knows it."""
    for section, side in COMPANIES.items():
        company: Company = getattr(case.plan, section)
        known = case.programme.regions_of(company.commune or "", side)
        if company.region and known and company.region not in known:
            regions = {entry.code: entry.label for entry in case.programme.entries("regions", side)}
            where = ", ".join(label for code, label in regions.items() if code in known)
            chosen = regions.get(company.region, "")
            if where and chosen:
                yield (section, "commune"), {"commune": company.commune, "where": where, "region": chosen}
