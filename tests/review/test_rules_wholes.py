"""Things that are counted have no fraction; a share of a whole is not above it."""

import pytest
from test_rules_scale import told

CODE = "fraction_of_a_whole"


def objective(unit: str, baseline: str, target: str) -> str:
    return f"id | text | unit | baseline | target\nO01 | Vendre | {unit} | {baseline} | {target}"


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "found"),
    [
        ("clients", "2", "8", []),
        ("clients", "2", "0.8", ["objectives[0].target"]),
        ("clients", "0.2", "8", ["objectives[0].baseline"]),
        ("rendez-vous", "0", "0.3", ["objectives[0].target"]),
        ("fiches de coût", "0", "1.2", ["objectives[0].target"]),
        ("personnes", "2", "4.5", ["objectives[0].target"]),
        # two with a fraction: it is a mean, or something that one measures
        ("clients", "2.5", "8.5", []),
        ("kg", "2", "8.5", []),
        ("tonnes", "0", "0.5", []),
        ("jours", "3", "1.5", []),
        ("litres", "3", "1.5", []),
        ("FCFA", "3", "1.5", []),
        ("%", "3", "1.5", []),
        ("clients par jour", "3", "1.5", []),
        ("clients/jour", "3", "1.5", []),
        ("note sur 5", "3", "4.5", []),
        ("points", "3", "4.5", []),
        ("ETP", "3", "4.5", []),
        ("", "3", "4.5", []),
        ("clients", "", "4.5", []),  # alone, it is compared with nothing
    ],
)
def test_a_thing_that_is_counted_is_whole(unit, baseline, target, found):
    assert told(CODE, objectives=objective(unit, baseline, target)) == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (("3", "5"), []),
        (("3", "0.5"), ["measures[1].value"]),
        (("3.5", "5.5"), []),
        (("trois", "0.5"), ["measures[1].value"]),
    ],
)
def test_what_is_measured_is_compared_too(values, found):
    drawn = "id | objective | value\n" + "\n".join(
        f"M0{at} | O01 | {one}" for at, one in enumerate(values, 1)
    )
    assert told(CODE, objectives=objective("clients", "2", "8"), measures=drawn) == found


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "found"),
    [
        ("%", "27.5", "5", []),
        ("%", "275", "5", ["objectives[0].baseline"]),
        ("%", "100", "60", []),
        ("% des ventes", "140", "60", ["objectives[0].baseline"]),
        ("%", "140", "180", []),  # not a share of a whole
        ("kg", "275", "5", []),
    ],
)
def test_a_share_does_not_start_above_the_whole(unit, baseline, target, found):
    assert told("baseline_above_whole", objectives=objective(unit, baseline, target)) == found


@pytest.mark.parametrize(
    ("baseline", "target", "measure", "found"),
    [
        ("60", "85", "79 |", []),
        ("60", "85", "100 |", []),
        ("60", "85", "190 |", ["measures[0].value"]),
        ("60", "85", "190 | Deux équipes", []),
        ("0", "30", "120 |", []),  # a growth
        ("60", "85", "790 |", []),  # told as out of scale
        ("110", "130", "150 |", []),
    ],
)
def test_a_share_is_not_measured_above_the_whole(baseline, target, measure, found):
    drawn = f"id | objective | value | comment\nM01 | O01 | {measure}"
    objectives = objective("%", baseline, target)
    assert told("measure_above_whole", objectives=objectives, measures=drawn) == found
