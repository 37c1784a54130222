"""What « Paramètres » changed, and what of it could not be taken, in words."""

from dataclasses import replace
from datetime import datetime

from wecco_xl.plan.finding import Finding
from wecco_xl.reading.judge import Judged
from wecco_xl.reading.settings import Settings
from wecco_xl.wording.place import Document
from wecco_xl.words import Words


def spoken_findings(settings: Settings, said: Words) -> list[str]:
    """What could not be taken, in words."""
    return [said.message(_named(finding, said))[0] for finding in settings.findings]


def settings_document(judged: Judged) -> Document:
    """What differs from the programme and what could not be taken, as JSON holds it."""
    return {
        "changed": [change._asdict() for change in judged.settings.changed],
        "problems": spoken_findings(judged.settings, judged.words),
    }


def _named(finding: Finding, said: Words) -> Finding:
    key = str(finding.loc[1])
    grouped = finding.code == "settings_contradictory"
    name = {"group": group_title(key, said)} if grouped else {"setting": said.say(f"settings.labels.{key}")}
    return replace(finding, params={**finding.params, **name})


def group_title(group: str, said: Words) -> str:
    """The title of a group of settings."""
    return said.say(f"settings.groups.{group}", currency=said.programme.priority.cost.currency)


def run_lines(judged: Judged, now: datetime, rest: int = 0) -> list[str]:
    """When the sheet was written, whether other numbers than the programme's were used, what went wrong."""
    said, review, settings = judged.words, judged.review, judged.settings
    stage = said.labels("stage")[review.stage]
    share = said.percent(review.overall.share)
    run = said.say("own.run", date=said.moment(now), stage=stage, share=share)
    count = len(settings.changed)
    key = "own.changed_one" if count == 1 else "own.changed_many"
    changed = said.say(key, count=count, sheet=said.say("sheets.settings.title")) if count else ""
    problems = spoken_findings(settings, said)
    hidden = [said.say("own.rest", count=rest)] if rest > 0 else []
    return [run, changed, " ".join([*problems, *hidden])]
