"""What `wecco valider` says of each file: on a terminal, or as JSON."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wecco_xl.lang import catalogue
from wecco_xl.plan.finding import CLEAN, FOUND, REFUSED, Finding, Loc, Severity
from wecco_xl.reading.judge import Judged
from wecco_xl.reports.run import Run
from wecco_xl.reports.terminal import column_widths, text_line, wrapped
from wecco_xl.review.rule import RULES
from wecco_xl.wording.findings import Remark, counts, remarks
from wecco_xl.wording.place import row_id
from wecco_xl.wording.settings import settings_document, spoken_findings

VERSION = 1
"""The version of the JSON that `wecco valider --json` prints."""

MOST_SHOWN, MOST_IN_JSON = 600, 2_000
"""Findings of one file on the terminal, as many as on Contrôle, and in JSON; the others are counted."""

_EMPTY, FEWEST_TOGETHER = "missing", 3
"""The finding of an empty cell, and how many of them in a row are told together."""

_LOOKS = {Severity.BLOCKING: "bold red", Severity.TO_FIX: "yellow", Severity.ADVICE: "cyan"}


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
        wrong = any(remark.severity is not Severity.ADVICE for remark in self.remarks)
        return FOUND if wrong or self.judged.settings.findings else CLEAN


def checked(one: Run) -> Checked:
    """What was found in one file that was run."""
    if one.judged is None:
        return Checked(one.path, None, refusal=one.refusal)
    return Checked(one.path, one.judged, tuple(remarks(one.judged)))


def show(one: Checked) -> None:
    """Print one file: what was found and where, then the counts."""
    said = catalogue()["cli"]
    console = Console(highlight=False, soft_wrap=False)
    console.print(Text(one.path.name, style="bold"))
    if one.judged is None:
        console.print(Padding(Text(one.refusal, style="bold red"), (0, 0, 0, 2)))
        return
    review, words = one.judged.review, one.judged.words
    stage = words.labels("stage")[review.stage]
    share = words.percent(review.overall.share)
    console.print(f"  {said['stage_line'].format(stage=stage, share=share)}")
    for problem in spoken_findings(one.judged.settings, words):
        text_line(console, problem, "yellow", "  ")
    if one.remarks:
        shown = _table([*_lines(one.judged, one.remarks[:MOST_SHOWN])], console.width - 2)
        console.print(Padding(shown, (0, 0, 0, 2), expand=False))
    if (rest := len(one.remarks) - MOST_SHOWN) > 0:
        console.print(f"  {words.say('control.rest', count=rest)}")
    console.print(f"  {counts(one.judged)}")


class Line(NamedTuple):
    """What the terminal says of one finding, or of cells of a section that lack the same."""

    severity: Severity
    place: str
    sentence: str


def _lines(judged: Judged, found: tuple[Remark, ...]) -> Iterator[Line]:
    """One line per finding; many empty cells of one section are said in one breath."""
    known = zip(judged.review.findings, found, strict=False)
    for _, alike in groupby(known, key=lambda pair: _kind(*pair)):
        findings, told = zip(*alike, strict=True)
        if findings[0].code == _EMPTY and len(told) >= FEWEST_TOGETHER:
            yield _together(judged, findings, told)
        else:
            yield from (Line(one.severity, one.address or one.where, _beside(one)) for one in told)


def _kind(finding: Finding, remark: Remark) -> tuple[Any, ...]:
    """The same for cells that are told together: in one section, empty, from the same stage on."""
    return finding.code, finding.severity, finding.loc[0], remark.sheet, finding.params.get("due")


def _together(judged: Judged, findings: tuple[Finding, ...], told: tuple[Remark, ...]) -> Line:
    """Empty cells of one section: from where to where, and what each of them is."""
    first, words = told[0], judged.words
    section = words.section(str(first.loc[0])).title
    what = ", ".join(_fields(judged, [one.loc for one in findings]))
    place = words.say("cli.together.place", first=first.address or first.where, last=told[-1].cell)
    due = findings[0].params["due"]
    sentence = words.say("cli.together.missing", section=section, count=len(told), what=what, due=due)
    return Line(first.severity, place if told[-1].cell else first.address or first.where, sentence)


def _fields(judged: Judged, locs: list[Loc]) -> Iterator[str]:
    """The fields of a section by their labels, once each, with the ids of their rows in a table."""
    words, rows = judged.words, dict[str, list[str]]()
    for loc in locs:
        label = words.field(words.programme.by_loc[loc[0], loc[-1]]).label
        ids = rows.setdefault(label, [])
        if isinstance(loc[1], int):
            ids.append(row_id(loc, judged.review.plan, words) or str(loc[1] + 1))
    yield from (f"{label} ({', '.join(ids)})" if ids else label for label, ids in rows.items())


def _table(found: list[Line], room: int) -> Table:
    """How grave, where, what, within `room` characters."""
    severities = catalogue()["severities"]
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    lines = [[severities[one.severity.name], one.place, one.sentence] for one in found]
    widths = column_widths(lines, ("left",) * 3, room - 3)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    for one, line in zip(found, lines, strict=True):
        sign, place, told = map(wrapped, line, widths)
        sign.stylize(_LOOKS[one.severity])
        table.add_row(sign, place, told)
    return table


def _sentence(remark: Remark) -> str:
    return f"{remark.where} — {remark.message} {remark.fix}"


def _beside(remark: Remark) -> str:
    """What stands beside the place of a finding, which is its cell, or where it is for want of one."""
    return _sentence(remark) if remark.address else f"{remark.message} {remark.fix}"


def as_document(files: list[Checked]) -> str:
    """The same as one JSON document."""
    return json.dumps(
        {"version": VERSION, "files": [_file(one) for one in files]}, ensure_ascii=False, indent=2
    )


def _file(one: Checked) -> dict[str, Any]:
    if one.judged is None:
        return {"file": str(one.path), "status": "refused", "message": one.refusal}
    review = one.judged.review
    return {
        "file": str(one.path),
        "status": "findings" if one.exit_code else "clean",
        "programme": review.programme.code,
        "plan_id": review.plan.cover.plan_id,
        "stage": review.stage,
        "date": review.today.isoformat(),
        "completeness": {
            "overall": [review.overall.filled, review.overall.due],
            "sections": {name: [count.filled, count.due] for name, count in review.by_section.items()},
            "usages": {usage: [count.filled, count.due] for usage, count in review.by_usage.items()},
        },
        "settings": settings_document(one.judged),
        "findings": [_finding(remark) for remark in one.remarks[:MOST_IN_JSON]],
        "findings_left_out": max(0, len(one.remarks) - MOST_IN_JSON),
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
    """What could not be read, and so is exported as typed or not at all: one line each."""
    judgements = {rule.code for rule in RULES} | {
        "missing",
        "missing_next",
        "block_next",
        "empty_table",
        "empty_table_next",
        "own_sheets_gone",
        "formulas_lost",
    }
    faults = (one for one in remarks(judged) if one.severity is not Severity.ADVICE)
    told = (one for one in faults if one.code not in judgements)
    return [" — ".join(filter(None, (one.address, _sentence(one)))) for one in told]
