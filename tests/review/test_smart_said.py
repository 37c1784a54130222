"""S, M, A and T: what a sentence tells instead of announcing, and what looks unusual and is fine."""

from datetime import date

import pytest
from objective import check, scored

from wecco_xl.plan.programme import programme

NO_RESULT = {
    "On a pas d'étiquette, les garages refusent nos pièces": "S <= 10",
    "Y a pas de suivi des réparations": "S <= 10",
    "C'est le fournisseur de pièces qui doit être plus rapide": "S <= 10",
    "Ce sont les clients qui doivent payer à temps": "S <= 10",
    "Qui ne gaspille pas mange demain": "S <= 10",
    "La sécurité avant tout": "S <= 10",
    "Pièces détachées": "S <= 10",
    "Valeur ajoutée": "S <= 10",
    "Appui aux couturières sur la gestion des commandes": "S < 15",
    "Renforcement des vendeuses en accueil et en caisse": "S <= 10",
    "Accompagnement sur la stabilité, les emballages, les réseaux sociaux et la comptabilité": "S <= 10",
    "Procédure froid + formation + véhicule frigorifique + agrément": "S <= 10",
    "Regarder comment les Belges font leurs tests": "S < 15",
    "Appuyer les élèves de 3e avec des tests": "S < 15",
    "Devenir n° 1 du Sénégal": "S < 15",
}


@pytest.mark.parametrize("text", NO_RESULT)
def test_what_is_told_wished_or_only_named_is_no_result(text):
    check(NO_RESULT[text], scored(text=text))


FINE = {
    "Décrire la journée type de l'atelier de Kaolack": {},
    "Connaître le prix de revient de nos trois réparations": {},
    "Un deuxième mécanicien en poste": {"baseline": 1, "target": 2, "indicator": "Mécaniciens en poste"},
    "Étagère montée au dépôt de Kaolack": {"baseline": 0, "target": 1, "indicator": "Étagères montées"},
    "Rendre les véhicules au jour annoncé": {"indicator": "Véhicules rendus au jour annoncé"},
    "Livrer les pièces au jour promis": {"indicator": "Pièces livrées au jour promis"},
    "Retrouver la fiche d'un véhicule en moins d'une heure": {
        "baseline": 240,
        "target": 60,
        "unit": "minutes",
    },
    "Retourner 8 fois sur 8 l'andain n° 1": {"baseline": 0, "target": 8, "indicator": "Retournements faits"},
    "Faire descendre le nombre d'accidents": {"baseline": 9, "target": 2, "indicator": "Accidents"},
    "Ne plus perdre de commandes": {"baseline": 9, "target": 0, "indicator": "Commandes perdues"},
    "Plus une seule panne répétée sur un trimestre": {
        "baseline": 9,
        "target": 0,
        "indicator": "Pannes répétées",
    },
    "Ne commencer aucune réparation sans devis signé": {"unit": "%", "baseline": 20, "target": 100},
    "Chiffrer la marge de nos 10 réparations": {"baseline": 0, "target": 10, "indicator": "Marges chiffrées"},
    "Former les 14 soudeurs et obtenir pour chacun une note d'au moins 14/20": {
        "baseline": 0,
        "target": 14,
        "indicator": "Soudeurs avec 14/20 ou plus",
        "unit": "soudeurs",
    },
    "Compter tout le parc et dresser la liste des manquantes": {
        "baseline": "non",
        "target": "oui",
        "indicator": "Liste signée",
        "unit": "oui/non",
    },
}


@pytest.mark.parametrize("text", FINE)
def test_what_can_be_seen_is_a_result_however_it_is_said(text):
    check("S >= 15", scored(text=text, **FINE[text]))


SEVERAL = {
    "Acheter un testeur, un local, une camionnette et ouvrir trois boutiques": "S < 15",
    "Former les 14 soudeurs et ouvrir une école": "S < 15",
    "Compter le parc et recruter deux livreurs": "S < 15",
}


@pytest.mark.parametrize("text", SEVERAL)
def test_what_goes_beyond_its_first_step_is_another_result(text):
    check(SEVERAL[text], scored(text=text, baseline=0, target=3, indicator="Boutiques"))


SOURCES = {
    "Personne ne note les accidents": "M < 15",
    "On ne note rien pour l'instant": "M < 15",
    "Pas encore de cahier": "M < 15",
    "Le cahier n'existe pas encore": "M < 15",
    "À l'oral": "M < 15",
    "Résultats du test d'oral du partenaire": "M >= 15",
    "Cahier que personne ne quitte des yeux": "M >= 15",
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_that_does_not_exist_shows_nothing(source):
    check(SOURCES[source], scored(source=source))


UNITS = {"selfies": "M < 15", "sourires": "M < 15", "ressenti": "M < 15", "photos": "M >= 15"}


@pytest.mark.parametrize("unit", UNITS)
def test_feelings_are_no_unit(unit):
    check(UNITS[unit], scored(text="Réparer les véhicules de l'atelier de Kaolack", unit=unit))


NUMBERS = {
    "Aucun véhicule ne part sans facture et 40 % d'acompte encaissé": ("%", 5, 100, "M >= 15"),
    "Arriver à 40 % de véhicules facturés": ("%", 5, 100, "M < 15"),
    "Récupérer 15 des 22 millions d'impayés anciens": ("FCFA", 22_000_000, 7_000_000, "M >= 15"),
    "Récupérer 15 des 22 millions d'impayés récents": ("FCFA", 22_000_000, 3_000_000, "M < 15"),
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_condition_or_the_rest_is_no_other_target(text):
    unit, baseline, target, expected = NUMBERS[text]
    check(expected, scored(text=text, unit=unit, baseline=baseline, target=target))


WHO = {
    "le comptable (il est parti en août)": "A < 15",
    "Ancienne secrétaire": "A < 15",
    "L'ancien chef d'atelier": "A < 15",
    "Ancien apprenti, chef d'atelier": "A >= 15",
    "Le livreur du partenaire": "A < 15",
    "Le mareyeur d'en face": "A < 15",
    "La gérante, relayée par le commercial du partenaire": "A >= 15",
    "Cheffe d'atelier avec l'appui du partenaire": "A >= 15",
    "L'administration des douanes belges": "A < 15",
    "La mairie, avec l'appui du projet": "A < 15",
    "Le ministère avec la préfecture": "A < 15",
    "À voir entre cousins": "A < 15",
    "Première d'atelier": "A >= 15",
    "Chef d'équipe parti en Belgique": "A >= 15",
}


@pytest.mark.parametrize("who", WHO)
def test_who_left_or_belongs_elsewhere_does_not_answer(who):
    check(WHO[who], scored(responsible=who))


DATES = {
    ("Réparer 60 véhicules par mois, avant le voyage", date(2027, 3, 1), date(2027, 12, 31)): "T < 15",
    ("Réparer 60 véhicules par mois pour Noël 2027", date(2027, 3, 1), date(2027, 10, 15)): "T >= 15",
    ("Réparer 60 véhicules par mois pour juin 2027", date(2027, 3, 1), date(2027, 10, 15)): "T < 15",
    ("Réparer 60 véhicules par mois en 2026-2027", date(2027, 3, 1), date(2027, 12, 15)): "T >= 15",
    ("Réparer 60 des véhicules entrés après juin 2027", date(2027, 3, 1), date(2027, 12, 15)): "T >= 15",
    ("Marquer 60 véhicules dans les trois mois du retour", date(2027, 3, 1), date(2027, 5, 20)): "T >= 15",
    ("Tenir un plan de trésorerie glissant sur six mois", date(2027, 9, 6), date(2027, 12, 15)): "T >= 15",
    ("Avoir tout réparé, sur six mois", date(2027, 9, 6), date(2027, 12, 15)): "T < 15",
    ("Vendre 60 sacs d'oignons séchés pendant six mois", date(2027, 9, 6), date(2027, 12, 15)): "T < 15",
    ("Marquer 60 véhicules dans les trois mois du retour", date(2027, 3, 1), date(2027, 12, 15)): "T < 15",
}


@pytest.mark.parametrize("case", DATES)
def test_a_time_in_words_is_compared_with_the_column(case):
    text, start, due = case
    check(DATES[case], scored(text=text, start=start, due=due))


IN_THE_STAY = {
    "Les deux mécaniciens participent à la semaine d'atelier": "T < 15",
    "Les deux mécaniciens tiennent un carnet d'atelier": "T >= 15",
}


@pytest.mark.parametrize("text", IN_THE_STAY)
def test_what_one_attends_is_over_with_the_stay(text):
    check(IN_THE_STAY[text], scored(text=text, start=date(2027, 2, 2), due=date(2027, 8, 30), phase="during"))


WAYS = {
    "Remettre 90 % des travaux à la date promise": ("Travaux remis à l'heure", "%", 95, 90, "M < 15"),
    "Remettre 95 % des travaux à la date promise": ("Travaux remis à l'heure", "%", 90, 95, "M >= 15"),
    "Répondre aux clients en 8 heures": ("Délai de réponse", "heures", 6, 8, "M < 15"),
    "Répondre aux clients en 6 heures": ("Délai de réponse", "heures", 8, 6, "M >= 15"),
    "Obtenir 60 jours de délai chez les fournisseurs": ("Délai accordé", "jours", 30, 60, "M >= 15"),
    "Allonger à 60 jours le délai de paiement": ("Délai de paiement accordé", "jours", 30, 60, "M >= 15"),
}


@pytest.mark.parametrize("text", WAYS)
def test_a_promise_kept_less_often_and_a_longer_wait_are_no_progress(text):
    indicator, unit, baseline, target, expected = WAYS[text]
    found = scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target)
    check(expected, found)


SEEN = {
    "Que la cheffe de salle sache présenter un menu en anglais, niveau B1 au test": "S >= 15",
    "Que les apprenties sachent souder en position, à l'examen du centre": "S >= 15",
    "Que la caissière passe en anglais le B1": "S >= 15",
    "Que les clientes soient contentes": "S <= 10",
    "Que la cheffe de salle sache mieux accueillir": "S < 15",
    "Connaître ce que coûte vraiment chaque réparation de l'atelier": "S >= 15",
    "Savoir combien rapporte chaque réparation de l'atelier de Kaolack": "S >= 15",
    "Savoir comment font les Belges": "S < 15",
    "Réparer les voitures de toute l'Afrique, 60 par mois": "S >= 15, R < 15",
    "Avoir 30 vitres posées partout en Afrique": "S >= 15, R < 15",
    "Être présents dans le monde entier": "S <= 10, R < 15",
    "Passer de 12 à 25 médecins qui nous adressent des malades": "A = 20",
    "Avoir 9 hôtels qui nous réservent un véhicule chaque semaine": "A = 20",
    "Obtenir que 3 fournisseurs nous livrent à crédit": "A < 15",
    "Avoir 3 fournisseurs qui nous livrent à crédit": "A < 15",
}


@pytest.mark.parametrize("text", SEEN)
def test_what_a_test_a_sum_or_a_client_shows_is_seen(text):
    check(SEEN[text], scored(text=text))


STARTS = {
    "Perdre moins de 15 assiettes par réception au lieu de 60": "baseline",
    "Perdre au plus 15 assiettes par réception, contre 60 aujourd'hui": "baseline",
    "Perdre 15 assiettes par réception et non plus 60": "baseline",
    "Perdre 15 assiettes par réception plutôt que 60": "baseline",
    "Perdre 15 assiettes par réception (60 actuellement)": "baseline",
    "Perdre 15 assiettes par réception, 60 à ce jour": "baseline",
    "Perdre 15 assiettes par réception ; 60 l'an dernier": "baseline",
    "Perdre 15 assiettes par réception, pas 60": "",
    "Perdre quinze assiettes par réception au lieu de soixante et une": "baseline",
    "Perdre quinze assiettes par réception au lieu de quarante": "",
    "Perdre 15 assiettes par réception au lieu de 4 sur 10": "",
    "Perdre 15 assiettes par réception au lieu de 40": "",
    "Perdre 15 assiettes par réception, au lieu d'une quarantaine": "",
    "Perdre 15 assiettes par réception au lieu de 60 verres": "",
    "Perdre 15 assiettes par réception, pour 60 invités aujourd'hui": "",
}


@pytest.mark.parametrize("text", STARTS)
def test_where_a_sentence_starts_is_where_the_column_does(text):
    measure = {
        "indicator": "Assiettes perdues par réception",
        "unit": "assiettes",
        "baseline": 40,
        "target": 15,
    }
    found = scored(text=f"{text}, d'ici le 31 décembre 2027", source="Bordereau de retour", **measure)
    clash = [one.loc[-1] for one in found.reasons if one.code == "start_against_text"]
    assert "".join(map(str, clash)) == STARTS[text]
    check("M < 15" if clash else "M >= 15", found)


SIZES = {
    "Contrôler les parcelles de chacun des 520 producteurs": ("producteurs", 9, 520, "R >= 15"),
    "Contrôler les parcelles de 520 producteurs": ("producteurs", 9, 520, "R < 15"),
    "Mettre en ligne 90 fiches de réparation": ("fiches", 6, 90, "R >= 15"),
    "Mettre en ligne 90 000 fiches de réparation": ("fiches", 6, 90_000, "R < 15"),
    "Signer 400 contrats de réparation": ("contrats", 0, 400, "R < 15"),
    "Signer 60 contrats de réparation": ("contrats", 0, 60, "R >= 15"),
    "Faire venir 300 clients à l'atelier de réparation": ("clients", 0, 300, "R >= 15"),
    "Signer 400 conventions de réparation": ("conventions", 0, 400, "R < 15"),
    "Publier 90 000 fiches de réparation": ("fiches", 0, 90_000, "R < 15"),
    "Publier 300 fiches de réparation": ("fiches", 0, 300, "R >= 15"),
    "Servir 400 clients par semaine à l'atelier de réparation": ("clients/semaine", 0, 400, "R >= 15"),
    "Appeler chacun des 400 clients de l'atelier de réparation": ("clients", 0, 400, "R >= 15"),
}


@pytest.mark.parametrize("text", SIZES)
def test_what_is_there_and_what_one_writes_may_grow_fast(text):
    unit, baseline, target, expected = SIZES[text]
    need = "Atelier lent, véhicules immobilisés, parcelles et réparations mal contrôlées"
    check(expected, scored(need, text=text, unit=unit, baseline=baseline, target=target))


@pytest.mark.parametrize("table", ["need_link", "opportunity_link"])
def test_what_speaks_for_a_link_never_counts_against_it(table):
    weights = getattr(programme("wecco").smart, table)
    against = {name for name, weight in weights.items() if weight < 0} - {"start", "alone"}
    assert against == {name for name in weights if name.startswith(("rival_", "other_"))}
