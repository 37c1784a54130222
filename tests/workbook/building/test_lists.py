"""The drop-down of departments follows the region that was chosen, and offers all while none is."""

from collections.abc import Iterator

import pytest
from conftest import TODAY
from hands import opened
from office_live import LiveOffice, live_office

from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Side
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.locate import locate
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.guards import guard
from wecco_xl.workbook.building.lists import closed_lists

PROGRAMMES = ("wecco", "nzassa")
SIDES = ((Side.ORIGIN, "origin_company"), (Side.HOST, "host_company"))
NOT_A_REGION = ("", " ", "n'importe quoi", 0, 2026)


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[LiveOffice]:
    program = live_office(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


def within(code: str, side: Side) -> dict[str, list[str]]:
    """The departments of each region by their labels, in the order of the programme."""
    known = programme(code)
    regions = {entry.code: entry.label for entry in known.entries("regions", side)}
    found: dict[str, list[str]] = {label: [] for label in regions.values()}
    for entry in known.entries("departments", side):
        found[regions[entry.parent]].append(entry.label)
    return found


@pytest.mark.parametrize("code", PROGRAMMES)
def test_departments_of_a_region_stand_together(code):
    """Else a range could not hold them; every region has one, or its drop-down would offer all."""
    lists = {one.name: one for one in closed_lists(words(code))}
    for side, _ in SIDES:
        one, wanted = lists[f"L_departments_{side}"], within(code, side)
        assert dict(zip(one.labels, one.within, strict=True)) == {
            label: region for region, labels in wanted.items() for label in labels
        }
        assert one.labels == tuple(label for labels in wanted.values() for label in labels)
        assert all(wanted.values())


@pytest.mark.parametrize("code", PROGRAMMES)
def test_the_drop_down_of_departments_is_a_name_that_recalculates_only_when_it_must(code):
    book = opened(build(words(code), TODAY))
    for side, section in SIDES:
        name = f"L_departments_{side}_{section}"
        text = book.defined_names[name].attr_text
        assert f'"{section}.region"' in text
        assert "OFFSET" not in text
        assert "INDIRECT" not in text
        offered = {
            str(area): one.formula1
            for one in book["Identification"].data_validations.dataValidation
            for area in one.sqref.ranges
        }
        assert [*offered.values()].count(name) == 1


def test_a_refusal_says_what_the_list_follows(said):
    spec = next(one for one in said.programme.specs if one.name == "host_company.department")
    assert (
        "la liste suit votre réponse à «\N{NO-BREAK SPACE}Région ou province"
        in guard(spec, said)["error_message"]
    )


@pytest.mark.libreoffice
@pytest.mark.parametrize("code", PROGRAMMES)
def test_the_list_follows_the_region_in_libreoffice(code, office):
    data = build(words(code), TODAY)
    places = judge(snapshot_of(data), TODAY).places
    watched = office.opened(data)
    for side, section in SIDES:
        name, wanted = f"L_departments_{side}_{section}", within(code, side)
        whole = [label for labels in wanted.values() for label in labels]
        for region, labels in [*wanted.items(), *((one, whole) for one in NOT_A_REGION)]:
            watched.put((places.forms[section, "region"], region))
            count = int(watched.evaluated([f"ROWS({name})"])[0])
            assert watched.evaluated([f"INDEX({name};{at})" for at in range(1, count + 1)]) == labels, region


@pytest.mark.parametrize("name", ["Mbour", "mbour", "Pikine"])
def test_a_department_outside_the_region_is_read_all_the_same(name, said):
    vocabulary = said.vocabulary()
    assert vocabulary.lists["departments"][name.casefold()]


def test_a_new_workbook_names_the_rows_that_others_refer_to(example):
    """As the lists offer them: `P07 · Papa Oumar Lô`; a number that two rows share is left as it is."""
    plan = example("atelier-teranga")
    twice = [row.id for row in plan.actors if row is not None]
    snapshot = snapshot_of(build(words("wecco"), TODAY, plan))
    place = locate(snapshot).places.tables["actions"]
    shown = {snapshot.sheets[place.sheet][row][place.columns["owner"]] for row in place.rows}
    assert twice.count("P03") == 2
    assert {"P01 · Fatou Binetou Sène", "P03", "P09"} <= shown
