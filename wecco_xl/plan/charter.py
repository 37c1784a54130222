"""The partnership charter: symbolic, « sans valeur juridique » (guide 3.2.2; S41, S95 to S100)."""

from wecco_xl.plan.field import Choice, Day, Form, LongText, Text, YesNo, field
from wecco_xl.plan.spec import Privacy, Usage

Use = Usage
PUBLIC = Privacy.PUBLIC


class CharterState(Choice):
    """How far the charter is (S97)."""

    TO_WRITE = "to_write"
    DRAFTED = "drafted"
    SIGNED = "signed"
    ATTACHED = "attached"


class Charter(Form):
    """One motivation per company, commitments, who signs if not the beneficiaries, consent to publish."""

    words = "charter"

    purpose: LongText | None = field(
        Use.PARTNERSHIP, privacy=PUBLIC, since=2, unless="state=signed|attached"
    )  # what both firms have signed is not written again
    origin_motivation: LongText | None = field(Use.PARTNERSHIP, privacy=PUBLIC)
    host_motivation: LongText | None = field(Use.PARTNERSHIP, privacy=PUBLIC)
    commitments: LongText | None = field(Use.PARTNERSHIP, privacy=PUBLIC)
    origin_signatory: Text | None = field(privacy=PUBLIC)
    origin_signatory_role: Text | None = field(privacy=PUBLIC)
    host_signatory: Text | None = field(privacy=PUBLIC)
    host_signatory_role: Text | None = field(privacy=PUBLIC)
    state: CharterState | None = field(Use.PARTNERSHIP)
    origin_signed_on: Day | None = field(privacy=PUBLIC)
    origin_signed_at: Text | None = field(privacy=PUBLIC)
    host_signed_on: Day | None = field(privacy=PUBLIC)
    host_signed_at: Text | None = field(privacy=PUBLIC)
    file_name: Text | None = field(rare=True)
    origin_publishes: YesNo | None = field()
    host_publishes: YesNo | None = field()
