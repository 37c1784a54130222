"""Decisions against the rank need a motive; the numbers of a profile hold together."""

import pytest
from priority_plans import USUAL, case
from pydantic import ValidationError

from wecco_xl.plan.diagnosis import NeedSeverity, Urgency
from wecco_xl.plan.priority_settings import NeedPoints, PreferencePoints, PrioritySettings, UrgencyPoints
from wecco_xl.plan.trainings import Preference
from wecco_xl.review.rules.priority_decisions import decision_against_rank, decision_on_unranked

TOP = USUAL | {"needs": ["B01"]}
LOW = USUAL | {"needs": ["B04"]}
YES, NO = {"decision": "approved"}, {"decision": "refused"}
MOTIVE = {"decision_reason": "Demandé par le comité"}
ONE = {"training_budget": 200_000}
BOTH = {"training_budget": 400_000}

DECISIONS = [
    ([TOP, LOW], ONE, []),
    ([TOP | YES, LOW], ONE, []),
    ([TOP | YES, LOW | NO], ONE, []),
    ([TOP | YES, LOW | YES], ONE, []),
    ([TOP, LOW | YES], ONE, [(1, 2)]),
    ([TOP | NO, LOW | YES], ONE, [(0, 1), (1, 2)]),
    ([TOP | NO | MOTIVE, LOW | YES | MOTIVE], ONE, []),
    ([TOP | YES, LOW | NO], BOTH, [(1, 2)]),
    ([TOP | NO, LOW | YES], {}, []),
    ([TOP, TOP | YES], BOTH, []),
    ([TOP | {"needs": None, "objectives": None} | YES], {}, [(0, None)]),
    ([TOP | {"needs": None, "objectives": None} | NO], ONE, []),
]


@pytest.mark.parametrize(("rows", "mobility", "expected"), DECISIONS)
def test_decision_against_rank(rows, mobility, expected):
    """A rank is told only where there is one."""
    judged = case(rows, mobility=mobility)
    found = [*decision_against_rank(judged), *decision_on_unranked(judged)]
    told = [(("trainings", at, "decision_reason"), {"rank": rank} if rank else {}) for at, rank in expected]
    assert found == told


@pytest.mark.parametrize(
    ("scale", "codes"), [(NeedPoints, NeedSeverity), (UrgencyPoints, Urgency), (PreferencePoints, Preference)]
)
def test_every_code_has_its_points(scale, codes):
    assert {one.value for one in codes} <= set(scale.model_fields)


BAD = [
    {"weights": dict.fromkeys(("need", "objectives", "cost", "days", "availability", "preference"), 0)},
    {"weights": {"need": -1}},
    {"weights": {"beauty": 5}},
    {"needs": {"high": 95}},
    {"needs": {"further": 6}},
    {"urgency": {"later": 90}},
    {"objectives": {"late": 70}},
    {"cost": {"least": 2e6}},
    {"cost": {"currency": "USD"}},
    {"cost": {"worth": {"XOF": 1, "EUR": 0}}},
    {"days": {"least": 15}},
    {"preference": {"low": 60}},
    {"robustness": {"outside": 0.99}},
]


@pytest.mark.parametrize("numbers", BAD)
def test_numbers_that_contradict_each_other_are_refused(numbers):
    with pytest.raises(ValidationError):
        PrioritySettings.model_validate(numbers)


def test_a_profile_overrides_one_number_and_keeps_the_others():
    found = PrioritySettings.model_validate({"weights": {"need": 50}, "cost": {"most": 2e6}})
    assert (found.weights.need, found.weights.cost, found.cost.most, found.days.most) == (50, 12, 2e6, 15)
