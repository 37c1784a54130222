"""Words to the reader, other languages and mottoes are no objective."""

import pytest
from objective import check, scored

NO_OBJECTIVES = [
    "Merci de valider rapidement cet objectif",
    "Veuillez trouver ci-joint mon objectif",
    "Cette case sera remplie plus tard",
    "Je vous prie de bien vouloir accepter ce projet",
    "Bonjour, voici mon objectif pour le programme",
    "Prière de revoir ce point avec moi",
    "Ligne à compléter après l'entretien",
    "Monsieur le coach, je compléterai demain",
    "On en parle à la prochaine séance",
    "À discuter avec l'accompagnateur",
    "Merci d'avance pour votre aide",
    "Queremos vender más jabones en el mercado",
    "Queremos formar a 60 mujeres cada año",
    "Nuestro taller quiere reparar más coches",
    "Vogliamo vendere più sapone al mercato di Gand",
    "Nosotros vamos a producir 40 sillas por mes",
    "Wir wollen 40 Stühle im Monat verkaufen",
    "Quiero exportar mis productos a Bélgica",
    "Devenir quelqu'un dans le métier",
    "Donner le maximum chaque jour",
    "Garder le cap et tenir bon",
    "Se faire un nom dans le métier",
    "Aller toujours plus loin, plus haut et plus fort",
    "Donner le meilleur de nous-mêmes",
    "Faire encore mieux que les autres",
    "Ne jamais baisser les bras",
    "Y croire jusqu'au bout",
    "Laisser une trace dans le secteur",
]
OBJECTIVES = [
    "Merci Clean : nettoyer 60 bureaux par semaine à Dakar, contre 20 aujourd'hui",
    "Faire valider par le laboratoire 12 recettes de jus d'ici le 31 décembre 2027",
    "Remplir à 80 % les cases du campement d'ici le 31 décembre 2027",
    "Discuter et signer 4 contrats avec des hôtels d'ici le 31 décembre 2027",
    "Vendre 40 sillas, nos chaises en rotin, par mois d'ici le 31 décembre 2027",
    "Aller vendre à Bruxelles 200 savons par mois d'ici le 31 décembre 2027",
    "Se faire payer 80 % des factures à temps d'ici le 31 décembre 2027",
    "Exporter 40 cartons de mangues vers le Luxembourg et les Pays-Bas d'ici fin 2027",
    "Tenir 12 ateliers pour les couturières d'ici le 31 décembre 2027",
    "Vendre plus haut de gamme : 30 sacs à 45 000 FCFA par mois",
]

REFERENCES = [
    "voir plan d'affaires page 4",
    "voir business plan p. 12",
    "voir plan de formation page 3",
    "Voir dossier page 2",
    "Détail au plan d'affaires, page 4",
    "Lire le plan d'affaires page 7",
    "Consulter le business plan p. 12",
    "Page 4 du plan d'affaires",
    "p. 12 du dossier de candidature",
    "Se référer au plan de formation, chapitre 3",
    "voir fichier joint, onglet 2",
    "Confer dossier p. 6",
    "Voir pièce jointe n° 3",
    "Objectif décrit page 5 du business plan",
    "Cf plan p.4",
    "voir étude de marché pages 10 à 14",
    "Plan d'affaires page 4",
    "Repris du dossier, page 9",
    "voir tableau 3 du plan d'affaires",
    "(voir p. 4)",
]
PAGES = [
    "Voir 60 véhicules par mois sortir réparés de l'atelier de Kaolack au 31 décembre 2027, contre 40",
    "Imprimer 60 pages par jour à l'atelier de Kaolack au 31 décembre 2027, contre 40",
    "Vendre 300 cahiers de 96 pages par mois à Kaolack au 31 décembre 2027, contre 120",
    "Faire paraître un plan de Kaolack de 40 pages, tiré à 500 exemplaires, au 31 décembre 2027",
    "Réparer 60 véhicules par mois à Kaolack d'ici le 31 décembre 2027 (voir plan d'affaires page 4)",
    "Réparer 60 véhicules par mois à Kaolack d'ici le 31 décembre 2027, contre 40 (p. 4 du plan)",
    "Lire et corriger 60 dossiers par mois à Kaolack au 31 décembre 2027, contre 40",
    "Consulter 60 patients par jour à Kaolack au 31 décembre 2027, contre 40",
    "Ouvrir une page Facebook suivie par 500 clients à Kaolack au 31 décembre 2027",
]


@pytest.mark.parametrize("text", NO_OBJECTIVES)
def test_what_is_no_sentence_of_a_plan_fails(text):
    check("S <= 8.5", scored(text=text))


@pytest.mark.parametrize("text", OBJECTIVES)
def test_what_only_sounds_like_it_is_left_alone(text):
    check("S >= 15", scored(text=text))


@pytest.mark.parametrize("text", REFERENCES)
def test_a_page_of_another_paper_is_no_objective(text):
    check("S <= 8.5", scored(text=text))


@pytest.mark.parametrize("text", PAGES)
def test_pages_that_are_made_or_told_beside_the_result_are(text):
    check("S >= 15", scored(text=text))
