"""A plan in a workbook of today's model, made from an older or damaged one: what came over, what could not.

The plan is read and built again as from JSON; the sheets that Python writes give their notes, their history
and the settings that someone changed. The old file is only read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Raw, Snapshot, value_at
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.plan import MODEL, Plan
from wecco_xl.plan.stages import Stage
from wecco_xl.reading import settings
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.parts import CELL
from wecco_xl.reading.read import Reading, read
from wecco_xl.reading.tabs import tab, tab_to_write
from wecco_xl.review.case import Case
from wecco_xl.words import Words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.file.saved import saved, saved_at
from wecco_xl.workbook.merge.carried import Answers, Fate, cell_block
from wecco_xl.workbook.merge.leftover import known_rows, leftover
from wecco_xl.workbook.merge.notes import Copied, carry_notes
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own.settings import VALUE
from wecco_xl.workbook.own.validation import course


@dataclass(frozen=True, slots=True)
class Renewed:
    """The new workbook, the plan in it, how much came over beside it, and the places of what did not."""

    data: bytes
    found: Reading
    plan: Plan
    counts: Mapping[str, int]
    left: tuple[str, ...]


def renewed(data: bytes, today: date) -> Renewed:
    """Build the plan of a workbook again, in the present model.

    Raises:
        Refused: what `snapshot_of` and `locate` refuse.
    """
    old = snapshot_of(data)
    found = read(old)
    plan = found.plan.model_copy(update={"model": MODEL, **known_rows(found)})
    new = build(found.words, today, plan)
    blank = snapshot_of(new)
    notes = carry_notes(Copied(old, blank, found.words, Answers()))
    history = _history(old, found.words)
    remembers = value_at(old, (tab(old, "history", found.words), *CELL))
    typed = tuple(_settings(old, blank, found.words))
    blocks = (*notes.blocks, *_history_blocks(history, remembers, blank, found.words), *typed)
    tabs = {block.sheet: None for block in blocks}
    counts = {
        "cells": len(Case(plan, found.programme, today, Stage.DIAGNOSIS).filled),
        "notes": len(notes.of(Fate.TAKEN)),
        "runs": len(history),
        "settings": len(typed),
    }
    left = (*leftover(data, old, found, blank), *(one.where for one in notes.waiting))
    new = _later(data, written_into(new, Results(blocks, shown=tuple(tabs))))
    return Renewed(new, found, plan, counts, left)


def _later(old: bytes, new: bytes) -> bytes:
    """The new workbook as saved just after the old one: it is the next version of the same plan."""
    moment = saved_at(old)
    return saved(new, datetime.fromisoformat(moment) + timedelta(seconds=1)) if moment else new


def _history(old: Snapshot, words: Words) -> list[list[Raw]]:
    """The past checks of Historique, in the columns that it has now."""
    try:
        name = tab_to_write(old, "history", words)
    except Refused:  # somebody moved or removed it
        return []
    lines = [row[1 : own.HISTORY_CHART] for row in old.sheets[name][own.HISTORY_FIRST :]]
    return [line for line in lines if not all(map(is_blank, line))]


def _history_blocks(
    lines: list[list[Raw]], remembered: Raw, blank: Snapshot, words: Words
) -> Iterator[Block]:
    if lines:
        name = tab_to_write(blank, "history", words)
        yield Block(name, own.HISTORY_FIRST, 1, len(own.HISTORY), lines, len(lines))
        yield Block(name, own.HISTORY_FIRST, own.HISTORY_CHART, 2, course(lines, words), own.CHARTED)
        if isinstance(remembered, str):
            yield cell_block((name, *CELL), remembered)


def _settings(old: Snapshot, blank: Snapshot, words: Words) -> Iterator[Block]:
    """The values of « Paramètres » that are not those with which it was built, whatever they are."""
    name = tab(blank, settings.KEY, words)
    rows = {str(row[0]): at for at, row in enumerate(blank.sheets[name]) if row}
    known = {one.key for one in settings.SETTINGS} & rows.keys()
    for key, (value, built) in settings.as_typed(old).items():
        if key in known and not is_blank(value) and value != built:
            yield cell_block((name, rows[key], VALUE), value)
