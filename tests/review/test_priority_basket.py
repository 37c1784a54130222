"""The best basket against enumeration and against an independent solver; what must and may not be in it."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from priority_plans import USUAL, case
from scipy.optimize import Bounds, LinearConstraint, milp

from wecco_xl.review.priority import prioritise
from wecco_xl.review.priority.knapsack import Problem, best_subset, bits, prices, settled, total

FEW = settings(max_examples=80, deadline=None)
IDS = [f"F{at:02}" for at in range(1, 9)]


def training():
    return st.fixed_dictionaries(
        {
            "needs": st.sampled_from([["B01"], ["B02"], ["B03", "B04"]]),
            "cost": st.none() | st.integers(0, 12).map(lambda n: n * 50_000),
            "days": st.none() | st.sampled_from([0.5, 1, 2, 3, 5]),
            "requires": st.none() | st.just(None) | st.lists(st.sampled_from(IDS), min_size=1, max_size=1),
            "excludes": st.none() | st.just(None) | st.lists(st.sampled_from(IDS), min_size=1, max_size=1),
            "decision": st.sampled_from([None, None, "waiting", "approved", "refused"]),
            "mandatory": st.sampled_from([None, None, None, True]),
        }
    )


def trainings(most=7):
    return st.lists(training(), min_size=1, max_size=most)


def enumerated(ranking, rows, budget, days):
    """The best set of ids by looking at all of them, as the rules are written; None when there is none."""
    order = [one.id for one in ranking.items]
    scores = {one.id: round(one.score * 10) for one in ranking.items}
    known = {f"F{at:02}": row for at, row in enumerate(rows, 1)}
    pinned = {
        one
        for one, row in known.items()
        if row["decision"] == "approved" or (row["mandatory"] and row["decision"] != "refused")
    }
    countable = {one for one, row in known.items() if row["cost"] is not None and row["days"] is not None}
    firm = pinned - countable
    best, record = None, None
    for flags in product((False, True), repeat=len(order)):
        taken = {one for one, flag in zip(order, flags, strict=True) if flag}
        cost, time = (sum(known[one][key] or 0 for one in taken) for key in ("cost", "days"))
        together = taken | firm
        if (
            not (pinned & countable) <= taken <= countable
            or cost > budget
            or time > days
            or any(known[one]["decision"] == "refused" for one in taken)
            or any(r in known and r not in together for one in taken for r in known[one]["requires"] or ())
            or any(
                x != one and x in together and (one in taken or x in taken)
                for one in together
                for x in known[one]["excludes"] or ()
            )
        ):
            continue
        value = (sum(scores[one] for one in taken), -cost, -time, flags)
        if record is None or value > record:
            best, record = taken, value
    return best


@FEW
@given(trainings(), st.integers(0, 40).map(lambda n: n * 50_000), st.integers(0, 14))
def test_the_basket_is_the_best_of_all_sets(rows, budget, days):
    ranking = prioritise(case(rows), budget=budget, days=days)
    taken = {f"F{at + 1:02}" for _, at in ranking.basket.trainings}
    expected = enumerated(ranking, rows, budget, days)
    unsolved = {"basket.contradiction", "basket.firm_over_budget", "basket.firm_over_days"}
    if expected is None:
        assert unsolved & {one.code for one in ranking.basket.problems}
    else:
        assert taken == expected
    assert taken.isdisjoint(f"F{at + 1:02}" for _, at in ranking.basket.left_out)
    assert len(taken) + len(ranking.basket.left_out) == len(rows)


@FEW
@given(st.data())
def test_an_independent_solver_finds_the_same_value(data):
    n = data.draw(st.integers(1, 14))
    amounts = st.integers(0, 40)
    problem = Problem(
        costs=tuple(data.draw(st.lists(amounts, min_size=n, max_size=n))),
        days=tuple(data.draw(st.lists(amounts, min_size=n, max_size=n))),
        budget=data.draw(st.integers(0, 200)),
        most_days=data.draw(st.integers(0, 200)),
        requires=(0,) * n,
        excludes=(0,) * n,
    )
    values = data.draw(st.lists(st.integers(0, 900), min_size=n, max_size=n))
    ready = settled(problem)
    taken, proved = best_subset(ready, values, prices(ready, values))
    limits = LinearConstraint([problem.costs, problem.days], ub=[problem.budget, problem.most_days])
    other = milp(
        [-value for value in values],
        integrality=[1] * n,
        bounds=Bounds(0, 1),
        constraints=limits,
        options={"mip_rel_gap": 0},
    )
    assert proved
    assert total(values, taken) == round(-other.fun)
    assert total(problem.costs, taken) <= problem.budget
    assert total(problem.days, taken) <= problem.most_days


@FEW
@given(st.data())
def test_relations_against_an_independent_solver(data):
    n = data.draw(st.integers(2, 10))
    pair = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda both: both[0] != both[1])
    needs, apart = (data.draw(st.lists(pair, max_size=3)) for _ in range(2))
    costs, values = (data.draw(st.lists(st.integers(1, 40), min_size=n, max_size=n)) for _ in range(2))
    requires, excludes = [0] * n, [0] * n
    for one, other in needs:
        requires[one] |= 1 << other
    for one, other in apart:
        excludes[one] |= 1 << other
        excludes[other] |= 1 << one
    budget = data.draw(st.integers(0, 150))
    ready = settled(Problem(tuple(costs), (0,) * n, budget, 0, tuple(requires), tuple(excludes)))
    taken, _ = best_subset(ready, values, prices(ready, values))
    lines = [([*costs], budget)]
    lines += [([(k == one) - (k == other) for k in range(n)], 0) for one, other in needs]
    lines += [([(k == one) + (k == other) for k in range(n)], 1) for one, other in apart]
    found = milp(
        [-value for value in values],
        integrality=[1] * n,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint([line for line, _ in lines], ub=[most for _, most in lines]),
        options={"mip_rel_gap": 0},
    )
    assert total(values, taken) == round(-found.fun)
    assert all(not requires[one] & ~taken and not excludes[one] & taken for one in bits(taken))


def left_out(rows, **limits):
    found = prioritise(case(rows), **limits).basket
    return {f"F{at + 1:02}": why.code.removeprefix("basket.") for (_, at), why in found.left_out.items()}


LEFT_OUT = [
    ([{"cost": None}], {"budget": 10**9}, {"F01": "unpriced"}),
    ([{"cost": 5, "cost_currency": "EUR"}], {"budget": 10**9}, {}),
    ([{"cost": None}], {"days": 5}, {}),
    ([{"days": None}], {"days": 5}, {"F01": "days_unknown"}),
    ([{"needs": None, "objectives": None}], {"budget": 10**9}, {"F01": "not_eligible"}),
    ([{"needs": None, "objectives": None, "decision": "approved"}], {"budget": 10**9}, {}),
    ([{"decision": "refused", "mandatory": True}], {"budget": 10**9}, {"F01": "refused"}),
    (
        [{"requires": ["F02"]}, {"decision": "refused"}],
        {"budget": 10**9},
        {"F01": "requires", "F02": "refused"},
    ),
    ([{"requires": ["F02"]}, {"decision": "approved", "cost": None}], {"budget": 10**9}, {"F02": "unpriced"}),
    ([{"requires": ["F77"]}], {"budget": 10**9}, {}),
    ([{}, {"excludes": ["F01"], "mandatory": True}], {"budget": 10**9}, {"F01": "excludes"}),
    ([{"excludes": ["F01"]}], {"budget": 10**9}, {}),
    ([{}, {"cost": 900_000}], {"budget": 400_000}, {"F02": "over_budget"}),
    ([{}, {"days": 9}], {"days": 4}, {"F02": "over_days"}),
    ([{}, {}], {"budget": 300_000}, {"F02": "others_gain_more"}),
    ([{"days": 20, "needs": ["B01"]}, {"days": 16}], {"days": 17}, {"F01": "over_days"}),
    ([{"needs": ["B01"], "excludes": ["F02"]}, {"mandatory": True}, {}], {"days": 9}, {"F01": "excludes"}),
    ([{"cost": 150_000.1}, {"cost": 150_000.2}], {"budget": 300_000.3}, {}),
    ([{"cost": 300_000}, {"decision": "approved"}], {"budget": 400_000}, {"F01": "over_budget"}),
    ([{"days": 4}, {"decision": "approved"}], {"days": 6}, {"F01": "over_days"}),
    ([{"cost": 200_000}, {"decision": "approved"}], {"budget": 400_000}, {}),
    (
        [{"excludes": ["F02"]}, {"decision": "approved", "cost": None}],
        {"budget": 400_000},
        {"F01": "excludes", "F02": "unpriced"},
    ),
    (
        [{"requires": ["F02"], "cost": 900_000}, {"decision": "refused"}],
        {"budget": 400_000},
        {"F01": "requires", "F02": "refused"},
    ),
]


@pytest.mark.parametrize(("rows", "limits", "expected"), LEFT_OUT)
def test_each_training_left_out_says_why(rows, limits, expected):
    assert left_out([USUAL | row for row in rows], **limits) == expected


NAMED = [
    ([{"requires": ["F02", "F03"]}, {"decision": "refused"}, {"decision": "refused"}], "F02, F03"),
    ([{"requires": ["F02", "F03"]}, {"decision": "refused"}, {"decision": "approved"}], "F02"),
    ([{"excludes": ["F02", "F03"]}, {"decision": "approved"}, {"decision": "refused"}], "F02"),
    ([{"excludes": ["F02"]}, {"decision": "approved", "cost": None}], "F02"),
]


@pytest.mark.parametrize(("rows", "named"), NAMED)
def test_a_training_left_out_names_those_that_keep_it_out(rows, named):
    found = prioritise(case([USUAL | row for row in rows]), budget=10**7).basket
    assert found.left_out["trainings", 0].params == {"id": named}


FIRST, LAST = {"needs": ["B01"]}, {"needs": ["B04"]}
PLAIN = [
    ([FIRST | {"requires": ["F02"]}, LAST], {"budget": 400_000}, [1]),
    ([FIRST, LAST | {"requires": ["F01"]}], {"budget": 400_000}, [0, 1]),
    ([FIRST | {"requires": ["F02"]}, LAST | {"decision": "approved"}], {"budget": 400_000}, [0, 1]),
    ([FIRST | {"requires": ["F02"]}, LAST | {"decision": "refused"}], {"budget": 400_000}, []),
    (
        [FIRST | {"requires": ["F02"]}, LAST | {"decision": "approved", "cost": None}],
        {"budget": 400_000},
        [0],
    ),
    ([FIRST | {"excludes": ["F02"]}, {}, LAST], {"budget": 400_000}, [0, 2]),
    ([FIRST | {"cost": 500_000}, LAST], {"budget": 400_000}, []),
    ([FIRST | {"days": 9}, LAST], {"days": 8}, []),
    ([FIRST, {}, LAST | {"decision": "approved"}], {"budget": 400_000}, [0, 2]),
]


@pytest.mark.parametrize(("rows", "limits", "taken"), PLAIN)
def test_the_plain_list_follows_the_ranks_and_passes_over_what_may_not_enter(rows, limits, taken):
    found = prioritise(case([USUAL | row for row in rows]), **limits).plain_cut
    assert sorted(at for _, at in found.trainings) == taken


TIES = [
    ({"cost": 1_200_000}, {"cost": 1_500_000}, "F02"),
    ({"cost": 1_500_000, "needs": ["B02", "B99"]}, {"cost": 1_200_000}, "F01"),
    ({"days": 16}, {"days": 17}, "F02"),
    ({"days": 17}, {"days": 16}, "F01"),
    ({}, {}, "F02"),
]


@pytest.mark.parametrize(("first", "second", "out"), TIES)
def test_equal_baskets_are_told_apart_by_cost_then_days_then_rank(first, second, out):
    rows = [USUAL | first | {"excludes": ["F02"]}, USUAL | second]
    assert left_out(rows, budget=10**7, days=99) == {out: "excludes"}


PROBLEMS = [
    ([{"decision": "approved", "cost": 500_000}], {"budget": 400_000}, ["firm_over_budget"]),
    ([{"decision": "approved", "days": 9}], {"days": 4}, ["firm_over_days"]),
    ([{"decision": "approved", "requires": ["F02"]}, {}], {"budget": 300_000}, ["firm_over_budget"]),
    ([{"decision": "approved", "excludes": ["F02"]}, {"mandatory": True}], {"days": 9}, ["contradiction"]),
    (
        [{"decision": "approved", "requires": ["F02"]}, {"decision": "refused"}],
        {"days": 9},
        ["contradiction"],
    ),
    ([{"decision": "approved", "cost": None}], {"budget": 1}, ["firm_not_counted"]),
]


@pytest.mark.parametrize(("rows", "limits", "expected"), PROBLEMS)
def test_means_that_cannot_hold_what_is_firm_are_a_problem(rows, limits, expected):
    found = prioritise(case([USUAL | row for row in rows]), **limits).basket
    assert [one.code.removeprefix("basket.") for one in found.problems] == expected


def test_the_plain_list_stops_at_the_first_that_does_not_fit_and_the_difference_is_said():
    rows = [
        USUAL | {"needs": ["B01"], "cost": 300_000},
        USUAL | {"needs": ["B01"], "cost": 700_000},
        USUAL | {"cost": 600_000, "days": 9},
        USUAL | {"needs": ["B04"], "cost": 100_000},
    ]
    found = prioritise(case(rows), budget=500_000)
    assert [at for _, at in found.basket.trainings] == [0, 3]
    assert [at for _, at in found.plain_cut.trainings] == [0]
    assert [one.code for one in found.differences] == ["difference.gain", "difference.added"]
    assert found.basket.cost == 400_000


def test_means_come_from_the_plan_and_without_any_there_is_no_basket():
    rows = [USUAL, USUAL]
    assert prioritise(case(rows)).basket is None
    found = prioritise(case(rows, mobility={"training_budget": 250_000, "training_days": 9})).basket
    assert (found.budget, found.currency, found.most_days, len(found.trainings)) == (250_000, "XOF", 9, 1)
    euros = prioritise(case(rows, mobility={"budget_currency": "EUR"}), budget=1e9).basket
    assert (euros.currency, euros.cost) == ("EUR", 400_000)


@pytest.mark.parametrize("n", [20, 40])
def test_many_trainings_alike_are_no_trouble(n):
    found = prioritise(case([USUAL] * n), budget=200_000 * (n // 2) + 1)
    assert (len(found.basket.trainings), found.basket.problems) == (n // 2, ())
