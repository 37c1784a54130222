"""The moment at which a workbook says that it was saved, read and moved forward."""

import re
from datetime import UTC, datetime
from time import process_time

import pytest
from decided import workbook

from wecco_xl.workbook.file.package import Package
from wecco_xl.workbook.file.saved import saved, saved_at

NOW = datetime(2026, 11, 20, 9, 5, 30, 77, tzinfo=UTC)
_MODIFIED = re.compile(rb"<dcterms:modified.*?</dcterms:modified>", re.DOTALL)


def with_properties(change):
    """The example with other properties: what `change` makes of them."""
    data = workbook()
    package = Package(data)
    return package.with_parts({"docProps/core.xml": change(package.part("docProps/core.xml"))})


def saying(moment):
    said = f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'.encode()
    return with_properties(lambda properties: _MODIFIED.sub(said, properties))


@pytest.mark.parametrize(
    ("moment", "read", "moved"),
    [
        ("2026-11-02T08:00:00Z", "2026-11-02T08:00:00Z", "2026-11-20T09:05:30Z"),
        ("2026-11-02T08:00:00.123Z", "2026-11-02T08:00:00Z", "2026-11-20T09:05:30Z"),
        (" 2026-11-02T08:00:00 ", "2026-11-02T08:00:00Z", "2026-11-20T09:05:30Z"),
        ("2026-11-02T08:00:00+02:00", "2026-11-02T06:00:00Z", "2026-11-20T09:05:30Z"),
        ("2026-11-20T09:05:30Z", "2026-11-20T09:05:30Z", "2026-11-20T09:05:31Z"),
        ("2031-01-01T00:00:00Z", "2031-01-01T00:00:00Z", "2031-01-01T00:00:01Z"),
        ("2026-13-02T08:00:00Z", None, "2026-11-20T09:05:30Z"),
        ("9999-12-31T23:59:59Z", None, "2026-11-20T09:05:30Z"),
        ("hier", None, "2026-11-20T09:05:30Z"),
    ],
)
def test_a_moment_is_read_and_moves_forward(moment, read, moved):
    before = saying(moment)
    assert (saved_at(before), saved_at(saved(before, NOW))) == (read, moved)


@pytest.mark.parametrize("moment", ["2026-11-02T08:00:00Z", "hier", ""])
def test_a_moment_is_said_once(moment):
    properties = Package(saved(saying(moment), NOW)).part("docProps/core.xml")
    assert _MODIFIED.findall(properties) == [
        b'<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-20T09:05:30Z</dcterms:modified>'
    ]


def test_a_workbook_that_says_nothing_says_it_then():
    silent = with_properties(lambda properties: _MODIFIED.sub(b"", properties))
    assert (saved_at(silent), saved_at(saved(silent, NOW))) == (None, "2026-11-20T09:05:30Z")


def test_properties_of_another_kind_stay():
    for text in (b"<autre/>", b"<cp:coreProperties><dcterms:modified/></cp:coreProperties>"):
        strange = with_properties(lambda _, text=text: text)
        assert (saved_at(strange), saved(strange, NOW)) == (None, strange)


def test_hostile_properties_are_read_at_once():
    hostile = with_properties(lambda _: b"<dcterms:modified " * 200_000)
    start = process_time()
    assert saved_at(hostile) is None
    assert process_time() - start < 2
