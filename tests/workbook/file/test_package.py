"""Parts of a workbook file are replaced; what the records around them say stays true."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wecco_xl.workbook.file.package import Package

_ZIP64, _TIMES = 0x0001, 0x5455


def extra_of(kind, content):
    return struct.pack("<2H", kind, len(content)) + content


def local_extra(data, name):
    """The extra fields in the local record of a part."""
    at = ZipFile(BytesIO(data)).getinfo(name).header_offset
    length, extra = struct.unpack_from("<2H", data, at + 26)
    return data[at + 30 + length : at + 30 + length + extra]


def test_a_replaced_part_loses_the_sizes_of_zip64_and_keeps_its_other_extra_fields():
    """Some programs write ZIP64 sizes into small local records: they would contradict the new content."""
    times = extra_of(_TIMES, b"\x01\x00\x00\x00\x00")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in ("a.xml", "b.xml"):
            info = ZipInfo(name)
            info.compress_type, info.extra = ZIP_DEFLATED, times
            with package.open(info, "w", force_zip64=True) as part:
                part.write(b"before")
    data = out.getvalue()
    sizes = extra_of(_ZIP64, struct.pack("<2Q", 6, 8))
    assert local_extra(data, "a.xml") in (sizes + times, times + sizes)
    after = Package(data).with_parts({"a.xml": b"after, and longer"})
    assert local_extra(after, "a.xml") == times
    assert local_extra(after, "b.xml") == local_extra(data, "b.xml")
    with ZipFile(BytesIO(after)) as package:
        assert (package.testzip(), package.read("a.xml"), package.read("b.xml")) == (
            None,
            b"after, and longer",
            b"before",
        )
