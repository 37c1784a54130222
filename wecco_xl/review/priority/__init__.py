"""Priority of trainings: filters, an additive score on fixed scales, the best choice within the means."""

from wecco_xl.review.priority.outcome import (
    Basket,
    Contribution,
    Group,
    Move,
    Ranking,
    Reason,
    Shares,
    Stability,
    TrainingRank,
    Verdict,
)
from wecco_xl.review.priority.prioritise import firm, moves, prioritise

__all__ = [
    "Basket",
    "Contribution",
    "Group",
    "Move",
    "Ranking",
    "Reason",
    "Shares",
    "Stability",
    "TrainingRank",
    "Verdict",
    "firm",
    "moves",
    "prioritise",
]
