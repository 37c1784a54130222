"""What Python writes into a workbook: the same by every door, on its own sheets, and nothing is lost."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from conftest import EXAMPLES, NAMES, TODAY
from office_live import LiveOffice, Watched, live_office

from wecco_xl import palette
from wecco_xl.buttons.action import SetValues
from wecco_xl.buttons.buttons import validate
from wecco_xl.buttons.engine import actions, open_book
from wecco_xl.grid.layout import STATE
from wecco_xl.grid.region import Block
from wecco_xl.grid.snapshot import Cell, Snapshot
from wecco_xl.plan.field import Row
from wecco_xl.plan.finding import Loc, Severity
from wecco_xl.plan.plan import Plan, sections
from wecco_xl.plan.spec import Kind, Privacy
from wecco_xl.plan.stages import Stage
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import Judged, judge, judge_json
from wecco_xl.reading.plan_json import load
from wecco_xl.reports.run import Target, run
from wecco_xl.reports.validation import checked
from wecco_xl.review.case import Case
from wecco_xl.review.review import review
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.imprint import imprint, imprint_formula
from wecco_xl.workbook.marks import MARKS
from wecco_xl.workbook.own import control as own
from wecco_xl.workbook.own.validation import validation

EXAMPLE, MESSY = "tissages-ndar", "atelier-teranga"
NOON = datetime.combine(TODAY, datetime.min.time().replace(hour=12))
CONTROL, HISTORY = "Contrôle", "Historique"
AT = own.CONTROL_AT


def written(data: bytes, now: datetime = NOON) -> bytes:
    """The workbook after a validation."""
    snapshot = snapshot_of(data)
    results = validation(judge(snapshot, now.date()), snapshot, now)
    return patched(data, results.blocks, results.stored().cached, results.shown)


def typed(data: bytes, cells: dict[Cell, Any]) -> bytes:
    """The workbook with other values in some cells."""
    blocks = [Block(sheet, row, column, 1, [[value]], 1) for (sheet, row, column), value in cells.items()]
    return patched(data, blocks)


def table(rows: Sequence[Sequence[Any]]) -> list[dict[str, str]]:
    """The lines of Contrôle that hold something, by the names of its columns; links left out."""
    found = []
    for row in rows[own.CONTROL_FIRST :]:
        cells = {name: "" if at >= len(row) or row[at] is None else str(row[at]) for name, at in AT.items()}
        cells.pop("link")
        if any(cells.values()):
            found.append(cells)
    return found


def control(data: bytes) -> list[dict[str, str]]:
    return table(snapshot_of(data).sheets[CONTROL])


def history(data: bytes) -> list[list[Any]]:
    rows = snapshot_of(data).sheets[HISTORY][own.HISTORY_FIRST :]
    return [row for row in rows if any(cell not in ("", None) for cell in row)]


def place(data: bytes, *loc: str | int) -> Cell:
    found = judge(snapshot_of(data), TODAY).places.cell(loc)
    assert found
    return found


# ── every door says the same ────────────────────────────────────────────────────────────────────────


def test_an_open_book_and_a_closed_file_get_the_same(each_example, built):
    snapshot = snapshot_of(built(each_example))
    book = open_book(snapshot, strict=True)
    assert validate(book, NOON).files == []
    sheets = {name: [list(row) for row in rows] for name, rows in snapshot.sheets.items()}
    for action in actions(book):
        if isinstance(action, SetValues):
            put(sheets[action.sheet], action)
    data = written(built(each_example))
    assert table(sheets[CONTROL]) == control(data)
    closed = snapshot_of(data).sheets[CONTROL]
    for row in own.SUMMARY_ROWS.values():
        assert (sheets[CONTROL][row][2] or "") == closed[row][2]
    last = history(data)[-1]
    assert last == ["" if cell is None else cell for cell in sheets[HISTORY][own.HISTORY_FIRST][: len(last)]]


def put(rows: list[list[Any]], action: SetValues) -> None:
    """Do what the engine remembers, on plain rows."""
    for at, line in enumerate(action.rows, action.row - 1):
        while len(rows) <= at:
            rows.append([])
        rows[at] += [""] * (action.column - 1 + len(line) - len(rows[at]))
        rows[at][action.column - 1 : action.column - 1 + len(line)] = line


def test_a_plan_in_json_and_its_workbook_have_the_same_findings(each_example, built):
    plan, profile, faults = load(EXAMPLES / f"{each_example}.json")
    of_file = review(plan, profile, TODAY, tuple(faults)).findings
    of_book = judge(snapshot_of(built(each_example)), TODAY).review.findings
    of_json = judge_json(EXAMPLES / f"{each_example}.json", TODAY).review.findings
    assert of_json == of_file
    assert {(one.code, one.loc) for one in of_book} == {(one.code, one.loc) for one in of_file}


def test_the_command_writes_the_same_into_a_copy(built, tmp_path):
    path, copy = tmp_path / "plan.xlsx", tmp_path / "copie.xlsx"
    path.write_bytes(built(MESSY))
    assert checked(run(path, TODAY, None, Target(validation, copy))).exit_code == 1
    assert path.read_bytes() == built(MESSY)
    assert control(copy.read_bytes()) == control(written(built(MESSY)))


# ── twice is once ───────────────────────────────────────────────────────────────────────────────────


def test_a_second_run_adds_a_line_of_history_and_nothing_else(each_example, built):
    once = written(built(each_example))
    twice = written(once)
    assert control(twice) == control(once)
    assert [part for part in parts(twice) if parts(twice)[part] != parts(once)[part]] == [
        part_of(once, HISTORY)
    ]
    assert len(history(once)) == 1
    assert history(twice) == history(once) * 2


def test_only_our_sheets_and_stored_results_change(each_example, built):
    before = parts(built(each_example))
    after = parts(written(built(each_example)))
    assert list(after) == list(before)
    ours = {part_of(built(each_example), name) for name in (CONTROL, HISTORY)}
    for name, content in before.items():
        if name not in ours and name != "xl/workbook.xml":
            assert without_results(after[name]) == without_results(content), name
    assert b"fullCalcOnLoad" in after["xl/workbook.xml"]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part_of(data: bytes, sheet: str) -> str:
    return f"xl/worksheets/sheet{list(snapshot_of(data).sheets).index(sheet) + 1}.xml"


def without_results(xml: bytes) -> bytes:
    """A sheet without the stored results of its formulas."""
    return re.sub(
        rb'(<c r="[A-Z]+\d+"(?: s="\d+")?)(?: t="\w+")?>(<f[^>]*>[^<]*</f>)<v>[^<]*</v>', rb"\1>\2", xml
    )


# ── notes stay ──────────────────────────────────────────────────────────────────────────────────────


def test_notes_stay_with_their_finding_or_alone_when_it_is_gone(built):
    data = written(built(MESSY))
    lines = control(data)
    gone = next(line for line in lines if line["code"] == "missing" and line["key"].startswith("origin_"))
    kept = next(line for line in lines if line["code"] != "missing")
    notes = {
        (CONTROL, own.CONTROL_FIRST + lines.index(line), AT["note"]): f"vu : {line['key']}"
        for line in (gone, kept)
    }
    answer = {place(data, *gone["key"].split(".")): "une valeur"}
    for _ in range(2):
        data = written(typed(data, notes | answer))
        notes = {}
        noted = {(line["key"], line["code"]): line["note"] for line in control(data) if line["note"]}
        assert noted == {(line["key"], line["code"]): f"vu : {line['key']}" for line in (gone, kept)}
    alone = next(line for line in control(data) if line["key"] == gone["key"])
    assert alone["severity"] == ""
    assert alone["sign"]


# ── Contrôle has an end ─────────────────────────────────────────────────────────────────────────────


def crowded(plan: Plan) -> Plan:
    """A plan with sixty rows in each table, nearly empty."""
    rows = {}
    for name, kind in sections(type(plan)).items():
        if issubclass(kind, Row) and not kind.fixed:
            known = next((row for row in getattr(plan, name) if row), kind())
            first = next((key for key, value in known if value is not None and key != "id"), None)
            rows[name] = tuple(
                kind.model_construct(
                    id=f"{kind.prefix}{at:02}", **({first: getattr(known, first)} if first else {})
                )
                for at in range(1, 61)
            )
    return plan.model_copy(update=rows)


def test_lines_follow_the_sheets_and_on_each_the_gravest_comes_first(built):
    data = written(built(MESSY))
    tabs = list(snapshot_of(data).sheets)
    order = [(tabs.index(line["sheet"]), float(line["severity"])) for line in control(data)]
    assert order == sorted(order)
    assert len({at for at, _ in order}) > 3


def test_what_does_not_fit_is_counted(example):
    plan = crowded(example(EXAMPLE))
    data = build(words(plan.programme), TODAY, plan)
    found = len(judge(snapshot_of(data), TODAY).review.findings)
    after = written(data)
    assert found > own.CONTROL_ROWS
    assert len(control(after)) == own.CONTROL_ROWS
    assert str(found - own.CONTROL_ROWS) in snapshot_of(after).sheets[CONTROL][own.SUMMARY_ROWS["rest"]][2]
    assert control(written(after)) == control(after)


# ── nothing private is repeated ─────────────────────────────────────────────────────────────────────


def test_private_values_are_not_repeated(built):
    """Whatever is typed in a private cell, right or wrong, stands there only."""
    said = judge(snapshot_of(built(EXAMPLE)), TODAY)
    private = {
        spec.name
        for spec in said.review.programme.specs
        if spec.privacy in (Privacy.RESTRICTED, Privacy.VISA)
    }
    cells = {
        cell: "Zébulon 12" for cell, loc in said.places.locs().items() if f"{loc[0]}.{loc[-1]}" in private
    }
    assert len(cells) > 20
    after = written(typed(built(EXAMPLE), cells))
    repeated = [line for line in control(after) if any("Zébulon" in text for text in line.values())]
    assert repeated == []


@pytest.mark.parametrize("name", NAMES)
def test_private_values_of_the_examples_are_not_repeated(name, example, built):
    plan = example(name)
    said = words(plan.programme)
    private = {
        spec.name
        for spec in said.programme.specs
        if spec.privacy in (Privacy.RESTRICTED, Privacy.VISA)
        and spec.kind in (Kind.TEXT, Kind.LONG, Kind.PHONE, Kind.EMAIL, Kind.IDENTIFIER)
    }
    found = Case(plan, said.programme, TODAY, Stage.DIAGNOSIS).filled
    told = "\n".join(str(value) for _, spec, value in found if spec.name not in private)
    values = [str(value) for _, spec, value in found if spec.name in private and str(value) not in told]
    assert values
    shown = "\n".join(text for line in control(written(built(name))) for text in line.values())
    assert [value for value in values if value in shown] == []


# ── in a real LibreOffice ───────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> Iterator[LiveOffice]:
    program = live_office(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", [MESSY, "cacao-abidjan"])
def test_what_is_stored_is_what_libreoffice_calculates(name, office, example):
    today = date.today()  # noqa: DTZ011 - TODAY() of the spreadsheet
    plan = example(name)
    data = written(build(words(plan.programme), today, plan), datetime.combine(today, NOON.time()))
    watched = office.opened(data)
    office.do("calculate")
    assert watched.read().errors == {}
    assert watched.differences(data) == {}


@pytest.mark.libreoffice
def test_findings_are_painted_on_their_cells(office, built):
    """The gravest severity of a cell; an absence is no longer painted once something is typed."""
    data = written(built(MESSY))
    said = judge(snapshot_of(data), TODAY)
    watched = office.opened(data)
    wanted = {cell: MARKS[severity]["bg_color"] for cell, severity in gravest(said).items()}
    absent = next(cell for cell, loc in said.places.locs().items() if ("missing", loc) in codes(said))
    assert signed_rows(watched, said) == ids_found(said, snapshot_of(data))
    watched.put((absent, "une valeur"))
    painted = watched.colours()
    assert painted.get(absent) not in set(wanted.values())
    wanted.pop(absent)
    assert {cell: painted.get(cell) for cell in wanted} == wanted


SLIPS = [
    ("diagnosis.summary", "à compléter", "Atelier solide, comptes en retard"),
    ("diagnosis.done_on", "31/13/2026", 46000),
    ("diagnosis.strengths", "…", "Registres de vente"),
    ("origin_company.employees", "une douzaine", 12),
    ("origin_company.turnover", "150.000", 150000),
    ("origin_person.email", "awa(at)mail.sn", "awa@mail.sn"),
    ("origin_person.age", "35 mois", 35),
    ("origin_person.phone", "77 123 45", "77 123 45 67"),
    ("host_person.phone", 12, "0471 12 34 56"),
    ("needs.1.severity", "Extrême", "Forte"),
    ("trainings.0.days", "15 h", 15),
    ("trainings.0.start", 2018, 46000),
    ("objectives.0.baseline", "30 ou 40", 40),
]
"""A cell, something wrong in it, something right."""


@pytest.mark.libreoffice
def test_a_mark_drops_when_its_cell_is_corrected(office, built):
    """And comes back with what was judged; beside a form row ▲ stands as long as the mark does."""
    clean = built("tissages-ndar")
    cells = {
        name: place(clean, *(int(part) if part.isdecimal() else part for part in name.split(".")))
        for name, _, _ in SLIPS
    }
    data = written(typed(clean, {cells[name]: wrong for name, wrong, _ in SLIPS}))
    watched = office.opened(data)
    marks = {MARKS[severity]["bg_color"] for severity in Severity}

    def marked() -> set[str]:
        painted = watched.colours()
        return {name for name, cell in cells.items() if painted.get(cell) in marks}

    def signed() -> set[str]:
        """The rows that show ▲: in the state of a form row, before the id of a row of a table."""
        inks = watched.inks()
        return {
            name
            for name, (sheet, row, column) in cells.items()
            if watched.value((sheet, row, column - 2)) == "▲"
            or (name.count(".") == 2 and inks[sheet, row, STATE] == palette.MISSING_INK)
        }

    assert marked() == set(cells)
    assert signed() == set(cells)
    watched.put(*((cells[name], right) for name, _, right in SLIPS))
    assert marked() == set()
    assert signed() == set()
    watched.put(*((cells[name], wrong) for name, wrong, _ in SLIPS))
    assert marked() == set(cells)
    assert signed() == set(cells)


VALUES = [
    "15j",
    15,
    15.5,
    -2,
    0,
    True,
    "vrai",
    "",
    " ",
    "é’œ\n2",
    "x" * 400,
    "1 250,5",
    46000,
    0.1 + 0.2,
    "«\u202fn »",
]


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", ["diagnosis.summary", "origin_person.phone", "diagnosis.done_on"])
def test_formulas_and_python_give_the_same_imprint(name, office, built):
    spec = next(one for one in words("wecco").programme.specs if one.name == name)
    watched = office.opened(built(EXAMPLE))
    office.do("insert_sheet", name="Valeurs")
    watched.put(*((("Valeurs", at, 0), value) for at, value in enumerate(VALUES)))
    written_ = [imprint_formula(f"$Valeurs.A{at + 1}", spec) for at in range(len(VALUES))]
    found = watched.evaluated([one.replace("_xlfn.", "").replace(",", ";") for one in written_])
    assert found == pytest.approx([imprint(value, spec) for value in VALUES], abs=1e-9)


def codes(said: Judged) -> set[tuple[str, Loc]]:
    return {(one.code, one.loc) for one in said.review.findings}


def signed_rows(watched: Watched, said: Judged) -> set[tuple[str, int]]:
    """The rows of tables, by sheet and number, whose id shows a sign before itself."""
    ids = {
        cell[:2] for cell, ink in watched.inks().items() if cell[2] == STATE and ink == palette.MISSING_INK
    }
    return ids & {(table.sheet, row) for table in said.places.tables.values() for row in table.rows}


def ids_found(said: Judged, snapshot: Snapshot) -> set[tuple[str, int]]:
    """The rows that some finding speaks of by their id: two rows that share one are both spoken of."""
    found = set()
    for table, row in {one.loc[:2] for one in said.review.findings if len(one.loc) > 2}:
        place = said.places.tables[str(table)]
        ids = {at: snapshot.sheets[place.sheet][at][STATE] for at in place.rows}
        found |= {(place.sheet, at) for at, text in ids.items() if text == ids[place.rows[int(row)]]}
    return found


def gravest(said: Judged) -> dict[Cell, Severity]:
    """The gravest finding of each input cell."""
    found: dict[Cell, Severity] = {}
    cells = {loc: cell for cell, loc in said.places.locs().items()}
    for one in said.review.findings:
        if one.loc in cells and one.loc[-1] != "id":
            found[cells[one.loc]] = min(one.severity, found.get(cells[one.loc], Severity.ADVICE))
    return found
