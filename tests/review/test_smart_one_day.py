"""A start that is the due date: fine for what takes the day that is named, not for what comes back."""

from datetime import date

import pytest
from objective import check, scored

DAY = date(2027, 6, 1)


def on_one_day(text: str, baseline: float = 0, target: float = 12, due: date = DAY):
    return scored(
        text=text,
        indicator="Nombre noté",
        unit="unités",
        baseline=baseline,
        target=target,
        start=DAY,
        due=due,
    )


COMES_BACK = [
    "Donner à 12 vendeuses un cours de néerlandais chaque lundi.",
    "Récolter 12 tonnes d'oignons en deux campagnes à Potou.",
    "Livrer 12 repas chaque midi à Mermoz.",
    "Livrer 12 repas tous les mardis à Mermoz.",
    "Vacciner 12 troupeaux en 3 tournées à Sangalkam.",
    "Peindre 12 façades en plusieurs étapes à Thiès.",
    "Former 12 jeunes par petits groupes, quatre samedis de suite.",
    "Livrer 12 paniers matin et soir à Mermoz.",
    "Faire 12 contrôles au fil de l'année à Mbour.",
    "Donner 12 cours à Thiès, toutes les deux semaines.",
    "Laver 12 taxis le lundi et le jeudi à Pikine.",
    "Vendre 12 sacs chaque samedi au marché de Thiès le 1er juin 2027.",
]


@pytest.mark.parametrize("text", COMES_BACK)
def test_what_comes_back_does_not_take_one_day(text):
    check("T < 10", on_one_day(text))
    check("T >= 15", on_one_day(text.replace(" le 1er juin 2027", ""), due=date(2027, 12, 31)))


TAKES_A_DAY = [
    "Tenir une journée portes ouvertes pour 12 clients à Kaolack le 1er juin 2027.",
    "Former 12 mécaniciens de Kaolack en une journée.",
    "Signer 12 contrats au salon de Dakar le 1er juin 2027.",
    "Vacciner 12 troupeaux à Sangalkam le 01/06/2027.",
    "Le 1er juin 2027, faire goûter la confiture à 12 clients de Thiès.",
    "Planter 12 arbres en une matinée à Mékhé.",
]


@pytest.mark.parametrize("text", TAKES_A_DAY)
def test_what_takes_the_day_that_the_sentence_names_is_done_in_it(text):
    check("T >= 15", on_one_day(text))


def test_what_takes_the_days_that_the_sentence_names_is_done_in_them():
    text = "Vendre 12 sacs à la foire de Thiès du 1er au 4 juin 2027."
    check("T >= 15", on_one_day(text, due=date(2027, 6, 4)))
    check("T < 15", on_one_day("Vendre 12 sacs à la foire de Thiès.", due=date(2027, 6, 4)))


NOT_IN_A_DAY = [
    "Coudre 12 boubous à Thiès d'ici le 1er juin 2027.",
    "Coudre 12 boubous à Thiès.",
    "Porter de 4 à 12 les clients fidèles du salon de Thiès le 1er juin 2027.",
]


@pytest.mark.parametrize("text", NOT_IN_A_DAY)
def test_a_deadline_or_a_level_is_no_day_of_work(text):
    check("T < 15", on_one_day(text, baseline=4))
