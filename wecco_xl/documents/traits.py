"""What sets one document apart: whom it serves, which fields it may hold, when it is due."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wecco_xl.plan.spec import Privacy, Spec, Usage
from wecco_xl.plan.stages import Stage
from wecco_xl.wording.blocks import Block, Size

PUBLIC = frozenset({Privacy.PUBLIC})
PROJECT = PUBLIC | {Privacy.PROJECT}
EVERY_CLASS = frozenset(Privacy)


@dataclass(frozen=True, slots=True)
class Traits:
    """One document.

    `sections` are those it reads; of these it may hold the fields of `classes` and, by name, the `named`
    ones of other classes. A field is asked for in it when one of `usages` needs it at `stage`, or at the
    stage of the plan if that comes later.

    `blocks` says it, given the `Source` of a plan. `due` are the stages at which people expect it; one that
    is `apart` is made on explicit request only, in a folder of its own. Only where pages are `counted` is a
    long text cut.
    """

    name: str
    blocks: Callable[[Any], Iterator[Block]]
    classes: frozenset[Privacy]
    usages: tuple[Usage, ...]
    stage: Stage
    due: tuple[Stage, ...]
    sections: tuple[str, ...]
    named: frozenset[str] = frozenset()
    apart: bool = False
    counted: bool = False
    size: Size = Size.USUAL

    def allows(self, spec: Spec) -> bool:
        """Whether the document may hold a field."""
        known = spec.section in self.sections
        return known and (spec.privacy in self.classes or spec.name in self.named)
