"""How firm a rank is, what small changes of all weights do, and which ranks move."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from priority_plans import USUAL, case, said

from wecco_xl.plan.priority_settings import PrioritySettings, Weights
from wecco_xl.review.priority import Firmness, TieGroup, firm, moves, prioritise
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.review.priority.draws import _scores
from wecco_xl.review.priority.knapsack import bits, total
from wecco_xl.review.priority.means import choosing, means
from wecco_xl.review.priority.order import placed

FEW = settings(max_examples=40, deadline=None)
SETTINGS = PrioritySettings()


def training():
    return st.fixed_dictionaries(
        {
            "needs": st.sampled_from([["B01"], ["B02"], ["B03", "B04"]]),
            "objectives": st.sampled_from([None, ["O01"], ["O02", "O03"]]),
            "phase": st.sampled_from(["before", "after"]),
            "cost": st.integers(1, 12).map(lambda n: n * 70_000),
            "days": st.sampled_from([0.5, 1, 2, 3, 5]),
            "preference": st.sampled_from([None, "medium", "high"]),
            "requires": st.sampled_from([None, None, None, ["F01"], ["F03"]]),
            "excludes": st.sampled_from([None, None, None, ["F02"], ["F04"]]),
        }
    )


def lead(one, other, weights):
    pairs = zip(one.contributions, other.contributions, strict=True)
    return sum(weights[mine.criterion] * ((mine.value or 0) - (its.value or 0)) for mine, its in pairs)


@FEW
@given(st.lists(training(), min_size=2, max_size=6))
def test_the_change_of_weight_makes_the_two_level_and_no_smaller_one_does(rows):
    weights = SETTINGS.weights.model_dump()
    for one, other in pairwise(prioritise(case(rows)).items):
        found = one.stability
        if found.verdict is Firmness.TIE:
            assert one.rank == other.rank
            continue
        if found.change == 0:  # the points shown decide, which are rounded to a tenth
            assert abs(lead(one, other, weights)) < 0.5
            continue
        if found.criterion:
            moved = weights | {found.criterion: weights[found.criterion] * (1 + found.change)}
            assert lead(one, other, moved) == pytest.approx(0, abs=1e-9)
        smaller = 1 if found.change is None else 0.99 * abs(found.change)
        for key in CRITERIA:
            for factor in (1 + smaller, max(0, 1 - smaller)):
                assert lead(one, other, weights | {key: weights[key] * factor}) > -0.1
        expected = found.change is not None and abs(found.change) <= 0.2
        assert (found.verdict is Firmness.SENSITIVE) == expected


@pytest.mark.parametrize(
    ("second", "verdict", "sentence"),
    [
        ({}, "tie", "À égalité avec F02."),
        ({"days": 9}, "solid", "Aucun changement d'un seul poids ne fait passer F02 devant."),
        ({"needs": ["B03"]}, "solid", "Aucun changement"),
        ({"days": 9, "preference": "medium"}, "sensitive", "F02 la rejoint si le poids"),
    ],
)
def test_a_verdict_and_its_sentence(second, verdict, sentence):
    first = USUAL | ({"objectives": ["O01", "O02"]} if "preference" in second else {})
    rows = [first, USUAL | {"objectives": first["objectives"]} | second]
    weights = Weights(preference=6) if "preference" in second else Weights()
    found = prioritise(case(rows), SETTINGS.model_copy(update={"weights": weights})).items[0].stability
    assert found.verdict == verdict
    assert said(found.reason).startswith(sentence)


def test_two_that_only_rounding_tells_apart_are_said_to_be():
    common = {"objectives": None, "phase": "before", "requires": None, "excludes": None}
    rows = [
        {"needs": ["B02"], "cost": 700_000, "days": 0.5, "preference": None} | common,
        {"needs": ["B03", "B04"], "cost": 770_000, "days": 3, "preference": "high"} | common,
    ]
    first, second = prioritise(case(rows)).items
    assert (first.rank, second.rank) == (1, 2)
    assert said(first.stability.reason) == "F01 est à un dixième de point\u00a0: l'arrondi les départage."


def test_no_weight_moves_a_training_past_a_mandatory_one():
    found = prioritise(case([USUAL | {"needs": ["B01"]}, USUAL | {"mandatory": True}])).items[0]
    assert (found.id, found.stability.verdict, found.stability.change) == ("F02", Firmness.SOLID, None)


@FEW
@given(st.lists(training(), min_size=2, max_size=6), st.integers(2, 30))
def test_the_shares_are_those_of_solving_each_draw(rows, budget):
    few = SETTINGS.model_copy(
        update={"robustness": SETTINGS.robustness.model_copy(update={"draws": 60, "spread": 0.5})}
    )
    found = case(rows)
    ranking = prioritise(found, few, budget=budget * 70_000, days=8, robust=True)
    items = placed(found, few)
    choice = choosing(items, means(found, few, budget * 70_000, 8))
    problem = choice.problem
    sets = [
        taken
        for taken in range(1 << len(items))
        if total(problem.costs, taken) <= problem.budget
        and total(problem.days, taken) <= problem.most_days
        and not any(choice.requires[i] & ~taken or problem.excludes[i] & taken for i in bits(taken))
    ]
    scores = _scores(items, few)
    best = [max(sum(one[i] for i in bits(taken)) for taken in sets) for one in scores]
    share = {one.loc: one.shares.basket for one in ranking.items}
    for i, one in enumerate(items):
        with_it = [taken for taken in sets if taken >> i & 1]
        possible, needed = 0, 0
        for values, record in zip(scores, best, strict=True):
            reached = max((sum(values[j] for j in bits(taken)) for taken in with_it), default=-1)
            without = max(sum(values[j] for j in bits(taken)) for taken in sets if not taken >> i & 1)
            possible += reached > record - 1e-7
            needed += without < record - 1e-7
        assert needed / 60 - 1e-9 <= share[one.loc] <= possible / 60 + 1e-9


def test_shares_are_the_same_at_each_run_and_sort_trainings_into_groups():
    rows = [
        USUAL | {"needs": ["B01"], "preference": "high"},
        USUAL | {"cost": 400_000},
        USUAL | {"needs": ["B03"], "cost": 400_000, "preference": "high"},
        USUAL | {"needs": ["B04"], "objectives": None, "cost": 700_000},
    ]
    first, second = (prioritise(case(rows), budget=650_000, robust=True).items for _ in range(2))
    assert first == second
    assert {one.id: one.shares.group for one in first} == {
        "F01": TieGroup.CORE,
        "F02": TieGroup.LIMIT,
        "F03": TieGroup.LIMIT,
        "F04": TieGroup.OUTSIDE,
    }
    assert (first[0].shares.first, first[0].shares.basket) == (1, 1)


def test_without_means_there_are_no_basket_shares():
    found = prioritise(case([USUAL]), robust=True).items[0].shares
    assert (found.first, found.basket, found.group) == (1, None, None)


def test_changing_one_weight_shows_which_ranks_move():
    rows = [
        USUAL | {"needs": ["B01"], "cost": 900_000},
        USUAL | {"needs": ["B03"], "cost": 0},
        USUAL | {"needs": ["B04"], "objectives": None, "days": 15},
    ]
    dear = SETTINGS.model_copy(update={"weights": Weights(cost=90)})
    assert moves(case(rows), SETTINGS, SETTINGS) == ()
    found = moves(case(rows), SETTINGS, dear)
    assert [(one.id, one.before, one.after) for one in found][:2] == [("F02", 2, 1), ("F03", 3, 2)]


def test_only_approved_trainings_are_firm():
    rows = [USUAL | {"decision": one} for one in (None, "approved", "waiting", "refused")]
    assert [loc for loc, _ in firm(case(rows))] == [("trainings", 1)]
