"""What names a person in a free text is found however it is written; figures of a plan are let alone."""

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spent import spent

from wecco_xl.plan.personal import perhaps_personal, personal_patterns

LOOKED_FOR = ("email", "phone", "passport", "national")
"""The kinds that the rule on texts looks for, after a quick look."""


def found(text):
    """The kinds of personal data in a text."""
    kinds = personal_patterns().items()
    return [kind for kind, patterns in kinds if any(re.search(one, text) for one in patterns)]


GUILTY = {
    "phone": """
+32 (0)485 12 34 56
+221 (77) 123 45 67
78 - 123 45 67
(+221) 77 123 45 67
00 221 77 123 45 67
+221771234567
77.123.45.67
771234567
771 234 567
0470/12 34 56
04 70 12 34 56
07 07 12 34 56 78
27 22 12 34 56
33 821 00 00
+225 07 07 12 34 56
+33 6 12 34 56 78
+1 (202) 555-0143
tel : 77 – 123 – 45 – 67
WhatsApp +221 77 123 45 67
77 12 34 567
+221 771 234 567
0032 485 12 34 56
33 821 00 00 / 77 123 45 67
70 123 45 67
""",
    "email": """
a.diop (at) gmail.com
a.diop[at]gmail[dot]com
a.diop arobase gmail point com
a.diop @ gmail.com
awa_diop+x@mail.example.sn.
""",
    "passport": """
passeport A 01234567
passeport n° A01234567
Passeport : EH-123456
""",
    "national": """
85.07.30-033.28
1 752 1985 01234
85 07 30-033-28
85.07.30.033.28
""",
    "birth": """
née le 3 mai 1990
né(e) le 03/05/90
""",
}
CASES = [(kind, line) for kind, lines in GUILTY.items() for line in lines.strip().splitlines()]

INNOCENT = """
1 200 000 FCFA
12 500 000 FCFA en 2026
750 000 000 FCFA
+12 500 000 en un an
770 000 000
330 500 000 F CFA
30.03.2026 5 personnes
01/02/2026 10 h
2026-2027
de 2026 à 2027, F01 et B03
O03, F12, P07
70 000 000
775 123 456 FCFA
01.02.2026-28.02.2026
du 12/10/2026 au 15/11/2026
12-03-2026 à 10 h 30
2026-03-12 10 30 45
ISO 22000
article 12.3.4
10 20 30 40 pièces
@tissages.ndar sur Instagram
suivez Instagram @tissages.ndar
lot de 30 000 à 33 500
2,5 millions
1 200 000,50 €
3 x 12 000 = 36 000
cf. 2.1.1 - 2.1.4
30 10 2026 - 31 12 2026
budget 2026 : 1 250 000 000 FCFA
du 01 03 2027 au 30 06 2027
passeport valable jusqu'au 4 février 2029
passeport valide 2029, 12 500 000
de 07h30 à 12h00 puis 14h
120 000 - 150 000 F
2 x 750 000 000
coût 33 000 000 FCFA
0,5 à 0,75
n° 2026-015
25 000 000 FCFA
27 000 000 000
le marché (à revoir). Merci
prix : 3 @ 5.5
500 g - 750 g
70 % des 330 clientes en 2026
05 12 2026 18 30
30 personnes 2026 2027 2028
333 333 333 F
de 70 000 000 à 78 000 000
2 350 000 : 30 000 000
35 % - 033 28
30 à 45 j, 2026
17 h 30 – 18 h 30
300 000 000
705 000 000
76 500 000 et 77 000 000 F
0 500 000 000
00 000 000
année 2025 : 75 000 000 000 FCFA
"""


@pytest.mark.parametrize(("kind", "typed"), CASES)
def test_it_is_found(kind, typed):
    for text in (typed, f"Contact : {typed}, à rappeler.", f"({typed})"):
        assert kind in found(_letters(text)), text
        assert kind not in LOOKED_FOR or perhaps_personal(kind).search(_letters(text))


@pytest.mark.parametrize("typed", INNOCENT.strip().splitlines())
def test_figures_are_let_alone(typed):
    for text in (typed, f"Prévu : {typed}.", typed.replace(" ", "\u00a0")):
        assert found(_letters(text)) == [], text


def _letters(text):
    """Lower case without accents, every sign in its place."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower() for letter in text)


PIECES = [
    *"0127@+()[]./-–— aze",
    "\u00a0",
    " 77",
    "00",
    "passeport",
    " at ",
    "(at)",
    "arobase",
    "1985",
    "0485",
    "gmail.com",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_a_quick_look_never_hides_anything(text):
    hidden = [kind for kind in LOOKED_FOR if not perhaps_personal(kind).search(text)]
    assert [kind for kind in found(text) if kind in hidden] == []


@given(st.data(), st.sampled_from(LOOKED_FOR))
def test_a_quick_look_takes_whatever_has_the_form(data, kind):
    for pattern in personal_patterns()[kind]:
        text = data.draw(st.from_regex(pattern))
        assert perhaps_personal(kind).search(text), text


@given(st.integers(0, 99_999_999_999), st.sampled_from([" ", "\u00a0", ".", ""]))
def test_an_amount_with_its_currency_is_no_number_of_anybody(amount, gap):
    spelled = f"{amount:,}".replace(",", gap)
    for text in (f"{spelled} fcfa", f"prevu : {spelled} f cfa en 2026", f"+{spelled} eur"[gap == "" :]):
        assert "phone" not in found(text), text


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"]))
def test_a_day_and_an_hour_are_no_number_of_anybody(day, form):
    assert found(f"le {day.strftime(form)} a 10 h 30, {day.strftime(form)} 5 personnes") == []


PASTED = ["a", "a ", "a.", "7", "7 ", "0", "+1", " ", "passeport ", "passeport a ", "12.", "(", "a@", "a@b."]
PASTED += ["x-", "né le ", "1 ", "85.07.30-", "@", "77 - ", "100 "]


@pytest.mark.parametrize("piece", PASTED)
def test_a_long_text_is_read_at_once(piece):
    """32,000 characters in a hundredth of the time that a pattern tried from every letter took."""
    text = (piece * 32_000)[:32_000]
    assert spent(lambda: found(text)) < 0.5
