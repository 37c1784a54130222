"""Kinds of failings that readers of other hands named: several cases each, none of them of a labelled set."""

from datetime import date

import pytest
from drawn import case
from objective import check, scored

from wecco_xl.review.smart import Letter, score

STAY = "Immersion dans l'entreprise partenaire"
ELSEWHERE = {"need_unrelated", "need_better", "opportunity_unrelated", "opportunity_better"}


def letter_r(text: str, needs: str, chances: str) -> tuple[str, set[str]]:
    """The standing of R and the codes of its reasons; the objective names the first row of each table."""
    rows = [table.strip().split("\n") for table in (needs, chances)]
    drawn = [
        "\n".join(["id | description", *(f"{sign}0{at} | {row.strip()}" for at, row in enumerate(its, 1))])
        for sign, its in zip("BE", rows, strict=True)
    ]
    objective = f"id | text | needs | opportunities\nO01 | {text} | B01 | E01"
    (found,) = score(case(needs=drawn[0], opportunities=drawn[1], objectives=objective))
    return found.letters[Letter.R].status.value, {one.code for one in found.reasons if one.letter == "R"}


BETTER_ROW = {
    "another need of the trade": (
        "Ramener de 30 à 8 par semaine les commandes de repas oubliées",
        "Traiteur : vaisselle volée\nTraiteur : commandes de repas oubliées, agenda mal tenu",
        STAY,
    ),
    "another problem of the same workshop": (
        "Baisser de 20 à 6 les vases fêlés par cuisson",
        "Poterie : aucune commande de l'étranger, tarif jamais calculé\nPoterie : un vase sur cinq sort fêlé de la cuisson",
        STAY,
    ),
    "another opportunity of the trade": (
        "Remplir 20 chambres de l'auberge par nuit en août",
        "Auberge : chambres vides en août",
        "Auberge d'Arlon : chauffe-eau, énergie\nAuberge de Namur : remplir les chambres, agences de voyage",
    ),
}
"""The objective names the first row; the second one is about it."""


@pytest.mark.parametrize("name", BETTER_ROW)
def test_a_row_of_the_trade_that_says_it_better_makes_the_chosen_one_suspect(name):
    status, codes = letter_r(*BETTER_ROW[name])
    assert (status, bool(codes & {"need_better", "opportunity_better"})) == ("partial", True)


OTHER_TRADE_BETTER = {
    "words of another trade": (
        "Réduire de 12 à 4 les pannes du four par an",
        "Boulangerie : four souvent arrêté\nTransport : pannes, camions toujours en panne",
    ),
    "same problem elsewhere": (
        "Encaisser 90 % des factures de la menuiserie sous 30 jours",
        "Menuiserie : clients mauvais payeurs\nPharmacie : factures jamais encaissées à 30 jours",
    ),
    "shared verbs": (
        "Vendre 40 paires de sandales par semaine",
        "Cordonnerie : peu de clients\nMaraîchage : on vend mal les légumes de la semaine",
    ),
}


@pytest.mark.parametrize("name", OTHER_TRADE_BETTER)
def test_a_row_of_another_trade_is_no_rival(name):
    status, codes = letter_r(*OTHER_TRADE_BETTER[name], STAY)
    assert (status, codes & ELSEWHERE) == ("met", set())


OTHER_WORDS = {
    "expiry": ("Zéro boîte hors date limite en réserve", "Médicaments périmés sur l'étagère", STAY),
    "languages": (
        "Tenir 5 visites en anglais",
        "Nos guides ne parlent que wolof",
        "Cours de néerlandais à Gand",
    ),
    "empty trips": (
        "Ramener à 20 % les retours à vide",
        "Camions vides au retour",
        "Bourse de fret du partenaire",
    ),
    "unpaid": ("Encaisser 80 % des soldes à 30 jours", "Clients mauvais payeurs", "Échéancier et relance"),
    "tenders": ("Déposer 6 soumissions complètes", "Dossiers d'appel d'offres rejetés", "Montage d'offres"),
}


@pytest.mark.parametrize("name", OTHER_WORDS)
def test_the_same_idea_in_other_words_is_related(name):
    status, codes = letter_r(*OTHER_WORDS[name])
    assert (status, codes & ELSEWHERE) == ("met", set())


THROUGH_THE_NEED = {
    "bottles": (
        "Ramener de 60 à 5 par mois les bouteilles de bissap rendues",
        "Jus qui fermente au bout de dix jours, pasteurisation mal maîtrisée",
        "Presserie de Huy : pasteurisation en petite série",
    ),
    "linen": (
        "Garder 5 hôtels clients en 2027",
        "Draps égarés, les hôtels se plaignent et s'en vont",
        "Blanchisserie de Mons : draps marqués, rien d'égaré",
    ),
    "drivers": (
        "Livrer 95 % des colis le jour promis",
        "Fourgons immobilisés, livraisons en retard faute d'entretien",
        "Garage de Gand : carnet d'entretien des fourgons",
    ),
}


@pytest.mark.parametrize("name", THROUGH_THE_NEED)
def test_an_opportunity_that_serves_the_need_is_no_stranger(name):
    status, codes = letter_r(*THROUGH_THE_NEED[name])
    assert (status, codes & ELSEWHERE) == ("met", set())


SIZES = {
    "goods from nothing": {"unit": "sacs", "indicator": "Sacs expédiés", "baseline": 0, "target": 60_000},
    "more goods from nothing": {
        "unit": "savons",
        "indicator": "Savons vendus",
        "baseline": 0,
        "target": 45_000,
    },
    "euros from nothing": {"unit": "euros", "indicator": "Ventes", "baseline": 0, "target": 2_000_000},
    "a fall at once": {
        "unit": "%",
        "indicator": "Brisures",
        "baseline": 30,
        "target": 2,
        "start": date(2027, 3, 1),
        "due": date(2027, 3, 20),
    },
}
SIZES |= {
    "all late payers at once": {
        "unit": "jours",
        "indicator": "Délai de paiement",
        "baseline": 60,
        "target": 0,
        "start": date(2027, 3, 1),
        "due": date(2027, 3, 31),
    },
    "all pupils at once": {
        "unit": "%",
        "indicator": "Apprentis reçus à l'examen",
        "baseline": 45,
        "target": 100,
        "start": date(2027, 3, 1),
        "due": date(2027, 4, 5),
    },
    "no more losses in a week": {
        "unit": "%",
        "indicator": "Poussins morts",
        "baseline": 35,
        "target": 0,
        "start": date(2027, 3, 1),
        "due": date(2027, 3, 8),
    },
}


@pytest.mark.parametrize("name", SIZES)
def test_what_cannot_be_reached_from_there_is_flagged(name):
    columns = SIZES[name]
    text = f"Amener à {columns['target']} {columns['unit']} l'atelier de Kaolack"
    check("R < 10", scored(text=text, **columns))


@pytest.mark.parametrize(
    "columns",
    [
        {"unit": "sachets", "indicator": "Sachets étiquetés", "baseline": 0, "target": 6_000},
        {"unit": "vues", "indicator": "Vues de la vidéo", "baseline": 0, "target": 50_000},
        {"unit": "euros", "indicator": "Commandes", "baseline": 0, "target": 4_500},
        {"unit": "abonnés", "indicator": "Abonnés de la page", "baseline": 210, "target": 3_000},
        {"unit": "personnes par semaine", "indicator": "Jeunes lecteurs", "baseline": 3, "target": 25},
        {"unit": "accidents", "indicator": "Accidents", "baseline": 2, "target": 0},
        {"unit": "% des lots", "indicator": "Lots sans fiche", "baseline": 40, "target": 0},
        {"unit": "termes", "indicator": "Termes du glossaire", "baseline": 120, "target": 1_500},
        {"unit": "utilisateurs", "indicator": "Utilisateurs à la fois", "baseline": 600, "target": 5_000},
        {"unit": "FCFA", "indicator": "Réserve de trésorerie", "baseline": 200_000, "target": 2_600_000},
        {"unit": "boutiques", "indicator": "Boutiques clientes", "baseline": 3, "target": 25},
    ],
    ids=lambda columns: columns["unit"],
)
def test_what_a_small_firm_reaches_in_a_year_is_left_alone(columns):
    text = f"Amener à {columns['target']} {columns['unit']} l'atelier de Kaolack"
    check("R >= 15", scored(text=text, **columns))


def test_openings_need_more_time_than_sales():
    columns = {"unit": "boutiques", "indicator": "Boutiques ouvertes", "baseline": 1, "target": 12}
    short = {"start": date(2027, 3, 1), "due": date(2027, 5, 15)}
    check("R < 10", scored(text="Ouvrir 12 boutiques à Kaolack", **columns, **short))
    check("R >= 15", scored(text="Livrer 12 boutiques à Kaolack", **columns, **short))


WHOLE_MARKETS = """
Réparer les voitures de toute l'Afrique de l'Ouest
Devenir le leader de la réparation au Sénégal
Être le n° 1 du dépannage avec 60 voitures par mois
Gagner tous les appels d'offres du pays
Entretenir les camions de toutes les régions
Réparer les camions de l'ensemble du pays
Fournir les garages de la sous-région
"""
REACHABLE = """
Réparer les voitures de tous les taxis du quartier
Entretenir les camions de toute l'équipe
Gagner 2 appels d'offres de la commune
Réparer les voitures n° 1 à 60 du parc de Kaolack
"""


@pytest.mark.parametrize("text", WHOLE_MARKETS.strip().splitlines())
def test_a_whole_market_is_out_of_reach(text):
    check("R < 15", scored(text=text))


@pytest.mark.parametrize("text", REACHABLE.strip().splitlines())
def test_a_public_that_can_be_met_is_no_whole_market(text):
    assert "market_too_wide" not in {one.code for one in scored(text=text).reasons}


NO_NUMBER = """
Sensibiliser les mécaniciens aux risques des huiles usées du garage de Kaolack
Se familiariser avec la lecture des schémas électriques de voitures récentes
Mettre en place une organisation adaptée du magasin de pièces du garage
Assurer la propreté du garage de Kaolack au regard des règles en vigueur
Diversifier la clientèle du garage de Kaolack vers les administrations
Galvaniser les apprentis du garage
"""


@pytest.mark.parametrize("text", NO_NUMBER.strip().splitlines())
def test_a_verb_without_visible_effect_needs_a_number(text):
    check("S < 15", scored(text=text))


COUNTED = """
Sensibiliser 12 mécaniciens aux huiles usées : 12 tests réussis sur 12
Mettre en place 3 ponts élévateurs au garage de Kaolack
Diversifier la clientèle : 5 administrations parmi les clients du garage
Plus de client perdu : 40 fiches de suivi remplies et relues au garage
"""


@pytest.mark.parametrize("text", COUNTED.strip().splitlines())
def test_a_number_of_things_makes_it_visible(text):
    check("S >= 15", scored(text=text))


SUPERLATIVES = """
Devenir le meilleur garage de la région avec 60 voitures réparées
Être le leader de la réparation à Kaolack, 60 voitures par mois
"""


@pytest.mark.parametrize("text", SUPERLATIVES.strip().splitlines())
def test_what_nobody_can_show_leaves_s_to_be_completed(text):
    check("S < 15", scored(text=text))


TWO_RESULTS = {
    "Équiper les mécaniciens, les motiver, leur apprendre la soudure": "S < 15",
    "Recruter deux mécaniciens et ouvrir un garage à Mbour": "S < 15",
    "Relever le niveau des mécaniciens, acheter des outils et rénover la cour": "S < 15",
    "Former les 60 mécaniciens du garage de Kaolack et les ouvriers du dépôt": "S >= 15",
    "Installer un pont et réduire l'attente de 9 à 4 jours au garage de Kaolack": "S = 20",
    "Apprendre le diagnostic et réparer 8 voitures récentes par mois au garage": "S = 20",
}


@pytest.mark.parametrize("text", TWO_RESULTS)
def test_several_results_are_told_from_the_way_to_one(text):
    columns = (
        {"baseline": 9, "target": 4, "unit": "jours", "indicator": "Attente"} if "attente" in text else {}
    )
    check(TWO_RESULTS[text], scored(text=text, **columns))


KINDS = {
    "water in square metres": ("Eau consommée par lavage", "m²", "M < 10"),
    "water in cubic metres": ("Eau consommée par lavage", "m3", "M = 20"),
    "a delay in kilos": ("Délai de réparation", "kg", "M < 10"),
    "a delay in days": ("Délai de réparation", "jours", "M = 20"),
    "a surface in hours": ("Surface lavée", "heures", "M < 10"),
    "a share of a delay": ("Délai respecté", "% des voitures", "M = 20"),
    "clients in litres": ("Clients servis", "litres", "M < 10"),
    "orders in euros": ("Commandes signées", "euros", "M = 20"),
    "a number of machines in metres": ("Nombre de machines réparées", "mètres", "M < 10"),
    "costs in persons": ("Coût des réparations", "personnes", "M < 10"),
    "contracts in months": ("Contrats de révision signés", "mois", "M = 20"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_unit_measures_what_the_indicator_says(name):
    indicator, unit, expected = KINDS[name]
    check(expected, scored(text="Passer de 40 à 60 au garage de Kaolack", indicator=indicator, unit=unit))


BOTH_SAID = {
    "Gagner 4 clients réguliers afin que la part du premier descende de 70 à 45 %": (70, 45, "%"),
    "Plus aucune voiture rendue en double retard : 0 par mois au lieu de 8": (8, 0, "voitures/mois"),
    "Augmenter les contrôles pour passer de 30 à 5 oublis par mois": (30, 5, "oublis/mois"),
}


@pytest.mark.parametrize("text", BOTH_SAID)
def test_a_sentence_that_holds_both_values_goes_their_way(text):
    baseline, target, unit = BOTH_SAID[text]
    check("M = 20", scored(text=text, baseline=baseline, target=target, unit=unit))


@pytest.mark.parametrize(
    ("unit", "said"), [("euros", "5 000 €"), ("FCFA/mois", "700 000 F"), ("EUR", "5 000 euros")]
)
def test_an_amount_of_the_sentence_is_that_of_the_column(unit, said):
    text = f"Vendre pour {said} de pièces à trois garages de Kaolack"
    check("M < 10", scored(text=text, unit=unit, indicator="Ventes", baseline=0, target=3_000))


WEAK_SOURCES = ("bouche-à-oreille", "à l'œil", "les gens disent", "souvenirs du patron")


@pytest.mark.parametrize("source", WEAK_SOURCES)
def test_a_source_that_leaves_no_trace_is_none(source):
    check("M < 15", scored(source=source))


MEANS = {
    "il faut que la mairie prête un local": "A < 15",
    "on compte sur le bouche à oreille": "A < 15",
    "deux mécaniciens à recruter": "A < 15",
    "outils à acheter au retour": "A < 15",
    "on cherche un prêt": "A < 15",
    "matériel à voir avec le partenaire": "A < 15",
    "pont en service": "A = 19",
    "stage réservé": "A = 19",
    "valise partagée": "A = 19",
    "deux annonces payées à la radio": "A = 20",
    "devis demandés à 3 garages, visite fixée": "A = 20",
}


@pytest.mark.parametrize("means", MEANS)
def test_means_are_there_or_hoped_for(means):
    check(MEANS[means], scored(means=means))


BRIEF = {
    "indicator": ("Réparations", "Réparations au comptoir", "M = 19"),
    "source": ("Registre", "Registre des entrées", "M = 19"),
    "means": ("pont, mécaniciens", "pont, 2 mécaniciens", "A = 19"),
}


@pytest.mark.parametrize("key", BRIEF)
def test_a_column_of_one_word_is_there_and_could_say_more(key):
    short, whole, expected = BRIEF[key]
    check(expected, scored(**{key: short}))
    check(expected.replace("19", "20"), scored(**{key: whole}))
    assert [one.code for one in scored(**{key: short}).reasons if one.lost] == [f"{key}_brief"]


CLIENTS = """
Trois hôtels nous commandent 60 réparations de navettes par mois
Nos clients ne nous renvoient plus que 4 voitures sur 60
Dix taxis nous confient leurs 60 révisions par mois
"""


@pytest.mark.parametrize("text", CLIENTS.strip().splitlines())
def test_what_clients_do_is_our_own_result(text):
    check("A = 20", scored(text=text, baseline=None, target=60))


DATES = {
    "no start": ({"start": None}, "T < 15"),
    "another day, unmarked": ({"text": "60 voitures réparées par mois, 15/09/2027"}, "T < 15"),
    "the same day, unmarked": ({"text": "60 voitures réparées par mois, 31/12/2027"}, "T = 20"),
    "the day of the start": ({"text": "Réparer 60 voitures par mois, début le 01/03/2027"}, "T = 20"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_start_is_needed_and_a_day_of_the_sentence_holds(name):
    columns, expected = DATES[name]
    check(expected, scored(**columns))
