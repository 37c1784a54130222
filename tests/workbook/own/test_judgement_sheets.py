"""« Scores SMART », « Priorités », « Avancement »: hidden until written, values only, alike by every door."""

from datetime import datetime, time
from functools import cache, partial
from types import ModuleType

import pytest
from conftest import EXAMPLES, TODAY
from hands import opened

from wecco_xl.buttons import buttons
from wecco_xl.buttons.action import ActivateSheet, SetPrintArea, SetValues, ShowSheet
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.grid.address import place_of
from wecco_xl.grid.region import Results, together
from wecco_xl.grid.snapshot import Snapshot
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.trainings import Decision
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge
from wecco_xl.reading.plan_json import load
from wecco_xl.reading.tabs import tab
from wecco_xl.review.case import rows
from wecco_xl.review.priority import prioritise
from wecco_xl.review.progress import Pace, progress
from wecco_xl.review.smart import Letter, Standing, score
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import written_into
from wecco_xl.workbook.own import control
from wecco_xl.workbook.own import priorities as priority_sheet
from wecco_xl.workbook.own import progress as progress_sheet
from wecco_xl.workbook.own import scores as score_sheet
from wecco_xl.workbook.own.frame import FIGURES, FIGURES_ROW, LINES_ROW, SIDE
from wecco_xl.workbook.own.validation import validation

NOW = datetime.combine(TODAY, time(9, 5))
SHEETS = (score_sheet, priority_sheet, progress_sheet)
BUTTONS = {score_sheet: buttons.score, priority_sheet: buttons.prioritise, progress_sheet: buttons.progress}
MOST_TABS = 14

each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.KEY)


read_by_openpyxl = cache(opened)
blank = cache(partial(build, words("wecco"), TODAY))


@cache
def judged(name: str) -> tuple[bytes, Snapshot, Judged]:
    plan, _, _ = load(EXAMPLES / f"{name}.json")
    data = build(words(plan.programme), TODAY, plan)
    snapshot = snapshot_of(data)
    return data, snapshot, judge(snapshot, TODAY)


@cache
def results(name: str, sheet: ModuleType) -> Results:
    _, snapshot, review = judged(name)
    return sheet.results(review, snapshot, NOW)


@cache
def written(name: str) -> bytes:
    data, snapshot, review = judged(name)
    parts = [results(name, sheet) for sheet in SHEETS]
    return written_into(data, together(validation(review, snapshot, NOW), *parts))


def title(sheet: ModuleType) -> str:
    return words("wecco").say(f"sheets.{sheet.KEY}.title")


def table(data: bytes, sheet: ModuleType) -> list[dict[str, object]]:
    """The filled rows of the table of a sheet, by column name."""
    grid = sheet.GRID
    cells = snapshot_of(data).sheets[title(sheet)][grid.first_row : grid.first_row + grid.rows]
    named = [dict(zip((column.name for column in grid.columns), row, strict=False)) for row in cells]
    return [row for row in named if row.get("key") not in ("", None)]


# ── before and after the first run ──────────────────────────────────────────────────────────────────


def test_a_blank_workbook_hides_them_and_shows_few_tabs():
    book = read_by_openpyxl(blank())
    states = {sheet.title: sheet.sheet_state for sheet in book.worksheets}
    assert {states[title(sheet)] for sheet in SHEETS} == {"hidden"}
    assert list(states.values()).count("visible") <= MOST_TABS


@each_sheet
def test_an_empty_sheet_says_how_to_fill_it(sheet):
    page = read_by_openpyxl(blank())[title(sheet)]
    assert page.cell(LINES_ROW + 1, SIDE + 1).value == words("wecco").say(_never(sheet))


def _never(sheet: ModuleType) -> str:
    return {"progress": "progress_sheet.never"}.get(sheet.KEY, f"{sheet.KEY}.never")


@each_sheet
def test_the_first_run_shows_a_sheet_and_the_next_leaves_it_alone(sheet):
    data, snapshot, review = judged("tissages-ndar")
    first = sheet.results(review, snapshot, NOW)
    assert first.shown == (title(sheet),)
    once = written_into(data, first)
    assert read_by_openpyxl(once)[title(sheet)].sheet_state == "visible"
    again = sheet.results(review, snapshot_of(once), NOW)
    assert again.shown == ()
    assert written_into(once, again) == once


@each_sheet
def test_a_blank_plan_is_said_to_be_blank(sheet):
    snapshot = snapshot_of(blank())
    found = sheet.results(judge(snapshot, TODAY), snapshot, NOW)
    lines = next(block for block in found.blocks if (block.row, block.column) == (LINES_ROW, SIDE))
    key = "progress_sheet.nothing" if sheet is progress_sheet else f"{sheet.KEY}.nothing"
    source = "trainings" if sheet is priority_sheet else "objectives"
    said = words("wecco")
    assert [said.say(key, sheet=said.say(f"sheets.{source}.title"))] in lines.values


@each_sheet
def test_a_chart_without_anything_says_so_and_shows_no_frame(sheet):
    said, (row, column) = words("wecco").say("own.nothing"), sheet.NOTHING

    def behind(data):
        return snapshot_of(data).sheets[title(sheet)][row][column]

    snapshot = snapshot_of(blank())
    run_on_nothing = written_into(blank(), sheet.results(judge(snapshot, TODAY), snapshot, NOW))
    assert [behind(blank()), behind(run_on_nothing), behind(written("tissages-ndar"))] == [said, said, ""]
    (chart,) = read_by_openpyxl(blank())[title(sheet)]._charts
    assert chart.graphical_properties.noFill
    assert chart.graphical_properties.ln.noFill


@each_sheet
def test_a_workbook_without_the_sheet_is_refused(sheet):
    _, snapshot, review = judged("tissages-ndar")
    kept = {name: cells for name, cells in snapshot.sheets.items() if name != title(sheet)}
    with pytest.raises(Refused) as refused:
        sheet.results(review, Snapshot(kept), NOW)
    assert (refused.value.code, refused.value.params) == ("own_sheet_missing", {"sheet": title(sheet)})


def test_a_renamed_sheet_is_found_by_its_mark():
    _, snapshot, review = judged("tissages-ndar")
    names = {title(score_sheet): "Mes scores"}
    renamed = Snapshot({names.get(name, name): cells for name, cells in snapshot.sheets.items()})
    assert tab(renamed, score_sheet.KEY, review.words) == "Mes scores"
    assert {block.sheet for block in score_sheet.results(review, renamed, NOW).blocks} == {"Mes scores"}


# ── values only, of the right kind, the same by every door ──────────────────────────────────────────


@each_sheet
def test_numbers_never_stand_in_cells_of_text_nor_texts_in_others(each_example, sheet):
    page = read_by_openpyxl(written(each_example))[title(sheet)]
    wrong = [
        (block.row + at, block.column + column, value)
        for block in results(each_example, sheet).blocks
        for at, line in enumerate(block.values)
        for column, value in enumerate(line)
        if value not in (None, "")
        and block.row != FIGURES_ROW
        and (page.cell(block.row + at + 1, block.column + column + 1).number_format == "@")
        is not isinstance(value, str)
    ]
    assert [one for one in wrong if one[0] != sheet.GRID.head_row] == []


@each_sheet
def test_an_open_book_gets_the_same_values_as_a_closed_one(each_example, sheet):
    _, snapshot, _ = judged(each_example)
    book = open_book(snapshot, strict=True)
    BUTTONS[sheet](book, NOW)
    done = actions(book)
    assert {one.sheet for one in done} == {title(sheet)}
    asked = [type(one) for one in done if not isinstance(one, SetValues)]
    assert asked == [ShowSheet, SetPrintArea, ActivateSheet]
    stored = snapshot_of(written(each_example)).sheets[title(sheet)]
    for one in (one for one in done if isinstance(one, SetValues)):
        for at, line in enumerate(one.rows, one.row - 1):
            there = [*(stored[at] if at < len(stored) else []), *[""] * 40][one.column - 1 :]
            assert [value or "" for value in line] == [value or "" for value in there[: len(line)]]


@each_sheet
def test_every_row_leads_to_its_own_row(each_example, sheet):
    data = written(each_example)
    sheets = snapshot_of(data).sheets
    shown = [row for row in table(data, sheet) if row["cell"] and row["id"]]
    assert shown or each_example != "tissages-ndar"
    for row in shown:
        line, _ = place_of(row["cell"])
        assert row["id"] in sheets[row["sheet"]][line][:3]
        assert row["link"] == words("wecco").say("home.arrow")


# ── what they say is what was judged ────────────────────────────────────────────────────────────────


def test_scores_are_those_of_the_judgement(each_example):
    """An objective with its total, then its letters with their points and as many reasons as were found."""
    _, _, review = judged(each_example)
    shown = table(written(each_example), score_sheet)
    found = score(review.review.case)
    per = score_sheet.ROWS
    assert [row["id"] for row in shown[::per]] == [one.id for one in found]
    for at, one in enumerate(found):
        head, *letters = shown[per * at : per * (at + 1)]
        assert head["points"] == pytest.approx(one.total, abs=0.01)
        points = {letter: one.letters[letter].points for letter in Letter}
        named = {str(row["text"])[0]: row for row in letters}
        assert {letter: named[letter]["points"] for letter in Letter} == pytest.approx(points, abs=0.01)
        for letter in Letter:
            reasons = {(why.code, str(why.params)) for why in one.reasons if why.letter is letter}
            said = str(named[letter]["advice"] or "")
            assert len(said.splitlines()) == len(reasons), (one.id, letter)


def test_the_summary_of_scores_counts_objectives(each_example):
    _, _, review = judged(each_example)
    found, grid = score(review.review.case), score_sheet.GRID
    rows = snapshot_of(written(each_example)).sheets[title(score_sheet)]
    for row, letter in enumerate(Letter, score_sheet.SUMMARY_ROW + 1):
        counts = [sum(one.letters[letter].status == name for one in found) for name in Standing]
        shown = [rows[row][grid.at(name)] or 0 for name in Standing]
        assert shown == counts
        assert rows[row][grid.at("points")] == f"{counts[0]} sur {len(found)}"


def test_the_course_of_completeness_shows_the_last_runs():
    data, _, review = judged("tissages-ndar")
    for day in range(1, 16):
        moment = NOW.replace(day=day)
        data = written_into(data, validation(review, snapshot_of(data), moment))
    rows = snapshot_of(data).sheets["Historique"][control.HISTORY_FIRST :]
    dates = [row[1] for row in rows if row[1]]
    assert len(dates) == 15
    charted = [row[control.HISTORY_CHART : control.HISTORY_CHART + 2] for row in rows[: control.CHARTED]]
    assert dates[-control.CHARTED] == "4 novembre 2026 à 9 h 05"
    assert charted == [[f"{day} nov. 2026", review.review.overall.share] for day in range(4, 16)]


def test_priorities_are_those_of_the_judgement(each_example):
    _, _, review = judged(each_example)
    shown = table(written(each_example), priority_sheet)
    ranking = prioritise(review.review.case)
    assert [row["rank"] or None for row in shown] == [one.rank for one in ranking.items]
    for row, one in zip(shown, ranking.items, strict=True):
        assert row["reason"]
        if one.eligible:
            parts = [row[part.criterion] for part in one.contributions]
            assert row["score"] == pytest.approx(sum(parts), abs=0.05)
    inside = [row["id"] for row in shown if row["basket"] == review.words.say("priorities.inside")]
    chosen = ranking.basket.trainings if ranking.basket else ()
    assert inside == [review.review.plan.trainings[at].id for _, at in chosen]


def test_a_budget_given_replaces_that_of_the_plan():
    _, snapshot, review = judged("tissages-ndar")
    poor = priority_sheet.results(review, snapshot, NOW, budget=0.0)
    assert poor.blocks != results("tissages-ndar", priority_sheet).blocks
    book = open_book(snapshot)
    partial(buttons.prioritise, budget=0.0)(book, NOW)
    lines = next(one for one in actions(book) if isinstance(one, SetValues) and one.row == LINES_ROW + 1)
    assert any("0 FCFA" in str(line[0]) for line in lines.rows)


def test_the_decision_of_the_team_stands_beside_the_rank(each_example):
    _, _, review = judged(each_example)
    labels = review.words.labels("decision")
    plan = review.review.plan
    decided = {row.id: labels[row.decision or Decision.WAITING] for _, row in rows(plan, "trainings")}
    undecided = review.words.say("priorities.undecided")
    for row in table(written(each_example), priority_sheet):
        assert str(row["decision"]).startswith((decided[row["id"]], undecided))


def test_progress_is_that_of_the_judgement(each_example):
    _, _, review = judged(each_example)
    found = progress(review.review.case, review.words.table("progress.scales").values())
    labels = review.words.table("progress.status")
    shown = [row for row in table(written(each_example), progress_sheet) if row["key"] == "row" and row["id"]]
    assert [row["id"] for row in shown] == [one.goal.name for one in found.objectives]
    assert [row["status"] for row in shown] == [labels[one.status] for one in found.objectives]


def test_gauges_of_the_home_page_are_right_before_any_calculation(each_example):
    _, _, review = judged(each_example)
    said, sheets = review.words, snapshot_of(written(each_example)).sheets
    scores, found = (
        score(review.review.case),
        progress(review.review.case, said.table("progress.scales").values()),
    )
    good = [one for one in found.objectives if one.status in (Pace.REACHED, Pace.AHEAD, Pace.ON_TIME)]
    late = found.by_status[Pace.LATE]
    trainings = [row for _, row in rows(review.review.plan, "trainings")]
    approved = [row for row in trainings if row.decision is Decision.APPROVED]
    expected = {
        "smart": f"{sum(one.status == 'smart' for one in scores)} sur {len(scores)}",
        "trainings": f"{len(approved)} sur {len(trainings)}",
        "progress": f"{len(good)} à temps · {late} en retard",
    }
    home = sheets[said.say("sheets.home.title")]
    labels = {said.say(f"home.gauges.{name}"): name for name in expected}
    shown = {labels[cell]: row[at + 1] for row in home for at, cell in enumerate(row) if cell in labels}
    assert shown == expected


def test_gauges_say_that_nothing_is_computed_yet():
    data, snapshot, review = judged("tissages-ndar")
    never = review.words.say("home.gauges.never")
    home = snapshot.sheets[review.words.say("sheets.home.title")]
    assert sum(cell == never for row in home for cell in row) == 2
    assert snapshot.sheets[title(score_sheet)][FIGURES_ROW][FIGURES:].count(0.0) == 0
    assert data


# ── more than a sheet can hold ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("sheet", "name"), [(score_sheet, "objectives"), (priority_sheet, "trainings")])
def test_what_does_not_fit_is_counted(sheet, name, example):
    plan = example("tissages-ndar")
    row = next(row for row in getattr(plan, name) if row)
    many = tuple(row.model_copy(update={"id": f"{row.prefix}{at:02}"}) for at in range(1, 64))
    snapshot = snapshot_of(build(words("wecco"), TODAY, plan.model_copy(update={name: many})))
    found = sheet.results(judge(snapshot, TODAY), snapshot, NOW)
    lines = next(block for block in found.blocks if (block.row, block.column) == (LINES_ROW, SIDE))
    assert [words("wecco").say("own.rest", count=3)] in lines.values


@pytest.mark.parametrize("sheet", [score_sheet, priority_sheet], ids=lambda one: one.KEY)
def test_without_any_row_a_sheet_prints_its_lines_alone(sheet):
    """No head of nothing, no empty chart."""
    data = blank()
    snapshot = snapshot_of(data)
    found = sheet.results(judge(snapshot, TODAY), snapshot, NOW)
    (area,) = found.printed
    said = [line[0] for block in found.blocks if block.row == LINES_ROW for line in block.values]
    assert area.row == LINES_ROW + len(said) - 1
    assert area.row < sheet.GRID.head_row
