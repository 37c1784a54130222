"""S, M, A, T on what a careful reader does not accuse: kinds of sentences, in other trades and both ways."""

from datetime import date

import pytest
from objective import check, scored

DONE = {"indicator": "Document prêt", "unit": "oui/non", "baseline": "no", "target": "yes"}

FOUND = {
    "Apprendre aux 60 couturières à trouver l'origine d'un fil cassé": "S >= 15, A >= 15",
    "Amener 60 chauffeurs à identifier une fuite d'air en dix minutes": "S >= 15, A >= 15",
    "Aider 60 familles à définir leur menu de la semaine": "S >= 15, A >= 15",
    "Entraîner les guides à chercher 60 oiseaux dans les jumelles": "S >= 15, A >= 15",
    "Livrer 60 caisses de bissap à un grossiste à trouver": "S < 15, A < 15",
    "Vendre 60 sacs de sel avec un transporteur (à identifier)": "S < 15, A < 15",
    "Confier 60 ruches à un apiculteur à désigner avant juin": "S < 15, A < 15",
    "Former 60 apprentis dans un local à chercher à Thiès": "S < 15, A < 15",
}


@pytest.mark.parametrize("text", FOUND)
def test_to_find_something_is_no_unknown(text):
    check(FOUND[text], scored(text=text, indicator="Nombre atteint", unit="nombre", baseline=0, target=60))


NAMED = {
    "Obtenir le RCCM": "S >= 15",
    "Décrocher l'agrément vétérinaire": "S >= 15",
    "Installer la chambre froide": "S >= 15",
    "Publier le catalogue de l'atelier": "S >= 15",
    "Obtenir des clients": "S < 15",
    "Ouvrir des marchés": "S < 15",
    "Obtenir le meilleur prix": "S < 15",
    "Former les poseurs": "S < 15",
}


@pytest.mark.parametrize("text", NAMED)
def test_a_single_thing_to_have_is_named_by_its_name(text):
    check(NAMED[text], scored(text=text, **DONE))


ONE_RESULT = {
    "Rédiger une fiche de coût par modèle de chaise, à présenter à la caisse de Mbour": "S >= 15",
    "Nettoyer les cuves de la laiterie de Dahra, à vérifier par le vétérinaire": "S >= 15",
    "Publier le tarif des coupes, à afficher dans les deux salons de Liège": "S >= 15",
    "Rédiger une fiche de coût par modèle de chaise et vérifier les serrures de Mbour": "S < 15",
    "Nettoyer les cuves de la laiterie de Dahra, repeindre le hangar": "S < 15",
}


@pytest.mark.parametrize("text", ONE_RESULT)
def test_what_is_to_be_done_with_a_thing_is_no_second_result(text):
    check(ONE_RESULT[text], scored(text=text, **DONE))


BOTH = {
    "Essayer avec le jumeau sa cuisson lente sur 3 fours et rapporter un mode d'emploi d'une page": (
        "Mode d'emploi de la cuisson lente rédigé",
        "S >= 15",
    ),
    "Tester sur 4 parcelles le semis direct et écrire une fiche technique en wolof": (
        "Fiche technique du semis direct écrite",
        "S >= 15",
    ),
    "Tester sur 4 parcelles le semis direct et construire un hangar à mil": ("Hangar construit", "S < 15"),
    "Essayer la cuisson lente sur 3 fours et recruter un pâtissier": ("Pâtissier recruté", "S < 15"),
}


@pytest.mark.parametrize("text", BOTH)
def test_a_trial_and_what_is_written_of_it_are_one(text):
    indicator, expected = BOTH[text]
    check(expected, scored(text=text, **{**DONE, "indicator": indicator}))


WHEN = {
    "a beginning": (
        "Servir 60 repas par jour dès la rentrée des écoles d'octobre 2027",
        "2027-12-15",
        "T >= 15",
    ),
    "a beginning, far": (
        "Peser 60 sacs par jour à partir de la récolte de mars 2027",
        "2027-09-30",
        "T >= 15",
    ),
    "a season's field": ("Récolter 60 sacs sur les 6 hectares de l'hivernage 2027", "2027-12-31", "T >= 15"),
    "a season's work": ("Tenir 60 cours du premier trimestre 2027-2028", "2027-12-23", "T >= 15"),
    "tonnes, no quarter": ("Passer de 40 à 60 t, dont 4 t de niébé", "2027-12-31", "T >= 15"),
    "in a season": ("Récolter 60 sacs pendant l'hivernage 2027", "2027-12-31", "T < 15"),
    "for a return to school": ("Livrer 60 tables pour la rentrée d'octobre 2027", "2028-01-31", "T < 15"),
    "before a campaign": ("Réparer 60 pompes avant la campagne de mars 2027", "2027-11-30", "T < 15"),
    "until a month": ("Réparer 60 pompes d'ici juin 2027", "2027-12-31", "T < 15"),
    "for a return to school, kept": (
        "Livrer 60 tables pour la rentrée d'octobre 2027",
        "2027-10-15",
        "T >= 15",
    ),
}


@pytest.mark.parametrize("case", WHEN)
def test_a_beginning_or_a_season_is_no_deadline(case):
    text, due, expected = WHEN[case]
    check(expected, scored(text=text, due=date.fromisoformat(due)))


WHO = {
    "Les deux cheffes de cuisine": "A >= 15",
    "Nos deux moniteurs de plongée": "A >= 15",
    "Les trois tisserandes du métier long": "A >= 15",
    "Les deux équipes": "A < 15",
    "Les deux": "A < 15",
    "Les cuisinières": "A < 15",
    "Nos deux entreprises": "A < 15",
}


@pytest.mark.parametrize("who", WHO)
def test_two_people_of_a_trade_are_somebody(who):
    check(WHO[who], scored(responsible=who))


HELD = {
    ("Livrer 60 lots, dont un premier lot accepté de 2 tonnes", None): "A >= 15",
    ("Placer 60 colis acceptés de 5 kg par mois", None): "A >= 15",
    ("Que la coopérative accepte de nous louer 60 ruches", None): "A < 15",
    ("Vendre 60 caisses si un hôtel accepte d'ouvrir un rayon", None): "A < 15",
    ("Obtenir de 5 hôtels un bon de commande trimestriel de 60 savons", None): "A >= 15",
    ("Obtenir de 5 boulangers la commande de 60 sacs de farine", None): "A >= 15",
    ("Obtenir de 5 fournisseurs un délai de 60 jours", None): "A < 15",
    ("Poser 60 enseignes pour qu'on nous reconnaisse de la route", None): "A >= 15",
    ("Calculer ce que nous coûte un pot et vendre 60 pots", None): "A >= 15",
    ("Que deux ateliers nous cèdent 60 moules", None): "A < 15",
    (None, "Modèle de contrat relu, la gérante refuse toute commande sans acompte"): "A >= 15",
    (None, "Balance en place, le chef refuse les sacs mouillés"): "A >= 15",
    (None, "Prêt refusé par la caisse en mars"): "A < 15",
    (None, "Machine refusée, autre devis à demander"): "A < 15",
    (None, "budget voté"): "A >= 15",
    (None, "Argent débloqué"): "A >= 15",
    (None, "budget à voter"): "A < 15",
    (None, "budget"): "A < 15",
}


@pytest.mark.parametrize("case", HELD)
def test_what_is_accepted_or_refused_is_read_in_its_clause(case):
    text, means = case
    changed = {key: value for key, value in (("text", text), ("means", means)) if value}
    check(HELD[case], scored(**changed))


MEASURES = {
    "a level of a scale": (
        "Le vitrier atteint le niveau 3 sur 4 au test de coupe",
        "Niveau au test",
        "niveau (1 à 4)",
        1,
        3,
        "M >= 15",
    ),
    "a stage of a scale": (
        "Amener la boulangère à l'étape 4 de la grille de pétrissage",
        "Étape atteinte",
        "étape (0 à 5)",
        1,
        4,
        "M >= 15",
    ),
    "a norm": ("Se préparer à la norme ISO 9001", "Norme suivie", "norme", 0, 9001, "M < 15"),
    "one at most": (
        "Ramener de sept pannes par trimestre à une au maximum",
        "Pannes du four",
        "pannes",
        7,
        1,
        "M >= 15",
    ),
    "one a month": (
        "Limiter l'arrêt du moulin à un jour par mois",
        "Jours d'arrêt du moulin",
        "jours/mois",
        9,
        1,
        "M >= 15, S >= 15",
    ),
    "below a share": (
        "Ranger 800 pièces et descendre à moins de 3 % d'écart d'inventaire",
        "Écart d'inventaire",
        "%",
        20,
        3,
        "M >= 15",
    ),
    "years in months": (
        "Porter la garantie des vélos de 6 mois à 2 ans",
        "Garantie des vélos",
        "mois",
        6,
        24,
        "M >= 15",
    ),
    "hours in minutes": (
        "Ramener la remise en route de 5 h à 2 h",
        "Durée de remise en route",
        "minutes",
        300,
        120,
        "M >= 15",
    ),
    "hours and minutes": (
        "Ramener l'arrosage de 5 h à 1 h 30 par jour",
        "Temps d'arrosage",
        "heures",
        5,
        1.5,
        "M >= 15",
    ),
    "hours in quarters": (
        "Ramener l'arrosage de 5 h à 1 h 30 par jour",
        "Temps d'arrosage",
        "minutes",
        300,
        90,
        "M >= 15",
    ),
    "within days": (
        "Envoyer la facture dans les 3 jours de la livraison (19 jours en 2026)",
        "Délai d'envoi",
        "jours",
        19,
        3,
        "M >= 15",
    ),
    "within other days": (
        "Envoyer la facture dans les 3 jours de la livraison (19 jours en 2026)",
        "Délai d'envoi",
        "jours",
        19,
        8,
        "M < 15",
    ),
    "of our dozen": (
        "Obtenir la note 6 sur 8 pour nos douze vernis",
        "Vernis notés 6 ou plus",
        "vernis",
        2,
        12,
        "M >= 15",
    ),
    "tonnes per hectare": (
        "Passer de 2,8 à 4 t/ha sur les 6 ha de Podor",
        "Rendement du riz",
        "t/ha",
        2.8,
        4,
        "M >= 15, S >= 15",
    ),
    "years that are not": (
        "Porter la garantie des vélos de 6 mois à 2 ans",
        "Garantie des vélos",
        "mois",
        6,
        36,
        "M < 15",
    ),
    "a training on": (
        "Participer à une formation sur la caisse à Namur",
        "Formations",
        "formations",
        0,
        1,
        "M >= 15, S < 15",
    ),
    "a training by": (
        "Assister à un cours par un meunier de Namur",
        "Cours suivis",
        "cours",
        0,
        1,
        "M >= 15, S < 15",
    ),
    "a maximum of": (
        "Se rendre à un maximum de salons de Namur",
        "Salons",
        "salons",
        0,
        4,
        "M >= 15, S < 15",
    ),
    "one that is three": (
        "Ramener de sept pannes par trimestre à une au maximum",
        "Pannes du four",
        "pannes",
        7,
        3,
        "M < 15",
    ),
    "a share that is not": (
        "Descendre à moins de 3 % d'écart d'inventaire",
        "Écart d'inventaire",
        "%",
        20,
        8,
        "M < 15",
    ),
}


@pytest.mark.parametrize("case", MEASURES)
def test_a_number_of_the_sentence_is_found_in_its_column(case):
    text, indicator, unit, baseline, target, expected = MEASURES[case]
    check(expected, scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target))


CLASHES = {
    "hours in tonnes": (
        "Réparer le broyeur de Thiès",
        "Heures d'arrêt du broyeur",
        "tonnes",
        35,
        10,
        "M < 15",
    ),
    "days in francs": ("Ouvrir le salon de Pikine plus souvent", "Jours d'ouverture", "FCFA", 3, 6, "M < 15"),
    "litres in hours": (
        "Moins gaspiller le gazole",
        "Litres de gazole par voyage",
        "heures",
        60,
        40,
        "M < 15",
    ),
    "a delay in portals": (
        "Poser les portails de Pikine en 5 jours",
        "Délai de pose",
        "portails",
        14,
        5,
        "M < 15",
    ),
    "a wait in buses": ("Attendre moins les bus de Pikine", "Durée d'attente", "bus", 40, 20, "M < 15"),
    "delays kept": (
        "Poser les portails de Pikine à temps",
        "Délais tenus",
        "portails sur 10",
        4,
        8,
        "M >= 15",
    ),
    "a delay in days": (
        "Poser les portails de Pikine en 5 jours",
        "Délai de pose",
        "jours",
        14,
        5,
        "M >= 15",
    ),
    "hours in minutes": (
        "Réparer le broyeur de Thiès",
        "Heures d'arrêt du broyeur",
        "minutes",
        350,
        100,
        "M >= 15",
    ),
    "bags in francs": (
        "Passer de 900 à 2 500 sacs cousus par jour",
        "Sacs cousus par jour",
        "FCFA",
        900,
        2500,
        "M < 15",
    ),
    "sales in francs": (
        "Atteindre 250 000 de ventes de sacs par jour",
        "Ventes de sacs",
        "FCFA",
        90000,
        250000,
        "M >= 15",
    ),
    "four francs": ("Réduire la casse des pots", "Pots cassés au four", "francs", 45, 4, "M < 15"),
    "a price in francs": ("Vendre l'œuf moins cher", "Prix de l'œuf", "francs", 90, 75, "M >= 15"),
    "a share in parcels": (
        "Ramener la part du gros client de 60 % à 40 %",
        "Part du gros client",
        "nombre de colis",
        60,
        40,
        "M < 15",
    ),
    "a share": (
        "Ramener la part du gros client de 60 % à 40 %",
        "Part du gros client",
        "% des ventes",
        60,
        40,
        "M >= 15",
    ),
    "litres in kilos": (
        "Passer de trente litres perdus à cinq par mois",
        "Lait perdu",
        "kg",
        30,
        5,
        "M < 15",
    ),
    "a short unit": ("Sécher 12 t de mangues d'avril à juin", "Mangues séchées", "tonnes", 0, 20, "M < 15"),
    "a number of yes": (
        "Tenir le livre de caisse chaque semaine",
        "Livre de caisse tenu",
        "oui/non",
        "no",
        26,
        "M < 15",
    ),
    "yes to no": (
        "Avoir une assurance pour le camion",
        "Assurance du camion",
        "oui/non",
        "yes",
        "no",
        "M < 15",
    ),
    "yes to no, ended": (
        "Supprimer la dette envers le fournisseur de fil",
        "Dette en cours",
        "oui/non",
        "yes",
        "no",
        "M >= 15",
    ),
    "no to yes": (
        "Avoir une assurance pour le camion",
        "Assurance du camion",
        "oui/non",
        "no",
        "yes",
        "M >= 15",
    ),
}


@pytest.mark.parametrize("case", CLASHES)
def test_a_unit_goes_with_what_is_counted(case):
    text, indicator, unit, baseline, target, expected = CLASHES[case]
    check(expected, scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target))


GOES = {
    "cheaper": ("Acheter le fil moins cher à Kaolack", "Coût d'une bobine", "FCFA", 2500, 3200, "M < 15"),
    "cheaper indeed": (
        "Acheter le fil moins cher à Kaolack",
        "Coût d'une bobine",
        "FCFA",
        3200,
        2500,
        "M >= 15",
    ),
    "faster": ("Livrer plus vite les cafés de Gand", "Délai de livraison", "jours", 9, 14, "M < 15"),
    "faster indeed": ("Livrer plus vite les cafés de Gand", "Délai de livraison", "jours", 14, 9, "M >= 15"),
    "faster, counted": (
        "Livrer plus vite et plus de cafés de Gand",
        "Cafés livrés",
        "cafés",
        9,
        14,
        "M >= 15",
    ),
    "lowering": (
        "Signer un accord abaissant d'au moins 20 % le prix du verre",
        "Prix du verre",
        "FCFA",
        8000,
        9500,
        "M < 15",
    ),
    "lowering indeed": (
        "Signer un accord abaissant d'au moins 20 % le prix du verre",
        "Prix du verre",
        "FCFA",
        8000,
        6400,
        "M >= 15",
    ),
    "shares swapped": (
        "Passer de 5 tables reprises gratuitement sur 10 à 1 sur 10",
        "Tables reprises",
        "tables sur 10",
        1,
        5,
        "M < 15",
    ),
    "shares": (
        "Passer de 5 tables reprises gratuitement sur 10 à 1 sur 10",
        "Tables reprises",
        "tables sur 10",
        5,
        1,
        "M >= 15",
    ),
    "another start": (
        "18 % de pots fêlés aujourd'hui, 6 % au plus à la fin",
        "Pots fêlés",
        "% des pots",
        25,
        6,
        "M < 15",
    ),
    "its start": (
        "18 % de pots fêlés aujourd'hui, 6 % au plus à la fin",
        "Pots fêlés",
        "% des pots",
        18,
        6,
        "M >= 15",
    ),
    "half that is no half": (
        "Réduire de moitié les pots fêlés, de 40 à 30 par mois",
        "Pots fêlés",
        "pots/mois",
        40,
        30,
        "M < 15",
    ),
    "double that is no double": (
        "Doubler les abonnés du panier (12 à 18)",
        "Abonnés du panier",
        "abonnés",
        12,
        18,
        "M < 15",
    ),
    "half": (
        "Réduire de moitié les pots fêlés, de 41 à 20 par mois",
        "Pots fêlés",
        "pots/mois",
        41,
        20,
        "M >= 15",
    ),
    "another thing doubles": (
        "Doubler la surface pour passer de 12 à 18 abonnés",
        "Abonnés du panier",
        "abonnés",
        12,
        18,
        "M >= 15",
    ),
}


@pytest.mark.parametrize("case", GOES)
def test_columns_go_as_the_sentence_does(case):
    text, indicator, unit, baseline, target, expected = GOES[case]
    check(expected, scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target))


WISHES = {
    "Que le restaurant devienne une adresse connue des touristes": "S < 15",
    "Que les tisserandes progressent en teinture à l'indigo": "S < 15",
    "Que les élèves se plaisent à l'atelier de poterie": "S < 15",
    "Obtenir que la commune répare la piste du marché de Diofior": "S < 15, A <= 14",
    "Obtenir que le ministère baisse les droits sur le fil importé": "S < 15, A <= 14",
    "Former les soudeurs de Rufisque si une banque paie les postes": "S < 15, A <= 14",
    "Ouvrir le kiosque à jus de Mbour s'il reste de l'argent": "S < 15, A <= 14",
    "Que chaque pot porte le nom de la potière qui l'a tourné": "S >= 15",
    "Que tous les sacs portent une étiquette cousue à l'atelier": "S >= 15",
    "Que 60 familles paient leur panier au marché de Diofior": "S >= 15",
    "Obtenir de la commune la carte d'artisan des dix tisserandes": "S >= 15",
}


@pytest.mark.parametrize("text", WISHES)
def test_what_one_only_wishes_is_no_result(text):
    check(WISHES[text], scored(text=text))


PASSIVE = {
    "Les maraîchers de Potou seront sensibilisés au compost": "S < 15",
    "L'accueil des patientes sera amélioré à la clinique": "S < 15",
    "Les capacités des brodeuses sont renforcées à Thiès": "S < 15",
    "Les vitrines de la boutique seront repeintes avant Noël": "S >= 15",
    "Les 60 maraîchers de Potou seront sensibilisés au compost": "S >= 15",
    "La balance du quai sera étalonnée avant la campagne": "S >= 15",
}


@pytest.mark.parametrize("text", PASSIVE)
def test_a_vague_verb_is_vague_in_the_passive_too(text):
    check(PASSIVE[text], scored(text=text, **DONE))


TWO = {
    "Ne plus acheter de fil à crédit et ouvrir 60 comptes de clientes": "S < 15",
    "Ne jamais livrer sans bon signé et construire 60 étals au marché": "S < 15",
    "Zéro sac perdu sur la route de Touba et recruter 60 porteurs": "S < 15",
    "Note de l'hôtel portée à 4 sur 5 et devenir le n°1 de la Petite Côte": "S < 15",
    "Chaque vente donne lieu à un reçu et la dette du fournisseur diminue": "S < 15",
    "Former les pêcheurs au tri et améliorer la glacière et le quai": "S < 15",
    "Nettoyer le poulailler et renforcer la vaccination des poules": "S < 15",
    "Réduire les retards, la casse et le coût du gaz au pressing": "S < 15",
    "Lancer un savon, des bougies, un baume et une école de soin": "S < 15",
    "Faire plus de photos, acheter un camion neuf et repeindre le dépôt": "S < 15",
    "Pendant le séjour, peser le linge et noter 60 cycles de lavage": "S >= 15",
    "Au stage de Mons, tourner et cuire 60 bols": "S >= 15",
    "Ne plus jeter de pain et de gâteaux au marché de Joal": "S >= 15",
    "Remplacer le four par un four neuf à gaz à la boulangerie de Joal": "S >= 15",
    "Chaque vente donne lieu à un reçu signé et le double reste à la caisse": "S >= 15",
    "Étiqueter les pots, les sachets et les bouteilles de 60 recettes": "S >= 15",
}


@pytest.mark.parametrize("text", TWO)
def test_two_results_are_two_however_they_are_joined(text):
    check(TWO[text], scored(text=text, indicator="Nombre atteint", unit="nombre", baseline=0, target=60))


NEW = {
    "Acheter un camion neuf": False,
    "Poser des pneus neufs et régler les freins": False,
    "Servir neuf repas par jour": True,
    "Passer de douze pannes à neuf": True,
    "Ramener les retards de douze à neuf par mois": True,
}


@pytest.mark.parametrize("text", NEW)
def test_what_is_new_is_not_nine(text):
    found = scored(text=text, indicator="Retards", unit=None, baseline=12, target=None)
    assert any(one.key == "target" and one.value == 9 for one in found.found) is NEW[text]


EACH = {
    "Chaque piroguier vérifie son moteur avant de partir, 60 fiches cochées": "T = 20",
    "Encaisser la moitié avant le départ de chaque groupe, 60 groupes": "T = 20",
    "Encaisser la moitié des 60 impayés avant le départ": "T < 15",
    "Vérifier 60 moteurs avant de partir": "T < 15",
}


@pytest.mark.parametrize("text", EACH)
def test_a_departure_of_each_is_not_that_of_the_stay(text):
    check(EACH[text], scored(text=text))


STANDS = {
    "Notre réserve de fil ne descend plus sous 60 bobines à l'atelier": "S >= 15",
    "Le groupe électrogène ne tombe jamais plus de 2 fois par mois en panne": "S >= 15",
    "Notre stock de fil à l'atelier": "S < 15",
}


@pytest.mark.parametrize("text", STANDS)
def test_what_happens_no_more_is_a_result(text):
    check(
        STANDS[text], scored(text=text, indicator="Jours sans rupture", unit="jours", baseline=3, target=25)
    )


LASTS = {
    "kept longer than it runs": ("Garder au moins six mois 60 apprentis au four", "2027-03-01", "2027-05-31", "T < 15"),
    "in a row": ("Peser 60 pots chaque soir, huit semaines de suite", "2027-03-01", "2027-03-31", "T < 15"),
    "during a year": ("Ne perdre aucun filet pendant un an à Joal", "2027-03-01", "2027-09-30", "T < 15"),
    "a guarantee": ("Garantir 60 horloges pendant cinq ans à Joal", "2027-03-01", "2027-09-30", "T >= 15"),
    "nearly": ("Garder 60 rameurs pendant un an à Joal", "2027-03-01", "2027-12-20", "T >= 15"),
    "without a break": ("Ouvrir le kiosque dix semaines d'affilée", "2027-03-01", "2027-04-04", "T < 15"),
    "as long as it runs": ("Garder au moins six mois 60 apprentis au four", "2027-03-01", "2027-09-01", "T >= 15"),
    "a week less": ("Ouvrir le kiosque dix semaines d'affilée", "2027-03-01", "2027-05-03", "T >= 15"),
    "of what one makes": ("Tenir le beurre au frais : six mois de garde au lieu de trois", "2027-03-01", "2027-05-31", "T >= 15"),
    "a delay": ("Livrer 60 pots dans les six mois de la commande", "2027-03-01", "2027-05-31", "T >= 15"),
    "the weeks of a stay": ("Copier 60 fiches pendant les six semaines en Belgique", "2027-03-01", "2027-03-31", "T >= 15"),
}  # fmt: skip


@pytest.mark.parametrize("case", LASTS)
def test_what_is_to_last_has_the_time_for_it(case):
    text, start, due, expected = LASTS[case]
    check(expected, scored(text=text, start=date.fromisoformat(start), due=date.fromisoformat(due)))


STAYED = {
    "after, and wholly in the stay": ("2027-02-03", "2027-02-24", "after", "T < 15, T >= 10"),
    "after, and over as the stay ends": ("2027-02-08", "2027-02-26", "after", "T < 15, T >= 10"),
    "after, begun in the stay": ("2027-02-08", "2027-03-31", "after", "T = 20"),
    "after, begun before": ("2026-11-02", "2027-02-24", "after", "T = 20"),
    "during": ("2027-02-03", "2027-02-24", "during", "T = 20"),
    "during, and months after": ("2027-02-10", "2027-06-30", "during", "T >= 15, T < 20"),
    "during, and a month after": ("2027-02-10", "2027-03-31", "during", "T >= 15, T < 20"),
    "during, over in the week after": ("2027-02-10", "2027-03-03", "during", "T = 20"),
}


@pytest.mark.parametrize("case", STAYED)
def test_the_phase_is_that_of_the_dates(case):
    start, due, phase, expected = STAYED[case]
    text = "Copier 60 fiches d'entretien chez le jumeau"
    check(
        expected, scored(text=text, start=date.fromisoformat(start), due=date.fromisoformat(due), phase=phase)
    )


HOPES = {
    "on va demander un four à la coopérative": "A < 15",
    "Avec l'aide des voisins, nous allons leur en parler": "A < 15",
    "Je vais emprunter chez mon oncle": "A < 15",
    "Balance achetée, un étudiant viendra sûrement": "A < 15",
    "Fil acheté, une cousine en paiera peut-être la moitié": "A < 15",
    "Deux tuteurs, à désigner": "A < 15",
    "la coopérative doit nous prêter une presse": "A < 15",
    "la mutuelle étudie notre demande de 2 millions": "A < 15",
    "Crédit de 2 millions, dossier déposé en mars": "A < 15",
    "Presse commandée mais pas payée": "A < 15",
    "il nous manque une balance": "A < 15",
    "Presse commandée et payée, 3 matinées prévues au programme": "A >= 15",
    "Étude de prix faite, crédit de 2 millions accordé": "A >= 15",
    "Un camion, à trouver": "A < 15",
    "Pont élévateur acquis, la cuisson va de 8 h à 12 h": "A >= 15",
    "Guide pour trouver les fuites, deux mécaniciens": "A >= 15",
    "Deux heures par semaine pour définir les prix, tableur acheté": "A >= 15",
}


@pytest.mark.parametrize("means", HOPES)
def test_what_one_is_going_to_ask_for_is_not_there(means):
    check(HOPES[means], scored(means=means))
