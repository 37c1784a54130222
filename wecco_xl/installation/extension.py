"""The extension of LibreOffice, `wecco.oxt`: our sources of `workbook/libreoffice/` with their words."""

import json
from collections.abc import Mapping
from importlib.metadata import version
from string import Template
from typing import Any
from xml.sax.saxutils import escape

from wecco_xl.installation.packages import package
from wecco_xl.lang import catalogue
from wecco_xl.places import shared

PARTS = (
    "META-INF/manifest.xml",
    "description.xml",
    "Addons.xcu",
    "CalcWindowState.xcu",
    "ProtocolHandler.xcu",
    "wecco_buttons.py",
    "pythonpath/wecco_book.py",
    "pythonpath/wecco_program.py",
)


def extension() -> bytes:
    """The bytes of `wecco.oxt`."""
    parts = {name: _part(name) for name in PARTS}
    spoken = json.dumps(words(), ensure_ascii=False, indent=1)
    return package({**parts, "words.json": spoken.encode()})


def words() -> Mapping[str, Any]:
    """What the extension says to people."""
    said = catalogue()["buttons"]
    says = said["says"]
    lines = [f"{said['labels'][name]} : {tip}" for name, tip in said["tips"].items() if name != "folder"]
    return {
        "labels": said["labels"],
        "problems": said["problems"],
        **{key: value for key, value in says.items() if key != "help"},
        "help": "\n\n".join([*lines, says["help"]]),
    }


def _part(name: str) -> bytes:
    text = shared("workbook", "libreoffice", *name.split("/")).read_text(encoding="utf-8")
    if name.endswith(".py"):
        return text.encode()
    said = catalogue()["buttons"]
    blanks = {f"label_{button}": escape(label) for button, label in said["labels"].items()}
    return (
        Template(text)
        .substitute(blanks, title=escape(said["says"]["title"]), version=version("wecco-xl"))
        .encode()
    )
