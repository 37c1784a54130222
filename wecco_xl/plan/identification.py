"""Identification of the two companies and the two beneficiaries (guide 3.1; S66 to S82)."""

from typing import Annotated, ClassVar

from wecco_xl.plan.field import (
    Amount,
    Choice,
    Day,
    Email,
    Form,
    Identifier,
    Integer,
    LongText,
    Phone,
    Row,
    Text,
    Web,
    YesNo,
    field,
    listed,
)
from wecco_xl.plan.spec import Privacy, Usage

Use = Usage
PUBLIC, RESTRICTED = Privacy.PUBLIC, Privacy.RESTRICTED

LegalForm = Annotated[str, listed("legal_forms")]
Region = Annotated[str, listed("regions")]
Department = Annotated[str, listed("departments")]
Sector = Annotated[str, listed("sectors")]
Size = Annotated[str, listed("sizes")]
Currency = Annotated[str, listed("currencies")]
CriterionName = Annotated[str, listed("criteria")]
SelectionStep = Annotated[str, listed("selection_steps")]


class Gender(Choice):
    """How women and men are counted apart."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Subject(Choice):
    """Whom a selection criterion is about."""

    COMPANY = "company"
    PERSON = "person"


class Met(Choice):
    """How far a criterion is met."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class CriterionRank(Choice):
    """Primary and secondary criteria of the selection (S131)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Company(Form):
    """A company of the couple; the same fields on both sides (S66 to S75)."""

    words = "company"

    name: Text | None = field(Use.SELECTION, Use.PARTNERSHIP, Use.VISA, privacy=PUBLIC)
    legal_form: LegalForm | None = field(privacy=PUBLIC)
    tax_id: Identifier | None = field(Use.SELECTION, Use.VISA, Use.PARTNERSHIP)
    trade_register: Identifier | None = field(Use.SELECTION, Use.VISA)
    founded_on: Day | None = field()
    region: Region | None = field(Use.SELECTION, Use.PARTNERSHIP, privacy=PUBLIC)
    department: Department | None = field(privacy=PUBLIC)
    commune: Text | None = field(Use.SELECTION, Use.PARTNERSHIP, privacy=PUBLIC)
    village: Text | None = field(privacy=PUBLIC)
    address: Text | None = field()
    sector: Sector | None = field(Use.SELECTION, Use.PARTNERSHIP, privacy=PUBLIC)
    sector_other: Text | None = field(privacy=PUBLIC, rare=True)
    circular: YesNo | None = field(privacy=PUBLIC)
    activity: LongText | None = field(Use.SELECTION, Use.PARTNERSHIP, privacy=PUBLIC)
    size: Size | None = field(Use.SELECTION, Use.PARTNERSHIP)
    turnover_currency: Currency | None = field(Use.SELECTION, Use.MONITORING)
    turnover: Amount | None = field(Use.SELECTION, Use.MONITORING, least=0)
    turnover_year: Integer | None = field(Use.SELECTION, Use.MONITORING, least=1990, most=2100)
    employees: Integer | None = field(Use.SELECTION, Use.PARTNERSHIP, least=0)
    women: Integer | None = field(Use.SELECTION, Use.MONITORING, least=0)
    phone: Phone | None = field()
    email: Email | None = field()
    website: Web | None = field(privacy=PUBLIC, rare=True)


class Person(Form):
    """A beneficiary, selected for a company of the couple (S76 to S82)."""

    words = "person"

    first_names: Text | None = field(Use.SELECTION, Use.VISA, Use.PARTNERSHIP, privacy=RESTRICTED)
    last_name: Text | None = field(Use.SELECTION, Use.VISA, Use.PARTNERSHIP, privacy=RESTRICTED)
    gender: Gender | None = field(privacy=RESTRICTED)
    age: Integer | None = field(Use.SELECTION, privacy=RESTRICTED, least=16, most=100)
    role: Text | None = field(Use.SELECTION, Use.PARTNERSHIP)
    phone: Phone | None = field(Use.SELECTION, privacy=RESTRICTED)
    email: Email | None = field(privacy=RESTRICTED)
    languages: Text | None = field()
    profile: LongText | None = field(Use.SELECTION)
    motivation: LongText | None = field(Use.SELECTION)
    consent_on: Day | None = field(Use.SELECTION, privacy=RESTRICTED)


class Criterion(Row):
    """What a step of the selection found on one criterion (S75, S81)."""

    words = "criteria"
    prefix: ClassVar[str] = "K"
    room: ClassVar[int] = 20
    needed: ClassVar[tuple[Usage, ...]] = (Use.SELECTION,)

    criterion: CriterionName | None = field(Use.SELECTION)
    finding: LongText | None = field()
    subject: Subject | None = field(Use.SELECTION)
    step: SelectionStep | None = field()
    met: Met | None = field(Use.SELECTION)
    source: Text | None = field()
    rank: CriterionRank | None = field(rare=True)
