"""What a careful reader would say of an objective: families of cases, each changing only what it names."""

from datetime import date

import pytest
from objective import BASE, check, scored


def test_the_base_objective_is_full():
    assert [one.points for one in scored().letters.values()] == [20] * 5


def of(text: str, **columns) -> dict:
    return {"text": text, **columns}


POTS = of(
    "Vendre 90 poteries par mois aux hôtels de Saly, contre 60 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Poteries vendues",
    unit="poteries/mois",
    baseline=60,
    target=90,
)
FISH = of(
    "Livrer 400 kg de tilapias vivants par mois à Saint-Louis, contre 250 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Tilapias livrés vivants",
    unit="kg/mois",
    baseline=250,
    target=400,
)
PEELS = of(
    "Ramener de 90 à 40 kg par semaine les pelures de manioc jetées à l'atelier d'ici le 31 décembre 2027.",
    indicator="Pelures jetées",
    unit="kg/semaine",
    baseline=90,
    target=40,
)
SYRUP = of(
    "Obtenir l'accord écrit de 4 cafés de Gand pour servir le sirop de gingembre d'ici le 31 décembre 2027.",
    indicator="Accords écrits signés",
    unit="accords",
    baseline=0,
    target=4,
)
BOOKS = of(
    "Imprimer 900 livres par trimestre à l'imprimerie de Thiès, contre 600 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Livres imprimés",
    unit="livres/trimestre",
    baseline=600,
    target=900,
)
DRESS = of(
    "Fabriquer 25 robes de mariée par mois à Pikine, contre 15 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Robes livrées",
    unit="robes/mois",
    baseline=15,
    target=25,
)
BREAD = of(
    "Cuire 800 pains par jour à la boulangerie de Mbour, contre 600 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Pains cuits",
    unit="pains/jour",
    baseline=600,
    target=800,
)
HONEY = of(
    "Récolter 300 litres de miel par saison à Kolda, contre 180 aujourd'hui, d'ici le 31 décembre 2027.",
    indicator="Litres de miel récoltés",
    unit="litres/saison",
    baseline=180,
    target=300,
)

# ── R: related, unrelated ───────────────────────────────────────────────────────────────────────────

RELATED = {
    "pots": (POTS, "Ventes de poteries trop faibles", "Potière jumelée de Namur"),
    "fish": (FISH, "Tilapias morts au transport", "Pisciculteur jumelé de Liège"),
    "peels": (PEELS, "Jeter moins de pelures de manioc", "Immersion dans une conserverie de Huy"),
    "syrup": (
        SYRUP,
        "Le sirop ne se vend qu'au quartier",
        "Huit cafés de Gand curieux du sirop de gingembre",
    ),
    "bread": (BREAD, "Four trop petit, pains manquants le matin", "Boulanger jumelé de Ath"),
    "honey": (HONEY, "Ruches peu productives", "Apiculteur partenaire à Dinant"),
    "same word in the indicator": (
        BREAD,
        "La boulangerie manque de pains le matin",
        "Semaine dans une boulangerie de Mons",
    ),
    "host entrepreneur": (
        HONEY,
        "Récolte de miel irrégulière",
        "Visite du correspondant belge, qui élève 80 ruches",
    ),
    "plural and verb": (
        DRESS,
        "Robe livrée en retard, couture trop lente",
        "Atelier de couture de Bruges, robes de cérémonie",
    ),
}


def test_a_general_word_in_both_is_a_doubt_and_no_accusation():
    columns = of(
        "Former 6 apprentis à la lecture de plan, 0 aujourd'hui", indicator="Apprentis", unit="apprentis"
    )
    check(
        "R >= 15",
        scored("Soudeurs blessés, plans mal lus", "Centre de formation de Tournai, soudure", **columns),
    )


@pytest.mark.parametrize("name", RELATED)
def test_related_things_are_related(name):
    columns, need, chance = RELATED[name]
    check("R >= 18", scored(need, chance, **columns))


ELSEWHERE = {
    "tri in trimestre": (BOOKS, "Trop de déchets brûlés", "Immersion dans un centre de tri"),
    "dresses and taxes": (DRESS, "Comptes annuels non déposés", "Atelier sur les impôts belges"),
    "epi in épicerie": (
        of(
            "Servir 60 clientes par jour à l'épicerie de Yoff, contre 40 aujourd'hui, d'ici le 31 décembre 2027.",
            indicator="Clientes servies",
            unit="clientes/jour",
        ),
        "Ouvriers sans casque ni gants",
        "Visite d'un fabricant d'EPI",
    ),
    "vent in ventilateur": (
        of(
            "Poser 60 ventilateurs par mois à Kaolack, contre 40 aujourd'hui, d'ici le 31 décembre 2027.",
            indicator="Ventilateurs posés",
            unit="ventilateurs/mois",
        ),
        "Statuts de la société périmés",
        "Notaire de Namur, une demi-journée",
    ),
    "honey and software": (HONEY, "Comptabilité tenue de tête", "Cours de comptabilité à Liège"),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_things_that_are_clearly_elsewhere_are_unrelated(name):
    columns, need, chance = ELSEWHERE[name]
    check("R < 10", scored(need, chance, **columns))


# ── S: empty sentences ──────────────────────────────────────────────────────────────────────────────

EMPTY = {
    "azerty qwerty uiop hjkl": "S <= 4",
    "qsdf jklm wxcv": "S <= 4",
    "aaaa bbbb cccc dddd": "S <= 4",
    "Lorem ipsum dolor sit amet consectetur": "S <= 4",
    "[Verbe d'action] + [résultat attendu] + [quantité] + [délai]": "S <= 4",
    "[Verbe] [objet] de [départ] à [cible] d'ici [date]": "S <= 4",
    "Texte de l'objectif, objectif n° 2": "S <= 8",
    "Décrire ici ce que l'entrepreneure compte retirer de son séjour": "S <= 8",
    "Indiquer ici le résultat attendu de la mobilité": "S <= 8",
    "Préciser l'objectif chiffré à atteindre": "S <= 8",
    "Même objectif que celui du dossier de candidature transmis": "S <= 8",
    "Voir l'objectif du plan d'affaires déjà envoyé": "S <= 8",
    "Idem que l'objectif précédent": "S <= 8",
    "Avoir une belle entreprise avec une bonne ambiance au bureau": "S <= 8",
    "Être une bonne gérante dans une boutique agréable": "S <= 8",
    "Avoir un atelier propre et des clients contents": "S <= 8",
    "Salon de coiffure, 3 fauteuils": "S <= 8",
    "Atelier de couture, 5 machines": "S <= 8",
    "Boulangerie artisanale à Mbour": "S <= 8",
    "Wij willen groeien en meer klanten vinden in Vlaanderen": "S <= 8",
    "We want to grow and find more customers in Flanders": "S <= 8",
    "Wir möchten wachsen und neue Kunden gewinnen": "S <= 8",
    "Innover sans cesse": "S <= 8",
    "Progresser toujours plus": "S <= 8",
    "Atteindre 8 progrès et 4 avancées dans la gouvernance": "S <= 8",
    "Réaliser 5 améliorations dans l'organisation": "S <= 8",
    "Ex. : réduire de X % les pertes d'ici le JJ/MM/AAAA": "S <= 8",
    "Notre atelier a 6 machines, 4 couturières et une boutique depuis 2018": "S <= 8",
    "L'entreprise emploie 12 personnes depuis 2021 et livre deux hôtels": "S <= 8",
}


@pytest.mark.parametrize("text", EMPTY)
def test_an_empty_sentence_says_nothing(text):
    check(EMPTY[text], scored(text=text))


def test_progress_is_nothing_that_one_counts():
    changed = of(
        "Atteindre 8 progrès et 4 avancées dans la gouvernance",
        indicator="Progrès constatés",
        unit="progrès",
        baseline=0,
        target=8,
    )
    check("M <= 14", scored(**changed))


GOOD_SENTENCES = {
    "Rencontrer 6 hôtels de Bruges et leur placer 30 vases payés d'avance d'ici le 31 décembre 2027.": (
        "vases placés",
        0,
        30,
    ),
    "Visiter 5 quincailleries de Thiès et leur vendre 40 brouettes d'ici le 31 décembre 2027.": (
        "brouettes",
        0,
        40,
    ),
    "Rédiger et essayer 13 points de contrôle à l'atelier de Kaolack d'ici le 31 décembre 2027.": (
        "points de contrôle",
        0,
        13,
    ),
    "Essayer 6 recettes de jus auprès de 20 clientes de Dakar d'ici le 31 décembre 2027.": ("recettes", 0, 6),
    "Coudre 35 tuniques par semaine à l'atelier de Médina, contre 22, d'ici le 31 décembre 2027.": (
        "tuniques/semaine",
        22,
        35,
    ),
}


@pytest.mark.parametrize("text", GOOD_SENTENCES)
def test_a_counted_result_is_a_result(text):
    unit, baseline, target = GOOD_SENTENCES[text]
    check(
        "S >= 18", scored(text=text, unit=unit, baseline=baseline, target=target, indicator=unit.capitalize())
    )


TWO_RESULTS = [
    "Tourner une vidéo de l'atelier de Sor et gagner 36 abonnées d'ici le 31 décembre 2027.",
    "Ouvrir une boutique à Touba et former 8 apprenties d'ici le 31 décembre 2027.",
    "Publier un catalogue et signer 3 contrats à Kaolack d'ici le 31 décembre 2027.",
    "Construire un hangar à Mbour et vendre 200 sacs d'ici le 31 décembre 2027.",
]


@pytest.mark.parametrize("text", TWO_RESULTS)
def test_two_results_are_two(text):
    check("S <= 14", scored(text=text))


# ── A ───────────────────────────────────────────────────────────────────────────────────────────────

NOBODY = [
    "Mentor (à désigner)",
    "Un stagiaire, quand nous l'aurons choisi",
    "Coopérative",
    "L'équipe",
    "Une personne à recruter",
    "Comptable (poste à pourvoir)",
    "Quelqu'un de l'atelier",
    "Le groupement",
    "Futur responsable commercial, pas encore nommé",
    "Awa, ou son frère",
    "Personne pour l'instant",
    "Nom, fonction",
    "Les parents",
    "L'école de Namur",
    "Senelec",
]


@pytest.mark.parametrize("who", NOBODY)
def test_nobody_in_particular_is_nobody(who):
    check("A <= 14", scored(responsible=who))


SOMEBODY = [
    "Gérante",
    "Fatou Sarr",
    "Mme Ndiaye, trésorière de la coopérative",
    "Responsable des ventes",
    "Moi-même (Awa Diop)",
    "L'entrepreneure",
    "Mme Ouattara, directrice de l'école",
]


@pytest.mark.parametrize("who", SOMEBODY)
def test_a_person_or_a_role_is_somebody(who):
    check("A = 20", scored(responsible=who))


NO_MEANS = {
    "Ex. : un ordinateur": 10,
    "La caisse est vide": 10,
    "Un oncle en France nous aidera sûrement": 14,
    "Local prêté par le chef de quartier, réponse attendue en juin": 14,
    "Crédit de 1 500 000 FCFA sollicité auprès d'une caisse": 14,
    "Camionnette annoncée par la coopérative voisine": 14,
    "Nous n'avons rien pour l'instant": 10,
    "Subvention de 800 000 FCFA demandée à la mairie": 14,
    "Une machine promise par un ami": 14,
    "Un don que la diaspora devrait envoyer": 14,
    "Financement en attente de la banque": 14,
    "Pas un franc de côté": 10,
    "Four qu'un voisin prêtera peut-être": 14,
}


@pytest.mark.parametrize("means", NO_MEANS)
def test_means_that_are_not_there_are_no_means(means):
    check(f"A <= {NO_MEANS[means]}", scored(means=means))


MEANS = [
    "Crédit de 1 500 000 FCFA accordé le 3 mars par la caisse",
    "Subvention reçue (800 000 FCFA)",
    "Local prêté par le chef de quartier, accord signé",
    "Four de 120 pains, 3 boulangers",
    "2 machines à coudre, une apprentie",
    "Épargne de 600 000 FCFA",
]


@pytest.mark.parametrize("means", MEANS)
def test_means_that_are_there_are_means(means):
    check("A = 20", scored(means=means))


def test_a_condition_in_the_sentence_is_no_own_control():
    for tail in (
        "à condition qu'un sponsor se présente",
        "si un sponsor se présente",
        "pourvu que la mairie accepte",
        "sous réserve d'un financement",
    ):
        check("A <= 14", scored(text=BASE["text"].rstrip(".") + f", {tail}."))


OTHERS_DECIDE = [
    "Amener le parlement belge à ouvrir un quota de visas pour les artisans de Podor d'ici le 30 juin 2027.",
    "Faire annuler par la mairie la redevance du marché de Podor d'ici le 30 juin 2027.",
    "Convaincre l'État de baisser la taxe sur le ciment d'ici le 30 juin 2027.",
    "Faire voter par le conseil municipal une route vers l'atelier d'ici le 30 juin 2027.",
    "Pousser la banque à réduire son taux à 5 % d'ici le 30 juin 2027.",
    "Que le ministère construise un pont à Podor d'ici le 30 juin 2027.",
]


@pytest.mark.parametrize("text", OTHERS_DECIDE)
def test_what_somebody_else_decides_is_not_attainable(text):
    check("A <= 8", scored(text=text))


ASKED = [
    "Obtenir la licence de transport fluvial de la pirogue de Podor d'ici le 30 juin 2027.",
    "Obtenir l'autorisation de vente de la pommade de karité d'ici le 30 juin 2027.",
    "Obtenir le permis de construire du hangar de Mbour d'ici le 30 juin 2027.",
    "Décrocher l'agrément sanitaire de la laiterie de Dahra d'ici le 30 juin 2027.",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_permit_that_one_asks_for_is_a_remark(text):
    changed = of(
        text, indicator="Document obtenu", unit="oui/non", baseline="no", target="yes", due=date(2027, 6, 30)
    )
    check("A >= 15", scored(**changed))


# ── a contradiction fails its letter ────────────────────────────────────────────────────────────────

CLASHES = {
    "another target": ({"target": 90}, "M < 10"),
    "a much lower target": ({"target": 45}, "M < 10"),
    "another currency": (
        of(
            "Encaisser 600 000 FCFA par mois à l'atelier de Kaolack, contre 400 000 aujourd'hui, d'ici le 31 décembre 2027.",
            unit="EUR/mois",
            baseline=400_000,
            target=600_000,
        ),
        "M < 10",
    ),
    "euros in francs": (
        of(
            "Encaisser 900 euros par mois à l'atelier de Kaolack, contre 600 aujourd'hui, d'ici le 31 décembre 2027.",
            unit="FCFA/mois",
            baseline=600,
            target=900,
        ),
        "M < 10",
    ),
    "due later": ({"due": date(2028, 3, 31)}, "T < 10"),
    "due earlier": (
        of(
            "Réparer 60 véhicules par mois à l'atelier de Kaolack avant le 11/12/2027.", due=date(2027, 4, 11)
        ),
        "T < 10",
    ),
    "due months earlier": ({"due": date(2027, 9, 30)}, "T < 10"),
    "before, after the stay": ({"phase": "before"}, "T < 10"),
}


@pytest.mark.parametrize("name", CLASHES)
def test_a_contradiction_fails_its_letter(name):
    changed, expected = CLASHES[name]
    check(expected, scored(**changed))


def test_a_due_date_after_the_stay_is_debatable_in_its_phase():
    check("T >= 15", scored(phase="during"))


# ── size and time ───────────────────────────────────────────────────────────────────────────────────

MEALS = of(
    "Servir 9 000 repas par jour à la cantine de Kaolack d'ici le 31 mars 2027.",
    indicator="Repas servis",
    unit="repas/jour",
    baseline=0,
    target=9000,
    due=date(2027, 3, 31),
    means="1 cuisinière, 1 réchaud",
)


def test_a_huge_number_from_nothing_is_flagged():
    check("R < 15", scored("Pas de cantine, repas vendus dehors", "Cantine d'une école de Mons", **MEALS))
    check(
        "R < 15",
        scored(
            "Pas de jus, fruits perdus",
            "Immersion dans une fabrique de jus",
            **of(
                "Produire 50 000 bouteilles de jus par mois à Thiès d'ici le 31 mars 2027.",
                indicator="Bouteilles de jus",
                unit="bouteilles/mois",
                baseline=0,
                target=50_000,
                due=date(2027, 3, 31),
                means="1 presse à main",
            ),
        ),
    )


def test_a_course_of_weeks_does_not_fit_in_a_day():
    changed = of(
        "Former 40 potières au tour électrique, une séance par semaine, d'ici le 1er juin 2027.",
        start=date(2027, 6, 1),
        due=date(2027, 6, 1),
        indicator="Potières formées",
        unit="potières",
        baseline=0,
        target=40,
    )
    check("T < 10", scored(**changed))
    check("T = 20", scored(**{**changed, "start": date(2027, 3, 1)}))


SMALL = {
    "points de retrait": (1, 12),
    "fiches": (1, 11),
    "boutiques": (1, 8),
    "apprenties": (1, 9),
    "recettes": (2, 15),
    "contrats": (2, 30),
    "dossiers": (4, 38),
    "places": (3, 40),
}


@pytest.mark.parametrize("unit", SMALL)
def test_small_counts_are_plausible(unit):
    baseline, target = SMALL[unit]
    text = f"Ouvrir {target} {unit} à l'atelier de Kaolack, contre {baseline} aujourd'hui, d'ici le 31 décembre 2027."
    check(
        "R = 20",
        scored(
            text=text,
            unit=unit,
            indicator=f"{unit.capitalize()} en service",
            baseline=baseline,
            target=target,
            need=f"Trop peu de {unit} à l'atelier",
        ),
    )


VAST = {"salariés": (2, 32), "poteries": (6, 400), "FCFA": (2, 36)}


@pytest.mark.parametrize("unit", VAST)
def test_people_money_and_great_counts_are_not_small(unit):
    baseline, target = VAST[unit]
    text = f"Passer de {baseline} à {target} {unit} à l'atelier de Kaolack d'ici le 31 décembre 2027."
    check(
        "R < 10", scored(text=text, unit=unit, indicator=unit.capitalize(), baseline=baseline, target=target)
    )


# ── M ───────────────────────────────────────────────────────────────────────────────────────────────

FINE = {
    "more": of(
        "Acheter 6 ruches pour le rucher de Kolda, qui en compte 14, d'ici le 31 décembre 2027.",
        indicator="Ruches au rucher",
        unit="ruches",
        baseline=14,
        target=20,
    ),
    "more workers": of(
        "Recruter 3 ouvrières de plus à l'atelier de Kaolack d'ici le 31 décembre 2027.",
        indicator="Ouvrières sous contrat",
        unit="ouvrières",
        baseline=5,
        target=8,
    ),
    "one more": of(
        "Installer 2 fours supplémentaires à Mbour d'ici le 31 décembre 2027.",
        indicator="Fours en service",
        unit="fours",
        baseline=3,
        target=5,
    ),
    "levels": of(
        "Faire passer la vendeuse du niveau 0 au niveau 2 de la grille de néerlandais oral d'ici le 31 décembre 2027.",
        indicator="Niveau de néerlandais oral",
        unit="niveau de la grille",
        baseline=0,
        target=2,
    ),
    "steps": of(
        "Amener l'atelier de l'étape 2 à l'étape 5 du parcours d'hygiène d'ici le 31 décembre 2027.",
        indicator="Étape atteinte",
        unit="étape",
        baseline=2,
        target=5,
    ),
    "bring back": of(
        "Aller au salon de Namur et en ramener 8 devis signés d'ici le 31 décembre 2027.",
        indicator="Devis signés",
        unit="devis",
        baseline=0,
        target=8,
    ),
    "limit": of(
        "Limiter à 3 clients par coiffeuse et servir 25 mariées par mois à Pikine d'ici le 31 décembre 2027.",
        indicator="Mariées servies",
        unit="mariées/mois",
        baseline=15,
        target=25,
    ),
}


@pytest.mark.parametrize("name", FINE)
def test_a_measure_that_a_reader_understands_is_full(name):
    check("M = 20", scored(**FINE[name]))


@pytest.mark.parametrize("typed", ["40 véhicules", "60 véhicules", "9 %", "15 %", "12 500 FCFA"])
def test_a_number_with_its_unit_is_a_number(typed):
    unit = {"véhicules": "véhicules/mois", "%": "%", "FCFA": "FCFA/mois"}[typed.split()[-1]]
    text = f"Porter à {typed} le résultat de l'atelier de Kaolack d'ici le 31 décembre 2027."
    check("M = 20", scored(text=text, unit=unit, target=typed, baseline=2))


TYPED = {  # baseline, target, the sentence's aim
    "spelled": ("dix-huit sur 60", "cinquante", "50 chauffeurs sur 60"),
    "out of one whole": ("18 sur 60", "50 sur 60", "50 chauffeurs sur 60"),
    "a slash": ("0/3", "3/3", "3 kiosques sur 3"),
    "a mark": ("4/10", "8/10", "au moins 8/10 au contrôle d'hygiène"),
    "the whole in one column": (2, "9 sur 9", "9 teinturières sur 9 avec des gants"),
    "two wholes": ("1 sur 6", "1 sur 20", "une tenue retouchée sur 20 au plus"),
    "none yet": ("aucun", "3 modèles sur 3", "3 modèles avec leur prix de revient"),
    "down to none": ("13 sur 40", "zéro", "zéro devis avec une pièce oubliée"),
    "a bound": (11, "≤ 5", "au plus 5 % de casse à l'emballage"),
    "a range": (110, "entre 155 et 165", "155 à 165 heures facturées par mois"),
    "a note": ("1 (2026)", "8", "8 groupes d'étudiants"),
    "a share of the change": (22, "11 (- 50 %)", "11 kilos de chutes par semaine"),
}


@pytest.mark.parametrize("name", TYPED)
def test_a_result_may_be_typed_as_people_say_it(name):
    baseline, target, aim = TYPED[name]
    text = f"Arriver à {aim} à l'atelier de Kaolack d'ici le 31 décembre 2027."
    unit = next((unit for unit in ("%", "par semaine") if unit in aim), "par mois")
    changed = {"unit": unit, "indicator": "Résultat compté", "source": "Registre de l'atelier"}
    check("M = 20", scored(text=text, baseline=baseline, target=target, **changed))


@pytest.mark.parametrize(
    ("baseline", "target"), [("4 sur 10", "4 sur 10"), ("2 sur 8", "5 sur 20"), (0, "zéro")]
)
def test_the_same_share_is_no_change_however_it_is_typed(baseline, target):
    text = "Augmenter la part des commandes livrées à l'heure à Kaolack d'ici le 31 décembre 2027."
    check("M <= 6", scored(text=text, unit="commandes", baseline=baseline, target=target))


def test_no_target_is_offered_out_of_what_is_none():
    for text, unit in (
        ("Améliorer la note de satisfaction de nos 250 abonnées d'ici le 31 décembre 2027.", "sur 5"),
        ("Ouvrir l'atelier de Kaolack 7 jours sur 7 d'ici le 31 décembre 2027.", "oui/non"),
        ("Satisfaire nos 40 clientes de Thiès d'ici le 31 décembre 2027.", "note"),
    ):
        found = scored(text=text, unit=unit, target=None, baseline=None)
        check("M <= 10", found)
        assert [one.value for one in found.found if one.key == "target"] == [], text


def test_a_yes_or_no_that_the_sentence_implies_counts_in_part():
    for text in (
        "Immatriculer le garage de Kaolack avant le 31 décembre 2027.",
        "Signer le bail du local de Thiès avant le 31 décembre 2027.",
        "Déposer les statuts de la société avant le 31 décembre 2027.",
    ):
        empty = dict.fromkeys(("indicator", "unit", "baseline", "target", "source"))
        check("M >= 4, M <= 14", scored(text=text, **empty))


# ── one fault, one letter; what only the sentence says ──────────────────────────────────────────────


def test_one_fault_costs_one_letter():
    text = "Augmenter à 60 les véhicules réparés par mois à l'atelier de Kaolack d'ici le 31 décembre 2027."
    check("M < 10, R = 20", scored(text=text, baseline=60, target=60))


def test_more_than_a_whole_is_impossible():
    share = of(
        "Porter de 55 % à 130 % la part des véhicules rendus à l'heure à Kaolack d'ici le 31 décembre 2027.",
        indicator="Part des véhicules rendus à l'heure",
        unit="%",
        baseline=55,
        target=130,
    )
    check("R < 10", scored(**share))


def test_what_only_the_sentence_says_counts_half():
    text = (
        "M. Sène, chef d'atelier, fera passer de 40 à 60 les véhicules réparés par mois à Kaolack grâce au pont élévateur déjà payé "
        "(2 400 000 FCFA), d'ici le 31 décembre 2027."
    )
    check("A >= 6, A <= 14", scored(text=text, means=None, responsible=None))


def test_a_rewording_says_the_date_once():
    assert scored(start=None).rewording.dated
    assert "due" not in scored(start=None, due=None).rewording.gaps
    assert not scored(
        start=None, text="Réparer 60 véhicules par mois à l'atelier de Kaolack."
    ).rewording.dated
