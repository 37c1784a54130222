"""The cover: which couple, who accompanies it, where it stands (guide, parts 1 and 2; S4, S23, S29)."""

from typing import ClassVar

from wecco_xl.plan.field import Choice, Day, Form, LongText, Row, Text, field
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage

Use = Usage


class ModelState(Choice):
    """Whether the team has approved the model of plan that the provider proposed (S23)."""

    PROPOSED = "proposed"
    APPROVED = "approved"


class Parts(Choice):
    """The parts of the plan that are built with the entrepreneurs, in the order of the guide (S56)."""

    IDENTIFICATION = "S01"
    DIAGNOSIS = "S02"
    MOBILITY = "S03"
    OBJECTIVES = "S04"
    ACTION_PLAN = "S05"
    CHARTER = "S06"
    TRAININGS = "S07"
    MONITORING = "S08"
    JOURNAL = "S09"
    ACTORS = "S10"
    VISA = "S11"


class Cover(Form):
    """What identifies the plan and says at which stage it is read."""

    words = "cover"

    plan_id: Text | None = field(Use.SELECTION)
    provider: Text | None = field(Use.SELECTION)
    stage: Stage | None = field(Use.SELECTION)
    opened_on: Day | None = field(Use.SELECTION)
    provider_contact: Text | None = field()
    model_state: ModelState | None = field(rare=True)
    model_approved_by: Text | None = field(rare=True, since=2)
    model_approved_on: Day | None = field(rare=True, since=2)
    keep_until: Day | None = field(rare=True)
    model_changes: LongText | None = field(rare=True)


class Contribution(Row):
    """Who built a section with whom, and until when it is up to date (S12, S56, S57, S87)."""

    words = "contributions"
    prefix: ClassVar[str] = "S"
    fixed: ClassVar[str] = Parts.list_name()

    contributors: Text | None = field()
    updated_on: Day | None = field()
    origin_agreed_on: Day | None = field()
    host_agreed_on: Day | None = field()
    comment: LongText | None = field()
