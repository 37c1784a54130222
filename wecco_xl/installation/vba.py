"""A VBA project from its sources alone (MS-OVBA): `vbaProject.bin` without compiled code; Office makes it.

The same sources give the same bytes. `_VBA_PROJECT` says that no compiled code of any version is there.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from wecco_xl.installation.compound import compound

IDENTITY = "{5B0C4E57-9B1D-4B43-8C1E-57ECC0A11A5E}"
CODE_PAGE, LANGUAGE = 1252, 0x0409
REFERENCES = {
    "stdole": "*\\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\\Windows\\System32\\stdole2.tlb"
    "#OLE Automation",
    "Office": "*\\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#C:\\Program Files\\Common Files"
    "\\Microsoft Shared\\OFFICE16\\MSO.DLL#Microsoft Office 16.0 Object Library",
}


class ModuleKind(Enum):
    """What a module is: how the project names it, and the class of its object."""

    MODULE = ("Module", "")
    CLASS = ("Class", "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}")
    BOOK = ("Document", "0{00020819-0000-0000-C000-000000000046}")
    SHEET = ("Document", "0{00020820-0000-0000-C000-000000000046}")


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its name in ASCII, and its source from `Attribute VB_Name` on."""

    name: str
    kind: ModuleKind
    source: str

    @property
    def text(self) -> bytes:
        """The source as it is kept: lines end as on Windows; UnicodeEncodeError if it is not ASCII."""
        return "\r\n".join([*self.source.splitlines(), ""]).encode("ascii")


def document(name: str, kind: ModuleKind) -> Module:
    """The module of a workbook or sheet that has no code."""
    said = {"GlobalNameSpace": False, "Creatable": False, "PredeclaredId": True}
    said |= {"Exposed": True, "TemplateDerived": False, "Customizable": True}
    lines = [f'Attribute VB_Name = "{name}"', f'Attribute VB_Base = "{kind.value[1]}"']
    return Module(
        name, kind, "\n".join([*lines, *(f"Attribute VB_{key} = {value}" for key, value in said.items())])
    )


def class_module(exported: str) -> Module:
    """A class from the file that the editor exports; its head takes the form that a project keeps."""
    lines = exported.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("Attribute VB_Name"))
    end = next(at for at, line in enumerate(lines) if line.startswith("Attribute VB_Exposed"))
    name = lines[start].split('"')[1]
    head = [lines[start], f'Attribute VB_Base = "{ModuleKind.CLASS.value[1]}"', *lines[start + 1 : end + 1]]
    head += ["Attribute VB_TemplateDerived = False", "Attribute VB_Customizable = False"]
    return Module(name, ModuleKind.CLASS, "\n".join([*head, *lines[end + 1 :]]))


def project(name: str, modules: Sequence[Module]) -> bytes:
    """The bytes of `vbaProject.bin`."""
    streams = {"PROJECT": _project(name, modules), "PROJECTwm": _names(modules)}
    streams["VBA/_VBA_PROJECT"] = b"\xcc\x61\xff\xff\x00\x01\x00"
    streams["VBA/dir"] = compressed(_directory(name, modules))
    return compound(streams | {f"VBA/{one.name}": compressed(one.text) for one in modules})


def _project(name: str, modules: Sequence[Module]) -> bytes:
    lines = [f'ID="{IDENTITY}"']
    for one in modules:
        word = one.kind.value[0]
        lines.append(f"{word}={one.name}" + ("/&H00000000" if word == "Document" else ""))
    lines += [f'Name="{name}"', 'HelpContextID="0"', 'VersionCompatible32="393222000"']
    lines += [
        f'CMG="{hidden(bytes(4), 0x0D)}"',
        f'DPB="{hidden(bytes(1), 0x5B)}"',
        f'GC="{hidden(bytes([255]), 0x2E)}"',
    ]
    lines += ["", "[Host Extender Info]"]
    lines += ["&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000", "", "[Workspace]"]
    lines += [f"{one.name}=0, 0, 0, 0, C" for one in modules]
    return "\r\n".join([*lines, ""]).encode("ascii")


def hidden(data: bytes, seed: int) -> str:
    """Protection, password and visibility as a project writes them (MS-OVBA 2.4.3.2): none, none, visible."""
    key = sum(IDENTITY.encode()) & 255
    out = [seed, seed ^ 2, seed ^ key]
    plain, before, last = key, out[1], out[2]
    for byte in bytes([7] * ((seed & 6) // 2)) + struct.pack("<I", len(data)) + data:
        out.append(byte ^ (before + plain & 255))
        before, last, plain = last, out[-1], byte
    return bytes(out).hex().upper()


def _names(modules: Sequence[Module]) -> bytes:
    pairs = [one.name.encode("ascii") + b"\0" + one.name.encode("utf-16-le") + b"\0\0" for one in modules]
    return b"".join(pairs) + b"\0\0"


def _directory(name: str, modules: Sequence[Module]) -> bytes:
    """The stream `dir` before compression: project, references, modules."""
    parts = [_number(0x01, 1), _number(0x02, LANGUAGE), _number(0x14, LANGUAGE), _short(0x03, CODE_PAGE)]
    parts += [_record(0x04, name.encode()), _record(0x05), _record(0x40), _record(0x06), _record(0x3D)]
    parts += [
        _number(0x07, 0),
        _number(0x08, 0),
        struct.pack("<HIIH", 0x09, 4, 1, 1),
        _record(0x0C),
        _record(0x3C),
    ]
    for short, library in REFERENCES.items():
        parts += [_record(0x16, short.encode()), _record(0x3E, short.encode("utf-16-le"))]
        parts.append(_record(0x0D, struct.pack("<I", len(library)) + library.encode() + bytes(6)))
    parts += [_short(0x0F, len(modules)), _short(0x13, 0xFFFF), *map(_described, modules), _record(0x10)]
    return b"".join(parts)


def _described(module: Module) -> bytes:
    short, wide = module.name.encode("ascii"), module.name.encode("utf-16-le")
    parts = [_record(0x19, short), _record(0x47, wide), _record(0x1A, short), _record(0x32, wide)]
    parts += [_record(0x1C), _record(0x48), _number(0x31, 0), _number(0x1E, 0), _short(0x2C, 0xFFFF)]
    return b"".join([*parts, _record(0x21 if module.kind is ModuleKind.MODULE else 0x22), _record(0x2B)])


def _record(code: int, data: bytes = b"") -> bytes:
    return struct.pack("<HI", code, len(data)) + data


def _number(code: int, value: int) -> bytes:
    return _record(code, struct.pack("<I", value))


def _short(code: int, value: int) -> bytes:
    return _record(code, struct.pack("<H", value))


def compressed(data: bytes) -> bytes:
    """Data in the compression of VBA projects (MS-OVBA 2.4.1), in chunks of 4,096 bytes."""
    return b"\x01" + b"".join(_chunk(data[at : at + 4096]) for at in range(0, len(data), 4096))


def _chunk(data: bytes) -> bytes:
    out, at, seen = bytearray(), 0, dict[bytes, list[int]]()
    while at < len(data):
        flags, tokens = 0, bytearray()
        for bit in range(8):
            if at >= len(data):
                break
            length, distance = _match(data, at, seen)
            if length:
                flags |= 1 << bit
                bits = max((at - 1).bit_length(), 4)
                tokens += struct.pack("<H", (distance - 1) << (16 - bits) | (length - 3))
            else:
                tokens.append(data[at])
            for step in range(at, at + max(length, 1)):
                seen.setdefault(data[step : step + 3], []).append(step)
            at += max(length, 1)
        out += bytes([flags]) + tokens
    if len(out) > 4096:  # it would grow: kept as it is, filled up
        return struct.pack("<H", 0x3FFF) + data.ljust(4096, b"\0")
    return struct.pack("<H", 0xB000 | len(out) - 1) + out


def _match(data: bytes, at: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """The longest text before that stands here too, and how far back it is; 0, 0 if shorter than three."""
    most = min((1 << 16 - max((at - 1).bit_length(), 4)) + 2, len(data) - at) if at else 0
    best, distance = 0, 0
    for start in reversed(seen.get(data[at : at + 3], [])[-64:]):
        length = 3
        while length < most and data[start + length] == data[at + length]:
            length += 1
        if best < length <= most:
            best, distance = length, at - start
    return best, distance
