"""Spellings of every kind of cell: the one right reading, or the code that says why there is none."""

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from wecco_xl.plan import answers, cells, contacts, results, row_ids
from wecco_xl.plan.days import number_in_cell

NBSP, NARROW, ZERO_WIDTH = "\u00a0", "\u202f", "\u200b"


def reading(read: Callable[[Any], object], raw: object) -> object:
    """The value of a cell, or the code of its fault."""
    try:
        return read(raw)
    except PydanticCustomError as problem:
        return problem.type


def table(drawn: str) -> list[tuple[str, str]]:
    """Pairs (spelling, reading) of `spelling → reading | spelling → reading`; `~` is a no-break space."""
    entries = [entry for line in drawn.strip().splitlines() for entry in line.split(" | ")]
    pairs = [
        entry.replace("~", NBSP).replace("_", NARROW, 1).split("→") for entry in entries if entry.strip()
    ]
    return [(typed.strip(" "), read.strip().replace(NARROW, "_")) for typed, read in pairs]


NUMBERS = """
0 → 0 | 12 → 12 | 007 → 7 | 12,5 → 12.5 | 1.5 → 1.5 | 1,25 → 1.25 | 0,125 → 0.125 | 0.500 → 0.5
1.2500 → 1.25 | 1 250 → 1250 | 1~250,5 → 1250.5 | 1  250 → 1250 | 1'250 → 1250 | 1’250.5 → 1250.5
12 345 678 → 12345678 | 1.250,5 → 1250.5 | 1,250.5 → 1250.5 | 1.250.000 → 1250000 | 1,250,000 → 1250000
1.250.000,50 → 1250000.5 | -5 → -5 | −5 → -5 | –5,5 → -5.5 | +5 → 5 | - 5 → -5 | 3,0 → 3
999999999999999 → 999999999999999 | 1.250 → ambiguous_number | 1,250 → ambiguous_number
125.000 → ambiguous_number | 1250,500 → ambiguous_number | 1 250,000 → ambiguous_number
1.250,500 → ambiguous_number | -1,250 → ambiguous_number | 1 25 → number_grouping | 12 50 → number_grouping
1 2500 → number_grouping | 0 250 → number_grouping | 1.250.5 → number_grouping | 1,25,000 → number_grouping
1 250 ,5 → number_grouping | 12, 5 → number_grouping | 1.250 000 → number_grouping | 5, → number_grouping
1..5 → number_grouping | 1 250'000 → number_grouping | nan → number_not_finite | inf → number_not_finite
-Infinity → number_not_finite | 1e3 → number_exponent | 1E+3 → number_exponent | 1,5e-3 → number_exponent
12 % → number_percent | 12~% → number_percent | 1/2 → several_numbers | 10-20 → several_numbers
10 à 20 → several_numbers | 2 sur 5 → several_numbers | 12h30 → several_numbers | 3 heures → number_unit
3h → number_unit | 500 € → number_unit | 12 m2 → number_unit | - → number_parsing
douze → 12 | zéro → 0 | vingt-cinq → 25 | deux cents → 200 | une douzaine → number_parsing
,5 → number_parsing | 10² → number_unit | ３ → number_parsing | ٣ → number_parsing
1000000000000000 → number_too_large | #N/A → error_value | #REF! → error_value | #VALEUR! → error_value
#NOM ? → error_value | Err:502 → error_value | (5) → number_parsing
"""
AMOUNTS = """
5000 → 5000 | 5 000 FCFA → 5000 | 5000F → 5000 | 5 000 F CFA → 5000 | 5 000 F.CFA → 5000 | FCFA 5 000 → 5000
1 250,5 € → 1250.5 | €1,250.50 → 1250.5 | 12 EUR → 12 | 12 euros → 12 | 7 francs CFA → 7 | XOF~5~000 → 5000
5 millions → 5000000 | 5 millions de francs CFA → 5000000 | 2,5 M FCFA → 2500000 | 5M → 5000000
5MF → 5000000 | 2,3 M€ → 2300000 | 12 mille → 12000 | 12 k€ → 12000 | 1 milliard → 1000000000
3 Mds FCFA → 3000000000 | 1 million d'euros → 1000000 | -5 000 FCFA → -5000 | 500.000 FCFA → 500000
500.000 € → ambiguous_number
1,250 M FCFA → ambiguous_number | 5m → number_unit | 5 $ → number_unit
2 millions 500 mille → several_numbers | 5 000 F/mois → number_unit | FCFA 5 € → two_currencies
FCFA → number_parsing | 5 000 000 milliards → number_too_large
"""
INTEGERS = """
3 → 3 | 3,0 → 3 | 3.00 → 3 | 1 250 → 1250 | -4 → -4 | 2,5 → int_from_float
sept → 7 | un → 1 | mille → 1000 | trentaine → int_parsing
70% → count_percent
1.250 → ambiguous_number | 3 jours → number_unit | 1e3 → number_exponent | #N/A → error_value
"""
DAYS = """
03 04 2024 → 2024-04-03 | 3 4 24 → 2024-04-03 | 3 mars 2024. → 2024-03-03 | 3/4 2024 → date_not_precise
31/12/2026 → 2026-12-31 | 31/12/24 → 2024-12-31 | 31-12-24 → 2024-12-31 | 31.12.2024 → 2024-12-31
3/4/2024 → 2024-04-03 | 03/04/2024 → 2024-04-03 | 3 / 4 / 2024 → 2024-04-03 | 31–12–2024 → 2024-12-31
01/01/39 → 2039-01-01 | 01/01/40 → 1940-01-01 | 1er juin 2024 → 2024-06-01 | 1ᵉʳ juin 2024 → 2024-06-01
3 févr. 2024 → 2024-02-03 | 3~Février~2024 → 2024-02-03 | 15 AOÛT 24 → 2024-08-15 | 3-juin-24 → 2024-06-03
1 er juin 2024 → 2024-06-01 | le 1 ER JUIN 2024 → 2024-06-01 | 2ème juin 2024 → 2024-06-02
3juin2024 → 2024-06-03 | le 3 mars 2024 → 2024-03-03 | lundi 3 juin 2024 → 2024-06-03
Le lundi 3 juin 2024 → 2024-06-03 | lun. 03/06/2024 → 2024-06-03 | 2024-06-01 → 2024-06-01
2024/6/1 → 2024-06-01 | 2024-06-01T00:00:00 → 2024-06-01 | 2024-06-01 14:30 → 2024-06-01
2024-06-01T00:00:00.000Z → 2024-06-01 | 31/12/2024 14:30 → 2024-12-31 | 31/12/2024 à 14h → 2024-12-31
29/02/2024 → 2024-02-29 | 01/01/1900 → 1900-01-01 | 31/12/2100 → 2100-12-31 | 31/12/1899 → date_out_of_range
01/01/2101 → date_out_of_range | 12/31/2024 → day_month_order | 12/13/2024 → day_month_order
13/13/2024 → date_impossible | 01/13/2024 → day_month_order | 00/13/2024 → date_impossible
29/02/2023 → date_impossible
31 avril 2024 → date_impossible | 32/01/2024 → date_impossible | 00/01/2024 → date_impossible
31/31/2024 → date_impossible | mardi 3 juin 2024 → weekday_mismatch | 31/12 → date_without_year
3 mars → date_without_year | 1er juin → date_without_year | fin mars 2023 → date_not_precise
T3 2024 → date_not_precise | mars 2024 → date_not_precise | 03/2024 → date_not_precise
2024-03 → date_not_precise | 2024 → date_not_precise | 3ème trimestre → date_not_precise
du 3 au 5 juin 2024 → date_not_precise | 03/04/2024 - 05/04/2024 → date_not_precise
2024-05-31T22:00:00Z → date_not_precise | semaine 12 → date_not_precise | 45000 → date_is_number
0 → date_is_number | 20240601 → date_is_number | à définir → date_parsing | 31/12/20244 → date_parsing
1² mars 2024 → date_not_precise | ３ mars 2024 → date_not_precise | #N/A → error_value
"""
YES_NO = """
oui → True | OUI → True | Oui. → True | o → True | vrai → True | yes → True | TRUE → True | 1 → True
~oui~ → True | non → False | N → False | Faux → False | no → False | 0 → False | x → yes_no_form
oui, mais → yes_no_form | 2 → yes_no_form | peut-être → yes_no_form | #N/A → error_value
"""
REFERENCES = """
B01 → B01 | b1 → B01 | B001 → B01 | B01, B03 → B01+B03 | b1 ; b03 → B01+B03 | B01;B01 → B01
B03,B01,B03 → B03+B01 | B01 · Gérer, vendre → B01 | B01 · Gérer, vendre, B03 · Tenir → B01+B03
B01 · Gérer, b3 → B01+B03 | B01 - Gérer → B01 | B01 · Prix, A4 couleur → B01 | B01 · Suite de B02 → B01
B01 · Vente, B2B → B01 | B01 (Gérer) → B01 | B01. → B01 | B01 et B03 → B01+B03 | B01, et B03 → B01+B03
B01 B03 → B01+B03 | B01/B03 → B01+B03 | OB12 & OB13 → OB12+OB13 | B01, F02 → B01+F02 | B01,, B03, → B01+B03
B01-B05 → reference_form | B01 à B05 → reference_form | B0x → reference_form | B01, B0x → reference_form
1 → reference_form | B → reference_form | B00 → reference_form | ABC1 → reference_form
B01 · B03 → B01+B03 | O01 · O03 · O05 → O01+O03+O05 | B01 · 3 fours → B01
B01 et 3 → reference_form | B01 / 3 → reference_form | B01 & 3 → reference_form | B1 à 3 → reference_form
B01-03 → reference_form | B01 + 3 → reference_form | B01.03 → reference_form | B01 . 3 → reference_form
B01 · 3 → reference_form | B01 (3) → reference_form | B01, B03 et 5 → reference_form | B01/3 → reference_form
B01 · Prix, b3 Tenir → B01+B03 | B01 · Prix, A4 · couleur → B01+A04
B01, F02 · Prix, B3 suite → B01+F02 | B01, F02 · Prix, F3 suite → B01+F02+F03
b 2 → B02 | B 2, B 3 → B02+B03 | B-02 → B02 | B.2 · Vendre → B02 | B01 · Prix, A 4 couleur → B01
P1, Marie Dupont et P3 → reference_words | Marie Dupont → reference_words | tous → reference_words
Besoin 2 → reference_words | n°2 → reference_form | B01 2 → reference_form
B01 et autres → reference_form | B01 etc. → reference_form | B01 jusqu'à 5 → reference_form
B01 ou B03 → reference_form | B01 avec 3 → reference_form | B01 : 3, 4 → reference_form
B01 - 3 fours → B01 | B01 3 fours → B01 | B01 Achat → B01 | B01 Élevage → B01 | B01 Autre → B01
Gérer → reference_words | , → reference_form | B01 puis B02 → reference_form | #N/A → error_value
"""
NAMED = """
P07 → P07 | p7 → P07 | P07 · Papa Oumar Lô → P07 | P07. → P07 | Awa Traoré, gérante → Awa Traoré, gérante
la comptable → la comptable | P07 et P08 → P07 et P08 | équipe projet → équipe projet | #N/A → error_value
"""
EMAILS = """
awa@exemple.sn → awa@exemple.sn | Awa.Diop@Exemple.SN → Awa.Diop@exemple.sn
~awa@exemple.sn~ → awa@exemple.sn | mailto:awa@exemple.sn → awa@exemple.sn | awa+w@a-b.co.uk → awa+w@a-b.co.uk
E-mail : awa@exemple.sn → awa@exemple.sn | Awa Diop <awa@exemple.sn> → awa@exemple.sn
awa@exemple.sn. → awa@exemple.sn
awa@exemple.sn <b@c.sn> → email_form | awa@exemple,sn → email_form | <awa> → email_form
awa@exemple → email_form | awa@@exemple.sn → email_form | awa exemple.sn → email_form
a@b.sn; c@d.sn → email_form | awa..d@b.sn → email_form | aïssa@b.sn → email_form | a@b..sn → email_form
a@-b.sn → email_form
"""
WEBS = """
www.Exemple.sn → https://www.exemple.sn | http://exemple.sn/Page?a=1 → http://exemple.sn/Page?a=1
HTTPS://exemple.sn:8080/ → https://exemple.sn:8080/ | facebook.com/awa → https://facebook.com/awa
@awa → web_form | javascript:alert(1) → web_form | ftp://exemple.sn → web_form | a@b.sn → web_form
exemple → web_form | exemple.sn et autre.sn → web_form | file:///etc/passwd → web_form
"""
PHONES = """
77 123 45 67 → +221771234567 | 77.123.45.67 → +221771234567 | +221 77 123 45 67 → +221771234567
00221 77 123 45 67 → +221771234567 | 221771234567 → +221771234567 | 221771234567.0 → +221771234567
0470/12.34.56 → +32470123456 | +32 (0)470 12 34 56 → +32470123456 | 32470123456 → +32470123456
470~12~34~56 → +32470123456 | +33 6 12 34 56 78 → +33612345678 | 77 123 45 6 → phone_invalid
77 123 45 67 / 78 123 45 67 → phone_invalid | 77 123 ABCD → phone_form | néant → phone_form | 12 → phone_form
77123456789 → phone_invalid | (+225) 07 07 58 21 43 → +2250707582143 | tél → phone_form
[+221] 77 123 45 67 → +221771234567 | Tél : +221 77 123 45 67 → +221771234567
tel. 77 123 45 67 → +221771234567 | GSM: 0470/12.34.56 → +32470123456
+221 77 123 45 67 (WhatsApp) → +221771234567
N° 77 123 45 67 → +221771234567 | (77) 123 45 67 → +221771234567 | +221771234567; → +221771234567
Awa 77 123 45 67 → phone_form | 77 123 45 67 (Awa) → phone_form
"""
MEASURES = """
12,5 → 12.5 | 1 250 → 1250 | Oui → yes | NON → no | satisfaisant → satisfaisant
niveau 2 sur 5 → niveau 2 sur 5 | n → n | en cours → en cours | 1.250 → ambiguous_number
12 emplois → 12 | 2/5 → 2/5 | 12 % → 12 | 9,5 % → 9.5 | 2,5 millions → 2500000
12 500 FCFA → 12500 | 1300000 € → 1300000 | 1 300,5 € → 1300.5 | 1.300 € → ambiguous_number
40 kg/mois → 40 | 15 jours → 15 | 2 à 3 → 2 à 3 | 12 m2 → 12 | 1e3 → number_exponent
nan → number_not_finite | #N/A → error_value
zéro → 0 | Zéro franc → 0 | neuf → 9 | trois modèles → 3 | une → 1 | une charte signée → une charte signée
vingt-cinq → 25 | vingt cinq → 25 | cent vingt → 120
deux cents ruches → 200 | quatre-vingts → 80 | deux mille → 2000
deux millions → 2000000 | une douzaine → une douzaine
deux douzaines → deux douzaines | cinq trois → cinq trois
4 jours et demi → 4.5 | 1 h et demie → 1.5 | 2 tonnes et demie → 2.5
4½ → 4.5 | 4 ½ kg → 4.5 | 2 kg et quart → 2.25
1 million et demi → 1500000 | 2 M et demi → 2500000
2 heures trois quarts → 2.75 | 12 jours et demi par mois → 12.5
2,5 jours et demi → several_numbers | 4 demi-journées → 4
4 jours et quelques → 4 | 1.250 et demi → ambiguous_number
≤ 5 → 5 | >= 8 → 8 | au moins 8 → 8 | moins de 5 % → 5 | max. 5 → 5 | 5 max → 5
plus de clients → plus de clients | 1 (2026) → 1 | 3 (année 2025) → 3 | 11 (- 50 %) → 11
aucun → aucun | néant → néant | (3) → number_parsing
8 sur 10 → 8 sur 10 | 0/3 → 0/3 | 3 modèles sur 3 → 3 modèles sur 3 | 4 sur 10 en 2025 → 4 sur 10 en 2025
48 à 60 → 48 à 60 | entre 155 et 165 → entre 155 et 165 | 0 ou 50 → several_numbers | 20 à 30 % → 20 à 30 %
12/05/2027 → several_numbers | 40/30 → several_numbers | 12 sur 5 → several_numbers
12 sur 12 → 12 sur 12 | 3 + 4 → several_numbers | 1-2-3 → several_numbers
"""


def as_phone(raw: object) -> str:
    return contacts.phone(raw, ("SN", "BE"))


def as_ids(raw: object) -> str:
    return "+".join(row_ids.references(raw))


def shown(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


DRAWN = [
    *((cells.number, *pair) for pair in table(NUMBERS)),
    *((cells.amount, *pair) for pair in table(AMOUNTS)),
    *((cells.integer, *pair) for pair in table(INTEGERS)),
    *((cells.day, *pair) for pair in table(DAYS)),
    *((cells.yes_no, *pair) for pair in table(YES_NO)),
    *((as_ids, *pair) for pair in table(REFERENCES)),
    *((row_ids.named, *pair) for pair in table(NAMED)),
    *((contacts.email, *pair) for pair in table(EMAILS)),
    *((contacts.web, *pair) for pair in table(WEBS)),
    *((as_phone, *pair) for pair in table(PHONES)),
    *((results.measure, *pair) for pair in table(MEASURES)),
]


@pytest.mark.parametrize(("read", "typed", "expected"), DRAWN)
def test_typed(read: Callable[[Any], object], typed: str, expected: str):
    assert shown(reading(read, typed)) == expected


SECTORS = {"agrifood": "agrifood", "agroalimentaire": "agrifood", "l'eau": "water", "1": "one"}


def as_sector(raw: object) -> str:
    return answers.choice(raw, SECTORS)


MIDNIGHT = datetime(2024, 6, 1, tzinfo=UTC)
RAW = [
    (cells.text, f" {NBSP}{NARROW}{ZERO_WIDTH}Awa  Diop\t\n{NBSP}", "Awa  Diop"),
    (cells.text, "a\r\nb\rc\x0bd\x07e\x00", "a\nb\nc\nde"),
    (cells.text, f"« a{NBSP}» ", f"« a{NBSP}»"),
    (cells.text, "{{ x }} =1+1", "{{ x }} =1+1"),
    (cells.text, "nan", "nan"),
    (cells.text, 12.0, "12"),
    (cells.text, 12.5, "12,5"),
    (cells.text, -0.0, "0"),
    (cells.text, 0.1 + 0.2, "0,3"),
    (cells.text, 0.00001, "0,00001"),
    (cells.text, 123456789012345.0, "123456789012345"),
    (cells.text, 10**20, "1" + "0" * 20),
    (cells.text, 1e15, "digits_lost"),
    (cells.text, 10**4000, "number_too_large"),
    (cells.text, math.nan, "number_not_finite"),
    (cells.text, True, "bool_in_text"),
    (cells.text, date(2024, 4, 3), "date_in_text"),
    (cells.text, time(3, 4), "date_in_text"),
    (cells.text, "#N/A", "error_value"),
    (cells.text, "#SuperProjet", "#SuperProjet"),
    (cells.text, "x" * 32_767, "x" * 32_767),
    (cells.text, "x" * 32_768, "text_too_long"),
    (cells.text, "😀" * 16_384, "text_too_long"),
    (cells.text, "\ud800", "cell_type"),
    (cells.text, "\u200b", "cell_type"),
    (cells.text, "\u3164", "invisible_text"),
    (cells.text, "\ue000", "\ue000"),  # private use: a font may show it
    (cells.text, "\u0301", "\u0301"),
    (cells.text, ["a"], "cell_type"),
    (cells.number, 1250, 1250.0),
    (cells.number, 1250.5, 1250.5),
    (cells.number, f"1{NARROW}234,5", 1234.5),
    (cells.number, f"{ZERO_WIDTH}12", 12.0),
    (cells.number, "1\n250", "several_numbers"),
    (cells.number, "1" * 70, "number_grouping"),
    (cells.number, True, "bool_in_number"),
    (cells.number, math.nan, "number_not_finite"),
    (cells.number, -math.inf, "number_not_finite"),
    (cells.number, 1e15, "number_too_large"),
    (cells.number, 2**53 + 1, "number_too_large"),
    (cells.number, MIDNIGHT, "date_in_number"),
    (cells.number, time(1, 30), "date_in_number"),
    (cells.integer, MIDNIGHT, "date_in_count"),
    (cells.integer, time(1, 30), "date_in_count"),
    (cells.number, timedelta(hours=30), "date_in_number"),
    (cells.number, None, "cell_type"),
    (cells.integer, 3.0, 3),
    (cells.integer, 2.5, "int_from_float"),
    (cells.integer, True, "bool_in_number"),
    (cells.amount, 2500, 2500.0),
    (lambda raw: cells.amount(raw, "XOF"), "500 €", "other_currency"),
    (lambda raw: cells.amount(raw, "EUR"), "500 €", 500.0),
    (cells.day, MIDNIGHT, date(2024, 6, 1)),
    (cells.day, datetime(2024, 6, 1, 23, 59, tzinfo=UTC), date(2024, 6, 1)),
    (cells.day, date(2024, 6, 1), date(2024, 6, 1)),
    (cells.day, date(1905, 7, 10), "year_in_date"),  # 2018
    (cells.day, date(1909, 7, 11), "year_in_date"),  # 2018 in a workbook that counts from 1904
    (cells.day, date(1905, 4, 13), "year_in_date"),  # 1930
    (cells.day, date(1905, 4, 12), "number_in_date"),
    (cells.day, date(1905, 9, 30), "year_in_date"),  # 2100
    (cells.day, date(1905, 10, 1), "number_in_date"),
    (cells.day, date(1909, 10, 1), "year_in_date"),  # 2100 in a workbook that counts from 1904
    (cells.day, date(1909, 10, 2), "number_in_date"),
    (cells.day, date(1909, 12, 31), "number_in_date"),
    (cells.day, date(1910, 1, 1), date(1910, 1, 1)),
    (cells.day, date(1899, 12, 29), "number_in_date"),
    (cells.day, date(1898, 12, 31), "date_out_of_range"),
    (cells.day, date(1900, 1, 7), "number_in_date"),
    (cells.day, date(1904, 1, 8), "number_in_date"),
    (cells.day, datetime(1899, 12, 30, tzinfo=UTC), "number_in_date"),
    (cells.day, date(2101, 1, 1), "date_out_of_range"),
    (cells.day, date(9999, 12, 31), "date_out_of_range"),
    (cells.day, datetime(1, 1, 1, tzinfo=UTC), "date_out_of_range"),
    (cells.day, "31/12/9999", "date_out_of_range"),
    (cells.day, 0, "date_is_number"),
    (cells.day, 45000.0, "date_is_number"),
    (cells.day, True, "bool_in_date"),
    (cells.day, time(0), "time_in_date"),
    (cells.day, None, "cell_type"),
    (cells.yes_no, True, True),
    (cells.yes_no, 0.0, False),
    (cells.yes_no, 2, "yes_no_form"),
    (cells.yes_no, MIDNIGHT, "yes_no_form"),
    (row_ids.references, 1.0, "reference_form"),
    (row_ids.references, True, "reference_form"),
    (row_ids.references, "néant", "reference_none"),
    (row_ids.reference, "le séchage", "reference_unread"),
    (row_ids.reference, "néant", "reference_none"),
    (row_ids.named, "P7", "P07"),
    (row_ids.named, "P07, P08", "P07, P08"),
    (row_ids.named, "Awa Diop", "Awa Diop"),
    (row_ids.named, "néant", "néant"),
    (lambda raw: row_ids.named_ids(raw, "P"), "p1 et Awa Diop, P2", ("P01", "P02")),
    (lambda raw: row_ids.named_ids(raw, "P"), "P0 et B3", ()),
    (lambda raw: row_ids.named_ids(raw, "P"), "B 3", ("B03",)),
    (row_ids.references, "B01\nB03", ("B01", "B03")),
    (row_ids.reference, "B02 · Vendre", "B02"),
    (row_ids.reference, "B02, B03", "single_reference"),
    (row_ids.row_id, "b1", "B01"),
    (row_ids.row_id, "o 2", "O02"),
    (row_ids.row_id, "O-2", "O02"),
    (row_ids.row_id, "O.12", "O12"),
    (row_ids.row_id, "B01, B02", "row_id_form"),
    (row_ids.row_id, 1.0, "row_id_form"),
    (row_ids.row_id, "B0", "row_id_form"),
    (as_phone, 221771234567.0, "+221771234567"),
    (as_phone, 470123456, "+32470123456"),
    (as_phone, 0.5, "phone_form"),
    (lambda raw: contacts.phone(raw, "SN"), "77 123 45 67", "+221771234567"),
    (lambda raw: contacts.phone(raw, ()), "771234567", "phone_invalid"),
    (lambda raw: contacts.phone(raw, ("BE", "NL")), "020 123 45 67", "+31201234567"),
    (lambda raw: contacts.phone(raw, ("FR", "MA")), "06 12 34 56 78", "ambiguous_phone"),
    (results.measure, True, "yes"),
    (results.measure, 3, 3.0),
    (results.measure, MIDNIGHT, "date_in_number"),
    (as_sector, "Agroalimentaire", "agrifood"),
    (as_sector, "AGROALIMENTAIRE ", "agrifood"),
    (as_sector, f"L’{ZERO_WIDTH}eau{NBSP}", "water"),
    (as_sector, 1.0, "one"),
    (as_sector, "agro-alimentaire", "unknown_choice"),
    (as_sector, "transport", "choice_not_listed"),
    (as_sector, True, "bool_in_text"),
    (cells.fold, f" L’Été{NBSP}–  Œuvre ", "l'ete - oeuvre"),
    (cells.fold, "x" * 200 + "É", "x" * 200 + "e"),
]


@pytest.mark.parametrize(("read", "raw", "expected"), RAW)
def test_raw(read: Callable[[Any], object], raw: object, expected: object):
    found = reading(read, raw)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("raw", [None, "", " ", f"{NBSP}{NARROW}\u2007{ZERO_WIDTH}\t\r\n"])
def test_blank(raw: object):
    assert cells.is_blank(raw)


@pytest.mark.parametrize("raw", [0, 0.0, False, "0", "-", ".", time(0)])
def test_filled(raw: object):
    assert not cells.is_blank(raw)


@pytest.mark.parametrize(
    ("shown", "typed"), [(date(1905, 7, 10), 2018), (date(1909, 7, 11), 2018), (date(1900, 1, 7), 8)]
)
def test_a_number_that_is_shown_as_a_day_is_named_as_it_was_typed(shown: date, typed: int):
    assert number_in_cell(shown) == typed


def test_near_miss_names_the_code():
    with pytest.raises(PydanticCustomError) as caught:
        as_sector("Agroalimantaire")
    assert caught.value.context == {"nearest": "agrifood"}


@given(st.decimals(-(10**12), 10**12, places=2))
def test_number_reads_back_what_french_writes(value: Any):
    written = f"{value:,.2f}".replace(",", NARROW).replace(".", ",")
    assert cells.number(written) == float(value)


@given(
    st.dates(date(1940, 1, 1), date(2039, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_day_reads_back_what_french_writes(value: date, pattern: str):
    assert cells.day(value.strftime(pattern)) == cells.day(value) == value


@given(st.text(min_size=1))
def test_text_is_stable(raw: str):
    once = reading(cells.text, raw)
    assert reading(cells.text, once) == once
    assert cells.fold(cells.fold(raw)) == cells.fold(raw)


UNFOLDED = [
    ("D’ici l’Été 2027.", 0, 11, "D'ici l'Été"),
    (f"Un{NBSP}{NBSP}cœur  net", 3, 8, "cœur"),
    ("Fête", 1, 3, "êt"),
    ("Fe\u0302te", 0, 2, "Fe"),
    ("été", 3, 3, ""),
    ("été", 2, 9, ""),
]


@pytest.mark.parametrize(("raw", "start", "end", "typed"), UNFOLDED)
def test_what_stands_in_a_folded_text_is_found_as_typed(raw, start, end, typed):
    assert cells.unfolded(raw, start, end) == typed


@given(st.text())
def test_a_whole_text_is_found_as_typed(raw: str):
    shown = cells.plain(raw)
    folded = cells.fold(shown)
    assert cells.fold(cells.unfolded(raw, 0, len(folded))) == folded


JUNK = st.one_of(
    st.text(),
    st.text(alphabet="0123456789 .,'-+/%eEMFB€:hT\n\u202fjuin·;"),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.none(),
    st.lists(st.text(), max_size=1),
)
READERS = (
    *(
        cells.text,
        cells.number,
        cells.integer,
        cells.amount,
        results.measure,
        cells.day,
        cells.yes_no,
    ),
    *(
        row_ids.references,
        row_ids.reference,
        row_ids.row_id,
        contacts.email,
        contacts.web,
        as_phone,
        as_sector,
    ),
)


@settings(max_examples=300)
@given(JUNK)
def test_junk_is_a_fault_and_never_a_crash(raw: object):
    for read in READERS:
        reading(read, raw)
