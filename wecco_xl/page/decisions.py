"""The decisions of the team's copy, brought back into the plan that was dropped beside it."""

from dataclasses import dataclass
from datetime import datetime

from wecco_xl.page.answer import File, Kind
from wecco_xl.page.drawn import drawn
from wecco_xl.plan.finding import Refused
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.workbook.merge.carried import Fate, Keep
from wecco_xl.workbook.merge.decisions import carry
from wecco_xl.workbook.merge.plan_file import PlanFile, plan_file
from wecco_xl.workbook.merge.refresh import with_blocks
from wecco_xl.workbook.merge.said import spoken


@dataclass(frozen=True, slots=True)
class Named:
    """A file by the name that it was dropped under."""

    name: str
    data: bytes

    def read(self) -> PlanFile:
        """The plan in it.

        Raises:
            Refused: with the name of the file.
        """
        try:
            return plan_file(snapshot_of(self.data), self.name)
        except Refused as refused:
            raise Refused(refused.code, **{"name": self.name, **refused.params}) from refused


def brought(plan: Named, copy: Named, *, keep: str, now: datetime) -> tuple[str, File | None]:
    """What came back and what waits for somebody, as HTML; the plan with it, if anything changes.

    Raises:
        Refused: when either file cannot be taken, or when they do not hold the same plan.
    """
    ours, theirs = plan.read(), copy.read()
    carried = carry(theirs, ours, Keep(keep) if keep else None)
    lines = [{"title": title, "lines": found} for title, found in spoken(carried, ours.words)]
    html = drawn(
        "decisions.html.j2",
        names=(plan.name, copy.name),
        outcomes=lines,
        waiting=any(one.verdict in (Fate.CONFLICT, Fate.HELD) for one in carried.waiting),
        changed=bool(carried.blocks),
        keep=keep,
    )
    if not carried.blocks:
        return html, None
    data = with_blocks(plan.data, carried.blocks, now)
    return html, File(plan.name, Kind.WORKBOOK, data)
