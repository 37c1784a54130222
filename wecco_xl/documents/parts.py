"""Pieces that several documents show: the couple, the needs, the objectives, the trainings, the progress."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from wecco_xl.documents.shapes import PARTS
from wecco_xl.documents.source import Source
from wecco_xl.documents.timeline import Timeline
from wecco_xl.plan.actions import OVER
from wecco_xl.plan.diagnosis import NeedSeverity
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.stages import Phase, Side
from wecco_xl.plan.trainings import Decision
from wecco_xl.review.money import assumed_currency, by_currency
from wecco_xl.review.priority import TrainingRank
from wecco_xl.review.progress import Pace, Progress
from wecco_xl.review.smart import ObjectiveScore
from wecco_xl.review.smart.result import Letter, Standing
from wecco_xl.wording.blocks import Bar, Block, Cell, Columns, Fields, Heading, Mark, Paragraph, Table, Tone
from wecco_xl.wording.progress import latest, shown_value

STANDING = {Standing.MET: Tone.GOOD, Standing.PARTIAL: Tone.FAIR, Standing.MISSING: Tone.POOR}
PACE = {Pace.REACHED: Tone.GOOD, Pace.AHEAD: Tone.GOOD, Pace.ON_TIME: Tone.GOOD, Pace.LATE: Tone.POOR}
PHASE = {Phase.BEFORE: Tone.BEFORE, Phase.DURING: Tone.DURING, Phase.AFTER: Tone.AFTER}
SEVERITIES = (*reversed(NeedSeverity), None)


def company(source: Source, side: Side, keys: str, most: int | None = None) -> tuple[Block, ...]:
    """One company of the couple under its country; a sentence while the host side is not known."""
    section = f"{side}_company"
    title = Heading(source.words.section(section).title, 2)
    entries = tuple(source.fields(section, keys, most))
    if not entries and side is Side.ORIGIN:
        return title, Paragraph(source.gap((section, "name")))
    if not entries:
        return title, Paragraph(source.say("documents.no_partner"), Tone.QUIET)
    return title, Fields(entries)


def couple(source: Source, keys: str, most: int | None = None) -> Columns:
    """Both companies, side by side."""
    return Columns(tuple(company(source, side, keys, most) for side in (Side.ORIGIN, Side.HOST)))


def rest(source: Source, shown: int, table: str) -> Iterator[Paragraph]:
    """How many rows are not shown, and on which sheet they stand."""
    if (count := len(source.rows(table)) - shown) > 0:
        sheet = source.place((table,)).partition("!")[0]
        key = "documents.rest_one" if count == 1 else "documents.rest_many"
        yield Paragraph(source.say(key, count=count, sheet=sheet), Tone.QUIET)


def listed(  # noqa: PLR0913 - what a table of a section is made of
    source: Source,
    table: str,
    keys: str,
    widths: Sequence[int],
    *,
    most_rows: int | None = None,
    most: int | None = None,
    chosen: Sequence[tuple[tuple[str, int], Any]] | None = None,
    caption: str = "",
) -> Iterator[Block]:
    """A section as a table of some of its fields; nothing, or what is missing, when it has no row."""
    found = source.rows(table) if chosen is None else chosen
    if not found:
        yield from source.no_rows(table)
        return
    shown = found[:most_rows]
    lines = tuple(
        tuple(row.id or "–" if key == "id" else source.text(*at, key, most=most) for key in keys.split())
        for at, row in shown
    )
    yield Table(caption, source.heads(table, keys), lines, tuple(widths))
    if chosen is None:
        yield from rest(source, len(shown), table)


def noted(source: Source, table: str, keys: str, widths: Sequence[int]) -> Iterator[Block]:
    """A table of rarely filled fields: its rows and columns that hold something, nothing when none does."""
    first, *rare = keys.split()
    kept = [key for key in rare if any(getattr(row, key) is not None for _, row in source.rows(table))]
    found = [one for one in source.rows(table) if any(getattr(one[1], key) is not None for key in kept)]
    if found:
        wide = dict(zip(keys.split(), widths, strict=True))
        shown = (first, *kept)
        yield from listed(source, table, " ".join(shown), [wide[key] for key in shown], chosen=found)


def approved(source: Source) -> Iterator[Block]:
    """How many trainings the team approved, their days and their cost, currency by currency (S105)."""
    chosen = [row for _, row in source.rows("trainings") if row.decision is Decision.APPROVED]
    if not chosen:
        return
    say = source.say
    costs = by_currency(chosen, assumed_currency(source.plan, source.words.programme))
    priced = (say("priorities.budget", amount=cost, currency=currency) for currency, cost in costs.items())
    labels = source.words.table("documents.approved")
    figures = (str(len(chosen)), source.words.number(sum(row.days or 0 for row in chosen)))
    values = (*figures, ", ".join(priced) or say("documents.none"))
    yield Fields(tuple(zip(labels.values(), values, strict=True)))


def needs(source: Source, most_rows: int | None = None, most: int | None = None) -> Iterator[Block]:
    """The needs, the gravest first."""
    found = sorted(source.rows("needs"), key=lambda one: SEVERITIES.index(one[1].severity))
    shown = found[:most_rows]
    yield from listed(
        source, "needs", "id description severity urgency", (2, 14, 5, 5), most=most, chosen=shown
    )
    yield from rest(source, len(shown), "needs")


def smart(source: Source, most_rows: int | None = None, most: int | None = None) -> Iterator[Block]:
    """The objectives with their SMART profile."""
    scores = source.review.scores
    if not scores:
        yield from source.no_rows("objectives")
        return
    heads = (*source.heads("objectives", "id text due"), *Letter)
    shown = scores[:most_rows]
    lines = tuple(_smart_line(source, one, most) for one in shown)
    total = source.say("documents.heads.total")
    legend = tuple((tone, source.say(f"smart.standing.{one}")) for one, tone in STANDING.items())
    yield Table(source.say("smart.title"), (*heads, total), lines, (3, 18, 5, 3, 3, 3, 3, 3, 3), legend)
    letters = source.words.table("smart.letters").items()
    yield Paragraph(
        " · ".join(source.say("documents.letter", letter=one, word=word) for one, word in letters), Tone.QUIET
    )
    yield from rest(source, len(shown), "objectives")


def _smart_line(source: Source, one: ObjectiveScore, most: int | None) -> tuple[Cell, ...]:
    marks = source.words.table("documents.standing")
    letters = (
        Mark(f"{round(found.points)} {marks[found.status]}", STANDING[found.status])
        for found in (one.letters[letter] for letter in Letter)
    )
    text = source.text(*one.loc, "text", most=most)
    return one.id or "–", text, source.text(*one.loc, "due"), *letters, str(round(one.total))


def goals(source: Source, found: Sequence[Progress], caption: str) -> Iterator[Block]:
    """How far goals have come: a bar to the target, a mark for the time elapsed, the same in words."""
    if not found:
        return
    heads = source.words.table("documents.goal_heads")
    lines = tuple(_goal_line(source, one) for one in found)
    legend = (
        (Tone.GOOD, source.say("documents.legend.good")),
        (Tone.POOR, source.say("documents.legend.late")),
        (Tone.FAIR, source.say("documents.legend.other")),
        (Tone.STRONG, source.say("documents.legend.elapsed")),
    )
    yield Table(caption, tuple(heads.values()), lines, (13, 4, 6, 4, 7, 4, 5), legend)


def _goal_line(source: Source, one: Progress) -> tuple[Cell, ...]:
    said, dash = source.words, source.say("documents.none")
    reached = said.percent(one.share) if one.share is not None else dash
    elapsed = said.percent(one.elapsed) if one.elapsed is not None else dash
    share, mark = _within(one.share or 0.0), None if one.elapsed is None else _within(one.elapsed)
    return (
        goal_name(source, one),
        shown_value(one.goal.baseline, said) or dash,
        latest(one, said) or dash,
        shown_value(one.goal.target, said) or dash,
        Bar(((share, PACE.get(one.status, Tone.FAIR)),), reached, mark=mark),
        elapsed,
        said.say(f"progress.status.{one.status}"),
    )


def goal_name(source: Source, one: Progress) -> str:
    """An objective by its id and indicator, or by its text as long as it has none; a figure by its name."""
    if one.goal.loc[0] != "objectives":
        return source.say(f"progress.firm.{one.goal.name}")
    indicator, unit = (source.value(*one.goal.loc, key) for key in ("indicator", "unit"))
    measured = isinstance(indicator, str)
    name = indicator if measured else source.text(*one.goal.loc, "text", most=120)
    told = f"{name} ({unit})" if measured and isinstance(unit, str) else str(name)
    return f"{one.goal.name} · {told}" if one.goal.name else told


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def measured(source: Source) -> Iterator[Block]:
    """The progress of the objectives, then of the firm as far as it aims at something."""
    found = source.review.progress
    if not found.objectives:
        yield from source.no_rows("objectives")
    yield from goals(source, found.objectives, source.say("cli_judgement.titles.progress"))
    firm = [one for one in found.firm if one.goal.target is not None or one.latest is not None]
    yield from goals(source, firm, source.say("cli_judgement.titles.firm"))


def ranking(source: Source, most_rows: int | None = None) -> Iterator[Block]:
    """The trainings by rank, with what each criterion brings as segments of a bar."""
    items = source.review.ranking().items
    if not items:
        yield from source.no_rows("trainings")
        return
    heads = source.words.table("documents.ranking_heads")
    lines = tuple(_ranking_line(source, one) for one in items[:most_rows])
    criteria = zip(PARTS, items[0].contributions, strict=True)
    legend = tuple((tone, source.say(f"priority.criteria.{one.criterion}.label")) for tone, one in criteria)
    yield Table("", tuple(heads.values()), lines, (3, 3, 11, 6, 3, 6, 8, 4), legend)
    yield from rest(source, len(lines), "trainings")


def _ranking_line(source: Source, one: TrainingRank) -> tuple[Cell, ...]:
    dash = source.say("documents.none")
    rank = dash if one.rank is None else source.words.number(one.rank)
    shares = zip(one.contributions, PARTS, strict=True)
    bar = Bar(tuple((found.points / 100, tone) for found, tone in shares), source.words.number(one.score))
    return (
        rank + (source.say("cli_judgement.tied") if one.tied else ""),
        one.id or dash,
        training_name(source, one.loc),
        source.text(*one.loc, "phase"),
        source.text(*one.loc, "days"),
        source.text(*one.loc, "cost"),
        bar,
        source.text(*one.loc, "provider_rank"),
    )


def training_name(source: Source, loc: Loc) -> str:
    """The title of a training, or its theme, which stands for it."""
    return str(source.value(*loc, "title", most=90) or source.text(*loc, "theme"))


def calendar(source: Source, table_rows: Sequence[tuple[tuple[str, int], Any]]) -> Iterator[Block]:
    """Actions on a line of time, with their dates in words; those without a date come last."""
    dated = [day for _, row in table_rows for day in (row.start, row.end) if day]
    if not dated:
        return
    time = Timeline(min(dated), max(dated))
    ordered = sorted(table_rows, key=lambda one: (one[1].start or one[1].end or date.max, one[1].id or ""))
    heads = source.words.table("documents.calendar_heads")
    lines = tuple(_calendar_line(source, time, at, row) for at, row in ordered)
    phases = source.words.labels("phase")
    legend = (
        *((PHASE[one], phases[one]) for one in Phase),
        (Tone.OVER, source.say("documents.legend.over")),
        (Tone.STRONG, source.say("documents.legend.today")),
    )
    caption = source.say("documents.calendar", period=source.span(time.first, time.last))
    yield Table(caption, tuple(heads.values()), lines, (2, 12, 4, 13), legend)


def _calendar_line(source: Source, time: "Timeline", at: Loc, row: Any) -> tuple[Cell, ...]:
    start, end = row.start or row.end, row.end or row.start
    said = source.span(row.start, row.end)
    tone = Tone.OVER if row.status in OVER else PHASE.get(row.phase, Tone.QUIET)
    left, right = (time.begins(start), time.ends(end)) if start and end else (0.0, 0.0)
    bar = Bar(((max(right - left, 0.0), tone),), said, left, time.today(source.review.today), time.months())
    return row.id or "–", source.text(*at, "title", most=120), source.text(*at, "status"), bar
