import pytest
from drawn import findings

HEAD = "id | kind | start | end | state"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("L01 | travel | 2026-11-02 | 2026-11-19 | to_book", True),
        ("L01 | interpreter | 2026-11-19 | | to_book", True),
        ("L01 | travel | 2026-11-02 | 2026-11-20 | to_book", True),
        ("L01 | lodging | 2026-11-02 | 2026-12-11 | to_book", True),
        ("L01 | visa_fees | | 2026-11-19 | to_book", True),
        ("L01 | visa_fees | | 2026-11-20 | to_book", False),
        ("L01 | travel | 2026-11-20 | 2026-11-29 | to_book", False),
        ("L01 | travel | 2026-11-02 | 2026-11-19 | paid", False),
        ("L01 | travel | | | to_book", False),
    ],
)
def test_what_was_needed_was_booked(row, told):
    found = findings(logistics=f"{HEAD}\n{row}")
    assert found == (["logistics[0].state: still_to_book"] if told else [])


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("L01 | XOF | 600000 |\nL02 | XOF | 400000 |", False),
        ("L01 | XOF | 600000 |\nL02 | XOF | 400001 |", True),
        ("L01 | XOF | 600000 |\nL02 | XOF | 900000 | cancelled", False),
        ("L01 | XOF | 600000 |\nL02 | EUR | 700 |", True),
        ("L01 | XOF | 600000 |\nL02 | USD | 70000 |", False),
        ("L01 | XOF | 803213 |\nL02 | EUR | 300 |", False),
        ("L01 | | 1000001 |", True),
    ],
)
def test_the_rows_fit_in_the_budget(rows, told):
    mobility = {"budget": "1000000", "budget_currency": "XOF"}
    logistics = f"id | cost_currency | cost | state\n{rows}"
    assert findings(mobility=mobility, logistics=logistics) == (
        ["mobility.budget: logistics_over_budget"] if told else []
    )


def test_a_line_that_ends_before_it_starts_or_stands_twice_is_told():
    rows = "L01 | travel | 2027-03-15 | 2027-03-14 | Vol\nL02 | travel | 2027-03-15 | | Vol"
    assert findings(logistics=f"id | kind | start | end | description\n{rows}") == [
        "logistics[0].end: end_before_start",
        "logistics[1].description: duplicate_row",
    ]


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("travel | 2027-02-28 | 2027-03-28 | booked", None),
        ("travel | 2027-02-28 | 2027-03-15 | booked", 0),
        ("travel | 2027-02-28 | 2027-03-15 | cancelled", None),
        ("travel | 2027-02-28 | 2027-03-01 | booked", None),  # there; nothing tells of the way back
        ("travel | 2027-02-28 | 2027-03-01 | booked\nL02 | travel | 2027-03-28 | 2027-03-28 | booked", None),
        ("travel | 2027-02-28 | 2027-03-01 | booked\nL02 | travel | 2027-03-04 | 2027-03-04 | booked", 1),
        ("travel | 2027-02-28 | 2027-03-26 | booked", None),
        ("travel | 2027-02-28 | | booked", None),
        ("local_transport | 2027-03-01 | 2027-03-15 | booked", None),
    ],
)
def test_the_journey_back_ends_the_stay(drawn, told):
    found = findings(
        mobility={"during_start": "2027-03-01", "during_end": "2027-03-28"},
        logistics=f"id | kind | start | end | state\nL01 | {drawn}",
    )
    assert [one for one in found if "travel" in one] == (
        [] if told is None else [f"logistics[{told}].end: travel_ends_in_stay"]
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("lodging | 2027-03-01 | 2027-03-28", None),
        ("lodging | 2026-03-01 | 2027-03-28", "start"),
        ("lodging | 2027-03-01 | 2028-03-28", "end"),
        ("insurance | 2027-02-20 | 2027-06-30", None),
        ("visa_fees | 2026-06-12 | 2026-06-12", None),
        ("other | 2026-06-12 | 2026-06-12", None),
        ("local_transport | | 2026-06-12", "end"),
        ("visa_fees | 2026-12-14 | 2027-12-14", "end"),
        ("other | 2027-03-01 | 2028-03-01", "end"),
        ("other | 2027-05-10 | 2027-05-12", None),
        (" | 2028-03-01 | 2028-03-02", "start"),
    ],
)
def test_what_is_arranged_takes_place_about_the_stay(row, told):
    found = findings(
        mobility={"during_start": "2027-03-01", "during_end": "2027-03-28"},
        logistics=f"id | kind | start | end\nL01 | {row}",
    )
    assert [one for one in found if "outside_stay" in one] == (
        [f"logistics[0].{told}: logistics_outside_stay"] if told else []
    )


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("travel | 2027-03-01 | 2027-03-28", None),
        ("travel | 2027-03-09 | 2027-03-28", 0),
        ("travel | 2027-02-28 | 2027-03-28", None),
        ("travel | 2027-03-03 | 2027-03-28", None),
        ("travel | 2027-03-28 | 2027-03-28", None),  # the way back; nothing tells of the way out
        ("travel | 2027-03-09 | 2027-03-09", None),  # a day in another town
        ("travel | 2027-03-09 | 2027-03-28\nL02 | travel | 2027-03-01 | 2027-03-01", None),
        ("travel | 2027-03-09 | 2027-03-28\nL02 | travel | | 2027-03-01", None),
        ("local_transport | 2027-03-09 | 2027-03-28", None),
    ],
)
def test_the_journey_out_begins_the_stay(drawn, told):
    found = findings(
        mobility={"during_start": "2027-03-01", "during_end": "2027-03-28"},
        logistics=f"id | kind | start | end\nL01 | {drawn}",
    )
    assert [one for one in found if "starts" in one] == (
        [] if told is None else [f"logistics[{told}].start: travel_starts_in_stay"]
    )
