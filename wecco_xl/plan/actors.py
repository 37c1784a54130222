"""Who takes part, where, from when to when (S26 to S28, S58, S59, S117 to S129)."""

from typing import ClassVar

from wecco_xl.plan.field import Choice, Day, Email, Phone, Row, Text, YesNo, field
from wecco_xl.plan.spec import Privacy, Usage
from wecco_xl.plan.stages import Presence, Side

Use = Usage
RESTRICTED = Privacy.RESTRICTED


class Role(Choice):
    """The parts that people and organisations play in a plan."""

    ENTREPRENEUR = "entrepreneur"
    PROVIDER = "provider"
    TEAM = "team"
    COMMITTEE = "committee"
    PARTNER = "partner"
    RESEARCH = "research"
    EVALUATOR = "evaluator"
    ECOSYSTEM = "ecosystem"
    COMMUNITY = "community"
    AUTHORITY = "authority"


class Actor(Row):
    """One person or organisation that accompanies the couple or that it meets."""

    words = "actors"
    prefix: ClassVar[str] = "P"
    needed: ClassVar[tuple[Usage, ...]] = (Use.JOURNAL,)

    name: Text | None = field(Use.JOURNAL, privacy=RESTRICTED, unless="role=entrepreneur")
    organisation: Text | None = field()
    role: Role | None = field(Use.JOURNAL)
    country: Side | None = field(Use.JOURNAL)
    phase: Presence | None = field()
    services: Text | None = field()
    since: Day | None = field(rare=True)
    until: Day | None = field(rare=True)
    phone: Phone | None = field(privacy=RESTRICTED)
    email: Email | None = field(privacy=RESTRICTED)
    share_consent: YesNo | None = field()
    comment: Text | None = field(rare=True)
