"""The good objective with one cell that a reader would stop at, and its likes at which nobody does."""

from datetime import date

import pytest
from objective import check, scored

HONEY = {
    "text": "Exporter 900 kg de miel par an en Belgique, contre 150 kg en 2026, avant le 30 novembre 2027.",
    "indicator": "Miel exporté vers la Belgique",
    "unit": "kg/an",
    "baseline": 150,
    "target": 900,
    "means": "400 ruches en production, extracteur inox, 3 apiculteurs salariés",
    "due": date(2027, 11, 30),
}
SEWING = {
    "text": "Former 12 couturières de Ziguinchor à la coupe industrielle avant le 30 juin 2027.",
    "indicator": "Couturières attestées",
    "unit": "couturières",
    "baseline": 0,
    "target": 12,
    "means": "Salle équipée de 8 machines, 2 formatrices, 600 000 FCFA budgétés",
    "due": date(2027, 6, 30),
}
DELAY = {
    "text": "Ramener le délai moyen de paiement des clients de 75 à 30 jours d'ici le 31 octobre 2027.",
    "indicator": "Délai moyen de paiement",
    "unit": "jours",
    "baseline": 75,
    "target": 30,
    "means": "Logiciel de facturation payé, relance hebdomadaire (2 h)",
    "due": date(2027, 10, 31),
}
AT = "à l'atelier de Kaolack, contre 40 aujourd'hui, d'ici le 31 décembre 2027."

OTHER_NUMBERS = {
    "one more": {"baseline": 40, "target": 61},
    "one less where one starts": {"baseline": 41, "target": 60},
    "a thousand times": {"baseline": 40_000, "target": 60_000},
    "a hundred times": {"baseline": 4_000, "target": 6_000},
    "a hundredth": {"baseline": 0.4, "target": 0.6},
    "ten times": {"baseline": 400, "target": 600},
}
SAME_NUMBERS = {
    "thousands of francs": {
        "text": "Porter la recette de 300 000 à 450 000 FCFA par mois à Kaolack d'ici le 31 décembre 2027.",
        "indicator": "Recette mensuelle",
        "unit": "milliers de FCFA",
        "baseline": 300,
        "target": 450,
    },
    "kilos and tonnes": {
        "text": "Recycler 12 tonnes de ferraille par mois à Kaolack, contre 7, d'ici le 31 décembre 2027.",
        "indicator": "Ferraille recyclée par mois",
        "unit": "kg/mois",
        "baseline": 7_000,
        "target": 12_000,
    },
    "a share": {
        "text": "Réparer en un jour 60 % des véhicules à Kaolack, contre 40 %, d'ici le 31 décembre 2027.",
        "indicator": "Part des véhicules réparés en un jour",
        "unit": "%",
        "baseline": 0.4,
        "target": 0.6,
    },
    "rounded": {
        "text": "Porter la recette de 1,2 à 1,8 million de FCFA par mois d'ici le 31 décembre 2027.",
        "indicator": "Recette mensuelle",
        "unit": "FCFA/mois",
        "baseline": 1_204_500,
        "target": 1_800_000,
    },
}


@pytest.mark.parametrize("name", OTHER_NUMBERS)
def test_columns_that_count_otherwise_than_the_sentence_are_told(name):
    check("M < 10", scored(**OTHER_NUMBERS[name]))


@pytest.mark.parametrize("name", SAME_NUMBERS)
def test_the_same_number_in_another_scale_is_the_same(name):
    check("M >= 15", scored(**SAME_NUMBERS[name]))


@pytest.mark.parametrize(
    "unit", ["clients/mois", "personnes", "%", "heures", "km", "tonnes", "FCFA/mois", "voir mentor"]
)
def test_a_unit_in_which_the_indicator_is_not_counted_is_told(unit):
    check("M < 15", scored(unit=unit))


@pytest.mark.parametrize(
    "unit",
    [
        "véhicules",
        "véh./mois",
        "nb",
        "nombre par mois",
        "unités",
        "par mois",
        "voitures/mois",
        "réparations",
        "interventions",
    ],
)
def test_a_unit_that_says_what_is_counted_is_fine(unit):
    check("M >= 15", scored(unit=unit))


@pytest.mark.parametrize(
    "indicator",
    [
        "Taux de réussite",
        "Taux de véhicules réparés",
        "Motivation des mécaniciens",
        "Coût de l'essence",
        "Heures de formation",
        "Le sourire des clients",
        "Progrès de l'atelier",
        "Satisfaction des clients",
        "Véhicules réparés et satisfaction des clients",
        "Véhicules réparés, chiffre d'affaires, clients fidèles",
        "Véhicules et motos réparés, chiffre d'affaires et clients",
    ],
)
def test_an_indicator_that_its_unit_cannot_count_is_told(indicator):
    check("M < 15", scored(indicator=indicator))


@pytest.mark.parametrize(
    "indicator",
    [
        "Nombre de véhicules sortis de l'atelier",
        "Véhicules réparés et payés",
        "Véhicules réparés, contrôlés et rendus",
        "Voitures remises au client",
        "Ordres de réparation clos",
        "Véhicules et motos réparés",
    ],
)
def test_an_indicator_that_counts_one_thing_is_fine(indicator):
    check("M >= 15", scored(indicator=indicator))


@pytest.mark.parametrize(
    "means",
    [
        "Prêt de la banque, si accordé",
        "Un pont élévateur, s'il est livré",
        "Crédit de 2 000 000 FCFA si la caisse l'a signé",
        "Subvention (si obtenue) et 2 mécaniciens",
        "Un pont élévateur, normalement",
        "En principe 2 mécaniciens et un pont",
        "En fonction des recettes",
        "Selon les moyens du moment",
        "Apport du futur associé",
        "0 FCFA",
        "Budget : 0 F",
    ],
)
def test_means_that_are_not_there_yet_are_told(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize(
    "means",
    [
        "Prêt de la banque accordé",
        "Pont élévateur livré en mai, deuxième pont si besoin",
        "900 000 FCFA en caisse, 0 FCFA de dettes",
        "Trois ouvriers payés à la tâche selon les commandes, compresseur, pont",
        "Règle de l'atelier : acompte de 30 % si pièce commandée ; pont, 2 mécaniciens",
    ],
)
def test_means_that_are_there_are_fine(means):
    check("A >= 15", scored(means=means))


@pytest.mark.parametrize(
    "responsible",
    [
        "Mon frère peut-être",
        "Sans doute Moussa",
        "Mme Sarr (à confirmer)",
        "Probablement le chef d'atelier",
        "Awa en principe",
        "Moussa, à voir",
        "WECCO",
        "Le programme PEM WECCO",
        "Équipe projet",
        "2",
    ],
)
def test_nobody_sure_is_nobody(responsible):
    check("A < 15", scored(responsible=responsible))


@pytest.mark.parametrize(
    "responsible",
    [
        "Moussa",
        "Mme Sarr, confirmée",
        "Chef d'atelier 2",
        "Awa Sarr, chargée de projet",
        "Mon frère Moussa",
        "le patron",
    ],
)
def test_somebody_is_somebody(responsible):
    check("A >= 15", scored(responsible=responsible))


@pytest.mark.parametrize(
    "text",
    [
        "Notre entreprise a été créée en 2015 et compte 5 personnes.",
        "Nous sommes 5 et nous réparons 40 véhicules par mois.",
        "En 2026, 40 véhicules ont été réparés.",
        "J'ai commencé avec 2 mécaniciens en 2010.",
        "Le garage est situé à Kaolack près du marché.",
        "Les véhicules restent bloqués trois semaines.",
        "L'atelier avait 60 clients l'an dernier.",
        "Le pont élévateur coûte 2 400 000 FCFA.",
        "L'atelier emploie 4 mécaniciens depuis l'ouverture.",
        "On a vendu 12 moteurs en mai.",
        "Les clients paient avec trois mois de retard.",
        "L'entreprise est spécialisée dans la réparation de camions.",
        "J'étais apprenti au garage de Fatick.",
    ],
)
def test_what_is_or_was_is_no_objective(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "L'atelier de Kaolack répare 60 véhicules par mois (40 aujourd'hui) au 31 décembre 2027.",
        "60 véhicules réparés par mois à Kaolack au 31 décembre 2027, contre 40.",
        "Nous réparerons 60 véhicules par mois à Kaolack, contre 40, d'ici le 31 décembre 2027.",
        "Que l'atelier de Kaolack répare 60 véhicules par mois, contre 40, avant le 31 décembre 2027.",
        "À la fin de 2027, 60 véhicules sont réparés chaque mois à l'atelier de Kaolack, contre 40.",
        f"Réparation de 60 véhicules par mois {AT}",
        f"Atteindre 60 véhicules réparés chaque mois {AT}",
        "Au 31 décembre 2027, 60 véhicules par mois auront été réparés à Kaolack, contre 40.",
        "L'atelier de Kaolack compte 60 véhicules réparés par mois au 31 décembre 2027, contre 40.",
    ],
)
def test_what_will_be_is_one_in_any_tense(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "60 véhicules par mois",
        "Véhicules : 60",
        "Objectif : 60 véhicules",
        "60 véhicules",
        "Véhicules, 60 par mois",
    ],
)
def test_a_thing_and_a_number_want_a_verb(text):
    check("S < 15", scored(text=text))


OTHER_MEASURES = [
    (HONEY, {"unit": "pots"}),
    (HONEY, {"unit": "ruches"}),
    (HONEY, {"unit": "%"}),
    (HONEY, {"unit": "kg/mois"}),
    (HONEY, {"indicator": "Qualité du miel"}),
    (HONEY, {"indicator": "Taux d'exportation"}),
    (HONEY, {"indicator": "Nombre d'apiculteurs formés"}),
    (HONEY, {"indicator": "Visites de foires"}),
    (HONEY, {"indicator": "Miel exporté et clients satisfaits"}),
    (HONEY, {"baseline": 151}),
    (HONEY, {"baseline": 15, "target": 90}),
    (SEWING, {"unit": "%"}),
    (SEWING, {"unit": "kg"}),
    (SEWING, {"unit": "pneus"}),
    (SEWING, {"indicator": "Chiffre d'affaires"}),
    (SEWING, {"indicator": "Coût de la formation"}),
    (SEWING, {"indicator": "Satisfaction des stagiaires"}),
    (SEWING, {"indicator": "Confiance en soi"}),
    (SEWING, {"baseline": 12, "target": 0}),
    (DELAY, {"unit": "%"}),
    (DELAY, {"unit": "factures"}),
    (DELAY, {"unit": "semaines"}),
    (DELAY, {"indicator": "Taux d'impayés"}),
    (DELAY, {"baseline": 7.5, "target": 3}),
]
SAME_MEASURES = [
    (HONEY, {}),
    (HONEY, {"unit": "tonnes", "baseline": 0.15, "target": 0.9}),
    (HONEY, {"unit": "kilos par an"}),
    (HONEY, {"indicator": "Poids de miel exporté"}),
    (HONEY, {"indicator": "Quantité sous contrat avec l'importateur"}),
    (SEWING, {}),
    (SEWING, {"unit": "attestations"}),
    (SEWING, {"unit": "pers."}),
    (SEWING, {"unit": "femmes"}),
    (SEWING, {"indicator": "Attestations remises"}),
    (SEWING, {"indicator": "Réussite à l'épreuve", "unit": "apprenties"}),
    (
        HONEY,
        {
            "indicator": "Eau consommée",
            "unit": "mètres cubes",
            "text": "Passer de 90 à 15 m3 d'eau à Kaolack",
            "baseline": 90,
            "target": 15,
        },
    ),
    (DELAY, {}),
    (DELAY, {"unit": "j"}),
    (DELAY, {"unit": "jours par facture"}),
    (DELAY, {"indicator": "Nombre de jours de retard"}),
    (
        DELAY,
        {
            "text": "85 colis sur 100 livrés à temps à Kaolack, contre 60",
            "indicator": "Colis livrés à temps",
            "unit": "%",
            "baseline": 60,
            "target": 85,
        },
    ),
]


@pytest.mark.parametrize(
    ("row", "change"),
    OTHER_MEASURES,
)
def test_a_measure_that_contradicts_itself_is_told_in_any_trade(row, change):
    check("M < 15", scored(**{**row, **change}))


@pytest.mark.parametrize(
    ("row", "change"),
    SAME_MEASURES,
)
def test_a_measure_said_in_other_words_is_fine_in_any_trade(row, change):
    check("M >= 15", scored(**{**row, **change}))


@pytest.mark.parametrize(
    "text",
    [
        "Des moteurs qui chantent, des clients contents !",
        "Zéro panne, 100 % plaisir !",
        "D'ici le 31 décembre 2027, l'atelier aura une",
        "Réparer les véhicules du",
        "Nos clients sont souvent pressés.",
        "C'est la concurrence de Touba qui casse les prix.",
        "Mes mécaniciens n'ont pas le temps de ranger.",
        "Les pièces arrivent toujours en retard de Dakar.",
        "Acheter un compresseur et des clés.",
        "Rendez-vous avec les fournisseurs chaque lundi",
        "Fin 2027, 60 véhicules seront réparés, le magasin sera ouvert et nous exporterons des pièces.",
        "L'atelier répare 60 véhicules, on ouvre un magasin et on a un site.",
        "En mai 2026, 40 % des véhicules du mois ont attendu.",
    ],
)
def test_a_slogan_half_a_sentence_a_complaint_a_purchase_or_three_things_are_told(text):
    check("S < 15", scored(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Plan d'entretien écrit, affiché et contrôlé par le chef d'atelier de Kaolack au 31 décembre 2027.",
        "L'atelier tiendra le registre des 60 véhicules réparés chaque mois à Kaolack, contre 40.",
        "Nous tiendrons 60 réparations par mois à Kaolack au 31 décembre 2027, contre 40 aujourd'hui.",
        "Le garage de Kaolack est toujours ouvert : 60 véhicules réparés par mois au 31 décembre 2027.",
        "Nous sommes à 40 : réparer 60 véhicules par mois à Kaolack, le pont étant là",
        "60 véhicules par mois réparés, essayés et rendus à Kaolack, contre 40, au 31 décembre 2027 !",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("baseline", ["beaucoup trop", "variable", "pas mesuré", "ça dépend", "moyen"])
def test_a_baseline_that_is_no_number_is_told(baseline):
    check("M < 15", scored(baseline=baseline))


@pytest.mark.parametrize(
    "change",
    [
        {"indicator": "Nombre de repas servis"},
        {"indicator": "Superficie de l'atelier"},
        {"indicator": "Satisfaction de la clientèle", "text": "Passer de 40 à 60 moteurs révisés à Kaolack"},
        {"source": "on le verra bien"},
        {"source": "mes clients m'en parlent"},
        {"source": "tout le monde le sait"},
        {"source": "l'avis du gardien"},
        {"unit": "degrés"},
    ],
)
def test_what_cannot_measure_it_is_told(change):
    check("M < 15", scored(**change))


@pytest.mark.parametrize(
    "source", ["cahier que je tiens", "registre où nous notons tout", "fiche remplie par l'équipe"]
)
def test_a_paper_that_somebody_keeps_is_a_source(source):
    check("M >= 15", scored(source=source))


@pytest.mark.parametrize("target", [90, 6, 20])
def test_a_number_that_means_something_else_is_not_the_target(target):
    text = "Former 15 mécaniciens de Kaolack au banc de 5 kW d'ici le 31 décembre 2027."
    check(
        "M < 15",
        scored(text=text, indicator="Mécaniciens formés", unit="mécaniciens", baseline=1, target=target),
    )


@pytest.mark.parametrize(
    "change",
    [
        {"means": "Il faudra que l'État installe l'électricité"},
        {"means": "Budget : zéro. Matériel : rien."},
        {"means": "L'esprit d'équipe"},
        {"means": "Un don de pièces, rien n'est signé"},
        {"responsible": "la communauté"},
        {"responsible": "Awa, Moussa et les apprentis ensemble"},
        {"responsible": "toutes les vendeuses"},
        {"responsible": "les chauffeurs à tour de rôle"},
        {"responsible": "Mon cousin qui vit en France"},
        {"responsible": "L'organisme certificateur"},
        {"text": "Au 31 décembre 2027, la mairie aura fait réparer 60 véhicules par mois, contre 40."},
        {"text": "Que le ministère répare 60 véhicules par mois à Kaolack, contre 40."},
        {"text": "Convaincre le service des mines de viser 60 véhicules par mois, contre 40."},
    ],
)
def test_what_others_must_do_or_what_is_not_there_is_told(change):
    check("A < 15", scored(**change))


@pytest.mark.parametrize(
    "change",
    [
        {"means": "Électricité installée, pont, 2 mécaniciens"},
        {"means": "le pont on l'a, logiciel gratuit, 2 mécaniciens"},
        {"responsible": "Responsable des achats à Namur"},
        {"responsible": "Chef d'atelier, tous les lundis"},
        {"responsible": "Responsable de l'ensemble du site"},
        {"responsible": "l'entrepreneur, avec le mécanicien belge"},
        {"text": "Au 31 mai 2027, l'atelier aura réparé 60 véhicules par mois pour la mairie, contre 40."},
    ],
)
def test_what_is_there_and_one_of_the_two_firms_are_fine(change):
    check("A >= 15", scored(**change))


@pytest.mark.parametrize(
    "chance", ["Match de football à Bruges", "Promenade à Bruges", "Rendre visite à un cousin"]
)
def test_an_outing_serves_no_objective(chance):
    check("R < 15", scored(chance=chance))
