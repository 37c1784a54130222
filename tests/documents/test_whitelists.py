"""A document holds the fields of its whitelist and no other: canaries, looked for in every format."""

from datetime import date, timedelta

import pytest
from papers import NOW, READERS, of_plan, squashed

from wecco_xl.documents.calendar import calendar
from wecco_xl.documents.write import DOCUMENTS, chosen, due, write
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Kind, Privacy
from wecco_xl.plan.stages import Stage

WORDS = {Kind.TEXT, Kind.LONG, Kind.IDENTIFIER, Kind.PHONE, Kind.EMAIL, Kind.WEB}
FIRST = date(1931, 1, 1)


@pytest.fixture(scope="module")
def planted(example):
    """A plan whose every text, and every day of the visa, is a canary: the plan, and `field -> canary`."""
    plan, found, changed = example("tissages-ndar"), {}, {}
    specs = programme(plan.programme).specs
    for at, spec in enumerate(specs):
        if spec.kind in WORDS:
            found[spec.name] = f"CANARI{at:03}Z"
    for name, kind in sections(programme(plan.programme).plan_type).items():
        values = {spec.key: found[spec.name] for spec in specs if spec.section == name and spec.name in found}
        section = getattr(plan, name)
        if is_table(kind):
            changed[name] = tuple(None if row is None else row.model_copy(update=values) for row in section)
        else:
            changed[name] = section.model_copy(update=values)
    days = [spec for spec in specs if spec.section == "visa" and spec.kind is Kind.DAY]
    secret = {spec.key: FIRST + timedelta(days=at) for at, spec in enumerate(days)}
    changed["visa"] = changed["visa"].model_copy(update=secret)
    found |= {spec.name: "1931" for spec in days}
    return of_plan(plan.model_copy(update=changed)), found


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_canary_is_only_where_its_whitelist_allows_it(name, kind, planted):
    judged, canaries = planted
    (file,) = write(judged, [name], [kind], NOW)
    text = squashed(READERS[kind](file.data))
    specs = {spec.name: spec for spec in programme(judged.review.plan.programme).specs}
    seen = {field for field, canary in canaries.items() if canary in text}
    of_firm_names = {"cover.plan_id"}  # the number of the plan stands on every page
    strangers = {field for field in seen if not DOCUMENTS[name].allows(specs[field])}
    assert strangers <= of_firm_names
    assert seen, "no canary at all: the test would pass on an empty page"


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "annexe-visa"])
def test_no_other_document_may_hold_visa_data(name):
    assert Privacy.VISA not in DOCUMENTS[name].classes
    specs = programme("wecco").specs
    assert not [spec.name for spec in specs if spec.privacy is Privacy.VISA and DOCUMENTS[name].allows(spec)]


def test_the_whole_plan_holds_nothing_personal():
    allowed = {spec.privacy for spec in programme("wecco").specs if DOCUMENTS["plan-complet"].allows(spec)}
    assert allowed == {Privacy.PUBLIC, Privacy.PROJECT}


def test_what_is_named_beyond_the_classes_is_this_and_no_more():
    assert {name: sorted(traits.named) for name, traits in DOCUMENTS.items() if traits.named} == {
        "fiche": [
            "host_person.age",
            "host_person.first_names",
            "host_person.last_name",
            "origin_person.age",
            "origin_person.first_names",
            "origin_person.last_name",
        ],
        "charte": [
            "host_person.first_names",
            "host_person.last_name",
            "host_person.role",
            "objectives.text",
            "origin_person.first_names",
            "origin_person.last_name",
            "origin_person.role",
        ],
        "plan-imprimable": [
            "actors.name",
            "host_person.first_names",
            "host_person.last_name",
            "origin_person.first_names",
            "origin_person.last_name",
        ],
    }


def test_every_canary_of_the_visa_is_found_in_its_annex(planted):
    judged, canaries = planted
    (file,) = write(judged, ["annexe-visa"], ["html"], NOW)
    text = squashed(READERS["html"](file.data))
    assert [
        field for field, canary in canaries.items() if field.startswith("visa.") and canary not in text
    ] == []
    assert file.apart


def test_the_calendar_holds_no_name(planted):
    judged, canaries = planted
    text = calendar(judged, NOW).replace(b"\r\n ", b"").decode()
    specs = {spec.name: spec for spec in programme(judged.review.plan.programme).specs}
    seen = {specs[field].privacy for field, canary in canaries.items() if canary in text}
    assert seen == {Privacy.PUBLIC, Privacy.PROJECT}
    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text


@pytest.mark.parametrize("stage", Stage)
def test_the_visa_annex_is_never_due_nor_meant_by_all(stage, example):
    plan = example("tissages-ndar")
    at_stage = plan.model_copy(update={"cover": plan.cover.model_copy(update={"stage": stage})})
    names = [name for name, _ in due(of_plan(at_stage), NOW)]
    assert names
    assert not [name for name in names if "visa" in name]
    assert "annexe-visa" not in chosen(["tous"])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_names_of_files_hold_nothing_personal(name, planted):
    judged, canaries = planted
    (file,) = write(judged, [name], ["html"], NOW)
    held = {field for field, canary in canaries.items() if canary.lower() in file.name}
    assert held == {"cover.plan_id", "origin_company.name"}
