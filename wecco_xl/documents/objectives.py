"""The objectives: how SMART each one is, and how far each has come."""

from collections.abc import Iterator, Sequence

from wecco_xl.documents.listing import rest
from wecco_xl.documents.source import Source
from wecco_xl.review.progress import Pace, Progress
from wecco_xl.review.smart import ObjectiveScore
from wecco_xl.review.smart.result import Letter, Standing
from wecco_xl.wording.blocks import Bar, Block, Cell, Mark, Paragraph, Table, Tone
from wecco_xl.wording.progress import latest, shown_value

STANDING = {Standing.MET: Tone.GOOD, Standing.PARTIAL: Tone.FAIR, Standing.MISSING: Tone.POOR}
PACE = {Pace.REACHED: Tone.GOOD, Pace.AHEAD: Tone.GOOD, Pace.ON_TIME: Tone.GOOD, Pace.LATE: Tone.POOR}


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
        Mark(f"{source.words.points(found.points)} {marks[found.status]}", STANDING[found.status])
        for found in (one.letters[letter] for letter in Letter)
    )
    text = source.text(*one.loc, "text", most=most)
    return one.id or "–", text, source.text(*one.loc, "due"), *letters, source.words.points(one.total)


def measured(source: Source) -> Iterator[Block]:
    """The progress of the objectives, then of the firm as far as it aims at something."""
    found = source.review.progress
    if not found.objectives:
        yield from source.no_rows("objectives")
    yield from goals(source, found.objectives, source.say("cli_judgement.titles.progress"))
    firm = [one for one in found.firm if one.goal.target is not None or one.latest is not None]
    yield from goals(source, firm, source.say("cli_judgement.titles.firm"))


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
    name = indicator if measured else source.text(*one.goal.loc, "text")
    told = f"{name} ({unit})" if measured and isinstance(unit, str) else str(name)
    return f"{one.goal.name} · {told}" if one.goal.name else told


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
