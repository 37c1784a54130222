import pytest
from drawn import findings

from wecco_xl.plan.stages import Stage


def test_a_plan_is_kept_up_to_date():
    assert findings(cover={"opened_on": "2026-09-21"}) == []
    assert findings(cover={"opened_on": "2026-09-20"}) == ["contributions: update_late"]
    assert findings(Stage.CLOSING, cover={"opened_on": "2026-09-20"}) == []


def test_what_accueil_takes_for_news_counts():
    """Accueil says « hier » of a plan with an entry of yesterday: no advice calls it forgotten."""
    news = {"journal": "id | date\nJ01 | 2026-11-19", "measures": "id | date\nM01 | 2026-11-18"}
    for table, drawn in news.items():
        found = findings(cover={"opened_on": "2025-09-20"}, **{table: drawn})
        assert "contributions: update_late" not in found


def test_the_newest_update_counts():
    updates = "id | updated_on\nS01 | 2026-01-05\nS02 | 2026-11-01"
    assert findings(cover={"opened_on": "2025-09-20"}, contributions=updates) == []


@pytest.mark.parametrize(
    ("stage", "found"),
    [
        ("preparation", ["stage_behind_dates"]),
        ("mobility", ["stage_behind_dates"]),
        ("return", []),
        ("closing", ["stage_ahead_of_dates"]),
    ],
)
def test_the_stage_follows_the_dates_after_the_stay(stage, found):
    dates = {"during_start": "2026-10-05", "during_end": "2026-10-16", "after_end": "2027-01-15"}
    assert findings(cover={"stage": stage}, mobility=dates) == [f"cover.stage: {one}" for one in found]


@pytest.mark.parametrize(
    ("stage", "found"),
    [
        ("preparation", ["stage_behind_dates"]),
        ("mobility", []),
        ("return", ["stage_ahead_of_dates"]),
    ],
)
def test_the_stage_follows_the_dates_during_the_stay(stage, found):
    dates = {"during_start": "2026-11-16", "during_end": "2026-11-27"}
    assert findings(cover={"stage": stage}, mobility=dates) == [f"cover.stage: {one}" for one in found]


@pytest.mark.parametrize(("stage", "found"), [("preparation", []), ("mobility", ["stage_ahead_of_dates"])])
def test_the_stage_follows_the_dates_before_the_stay(stage, found):
    assert findings(cover={"stage": stage}, mobility={"during_start": "2026-12-01"}) == [
        f"cover.stage: {one}" for one in found
    ]


def test_data_is_kept_as_long_as_announced():
    assert findings(cover={"keep_until": "2026-11-20"}) == []
    assert findings(cover={"keep_until": "2026-11-19"}) == ["cover.keep_until: keeping_over"]
    assert findings(cover={"keep_until": "2027-03-01"}, mobility={"during_end": "2027-03-02"}) == [
        "cover.keep_until: kept_too_briefly"
    ]


@pytest.mark.parametrize(
    ("agreed", "told"),
    [
        ("2026-07-01 | 2026-07-01", ["origin_agreed_on", "host_agreed_on"]),
        ("2026-10-14 | 2026-07-01", ["host_agreed_on"]),
        ("2026-10-05 | 2026-10-05", []),  # the provider wrote on after they had read it
        ("2026-10-12 | 2026-10-12", []),
        (" | 2026-10-20", []),
        (" | ", []),
    ],
)
def test_what_was_agreed_to_is_the_present_part(agreed, told):
    drawn = f"id | updated_on | origin_agreed_on | host_agreed_on\nS01 | 2026-10-12 | {agreed}"
    found = [one for one in findings(contributions=drawn) if "agreed_before_update" in one]
    assert found == [f"contributions[0].{key}: agreed_before_update" for key in told]
