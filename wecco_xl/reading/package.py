"""The package around a workbook: its parts, unpacked once within caps and verified to the byte (.zip, OPC).

Whatever readers of such packages may take in different ways is refused.
"""

import struct
import zipfile
import zlib
from io import BytesIO

from wecco_xl.plan.finding import Refused
from wecco_xl.reading.files import MAX_FILE

MAX_PART, MAX_TOTAL, MAX_PARTS = 64 << 20, 128 << 20, 2_000
"""Bytes of one part unpacked, of all parts unpacked; number of parts."""

DIRECTORY_LIMIT = 1 << 20
"""Bytes of a list of parts or of sheets."""

XML = (".xml", ".rels", ".vml")
_OLDEST = tuple(map(bytes.fromhex, ("09000400", "09020600", "09040600", "09080800", "09081000")))
"""How a bare BIFF stream of Excel 2 to 5 begins ([MS-XLS] 2.4.21)."""

_PDF = b"%PDF-"
"""How a PDF begins, after what other programs may have put before it."""


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of a file by lower-case name, other parts as b"", or raise Refused."""
    _check_kind(data)
    try:
        entries = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OverflowError) as cause:
        raise Refused("damaged") from cause
    directory = data.rfind(b"PK\x05\x06")
    if len(entries) != struct.unpack_from("<H", data, directory + 10)[0]:
        raise Refused("damaged")
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise Refused("too_large")
    parts: dict[str, bytes] = {}
    names: set[str] = set()
    free = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        name = entry.filename.lower().replace("\\", "/")
        if name in names or entry.header_offset < free:
            raise Refused("suspicious")
        names.add(name)
        content, free = _part(data, entry)
        parts[name] = content if name.endswith(XML) or name == "mimetype" else b""
    return parts


def _check_kind(data: bytes) -> None:
    """Refuse what is not a complete package of the Office kind, by its first and last bytes."""
    if not data:
        raise Refused("empty_file")
    if len(data) > MAX_FILE:
        raise Refused("too_large")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(_ole_cause(data))
    if data[:4] in _OLDEST:
        raise Refused("old_xls")
    if not data.startswith(b"PK\x03\x04"):
        raise Refused(_other_cause(data))
    at = data.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(data):
        raise Refused("truncated")
    if data[at - 20 : at - 16] == b"PK\x06\x07":  # sizes beyond 4 GiB: never needed, read in many ways
        raise Refused("unreadable")
    disk, first, here, count, size, offset, comment = struct.unpack_from("<4H2LH", data, at + 4)
    if count > MAX_PARTS or size > DIRECTORY_LIMIT:
        raise Refused("too_large")
    if (disk, first, here) != (0, 0, count) or (offset + size, at + 22 + comment) != (at, len(data)):
        raise Refused("damaged")


def _ole_cause(data: bytes) -> str:
    """What an OLE file is: locked by a label of the firm, by a password, or of the old kind."""
    if "DRMEncryptedDataSpace".encode("utf-16-le") in data:
        return "rights_managed"
    return "encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "old_xls"


def _other_cause(data: bytes) -> str:
    """What a file is that is of no Office kind."""
    if _PDF in data[:1024]:
        return "pdf_file"
    return "text_file" if _is_text(data[:512]) else "not_a_workbook"


def _is_text(head: bytes) -> bool:
    return b"\0" not in head.replace(b"\xff\xfe", b"", 1) or head.startswith((b"\xff\xfe", b"\xfe\xff"))


def _part(data: bytes, entry: zipfile.ZipInfo) -> tuple[bytes, int]:
    """Return the bytes of one part and where it ends in the file."""
    if entry.file_size > MAX_PART:
        raise Refused("too_large")
    try:
        signature, _, flags, method, *_, name_size, extra_size = struct.unpack_from(
            "<4s5H3L2H", data, entry.header_offset
        )
    except struct.error as cause:
        raise Refused("damaged") from cause
    start = entry.header_offset + 30 + name_size + extra_size
    end = start + entry.compress_size
    name = data[entry.header_offset + 30 : entry.header_offset + 30 + name_size]
    written_as = entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437", "replace")
    if (signature, method, flags, name) != (b"PK\x03\x04", entry.compress_type, entry.flag_bits, written_as):
        raise Refused("damaged")
    if flags & 1 or end > len(data):
        raise Refused("damaged")
    content = _inflated(data[start:end], method, entry.file_size)
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise Refused("damaged")
    return content, end


def _inflated(packed: bytes, method: int, size: int) -> bytes:
    """Return at most `size` unpacked bytes; more than declared is refused, whatever the declaration."""
    if method == zipfile.ZIP_STORED:
        return packed
    if method != zipfile.ZIP_DEFLATED:
        raise Refused("unreadable")
    inflater = zlib.decompressobj(-15)
    try:
        content = inflater.decompress(packed, size + 1)
    except zlib.error as cause:
        raise Refused("damaged") from cause
    if len(content) > size:
        raise Refused("suspicious")
    return content
