import pytest
from drawn import case, findings

from wecco_xl.plan.stages import Stage
from wecco_xl.review.requirements import missing

DECIDED = "decided_by | decided_on | decision_reason"
TRACE = "Comité | 2026-11-02 | Répond au besoin"


def test_a_training_follows_its_need():
    needs = "id | identified_on\nB01 | 2026-09-10\nB02 | 2026-09-20"
    trainings = "id | needs | proposed_on\nF01 | B01 | 2026-09-09\nF02 | B01, B02 | 2026-09-10"
    assert findings(needs=needs, trainings=trainings) == ["trainings[0].proposed_on: training_before_need"]


def test_trainings_are_short():
    assert findings(trainings="id | days\nF01 | 15\nF02 | 15,5") == ["trainings[1].days: long_training"]


def test_days_fit_between_the_dates():
    drawing = "id | days | start | end\nF01 | 3 | 2027-03-01 | 2027-03-02\nF02 | 2 | 2027-03-01 | 2027-03-02"
    assert findings(trainings=drawing) == ["trainings[0].days: days_unlike_dates"]


def test_ranks_differ_within_a_phase():
    drawing = "id | phase | provider_rank\nF01 | before | 1\nF02 | during | 1\nF03 | before | 1"
    assert findings(trainings=drawing) == ["trainings[2].provider_rank: same_rank_twice"]


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("F02 | F02", " | ", True),
        ("F02 | ", " | F01", True),
        ("F02 | ", "| ", False),
        (" | F02", "| ", False),
    ],
)
def test_a_training_does_not_require_what_it_replaces(first, second, clash):
    found = findings(trainings=f"id | days | requires | excludes\nF01 | 1 | {first}\nF02 | 1 | {second}")
    assert found == (["trainings[0].requires: requires_excludes"] if clash else [])


def test_a_training_starts_when_it_is_on_offer():
    drawing = "id | start | available_from\nF01 | 2027-03-01 | 2027-03-02\nF02 | 2027-03-02 | 2027-03-02"
    assert findings(trainings=drawing) == ["trainings[0].start: starts_before_available"]


@pytest.mark.parametrize(
    ("need", "theme", "fits"),
    [
        ("finance | ", "cash_management", True),
        ("finance | ", "sales", False),
        ("finance | sales", "sales", True),
        (" | cash_management", "sales", True),
    ],
)
def test_a_theme_is_that_of_a_need(need, theme, fits):
    found = findings(
        needs=f"id | domain | theme\nB01 | {need}", trainings=f"id | needs | theme\nF01 | B01 | {theme}"
    )
    assert found == ([] if fits else ["trainings[0].theme: unlike_theme"])


@pytest.mark.parametrize(
    ("cost", "currency", "fits"),
    [("300000", "", True), ("300001", "", False), ("457", "EUR", True), ("458", "EUR", False)],
)
def test_approved_trainings_fit_in_the_budget(cost, currency, fits):
    trainings = (
        f"id | cost | cost_currency | decision | {DECIDED}\nF01 | {cost} | {currency} | approved | {TRACE}"
    )
    mobility = {"training_budget": 300_000, "budget_currency": "XOF"}
    found = findings(mobility=mobility, trainings=trainings)
    found = [one for one in found if "amount_without_currency" not in one]
    assert found == ([] if fits else ["mobility.training_budget: training_budget_exceeded"])


@pytest.mark.parametrize(("days", "fits"), [("4", True), ("5", False)])
def test_approved_trainings_fit_in_the_days(days, fits):
    trainings = (
        f"id | days | decision | {DECIDED}\nF01 | {days} | approved | {TRACE}\nF02 | 9 | waiting | | |"
    )
    found = findings(mobility={"training_days": 4}, trainings=trainings)
    assert found == ([] if fits else ["mobility.training_days: training_days_exceeded"])


@pytest.mark.parametrize(
    ("decision", "progress", "told"),
    [
        ("approved", "done", False),
        ("waiting", "done", True),
        ("", "done", True),
        ("refused", "abandoned", False),
        ("waiting", "planned", False),
    ],
)
def test_a_training_takes_place_once_it_is_approved(decision, progress, told):
    found = findings(trainings=f"id | decision | progress\nF01 | {decision} | {progress}")
    assert ("trainings[0].progress: training_done_unapproved" in found) is told


@pytest.mark.parametrize(
    ("domain", "theme", "fits"),
    [
        ("marketing", "digital_marketing", True),
        ("digital", "digital_marketing", True),
        ("finance", "digital_marketing", False),
        ("quality", "export_rules", True),
        ("people", "export_rules", False),
        ("production", "circular_economy", True),
        ("governance", "maintenance", False),
    ],
)
@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_a_theme_serves_several_domains(code, domain, theme, fits):
    needs = f"id | domain\nB01 | {domain}"
    found = findings(code=code, needs=needs, trainings=f"id | needs | theme\nF01 | B01 | {theme}")
    assert ("trainings[0].theme: unlike_theme" in found) is not fits


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("done | 2026-11-21", True),
        ("done | 2026-11-20", False),
        ("done |", False),
        ("planned | 2026-12-14", False),
        ("abandoned | 2026-12-14", False),
    ],
)
def test_a_training_that_was_followed_has_begun(row, told):
    found = findings(trainings=f"id | progress | start\nF01 | {row}")
    assert ("trainings[0].progress: training_done_ahead" in found) is told


@pytest.mark.parametrize(("ranks", "told"), [("1 2 3", []), ("1 2 30", [2]), ("2 3 1", []), ("4 1 2", [0])])
def test_ranks_go_up_to_the_number_of_trainings(ranks, told):
    drawn = "\n".join(f"F0{at} | {rank}" for at, rank in enumerate(ranks.split(), 1))
    found = findings(trainings=f"id | provider_rank\n{drawn}")
    assert found == [f"trainings[{at}].provider_rank: rank_beyond_count" for at in told]


@pytest.mark.parametrize(
    ("decision", "asked"),
    [
        ("refused", set()),
        ("waiting", {"days", "needs"}),
        ("approved", {"days", "needs", "objectives"}),
        ("", {"days", "needs", "objectives"}),
    ],
)
def test_a_training_that_was_refused_is_worked_out_no_further(decision, asked):
    here = case(Stage.MOBILITY, trainings=f"id | title | decision\nF01 | Coudre | {decision}")
    missed = {one.loc[-1] for one in missing(here) if one.loc[0] == "trainings"}
    assert missed & {"days", "needs", "objectives"} == asked


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ("F02 | F01 | ", ["[0].requires: requires_in_circle"]),
        ("F02 | F03 | F01", ["[0].requires: requires_in_circle"]),
        (" | F03 | F02", ["[1].requires: requires_in_circle"]),
        ("F02 | F01, F03 | F02", ["[0].requires: requires_in_circle"]),
        ("F02 | F03 | ", []),
        ("F02, F03 | F03 | ", []),
        (" | F01 | F01, F02", []),
        ("F01 | | ", ["[0].requires: self_reference"]),
    ],
)
def test_no_training_waits_for_itself(links, found):
    drawn = "\n".join(f"F0{at} | 1 | {link}" for at, link in enumerate(links.split("|"), 1))
    assert findings(trainings=f"id | days | requires\n{drawn}") == [f"trainings{one}" for one in found]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("during | 2026-11-04 | 2026-11-13", "before | 2026-09-07 | 2026-09-09", True),
        ("before | 2026-09-07 | 2026-09-09", "during | 2026-11-04 | 2026-11-13", False),
        ("before | 2026-09-07 | 2026-10-30", "before | 2026-09-14 | 2026-09-16", False),
        ("before | 2026-09-07 | 2026-09-07", "before | 2026-09-07 | 2026-09-07", False),
        ("before | 2026-09-14 | 2026-09-15", "before | 2026-09-07 | 2026-09-09", True),
        ("during | | ", "before | 2026-09-07 | 2026-09-09", True),
        ("during | | ", "during | 2026-11-04 | 2026-11-13", False),
        ("during | | ", "after | | ", False),
        ("after | | ", "during | | ", True),
        (" | 2026-11-04 | ", "during | | ", False),
    ],
)
def test_what_is_followed_first_comes_first(first, second, told):
    drawn = f"id | phase | start | end | requires\nF01 | {first} | \nF02 | {second} | F01"
    found = findings(trainings=drawn)
    assert found == (["trainings[1].requires: requires_later"] if told else [])


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("waiting", "approved", ["required_training_waiting"]),
        ("refused", "approved", ["required_training_refused"]),
        ("approved", "approved", []),
        ("waiting", "waiting", []),
        ("waiting", "refused", []),
        ("", "approved", []),
    ],
)
def test_an_approved_training_waits_for_an_approved_one(first, second, told):
    drawn = f"id | decision | {DECIDED} | requires\nF01 | {first} | {TRACE} |\nF02 | {second} | {TRACE} | F01"
    found = [one for one in findings(trainings=drawn) if "required" in one]
    assert found == [f"trainings[1].decision: {one}" for one in told]
