import pytest
from drawn import findings

from wecco_xl.plan import contacts
from wecco_xl.plan.fillers import gives_reason
from wecco_xl.plan.programme import programme

LONG = "Trouver deux partenaires belges pour vendre nos tissus teints à la main."


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("30 avril 2027", True),
        ("30/04/2027", True),
        ("2027-04-30", True),
        ("1er juin 2027", True),
        ("avril 2027", False),
        ("30 avril", False),
        ("tonnes avant le 30/04/2027", False),
        ("2027", False),
        ("kg", False),
    ],
)
def test_a_day_is_no_text(typed, told):
    assert findings(objectives=f"id | unit\nO01 | {typed}") == ["objectives[0].unit: day_as_text"] * told
    assert findings(actions=f"id | comment\nA01 | {typed}") == []


@pytest.mark.parametrize(
    "typed",
    [
        "À compléter",
        "a completer…",
        "(à compléter)",
        "N/A",
        "…",
        "...",
        "xxx",
        "XXXXX",
        "RAS",
        "-",
        "—",
        "?",
        "voir plus tard",
        "idem ci-dessus",
        "Idem.",
        "Voir rapport de diagnostic joint",
        "voir le rapport ci-joint",
        "cf. annexe",
        "Cf annexe n° 2",
        "cf. rapport joint (p. 3)",
        "voir pièce jointe",
        "(voir dossier)",
        "même chose que ci-dessus",
        "Comme ci-dessus",
        "Se reporter au rapport en annexe",
        "Détails en annexe",
        "Voir lettre de motivation",
        "cf. lettre",
        "voir mail",
        "cf. CV",
        "Voir CV",
        "Cf entretien du 11 juin",
        "voir le diagnostic",
        "Voir rapport du 12/06/2026",
    ],
)
@pytest.mark.parametrize("code", ["wecco", "nzassa"])
def test_a_filler_says_nothing(typed, code):
    assert findings(code=code, diagnosis={"summary": typed}) == ["diagnosis.summary: filler"]


@pytest.mark.parametrize(
    "typed", ["Aucun", "Zoé", "12", "À compléter avec la comptable", "Non", "3 tonnes", "Xx & fils"]
)
def test_a_short_answer_is_an_answer(typed):
    assert findings(diagnosis={"summary": typed}) == []


@pytest.mark.parametrize(
    "typed",
    [
        "Voir comment la coopérative de Mbour vend ses jus",
        "Voir naître un atelier commun, puis le rapport de visite",
        "Voir le notaire pour le dossier",
        "Voir la banque avec le dossier",
        "Voir le maire et joindre les pièces",
        "Comme la scierie, gérer un dossier",
        "Détailler les coûts",
        "Voir autrement notre métier et rencontrer des acheteurs",
        "Voir facture n° 12 et le tableur de 2025",
        "Voir des ateliers tenus par des femmes",
        "Envoyer la lettre",
        "Voir la vie à Gand",
        "Le rapport joint dit que les pertes au séchage sont de 20 %",
        "Tenir le dossier",
    ],
)
def test_a_text_that_says_something_sends_nobody_elsewhere(typed):
    assert findings(diagnosis={"summary": typed}) == []


def test_evidence_may_be_a_paper_that_is_joined():
    assert findings(needs="id | evidence\nB01 | Voir rapport de visite joint") == []


def test_a_comment_may_hold_anything():
    assert findings(needs="id | comment\nB01 | RAS") == []


def test_a_private_text_is_no_filler_either():
    assert findings(visa={"nationality": "???"}) == ["visa.nationality: filler"]


def test_each_part_says_something_of_its_own():
    found = findings(origin_person={"motivation": LONG}, mobility={"motivation": LONG.upper()})
    assert found == ["mobility.motivation: same_text_twice"]
    assert findings(origin_person={"motivation": "Trouver"}, mobility={"motivation": "Trouver"}) == []


def test_a_column_may_repeat_its_evidence_and_names_its_copies_elsewhere():
    assert findings(needs=f"id | evidence\nB01 | {LONG}\nB02 | {LONG}") == []
    assert findings(needs=f"id | evidence | description\nB01 | | {LONG}\nB02 | {LONG} |") == [
        "needs[1].evidence: same_text_twice"
    ]


def test_the_annex_may_repeat_itself():
    assert findings(visa={"home_address": LONG, "previous_visas": LONG}) == []


@pytest.mark.parametrize(
    "typed",
    [
        "Écrire à awa.diop@exemple.sn",
        "Appeler le 77 123 45 67",
        "Appeler le 77\u00a0123\u00a045\u00a067",
        "Joindre Claire au +32 470 12 34 56.",
        "Tél. 0470/12 34 56",
        "00221 77 123 45 67 (WhatsApp)",
        "passeport A01234567",
        "Passeport n° EH 123456",
        "Joindre Claire au +32 (0)485 12 34 56",
        "+221 (77) 123 45 67, 78 - 123 45 67",
        "passeport A 01234567",
        "Registre national 85.07.30-033.28",
        "Écrire à a.diop (at) gmail.com",
    ],
)
def test_personal_data_stands_in_its_own_field(typed):
    assert findings(diagnosis={"summary": typed}) == ["diagnosis.summary: misplaced_personal_data"]


@pytest.mark.parametrize(
    "typed",
    [
        "Un chiffre d'affaires de 12 500 000 FCFA, soit +12 500 000 en un an",
        "Le 12-03-2026 à 10 h 30, le 2026-03-12 10 30 45",
        "NINEA 1234567 2G2, BCE 0123.456.749, RCCM SN-DKR-2019-B-12345",
        "Passeport valable jusqu'au 4 février 2029, norme ISO 22000, lot AB123456",
        "@tissages.ndar sur Instagram",
        "De 10 20 à 30 40 pièces",
        "BCE 0476.512.318",
        "La coopérative est née le 3 mai 2015",
    ],
)
def test_figures_are_no_personal_data(typed):
    assert findings(diagnosis={"summary": typed}) == []


def test_contacts_and_private_texts_may_hold_a_number():
    text = "Awa Diop, 77 123 45 67"
    assert findings(cover={"provider_contact": text}, visa={"emergency_contact": text}) == []


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("+221 77 123 45 67", []),
        ("+221 99 123 45 67", ["origin_company.phone: phone_of_no_series"]),
        ("+32 470 12 34 56", []),
    ],
)
def test_a_phone_number_begins_as_those_of_its_country(number, found):
    assert findings(origin_company={"phone": number}) == found


@pytest.mark.parametrize(("number", "known"), [("+221771234567", True), ("CANARI", False), ("", False)])
def test_what_is_no_number_belongs_to_no_series(number, known):
    assert contacts.is_known(number) is known


@pytest.mark.parametrize(
    ("comment", "gives"),
    [
        ("Une commande de la foire", True),
        ("Grève", True),
        ("Nouvelle machine", True),
        ("ok", False),
        ("OK !", False),
        ("à voir", False),
        ("À vérifier", False),
        ("RAS", False),
        ("voir rapport joint", False),
        ("-", False),
        (None, False),
    ],
)
def test_a_comment_gives_a_reason_or_none(comment, gives):
    assert gives_reason(comment, programme("wecco").lexicon.fillers) is gives
