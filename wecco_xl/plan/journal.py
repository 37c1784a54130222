"""The journal of the mobility: steps, meetings, introductions, exchanges, return (S43 to S47, S62, S63)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import Choice, Day, LongText, Row, Text, field, references
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Side

Use = Usage

ActorIds = Annotated[tuple[str, ...], references("actors")]
ObjectiveIds = Annotated[tuple[str, ...], references("objectives")]


class EntryKind(Choice):
    """What is noted: the four kinds of meeting of the guide, steps, and what the actors ask each other."""

    STEP = "step"
    COUPLE = "couple"
    ECOSYSTEM = "ecosystem"
    COMMUNITY = "community"
    INTRODUCTION = "introduction"
    REQUEST = "request"
    DECISION = "decision"
    ACTOR_CHANGE = "actor_change"


class Held(Choice):
    """Whether a meeting took place."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class EntryStatus(Choice):
    """Whether an entry still waits for something."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Entry(Row):
    """One dated entry of the journal."""

    words = "journal"
    prefix: ClassVar[str] = "J"
    needed: ClassVar[tuple[Usage, ...]] = (Use.JOURNAL,)

    date: Day | None = field(Use.JOURNAL)
    kind: EntryKind | None = field(Use.JOURNAL)
    phase: Phase | None = field()
    country: Side | None = field()
    actors: ActorIds | None = field()
    subject: LongText | None = field(Use.JOURNAL)
    result: LongText | None = field(Use.JOURNAL, unless="date>today; kind=step; held=planned")
    objectives: ObjectiveIds | None = field()
    next_step: Text | None = field()
    next_step_on: Day | None = field()
    status: EntryStatus | None = field()
    held: Held | None = field(rare=True, since=2)
    place: Text | None = field(rare=True, since=2)
    comment: LongText | None = field(rare=True)

    @property
    def took_place(self) -> bool:
        """Whether nobody says that it is still to come or was cancelled."""
        return self.held in (None, Held.HELD)


MEETINGS = (EntryKind.COUPLE, EntryKind.ECOSYSTEM, EntryKind.COMMUNITY, EntryKind.INTRODUCTION)
