import pytest
from drawn import findings


@pytest.mark.parametrize(
    ("phase", "until", "told"),
    [
        ("after", "2026-11-13", True),
        ("after", "2026-12-20", False),
        ("during", "2026-10-30", True),
        ("during", "2026-11-13", False),  # left before its end: he was there
        ("during_after", "2026-11-13", False),
        ("before", "2026-06-15", False),  # of the selection
        ("all", "2026-08-31", False),
        ("", "2026-08-31", False),
    ],
)
def test_somebody_is_there_in_his_phase(phase, until, told):
    path = {"before_start": "2026-07-06", "during_start": "2026-11-02", "after_start": "2026-12-14"}
    drawn = f"id | role | phase | until\nP01 | ecosystem | {phase} | {until}"
    found = findings(mobility=path, actors=drawn)
    assert ("actors[0].until: actor_before_phase" in found) is told


ACTORS = "id | role | since | until\nP01 | team | 2026-06-01 | 2026-06-30\nP02 | partner | 2026-11-09 |"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("P01 | 2026-12-15 | 2026-12-16 | planned", True),
        ("P01 | 2026-06-15 | 2026-12-16 | in_progress", False),
        ("P01 | 2026-12-15 | | cancelled", False),
        ("P02 | 2026-10-05 | 2026-10-09 | planned", True),
        ("P02 | 2026-10-05 | 2026-11-09 | in_progress", False),
        ("P02 | 2026-10-05 | 2026-10-09 | done", False),  # who came to replace answers for what was done
        ("Awa Diop | 2026-10-05 | 2026-10-09 | planned", False),
        ("P02 | | | planned", False),
    ],
)
def test_who_answers_for_an_action_is_there(row, told):
    found = findings(actors=ACTORS, actions=f"id | owner | start | end | status\nA01 | {row}")
    assert ("actions[0].owner: owner_absent" in found) is told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2026-11-17 | P01 | ", True),
        ("2026-02-04 | P02 | held", True),
        ("2026-11-17 | P01, P02 | ", True),
        ("2026-11-17 | P02 | ", False),
        ("2026-07-03 | P01 | ", False),
        ("2026-11-04 | P02 | ", False),
        ("2026-11-17 | P01 | cancelled", False),
        (" | P01 | ", False),
    ],
)
def test_who_is_met_is_there(row, told):
    found = findings(actors=ACTORS, journal=f"id | date | actors | held\nJ01 | {row}")
    assert ("journal[0].actors: met_while_absent" in found) is told


def test_a_day_that_much_speaks_against_is_told_once():
    actors = "id | role | since | until\nP01 | team | 2027-06-01 |\nP02 | team | | 2026-06-30"
    journal = "\n".join(f"J0{at} | 2026-10-0{at} | P01, P02" for at in range(1, 4))
    found = findings(actors=actors, journal=f"id | date | actors\n{journal}")
    assert [one for one in found if "absent" in one or "elsewhen" in one] == [
        "actors[0].since: actor_elsewhen",
        "actors[1].until: actor_elsewhen",
    ]
