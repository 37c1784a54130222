"""Sentences of a judgement: what is counted agrees, what is illegible is not called absent."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from conftest import TODAY

from wecco_xl.lang import catalogue
from wecco_xl.reading.closed import open_snapshot
from wecco_xl.reading.judge import judge
from wecco_xl.reports.terminal import column_widths
from wecco_xl.review.smart import Letter, LetterScore
from wecco_xl.review.smart.result import Standing
from wecco_xl.wording.findings import remarks
from wecco_xl.wording.priority import in_money, means_lines
from wecco_xl.wording.readiness import next_thing
from wecco_xl.wording.smart import letter_reasons, rewording
from wecco_xl.words import Counted, words
from wecco_xl.workbook.own.overview import stored_share

COUNTS = [(0, "0 jour"), (1, "1 jour"), (1.5, "1,5 jour"), (2, "2 jours"), (24, "24 jours")]


@pytest.mark.parametrize(("days", "told"), COUNTS)
def test_a_count_agrees_with_its_word(days, told):
    assert words("wecco").say("priorities.in_days", days=days).replace("\xa0", " ") == told


MONEY = [(528_393.55, "XOF", "528 394 FCFA"), (805.534, "EUR", "805,53 €"), (1_850_000, "EUR", "1 850 000 €")]


@pytest.mark.parametrize(("amount", "currency", "told"), MONEY)
def test_an_amount_is_told_as_it_can_be_paid(amount, currency, told):
    assert re.sub(r"\s", " ", in_money(amount, currency, words("wecco"))) == told


def test_a_count_takes_the_plural_that_it_is_given():
    one, two = Counted("1", 1), Counted("2", 2)
    assert f"{one:cheval|chevaux}, {two:cheval|chevaux}, {two}" == "1\xa0cheval, 2\xa0chevaux, 2"


def judged(book, *cells):
    return judge(open_snapshot(book(cells=cells)), TODAY)


def reasons(one, judged):
    return [said for letter in Letter for said in letter_reasons(one, letter, judged)]


@pytest.mark.parametrize(
    ("share", "told", "stored"), [(0.999, 99, 0.99), (7 / 6, 116, 1.16), (1, 100, 1.0), (0.57, 57, 0.57)]
)
def test_a_share_is_the_same_in_sentences_and_in_cells(share, told, stored):
    said = words("wecco")
    assert said.percent(share) == said.say("values.percent", number=told)
    assert stored_share(share) == stored
    assert said.percent(stored) == said.percent(share)


UNREAD = [
    ("due", "fin 2027", "échéance"),
    ("baseline", "40 ou 50", "Valeur de départ"),
    ("start", "bientôt", "Début"),
    ("phase", "un jour", "Phase"),
    ("needs", "le premier", "Besoins"),
]


@pytest.mark.parametrize(("key", "typed", "named"), UNREAD)
def test_a_cell_that_could_not_be_read_is_not_said_to_be_empty(key, typed, named, book):
    found = judged(book, (("objectives", 0, key), typed))
    told = " ".join(reasons(found.review.scores[0], found)).replace("\xa0", " ")
    assert "n'a pas pu être lue" in told
    assert named.casefold() in told.casefold()
    assert "manque" not in told


def test_means_that_could_not_be_read_are_not_said_to_be_absent(book):
    cells = (("mobility", "training_budget"), "3 ou 4 millions"), (("mobility", "training_days"), 24)
    found = judged(book, *cells)
    first = next(means_lines(found.review.ranking(), found)).replace("\xa0", " ")
    assert first == "Moyens des formations : budget illisible, à corriger dans le plan, 24 jours."


WORDED = [
    ("Vendre 60 pots de miel par mois aux hôtels de Saly d'ici le 30 juin 2027.", {}, None),
    ("Comment vendre en Europe ?", {}, "[Objectif ?]"),
    ("Améliorer la qualité", {"baseline": "non", "target": "oui", "unit": "oui/non"}, "(montré par "),
]


@pytest.mark.parametrize(("text", "more", "part"), WORDED)
def test_a_rewording_is_never_worse_than_the_sentence(text, more, part, book):
    cells = [(("objectives", 0, key), value) for key, value in ({"text": text} | more).items()]
    found = judged(book, *cells)
    told = "".join(rewording(found.review.scores[0], found)).replace("\xa0", " ")
    assert part in told if part else told == ""


DATES = {"start": date(2027, 3, 1), "due": date(2027, 12, 31)}
TOLD_ONCE = [
    ("avant le 31/12/2027", "avant le 31/12/2027"),
    ("le 31 décembre 2027 au plus tard", "le 31 décembre 2027 au plus tard"),
    ("au plus tard le 31 décembre", ""),
    ("avant le 31 décembre", ""),
    ("le 31/12/2027", "le 31/12/2027"),
    ("d'ici fin 2027", ""),
    ("pour fin décembre 2027", ""),
    ("pour fin décembre", ""),
    ("en décembre 2027", ""),
    ("à la fin du mois de décembre 2027", ""),
    ("avant la fin de l'année 2027", ""),
    ("fin décembre 2027 au plus tard", ""),
    ("au quatrième trimestre 2027", ""),
    ("avant 2028", ""),
    ("d'ici Noël 2027", ""),
    ("pour la rentrée de décembre 2027", "pour la rentrée de décembre 2027"),
]
"""The day of the column stands in the sentence, or the rewording begins with it; the time in words goes."""


@pytest.mark.parametrize(("when", "kept"), TOLD_ONCE)
def test_a_rewording_tells_its_end_once(when, kept, book):
    for text in (
        f"Améliorer l'Été de l'atelier {when}.",
        f"{when[0].upper()}{when[1:]}, améliorer l'atelier.",
    ):
        cells = [(("objectives", 0, key), value) for key, value in ({"text": text} | DATES).items()]
        found = judged(book, *cells)
        told = "".join(rewording(found.review.scores[0], found)).replace("\xa0", " ")
        assert told.startswith("D'ici le 31 décembre 2027") is not bool(kept)
        assert told.casefold().count(when) == bool(kept)
        assert "l'Été de l'atelier" in told or "méliorer l'atelier (" in told


OTHER_TIMES = ["ouvert le 3 mars 2019", "dès juin 2027", "avant la Tabaski", "des clients servis en 2026"]


@pytest.mark.parametrize("when", OTHER_TIMES)
def test_a_time_that_is_not_the_end_stays_beside_it(when, book):
    cells = {"text": f"Améliorer l'atelier {when}.", **DATES}
    found = judged(book, *((("objectives", 0, key), value) for key, value in cells.items()))
    told = "".join(rewording(found.review.scores[0], found)).replace("\xa0", " ")
    assert told.startswith("D'ici le 31 décembre 2027")
    assert when in told


def test_a_sentence_that_its_column_contradicts_is_not_reworded(book):
    found = judge(open_snapshot(book("atelier-teranga")), TODAY)
    score = found.review.scores[1]
    partial = {**score.letters, Letter.S: LetterScore(12, Standing.PARTIAL)}
    against = replace(score, letters=partial)
    assert any("ne visent pas le même nombre" in one for one in reasons(against, found))
    assert rewording(against, found) == []
    assert rewording(replace(against, reasons=()), found) != []


WIDTHS = [
    ([["Rôle", "Jours"], ["Équipe projet", "3"]], "lr", 40, [13, 5]),
    ([["Rôle", "Jours"], ["Équipe de recherche-action", "3"]], "lr", 25, [20, 5]),
    ([["Rôle", "Pays"], ["Équipe de recherche-action", "Côte d'Ivoire"]], "ll", 30, [17, 13]),
    ([["Rôle", "Cible"], ["Équipe de recherche-action", "64\u202f000\u202f000"]], "lr", 26, [16, 10]),
    ([["Rôle", "Cible"], ["Équipe de recherche-action", "64\u202f000\u202f000"]], "lr", 20, [10, 10]),
    ([["Rôle", "Cible"], ["Équipe de recherche-action", "64\u202f000\u202f000"]], "lr", 9, [6, 10]),
]


@pytest.mark.parametrize(("lines", "sides", "room", "widths"), WIDTHS)
def test_columns_give_way_down_to_their_longest_word(lines, sides, room, widths):
    said = [{"l": "left", "r": "right"}[side] for side in sides]
    assert column_widths(lines, said, room) == widths


@pytest.mark.parametrize("command", ["etat", "prioriser", "noter"])
def test_no_word_is_broken_on_a_terminal_of_80_columns(command, run, book, monkeypatch, each_example):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = run(command, book(each_example), "--date", f"{TODAY}")
    assert max(map(len, out.splitlines())) <= 80
    assert [line for line in out.splitlines() if len(line.strip()) == 1] == []


ANSWERED = [
    (
        ("needs", 0, "urgency"),
        "Un de ces jours",
        "1 · Peut attendre ; 2 · Dans les trois mois ; 3 · Tout de suite.",
    ),
    (("origin_company", "sector"), "Horlogerie", "dans la liste déroulante de la case"),
    (
        ("origin_company", "women"),
        "4 cousines",
        "seulement le nombre, dans l'unité de la case, par exemple « 9 ».",
    ),
    (
        ("trainings", 0, "days"),
        "15 heures",
        "seulement le nombre, dans l'unité de la case, par exemple « 3 ».",
    ),
]


@pytest.mark.parametrize(("loc", "typed", "fix"), ANSWERED)
def test_what_to_do_is_said_with_the_answers_and_the_example_of_the_field(loc, typed, fix, book):
    found = judged(book, (loc, typed))
    (told,) = (one.fix for one in remarks(found) if one.loc == loc)
    assert fix in told.replace("\xa0", " ")


SHARED = ("messages", "refusals", "readiness", "smart")
ELSEWHERE = re.compile(r"feuille (Contrôle|Scores|Priorités|Avancement|Historique)|--(ecrire|copie|garder)")
TERMINAL_ONLY = {"refusals.decisions_unknown_answer"}
"""What only the command line asks."""


def sentences(entry, key):
    if isinstance(entry, str):
        yield key, entry
    elif isinstance(entry, Mapping):
        for name, one in entry.items():
            yield from sentences(one, f"{key}.{name}")


@pytest.mark.parametrize("part", SHARED)
def test_what_several_places_say_names_none_of_them(part):
    """A finding stands on a sheet, on the page and in a terminal: it sends nobody to another of these."""
    said = sentences(catalogue()[part], part)
    assert [
        key for key, text in said if ELSEWHERE.search(text) and key[: key.rfind(".")] not in TERMINAL_ONLY
    ] == []


PLACES = [
    ("page", "«\xa0Points à revoir\xa0», plus bas"),
    ("terminal", "wecco valider"),
    ("anywhere", "la vérification"),
]


@pytest.mark.parametrize(("place", "told"), PLACES)
def test_a_correction_is_told_where_it_is_read(place, told, book):
    found = judge(open_snapshot(book("atelier-teranga")), TODAY)
    fix = next(one for one in found.review.next_things if one.code == "fix")
    assert told in next_thing(fix, found, place)
