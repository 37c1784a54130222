"""The labelled objectives (`tests/cases/objectives/*.toml`) as cases, one plan per entry."""

import json
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wecco_xl.plan.cover import Cover
from wecco_xl.plan.field import Vocabulary
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan, choices
from wecco_xl.plan.programme import Window, programme
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.smart import Letter, ObjectiveScore, score

FILES = tuple(sorted((Path(__file__).parents[1] / "cases" / "objectives").glob("*.toml")))
SECOND = FILES[0].with_name("second_reading.json")
RANK = {"missing": 0, "partial": 1, "met": 2}


@dataclass(frozen=True)
class Labelled:
    """One entry: its name (`P001-weak`), its kind, the labels of a person, our score."""

    name: str
    kind: str
    labels: dict[str, str]
    score: ObjectiveScore

    @property
    def pair(self) -> str:
        return self.name.rpartition("-")[0]


@cache
def entries(part: str) -> tuple[Labelled, ...]:
    """The entries of one part, `tune` or `held`, of all files, scored."""
    return tuple(
        Labelled(one["id"], one["kind"], one["labels"], score(case(data["context"], one["row"]))[0])
        for data in map(tomllib.loads, (file.read_text(encoding="utf-8") for file in FILES))
        for one in data["objective"]
        if one["part"] == part
    )


def case(context: dict[str, Any], row: dict[str, Any]) -> Case:
    """A plan with the context of the file and one objective, read as a workbook is."""
    window = Window(start=context["project_start"], end=context["project_end"])
    profile = programme("wecco").model_copy(update={"window": window})
    known = {name: {code: code for code in choice} for name, choice in choices().items()}
    listed = {name: {} for name in ("domains", "themes", "programme_objectives", "selection_steps")}
    vocabulary = Vocabulary({**known, **listed}, ())
    objective = {k: ", ".join(v) if isinstance(v, list) else v for k, v in row.items()}
    needs = [{"id": n["id"], "description": f"{n['domain']} : {n['description']}"} for n in context["needs"]]
    raw = {
        "needs": needs,
        "opportunities": [dict(one) for one in context["opportunities"]],
        "objectives": [{"id": "O01", **objective}],
    }
    plan, findings = parse(raw, profile, vocabulary)
    dates = {
        "before_start": context["before_start"],
        "before_end": context["before_end"],
        "during_start": context["stay_start"],
        "during_end": context["stay_end"],
        "after_start": context["after_start"],
        "after_end": context["after_end"],
    }
    plan = plan.model_copy(
        update={
            "cover": Cover(opened_on=context["plan_date"]),
            "mobility": plan.mobility.model_copy(update=dates),
        }
    )
    assert isinstance(plan, Plan)
    unread = frozenset(finding.loc for finding in findings)
    return Case(plan, profile, context["plan_date"], Stage.PREPARATION, unread)


@dataclass(frozen=True)
class Agreement:
    """How a letter agrees with the labels: shares from 0 to 1, the positive class being `met`."""

    precision: float
    recall: float
    agreement: float
    kappa: float


def agreement(found: tuple[Labelled, ...], letter: Letter) -> Agreement:
    """Precision and recall of `met`, share of equal labels of three, Cohen's kappa of three."""
    pairs = [(one.labels[letter], one.score.letters[letter].status.value) for one in found]
    return measured(pairs, "met")


def status_agreement(found: tuple[Labelled, ...]) -> Agreement:
    """The same for the status, the positive class being `smart`."""
    return measured([(one.labels["status"], one.score.status.value) for one in found], "smart")


def measured(pairs: list[tuple[str, str]], positive: str) -> Agreement:
    """The figures of (label, answer) pairs."""
    said = [label for label, answer in pairs if answer == positive]
    true = [answer for label, answer in pairs if label == positive]
    same = sum(label == answer for label, answer in pairs) / len(pairs)
    labels, answers = Counter(label for label, _ in pairs), Counter(answer for _, answer in pairs)
    chance = sum(labels[key] * answers[key] for key in labels) / len(pairs) ** 2
    return Agreement(
        said.count(positive) / max(len(said), 1),
        true.count(positive) / max(len(true), 1),
        same,
        (same - chance) / (1 - chance) if chance < 1 else 1.0,
    )


def ordered(found: tuple[Labelled, ...]) -> float:
    """The share of pairs whose strong side has the higher total."""
    totals = {one.name: one.score.total for one in found}
    pairs = {one.pair for one in found}
    return sum(totals[f"{pair}-strong"] > totals[f"{pair}-weak"] for pair in pairs) / len(pairs)


def never_higher(found: tuple[Labelled, ...]) -> float:
    """The share of pairs whose weak side is not above the strong one in any letter labelled lower."""
    letters = {one.name: one for one in found}
    pairs = sorted({one.pair for one in found})
    good = 0
    for pair in pairs:
        weak, strong = letters[f"{pair}-weak"], letters[f"{pair}-strong"]
        lower = [x for x in Letter if RANK[weak.labels[x]] < RANK[strong.labels[x]]]
        good += all(weak.score.letters[x].points < strong.score.letters[x].points for x in lower)
    return good / len(pairs)


def published(part: str) -> list[str]:
    """The rows of the table in `docs/smart.md` for one part, as they must stand there."""
    found = entries(part)
    measures = {str(letter): agreement(found, letter) for letter in Letter}
    measures["statut"] = status_agreement(found)
    return [
        f"| {name} | {_percent(one.precision)} | {_percent(one.recall)} | {_percent(one.agreement)} | "
        f"{one.kappa:.2f} |".replace(".", ",")
        for name, one in measures.items()
    ] + [f"Paires bien ordonnées : {_percent(ordered(found))}"]


def between_people() -> list[str]:
    """The rows of the table of two readers: how often a second one, who saw no label, says the same."""
    labels = {
        one["id"]: one["labels"]
        for file in FILES
        for one in tomllib.loads(file.read_text(encoding="utf-8"))["objective"]
    }
    second = json.loads(SECOND.read_text(encoding="utf-8"))
    found = []
    for at, letter in enumerate("SMART"):
        pairs = [(labels[name][letter], told.split()[at]) for name, told in second.items()]
        one = measured(pairs, "met")
        found.append(f"| {letter} | {_percent(one.agreement)} | {one.kappa:.2f} |".replace(".", ","))
    return found


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
