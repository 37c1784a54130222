"""The path of the mobility: why, when, how, and what it opens (guide 3.2; S48, S88 to S90, S114)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import Amount, Choice, Day, Form, LongText, Number, Row, Text, Who, field, listed
from wecco_xl.plan.spec import Privacy, Usage

Use = Usage

Theme = Annotated[str, listed("themes")]
Currency = Annotated[str, listed("currencies")]


class OpportunityKind(Choice):
    """« Les enjeux et les opportunités » of the guide (S114)."""

    STAKE = "stake"
    OPPORTUNITY = "opportunity"


class LogisticKind(Choice):
    """What has to be arranged for the stay (S48)."""

    TRAVEL = "travel"
    LODGING = "lodging"
    INSURANCE = "insurance"
    LOCAL_TRANSPORT = "local_transport"
    ALLOWANCE = "allowance"
    INTERPRETER = "interpreter"
    VISA_FEES = "visa_fees"
    OTHER = "other"


class LogisticState(Choice):
    """How far it is arranged."""

    TO_BOOK = "to_book"
    BOOKED = "booked"
    PAID = "paid"
    CANCELLED = "cancelled"


class Mobility(Form):
    """Motivation, dates of the three phases and logistics. A phase may be waived, with its reason (S61)."""

    words = "mobility"

    motivation: LongText | None = field(Use.SELECTION)
    city: Text | None = field(Use.VISA, Use.JOURNAL)
    before_start: Day | None = field(Use.JOURNAL, unless="before_waived")
    before_end: Day | None = field(Use.JOURNAL, unless="before_waived")
    before_waived: Text | None = field(rare=True)
    during_start: Day | None = field(Use.VISA, Use.JOURNAL)
    during_end: Day | None = field(Use.VISA, Use.JOURNAL)
    after_start: Day | None = field(Use.JOURNAL, unless="after_waived")
    after_end: Day | None = field(Use.JOURNAL, unless="after_waived")
    after_waived: Text | None = field(rare=True)
    travel: LongText | None = field(Use.JOURNAL)
    lodging: LongText | None = field(Use.VISA, Use.JOURNAL)
    insurance: Text | None = field(Use.VISA, Use.JOURNAL)
    local_contact: Text | None = field(Use.JOURNAL, privacy=Privacy.RESTRICTED)
    budget_currency: Currency | None = field()
    budget: Amount | None = field(least=0)
    training_budget: Amount | None = field(least=0)
    training_days: Number | None = field(least=0, most=365)


class Opportunity(Row):
    """A stake or an opportunity that the mobility and the partnership offer."""

    words = "opportunities"
    prefix: ClassVar[str] = "E"
    room: ClassVar[int] = 15
    needed: ClassVar[tuple[Usage, ...]] = (Use.PARTNERSHIP,)

    kind: OpportunityKind | None = field()
    description: LongText | None = field(Use.PARTNERSHIP)
    theme: Theme | None = field()
    comment: LongText | None = field(rare=True)


class Logistic(Row):
    """One thing to arrange for the stay: what, from when to when, at what cost, paid by whom (S48)."""

    words = "logistics"
    born: ClassVar[int] = 2
    prefix: ClassVar[str] = "L"
    room: ClassVar[int] = 15

    kind: LogisticKind | None = field()
    description: Text | None = field()
    start: Day | None = field()
    end: Day | None = field()
    state: LogisticState | None = field()
    supplier: Text | None = field(rare=True)
    reference: Text | None = field(rare=True, privacy=Privacy.RESTRICTED)
    cost_currency: Currency | None = field()
    cost: Amount | None = field(least=0)
    payer: Who | None = field()
    comment: LongText | None = field(rare=True)
