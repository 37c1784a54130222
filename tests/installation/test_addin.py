"""The add-in of Excel, checked part by part: no Excel is at hand, so every structure that it reads is."""

import io
import re
import struct
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import olefile
import pytest
import xlwings
from hypothesis import given
from hypothesis import strategies as st
from oletools.olevba import VBA_Parser, decompress_stream
from soffice import started

from wecco_xl.installation import addin as made
from wecco_xl.installation.compound import compound
from wecco_xl.installation.packages import package as zipped
from wecco_xl.installation.vba import IDENTITY, compressed, hidden

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "workbook" / "excel" / "wecco.xlam"
XLWINGS = Path(xlwings.__file__).parent


@pytest.fixture(scope="module")
def data():
    return made.addin()


@pytest.fixture(scope="module")
def package(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.fixture(scope="module")
def project(package):
    with olefile.OleFileIO(io.BytesIO(package["xl/vbaProject.bin"])) as file:
        yield file


@pytest.fixture(scope="module")
def sources(data):
    parser = VBA_Parser("wecco.xlam", data=data)
    return {stream.split("/")[1]: code for _, stream, _, code in parser.extract_all_macros()}


def test_the_file_in_the_repository_is_the_one_that_is_built(data):
    assert BUILT.read_bytes() == data


def test_another_process_builds_the_same_bytes(data):
    code = "import sys; from wecco_xl.installation.addin import addin; sys.stdout.buffer.write(addin())"
    settings = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=settings, capture_output=True, check=True)
    assert done.stdout == data


def lines(text):
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def test_our_module_is_in_it_word_for_word_and_ascii(sources):
    ours = (ROOT / "workbook" / "excel" / "WeccoButtons.bas").read_bytes()
    assert lines(sources["WeccoButtons"]) == lines(ours.decode("ascii"))


def test_the_module_of_xlwings_is_that_of_the_installed_version_but_for_the_name_of_the_project(sources):
    theirs = lines((XLWINGS / "xlwings_custom_addin.bas").read_text(encoding="ascii"))
    different = [(a, b) for a, b in zip(theirs, lines(sources["xlwings"]), strict=True) if a != b]
    assert different == [
        (
            'Public Const PROJECT_NAME As String = "myaddin"',
            'Public Const PROJECT_NAME As String = "wecco"',
        )
    ]
    assert f'XLWINGS_VERSION As String = "{xlwings.__version__}"' in sources["xlwings"]


def test_the_class_has_the_text_that_xlwings_ships_in_its_own_add_in(sources):
    theirs = VBA_Parser(str(XLWINGS / "quickstart_addin_ribbon.xlam"))
    shipped = {stream: code for _, stream, _, code in theirs.extract_all_macros()}["VBA/Dictionary"]
    assert [line.lower() for line in lines(sources["Dictionary"])] == [
        line.lower() for line in lines(shipped)
    ]


def test_no_name_is_defined_twice(sources):
    defined = re.compile(r"^(?:Public |Private )?(?:Sub|Function) (\w+)", re.MULTILINE)
    ours = {name.lower() for name in defined.findall(sources["WeccoButtons"])}
    theirs = {name.lower() for name in defined.findall(sources["xlwings"])}
    assert ours
    assert not ours & theirs


def test_nothing_starts_by_itself(sources):
    assert not re.search(r"(?i)\b(auto|workbook)_(open|activate)\b", "".join(sources.values()))


def records(data):
    at = 0
    while at < len(data):
        code, size = struct.unpack_from("<HI", data, at)
        extra = 2 if code == 0x09 else 0  # the version record says 4 and takes 6
        yield code, data[at + 6 : at + 6 + size + extra]
        at += 6 + size + extra
    assert at == len(data)


def test_the_directory_of_the_project_is_in_the_order_of_the_format(project):
    found = list(records(bytes(decompress_stream(bytearray(project.openstream("VBA/dir").read())))))
    reference = [0x16, 0x3E, 0x0D]
    module = [0x19, 0x47, 0x1A, 0x32, 0x1C, 0x48, 0x31, 0x1E, 0x2C]
    head = [0x01, 0x02, 0x14, 0x03, 0x04, 0x05, 0x40, 0x06, 0x3D, 0x07, 0x08, 0x09, 0x0C, 0x3C]
    kinds = [0x22, 0x22, 0x22, 0x22, 0x21, 0x21]
    tail = [code for kind in kinds for code in [*module, kind, 0x2B]]
    assert [code for code, _ in found] == [*head, *reference * 2, 0x0F, 0x13, *tail, 0x10]
    offsets = [value for code, value in found if code == 0x31]
    assert offsets == [bytes(4)] * 6
    (count,) = (value for code, value in found if code == 0x0F)
    assert struct.unpack("<H", count) == (6,)


def test_the_project_says_its_modules_as_the_grammar_wants(project):
    text = project.openstream("PROJECT").read().decode("ascii")
    shapes = [
        r'ID="\{[0-9A-F-]{36}\}"',
        r"Document=ThisWorkbook/&H00000000",
        r"Document=Settings/&H00000000",
        r"Document=Words/&H00000000",
        r"Class=Dictionary",
        r"Module=xlwings",
        r"Module=WeccoButtons",
        r'Name="WeccoAddin"',
        r'HelpContextID="0"',
        r'VersionCompatible32="393222000"',
        r'CMG="[0-9A-F]+"',
        r'DPB="[0-9A-F]+"',
        r'GC="[0-9A-F]+"',
        r"",
        r"\[Host Extender Info\]",
        r"&H00000001=\{3832D640-CF90-11CF-8E43-00A0C911005A\};VBE;&H00000000",
        r"",
        r"\[Workspace\]",
        *[rf"{name}=0, 0, 0, 0, C" for name in ("ThisWorkbook", "Settings", "Words", "Dictionary")],
        r"xlwings=0, 0, 0, 0, C",
        r"WeccoButtons=0, 0, 0, 0, C",
    ]
    assert text.endswith("\r\n")
    found = text.split("\r\n")[:-1]
    assert [line for line, shape in zip(found, shapes, strict=True) if not re.fullmatch(shape, line)] == []


def revealed(text, identity):
    """What a hidden value of a project holds, read as MS-OVBA 2.4.3.3 says."""
    data = bytes.fromhex(text)
    version, key = data[0] ^ data[1], data[0] ^ data[2]
    assert (version, key) == (2, sum(identity.encode()) & 255)
    plain, before, last, out = key, data[1], data[2], []
    for byte in data[3:]:
        out.append(byte ^ ((before + plain) & 255))
        before, last, plain = last, byte, out[-1]
    out = out[(data[0] & 6) // 2 :]
    assert int.from_bytes(bytes(out[:4]), "little") == len(out) - 4
    return bytes(out[4:])


def test_a_shipped_project_is_revealed_by_the_same_reader():
    """The reader of the next test is right: it reads what Excel itself wrote."""
    identity = "{318BEE36-5BE1-492A-826D-473DB19B0F30}"
    assert revealed("5D5F8AADDAA8DEA8DEA8DEA8DE", identity) == bytes(4)
    assert revealed("5D5F8AADDAADDBADDBAD", identity) == bytes(1)
    assert revealed("5D5F8AADDAADDBADDB52", identity) == b"\xff"


@pytest.mark.parametrize("seed", range(0, 256, 17))
def test_the_project_is_not_protected_has_no_password_and_is_visible(seed):
    for value in (bytes(4), bytes(1), b"\xff"):
        assert revealed(hidden(value, seed), IDENTITY) == value


def test_the_code_names_of_the_workbook_are_modules(package, sources):
    book = ET.fromstring(package["xl/workbook.xml"])  # noqa: S314 - our own file
    names = [one.get("codeName") for one in book.iter() if one.get("codeName")]
    for at in (1, 2):
        sheet = ET.fromstring(package[f"xl/worksheets/sheet{at}.xml"])  # noqa: S314 - our own file
        names += [one.get("codeName") for one in sheet.iter() if one.get("codeName")]
    assert names == ["ThisWorkbook", "Settings", "Words"]
    assert set(names) < set(sources)
    assert all(name.isascii() and len(name) <= 31 for name in sources)


def test_every_part_is_declared_and_every_target_is_there(package):
    types = ET.fromstring(package["[Content_Types].xml"])  # noqa: S314 - our own file
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    named = {one.get("PartName") for one in types if one.get("PartName")}
    assert all(f"/{name}" in named or name.rpartition(".")[2] in endings for name in package)
    assert {name.lstrip("/") for name in named} <= set(package)
    for name, folder in (("_rels/.rels", ""), ("xl/_rels/workbook.xml.rels", "xl/")):
        relations = ET.fromstring(package[name])  # noqa: S314 - our own file
        assert {folder + one.get("Target") for one in relations} <= set(package)


def test_the_settings_are_texts_that_xlwings_reads(package):
    sheet = ET.fromstring(package["xl/worksheets/sheet1.xml"])  # noqa: S314 - our own file
    cells = [one for one in sheet.iter() if one.tag.endswith("}c")]
    assert {(one.get("t"), one.get("s")) for one in cells} == {("inlineStr", "1")}
    texts = ["".join(one.itertext()) for one in cells]
    assert dict(zip(texts[::2], texts[1::2], strict=True)) == dict(made.SETTINGS)
    assert 'name="wecco.conf"' in package["xl/workbook.xml"].decode()


def test_every_word_that_the_module_says_is_there_and_can_be_shown(sources):
    said = set(re.findall(r'Said\("(\w+)"\)', sources["WeccoButtons"]))
    assert said == set(made.words())
    for text in made.words().values():
        text.encode("cp1252")  # a message of VBA shows nothing else
        assert len(text) < 1024  # nor more


def test_the_ribbon_calls_what_is_there(sources):
    tree = ET.fromstring(made.ribbon())  # noqa: S314 - our own file
    space = "{http://schemas.microsoft.com/office/2009/07/customui}"
    assert [one.tag.removeprefix(space) for one in tree.iter()][:5] == [
        "customUI", "ribbon", "tabs", "tab", "group",
    ]  # fmt: skip
    buttons = list(tree.iter(f"{space}button"))
    calls = [one.get("onAction").removeprefix("WeccoButtons.") for one in buttons]
    handlers = re.findall(r"Public Sub (\w+)\(control As IRibbonControl\)", sources["WeccoButtons"])
    assert sorted(calls) == sorted(handlers)
    assert len({one.get("id") for one in buttons}) == len(buttons)
    assert all(set(one.attrib) == {"id", "label", "size", "imageMso", "onAction", "screentip", "supertip"}
               for one in buttons)  # fmt: skip
    assert all(len(one.get("supertip")) <= 1024 for one in buttons)


def test_each_button_of_the_module_is_one_of_ours(sources):
    from wecco_xl.buttons.button import Button

    assert set(re.findall(r'Press "(\w+)"', sources["WeccoButtons"])) == set(Button)


@given(st.binary(max_size=9000) | st.text("ab \n", max_size=9000).map(str.encode))
def test_what_is_compressed_comes_back(data):
    if data and len(data) % 4096 and len(compressed(data[-(len(data) % 4096) :])) > 4096:
        return  # a last part that cannot shrink is filled up with zeros: sources are never such
    assert (
        bytes(decompress_stream(bytearray(compressed(data)))) == data if data else compressed(data) == b"\x01"
    )


@pytest.mark.parametrize("sizes", [[0], [1], [63, 64, 65], [4095, 4096, 4097], [100_000, 10, 1_000_000]])
def test_a_container_gives_its_streams_back(sizes):
    streams = {f"VBA/S{at}": bytes([at + 1]) * size for at, size in enumerate(sizes)} | {"PROJECT": b"x"}
    with olefile.OleFileIO(io.BytesIO(compound(streams))) as file:
        assert {"/".join(name) for name in file.listdir()} == set(streams)
        assert {name: file.openstream(name).read() for name in streams} == streams
        assert not file.parsing_issues


@pytest.mark.libreoffice
def test_libreoffice_lists_the_modules(libreoffice_modules):
    assert libreoffice_modules >= {"ThisWorkbook", "xlwings", "WeccoButtons", "Dictionary"}


@pytest.fixture
def libreoffice_modules(tmp_path, package):
    office = started(tmp_path)
    try:
        path = tmp_path / "wecco.xlsm"  # LibreOffice opens no add-in: the same file, said to be a workbook
        types = package["[Content_Types].xml"].replace(b"excel.addin.macro", b"excel.sheet.macro")
        path.write_bytes(zipped(package | {"[Content_Types].xml": types}))
        office.do("open", path=str(path))
        return set(office.do("modules"))
    finally:
        office.stop()


def test_today_changes_nothing(monkeypatch, data):
    monkeypatch.setattr("time.time", lambda: datetime(2030, 1, 1).timestamp())
    assert made.addin() == data
