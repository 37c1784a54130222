"""SMART completeness of objectives: five letters of 20 points, a reason per lost point (S108 to S114)."""

from wecco_xl.review.smart.result import (
    Letter,
    LetterScore,
    ObjectiveScore,
    Profile,
    Reason,
    Rewording,
    Standing,
    Status,
    Suggestion,
)
from wecco_xl.review.smart.scoring import profile, reasons, score

__all__ = [
    "Letter",
    "LetterScore",
    "ObjectiveScore",
    "Profile",
    "Reason",
    "Rewording",
    "Standing",
    "Status",
    "Suggestion",
    "profile",
    "reasons",
    "score",
]
