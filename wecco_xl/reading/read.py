"""From a snapshot to the plan that it holds: one reading for whoever judges, compares or brings back."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.parse import parse
from wecco_xl.plan.percents import ENDS
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.units import same_unit
from wecco_xl.reading.doubts import doubt
from wecco_xl.reading.gone import gone
from wecco_xl.reading.locate import Located, locate
from wecco_xl.reading.places import Places
from wecco_xl.words import Words, words


class Reading(NamedTuple):
    """A plan as it was understood, its programme and words, its places, and what was not understood."""

    plan: Plan
    programme: Programme
    words: Words
    places: Places
    findings: tuple[Finding, ...]


def read(snapshot: Snapshot) -> Reading:
    """Read the plan in a snapshot.

    Raises:
        Refused: what `locate` refuses.
    """
    located = locate(snapshot)
    doubt(located, snapshot)
    located.findings += gone(located, snapshot)
    said = words(located.programme.code)
    plan, faults = parse(located.raw, located.programme, said.vocabulary())
    told = (*_as_understood(located, plan), *_in_other_units(located, plan))
    return Reading(plan, located.programme, said, located.places, (*located.findings, *faults, *told))


def _as_understood(located: Located, plan: Plan) -> Iterator[Finding]:
    """The amounts written with points, commas or words, « 3.600.000 francs », with the number they became."""
    for spec in located.programme.specs:
        if spec.kind is not Kind.AMOUNT:
            continue
        typed, read = located.raw.get(spec.section) or {}, getattr(plan, spec.section)
        table = isinstance(typed, list)
        for at, (raw, row) in enumerate(zip(typed, read, strict=False) if table else [(typed, read)]):
            text, number = (raw or {}).get(spec.key), getattr(row, spec.key, None)
            if isinstance(text, str) and number is not None and _SPELT.search(fold(text)):
                loc = (spec.section, at, spec.key) if table else spec.loc
                yield Finding("amount_read_as", loc, Severity.ADVICE, {"value": text[:60], "number": number})


_SPELT = re.compile(
    r"\d\.\d|\d,(?!\d\d?(?!\d))\d|\bm(il+e|illiards?|illions?|io|rd|d)?\b|\d ?[mk](f|f? ?cfa|€|eur)?\b"
)
"""A number whose size rests on how it is read: groups or decimals, thousands or millions in words."""


def _in_other_units(located: Located, plan: Plan) -> Iterator[Finding]:
    """The results typed with a unit that is not that of their objective, « 500 kg » beside « tonnes »."""
    units = {one.id: one.unit for one in plan.objectives if one and one.id}
    for table, keys in (("objectives", ENDS), ("measures", ("value",))):
        for at, (raw, row) in enumerate(
            zip(located.raw.get(table) or (), getattr(plan, table), strict=False)
        ):
            unit = units.get(row.id if table == "objectives" else row.objective) if row else None
            for key in keys if unit else ():
                typed, number = (raw or {}).get(key), getattr(row, key)
                if isinstance(typed, str) and isinstance(number, float) and not same_unit(typed, str(unit)):
                    params = {"value": typed[:60], "number": number, "unit": unit}
                    yield Finding("result_read_as", (table, at, key), Severity.ADVICE, params)
