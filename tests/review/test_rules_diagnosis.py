import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage

NEEDS = "id | severity | evidence\nB01 | critical | Cahier de caisse\nB02 | low |\nB03 | high | Devis"


def test_severe_needs_are_answered_from_the_selection_on():
    answers = {"objectives": "id | needs\nO01 | B01", "trainings": "id | needs\nF01 | B03"}
    assert findings(Stage.DIAGNOSIS, needs=NEEDS, **answers) == []
    assert findings(Stage.SELECTION, needs=NEEDS, **answers) == [
        "needs[2].severity: severe_need_without_objective",
        "needs[0].severity: severe_need_without_training",
    ]


def test_answered_needs():
    answers = {"objectives": "id | needs\nO01 | B01, B03", "trainings": "id | needs\nF01 | B01, B03"}
    assert findings(Stage.SELECTION, needs=NEEDS, **answers) == []


@pytest.mark.parametrize("unread", [frozenset(), frozenset({("objectives", 0, "needs")})])
def test_an_empty_or_unread_table_is_another_fault(unread):
    objectives = "id | text\nO01 | Vendre mieux" if unread else ""
    sections = {"objectives": objectives} if objectives else {}
    assert findings(Stage.SELECTION, unread=unread, needs=NEEDS, **sections) == []


def test_a_severe_need_shows():
    assert findings(needs="id | severity\nB01 | medium\nB02 | high") == [
        "needs[1].evidence: need_without_evidence"
    ]


@pytest.mark.parametrize(
    ("updates", "found"),
    [
        ("H01 | B01 | 2026-10-01 | medium", []),
        ("H01 | B01 | 2026-10-01 | low", []),
        ("H01 | B01 | 2026-10-01 | critical", ["need_updates[0].severity: severe_need_without_objective"]),
        ("H01 | B01 | 2026-10-01 | high\nH02 | B01 | 2026-10-09 | low", []),
        (
            "H01 | B01 | 2026-10-01 | low\nH02 | B01 | 2026-10-09 | high",
            ["need_updates[1].severity: severe_need_without_objective"],
        ),
    ],
)
def test_a_need_is_as_severe_as_its_history_says_last(updates, found):
    said = findings(
        Stage.SELECTION,
        needs="id | severity\nB01 | medium\nB02 | low",
        need_updates=f"id | need | date | severity\n{updates}",
        objectives="id | needs\nO01 | B02",
    )
    assert said == found


def test_a_need_that_is_no_longer_severe_is_not_asked_for():
    needs = "id | severity\nB01 | critical\nB02 | high"
    updates = "id | need | severity\nH01 | B01 | low"
    assert findings(needs=needs, need_updates=updates) == ["needs[1].evidence: need_without_evidence"]


def test_a_change_names_a_need_that_exists():
    assert findings(need_updates="id | need\nH01 | B09") == ["need_updates[0].need: dangling_reference"]


@pytest.mark.parametrize(
    ("found_on", "changed_on", "told"),
    [
        ("2025-11-27", "2025-10-20", True),
        ("2025-11-27", "2025-11-27", False),
        ("2025-11-27", "2026-10-20", False),
        ("", "2025-10-20", False),
        ("2025-11-27", "", False),
    ],
)
def test_a_need_changes_after_it_was_found(found_on, changed_on, told):
    found = findings(
        needs=f"id | description | identified_on\nB01 | Trop de pertes | {found_on}",
        need_updates=f"id | need | change | date\nH01 | B01 | Moins de pertes | {changed_on}",
    )
    assert ("need_updates[0].date: update_before_need" in found) is told
