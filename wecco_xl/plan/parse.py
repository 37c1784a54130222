"""Raw cells by key become a plan; what cannot be read becomes findings, and nothing else is lost."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from wecco_xl.lang import catalogue
from wecco_xl.plan.answers import choice
from wecco_xl.plan.cells import fold, is_blank
from wecco_xl.plan.contacts import phone, phone_prefix
from wecco_xl.plan.counts import bare_amount
from wecco_xl.plan.currency import BESIDE
from wecco_xl.plan.days import FIRST_YEAR, number_in_cell
from wecco_xl.plan.field import Vocabulary
from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.identifiers import restored
from wecco_xl.plan.percents import as_percents
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Kind, Privacy
from wecco_xl.plan.spelling import currency_in_text
from wecco_xl.plan.stages import Side, side_of
from wecco_xl.plan.typed import Typed

NUMBERS_AS_DAYS = ("year_in_date", "number_in_date")
"""Faults of a date cell in which a number was typed: it is the number that is kept, not the day it shows."""

RawRow = Mapping[str, Any]
RawPlan = Mapping[str, RawRow | Sequence[RawRow | None]]
"""`{"cover": {"plan_id": …}, "trainings": [{"title": …}, None, …]}`, values as the spreadsheet gives them."""


def parse(raw: RawPlan, programme: Programme, vocabulary: Vocabulary) -> tuple[Plan, list[Finding]]:
    """Read a plan from raw values.

    A cell that cannot be read counts as empty, gives one finding at its address and is kept in `Plan.unread`;
    the rest is read again.
    """
    data: dict[str, Any] = {name: _section(value) for name, value in raw.items()}
    _restore_zeros(data, programme)
    data |= {"programme": programme.code, "unread": {**data.get("unread", {})}}
    findings = [*_totals(data), *as_percents(data), *_dialled_at_home(data, programme, vocabulary)]
    _take_currencies(data, programme)
    _choose_at_home(data, programme, vocabulary)
    while True:
        try:
            return programme.plan_type.model_validate(data, context=vocabulary), findings
        except ValidationError as error:
            findings += [_finding(fault, programme) for fault in error.errors(include_url=False)]
            for fault in error.errors(include_url=False, include_context=False):
                data["unread"] |= _kept(fault, programme)
                _drop(data, fault["loc"])


def _kept(fault: Any, programme: Programme) -> dict[str, Typed]:
    """What stands where a field could not be read, by its address; nothing where there is no such field."""
    loc, value = fault["loc"], fault["input"]
    if loc[-1] != "id" and f"{loc[0]}.{loc[-1]}" not in programme.privacy:
        return {}
    if isinstance(value, date) and fault["type"] in NUMBERS_AS_DAYS:
        value = float(number_in_cell(value.date() if isinstance(value, datetime) else value))
    return {address(loc): _typed(value)}


def _typed(value: Any) -> Typed:
    """A value as `Plan.unread` keeps it."""
    held = isinstance(value, str | bool | time | timedelta) or (isinstance(value, float) and isfinite(value))
    shown = isinstance(value, date) and value.year >= FIRST_YEAR  # no cell holds an earlier one
    return value if held or shown else str(value)


def address(loc: Loc) -> str:
    """An address in one word: `needs.2.severity`."""
    return ".".join(str(step) for step in loc)


def loc_of(place: str) -> Loc:
    """The address that `address` said in one word."""
    return tuple(int(step) if step.isdecimal() else step for step in place.split("."))


def _restore_zeros(data: dict[str, Any], programme: Programme) -> None:
    """A registration number in a number cell has lost its leading zeros: its check digits give them back."""
    for spec in programme.specs:
        form = data.get(spec.section)
        if spec.kind is not Kind.IDENTIFIER or not isinstance(form, dict):
            continue
        number: Any = form.get(spec.key)
        side = side_of(spec.section)
        known = programme.identifiers.get(side, {}).get(spec.key) if side else None
        whole = isinstance(number, int | float) and not isinstance(number, bool) and number == number // 1
        if known and whole:
            form[spec.key] = restored(number, known) or number


def _take_currencies(data: dict[str, Any], programme: Programme) -> None:
    """A currency typed beside an amount stands for the empty cell of its own, unless a usage needs that."""
    for spec in programme.specs:
        key = BESIDE.get(spec.key) if spec.kind is Kind.AMOUNT else None
        if key is None or programme.by_loc[spec.section, key].usages:
            continue
        held = data.get(spec.section)
        for row in filter(None, held if isinstance(held, list) else [held]):
            typed = row.get(spec.key)
            if isinstance(typed, str) and is_blank(row.get(key)):
                row[key] = currency_in_text(bare_amount(typed, yearly=False))


def _totals(data: dict[str, Any]) -> Iterator[Finding]:
    """Rows of a table that only add up the others are not read: each is kept as typed, and told once."""
    words = frozenset(map(fold, catalogue()["typed"]["totals"]["words"]))
    for table, held in data.items():
        for at, row in enumerate(held if isinstance(held, list) else ()):
            key = _total_of(row, words) if isinstance(row, dict) else None
            if key is not None:
                data["unread"] |= {address((table, at, name)): _typed(value) for name, value in row.items()}
                held[at] = None
                yield Finding("total_row", (table, at, key), Severity.TO_FIX)


def _total_of(row: dict[str, Any], words: frozenset[str]) -> str | None:
    """The key of the cell that calls a row a total, when all its others are numbers; None for other rows."""
    texts = [(key, value) for key, value in row.items() if key != "id" and isinstance(value, str)]
    if not any(fold(value).rstrip(" :.") in words for _, value in texts):
        return None
    worded = [(key, value) for key, value in texts if not any(map(str.isdigit, value))]
    return worded[0][0] if len(worded) == 1 else None


def _dialled_at_home(data: dict[str, Any], programme: Programme, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Phone numbers of a side are read as dialled in its own country, and never as another country's.

    One that only another country has may lack a digit: it counts as not read, and its finding says so.
    """
    for loc, holder, side in _with_a_phone(data, programme, vocabulary):
        key = str(loc[-1])
        home, typed = programme.countries[side], holder[key]
        others = tuple(one.code for one in programme.countries.values() if one is not home)
        if number := _dialled(typed, home.code):
            holder[key] = number
        elif _dialled(typed, others):
            if len(loc) > 2 and str(typed).lstrip().startswith("0"):
                continue  # somebody who follows the couple here may well have a phone there
            data["unread"][address(loc)] = holder.pop(key)
            known = {"where": home.name, "prefix": phone_prefix(others[0])}
            yield Finding("phone_elsewhere", loc, Severity.TO_FIX, known)
        elif number := _dialled(typed, home.code, known=False):
            holder[key] = number


def _choose_at_home(data: dict[str, Any], programme: Programme, vocabulary: Vocabulary) -> None:
    """An answer of a list that each country has its own of is looked for in that of its side first."""
    for spec in programme.specs:
        side, held = side_of(spec.section), data.get(spec.section)
        own = vocabulary.lists.get(f"{spec.source}_{side}") if side else None
        if not own or not isinstance(held, dict) or is_blank(held.get(spec.key)):
            continue
        with suppress(PydanticCustomError):
            held[spec.key] = choice(held[spec.key], own, vocabulary.shorthand)


def _with_a_phone(
    data: dict[str, Any], programme: Programme, vocabulary: Vocabulary
) -> Iterator[tuple[Loc, dict[str, Any], Side]]:
    """The forms and rows that hold a phone number and say in which country: address, values, side."""
    for spec in (one for one in programme.specs if one.kind is Kind.PHONE):
        held, side = data.get(spec.section), side_of(spec.section)
        if side and isinstance(held, dict) and spec.key in held:
            yield spec.loc, held, side
        for at, row in enumerate(held if isinstance(held, list) else ()):
            known = _side_in(row, vocabulary) if isinstance(row, dict) and spec.key in row else None
            if known:
                yield (spec.section, at, spec.key), row, known


def _side_in(row: dict[str, Any], vocabulary: Vocabulary) -> Side | None:
    """The one country that a row names, if it can be read."""
    try:
        told = Side(choice(row.get("country"), vocabulary.lists["side"], vocabulary.shorthand))
    except (PydanticCustomError, KeyError):
        return None
    return told if told is not Side.BOTH else None


def _dialled(typed: Any, regions: str | tuple[str, ...], *, known: bool = True) -> str | None:
    try:
        return phone(typed, regions, known=known)
    except PydanticCustomError:
        return None


def _section(value: Any) -> Any:
    """A form or a table without its blank cells; a row with nothing but its id is blank."""
    if isinstance(value, Mapping):
        return {key: cell for key, cell in value.items() if not is_blank(cell)}
    if isinstance(value, Sequence) and not isinstance(value, str):
        rows = [_section(row) if isinstance(row, Mapping) else None for row in value]
        kept = [row if row and row.keys() != {"id"} else None for row in rows]
        while kept and kept[-1] is None:
            kept.pop()
        return kept
    return value


def _drop(data: dict[str, Any], loc: tuple[str | int, ...]) -> None:
    """Forget the value at an address, down to the cell: `("trainings", 2, "days")`."""
    place: Any = data
    for step in loc[:-1]:
        place = place[step]
        if not isinstance(place, (dict, list)):
            return
    place.pop(loc[-1], None) if isinstance(place, dict) else place.__setitem__(loc[-1], None)


def _finding(fault: Any, programme: Programme) -> Finding:
    """A fault of pydantic as a finding; the value is told only where its privacy class allows it."""
    loc: Loc = fault["loc"]
    params = {key: value for key, value in fault.get("ctx", {}).items() if key != "error"}
    if _may_be_told(loc, programme):
        return Finding(fault["type"], loc, Severity.TO_FIX, params | {"value": str(fault["input"])[:60]})
    if params.pop("nearest", None):  # a near miss tells what was typed
        return Finding("choice_not_listed", loc, Severity.TO_FIX, params)
    return Finding(fault["type"], loc, Severity.TO_FIX, params)


def _may_be_told(loc: Loc, programme: Programme) -> bool:
    """Whether a value at this address may stand in a message."""
    return programme.privacy.get(f"{loc[0]}.{loc[-1]}") in (Privacy.PUBLIC, Privacy.PROJECT)
