"""From a snapshot to a review: find the cells, read the plan, judge it, and know every address."""

from dataclasses import dataclass, replace
from datetime import date

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.parse import parse
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.locate import Places, locate
from wecco_xl.reading.settings import Settings, read
from wecco_xl.review.review import Review, review
from wecco_xl.words import Words, words


@dataclass(frozen=True, slots=True)
class Judged:
    """A review of one workbook, the words to say it, the places it speaks of, the settings judged with."""

    review: Review
    words: Words
    places: Places
    settings: Settings


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
    scales = tuple(said.table("progress.scales").values())
    return Judged(replace(judgement, scales=scales), said, located.places, settings)
