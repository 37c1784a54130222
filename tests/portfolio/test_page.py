"""The page in a real browser: read by machines, sorted, filtered, traced, printed, without network."""

import base64
import re
from html import unescape
from io import BytesIO

import pytest
from chromium import violations
from pypdf import PdfReader
from selenium.webdriver.common.by import By

from wecco_xl.lang import catalogue
from wecco_xl.plan.programme import programme
from wecco_xl.portfolio.page import _Messages

BEYOND = """
document.querySelector('.headlines dd').innerText = arguments[0];
return [...document.querySelectorAll('.headlines div')].filter((one) => one.scrollWidth > one.clientWidth);
"""
"""The cards out of which their figure runs."""


@pytest.fixture
def page(browser, coded):
    browser.get((coded[1] / "page.html").as_uri())
    return browser


def texts(page, selector: str) -> list[str]:
    return [one.text for one in page.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()]


@pytest.mark.parametrize("which", ["coded", "named"])
@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_no_violation(browser, request, which, width):
    _, folder = request.getfixturevalue(which)
    (path,) = folder.glob("page*.html")
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    browser.get(path.as_uri())
    assert violations(browser) == []


def test_nothing_is_wider_than_a_phone(browser, coded):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 900, "deviceScaleFactor": 1, "mobile": True},
    )
    browser.get((coded[1] / "page.html").as_uri())
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    assert browser.execute_script(BEYOND, "1360 sur 1435") == []
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_one_file_without_network(coded):
    html = (coded[1] / "page.html").read_text(encoding="utf-8")
    assert not re.findall(r"(?:src|href)=\"(?!#|data:)", html)
    assert not re.findall(r"https?://|@import|url\(", html)


def test_a_title_sorts_its_table(page):
    head = page.find_elements(By.CSS_SELECTOR, "#table-plans thead button")[3]
    head.click()
    shares = [int(text.split()[0]) for text in texts(page, "#table-plans td.filled")]
    head.click()
    assert shares == sorted(shares)
    assert [int(t.split()[0]) for t in texts(page, "#table-plans td.filled")] == sorted(shares, reverse=True)
    assert head.find_element(By.XPATH, "..").get_attribute("aria-sort") == "descending"


def test_a_search_filters_and_is_told(page):
    page.find_element(By.ID, "filter").send_keys("mobilite")
    assert set(texts(page, "#table-plans tbody tr td:nth-child(2)")) == {"Mobilité"}
    count = len(texts(page, "#table-plans tbody tr"))
    assert page.find_element(By.ID, "shown").text == f"Plans montrés : {count} sur 26."
    page.find_element(By.ID, "all").click()
    assert len(texts(page, "#table-plans tbody tr")) == 26


def test_a_figure_shows_its_plans(page):
    button = page.find_element(By.CSS_SELECTOR, "#ready button[data-plans]")
    row = button.find_element(By.XPATH, "ancestor::tr")
    count = int(row.find_elements(By.TAG_NAME, "td")[1].text.split()[0])
    page.execute_script("arguments[0].focus()", button)
    button.send_keys("\n")
    assert len(texts(page, "#table-plans tbody tr")) == count > 0


def printed(page) -> PdfReader:
    data = page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    return PdfReader(BytesIO(base64.b64decode(data)))


def test_it_prints_on_a4(page):
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in printed(page).pages} == {
        (595, 842)
    }


def test_the_heads_of_a_long_table_are_repeated_on_paper(page):
    page.execute_script(
        "const body = document.querySelector('#table-plans tbody'), rows = [...body.rows];"
        "for (let more = 0; more < 4; more++) body.append(...rows.map((row) => row.cloneNode(true)))"
    )
    shares = [" ".join(one.extract_text().split()) for one in printed(page).pages]
    assert sum("Part atteinte" in text and "À décider" in text for text in shares) >= 3


def test_no_head_of_a_table_stands_alone_at_the_foot(page):
    """Wherever the page ends: what stands above is made higher bit by bit."""
    caption, *codes = page.execute_script(
        "const table = document.querySelector('#ready table:has(caption)');"
        "return [table.caption, ...[...table.tBodies[0].rows].slice(0, 2).map((row) => row.cells[0])]"
        ".map((one) => one.innerText)"
    )
    alone = []
    for room in range(0, 900, 60):
        page.execute_script("document.querySelector('main').style.paddingTop = arguments[0] + 'px'", room)
        (text,) = [text for one in printed(page).pages if caption in (text := one.extract_text())]
        alone += [room for code in codes if code not in text.partition(caption)[2]]
    assert alone == []


def test_small_groups_are_masked_without_names_only(coded, named):
    masked = (coded[1] / "page.html").read_text(encoding="utf-8")
    (path,) = named[1].glob("page*.html")
    whole = path.read_text(encoding="utf-8")
    assert "groupes masqués" in masked
    assert "groupes masqués" not in whole
    assert "aucun groupe n&#39;est masqué" in whole


def test_the_programme_says_who_pays(coded):
    html = (coded[1] / "page.html").read_text(encoding="utf-8")
    assert unescape(html).count(programme("wecco").disclaimer) == 1


def test_one_is_not_many(said):
    hidden = said.say("portfolio.page.hidden", groups=1, plans=1, k=5)
    assert hidden.startswith("1\u00a0groupe masqué (1\u00a0couple)")
    counts = [said.say(f"portfolio.page.headlines.{key}", count=1) for key in ("plans", "waiting", "late")]
    assert counts == ["1\u00a0plan", "1\u00a0formation à décider", "1\u00a0date dépassée"]


@pytest.mark.parametrize("code", catalogue()["messages"])
def test_every_fault_can_be_counted(code):
    """Its sentence says enough without the values of one plan."""
    assert not re.search(r"[{…]|«\s*»|\(\s*\)", _Messages()[code])


def test_what_is_told_of_several_plans_is_the_sentence_of_a_fault():
    assert set(catalogue()["portfolio"]["faults"]) <= set(catalogue()["messages"])
