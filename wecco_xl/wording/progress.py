"""Progress in words: values, dates, notes."""

from collections.abc import Iterator
from datetime import date

from wecco_xl.plan.finding import Loc
from wecco_xl.reading.judge import Judged
from wecco_xl.review.agenda import Agenda
from wecco_xl.review.progress import PlanProgress, Progress
from wecco_xl.words import Words


def last_news(life: Agenda, said: Words) -> str:
    """When the plan was last updated, and how long ago."""
    if life.updated_on is None or life.days is None:
        return said.say("agenda.words.never")
    stale = said.say("agenda.words.stale", days=life.days) if life.stale else ""
    return f"{said.say('agenda.words.updated', day=life.updated_on)} {stale}".strip()


def statuses(found: PlanProgress, said: Words) -> list[str]:
    """How many objectives stand where: « 5 atteints », « 2 à temps »."""
    return [
        said.say(f"progress.counted.{status}", count=count)
        for status, count in found.by_status.items()
        if count
    ]


def shown_value(value: float | str | None, said: Words) -> str:
    """A measured value as people write it; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return said.say(f"values.{value}") if value in ("yes", "no") else value
    return said.number(value)


def latest(one: Progress, said: Words) -> str:
    """The latest measure with its day."""
    value = shown_value(one.latest, said)
    if not value or one.measured_on is None:
        return value
    return said.say("progress_sheet.value_on", value=value, day=one.measured_on)


def notes(one: Progress, judged: Judged) -> Iterator[str]:
    """What is lacking to measure a goal, then what else its measures say."""
    said = judged.words
    if one.lacking:
        where = ", ".join(_label(loc, said) for loc in one.lacking)
        yield said.say("progress.words.lacking", where=where)
    if (one.women, one.men) != (None, None):
        women, men = (0 if count is None else count for count in (one.women, one.men))
        yield said.say("progress_sheet.parts.women_men", women=women, men=men)


def _label(loc: Loc, said: Words) -> str:
    return said.field(said.programme.by_loc[loc[0], loc[-1]]).label


def short_day(day: date | None, said: Words) -> str:
    """A day, short; a dash when it is not known."""
    return "–" if day is None else said.say("progress_sheet.day", day=day)
