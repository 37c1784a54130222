"""The generated pages are up to date, and nothing of the client's guide is lost."""

from pathlib import Path

import pytest

from wecco_xl.plan.programme import programme
from wecco_xl.reports.guide import coverage, pages
from wecco_xl.review.rule import RULES

DOCS = Path(__file__).parents[2] / "docs"
COVERAGE = coverage()


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_page_in_docs_is_the_one_that_is_generated(name):
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_every_element_of_the_guide_is_answered():
    assert list(COVERAGE) == [f"S{number}" for number in range(1, 136)]


@pytest.mark.parametrize("number", COVERAGE)
def test_an_answer_names_things_that_exist(number):
    row = COVERAGE[number]
    assert row["status"] in {"done", "limit", "later"}
    assert row["answer"].endswith(".")
    assert not set(row["fields"]) - {spec.name for spec in programme("wecco").specs}
    assert not set(row["rules"]) - {rule.code for rule in RULES} - {"missing"}
