"""Numbers and dates inside French sentences."""

from datetime import date

import pytest

from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.language.french import EUR, PERCENT, POINTS, TIMES, XOF, Use, masked
from wecco_xl.review.smart.language.french_dates import Dates, Precision
from wecco_xl.review.smart.language.french_numbers import Numbers

SETTINGS = SmartSettings()
NUMBERS, DATES = Numbers(SETTINGS), Dates(SETTINGS)
OPENED = date(2026, 11, 1)


def numbers(sentence):
    text = fold(sentence)
    moments = DATES.read(text, OPENED)
    return NUMBERS.read(masked(text, ((one.start, one.end) for one in moments)))


def quantities(sentence):
    return [(one.value, one.unit, one.use.value) for one in numbers(sentence) if one.is_quantity]


def moment(sentence):
    (found,) = DATES.read(fold(sentence), OPENED)
    return found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("12 500 000 FCFA", [(12_500_000, XOF, "plain")]),
        ("12 500 000 F CFA", [(12_500_000, XOF, "plain")]),
        ("2,5 millions de FCFA", [(2_500_000, XOF, "plain")]),
        ("1,8 M FCFA", [(1_800_000, XOF, "plain")]),
        ("3 000 €", [(3000, EUR, "plain")]),
        ("1,5 tonne par mois", [(1.5, "tonne", "plain")]),
        ("au moins 95 % de livraisons", [(95, PERCENT, "plain")]),
        ("trois clients", [(3, "client", "plain")]),
        ("Gros pots : 60", [(60, "", "plain")]),
        ("60 gros pots", [(60, "pot", "plain")]),
        ("vingt-cinq clients", [(25, "client", "plain")]),
        ("une dizaine", [(10, "", "plain")]),
        ("2000 savons", [(2000, "savon", "plain")]),
        ("entre les deux structures", []),
        ("de 9 % à 4 %", [(9, PERCENT, "baseline"), (4, PERCENT, "target")]),
        ("Passer de 2 à 4 fournées", [(2, "fournee", "baseline"), (4, "fournee", "target")]),
        ("CA : 900 000 -> 1 300 000 F/mois", [(900_000, XOF, "baseline"), (1_300_000, XOF, "target")]),
        ("30 tables au lieu de 18", [(30, "table", "plain"), (18, "", "baseline")]),
        ("140 €/m3 (185 aujourd'hui)", [(140, EUR, "plain"), (185, "", "baseline")]),
        ("12 des 15 agents", [(12, "", "target")]),
        ("8 pêcheurs sur 10", [(8, "pecheur", "target")]),
        ("entre 1 et 50 promesses", [(1, "", "range"), (50, "promesse", "range")]),
        ("hausse de 20 % du taux", [(20, PERCENT, "change")]),
        ("+20 points", [(20, POINTS, "change")]),
        ("doubler les ventes", [(2, TIMES, "change")]),
    ],
)
def test_quantities(sentence, found):
    assert quantities(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "au 12 avenue Bourguiba, Dakar",
        "au 12 bis, rue Carnot",
        "tel 77 555 01 23",
        "+221 77 555 01 23",
        "ISO 9001:2015",
        "norme ISO 22000",
        "BP 1234",
        "du 3 au 14",
        "du 3 au 14 mars 2027",
        "les 18-20 mars",
        "un 4x4",
        "réunion à 18h30",
        "comptes 2025",
        "fin mars 2027",
        "en 2027",
        "le 31/10/2027",
    ],
)
def test_what_is_no_quantity(sentence):
    assert quantities(sentence) == []


def test_a_year_keeps_its_name():
    assert [one.use for one in numbers("comptes 2025")] == [Use.YEAR]


@pytest.mark.parametrize(
    ("sentence", "first", "last", "precision", "dated"),
    [
        ("fin mars 2023", date(2023, 3, 21), date(2023, 3, 31), Precision.MONTH, True),
        ("mi-2024", date(2024, 5, 2), date(2024, 8, 31), Precision.YEAR, True),
        ("T3 2023", date(2023, 7, 1), date(2023, 9, 30), Precision.QUARTER, True),
        ("au 3e trimestre 2027", date(2027, 7, 1), date(2027, 9, 30), Precision.QUARTER, True),
        ("au premier semestre 2027", date(2027, 1, 1), date(2027, 6, 30), Precision.QUARTER, True),
        ("avant le 1er juin", OPENED, date(2027, 5, 31), Precision.DAY, False),
        ("d'ici l'été 2027", date(2027, 6, 1), date(2027, 8, 31), Precision.SEASON, True),
        ("courant octobre", date(2027, 10, 1), date(2027, 10, 31), Precision.MONTH, False),
        ("d'ici le 31 octobre 2027", date(2027, 10, 31), date(2027, 10, 31), Precision.DAY, True),
        ("au 30/11/2027", date(2027, 11, 30), date(2027, 11, 30), Precision.DAY, True),
        ("du 3 au 14 mars", date(2027, 3, 3), date(2027, 3, 14), Precision.DAY, False),
        ("entre mai et octobre 2027", date(2027, 5, 1), date(2027, 10, 31), Precision.MONTH, True),
        ("d'ici 2027", date(2027, 1, 1), date(2027, 12, 31), Precision.YEAR, True),
        ("dans six mois", OPENED, date(2027, 4, 30), Precision.RELATIVE, False),
        ("à mon retour", None, None, Precision.RELATIVE, False),
        ("avant la Tabaski", None, None, Precision.RELATIVE, False),
    ],
)
def test_moments(sentence, first, last, precision, dated):
    found = moment(sentence)
    # November is still ahead of the day of the plan; March to October are next year's
    assert (found.first, found.last, found.precision, found.dated) == (first, last, precision, dated)


@pytest.mark.parametrize("sentence", ["J'ai été formé", "sept clients", "le 31/02/2027", "dès que possible"])
def test_what_is_no_moment(sentence):
    assert DATES.read(fold(sentence), OPENED) == ()


@pytest.mark.parametrize(
    ("sentence", "marked"), [("d'ici mars 2027", True), ("la formation de mars 2027", False)]
)
def test_a_deadline_is_marked(sentence, marked):
    assert moment(sentence).deadline is marked
