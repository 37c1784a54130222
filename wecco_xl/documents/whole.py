"""The whole plan in one document, for the partners: all but the visa and personal data."""

from collections.abc import Iterator
from typing import Any

from wecco_xl.documents import journal, listing, monitoring, objectives, schedule, trainings
from wecco_xl.documents.source import Source
from wecco_xl.documents.traits import PROJECT, Traits
from wecco_xl.grid.layout import SHEETS
from wecco_xl.plan.diagnosis import NeedSeverity, Urgency
from wecco_xl.plan.spec import Usage
from wecco_xl.plan.stages import Side, Stage
from wecco_xl.wording.blocks import Block, Heading, Paragraph, Tone

SECTIONS = tuple(name for sheet, names in SHEETS.items() if sheet != "visa" for name in names)


def blocks(source: Source) -> Iterator[Block]:
    """The parts of the plan in the order of the guide."""
    yield from _form(source, "cover")
    yield from _identification(source)
    yield Heading(source.say("sheets.diagnosis.title"))
    yield from _all(source, "diagnosis")
    yield from listing.needs(source)
    yield from _history(source)
    yield from _mobility(source)
    yield from _form(source, "charter", source.say("documents.titles.charte"))
    yield from _trainings(source)
    yield from _monitoring(source)
    yield from journal.chronology(source)
    yield Heading(source.say("sheets.actors.title"))
    yield from listing.listed(
        source, "actors", "id organisation role country phase services", (2, 7, 6, 4, 5, 9)
    )
    yield Heading(source.words.section("contributions").title, 2)
    yield from listing.listed(
        source, "contributions", "id contributors updated_on origin_agreed_on host_agreed_on", (6, 9, 4, 4, 4)
    )


def _all(source: Source, section: str) -> Iterator[Block]:
    """Every field of a form; a currency stands beside its amount."""
    keys = [spec.key for spec in source.words.programme.specs if spec.section == section]
    yield from source.form(section, " ".join(key for key in keys if not key.endswith("_currency")))


def _form(source: Source, section: str, title: str = "") -> Iterator[Block]:
    found = list(_all(source, section))
    if found:
        yield Heading(title or source.words.section(section).title)
        yield from found


def _identification(source: Source) -> Iterator[Block]:
    for side in (Side.ORIGIN, Side.HOST):
        yield from _form(source, f"{side}_company")
        yield from _form(source, f"{side}_person")
    if source.rows("criteria"):
        yield Heading(source.words.section("criteria").title)
        yield from listing.listed(
            source, "criteria", "id criterion finding met step source", (2, 6, 9, 2, 4, 5)
        )


def _history(source: Source) -> Iterator[Block]:
    """How the needs changed from one step to the next (S85)."""
    if source.rows("need_updates"):
        yield Heading(source.words.section("need_updates").title, 2)
        keys = "id need date change severity urgency"
        yield from listing.listed(source, "need_updates", keys, (2, 2, 4, 12, 6, 6))
        first = [line for pair in source.rows("needs") if (line := _at_first(source, *pair))]
        if first:
            yield Paragraph(source.say("documents.whole.at_first", needs=" ; ".join(first)), Tone.QUIET)


def _at_first(source: Source, at: tuple[str, int], need: Any) -> str:
    """How a need that has changed stood at the diagnosis, as « B01, 4 · Critique »; empty for the others."""
    was = source.review.plan.needs[at[1]]
    lists = {"severity": NeedSeverity, "urgency": Urgency}
    told = [
        source.words.labels(kind.list_name())[getattr(was, key)]
        for key, kind in lists.items()
        if getattr(was, key) not in (None, getattr(need, key))
    ]
    return ", ".join((need.id, *told)) if told else ""


def _mobility(source: Source) -> Iterator[Block]:
    yield from _form(source, "mobility")
    yield from journal.logistics(source)
    if source.rows("opportunities"):
        yield Heading(source.words.section("opportunities").title, 2)
        yield from listing.listed(source, "opportunities", "id kind description theme", (2, 4, 12, 6))
    yield Heading(source.say("sheets.objectives.title"))
    yield from objectives.smart(source)
    yield from _details(source)
    yield Heading(source.say("sheets.action_plan.title"))
    yield from schedule.calendar(source, source.rows("actions"))
    yield from listing.listed(
        source,
        "actions",
        "id title kind phase country+place owner status objectives",
        (2, 8, 4, 5, 5, 6, 4, 4),
    )
    yield from listing.noted(source, "actions", "id expected_result role", (2, 12, 6))


def _details(source: Source) -> Iterator[Block]:
    """What each objective is measured by, then by which means and for which needs."""
    if source.rows("objectives"):
        yield Heading(source.say("documents.whole.details"), 2)
        details = "id family indicator unit baseline target"
        yield from listing.listed(source, "objectives", details, (2, 6, 9, 4, 4, 4))
        means = "id means responsible needs opportunities"
        yield from listing.listed(source, "objectives", means, (2, 11, 7, 4, 4))


def _trainings(source: Source) -> Iterator[Block]:
    yield Heading(source.say("sheets.trainings.title"))
    yield from trainings.ranking(source)
    if source.rows("trainings"):
        keys = "id needs objectives decision decided_by decision_reason"
        yield from listing.listed(source, "trainings", keys, (2, 4, 4, 4, 6, 10))
        reasons = "id aim performance rank_reason progress"
        yield from listing.noted(source, "trainings", reasons, (2, 8, 8, 8, 4))


def _monitoring(source: Source) -> Iterator[Block]:
    yield Heading(source.say("sheets.monitoring.title"))
    yield from objectives.measured(source)
    yield from _all(source, "monitoring")
    yield Heading(source.words.section("measures").title, 2)
    yield from listing.listed(source, "measures", monitoring.MEASURES, (2, 3, 5, 4, 4, 10, 3, 3))
    yield from monitoring.wrong(source)


TRAITS = Traits(
    name="plan-complet",
    blocks=blocks,
    classes=PROJECT,
    usages=tuple(usage for usage in Usage if usage is not Usage.VISA),
    stage=Stage.DIAGNOSIS,
    due=(Stage.CLOSING,),
    sections=SECTIONS,
)
