"""A plan that was dropped on the page: its bytes, what was read in them, how it was judged."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from wecco_xl.documents import whole
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge

TRAITS = Traits(
    name="page",
    blocks=whole.blocks,
    classes=PROJECT,
    usages=tuple(Usage),
    stage=Stage.DIAGNOSIS,
    due=(),
    sections=whole.SECTIONS,
)
"""What the page may show of a plan: all but the visa annex and what is personal."""


@dataclass(slots=True)
class Means:
    """The training budget and the days that are being tried; None: those of the plan."""

    budget: float | None = None
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """One plan as it was dropped, judged at a moment."""

    name: str
    data: bytes
    snapshot: Snapshot
    judged: Judged
    now: datetime
    means: Means = field(default_factory=Means)

    @property
    def say(self) -> Callable[..., str]:
        """The words of its programme."""
        return self.judged.words.say

    def source(self) -> Source:
        """What the page may show of it."""
        return Source(self.judged, TRAITS, self.now)


def take(name: str, data: bytes, now: datetime) -> Taken:
    """Read and judge a plan.

    Raises:
        Refused: when the file cannot be taken.
    """
    snapshot = snapshot_of(data)
    return Taken(name, data, snapshot, judge(snapshot, now.date()), now)
