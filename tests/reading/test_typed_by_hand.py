"""What people type by hand for a list or a bare number: taken when it can mean one thing only."""

import pytest

from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.words import words

NUMBERS = """
origin_person.age: 34 ans → 34 | 34 an → 34 | 34ans → 34 | 34 → 34 | 34 mois → number_unit
origin_person.age: 34 à 36 ans → several_numbers
origin_company.employees: 9 personnes → 9 | 12 employé·es → 12 | 12 salariés → 12 | 9 femmes → number_unit
origin_company.employees: 18 permanentes → 18 | 12 ETP → number_unit | neuf personnes → 9 | douze → 12
origin_company.employees: une douzaine → int_parsing | beaucoup → int_parsing
origin_company.employees: deux ateliers → int_parsing | vingt-cinq → 25
origin_company.women: 8 femmes → 8 | 8 personnes → number_unit
mobility.training_days: 12 jours → 12 | 12 j. → 12 | 1 jour → 1 | 0,5 jour → 0.5 | 2 semaines → number_unit
mobility.training_days: dix jours → 10 | deux semaines → number_parsing | Quinze → 15
mobility.training_days: 3h → number_unit | environ 3 jours → number_parsing
mobility.training_days: 12 jours ouvrables maximum → number_unit
monitoring.jobs_target: 14 emplois → 14 | 14 postes → 14
monitoring.partnerships_sought: 6 entreprises → 6 | 6 contacts → 6
trainings.days: ½ → 0.5 | 1/2 journée → 0.5 | une demi-journée → 0.5 | ½ j → 0.5 | demi-journée → 0.5
trainings.days: 2 ½ → 2.5 | 2½ jours → 2.5 | 2 1/2 → 2.5 | 2 jours et demi → 2.5
trainings.days: 2 et demi → 2.5 | 2 jours 1/2 → 2.5
trainings.days: 3 demi-journées → 1.5 | 1 demi journée → 0.5 | 1,5 journée → 1.5 | 3 journées → 3
trainings.days: 11/2 → several_numbers | 1/4 → several_numbers | 2 demi → number_unit
trainings.days: 1 semaine → number_unit
origin_company.women: aucune → 0 | aucune femme → 0 | Aucune. → 0 | 70% → count_percent
origin_company.women: aucune idée → int_parsing
origin_company.employees: aucun → 0 | aucun salarié → 0 | 70 % → count_percent
trainings.days: 4 j → 4 | 2,5 jours → 2.5 | 4 jours / mois → number_unit
trainings.provider_rank: 1er → 1 | 1ère → 1 | 2e → 2 | 3eme → 3 | 3ème → 3 | n° 2 → 2 | N°1 → 1 | rang 2 → 2
trainings.provider_rank: 1ier → 1 | 2e choix → number_unit | n° → int_parsing
origin_company.turnover_year: exercice 2025 → 2025 | en 2025 → 2025 | 2025-2026 → several_numbers
origin_company.employees: 12 pers. → 12 | 12 permanents → 12 | 12 dont 8 femmes → several_numbers
trainings.provider_rank: 2 bis → number_unit
"""

AMOUNTS = """
objectives.target: 12.500 F → 12500 | 12.500 FCFA → 12500 | 12.500 F par pièce → ambiguous_number
objectives.target: 12.500 kg → ambiguous_number
objectives.target: 12/mois → 12 | 12 / mois → 12 | 500 kg/mois → 500 | 12/5 → several_numbers
objectives.target: 5 (millions) → 5000000 | 2,5 (M FCFA) → 2500000 | 12 (en 2025) → 12 | 12 (M. Diop) → 12
trainings.cost: 350.000 F → 350000 | 350,000 FCFA → 350000 | 12.500 F CFA → 12500 | FCFA 12.500 → 12500
trainings.cost: 12.50 F → 12.5
origin_company.turnover: 18 500 000 FCFA HT → 18500000 | environ 18 500 000 F CFA → 18500000
origin_company.turnover: ~ 18 500 → 18500
origin_company.turnover: 18 500 000 FCFA/an → 18500000 | 18 500 000 F par an → 18500000 | 9 000 € / an → 9000
origin_company.turnover: 18 500 000 F.CFA. → 18500000 | 18,5 M FCFA TTC → 18500000 | 9 000 (estimation) → 9000
origin_company.turnover: 18 500 (2025) → several_numbers | 18 500 F par mois → number_unit
trainings.cost: 350 000 F TTC → 350000 | 350 000 F par an → number_unit | 350 000 F par personne → number_unit
trainings.cost: 350 000 F (estimation) → 350000 | près de 350 000 F → 350000
trainings.cost: gratuit → 0 | Gratuite. → 0 | offert → 0 | à titre gratuit → 0 | non gratuit → number_parsing
trainings.cost: presque gratuit → number_parsing | gratuit ou 5 000 → number_parsing
logistics.cost: Gratuit → 0
origin_company.turnover: gratuit → number_parsing
trainings.cost: 350 000 F (trois cent cinquante mille francs) → 350000 | 350 000 F (TTC) → 350000
trainings.cost: 350 000 (FCFA) → 350000 | 900 (EUR) → 900 | 5 (millions) → 5000000 | 2,5 (M FCFA) → 2500000
trainings.cost: 12 (mille) → 12000 | 350 (en milliers) → number_unit | 350 000 F (par mois) → number_unit
trainings.cost: 350 000 F(/personne) → number_unit | 350 000 (l'unité) → number_unit | 900 ( € ) → 900
mobility.budget: 900 (EUR) → 900 | 900 € (FCFA) → number_unit
origin_company.turnover: 9 000 (par an) → 9000 | 9 000 € (FCFA) → number_unit
trainings.cost: 350.000 → ambiguous_number | 0.350 F → 0.35 | 350.000 € → ambiguous_number
trainings.cost: 1250.500 F → ambiguous_number | 1,250 M F → ambiguous_number
origin_company.turnover: 18.500.000 F → 18500000 | 18 500 F → 18500 | 0.500 F → 0.5
"""

CURRENCIES = """
mobility.budget_currency.budget: 2 500 euros → EUR | 2 500 → None | 3 M FCFA → XOF | 2 500 € FCFA → None
mobility.budget_currency.training_budget: 2 500 € → EUR
trainings.cost_currency.cost: 350.000 CFA → XOF | 900 EUR → EUR | 900 → None
logistics.cost_currency.cost: 900 (euros) → EUR | 350 000 (FCFA) → XOF | 900 (estimation) → None
logistics.cost_currency.cost: 900 € → EUR | 900 € TTC → EUR | environ 350 000 F (estimation) → XOF
origin_company.turnover_currency.turnover: 2 500 € → None
"""

COSTS = """
1.250 → 1250 | 350.000 → 350000 | 350,000 → 350000 | 12.50 → 12.5 | 1250.500 → ambiguous_number
"""

ANSWERS = """
monitoring.autonomy_before: partenaires → choice_not_listed | cherche → choice_not_listed | 3 → level_3
trainings.mode: en présentiel → on_site | en ligne → remote | visio → remote | hybride → hybrid
origin_person.gender: une femme → woman | un homme → man
origin_person.gender: F → woman | Mme → woman | H → man | M. → man | masculin → man | X → choice_not_listed
origin_company.turnover_currency: F CFA → XOF | CFA → XOF | francs CFA → XOF | € → EUR | euros → EUR
origin_company.turnover_currency: dollars → choice_not_listed
criteria.subject: entreprise → company | l'entreprise → company | Personne → person
criteria.subject: les deux → choice_not_listed
criteria.criterion: Au moins 2 ans d'activite → two_years | Au moins 5 ans d'activité → choice_not_listed
criteria.criterion: Deux ans d'activité → two_years | Dirigée par une femme → women_led
criteria.criterion: moins de 35 ans → young_leader | partenariat → partnership_project
criteria.criterion: une femme → women_led
criteria.rank: second. → secondary | prim. → primary | p → choice_not_listed
needs.theme: entretien des équipements → maintenance | partenariat → partnership_building
needs.theme: marketing → digital_marketing
needs.theme: recettes → choice_not_listed
origin_company.legal_form: encore formalisée → choice_not_listed | formalisée → choice_not_listed
origin_company.sector: recyclage → waste_recycling | logistique → logistics | eau → water_sanitation
criteria.criterion: entreprise → choice_not_listed | croissance → growth_potential
needs.urgency: dans les 3 mois → soon | sous 3 mois → soon | 3 → now | 2 → soon
trainings.theme: organisation production → production_planning | exporter vers l'UE → export_rules
trainings.theme: Normes → standards
trainings.theme: calcul couts → costing | prix → unknown_choice | vente → choice_not_listed
actions.country: 2 pays → both | les 2 pays → both | Sénég. → origin | Bel → unknown_choice
actions.country: Belg. → host | SN → origin | be → host | CI → choice_not_listed
logistics.kind: avion → travel | Billets d'avion → travel | hôtel → lodging | taxi → local_transport
logistics.kind: per diem → allowance | visa → visa_fees | assurance → insurance | divers → choice_not_listed
origin_company.legal_form: SARL unipersonnelle → suarl | S.A.R.L. → sarl | SARL → sarl | suarl → suarl
origin_company.legal_form: coopérative → scoop | entreprise individuelle → ei | asbl → asbl
host_company.legal_form: Coopérative → sc | Société coopérative → sc | BV → srl | sprl → srl | vzw → asbl
host_company.legal_form: NV → sa | indépendante → self_employed | SARL → sarl | CV → sc
monitoring.autonomy_before: niveau 2 → level_2 | b 2 → choice_not_listed
measures.indicator: emplois → jobs | Effectif → jobs | CA → turnover | chiffre d'affaires → turnover
measures.indicator: emplois femmes → women_jobs | clients → choice_not_listed
actions.status: pas commencé → planned | non commencée → planned | pas encore fait → planned
actions.status: commencé → in_progress | terminé → done | ok → choice_not_listed
trainings.progress: pas terminée → choice_not_listed | terminé → done | terminnée → unknown_choice
journal.status: fait → closed | réglée → closed | ok → choice_not_listed
need_updates.need: séchage → reference_unread | aucun → reference_none
need_updates.need: B01 et 3 → reference_unread | b1 → B01
trainings.requires: néant → reference_none | Aucune → reference_none
trainings.requires: - → reference_none | F1, → ('F01',)
trainings.requires: aucune idée → reference_words
actions.kind: act. → activity | Suivi évaluation → evaluation | ma → choice_not_listed
journal.kind: Rencontre couple → couple | Rencontre → couple | mise relation → introduction
actors.role: prestataire suivi → evaluator | prestataire → provider | équipe → choice_not_listed
actors.role: équipe proj. → team | le prestataire principal → unknown_choice | un ami → choice_not_listed
trainings.decision: retenue → approved | non retenue → refused | Approuv. → approved
trainings.decision: en attente du comité → unknown_choice
objectives.direction: hausse → up | à la baisse → down | Réduire → down | stable → keep | + → up
objectives.direction: ne pas baisser → choice_not_listed
needs.urgency: maintenant → now | urgent → now | pas urgent → later | plus tard → later | bientôt → soon
needs.urgency: d'ici 3 mois → soon | moins urgent → later | 3 → now
criteria.rank: principal → primary
opportunities.kind: risque → stake | défi → stake | chance → choice_not_listed
visa_documents.state: à faire → to_get | demandé → requested | obtenu → ready | en cours → choice_not_listed
charter.state: à signer → drafted | signée → signed | brouillon → unknown_choice
actions.kind: réunion → meeting | RDV → meeting | stage → choice_not_listed
origin_company.sector: agro-alimentaire → agrifood | couture → textile
origin_company.sector: informatique → digital | BTP → construction
needs.theme: prix de revient → costing | comptabilité → cash_management
actors.phase: avant → before | pendant → during | après → after | avant/pendant → before_during
actors.phase: pendant, après → during_after | avant pendant après → all
actors.share_consent: d'accord → True | D’accord. → True | pas d'accord → False | oui ? → yes_no_form
actors.share_consent: bien sûr → True | pas du tout → False | oui sauf la photo → yes_no_form
journal.status: clos → closed | ouverte → open | pas clos → choice_not_listed
"""


def drawn(table: str) -> list[tuple[str, str, str]]:
    """The cases of `field: typed → read | typed → read`, field by field."""
    found = []
    for line in filter(None, table.splitlines()):
        name, _, entries = line.partition(": ")
        pairs = (entry.split(" → ") for entry in entries.split(" | "))
        found += [(name, typed, read) for typed, read in pairs]
    return found


@pytest.mark.parametrize(("name", "typed", "read"), drawn(NUMBERS + AMOUNTS + ANSWERS))
def test_what_is_typed_is_read_or_told(name, typed, read):
    section, key = name.split(".")
    said = words("wecco")
    table = is_table(sections(said.programme.plan_type)[section])
    plan, findings = parse(
        {section: [{key: typed}] if table else {key: typed}}, said.programme, said.vocabulary()
    )
    told = [one.code for one in findings]
    held = getattr(plan, section)[0] if table and not told else getattr(plan, section)
    assert (told or [str(getattr(held, key)).removesuffix(".0")]) == [read]


@pytest.mark.parametrize(("name", "typed", "read"), drawn(CURRENCIES))
def test_a_currency_typed_beside_the_amount_stands_for_the_empty_cell(name, typed, read):
    """But where the cell itself is asked for: it stays missing, as its live sign says."""
    section, currency, key = name.split(".")
    said = words("wecco")
    table = is_table(sections(said.programme.plan_type)[section])
    row = {key: typed}
    plan, _ = parse({section: [row] if table else row}, said.programme, said.vocabulary())
    held = getattr(plan, section)[0] if table else getattr(plan, section)
    assert str(getattr(held, currency)) == read


def test_a_budget_of_trainings_in_another_currency_is_told():
    said = words("wecco")
    row = {"budget_currency": "FCFA", "training_budget": "2 500 euros"}
    plan, findings = parse({"mobility": row}, said.programme, said.vocabulary())
    assert [(one.loc, one.code) for one in findings] == [(("mobility", "training_budget"), "other_currency")]
    assert plan.mobility.training_budget is None


@pytest.mark.parametrize(("_", "typed", "read"), drawn(f"cost: {COSTS.strip()}"))
def test_a_column_in_francs_has_no_thousandths(_, typed, read):
    said = words("wecco")
    raw = {"trainings": [{"cost_currency": "FCFA", "cost": typed}]}
    plan, findings = parse(raw, said.programme, said.vocabulary())
    assert ([one.code for one in findings] or [str(plan.trainings[0].cost).removesuffix(".0")]) == [read]


def test_a_form_of_one_programme_is_none_of_another():
    said = words("nzassa")
    raw = {"origin_company": {"legal_form": "SARL unipersonnelle"}}
    assert parse(raw, said.programme, said.vocabulary())[0].origin_company.legal_form == "sarlu"
    assert "suarl" not in said.vocabulary().lists["legal_forms"].values()


TOTALS = {
    "a total of costs": ({"title": "TOTAL", "cost": 1_230_000.0}, "title"),
    "a total in words, amounts as text": ({"title": "Total :", "cost": "1 230 000 F", "days": 9.0}, "title"),
    "a total general": ({"id": "F05", "title": "Total général", "days": "9 j"}, "title"),
    "a total in another column": ({"theme": "total", "cost": 9.0}, "theme"),
    "a training of that name": ({"title": "Total", "needs": "B01", "decision": "approuvée"}, None),
    "a name that begins so": ({"title": "Total quality management", "cost": 9.0}, None),
    "a row of numbers": ({"cost": 9.0, "days": 2.0}, None),
}


@pytest.mark.parametrize("name", TOTALS)
def test_a_row_that_adds_up_the_others_is_not_read(name):
    row, told = TOTALS[name]
    said = words("wecco")
    raw = {"needs": [{"description": "Prix"}], "trainings": [{"title": "Prix", "cost": 9.0}, None, row]}
    plan, findings = parse(raw, said.programme, said.vocabulary())
    totals = [one.loc for one in findings if one.code == "total_row"]
    assert totals == ([("trainings", 2, told)] if told else [])
    assert (len(plan.trainings) == 3 and plan.trainings[2] is not None) is not bool(told)
    kept = {place.rpartition(".")[2]: typed for place, typed in plan.unread.items() if "trainings.2" in place}
    assert kept == (row if told else {key: kept[key] for key in kept})
