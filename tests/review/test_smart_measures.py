"""M and T: the sentence against its columns, units that cannot measure, values upside down, dates of the stay."""

from datetime import date

import pytest
from objective import check, scored

KAOLACK = "à l'atelier de Kaolack"


def measured(text: str, indicator: str, unit: str, baseline, target):
    """The base objective with another measure."""
    return scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target)


SHARES_IN_WORDS = {
    "Baisser de moitié les pièces jetées": (("Pièces jetées", "kg/semaine", 20, 10), "M = 20"),
    "Réduire d'un tiers le bois brûlé au fournil": (("Bois brûlé", "stères/mois", 30, 20), "M = 20"),
    "Diminuer d'un quart la facture d'eau de la laiterie": (
        ("Facture d'eau", "FCFA/mois", 80_000, 60_000),
        "M = 20",
    ),
    "Diviser par deux les colis égarés à l'entrepôt": (("Colis égarés", "colis/mois", 16, 8), "M = 20"),
    "Baisser de moitié les œufs cassés du poulailler": (("Œufs cassés", "œufs/jour", 40, 35), "M < 10"),
    "Réduire d'un tiers les heures d'arrêt du moulin": (("Heures d'arrêt", "heures/mois", 30, 27), "M < 10"),
    "Diviser par deux les retouches de l'atelier": (("Retouches", "robes/mois", 12, 10), "M < 10"),
    "Diminuer d'un quart les absences à la couture": (("Absences", "jours/mois", 40, 12), "M < 10"),
}


@pytest.mark.parametrize("text", SHARES_IN_WORDS)
def test_a_share_said_in_words_is_a_share(text):
    columns, expected = SHARES_IN_WORDS[text]
    check(expected, measured(text, *columns))


RATES = {
    "Ouvrir la boutique quatre jours par semaine": (("Jours d'ouverture", "jours/semaine", 2, 6), "M < 10"),
    "Faire trois tournées par mois dans les villages du Ferlo": (
        ("Tournées", "tournées/mois", 1, 4),
        "M < 10",
    ),
    "Servir 30 repas de plus par jour à la cantine": (("Repas servis", "repas/jour", 50, 80), "M = 20"),
    "Ouvrir la boutique six jours par semaine": (("Jours d'ouverture", "jours/semaine", 2, 6), "M = 20"),
    "Recruter 2 tisserandes à Podor": (("Tisserandes sous contrat", "tisserandes", 3, 5), "M = 20"),
}


@pytest.mark.parametrize("text", RATES)
def test_a_rate_of_the_sentence_is_the_target_and_no_addition(text):
    columns, expected = RATES[text]
    check(expected, measured(text, *columns))


NUMBERS_IN_WORDS = {
    ("zéro", "soixante"): "M = 20",
    ("aucune", "vingt-quatre"): "M = 20",
    ("seize", "soixante-quatorze"): "M = 20",
    ("douze", "nonante"): "M = 20",
    ("quelques", "beaucoup"): "M < 10",
    ("peu", "le double"): "M < 10",
}


@pytest.mark.parametrize("values", NUMBERS_IN_WORDS)
def test_a_number_typed_in_words_is_a_number(values):
    text = f"Vendre des sirops de bissap dans les hôtels de Saly {KAOLACK}"
    check(NUMBERS_IN_WORDS[values], measured(text, "Sirops vendus", "bouteilles", *values))


UNITS = {
    "litres in kilos": (
        "Passer de 40 à 15 litres de lait perdu par jour",
        ("Lait perdu", "kg/jour", 40, 15),
        "M < 10",
    ),
    "litres in litres": (
        "Passer de 40 à 15 litres de lait perdu par jour",
        ("Lait perdu", "litres/jour", 40, 15),
        "M = 20",
    ),
    "days in hours": (
        "Réparer un moteur en 3 jours au lieu de 9",
        ("Durée d'une réparation", "heures", 9, 3),
        "M < 10",
    ),
    "a share in shops": (
        "Porter de 50 à 90 % les loyers payés à temps",
        ("Loyers payés à temps", "boutiques", 50, 90),
        "M < 10",
    ),
    "a share of shops": (
        "Porter de 50 à 90 % les loyers payés à temps",
        ("Loyers payés à temps", "% des boutiques", 50, 90),
        "M = 20",
    ),
    "a share out of hundred": (
        "Porter de 50 à 90 % les colis livrés à temps",
        ("Colis à temps", "pour 100 colis", 50, 90),
        "M = 20",
    ),
    "things in tonnes": (
        "Faire tester 9 briques par le laboratoire",
        ("Briques testées", "tonnes", 0, 9),
        "M < 10",
    ),
    "things in things": (
        "Faire tester 9 briques par le laboratoire",
        ("Briques testées", "briques", 0, 9),
        "M = 20",
    ),
    "things by weight": (
        "Récolter 9 tonnes de briques de tourbe",
        ("Tourbe récoltée", "tonnes", 0, 9),
        "M = 20",
    ),
    "mortality in kilos": ("Réduire la mortalité des alevins", ("Mortalité", "kg", 30, 12), "M < 15"),
    "mortality in fish": (
        "Réduire la mortalité des alevins de tilapia",
        ("Mortalité des alevins", "alevins/bassin", 30, 12),
        "M = 20",
    ),
    "mortality as a share": (
        "Réduire la mortalité des alevins de tilapia",
        ("Mortalité des alevins", "%", 30, 12),
        "M = 20",
    ),
    "a rate in days": (
        "Baisser le tarif du fret des costumes",
        ("Tarif du fret", "jours", 900, 600),
        "M < 10",
    ),
    "a rate in francs": (
        "Baisser le tarif du fret des costumes",
        ("Tarif du fret", "F/kg", 900, 600),
        "M = 20",
    ),
    "satisfaction in hours": (
        "Porter à 16 la satisfaction des patientes",
        ("Satisfaction des patientes", "heures", 12, 16),
        "M < 10",
    ),
    "satisfaction as a mark": (
        "Porter à 16 la satisfaction des patientes",
        ("Satisfaction des patientes", "note sur 20", 12, 16),
        "M = 20",
    ),
    "a bill in kilowatt-hours": (
        "Payer 90 000 par mois à la compagnie d'électricité",
        ("Facture payée", "kWh", 140_000, 90_000),
        "M < 10",
    ),
    "power in kilowatt-hours": (
        "Consommer 900 kWh par mois à la chambre froide",
        ("Électricité consommée", "kWh", 1400, 900),
        "M = 20",
    ),
    "punctual things in days": (
        "Livrer les robes à la date promise",
        ("Robes livrées à l'heure", "jours", 30, 80),
        "M < 10",
    ),
    "late things in days": (
        "Livrer les robes à la date promise de Thiès",
        ("Retard moyen d'une robe", "jours", 9, 2),
        "M = 20",
    ),
}


@pytest.mark.parametrize("name", UNITS)
def test_the_unit_is_that_of_the_sentence_and_of_the_indicator(name):
    text, columns, expected = UNITS[name]
    check(expected, measured(text, *columns))


PERIODS = {
    "Vendre 90 paniers par mois au marché de Mboro": (("Paniers vendus", "paniers/an", 20, 90), "M < 10"),
    "Recevoir 25 patientes par jour au centre de Mboro": (
        ("Patientes reçues", "patientes par semaine", 9, 25),
        "M < 10",
    ),
    "Vendre 90 paniers par mois au marché de Mboro et Thiès": (
        ("Paniers vendus", "paniers/mois", 20, 90),
        "M = 20",
    ),
    "Vendre 90 paniers par mois, 3 par jour, à Mboro": (("Paniers vendus", "paniers/mois", 20, 90), "M = 20"),
    "Noter chaque jour les ventes : 90 paniers en un mois": (
        ("Paniers vendus", "paniers/mois", 20, 90),
        "M = 20",
    ),
    "Recevoir 25 patientes par jour au centre de Thiès": (
        ("Patientes reçues", "patientes/jour", 9, 25),
        "M = 20",
    ),
}


@pytest.mark.parametrize("text", PERIODS)
def test_the_column_counts_over_the_time_of_the_sentence(text):
    columns, expected = PERIODS[text]
    check(expected, measured(text, *columns))


OTHER_THINGS = {
    "people in hours": ("Former 8 tisserands au métier large", ("Heures de cours", "heures", 0, 8), "M < 10"),
    "people in people": ("Former 8 tisserands au métier large", ("Tisserands formés", "personnes", 0, 8), "M = 20"),
    "other people": ("Former 8 tisserands au métier large", ("Tisserands formés", "personnes", 0, 18), "M < 10"),
    "pagnes in francs": ("Vendre 80 pagnes par mois à Dakar", ("Chiffre d'affaires", "FCFA/mois", 20, 80), "M < 10"),
    "so many of each": ("Obtenir de trois hôtels 40 pagnes chacun", ("Pagnes commandés", "pagnes", 0, 120), "M = 20"),
    "not of each": ("Obtenir de trois hôtels 40 pagnes en tout", ("Pagnes commandés", "pagnes", 0, 120), "M < 10"),
    "months of cash": ("Porter à six mois les réserves du théâtre", ("Mois de trésorerie", "mois", 2, 6), "M = 20"),
    "an amount": ("Porter à 250 000 les ventes de pagnes à Dakar", ("Ventes", "FCFA/mois", 90_000, 250_000), "M >= 19"),
    "with hours beside": ("Former 8 tisserands au métier large en 40 heures", ("Tisserands formés", "personnes", 0, 8), "M = 20"),
    "square metres": ("Poser 120 m2 de carreaux à Dakar", ("Surface posée", "m2", 0, 120), "M = 20"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER_THINGS)
def test_the_column_counts_the_things_of_the_sentence(name):
    text, columns, expected = OTHER_THINGS[name]
    check(expected, measured(text, *columns))


STARTS = {
    "another start": ("Ramener de 12 à 4 les pagnes tachés", ("Pagnes tachés", "pagnes/mois", 20, 4), "M < 10"),
    "the same start": ("Ramener de 12 à 4 les pagnes tachés", ("Pagnes tachés", "pagnes/mois", 12, 4), "M = 20"),
    "half way": ("Ramener de 12 à 4 les pagnes tachés", ("Pagnes tachés", "pagnes/mois", 12, 8), "M < 10"),
    "millions": ("Ramener de 3,2 à 1,2 million de F les impayés", ("Impayés", "FCFA", 3_200_000, 1_200_000), "M >= 19"),
    "much": ("Vendre 40 pagnes par mois à Dakar", ("Pagnes vendus", "pagnes/mois", "beaucoup", 40), "M < 15"),
    "hours": ("Ramener de 3 h à 2 h la teinture d'un pagne", ("Temps de teinture", "heures", 3, 2), "M = 20"),
}  # fmt: skip


@pytest.mark.parametrize("name", STARTS)
def test_the_column_starts_where_the_sentence_does(name):
    text, columns, expected = STARTS[name]
    check(expected, measured(text, *columns))


SAVED = {
    "Économiser 30 000 F d'eau par mois à la teinturerie": (
        ("Facture d'eau", "FCFA/mois", 90_000, 60_000),
        "M = 20",
    ),
    "Consommer moins de teinture à l'atelier de Podor": (("Teinture consommée", "kg/pagne", 3, 5), "M < 10"),
    "Consommer moins de teinture à l'atelier de Dakar": (("Teinture consommée", "kg/pagne", 5, 3), "M = 20"),
    "Faire moins de taches en vendant plus de pagnes": (("Pagnes vendus", "pagnes/mois", 20, 50), "M = 20"),
}


@pytest.mark.parametrize("text", SAVED)
def test_what_is_saved_falls(text):
    columns, expected = SAVED[text]
    check(expected, measured(text, *columns))


UNDONE = {
    "signed": ("Faire signer un contrat de bail aux vendeuses du marché", ("Baux signés", "baux", 40, 0), "M < 10"),
    "complete": ("Réunir les pièces de neuf dossiers d'export", ("Dossiers complets", "dossiers", 9, 0), "M < 10"),
    "for each": ("Que chaque bouteille porte sa date de mise en bouteille", ("Dates", "bouteilles", 300, 0), "M < 10"),
    "trained": ("Former les moniteurs à la pompe solaire", ("Moniteurs formés", "personnes", 12, 0), "M < 10"),
    "what the verb does": ("Inventorier les costumes de la troupe de Thiès", ("Costumes inventoriés", "costumes", 700, 0), "M < 10"),
    "what the verb undoes": ("Vider les hangars de la troupe de Thiès", ("Costumes en double", "costumes", 700, 0), "M = 20"),
    "fewer in service": ("Remettre en marche 18 moulins des villages", ("Moulins en marche", "moulins", 22, 18), "M < 10"),
    "to be rid of": ("Traiter les plaintes des abonnés du réseau d'eau", ("Plaintes sans réponse", "plaintes", 40, 0), "M = 20"),
    "none left": ("Zéro sac livré sans étiquette à la coopérative", ("Sacs livrés sans étiquette", "sacs", 60, 0), "M = 20"),
    "late ones": ("Saisir les factures en retard de la quincaillerie", ("Factures en retard", "factures", 90, 0), "M = 20"),
    "no more": ("Ne plus vendre de jus périmé au kiosque de Rufisque", ("Jus périmés vendus", "bouteilles", 25, 0), "M = 20"),
    "unsold": ("Vendre le stock dormant de pagnes de la boutique", ("Pagnes invendus", "pagnes", 80, 0), "M = 20"),
}  # fmt: skip


NOT_UNDONE = {
    "still open": ("Corriger toutes les fuites relevées au château d'eau", ("Fuites encore ouvertes", "fuites", 37, 0), "M = 20"),
    "not without": ("Aucun forage rendu sans analyse signée", ("Forages avec analyse signée", "%", 10, 100), "M = 20"),
    "none and a period": ("Arriver à zéro franc perdu pendant six mois", ("Argent perdu", "FCFA sur 6 mois", 640_000, "zéro"), "M = 20"),
    "days before": ("Rendre les analyses en 15 jours et non 60", ("Jours avant la remise signée", "jours", 60, 15), "M = 20"),
    "last months": ("Refaire les comptes des 24 derniers mois", ("Mois refaits et signés", "mois", 0, 24), "M = 20"),
    "by two, rounded": ("Diviser par deux les pertes : de 33 % à 16 %", ("Poids perdu / poids récolté", "%", 33, 16), "M = 20"),
    "another doubles": ("Réduire le bois à 0,9 kg et doubler les ventes", ("Bois brûlé", "kg/kg", 1.4, 0.9), "M = 20"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_UNDONE)
def test_a_measure_that_only_looks_upside_down_is_full(name):
    text, columns, expected = NOT_UNDONE[name]
    check(expected, measured(text, *columns))


@pytest.mark.parametrize("name", UNDONE)
def test_what_is_to_be_made_does_not_fall_to_nothing(name):
    text, columns, expected = UNDONE[name]
    check(expected, measured(text, *columns))


SWAPPED = {
    "Vendre 90 savons par semaine à Thiès, contre 30 maintenant": ((90, 30), "M < 10"),
    "Vendre 80 savons par semaine à Thiès, contre 20 maintenant": ((20, 80), "M = 20"),
    "Passer de 12 à 3 savons cassés par semaine à Thiès": ((3, 12), "M < 10"),
    "Passer de 14 à 4 savons cassés par semaine à Thiès": ((14, 4), "M = 20"),
    "Tenir 9 ateliers de savon par mois au lieu de 3 à Thiès": ((9, 3), "M < 10"),
}


@pytest.mark.parametrize("text", SWAPPED)
def test_baseline_and_target_are_not_swapped(text):
    values, expected = SWAPPED[text]
    check(expected, measured(text, "Savons comptés au stand", "savons/semaine", *values))


HARMS = {
    "late deliveries": ("Livrer le fil à l'heure aux tisserands de Louga", ("Retards", "retards/mois", 5, 20), "M < 10"),
    "fewer of them": ("Livrer le fil à l'heure aux tisserands de Louga", ("Retards de livraison", "retards/mois", 20, 5), "M = 20"),
    "complaints": ("Tenir le guichet de la mutuelle de Louga", ("Plaintes", "plaintes/mois", 4, 30), "M < 10"),
    "complaints dealt with": ("Tenir le guichet de la mutuelle de Louga", ("Plaintes traitées", "plaintes/mois", 4, 30), "M = 20"),
    "how long it keeps": ("Garder frais le jus de ditakh de Louga", ("Durée de conservation", "jours", 10, 60), "M = 20"),
    "errors found": ("Relire les manuels scolaires de Louga", ("Erreurs trouvées à la relecture", "erreurs", 0, 30), "M = 20"),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMS)
def test_what_nobody_wants_does_not_rise(name):
    text, columns, expected = HARMS[name]
    check(expected, measured(text, *columns))


BOUNDS = {
    "Passer l'audit de la fromagerie avec moins de six écarts": (
        ("Écarts relevés", "écarts", 15, 5),
        "M = 20",
    ),
    "Passer l'audit de la fromagerie avec moins de six écarts majeurs": (
        ("Écarts relevés", "écarts", 15, 2),
        "M < 10",
    ),
    "Passer de 15 à 0 écart relevé à la fromagerie": (("Écarts relevés", "écarts", 15, 6), "M < 10"),
    "Passer de 15 à 0 écart relevé à la fromagerie de Dahra": (("Écarts relevés", "écarts", 15, 0), "M = 20"),
    "Vendre plus de 30 fromages par jour à Dahra": (("Fromages vendus", "fromages/jour", 12, 31), "M = 20"),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_a_bound_of_the_sentence_is_kept(text):
    columns, expected = BOUNDS[text]
    check(expected, measured(text, *columns))


OTHER_PARTS = {
    "Fidéliser 50 lectrices de la bibliothèque, baisser les tarifs": (("Lectrices inscrites", "lectrices", 20, 50), "M = 20"),
    "Ouvrir le soir, baisser les tarifs et garder les lectrices": (("Lectrices inscrites", "lectrices", 20, 50), "M = 20"),
    "Ouvrir le soir et réduire les absences des lectrices": (("Absences", "absences/mois", 9, 30), "M < 10"),
    "Réduire les retards de prêt de la bibliothèque": (("Livres rendus en retard", "livres", 9, 30), "M < 10"),
}  # fmt: skip


@pytest.mark.parametrize("text", OTHER_PARTS)
def test_a_falling_price_is_no_falling_indicator(text):
    columns, expected = OTHER_PARTS[text]
    check(expected.replace("= 20", ">= 19"), measured(text, *columns))


ENDED = {
    "Ne plus jeter de lait tourné à la ferme": (("Lait jeté", "litres/jour", 30, 4), "M < 10"),
    "Ne plus jeter de lait tourné à la ferme de Dahra": (("Lait jeté", "litres/jour", 30, 0), "M = 20"),
    "Ne plus jeter que 4 litres de lait par jour": (("Lait jeté", "litres/jour", 30, 4), "M = 20"),
    "Zéro panne sur la scierie mobile": (("Pannes", "pannes/mois", 9, 3), "M < 10"),
    "Ne plus dépendre d'un seul acheteur de lait": (("Part du premier acheteur", "%", 90, 50), "M = 20"),
}


@pytest.mark.parametrize("text", ENDED)
def test_what_is_to_end_leaves_nothing(text):
    columns, expected = ENDED[text]
    check(expected, measured(text, *columns))


def test_a_change_of_another_thing_asks_for_no_baseline():
    text = "Embaucher 5 tricoteuses à Podor pour doubler les livraisons"
    check("M = 20", measured(text, "Tricoteuses embauchées", "tricoteuses", 0, 5))
    check("M < 15", measured("Doubler les livraisons de tricots à Podor", "Livraisons", "colis", 0, 5))


STAY = {
    "a fair that is over": ("Participer à la foire de Liège", "2027-02-01", "2027-04-30", "during", "T < 15"),
    "meetings months after": ("Rencontrer des tanneries de Flandre", "2027-02-01", "2027-06-30", "during", "T < 15"),
    "a fair in the stay": ("Participer à la foire de Liège", "2027-02-01", "2027-02-26", "during", "T = 20"),
    "begun long before": ("Dessiner la gamme de sacs avec la maroquinière", "2026-11-02", "2027-02-24", "during", "T = 20"),
    "after, begun before the stay": ("Vendre 40 sacs par mois à Gand", "2026-11-02", "2027-09-30", "after", "T = 20"),
    "after, over before": ("Vendre 40 sacs par mois à Gand", "2026-11-02", "2027-01-15", "after", "T < 15"),
    "prepared a week before": ("Dessiner la gamme de sacs avec la maroquinière", "2027-01-25", "2027-02-24", "during", "T = 20"),
    "what goes on after": ("Vendre 40 sacs par la maroquinière", "2027-02-15", "2027-06-30", "during", "T >= 15"),
    "from a month on": ("Vendre 40 sacs par mois à partir de mai 2027", "2027-03-01", "2027-09-30", "after", "T = 20"),
    "since a month": ("Tenir le cahier du four chaque jour depuis mai 2027", "2027-03-01", "2027-10-31", "after", "T = 20"),
    "another year": ("Vendre 40 sacs par mois en 2029", "2027-03-01", "2027-09-30", "after", "T < 15"),
    "another quarter": ("Vendre 40 sacs au premier trimestre 2028", "2027-03-01", "2027-09-30", "after", "T < 15"),
    "its quarter": ("Vendre 40 sacs au troisième trimestre 2027", "2027-03-01", "2027-09-30", "after", "T = 20"),
    "a year gone by": ("Vendre 40 sacs par mois, contre 12 en 2026", "2027-03-01", "2027-09-30", "after", "T = 20"),
    "by a month": ("Vendre 40 sacs par mois d'ici mai 2027", "2027-03-01", "2027-09-30", "after", "T < 15"),
}  # fmt: skip


@pytest.mark.parametrize("name", STAY)
def test_dates_of_the_stay_and_months_of_the_sentence(name):
    text, start, due, phase, expected = STAY[name]
    dates = {"start": date.fromisoformat(start), "due": date.fromisoformat(due)}
    check(expected, scored(text=text, phase=phase, **dates))


AGREES = {  # what a sentence says in its own way, and the columns say in theirs
    "both values and a factor": ("Diviser par deux les rebuts : de 33 % à 16 % à Thiès", ("Part des rebuts", "%", 33, 16)),
    "another thing doubles": ("Brûler 0,9 kg de bois par kg et doubler les ventes", ("Bois brûlé", "kg/kg", 1.4, 0.9)),
    "zero beside a duration": ("Zéro franc volé pendant six mois de suite", ("Argent volé", "FCFA", 640_000, 0)),
    "a single one": ("Limiter à un seul départ les neuf serveuses", ("Serveuses parties", "départs", 5, 1)),
    "a word between": ("Reprendre les 24 derniers mois de la caisse", ("Mois repris", "mois", 0, 24)),
    "none without": ("Aucun pain vendu sans étiquette à Mboro", ("Pains étiquetés à la vente", "%", 10, 100)),
    "make it fall": ("Faire tomber l'abandon en cours de session de 33 à 15 %", ("Élèves partis", "%", 33, 15)),
    "make it go back": ("Faire reculer de 38 à 15 % les départs d'élèves", ("Élèves ayant quitté le cours", "%", 38, 15)),
    "faults found": ("Corriger toutes les failles relevées sur 22 sites", ("Failles encore ouvertes", "failles", 37, 0)),
    "days and not so many": ("Rendre les photos en 15 jours et pas en 60", ("Jours jusqu'à la remise", "jours", 60, 15)),
    "another share beside": (
        "Ramener les créances de 9 000 000 à 3 000 000 FCFA avec un acompte de 40 %",
        ("Créances de plus de 60 jours", "FCFA", 9_000_000, 3_000_000),
    ),
    "hours of the day": ("Servir un client en 7 minutes au lieu de 20 entre 12 h et 14 h", ("Temps de service", "minutes", 20, 7)),
    "weeks cut short": ("Mûrir le compost en 10 sem. au lieu de 18", ("Durée de maturation", "semaines", 18, 10)),
    "no more without": ("Plus aucun enfant remis sans carte de sortie", ("Sorties sans carte", "sorties/mois", 40, 0)),
    "a part of a whole in its clause": ("Réduire les retards et livrer à temps 8 colis sur 10", ("Clients servis", "sur 10", "4 sur 10", "8 sur 10")),
    "a narrow range": ("Louer la salle 48 à 60 heures par mois", ("Heures louées", "h/mois", 10, "48 à 60")),
}  # fmt: skip


@pytest.mark.parametrize("name", AGREES)
def test_what_agrees_is_no_contradiction(name):
    text, columns = AGREES[name]
    check("M = 20", measured(text, *columns))


ROUNDED = {  # what a relative change comes to, and how it was typed: rounded as people do, or something else
    "half more of three, rounded up": ("Augmenter de 50 % les visites à Mboro", ("Visites de clients", "visites", 3, 5), "M = 20"),
    "half more of three, rounded down": ("Augmenter de 50 % les visites à Mboro", ("Visites de clients", "visites", 3, 4), "M = 20"),
    "half more of three, exactly": ("Augmenter de 50 % les visites à Mboro", ("Visites de clients", "visites", 3, 4.5), "M = 20"),
    "a tenth more of four": ("Augmenter de 10 % les visites à Mboro", ("Visites de clients", "visites", 4, 5), "M = 20"),
    "half more of three is not six": ("Augmenter de 50 % les visites à Mboro", ("Visites de clients", "visites", 3, 6), "M < 15"),
    "half of thirty-three": ("Diviser par deux les rebuts à Mboro", ("Rebuts du four", "pièces", 33, 17), "M = 20"),
    "half of small numbers": ("Diviser par deux le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 1.2, 0.6), "M = 20"),
    "not half of small numbers": ("Diviser par deux le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 1.2, 1.2), "M < 15"),
    "twice instead of half": ("Diviser par deux le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 1.4, 1.3), "M < 15"),
    "rounded until little is left": ("Diviser par deux le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 1.2, 1), "M < 15"),
    "a tenth less, rounded": ("Réduire de 10 % le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 0.9, 0.8), "M = 20"),
    "a tenth less is not half": ("Réduire de 10 % le bois brûlé à Mboro", ("Bois brûlé", "kg/kg", 0.9, 0.4), "M < 15"),
    "half more, rounded to a whole": ("Augmenter de 50 % le lait par vache", ("Lait par vache", "litres/jour", 2.5, 4), "M = 20"),
    "half more is not twice": ("Augmenter de 50 % le lait par vache", ("Lait par vache", "litres/jour", 1.2, 2.4), "M < 15"),
    "twice, of small numbers": ("Doubler le lait par vache à Mboro", ("Lait par vache", "litres/jour", 0.6, 1.2), "M = 20"),
    "not twice": ("Doubler le lait par vache à Mboro", ("Lait par vache", "litres/jour", 0.6, 0.9), "M < 15"),
}  # fmt: skip


@pytest.mark.parametrize("name", ROUNDED)
def test_a_relative_change_may_be_rounded_to_what_is_counted(name):
    text, columns, expected = ROUNDED[name]
    check(expected, measured(text, *columns))


DIFFERS = {
    "another share": ("Diviser par deux les rebuts de 33 % à 16 % à Thiès", ("Rebuts", "%", 33, 22)),
    "zero and some": ("Zéro vol la nuit à Mboro", ("Vols constatés", "vols", 14, 9)),
    "faults that grow": ("Corriger toutes les failles de 22 sites", ("Failles critiques", "failles", 7, 40)),
    "it rises": ("Faire tomber l'abandon en cours de session à Thiès", ("Abandons", "%", 15, 33)),
    "a wide range": ("Obtenir des promesses de fleuristes", ("Promesses écrites", "promesses", 0, "1 à 50")),
}


@pytest.mark.parametrize("name", DIFFERS)
def test_what_differs_still_fails(name):
    text, columns = DIFFERS[name]
    check("M < 15", measured(text, *columns))


# ── the sentence counts one thing, the columns another ──────────────────────────────────────────────

ELSEWHERE = """
text | indicator | unit
Former 12 apprentis à la soudure | Pièces vendues | pièces
Planter 500 arbres autour du champ | Emplois créés | emplois
Signer 4 contrats avec des hôtels | Visites du site | visites
Poser 20 pompes chez les maraîchers | Réunions tenues | réunions
"""
OF_IT = """
text | indicator | unit
Former 12 apprentis à la soudure | Apprentis qui réussissent l'épreuve | personnes
Former 12 apprentis à la soudure | Note moyenne à l'épreuve | sur 20
Former 12 apprentis à la soudure | Soudures refusées | %
Ouvrir 2 boutiques | Ventes du mois | FCFA
Visiter 6 fermes et adopter leur semis | Rendement du mil | kg/ha
Livrer 40 paniers par semaine | Paniers livrés à domicile | paniers
"""
"""An effect told as a mark, a share, an amount or a weight is one."""


def rows(table):
    head, *lines = (tuple(map(str.strip, line.split("|"))) for line in table.strip().splitlines())
    return [dict(zip(head, line, strict=True)) for line in lines]


@pytest.mark.parametrize("row", rows(ELSEWHERE), ids=lambda row: row["indicator"])
def test_a_measure_of_another_thing_than_the_sentence_counts_is_told(row):
    found = scored(**row, baseline=3, target=9)
    assert [one.code for one in found.reasons if one.code == "indicator_elsewhere"]
    check("M >= 10, M < 15", found)


@pytest.mark.parametrize("row", rows(OF_IT), ids=lambda row: row["indicator"])
def test_a_measure_of_what_the_sentence_counts_is_not(row):
    assert not [
        one for one in scored(**row, baseline=3, target=9).reasons if one.code == "indicator_elsewhere"
    ]
