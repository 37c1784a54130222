"""What a spreadsheet holds where nothing could be read: it comes back from JSON as it was."""

import json
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.finding import Refused
from wecco_xl.plan.typed import from_json, in_json
from wecco_xl.reading.plan_json import dump, load

HELD = st.one_of(
    st.text(),
    st.booleans(),
    st.floats(allow_nan=False),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.integers(0, 10**7).map(lambda seconds: timedelta(seconds=seconds)),
)


@given(HELD)
def test_a_value_comes_back_from_json(typed):
    back = from_json(json.loads(json.dumps(in_json(typed))))
    assert (back, type(back)) == (typed, type(typed))


OTHER = [{"date": "bof"}, {"date": 5}, {"time": "25:00"}, {"seconds": "1"}, {"seconds": 1e300}, {}, [], None]


@pytest.mark.parametrize("other", [*OTHER, {"date": "2026-05-04", "time": "08:30"}, {"day": "2026-05-04"}])
def test_what_is_no_value_of_a_cell_is_refused(other, tmp_path):
    plan = {"programme": "wecco", "unread": {"monitoring.satisfaction": other}}
    (tmp_path / "plan.json").write_text(json.dumps(plan))
    with pytest.raises(Refused, match="bad_json_shape"):
        load(tmp_path / "plan.json")


@pytest.mark.parametrize("day", [date(2026, 5, 4), datetime(2026, 5, 4, 8, 30)])
def test_a_day_is_no_text_that_spells_it(day, tmp_path):
    told = []
    for typed in (in_json(day), str(day)):
        plan = {"programme": "wecco", "unread": {"origin_company.employees": typed}}
        (tmp_path / "plan.json").write_text(json.dumps(plan))
        read, _, findings = load(tmp_path / "plan.json")
        told += [one.code for one in findings]
        assert json.loads(dump(read))["unread"] == plan["unread"]
    assert told == ["date_in_count", "several_numbers"]
