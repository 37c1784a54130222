"""The add-in of desktop Excel, `wecco.xlam`: a tab with our buttons, xlwings' own VBA, settings, words."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from wecco_xl.installation.packages import package
from wecco_xl.installation.vba import Module, ModuleKind, class_module, document, project
from wecco_xl.lang import catalogue
from wecco_xl.places import shared

PROJECT = "wecco"
SETTINGS: Mapping[str, str] = {
    "INTERPRETER_WIN": r"%LOCALAPPDATA%\wecco\env\Scripts\python.exe",
    "INTERPRETER_MAC": "$HOME/.wecco/env/bin/python",
    "ADD_WORKBOOK_TO_PYTHONPATH": "False",
    "USE UDF SERVER": "False",
    "SHOW CONSOLE": "False",
}
"""What xlwings reads on the sheet `wecco.conf`: all as texts; a workbook may lie on OneDrive."""

BUTTONS = {
    "validate": ("WeccoValidate", "large", "AcceptInvitation"),
    "score": ("WeccoScore", "large", "ConditionalFormattingIconSetsGallery"),
    "prioritise": ("WeccoPrioritise", "large", "SortDialog"),
    "progress": ("WeccoProgress", "large", "ChartInsert"),
    "report": ("WeccoReport", "large", "FileSaveAsWordDocx"),
    "all": ("WeccoAll", "large", "RefreshAll"),
    "folder": ("WeccoFolder", "normal", "FileOpen"),
    "help": ("WeccoHelp", "normal", "Help"),
}
"""The buttons of the tab in order: what each calls, its size, its picture among those of Office."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def addin() -> bytes:
    """The bytes of `wecco.xlam`."""
    sheets = {"wecco.conf": ("Settings", SETTINGS), "wecco.words": ("Words", words())}
    parts = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
            (
                "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
                "customUI/customUI14.xml",
            ),
        ),
        "xl/workbook.xml": _workbook({name: code for name, (code, _) in sheets.items()}),
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"{_OFFICE}/worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)),
            (f"{_OFFICE}/styles", "styles.xml"),
            ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
        ),
        "xl/styles.xml": _styles(),
    }
    for at, (code, rows) in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{at}.xml"] = _sheet(code, rows)
    files = {name: (_HEAD + text).encode() for name, text in parts.items()}
    files["customUI/customUI14.xml"] = (_HEAD + ribbon()).encode()
    codes = [code for code, _ in sheets.values()]
    return package(files | {"xl/vbaProject.bin": project("WeccoAddin", modules(codes))})


def modules(sheet_codes: list[str]) -> list[Module]:
    """Our module, those of xlwings as installed, and the empty ones of the workbook and its sheets."""
    xlwings = Path(str(find_spec("xlwings").origin)).parent  # type: ignore[union-attr]
    custom = (xlwings / "xlwings_custom_addin.bas").read_text(encoding="ascii")
    ours = shared("workbook", "excel", "WeccoButtons.bas").read_text(encoding="ascii")
    return [
        document("ThisWorkbook", ModuleKind.BOOK),
        *(document(code, ModuleKind.SHEET) for code in sheet_codes),
        class_module((xlwings / "addin" / "Dictionary.cls").read_text(encoding="ascii")),
        Module("xlwings", ModuleKind.MODULE, custom.replace('= "myaddin"', f'= "{PROJECT}"')),
        Module("WeccoButtons", ModuleKind.MODULE, ours),
    ]


def words() -> Mapping[str, str]:
    """What the add-in says to people, by key."""
    said = catalogue()["buttons"]
    lines = [f"{said['labels'][name]} : {said['tips'][name]}" for name in BUTTONS]
    problems = {key: said["problems"][key] for key in ("no_book", "no_program", "not_started", "mac_folder")}
    says = {key: said["says"][key] for key in ("title", "working")}
    return {**says, **problems, "help": "\n\n".join([*lines, said["says"]["excel_help"]])}


def ribbon() -> str:
    """The tab in the language of the ribbon (customUI 2009)."""
    said = catalogue()["buttons"]
    title = quoteattr(said["says"]["title"])
    buttons = "\n".join(
        f'<button id="wecco_{name}" label={quoteattr(said["labels"][name])} size="{size}" '
        f'imageMso="{picture}" onAction="WeccoButtons.{call}" '
        f"screentip={quoteattr(said['labels'][name])} supertip={quoteattr(said['tips'][name])}/>"
        for name, (call, size, picture) in BUTTONS.items()
    )
    space = "http://schemas.microsoft.com/office/2009/07/customui"
    tab = (
        f'<tab id="wecco_tab" label={title}><group id="wecco_group" label={title}>\n{buttons}\n</group></tab>'
    )
    return f'<customUI xmlns="{space}"><ribbon><tabs>{tab}</tabs></ribbon></customUI>'


def _types(sheets: int) -> str:
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = {"/xl/workbook.xml": "application/vnd.ms-excel.addin.macroEnabled.main+xml"}
    overrides |= {f"/xl/worksheets/sheet{at}.xml": f"{office}.worksheet+xml" for at in range(1, sheets + 1)}
    overrides |= {"/xl/styles.xml": f"{office}.styles+xml"}
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "bin": "application/vnd.ms-office.vbaProject",
    }
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{key}" ContentType="{kind}"/>' for key, kind in defaults.items())
        + "".join(f'<Override PartName="{key}" ContentType="{kind}"/>' for key, kind in overrides.items())
        + "</Types>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    inside = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'


def _workbook(sheets: Mapping[str, str]) -> str:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr codeName="ThisWorkbook"/>'
        f'<bookViews><workbookView visibility="hidden"/></bookViews><sheets>{listed}</sheets></workbook>'
    )


def _styles() -> str:
    return (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
        '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/>'
        '<xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>'
    )


def _sheet(code: str, rows: Mapping[str, str]) -> str:
    """A sheet of keys and texts, in the format of texts."""
    cells = "".join(
        f'<row r="{at}">'
        + "".join(_text(f"{column}{at}", text) for column, text in zip("AB", pair, strict=True))
        + "</row>"
        for at, pair in enumerate(rows.items(), 1)
    )
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr codeName="{code}"/><sheetData>{cells}</sheetData></worksheet>'
    )


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" s="1" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
