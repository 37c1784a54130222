"""On paper: to the last filled row and to the end of that page; the pages are counted and justified."""

import re
import subprocess
from collections import Counter
from datetime import datetime, time
from functools import cache
from pathlib import Path

import pytest
from conftest import NAMES, TODAY, _built
from hands import opened
from office_live import LiveOffice, live_office
from soffice import reason_to_skip

from wecco_xl.grid.region import Block, together
from wecco_xl.plan.plan import is_table, sections
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.judge import judge
from wecco_xl.reading.locate import locate
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build
from wecco_xl.workbook.file.patch import LIMIT, patched, written_into
from wecco_xl.workbook.own import priorities, progress, scores
from wecco_xl.workbook.own.validation import validation
from wecco_xl.workbook.paper import HIGH, WIDE, air, page_end, printed

EXAMPLE = "tissages-ndar"
NOW = datetime.combine(TODAY, time(9))

# ── how far a page goes ─────────────────────────────────────────────────────────────────────────────

ROW = HIGH / 10
PAGES = [  # rows of a tenth of a page, width, wanted, last; a head of 36 points on the second page
    (40, WIDE, 3, 8),
    (40, WIDE, 8, 8),
    (40, WIDE, 9, 9),
    (40, WIDE, 10, 18),
    (5, WIDE, 3, 4),
    (40, 2 * WIDE, 3, 18),
]


@pytest.mark.parametrize(("count", "width", "wanted", "last"), PAGES)
def test_a_page_is_filled_to_its_end(count, width, wanted, last):
    assert page_end([ROW] * count, width, wanted) == last


ROWS = [ROW] * 40
AIRED = [  # titles, the first and last row of each; which blank row grows, and to how much of a page
    ({0: (2, 2), 5: (7, 7)}, {}),  # both fit on the first page
    ({9: (11, 11)}, {8: 1 + 1 - 1 / 2}),  # the title would be the last row of the page
    ({8: (10, 10)}, {7: 1 + 2 - 1 / 2}),
    ({10: (12, 12)}, {}),  # it begins the second page
    (  # the second page begins with the title
        {9: (11, 11), 15: (17, 17), 18: (20, 20)},
        {8: 1 + 1 - 1 / 2, 17: 1 + 1 - 1 / 2},
    ),
    ({7: (9, 20)}, {6: 1 + 3 - 1 / 2}),  # two rows would not go without the others
    ({5: (7, 20)}, {}),
    ({2: (4, 10)}, {1: 1 + 2 - 1 / 2}),  # two more rows join the one that would begin the second page
    ({5: (7, 10)}, {4: 1 + 5 - 1 / 2}),  # four rows are too few to be parted
]


WHOLE_BLOCKS = [  # a title with what stands under it; whether it begins the second page
    ((5, (6, 12)), [4]),
    ((5, (6, 9)), []),  # it fits on the first one
    ((4, (5, 12)), []),  # more than half of a page would stay blank
    ((5, (6, 15)), []),  # higher than a page
]


@pytest.mark.parametrize(("block", "grown"), WHOLE_BLOCKS)
def test_a_table_without_heads_on_the_next_page_is_not_parted(block, grown):
    assert [row for row, _ in air(ROWS, WIDE, dict([block]), whole=True)] == grown


@pytest.mark.parametrize(("repeated", "grown"), [(0.0, [8, 17]), (ROW, [8])])
def test_heads_that_each_page_repeats_take_their_place(repeated, grown):
    """The second page begins with row 9; with its heads it is full at row 17."""
    blocks = {9: (10, 17), 18: (19, 26)}
    assert [row for row, _ in air(ROWS, WIDE, blocks, repeated)] == grown


@pytest.mark.parametrize(("blocks", "grown"), AIRED)
def test_no_few_rows_stand_alone_beside_a_break(blocks, grown):
    found = {row: height / ROW for row, height in air(ROWS, WIDE, blocks)}
    assert found == pytest.approx(grown)


# ── the names of a file ─────────────────────────────────────────────────────────────────────────────


def areas(data: bytes) -> dict[str, int]:
    """The last printed row of each sheet, from 1."""
    book = opened(data)
    found = {sheet.title: str(sheet.print_area).rpartition("$")[2] for sheet in book.worksheets}
    return {title: int(row) for title, row in found.items() if row.isdecimal()}


def limits(data: bytes) -> dict[str, int]:
    """The last printed row by table, as live formulas know it."""
    names = opened(data).defined_names.items()
    return {
        name.removeprefix(LIMIT): int(one.attr_text.rpartition("$")[2])
        for name, one in names
        if name.startswith(LIMIT)
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_is_filled_is_printed_and_tables_without_anything_are_not(name):
    data = _built(name)
    snapshot, last = snapshot_of(data), areas(data)
    places = locate(snapshot).places
    for section, bottom in limits(data).items():
        place = places.tables[section]
        used = [
            row for row in place.rows if any(snapshot.sheets[place.sheet][row][place.columns["id"] + 1 :])
        ]
        if used and section not in {"criteria", "contributions"}:
            assert max(used) + 1 <= bottom <= last[place.sheet], section
        else:
            assert bottom >= place.head_row + 1
        assert bottom <= place.rows[-1] + 2


def test_a_run_of_python_prints_what_was_added():
    """Only the names change; the cells that people typed stay byte for byte."""
    data = _built(EXAMPLE)
    tables = locate(snapshot_of(data)).places.tables
    section = next(name for name, bottom in limits(data).items() if bottom <= tables[name].rows[-1])
    place, before = tables[section], limits(data)[section]
    typed = patched(data, [Block(place.sheet, place.rows[-1], place.columns["id"] + 1, 1, [["x"]], 1)])
    snapshot = snapshot_of(typed)
    judged = judge(snapshot, TODAY)
    found = validation(judged, snapshot, NOW)
    grown = tuple(printed(typed, snapshot, judged.places))
    after = written_into(typed, together(found, type(found)((), printed=grown)))
    assert before < place.rows[-1] + 1 <= areas(after)[place.sheet]
    assert limits(after)[section] == areas(after)[place.sheet]
    assert snapshot_of(after).sheets[place.sheet] == snapshot.sheets[place.sheet]


# ── pages, in LibreOffice ───────────────────────────────────────────────────────────────────────────

COMMON = {
    "Synthèse": 1,  # one page to show
    "Accueil": 1,
    "Identification": 4,  # two companies and two people, ninety fields, then the criteria
    "Mobilité": 2,  # the form fills the first page, the opportunities the second
    "Calendrier": 1,
    "Charte": 1,  # a page that one can sign
    "Formations": 1,
    "Suivi": 2,  # eleven figures and the objectives of the firm, then the measures
    "Journal": 1,
    "Visa": 2,  # the passport, then the journey and the documents
}
"""What each plan prints, written or not, and why."""

RUNS = {"Contrôle": 1, "Scores SMART": 2, "Priorités": 2, "Avancement": 2, "Historique": 1}
"""What the runs of Python add: three objectives fill a page of scores, services the second of progress."""

SHORT = dict.fromkeys(("Diagnostic", "Objectifs", "Plan d'action", "Acteurs"), 1)
"""What fits a page as long as its table is short."""

LONG = SHORT | {"Plan d'action": 2, "Acteurs": 2}
"""Some twenty actions and people."""

EXPECTED = {
    "vierge": COMMON | SHORT | {"Mobilité": 1, "Suivi": 1},  # nothing is written
    # a diagnosis: few rows, and sixty findings in place of scores
    "atelier-teranga": COMMON | SHORT | RUNS | {"Mobilité": 1, "Suivi": 1, "Contrôle": 4, "Priorités": 1},
    "cacao-abidjan": COMMON | LONG | RUNS | {"Suivi": 1},
    "recyclage-rufisque": COMMON | LONG | RUNS,
    # the needs, then their history; the ninth objective whole
    "tissages-ndar": COMMON | LONG | RUNS | {"Diagnostic": 2, "Scores SMART": 3},
}


TITLES = tuple(
    words(code).section(name).title
    for code in ("wecco", "nzassa")
    for name in sections(words(code).programme.plan_type)
)


BANDS = set(words("wecco").table("progress_sheet.titles").values())


@cache
def judged_file(name: str) -> bytes:
    """A workbook after every run; a blank one, as people take it, before any."""
    if name == "vierge":
        return build(words("wecco"), TODAY)
    data = _built(name)
    snapshot = snapshot_of(data)
    judged = judge(snapshot, TODAY)
    sheets = (validation, scores.results, priorities.results, progress.results)
    return written_into(data, together(*(one(judged, snapshot, NOW) for one in sheets)))


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, Counter]:
    """The pages of each sheet, by file, all printed in one go."""
    if reason := reason_to_skip():
        pytest.skip(reason)
    folder: Path = tmp_path_factory.mktemp("paper")
    names = (*NAMES, "vierge")
    for name in names:
        (folder / f"{name}.xlsx").write_bytes(judged_file(name))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.xlsx") for name in names]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: _pages(folder / f"{name}.pdf") for name in names}


WHOLE = re.compile("([SMART]{3,})?(O[SMART]{3,})*")
"""A page of scores: an objective and its letters, at least three of them on each side of a break."""


def _pages(file: Path) -> Counter:
    titles = opened(file.with_suffix(".xlsx").read_bytes()).sheetnames
    asked = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    found: Counter = Counter()
    for page in text.split("\f")[:-1]:
        lines = [line for line in page.splitlines() if line.strip()]
        foot = page.rpartition(".xlsx")[2]
        sheet = next(title for title in titles if title in foot)
        assert len(lines) > 5, (file.stem, sheet, "a page with nothing but its heads")
        assert words("wecco").say("workbook.back_home") not in page, (file.stem, sheet)
        alone = [line for line in lines[-3:-1] if line.strip().startswith(TITLES)]
        assert sheet in RUNS or not alone, (file.stem, sheet, "a title at the foot of a page")
        assert not BANDS & {line.strip() for line in lines[-3:-1]}, (file.stem, sheet, "a band at the foot")
        marks = "".join(re.findall(r"^ *(?:→ +)?(O(?=\d\d )|[SMART](?= · ))", page, re.MULTILINE))
        assert sheet != "Scores SMART" or WHOLE.fullmatch(marks), (file.stem, marks)
        found[sheet] += 1
    return found


@pytest.mark.libreoffice
@pytest.mark.parametrize("name", [*NAMES, "vierge"])
def test_every_page_is_justified(name, pages):
    assert dict(pages[name]) == EXPECTED[name]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    program: LiveOffice = live_office(tmp_path_factory.mktemp("libreoffice"))
    yield program
    program.stop()


@pytest.mark.libreoffice
def test_a_sheet_says_live_that_filled_rows_do_not_print(office):
    """Without Python: the area cannot follow what people type, the sheet says so."""
    data = build(words("wecco"), TODAY)
    said = words("wecco").say("workbook.beyond_print")
    places = locate(snapshot_of(data)).places
    watched = office.opened(data)
    variable = {
        name: kind for name, kind in sections(words("wecco").programme.plan_type).items() if is_table(kind)
    }
    for section, bottom in limits(data).items():
        place, kind = places.tables[section], variable[section]
        if kind.fixed:
            continue
        first = min(column for key, column in place.columns.items() if key != "id")
        told = []
        for row in (bottom - 1, place.rows[-1]):
            if row > place.head_row:
                watched.put(((place.sheet, row, first), "texte"))
                told.append(any(said in line for line in watched.read().sheets[place.sheet]))
                watched.put(((place.sheet, row, first), ""))
        expected = [False, True] if bottom - 1 > place.head_row else [True]
        assert told == (expected if bottom <= place.rows[-1] else [False, False]), section
