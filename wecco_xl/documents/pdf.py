"""A document as a tagged PDF (PDF/UA-1), or as an archive (PDF/A-2b): what people typed goes in as data."""

import json
import re
from functools import cache
from typing import Literal

import typst

from wecco_xl.documents.plain import plain
from wecco_xl.places import shared
from wecco_xl.wording.blocks import Document

BREAK = "\N{ZERO WIDTH SPACE}"
_ENDLESS = re.compile(r"[^\W_]{25,}")

UNSHOWN = "\N{WHITE SQUARE}"
"""What stands for a sign that the typeface of the documents does not have."""


def pdf(document: Document) -> bytes:
    """The document, tagged and titled, so that it can be read aloud."""
    return _compiled(document, "ua-1")


def archive(document: Document) -> bytes:
    """The document as it may be kept for decades."""
    return _compiled(document, "a-2b")


def _compiled(document: Document, standard: Literal["ua-1", "a-2b"]) -> bytes:
    shown = _unshown().sub(UNSHOWN, json.dumps(plain(document), ensure_ascii=False))
    data = _ENDLESS.sub(_breakable, shown)
    made = _compiler().compile(
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=standard,
        timestamp=int(document.made.timestamp()),
    )
    if not isinstance(made, bytes):
        raise TypeError(standard)
    return made


def _breakable(word: re.Match[str]) -> str:
    """A word that no column can hold, with places where a line may end."""
    return re.sub(".{4}", f"\\g<0>{BREAK}", word[0])


@cache
def _compiler() -> typst.Compiler:
    """The template with our typeface only, so that every machine makes the same file."""
    folder = shared("templates")
    return typst.Compiler(
        str(folder / "document.typ"),
        root=str(folder),
        font_paths=[str(folder / "polices")],
        ignore_system_fonts=True,
    )


@cache
def _unshown() -> re.Pattern[str]:
    """The signs that the typeface does not have, and those that only steer how others are shown."""
    ranges = shared("templates", "polices", "signes.txt").read_text(encoding="ascii").split()
    kept = "".join("-".join(f"\\U{int(end, 16):08x}" for end in one.split("-")) for one in ranges)
    return re.compile(f"[^\n\t{kept}]")
