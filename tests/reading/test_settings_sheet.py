"""« Paramètres »: what people type there is used if it is sane, said if used, and refused if it is not."""

from datetime import date, datetime, time

import pytest
from conftest import TODAY
from hands import opened

from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.programme import programme
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.settings import LETTER_POINTS, LETTERS, SETTINGS, read
from wecco_xl.wording.settings import run_lines, spoken_findings
from wecco_xl.words import words
from wecco_xl.workbook.file.patch import patched

TITLE = "Paramètres"
NOW = datetime.combine(TODAY, time(9, 5))
PROFILE = programme("wecco")
KEYS = [setting.key for setting in SETTINGS]


def sheet(**typed) -> Snapshot:
    """The sheet as it is built, with some values typed over: `sheet(priority__weights__need=50)`."""
    over = {key.replace("__", "."): value for key, value in typed.items()}
    assert set(over) <= set(KEYS)
    rows = [["#wecco 1 wecco settings"]]
    for setting in SETTINGS:
        built = setting.of(PROFILE)
        rows.append([setting.key, "", over.get(setting.key, built), built, ""])
    return Snapshot({TITLE: rows})


def changes(**typed) -> dict[str, float]:
    return {change.key: change.value for change in read(sheet(**typed), PROFILE).changed}


def faults(**typed) -> list[tuple[str, str]]:
    return [(finding.code, finding.loc[1]) for finding in read(sheet(**typed), PROFILE).findings]


def test_untouched_values_are_those_of_the_programme():
    settings = read(sheet(), PROFILE)
    assert (settings.changed, settings.findings) == ((), ())
    assert settings.applied(PROFILE) is PROFILE


def test_a_workbook_without_the_sheet_follows_the_programme():
    settings = read(Snapshot({"Accueil": [["x"]]}), PROFILE)
    assert settings.smart is PROFILE.smart
    assert settings.priority is PROFILE.priority


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_is_read_from_the_profile_and_within_its_bounds(key):
    setting = next(one for one in SETTINGS if one.key == key)
    assert setting.least <= setting.of(PROFILE) <= setting.most


def test_every_letter_has_all_its_points():
    for letter in LETTERS:
        assert sum(one.of(PROFILE) for one in SETTINGS if one.group == letter) == LETTER_POINTS
    points = {one.key.rpartition(".")[2] for one in SETTINGS if one.group in LETTERS}
    assert points == set(PROFILE.smart.points)


@pytest.mark.parametrize(
    "typed",
    [
        {"priority__weights__need": 50},
        {"smart__limits__met": 16, "smart__limits__partial": 15},
        {"smart__limits__growth_amber": 2, "smart__limits__growth_red": 2},
        {"priority__weights__need": 0},
        {"priority__needs__low": 30, "priority__needs__medium": 50},
        {"priority__cost__most": 2_000_000},
        {"priority__robustness__sensitive": 0.3},
        {"smart__limits__met": 16},
        {"smart__limits__phase_slack_days": 20},
        {"smart__points__sentence": 3, "smart__points__verb": 5},
    ],
)
def test_sane_values_are_used(typed):
    assert changes(**typed) == {key.replace("__", "."): float(value) for key, value in typed.items()}
    assert faults(**typed) == []
    applied = read(sheet(**typed), PROFILE).applied(PROFILE)
    for key, value in typed.items():
        setting = next(one for one in SETTINGS if one.key == key.replace("__", "."))
        assert setting.of(applied) == value


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"priority__weights__need": "35"}, [("setting_not_a_number", "priority.weights.need")]),
        ({"priority__weights__need": "beaucoup"}, [("setting_not_a_number", "priority.weights.need")]),
        ({"priority__weights__need": True}, [("setting_not_a_number", "priority.weights.need")]),
        ({"priority__weights__need": date(2026, 1, 1)}, [("setting_not_a_number", "priority.weights.need")]),
        ({"priority__weights__need": -1}, [("setting_out_of_bounds", "priority.weights.need")]),
        ({"priority__weights__need": 101}, [("setting_out_of_bounds", "priority.weights.need")]),
        ({"smart__limits__met": 21}, [("setting_out_of_bounds", "smart.limits.met")]),
        ({"smart__limits__met": 9}, [("settings_contradictory", "smart_limits")]),
        (
            {"smart__limits__met": 15, "smart__limits__partial": 15},
            [("settings_contradictory", "smart_limits")],
        ),
        ({"smart__limits__growth_amber": 3}, [("settings_contradictory", "smart_limits")]),
        ({"smart__points__sentence": 5}, [("settings_contradictory", "smart_S")]),
        ({"priority__needs__low": 60}, [("settings_contradictory", "priority_needs")]),
        ({"priority__days__least": 20}, [("settings_contradictory", "priority_days")]),
        (
            dict.fromkeys((key.replace(".", "__") for key in KEYS if ".weights." in key), 0),
            [("settings_contradictory", "priority_weights")],
        ),
    ],
)
def test_insane_values_leave_those_of_the_programme(typed, expected):
    settings = read(sheet(**typed), PROFILE)
    assert faults(**typed) == expected
    assert settings.changed == ()
    assert settings.applied(PROFILE) is PROFILE
    assert len(spoken_findings(settings, words("wecco"))) == len(expected)


@pytest.mark.parametrize("blank", ["", None, " ", "\u00a0"])
def test_a_blank_cell_is_the_value_of_the_programme(blank):
    assert changes(priority__weights__need=blank) == {}
    assert faults(priority__weights__need=blank) == []


def test_one_wrong_value_does_not_take_the_others_away():
    assert changes(priority__weights__need=50, priority__weights__cost="x") == {"priority.weights.need": 50}


def test_a_cell_that_nobody_touched_follows_a_newer_profile():
    snapshot = sheet()
    for row in snapshot.sheets[TITLE]:
        if row[0] == "priority.weights.need":
            row[2] = row[3] = 30.0
    assert read(snapshot, PROFILE).changed == ()


def test_moved_rows_and_columns_and_another_name_do_no_harm():
    snapshot = sheet(priority__weights__need=50)
    moved = [["", *row] for row in reversed(snapshot.sheets[TITLE][1:])]
    renamed = Snapshot({"Réglages": [["", "#wecco 1 wecco settings"], *moved]})
    assert [change.value for change in read(renamed, PROFILE).changed] == [50]


def test_the_built_sheet_is_read_as_it_is_written_and_guards_every_value(built):
    data = built("tissages-ndar")
    snapshot = snapshot_of(data)
    assert read(snapshot, PROFILE).changed == ()
    page = opened(data)[TITLE]
    assert page.sheet_state == "hidden"
    assert page.protection.sheet
    rows = {row[0].value: row[2] for row in page.iter_rows() if row[0].value in KEYS}
    assert list(rows) == KEYS
    guarded = {cell: one for one in page.data_validations.dataValidation for cell in str(one.sqref).split()}
    for setting in SETTINGS:
        cell = rows[setting.key]
        guard = guarded[cell.coordinate]
        assert not cell.protection.locked
        assert (guard.type, guard.errorStyle or "stop") == ("decimal", "stop")
        assert (float(guard.formula1), float(guard.formula2)) == (setting.least, setting.most)


def test_what_is_judged_with_other_numbers_says_so(built):
    data = built("tissages-ndar")
    rows = snapshot_of(data).sheets[TITLE]
    row = next(at for at, cells in enumerate(rows) if cells[0] == "priority.weights.need")
    snapshot = snapshot_of(patched(data, [Block(TITLE, row, 2, 1, [[60.0]], 1)]))
    judged = judge(snapshot, TODAY)
    assert judged.review.programme.priority.weights.need == 60
    assert judged.words.programme.priority.weights.need == 35
    assert TITLE in run_lines(judged, NOW)[1]
    assert run_lines(judge(snapshot_of(data), TODAY), NOW)[1] == ""


def test_the_numbers_of_the_workbook_can_be_left_out(built):
    data = built("tissages-ndar")
    place = next(
        (sheet, row, 2)
        for sheet, rows in snapshot_of(data).sheets.items()
        for row, line in enumerate(rows)
        if line and line[0] == "priority.weights.need"
    )
    changed = snapshot_of(patched(data, [Block(*place, 1, [[60.0]], 1)]))
    assert len(judge(changed, TODAY).settings.changed) == 1
    assert judge(changed, TODAY, own_settings=False).settings.changed == ()
    bare, known = (
        judge(one, TODAY, own_settings=False).review.ranking() for one in (changed, snapshot_of(data))
    )
    assert [(one.id, one.score) for one in bare.items] == [(one.id, one.score) for one in known.items]
