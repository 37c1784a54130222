"""How people write the registration numbers of a company, and what no spelling makes right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wecco_xl.plan.identifiers import fault, well_formed, year_of
from wecco_xl.plan.programme import programme
from wecco_xl.plan.stages import Side

RCCM = """
SN-DKR-2020-B-1234 | SN.DKR.2020.B.1234 | SN DKR 2020 B 1234 | SN/DKR/2020/B/1234 | SNDKR2020B1234
sn-dkr-2020-b-1234 | RCCM SN-DKR-2020-B-1234 | RCCM N° SN-DKR-2020-B-1234 | RCCM n°SN-DKR-2020-B-1234
RCCM nº SN-DKR-2020-B-1234 | RCCM : SN-DKR-2020-B-1234 | R.C.C.M. : SN-DKR-2020-B-1234
RC SN DKR 2020 B 1234 | RC N° SN DKR 2020 B 1234 | N° RCCM : SN-DKR-2020-B-1234 | n° SN-DKR-2020-B-1234
Registre du commerce n° SN-DKR-2020-B-1234 | SN–DKR–2020–B–1234 | SN — DKR — 2020 — B — 1234
SN‑DKR‑2020‑B‑1234 | SN~DKR~2020~B~1234 | RCCM~N°~SN-DKR-2020-B-1234 | SN_DKR_2020_B_1234
SN-DKR-2020-B-1234. | SN-DKR-2020-B-1234 (extrait joint) | SN DKR 2020 B 1 234 | SN, DKR, 2020, B, 1234
Numéro RCCM SN-DKR-2020-B-1234 | numéro : SN-DKR-2020-B-1234 | SN-DKR-2020-B-1234 (RCCM)
"""
NINEA = """
1234567 2G2 | 12345672G2 | 1234567-2G2 | 1234567/2G2 | 1234567 2g2 | 1234567 | 001234567 2G2 | 001234567
00 123 45 67 2G2 | NINEA : 1234567 2G2 | NINEA 1234567 | NINEA n° 1234567 2G2 | N° NINEA : 1234567 2G2
ninea:1234567 | n° 1234567 | Ninéa : 1234567 2G2 | NINEA – 1234567 2G2 | 1234567–2G2 | 1234567~2G2
1.234.567 2G2 | 1234567 (2G2) | NINEA: 1234567 / 2G2
"""
BCE = """
0123.456.749 | 0123456749 | 123.456.749 | 0123 456 749 | BE 0123.456.749 | BE0123456749 | BE-0123-456-749
be 0123 456 749 | BCE 0123.456.749 | BCE : 0123.456.749 | BCE n° 0123.456.749 | n° BCE 0123.456.749
B.C.E. 0123.456.749 | KBO 0123.456.749 | TVA BE 0123.456.749 | TVA : BE 0123.456.749 | TVA BE0123456749
N° TVA BE 0123.456.749 | n° de TVA : BE 0123.456.749 | BE~0123.456.749 | 0123–456–749 | 0123,456,749
0123/456/749 | 0123·456·749 | BE (0)123.456.749 | BTW BE 0123.456.749 | N° d'entreprise : 0123.456.749
numéro d’entreprise 0123.456.749 | Numéro d'entreprise (BCE) : 0123.456.749 | RPM Gand 0123.456.749
0123.456.749 RPM Liège | BE 0123.456.749 – RPM Bruxelles | 0123.456.749 (BCE)
"""
NCC = """
1234567 A | 1234567A | 1234567-a | 1 234 567 A | NCC : 1234567 A | N° CC 1234567 A | CC n° 1234567 A
NCC 1234567–A | Compte contribuable : 1234567 A | N° compte contribuable 1234567 A
n° de compte contribuable : 1234567~A | 1234567/A
"""
WRONG = {
    "origin.tax_id": "NINEA : 12345 2G2 | NINEA | n° | NINEA en cours | 1234567 2G22 | RCCM SN-DKR-2020-B-1",
    "origin.trade_register": "RCCM | RCCM n° 1234 | CI-ABJ-2020-B-12345 | SN-DKR-B-12345 | NINEA 1234567",
    "host.tax_id": "BCE 0123.456.7 | TVA BE | BCE | n° 0123.456.748 | TVA FR 12 345 678 901 | 2.123.456.789",
}


def drawn(table: str) -> list[str]:
    return [
        one.strip().replace("~", "\u00a0") for line in table.strip().splitlines() for one in line.split(" | ")
    ]


FAMILIES = {
    ("wecco", Side.ORIGIN, "trade_register"): drawn(RCCM),
    ("wecco", Side.ORIGIN, "tax_id"): drawn(NINEA),
    ("wecco", Side.HOST, "tax_id"): drawn(BCE),
    ("nzassa", Side.ORIGIN, "trade_register"): [
        one.replace("SN", "CI").replace("sn-dkr", "ci-dkr") for one in drawn(RCCM)
    ],
    ("nzassa", Side.ORIGIN, "tax_id"): drawn(NCC),
    ("nzassa", Side.HOST, "tax_id"): drawn(BCE),
}
RIGHT = [(*place, typed) for place, family in FAMILIES.items() for typed in family]


@pytest.mark.parametrize(("code", "side", "key", "typed"), RIGHT)
def test_a_right_number_is_taken_however_it_is_written(code, side, key, typed):
    known = programme(code).identifiers[side][key]
    assert fault(typed, known) is None
    assert year_of(typed, known) == (2020 if key == "trade_register" else None)


@pytest.mark.parametrize(("place", "typed"), [(place, one) for place in WRONG for one in drawn(WRONG[place])])
def test_a_name_before_a_wrong_number_makes_it_no_better(place, typed):
    side, key = place.split(".")
    assert fault(typed, programme("wecco").identifiers[Side(side)][key]) is not None


@given(st.text(alphabet="0123456789 nrcmbe°.:-–(),SNDKR", max_size=80))
def test_what_is_written_before_a_number_changes_no_judgement(typed):
    for named in programme("wecco").identifiers.values():
        known = named["tax_id"]
        assert well_formed(f"n° {typed}", known) == well_formed(f"N° : {typed}", known)
