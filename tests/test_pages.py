"""The pages that people read: no mark of a merge is left, every link inside the house leads somewhere."""

import re
from pathlib import Path

import pytest

from benchmarks.__main__ import updated
from benchmarks.measure import Figure

HOUSE = Path(__file__).parents[1]
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_whole_and_its_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    marks = [line for line in text.splitlines() if re.match(r"<{7} |={7}$|>{7} ", line)]
    lost = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert (marks, lost) == ([], [])


def test_a_measured_figure_goes_into_the_first_table_alone():
    page = "<!-- day -->2000-01-01\n| P9 | all wrong | 2 | 1,0 |\n\n## Many\n| P9 | a file | 2 | 1,0 |\n"
    table, _, many = updated(page, [Figure("P9", 1.44)]).partition("## ")
    assert ("| 1,4 |" in table, "| 1,0 |" in many) == (True, True)
