import pytest
from drawn import case, findings

from wecco_xl.plan.stages import Stage
from wecco_xl.review.requirements import missing

FOUR = ["couple", "ecosystem", "community", "introduction"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2026-11-21 | Accord trouvé", ["entry_ahead"]),
        ("2026-11-21 | ", []),
        ("2026-11-20 | Accord trouvé", []),
    ],
)
def test_a_result_is_past(row, found):
    assert findings(journal=f"id | date | result\nJ01 | {row}") == [
        f"journal[0].date: {one}" for one in found
    ]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2026-11-02 | 2026-11-20 | open", []),
        ("2026-11-02 | 2026-11-19 | open", ["next_step_late"]),
        ("2026-11-02 | 2026-11-19 | answered", ["next_step_late"]),
        ("2026-11-02 | 2026-11-19 | closed", []),
        ("2026-11-02 | 2026-11-01 | closed", ["next_step_before_entry"]),
    ],
)
def test_what_was_promised_is_followed(row, found):
    drawing = f"id | date | next_step_on | status\nJ01 | {row}"
    assert findings(journal=drawing) == [f"journal[0].next_step_on: {one}" for one in found]


@pytest.mark.parametrize("absent", [*FOUR, None])
def test_a_mobility_brings_the_four_kinds_of_meeting(absent):
    entries = [f"J0{at} | {kind} | after" for at, kind in enumerate(FOUR, 1) if kind != absent]
    journal = "\n".join(["id | kind | phase", *entries])
    assert findings(Stage.MOBILITY, journal=journal) == []
    assert findings(Stage.RETURN, journal=journal) == (["journal: meeting_kinds"] if absent else [])


@pytest.mark.parametrize(
    ("phases", "date", "told"),
    [("during", "", False), ("after", "", True), ("", "2026-11-10", True), ("", "2026-10-10", False)],
)
def test_the_return_is_told(phases, date, told):
    entries = [f"J0{at} | {kind} | {phases} | {date}" for at, kind in enumerate(FOUR, 1)]
    mobility = {"during_end": "2026-10-30"}
    found = findings(
        Stage.RETURN, mobility=mobility, journal="\n".join(["id | kind | phase | date", *entries])
    )
    assert found == ([] if told else ["journal: return_unrecorded"])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2026-11-25 | planned | ", []),
        ("2026-11-20 | planned | ", []),
        ("2026-11-19 | planned | ", ["held: planned_entry_past"]),
        ("2026-11-19 | held | Accord", []),
        ("2026-11-19 | cancelled | Reportée au printemps", []),
        ("2026-11-25 | held | ", ["held: held_ahead"]),
        ("2026-11-25 | held | Accord", ["date: entry_ahead"]),
        ("2026-11-25 | planned | Accord", ["date: entry_ahead"]),
        ("2026-11-25 | cancelled | La directrice est absente", []),
        ("2026-11-21 | cancelled | Reportée", []),
        ("2026-11-25 | cancelled | ", []),
        (" | planned | ", []),
    ],
)
def test_a_planned_meeting_lies_ahead_and_a_held_one_behind(row, found):
    drawing = f"id | date | held | result\nJ01 | {row}"
    assert findings(journal=drawing) == [f"journal[0].{one}" for one in found]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2026-10-20 | 2026-11-30", False),
        ("2026-10-20 | 2027-11-30", True),
        ("2026-10-20 | 2027-06-30", False),
        (" | 2027-11-30", False),
    ],
)
def test_what_follows_is_expected_within_months(row, told):
    found = findings(journal=f"id | date | next_step_on\nJ01 | {row}")
    assert ("journal[0].next_step_on: next_step_far" in found) is told


@pytest.mark.parametrize(
    ("day", "told"), [("2027-09-30", False), ("2027-12-15", False), ("2028-09-30", True), ("", False)]
)
def test_nobody_is_met_long_after_the_path(day, told):
    path = {"during_start": "2027-03-01", "during_end": "2027-03-28", "after_end": "2027-09-30"}
    drawn = f"id | date | subject\nJ01 | {day} | Bilan"
    assert ("journal[0].date: entry_long_after" in findings(mobility=path, journal=drawn)) is told
    assert "journal[0].date: entry_long_after" not in findings(journal=drawn)


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("2026-11-20 | couple | planned | ", False),
        ("2026-11-10 | couple | planned | ", False),  # `planned_entry_past` asks what became of it
        ("2026-11-21 | couple | | ", False),
        ("2026-11-10 | step | | ", False),
        ("2026-11-20 | couple | | ", True),
        ("2026-11-10 | couple | held | ", True),
        ("2026-11-10 | couple | cancelled | ", True),
        ("2026-11-10 | couple | cancelled | Reportée au printemps", False),
    ],
)
def test_only_a_meeting_that_is_not_said_to_come_asks_for_its_result(row, asked):
    drawing = f"id | date | kind | held | result\nJ01 | {row}"
    missed = [one.loc[-1] for one in missing(case(Stage.MOBILITY, journal=drawing)) if one.code == "missing"]
    assert ("result" in missed) is asked
