"""What a sentence names is there, under that name: a column, a sheet, an answer, a button, a command."""

import re
from pathlib import Path

import click
from test_language import texts

from wecco_xl.cli.workbooks import wecco
from wecco_xl.lang import catalogue
from wecco_xl.plan.programme import profiles
from wecco_xl.words import words

QUOTED = re.compile(r"«\s([^«»]+?)\s»")
ELSEWHERE = {
    "Activer la modification",
    "Afficher…",
    "Classeur Excel (.xlsx)",
    "Fusionner et centrer",
    "Toujours conserver sur cet appareil",
}
"""What Excel, LibreOffice and OneDrive call their own commands."""
NAMED = ("sheets", "choices", "buttons.labels", "sections", "page.plan.findings", "portfolio.page.trace")
"""Where names stand that a sentence may quote; a workbook adds the labels of its fields."""
ROOT = Path(__file__).parents[1]
DOCS = [ROOT / "README.md", *sorted(ROOT.joinpath("docs").glob("*.md"))]


def names() -> set[str]:
    """Every name that a user sees on something."""
    programmes = [words(code) for code in profiles()]
    fields = {said.field(spec).label for said in programmes for spec in said.programme.specs}
    return fields | {text for place, text in texts(dict(catalogue())) if place.startswith(NAMED)}


def test_a_quoted_name_is_the_one_that_is_read_there():
    """With a capital it is a name; without, a word that people type, unless a name is spelled so."""
    known = names() | ELSEWHERE
    folded = {one.casefold() for one in known}
    wrong = [
        f"{place}: {quoted}"
        for place, text in texts(dict(catalogue()))
        for quoted in QUOTED.findall(text)
        if quoted not in known and (re.match(r"[A-ZÀ-Ý][a-zà-ÿ]", quoted) or quoted.casefold() in folded)
    ]
    assert wrong == []


def test_a_sheet_is_named_as_its_tab_is():
    """« feuille Acteurs », « feuilles Objectifs, Plan d'action ou Formations »: what follows is a title."""
    titles = {sheet["title"] for sheet in catalogue()["sheets"].values()}
    told = re.compile(r"\bfeuilles? ([A-ZÀ-Ý]\S+(?: [dA-Z]\S+)?)")
    wrong = [
        f"{place}: {name}"
        for place, text in texts(dict(catalogue()))
        for name in told.findall(text)
        if not any(name.startswith(title) for title in titles)
    ]
    assert wrong == []


SPOKEN = re.compile(r"(?:« |`|^|\n)wecco ([a-z][a-z-]+)([^»`#\n]*)")


def commands() -> list[tuple[str, str]]:
    """Each command that a sentence or a page tells, with where it stands."""
    said = [(place, re.sub(r"[\xa0\u202f]", " ", text)) for place, text in texts(dict(catalogue()))]
    said += [(path.name, path.read_text(encoding="utf-8")) for path in DOCS]
    return [(place, match[0].strip("«` \n")) for place, text in said for match in SPOKEN.finditer(text)]


def options(command: click.Command) -> set[str]:
    return {one for parameter in command.params for one in parameter.opts} | {"--aide"}


def test_a_command_that_is_told_exists_with_its_options():
    wrong = []
    for place, told in commands():
        command = wecco.commands.get(told.split()[1])
        asked = set(re.findall(r"(?<!\S)\[?(--[a-z-]+)", told))
        if command is None or asked - options(command):
            wrong.append(f"{place}: {told}")
    assert wrong == []
