"""A: means that wait for somebody, words that only look like a decision of others."""

import pytest
from objective import check, scored

WAITED_FOR = """
tuyaux, si le projet paie
une pompe, si la commune finance
acheter un moulin quand le prêt sera accordé
local promis par le maire, sans réponse écrite
four que la paroisse promet de prêter
presse, une fois la subvention versée
camion dès que la banque aura signé
outils payés si la récolte est bonne
il nous faudrait une remplisseuse
studio, si la radio veut bien
pompe d'occasion, pas sûr qu'elle arrive
prêt en cours d'étude à la mutuelle
promesse orale du chef de village
moulin (pas encore livré ni payé)
fonds propres insuffisants
un frère à Milan va envoyer de l'argent
budget à valider par le notaire
la diaspora enverra l'argent du congélateur
un bailleur viendra compléter
"""
HELD = """
crédit accordé le 3 mai, moulin livré
local prêté par le maire, accord signé
journée de formation programmée le 12 mai, salle réservée
camion de la ferme, chauffeur payé
formation prévue au programme de mai, deux formateurs
600 000 FCFA en caisse, pompe déjà posée
rien à acheter : les moules existent
plus rien à trouver : four payé, gaz livré
pas de machine à louer, celle de l'atelier tourne
rien à payer, les caisses sont là
"""


LOST = """
machine hors d'usage
le congélateur est hors service
presse en panne, réparateur introuvable
matériel obsolète et inutilisable
machine cassée, pas de pièces
stock volé en avril
machine vendue l'an dernier
véhicule saisi par la banque
subvention votée mais jamais reçue
four commandé mais impayé, le fournisseur attend l'argent
ruches livrées, le vendeur menace de les reprendre
matériel bloqué en douane
camion immobilisé faute de pneus
fonds détournés par le trésorier
compte bancaire bloqué
licence retirée, atelier équipé
séchoir emporté par le vent
machine foutue
stock périmé
la presse ne marche plus
toutes les ruches sont mortes
local perdu en mars
financement retiré par le bailleur
le budget est déjà mangé
dossier rejeté par la mutuelle
bail non renouvelé
formateur licencié
apprentis partis
machine prêtée à un cousin
terrain en litige
cuves prévues pour 2028
achat d'un four budgété en 2029
ruches inscrites au budget 2028
achat repoussé à une date inconnue
recrutement du mécanicien suspendu
levée de fonds à lancer
cagnotte en ligne à ouvrir
il n'y a plus rien en caisse
pas un sou en caisse
"""
"""What does not work, is no more there, or comes after the objective of 2027."""
THERE = """
machine tombée en panne puis réparée
machine cassée, remplacée par une neuve en juin 2026
camion volé en 2025, remplacé grâce à l'assurance
conteneur bloqué en douane en mars, dédouané en mai, 30 vélos
crédit reporté puis accordé en juin, machine livrée
facture impayée du four soldée en juin, four à nous
aucun achat : tout est là
plus rien ne manque : four, pétrin et farine sont là
pas un franc à sortir : les moules et le gaz sont là
stock de pièces contre les pannes, 2 mécaniciens
groupe électrogène en cas de panne, 3 ouvrières
assurance contre le vol payée, 2 vélos
dépanneuse pour les véhicules en panne, 2 chauffeurs
station achetée, 20 cartes hors d'usage pour s'exercer
outillage pour réparer les téléphones cassés, 2 techniciens
four à bois, riz cassé acheté à bas prix (2 tonnes)
ancienne machine vendue pour payer la nouvelle, installée en mai
terrain vendu par la mairie et payé, clôture posée
logiciel payé jusqu'en 2028, 3 aides-comptables
garantie de la pompe jusqu'en 2029, pompe posée
machine jamais utilisée, encore dans son emballage, 2 ouvriers
moto remise en état en mai, 1 livreur
deux machines achetées, l'ancienne ne marche plus
apprentis partis en stage à Mons, 2 formateurs
rangement « premier périmé, premier sorti », étiquettes en stock
pièces périmées jetées, stock neuf acheté
machine qui marche, 2 repasseuses
"""


@pytest.mark.parametrize("means", LOST.strip().splitlines())
def test_what_is_broken_gone_or_put_off_is_no_means(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", THERE.strip().splitlines())
def test_what_was_lost_and_is_there_again_is(means):
    check("A >= 15", scored(means=means))


@pytest.mark.parametrize("means", WAITED_FOR.strip().splitlines())
def test_means_that_wait_for_somebody_are_not_there(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", HELD.strip().splitlines())
def test_means_that_are_there_are_means(means):
    check("A >= 18", scored(means=means))


FEELINGS = (
    "un peu d'argent et de la patience",
    "l'amour du métier",
    "notre foi et beaucoup d'énergie",
    "la passion du bois",
)


@pytest.mark.parametrize("means", FEELINGS)
def test_feelings_are_no_means(means):
    check("A < 15", scored(means=means))


DECISIONS = {
    "Remporter le trophée des artisans de Wallonie": "A < 15",
    "Être sélectionnée par la foire de Liège comme exposante": "A < 15",
    "Attendre que le port baisse ses tarifs": "A <= 8",
    "Que nos voisins cessent de brûler leurs déchets": "A <= 8",
    "Demander et obtenir la carte d'artisan de la chambre des métiers": "A = 20",
    "Livrer 60 pains par jour à la gendarmerie de Thiès": "A = 20",
    "Faire homologuer nos casques par l'agence de normalisation": "A >= 15",
    "Faire annuler la taxe par le conseil municipal": "A <= 8",
    "Avoir une liste de prix écrite pour les dix meubles les plus vendus": "A = 20",
    "Interroger 30 clientes sur le goût et le prix accepté": "A = 20",
    "Vendre au tarif accepté par l'acheteur 60 caisses de mangues": "A = 20",
    "Obtenir des bouchers une baisse du prix des peaux de 60 lots": "A = 20",
    "Gagner un prix au concours des fromages de Liège": "A < 15",
    "Que deux hôtels acceptent de nous payer d'avance": "A < 15",
    "Un hôtel accepte de vendre nos savons dans ses chambres": "A < 15",
    "Obtenir une bourse de la région wallonne": "A < 15",
    "Obtenir que l'aéroport ouvre 3 lignes directes vers la Belgique": "A <= 8",
    "Obtenir que les compagnies aériennes baissent de moitié leurs billets": "A <= 8",
    "Obtenir que la route nationale passe devant l'auberge": "A <= 8",
    "Obtenir que la Chine cesse de vendre du riz ici": "A <= 8",
    "Obtenir que les banques baissent leurs taux": "A <= 8",
    "Obtenir que le prix soit baissé par l'État": "A <= 8",
    "Obtenir que le supermarché prenne nos savons en rayon": "A < 15",
    "Obtenir que le linge soit rendu en 48 heures à tous les clients": "A >= 15",
    "Obtenir que les pannes baissent de moitié": "A >= 15",
    "Obtenir que nos vendeuses notent chaque vente": "A >= 15",
    "Obtenir que la machine tourne 8 heures par jour": "A >= 15",
    "Faire lever par la Commission européenne l'interdiction du miel": "A <= 8",
    "Faire changer par l'Union africaine les règles du commerce": "A <= 8",
    "Faire goudronner la piste par le conseil départemental": "A <= 8",
    "Faire laver les draps par un prestataire de Dakar": "A >= 15",
    "Faire former les 3 vendeuses par la cheffe": "A >= 15",
    "Obtenir de la mairie de Saly un emplacement pour le point vélo": "A >= 15",
    "Obtenir de la mairie un stand au marché": "A >= 15",
    "Obtenir du maire deux étals au marché central": "A >= 15",
    "Obtenir du maire le goudronnage devant notre stand": "A <= 8",
    "Obtenir de l'État une baisse des taxes pour notre stand": "A <= 8",
}


@pytest.mark.parametrize("text", DECISIONS)
def test_a_decision_of_others_is_told_from_its_words(text):
    check(DECISIONS[text], scored(text=text))


WAITING = """
une fois qu'un prêteur aura été trouvé
quand un associé nous aura rejoints
après qu'un bailleur aura accepté
lorsqu'un repreneur se présentera
dès qu'un client aura payé d'avance
dès que la banque aura dit oui
lorsque le maire aura signé
quand la route sera goudronnée par l'État
une fois que la subvention sera versée
sitôt le crédit accordé
dès l'accord du bailleur
une fois l'accord du bailleur obtenu
le jour où un donateur paiera le four
quand il y aura de l'argent
quand la mairie voudra
selon le bon vouloir du propriétaire
au gré des dons reçus
"""
NOT_WAITING = """
une fois le séchoir monté en mars
quand la récolte commence
une fois que nous aurons formé les 3 mécaniciens
quand la gérante aura signé les contrats
quand l'équipe aura fini sa formation
après que le pont a été réglé
lorsqu'une pièce manque
dès qu'un véhicule est commandé
quand un client appelle
une fois le budget voté par les associées
après accord des clients sur le devis
avec l'aide du partenaire belge
selon le calendrier du garage
au gré des saisons
"""


@pytest.mark.parametrize("when", WAITING.strip().splitlines())
def test_a_condition_may_be_told_as_a_time(when):
    check("A < 15", scored(text=f"Réparer 60 véhicules par mois à Kaolack, {when}."))


@pytest.mark.parametrize("when", NOT_WAITING.strip().splitlines())
def test_a_time_of_ones_own_is_no_condition(when):
    check("A >= 15", scored(text=f"Réparer 60 véhicules par mois à Kaolack, {when}."))


TOLD = {
    "grâce à une subvention que nous espérons": "A <= 4",
    "grâce à un prêt à négocier": "A <= 4",
    "grâce à l'aide promise par l'État": "A <= 4",
    "grâce à un pont élévateur déjà posé": "A = 9",
    "à l'aide des 2 mécaniciens formés": "A = 9",
}


@pytest.mark.parametrize("by", TOLD)
def test_means_hoped_for_are_not_told_by_the_sentence(by):
    text = f"Réparer 60 véhicules par mois à Kaolack d'ici le 31 décembre 2027, {by}."
    check(TOLD[by], scored(text=text, means=None, responsible=None))


OWN_STEPS = ("Dossier déposé", "Demandes envoyées à l'agence", "Échantillons remis au laboratoire")


@pytest.mark.parametrize("indicator", OWN_STEPS)
def test_what_one_hands_in_is_in_ones_own_power(indicator):
    text = "Faire homologuer nos casques par l'agence de normalisation"
    check("A = 20", scored(text=text, indicator=indicator, unit="oui/non", baseline="no", target="yes"))


SOMEBODY = ("moi, avec mon comptable", "ma sœur, avec l'équipe", "la gérante (et deux vendeuses)", "moi")
NOBODY = (
    "nous",
    "moi ou mon frère",
    "l'équipe avec la mairie",
    "je ne sais pas encore",
    "quelqu'un du bureau",
)


@pytest.mark.parametrize("who", SOMEBODY)
def test_one_person_helped_by_others_answers(who):
    check("A = 20", scored(responsible=who))


@pytest.mark.parametrize("who", NOBODY)
def test_nobody_in_particular_does_not(who):
    check("A < 15", scored(responsible=who))


SOMEBODY = {
    "un consultant": "A < 15",
    "une comptable": "A < 15",
    "un jeune diplômé": "A < 15",
    "une vendeuse de la boutique": "A >= 15",
    "un des trois associés": "A < 15",
    "l'une des cuisinières": "A < 15",
    "une de nos vendeuses": "A < 15",
    "un membre de l'équipe": "A < 15",
    "l'un des frères : Moussa Fall": "A >= 15",
    "l'une des cuisinières (Fatou Ndour)": "A >= 15",
    "l'aîné des deux frères": "A >= 15",
    "la comptable": "A >= 15",
    "un·e des gérantes, Mme Sow": "A >= 15",
}
"""Anybody of a trade is nobody yet, nor is one of several until a name says which."""


@pytest.mark.parametrize("responsible", SOMEBODY)
def test_anybody_of_a_trade_is_nobody_yet(responsible):
    check(SOMEBODY[responsible], scored(responsible=responsible))
