from datetime import date, timedelta

import pytest
from drawn import TODAY, case, place

from wecco_xl.plan.stages import Stage
from wecco_xl.review.agenda import agenda

ACTIONS = """
id  | start      | end        | status
A01 | 2026-11-01 | 2026-11-19 | planned
A02 | 2026-11-01 | 2026-11-18 |
A03 | 2026-11-01 | 2026-11-10 | done
A04 | 2026-11-01 | 2026-11-10 | cancelled
A05 | 2026-11-01 | 2026-11-20 | in_progress
A06 | 2026-11-20 | 2027-02-01 | planned
A07 | 2026-12-20 | 2027-02-01 | planned
A08 | 2026-12-21 | 2027-02-01 | planned
A09 | 2026-11-01 |            | blocked
A10 | 2026-12-05 | 2026-11-15 | blocked
A11 | 2026-11-20 | 2026-11-20 | planned
"""
JOURNAL = """
id  | date       | next_step_on | status
J01 | 2026-11-01 | 2026-11-12   | open
J02 | 2026-11-01 | 2026-11-12   | closed
J03 | 2026-11-01 | 2026-11-30   |
"""
TRAININGS = """
id  | start      | decision
F01 | 2026-12-01 | approved
F02 | 2026-12-02 | refused
F03 | 2026-12-03 |
F04 | 2026-11-01 | approved
"""


def shown(items) -> list[str]:
    return [f"{item.id} {item.event} {item.days} {place(item.loc)}" for item in items]


def test_late_items_oldest_first():
    found = agenda(case(actions=ACTIONS, journal=JOURNAL, trainings=TRAININGS))
    assert shown(found.late) == [
        "J01 next_step -8 journal[0].next_step_on",
        "A10 action_end -5 actions[9].end",
        "A02 action_end -2 actions[1].end",
        "A01 action_end -1 actions[0].end",
    ]


def test_what_comes_within_thirty_days():
    found = agenda(case(actions=ACTIONS, journal=JOURNAL, trainings=TRAININGS))
    assert shown(found.upcoming) == [
        "A05 action_end 0 actions[4].end",
        "A06 action_start 0 actions[5].start",
        "A11 action_start 0 actions[10].start",
        "J03 next_step 10 journal[2].next_step_on",
        "F01 training_start 11 trainings[0].start",
        "F03 training_start 13 trainings[2].start",
        "A07 action_start 30 actions[6].start",
    ]


def test_a_training_in_the_action_plan_comes_once():
    actions = (
        "id | start | training | status\nA01 | 2026-12-01 | F01 | planned\nA02 | 2026-12-01 | F03 | done"
    )
    found = agenda(case(actions=actions, trainings=TRAININGS)).upcoming
    assert [item.id for item in found] == ["A01", "F03"]


def test_blocked_actions():
    assert agenda(case(actions=ACTIONS)).blocked == (("actions", 8), ("actions", 9))


@pytest.mark.parametrize(
    ("sections", "days"),
    [
        ({}, None),
        ({"cover": {"opened_on": "2026-11-01"}}, 19),
        ({"contributions": "id | updated_on\nS01 | 2026-11-05\nS02 | 2026-11-03"}, 15),
        ({"journal": "id | date\nJ01 | 2026-11-10\nJ02 | 2026-11-21"}, 10),
        ({"measures": "id | date\nM01 | 2026-11-20"}, 0),
        ({"cover": {"opened_on": "2026-10-01"}, "measures": "id | date\nM01 | 2026-12-20"}, 50),
    ],
)
def test_days_since_the_last_sign_of_life(sections, days):
    found = agenda(case(**sections))
    assert found.days == days
    assert found.updated_on == (None if days is None else TODAY - timedelta(days=days))


@pytest.mark.parametrize(
    ("opened", "stage", "stale"),
    [
        ("2026-09-21", Stage.MOBILITY, False),
        ("2026-09-20", Stage.MOBILITY, True),
        ("2026-09-20", Stage.CLOSING, False),
    ],
)
def test_a_plan_is_stale_after_sixty_days_until_it_closes(opened, stage, stale):
    assert agenda(case(stage, cover={"opened_on": opened})).stale is stale


def test_each_part_has_its_last_update():
    parts = agenda(case(contributions="id | updated_on\nS02 | 2026-11-10\nS03 | 2026-12-01")).parts
    assert [*parts[:3]] == [
        ("S01", None, None),
        ("S02", date(2026, 11, 10), 10),
        ("S03", None, None),
    ]
    assert len(parts) == 11
