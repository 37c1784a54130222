"""A: means lost in any trade are none; what was mended, or is only worked on, stays."""

import pytest
from objective import check, scored

RUINED = """
Les motos sont à la fourrière
Pirogues coulées pendant la tempête
Pont élévateur tombé et jamais réparé
La camionnette est chez l'huissier
Outils noyés dans l'inondation
Le hangar s'est effondré
Four fendu, irrécupérable
La machine est restée au port, bloquée
Le groupe électrogène est grillé
Bateau échoué
Local fermé par la mairie
Clés perdues, atelier inaccessible
Moteur grippé
Pompe coincée au fond du puits
Pirogue chavirée au large
Séchoir parti en fumée
Semences mangées par les rats
Poules mortes de la grippe
Les vaches sont mortes
Deux bœufs morts de soif
Puits tari
Forage asséché depuis mars
Stock de vaccins expiré
Contrat de bail échu
Toit du hangar écroulé
Les deux apprentis ont été renvoyés
La couturière est hospitalisée
Le comptable est en prison
Personnel en grève
Les trois ouvriers ont fui
Chauffeur décédé
Le formateur est mort
Pneus crevés, plus de rechange
Filets déchirés
Filets troués par les rochers
Serres arrachées par le vent
Champ inondé
Ruches vides, abeilles parties
Plants desséchés
Récolte dévorée par les criquets
Camion sous scellés
Argent évaporé
Économies englouties par les soins
Le moulin a rendu l'âme
Batterie à plat, jamais rechargée
Le frigo a lâché
Matériel à la casse
Bâche en lambeaux
Atelier en ruine
Machine rouillée, inutilisable
Compte vidé
Terrain occupé par un voisin
Piste impraticable, camion embourbé
Poulailler décimé par la maladie
Troupeau malade
Moule brisé
Vitres brisées, atelier ouvert à la pluie
Pompe de forage cassée
Toit de hangar effondré
Machine pas encore réparée
Imprimante hs
Véhicule en pièces détachées
Mécanicien en arrêt maladie
Cuisinière blessée, absente six mois
Récolte perdue
Ruches attaquées par les frelons
Local interdit d'accès par les pompiers
Four éventré
Congélateurs débranchés, plus de courant
Le tracteur est embourbé
Le tracteur est tombé dans le ravin
Pétrin fissuré, pâte qui fuit
Machine à coudre chez le réparateur depuis six mois
Les apprentis nous ont quittés
Le pisciculteur a perdu tous ses alevins
Étang vidé par la digue rompue
Digue rompue
Câble sectionné
Courroie rompue
Transformateur explosé
Bonbonne de gaz explosée
Toiture envolée avec le vent
Les chèvres ont mangé tous les plants
Les rats ont mangé les semences
La mairie a fermé le local
Le propriétaire a repris le local
La banque a saisi le four
Le comptable est parti avec la caisse
Notre vendeuse est partie au Canada
Le chauffeur a été arrêté
Le permis du chauffeur a été retiré
Contrat de location rompu
Bail dénoncé par le propriétaire
Le matériel a pris l'eau
Le four a pris feu
Lait tourné
Vaccins réchauffés, bons à jeter
Ordinateur infecté par un virus, tout est effacé
Données effacées
Disque dur mort
Clé du coffre perdue
Argent perdu au jeu
Budget englouti dans le loyer
Machine dont il manque le moteur
Camion sans moteur
La couturière est enceinte et arrêtée jusqu'en mars
Bœufs de trait vendus pour payer l'hôpital
La pirogue a coulé
Le puits s'est effondré
Champ envahi par le sel
Serre écrasée par un arbre
Le mur est tombé
Charrette cassée, âne mort
Deux ouvriers sur trois sont partis
"""
THERE = """
Moto réparée et assurée
Machine tombée en panne puis réparée en mars
Pirogue coulée en 2025, remplacée par une neuve
Dalle coulée, four posé
Savon coulé en moules de 10 pièces, 4 moules achetés
Bois mort ramassé, foyer amélioré
Arachides grillées, décortiqueuse acquise
Poisson grillé au charbon, 3 grils
Mangues séchées et 2 séchoirs
Grillage de 200 m posé
Filets réparés, pirogue payée
Moules brisés remplacés en avril
Toit effondré en 2025, refait en tôle
Pneus crevés changés, 2 motos
Atelier de réparation de motos cassées, 3 mécaniciens
Récupération de bouteilles brisées : broyeur acquis
Puits tari recreusé à 30 m, pompe neuve
Perte couverte par l'assurance, four neuf
Pain perdu : recette et four prêts
Viande fumée, fumoir payé
Sacs scellés, soudeuse achetée
Fonds virés en mars : 500 000 FCFA
Chantier arrêté le 3 mai, remis en route le 12, 4 maçons
Contre les poules mortes : vaccins achetés
Assurance en cas de grève, 2 chauffeurs
Emballages perdus, 400 pots achetés
Remplaçante embauchée pour la couturière malade, 2 machines
Aucun outil perdu, 3 établis
Vaccins contre les maladies, 200 poules
Café moulu et torréfié, torréfacteur acquis
Riz cassé, décortiqueuse payée
Feuilles mortes pour le compost, 2 fosses creusées
Clés retrouvées, atelier rouvert
Chemise fendue : patrons et 2 machines
Local fermé par un rideau de fer, 3 caméras
Hangar fermé à clé, 2 gardiens
Enclos fermé par un grillage
Terrain occupé par nos ruches, bail signé
Bâtiment occupé par l'atelier depuis 2020, 3 pièces
Personnel : 3 couturières, la quatrième revenue de congé maladie
Accord signé, grève terminée, 5 ouvriers
Abeilles mortes : ruches repeuplées en mars
Filets troués recousus
Épaves de voitures, presse achetée
Ferraille rouillée, four à fondre acquis
Batteries usées rachetées, presse acquise
Vélo sans vitesses, robuste, et 2 livreurs
Machine à coudre revenue de chez le réparateur
Digue rompue puis relevée en mai, 3 étangs
Deux bœufs de trait, charrue neuve
Lait tourné utilisé pour le fromage, 2 cuves
Pirogue insubmersible, gilets
Le four a pris feu en 2024 : remplacé, assuré
Courroies de rechange, 3 moulins
Assurance perte d'exploitation, 2 fours
Camion loué à l'année, chauffeur salarié
Appareil pour détecter les fuites, 2 plombiers
Extincteurs pour les feux, pompe neuve
Kit de réparation de pare-brise brisés, 2 techniciens
Local loué, porte blindée contre les voleurs
Formation aux premiers secours pour les blessés, 2 ambulances
Bottes et cirés pour terrain inondé, 4 ouvriers
Presse pour cartons déchirés, 2 trieuses
Aliment pour animaux malades, vétérinaire sous contrat
Terre défrichée, souches arrachées, tracteur loué
Fumier et plants morts compostés, 3 composteurs
Mauvaises herbes arrachées à la main par 4 ouvrières
Oignons arrachés et séchés, 2 hangars
Fer rouillé acheté 100 FCFA le kg, cisaille
Bateau ensablé pour l'hiver puis remis à l'eau, 4 marins
Vêtements troués à recoudre : 3 machines
Vieux pneus crevés ramassés, broyeuse payée
Pièces rouillées à décaper, sableuse en place
Noix brisées vendues à part, concasseur payé
Jouets brisés réparés par 2 artisans
Coopérative dissoute et recréée en SARL, 2 camions
Chien de garde, grillage, 4 gardiens
Deux tables fendues à refaire, 6 neuves
Hangar bâti à la place de l'ancien effondré
Malades reçus par 2 infirmières, 4 lits
Camion acheté à la fourrière, remis en route
Un bac à légumes gâtés pour le compost, 40 poules
Bétonnière, dalle fendue rebouchée
Ouvriers rompus au métier, 3 machines
Mur de clôture tombé en août et relevé, 3 gardiens
Les 3 commerciaux sont partis en tournée avec 2 motos
Tests pour poules malades, frigo à vaccins
"""


@pytest.mark.parametrize("means", RUINED.strip().splitlines())
def test_what_is_ruined_dead_sealed_off_or_gone_is_no_means(means):
    check("A < 15", scored(means=means))


@pytest.mark.parametrize("means", THERE.strip().splitlines())
def test_what_was_mended_or_is_worked_on_stays(means):
    check("A >= 15", scored(means=means))
