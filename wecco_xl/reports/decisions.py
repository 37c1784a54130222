"""What `wecco reprendre-decisions` does and says: decisions and notes of a copy, back in the plan."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from wecco_xl.plan.finding import CLEAN, FOUND, Refused
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.files import read_file
from wecco_xl.reports.run import backup_folder
from wecco_xl.reports.terminal import Page
from wecco_xl.words import Words
from wecco_xl.workbook.file.replace import replace_file
from wecco_xl.workbook.merge.carried import Answers, Carried, CarriedCell, Fate
from wecco_xl.workbook.merge.decisions import carry
from wecco_xl.workbook.merge.plan_file import PlanFile, plan_file
from wecco_xl.workbook.merge.refresh import with_blocks
from wecco_xl.workbook.merge.said import spoken

VERSION = 1
"""The version of the JSON that `wecco reprendre-decisions --json` prints."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came back into a plan; `backup` is the dated copy of the plan before, None if it stayed whole."""

    copy: Path
    plan: Path
    words: Words
    carried: Carried
    trial: bool
    backup: Path | None

    @property
    def exit_code(self) -> int:
        """0 when everything is settled, 1 when somebody has to decide."""
        return FOUND if self.carried.waiting else CLEAN


def bring(copy: Path, plan: Path, keep: Answers, *, trial: bool, ignore_lock: bool) -> Brought:
    """Carry the decisions and notes of `copy` into the file `plan`, written only if something changes.

    Raises:
        Refused: when either file cannot be taken, when they do not hold the same plan, or when the plan
            cannot be replaced; nothing is written then.
    """
    data = _bytes(plan)
    ours = _read(plan, data)
    theirs = _read(copy, _bytes(copy))
    carried = carry(theirs, ours, keep)
    backup = None
    if carried.blocks and not trial:
        now = datetime.now()  # noqa: DTZ005 - the hour where the user is
        new = with_blocks(data, carried.blocks, now)
        backup = replace_file(plan, data, new, backups=backup_folder(), now=now, ignore_lock=ignore_lock)
    return Brought(copy, plan, ours.words, carried, trial, backup)


def _bytes(path: Path) -> bytes:
    try:
        return read_file(path)
    except Refused as refused:
        raise Refused(refused.code, **{"name": path.name, **refused.params}) from refused


def _read(path: Path, data: bytes) -> PlanFile:
    try:
        return plan_file(snapshot_of(data), path.name)
    except Refused as refused:
        raise Refused(refused.code, **{"name": path.name, **refused.params}) from refused


def show(brought: Brought) -> None:
    """Print what was taken, what was there already, and what waits for a decision."""
    page, carried, words = Page(Console(highlight=False), brought.words), brought.carried, brought.words
    page.line(f"{brought.copy.name} → {brought.plan.name}", look="bold", indent=0)
    for title, lines in spoken(carried, words):
        page.line(title)
        page.points(lines)
    for line in _ending(brought):
        page.line(line)


def _ending(brought: Brought) -> Iterable[str]:
    """Whether the plan was written, and what to do now."""
    words = brought.words
    if brought.carried.waiting:
        yield _say(words, "how")
    if brought.backup:
        yield _say(words, "written", path=brought.plan, backup=brought.backup.name)
        yield _say(words, "recalculate")
    elif brought.trial:
        yield _say(words, "trial")
    else:
        yield _say(words, "nothing")


def _say(words: Words, key: str, **blanks: Any) -> str:
    return words.say(f"cli_decisions.{key}", **blanks)


def as_document(brought: Brought) -> str:
    """The same as one JSON document."""
    document = {
        "version": VERSION,
        "copy": str(brought.copy),
        "plan": str(brought.plan),
        "written": brought.backup is not None,
        "backup": str(brought.backup) if brought.backup else None,
        "counts": {verdict: len(brought.carried.of(verdict)) for verdict in Fate},
        "items": [_item(item) for item in brought.carried.items],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _item(item: CarriedCell) -> dict[str, Any]:
    return {
        "verdict": item.verdict,
        "key": item.key,
        "code": item.code or None,
        "where": item.where,
        "copy": _plain(item, item.copy),
        "plan": _plain(item, item.plan),
        "doubtful": item.doubtful,
        "private": item.private,
    }


def _plain(item: CarriedCell, value: Any) -> Any:
    """A value as JSON holds it; None beside a private field."""
    if item.private:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value
