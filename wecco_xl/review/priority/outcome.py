"""What a ranking says: values that sheets, documents and commands show and never change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from wecco_xl.plan.finding import Loc


@dataclass(frozen=True, slots=True)
class Motive:
    """A sentence of the catalogue: `priority.<code>`, its blanks filled with `params`.

    The sentences of `parts`, if any, fill its blanks `{first}`, `{second}`, `{third}`.
    """

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple["Motive", ...] = ()


class Portion(NamedTuple):
    """What one criterion brings to a score: `points` = weight out of 100 × value, to a tenth of a point.

    `value` goes from 0 to 1; None when a cell is empty, which brings no points.
    """

    criterion: str
    weight: float
    value: float | None
    points: float
    cause: Motive


class Firmness(StrEnum):
    """How firmly a training stands before the next one."""

    TIE = "tie"
    SENSITIVE = "sensitive"
    SOLID = "solid"


class Stability(NamedTuple):
    """The smallest change of one weight that lets the next training, at `neighbour`, catch up.

    `change` is relative (+0.25: the weight of `criterion` grows by a quarter); None when no change does.
    """

    verdict: Firmness
    neighbour: Loc
    criterion: str | None
    change: float | None
    reason: Motive


class TieGroup(StrEnum):
    """Where a training lands when the weights move a little."""

    CORE = "core"
    LIMIT = "limit"
    OUTSIDE = "outside"


class Shares(NamedTuple):
    """In which share of the draws (0 to 1) a training comes first of its group, and is in the basket."""

    first: float
    basket: float | None
    group: TieGroup | None


class TrainingRank(NamedTuple):
    """One training in the ranking; `rank` is None when it is not eligible, `filters` say why.

    Trainings with the same rank are tied. `difference` explains a place unlike the provider's in the phase.
    """

    loc: Loc
    id: str | None
    eligible: bool
    mandatory: bool
    filters: tuple[Motive, ...]
    rank: int | None
    tied: bool
    score: float
    contributions: tuple[Portion, ...]
    reason: Motive
    provider_rank: int | None
    difference: Motive | None
    stability: Stability | None
    shares: Shares | None = None


class Basket(NamedTuple):
    """Trainings that fit the budget (in `currency`) and the days, in rank order.

    `cost` and `days` are None when one of them is unknown; `problems` say why the means do not suffice or
    what they do not count; `left_out` says for each other training why it is not in.
    """

    trainings: tuple[Loc, ...]
    score: float
    cost: float | None
    currency: str
    days: float | None
    budget: float | None
    most_days: float | None
    problems: tuple[Motive, ...]
    left_out: Mapping[Loc, Motive]


class Ranking(NamedTuple):
    """The trainings in rank order, those that are not eligible last.

    `basket` is the best choice within the means, `plain_cut` the list cut where the means run out; both are
    None when the plan says neither budget nor days. `differences` say what differs between them.
    """

    items: tuple[TrainingRank, ...]
    basket: Basket | None
    plain_cut: Basket | None
    differences: tuple[Motive, ...]


class Move(NamedTuple):
    """A training whose rank changes from one set of numbers to another; None: not eligible."""

    loc: Loc
    id: str | None
    before: int | None
    after: int | None
    score_before: float
    score_after: float
