"""Findings as people read them: where, what is wrong, what to do."""

from typing import NamedTuple

from wecco_xl.grid.address import reference_of
from wecco_xl.plan.finding import Finding, Loc, Severity
from wecco_xl.reading.judge import Judged
from wecco_xl.wording.place import wording

_OF_BLOCK = frozenset({"block_next"})
"""Findings that speak of a whole form or row, and lead to its first cell."""


def counts(judged: Judged) -> str:
    """How many findings of each severity, as in « 2 points bloquants, 1 conseil. »."""
    said = judged.words.table("counts")
    found = [(severity, judged.review.count(severity)) for severity in Severity]
    parts = [said["one" if n == 1 else "many"][severity.name].format(count=n) for severity, n in found if n]
    return ", ".join(parts) + "." if parts else str(said["none"])


class Remark(NamedTuple):
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


def remarks(judged: Judged) -> list[Remark]:
    """Every finding of a review in words, with its address."""
    return [_remark(finding, judged) for finding in judged.review.findings]


def _remark(finding: Finding, judged: Judged) -> Remark:
    place = judged.places.cell(finding.loc)
    sheet, cell = (place[0], reference_of(place[1], place[2])) if place else ("", "")
    message, fix = judged.words.message(finding)
    told = finding.loc[:-1] if finding.code in _OF_BLOCK else finding.loc
    where = wording(told, judged.review.plan, judged.words)
    return Remark(finding.code, finding.severity, finding.loc, where, sheet, cell, message, fix)
