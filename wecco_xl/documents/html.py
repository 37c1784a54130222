"""A document as one web page: no other file, no script; readable on a screen, printable on A4."""

from base64 import b64encode
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from wecco_xl.documents.plain import plain
from wecco_xl.places import shared
from wecco_xl.templates import environment
from wecco_xl.wording.blocks import Document

TEMPLATE = "document.html.jinja"


def html(document: Document) -> bytes:
    """The page, in UTF-8; what people typed is text and never markup."""
    drawn = _environment().get_template(TEMPLATE).render(plain(document), fonts=_fonts())
    return drawn.lstrip().encode()


@cache
def _environment() -> Environment:
    found = environment()
    found.filters |= {"css": _css, "drawing": Markup, "lines": str.splitlines}
    return found


def _css(text: str) -> Markup:
    """A text inside a string of a style sheet: every sign but letters and figures by its number."""
    safe = "".join(one if one.isascii() and one.isalnum() else f"\\{ord(one):x} " for one in text)
    return Markup(safe)  # noqa: S704 - nothing but letters, figures and escapes is left


@cache
def _fonts() -> dict[str, str]:
    """The typeface as base64, by weight."""
    files = {"400": "NotoSans-Regular.woff2", "700": "NotoSans-Bold.woff2"}
    return {
        weight: b64encode(shared("templates", "polices", name).read_bytes()).decode()
        for weight, name in files.items()
    }
