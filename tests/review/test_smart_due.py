"""The due date where its column holds words, or another time than the sentence."""

from datetime import date

import pytest
from objective import check, scored

UNDATED = "Réparer 60 véhicules par mois à l'atelier de Kaolack, contre 40 aujourd'hui."


@pytest.mark.parametrize(
    "due", ["dès que possible", "2027-06-31", "un de ces jours", "quand ce sera prêt", "32/10/2027"]
)
def test_a_column_that_holds_no_date_leaves_the_letter_to_be_completed(due):
    check("T = 14", scored(due=due))
    check("T <= 6", scored(due=due, text=UNDATED))


@pytest.mark.parametrize("due", ["décembre 2027", "fin 2027", "fin décembre 2027"])
def test_a_month_in_the_column_is_no_fault_beside_the_day_of_the_sentence(due):
    check("T >= 15", scored(due=due))


@pytest.mark.parametrize("due", ["octobre 2027", "été 2027", "fin juin 2027"])
def test_another_month_than_that_of_the_sentence_contradicts_it(due):
    check("T < 10", scored(due=due))


@pytest.mark.parametrize("due", ["octobre 2027", "été 2027", "mi-2027", "fin décembre 2027"])
def test_a_month_in_the_column_places_the_due_date_without_fixing_it(due):
    found = scored(due=due, text=UNDATED)
    check("T = 11", found)
    assert [why.params["phrase"] for why in found.reasons if why.code == "due_in_words"] == [due]


REPAIR = "éparer 60 véhicules par mois à l'atelier de Kaolack, contre 40 aujourd'hui"
SIXTY = "Porter à 60 les véhicules réparés par mois"

PAST = {
    "opened on a day": f"{SIXTY} à l'atelier ouvert le 3 mars 2019.",
    "a decree": "Appliquer à 60 véhicules par mois le décret du 4 janvier 2024 à Kaolack.",
    "the count of today": "Réparer 60 véhicules par mois à Kaolack, contre 40 au recensement du 2 mai 2025.",
    "bought": f"{SIXTY} avec le pont livré le 15/06/2026.",
    "older": f"{SIXTY} à l'atelier bâti avant 2010.",
    "a year": f"{SIXTY} à l'atelier de Kaolack créé en 2015.",
    "beside the subject": "L'atelier de Kaolack, ouvert le 3 mars 2019, réparera 60 véhicules par mois.",
    "told first": "En 2025, 40 véhicules étaient réparés par mois à Kaolack ; en réparer 60.",
    "where one starts": "Réparer 60 véhicules par mois à Kaolack, contre 40 fin 2026.",
}
"""A day before the plan is no end of it, unless the sentence says so."""


@pytest.mark.parametrize("text", PAST.values(), ids=PAST)
def test_a_day_of_the_past_is_no_deadline(text):
    check("T >= 15", scored(text=text))


def test_a_day_of_the_past_is_not_offered_as_the_due_date():
    found = scored(text=PAST["opened on a day"], due=None)
    check("T < 10", found)
    assert [one.key for one in found.found] == []


MARKED = [
    "d'ici le 3 mars 2022",
    "avant la fin de juillet 2022",
    "avant le 15/05/2026",
    "d'ici fin 2025",
    "au plus tard en mars 2025",
    "avant l'été 2026",
    "d'ici le premier trimestre 2026",
    "pour le 1er mai 2026",
    "échéance : juin 2026",
    "fin mars 2026 au plus tard",
    "avant 2025",
]


@pytest.mark.parametrize("when", MARKED)
def test_a_marked_deadline_of_the_past_contradicts_the_column(when):
    check("T < 10", scored(text=f"R{REPAIR}, {when}."))


@pytest.mark.parametrize(
    "when", ["Fin mars 2026, on r", "En 2025, r", "Au 30 juin 2026, r", "À la fin de 2025, r"]
)
def test_a_sentence_that_opens_with_a_past_time_contradicts_the_column(when):
    check("T < 10", scored(text=f"{when}{REPAIR}."))


ELSEWHERE = [
    "au plus tard fin juillet 2027",
    "d'ici juin 2027",
    "d'ici la fin du mois d'avril 2027",
    "avant juin 2027",
    "avant l'été 2027",
    "d'ici la fin du premier trimestre 2027",
    "d'ici fin 2026",
    "avant la fin de l'année 2028",
    "au cours de l'année 2028",
    "courant 2028",
    "pour la rentrée 2028",
]
SAME = [
    "d'ici décembre 2027",
    "fin 2027",
    "avant 2028",
    "d'ici 2028",
    "avant janvier 2028",
    "en 2027",
    "au cours de l'année 2027",
    "d'ici Noël 2027",
    "d'ici fin novembre 2027",
    "avant le 5 janvier 2028",
]


@pytest.mark.parametrize("when", ELSEWHERE)
def test_a_column_far_from_the_period_of_the_sentence_contradicts_it(when):
    check("T < 10", scored(text=f"R{REPAIR}, {when}."))


@pytest.mark.parametrize("when", SAME)
def test_a_column_in_the_period_of_the_sentence_or_near_is_no_fault(when):
    check("T >= 15", scored(text=f"R{REPAIR}, {when}."))


FEASTS = [
    ("d'ici Noël 2027", date(2027, 10, 31), "T < 10"),
    ("d'ici Noël 2027", date(2027, 11, 15), "T >= 15"),
    ("d'ici Noël 2027", date(2027, 12, 24), "T >= 15"),
    ("pour Noël 2027", date(2027, 10, 31), "T >= 15"),
    ("avant Noël 2027", date(2027, 9, 30), "T < 10"),
    ("d'ici l'été 2027", date(2027, 5, 10), "T >= 15"),
    ("d'ici la rentrée 2027", date(2027, 8, 1), "T >= 15"),
]


@pytest.mark.parametrize(("when", "due", "expected"), FEASTS)
def test_what_is_for_a_feast_is_ready_long_before(when, due, expected):
    check(expected, scored(text=f"R{REPAIR}, {when}.", due=due))


BETWEEN = {
    "entre mars et novembre 2031": "T < 15",
    "de mars à novembre 2031": "T < 15",
    "entre avril et novembre 2029": "T < 15",
    "entre mars et décembre 2027": "T >= 15",
    "avec les apprentis entrés entre mars et juin 2027": "T >= 15",
    "pour les clients arrivés entre mars et juin 2027": "T >= 15",
}


@pytest.mark.parametrize("when", BETWEEN)
def test_months_between_which_it_is_done_hold_the_column(when):
    check(BETWEEN[when], scored(text=f"R{REPAIR}, {when}."))


ALMOST_NO_TIME = [
    (date(2027, 12, 30), {}, "T < 10"),
    (date(2027, 12, 29), {}, "T < 10"),
    (date(2027, 12, 26), {}, "T = 14"),
    (date(2027, 9, 1), {}, "T >= 15"),
    (
        date(2027, 12, 30),
        {"text": "Réparer 60 véhicules à la fête du garage le 31 décembre 2027.", "baseline": 0},
        "T >= 15",
    ),
]


@pytest.mark.parametrize(("start", "more", "expected"), ALMOST_NO_TIME)
def test_what_comes_back_does_not_change_overnight(start, more, expected):
    check(expected, scored(start=start, **more))


def test_without_a_start_a_day_is_the_nearest_of_its_name():
    found = scored(text=f"R{REPAIR}, d'ici le 31 décembre.", start=None)
    assert [why.code for why in found.reasons if str(why.letter) == "T"] == ["start_missing"]


@pytest.mark.parametrize("when", ["En 2026, r", "En juin 2027, r", "D'ici mars 2027, r"])
def test_the_period_that_a_sentence_opens_with_is_its_end(when):
    check("T < 10", scored(text=f"{when}{REPAIR}."))


NEAR = [(28, "T >= 15"), (24, "T >= 15"), (31, "T >= 15"), (15, "T < 10")]


@pytest.mark.parametrize(("day", "expected"), NEAR)
def test_a_column_some_days_before_the_day_of_the_sentence_keeps_it(day, expected):
    check(expected, scored(text=f"R{REPAIR}, avant le 31 octobre 2027.", due=date(2027, 10, day)))


def test_a_column_some_days_behind_the_day_of_the_sentence_contradicts_it():
    check("T < 10", scored(text=f"R{REPAIR}, avant le 31 octobre 2027.", due=date(2027, 11, 4)))


STARTS = {
    "two months late": ("Dès janvier 2027, r", date(2027, 3, 1), "T < 15"),
    "said otherwise": ("À partir de janvier 2027, r", date(2027, 3, 1), "T < 15"),
    "a day": ("Dès le 15 janvier 2027, r", date(2027, 3, 1), "T < 15"),
    "the next month": ("Dès janvier 2027, r", date(2027, 2, 15), "T >= 15"),
    "the same": ("Dès mars 2027, r", date(2027, 3, 1), "T >= 15"),
    "earlier": ("Dès mars 2027, r", date(2026, 10, 1), "T >= 15"),
    "a year": ("Dès 2027, r", date(2027, 3, 1), "T >= 15"),
    "what is there already": ("Avec le pont livré dès janvier 2027, r", date(2027, 3, 1), "T >= 15"),
}


@pytest.mark.parametrize("case", STARTS)
def test_a_start_is_not_long_after_the_one_of_the_sentence(case):
    opening, start, expected = STARTS[case]
    check(expected, scored(text=f"{opening}{REPAIR}.", start=start, due=date(2027, 11, 30)))


def test_a_reason_quotes_the_sentence_as_it_is_typed():
    found = scored(text="Réparer peut-être 60 véhicules par mois à Kaolack d'ici l'Été 2027.", due=None)
    quoted = {why.code: why.params["phrase"] for why in found.reasons if "phrase" in why.params}
    assert quoted == {"text_loopholes": "peut-être", "due_in_words": "d'ici l'Été 2027"}
