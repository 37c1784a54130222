"""Both firms and both people of a couple in one table, side by side, as a committee meets them (S34)."""

from collections.abc import Iterator

from wecco_xl.documents.source import NAME, Source
from wecco_xl.plan.stages import Side
from wecco_xl.wording.blocks import Block, Gap, Paragraph, Table, Tone, Value

SIDES = (Side.ORIGIN, Side.HOST)
TEXTS = ("activity", "profile")
COMPANY = "name legal_form tax_id trade_register sector activity region commune size"
"""What is told of both firms; their turnover and staff are told in one line each."""

PERSON = "role languages profile"
"""What is told of both people after their names."""


def portraits(source: Source, cell: int | None, text: int | None) -> Iterator[Block]:
    """The table; what nobody filled is left out.

    `cell` and `text` are how many characters of a short and of a long text are told.
    """
    lines = tuple(_lines(source, cell, text))
    known = 3 if any(line[2] for line in lines) else 2
    filled = tuple(_dashed(source, line)[:known] for line in lines if any(line[1:]))
    labels = source.words.labels("side")
    heads = (source.say("documents.committee.couple"), *(labels[one] for one in SIDES))
    if filled:
        yield Table("", heads[:known], filled, (5, 9, 9)[:known])
    if known < len(heads):
        yield Paragraph(source.say("documents.no_partner"), Tone.QUIET)


Line = tuple[str, Value | None, Value | None]


def _lines(source: Source, cell: int | None, text: int | None) -> Iterator[Line]:
    most = {**dict.fromkeys(TEXTS, text), "name": NAME}
    for key in COMPANY.split():
        yield _line(source, "company", key, most.get(key, cell))
    turnover, staff = (source.label("origin_company", key) for key in ("turnover", "employees"))
    yield turnover, _turnover(source, Side.ORIGIN), _turnover(source, Side.HOST)
    yield staff, _staff(source, Side.ORIGIN), _staff(source, Side.HOST)
    person = source.say("documents.committee.person")
    yield person, _person(source, Side.ORIGIN), _person(source, Side.HOST)
    for key in PERSON.split():
        yield _line(source, "person", key, most.get(key, cell))


def _line(source: Source, part: str, key: str, most: int | None) -> Line:
    """One field of both sides; where their labels differ both are told."""
    labels = dict.fromkeys(source.label(f"{side}_{part}", key) for side in SIDES)
    first, second = (source.value(f"{side}_{part}", key, most=most) for side in SIDES)
    return " / ".join(labels if second else list(labels)[:1]), first, second


def _dashed(source: Source, line: Line) -> tuple[Value, ...]:
    return tuple(one or source.say("documents.none") for one in line)


def _turnover(source: Source, side: Side) -> Value | None:
    amount, year = (source.value(f"{side}_company", key) for key in ("turnover", "turnover_year"))
    if not amount or not year or isinstance(amount, Gap) or isinstance(year, Gap):
        return amount or year
    return source.say("documents.committee.turnover", amount=amount, year=year)


def _staff(source: Source, side: Side) -> Value | None:
    total, women = (source.value(f"{side}_company", key) for key in ("employees", "women"))
    if not total or not women or isinstance(total, Gap) or isinstance(women, Gap):
        return total or women
    return source.say("documents.committee.staff", total=total, women=women)


def _person(source: Source, side: Side) -> Value | None:
    """The name, and the age behind it; the first thing that is missing instead."""
    keys = ("first_names", "last_name", "age")
    values = [source.value(f"{side}_person", key, most=NAME) for key in keys]
    missing = [one for one in values if isinstance(one, Gap)]
    name = " ".join(str(one) for one in values[:2] if one)
    if missing or not name:
        return next(iter(missing), None)
    return source.say("documents.committee.aged", name=name, age=values[2]) if values[2] else name
