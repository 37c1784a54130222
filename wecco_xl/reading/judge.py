"""From a snapshot to a review: find the cells, read the plan, judge it, and know every address."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.parts import Part, findings, parts
from wecco_xl.reading.places import Places
from wecco_xl.reading.plan_json import load
from wecco_xl.reading.read import Reading, read
from wecco_xl.reading.settings import Settings, programme_settings
from wecco_xl.reading.settings import read as settings_of
from wecco_xl.review.review import Review, review
from wecco_xl.words import Words, words


@dataclass(frozen=True, slots=True)
class Judged:
    """A review of one workbook, the words to say it, the places it speaks of, the settings judged with."""

    review: Review
    words: Words
    places: Places
    settings: Settings
    parts: Mapping[str, Part] = field(default_factory=dict)
    """What the next check is to remember of each part."""


def judge(
    snapshot: Snapshot, today: date, stage: Stage | None = None, *, own_settings: bool = True
) -> Judged:
    """Read and judge the plan in a snapshot.

    Args:
        snapshot: the values of the workbook.
        today: the day to judge on.
        stage: another stage than the one chosen in the plan.
        own_settings: whether the numbers of « Paramètres » count; without them, those of the programme do.

    Raises:
        Refused: when the workbook is not one of ours, or from a later version.
    """
    found = read(snapshot)
    own = settings_of(snapshot, found.programme) if own_settings else programme_settings(found.programme)
    known = parts(snapshot, found.plan, found.words, today)
    changed = findings(known, snapshot, found.places, found.words, today)
    told = found._replace(findings=(*found.findings, *changed))
    return replace(_judged(told, own, today, stage), parts=known)


def judge_json(path: Path, today: date, stage: Stage | None = None) -> Judged:
    """Read and judge a plan in JSON, which has no places; refusals are those of `plan_json.load`."""
    plan, profile, faults = load(path)
    found = Reading(plan, profile, words(profile.code), Places(), tuple(faults))
    return _judged(found, programme_settings(profile), today, stage)


def _judged(found: Reading, settings: Settings, today: date, stage: Stage | None) -> Judged:
    judgement = review(found.plan, settings.applied(found.programme), today, found.findings, stage)
    scales = tuple(found.words.table("progress.scales").values())
    return Judged(replace(judgement, scales=scales), found.words, found.places, settings)
