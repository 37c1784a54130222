from dataclasses import astuple

import pytest
from drawn import case

from wecco_xl.plan.stages import Stage
from wecco_xl.review.services import services

ACTORS = """
id  | name  | role     | organisation | country | phase  | since      | until
P01 | Awa   | provider | Cabinet A    | both    |        |            |
P02 | Léa   | partner  | Atelier L    | host    | during |            |
"""
ACTIONS = """
id  | owner | phase  | country | status    | training
A01 | P01   | before | origin  | done      | F01
A02 | P01   | before | origin  | cancelled |
A03 | P02   | during | both    | planned   |
A04 |       | after  |         | planned   |
"""
TRAININGS = """
id  | phase  | country | days | decision
F01 | before |         | 2.5  | approved
F02 | during | host    | 3    | waiting
F03 | during | host    | 1    | approved
"""
JOURNAL = """
id  | date       | kind      | phase | country | actors
J01 | 2026-11-10 | couple    |       | host    | P01, P02
J02 | 2026-11-10 | step      |       | host    | P01
J03 | 2026-10-10 | community |       | origin  |
J04 | 2026-11-15 | ecosystem |       | host    |
J05 | 2026-11-01 | ecosystem |       | host    | P09
"""
PLAN = {
    "mobility": {"during_start": "2026-11-01", "during_end": "2026-11-15"},
    "actors": ACTORS,
    "actions": ACTIONS,
    "trainings": TRAININGS,
    "journal": JOURNAL,
}


def test_services_by_role_phase_and_country():
    assert [astuple(line) for line in services(case(**PLAN)).table] == [
        ("provider", "before", "origin", 1, 1, 2.5, 0),
        ("provider", "before", "host", 1, 0, 0, 0),
        ("provider", "during", "origin", 1, 0, 0, 0),
        ("provider", "during", "host", 1, 0, 0, 1),
        ("provider", "after", "origin", 1, 0, 0, 0),
        ("provider", "after", "host", 1, 0, 0, 0),
        ("partner", "during", "origin", 0, 1, 0, 0),
        ("partner", "during", "host", 1, 1, 0, 1),
        (None, "during", "host", 0, 0, 1, 2),
    ]


def test_rows_without_phase_or_country_are_told():
    assert services(case(**PLAN)).unplaced == (("actions", 3), ("journal", 2))
    assert services(case(actors="id | name\nP01 | Awa")).unplaced == (("actors", 0),)


def gaps(stage=Stage.PREPARATION, **sections) -> list[str]:
    return [f"{gap.phase} {gap.country} {gap.actors}" for gap in services(case(stage, **sections)).gaps]


SERVED = "id | phase | country\nA01 | before | origin\nA02 | during | both\nA03 | after | origin"


def test_gaps_are_phases_and_countries_without_anything():
    assert gaps(actions=SERVED, actors=ACTORS) == ["before host 1", "after host 1"]
    assert gaps(actions=SERVED, mobility={"before_waived": "Déjà prêt"}) == ["after host 0"]
    assert gaps(Stage.TWINNING, actions=SERVED) == []


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("after | host", ["before host 0"]),
        ("after |", ["before host 0"]),
        ("| host", []),
    ],
)
def test_what_may_lie_there_is_no_gap(row, left):
    assert gaps(actions=f"{SERVED}\nA04 | {row}") == left


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("provider | Cabinet B | origin | before | |", ["before origin"]),
        (
            "provider | Cabinet B | both |  | |",
            [f"{p} {c}" for p in ("before", "during", "after") for c in ("origin", "host")],
        ),
        ("provider | cabinet  a | both | | |", []),
        ("provider | | host | after | |", ["after host"]),
        ("partner | Cabinet B | both | | |", []),
        ("provider | Cabinet B | | | |", []),
        ("provider | Cabinet B | origin | before | 2026-07-01 |", []),
        ("provider | Cabinet B | origin | before | 2026-06-30 |", ["before origin"]),
    ],
)
def test_two_providers_of_one_role_overlap(other, found):
    actors = (
        "id | role | organisation | country | phase | since | until\n"
        f"P01 | provider | Cabinet A | both | | | 2026-06-30\nP02 | {other}"
    )
    overlaps = services(case(actors=actors)).overlaps
    assert [f"{one.phase} {one.country}" for one in overlaps] == found
    assert {one.locs for one in overlaps} <= {(("actors", 0), ("actors", 1))}


def test_many_of_the_ecosystem_are_no_overlap():
    actors = "id | role | country\nP01 | ecosystem | host\nP02 | ecosystem | host"
    assert services(case(actors=actors)).overlaps == ()
