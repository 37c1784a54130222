"""Equality of opportunity: quartiles by hand, small groups masked, those that stand far from the others."""

import pytest

from wecco_xl.portfolio.spread import Quartiles, groups, outliers, overall, quartiles


def plans(*days, **said):
    """Plans with days of training; every other figure unknown."""
    empty = dict.fromkeys(
        ("meetings", "budget_eur", "days_to_decide", "gender", "region", "sector", "provider")
    )
    return [{**empty, "training_days": day, **said} for day in days]


def of(sizes: dict[str | None, int]):
    return [plan for gender, size in sizes.items() for plan in plans(*range(1, size + 1), gender=gender)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], None),
        ([4], Quartiles(1, 4, 4, 4)),
        ([1, 2, 3, 4, 5], Quartiles(5, 2, 3, 4)),
        ([10, 2, 6, 4], Quartiles(4, 3.5, 5, 7)),
    ],
)
def test_quartiles_equal_those_of_a_hand(values, expected):
    assert quartiles(values) == expected


@pytest.mark.parametrize(
    ("sizes", "shown", "hidden"),
    [
        ({"woman": 5, "man": 6}, ["man", "woman"], []),
        ({"woman": 4, "man": 6}, [], [4, 6]),
        ({"woman": 4, "man": 6, "other": 7}, ["other"], [4, 6]),
        ({"woman": 3, "man": 3, "other": 9}, ["other"], [3, 3]),
        ({"woman": 2, "man": 3, "other": 9}, ["other"], [2, 3]),
        ({"woman": 1, "man": 3, "other": 9, "none": 8}, ["other"], [1, 3, 8]),
        ({"woman": 1, "man": 6, "other": 6}, ["other"], [1, 6]),
        ({None: 5, "woman": 1, "man": 9}, ["man"], [1, 5]),
        ({"woman": 2}, [], [2]),
        ({None: 5, "woman": 5}, ["woman", None], []),
        ({}, [], []),
    ],
)
def test_small_groups_are_masked_and_cannot_be_had_by_subtraction(sizes, shown, hidden):
    found, masked = groups(of(sizes), "gender")
    assert ([group.code for group in found], sorted(masked)) == (shown, hidden)


def test_a_measure_that_few_of_a_group_say_is_masked():
    (group,), _ = groups([*plans(1, 2, 3, 4), *plans(None, None)], "gender")
    assert (len(group.plans), group.spreads["training_days"]) == (6, None)
    (group,), _ = groups([*plans(1, 2, 3, 4, 5), *plans(None)], "gender")
    assert (len(group.plans), group.spreads["training_days"]) == (6, Quartiles(5, 2, 3, 4))


def test_a_group_has_its_label_else_its_code():
    named = plans(*range(5), gender="woman", gender_label="Femme")
    found, _ = groups([*named, *plans(*range(5), gender="man"), *plans(*range(5))], "gender")
    assert [(one.code, one.label) for one in found] == [
        ("man", "man"),
        ("woman", "Femme"),
        (None, None),
    ]


def test_the_team_sees_every_group():
    found, masked = groups(of({"woman": 1, "man": 2}), "gender", least=1)
    assert ([len(group.plans) for group in found], masked) == ([2, 1], [])


def test_those_far_from_the_others_are_found():
    assert outliers(plans(5, 5, 6, 6, 7, 30), "training_days") == (5,)
    assert outliers(plans(5, 5, 6, 6, 7, None), "training_days") == ()
    assert outliers(plans(1, 100), "training_days") == ()


def test_the_whole_is_masked_below_five():
    assert overall(plans(1, 2, 3, 4), "training_days") is None
    assert overall(plans(1, 2, 3, 4, 5), "training_days") == Quartiles(5, 2, 3, 4)
