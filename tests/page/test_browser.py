"""The page without installation in real browsers, by double-click: what people drop, see and take away."""

import json
import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from chromium import violations
from conftest import NAMES, TODAY, flat
from page_live import LivePage, chromium, firefox
from selenium.webdriver.common.keys import Keys

from wecco_xl.reports import documents as documents_run
from wecco_xl.reports import run as files_run

DAY = TODAY.isoformat()


class NineOClock(datetime):
    """The clock of the command line stands where that of the page does."""

    @classmethod
    def now(cls, tz=None):
        return cls(2026, 11, 20, 9, tzinfo=tz)


@pytest.fixture
def same_moment(monkeypatch):
    for room in (files_run, documents_run):
        monkeypatch.setattr(room, "datetime", NineOClock)


def clean(page) -> list[str]:
    return [one for one in violations(page.browser) if one]


def test_every_example_is_shown_whole(page, book, each_example):
    page.give(book(each_example))
    assert page.view == "plan"
    assert page.texts("#result section > h3") == [
        "Et maintenant ?",
        "Points à revoir",
        "Ce qui est rempli",
        "Les objectifs SMART",
        "Le classement des formations",
        "L'avancement",
        "Le calendrier du plan d'action",
        "À emporter",
    ]
    assert page.js("return document.activeElement.tagName") == "H2"


def test_the_page_says_what_the_command_line_says(page, book, run):
    path = book("atelier-teranga")
    page.give(path)
    found = json.loads(run("valider", path, "--json", "--date", DAY)[1])["files"][0]["findings"]
    said = page.js(
        "return [...document.querySelectorAll('#findings li')].map("
        "(one) => [one.querySelector('.place')?.textContent, one.querySelector('.where ~ p').textContent])"
    )
    places = {f"{one['sheet']}!{one['cell']}" if one["sheet"] else None for one in found}
    assert {place for place, _ in said} == places
    assert sorted(flat(text) for _, text in said) == sorted(flat(f"{o['message']} {o['fix']}") for o in found)


def test_findings_are_filtered_by_severity(page, book):
    page.give(book("atelier-teranga"))
    shown = "#findings li"
    everything = len(page.texts(shown))
    page.one("[data-filter=to_fix]").click()
    page.one("[data-filter=advice]").click()
    assert set(page.texts("#findings li .mark")) == {"bloquant"}
    count = len(page.texts(shown))
    assert 0 < count < everything
    assert page.text("#status") == f"Points montrés : {count}."


def test_an_address_is_copied(page, book):
    page.give(book("atelier-teranga"))
    place = page.text("#findings .place")
    page.press("#findings .place")
    page.until("return document.getElementById('status').textContent.includes('copié')")
    assert page.text("#status") == f"{place} : copié."


def test_other_means_are_tried_on_the_spot(page, book, run):
    path = book("tissages-ndar")
    page.give(path)
    page.js("for (const field of document.querySelectorAll('#means input')) field.value = ''")
    page.one("[name=budget]").send_keys("1 000 000")
    page.one("[name=days]").send_keys("9,5", Keys.ENTER)
    page.idle()
    asked = ("prioriser", path, "--budget", "1000000", "--jours", "9,5", "--json", "--date", DAY)
    basket = json.loads(run(*asked)[1])["files"][0]["basket"]["trainings"]
    chosen = page.js(
        "return [...document.querySelectorAll('#ranking details')]"
        ".filter((one) => one.querySelector('.good'))"
        ".map((one) => one.querySelector('.text').textContent.slice(0, 3))"
    )
    assert sorted(chosen) == sorted(basket)
    page.one("[name=budget]").send_keys("beaucoup", Keys.ENTER)
    page.idle()
    assert "n'est pas un nombre" in page.text("#alerts")


@pytest.mark.usefixtures("same_moment")
def test_the_plan_with_its_results_is_that_of_the_command_line(page, book, run, tmp_path):
    path = book("atelier-teranga")
    page.give(path)
    name, data = page.take("[data-take=written]")
    last = path
    for command in ("valider", "noter", "prioriser", "etat"):
        target = tmp_path / f"{command}.xlsx"
        run(command, last, "--copie", target, "--date", DAY)
        last = target
    assert name == "plan-wecco-2026-038-atelier-teranga.xlsx"
    assert data == last.read_bytes()


@pytest.mark.usefixtures("same_moment")
def test_documents_are_those_of_the_command_line(page, book, run, tmp_path):
    path = book("tissages-ndar")
    page.give(path)
    names = page.js(
        "return [...document.querySelectorAll('[data-take=document]')].map((b) => b.dataset.document)"
    )
    assert names[-1] == "annexe-visa"
    page.one("[data-opens=visa-button]").click()
    run("document", *names, path, "--sortie", tmp_path / "out", "--date", DAY)
    made = {one.name: one.read_bytes() for one in (tmp_path / "out").rglob("*.*")}
    taken = dict(page.take(f"[data-take=document][data-document={name}]") for name in names)
    assert taken == made


def test_the_visa_annex_has_its_own_button(page, book):
    page.give(book("tissages-ndar"))
    assert not page.one("#visa-button").is_enabled()
    page.one("[data-opens=visa-button]").click()
    assert page.one("#visa-button").is_enabled()


def test_a_document_opens_to_be_read_and_printed(page, book):
    page.give(book("tissages-ndar"))
    page.press("[data-read=fiche]")
    browser = page.browser
    browser.switch_to.frame(page.one("#reader iframe"))
    try:
        page.until("return document.querySelector('h1')")
        assert page.text("h1") == "Fiche de présentation au comité technique"
        style = "return getComputedStyle(document.querySelector('h2')).backgroundColor"
        assert page.js(style) == "rgb(20, 80, 92)"
        assert page.js("return document.fonts.size") == 2
    finally:
        browser.switch_to.default_content()
    assert page.js("return typeof document.querySelector('#reader iframe').contentWindow.print") == "function"
    assert clean(page) == []
    page.press("#close")
    assert not page.one("#reader").is_displayed()


@pytest.mark.parametrize("programme", ["wecco", "nzassa"])
def test_a_blank_plan_is_that_of_the_command_line(page, programme, run, tmp_path):
    page.js("document.querySelector('[name=programme]').value = arguments[0]", programme)
    name, data = page.take("#blank button")
    run("nouveau", "--programme", programme, "--sortie", tmp_path / "plan.xlsx", "--date", DAY)
    assert name == f"plan-{programme}.xlsx"
    assert data == (tmp_path / "plan.xlsx").read_bytes()


REFUSED = {
    "cut.xlsx": lambda data: data[:50_000],
    "photo.xlsx": lambda _: b"\x89PNG\r\n\x1a\n",
    "vide.xlsx": lambda _: b"",
    "texte.xlsx": lambda _: b"Bonjour",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_gets_the_sentence_of_everywhere(page, name, built, run, tmp_path):
    path = tmp_path / name
    path.write_bytes(REFUSED[name](built("tissages-ndar")))
    page.give(path)
    assert page.view == "start"
    sentence = json.loads(run("valider", path, "--json")[1])["files"][0]["message"]
    assert flat(page.text("#alerts")) == flat(f"{name} : {sentence}")


def test_a_foreign_workbook_is_refused(page, tmp_path):
    from openpyxl import Workbook

    Workbook().save(tmp_path / "autre.xlsx")
    page.give(tmp_path / "autre.xlsx")
    assert page.text("#alerts").startswith("autre.xlsx : ")
    assert clean(page) == []


@pytest.fixture
def ten(built, tmp_path):
    """Ten files: eight plans, one cut short, one photo."""
    paths = []
    for copy in "ab":
        for name in NAMES:
            paths.append(tmp_path / f"{name}-{copy}.xlsx")
            paths[-1].write_bytes(built(name))
    for name in ("cut.xlsx", "photo.xlsx"):
        paths.append(tmp_path / name)
        paths[-1].write_bytes(REFUSED[name](built(NAMES[0])))
    return paths


def test_ten_files_make_a_table_that_sorts_and_opens(page, ten):
    page.give(*ten)
    assert page.view == "several"
    assert page.texts("#result tbody th") == [one.name for one in ten[:8]]
    assert [text.split(" : ")[0] for text in page.texts(".refusals li")] == ["cut.xlsx", "photo.xlsx"]
    page.press("th.blocking button")
    page.press("th.blocking button")
    assert page.one("th.blocking").get_attribute("aria-sort") == "descending"
    assert page.texts("#result tbody td.blocking") == ["8", "8", *"000000"]
    page.press("#result tbody button")
    assert page.view == "plan"
    assert page.text(".plan-head .file").startswith("atelier-teranga")
    page.press("#back")
    assert page.view == "several"
    assert clean(page) == []


def test_the_table_is_saved_for_a_french_spreadsheet(page, ten):
    page.give(*ten)
    name, data = page.take("[data-take=csv]")
    lines = data.decode("utf-8-sig").splitlines()
    assert name == "plans.csv"
    assert data.startswith(b"\xef\xbb\xbf")
    assert lines[0] == (
        "Fichier;Entreprises;Étape;Mis à jour;Rempli;Bloquants;Objectifs SMART;"
        "Décisions en attente;Dates dépassées;Refus"
    )
    assert [line.split(";")[0] for line in lines[1:]] == [one.name for one in ten]


def test_decisions_come_back_into_the_plan(page, book, run, tmp_path):
    plan = book(
        "tissages-ndar", [(("trainings", 6, "decision"), None), (("trainings", 0, "decision"), "Refusée")]
    )
    plan = plan.rename(tmp_path / "plan.xlsx")
    copy = book("tissages-ndar").rename(tmp_path / "copie.xlsx")
    page.give(plan, field="#of-plan")
    page.give(copy, field="#of-copy")
    page.press("#decisions button")
    assert page.view == "decisions"
    said = page.text("#result")
    for line in run("reprendre-decisions", copy, "--dans", plan, "--essai")[1].splitlines()[1:4]:
        assert flat(line).strip(" ·•-") in flat(said)
    page.press("[data-keep=copy]")
    name, data = page.take("[data-take=brought]")
    run("reprendre-decisions", copy, "--dans", plan, "--garder", "copie")
    assert name == "plan.xlsx"
    assert said_in(data) == said_in(plan.read_bytes())
    assert clean(page) == []


def said_in(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook but the one that tells when it was saved."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}


def test_decisions_of_another_plan_are_refused(page, book):
    page.give(book("tissages-ndar"), field="#of-plan")
    page.give(book("atelier-teranga"), field="#of-copy")
    page.press("#decisions button")
    assert page.view == "start"
    assert "tissages-ndar.xlsx" in page.text("#alerts")


def test_axe_finds_no_violation_at_first_sight_nor_in_plans(page, book):
    assert clean(page) == []
    for name in ("atelier-teranga", "tissages-ndar"):
        page.give(book(name))
        assert clean(page) == []
        page.home()


def test_on_a_phone_nothing_is_cut_and_axe_is_content(page, book):
    page.browser.set_window_size(420, 900)
    try:
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")
        page.give(book("atelier-teranga"))
        assert page.js("return document.documentElement.scrollWidth <= innerWidth")
        assert clean(page) == []
    finally:
        page.browser.set_window_size(1280, 1000)


def test_everything_is_reached_with_the_keyboard(page, book):
    page.js("document.querySelector('h1').focus()")
    reached = []
    for _ in range(7):
        at = page.key(Keys.TAB)
        reached.append(at.get_attribute("id") or at.get_attribute("name") or at.text)
    assert reached[:6] == [
        "files",
        "programme",
        "Enregistrer le classeur vide",
        "of-plan",
        "of-copy",
        "Reprendre les décisions",
    ]
    page.give(book("atelier-teranga"))
    assert page.key(Keys.TAB).text == "Et maintenant ?"
    wanted, seen = {"place", "main"}, set()
    for _ in range(400):
        at = page.key(Keys.TAB)
        seen |= set((at.get_attribute("class") or "").split()) | {at.get_attribute("name")}
        if wanted | {"budget", "days"} <= seen:
            break
    assert wanted | {"budget", "days"} <= seen


CANARIES = ("canari-passeport-XK4471", "canari-naissance")


def test_nothing_of_a_plan_leaves_nor_shows_what_is_restricted(opened, book):
    opened.home()
    cells = [
        (("visa", key), text) for key, text in zip(("passport_number", "birth_place"), CANARIES, strict=True)
    ]
    opened.give(book("tissages-ndar", cells))
    assert opened.view == "plan"
    everything = opened.js("return document.documentElement.outerHTML")
    assert not [one for one in CANARIES if one in everything]
    requests = "return performance.getEntriesByType('resource').map((one) => one.name)"
    assert [one for one in opened.js(requests) if not one.startswith(("blob:", "data:"))] == []
    policy = opened.one("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    refused = opened.browser.execute_async_script(
        "const done = arguments[0];"
        "fetch('https://example.org/').then(() => done('gone'), () => done('refused'))"
    )
    assert refused == "refused"


@pytest.mark.parametrize("start", [chromium, firefox])
def test_a_static_server_is_asked_for_the_page_only(start, served, book, tmp_path):
    address, asked = served
    asked.clear()
    browser = start(tmp_path)
    try:
        page = LivePage(browser, tmp_path, address)
        page.give(book("tissages-ndar"))
        assert page.view == "plan"
        assert asked == ["GET /wecco.html HTTP/1.1"]
        if start is chromium:
            assert _wanted(browser) == [address]
    finally:
        browser.quit()


def test_a_browser_that_cannot_run_it_says_so(page_file, book, tmp_path):
    browser = firefox(tmp_path, **{"javascript.options.wasm": False})
    try:
        browser.get(page_file.as_uri())
        page = LivePage.__new__(LivePage)
        page.browser = browser
        assert page.until("return document.getElementById('alerts').textContent").startswith(
            "Le programme n'a pas pu démarrer dans ce navigateur."
        )
        assert not page.one("#bar").is_displayed()
        settles(page, "Le programme n'a pas pu démarrer", book)
    finally:
        browser.quit()


def test_a_worker_that_crashed_is_told_at_every_question(page_file, book, tmp_path):
    browser = chromium(tmp_path)
    try:
        page = LivePage(browser, tmp_path, page_file.as_uri())
        page.give(book("tissages-ndar"))
        page.js("worker.postMessage = () => setTimeout(() => worker.onerror(), 50)")
        page.press("[data-take=written]")
        assert page.text("#alerts").startswith("Le programme s'est arrêté.")
        settles(page, "Le programme s'est arrêté.", book)
    finally:
        browser.quit()


def settles(page, said, book):
    """Whatever is asked for after the end of the program, the page says it again and waits for nothing."""
    page.home()
    page.press("#blank button")
    assert page.text("#alerts").startswith(said)
    page.home()
    page.give(book("tissages-ndar"))
    assert page.text("#alerts").startswith(said)
    page.home()
    page.give(book("tissages-ndar"), book("atelier-teranga"))
    assert page.text("#alerts").startswith(said)
    assert page.text("#status") == ""
    assert not page.one("#bar").is_displayed()


def _wanted(browser) -> list[str]:
    """Every address that Chromium asked for outside its own memory, workers included."""
    messages = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    urls = (m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent")
    return [url for url in urls if not re.match("data:|blob:|chrome", url)]
