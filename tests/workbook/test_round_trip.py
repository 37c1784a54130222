"""A plan that is built into a workbook and read again is the same plan."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

import pytest
from hands import opened
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from read_back import Read, read_back
from unreadable import UNREADABLE

from wecco_xl.grid.layout import row_ids
from wecco_xl.plan.finding import Finding
from wecco_xl.plan.parse import address, parse
from wecco_xl.plan.plan import Plan, is_table, sections
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Kind, Spec
from wecco_xl.reading.plan_json import dump, load
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

TODAY = date(2026, 11, 20)
AWKWARD = [
    *("=1+1", "{=1+1}", "+221 77", "-5", "@x", "'x", "''", "1e3", "0012", "1 250,5", "50 %", "TRUE", "Oui"),
    *(
        "#wecco",
        "#end needs",
        "cover.plan_id",
        "_x0041_",
        "_x000D_",
        "<r>x</r>",
        "<r><t>x</t></r>",
        "a & b < c",
    ),
    *(
        "ligne 1\nligne 2",
        "\ttab",
        "é" * 300,
        "œuvre « d'été »",
        "\U0001f30d\U0001f1f8\U0001f1f3",
        "x" * 32_767,
    ),
    *("https://example.org/?a=1&b=2", "mailto:a@example.org", "internal:Accueil!A1", "a\u00a0b", "{{ x }}"),
    *("31/12/2026", "B01", "]]>", "&amp;", "\u200bzéro", "e\u0301"),
]
LETTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cf", "Zs", "Zl", "Zp", "Cn"], include_characters="\n "
)
WORDS = st.one_of(st.sampled_from(AWKWARD), st.text(LETTERS, min_size=1, max_size=40).filter(str.strip))


def values(spec: Spec, code: str) -> st.SearchStrategy[Any]:
    """What people may have put in a field, as its kind allows."""
    if spec.kind is Kind.CHOICE:
        return st.sampled_from(sorted(words(code).labels(spec.source)))
    if spec.kind in (Kind.REFERENCE, Kind.REFERENCES):
        most = 3 if spec.kind is Kind.REFERENCES else 1
        ids = row_ids(programme(code), sections()[spec.source], 0)
        return st.lists(st.sampled_from(ids), min_size=1, max_size=most, unique=True).map(", ".join)
    plain: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.INTEGER: numbers(spec).map(int),
        Kind.NUMBER: numbers(spec),
        Kind.AMOUNT: numbers(spec),
        Kind.DAY: st.dates(date(1910, 1, 1), date(2100, 12, 31)),
        Kind.YES_NO: st.booleans(),
        Kind.MEASURE: st.one_of(numbers(spec), st.booleans(), st.sampled_from(["bonne", "Oui", "en cours"])),
        Kind.PHONE: st.sampled_from(["+221776230514", "00221 77 623 05 14", "+32470123456"]),
        Kind.EMAIL: st.sampled_from(["a.b@example.org", "A_b@EXAMPLE.org", "o'brien@sub.example.com"]),
        Kind.WEB: st.sampled_from(["example.org", "https://example.org/é?a=1&b=2#c"]),
    }
    return plain.get(spec.kind, WORDS)


def numbers(spec: Spec) -> st.SearchStrategy[float]:
    """Numbers with the 15 digits that a spreadsheet keeps."""
    least, most = spec.least if spec.least is not None else -1e12, spec.most or 1e12
    return st.floats(least, most, allow_nan=False).map(lambda x: float(f"{x:.12g}"))


def anything(spec: Spec, code: str) -> st.SearchStrategy[Any]:
    """What people type in a cell whatever it is for: mostly not what the field can read."""
    rough = st.sampled_from(["plus ou moins 300", "30/02/2026", "+221 33 961 1", "une dizaine", "n° 3", "?"])
    return st.one_of(rough, WORDS, st.booleans(), st.integers(-5, 5000).map(float), values(spec, code))


@st.composite
def drawn(
    draw: st.DrawFn, values: Callable[[Spec, str], st.SearchStrategy[Any]] = values
) -> tuple[str, dict[str, Any]]:
    """A programme and a few fields of every section, with gaps between rows and ids in any order."""
    code = draw(st.sampled_from(["wecco", "nzassa"]))
    profile, raw = programme(code), {}
    for name, section in sections(profile.plan_type).items():
        fields = [spec for spec in profile.specs if spec.section == name]
        some = st.lists(st.sampled_from(fields), max_size=3, unique=True)
        if not is_table(section):
            raw[name] = {spec.key: draw(values(spec, code)) for spec in draw(some)}
            continue
        ids = draw(st.permutations(row_ids(profile, section, 0)[:8]))[:3]
        places = ids if section.fixed else [*ids, None, None]
        rows = [one and {"id": one, **{s.key: draw(values(s, code)) for s in draw(some)}} for one in places]
        raw[name] = (
            in_place(rows, row_ids(profile, section, 0)) if section.fixed else draw(st.permutations(rows))
        )
    return code, raw


def in_place(rows: list[dict[str, Any]], ids: tuple[str, ...]) -> list[dict[str, Any] | None]:
    """The rows of a fixed table where its list puts them."""
    filled = {row["id"]: row for row in rows}
    return [filled.get(one) for one in ids]


def plan_of(code: str, raw: dict[str, Any]) -> Plan:
    plan, faults = parse(raw, programme(code), words(code).vocabulary())
    assert not faults
    return plan


def rebuilt(plan: Plan) -> Read:
    return read_back(build(words(plan.programme), TODAY, plan))


def test_an_example_comes_back_as_it_was(each_example, example, built):
    read = read_back(built(each_example))
    assert read.doubts == []
    assert read.text == dump(example(each_example))


def test_a_blank_workbook_is_an_empty_plan(said):
    read = read_back(build(said, TODAY))
    assert read.doubts == []
    assert read.text == dump(said.programme.plan_type(programme="wecco"))


SLOW = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # a build is too slow to be tried hundreds of times smaller
    suppress_health_check=list(HealthCheck),
)


@SLOW
@given(drawn())
def test_any_plan_comes_back_as_it_was(code_and_raw):
    plan = plan_of(*code_and_raw)
    read = rebuilt(plan)
    assert read.doubts == []
    assert read.text == dump(plan)


@SLOW
@given(drawn(anything))
def test_what_cannot_be_read_comes_back_as_it_was_typed(tmp_path_factory, code_and_raw):
    """The same plan and the same doubts, after a file in JSON and after a workbook built from it."""
    code, raw = code_and_raw
    plan, faults = parse(raw, programme(code), words(code).vocabulary())
    exported = tmp_path_factory.mktemp("plan") / "plan.json"
    exported.write_text(dump(plan), encoding="utf-8")
    taken, _, told = load(exported)
    read = rebuilt(taken)
    assert (taken, read.text) == (plan, dump(plan))
    assert said(told) == said(faults) == said(read.findings)


def said(faults: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return sorted((one.code, address(one.loc), str(one.params.get("value"))) for one in faults)


def test_a_row_that_adds_up_the_others_comes_back_where_it_was():
    raw = {
        "needs": [{"id": "B01", "description": "Prix"}],
        "trainings": [
            {"id": "F01", "title": "Prix", "cost": 9.0},
            None,
            {"id": "F03", "title": "TOTAL", "cost": 9.0},
        ],
    }
    plan, findings = parse(raw, programme("wecco"), words("wecco").vocabulary())
    read = read_back(build(words("wecco"), TODAY, plan))
    assert [one.code for one in findings] == ["total_row"]
    assert read.text == dump(plan)


def test_a_plan_in_json_shows_what_was_typed_where_it_could_not_be_read():
    plan, faults = parse(UNREADABLE, programme("wecco"), words("wecco").vocabulary())
    assert [address(one.loc) for one in rebuilt(plan).findings] == [address(one.loc) for one in faults]
    assert plan.unread == {
        "origin_company.phone": "+221 33 961 1",
        "origin_company.employees": "une dizaine",
        "origin_company.founded_on": 2018.0,
        "needs.1.id": "n° 2",
        "needs.1.severity": "bof",
        "trainings.0.cost": "plus ou moins 300",
        "trainings.0.start": "30/02/2026",
        "trainings.0.days": 0.1,
        "visa_documents.0.state": "peut-être",
    }


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ('{"needs": null, "unread": {"needs.0.severity": "bof"}}', {"needs.0.severity": "bof"}),
        ('{"cover": null, "unread": {"cover.opened_on": "bof"}}', {"cover.opened_on": "bof"}),
        ('{"origin_company": {"employees": NaN}}', {"origin_company.employees": "nan"}),
        ('{"origin_company": {"turnover": 1e999}}', {"origin_company.turnover": "inf"}),
        ('{"unread": {"cover.opened_on": -Infinity}}', {"cover.opened_on": "-inf"}),
    ],
)
def test_what_no_workbook_can_hold_is_kept_as_text(tmp_path, text, unread):
    path = tmp_path / "plan.json"
    path.write_text(text.replace("{", '{"programme": "wecco", ', 1), encoding="utf-8")
    plan, _, _ = load(path)
    assert plan.unread == unread
    assert rebuilt(plan).plan.unread == unread


@cache
def awkward() -> bytes:
    return build(
        words("wecco"), TODAY, plan_of("wecco", {"needs": [{"description": text} for text in AWKWARD]})
    )


@pytest.mark.parametrize("at", range(len(AWKWARD)), ids=[text[:9] for text in AWKWARD])
def test_an_awkward_text_comes_back_letter_by_letter(at):
    plan = plan_of("wecco", {"needs": [{"description": AWKWARD[at]}]})
    assert read_back(awkward()).plan.needs[at].description == plan.needs[0].description


def test_no_awkward_text_is_a_formula_or_a_link():
    read, book = read_back(awkward()), opened(awkward())
    for at in range(len(AWKWARD)):
        sheet, row, column = read.places.cell(("needs", at, "description"))
        cell = book[sheet].cell(row + 1, column + 1)
        assert (cell.data_type, cell.hyperlink) == ("s", None)


@pytest.mark.parametrize(
    "rows",
    [
        [{"description": "un"}, {"description": "deux"}],
        [{"id": "B01", "description": "un"}, {"id": "B01", "description": "deux"}],
        [{"description": "un"}, None, {"id": "B01", "description": "deux"}],
    ],
)
def test_rows_without_an_id_or_with_the_same_one_are_all_kept(rows):
    plan = plan_of("wecco", {"needs": rows})
    assert rebuilt(plan).text == dump(plan)
