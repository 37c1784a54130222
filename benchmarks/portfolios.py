"""Realistic portfolios: the example plans, patched into many couples, with all that happens to files."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.workbooks import examples
from wecco_xl.reading.closed import snapshot_of
from wecco_xl.reading.locate import locate
from wecco_xl.reading.places import Places
from wecco_xl.words import words
from wecco_xl.workbook.file.patch import patched
from wecco_xl.workbook.merge.carried import cell_block

SECRETS = ("Zéphyrine", "Quenumbaye", "A01234567", "+221771239876", "zephyrine.q@exemple.sn")
"""A first name, a last name, a passport, a phone, an e-mail: no output without names may hold one of them."""

PROVIDERS = ("Teranga Conseil", "Ndar Appui", "Casamance Entreprendre")
_MOMENTS = ("2026-10-02T08:30:00Z", "2026-11-18T16:05:00Z")


@dataclass(slots=True)
class Made:
    """A portfolio on disk, and how many files of each status must come out."""

    folder: Path
    expected: Counter[str] = field(default_factory=Counter)
    plans: int = 0

    def put(self, name: str, data: bytes, status: str) -> None:
        """Write one file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.expected[status] += 1


class Mould:
    """One example workbook, of which couples are cast."""

    def __init__(self, data: bytes, saved_at: str = "2026-11-01T09:00:00Z") -> None:
        self._data, snapshot = _saved(data, saved_at), snapshot_of(data)
        found = locate(snapshot)
        self._places: Places = found.places
        self._words = words(found.programme.code)

    def cast(self, number: int, seed: int, changes: dict[tuple[Any, ...], Any] | None = None) -> bytes:
        """The workbook of couple `number`; the same numbers give the same bytes."""
        chance = random.Random(seed)  # noqa: S311 - no secret is drawn
        values = self._couple(number, chance) | (changes or {})
        blocks = [cell_block(self._places.cell(loc), value) for loc, value in values.items()]
        return patched(self._data, blocks)

    def _couple(self, number: int, chance: random.Random) -> dict[tuple[Any, ...], Any]:
        regions = list(self._words.labels("regions").values())[:6]
        sectors = list(self._words.labels("sectors").values())[:5]
        genders = list(self._words.labels("gender").values())[:2]
        return {
            ("cover", "plan_id"): f"PLAN-{number:06}",
            ("cover", "provider"): chance.choice(PROVIDERS),
            ("origin_person", "first_names"): SECRETS[0],
            ("origin_person", "last_name"): f"{SECRETS[1]} {number}",
            ("origin_person", "gender"): chance.choice(genders),
            ("origin_person", "age"): float(chance.randint(22, 60)),
            ("origin_person", "phone"): SECRETS[3],
            ("origin_person", "email"): SECRETS[4],
            (
                "origin_person",
                "motivation",
            ): f"{SECRETS[0]} {SECRETS[1]} veut exporter ; {SECRETS[3]}, {SECRETS[4]}.",
            ("origin_company", "region"): chance.choice(regions),
            ("origin_company", "sector"): chance.choice(sectors),
            ("visa", "passport_number"): SECRETS[2],
            ("mobility", "budget"): float(chance.randint(20, 60) * 100_000),
            ("mobility", "motivation"): f"Passeport {SECRETS[2]}, dit {SECRETS[0].upper()}.",
            ("trainings", 0, "days"): float(chance.randint(1, 9)),
        }


def _saved(data: bytes, moment: str) -> bytes:
    """The workbook as if it had been saved at a moment, in UTC."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment.encode(), content)
            new.writestr(part, content)
    return out.getvalue()


def moulds(*moments: str) -> list[tuple[Mould, ...]]:
    """For each example, one mould per moment at which it was saved."""
    return [tuple(Mould(data, moment) for moment in moments) for data in examples().values()]


def realistic(folder: Path, couples: int = 130) -> Made:
    """A portfolio of `couples` plans with two versions each, and every accident that files meet."""
    made, forms = Made(folder, plans=couples), moulds(*_MOMENTS)
    for number in range(couples):
        before, mould = forms[number % len(forms)]
        home = f"prestataire-{number % 3 + 1}"
        old = before.cast(number, number)
        later = {("contributions", 0, "updated_on"): date(2026, 11, 19) - timedelta(days=number % 90)}
        new = mould.cast(number, number, later | {("mobility", "city"): "Namur"})
        made.put(f"{home}/plan-{number:03}-v1.xlsx", old, "older")
        made.put(f"{home}/plan-{number:03}-v2.xlsx", new, "kept")
        if number % 13 == 0:
            made.put(f"recu/plan-{number:03}-v2 (1).xlsx", new, "duplicate")
        if number % 20 == 0:
            other = {("mobility", "city"): "Gand"}
            made.put(
                f"recu/plan-{number:03} - copie en conflit.xlsx",
                before.cast(number, number, other),
                "conflict",
            )
    _accidents(made, forms[0][0].cast(999_999, 1))
    return made


def _accidents(made: Made, whole: bytes) -> None:
    """Files that cannot be taken, one of each kind, and files that are no workbooks."""
    made.put("recu/coupe.xlsx", whole[: len(whole) // 2], "refused")
    made.put("recu/abime.xlsx", whole[:9000] + bytes(200) + whole[9200:], "refused")
    made.put("recu/vide.xlsx", b"", "refused")
    made.put("recu/texte.xlsx", b"bonjour", "refused")
    made.put("recu/chiffre.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "refused")
    made.put("recu/ancien.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "refused")
    made.put("recu/~$plan-001.xlsx", b"x", "ignored")
    made.put("recu/photo.jpg", b"\xff\xd8\xff", "ignored")


def stream(folder: Path, count: int) -> Iterator[Path]:
    """Many plans, one after the other, for measures of memory and speed."""
    forms = [mould for (mould,) in moulds(_MOMENTS[0])]
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"plan-{number:06}.xlsx"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(forms[number % len(forms)].cast(number, number))
        yield path
