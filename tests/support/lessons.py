"""The plans of `tests/cases/links`, by which the vectors of `meanings.fr.bin` are taught."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

LINKS = Path(__file__).parents[1] / "cases" / "links"


class Plan(NamedTuple):
    """A plan as it is taught: its needs and opportunities by number, and objectives with what they serve."""

    rows: tuple[dict[str, str], dict[str, str]]
    objectives: list[tuple[str, tuple[set[str], set[str]]]]


def plans() -> Iterator[Plan]:
    """The plans of `tests/cases/links`: « B1 | need », « E1 | opportunity », « O | B1 | E1 | objective »."""
    for file in sorted(LINKS.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n# "):
            plan = Plan(({}, {}), [])
            for line in block.splitlines()[1:]:
                kind, *cells = (cell.strip() for cell in line.split("|"))
                if kind == "O":
                    needs, chances, text = cells
                    plan.objectives.append((text, (_names(needs), _names(chances))))
                elif kind:
                    plan.rows["BE".index(kind[0])][kind] = cells[0]
            yield plan


def _names(cell: str) -> set[str]:
    return {name.strip() for name in cell.split(",")}


def digest() -> str:
    """Eight letters that change with any of the plans."""
    return sha256(b"".join(file.read_bytes() for file in sorted(LINKS.glob("*.txt")))).hexdigest()[:8]
