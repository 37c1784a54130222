"""Filters, scores, ranks, ties and the sentences that explain them."""

from datetime import date

import pytest
from priority_plans import USUAL, case, said

from wecco_xl.review.priority import prioritise


def only(training, **around):
    return prioritise(case([USUAL | training], **around)).items[0]


FILTERS = [
    ({}, {}, []),
    ({"needs": None}, {}, []),
    ({"objectives": None}, {}, []),
    ({"needs": None, "objectives": None}, {}, ["linked_to_nothing"]),
    ({"needs": ["B99"], "objectives": None}, {}, ["linked_to_nothing"]),
    ({"needs": None, "objectives": None, "mandatory": True}, {}, ["mandatory"]),
    ({"available_from": date(2027, 2, 26)}, {}, []),
    ({"available_from": date(2027, 2, 27)}, {}, ["too_late"]),
    ({"available_from": date(2027, 2, 27), "mandatory": True}, {}, ["mandatory", "too_late"]),
    ({"available_from": date(2027, 2, 27), "days": 2}, {}, []),
    ({"available_from": date(2027, 2, 27), "days": 2.5}, {}, ["too_late"]),
    ({"available_from": date(2027, 2, 27), "days": 2}, {"before_end": None}, []),
    ({"available_from": date(2027, 2, 28), "days": 2}, {"before_end": None}, ["too_late"]),
    ({"available_from": date(2099, 1, 1), "phase": None}, {}, ["unavailable"]),
    ({"phase": "after"}, {"after_waived": "x"}, ["phase_waived"]),
]


@pytest.mark.parametrize(("training", "mobility", "expected"), FILTERS)
def test_filters_come_first_with_their_reason(training, mobility, expected):
    found = only(training, mobility=mobility)
    assert [one.code.removeprefix("filters.") for one in found.filters] == expected
    assert found.eligible == (set(expected) <= {"mandatory"})
    assert (found.rank is None) == (not found.eligible)


@pytest.mark.parametrize(
    ("decision", "eligible"), [(None, False), ("waiting", False), ("approved", True), ("refused", True)]
)
def test_a_phase_that_is_over_excludes_only_what_is_not_decided(decision, eligible):
    assert only({"decision": decision}, today=date(2027, 3, 1)).eligible is eligible


def test_links_that_could_not_be_read_are_not_called_absent():
    found = only({"needs": None, "objectives": None}, unread={("trainings", 0, "needs")})
    assert [one.code for one in found.filters] == ["filters.links_unread"]


VALUES = [
    ("need", {"needs": ["B01"]}, 0.9, "need_critical_now"),
    ("need", {"needs": ["B02"]}, 0.595, "need_high"),
    ("need", {"needs": ["B04"]}, 0.14, "need_low"),
    ("need", {"needs": ["B01", "B04"]}, 0.95, "need_critical_now"),
    ("need", {"needs": ["B01", "B02", "B03", "B04"]}, 1.0, "need_critical_now"),
    ("need", {"needs": ["B99"]}, None, "need_unknown"),
    ("objectives", {"objectives": ["O01"]}, 0.8, "objectives_in_time"),
    ("objectives", {"objectives": ["O01", "O02"], "phase": "after"}, 0.9, "objectives_in_time"),
    ("objectives", {"objectives": ["O02"], "phase": "after"}, 0.4, "objectives_late"),
    ("objectives", {"objectives": ["O03"]}, 0.6, "objectives_undated"),
    ("objectives", {"objectives": ["O01"], "phase": None}, 0.6, "objectives_undated"),
    ("cost", {"cost": 0}, 1.0, "cost_low"),
    ("cost", {"cost": 500_000}, 0.5, "cost_medium"),
    ("cost", {"cost": 2_000_000}, 0.0, "cost_high"),
    ("cost", {"cost": None}, None, "cost_unknown"),
    ("cost", {"cost": 100, "cost_currency": "EUR"}, 0.9344043, "cost_low"),
    ("days", {"days": 1}, 1.0, "days_low"),
    ("days", {"days": 8}, 0.5, "days_medium"),
    ("days", {"days": None}, None, "days_unknown"),
    ("availability", {"available_from": date(2026, 12, 1)}, 1.0, "availability_before"),
    ("availability", {"available_from": date(2027, 1, 15)}, 0.8, "availability_during"),
    ("availability", {}, None, "availability_unknown"),
    ("preference", {"preference": "medium"}, 0.5, "preference_medium"),
    ("preference", {}, None, "preference_unknown"),
]


@pytest.mark.parametrize(("criterion", "training", "value", "cause"), VALUES)
def test_each_criterion_has_a_fixed_scale(criterion, training, value, cause):
    found = {one.criterion: one for one in only(training).contributions}[criterion]
    assert found.value == (None if value is None else pytest.approx(value))
    assert found.cause.code == f"reasons.{cause}"
    assert found.points == pytest.approx(round(found.weight * (found.value or 0), 1), abs=0.1)


def test_the_score_is_the_sum_of_the_points_shown():
    found = only({"cost": 123_456, "days": 2.5, "preference": "high"})
    assert found.score == pytest.approx(sum(one.points for one in found.contributions))


def test_mandatory_trainings_stand_on_top_and_the_others_follow_by_score():
    weak = {"needs": ["B04"], "objectives": None, "cost": 900_000, "mandatory": True}
    items = prioritise(case([{"needs": ["B01"]}, weak, {"needs": None}, {"needs": ["B02"]}])).items
    assert [(one.id, one.rank) for one in items] == [("F02", 1), ("F01", 2), ("F04", 3), ("F03", None)]


def test_an_unknown_cost_is_never_a_free_training():
    items = prioritise(case([USUAL | {"cost": None}, USUAL | {"cost": 900_000}])).items
    assert [one.id for one in items] == ["F02", "F01"]


def test_ties_share_a_rank_and_are_ordered_by_severity_cost_days_id():
    settings = case([]).programme.priority
    blind = settings.model_copy(
        update={"weights": settings.weights.model_copy(update=dict.fromkeys(("need", "cost", "days"), 0))}
    )
    base = {"objectives": ["O01"], "phase": "before"}
    trainings = [
        base | {"needs": ["B02"], "cost": 2, "days": 9},
        base | {"needs": ["B02"], "cost": 2, "days": 2, "id": "F10"},
        base | {"needs": ["B02"], "cost": 2, "days": 2, "id": "F09"},
        base | {"needs": ["B02"], "cost": 1, "days": 9},
        base | {"needs": ["B01"]},
        base | {"needs": ["B01"], "objectives": None},
    ]
    items = prioritise(case(trainings), blind).items
    assert [one.id for one in items] == ["F05", "F04", "F09", "F10", "F01", "F06"]
    assert [one.rank for one in items] == [1, 1, 1, 1, 1, 6]
    assert [one.tied for one in items] == [True] * 5 + [False]


SENTENCES = [
    (
        {"needs": ["B99"], "cost": 999_000, "objectives": ["O99"], "days": 14, "mandatory": True},
        "passe avant les autres.",
    ),
    (
        {"needs": ["B01"]},
        "elle répond à un besoin critique et immédiat (B01) et arrive à temps pour l'objectif O01.",
    ),
    (
        {"objectives": None, "cost": 200_000},
        "elle répond à un besoin fort (B02), coûte peu (200\u202f000 FCFA) et est courte",
    ),
    (
        {"objectives": None, "cost": 999_999},
        "répond à un besoin fort (B02) et est courte (3\xa0jours).",
    ),
    (
        {"needs": ["B03"], "preference": "high"},
        ", répond à un besoin de gravité moyenne (B03) et est très souhaitée",
    ),
    ({"needs": ["B99"], "objectives": ["O99"]}, "Non classée\xa0: elle ne répond à aucun besoin"),
    (
        {"needs": ["B99"], "cost": None, "days": None, "objectives": None, "mandatory": True},
        "Formation obligatoire",
    ),
]


@pytest.mark.parametrize(("training", "sentence"), SENTENCES)
def test_one_sentence_says_why(training, sentence):
    assert sentence in said(only(training).reason)


def test_a_place_unlike_the_provider_s_is_explained_within_the_phase():
    trainings = [
        USUAL | {"needs": ["B04"], "provider_rank": 1},
        USUAL | {"needs": ["B01"], "provider_rank": 4},
        USUAL | {"needs": ["B01"], "provider_rank": 2, "phase": "after"},
    ]
    items = {one.id: one for one in prioritise(case(trainings)).items}
    assert items["F03"].difference is None
    assert said(items["F02"].difference) == (
        "Place 1 dans sa phase, contre 2 pour le prestataire\xa0: elle a 26,6 points de plus que F01 pour "
        "«\xa0Gravité du besoin\xa0»."
    )
    assert items["F01"].difference.code == "difference.lower"
