import pytest
from drawn import findings

OPENED = {"opened_on": "2026-06-01"}
CODES = ("before_project", "before_plan", "opened_after_its_facts")


def told(found: list[str]) -> list[str]:
    return [one for one in found if one.rpartition(": ")[2] in CODES]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-06-01", None),
        ("2026-05-31", "before_plan"),
        ("2025-06-10", "before_plan"),
        ("2024-12-31", "before_project"),
        ("1926-06-10", "before_project"),
    ],
)
@pytest.mark.parametrize("key", ["updated_on", "origin_agreed_on"])
def test_an_update_of_the_plan_comes_after_its_opening(key, day, code):
    found = findings(cover=OPENED, contributions=f"id | {key}\nS01 | {day}")
    assert told(found) == ([f"contributions[0].{key}: {code}"] if code else [])


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-03-10", None),  # the selection comes first
        ("2025-12-03", None),
        ("2025-12-02", "before_plan"),
        ("2024-12-31", "before_project"),
    ],
)
def test_what_the_selection_found_is_some_months_older_at_most(day, code):
    for table, key in (("needs", "identified_on"), ("measures", "date"), ("journal", "date")):
        found = findings(cover=OPENED, **{table: f"id | {key}\nX01 | {day}"})
        assert told(found) == ([f"{table}[0].{key}: {code}"] if code else [])
    found = findings(cover=OPENED, origin_person={"consent_on": day}, diagnosis={"done_on": day})
    both = ("origin_person.consent_on", "diagnosis.done_on")
    assert told(found) == ([f"{one}: {code}" for one in both] if code else [])


def test_many_days_before_the_opening_put_the_opening_in_doubt():
    days = "\n".join(f"S0{n} | 2026-05-0{n}" for n in range(1, 5))
    assert told(findings(cover=OPENED, contributions=f"id | updated_on\n{days}")) == [
        "cover.opened_on: opened_after_its_facts"
    ]


def test_without_an_opening_nothing_comes_before_it():
    assert told(findings(contributions="id | updated_on\nS01 | 2026-05-31")) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("requested | 2026-05-01", "before_plan"),
        ("submitted | 2024-05-01", "before_project"),
        ("ready | 2012-05-01", None),  # an act of marriage is as old as the marriage
    ],
)
def test_a_document_is_asked_for_once_the_plan_is_open(row, code):
    found = told(findings(cover=OPENED, visa_documents=f"id | state | date\nV01 | {row}"))
    assert found == ([f"visa_documents[0].date: {code}"] if code else [])


@pytest.mark.parametrize("day", ["1987-03-01", "2019-03-01"])
def test_a_company_is_as_old_as_it_is(day):
    assert told(findings(cover=OPENED, origin_company={"founded_on": day})) == []


@pytest.mark.parametrize(
    ("opened", "approved", "told"),
    [
        ("2026-06-01", "2026-05-20", False),
        ("2026-06-01", "2026-09-20", False),  # opened on a model still discussed
        ("2025-06-01", "2026-05-20", True),
        ("2026-01-01", "2026-11-20", True),
        ("2026-06-01", "2027-05-20", False),  # the approval to come is told itself
        ("2026-06-01", "", False),
    ],
)
def test_a_plan_is_opened_once_its_model_is_known(opened, approved, told):
    cover = {"opened_on": opened} | ({"model_approved_on": approved} if approved else {})
    assert ("cover.opened_on: opened_long_before_model" in findings(cover=cover)) is told


@pytest.mark.parametrize(
    ("state", "by", "on", "found"),
    [
        ("proposed", "Équipe projet", "2026-06-12", ["model_state: model_approved_while_proposed"]),
        ("proposed", "", "", []),
        ("proposed", "Équipe projet", "", []),  # who is to approve it
        ("approved", "Équipe projet", "2026-06-12", []),
        ("approved", "", "", []),
        ("approved", "", "2026-06-12", ["model_approved_by: model_approved_in_part"]),
        ("approved", "Équipe projet", "", ["model_approved_on: model_approved_in_part"]),
        ("", "Équipe projet", "2026-06-12", []),
    ],
)
def test_a_model_is_approved_by_somebody_on_some_day(state, by, on, found):
    cover = {"model_state": state, "model_approved_by": by, "model_approved_on": on}
    told = findings(cover={key: value for key, value in cover.items() if value})
    assert told == [f"cover.{one}" for one in found]
