"""From a snapshot to a review: find the cells, read the plan, judge it, and know every address."""

from dataclasses import dataclass
from datetime import date

from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.stages import Stage
from wecco_xl.review.review import Review, review
from wecco_xl.words import Words, words
from wecco_xl.workbook.locate import Places, locate
from wecco_xl.workbook.patch_cell import reference_of
from wecco_xl.workbook.settings_sheet import Settings, read
from wecco_xl.workbook.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Judged:
    """A review of one workbook, the words to say it, the places it speaks of, the settings judged with."""

    review: Review
    words: Words
    places: Places
    settings: Settings


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as people read it. `sheet` and `cell` are empty when the place no longer exists."""

    code: str
    severity: Severity
    loc: Loc
    where: str
    sheet: str
    cell: str
    message: str
    fix: str

    @property
    def address(self) -> str:
        """The cell with its sheet, as in `Formations!E9`."""
        return f"{self.sheet}!{self.cell}" if self.sheet else ""


def judge(snapshot: Snapshot, today: date, stage: Stage | None = None) -> Judged:
    """Read and judge the plan in a snapshot.

    Raises:
        Refused: when the workbook is not one of ours, or from a later version.
    """
    located = locate(snapshot)
    said = words(located.programme.code)
    plan, faults = parse(located.raw, located.programme, said.vocabulary())
    reading = (*located.findings, *faults)
    settings = read(snapshot, located.programme)
    judgement = review(plan, settings.applied(located.programme), today, reading, stage)
    return Judged(judgement, said, located.places, settings)


def remarks(judged: Judged) -> list[Remark]:
    """Every finding of a review in words, with its address."""
    return [_remark(finding, judged) for finding in judged.review.findings]


def _remark(finding: Finding, judged: Judged) -> Remark:
    place = judged.places.cell(finding.loc)
    sheet, cell = (place[0], reference_of(place[1], place[2])) if place else ("", "")
    message, fix = judged.words.message(finding)
    where = wording(finding.loc, judged.review.plan, judged.words)
    return Remark(finding.code, finding.severity, finding.loc, where, sheet, cell, message, fix)


def wording(loc: Loc, plan: Plan, said: Words) -> str:
    """An address in words: « Formations · F03 · Durée »."""
    section = said.section(str(loc[0])).title
    if len(loc) == 1:
        return section
    parts = [section]
    if isinstance(loc[1], int):
        row = getattr(plan, str(loc[0]))[loc[1]] if loc[1] < len(getattr(plan, str(loc[0]))) else None
        parts.append(
            (row.id if row is not None and row.id else None) or said.say("workbook.row", number=loc[1] + 1)
        )
    key = loc[-1]
    spec = next((one for one in said.programme.specs if one.loc == (loc[0], key)), None)
    if spec is not None:
        parts.append(said.field(spec).label)
    return " · ".join(parts)
