"""Zip packages that come out the same, byte for byte, wherever and whenever they are built."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_DAY = (2026, 1, 1, 0, 0, 0)


def package(parts: Mapping[str, bytes]) -> bytes:
    """A zip of named parts, in order; stored, because compressors differ from version to version."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            file.writestr(entry, data)
    return out.getvalue()
