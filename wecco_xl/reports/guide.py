"""The pages generated from the field list, the rules and the catalogue, so that they cannot drift."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from wecco_xl.plan.plan import is_table, sections
from wecco_xl.plan.programme import REFERENCE
from wecco_xl.plan.spec import Spec
from wecco_xl.review import review  # noqa: F401 - fills the catalogue of rules
from wecco_xl.review.rule import RULES
from wecco_xl.tables import shipped
from wecco_xl.words import Words, words


def pages() -> dict[str, str]:
    """File name → Markdown."""
    said = words(REFERENCE)
    return {"champs.md": _fields(said), "controles.md": _rules(said), "couverture.md": _coverage(said)}


def _fields(said: Words) -> str:
    parts = [_heading(said, "fields")]
    for name, section in sections(said.programme.plan_type).items():
        about = said.section(name)
        kind = said.say("guide.table" if is_table(section) else "guide.form")
        parts.append(f"\n## {about.title} (`{name}`)\n\n{about.help} {kind} ({about.guide})\n")
        rows = [_field(spec, said) for spec in said.programme.specs if spec.section == name]
        parts.append(_table(said.table("guide.heads.fields").values(), rows))
    return "\n".join(parts) + "\n"


def _field(spec: Spec, said: Words) -> Sequence[str]:
    about, due = said.field(spec), said.programme.due_stages.get(spec.name)
    return (
        f"`{spec.key}`",
        about.label,
        said.say(f"guide.kinds.{spec.kind}"),
        said.labels("stage")[due] if due else "",
        ", ".join(said.say(f"usages.{usage}") for usage in spec.usages),
        said.say(f"privacy.{spec.privacy}"),
        spec.smart,
        about.guide,
        about.help,
    )


def _rules(said: Words) -> str:
    severities = said.table("severities")
    messages = said.table("messages")
    rows = []
    for rule in sorted(RULES, key=lambda one: (one.severity, one.code)):
        said_so = messages[rule.code]
        severity = severities[rule.severity.name]
        rows.append((f"`{rule.code}`", severity, said_so["message"], said_so["fix"]))
    ruled = {rule.code for rule in RULES}
    others = [
        (f"`{code}`", entry["message"], entry["fix"]) for code, entry in messages.items() if code not in ruled
    ]
    heads = list(said.table("guide.heads.rules").values())
    return (
        "\n".join(
            [
                _heading(said, "rules"),
                _table(heads, rows),
                f"\n## {said.say('guide.readings')}\n",
                _table([heads[0], *heads[2:]], others),
            ]
        )
        + "\n"
    )


def coverage() -> Mapping[str, Any]:
    """What answers each element of the guide, S1 to S135: `status`, `answer`, `fields`, `rules`."""
    found: Mapping[str, Any] = shipped(Path(__file__).with_name("coverage.toml"))["coverage"]
    return found


def _coverage(said: Words) -> str:
    rows = []
    for number, row in coverage().items():
        fields = ", ".join(f"`{name}`" for name in row["fields"])
        rules = ", ".join(f"`{name}`" for name in row["rules"])
        rows.append(
            (number, row["element"], said.say(f"guide.status.{row['status']}"), row["answer"], fields, rules)
        )
    return (
        _heading(said, "coverage") + "\n" + _table(said.table("guide.heads.coverage").values(), rows) + "\n"
    )


def _heading(said: Words, page: str) -> str:
    return f"# {said.say(f'guide.pages.{page}.title')}\n\n{said.say(f'guide.pages.{page}.text')}\n"


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
