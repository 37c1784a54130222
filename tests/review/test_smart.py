"""SMART completeness: what each fault costs, and what never changes the score (G4, S108 to S114)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wecco_xl.plan.cover import Cover
from wecco_xl.plan.diagnosis import Need
from wecco_xl.plan.mobility import Mobility, Opportunity
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.plan import Plan, fields
from wecco_xl.plan.programme import programme
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.smart import Letter, Standing, Status, profile, score

PROGRAMME = programme("wecco")
TODAY = date(2026, 11, 23)
NEED = Need(id="B01", description="Peu de clients, pas de circuit de vente aux hôtels")
CHANCE = Opportunity(id="E01", description="Immersion dans l'entreprise partenaire")
STAY = Mobility(during_start=date(2027, 3, 1), during_end=date(2027, 4, 15))
FULL = {
    "id": "O01",
    "family": "mobility",
    "text": "Vendre 60 caisses de mangues séchées par mois aux hôtels de Saly",
    "needs": "B01",
    "opportunities": "E01",
    "indicator": "Caisses livrées aux hôtels",
    "unit": "caisses/mois",
    "baseline": 30,
    "target": 60,
    "means": "Tricycle de 600 000 FCFA déjà financé, une livreuse",
    "responsible": "Awa Diop, gérante",
    "due": date(2027, 12, 15),
    "start": date(2027, 5, 1),
    "phase": "after",
    "source": "Bons de livraison",
}
SUPPORTING = [key for key in FULL if key not in {"id", "text", "family"}]
FILLERS = ["à compléter", "à définir", "idem", "…", "xxx", "N/A", "voir annexe", "-"]


def case(*objectives, unread=frozenset()):
    filled = ({key: value for key, value in one.items() if value is not None} for one in objectives)
    plan = Plan(
        programme="wecco",
        cover=Cover(opened_on=date(2026, 11, 1)),
        needs=(NEED,),
        opportunities=(CHANCE,),
        mobility=STAY,
        objectives=tuple(Objective.model_validate(one) for one in filled),
    )
    return Case(plan, PROGRAMME, TODAY, Stage.PREPARATION, unread)


def scored(**changed):
    (found,) = score(case(FULL | changed))
    return found


def codes(found, letter):
    return {reason.code for reason in found.reasons if reason.letter == letter}


def points(found):
    return {letter: one.points for letter, one in found.letters.items()}


def test_a_full_objective_is_smart():
    found = scored()
    assert (found.total, found.status, found.weakest, found.reasons, found.found) == (
        100,
        Status.SMART,
        None,
        (),
        (),
    )


FAULTS = [
    ("S", Standing.MISSING, "text_missing", {"text": None}),
    ("S", Standing.MISSING, "text_missing", {"text": "à compléter"}),
    ("S", Standing.MISSING, "text_question", {"text": "Comment trouver des hôtels à Saly ?"}),
    ("S", Standing.MISSING, "text_needs", {"text": "Il nous faut une camionnette pour livrer les hôtels"}),
    ("S", Standing.MISSING, "text_wishes", {"text": "Je souhaite que les hôtels nous connaissent"}),
    ("S", Standing.MISSING, "text_reports", {"text": "Nous avons rencontré un grossiste de Matonge"}),
    ("S", Standing.MISSING, "object_missing", {"text": "Améliorer la qualité des produits"}),
    ("S", Standing.MISSING, "text_only_a_theme", {"text": "Logistique"}),
    ("S", Standing.MISSING, "text_is_copy", {"text": NEED.description}),
    ("S", Standing.PARTIAL, "presence_only", {"text": "Participer à la foire de Bruxelles"}),
    (
        "S",
        Standing.PARTIAL,
        "several_results",
        {"text": "Augmenter les ventes et former les vendeuses de Saly"},
    ),
    ("S", Standing.PARTIAL, "text_loopholes", {"text": "Ouvrir si possible une boutique de mangues à Saly"}),
    ("S", Standing.PARTIAL, "text_quantifiers", {"text": "Livrer davantage de mangues aux hôtels de Saly"}),
    ("S", Standing.PARTIAL, "text_to_find", {"text": "Livrer 60 caisses à un hôtel à trouver"}),
    ("M", Standing.MISSING, "target_missing", {"target": None, "text": "Vendre nos mangues aux hôtels"}),
    (
        "M",
        Standing.MISSING,
        "target_not_measured",
        {"target": "mieux", "text": "Vendre nos mangues aux hôtels"},
    ),
    ("M", Standing.MISSING, "target_is_no_quantity", {"target": 9001, "text": "Atteindre la norme ISO 9001"}),
    ("M", Standing.MISSING, "target_is_no_quantity", {"target": 2027, "text": "Vendre aux hôtels en 2027"}),
    ("M", Standing.MISSING, "target_is_baseline", {"baseline": 60}),
    (
        "M",
        Standing.MISSING,
        "wrong_direction",
        {"baseline": 60, "target": 20, "text": "Augmenter les ventes de mangues"},
    ),
    (
        "M",
        Standing.MISSING,
        "wrong_direction",
        {"baseline": 60, "target": 20, "direction": "up", "text": "Mangues"},
    ),
    (
        "M",
        Standing.MISSING,
        "share_above_whole",
        {"target": 120, "unit": "%", "text": "120 % des vendeuses formées"},
    ),
    ("M", Standing.PARTIAL, "source_missing", {"source": None}),
    ("M", Standing.PARTIAL, "source_weak", {"source": "bouche à oreille"}),
    ("M", Standing.PARTIAL, "baseline_missing", {"baseline": None}),
    ("M", Standing.PARTIAL, "baseline_missing", {"baseline": "inconnu"}),
    ("M", Standing.PARTIAL, "unit_in_text", {"unit": None}),
    ("M", Standing.PARTIAL, "indicator_in_text", {"indicator": None}),
    ("M", Standing.MISSING, "text_against_column", {"target": 80}),
    ("M", Standing.MISSING, "text_against_column", {"text": "Tripler les ventes de mangues aux hôtels"}),
    ("M", Standing.MISSING, "currency_clash", {"text": "Vendre pour 60 € de mangues", "unit": "FCFA"}),
    (
        "M",
        Standing.PARTIAL,
        "relative_without_baseline",
        {"text": "Augmenter de 50 % les ventes", "baseline": 0},
    ),
    (
        "M",
        Standing.MISSING,
        "percent_or_points",
        {"text": "Hausse de 20 % du taux de réussite", "unit": "%", "baseline": 55, "target": 75},
    ),
    ("A", Standing.MISSING, "means_missing", {"means": None, "responsible": None}),
    ("A", Standing.PARTIAL, "means_missing", {"means": None}),
    ("A", Standing.PARTIAL, "means_vague", {"means": "Faire le nécessaire"}),
    ("A", Standing.PARTIAL, "means_conditional", {"means": "Prêt de 2 M FCFA si la banque accepte"}),
    ("A", Standing.PARTIAL, "responsible_nobody", {"responsible": "Tout le monde"}),
    ("A", Standing.PARTIAL, "responsible_outside", {"responsible": "Le ministère du Commerce"}),
    ("A", Standing.MISSING, "third_party_decides", {"text": "Obtenir le visa"}),
    ("A", Standing.PARTIAL, "partner_to_find", {"text": "Livrer 60 caisses à un hôtel à trouver"}),
    ("R", Standing.MISSING, "need_missing", {"needs": None, "opportunities": None}),
    ("R", Standing.PARTIAL, "need_missing", {"needs": "B09"}),
    ("R", Standing.PARTIAL, "opportunity_missing", {"opportunities": None}),
    (
        "R",
        Standing.PARTIAL,
        "need_unrelated",
        {
            "text": "Poser 60 extincteurs et un registre des accidents",
            "indicator": "Extincteurs posés",
            "unit": "extincteurs",
        },
    ),
    ("R", Standing.MISSING, "jump_implausible", {"target": 2000}),
    ("R", Standing.MET, "jump_large", {"baseline": 10}),
    ("R", Standing.PARTIAL, "jump_trivial", {"baseline": 59.5}),
    ("T", Standing.MISSING, "due_missing", {"due": None}),
    ("T", Standing.MISSING, "due_not_a_date", {"due": None, "text": "Vendre 60 caisses dès que possible"}),
    (
        "T",
        Standing.PARTIAL,
        "due_in_words",
        {"due": None, "text": "Vendre 60 caisses d'ici fin septembre 2027"},
    ),
    ("T", Standing.PARTIAL, "due_in_words", {"due": None, "text": "Vendre 60 caisses au retour"}),
    ("T", Standing.MET, "due_in_text", {"due": None, "text": "Vendre 60 caisses d'ici le 30 septembre 2027"}),
    ("T", Standing.MISSING, "due_against_text", {"text": "Vendre 60 caisses d'ici le 30 septembre 2027"}),
    ("T", Standing.MISSING, "due_before_start", {"start": date(2028, 1, 1)}),
    ("T", Standing.MISSING, "due_before_plan", {"due": date(2026, 5, 1), "start": None}),
    ("T", Standing.MISSING, "due_outside_project", {"due": date(2072, 11, 30)}),
    ("T", Standing.PARTIAL, "phase_against_dates", {"phase": "during"}),
    ("T", Standing.MET, "phase_against_dates", {"phase": "during", "start": STAY.during_start}),
    ("T", Standing.MISSING, "phase_against_dates", {"phase": "before"}),
    ("T", Standing.PARTIAL, "start_missing", {"start": None}),
]


@pytest.mark.parametrize(
    ("letter", "standing", "code", "changed"),
    FAULTS,
    ids=[f"{x[0]}-{x[2]}-{i}" for i, x in enumerate(FAULTS)],
)
def test_a_fault_has_its_reason(letter, standing, code, changed):
    found = scored(**changed)
    assert code in codes(found, letter)
    assert found.letters[letter].status == standing


FINE = [
    {"baseline": 0, "text": "Vendre 60 caisses de mangues par mois"},
    {
        "baseline": "non",
        "target": "oui",
        "unit": "oui/non",
        "text": "Signer le contrat de vente avec l'hôtel",
    },
    {"baseline": 60, "direction": "keep"},
    {"baseline": 60, "text": "Maintenir 60 caisses livrées chaque mois aux hôtels"},
    {"baseline": 30, "text": "Doubler les ventes de mangues aux hôtels"},
    {
        "baseline": 9,
        "target": 4,
        "unit": "%",
        "indicator": "Mangues perdues",
        "text": "Ramener les pertes de 9 à 4 %",
    },
    {"text": "Livrer 60 caisses au 12 avenue Bourguiba, Saly (tel 77 555 01 23)"},
    {"baseline": 500, "target": 1500, "unit": "kg", "text": "Vendre 1,5 tonne de mangues aux hôtels de Saly"},
    {"baseline": 1, "target": 2, "unit": "échelle faible/moyenne/bonne", "text": "Servir les hôtels de Saly"},
    {
        "baseline": "moyenne",
        "target": "bonne",
        "indicator": "Note donnée par les hôtels",
        "unit": "échelle faible/moyenne/bonne",
        "text": "Faire passer la note des hôtels de Saly de moyenne à bonne",
    },
]


@pytest.mark.parametrize("changed", FINE, ids=[one.get("text", "kept") for one in FINE])
def test_a_sound_measure_is_met(changed):
    assert scored(**changed).letters[Letter.M].status is Standing.MET


def test_what_stands_only_in_the_text_is_offered():
    text = "Passer de 20 à 60 caisses par mois d'ici le 30 septembre 2027"
    found = scored(text=text, baseline=None, target=None, due=None)
    assert [(one.key, one.value) for one in found.found] == [
        ("baseline", 20),
        ("target", 60),
        ("due", date(2027, 9, 30)),
    ]
    assert found.rewording.gaps == ("baseline", "target")


def test_an_unreadable_date_is_not_a_missing_one():
    (found,) = score(case(FULL | {"due": None}, unread=frozenset({("objectives", 0, "due")})))
    assert "due_unread" in codes(found, "T")


def test_blank_rows_keep_the_row_numbers():
    plan = case(FULL).plan
    plan = plan.model_copy(update={"objectives": (None, *plan.objectives)})
    (found,) = score(Case(plan, PROGRAMME, TODAY, Stage.PREPARATION))
    assert found.loc == ("objectives", 1)


def test_the_profile_counts_and_never_only_averages():
    whole = profile(score(case(FULL, FULL | {"id": "O02", "source": None, "due": None})))
    assert whole.met == {"S": 1, "M": 0.5, "A": 1, "R": 1, "T": 0.5}
    assert whole.weakest is Letter.M
    assert whole.statuses == {"smart": 1, "to_complete": 0, "not_smart": 1}
    assert profile(()).weakest is None


PARTIAL = st.fixed_dictionaries(
    {
        "text": st.sampled_from(
            [
                FULL["text"],
                "Améliorer la visibilité",
                "Passer de 20 à 60 caisses d'ici fin 2027",
                "Obtenir le visa",
                "Participer à la foire",
                "xxx",
            ]
        )
    },
    optional={
        key: st.one_of(st.just(FULL[key]), st.sampled_from(FILLERS))
        for key in ("indicator", "unit", "source", "means", "responsible")
    }
    | {
        key: st.just(FULL[key])
        for key in SUPPORTING
        if key not in {"indicator", "unit", "source", "means", "responsible"}
    },
)
FEW = settings(max_examples=60, deadline=None)


@FEW
@given(PARTIAL)
def test_points_add_up_and_losses_are_explained(row):
    (found,) = score(case({"id": "O01", **row}))
    assert found.total == pytest.approx(sum(one.points for one in found.letters.values()))
    known = {spec.key for spec in fields() if spec.section == "objectives"}
    for letter, one in found.letters.items():
        reasons = [reason for reason in found.reasons if reason.letter == letter]
        assert one.points + sum(reason.lost for reason in reasons) == pytest.approx(20)
        assert one.status is Standing.MET or reasons
        assert all(reason.loc[:2] == ("objectives", 0) and reason.loc[2] in known for reason in reasons)


@FEW
@given(PARTIAL, st.sampled_from(SUPPORTING))
def test_filling_a_column_never_lowers_a_letter(row, key):
    (before,) = score(case({"id": "O01", **{k: v for k, v in row.items() if k != key}}))
    (after,) = score(case({"id": "O01", **row, key: FULL[key]}))
    contradicts = {
        "text_against_column",
        "start_against_text",
        "unit_against_text",
        "due_against_text",
        "phase_against_dates",
        "due_before_start",
        "need_unrelated",
        "need_better",
        *(
            ["theme_unclear", "opportunity_unclear"] if key == "indicator" else []
        ),  # it tells what the objective is about
    }
    if not contradicts & {reason.code for reason in after.reasons}:
        assert all(points(after)[letter] >= points(before)[letter] for letter in Letter)


BARE = str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc")
SPELLINGS = {
    "upper": str.upper,
    "capitals": str.title,
    "no accents": lambda text: text.translate(BARE),
    "extra blanks": lambda text: f"  {text.replace(' ', '   ')} ",
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "narrow blanks": lambda text: text.replace(" ", "\u202f"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "line breaks": lambda text: text.replace(" ", "\n", 1),
}


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
@FEW
@given(row=PARTIAL)
def test_case_accents_and_blanks_do_not_matter(spelling, row):
    changed = {
        k: spelling(v) if isinstance(v, str) and k in {"text", "indicator", "unit", "source", "means"} else v
        for k, v in row.items()
    }
    (one,), (other,) = score(case({"id": "O01", **row})), score(case({"id": "O01", **changed}))
    assert points(one) == points(other)
    assert [reason.code for reason in one.reasons] == [reason.code for reason in other.reasons]


@FEW
@given(
    st.lists(st.sampled_from(["mangues", "hotels", "sechees", "Saly", "caisses"]), unique=True), st.randoms()
)
def test_spelling_mistakes_in_other_words_do_not_matter(words, random):
    text = "Vendre 60 caisses de mangues sechees aux hotels de Saly"
    wrong = text
    for word in words:
        at = random.randrange(1, len(word) - 1)
        wrong = wrong.replace(word, word[:at] + "w" + word[at:])
    assert points(scored(text=wrong))[Letter.S] == points(scored(text=text))[Letter.S]


@FEW
@given(
    st.lists(
        st.sampled_from([*FILLERS, "synergie", "optimiser la performance globale", "vision partagée"]),
        min_size=1,
    )
)
def test_fillers_never_beat_a_short_concrete_text(parts):
    hollow, short = scored(text=" ".join(parts)), scored(text="Vendre 60 caisses de mangues")
    assert points(hollow)[Letter.S] < points(short)[Letter.S]
    assert hollow.total < short.total


def test_a_profile_replaces_single_entries():
    own = SmartSettings.model_validate({"points": {"source": 0}, "words": {"nobody": ["quidam"]}})
    assert (own.points["source"], own.points["target"], own.words["nobody"]) == (0, 6, ("quidam",))


def test_a_profile_that_names_an_unknown_entry_is_refused():
    with pytest.raises(ValueError, match="sourze"):
        SmartSettings.model_validate({"points": {"sourze": 3}})


def test_each_letter_is_worth_twenty():
    worth = PROGRAMME.smart.points
    letters = [
        "sentence verb object whom one_result more_than_presence",
        "indicator unit baseline target source",
    ]
    letters += ["means responsible own_control", "need opportunity theme size", "due start order phase"]
    assert [sum(worth[name] for name in items.split()) for items in letters] == [20] * 5


@pytest.mark.parametrize(
    ("indicator", "unit", "said"),
    [
        ("oui", "oui / non", False),
        ("Oui", "oui ou non", False),
        ("non", "oui/non", False),
        ("fait", "fait / pas fait", False),
        ("contrat signé", "oui / non", True),
    ],
)
def test_an_indicator_that_is_only_an_answer_says_nothing(indicator, unit, said):
    from types import SimpleNamespace

    from wecco_xl.review.smart.language.lexicon import lexicon
    from wecco_xl.review.smart.measurable.points import _said_yes_no

    evidence = SimpleNamespace(cell=lambda _: unit, lexicon=lexicon(PROGRAMME))
    assert (indicator.lower() not in _said_yes_no(evidence)) is said
