"""The parts of a workbook file, and the same file with some of them changed, all others byte for byte."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from wecco_xl.plan.finding import Refused

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_SIZES_FOLLOW = 0x0008
_ZIP64 = 0x0001


class Package:
    """The zip file that a workbook is, held as bytes (layout: PKWARE APPNOTE 6.3, without ZIP64).

    Raises `Refused("patch_unreadable", part=…)` for an archive of another shape.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as fault:
            raise _unreadable("") from fault
        self._entries = self._zip.infolist()
        self._central, self._end = self._directory()
        names = self._zip.namelist()
        offsets = {entry.header_offset for entry in self._entries}
        if len({name.casefold() for name in names}) != len(names) or len(offsets) != len(names):
            raise _unreadable("")

    def part(self, name: str) -> bytes:
        """The content of one part, its checksum verified; `Refused` if it is absent or damaged."""
        try:
            return self._zip.read(name)
        except (KeyError, BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fault:
            raise _unreadable(name) from fault

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The file with these parts replaced; every other record is copied as it stands, in its place."""
        by_place = sorted(self._entries, key=lambda entry: entry.header_offset)
        ends = [entry.header_offset for entry in by_place[1:]] + [self._zip.start_dir]
        body = bytearray(self._data[: by_place[0].header_offset])
        central: dict[str, bytes] = {}
        for entry, end in zip(by_place, ends, strict=True):
            raw, record = self._data[entry.header_offset : end], self._central[entry.filename]
            if entry.filename in changed:
                raw, record = _repacked(entry, raw, record, changed[entry.filename])
            central[entry.filename] = _moved(record, len(body))
            body += raw
        end_record = list(_END.unpack_from(self._end))
        end_record[6] = len(body)
        body += b"".join(central[entry.filename] for entry in self._entries)
        return bytes(body) + _END.pack(*end_record) + self._end[_END.size :]

    def _directory(self) -> tuple[dict[str, bytes], bytes]:
        """The raw central records by part name, and the raw end of the archive."""
        records: dict[str, bytes] = {}
        at = self._zip.start_dir
        for entry in self._entries:
            fields = _CENTRAL.unpack_from(self._data, at)
            if fields[16] != entry.header_offset or 0xFFFFFFFF in fields[7:10]:
                raise _unreadable(entry.filename)
            size = _CENTRAL.size + sum(fields[10:13])
            records[entry.filename] = self._data[at : at + size]
            at += size
        end = self._data[at:]
        if not self._entries or not end.startswith(b"PK\5\6") or len(end) < _END.size:
            raise _unreadable("")
        return records, end


def _repacked(entry: ZipInfo, raw: bytes, central: bytes, content: bytes) -> tuple[bytes, bytes]:
    """The local and the central record of a part with a new content; names, dates and attributes stay."""
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _unreadable(entry.filename)
    packed = content if entry.compress_type == ZIP_STORED else _deflated(content)
    measures = [zlib.crc32(content), len(packed), len(content)]
    local = list(_LOCAL.unpack_from(raw))
    name_end = _LOCAL.size + local[9]
    extra = _without_zip64(raw[name_end : name_end + local[10]])
    local[2] &= ~_SIZES_FOLLOW
    local[6:9], local[10] = measures, len(extra)
    fields = list(_CENTRAL.unpack_from(central))
    fields[3] &= ~_SIZES_FOLLOW
    fields[7:10] = measures
    record = _LOCAL.pack(*local) + raw[_LOCAL.size : name_end] + extra + packed
    return record, _CENTRAL.pack(*fields) + central[_CENTRAL.size :]


def _moved(central: bytes, offset: int) -> bytes:
    fields = list(_CENTRAL.unpack_from(central))
    fields[16] = offset
    return _CENTRAL.pack(*fields) + central[_CENTRAL.size :]


def _deflated(content: bytes) -> bytes:
    squeeze = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeeze.compress(content) + squeeze.flush()


def _without_zip64(extra: bytes) -> bytes:
    """Extra fields without the one that would contradict the new sizes."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + size]
        at += 4 + size
    return kept


def _unreadable(part: str) -> Refused:
    return Refused("patch_unreadable", part=part)
