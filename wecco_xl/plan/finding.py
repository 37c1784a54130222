"""What is wrong or missing, and where: values that every door shows and none decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

CLEAN, FOUND, REFUSED = 0, 1, 2
"""How a command ends: nothing to do, something to do, a file refused."""

Loc = tuple[str | int, ...]
"""Where something stands: `("trainings", 2, "days")`, `("mobility", "during_start")`, `("needs",)`."""


class Severity(IntEnum):
    """How much a finding weighs; the smaller, the graver."""

    BLOCKING = 1
    TO_FIX = 2
    ADVICE = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place. `code` names the fault; its words are in the catalogue under that name.

    `params` fill the blanks of the message; they never hold a value of privacy class restricted or visa.
    """

    code: str
    loc: Loc
    severity: Severity
    params: Mapping[str, Any] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 - a refusal is an answer to the user, not a failure of ours
    """A file that cannot be taken as it is: `code` names the cause, its words are in the catalogue.

    Raised below, caught once at each door, which says the sentence and leaves the file untouched.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
