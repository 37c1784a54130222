"""The trainings proposed, ranked by the provider, decided by the team (guide 3.3; S101 to S105)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import (
    Amount,
    Choice,
    Day,
    Integer,
    LongText,
    Number,
    Row,
    Text,
    Who,
    YesNo,
    field,
    listed,
    references,
)
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Side

Use = Usage

Theme = Annotated[str, listed("themes")]
Currency = Annotated[str, listed("currencies")]
NeedIds = Annotated[tuple[str, ...], references("needs")]
ObjectiveIds = Annotated[tuple[str, ...], references("objectives")]
TrainingIds = Annotated[tuple[str, ...], references("trainings")]


class Mode(Choice):
    """How a training is given."""

    ON_SITE = "on_site"
    REMOTE = "remote"
    HYBRID = "hybrid"
    COMPANY = "company"


class Preference(Choice):
    """How much the entrepreneur wants a training."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Decision(Choice):
    """What the team decided (S105)."""

    APPROVED = "approved"
    REFUSED = "refused"
    WAITING = "waiting"


class TrainingProgress(Choice):
    """Whether a training that was approved took place (S38)."""

    PLANNED = "planned"
    DONE = "done"
    ABANDONED = "abandoned"


class Training(Row):
    """One short training proposed to the entrepreneur."""

    words = "trainings"
    prefix: ClassVar[str] = "F"
    needed: ClassVar[tuple[Usage, ...]] = (Use.SELECTION, Use.TRAINING)

    title: Text | None = field()
    theme: Theme | None = field(Use.SELECTION, Use.TRAINING)
    phase: Phase | None = field(Use.SELECTION, Use.TRAINING)
    needs: NeedIds | None = field(Use.SELECTION, Use.TRAINING, unless="decision=refused")
    objectives: ObjectiveIds | None = field(Use.TRAINING, unless="decision=refused|waiting")
    days: Number | None = field(Use.SELECTION, Use.TRAINING, unless="decision=refused", least=0.5, most=90)
    cost_currency: Currency | None = field(rare=True)
    cost: Amount | None = field(least=0)
    provider_rank: Integer | None = field(Use.SELECTION, least=1, most=99)
    decision: Decision | None = field(Use.TRAINING)
    decided_by: Who | None = field()
    decided_on: Day | None = field(rare=True)
    decision_reason: LongText | None = field()
    aim: LongText | None = field(rare=True, since=2)
    performance: Text | None = field(rare=True, since=2)
    rank_reason: LongText | None = field(rare=True, since=2)
    progress: TrainingProgress | None = field(rare=True, since=2)
    organiser: Who | None = field(rare=True)
    mode: Mode | None = field(rare=True)
    country: Side | None = field(rare=True)
    start: Day | None = field(rare=True)
    end: Day | None = field(rare=True)
    available_from: Day | None = field(rare=True)
    preference: Preference | None = field(rare=True)
    mandatory: YesNo | None = field(rare=True)
    requires: TrainingIds | None = field(rare=True)
    excludes: TrainingIds | None = field(rare=True)
    proposed_on: Day | None = field(rare=True)
    comment: LongText | None = field(rare=True)

    @property
    def undecided(self) -> bool:
        """Whether it waits for the decision of the team."""
        return self.decision in (None, Decision.WAITING)
