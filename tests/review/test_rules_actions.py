import pytest
from drawn import findings


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("blocked | Acompte attendu | La banque", []),
        ("blocked | | La banque", ["blocked_by: blocked_without_cause"]),
        ("blocked | Acompte attendu |", ["freed_by: blocked_without_way_out"]),
        ("planned | |", []),
    ],
)
def test_a_blocked_action_says_why_and_how_to_go_on(row, found):
    drawing = f"id | status | blocked_by | freed_by\nA01 | {row}"
    assert findings(actions=drawing) == [f"actions[0].{one}" for one in found]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("planned | 2026-11-02 | 2026-11-19", ["late_action"]),
        ("planned | 2026-11-02 | 2026-11-20", []),
        (" | 2026-11-02 | 2026-11-19", ["late_action"]),
        ("done | 2026-11-02 | 2026-11-19", []),
        ("cancelled | 2026-11-02 | 2026-11-19", []),
        ("done | 2026-11-20 | 2026-11-25", []),
        ("done | 2026-11-21 | 2026-11-25", ["done_ahead"]),
    ],
)
def test_statuses_follow_the_calendar(row, found):
    drawing = f"id | status | start | end\nA01 | {row}"
    assert findings(actions=drawing) == [f"actions[0].status: {one}" for one in found]


@pytest.mark.parametrize(
    ("decision", "status", "found"),
    [
        ("approved", "planned", []),
        ("waiting", "planned", ["waiting_training"]),
        ("refused", "planned", ["unapproved_training"]),
        ("refused", "cancelled", []),
        ("", "planned", []),
    ],
)
def test_planned_trainings_are_approved(decision, status, found):
    trace = "Comité | 2026-11-02 | Vu en comité" if decision in ("approved", "refused") else " | |"
    trainings = (
        f"id | days | decision | decided_by | decided_on | decision_reason\nF01 | 2 | {decision} | {trace}"
    )
    actions = f"id | status | training\nA01 | {status} | F01"
    assert findings(actions=actions, trainings=trainings) == [f"actions[0].training: {one}" for one in found]
