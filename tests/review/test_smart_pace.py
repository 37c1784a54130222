"""What is done one by one takes its time: start and due leave room for it."""

from datetime import date

import pytest
from objective import check, scored

TOO_FAST = [
    ("Livrer 10 puits, un par mois, à Kaolack.", "puits", 10, 30),
    ("Publier un bulletin par semaine à Kaolack, soit 40 bulletins.", "bulletins", 40, 45),
    ("Tenir huit réunions mensuelles à Kaolack.", "réunions", 8, 91),
    ("Jouer un spectacle de marionnettes chaque samedi à Kaolack.", "spectacles", 20, 20),
    ("Nettoyer la forge de Kaolack chaque lundi.", "nettoyages", 39, 40),
    ("Relever la jauge de Kaolack tous les matins.", "relevés", 92, 20),
]
IN_TIME = [
    ("Livrer 10 puits, un par mois, à Kaolack.", "puits", 10, 270),
    ("Tenir huit réunions mensuelles à Kaolack.", "réunions", 8, 240),
    ("Livrer 40 repas chaque midi à Kaolack.", "repas", 40, 60),
    ("Former 40 vendeuses de Kaolack en réunions hebdomadaires.", "vendeuses", 40, 60),
    ("Former 12 jeunes de Kaolack, deux par semaine.", "jeunes", 12, 50),
    ("Envoyer un rapport par mois à 12 clients de Kaolack.", "clients", 12, 120),
    ("Servir 30 clients de Kaolack à raison d'un atelier par semaine.", "clients", 30, 60),
    ("Vendre 50 abonnements mensuels à Kaolack.", "abonnements", 50, 300),
    ("Abonner 25 clients de Kaolack au bulletin mensuel.", "clients", 25, 60),
]


def paced(text: str, unit: str, target: int, days: int):
    return scored(
        text=text,
        indicator=f"Nombre de {unit}",
        unit=unit,
        baseline=0,
        target=target,
        start=date.fromordinal(date(2027, 12, 31).toordinal() - days),
    )


@pytest.mark.parametrize("case", TOO_FAST, ids=str)
def test_a_pace_that_the_dates_do_not_leave_is_told(case):
    found = paced(*case)
    check("T < 15", found)
    assert "due_too_soon" in [why.code for why in found.reasons]


@pytest.mark.parametrize("case", IN_TIME, ids=str)
def test_a_pace_of_something_else_or_that_the_dates_leave_is_none(case):
    check("T >= 15", paced(*case))
