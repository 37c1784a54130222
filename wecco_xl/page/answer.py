"""What the page is answered: HTML to show, a sentence to tell, files to keep."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The media types of the files that people take away."""

    WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PAGE = "text/html"
    CALENDAR = "text/calendar"
    TABLE = "text/csv"


@dataclass(frozen=True, slots=True)
class File:
    """A file to be kept: its name, safe on every system, its media type, its bytes."""

    name: str
    kind: Kind
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """`html` is to be shown, `message` to be told, `files` to be kept."""

    html: str = ""
    message: str = ""
    files: tuple[File, ...] = ()
    refused: bool = False
