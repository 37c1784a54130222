"""The labelled objectives (`tests/cases/objectives/*.toml`) as cases, one plan per entry."""

import json
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.plan.cover import Cover
from wecco_xl.plan.field import Vocabulary
from wecco_xl.plan.parse import parse
from wecco_xl.plan.plan import Plan, choices
from wecco_xl.plan.profile import Window
from wecco_xl.plan.programme import Programme, programme
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.plan.stages import Stage
from wecco_xl.review.case import Case
from wecco_xl.review.smart import Letter, ObjectiveScore, score

FILES = tuple(sorted((Path(__file__).parents[1] / "cases" / "objectives").glob("*.toml")))
SECOND = FILES[0].with_name("second_reading.json")
LISTS = ("themes", "ideas", "trades")
"""The word lists of the settings that tie texts."""
RANK = {"missing": 0, "partial": 1, "met": 2}
SETS = {
    "premier": "P",
    "deuxième": "Q",
    "troisième": "U",
    "quatrième": "V",
    "cinquième": "W",
    "sixième": "X",
    "septième": "Y",
    "huitième": "Z",
    "neuvième": "A",
    "dixième": "B",
    "onzième": "C",
    "douzième": "D",
    "treizième": "E",
    "quatorzième": "F",
    "quinzième": "G",
    "seizième": "H",
    "dix-septième": "J",
    "dix-huitième": "K",
    "dix-neuvième": "L",
    "vingtième": "M",
    "vingt et unième": "N",
    "vingt-deuxième": "R",
    "vingt-troisième": "T",
    "vingt-quatrième": "I",
    "vingt-cinquième": "O",
    "vingt-sixième": "S",
    "vingt-septième": "a",
    "vingt-huitième": "b",
    "vingt-neuvième": "c",
    "trentième": "d",
    "trente et unième": "e",
    "trente-deuxième": "f",
    "trente-troisième": "g",
    "trente-quatrième": "h",
    "trente-cinquième": "i",
    "trente-sixième": "j",
    "trente-septième": "k",
    "trente-huitième": "l",
    "trente-neuvième": "m",
    "quarantième": "n",
    "quarante et unième": "o",
    "quarante-deuxième": "p",
    "quarante-troisième": "q",
    "quarante-quatrième": "r",
    "quarante-cinquième": "s",
    "quarante-sixième": "t",
    "quarante-septième": "u",
    "quarante-huitième": "v",
    "quarante-neuvième": "x",
    "cinquantième": "y",
    "cinquante et unième": "z",
    "cinquante-deuxième": "w",
    "cinquante-troisième": "53",
    "cinquante-quatrième": "54",
    "cinquante-cinquième": "55",
    "cinquante-sixième": "56",
    "cinquante-septième": "57",
    "cinquante-huitième": "58",
    "cinquante-neuvième": "59",
    "soixantième": "60",
    "soixante et unième": "61",
    "soixante-deuxième": "62",
}
"""The sets as the docs name them, by the first letter of their entries."""
HELD = (
    "vingt-deuxième",
    "vingt-troisième",
    "trente-troisième",
    "trente-sixième",
    "quarante-deuxième",
    "quarante-troisième",
    "quarante-quatrième",
    "quarante-septième",
    "quarante-huitième",
    "cinquantième",
    "cinquante et unième",
    "cinquante-quatrième",
    "cinquante-cinquième",
    "cinquante-sixième",
    "cinquante-septième",
    "soixante et unième",
    "soixante-deuxième",
)
TUNING = tuple(name for name in SETS if name not in HELD)
"""The sets that rules were written on; no word of those held out is looked at."""


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
        Labelled(one["id"], one["kind"], one["labels"], score(held)[0])
        for name in SETS
        for one, held in labelled_cases(name)
        if one["part"] == part
    )


@cache
def _files() -> dict[str, dict[str, Any]]:
    """The files by the name of their set."""
    found = [tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES]
    return {name: data for name, start in SETS.items() for data in found if _opens(data, start)}


def _opens(data: dict[str, Any], start: str) -> bool:
    return str(data["objective"][0]["id"]).startswith(start)


@cache
def labelled_cases(name: str) -> tuple[tuple[dict[str, Any], Case], ...]:
    """The entries of a set with their plans."""
    data = _files()[name]
    plans = {plan["id"]: plan for plan in contexts(data) if "id" in plan}
    return tuple(
        (one, case(plans[one["plan"]] if plans else data["context"], one["row"])) for one in data["objective"]
    )


def contexts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The plans of a file: one that all its objectives share, or small ones that they name."""
    return data.get("plan") or [data["context"]]


@cache
def _profile(start: date, end: date) -> Programme:
    return programme("wecco").model_copy(update={"window": Window(start=start, end=end)})


def case(context: dict[str, Any], row: dict[str, Any]) -> Case:
    """A plan with the context of the file and one objective, read as a workbook is."""
    profile = _profile(context["project_start"], context["project_end"])
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


def weak_letters(found: tuple[Labelled, ...]) -> tuple[float, float]:
    """Of all letters that a person does not call met: recall, and precision of ours."""
    return weak([(one.labels[x], one.score.letters[x].status.value) for one in found for x in Letter])


def weak(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Of (label, answer) pairs whose label is not met: recall, and precision of our answers."""
    both = sum("met" not in pair for pair in pairs)
    said = [sum(pair[at] != "met" for pair in pairs) for at in (0, 1)]
    return both / max(said[0], 1), both / max(said[1], 1)


def strong_met(found: tuple[Labelled, ...]) -> float:
    """Of the strong sides that a person calls SMART, the share that we call so."""
    strong = [one for one in found if one.name.endswith("strong") and one.labels["status"] == "smart"]
    return sum(one.score.status.value == "smart" for one in strong) / len(strong)


def published(part: str) -> list[str]:
    """The rows of the table in `docs/smart.md` for one part, as they must stand there."""
    found = entries(part)
    measures = {str(letter): agreement(found, letter) for letter in Letter}
    measures["statut"] = status_agreement(found)
    recall, precision = weak_letters(found)
    return [
        f"| {name} | {percent(one.precision)} | {percent(one.recall)} | {percent(one.agreement)} | "
        f"{one.kappa:.2f} |".replace(".", ",")
        for name, one in measures.items()
    ] + [
        f"Paires bien ordonnées : {percent(ordered(found))}",
        f"Objectifs forts entièrement remplis : {percent(strong_met(found))}",
        f"Lettres faibles : rappel {percent(recall)}, précision {percent(precision)}",
    ]


def between_people() -> list[str]:
    """The rows of the table of two readers, a set each: how often one who saw no label says the same."""
    labels = {one["id"]: one["labels"] for data in _files().values() for one in data["objective"]}
    found = []
    for name, start in SETS.items():
        told = {key: row for key, row in _second().items() if key.startswith(start)}
        cells = []
        for letter in Letter if told else ():
            pairs = [(labels[key][letter], row[letter]) for key, row in told.items()]
            one = measured(pairs, "met")
            cells.append(f"{percent(one.agreement)} ({one.kappa:.2f})".replace(".", ","))
        if cells:
            found.append(f"| {name} | {len(told)} | {' | '.join(cells)} |")
    return found


def beside_people() -> list[str]:
    """What a second reader and the tool see of the weak letters that both read in the held part."""
    read = [(one, _second()[one.name]) for one in entries("held") if one.name in _second()]
    people = [(one.labels[letter], told[letter]) for one, told in read for letter in Letter]
    ours = [
        (one.labels[letter], one.score.letters[letter].status.value) for one, _ in read for letter in Letter
    ]
    return [
        f"| {who} | {' | '.join(map(percent, weak(answers)))} |"
        for who, answers in (("seconde lecture", people), ("l'outil", ours))
    ]


@cache
def _second() -> dict[str, dict[str, str]]:
    """The labels of the second readers, by objective and letter."""
    told = json.loads(SECOND.read_text(encoding="utf-8"))
    return {key: dict(zip("SMART", row.split(), strict=True)) for key, row in told.items()}


def known_to_others(name: str) -> SmartSettings:
    """The settings without the words of families, ideas and trades that no text of another set holds."""
    settings = programme("wecco").smart
    others = frozenset[str]().union(*(_held(other) for other in TUNING if other != name))
    lists = {
        table: {key: tuple(filter(others.__contains__, its)) for key, its in getattr(settings, table).items()}
        for table in LISTS
    }
    return settings.model_copy(update=lists)


@cache
def _held(name: str) -> frozenset[str]:
    """The words of families, ideas and trades that a text of a set holds."""
    settings, text = programme("wecco").smart, _texts(name)
    listed = {word for table in LISTS for its in getattr(settings, table).values() for word in its}
    return frozenset(word for word in listed if _spaced(word) in text)


def letter_r(name: str, settings: SmartSettings) -> list[tuple[str, str]]:
    """The label of R and our answer for every entry of a set, under some settings."""
    found = []
    for one, held in labelled_cases(name):
        case = replace(held, programme=held.programme.model_copy(update={"smart": settings}))
        found.append((one["labels"]["R"], score(case)[0].letters[Letter.R].status.value))
    return found


def _texts(name: str) -> str:
    data = _files()[name]
    rows = [row for plan in contexts(data) for key in ("needs", "opportunities") for row in plan[key]]
    return "".join(map(_text, (*rows, *(one for one in data["objective"] if one["part"] == "tune"))))


def _text(entry: dict[str, Any]) -> str:
    row = entry.get("row", entry)
    keys = ("domain", "description", "text", "indicator", "unit")
    return _spaced(" ".join(str(row.get(key, "")) for key in keys))


def _spaced(text: str) -> str:
    """The words of a text, folded, a blank before each."""
    marks = (mark if mark.isalnum() or mark == "-" else " " for mark in fold(text))
    return " " + " ".join("".join(marks).split())


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"
