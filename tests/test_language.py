"""One word per thing in all that users read: catalogue, programmes, workbooks, pages of docs/."""

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import TODAY

from wecco_xl.lang import catalogue
from wecco_xl.places import shared
from wecco_xl.plan.programme import profiles
from wecco_xl.tables import shipped
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build

FORBIDDEN = {
    "’": "'",
    r"[Cc]ellules?\b": "case",
    r"e-?mails?\b|[ée]lectronique": "courriel",
    r"[ée]quipe (du programme|de projet|du projet)": "équipe projet",
    r"[Tt]hèmes?\b": "thématique",
    r"(?i)(?<!plan d')(?<!secteur d')(?<!verbe d')(?<!recherche-)(?<!par )\bactions?\b": "activité",
    r"terminées? (ou|ni) ": "faite",
    r"(formation|équipe|décision)[^.]*refus": "non retenue",
    r"[Dd]evises?\b": "monnaie",
    r"[Ii]ntérêt(?! économique)": "souhait",
    r"[Cc]omplétude": "rempli à, score",
    r"[Nn]oyau|[Tt]irages|[Rr]ang tenu": "toujours dans le panier, si les poids bougent, solidité",
    r"\b[Aa]cteurs?\b(?!·)": "acteur·rice, or the sheet Acteurs",
    r"la valeur aujourd|du quand au quand|il y a 1 jours|jours \d|inconnu jours": "a sentence",
    r"\(s\)": "{count:mot}",
    r"\bou le bouton": "bouton « … », là où WECCO est installé",
    r"(?i)\badd-ins?\b": "complément",
    r"[Rr]oue de|[Ss]ortie standard": "fichier d'installation, écran",
    r"[Ss]igne de vie|[Jj]ugé au|[Mm]aintient wecco": "nouvelle, état au, équipe projet",
    r"\bInternet\b": "internet",
    r"dentifiant (de|du) plan": "numéro du plan",
    r"\bCtrl [+-]|\bCtrl-": "Ctrl+Z",
    r"\b[Ss]exe\b": "genre",
    r"\b[Uu]n lecteur\b(?! d'écran)": "à la lecture, on",
    r"\b(entrepreneurs|évaluateurs|employés|conseillers|participants|salariés)\b": "·es, ·rices",
}
"""What is never written, and what is written in its place."""

SHEET = re.compile(
    r"« ?Acteurs ?»|Acteurs de l'écosystème|\bfeuille Acteurs\b|^Acteurs$|Acteurs!|dans Acteurs"
)
TYPED = ("synonyms", "typed", "scales", "lexicon", "values")
"""Tables of what people type, in any words."""

PYTHON = {"installation", "buttons", "refusals", "offline", "diagnosis"}


def texts(entry: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a catalogue with its place."""
    if isinstance(entry, str):
        yield place, entry
    elif isinstance(entry, dict):
        for key, value in entry.items():
            if key not in TYPED:
                yield from texts(value, f"{place}.{key}".strip("."))
    elif isinstance(entry, list | tuple):
        for value in entry:
            yield from texts(value, place)


def programme_texts(code: str) -> Iterator[tuple[str, str]]:
    """What a programme says to users: its codes, forms and typed words left out."""
    found = shipped(shared("workbook", "programmes", f"{code}.toml"))
    kept = {key: value for key, value in found.items() if key not in ("lexicon", "smart")}
    return (
        (place, text) for place, text in texts(kept) if not place.endswith((".code", ".parent", "pattern"))
    )


def built_texts(code: str) -> Iterator[tuple[str, str]]:
    """What a blank workbook shows, guards included; keys and sheets of calculations left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of the extensions that it drops
        book = openpyxl.load_workbook(io.BytesIO(build(words(code), TODAY)))
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for row in sheet.iter_rows(min_row=2, min_col=2):
            for cell in row:
                if cell.data_type == "s" and not sheet.row_dimensions[cell.row].hidden:
                    yield f"{sheet.title}!{cell.coordinate}", str(cell.value)
        for one in sheet.data_validations.dataValidation:
            for text in (one.prompt, one.promptTitle, one.error, one.errorTitle):
                yield f"{sheet.title}!{one.sqref}", text or ""


GUIDES = (
    "premiere-visite installer sans-installation boutons documents avancement priorites parametres limites"
    " evaluation"
)
"""The pages of docs/ that are written by hand for who fills in, decides or evaluates."""


def guide_texts() -> Iterator[tuple[str, str]]:
    """Their lines, without code, quotations and names of sheets."""
    for name in GUIDES.split():
        page = Path(__file__).parents[1].joinpath("docs", f"{name}.md").read_text(encoding="utf-8")
        told = re.sub(
            r"```.*?```|`[^`]*`|!\[[^]]*\]|\]?\([\w/.-]+\)|«[^»]*»|(?<!\*)\*[^*\n]+\*(?!\*)",
            "",
            page,
            flags=re.DOTALL,
        )
        yield from ((name, line) for line in told.splitlines())


SOURCES = [
    *(("catalogue", None), ("guide", None)),
    *((kind, code) for kind in ("programme", "workbook") for code in sorted(profiles())),
]


def wrong(found: Iterator[tuple[str, str]]) -> list[str]:
    """Each text in which something is written that should not be."""
    told = []
    for place, text in found:
        plain = SHEET.sub("", re.sub(r"[\xa0\u202f]", " ", text))
        told += [f"{place}: {text} → {said}" for bad, said in FORBIDDEN.items() if re.search(bad, plain)]
    return sorted(set(told))


@pytest.mark.parametrize(("kind", "code"), SOURCES)
def test_a_thing_has_one_word(kind, code):
    read = {
        "catalogue": lambda _: texts(dict(catalogue())),
        "guide": lambda _: guide_texts(),
        "programme": programme_texts,
        "workbook": built_texts,
    }
    assert wrong(read[kind](code)) == []


def test_no_sentence_of_the_daily_work_speaks_of_python():
    """Who installs reads of it; who fills in a plan does not."""
    daily = (
        "sheets",
        "home",
        "control",
        "messages",
        "smart",
        "priority",
        "priorities",
        "readiness",
        "services",
    )
    found = [
        place for place, text in texts({key: catalogue().get(key, {}) for key in daily}) if "Python" in text
    ]
    assert found == []


COUNTED = re.compile(r"\{(?:count|days|actors|total|most|blocked|upcoming)\} (?!sur\b|à\b|au\b)[a-zéè]+s\b")


def test_what_is_counted_agrees_with_its_number():
    """A blank before a plural would say « 1 jours »: `{days:jour}` agrees; those for many may differ."""
    found = [
        f"{place}: {text}"
        for place, text in texts(dict(catalogue()))
        if COUNTED.search(re.sub(r"[\xa0\u202f]", " ", text)) and not re.search(r"many\b", place)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [(-0.001, "0"), (-0.0, "0"), (0.004, "0"), (-0.6, "-0,6"), (0.999, "1"), (1234.5, "1\u202f234,5")],
)
def test_a_number_is_never_less_than_nothing_by_rounding(value, shown):
    assert words("wecco").number(value) == shown
