"""The path of a couple: its stages in order, its phases, its two sides."""

from wecco_xl.plan.field import Choice


class Stage(Choice):
    """The stages of a plan, in order."""

    DIAGNOSIS = "diagnosis"
    SELECTION = "selection"
    TWINNING = "twinning"
    PREPARATION = "preparation"
    MOBILITY = "mobility"
    RETURN = "return"
    CLOSING = "closing"

    @property
    def rank(self) -> int:
        """The place of the stage in the path, from 0."""
        return _RANKS[self]


_RANKS = {stage: at for at, stage in enumerate(Stage)}


class Phase(Choice):
    """Before, during, after the mobility (S132)."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Presence(Choice):
    """The phases in which somebody takes part: one, or several (S59)."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    BEFORE_DURING = "before_during"
    DURING_AFTER = "during_after"
    BEFORE_AFTER = "before_after"
    ALL = "all"

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases, in order."""
        return tuple(Phase) if self is Presence.ALL else tuple(Phase(name) for name in self.split("_"))


class Side(Choice):
    """Where something takes place or belongs: country of origin, host country, or both (S135)."""

    ORIGIN = "origin"
    HOST = "host"
    BOTH = "both"


def side_of(section: str) -> Side | None:
    """The side that a section is about, by its name: `host_company` is `Side.HOST`; None for a shared one."""
    name = section.partition("_")[0]
    return Side(name) if name in (Side.ORIGIN, Side.HOST) else None


def sideless(section: str) -> str:
    """The section whichever side it is of: `person` for `origin_person`; a shared one is as it is."""
    return section.partition("_")[2] if side_of(section) else section
