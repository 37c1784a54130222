"""Answers of closed lists: which text is taken for which entry, which one is named, and which none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from tests.reading.test_typed_by_hand import drawn
from wecco_xl.plan.answers import choice
from wecco_xl.words import words

ANSWERS = """
actors.phase: Pendant et après la mobilité → during_after | avant et pendant la mobilité → before_during
actors.phase: avant et après la mobilité → before_after | avant, pendant et après la mobilité → all
actors.phase: avant puis pendant → before_during | avant ou pendant → ? | pendant la mobilitée → during
actors.phase: tout le temps → all | toute la durée → all | durant la mobilité → during
actors.phase: avant le départ → before | au retour → after | sauf pendant → ? | pas avant → ?
actors.phase: hors mobilité → ? | avant + pendant → before_during | Pendant & après → during_after
actions.phase: avant et pendant la mobilité → ? | avant ou après → ? | pendant → during
actions.phase: durant le séjour → during | avantt la mobilité → ?before | juste avant la mobilité → ?before
actions.phase: pas pendant la mobilité → ? | après et pendant la mobilité → ?
origin_company.size: Très petite entreprise → micro | TPE → micro | petite → small | moyenne → medium
origin_company.size: PME → ? | grande → large | micro entreprise → micro | Petites entreprises → small
origin_company.size: petit entreprise → small | plus grande entreprise → ? | très grande entreprise → ?
origin_company.size: petite ou moyenne entreprise → ? | pas une petite entreprise → ?
origin_company.size: petitte entreprise → small | petite et moyenne entreprise → ? | micro → micro
origin_company.size: grandes → large | moyenne ou grande → ? | Moyenne (60 personnes) → medium
origin_company.size: toute petite entreprise → ?small | minuscule → ?
actions.status: débloquée → ? | presque terminée → ? | terminée à 80 % → ? | quasi terminée → ?
actions.status: à moitié terminée → ? | sera terminée → ? | bientôt terminée → ? | à terminer → ?
actions.status: inachevée → ? | terminnée → ?done | terminée le 12 mars → ?done | terminée et annulée → ?
actions.status: terminée ? → ?done | clôturée → done | non démarré → planned | suspendue → blocked
actions.status: pas terminée → ? | non terminée → ? | jamais commencée → ? | en cour → in_progress
actions.status: encore en cours → ?in_progress | non → ? | pas → ? | Terminée (pas tout à fait) → ?
actions.status: Terminée (avec l'ONG) → done | en pause → blocked | reportée → ?planned | plus bloquée → ?
actions.status: n'est plus bloquée → ? | à annuler → ? | à peine commencée → ?in_progress
actions.status: pas totalement terminée → ? | en cours de finalisation → ?in_progress | non bloquée → ?
actions.status: réalisée à moitié → ? | faite → done | prévus → planned | annulé → cancelled
actions.status: annulée par le partenaire → ?cancelled | en attente → ? | bloquée → blocked
actions.status: en cours/bloquée → ? | terminé. → done | TERMINEE → done | Terminées → done
actions.status: déjà terminée → ?done | réannulée → ? | reprise → ? | imprévue → ?
actions.status: prévue en mars → ?planned | prévu puis annulé → ?
needs.urgency: ne peut attendre → ?now | ne peut pas attendre → ?now | peut attendre → later
needs.urgency: sous trois mois → soon | sous 3 mois → soon | d'ici trois mois → soon | plus → ? | très → ?
needs.urgency: tout de suite → now | pas tout de suite → ? | dans six mois → ? | moins de trois mois → soon
needs.urgency: peut ne pas attendre → ? | n'attend pas → ?now | dans trois mois → soon
needs.urgency: dans plus de trois mois → ? | sous un mois → ? | pas urgent → later | très urgent → now
needs.urgency: tout de suite ! → now | attendre → ?later | dans les six mois → ? | urgent ou pas → ?
needs.urgency: non → ?
trainings.country: hors Sénégal → ? | Sénégal et Belgique → both | Sénégal, Belgique → both
trainings.country: Belgique/Sénégal → both | Belgique et Sénégal → both | Sénégal ou Belgique → ?
trainings.country: pas au Sénégal → ? | au Sénégal → origin | en Belgique → host | sauf Belgique → ?
trainings.country: Sénégal puis Belgique → both | Sénégal + Belgique → both | France → ? | Senegale → origin
trainings.country: Bélgique → host | Belgigue → ?host | Sénégal (Dakar) → origin | Sénégal (ou Belgique) → ?
trainings.country: SN/BE → both | Les deux → both | Gambie et Sénégal → ? | Bruxelles → ?
trainings.country: la Belgique → host | le Sénégal → origin | Belgique seulement → ?host
trainings.country: Senegal et France → ? | ni Sénégal ni Belgique → ? | aucun → ?
trainings.country: Sénégal & Belgique → both | Sénégal-Belgique → both | tous les deux → both
trainings.country: Sénégal / Belgique → both | Sénegal, Belgique. → both | Belgique ? → ?host
trainings.decision: Approuvée sous réserve → ? | Non approuvée → ?refused | non validée → ?refused
trainings.decision: pas retenue → refused | pas encore approuvée → waiting | pas encore décidé → waiting
trainings.decision: à valider → waiting | en cours de validation → waiting | désapprouvée → ?
trainings.decision: approuvée ? → ?approved | approuvé par le comité → ?approved | oui → approved
trainings.decision: non → refused | approuvée à condition → ? | non refusée → ?
trainings.decision: en attente du comité → ?waiting | approuvée ou en attente → ? | aprouvée → ?approved
trainings.decision: en suspens → waiting | pas refusée → ? | approuvée (sous réserve) → ?
trainings.decision: approuvée (budget 2026) → approved | non-retenue → refused | préapprouvée → ?
trainings.decision: pré-approuvée → ? | pas d'accord → ? | à approuver → waiting | sera approuvée → ?
trainings.decision: attente → waiting | retenue → approved | non retenu → refused | refusé → refused
trainings.decision: refusée puis approuvée → ? | approuvées → approved | aprouvé → ?approved
trainings.decision: jamais approuvée → ?
charter.state: brouillon → ?to_write | en cours de rédaction → ?to_write | pas encore rédigée → to_write
charter.state: à faire → to_write | non signée → ?drafted | pas signée → ?drafted
charter.state: pas encore signée → ?drafted | signée en partie → ? | presque signée → ? | à signer → drafted
charter.state: rédigée → drafted | signée et jointe → attached | jointe → ?attached | bientôt signée → ?
charter.state: non rédigée → to_write | signé → signed | sera signée → ? | signée par une partie → ?
charter.state: à moitié rédigée → ? | Signées → signed | signé par les deux → ?signed | désignée → ?
charter.state: a signer → drafted | rédigé → drafted | signer → ?drafted | à rédiger → to_write
charter.state: en rédaction → ?to_write | resignée → ? | signée non jointe → ? | pas jointe → ?
charter.state: signature → ?
needs.severity: modérée → medium | haute → high | moyen → medium | très forte → critical | assez forte → ?
needs.severity: peu forte → ? | pas forte → ? | faible à moyenne → ? | forte ou critique → ? | fort → high
needs.severity: non critique → ? | 4 → critical | critiques → critical | plus forte → ? | trop forte → ?
needs.severity: bloquante → critical | majeure → high | mineure → low | 3 → high | 3/4 → ?
needs.severity: forte ou moyenne → ? | Forte à critique → ? | sans gravité → ? | critique ! → critical
needs.severity: gênant → ? | niveau 3 → ? | faible ou moyenne → ? | 2 - Moyenne → medium
needs.severity: 2, moyenne → medium
trainings.preference: élevée → high | Moyenne → medium | Forte → high | forts → high | moyennes → medium
trainings.preference: faibles → low | très fort → ? | plutôt fort → ? | nulle → ? | haute → high
objectives.direction: accroître → up | ne pas baisser → ? | ne pas augmenter → ? | augmentter → ?up
objectives.direction: croissance → up | doubler → up | réduire de moitié → ? | stabiliser → keep
objectives.direction: augmenter ou maintenir → ? | diminuer → down | augmenter puis diminuer → ?
objectives.direction: progresser → up | hausse → up | en forte hausse → ?up | stable → keep
objectives.direction: conserver → keep
trainings.mode: online → remote | mixte → hybrid | à distance et en salle → hybrid | sur site → ?
trainings.mode: en salle ou à distance → ? | pas à distance → ? | visio et salle → hybrid
trainings.mode: dans l'entreprise → company | en entreprise → company | chez l'entreprise → company
trainings.mode: distance → remote | en présence → on_site | hors de l'entreprise → ? | hors salle → ?
trainings.mode: à distance → remote | salle → on_site | sans distance → ? | hors ligne → ?
trainings.mode: en salle seulement → ?on_site | à distance (Zoom) → remote | dans une entreprise → ?company
trainings.mode: pas en ligne → ? | présentiel → on_site | hybrides → hybrid | en salle + visio → hybrid
logistics.state: réglé → paid | non payé → ? | pas encore réservé → to_book | non réservé → to_book
logistics.state: pas réservé → to_book | réservé et payé → paid | à payer → ? | presque payé → ?
logistics.state: pas annulé → ? | réservations faites → booked | réservé non payé → ? | payé → paid
logistics.state: acheté → ?paid | payé à 50 % → ? | à → ? | pré-réservé → ? | annulée → cancelled | a → ?
logistics.state: Réservées → booked | à réserver → to_book | à reserver → to_book
logistics.state: réservé le 3 mars → ?booked | impayé → ? | non annulé → ? | réserve → booked | payés → paid
logistics.state: partiellement payé → ? | remboursé → ? | à réserver ou réservé → ?
logistics.kind: Tram → local_transport | métro → local_transport | chambre d'hôte → lodging
logistics.kind: chambre d'hôtes → lodging | appartement → lodging | frais de logement → ?lodging
logistics.kind: hotel et repas → ? | vol → travel | Voyages → travel | hors assurance → ?
logistics.kind: billet de train → travel | assurance voyage → insurance | hébergements → lodging
logistics.kind: héberjement → ?lodging | taxi et hôtel → ? | location d'appartement → lodging
visa_documents.state: à déposer → ?ready | N/A → waived | non concerné → waived | pas prête → ?
visa_documents.state: non demandée → to_get | pas encore demandée → to_get | presque prête → ?
visa_documents.state: pas obtenue → ? | sans objet → waived | déposé → submitted | demandée et obtenue → ?
visa_documents.state: reçu → ready | non applicable → waived | objet → ? | inutile → waived | expirée → ?
visa_documents.state: à renouveler → ?
journal.held: non tenue → ?cancelled | reportée → ?planned | tenu → held | pas tenue → ?cancelled
journal.held: pas encore tenue → planned | annulé → cancelled | maintenue → ? | retenue → ?
journal.held: tenue en partie → ? | sera tenue → ? | tenue ou annulée → ? | prévu → planned
journal.held: non annulée → ?
criteria.met: partiellement → partly | o → yes | N → no | oui → yes | OUI → yes | oui en partie → ?
criteria.met: pas vraiment → ? | non → no | partiel → partly | presque → ? | oui et non → ? | en cours → ?
criteria.met: pas du tout → no | pas non → ? | tout à fait → yes
origin_company.legal_form: formalisée → ? | encore formalisée → ? | association sans but lucratif → asbl
origin_company.legal_form: pas une SARL → ? | SARL ou SUARL → ?
monitoring.autonomy_before: partenaires → ? | cherche pas → ? | ne cherche pas → level_1
monitoring.autonomy_before: sans appui → level_4 | avec appui → ? | cherche sans appui → ?level_4
monitoring.autonomy_before: autonome → ? | sans → ? | 6 → ? | niveau trois → level_3 | entre 2 et 3 → ?
monitoring.autonomy_before: 2 ou 3 → ? | 2 à 3 → ? | 2/3 → ? | 2,5 → ? | 3,0 → ?
needs.domain: RH → people | ressources humaines → people | finances → finance | qualité → quality
needs.domain: informatique → digital | hors export → ? | exportation → export | commercial → marketing
needs.domain: machines → equipment | qualité et export → ?
host_company.region: Oost-Vlaanderen → flandre_orientale | Flandre → ? | Bruxelles → bruxelles_capitale
host_company.region: Brussel → bruxelles_capitale | Luik → liege | Antwerpen → anvers | Wallonie → ?
host_company.region: Liége → liege | Anver → anvers
host_company.department: Gent → gand | Leuven → louvain | Mons → mons | Bergen → mons
host_company.department: Tournai → tournai_mouscron | Kortrijk → courtrai | Antwerpen → anvers
criteria.criterion: Dakar → ? | à Dakar → ? | hors Dakar → outside_capital | implantation à Dakar → ?
criteria.criterion: Au moins 5 ans d'activité → ? | moins de deux ans d'activité → ?
criteria.criterion: au minimum deux ans d'activité → two_years | plus de deux ans d'activité → ?
criteria.criterion: dirigée par un homme → ? | plus de 35 ans → ? | pas dirigée par une femme → ?
criteria.criterion: au moins deux ans → two_years
origin_person.gender: pas une femme → ? | femme ou homme → ? | homme → man | non précisé → other
origin_person.gender: femme (gérante) → woman | homme et femme → ? | dame → ?woman
journal.status: pas encore clôturée → ? | réponse reçue → answered | pas de réponse → ? | sans réponse → ?
journal.status: en attente de réponse → ? | réponse → answered | non reçue → ? | à clôturer → ?
trainings.progress: pas suivie → ? | suivie à moitié → ? | poursuivie → ? | suivi → done | prévus → planned
trainings.progress: à suivre → ? | non suivie → ? | abandon → abandoned
objectives.phase: après → after | avant la mobilité → before | avantt → ? | pendant ou après → ?
objectives.phase: hors mobilité → ? | sauf après → ? | mobilité → ? | pendant (et après) → ?
origin_company.sector: culture → ?tourism_culture | couture → textile | eau → water_sanitation
origin_company.sector: pas agricole → ?
origin_company.legal_form: pas formalisée → not_formalised | informel → not_formalised | entreprise → ?ei
origin_company.legal_form: société → ? | société anonyme → sa | SARL (société) → sarl
host_company.legal_form: société anonyme → sa
origin_company.region: St-Louis → saint_louis | hors Dakar → ? | Dakar et Thiès → ? | Fatik → ?fatick
actions.status: pas encore → planned | déjà → ?
trainings.decision: pas encore → waiting
charter.state: pas encore → ?to_write
needs.urgency: les deux → ? | deux → soon | 2 → soon | 2. → soon | rien → ? | demain → ?
needs.severity: les deux → ? | autre → ? | form → ? | 3 → high | trois → high | 3 ou 4 → ?
trainings.country: 2 → ?both | deux → ?both | les 2 → both | les deux pays → both
trainings.decision: approuvée mais reportée → ? | refusée mais à revoir → ?
journal.kind: demain → ?
charter.state: signée et jionte au plan → ?attached | signée et classée → ?
trainings.mode: en salel et à distance → ?hybrid
actions.status: terme → ? | don → ?done | dons → ? | progrès → ? | cours → in_progress | finisse → ?done
actions.status: abandonné → cancelled | course → ?in_progress | lancé → in_progress
actions.status: bloc → ? | plan → ? | comme → ?
trainings.mode: danse → ? | dans → ? | par → ? | sur → ? | paresse → ? | sale → ?on_site
origin_person.gender: messe → ? | fesse → ? | fées → ? | masculins → man | dame → ?woman | Hommes → man
trainings.preference: base → ?low | bas → low | basse → low | faiblesse → ?low
logistics.kind: perd → ? | reste → ? | trains → travel | voleur → ? | métro → local_transport | père → ?
logistics.state: confesse → ? | confirmées → booked | payées → paid
needs.severity: important → high | vitale → critical
criteria.met: nées → ? | part → ?partly | partiel → partly
needs.urgency: main → ? | danse → ? | bien → ?
trainings.decision: valise → ? | refus → refused | accord → approved | accordée → approved | course → ?waiting
actors.role: entre → ? | entrepreneurs → entrepreneur | compte → ? | commis → ?
measures.indicator: salaires → ?jobs | salaire → ?jobs | salariés → jobs | cases → ? | casse → ?
host_company.department: Charles → ? | cours → ? | linge → ?liege | Mali → ?malines | tours → ?
origin_company.department: this → ?thies | Thiès → thies
actors.phase: aavnt et pendant → ?before_during | pendant et arès → ?during_after
"""
"""`→ code` where the text is taken for an entry, `→ ?code` where it is named, `→ ?` where none is."""

SAID = {code: words(code) for code in ("wecco", "nzassa")}
FEW = 20
"""Entries beyond which pairs of a list are too many."""


def told(name: str, typed: str, programme: str = "wecco") -> str:
    known = SAID[programme].vocabulary()
    try:
        return str(choice(typed, known.lists[name], known.shorthand, known.likely.get(name, {})))
    except PydanticCustomError as problem:
        return f"?{(problem.context or {}).get('nearest', '')}"


def list_of(place: str) -> str:
    section, key = place.split(".")
    return SAID["wecco"].programme.by_loc[section, key].source


@pytest.mark.parametrize(("place", "typed", "read"), drawn(ANSWERS))
def test_an_answer_is_taken_or_named_or_neither(place, typed, read):
    assert told(list_of(place), typed) == read


ENTRIES = [
    (programme, name, code)
    for programme, said in SAID.items()
    for name in sorted(said.vocabulary().lists)
    for code in said.labels(name)
]
PAIRS = [
    (programme, name, one, other)
    for programme, name, one in ENTRIES
    for other in SAID[programme].labels(name)
    if other != one and len(SAID[programme].labels(name)) <= FEW
]
DRESSED = [str, str.upper, str.lower, "{}.".format, " {} ".format, "la {}".format, "L’{}".format]
WORDS = SAID["wecco"].catalogue["typed"]["answers"]
BOTH = {"both", "all", "before_during", "during_after", "before_after", "hybrid", "paid"}
"""Answers that are two others together."""


@given(st.sampled_from(ENTRIES), st.sampled_from(DRESSED))
def test_a_label_is_taken_however_it_is_dressed(entry, dressed):
    programme, name, code = entry
    assert told(name, dressed(SAID[programme].labels(name)[code]), programme) == code


@given(st.sampled_from(ENTRIES), st.sampled_from(WORDS["negations"]))
def test_what_denies_an_answer_is_never_read_as_it(entry, negation):
    programme, name, code = entry
    label = SAID[programme].labels(name)[code].lower()
    found = told(name, f"{negation} {label}", programme)
    denies = SAID[programme].vocabulary().shorthand.denies(label)
    assert found != code
    assert found != f"?{code}" or denies


@given(st.sampled_from(ENTRIES), st.sampled_from(["presque", "quasi", "si", "bientôt", "à moitié", "pré-"]))
def test_what_is_not_quite_an_answer_is_neither_it_nor_near_it(entry, word):
    programme, name, code = entry
    label = SAID[programme].labels(name)[code].lower()
    assert told(name, f"{word} {label}", programme) == "?"


@given(st.sampled_from(PAIRS), st.sampled_from([" ou ", " et ", " / ", ", ", " puis ", " + "]))
def test_two_answers_are_never_read_as_one_of_them(pair, joint):
    programme, name, one, other = pair
    labels = SAID[programme].labels(name)
    found = told(name, f"{labels[one]}{joint}{labels[other]}".lower(), programme)
    assert found[:1] == "?" or (found in BOTH and joint != " ou ")


@given(st.sampled_from(ENTRIES), st.text(max_size=30))
def test_a_question_mark_is_never_an_answer(entry, text):
    programme, name, code = entry
    label = SAID[programme].labels(name)[code]
    assert told(name, f"{label} {text}?", programme)[:1] == "?"


@given(st.sampled_from(ENTRIES), st.data())
def test_a_slip_in_a_long_label_names_it_or_none(entry, data):
    """Or, where the slip makes another label, that one: `2` for `3`."""
    programme, name, code = entry
    label = SAID[programme].labels(name)[code].lower()
    at = data.draw(st.integers(3, len(label) - 2)) if len(label) > 8 else None
    if at is not None and label[at - 1 : at + 2].isalpha():
        found = told(name, label[:at] + label[at] + label[at:], programme)
        assert found.removeprefix("?") in (code, "")
