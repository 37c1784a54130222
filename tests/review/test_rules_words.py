import re

import pytest
from drawn import TODAY, plan

from wecco_xl.plan.finding import Finding, Severity
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review.review import review
from wecco_xl.review.rule import RULES
from wecco_xl.words import catalogue


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_practice_a_message_and_a_fix(rule):
    words = catalogue()["messages"][rule.code]
    assert rule.practice.endswith(".")
    assert words.keys() == {"message", "fix"}
    assert all(re.search(r"[.!?»]$", sentence) for sentence in words.values())


def test_codes_are_unique():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_an_empty_plan_has_nothing_wrong_only_missing(stage, code):
    found = review(plan(code), programme(code), TODAY, stage=stage).findings
    assert {one.code for one in found} <= {
        "missing",
        "missing_next",
        "block_next",
        "empty_table",
        "empty_table_next",
    }


def test_a_cell_that_could_not_be_read_is_not_judged_again():
    reading = (Finding("date_parsing", ("trainings", 0, "decided_on"), Severity.TO_FIX),)
    drawn = plan(
        trainings="id | decision | decided_by | decision_reason\nF01 | approved | Comité | Répond au besoin"
    )
    codes = [one.code for one in review(drawn, programme("wecco"), TODAY, reading).findings]
    assert "decision_incomplete" not in codes
