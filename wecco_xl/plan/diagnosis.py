"""The diagnosis: what the company needs, seen by the provider (guide 3.1; S35, S83 to S86)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import Choice, Day, Form, LongText, Row, Text, field, listed, reference
from wecco_xl.plan.spec import Usage

Use = Usage

NeedDomain = Annotated[str, listed("domains")]
Theme = Annotated[str, listed("themes")]
NeedId = Annotated[str, reference("needs")]
SelectionStep = Annotated[str, listed("selection_steps")]


class NeedSeverity(Choice):
    """How much a need holds the company back."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Urgency(Choice):
    """How long a need can wait."""

    LATER = "later"
    SOON = "soon"
    NOW = "now"


class Diagnosis(Form):
    """How the diagnosis was made and what it says in short."""

    words = "diagnosis"

    done_on: Day | None = field(Use.SELECTION)
    method: Text | None = field()
    summary: LongText | None = field(Use.SELECTION)
    strengths: LongText | None = field()
    weaknesses: LongText | None = field()


class Need(Row):
    """One need of the company."""

    words = "needs"
    prefix: ClassVar[str] = "B"
    room: ClassVar[int] = 20
    needed: ClassVar[tuple[Usage, ...]] = (Use.SELECTION, Use.TRAINING)

    domain: NeedDomain | None = field(Use.SELECTION)
    description: LongText | None = field(Use.SELECTION, Use.TRAINING)
    evidence: LongText | None = field()
    severity: NeedSeverity | None = field(Use.SELECTION, Use.TRAINING)
    urgency: Urgency | None = field(Use.SELECTION, Use.TRAINING)
    theme: Theme | None = field()
    step: SelectionStep | None = field()
    identified_on: Day | None = field()
    effect: Text | None = field(rare=True)
    comment: LongText | None = field(rare=True)


class NeedUpdate(Row):
    """What a later step of the selection or of the mobility changed in a need: its history (S85)."""

    words = "need_updates"
    born: ClassVar[int] = 2
    prefix: ClassVar[str] = "H"
    room: ClassVar[int] = 15

    need: NeedId | None = field()
    change: LongText | None = field()
    date: Day | None = field()
    severity: NeedSeverity | None = field()
    urgency: Urgency | None = field()
    step: SelectionStep | None = field()
