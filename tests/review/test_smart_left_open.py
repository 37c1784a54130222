"""Words that leave the end open where a date should stand, and those that only look like them."""

import pytest
from objective import check, scored

OPEN = [
    "un jour",
    "un beau jour",
    "tôt ou tard",
    "à une date à fixer",
    "date à définir",
    "à une date que l'équipe choisira",
    "à la date qui sera arrêtée",
    "quand j'aurai le temps",
    "quand nous serons prêts",
    "lorsque les moyens le permettront",
    "dès que je pourrai",
    "quand l'occasion se présentera",
    "à la période qui conviendra",
    "quand Dieu voudra",
]
SET = [
    "dès que possible",
    "dès que possible et au plus tard le 31 décembre 2027",
    "à la date choisie par l'équipe, le 31 décembre 2027",
    "quand le pont sera livré",
    "le jour où la foire ouvrira",
    "un jour sur deux",
    "en un jour",
    "le jour du marché",
    "quand les clients viennent",
    "à la saison qui convient, la saison sèche",
    "lorsque les clients sont prêts à payer",
    "en ouvrant un jour de plus",
]


@pytest.mark.parametrize("when", OPEN)
def test_words_that_leave_the_end_open_are_told(when):
    found = scored(text=f"Passer de 40 à 60 véhicules réparés par mois à Kaolack {when}.")
    check("T = 14", found)
    assert "due_left_open" in [why.code for why in found.reasons]


@pytest.mark.parametrize("when", SET)
def test_words_that_say_a_time_or_how_it_is_done_leave_nothing_open(when):
    check("T >= 15", scored(text=f"Passer de 40 à 60 véhicules réparés par mois à Kaolack {when}."))


def test_a_day_that_is_counted_is_no_date():
    text = "Ramener le délai de réparation à Kaolack de 4 jours à un jour."
    check("T >= 15", scored(text=text, indicator="Délai de réparation", unit="jours", baseline=4, target=1))
