"""A number makes no objective of what others do, what was, what is missing, a wish or a shop sign."""

import pytest
from objective import check, scored

JAM = ("Pots de confiture vendus", "pots/mois", 150, 400)
PUPILS = ("Élèves formés", "élèves", 20, 45)
CEMENT = ("Sacs de ciment livrés", "sacs/jour", 60, 120)
FISH = ("Poissons fumés vendus", "kg/semaine", 80, 200)
PHONES = ("Téléphones réparés", "téléphones/semaine", 30, 70)
NO_OBJECTIVES = [
    ("Nos voisins vendent 400 pots de confiture par mois à Ziguinchor.", JAM),
    ("La concurrence répare 70 téléphones par semaine au marché Sandaga.", PHONES),
    ("Le vendeur d'en face écoule 400 pots par mois.", JAM),
    ("Les grandes surfaces vendent 400 pots de confiture par mois.", JAM),
    ("L'an passé nous avons fumé 200 kg de poisson par semaine.", FISH),
    ("En 2023, l'équipe a livré 120 sacs de ciment par jour.", CEMENT),
    ("Avant la pandémie on réparait 70 téléphones par semaine.", PHONES),
    ("Autrefois la coopérative formait 45 élèves par an.", PUPILS),
    ("La saison dernière nous avons vendu 400 pots par mois.", JAM),
    ("45 élèves attendent une place au centre de Kolda.", PUPILS),
    ("70 téléphones traînent dans le tiroir de l'atelier.", PHONES),
    ("200 kg de poisson pourrissent chaque semaine au débarcadère.", FISH),
    ("Chaque semaine 200 kg de poisson sont perdus au débarcadère.", FISH),
    ("120 clients réclament leurs sacs de ciment tous les jours.", CEMENT),
    ("45 élèves demandent à entrer au centre.", PUPILS),
    ("Rêver de 400 pots vendus par mois d'ici le 31 décembre 2027.", JAM),
    ("Espérer 45 élèves au centre de Kolda d'ici le 31 décembre 2027.", PUPILS),
    ("Souhaiter livrer 120 sacs de ciment par jour d'ici le 31 décembre 2027.", CEMENT),
    ("Envisager la réparation de 70 téléphones par semaine d'ici le 31 décembre 2027.", PHONES),
    ("Étudier la possibilité de fumer 200 kg de poisson par semaine d'ici le 31 décembre 2027.", FISH),
    ("Examiner la faisabilité d'une livraison de 120 sacs par jour d'ici le 31 décembre 2027.", CEMENT),
    ("Tendre vers 400 pots par mois d'ici le 31 décembre 2027.", JAM),
    ("Contribuer à l'avenir de 45 élèves de Kolda d'ici le 31 décembre 2027.", PUPILS),
    ("Aspirer à vendre 400 pots par mois d'ici le 31 décembre 2027.", JAM),
    ("Confiturerie de Ziguinchor, 3 employées, 150 pots par mois", JAM),
    ("Centre de formation de Kolda, 2 formateurs, 20 élèves", PUPILS),
    ("Notre atelier de Sandaga, 4 établis", PHONES),
    ("Fumoir de Mbour, 2 fours, 80 kg par semaine", FISH),
    ("45 élèves", PUPILS),
    ("400 pots de confiture", JAM),
    ("70 téléphones portables", PHONES),
    ("120 sacs de ciment gris", CEMENT),
    ("La confiture de Ziguinchor est appréciée jusqu'à Bruxelles", JAM),
    ("Le centre est bien placé à côté du marché", PUPILS),
    ("Notre poisson est réputé dans toute la région", FISH),
    ("Le groupe électrogène consomme du gasoil depuis 2015.", FISH),
    ("La poussière nous fatigue et la mairie ne fait rien.", PHONES),
    ("Nos clients nous réclament 400 pots par mois", JAM),
]
OBJECTIVES = [
    ("Avant de voyager, faire la liste des 400 pots vendus par mois, avec leur prix", JAM),
    ("Avant le départ, vendre 400 pots de confiture par mois à Ziguinchor", JAM),
    ("Nous vendons 400 pots de confiture par mois à Ziguinchor au 31 décembre 2027.", JAM),
    ("L'atelier répare 70 téléphones par semaine d'ici fin 2027, contre 30 aujourd'hui.", PHONES),
    ("45 élèves sont formés à la soudure au centre de Kolda avant le 31 décembre 2027.", PUPILS),
    ("45 élèves formés au centre de Kolda, contre 20 l'an dernier", PUPILS),
    (
        "Les voisins du marché achètent 400 pots de confiture par mois à notre boutique au 31 décembre 2027.",
        JAM,
    ),
    (
        "Livrer 120 sacs de ciment par jour, deux fois plus que l'an dernier d'ici le 31 décembre 2027.",
        CEMENT,
    ),
    ("L'an dernier 150 pots, cette année 400 pots vendus par mois d'ici le 31 décembre 2027.", JAM),
    ("En 2026 nous livrions 60 sacs par jour, nous en livrerons 120 d'ici le 31 décembre 2027.", CEMENT),
    (
        "Vendre à nos concurrents 400 pots de confiture par mois sous leur marque d'ici le 31 décembre 2027.",
        JAM,
    ),
    ("200 kg de poisson fumé vendus chaque semaine au débarcadère de Mbour d'ici le 31 décembre 2027.", FISH),
    (
        "Que les clients n'attendent plus : 70 téléphones réparés par semaine d'ici le 31 décembre 2027.",
        PHONES,
    ),
    ("Répondre à la demande de 45 élèves de Kolda : les former tous d'ici le 31 décembre 2027.", PUPILS),
    (
        "Réparer les 70 téléphones qui traînent dans l'atelier chaque semaine d'ici le 31 décembre 2027.",
        PHONES,
    ),
    ("400 pots de confiture vendus par mois à Ziguinchor d'ici le 31 décembre 2027.", JAM),
    ("Ventes de confiture : 400 pots par mois au lieu de 150", JAM),
    ("Confiturerie de Ziguinchor : passer de 150 à 400 pots par mois d'ici le 31 décembre 2027.", JAM),
    ("La boulangerie du quartier nous commande 400 pots par mois d'ici le 31 décembre 2027.", JAM),
    ("Nous voulons vendre 400 pots par mois à Ziguinchor d'ici le 31 décembre 2027.", JAM),
    (
        "Remettre en route le fumoir arrêté depuis 2015 et fumer 200 kg par semaine.",
        FISH,
    ),
    ("L'équipe livre 120 sacs de ciment par jour aux chantiers de Thiès d'ici le 31 décembre 2027.", CEMENT),
    ("Le centre forme 45 élèves à la soudure au 31 décembre 2027", PUPILS),
    ("Doubler nos ventes que les clients apprécient : 400 pots par mois d'ici le 31 décembre 2027.", JAM),
]


def told(text, columns):
    indicator, unit, baseline, target = columns
    return scored(text=text, indicator=indicator, unit=unit, baseline=baseline, target=target)


@pytest.mark.parametrize(("text", "columns"), NO_OBJECTIVES)
def test_a_number_makes_no_objective_of_it(text, columns):
    check("S < 15", told(text, columns))


@pytest.mark.parametrize(("text", "columns"), OBJECTIVES)
def test_what_is_promised_with_a_number_is_one(text, columns):
    check("S >= 15", told(text, columns))
