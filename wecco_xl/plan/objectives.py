"""The objectives of mobility, trainings and partnership, in one table (guide 3.2, 3.4; S38, S42, S88)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import Choice, Day, LongText, Measure, Row, Text, Who, field, listed, references
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Phase

Use = Usage

NeedIds = Annotated[tuple[str, ...], references("needs")]
OpportunityIds = Annotated[tuple[str, ...], references("opportunities")]
ProgrammeObjective = Annotated[str, listed("programme_objectives")]


class Family(Choice):
    """What an objective is about."""

    MOBILITY = "mobility"
    TRAINING = "training"
    PARTNERSHIP = "partnership"


class Direction(Choice):
    """Which way the indicator should go."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class Objective(Row):
    """One objective; the letter says which part of SMART a column feeds (S108 to S114)."""

    words = "objectives"
    prefix: ClassVar[str] = "O"
    needed: ClassVar[tuple[Usage, ...]] = (Use.SELECTION, Use.TRAINING, Use.MONITORING)

    family: Family | None = field(Use.SELECTION, Use.TRAINING, Use.PARTNERSHIP)
    text: LongText | None = field(Use.SELECTION, Use.TRAINING, Use.PARTNERSHIP, smart="S")
    needs: NeedIds | None = field(Use.SELECTION, smart="R")
    opportunities: OpportunityIds | None = field(smart="R")
    indicator: Text | None = field(Use.MONITORING, smart="M")
    unit: Text | None = field(Use.MONITORING, smart="M")
    baseline: Measure | None = field(Use.MONITORING, smart="M")
    target: Measure | None = field(Use.MONITORING, smart="M")
    means: LongText | None = field(Use.MONITORING, smart="A")
    responsible: Who | None = field(Use.MONITORING, smart="A")
    due: Day | None = field(Use.MONITORING, smart="T")
    start: Day | None = field(smart="T", rare=True)
    phase: Phase | None = field(smart="T", rare=True)
    baseline_on: Day | None = field(rare=True, since=2)
    source: Text | None = field(smart="M", rare=True)
    direction: Direction | None = field(smart="M", rare=True)
    programme_objective: ProgrammeObjective | None = field(rare=True)
    comment: LongText | None = field(rare=True)
