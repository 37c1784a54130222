"""« Synthèse »: its figures are those of the plan, at zero, one and sixty rows, and after runs of Python."""

import struct
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

import pytest
from conftest import TODAY
from hands import opened
from office_live import LiveOffice, live_office

from wecco_xl.grid.region import together
from wecco_xl.plan.diagnosis import Need, NeedSeverity, NeedUpdate
from wecco_xl.plan.objectives import Objective
from wecco_xl.plan.plan import Plan
from wecco_xl.plan.trainings import Decision, Training
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.review.smart import Status
from wecco_xl.words import Words, whole_percents, words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.own import overview as shape
from wecco_xl.workbook.own import progress, scores
from wecco_xl.workbook.own.validation import validation

SHEET = "Synthèse"
EXAMPLE = "tissages-ndar"
MOST_ROWS = 60


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[LiveOffice]:
    program = live_office(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


def rows_of(data: bytes) -> list[list]:
    return snapshot_of(data).sheets[SHEET]


def column(rows: list[list], first: int, count: int, at: int) -> list:
    return [rows[row][at] for row in range(first, first + count)]


def plan_of(**parts: object) -> Plan:
    known = words("wecco").programme.plan_type.model_construct(programme="wecco")
    return known.model_copy(update=parts)


def crowd(count: int) -> Plan:
    """A plan with many long needs, trainings and objectives, and no Belgian side."""
    text = "Un besoin très long qui dit pourquoi l'entreprise ne vend pas assez, où, quand et à qui " * 2
    severities = list(NeedSeverity)
    needs = [
        Need(id=f"B{at:02}", description=f"{at} {text}", severity=severities[at % 4])
        for at in range(1, count + 1)
    ]
    trainings = [
        Training(id=f"F{at:02}", title=f"Formation {at}", cost=1000, decision=[*Decision][at % 3])
        for at in range(1, count + 1)
    ]
    objectives = [Objective(id=f"O{at:02}", text=f"{at} {text}") for at in range(1, count + 1)]
    return plan_of(needs=tuple(needs), trainings=tuple(trainings), objectives=tuple(objectives))


@cache
def after_runs(day: date, example: str | None = EXAMPLE) -> bytes:
    """The example, or a blank plan, on a day, checked, scored and followed in its closed file."""
    from conftest import _example

    plan = _example(example) if example else plan_of()
    data = build(words(plan.programme), day, plan)
    snapshot = snapshot_of(data)
    judged, now = judge(snapshot, day), datetime(day.year, day.month, day.day, 9)
    parts = (one(judged, snapshot, now) for one in (validation, scores.results, progress.results))
    return written_into(data, together(*parts))


# ── what it says ────────────────────────────────────────────────────────────────────────────────────


def test_a_blank_page_says_what_is_not_there():
    rows = rows_of(build(words("wecco"), TODAY))
    said = words("wecco").say
    texts = {str(cell) for row in rows for cell in row if cell not in ("", None)}
    wanted = {"synthesis.no_needs", "synthesis.no_trainings", "synthesis.no_objectives"}
    assert {said(key) for key in wanted} <= texts
    assert rows[shape.VALUE_ROW][shape.TILES["complete"]] == 0
    assert rows[shape.VALUE_ROW][shape.TILES["next"]] == "–"
    assert [rows[at][shape.TILES["trainings"]] for at in (shape.VALUE_ROW, shape.NOTE_ROW)] == ["–", "–"]
    assert not any("#" in text for text in texts if not text.startswith("#"))


def test_critical_needs_come_first_and_the_rest_is_counted():
    rows = rows_of(build(words("wecco"), TODAY, crowd(MOST_ROWS)))
    needs = column(rows, 15, 5, 1)
    assert needs == ["B03", "B07", "B11", "B15", "B19"]
    assert rows[20][1] == "… et 25 de plus"
    assert column(rows, 15, 5, 17) == ["F03", "F06", "F09", "F12", "F15"]
    assert column(rows, shape.GOALS_ROW, shape.GOALS, 1) == [f"O{at:02}" for at in range(1, 11)]
    assert rows[shape.GOALS_ROW + shape.GOALS][1] == "… et 50 de plus"
    assert rows[1][1] == "à identifier × à identifier"


def changed() -> Plan:
    """Needs that are today critical by history, low by history, high as typed, high by history."""
    needs = [
        Need(id=f"B0{at}", description=f"Besoin {at}", severity=NeedSeverity(severity))
        for at, severity in enumerate(("low", "critical", "high", "medium"), 1)
    ]
    history = (
        ("B04", date(2026, 9, 1), "critical"),
        ("B04", date(2026, 10, 1), "high"),
        ("B04", date(2026, 8, 1), "low"),
        ("B02", date(2026, 10, 1), "low"),
        ("B01", None, "critical"),
        ("B03", date(2026, 10, 1), None),
        (None, date(2026, 10, 1), "critical"),
    )
    updates = [
        NeedUpdate(id=f"H0{at}", need=need, date=day, severity=severity and NeedSeverity(severity))
        for at, (need, day, severity) in enumerate(history, 1)
    ]
    return plan_of(needs=tuple(needs), need_updates=tuple(updates))


def test_a_need_stands_where_its_history_has_brought_it():
    rows = rows_of(build(words("wecco"), TODAY, changed()))
    assert column(rows, 15, 5, 1) == ["B01", "B03", "B04", "", ""]


def test_costs_are_added_at_parity_and_only_those_decided():
    trainings = (
        Training(id="F01", title="a", cost=100, cost_currency="EUR", decision=Decision.APPROVED),
        Training(id="F02", title="b", cost=5000, decision=Decision.APPROVED),
        Training(id="F03", title="c", cost=9999, decision=Decision.WAITING),
        Training(id="F04", title="d", decision=Decision.APPROVED),
    )
    rows = rows_of(build(words("wecco"), TODAY, plan_of(trainings=trainings)))
    at = shape.TILES["trainings"]
    assert rows[shape.VALUE_ROW][at] == "3 sur 4"
    assert rows[shape.NOTE_ROW][at] == "70\u00a0596\u00a0FCFA"


def test_a_cost_is_written_like_the_notes_beside_it():
    sheet = opened(build(words("wecco"), TODAY, crowd(4)))[SHEET]
    notes = [sheet.cell(shape.NOTE_ROW + 1, at + 1) for at in shape.TILES.values()]
    assert {(note.font.size, note.alignment.horizontal) for note in notes} == {(8, "center")}


@pytest.mark.libreoffice
@pytest.mark.parametrize(
    ("cost", "shown"),
    [
        (0, "–"),
        (999.6, "1 000"),
        (12_345, "12 345"),
        (2_810_000, "2 810 000"),
        (2_584_000_000, "2 584 000 000"),
    ],
)
def test_a_cost_stands_by_thousands(cost, shown, office):
    trainings = (Training(id="F01", title="a", cost=cost, decision=Decision.APPROVED),)
    data = build(words("wecco"), date.today(), plan_of(trainings=trainings))  # noqa: DTZ011
    note = rows_of(data)[shape.NOTE_ROW][shape.TILES["trainings"]]
    assert note.replace("\u00a0", " ").removesuffix(" FCFA") == shown
    watched = office.opened(data)
    office.do("calculate")
    assert watched.differences(data) == {}


def test_the_runs_of_python_reach_the_page():
    data = after_runs(TODAY)
    judged, rows = judge(snapshot_of(data), TODAY), rows_of(data)
    review, said = judged.review, judged.words
    smart = review.profile.statuses[Status.SMART]
    assert rows[shape.VALUE_ROW][shape.TILES["smart"]] == f"{smart} sur {len(review.scores)}"
    shown = {
        name: column(rows, shape.GOALS_ROW, len(review.scores), at) for name, (at, _) in shape.GOAL.items()
    }
    assert shown["smart"] == [round(one.total, 2) for one in review.scores]
    goals = review.progress.objectives
    assert shown["reached"] == [
        "–" if one.share is None else whole_percents(one.share) / 100 for one in goals
    ]
    assert shown["status"] == [said.say(f"progress.status.{one.status}") for one in goals]


def test_runs_on_a_blank_plan_say_that_nothing_is_there():
    data = after_runs(TODAY, None)
    rows, said = rows_of(data), words("wecco").say
    at = shape.TILES["smart"]
    assert rows[shape.VALUE_ROW][at] == "–"
    assert rows[shape.NOTE_ROW][at] == said("synthesis.notes.no_objectives")
    home = snapshot_of(data).sheets["Accueil"]
    gauges = {said(f"home.gauges.{name}") for name in ("smart", "trainings", "progress")}
    shown = {row[at + 1] for row in home for at, cell in enumerate(row) if cell in gauges}
    assert shown == {"–"}


# ── what is stored is what LibreOffice calculates ───────────────────────────────────────────────────


@pytest.mark.libreoffice
@pytest.mark.parametrize("case", ["crowd", "one", "changed", "after_runs", "blank"])
def test_stored_values_are_the_calculated_ones(case, office):
    day = date.today()  # noqa: DTZ011 - TODAY() of the spreadsheet
    plans = {"crowd": crowd(60), "one": crowd(1), "changed": changed()}
    runs = {"after_runs": EXAMPLE, "blank": None}
    data = after_runs(day, runs[case]) if case in runs else build(words("wecco"), day, plans[case])
    watched = office.opened(data)
    office.do("calculate")
    assert watched.differences(data) == {}


# ── logos and tabs ──────────────────────────────────────────────────────────────────────────────────


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + b"\x99" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("count", [0, 1, 3])
def test_logos_of_the_programme_stand_beside_the_title(count, tmp_path):
    files = []
    for at in range(count):
        files.append(str(tmp_path / f"logo{at}.png"))
        (tmp_path / f"logo{at}.png").write_bytes(png(300 + at, 80))
    known = words("wecco")
    profile = known.programme.model_copy(update={"logos": tuple(files)})
    sheet = opened(build(Words(known.catalogue, profile), TODAY))[SHEET]
    assert len(sheet._images) == count
    title = next(area for area in sheet.merged_cells.ranges if area.min_row == 2)
    lefts = [image.anchor._from.col for image in sheet._images]
    assert all(left >= title.max_col for left in lefts)
    assert len(set(lefts)) == count


def test_the_page_comes_first_and_the_home_page_opens():
    book = opened(build(words("wecco"), TODAY))
    assert book.sheetnames[:2] == [SHEET, "Accueil"]
    assert book.active.title == "Accueil"
    assert book["Contrôle"].sheet_state == "hidden"
    assert opened(after_runs(TODAY))["Contrôle"].sheet_state == "visible"
