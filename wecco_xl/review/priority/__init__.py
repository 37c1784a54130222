"""Priority of trainings: filters, an additive score on fixed scales, the best choice within the means."""

from wecco_xl.review.priority.outcome import (
    Basket,
    Firmness,
    Motive,
    Move,
    Portion,
    Ranking,
    Shares,
    Stability,
    TieGroup,
    TrainingRank,
)
from wecco_xl.review.priority.prioritise import firm, moves, prioritise

__all__ = [
    "Basket",
    "Firmness",
    "Motive",
    "Move",
    "Portion",
    "Ranking",
    "Shares",
    "Stability",
    "TieGroup",
    "TrainingRank",
    "firm",
    "moves",
    "prioritise",
]
