"""Texts that no spreadsheet takes for a formula."""

import re

_TRIGGER = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def disarmed(text: str) -> str:
    """A text for a CSV cell: an apostrophe goes before what could be a formula; `armed` takes it away."""
    return f"'{text}" if _TRIGGER.match(text) else text


def armed(text: str) -> str:
    """The text that was disarmed."""
    return text[1:] if text.startswith("'") and _TRIGGER.match(text[1:]) else text
