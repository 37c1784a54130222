"""What `noter` finds contradictory between two cells of an objective is told by `valider`, in its words."""

import re
from pathlib import Path

import pytest
from drawn import case, findings

from wecco_xl.lang import catalogue
from wecco_xl.review import smart
from wecco_xl.review.review import review
from wecco_xl.review.rules import objectives, sentences

COVER = {"opened_on": "2026-10-01"}
STAY = {"during_start": "2027-03-01", "during_end": "2027-03-28"}
SENTENCE = "Vendre 60 pots de miel par mois à Kolda"
SHARE = "Porter de 62 à 72 % la part des pots vendus à Kolda"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ((SENTENCE, 20, 60, "pots/mois", ""), ""),
        ((SENTENCE, 20, 90, "pots/mois", ""), "target: sentence_against_target"),
        ((SHARE, 62, 72, "%", ""), ""),
        ((SHARE, 60, 72, "%", ""), "baseline: sentence_against_baseline"),
        ((SHARE, 6.2, 72, "%", ""), "baseline: sentence_against_baseline"),
        (
            ("Porter les livraisons de 420 à 600 kg", 4200, 600, "kg", ""),
            "baseline: sentence_against_baseline",
        ),
        (("Porter les livraisons de 420 à 600 kg", 420, 600, "kg", ""), ""),
        (("Porter les livraisons à 600 kg", 4200, 600, "kg", "down"), ""),
        (("Porter les livraisons de 420 à 600 kg", 420, 600, "tonnes", ""), "unit: sentence_against_unit"),
        ((SENTENCE, 20, 60, "pots/an", ""), "unit: sentence_against_unit"),
        (("Augmenter les ventes de pots", 60, 20, "pots", ""), "target: sentence_against_values"),
        (("Augmenter les ventes de pots", 20, 60, "pots", ""), ""),
        (("Augmenter les ventes de pots", 60, 20, "pots", "up"), "target: target_against_direction"),
        (("Réduire les pertes de lait", 60, 20, "litres", ""), ""),
        (("Vendre à 12 boutiques", 2, 12, "oui/non", ""), "unit: unit_against_target"),
    ],
)
def test_the_sentence_and_the_values_say_the_same(cells, told):
    text, baseline, target, unit, direction = cells
    row = {"id": "O01", "text": text, "baseline": baseline, "target": target, "unit": unit}
    found = findings(objectives=[row | ({"direction": direction} if direction else {})])
    assert found == ([f"objectives[0].{told}"] if told else [])


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"text": f"{SENTENCE} avant le 11/12/2026", "due": "2026-02-11"}, "due: sentence_against_due"),
        ({"text": f"{SENTENCE} avant le 11/12/2027", "due": "2027-12-11"}, ""),
        ({"text": SENTENCE, "due": "2026-09-30"}, "due: due_before_plan"),
        ({"text": f"{SENTENCE} avant le départ", "due": "2027-09-30"}, "due: due_against_stay"),
        ({"text": f"{SENTENCE} avant le départ", "due": "2027-02-20"}, ""),
        ({"text": f"{SENTENCE} pendant le séjour", "due": "2027-08-31"}, "due: due_against_stay"),
        ({"text": f"{SENTENCE} après le séjour", "due": "2027-08-31"}, ""),
        (
            {
                "text": "Porter à 130 % la part des pots vendus",
                "baseline": 55,
                "target": 130,
                "unit": "%",
                "indicator": "Part des pots vendus",
            },
            "target: share_above_whole",
        ),
        (
            {"text": "Réduire la part des pots cassés", "indicator": "Nombre de pots cassés", "unit": "%"},
            "unit: unit_against_indicator",
        ),
        (
            {"text": "Réduire la part des pots cassés", "indicator": "Part des pots cassés", "unit": "%"},
            "",
        ),
    ],
)
def test_the_sentence_and_the_other_columns_say_the_same(cells, told):
    found = findings(objectives=[{"id": "O01", **cells}], cover=COVER, mobility=STAY)
    assert found == ([f"objectives[0].{told}"] if told else [])


OF_ONE_CELL = {"indicator_is_two"}
OWN_RULE = {"target_is_baseline"}


def test_every_contradiction_of_the_score_is_told():
    """A fault of the ceilings « clash » and « contradiction » has a rule, by its code."""
    read = "".join(path.read_text("utf-8") for path in Path(smart.__file__).parent.rglob("*.py"))
    codes = set(re.findall(r'"(?:clash|contradiction)", "(\w+)"', read))
    rules = "".join(Path(one.__file__).read_text("utf-8") for one in (objectives, sentences))
    assert len(codes) > 8
    assert {code for code in codes - OF_ONE_CELL - OWN_RULE if f'"{code}"' not in rules} == set()


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("sentence_against_baseline", "start_against_text"),
        ("sentence_against_unit", "unit_against_text"),
        ("sentence_against_values", "wrong_direction"),
        ("unit_against_indicator", "unit_of_another_kind"),
        ("unit_against_target", "unit_is_yes_no"),
        ("sentence_against_indicator", "indicator_of_a_page"),
        ("due_against_stay", "due_against_stay"),
    ],
)
def test_both_doors_use_the_same_words(code, reason):
    entry, said = catalogue()["messages"][code], catalogue()["smart"]["reasons"][reason]
    fix = entry["fix"][0].lower() + entry["fix"][1:]
    assert f"{entry['message'].removesuffix('.')}\u00a0: {fix}" == said


def test_a_contradiction_has_to_be_corrected():
    plan = case(objectives=f"id | text | baseline | target | unit\nO01 | {SHARE} | 60 | 72 | %")
    found = review(plan.plan, plan.programme, plan.today).findings
    (one,) = (one for one in found if one.code == "sentence_against_baseline")
    assert one.severity.name == "TO_FIX"
