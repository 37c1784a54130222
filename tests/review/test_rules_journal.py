import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage

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
