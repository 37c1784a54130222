"""The numbers of a workbook that were typed in another way than they were read, in one sentence."""

from collections.abc import Iterable, Iterator

from wecco_xl.grid.address import reference_of
from wecco_xl.plan.finding import Finding
from wecco_xl.reading.places import Places
from wecco_xl.words import Words

MOST_TOLD = 12
"""Places that a sentence names; the others are counted."""

AS_READ = "_read_as"
"""How the codes end of what is told because it was typed in another way than it was read."""


def as_read(findings: Iterable[Finding], places: Places, said: Words) -> Iterator[str]:
    """The sentence on the numbers typed otherwise, each with its cell; nothing when there are none."""
    if found := tuple(_each(findings, places, said)):
        yield said.say("renewal.as_read", where=first(found, said))


def _each(findings: Iterable[Finding], places: Places, said: Words) -> Iterator[str]:
    for one in findings:
        place = places.cell(one.loc) if one.code.endswith(AS_READ) else None
        if place is not None:
            cell = f"{place[0]}!{reference_of(place[1], place[2])}"
            typed = one.params.get("value", one.params.get("share"))
            yield said.say("renewal.number", cell=cell, value=typed, number=one.params["number"])


def first(places: tuple[str, ...], said: Words) -> str:
    """The first places in one line, and how many more there are."""
    rest = len(places) - MOST_TOLD
    more = said.say("renewal.more", count=rest) if rest > 0 else ""
    return ", ".join(places[:MOST_TOLD]) + more
