"""Several dates in a sentence: which one is its end, and which tell of an event, a thing or a step."""

from datetime import date

import pytest
from objective import check, scored

SOLD = "Réparer 60 véhicules par mois à l'atelier de Kaolack, contre 40 aujourd'hui"
DUE = date(2027, 9, 30)


def ends(when: str, due: date = DUE):
    return scored(text=f"{SOLD}, {when}.", due=due)


BEFORE_AN_EVENT = [
    ("avant la foire du 20 octobre 2027", DUE, "T >= 15"),
    ("avant le salon de Dakar du 20 octobre 2027", DUE, "T >= 15"),
    ("avant le mariage de ma sœur, le 20 octobre 2027", DUE, "T >= 15"),
    ("en vue du marché de Noël du 11 décembre 2027", date(2027, 11, 25), "T >= 15"),
    ("trois semaines avant le forum du 20 octobre 2027", DUE, "T >= 15"),
    ("avant la Tabaski (16 mai 2027)", date(2027, 4, 30), "T >= 15"),
    ("avant la foire du 20 octobre 2027", date(2027, 5, 30), "T < 15"),
    ("avant la foire du 20 octobre 2027", date(2027, 11, 30), "T < 15"),
    ("avant le 20 octobre 2027", DUE, "T < 15"),
    ("avant la fin de la journée du 20 octobre 2027", DUE, "T < 15"),
    ("avant la date du 20 octobre 2027", DUE, "T < 15"),
]


@pytest.mark.parametrize(("when", "due", "expected"), BEFORE_AN_EVENT)
def test_what_is_for_an_event_is_ready_some_time_before_its_day(when, due, expected):
    check(expected, ends(when, due))


BESIDE_THE_END = [
    "d'ici le 30 septembre 2027, le pont étant posé le 12 avril 2027",
    "d'ici septembre 2027, le pont étant livré le 12 avril 2027",
    "le 30 septembre 2027, le pont étant livré le 12 avril 2027",
    "avant le 30 septembre 2027 (compté le 5 octobre 2026)",
    "au plus tard le 30 septembre 2027, après la formation qui commence le 3 mai 2027",
    "d'ici fin septembre 2027 (état au 31 décembre 2026 : 40)",
    "d'ici le 30 septembre 2027, avec un bilan le 31 mai 2027",
    "d'ici le 30 septembre 2027 (50 véhicules au 31 mai 2027)",
    "d'ici le 30 septembre 2027 (50 d'ici le 31 mai 2027)",
    "d'ici septembre 2027, soit le 30 septembre 2027",
]


@pytest.mark.parametrize("when", BESIDE_THE_END)
def test_a_day_beside_the_end_is_none(when):
    check("T >= 15", ends(when))
    check("T < 15", ends(when, date(2027, 12, 31)))


TWO_ENDS = {
    "d'ici juin 2027 ou d'ici septembre 2027": "T = 14",
    "d'ici juin 2027 ou septembre 2027": "T = 14",
    "avant le 30 juin 2027, avant le 30 septembre 2027": "T = 14",
    "d'ici juin et d'ici septembre 2027": "T = 14",
    "d'ici le 30 mars 2027, sinon le 30 juin 2027, sinon le 30 septembre 2027": "T < 15",
    "le 15 mars, le 15 juin ou le 30 septembre 2027": "T = 14",
    "au plus tard le 30 juin 2027 ou au plus tard le 30 septembre 2027": "T = 14",
    "d'ici août ou septembre 2027": "T >= 15",
    "d'ici juin 2027 pour moitié, puis d'ici septembre 2027": "T >= 15",
    "d'ici septembre 2027, avec un palier de 50 d'ici juin 2027": "T >= 15",
    "entre le 1er juin et le 30 septembre 2027": "T >= 15",
    "d'ici juillet 2027 ou au plus tard le 30 septembre 2027": "T >= 15",
    "pour les clients venus en mars 2027 ou en juin 2027, d'ici le 30 septembre 2027": "T >= 15",
    "aux foires du 15 mars ou du 15 juin 2027, d'ici le 30 septembre 2027": "T >= 15",
}


@pytest.mark.parametrize("when", TWO_ENDS)
def test_a_sentence_has_one_end(when):
    check(TWO_ENDS[when], ends(when))


def test_two_things_may_have_an_end_each():
    text = "Livrer 2 ponts à Kaolack, d'ici juin 2027 et d'ici septembre 2027."
    check("T >= 15", scored(text=text, unit="ponts", baseline=0, target=2, due=DUE))


FEASTS = [
    ("avant Pâques 2027", date(2027, 12, 24), "T < 15"),
    ("pour la Tabaski 2027", date(2027, 11, 30), "T < 15"),
    ("pour la Tabaski 2028", date(2027, 5, 16), "T < 15"),
    ("d'ici la Pentecôte 2027", date(2027, 12, 16), "T < 15"),
    ("avant l'Aïd el-Fitr 2027", date(2027, 10, 10), "T < 15"),
    ("pour le grand Magal de Touba 2027", date(2027, 12, 10), "T < 15"),
    ("d'ici la rentrée scolaire 2027", date(2027, 4, 10), "T < 15"),
    ("avant Pâques 2027", date(2027, 3, 27), "T >= 15"),
    ("pour la Tabaski 2027", date(2027, 4, 1), "T >= 15"),
    ("pour la Tabaski de mai 2027", date(2027, 5, 10), "T >= 15"),
    ("d'ici la Pentecôte 2027", date(2027, 5, 16), "T >= 15"),
    ("après la Tabaski 2027", DUE, "T >= 15"),
    ("pour les ventes de la Tabaski 2027 et au-delà", DUE, "T >= 15"),
    ("d'ici la rentrée scolaire d'octobre 2027", DUE, "T >= 15"),
    ("avant la Tabaski", date(2027, 5, 10), "T >= 15"),
]


@pytest.mark.parametrize(("when", "due", "expected"), FEASTS)
def test_a_feast_and_its_year_are_a_date(when, due, expected):
    check(expected, ends(when, due))


COUNTED = [
    ("en deux mois à compter du 1er avril 2027", DUE, "T < 15"),
    ("sous 45 jours à partir du 1er avril 2027", DUE, "T < 15"),
    ("dans les trois mois suivant le 1er avril 2027", date(2027, 12, 30), "T < 15"),
    ("en neuf mois à compter du 1er mars 2027", date(2027, 4, 30), "T < 15"),
    ("d'ici six mois (31 août 2027)", date(2027, 4, 30), "T < 15"),
    ("en deux mois à compter du 1er avril 2027", date(2027, 6, 15), "T >= 15"),
    ("dans les six mois suivant le 1er avril 2027", DUE, "T >= 15"),
    ("sous 60 jours à partir du 1er avril 2027", date(2027, 4, 20), "T >= 15"),
    ("d'ici six mois (30 septembre 2027)", DUE, "T >= 15"),
    ("d'ici sept mois, soit le 30 septembre 2027", DUE, "T >= 15"),
    ("en sept mois à partir du 1er mars 2027, au plus tard le 30 septembre 2027", DUE, "T >= 15"),
    ("pour des clients livrés sous 10 jours à partir du 1er mai 2027", DUE, "T >= 15"),
    ("d'ici six mois (voir le calendrier du 31 août 2027)", DUE, "T >= 15"),
]


@pytest.mark.parametrize(("when", "due", "expected"), COUNTED)
def test_a_time_counted_from_a_day_sets_the_end(when, due, expected):
    check(expected, ends(when, due))


def test_the_day_from_which_a_time_is_counted_is_not_offered_as_the_due_date():
    found = scored(text=f"{SOLD}, en six mois à compter du 1er avril 2027.", due=None)
    assert [why.code for why in found.reasons if str(why.letter) == "T"] == ["due_in_words"]


YEARS = {
    "à l'horizon 2035": "T < 15",
    "pendant l'exercice 2028": "T < 15",
    "sur l'année 2028": "T < 15",
    "à l'horizon 2027": "T >= 15",
    "pendant l'exercice 2027": "T >= 15",
    "sur l'exercice 2027 (40 sur l'exercice 2026)": "T >= 15",
    "(moyenne relevée sur l'année 2026)": "T >= 15",
    "pour viser 300 à l'horizon 2035, d'ici le 30 septembre 2027": "T >= 15",
}


@pytest.mark.parametrize("when", YEARS)
def test_a_horizon_and_the_year_of_the_accounts_are_dates(when):
    check(YEARS[when], ends(when))
