"""What a careful reader would say, and what he would not: waivers, gravity, one judgement at every door."""

from datetime import date, datetime, time

import pytest
from drawn import case, findings

from wecco_xl.plan import answers, results
from wecco_xl.plan.parse import parse
from wecco_xl.plan.stages import Stage
from wecco_xl.review.readiness import next_things
from wecco_xl.review.requirements import missing, requirements
from wecco_xl.review.review import review
from wecco_xl.words import words


def asked(stage: Stage, **sections) -> set[str]:
    return {f"{need.loc[0]}.{need.loc[-1]}" for need in requirements(case(stage, **sections))}


# ── not asked ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("decision", "wanted"), [("approved", True), ("refused", False), ("waiting", False), ("", True)]
)
def test_an_objective_is_asked_of_a_training_that_may_take_place(decision, wanted):
    needs = asked(Stage.PREPARATION, trainings=f"id | title | decision\nF01 | Hygiène | {decision}")
    assert ("trainings.objectives" in needs) is wanted


@pytest.mark.parametrize(
    ("day", "wanted"), [("2026-11-20", True), ("2026-11-21", False), ("2027-03-01", False), ("", True)]
)
def test_the_result_of_an_entry_is_asked_once_its_day_has_come(day, wanted):
    needs = asked(Stage.MOBILITY, journal=f"id | date | subject\nJ01 | {day} | Visite")
    assert ("journal.result" in needs) is wanted


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("step", False), ("couple", True), ("decision", True), ("request", True), ("", True)],
)
def test_a_step_is_its_own_result(kind, wanted):
    needs = asked(
        Stage.MOBILITY, journal=f"id | date | kind | subject\nJ01 | 2026-11-02 | {kind} | Visa obtenu"
    )
    assert ("journal.result" in needs) is wanted


def test_who_signs_is_asked_for_once_in_identification():
    needs = asked(Stage.PREPARATION, charter={"state": "drafted"})
    assert {"origin_person.first_names", "host_person.last_name", "host_person.role"} <= needs
    assert not {one for one in needs if "signatory" in one}


@pytest.mark.parametrize(("role", "wanted"), [("entrepreneur", False), ("provider", True)])
def test_the_name_of_an_entrepreneur_is_asked_for_once_in_identification(role, wanted):
    needs = asked(Stage.PREPARATION, actors=f"id | role\nP01 | {role}")
    assert ("actors.name" in needs) is wanted


def test_consent_is_asked_once_for_all_contacts():
    actors = "id | email | share_consent\n" + "\n".join(f"P{n:02} | a{n}@exemple.sn | " for n in range(1, 13))
    assert [one for one in findings(actors=actors) if "consent" in one] == [
        "actors[0].share_consent: contact_without_consent"
    ]


# ── what people type ────────────────────────────────────────────────────────────────────────────────

SHORT = [
    ("need_severity", "Forte"), ("need_severity", "forte"), ("phase", "avant"), ("phase", "Pendant"), ("action_status", "fait"), ("action_status", "En cours"),
    ("autonomy", "3"), ("autonomy", "5"), ("met", "en partie"), ("met", "oui"), ("decision", "approuvé"), ("decision", "refusé"), ("charter_state", "signé"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "typed"), SHORT)
def test_a_natural_form_of_a_label_is_taken(source, typed):
    assert answers.choice(typed, words("wecco").vocabulary().lists[source])


@pytest.mark.parametrize(
    ("source", "typed"), [("size", "Petite entreprise"), ("size", "petite"), ("size", "Micro")]
)
def test_a_natural_form_of_a_label_of_the_programme_is_taken(source, typed):
    name = next(
        spec.source for spec in words("wecco").programme.specs if spec.name == f"origin_company.{source}"
    )
    assert answers.choice(typed, words("wecco").vocabulary().lists[name])


@pytest.mark.parametrize(
    ("source", "typed"),
    [
        ("autonomy", "partenaires"),
        ("autonomy", "cherche"),
        ("phase", "mobilité peut-être"),
        ("need_severity", "x"),
    ],
)
def test_what_several_labels_may_mean_is_not_taken(source, typed):
    with pytest.raises(ValueError, match=r"choice_not_listed|unknown_choice"):
        answers.choice(typed, words("wecco").vocabulary().lists[source])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(("4", 4), ("4 sur 5", 4), ("4/5", 4), ("quatre", 4), ("3,0/5", 3), (5, 5), ("4 étoiles", 4)),
        *(("quatre sur cinq", 4), ("4 sur cinq", 4), ("Note : 4/5", 4), ("note 4", 4), ("1 étoile", 1)),
        *(("4 étoiles sur 5", 4), ("4/5 points", 4), ("QUATRE ÉTOILES", 4), ("note de 3 sur 5", 3)),
    ],
)
def test_a_mark_is_read_with_its_scale(typed, read):
    assert results.mark(typed, 5) == read


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("8 sur 10", "mark_scale"), ("4/20", "mark_scale"), ("très bien", "int_parsing")),
        *(("huit sur dix", "mark_scale"), ("4 étoiles sur 10", "mark_scale"), ("5/4", "mark_scale")),
        *(("4/5/6", "several_numbers"), ("quatrième", "int_parsing"), ("3,5", "int_from_float")),
        *(("4 ou 5", "several_numbers"), ("presque 4", "int_parsing"), ("4 personnes", "number_unit")),
    ],
)
def test_a_mark_on_another_scale_is_told(typed, code):
    with pytest.raises(ValueError, match=code):
        results.mark(typed, 5)


@pytest.mark.parametrize(
    ("day", "mark"),
    [
        *((date(2026, 5, 4), 4), (date(2026, 4, 5), 4), (date(2026, 5, 5), 5), (datetime(2026, 5, 1), 1)),
        *((date(2005, 4, 1), None), (date(2026, 6, 4), None), (date(2026, 5, 6), None), (time(4, 5), None)),
    ],
)
def test_a_mark_that_became_a_day_is_told_as_it_was(day, mark):
    said = words("wecco")
    plan, (told,) = parse({"monitoring": {"satisfaction": day}}, said.programme, said.vocabulary())
    assert plan.monitoring.satisfaction is None
    assert (told.code, told.params.get("mark")) == ("mark_in_date" if mark else "date_in_count", mark)
    assert "1,5" not in said.message(told)[1]
    assert f"«\N{NO-BREAK SPACE}{mark or 4}\N{NO-BREAK SPACE}»" in said.message(told)[1]


# ── silences ────────────────────────────────────────────────────────────────────────────────────────

STAY = {"during_start": "2027-03-01", "during_end": "2027-03-28"}


def test_an_objective_that_only_a_training_serves_is_told():
    sections = {
        "objectives": "id | family\nO01 | mobility\nO02 | training\nO03 | mobility",
        "trainings": "id | objectives\nF01 | O01, O02, O03",
        "actions": "id | objectives\nA01 | O03",
    }
    found = findings(Stage.PREPARATION, **sections)
    assert [one for one in found if "by_training_only" in one] == [
        "objectives[0].id: objective_by_training_only"
    ]


# ── gravity ─────────────────────────────────────────────────────────────────────────────────────────


def test_what_endangers_the_visa_blocks_and_comes_first():
    plan = case(Stage.PREPARATION, mobility=STAY, visa={"passport_expires_on": date(2027, 3, 10)})
    found = review(plan.plan, plan.programme, plan.today, stage=plan.stage)
    (one,) = (one for one in found.findings if one.code == "passport_ends_in_stay")
    assert one.severity.name == "BLOCKING"
    assert "passport_too_short" not in {one.code for one in found.findings}
    assert any(missing(plan))
    first = next_things(plan, found.findings)[0]
    assert (first.code, first.params.get("fault")) == ("fix", "passport_ends_in_stay")


def test_a_passport_that_is_short_afterwards_is_to_be_renewed():
    found = findings(mobility=STAY, visa={"passport_expires_on": date(2027, 4, 10)})
    assert "visa.passport_expires_on: passport_too_short" in found
    assert "visa.passport_expires_on: passport_ends_in_stay" not in found
