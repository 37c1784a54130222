"""Templates of the page, filled; what people typed is text and never markup."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from markupsafe import Markup

from wecco_xl import palette
from wecco_xl.documents.kept import together
from wecco_xl.documents.plain import plain_block
from wecco_xl.documents.shapes import svg
from wecco_xl.lang import catalogue
from wecco_xl.templates import environment
from wecco_xl.wording.blocks import Bar, Block, Tone
from wecco_xl.words import Words


def drawn(template: str, **shown: Any) -> str:
    """A template of `templates/page/` with the words of the page at hand."""
    return str(_environment().get_template(f"page/{template}").render(t=catalogue()["page"], **shown))


def blocks(found: Iterable[Block], words: Words) -> list[dict[str, Any]]:
    """Blocks as the templates take them, in lines that part nothing."""
    return [plain_block(one) for one in together(found, words)]


def bar(share: float, tone: Tone = Tone.GOOD) -> str:
    """A bar as a picture; its words stand beside it."""
    return svg(Bar(((min(max(share, 0.0), 1.0), tone),), ""))


def colours() -> dict[str, str]:
    """The colours of the house by the name that a style sheet gives them."""
    return {
        name.lower().replace("_", "-"): value
        for name, value in vars(palette).items()
        if isinstance(value, str) and value.startswith("#")
    }


@cache
def _environment() -> Any:
    found = environment()
    found.filters |= {"drawing": Markup, "lines": str.splitlines}
    return found
