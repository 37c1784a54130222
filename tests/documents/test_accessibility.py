"""Every page through axe-core in a real browser, and every Word file through a real LibreOffice."""

import subprocess
from pathlib import Path

import pytest
from chromium import found, violations
from papers import NOW, TODAY, docx_text, read, squashed

from wecco_xl.documents.write import DOCUMENTS, write
from wecco_xl.words import words
from wecco_xl.workbook.building.build import build


@pytest.fixture(scope="module")
def plans(built):
    """A plan with everything, one full of gaps, one without a line."""
    blank = build(words("nzassa"), TODAY)
    return [read(data) for data in (built("tissages-ndar"), built("atelier-teranga"), blank)]


def test_no_page_has_a_fault_of_accessibility(browser, plans, tmp_path):
    faults = []
    for at, judged in enumerate(plans):
        for name in DOCUMENTS:
            path = tmp_path / f"{at}-{name}.html"
            path.write_bytes(write(judged, [name], ["html"], NOW)[0].data)
            browser.get(path.as_uri())
            faults += [(path.name, *one) for one in violations(browser)]
    assert faults == []


def test_axe_would_find_a_fault(browser, tmp_path):
    path = tmp_path / "page.html"
    path.write_text('<html><body><img src="x"><p style="color:#eee">pale</p></body></html>')
    browser.get(path.as_uri())
    assert {"image-alt", "color-contrast", "html-has-lang"} <= {rule for rule, _ in violations(browser)}


@pytest.mark.libreoffice
def test_libreoffice_reads_the_same_text_from_word_files(plans, tmp_path):
    office = found(("soffice",))
    texts = {}
    for at, judged in enumerate(plans[:2]):
        for file in write(judged, list(DOCUMENTS), ["docx"], NOW):
            path = tmp_path / f"{at}-{file.name}"
            path.write_bytes(file.data)
            texts[path] = squashed(docx_text(file.data))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*order, *map(str, texts)], check=True, capture_output=True, timeout=240)
    for path, text in texts.items():
        read_back = Path(path.with_suffix(".txt")).read_text(encoding="utf-8-sig")
        assert letters(read_back) == letters(text), path.name


def letters(text: str) -> str:
    """Letters and figures alone: LibreOffice adds its own bullets."""
    return "".join(one for one in text if one.isalnum())
