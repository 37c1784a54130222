import pytest
from drawn import findings

NEW = (
    "action_apart_from_training",
    "action_training_elsewhere",
    "cancelled_action_of_training",
    "training_planned_past",
    "training_unlike_action",
    "decided_after_start",
)


def told(actions, trainings):
    found = findings(
        actions=f"id | kind | start | end | country | status | training\n{actions}",
        trainings=f"id | start | end | country | decision | progress | mode\n{trainings}",
    )
    return [one for one in found if one.rpartition(": ")[2] in NEW]


APPROVED = "F01 | 2027-01-18 | 2027-01-22 | origin | approved | |"


@pytest.mark.parametrize(
    ("action", "training", "found"),
    [
        ("training | 2027-01-18 | 2027-01-22 | origin | planned", APPROVED, []),
        ("training | 2027-01-11 | 2027-01-18 | origin | planned", APPROVED, []),
        (
            "training | 2027-02-08 | 2027-02-12 | origin | planned",
            APPROVED,
            ["start: action_apart_from_training"],
        ),
        (" | 2027-02-08 | 2027-02-12 | host | planned", APPROVED, ["start: action_apart_from_training"]),
        ("training | 2027-01-10 | | origin | planned", APPROVED, ["start: action_apart_from_training"]),
        ("training | | 2027-02-12 | origin | planned", APPROVED, []),
        ("evaluation | 2027-02-08 | 2027-02-12 | host | planned", APPROVED, []),
        ("logistics | 2027-01-04 | 2027-01-04 | origin | cancelled", APPROVED, []),
        (
            "training | 2027-01-18 | 2027-01-22 | host | planned",
            APPROVED,
            ["country: action_training_elsewhere"],
        ),
        ("training | 2027-01-18 | 2027-01-22 | both | planned", APPROVED, []),
        ("training | 2027-01-18 | 2027-01-22 | host | planned", f"{APPROVED} remote", []),
        (
            "training | 2027-01-18 | 2027-01-22 | origin | cancelled",
            APPROVED,
            ["status: cancelled_action_of_training"],
        ),
        (
            "training | 2027-01-18 | 2027-01-22 | origin | cancelled",
            APPROVED.replace("approved | ", "approved | abandoned"),
            [],
        ),
        (
            "training | 2027-01-18 | 2027-01-22 | origin | cancelled",
            APPROVED.replace("approved", "refused"),
            [],
        ),
    ],
)
def test_an_action_takes_place_as_its_training(action, training, found):
    assert told(f"A01 | {action} | F01", training) == [f"actions[0].{one}" for one in found]


def test_a_training_planned_again_is_not_given_up():
    rows = "A01 | training | 2026-12-01 | 2026-12-04 | origin | cancelled | F01\n"
    again = "A02 | training | 2027-01-18 | 2027-01-22 | origin | planned | F01"
    assert told(rows + again, APPROVED) == []


@pytest.mark.parametrize(
    ("training", "status", "found"),
    [
        ("2026-08-03 | 2026-08-06 | approved | planned", "done", ["training_planned_past"]),
        ("2026-08-03 | 2026-08-06 | approved | planned", "planned", ["training_planned_past"]),
        ("2026-08-03 | | approved | planned", "done", ["training_planned_past"]),
        ("2026-11-18 | 2026-11-20 | approved | planned", "in_progress", []),
        ("2026-08-03 | 2026-08-06 | approved | done", "done", []),
        ("2026-08-03 | 2026-08-06 | approved | ", "done", []),
        (" | | approved | planned", "planned", []),
        (" | | approved | planned", "done", ["training_unlike_action"]),
        ("2026-08-03 | 2026-08-06 | approved | abandoned", "done", ["training_unlike_action"]),
        ("2026-08-03 | 2026-08-06 | approved | done", "cancelled", ["training_unlike_action"]),
        ("2026-08-03 | 2026-08-06 | approved | abandoned", "cancelled", []),
    ],
)
def test_a_training_is_as_far_as_its_action(training, status, found):
    start, end, decision, progress = training.split("|")
    action = f"A01 | training | {start} | {end} | origin | {status} | F01"
    drawn = f"F01 | {start} | {end} | origin | {decision} | {progress} |"
    own = [one for one in told(action, drawn) if one.startswith("trainings")]
    assert own == [f"trainings[0].progress: {one}" for one in found]


@pytest.mark.parametrize(
    ("start", "decided", "decision", "found"),
    [
        ("2026-11-16", "2026-11-19", "approved", True),
        ("2026-11-16", "2026-11-16", "approved", False),
        ("2026-11-16", "2026-07-10", "approved", False),
        ("2026-11-16", "2026-11-19", "refused", False),
        ("2026-11-16", "2026-11-19", "waiting", False),
        ("", "2026-11-19", "approved", False),
    ],
)
def test_a_training_is_approved_before_it_begins(start, decided, decision, found):
    drawn = f"id | start | decided_on | decision\nF01 | {start} | {decided} | {decision}"
    assert ("trainings[0].decided_on: decided_after_start" in findings(trainings=drawn)) is found
