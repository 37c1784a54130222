"""The due date where its column holds words, or another time than the sentence."""

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


def test_a_reason_quotes_the_sentence_as_it_is_typed():
    found = scored(text="Réparer peut-être 60 véhicules par mois à Kaolack d'ici l'Été 2027.", due=None)
    quoted = {why.code: why.params["phrase"] for why in found.reasons if "phrase" in why.params}
    assert quoted == {"text_loopholes": "peut-être", "due_in_words": "d'ici l'Été 2027"}
