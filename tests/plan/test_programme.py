"""The profiles: data that hold together, few compulsory fields early, the host side from twinning on."""

import re
from importlib import import_module
from itertools import chain

import pytest

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.identifiers import well_formed
from wecco_xl.plan.plan import choices, sections
from wecco_xl.plan.programme import Programme, profiles, programme
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import Side, Stage, side_of

MOST_COMPULSORY = 45
PARENTS = {"departments_origin": "regions_origin", "departments_host": "regions_host", "themes": "domains"}


@pytest.fixture(params=sorted(profiles()))
def profile(request) -> Programme:
    return programme(request.param)


def test_each_profile_is_found_under_its_own_code():
    assert {"nzassa", "wecco"} <= set(profiles())
    assert [programme(code).code for code in profiles()] == list(profiles())


def test_no_column_that_is_grouped_away_is_compulsory(profile):
    assert [spec.name for spec in profile.specs if spec.rare and spec.name in profile.due_stages] == []


def test_few_fields_are_compulsory_up_to_the_selection(profile):
    early = [name for name, stage in profile.due_stages.items() if stage.rank <= Stage.SELECTION.rank]
    assert 30 <= len(early) <= MOST_COMPULSORY


def test_the_host_side_is_asked_from_twinning_on(profile):
    asked = [stage.rank for name, stage in profile.due_stages.items() if "host" in re.split(r"[._]", name)]
    assert min(asked) >= Stage.TWINNING.rank


def test_due_names_fields_or_sections_that_exist(profile):
    known = {spec.name for spec in profile.specs} | set(sections(profile.plan_type))
    assert set(profile.due.fields) - known == set()


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("origin_company.name", Stage.DIAGNOSIS),
        ("origin_company.tax_id", Stage.SELECTION),
        ("origin_person.motivation", Stage.SELECTION),
        ("criteria.criterion", Stage.SELECTION),
        ("objectives.text", Stage.SELECTION),
        ("trainings.days", Stage.SELECTION),
        ("host_company.turnover", Stage.TWINNING),
        ("host_company.trade_register", None),
        ("charter.host_motivation", Stage.TWINNING),
        ("charter.state", Stage.PREPARATION),
        ("mobility.during_start", Stage.PREPARATION),
        ("objectives.target", Stage.PREPARATION),
        ("trainings.decision", Stage.PREPARATION),
        ("visa.passport_number", Stage.PREPARATION),
        ("visa.visa_obtained_on", None),
        ("journal.date", Stage.MOBILITY),
        ("measures.value", Stage.RETURN),
        ("monitoring.assessment", Stage.RETURN),
        ("monitoring.closing_words", Stage.CLOSING),
    ],
)
def test_a_field_is_due_at(profile, name, stage):
    assert profile.due_stages.get(name) == stage


def test_every_drop_down_has_entries_on_the_sides_that_use_it(profile):
    chosen = [spec for spec in profile.specs if spec.kind is Kind.CHOICE and spec.source not in choices()]
    assert {spec.name for spec in chosen if not profile.entries(spec.source, side_of(spec.section))} == set()
    assert {"programme_objectives", "visa_documents"} <= set(profile.lists)


def test_codes_are_ascii_and_unique(profile):
    for name, entries in profile.lists.items():
        codes = [entry.code for entry in entries]
        assert len(set(codes)) == len(codes), name
        assert [code for code in codes if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", code)] == [], name


@pytest.mark.parametrize("name", ["legal_forms", "regions", "departments", "sectors", "criteria", "themes"])
def test_what_people_type_names_one_code(profile, name):
    typed = [(fold(text), e.code) for e in profile.entries(name) for text in (e.label, e.code)]
    assert len(dict(typed)) == len(set(typed))


@pytest.mark.parametrize(("children", "parents"), PARENTS.items())
def test_parents_exist_and_all_have_children(profile, children, parents):
    named = {entry.parent for entry in profile.lists[children]}
    assert named == {entry.code for entry in profile.lists[parents]}


def test_only_lists_with_parents_name_them(profile):
    assert {n for n, entries in profile.lists.items() if any(e.parent for e in entries)} == set(PARENTS)


def test_sizes_leave_no_headcount_out_and_none_twice(profile):
    sizes = profile.lists["sizes"]
    assert sizes[0].least == 0
    assert sizes[-1].most is None
    assert [after.least for after in sizes[1:]] == [before.most + 1 for before in sizes[:-1]]


def test_visa_documents_are_numbered_in_order(profile):
    documents = profile.lists["visa_documents"]
    assert [entry.code for entry in documents] == [f"V{i:02}" for i in range(1, len(documents) + 1)]


def test_currencies_are_listed(profile):
    listed = {entry.code for entry in profile.lists["currencies"]}
    assert {country.currency for country in profile.countries.values()} <= listed
    assert profile.admission.currency in {"", *listed}


def test_admission():
    asked = programme("nzassa").admission
    assert (asked.turnover, asked.currency) == (5_000_000, "XOF")
    assert programme("wecco").admission.turnover is None


def test_dates_and_lengths_are_in_order(profile):
    assert profile.window.start < profile.window.end
    assert 0 < profile.stay.least < profile.stay.most


def test_the_disclaimer_is_the_guide_s(profile):
    assert profile.disclaimer == (
        "Ce document a été produit avec le soutien financier de l'Union européenne sous contrat avec "
        "l'ICMPD à travers le Migration Partnership Facility. Son contenu relève de la seule "
        "responsabilité des auteurs et ne reflète pas nécessairement les opinions de l'Union européenne "
        "ni celles de l'ICMPD"
    )


def test_examples_of_identifiers_pass_their_own_check(profile):
    for side in (Side.ORIGIN, Side.HOST):
        assert set(profile.identifiers[side]) == {"tax_id", "trade_register"}
    for identifier in chain.from_iterable(named.values() for named in profile.identifiers.values()):
        if identifier.check:
            assert import_module(f"stdnum.{identifier.check}").is_valid(identifier.example)
        if identifier.pattern:
            assert re.fullmatch(identifier.pattern, identifier.example)


@pytest.mark.parametrize(
    ("code", "key", "typed", "taken"),
    [
        ("wecco", "trade_register", "SN.DKR.2019.B.12345", True),
        ("wecco", "trade_register", "RCCM : SN DKR 2019 B 12345", True),
        ("wecco", "trade_register", "sn-ths-2021/a/77", True),
        ("wecco", "trade_register", "SN-DKR-01-2021-B12-00123", True),
        ("wecco", "trade_register", "CI-ABJ-2020-B-12345", False),
        ("wecco", "trade_register", "SN-DKR-B-12345", False),
        ("wecco", "trade_register", "en cours", False),
        ("nzassa", "trade_register", "CI-ABJ-03-2021-B13-00123", True),
        ("nzassa", "trade_register", "SN-DKR-2019-B-12345", False),
        ("nzassa", "tax_id", "1234567A", True),
        ("nzassa", "tax_id", "1234567-a", True),
        ("nzassa", "tax_id", "123456A", False),
        ("nzassa", "tax_id", "12345678", False),
    ],
)
def test_forms_of_identifiers(code, key, typed, taken):
    assert (well_formed(typed, programme(code).identifiers[Side.ORIGIN][key]) is not None) is taken


def test_examples_of_added_fields_can_be_typed_and_read_back(profile):
    typed = {
        "programme": profile.code,
        "visa": {extra.key: extra.example for extra in profile.fields},
        "needs": [{"id": "B01", "description": "Peu de trésorerie"}, None],
    }
    plan = profile.plan_type.model_validate(typed)
    again = profile.plan_type.model_validate(plan.model_dump(mode="json"))
    assert again == plan
    assert plan.visa.birth_date.isoformat() == "1988-03-14"
    assert plan.needs[1] is None


def test_added_fields_are_private_explained_and_follow_the_guide(profile):
    for extra in profile.fields:
        assert profile.privacy[f"{extra.section}.{extra.key}"] == "visa"
        assert extra.guide == "S79"
        assert all((extra.label, extra.help, extra.example))


def test_a_programme_may_add_a_column_to_a_table(profile):
    known = profile.model_dump(exclude={"fields"})
    words = dict.fromkeys(("label", "help", "example", "guide"), "…")
    added = {"section": "needs", "key": "priority_sector", "kind": "choice", "source": "sectors", **words}
    wider = Programme.model_validate(known | {"fields": [added]})
    rows = [{"id": "B01", "priority_sector": "digital"}, None]
    plan = wider.plan_type.model_validate({"programme": wider.code, "needs": rows})
    assert plan.needs[0].priority_sector == "digital"
    assert "needs.priority_sector" in wider.privacy
    assert set(wider.plan_type.model_fields) == set(profile.plan_type.model_fields)


def test_french_typography(profile):
    spoken = [entry.label for entries in profile.lists.values() for entry in entries]
    spoken += [profile.title, profile.origin_note]
    spoken += [text for extra in profile.fields for text in (extra.label, extra.help)]
    assert [text for text in spoken if re.search(r" [:;?!»]|« |[0-9] €", text)] == []


def test_an_unknown_programme_is_refused_by_name():
    with pytest.raises(Refused) as refusal:
        programme("nowhere")
    assert refusal.value.code == "unknown_programme"
    assert refusal.value.params == {"programme": "nowhere", "known": ", ".join(profiles())}


@pytest.mark.parametrize(
    ("name", "change", "where"),
    [
        ("syntax", ("[window]", "[window"), ""),
        ("unknown_key", ('name = "PEM', 'nom = "PEM'), "name"),
        ("no_date", ("start = 2025-01-01", 'start = "bientôt"'), "window.start"),
        ("no_stage", ('cover = "diagnosis"', 'cover = "bientôt"'), "due.fields.cover"),
        ("no_usage", ('journal = "mobility"\nmonitoring', "monitoring"), "due.usages"),
        ("no_kind", ('kind = "day"', 'kind = "jour"'), "fields.0.kind"),
        ("reference", ('kind = "day"', 'kind = "reference"'), "fields"),
        ("no_section", ('section = "visa"', 'section = "viza"'), "fields"),
        ("twice", ('code = "kolda"', 'code = "dakar"'), "lists"),
        ("no_check", ('check = "sn.ninea"', 'check = "sn.inconnu"'), "identifiers.origin"),
        ("no_country_check", ('check = "sn.ninea"', 'check = "zz.ninea"'), "identifiers.origin"),
        ("outside_check", ('check = "sn.ninea"', 'check = "os.path.join"'), "identifiers.origin"),
        ("bad_pattern", ("pattern = '(?i)SN", "pattern = '(?i)((SN"), "identifiers.origin"),
    ],
)
def test_a_broken_profile_is_refused_with_its_place(tmp_path, monkeypatch, name, change, where):
    monkeypatch.setenv("WECCO_PROGRAMMES", str(tmp_path))
    text = profiles()["wecco"].read_text(encoding="utf-8")
    assert change[0] in text
    (tmp_path / f"{name}.toml").write_text(text.replace(*change), encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        programme(name)
    assert refusal.value.code == "bad_profile"
    assert refusal.value.params["name"] == f"{name}.toml"
    assert refusal.value.params["detail"].startswith(where)


def test_a_profile_that_is_no_text_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("WECCO_PROGRAMMES", str(tmp_path))
    (tmp_path / "bytes.toml").write_bytes(b"code = \xff")
    with pytest.raises(Refused, match="bad_profile"):
        programme("bytes")


def test_a_folder_of_profiles_that_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("WECCO_PROGRAMMES", str(tmp_path / "absent"))
    with pytest.raises(Refused, match="no_programme_folder"):
        profiles()


def test_a_profile_of_one_s_own_comes_first(tmp_path, monkeypatch):
    monkeypatch.setenv("WECCO_PROGRAMMES", str(tmp_path))
    own = tmp_path / "wecco.toml"
    own.touch()
    assert profiles()["wecco"] == own
