"""`python -m benchmarks.page`: the page without installation, in Chromium, against Pyodide and this Python.

N1: the time until the page is ready, against that until Pyodide alone is. N2: a plan shown by the page, from
its choice to its sight, against the same computed here. N3: the same for the plan with its results.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from benchmarks.workbooks import FULLEST, examples
from wecco_xl import garbage
from wecco_xl.page import away, plan
from wecco_xl.page.desk import EPOCH
from wecco_xl.page.making.__main__ import main as build
from wecco_xl.page.taken import take

LOADS, ROUNDS = 5, 15
SWITCHES = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
CLOCK = """
window.began = window.ended = 0;
const busy = () => {
  if (document.body.hasAttribute('aria-busy')) began ||= performance.now(); else ended = performance.now();
};
new MutationObserver(busy).observe(document.body, { attributes: true, attributeFilter: ['aria-busy'] });
"""
ENGINE = 0.6
"""The place of the bar when Pyodide is ready and nothing of ours is."""


def main() -> None:
    """Measure and print."""
    garbage.seldom()  # as in the command line and in the page
    page = build(Path("build") / "page")
    print(f"size, MB {page.stat().st_size / 1e6:27.2f}")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "plan.xlsx"
        path.write_bytes(examples()[FULLEST])
        browser = _browser(Path(name))
        try:
            loads = [_load(browser, page) for _ in range(LOADS)]
            ready, engine = (median(times) for times in zip(*loads, strict=True))
            print(f"N1 ready, s {ready:24.2f}\nPyodide alone, s {engine:19.2f}")
            print(f"N1 ratio {median(one / other for one, other in loads):27.2f}")
            _plans(browser, path)
        finally:
            browser.quit()


def _browser(folder: Path) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for switch in SWITCHES:
        options.add_argument(switch)
    several = "profile.default_content_setting_values.automatic_downloads"
    options.add_experimental_option("prefs", {"download.default_directory": str(folder), several: 1})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or ""))


def _load(browser: webdriver.Chrome, page: Path) -> tuple[float, float]:
    """Seconds until the page is ready, and until Pyodide was."""
    browser.get("about:blank")
    start, engine = time.monotonic(), 0.0
    browser.get(page.resolve().as_uri())
    while True:
        at, state = browser.execute_script(
            "return [document.getElementById('bar').value, document.body.dataset.state]"
        )
        if not engine and at >= ENGINE:
            engine = time.monotonic() - start
        if state != "starting":
            return time.monotonic() - start, engine
        time.sleep(0.01)


def _plans(browser: webdriver.Chrome, path: Path) -> None:
    """The second and later plans: the page is warm, as it is after the first one."""
    browser.execute_script(CLOCK)
    data, shown, kept = path.read_bytes(), [], []
    taken = take(path.name, data, EPOCH)
    for _ in range(ROUNDS):
        here = _spent(lambda: plan.shown(take(path.name, data, EPOCH)))
        there = _waited(browser, lambda: browser.find_element(By.ID, "files").send_keys(str(path.resolve())))
        shown.append((there, here))
        here = _spent(lambda: away.written(taken))
        button = browser.find_element(By.CSS_SELECTOR, "[data-take=written]")
        kept.append(
            (
                _waited(
                    browser, lambda button=button: browser.execute_script("arguments[0].click()", button)
                ),
                here,
            )
        )
        browser.execute_script("document.getElementById('top').click()")
    for code, found in (("N2 a plan", shown), ("N3 written", kept)):
        there, here = (median(times) for times in zip(*found[1:], strict=True))
        ratio = median(one / other for one, other in found[1:])
        print(f"{code}: page {there:.2f} s, here {here:.3f} s, ratio {ratio:.1f}")


def _spent(work: Callable[[], object]) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def _waited(browser: webdriver.Chrome, act: Callable[[], object]) -> float:
    """Seconds that the page was busy after an act, by its own clock."""
    browser.execute_script("began = ended = 0")
    act()
    while not browser.execute_script("return began && ended > began"):
        time.sleep(0.02)
    return float(browser.execute_script("return (ended - began) / 1000"))


if __name__ == "__main__":
    main()
