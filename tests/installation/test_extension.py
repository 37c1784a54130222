"""The extension of LibreOffice as a package: the same bytes each time, every word and button in its place."""

import io
import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from wecco_xl.buttons.button import Button
from wecco_xl.buttons.protocol import VERSION
from wecco_xl.installation.extension import PARTS, extension, words

SOURCES = Path(__file__).parents[2] / "workbook" / "libreoffice"
CODE = "".join((SOURCES / name).read_text(encoding="utf-8") for name in PARTS if name.endswith(".py"))


@pytest.fixture(scope="module")
def package():
    with zipfile.ZipFile(io.BytesIO(extension())) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_the_file_in_the_repository_is_the_one_that_is_built():
    assert (SOURCES / "wecco.oxt").read_bytes() == extension()


def test_every_source_is_packed(package):
    there = {
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*")
        if path.suffix in (".py", ".xcu", ".xml")
    }
    assert there == set(PARTS)
    assert set(package) == {*PARTS, "words.json"}


def test_every_part_is_well_formed_and_filled_in(package):
    for name, text in package.items():
        if name.endswith((".xcu", ".xml")):
            ET.fromstring(text)  # noqa: S314 - our own file
            assert "$" not in text


def test_the_menu_and_the_toolbar_have_every_button_and_help(package):
    calls = re.findall(r"org\.wecco\.plan:(\w+)</value>", package["Addons.xcu"])
    assert calls == [*Button, "help"] * 2


def test_every_problem_has_its_sentence_and_no_blank_is_left_empty():
    raised = set(re.findall(r'Problem\("(\w+)"', CODE)) | set(re.findall(r'\["problems"\]\["(\w+)"\]', CODE))
    raised |= {"stopped", "not_started"}
    excel_only = {"no_book", "mac_folder"}
    assert raised == set(words()["problems"]) - excel_only


def test_words_are_those_of_the_catalogue(package):
    assert json.loads(package["words.json"]) == json.loads(json.dumps(words()))
    asked = set(re.findall(r'WORDS\["(\w+)"', CODE)) | {"saved_one", "saved_many"}
    assert asked <= set(words())


def test_both_sides_speak_the_same_version():
    assert f"VERSION = {VERSION}\n" in CODE


def test_the_extension_uses_the_standard_library_and_uno_only():
    import sys

    imported = set(re.findall(r"^(?:from|import) (\w+)", CODE, re.MULTILINE))
    ours = {"wecco_book", "wecco_program"}
    assert imported - set(sys.stdlib_module_names) - ours == {"uno", "unohelper", "com"}
