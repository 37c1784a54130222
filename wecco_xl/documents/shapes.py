"""Bars drawn once as rectangles: as SVG for pages and print, as PNG for Word, in the colours of the house."""

import struct
import zlib
from collections.abc import Iterator

from wecco_xl import palette
from wecco_xl.wording.blocks import Bar, Tone

PARTS = (Tone.FIRST, Tone.SECOND, Tone.THIRD, Tone.FOURTH, Tone.FIFTH, Tone.SIXTH)
"""The tones of the parts of one bar, in order."""

COLOURS = {
    Tone.PLAIN: palette.BAR,
    Tone.QUIET: palette.BARS["undated"],
    Tone.STRONG: palette.INK,
    Tone.GOOD: palette.CHART["met"],
    Tone.FAIR: palette.CHART["partial"],
    Tone.POOR: palette.CHART["missing"],
    Tone.BEFORE: palette.BARS["before"],
    Tone.DURING: palette.BARS["during"],
    Tone.AFTER: palette.BARS["after"],
    Tone.OVER: palette.BARS["done"],
    **dict(zip(PARTS, palette.STACK, strict=True)),
}
"""The colour of each tone in a chart."""

TINTS = {
    Tone.GOOD: (palette.GOOD, palette.GOOD_INK),
    Tone.FAIR: (palette.MISSING, palette.MISSING_INK),
    Tone.POOR: (palette.BLOCKING, palette.BLOCKING_INK),
}
"""Background and letters of a mark or a note; other tones are plain."""

WIDTH, HEIGHT = 400, 20
LEAST = 3.0
"""The least width of a segment that is not empty: one day on a line of years is still seen."""

Rectangle = tuple[float, float, float, float, str]
"""Left, top, width, height, colour; the whole is `WIDTH` × `HEIGHT`."""


def tint(tone: Tone) -> tuple[str, str]:
    """Background and letters of a tone."""
    return TINTS.get(tone, (palette.SOFT, palette.INK))


def rectangles(bar: Bar) -> Iterator[Rectangle]:
    """The track, its ticks, the segments, the mark: each over those before it."""
    yield 0.0, 4.0, float(WIDTH), 12.0, palette.TRACK
    for tick in bar.ticks:
        yield round(tick * WIDTH, 2), 2.0, 1.0, 16.0, palette.RULE
    left = bar.start * WIDTH
    for share, tone in bar.segments:
        width = max(share * WIDTH, LEAST) if share > 0 else 0.0
        if width:
            yield round(min(left, WIDTH - LEAST), 2), 4.0, round(width, 2), 12.0, COLOURS[tone]
        left += share * WIDTH
    if bar.mark is not None:
        yield round(min(bar.mark * WIDTH, WIDTH - LEAST), 2), 0.0, LEAST, float(HEIGHT), palette.INK


def svg(bar: Bar) -> str:
    """The bar as a picture that stretches to its place; its words stand beside it."""
    drawn = "".join(
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{colour}"/>'
        for x, y, w, h, colour in rectangles(bar)
    )
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} preserveAspectRatio="none">{drawn}</svg>'


def png(bar: Bar) -> bytes:
    """The same as a small picture, for Word."""
    rows = [bytearray(b"\xff" * 3 * WIDTH) for _ in range(HEIGHT)]
    for x, y, w, h, colour in rectangles(bar):
        first, last = max(round(x), 0), min(round(x + w), WIDTH)
        pixels = bytes.fromhex(colour[1:]) * max(last - first, 0)
        for row in rows[round(y) : round(y + h)]:
            row[3 * first : 3 * first + len(pixels)] = pixels
    lines = b"".join(b"\0" + bytes(row) for row in rows)
    header = struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
