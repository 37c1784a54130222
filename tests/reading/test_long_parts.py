"""A part of a hostile file is looked through in the time of its length."""

import pytest
from spent import spent

from wecco_xl.reading.oddities import percent_styles, plain_marks

MANY, MOST = 30_000, 1.0
"""How often something stands in a part, and seconds for it: what is linear takes a hundredth."""

CELL = b'<row r="1"><c r="A1">'
SHEETS = {
    "opening brackets": CELL + b"<f>" + b"[" * MANY + b"</f>",
    "brackets": CELL + b"<f>" + b"[]a" * MANY + b"</f>",
    "a name without end": CELL + b"<f>[]" + b"a" * MANY + b"</f>",
    "formulas without end": CELL + b"<f" * MANY + b"[",
    "attributes without end": CELL + b"<f a=[ " * MANY,
    "formulas without cells": CELL + b"<f></f></c>" * (MANY // 2),
    "styles without cells": CELL + b' s="1"' * MANY,
    "cells without end": b'<c r="A1"' * MANY,
    "errors without value": b'<c r="A1" t="e"><f>' * MANY,
    "spaces": CELL + b"<f" + b" " * MANY,
}
STYLES = {
    "opened": b"<cellXfs" * MANY,
    "formats": b"<cellXfs>" + b"<xf " * MANY + b"</cellXfs>",
    "numbers": b"<cellXfs><xf " + b'numFmtId="' * MANY + b"</cellXfs>",
    "quotes": b'<numFmt numFmtId="164" formatCode="' + b"&quot;" * MANY + b'%"/>',
    "codes": b'<numFmt numFmtId="164" formatCode="' * MANY,
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_looked_through_at_once(name):
    part = b"<worksheet><sheetData>" + SHEETS[name] + b"</sheetData></worksheet>"
    assert spent(lambda: plain_marks(part, frozenset({b"1"}))) < MOST


@pytest.mark.parametrize("name", STYLES)
def test_styles_are_looked_through_at_once(name):
    assert spent(lambda: percent_styles(STYLES[name])) < MOST
