"""The notes of « Votre note » on Contrôle, brought back from another copy of a plan by key and code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.cells import is_blank
from wecco_xl.plan.programme import Programme
from wecco_xl.plan.spec import Privacy
from wecco_xl.reading.tabs import tab
from wecco_xl.words import Words
from wecco_xl.workbook.merge.carried import Answers, Carried, CarriedCell, Fate, Keep, alike, cell_block
from wecco_xl.workbook.own import control as own

_AT = own.CONTROL_AT


@dataclass(frozen=True, slots=True)
class Copied:
    """Two copies of a workbook, and which one is right where both hold another note; keys are Contrôle's."""

    copy: Snapshot
    plan: Snapshot
    words: Words
    keep: Answers


def carry_notes(files: Copied) -> Carried:
    """Compare the notes of two copies; a note whose finding the plan does not list gets a row of its own."""
    control = tab(files.plan, "control", files.words)
    theirs = own.noted(files.copy.sheets.get(tab(files.copy, "control", files.words), []))
    lines = files.plan.sheets.get(control)
    ours = own.noted(lines or [])
    free = max((at for at, _ in ours.values()), default=own.CONTROL_FIRST - 1) + 1
    items: list[CarriedCell] = []
    blocks: list[Block] = []
    for key, (_, cells) in theirs.items():
        if is_blank(cells[_AT["note"]]):
            continue
        at = ours[key][0] if key in ours else free
        present = ours[key][1][_AT["note"]] if key in ours else None
        room = lines is not None and at < own.CONTROL_FIRST + own.CONTROL_ROWS
        item = _item(files, (control, at), cells, present, room=room)
        items.append(item)
        if item.verdict is Fate.TAKEN and item.cell:
            new = key not in ours
            blocks += _row_blocks(control, at, cells) if new else [cell_block(item.cell, item.copy)]
            free += new
    return Carried(tuple(items), tuple(blocks))


def _item(
    files: Copied, row: tuple[str, int], cells: Sequence[Raw], present: Raw, *, room: bool
) -> CarriedCell:
    theirs, ours = cells[_AT["note"]], None if is_blank(present) else present
    key = str(cells[_AT["key"]] or "")
    answer = files.keep.of(key)
    if not room:
        verdict = Fate.NO_PLACE
    elif alike(theirs, ours):
        verdict = Fate.SAME
    elif answer is None and files.keep.strange(key):
        verdict = Fate.OTHER_TRAINING
    else:
        verdict = Fate.TAKEN if ours is None else _ANSWERED[answer]
    return CarriedCell(
        verdict,
        key,
        str(cells[_AT["where"]] or key),
        theirs,
        ours,
        code=str(cells[_AT["code"]] or ""),
        cell=(*row, _AT["note"]),
        private=_private(key, files.words.programme),
    )


_ANSWERED = {Keep.COPY: Fate.TAKEN, Keep.PLAN: Fate.KEPT, None: Fate.CONFLICT}


def _private(key: str, programme: Programme) -> bool:
    """Whether a note stands beside a field that not everybody of the project may read."""
    section, *rest = key.split(".")
    names = {spec.name for spec in programme.specs if spec.section == section}
    if rest and f"{section}.{rest[-1]}" in names:
        names = {f"{section}.{rest[-1]}"}
    return any(programme.privacy[name] not in (Privacy.PUBLIC, Privacy.PROJECT) for name in names)


def _row_blocks(control: str, at: int, cells: Sequence[Raw]) -> Iterator[Block]:
    """A row for a note whose finding the plan does not list: without severity, sign or address."""
    kept = [cells[_AT[name]] if name in _KEPT else None for name in own.CONTROL]
    left, right = _AT["link"], len(own.CONTROL)
    yield Block(control, at, 0, left, [kept[:left]], 1)
    yield Block(control, at, left + 1, right - left - 1, [kept[left + 1 :]], 1)


_KEPT = frozenset({"key", "where", "message", "fix", "note", "code"})
