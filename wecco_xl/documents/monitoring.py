"""The follow-up report: progress in pictures, measures, evidence, what goes wrong (S49 to S55, S107)."""

from collections.abc import Iterator

from wecco_xl.documents import listing, objectives, schedule
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.review.agenda import AgendaItem
from wecco_xl.wording.blocks import Block, Bullets, Fields, Heading, Note, Paragraph, Tone
from wecco_xl.wording.findings import counts
from wecco_xl.wording.place import wording
from wecco_xl.wording.progress import last_news, statuses
from wecco_xl.wording.readiness import gap, next_thing, overlap

MEASURES = "id objective indicator date value evidence women men"


def blocks(source: Source) -> Iterator[Block]:
    """How far, by which measures, who benefits, what goes wrong, what comes next."""
    yield Paragraph(last_news(source.review.agenda, source.words), Tone.QUIET)
    yield Heading(source.say("documents.monitoring.progress"))
    yield _statuses(source)
    yield from objectives.measured(source)
    yield from _autonomy(source)
    yield Heading(source.words.section("measures").title)
    yield from listing.listed(source, "measures", MEASURES, (2, 3, 5, 4, 4, 10, 3, 3))
    yield from _equality(source)
    yield from wrong(source)
    yield Heading(source.say("sheets.action_plan.title"))
    yield from schedule.calendar(source, source.rows("actions"))
    yield from _next(source)


def _statuses(source: Source) -> Paragraph:
    """How many objectives stand where, in one line."""
    said = statuses(source.review.progress, source.words)
    return Paragraph(" · ".join(said) or source.say("cli_judgement.no_objective"), Tone.STRONG)


def _autonomy(source: Source) -> Iterator[Block]:
    found = source.review.progress.autonomy
    known = [key for key in ("before", "latest") if getattr(found, key) is not None]
    if known:
        key = "autonomy" if len(known) > 1 else f"autonomy_{known[0]}"
        blanks = {one: getattr(found, one) for one in known}
        yield Paragraph(source.say(f"documents.monitoring.{key}", **blanks))


def _equality(source: Source) -> Iterator[Block]:
    """Women and men: in the firm, and among those who were counted."""
    yield Heading(source.say("documents.monitoring.equality"))
    entries = list(source.fields("origin_company", "employees women"))
    firm = source.plan.origin_company
    if firm.employees and firm.women is not None and firm.women <= firm.employees:
        share = source.words.percent(firm.women / firm.employees)
        entries.append((source.say("documents.monitoring.women_share"), share))
    entries.extend(source.fields("monitoring", "women_target"))
    for one in source.review.progress.objectives:
        if (one.women, one.men) != (None, None):
            said = source.say("progress_sheet.parts.women_men", women=one.women or 0, men=one.men or 0)
            entries.append((objectives.goal_name(source, one), said))
    if entries:
        yield Fields(tuple(entries))


def wrong(source: Source) -> Iterator[Block]:
    """What goes wrong: late, blocked, nobody there, two for the same thing; and the findings counted."""
    review, said = source.review, source.words
    late = [_late(source, item) for item in review.agenda.late]
    blocked = [_blocked(source, at) for at in review.agenda.blocked]
    gaps = [gap(one, said) for one in review.services.gaps]
    overlaps = [overlap(one, source.judged) for one in review.services.overlaps]
    yield Heading(source.say("documents.monitoring.wrong"))
    key = "checks" if review.findings else "no_checks"
    yield Paragraph(source.say(f"documents.monitoring.{key}", counts=counts(source.judged)))
    titles = said.table("documents.monitoring.wrongs")
    for title, lines in zip(titles.values(), (late, blocked, gaps, overlaps), strict=True):
        if lines:
            yield Note(title, tuple(lines))


def _late(source: Source, item: AgendaItem) -> str:
    event = source.say(f"agenda.events.{item.event}")
    title = source.value(*item.loc[:-1], "title" if item.loc[0] == "actions" else "next_step")
    parts_of = (item.id, title, event, source.brief(item.day))
    return " · ".join(str(part) for part in parts_of if part)


def _blocked(source: Source, at: tuple[str | int, ...]) -> str:
    name = source.value(*at, "title") or wording(at, source.plan, source.words)
    reasons = [source.labelled(*one) for one in source.cells(at, "blocked_by freed_by")]
    return " · ".join((str(name), *reasons))


def _next(source: Source) -> Iterator[Block]:
    things = [next_thing(one, source.judged) for one in source.review.next_things]
    if things:
        yield Heading(source.say("cli_judgement.titles.next"))
        yield Bullets(tuple(things))


TRAITS = Traits(
    name="suivi",
    blocks=blocks,
    classes=PROJECT,
    usages=(Usage.MONITORING,),
    stage=Stage.MOBILITY,
    due=(
        Stage.MOBILITY,
        Stage.RETURN,
        Stage.CLOSING,
    ),
    sections=(
        "cover",
        "origin_company",
        "host_company",
        "objectives",
        "actions",
        "journal",
        "monitoring",
        "measures",
        "trainings",
    ),
)
