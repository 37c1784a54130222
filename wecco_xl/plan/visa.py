"""The visa annex: its fields and documents are the team's, so data of the programme (S31, S79, S80)."""

from typing import ClassVar

from wecco_xl.plan.field import Choice, Day, Form, LongText, Row, Text, field
from wecco_xl.plan.spec import Privacy, Usage

Use = Usage
PRIVATE = Privacy.VISA


class Visa(Form):
    """Personal data for the visa; the programme adds its fields (`[[fields]]` of the profile)."""

    words = "visa"

    other: LongText | None = field(rare=True, privacy=PRIVATE)


class DocumentState(Choice):
    """How far a document of the visa file is."""

    TO_GET = "to_get"
    REQUESTED = "requested"
    READY = "ready"
    SUBMITTED = "submitted"
    WAIVED = "waived"


class VisaDocument(Row):
    """One document of the check-list."""

    words = "visa_documents"
    prefix: ClassVar[str] = "V"
    fixed: ClassVar[str] = "visa_documents"

    comment: Text | None = field(privacy=PRIVATE)
    state: DocumentState | None = field(Use.VISA, privacy=PRIVATE)
    date: Day | None = field(privacy=PRIVATE)
