"""No number, no date and no short word of a document spans two lines: measured where people see it."""

import pytest
from conftest import NAMES
from papers import NOW, TODAY, of_plan, read, stretched

from wecco_xl.documents.write import DOCUMENTS, write
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

BROKEN = r"""
const months = 'janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc';
const blank = '[ \\u00a0\\u202f]';
const whole = new RegExp(
  `\\d{1,2}(?:er)?${blank}(?:${months})[a-zé]*\\.?${blank}\\d{4}` +
  `|[+]?\\d+(?:[\\u00a0\\u202f.,/]\\d+)*(?:${blank}(?:FCFA|€|%))?` +
  `|(?<![\\p{L}\\d])\\p{L}\\d\\d(?!\\d)|(?<![\\p{L}-])\\p{L}{2,11}(?![\\p{L}-])`, 'gu');
const found = [];
for (const cell of document.querySelectorAll('td, th, dt, dd')) {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    for (const one of walk.currentNode.data.matchAll(whole)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, one.index);
      range.setEnd(walk.currentNode, one.index + one[0].length);
      const seen = [...range.getClientRects()].filter(one => one.width > 0);
      const lines = new Set(seen.map(one => Math.round(one.bottom)));
      if (lines.size > 1) found.push(one[0] + ' in: ' + cell.innerText.slice(0, 60));
    }
  }
}
const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) found.push('the page is wider than its window');
for (const cell of document.querySelectorAll('td, th')) {
  const wide = cell.scrollWidth > cell.clientWidth + 1;
  if (wide) found.push('wider than its cell: ' + cell.innerText.slice(0, 60));
}
return found;
"""
"""What is broken on the open page: the token, and the cell it stands in."""

RICH, NAMED = (
    "1 250 000 000",
    "Société-Coopérative Aïssatou-Ndèye Mbacké-Diagne & Wijnendaele-Vandenbroucke " * 2,
)
PAPER = {"mobile": False, "width": 680, "height": 900, "deviceScaleFactor": 1}
"""The text of an A4 page, 180 mm, in pixels."""


def crowded(plan):
    """Sixty rows in each table, amounts of ten digits, names that do not end."""
    long = stretched(plan, 60, f"{NAMED}: {RICH} FCFA le 30 septembre 2026, au +221 77 123 45 67")
    rich = {"cost": float(RICH.replace(" ", "")), "budget": 1_250_000_000.0, "amount": 1_250_000_000.0}
    changed = {}
    for name in type(long).model_fields:
        rows = getattr(long, name)
        if isinstance(rows, tuple):
            changed[name] = tuple(
                row.model_copy(update={key: value for key, value in rich.items() if hasattr(row, key)})
                for row in rows
            )
    return long.model_copy(update=changed)


@pytest.fixture(scope="module")
def pages(built, example, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    plans = {name: read(built(name)) for name in NAMES}
    plans |= {
        "blank": read(build(words("wecco"), TODAY)),
        "crowded": of_plan(crowded(example("tissages-ndar"))),
    }
    found = {}
    for plan, judged in plans.items():
        for name in DOCUMENTS:
            path = folder / f"{plan}-{name}.html"
            path.write_bytes(write(judged, [name], ["html"], NOW)[0].data)
            found[f"{plan} {name}"] = path
    return found


def broken(browser, pages):
    found = {}
    for name, path in pages.items():
        browser.get(path.as_uri())
        if faults := browser.execute_script(BROKEN):
            found[name] = faults
    return found


@pytest.mark.parametrize("width", [1366, 420])
def test_nothing_breaks_on_a_screen(browser, pages, width):
    size = {"mobile": False, "width": width, "height": 768, "deviceScaleFactor": 1}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "screen"})
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    assert broken(browser, pages) == {}


def test_nothing_breaks_on_paper(browser, pages):
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PAPER)
    assert broken(browser, pages) == {}


def test_a_broken_number_would_be_found(browser, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        '<table style="table-layout:fixed;width:3em;overflow-wrap:anywhere"><td>58\u00a0400\u00a0000</table>'
    )
    browser.get(path.as_uri())
    assert browser.execute_script(BROKEN)
