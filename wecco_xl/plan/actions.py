"""The action plan with its calendar (guide 3.2.1; S44, S50, S90 to S94)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import Choice, Day, LongText, Row, Text, field, named, reference, references
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase, Side

Use = Usage

ObjectiveIds = Annotated[tuple[str, ...], references("objectives")]
Owner = Annotated[str, named("actors")]
TrainingId = Annotated[str, reference("trainings")]


class ActionKind(Choice):
    """What kind of entry of the calendar it is; evaluations of the other provider stand there too (S94)."""

    ACTIVITY = "activity"
    MEETING = "meeting"
    TRAINING = "training"
    LOGISTICS = "logistics"
    EVALUATION = "evaluation"


class ActionRole(Choice):
    """Whether an action accompanies the couple or eases its partnership (S93)."""

    ACCOMPANIMENT = "accompaniment"
    FACILITATION = "facilitation"


class ActionStatus(Choice):
    """How far an action is."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"
    CANCELLED = "cancelled"


class Action(Row):
    """One activity of the plan, with its dates and its owner."""

    words = "actions"
    prefix: ClassVar[str] = "A"
    needed: ClassVar[tuple[Usage, ...]] = (Use.JOURNAL, Use.MONITORING)

    title: Text | None = field(Use.JOURNAL, Use.MONITORING)
    kind: ActionKind | None = field()
    phase: Phase | None = field(Use.JOURNAL)
    country: Side | None = field(Use.JOURNAL)
    owner: Owner | None = field(Use.JOURNAL, Use.MONITORING)
    start: Day | None = field(Use.JOURNAL, Use.MONITORING)
    end: Day | None = field(Use.JOURNAL, Use.MONITORING)
    status: ActionStatus | None = field(Use.MONITORING)
    objectives: ObjectiveIds | None = field(Use.MONITORING, unless="kind=meeting|logistics|evaluation")
    blocked_by: Text | None = field()
    freed_by: Text | None = field()
    expected_result: LongText | None = field(rare=True, since=2)
    role: ActionRole | None = field(rare=True, since=2)
    training: TrainingId | None = field(rare=True)
    place: Text | None = field(rare=True)
    comment: LongText | None = field(rare=True)


OVER = (ActionStatus.DONE, ActionStatus.CANCELLED)
