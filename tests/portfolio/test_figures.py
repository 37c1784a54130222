"""The figures of the page, counted again by hand from the tables."""

from collections import Counter
from statistics import fmean

import pytest

from wecco_xl.plan.spec import Usage
from wecco_xl.portfolio.figures import LETTERS, Figure, Figures


@pytest.fixture(scope="module")
def figures(coded):
    found = Figures()
    for rows in coded[0].plans():
        found.add(rows, coded[0].known)
    return found


def test_stages_equal_the_table(coded, figures):
    counted = coded[0]["plans"]["stage"].value_counts()
    shown = {one.key: one.value for one in figures.stages(["diagnosis", "preparation", "mobility", "return"])}
    assert shown == counted.to_dict()
    assert sum(shown.values()) == 26


def test_readiness_equals_the_table(coded, figures):
    counted = coded[0]["readiness"].groupby("usage")["ready"].sum()
    assert {str(one.key): one.value for one in figures.ready()} == counted.to_dict()


def test_progress_is_the_mean_of_measured_objectives(coded, figures):
    objectives = coded[0]["objectives"]
    for one in figures.progress("family", ["mobility", "training", "partnership"]):
        known = objectives[objectives["family"] == one.key]["progress_share"].dropna()
        assert one.of == len(known)
        assert one.value == pytest.approx(fmean(known))


def test_each_figure_is_traced_to_its_plans(coded, figures):
    plans = coded[0]["plans"]
    for one in figures.stages(["mobility"]):
        names = [figures.plans[at]["plan"] for at in one.plans]
        assert sorted(names) == sorted(plans[plans["stage"] == "mobility"]["plan"])


def test_late_actions_and_waiting_trainings_equal_the_tables(coded, figures):
    actions, trainings = coded[0]["actions"], coded[0]["trainings"]
    assert len(figures.late()) == actions["days_late"].notna().sum()
    waiting = trainings["decision"].isna() | (trainings["decision"] == "waiting")
    assert len([*figures.waiting()]) == waiting.sum() == coded[0]["plans"]["trainings_waiting"].sum()


def test_silence_is_counted_once_for_each_plan(figures):
    assert sum(one.value for one in figures.lively()) == 26


@pytest.mark.parametrize(
    ("days", "key"),
    [
        (0, "month"),
        (30, "month"),
        (31, "two_months"),
        (60, "two_months"),
        (61, "longer"),
        (900, "longer"),
        (None, "never"),
    ],
)
def test_silence_has_four_lengths(days, key):
    found = Figures(plans=[{"days_since_update": days}])
    assert [(one.key, one.plans) for one in found.lively() if one.value] == [(key, (0,))]


def test_a_letter_is_met_here_as_it_is_in_an_objective(coded, figures):
    """An objective is complete when five letters are: no letter has fewer."""
    objectives = coded[0]["objectives"]
    letters = objectives[[f"smart_{letter}" for letter in "smart"]] >= 15
    assert (letters.all(axis=1) == (objectives["smart_status"] == "smart")).all()
    assert [one.value for one in figures.letters()] == letters.sum().to_list()
    assert min(one.value for one in figures.letters()) >= coded[0]["plans"]["objectives_smart"].sum()


def test_the_commonest_faults_are_those_of_most_plans_without_advice(coded, figures):
    findings = coded[0]["findings"]
    known = findings[findings["code"].notna() & (findings["severity"] != "advice")]
    plans = known.groupby("code")["plan"].nunique().to_dict()
    by_hand = sorted(plans.items(), key=lambda one: (-one[1], one[0]))[:10]
    found = figures.commonest()
    assert [(one.key, one.value, one.of) for one in found] == [(code, count, 26) for code, count in by_hand]
    assert all(len(one.plans) == one.value for one in found)


def test_a_fault_that_a_plan_has_twice_is_one_plan():
    faults = {"b": Counter({0: 2}), "a": Counter({1: 1}), "c": Counter({1: 1, 0: 5})}
    found = Figures(plans=[{}, {}], faults=faults).commonest(2)
    assert found == [Figure("c", 2, 2, (0, 1)), Figure("a", 1, 2, (1,))]


def test_the_usages_of_one_plan_are_its_own():
    ready = {0: (True, True, False, True, False, False), 1: (False, True, True, False, True, True)}
    rows = [
        (at, {"usage": use, "ready": is_ready})
        for at, states in ready.items()
        for use, is_ready in zip(Usage, states, strict=True)
    ]
    found = Figures(plans=[{}, {}], rows={"readiness": rows})
    assert [found.ready_of(at) for at in ready] == [[*states] for states in ready.values()]
    assert [one.value for one in found.ready()] == [1, 2, 1, 1, 1, 1]


def test_the_latest_action_comes_first_and_the_best_rank_of_each_plan():
    actions = [(0, {"days_late": 3}), (1, {"days_late": 9}), (0, {"days_late": 9})]
    ranks = [(1, 2), (0, None), (1, 1), (0, 3), (0, 0)]
    trainings = [(at, {"decision": "waiting", "rank": rank}) for at, rank in ranks]
    decided = [(0, {"decision": "approved", "rank": 1}), (0, {"decision": None, "rank": 2})]
    found = Figures(rows={"actions": actions, "trainings": trainings + decided})
    assert [(at, one["days_late"]) for at, one in found.late()] == [(0, 9), (1, 9), (0, 3)]
    assert [(at, one["rank"]) for at, one in found.waiting()] == [
        (0, 0),
        (0, 2),
        (0, 3),
        (0, None),
        (1, 1),
        (1, 2),
    ]


def test_a_letter_is_met_from_the_limit_of_its_programme_on():
    points = [(0, 15.0), (1, 14.9), (1, None), (2, 20.0)]
    rows = [(at, {f"smart_{letter}": one for letter in LETTERS}) for at, one in points]
    found = Figures(plans=[{"programme": "wecco"}] * 3, rows={"objectives": rows})
    assert found.letters() == [Figure(letter, 2, 4, (1,)) for letter in LETTERS]


@pytest.mark.parametrize(("value", "of", "share"), [(3, 4, 0.75), (None, 4, 0), (0, 0, 0), (4, 4, 1)])
def test_a_share_is_that_of_the_whole(value, of, share):
    assert Figure("x", value, of, ()).share == share
