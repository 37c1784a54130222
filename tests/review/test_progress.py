import pytest
from drawn import TODAY, case
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.objectives import Direction
from wecco_xl.plan.programme import programme
from wecco_xl.review.case import Case
from wecco_xl.review.progress import Pace, Progress, progress
from wecco_xl.review.reached import Trend, share_reached

HALF_TIME = {"start": "2026-11-10", "due": "2026-11-30"}
"""Ten days of twenty on the day of the case."""


def judged(*values, scales=(), **objective) -> Progress:
    rows = [
        {"id": f"M{at:02}", "objective": "O01", "date": f"2026-11-{10 + at}", "value": value}
        for at, value in enumerate(values, 1)
    ]
    plan = {"objectives": [{"id": "O01"} | HALF_TIME | objective], "measures": rows}
    return progress(case(**plan), scales).objectives[0]


@pytest.mark.parametrize(
    ("ends", "values", "share", "trend", "status"),
    [
        ((40, 100), [40, 70], 0.5, Trend.UP, Pace.ON_TIME),
        ((40, 100), [70, 70], 0.5, Trend.FLAT, Pace.ON_TIME),
        ((40, 100), [40, 80, 70], 0.5, Trend.DOWN, Pace.ON_TIME),
        ((40, 100), [80, 52], 0.2, Trend.DOWN, Pace.LATE),
        ((0, 10), [7], 0.7, None, Pace.AHEAD),
        ((0, 10), [6], 0.6, None, Pace.ON_TIME),
        ((0, 10), [4], 0.4, None, Pace.ON_TIME),
        ((0, 10), [3.9], 0.39, None, Pace.LATE),
        ((0, 10), [10], 1.0, None, Pace.REACHED),
        ((0, 10), [15], 1.5, None, Pace.REACHED),
        ((10, 30), [4], 0.0, None, Pace.BACKWARD),
        ((420, 240), [450], 0.0, None, Pace.BACKWARD),
        ((420, 240), [421], 0.0, None, Pace.LATE),
        ((420, 240), [300, 450], 0.0, Trend.DOWN, Pace.BACKWARD),
        (("level_2", "level_4"), ["level_1"], 0.0, None, Pace.BACKWARD),
        ((26, 20), [25, 23], 0.5, Trend.UP, Pace.ON_TIME),
        ((26, 20), [23, 25], 1 / 6, Trend.DOWN, Pace.LATE),
        (("non", "oui"), ["non"], 0.0, None, Pace.LATE),
        (("non", "oui"), ["non", "oui"], 1.0, Trend.UP, Pace.REACHED),
        ((None, "oui"), ["non"], 0.0, None, Pace.LATE),
        ((None, "non"), ["oui", "non"], 1.0, Trend.UP, Pace.REACHED),
        (("level_2", "level_4"), ["level_3"], 0.5, None, Pace.ON_TIME),
        (("level_2", 4), [3], 0.5, None, Pace.ON_TIME),
        (("aucune", "certifiée bio"), ["Certifiee  BIO"], 1.0, None, Pace.REACHED),
        (("aucune", "certifiée bio"), ["aucune"], 0.0, None, Pace.LATE),
        (("aucune", "certifiée bio"), ["dossier déposé"], None, None, Pace.UNDETERMINED),
        (("aucun", 4), [3], 0.75, None, Pace.AHEAD),
        (("4 sur 12", "12 sur 12"), ["8/12"], 0.5, None, Pace.ON_TIME),
        (("1 sur 6", "1 sur 20"), ["1 sur 6", "1 sur 20"], 1.0, Trend.UP, Pace.REACHED),
        ((2, "10 sur 10"), [4, "6 sur 10"], 0.5, Trend.UP, Pace.ON_TIME),
        (("peu", 4), [5], None, None, Pace.UNDETERMINED),
        ((None, 4), [3], None, None, Pace.UNDETERMINED),
        ((None, None), [3], None, None, Pace.UNDETERMINED),
        ((2, 4), ["presque"], None, None, Pace.UNDETERMINED),
        ((2, 4), [], None, None, Pace.UNMEASURED),
        ((0, 0), [0], 1.0, None, Pace.ON_TIME),
        ((0, 0), [3], 0.0, None, Pace.LATE),
    ],
)
def test_share_trend_and_status(ends, values, share, trend, status):
    found = judged(*values, baseline=ends[0], target=ends[1])
    assert (found.trend, found.status) == (trend, status)
    assert found.share == (share if share is None else pytest.approx(share))


@pytest.mark.parametrize(
    ("direction", "ends", "value", "share", "status"),
    [
        ("keep", (20, 20), 20, 1.0, Pace.ON_TIME),
        ("keep", (20, 20), 19, 0.95, Pace.ON_TIME),
        ("keep", (20, 20), 18, 0.9, Pace.LATE),
        ("keep", (20, 20), 22, 0.9, Pace.LATE),
        ("keep", (None, 20), 20, 1.0, Pace.ON_TIME),
        ("keep", (20, None), 20, 1.0, Pace.ON_TIME),
        ("up", (20, 20), 22, 1.0, Pace.ON_TIME),
        ("down", (20, 20), 22, 0.9, Pace.LATE),
        ("up", (None, 20), 25, 1.0, Pace.REACHED),
        ("down", (None, 20), 25, None, Pace.UNDETERMINED),
        ("up", ("peu", 4), 5, 1.0, Pace.REACHED),
        ("up", ("aucun", 4), 5, 1.25, Pace.REACHED),
    ],
)
def test_a_direction_says_what_keeping_and_reaching_mean(direction, ends, value, share, status):
    found = judged(value, direction=direction, baseline=ends[0], target=ends[1])
    assert found.status is status
    assert found.share == (share if share is None else pytest.approx(share))


def test_a_level_is_reached_only_when_its_time_is_over():
    kept = {"direction": "keep", "baseline": 20, "target": 20}
    assert judged(20, **kept, due="2026-11-21").status is Pace.ON_TIME
    assert judged(20, **kept, due="2026-11-20").status is Pace.REACHED
    assert [judged(18, 19, **kept).trend, judged(22, 25, **kept).trend] == [Trend.UP, Trend.DOWN]


def test_words_lie_on_the_scales_given():
    words = {"baseline": "faible", "target": "fort"}
    assert judged("moyen", **words).share is None
    assert judged("Moyen", **words, scales=[("faible", "moyen", "fort")]).share == 0.5


@pytest.mark.parametrize(
    ("dates", "elapsed", "status"),
    [
        ({}, 0.5, Pace.LATE),
        ({"due": "2026-11-19"}, 1.0, Pace.LATE),
        ({"due": None}, None, Pace.UNDETERMINED),
        ({"start": "2026-12-01", "due": "2026-11-30"}, None, Pace.UNDETERMINED),
        ({"start": "2026-11-20", "due": "2026-11-20"}, 1.0, Pace.LATE),
        ({"start": "2026-11-25"}, 0.0, Pace.AHEAD),
    ],
)
def test_time_given(dates, elapsed, status):
    found = judged(3, baseline=0, target=10, **dates)
    assert (found.elapsed, found.status) == (elapsed, status)


def test_nearly_done_is_late_once_the_due_day_is_over():
    nearly = {"baseline": 0, "target": 100}
    assert judged(95, **nearly, due="2026-11-20").status is Pace.ON_TIME
    assert judged(95, **nearly, due="2026-11-19").status is Pace.LATE


def test_without_measure_what_has_not_started_is_not_unmeasured():
    assert judged(start="2026-11-21").status is Pace.NOT_STARTED
    assert judged(start="2026-11-20").status is Pace.UNMEASURED


def test_the_opening_of_the_plan_stands_for_a_missing_start():
    plan = {"cover": {"opened_on": "2026-11-15"}, "objectives": "id | due\nO01 | 2026-11-25"}
    assert progress(case(**plan)).objectives[0].elapsed == 0.5


def test_what_lacks_to_compare():
    cells = [("objectives", 0, key) for key in ("baseline", "target", "due")]
    assert judged(3, due=None).lacking == tuple(cells)
    assert judged("oui", target="oui").lacking == ()
    assert judged(3, baseline=1, target=2, start="2026-12-01", due="2026-12-01").lacking == ()
    assert judged(3, baseline=1, target=2, start="2026-12-01").lacking == (("objectives", 0, "due"),)
    assert judged(3, direction="keep", target=3).lacking == ()


MEASURES = """
id  | objective | indicator | date       | value | evidence      | comment | women | men
M01 | O01       |           | 2026-11-12 | 2     | Liste ; photo | Début   | 2     |
M02 | O01       |           | 2026-11-18 | 5     | Registre      | Suite   | 3     | 1
M03 | O01       |           | 2026-11-19 | 6     | ;             |         |       |
M04 | O01       |           | 2026-11-21 | 9     | Demain        | Plus    | 9     | 9
M05 | O01       |           |            | 9     |               |         |       |
M06 | O01       |           | 2026-11-18 |       |               |         |       |
M07 | O09       |           | 2026-11-18 | 9     |               |         |       |
M08 |           | turnover  | 2026-11-18 | 12.5  |               |         |       |
M09 |           | autonomy  | 2026-11-18 | 3     |               |         |       |
"""


def test_what_was_counted_and_what_was_set_aside():
    plan = progress(case(objectives="id | baseline | target\nO01 | 0 | 10", measures=MEASURES))
    found = plan.objectives[0]
    assert (found.latest, found.measures, found.evidences, found.share) == (6, 3, 3, 0.6)
    assert (found.women, found.men, found.comment) == (3, 1, ("measures", 1, "comment"))
    assert [loc[1] + 1 for loc in plan.set_aside] == [4, 5, 6, 7]


def test_of_two_measures_on_one_day_the_higher_number_is_the_later():
    day = {"objective": "O01", "date": "2026-11-18"}
    rows = [day | {"id": "M100", "value": 3}, day | {"id": "M99", "value": 8}]
    assert progress(case(objectives="id | target\nO01 | 10", measures=rows)).objectives[0].latest == 3


def test_an_id_that_stands_twice_is_measured_once():
    twice = progress(case(objectives="id | target\nO01 | 10\nO01 | 10\n | 10", measures=MEASURES))
    assert [one.measures for one in twice.objectives] == [3, 0, 0]


def test_the_firm_from_its_identification_to_its_targets():
    plan = {
        "cover": {"opened_on": "2026-11-10"},
        "origin_company": {"turnover": 10, "employees": 12, "women": 5},
        "mobility": {"during_end": "2026-11-30"},
        "monitoring": {"turnover_target": 15, "jobs_target": 12, "autonomy_before": "level_2"},
    }
    found = progress(case(**plan, measures=MEASURES))
    turnover, jobs, women = found.firm
    assert (turnover.share, turnover.elapsed, turnover.status) == (0.5, 0.5, Pace.ON_TIME)
    assert (jobs.status, jobs.share, jobs.goal.held) == (Pace.UNMEASURED, None, True)
    assert women.lacking == (("monitoring", "women_target"),)
    assert (found.autonomy.before, found.autonomy.latest) == (2, 3)


def test_the_closing_level_of_autonomy_comes_before_measures():
    found = progress(case(monitoring={"autonomy_after": "level_4"}, measures=MEASURES)).autonomy
    assert (found.before, found.latest) == (None, 4)


def test_counts_by_status_add_up():
    plan = {"objectives": "id | start\nO01 | 2026-12-01\nO02 | 2026-01-01\nO03 | 2026-01-01"}
    found = progress(case(**plan)).by_status
    assert {status: n for status, n in found.items() if n} == {Pace.NOT_STARTED: 1, Pace.UNMEASURED: 2}


def test_every_example_is_measured(example, each_example):
    plan = example(each_example)
    found = progress(Case(plan, programme(plan.programme), TODAY, plan.cover.stage))
    assert sum(found.by_status.values()) == len(found.objectives) > 0


def test_the_worked_example_of_the_documentation(example):
    plan = example("cacao-abidjan")
    found = progress(Case(plan, programme(plan.programme), TODAY, plan.cover.stage)).objectives[3]
    assert (found.goal.name, found.share, found.elapsed) == ("O04", 18 / 32, 67 / 137)
    assert (found.status, found.trend, found.women, found.men) == (Pace.ON_TIME, Trend.UP, 5, 13)
    assert (found.measures, found.evidences) == (2, 2)


NUMBERS = st.integers(-10_000, 10_000).map(float)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_nearer_the_target_is_never_less(baseline, target, one, other):
    worse, better = sorted((one, other), reverse=target < baseline)
    shares = [share_reached(value, baseline, target, None) for value in (worse, better)]
    if baseline != target:
        assert 0 <= shares[0] <= shares[1]
        assert (shares[1] >= 1) == (abs(better - baseline) >= abs(target - baseline) and shares[1] > 0)


@given(
    NUMBERS, NUMBERS, NUMBERS, st.sampled_from([0.001, 0.5, 3, 655.957]), st.sampled_from([None, *Direction])
)
def test_the_unit_does_not_matter(value, baseline, target, unit, direction):
    share = share_reached(value, baseline, target, direction)
    assert share_reached(value * unit, baseline * unit, target * unit, direction) == pytest.approx(share)


@given(st.lists(st.tuples(st.integers(1, 20), NUMBERS), max_size=6), st.randoms())
def test_the_order_of_rows_does_not_matter(taken, random):
    rows = [
        {"id": f"M{at:02}", "objective": "O01", "date": f"2026-11-{day:02}", "value": value}
        for at, (day, value) in enumerate(taken, 1)
    ]
    mixed = random.sample(rows, len(rows))
    plan = {"objectives": "id | baseline | target | due\nO01 | 0 | 50 | 2026-12-01"}
    assert (
        progress(case(**plan, measures=rows)).objectives == progress(case(**plan, measures=mixed)).objectives
    )
