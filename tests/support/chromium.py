"""A real Chromium for the tests that open pages."""

import os
import shutil

import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

BROWSERS, DRIVERS = ("chromium", "google-chrome", "chrome"), ("chromedriver",)
SWITCHES = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")


def found(names: tuple[str, ...]) -> str:
    """The path of a program; a skipped test without it, which is a failure on the build server."""
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        assert not os.environ.get("CI"), names
        pytest.skip(f"{names[0]} is not installed")
    return path


@pytest.fixture(scope="module")
def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = found(BROWSERS)
    for switch in SWITCHES:
        options.add_argument(switch)
    driver = webdriver.Chrome(options=options, service=Service(found(DRIVERS)))
    yield driver
    driver.quit()


def violations(page: webdriver.Chrome) -> list[tuple[str, str]]:
    """The faults that axe-core finds in the open page, frames aside: rule, start of the element."""
    result = Axe().run(page, {"exclude": [["iframe"]]})
    assert result["passes"]
    return [(one["id"], one["nodes"][0]["html"][:80]) for one in result["violations"]]
