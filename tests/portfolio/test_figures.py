"""The figures of the page, counted again by hand from the tables."""

from statistics import fmean

import pytest

from wecco_xl.portfolio.figures import Figures


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
