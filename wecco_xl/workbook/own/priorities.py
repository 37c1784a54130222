"""« Priorités »: the ranking of the trainings, its reasons, the basket, the team's decision beside it."""

from datetime import datetime

from wecco_xl import palette
from wecco_xl.grid.region import Block, Results
from wecco_xl.grid.snapshot import Raw, Snapshot
from wecco_xl.plan.trainings import Training
from wecco_xl.reading.judge import Judged
from wecco_xl.review.priority import Ranking, TrainingRank
from wecco_xl.review.priority.criteria import CRITERIA
from wecco_xl.wording.place import address
from wecco_xl.wording.priority import decision, in_basket, means_lines, provider, sentence, solidity
from wecco_xl.wording.settings import run_lines
from wecco_xl.words import Words
from wecco_xl.workbook.own.charts import Picture, Series
from wecco_xl.workbook.own.frame import LINES_ROW, SIDE, TITLE_ROW, OwnSheet, SheetColumn, SheetGrid
from wecco_xl.workbook.own.results import OwnResults, in_columns

KEY = "priorities"
LINES, CHARTED = 5, 10
"""The lines under the title, and how many trainings the chart shows, the first ones."""

CHART_ROW, CHART_ROWS = LINES_ROW + LINES, 13
GRID = SheetGrid(
    (
        SheetColumn("key"),
        SheetColumn("rank", 6, "own_number"),
        SheetColumn("id", 6, "own_middle"),
        SheetColumn("link", 5),
        SheetColumn("title", 24),
        SheetColumn("score", 8, "own_number"),
        SheetColumn("basket", 16),
        SheetColumn("decision", 20),
        *(SheetColumn(criterion, 5.5, "own_number") for criterion in CRITERIA),
        SheetColumn("reason", 31),
        SheetColumn("solidity", 36),
        SheetColumn("sheet"),
        SheetColumn("cell"),
        SheetColumn("charted"),
    ),
    head_row=CHART_ROW + CHART_ROWS,
    rows=60,
)

NOTHING = CHART_ROW + 5, GRID.at("decision")
LINE_END = GRID.at(CRITERIA[-1])
"""Lines of text end within a small screen."""


def build(page: OwnSheet) -> None:
    """The empty sheet with its chart; hidden until Python writes it."""
    page.frame(GRID.columns, LINES, LINE_END)
    page.line(LINES_ROW, page.words.say("priorities.never"))
    page.grid(GRID, "priorities.heads")
    page.sheet.set_row(GRID.head_row, 84)
    for criterion in CRITERIA:
        said = page.words.say(f"priorities.criteria.{criterion}")
        page.cell(GRID.head_row, GRID.at(criterion), said, "own_head_up")
    at, inside = GRID.at("basket"), page.words.say("priorities.inside")
    page.paint(GRID, at, at, f'={{column}}{{row}}="{inside}"', "good")
    page.paint(GRID, GRID.at("rank"), GRID.last, '=AND($A{row}<>"",$B{row}="")', "quiet")
    page.rule(GRID)
    page.bars(GRID, "score", 100)
    _chart(page)
    page.sheet.freeze_panes(TITLE_ROW + 1, 0)


def _chart(page: OwnSheet) -> None:
    """What each criterion gives to the first trainings."""
    say = page.words.say
    series = tuple(
        Series(GRID.at(criterion), say(f"priorities.criteria.{criterion}"), colour)
        for criterion, colour in zip(CRITERIA, palette.STACK, strict=True)
    )
    first = GRID.first_row
    title = say("priorities.chart", count=CHARTED)
    picture = Picture(title, GRID.at("charted"), series, first, first + CHARTED - 1, "stacked")
    page.picture(picture, CHART_ROW, SIDE, (1130, 250))
    page.nothing(NOTHING, 0)


def results(
    judged: Judged,
    snapshot: Snapshot,
    now: datetime,
    *,
    budget: float | None = None,
    days: float | None = None,
) -> Results:
    """What to write on the sheet; `budget` and `days` replace those of the plan.

    Raises:
        Refused: what `tab_to_write` refuses.
    """
    own = OwnResults(judged, snapshot, KEY, GRID)
    ranking = judged.review.ranking(budget, days)
    ranked = sum(one.eligible for one in ranking.items)
    own.figures([ranked, len(ranking.items)])
    own.nothing(NOTHING, ranked)
    run, *warnings = run_lines(judged, now, len(ranking.items) - GRID.rows)
    lines = [run, " ".join(filter(None, warnings)), *means_lines(ranking, judged)]
    own.lines(lines, LINES, LINE_END)
    first = GRID.at(CRITERIA[0])
    own.add(Block(own.tab, GRID.head_row, first, len(CRITERIA), [_heads(ranking, judged.words)], 1))
    own.table([_row(one, ranking, judged) for one in ranking.items])
    return own.results()


def _heads(ranking: Ranking, said: Words) -> list[Raw]:
    """Each criterion with its weight out of 100."""
    names = {key: said.say(f"priorities.criteria.{key}") for key in CRITERIA}
    if not ranking.items:
        return list(names.values())
    weights = {one.criterion: round(one.weight, 1) for one in ranking.items[0].contributions}
    return [said.say("priorities.weight", name=names[key], weight=weights[key]) for key in CRITERIA]


def _row(one: TrainingRank, ranking: Ranking, judged: Judged) -> list[Raw]:
    said = judged.words
    training: Training = judged.review.plan.trainings[int(one.loc[1])]  # type: ignore[assignment]
    sheet, cell = address((*one.loc, "title"), judged)
    points: dict[str, Raw] = {part.criterion: round(part.points, 1) for part in one.contributions}
    filters = one.filters if not one.eligible else ()
    why = dict.fromkeys(sentence(reason, said) for reason in (*filters, one.reason))
    return in_columns(
        GRID,
        {
            "key": f"trainings.{one.id or ''}",
            "rank": None if one.rank is None else float(one.rank),
            "id": one.id,
            "title": training.title,
            "score": round(one.score, 1) if one.eligible else None,
            **(points if one.eligible else {}),
            "reason": "\n".join(why),
            "solidity": "\n".join([*solidity(one, said), *provider(one, said)]),
            "basket": in_basket(one, ranking.basket, said),
            "decision": decision(training, said),
            "sheet": sheet,
            "cell": cell,
            "charted": one.id if one.eligible else None,
        },
    )
