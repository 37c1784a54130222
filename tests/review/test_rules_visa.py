import pytest
from drawn import case, findings

from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review.review import review
from wecco_xl.review.rule import apply
from wecco_xl.review.rules.visa import SEQUENCES

STAY = {"during_start": "2027-03-01", "during_end": "2027-03-12"}


@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_the_programmes_ask_for_these_days(code):
    keys = {key for pair in SEQUENCES for key in pair}
    assert keys <= {spec.key for spec in programme(code).specs if spec.section == "visa"}


@pytest.mark.parametrize(
    ("visa", "found"),
    [
        ({"passport_expires_on": "2027-06-10"}, []),
        ({"passport_expires_on": "2027-06-09"}, ["passport_expires_on: passport_too_short"]),
        ({"visa_valid_until": "2027-03-12"}, []),
        ({"visa_valid_until": "2027-03-11"}, ["visa_valid_until: visa_too_short"]),
    ],
)
def test_papers_outlast_the_stay(visa, found):
    assert findings(mobility=STAY, visa=visa) == [f"visa.{one}" for one in found]


@pytest.mark.parametrize(("earlier", "later"), SEQUENCES)
def test_papers_follow_each_other(earlier, later):
    assert findings(Stage.RETURN, visa={earlier: "2026-03-02", later: "2026-03-02"}) == []
    assert findings(Stage.RETURN, visa={earlier: "2026-03-02", later: "2026-03-01"}) == [
        f"visa.{later}: papers_out_of_order"
    ]


def test_a_document_that_is_not_asked_for_says_why():
    drawing = "id | state | comment\nV01 | waived | Déjà au consulat\nV02 | waived |\nV03 | ready |"
    assert findings(visa_documents=drawing) == ["visa_documents[1].comment: document_waived_without_reason"]


def test_a_document_that_a_consulate_may_ask_for_is_waived_without_a_word():
    assert findings(visa_documents="id | state\nV12 | waived") == []


@pytest.mark.parametrize(
    ("key", "end", "code", "gravity"),
    [
        ("visa_valid_until", "2026-11-19", "visa_was_too_short", "TO_FIX"),
        ("visa_valid_until", "2026-11-20", "visa_too_short", "BLOCKING"),
        ("passport_expires_on", "2026-11-19", "passport_ended_in_stay", "TO_FIX"),
        ("passport_expires_on", "2026-11-20", "passport_ends_in_stay", "BLOCKING"),
    ],
)
def test_a_paper_that_ends_in_the_stay_blocks_while_it_can_be_mended(key, end, code, gravity):
    here = case(mobility={"during_start": "2026-10-01", "during_end": end}, visa={key: "2026-11-10"})
    told = [(one.loc, one.code, one.severity.name) for one in apply(here)]
    assert told == [(("visa", key), code, gravity)]


@pytest.mark.parametrize("end", ["2026-11-19", "2026-11-20"])
@pytest.mark.parametrize("key", ["visa_valid_until", "passport_expires_on"])
def test_a_paper_that_ends_with_the_stay_covers_it(key, end):
    told = findings(mobility={"during_start": "2026-10-01", "during_end": end}, visa={key: end})
    assert [one for one in told if "passport_too_short" not in one] == []


def test_no_message_tells_a_private_value():
    private = {
        "birth_date": "1999-03-14",
        "passport_issued_on": "1998-02-03",
        "passport_expires_on": "1997-01-02",
    }
    judged = case(visa=private, origin_person={"age": 60}, mobility=STAY)
    told = [str(found.params) for found in review(judged.plan, judged.programme, judged.today).findings]
    assert not [params for params in told if any(value[:4] in params for value in (*private.values(), "60"))]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("V01 | ready | 2026-11-20", False),
        ("V01 | ready | 2026-11-21", True),
        ("V01 | submitted | 2027-01-15", True),
        ("V01 | to_get | 2027-01-15", False),
        ("V01 | requested | 2027-01-15", False),
        ("V01 | ready | ", False),
    ],
)
def test_a_document_that_is_there_has_a_day_in_the_past(row, told):
    found = findings(visa_documents=f"id | state | date\n{row}")
    assert found == (["visa_documents[0].date: document_ahead"] if told else [])


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("Awa Diop (sœur), +221 77 123 45 67", False),
        ("Awa Diop 77.123.45.67", False),
        ("Awa Diop (sœur)", True),
        ("Awa Diop, 2e étage, porte 14", True),
    ],
)
def test_whom_to_call_can_be_called(contact, told):
    found = findings(visa={"emergency_contact": contact})
    assert found == (["visa.emergency_contact: emergency_without_number"] if told else [])


def test_a_short_passport_no_longer_counts_once_the_stay_is_over():
    over = {"during_start": "2026-09-01", "during_end": "2026-09-20"}
    assert findings(mobility=over, visa={"passport_expires_on": "2026-10-20"}) == []


@pytest.mark.parametrize(
    ("issued", "expires", "told"),
    [
        ("2023-01-16", "2028-01-15", False),
        ("2023-01-16", "2028-01-16", False),
        ("2023-01-16", "2033-01-15", False),
        ("2023-01-16", "2029-01-15", True),
        ("2022-01-16", "2028-01-15", True),
        ("2023-01-16", "2027-01-15", True),
        ("", "2028-01-15", False),
    ],
)
def test_a_passport_lasts_as_passports_do(issued, expires, told):
    visa = {"passport_issued_on": issued, "passport_expires_on": expires}
    found = findings(visa={key: day for key, day in visa.items() if day})
    assert ("visa.passport_expires_on: passport_of_odd_length" in found) is told


@pytest.mark.parametrize(
    ("born", "day", "told"),
    [
        ("1987-02-11", "2026-10-14", False),
        ("1987-02-11", "1987-02-11", False),
        ("1987-02-11", "2012-05-01", False),
        ("1987-02-11", "1926-10-14", True),
        ("", "1926-10-14", True),
        ("", "1987-02-11", False),
        ("1987-02-11", "", False),
    ],
)
def test_a_document_is_not_older_than_its_person(born, day, told):
    found = findings(
        visa={"birth_date": born} if born else {},
        visa_documents=f"id | state | date\nV01 | ready | {day}",
    )
    assert ("visa_documents[0].date: document_too_old" in found) is told


@pytest.mark.parametrize(
    ("stay", "last", "stage", "told"),
    [
        ({}, "2026-06-01", Stage.DIAGNOSIS, True),
        ({}, "2026-11-19", Stage.TWINNING, True),
        ({}, "2026-11-20", Stage.TWINNING, False),
        ({}, "2026-06-01", Stage.RETURN, False),  # the stay is over, nobody knows since when
        ({"during_start": "2027-03-01"}, "2027-02-28", Stage.TWINNING, True),
        ({"during_start": "2027-03-01"}, "2027-03-01", Stage.TWINNING, False),
        ({"during_start": "2026-11-02"}, "2026-11-10", Stage.MOBILITY, True),
        ({"during_start": "2026-11-02"}, "2026-11-20", Stage.MOBILITY, False),
        ({"during_start": "2026-10-01", "during_end": "2026-10-30"}, "2026-11-10", Stage.MOBILITY, False),
    ],
)
def test_a_paper_has_ended_whenever_the_stay_does(stay, last, stage, told):
    papers = {"visa_valid_until": "visa_expired", "passport_expires_on": "passport_expired"}
    found = findings(stage, mobility=stay, visa=dict.fromkeys(papers, last))
    assert [one for one in found if "expired" in one] == [
        f"visa.{key}: {code}" for key, code in reversed(papers.items()) if told
    ]


def test_an_end_of_stay_that_could_not_be_read_lets_no_expired_passport_pass():
    unread = frozenset({("mobility", "during_end")})
    found = findings(unread=unread, visa={"passport_expires_on": "2026-08-30"})
    assert found == ["visa.passport_expires_on: passport_expired"]


@pytest.mark.parametrize(
    ("papers", "told"),
    [
        ({"visa_obtained_on": "2026-11-05"}, "visa_obtained_on"),
        ({"visa_submitted_on": "2026-11-03", "visa_obtained_on": "2026-11-10"}, "visa_obtained_on"),
        ({"visa_submitted_on": "2026-11-03"}, "visa_submitted_on"),
        ({"visa_obtained_on": "2026-11-02"}, ""),
        ({"visa_submitted_on": "2026-09-22", "visa_obtained_on": "2026-10-19"}, ""),
        ({}, ""),
    ],
)
def test_a_visa_is_there_before_the_stay(papers, told):
    found = findings(mobility={"during_start": "2026-11-02", "during_end": "2026-12-11"}, visa=papers)
    assert found == ([f"visa.{told}: visa_after_arrival"] if told else [])
    assert findings(visa=papers) == []


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("123", True),
        ("A12", True),
        ("en cours de renouvellement", True),
        ("1 751 1988 00123", True),  # an identity card
        ("passeport", True),
        ("A02731846", False),
        ("A 0273 1846", False),
        ("n° A02731846", False),
        ("A02731846 (ordinaire)", False),
        ("20AK41877", False),
        ("EN123456", False),
        ("548217", False),
    ],
)
def test_the_number_of_a_passport_looks_like_one(number, told):
    found = findings(visa={"passport_number": number})
    assert found == (["visa.passport_number: passport_number_unlike"] if told else [])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("30 jours", True),
        ("Visa C, 30 jours", True),
        ("39j", True),
        ("40 jours", False),
        ("90 jours", False),
        ("90 jours sur 180 jours", False),
        ("court séjour", False),
        ("Visa C1 du 30 janvier", False),
    ],
)
def test_a_visa_for_some_days_is_for_those_of_the_stay(typed, told):
    stay = {"during_start": "2027-02-01", "during_end": "2027-03-12"}  # 40 days
    found = findings(mobility=stay, visa={"visa_type": typed})
    assert found == ["visa.visa_type: visa_of_fewer_days"] * told
    past = {"during_start": "2026-02-01", "during_end": "2026-03-12"}
    assert findings(mobility=past, visa={"visa_type": typed}) == []
