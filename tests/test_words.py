"""Every word that a user reads stands in the catalogue, and nothing else stands there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wecco_xl.grid.layout import SHEETS
from wecco_xl.lang import catalogue, languages
from wecco_xl.plan.cells import fold
from wecco_xl.plan.plan import choices, fields, sections
from wecco_xl.plan.programme import profiles
from wecco_xl.review.review import review  # noqa: F401 - fills the catalogue of rules
from wecco_xl.review.rule import RULES
from wecco_xl.tables import shipped
from wecco_xl.words import words

PACKAGE = Path(__file__).parents[1] / "wecco_xl"
LANGUAGES = languages()
TYPED = {"plan/results.py", "plan/spelling.py", "plan/cells.py"}
"""What people type in French is read there: months, « oui », error texts."""


def codes_in_source(name: str) -> set[str]:
    """The first string of every call of `name` in the package: codes of findings, refusals, faults."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


WHOLE = ("typed", "synonyms", "cli", "offline", "progress.scales", "portfolio.faults")
"""Tables read whole: what people type, commands and options by their names, files, scales, faults."""


SOURCES = [
    *PACKAGE.rglob("*.py"),
    *PACKAGE.parent.joinpath("templates").rglob("*.j*"),
    *PACKAGE.parent.joinpath("workbook").rglob("*.py"),
]
"""What says words: the package, the templates, the buttons of LibreOffice."""


def said_in_source() -> re.Pattern[str]:
    """The addresses of words whose last name stands in source, or that an f-string of source makes up."""
    names, made = set(), set()
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        names |= {*re.findall(r"\w+", source), *re.findall(r"[\w-]+", source)}
        for node in ast.walk(ast.parse(source)) if path.suffix == ".py" else ():
            if isinstance(node, ast.JoinedStr):
                parts = [getattr(one, "value", None) for one in node.values]
                texts = [one if isinstance(one, str) else "" for one in parts]
                if re.fullmatch(r"[\w.]*[a-z][\w.]*", "".join(texts)):
                    made.add("".join(re.escape(one) or r"\w*" for one in texts))
    return re.compile(rf"(.+\.)?({'|'.join((*map(re.escape, names), *made))})")


def addresses(table: dict[str, object], above: str = "") -> Iterator[str]:
    for key, held in table.items():
        yield from addresses(held, f"{above}{key}.") if isinstance(held, dict) else (f"{above}{key}",)


def test_no_words_are_left_that_nothing_says():
    said = said_in_source()
    kept = [one for one in addresses(catalogue()) if not one.startswith(WHOLE)]
    assert [one for one in kept if not said.fullmatch(one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_no_entry_stands_in_two_files(self, language):
        said = [
            f"{table}.{entry}"
            for path in (PACKAGE / "lang" / language).glob("*.toml")
            for table, entries in shipped(path).items()
            for entry in entries
        ]
        assert said
        assert sorted(said) == sorted(set(said))

    def test_french_signs_stay_with_their_words(self, language):
        plain = re.compile(r"« | »|(?<=\S) [:;?!](?=[\s\").»…]|$)")
        broken = [
            f"{path.name}: {line.strip()[:80]}"
            for path in (PACKAGE / "lang" / language).glob("*.toml")
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.lstrip().startswith("#") and plain.search(line)
        ]
        assert broken == []

    def test_no_line_parts_a_number_or_a_day(self, language):
        """In sentences; what is typed, and examples of it, keep plain spaces."""
        plain = re.compile(
            r"\d \d{3}(?!\d)|\d(er)? (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)"
        )
        parted = [
            f"{path.name}: {line.strip()[:80]}"
            for path in (PACKAGE / "lang" / language).glob("*.toml")
            if path.name not in {"fields.toml", "typed.toml", "lists.toml"}
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.lstrip().startswith("#") and plain.search(line)
        ]
        assert parted == []

    def test_every_rule_has_its_words(self, language):
        missing = {rule.code for rule in RULES} - set(catalogue(language)["messages"])
        assert not missing

    def test_every_finding_of_the_reader_has_its_words(self, language):
        raised = set().union(*map(codes_in_source, ("Finding", "fault", "PydanticCustomError")))
        assert not raised - set(catalogue(language)["messages"])

    def test_every_refusal_has_its_words(self, language):
        raised = codes_in_source("Refused")
        assert not raised - set(catalogue(language)["refusals"])

    def test_every_message_says_what_to_do(self, language):
        for part in ("messages", "refusals"):
            for code, entry in catalogue(language)[part].items():
                assert set(entry) == {"message", "fix"}, code
                assert all(text.strip() for text in entry.values()), code

    def test_every_section_has_its_words(self, language):
        assert set(catalogue(language)["sections"]) == set(sections())

    @pytest.mark.parametrize("programme", sorted(profiles()))
    def test_every_field_has_label_help_example_and_place_in_the_guide(self, language, programme):
        said = words(programme, language)
        gaps = [spec.name for spec in said.programme.specs if not all(said.field(spec))]
        assert not gaps

    def test_a_field_without_words_says_where_to_write_them(self, language):
        spec = next(iter(fields()))._replace(key="weather")
        with pytest.raises(LookupError, match=r"add \[fields\.\w+\] weather"):
            words("wecco", language).field(spec)

    @pytest.mark.parametrize("table", ["messages", "cli.commands", "refusals", "sheets.home"])
    def test_what_has_no_words_is_told_with_its_place(self, language, table):
        entries = catalogue(language)
        for name in table.split("."):
            entries = entries[name]
        with pytest.raises(KeyError, match=rf"add \[{table}\] nothing_yet to the words"):
            entries["nothing_yet"]

    def test_no_field_is_left_in_the_catalogue_after_it_is_gone(self, language):
        known = {(spec.section, spec.key) for spec in fields()}
        shared = {(section.removeprefix("origin_").removeprefix("host_"), key) for section, key in known}
        said = {(group, key) for group, entries in catalogue(language)["fields"].items() for key in entries}
        assert said - known - shared == {("form", "other")}

    def test_every_closed_list_has_a_label_per_code(self, language):
        for name, choice in choices().items():
            labels = catalogue(language)["choices"][name]
            assert list(labels) == [entry.value for entry in choice]
            assert len(set(labels.values())) == len(labels), name

    def test_a_synonym_means_one_answer_and_is_no_label(self, language):
        for name, others in catalogue(language)["synonyms"].items():
            said_by = [words(code, language) for code in profiles()]
            listed = [
                said.labels(name, side)
                for said in said_by
                for side in (said.programme.countries if f"{name}_origin" in said.programme.lists else [None])
            ]
            assert set(others) <= set().union(*listed)
            for labels in listed:
                said = [word for code, known in others.items() if code in labels for word in known]
                assert len(set(said)) == len(said)
                assert not {fold(word) for word in said} & {fold(label) for label in labels.values()}

    def test_sheet_titles_fit_a_tab(self, language):
        titles = [sheet["title"] for sheet in catalogue(language)["sheets"].values()]
        assert set(SHEETS) <= set(catalogue(language)["sheets"])
        assert all(len(title) <= 31 and not re.search(r"[:\\/?*\[\]]", title) for title in titles)
        assert len({title.casefold() for title in titles}) == len(titles)


def texts_of(entry: object) -> list[str]:
    """Every sentence of a catalogue."""
    if isinstance(entry, str):
        return [entry]
    parts = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
    return [text for part in parts for text in texts_of(part)]


@pytest.mark.parametrize(
    "wrong", ["cellule", "du quand au quand", "sont la même", "(?<![-\\d])\\b[01] jours"]
)
def test_french_has_one_word_per_thing_and_no_slip(wrong):
    """A box of a sheet is « une case », as on Accueil; 0 and 1 take no plural."""
    assert [text for text in texts_of(catalogue("fr")) if re.search(wrong, text, re.IGNORECASE)] == []


def literals(path: Path) -> Iterator[tuple[str, str]]:
    """The texts of a module outside docstrings, each with its place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = [ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef]
    docstrings = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(node, tuple(documented))
        for statement in node.body
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield f"{path.name}:{node.lineno} {node.value[:40]!r}", node.value


def test_no_french_sentence_stands_in_python():
    """A literal with an accent, outside docstrings, is a word that belongs to the catalogue."""
    found = [
        place
        for path in PACKAGE.rglob("*.py")
        if path.relative_to(PACKAGE).as_posix() not in TYPED
        for place, text in literals(path)
        if re.search("[éèêàùçôîœ]", text)
    ]
    assert not found


FRENCH = re.compile(
    r"(?<!\w)(?:au|aux|avec|ces|cette|chez|dans|de|depuis|des|donc|dont|du|elles?|en|entre|et|ils?|le|la|les|leurs?"
    r"|mais|mes|moins|ne|ni|non|nos|notre|nous|ou|oui|par|pas|plus|pour|puis|que|qui|quand|rien|sans|ses|si|sont|sous|sur"
    r"|tous|tout|toutes?|une?|vers|vos|votre|vous|aucune?|chaque|jamais|est|avoir|etre|faire|fait|obtenir|demander|rendre"
    r"|connaitre|partir|vendre|acheter|jours?|semaines?|mois|annees?|heures?|neuf"
    r"|er|ir|oir|ier|eur|euse|ement|ation|ees)(?!\w)|(?<!\w)(?:[dlns]|(?:jus)?qu)'"
)
"""Small words, frequent verbs and endings that English code has no use for, and elided letters."""
SIGNS = re.compile(r"\\[a-zA-Z]|\(\?P[<=]\w+|\[[^\]]*\]")
"""What only looks like a word in a regular expression."""


def test_what_reads_sentences_holds_no_french():
    """Its words and patterns are data (`plan/smart*.toml`), so that another language is other data."""
    found = [
        place
        for path in (PACKAGE / "review" / "smart").rglob("*.py")
        for place, text in literals(path)
        if FRENCH.search(SIGNS.sub(" ", text))
    ]
    assert not found


@pytest.mark.parametrize(
    ("part", "whole"), [(29, 50), (57, 100), (58, 100), (14, 25), (1, 3), (199, 200), (1, 1)]
)
def test_a_share_is_cut_and_never_loses_a_point_to_its_binary_form(part, whole):
    assert words("wecco").percent(part / whole) == f"{100 * part // whole}\u202f%".replace("\u202f", "\u00a0")
