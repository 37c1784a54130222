"""`python -m benchmarks [--write]`: measure, print the table, and put the figures into docs/vitesse.md."""

import re
import sys
from datetime import date
from pathlib import Path

from benchmarks import documents, reading, starting, warm
from benchmarks.measure import Figure

PAGE = Path(__file__).parent.parent / "docs" / "vitesse.md"


def main() -> int:
    """Print the figures; 1 when a goal is missed."""
    found = [*reading.figures(), *starting.figures(), *documents.figures(), *warm.figures()]
    for one in found:
        print(f"{one.code:15}{one.ratio:8.2f}   {one.goal or '':>5}   {'' if one.met else 'missed'}")
    if "--write" in sys.argv[1:]:
        PAGE.write_text(updated(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")
    return 0 if all(one.met for one in found) else 1


def updated(page: str, found: list[Figure]) -> str:
    """The page with the last cell of each line of its first table, and the day, as they are now."""
    table, other, rest = page.partition("\n## ")
    for one in found:
        shown = f"{one.ratio:.1f}".replace(".", ",")
        table = re.sub(rf"(?m)^(\| {re.escape(one.code)} \|.*\|)[^|\n]*\|$", rf"\g<1> {shown} |", table)
    page = table + other + rest
    return re.sub(r"(?<=<!-- day -->)[0-9-]*", date.today().isoformat(), page)  # noqa: DTZ011


if __name__ == "__main__":
    sys.exit(main())
