"""The page itself: words, colours, scripts and the packed parts in one HTML file."""

import json
from base64 import b64encode
from collections.abc import Mapping
from gzip import compress
from hashlib import sha256
from typing import Any

from wecco_xl.lang import catalogue
from wecco_xl.page.drawn import colours, drawn
from wecco_xl.palette import DEEP, PAPER
from wecco_xl.places import shared
from wecco_xl.plan.programme import REFERENCE, programme

_ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<rect width='16' height='16' rx='3' fill='{deep}'/>"
    "<path d='M3 4l2.5 8L8 6l2.5 6L13 4' fill='none' stroke='{paper}' stroke-width='1.6'/></svg>"
)


def page(parts: Mapping[str, bytes], engine: Mapping[str, Any]) -> str:
    """The page as HTML; `parts` are packed into it, `engine` is what Pyodide wants to know of itself."""
    said = catalogue()["page"]["js"]
    script = f"const said = {_json(said)};\n{_read('sortable.js')}\n{_read('page', 'page.js')}"
    worker = f"const said = {_json({'engine': engine})};\n{_read('page', 'worker.js')}"
    html = drawn(
        "shell.html.j2",
        hashes=_Plain(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"),
        colours=colours(),
        css=_Plain(_read("page", "page.css")),
        icon="data:image/svg+xml," + _ICON.format(deep=DEEP, paper=PAPER).replace("#", "%23"),
        programmes=[(code, programme(code).name) for code in _programmes()],
        foot=programme(REFERENCE).disclaimer,
        parts={name: _packed(data) for name, data in parts.items()},
        worker=_Plain(worker),
        script=_Plain(script),
    )
    return html + "\n"


def _programmes() -> list[str]:
    """The programmes that the page knows, the first one first."""
    codes = [path.stem for path in shared("workbook", "programmes").glob("*.toml")]
    return sorted(codes, key=lambda code: (code != REFERENCE, code))


class _Plain(str):
    """A text of ours that goes into the page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def _packed(data: bytes) -> str:
    return b64encode(compress(data, 9, mtime=0)).decode()


def _read(*place: str) -> str:
    return shared("templates", *place).read_text(encoding="utf-8").rstrip()


def _json(value: object) -> str:
    """JSON that cannot end the script in which it stands."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
