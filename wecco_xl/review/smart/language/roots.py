"""What is left of a folded word without its endings, and which words are of one family."""

import re
from collections.abc import Mapping

from wecco_xl.review.smart.language.french import alternatives

_SHORTEST_ROOT, _SHORTEST_KIN = 3, 4
_MOST_ROOTS = 20_000


class Roots:
    """Cuts words, and remembers what it cut; from the lists of the settings, folded."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self._plurals, self._derived = words["plural_endings"], words["derived_endings"]
        self._endings = re.compile(f"(?:{alternatives(words['endings'])})$")
        families = map(str.split, words["kin_families"])
        self._families = {
            f"{word}{end}": first
            for first, *others in families
            for word in (first, *others)
            for end in ("", "e")
        }
        self._roots: dict[str, str] = {}
        self._kin: dict[str, str] = {}

    def root(self, word: str) -> str:
        """A folded word without the endings of plurals and verbs, three letters at least."""
        found = self._roots.get(word)
        if found is None:
            single = self._singular(word)
            cut = self._endings.sub("", single)
            found = cut if len(cut) >= _SHORTEST_ROOT else single
            if len(self._roots) < _MOST_ROOTS:
                self._roots[word] = found
        return found

    def kin(self, word: str) -> str:
        """A folded word without what derives it: `reparation`, `reparateur` and `repares` are `repar`.

        A family that its endings do not bring together, « couture » and « cousu », is of one word.
        """
        found = self._kin.get(word)
        if found is None:
            single = self._singular(word)
            found = self._families.get(single) or self._cut(word, single)
            if len(self._kin) < _MOST_ROOTS:
                self._kin[word] = found
        return found

    def _cut(self, word: str, single: str) -> str:
        cuts = (single.removesuffix(end) for end in self._derived)
        return min(
            [self.root(word), *(cut for cut in cuts if cut != single and len(cut) >= _SHORTEST_KIN)], key=len
        )

    def _singular(self, word: str) -> str:
        plural = word.endswith(self._plurals) and len(word) > _SHORTEST_ROOT
        return word[:-1] if plural else word
