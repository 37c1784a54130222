"""From a snapshot to a review: find the cells, read the plan, judge it, and know every address."""

from dataclasses import dataclass, replace
from datetime import date

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.locate import Places
from wecco_xl.reading.read import read
from wecco_xl.reading.settings import Settings
from wecco_xl.reading.settings import read as settings_of
from wecco_xl.review.review import Review, review
from wecco_xl.words import Words


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
    found = read(snapshot)
    settings = settings_of(snapshot, found.programme)
    judgement = review(found.plan, settings.applied(found.programme), today, found.findings, stage)
    scales = tuple(found.words.table("progress.scales").values())
    return Judged(replace(judgement, scales=scales), found.words, found.places, settings)
