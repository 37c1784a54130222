"""Monitoring and evaluation: measures, autonomy, assessment (guide 3.4; S49 to S55, S106, S107)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import (
    Amount,
    Choice,
    Day,
    Form,
    Integer,
    LongText,
    Measure,
    Row,
    field,
    mark,
    reference,
)
from wecco_xl.plan.spec import Usage

Use = Usage

Mark = Annotated[int, mark(5)]
ObjectiveId = Annotated[str, reference("objectives")]


class FirmIndicator(Choice):
    """What the performance of the firm is read on (S54, S55); the baseline stands in the identification."""

    TURNOVER = "turnover"
    JOBS = "jobs"
    WOMEN_JOBS = "women_jobs"
    AUTONOMY = "autonomy"


class Autonomy(Choice):
    """How far the entrepreneur seeks and keeps partnerships alone (S55), from 1 to 5."""

    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    LEVEL_5 = "level_5"


class Monitoring(Form):
    """Targets of the firm, autonomy before and after, assessment of the mobility, closing words."""

    words = "monitoring"

    turnover_target: Amount | None = field(least=0)
    jobs_target: Integer | None = field(least=0)
    women_target: Integer | None = field(least=0)
    autonomy_before: Autonomy | None = field(Use.MONITORING)
    autonomy_after: Autonomy | None = field(Use.MONITORING)
    partnerships_sought: Integer | None = field(least=0)
    partnerships_kept: Integer | None = field(least=0)
    satisfaction: Mark | None = field(least=1, most=5)
    host_satisfaction: Mark | None = field(least=1, most=5, since=2)
    assessment: LongText | None = field(Use.MONITORING)
    lessons: LongText | None = field(Use.MONITORING)
    closing_words: LongText | None = field(Use.MONITORING)
    next_steps: LongText | None = field(Use.MONITORING)


class MeasureTaken(Row):
    """One dated measure of an objective or of an indicator of the firm, with its evidence."""

    words = "measures"
    prefix: ClassVar[str] = "M"
    needed: ClassVar[tuple[Usage, ...]] = (Use.MONITORING,)

    objective: ObjectiveId | None = field(Use.MONITORING, unless="indicator")
    evidence: LongText | None = field(Use.MONITORING)
    indicator: FirmIndicator | None = field()
    date: Day | None = field(Use.MONITORING)
    value: Measure | None = field(Use.MONITORING)
    comment: LongText | None = field()
    women: Integer | None = field(rare=True, least=0)
    men: Integer | None = field(rare=True, least=0)
