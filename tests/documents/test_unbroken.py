"""No number, no date and no short word of a document spans two lines: measured where people see it."""

import re
import subprocess

import pytest
from chromium import found
from conftest import NAMES
from papers import NOW, TODAY, of_plan, paper, pdf_text, read, stretched

from wecco_xl.documents.write import DOCUMENTS, write
from wecco_xl.wording.blocks import Bar, Unbroken
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

BROKEN = r"""
const months = 'janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc';
const blank = '[ \\u00a0\\u202f]';
const whole = new RegExp(
  `\\d{1,2}(?:er)?${blank}(?:${months})[a-zé]*\\.?${blank}\\d{4}` +
  `|[+]?\\d+(?:[\\u00a0\\u202f.,/]\\d+)*(?:${blank}(?:FCFA|€|%))?` +
  `|(?<![\\p{L}\\d])\\p{L}\\d\\d(?!\\d)|(?<![\\p{L}@-]|\\p{L}\\.)\\p{L}{2,11}(?![\\p{L}@-]|\\.\\p{L})`, 'gu');
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
"""What is broken on the open page: the token, and the cell it stands in; a web address may break."""

RICH, NAMED = (
    "1 250 000 000",
    "Société-Coopérative Aïssatou-Ndèye Mbacké-Diagne & Wijnendaele-Vandenbroucke " * 2,
)
PAPER = {"mobile": False, "width": 680, "height": 900, "deviceScaleFactor": 1}
"""The text of an A4 page, 180 mm, in pixels."""


PRINTED = ("tissages-ndar", "recyclage-rufisque")
LONGEST_NUMBER = 40


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
def plans(built, example):
    found = {name: read(built(name)) for name in NAMES}
    blank = read(build(words("wecco"), TODAY))
    return found | {"blank": blank, "crowded": of_plan(crowded(example("tissages-ndar")))}


@pytest.fixture(scope="module")
def pages(plans, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
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


def flat(blocks):
    for block in blocks:
        yield from flat(block.blocks) if isinstance(block, Unbroken) else (block,)


def whole(document):
    """What no line may part: the pieces with a figure of the cells of its tables, addresses aside."""
    for block in flat(document.blocks):
        for cell in (cell for row in getattr(block, "rows", ()) for cell in row):
            text = cell.said if isinstance(cell, Bar) else str(getattr(cell, "text", cell))
            for piece in re.split("[ \n]+", text):
                if re.search(r"\d", piece) and "!" not in piece and len(piece) <= LONGEST_NUMBER:
                    yield plain(piece)


def plain(text):
    """The same with one kind of blank."""
    return text.translate(dict.fromkeys(map(ord, "\u00a0\u202f"), " "))


def parted(document, pdf):
    lines = plain(pdf_text(pdf))
    return sorted({one for one in whole(document) if one not in lines})


def test_nothing_breaks_in_a_pdf(plans):
    for plan, judged in plans.items():
        for name in DOCUMENTS:
            (file,) = write(judged, [name], ["pdf"], NOW)
            assert parted(paper(judged, name), file.data) == [], f"{plan} {name}"


@pytest.mark.libreoffice
def test_nothing_breaks_in_word(plans, tmp_path):
    office = found(("soffice",))
    asked = {f"{plan}-{name}": (plans[plan], name) for plan in PRINTED for name in DOCUMENTS}
    for stem, (judged, name) in asked.items():
        (tmp_path / f"{stem}.docx").write_bytes(write(judged, [name], ["docx"], NOW)[0].data)
    files = [str(tmp_path / f"{stem}.docx") for stem in asked]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(order, check=True, capture_output=True, timeout=240)
    for stem, (judged, name) in asked.items():
        assert parted(paper(judged, name), (tmp_path / f"{stem}.pdf").read_bytes()) == [], stem
