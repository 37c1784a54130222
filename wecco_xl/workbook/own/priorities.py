"""« Priorités »: the ranking of the trainings, its reasons, the basket, the team's decision beside it."""

from datetime import datetime

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
from wecco_xl.workbook.own.frame import LINES_ROW, TITLE_ROW, OwnSheet, SheetColumn, SheetGrid
from wecco_xl.workbook.own.results import OwnResults, in_columns

KEY = "priorities"
LINES = 6
GRID = SheetGrid(
    (
        SheetColumn("key"),
        SheetColumn("rank", 5.5, "own_number"),
        SheetColumn("id", 5.5, "own_middle"),
        SheetColumn("link", 5),
        SheetColumn("title", 22),
        SheetColumn("score", 8, "own_number"),
        *(SheetColumn(criterion, 7.8, "own_number") for criterion in CRITERIA),
        SheetColumn("reason", 28),
        SheetColumn("solidity", 21),
        SheetColumn("basket", 17),
        SheetColumn("provider", 19),
        SheetColumn("decision", 20),
        SheetColumn("sheet"),
        SheetColumn("cell"),
    ),
    head_row=LINES_ROW + LINES + 1,
    rows=60,
)


def build(page: OwnSheet) -> None:
    """The empty sheet; hidden until Python writes it."""
    page.frame(GRID.columns, LINES, GRID.last)
    page.line(LINES_ROW, page.words.say("priorities.never"))
    page.grid(GRID, "priorities.heads")
    for criterion in CRITERIA:
        said = page.words.say(f"priorities.criteria.{criterion}")
        page.cell(GRID.head_row, GRID.at(criterion), said, "own_head")
    at, inside = GRID.at("basket"), page.words.say("priorities.inside")
    page.paint(GRID, at, at, f'={{column}}{{row}}="{inside}"', "good")
    page.paint(GRID, GRID.at("rank"), GRID.last, '=AND($A{row}<>"",$B{row}="")', "quiet")
    page.rule(GRID)
    page.bars(GRID, "score", 100)
    page.sheet.freeze_panes(TITLE_ROW + 1, 0)


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
    own.figures([sum(one.eligible for one in ranking.items), len(ranking.items)])
    lines = [*run_lines(judged, now, len(ranking.items) - GRID.rows), *means_lines(ranking, judged)]
    own.lines(lines, LINES, GRID.last)
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
            "solidity": "\n".join(solidity(one, said)),
            "basket": in_basket(one, ranking.basket, said),
            "provider": "\n".join(provider(one, said)),
            "decision": decision(training, said),
            "sheet": sheet,
            "cell": cell,
        },
    )
