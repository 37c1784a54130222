"""The buttons by name."""

from enum import StrEnum


class Button(StrEnum):
    """The buttons that can be called; nothing else can."""

    VALIDATE = "validate"
    SCORE = "score"
    PRIORITISE = "prioritise"
    PROGRESS = "progress"
    REPORT = "report"
    ALL = "all"
