"""Compound files (MS-CFB, version 3): the container in which Office keeps the modules of a workbook."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

SECTOR, SMALL, LIMIT = 512, 64, 4096
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT, _BLACK = 1, 2, 5, 1


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    children: "list[_Entry]" = field(default_factory=list)
    number: int = 0
    left: int = NONE
    right: int = NONE
    child: int = NONE
    start: int = 0
    size: int = 0

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")
        head = struct.pack(
            "<64sHBBIII", name, len(name) + 2, self.kind, _BLACK, self.left, self.right, self.child
        )
        return head + bytes(16 + 4 + 8 + 8) + struct.pack("<IQ", self.start, self.size)


def compound(streams: Mapping[str, bytes]) -> bytes:
    """The file that holds some streams by path, `PROJECT` or `VBA/dir`; one level of folders, 6 MB."""
    root = _tree(streams)
    entries = _numbered(root)
    small, chains, where = bytearray(), list[bytes](), 0
    mini_fat: list[int] = []
    for entry in entries:
        entry.size = len(entry.data)
        if entry.kind == _STREAM and 0 < entry.size < LIMIT:
            entry.start = len(mini_fat)
            count = -(-entry.size // SMALL)
            mini_fat += [*range(entry.start + 1, entry.start + count), END]
            small += entry.data.ljust(count * SMALL, b"\0")
        elif entry.kind == _STREAM:
            entry.start = where if entry.size else END
            chains.append(entry.data)
            where += -(-entry.size // SECTOR)
    root.start, root.size = (where if small else END), len(small)
    directory_at = where + -(-len(small) // SECTOR)
    directory = b"".join(entry.packed() for entry in entries)
    empty = struct.pack("<64sHBBIII", b"", 0, 0, 0, NONE, NONE, NONE).ljust(128, b"\0")
    directory += empty * (-len(entries) % 4)
    mini_at = directory_at + len(directory) // SECTOR
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    table += b"\xff" * (-len(table) % SECTOR)
    return _file([*chains, bytes(small), directory, table], directory_at, mini_at, len(table) // SECTOR)


def _tree(streams: Mapping[str, bytes]) -> _Entry:
    root = _Entry("Root Entry", _ROOT)
    folders: dict[str, _Entry] = {"": root}
    for path, data in streams.items():
        folder, _, name = path.rpartition("/")
        if folder not in folders:
            folders[folder] = _Entry(folder, _STORAGE)
            root.children.append(folders[folder])
        folders[folder].children.append(_Entry(name, _STREAM, data))
    return root


def _numbered(root: _Entry) -> list[_Entry]:
    """All entries in the order of the directory, with the links of the search trees of each folder."""
    entries = [root]
    for entry in entries:  # it grows while it is walked
        entry.children.sort(key=lambda one: (len(one.name), one.name.upper()))
        for child in entry.children:
            child.number = len(entries)
            entries.append(child)
    for entry in entries:
        entry.child = _balanced(entry.children)
    return entries


def _balanced(ordered: list[_Entry]) -> int:
    """Link sorted entries as a search tree; the number of its top. All black: no reader checks colours."""
    if not ordered:
        return NONE
    middle = len(ordered) // 2
    top = ordered[middle]
    top.left, top.right = _balanced(ordered[:middle]), _balanced(ordered[middle + 1 :])
    return top.number


def _file(parts: list[bytes], directory_at: int, mini_at: int, mini_count: int) -> bytes:
    """The header, the parts in a row, and the table of sectors at the end."""
    table: list[int] = []
    body = bytearray()
    for part in parts:
        count = -(-len(part) // SECTOR)
        if count:
            table += [*range(len(table) + 1, len(table) + count), END]
            body += part.ljust(count * SECTOR, b"\0")
    used, own = len(table), 1
    while used + own > own * SECTOR // 4:
        own += 1
    if own > 109:
        raise ValueError("too large")
    table += [FAT] * own
    table += [FREE] * (own * SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, own, directory_at, 0, LIMIT,
                        mini_at if mini_count else END, mini_count, END, 0)  # fmt: skip
    places = [used + at for at in range(own)]
    head += struct.pack("<109I", *places, *[FREE] * (109 - own))
    return head + bytes(body) + struct.pack(f"<{len(table)}I", *table)
