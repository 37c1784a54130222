"""The sheets that get lost keys back, wherever they are, and what is said of that."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wecco_xl.grid.address import reference_of
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.reading.rekeyed import Rekeyed, rekeyed
from wecco_xl.reading.tabs import SheetMark
from wecco_xl.words import Words

Again = tuple[SheetMark, Rekeyed]


def recovered(
    snapshot: Snapshot, lost: set[str], there: Mapping[str, str], marks: Sequence[SheetMark], words: Words
) -> dict[str, Again]:
    """By name, the sheets among those that `lost` keys that get them back; `there` names those with a mark.

    A sheet without a mark is taken for a lost one when no other can be that one, nor it another.
    """
    marked = {mark.sheet: mark for mark in marks}
    model = max(mark.model for mark in marks)
    again = {
        name: (marked[name], keys)
        for name in (there[key] for key in lost & there.keys())
        if (keys := rekeyed(marked[name].key, snapshot.sheets[name], words, model, marked[name].value_column))
    }
    others = snapshot.sheets.keys() - marked.keys()
    found = [
        one
        for name in snapshot.sheets
        for key in (lost - there.keys() if name in others else ())
        if (one := _unmarked(name, key, snapshot, words, model))
    ]
    names, kinds = Counter(mark.sheet for mark, _ in found), Counter(mark.key for mark, _ in found)
    return again | {one[0].sheet: one for one in found if names[one[0].sheet] == kinds[one[0].key] == 1}


def _unmarked(name: str, key: str, snapshot: Snapshot, words: Words, model: int) -> Again | None:
    keys = rekeyed(key, snapshot.sheets[name], words, model, None)
    if keys is None:
        return None
    return SheetMark(name, 0, keys.column, keys.answers, model, words.programme.code, key), keys


def told(sheet: str, keys: Rekeyed, words: Words) -> Iterator[Finding]:
    """What was read by what people see, and the cells among it that name no field."""
    if not keys.sections:
        return
    loc = (keys.sections[0],)
    parts = ", ".join(words.section(name).title for name in keys.sections)
    yield Finding("read_by_labels", loc, Severity.TO_FIX, {"sheet": sheet, "parts": parts})
    if keys.unknown:
        cells = ", ".join(reference_of(*place) for place in sorted(keys.unknown))
        yield Finding("unknown_labels", loc, Severity.TO_FIX, {"sheet": sheet, "cells": cells})
