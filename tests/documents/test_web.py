"""Documents as web pages in a real browser: on a phone, and printed from there."""

import base64
from io import BytesIO

import pytest
from conftest import TODAY
from papers import NOW, read
from pypdf import PdfReader

from wecco_xl.documents.write import write
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

COVERED = """
return [...document.querySelectorAll('.gap')].filter((gap) => {
  const lines = [...gap.getClientRects()];
  return lines.some((line, at) => at && line.top < lines[at - 1].bottom);
}).map((gap) => gap.innerText);
"""
"""The gaps on whose lines the next one is painted."""

HIDDEN = "return [...document.querySelectorAll('figure')].map((one) => one.scrollWidth - one.clientWidth)"
"""How many pixels of each table are beyond its frame."""

LOWER = """
const heading = [...document.querySelectorAll('h2')].find((one) => one.innerText === arguments[0]);
window.air ??= heading.parentNode.insertBefore(document.createElement('div'), heading);
window.air.style.height = `${arguments[1]}px`;
"""
"""Some air above a heading, so that it comes to the end of the sheet."""


@pytest.fixture
def shown(browser, tmp_path):
    def show(data, name, width=390):
        path = tmp_path / f"{name}.html"
        path.write_bytes(write(read(data), [name], ["html"], NOW)[0].data)
        size = {"mobile": True, "width": width, "height": 844, "deviceScaleFactor": 1}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get(path.as_uri())
        return browser

    yield show
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("name", ["charte", "fiche", "suivi"])
def test_no_line_of_a_gap_covers_another_on_a_phone(shown, name):
    assert shown(build(words("wecco"), TODAY), name).execute_script(COVERED) == []


@pytest.mark.parametrize("width", [360, 390])
def test_the_plan_of_a_couple_is_as_wide_as_its_phone(shown, built, width):
    assert set(shown(built("tissages-ndar"), "plan-imprimable", width).execute_script(HIDDEN)) == {0}


def sheets(browser) -> list[str]:
    data = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    return [one.extract_text() for one in PdfReader(BytesIO(base64.b64decode(data))).pages]


def test_a_heading_stays_with_the_first_rows_of_its_table(shown, built):
    page = shown(built("tissages-ndar"), "fiche")
    for air in range(0, 140, 10):
        page.execute_script(LOWER, "Motivations", air)
        found = sheets(page)
        first = [text for text in found if "\nObjectifs" in text]
        assert [
            all(one in text for one in ("Scores SMART", "À compléter", "O01", "O02")) for text in first
        ] == [True], air


def test_the_last_line_of_a_list_is_not_printed_alone(shown, built):
    """Of the three things to do, two come to the third sheet."""
    last = sheets(shown(built("cacao-abidjan"), "suivi"))[-1]
    assert "J06" in last
    assert "A05" in last


def test_the_line_that_explains_a_table_is_printed_with_its_last_row(shown, built):
    (found,) = (one for one in sheets(shown(built("atelier-teranga"), "fiche")) if "Spécifique ·" in one)
    assert "O05" in found
