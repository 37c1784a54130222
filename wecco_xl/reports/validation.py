"""What `wecco valider` says of each file: on a terminal, or as JSON."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.lang import catalogue, refusal
from wecco_xl.plan.finding import Refused, Severity
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import read_file, snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.review.rule import RULES
from wecco_xl.wording.findings import Remark, counts, remarks
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.file.replace import replace_file
from wecco_xl.workbook.own.validation import validation

VERSION = 1
"""The version of the JSON that `wecco valider --json` prints."""

_LOOKS = {Severity.BLOCKING: "bold red", Severity.TO_FIX: "yellow", Severity.ADVICE: "cyan"}
CLEAN, FOUND, REFUSED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: judged, or refused with a sentence."""

    path: Path
    judged: Judged | None
    remarks: tuple[Remark, ...] = ()
    refusal: str = ""

    @property
    def exit_code(self) -> int:
        """0 clean or advice only, 1 something to do, 2 refused."""
        if self.judged is None:
            return REFUSED
        return FOUND if any(remark.severity is not Severity.ADVICE for remark in self.remarks) else CLEAN


@dataclass(frozen=True, slots=True)
class Target:
    """Where the results of a validation go: into the file itself, into a copy, or nowhere."""

    in_place: bool = False
    copy: Path | None = None
    ignore_lock: bool = False


def check(path: Path, today: date, stage: str | None, target: Target | None = None) -> Checked:
    """Read and judge one file, and write the results where `target` says.

    A file that cannot be taken is an answer too.
    """
    try:
        data = read_file(path)
        snapshot = snapshot_of(data)
        judged = judge(snapshot, today, Stage(stage) if stage else None)
        if target is not None and (target.in_place or target.copy):
            keep(path, data, _with_results(data, judged, snapshot, today), target)
    except Refused as refused:
        return Checked(path, None, refusal=refusal(refused.code, {"name": path.name, **refused.params}))
    return Checked(path, judged, tuple(remarks(judged)))


def _with_results(data: bytes, judged: Judged, snapshot: Snapshot, today: date) -> bytes:
    now = datetime.combine(today, datetime.now().time())  # noqa: DTZ005 - the hour where the user is
    results = validation(judged, snapshot, now)
    return written_into(data, results)


def keep(path: Path, old: bytes, new: bytes, target: Target) -> None:
    """Put the new file in its place, or in a copy that must not exist yet.

    Raises:
        Refused: `copy_already_there` or `cannot_write` for the copy, and what `replace_file` refuses.
    """
    if target.copy is None:
        folder = Path(catalogue()["files"]["backup_folder"])
        replace_file(path, old, new, backups=folder, now=datetime.now(), ignore_lock=target.ignore_lock)  # noqa: DTZ005
        return
    try:
        with target.copy.open("xb") as file:
            file.write(new)
    except FileExistsError as error:
        raise Refused("copy_already_there", name=target.copy.name) from error
    except OSError as error:
        raise Refused("cannot_write", name=target.copy.name) from error


def show(checked: Checked) -> None:
    """Print one file: what was found and where, then the counts."""
    said = catalogue()["cli"]
    console = Console(highlight=False, soft_wrap=False)
    console.print(Text(checked.path.name, style="bold"))
    if checked.judged is None:
        console.print(Padding(Text(checked.refusal, style="bold red"), (0, 0, 0, 2)))
        return
    review, words = checked.judged.review, checked.judged.words
    stage = words.labels("stage")[review.stage]
    share = words.percent(review.overall.share)
    console.print(f"  {said['stage_line'].format(stage=stage, share=share)}")
    if checked.remarks:
        console.print(_table(checked.remarks))
    console.print(f"  {counts(checked.judged)}")


def _table(found: tuple[Remark, ...]) -> Table:
    severities = catalogue()["severities"]
    table = Table(box=None, show_header=False, pad_edge=True, padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=5)
    for remark in found:
        look = _LOOKS[remark.severity]
        place = Text(remark.address or remark.where)
        table.add_row(Text(severities[remark.severity.name], style=look), place, Text(_sentence(remark)))
    return table


def _sentence(remark: Remark) -> str:
    return f"{remark.where} — {remark.message} {remark.fix}"


def as_document(checked: list[Checked]) -> str:
    """The same as one JSON document."""
    return json.dumps(
        {"version": VERSION, "files": [_file(one) for one in checked]}, ensure_ascii=False, indent=2
    )


def _file(checked: Checked) -> dict[str, Any]:
    if checked.judged is None:
        return {"file": checked.path.name, "status": "refused", "message": checked.refusal}
    review = checked.judged.review
    return {
        "file": checked.path.name,
        "status": "findings" if checked.exit_code else "clean",
        "programme": review.programme.code,
        "plan_id": review.plan.cover.plan_id,
        "stage": review.stage,
        "date": review.today.isoformat(),
        "completeness": {
            "overall": [review.overall.filled, review.overall.due],
            "sections": {name: [count.filled, count.due] for name, count in review.by_section.items()},
            "usages": {usage: [count.filled, count.due] for usage, count in review.by_usage.items()},
        },
        "findings": [_finding(remark) for remark in checked.remarks],
    }


def _finding(remark: Remark) -> dict[str, Any]:
    return {
        "code": remark.code,
        "severity": remark.severity.name.lower(),
        "loc": list(remark.loc),
        "sheet": remark.sheet,
        "cell": remark.cell,
        "where": remark.where,
        "message": remark.message,
        "fix": remark.fix,
    }


def unread(judged: Judged) -> list[str]:
    """The cells that an export could not take, one line each: nothing may be lost in silence."""
    judgements = {rule.code for rule in RULES} | {
        "missing",
        "missing_next",
        "empty_table",
        "empty_table_next",
    }
    return [f"{one.address} — {_sentence(one)}" for one in remarks(judged) if one.code not in judgements]
