"""From a snapshot to the plan that it holds: one reading for whoever judges, compares or brings back."""

from dataclasses import dataclass

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Finding
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import Programme
from wecco_xl.reading.doubts import doubt
from wecco_xl.reading.locate import Places, locate
from wecco_xl.words import Words, words


@dataclass(frozen=True, slots=True)
class Reading:
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
    said = words(located.programme.code)
    plan, faults = parse(located.raw, located.programme, said.vocabulary())
    return Reading(plan, located.programme, said, located.places, (*located.findings, *faults))
