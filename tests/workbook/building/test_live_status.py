"""In a real LibreOffice, the formulas of a workbook say what Python says of the same cells."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

import pytest
from conftest import NAMES, TODAY
from office_live import (
    MARKED,
    LiveOffice,
    Watched,
    figures_of,
    links,
    live_office,
    live_signs,
    place_of,
    signs_of,
)
from unreadable import UNREADABLE

from wecco_xl import palette
from wecco_xl.grid.layout import SHEETS
from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.programme import programme
from wecco_xl.plan.spec import Kind
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.review.agenda import Agenda, agenda
from wecco_xl.review.case import Case, rows
from wecco_xl.words import shortened, words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.building.early import early_value
from wecco_xl.workbook.building.events import TABLES, serial
from wecco_xl.workbook.building.home import LINE_TEXT

pytestmark = pytest.mark.libreoffice

BLANK = ("wecco", "nzassa")
WORKBOOKS = (*NAMES, *BLANK)
MUTATIONS = 34
"""For each of the six workbooks: more than two hundred in all."""

BLANKS = (None, None, None, "", " ", "\u00a0", "\u202f", "\u2007", "\u200b", "\t", " \n", "\u00a0 \t\u202f")
FILLED = ("texte", "x", "0", 0, 12.5, 46000, "31/12/2026", "B01", "Oui", "=NA()", "=1/0", "=TRUE()")
FORMULAS = ('=""', '=" "')
NOT_A_STAGE = ("", "n'importe quoi")


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[LiveOffice]:
    program = live_office(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


@pytest.fixture
def workbook(built) -> Any:
    """A workbook by the name of its example, or a blank one by the code of its programme."""
    return lambda name: build(words(name), TODAY) if name in BLANK else built(name)


def compare(watched: Watched, day: date = TODAY) -> Judged:
    """Formulas and Python count the same things, at the stage that the workbook is at, on the same day."""
    watched.put((watched.names()["this_day"], serial(day)))
    snapshot = dated(watched.read())
    said = judge(snapshot, day)
    assert figures(watched.names(), snapshot.sheets) == figures_of(said.review)
    assert live_signs(said, snapshot.sheets) == signs_of(said, snapshot)
    assert early_line(said, snapshot) in (None, early_value(said.words, said.review.case))
    return said


DATED = (("visa", "passport_expires_on"), ("visa", "visa_obtained_on"), ("mobility", "during_end"))


def early_line(said: Judged, snapshot: Snapshot) -> str | None:
    """What Accueil says of later stages; None when a day is typed as text, which formulas cannot read."""
    cells = [said.places.forms[loc] for loc in DATED if loc in said.places.forms]
    if any(
        isinstance(snapshot.sheets[sheet][row][column], str) and snapshot.sheets[sheet][row][column].strip()
        for sheet, row, column in cells
    ):
        return None
    label = said.words.say("home.early.title")
    home = snapshot.sheets[said.places.sheets["home"]]
    return next(row[row.index(label) + 1] for row in home if label in row)


def dated(snapshot: Snapshot) -> Snapshot:
    """The numbers of cells that show days as the days that their format shows: forms, and the journal's."""
    said = judge(snapshot, TODAY)
    days = {spec.loc for spec in said.words.programme.specs if spec.kind is Kind.DAY}
    cells = [cell for loc, cell in said.places.forms.items() if loc in days]
    place = said.places.tables.get("journal")
    if place is not None and "date" in place.columns:
        cells += [(place.sheet, row, place.columns["date"]) for row in place.rows]
    for sheet, row, column in cells:
        value = snapshot.sheets[sheet][row][column]
        if isinstance(value, float) and value.is_integer() and 61 <= value < 73050:
            snapshot.sheets[sheet][row][column] = date(1899, 12, 30) + timedelta(value)
    return snapshot


def figures(names: dict[str, Cell], sheets: dict[str, list[list[Any]]]) -> dict[str, Any]:
    """The counts by formula."""
    found = {name: cell for name, cell in names.items() if name.startswith(("DUE_", "GAP_"))}
    return {name: sheets[sheet][row][column] for name, (sheet, row, column) in found.items()}


# ── what is stored is what LibreOffice calculates ───────────────────────────────────────────────────


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_stored_value_is_the_calculated_one(name, office, example):
    today = date.today()  # noqa: DTZ011 - TODAY() of the spreadsheet
    plan = None if name in BLANK else example(name)
    data = build(words(name if plan is None else plan.programme), today, plan)
    watched = office.opened(data)
    office.do("calculate")
    snapshot = watched.read()
    assert snapshot.errors == {}
    assert watched.differences(data) == {}


def test_every_stored_value_counts_what_could_not_be_read_as_calculated(office):
    today = date.today()  # noqa: DTZ011 - TODAY() of the spreadsheet
    plan, _ = parse(UNREADABLE, programme("wecco"), words("wecco").vocabulary())
    data = build(words("wecco"), today, plan)
    watched = office.opened(data)
    office.do("calculate")
    assert watched.differences(data) == {}


# ── counts and states follow whatever is typed ──────────────────────────────────────────────────────


@pytest.mark.parametrize("name", WORKBOOKS)
def test_counts_and_states_follow_what_is_typed(name, office, workbook):
    watched, draw = office.opened(workbook(name)), Random(name)  # noqa: S311 - drawn cells, no secret
    said = compare(watched)
    labels = list(said.words.labels("stage").values())
    names, places = watched.names(), list(inputs(said))
    at_stage(watched, names, said, [*labels, *NOT_A_STAGE])
    for _ in range(MUTATIONS):
        cells = [draw.choice(draw.choice(places)) for _ in range(draw.randint(1, 6))]
        watched.put(*((cell, draw.choice(draw.choice((BLANKS, FILLED, FORMULAS)))) for cell in cells))
        at_stage(watched, names, said, [draw.choice(labels)])


def inputs(said: Judged) -> Iterator[list[Cell]]:
    """The input cells by the weight of their group: forms, rows in use and the next ones, waivers."""
    forms = {loc: cell for loc, cell in said.places.forms.items() if loc != ("cover", "stage")}
    yield list(forms.values())
    waivers = [spec for spec in said.review.programme.specs if spec.unless]
    yield [
        forms[spec.section, key]
        for spec in waivers
        if spec.loc in forms
        for key in (spec.key, *(one.key for one in spec.unless))
    ]
    for name, place in said.places.tables.items():
        fixed = name in ("contributions", "visa_documents")
        kept = place.rows[: len(getattr(said.review.plan, name)) + 3]
        columns = [column for key, column in place.columns.items() if not (fixed and key == "id")]
        yield [(place.sheet, row, column) for row, column in product(kept, columns)]


def at_stage(watched: Watched, names: dict[str, Cell], said: Judged, labels: list[str]) -> None:
    """Compare at each of some stages."""
    place = said.places.forms["cover", "stage"]
    for label, snapshot in zip(labels, watched.swept(place, labels, pages(said, names)), strict=True):
        again = judge(dated(snapshot), TODAY)
        assert figures(names, snapshot.sheets) == figures_of(again.review), label
        assert live_signs(again, snapshot.sheets) == signs_of(again, snapshot), label


def pages(said: Judged, names: dict[str, Cell]) -> list[str]:
    """The sheets of the plan and the one of the calculations."""
    return [said.places.sheets[key] for key in SHEETS] + [names["DUE_all"][0]]


def test_a_waiver_that_is_an_error_waives(office, built):
    watched = office.opened(built("tissages-ndar"))
    said = compare(watched)
    dates = [(said.places.forms["mobility", key], None) for key in ("before_start", "before_end")]
    watched.put(*dates, (said.places.forms["mobility", "before_waived"], "=NA()"))
    compare(watched)


# ── late and soon ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
def test_late_and_coming_actions_of_any_day(name, office, built, example):
    watched, plan = office.opened(built(name)), example(name)
    actions = [day for _, row in rows(plan, "actions") for day in (row.start, row.end)]
    steps = [row.next_step_on for _, row in rows(plan, "journal")]
    days = [day for day in (*actions, *steps) if day] or [TODAY]
    asked = [min(days) + timedelta(days=at) for at in range(-31, (max(days) - min(days)).days + 40, 27)]
    home = judge(watched.read(), TODAY).places.sheets["home"]
    place = watched.names()["this_day"]
    for day, seen in zip(asked, watched.swept(place, [serial(day) for day in asked], [home]), strict=True):
        assert listed(seen.sheets[home], "late") == told(plan, day, "late")[:3], day
        assert listed(seen.sheets[home], "soon") == told(plan, day, "upcoming")[:5], day
        assert freshness(seen.sheets[home]) == agenda_of(plan, day).days, day


def listed(sheet: list[list[Any]], name: str) -> list[tuple[str, float]]:
    """The lines of a list on Accueil that name a day."""
    lines = [[cell for cell in row[1:4] if cell != ""] for row in sheet if row[0] == f"#line home_{name}"]
    days = [{type(cell): cell for cell in line} for line in lines]
    return [(found[str], found[float]) for found in days if float in found]


def freshness(sheet: list[list[Any]]) -> int | None:
    """How many days ago Accueil says that the plan was updated."""
    said = next(
        cell for row in sheet[:5] for cell in row if "jour" in str(cell) and "ise à jour" in str(cell)
    )
    if said.endswith(("aujourd'hui", "hier")):
        return int(said.endswith("hier"))
    days = re.search(r"il y a (\d+) jours", said)
    assert not days or int(days[1]) > 1
    return int(days[1]) if days else None


def agenda_of(plan: Plan, day: date) -> Agenda:
    return agenda(Case(plan, programme(plan.programme), day, Stage.DIAGNOSIS))


def told(plan: Plan, day: date, name: str) -> list[tuple[str, float]]:
    """The lines of the agenda of that day that have a text: « late » or « upcoming »."""
    lines = ((text_of(plan, item.loc), serial(item.day)) for item in getattr(agenda_of(plan, day), name))
    return [line for line in lines if line[0]]


def text_of(plan: Plan, loc: Any) -> str:
    table, at, _ = loc
    return shortened(getattr(getattr(plan, table)[at], TABLES[table]) or "", LINE_TEXT)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_usages_say_what_readiness_says(name, office, workbook):
    """« 3 sur 3 ✓ » to date, « 15 sur 38 » in all; no usage is called ready by a count alone."""
    watched = office.opened(workbook(name))
    said = compare(watched)
    lines = watched.read().sheets[said.places.sheets["home"]]
    shown = {line[5]: tuple(line[6:8]) for line in lines}
    for state in said.review.readiness:
        pairs = (state.filled, state.needed), (state.filled_when_due, state.needed_when_due)
        told = tuple(
            f"{have} sur {all_}{' ✓' if have == all_ else ''}" if all_ else "–" for have, all_ in pairs
        )
        assert shown[said.words.say(f"usages.{state.usage}")] == told
    assert not [
        cell for line in lines for cell in line if re.search(r"\bprête?s?\b", str(cell), re.IGNORECASE)
    ]


def test_the_first_screen_says_where_to_begin(office, built):
    watched = office.opened(built("tissages-ndar"))
    said = judge(watched.read(), TODAY)
    home, (sheet, row, column) = said.places.sheets["home"], said.places.forms["origin_person", "last_name"]
    lacking = said.review.overall.due - said.review.overall.filled
    assert watched.value((home, 3, 1)) == begun(lacking)
    watched.put(((sheet, row, column), ""))
    assert watched.value((home, 3, 1)) == begun(lacking + 1)


def begun(lacking: int) -> str:
    if not lacking:
        return (
            "Rien ne manque à cette étape. Le reste se vérifie avec le bouton «\u00a0Valider\u00a0»,"
            " là où WECCO est installé."
        )
    return f"Commencez par les cases orangées\u00a0: {lacking} à remplir à cette étape."


# ── links and labels follow tabs ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("file", ["ouvert.xlsx", "plan [v2] (1) d'été #3.xlsx"])
def test_links_and_labels_follow_renamed_tabs(file, office, built):
    watched = office.opened(built("atelier-teranga"), file)
    said = judge(watched.read(), TODAY)
    new = {key: f"L'{key} & #1 été" for key in SHEETS if key not in ("home", "action_plan")}
    new |= {"action_plan": "L'action"}
    for key, name in new.items():
        office.do("rename", sheet=said.places.sheets[key], name=name)
    office.do("calculate")
    said = compare(watched)
    home, names = said.places.sheets["home"], watched.names()
    shown = {key: watched.value(names[f"TAB_{key}"]) for key in new}
    assert shown == new
    targets = watched.evaluated(links(office.do("formulas", sheet=home)))
    tabs = set(office.do("sheets"))
    assert {place_of(one)[0] for one in targets if one} <= tabs
    assert {place_of(one)[0] for one in targets if one} >= set(new.values())
    assert {row[5] for row in watched.read().sheets[home]} >= {new[key] for key in SHEETS if key != "home"}


# ── people move things ──────────────────────────────────────────────────────────────────────────────


def sort_needs(on: Watched, said: Judged) -> None:
    place = said.places.tables["needs"]
    left, right = min(place.columns.values()), max(place.columns.values())
    on.office.do(
        "sort",
        sheet=place.sheet,
        first=place.rows[0],
        last=place.rows[-1],
        left=left,
        right=right,
        by=place.columns["id"],
    )


def insert_in_a_table(on: Watched, said: Judged) -> None:
    place = said.places.tables["trainings"]
    on.office.do("insert_rows", sheet=place.sheet, row=place.rows[1], count=2)
    on.put(((place.sheet, place.rows[1], place.columns["title"]), "une formation de plus"))


def insert_in_a_fixed_table(on: Watched, said: Judged) -> None:
    place = said.places.tables["visa_documents"]
    on.office.do("insert_rows", sheet=place.sheet, row=place.rows[1])


def insert_under_the_heads(on: Watched, said: Judged) -> None:
    place = said.places.tables["objectives"]
    on.office.do("insert_rows", sheet=place.sheet, row=place.rows[0])
    on.put(((place.sheet, place.rows[0], place.columns["text"]), "un objectif de plus"))


def insert_above_the_sentinel(on: Watched, said: Judged) -> None:
    place = said.places.tables["needs"]
    on.office.do("insert_rows", sheet=place.sheet, row=place.rows[-1] + 1)
    on.put(((place.sheet, place.rows[-1] + 1, place.columns["description"]), "un besoin de plus"))


def insert_in_a_form(on: Watched, said: Judged) -> None:
    sheet, row, _ = said.places.forms["mobility", "during_start"]
    on.office.do("insert_rows", sheet=sheet, row=row)


def delete_used_rows(on: Watched, said: Judged) -> None:
    place = said.places.tables["trainings"]
    on.office.do("delete_rows", sheet=place.sheet, row=place.rows[0])
    on.office.do("delete_rows", sheet=place.sheet, row=place.rows[-1] - 1)


def cut_a_form_value(on: Watched, said: Judged) -> None:
    sheet, row, column = said.places.forms["mobility", "city"]
    on.office.do("move_cells", sheet=sheet, row=row, column=column, to_row=row + 3, to_column=column)


def cut_a_table_cell(on: Watched, said: Judged) -> None:
    place = said.places.tables["actions"]
    row, column = place.rows[0], place.columns["title"]
    where = {"to_row": place.rows[-1], "to_column": column}
    on.office.do("move_cells", sheet=place.sheet, row=row, column=column, **where)


def insert_a_column(on: Watched, said: Judged) -> None:
    on.office.do("insert_columns", sheet=said.places.tables["needs"].sheet, column=4)


CHANGES = (
    sort_needs,
    insert_in_a_table,
    insert_in_a_fixed_table,
    insert_under_the_heads,
    insert_above_the_sentinel,
    insert_in_a_form,
    delete_used_rows,
    cut_a_form_value,
    cut_a_table_cell,
    insert_a_column,
)
KEEPING_MARKS = 7
"""How many of them leave the conditional formats where they are."""


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_counts_and_states_follow_what_is_moved(change, office, built):
    watched = office.opened(built("tissages-ndar"))
    office.do("unprotected")
    change(watched, judge(watched.read(), TODAY))
    compare(watched)


def test_marks_are_painted_where_something_is_missing(office, built):
    """After changes, among blanks of every kind and errors; the colours are those that LibreOffice paints.

    A cell that is cut takes its colours away with it, as everywhere: its count and its state stay right.
    """
    watched = office.opened(built("tissages-ndar"))
    office.do("unprotected")
    for change in CHANGES[:KEEPING_MARKS]:
        change(watched, judge(watched.read(), TODAY))
    said = judge(watched.read(), TODAY)
    needs = said.places.tables["needs"]
    cells = [(needs.sheet, row, needs.columns["severity"]) for row in needs.rows]
    watched.put(*zip(cells, BLANKS[3:], strict=False))
    watched.put(((needs.sheet, needs.rows[-1], needs.columns["effect"]), "\u00a0"))
    watched.put(((needs.sheet, needs.rows[1], needs.columns["evidence"]), "=NA()"))
    said = compare(watched)
    missing = {said.places.cell(one.loc) for one in said.review.findings if one.code == "missing"}
    inputs_ = set(said.places.locs())
    painted = {cell for cell, colour in watched.colours().items() if colour == MARKED} & inputs_
    assert sorted(painted - missing) == []
    assert sorted(missing - painted) == []
    ids = {
        (place.sheet, row, place.columns["id"])
        for place in said.places.tables.values()
        for row in place.rows
        if any(cell[:2] == (place.sheet, row) for cell in missing)
    }
    assert signed_ids(watched, said) == ids
    assert ids


def signed_ids(watched: Watched, said: Judged) -> set[Cell]:
    """The ids of rows that show a sign before themselves, by the colour that comes with it."""
    known = {
        (place.sheet, row, place.columns["id"]) for place in said.places.tables.values() for row in place.rows
    }
    return {cell for cell, ink in watched.inks().items() if ink == palette.MISSING_INK} & known


AMOUNTS = [  # as LibreOffice shows them in an amount and in a measure, in a system set to English
    (0, "0", "0"),
    (999.5, "999.5", "999.5"),
    (2026, "2 026", "2026"),
    (12500, "12 500", "12 500"),
    (2400000, "2 400 000", "2 400 000"),
    (-2400000, "-2400000", "-2400000"),
    (5.2e9, "5 200 000 000", "5 200 000 000"),
]


def test_thousands_stand_apart_whatever_the_system(office, built):
    watched = office.opened(built("tissages-ndar"))
    said = judge(watched.read(), TODAY)
    cells = (said.places.forms["mobility", "budget"], said.places.cell(("objectives", 0, "target")))
    for value, *shown in AMOUNTS:
        watched.put(*((cell, value) for cell in cells))
        texts = [
            office.do("get", sheet=sheet, row=row, column=column)["text"] for sheet, row, column in cells
        ]
        assert [text.replace("\N{NO-BREAK SPACE}", " ").strip() for text in texts] == shown
