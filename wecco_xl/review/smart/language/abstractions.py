"""Numbers that count nothing one can count: « 8 progrès », « 4 bonnes pratiques », « 3 mesures fortes »."""

from wecco_xl.review.smart.language.french import Number
from wecco_xl.review.smart.language.lexicon import Lexicon

_NAMES_ANOTHER = 2
"""So many other words that name something tell what « 3 mesures » are about."""
_NEAR = 100
"""In how many characters behind the number they stand."""


def is_abstract(lexicon: Lexicon, plain: str, concrete: frozenset[str], one: Number) -> bool:
    """Whether a number of a folded sentence counts what nobody can count.

    `concrete` are the roots of what the sentence names: a general word, « mesures », is fine beside them.
    """
    behind = lexicon.words(plain[one.start : one.start + _NEAR])
    noun = _counted(lexicon, behind, one)
    if lexicon.knows("uncountable", noun):
        return True
    told = {lexicon.root(word) for word in behind if not lexicon.knows("lofty", word)}
    others = told & concrete - {lexicon.root(noun)}
    return lexicon.knows("general_counts", noun) and len(others) < _NAMES_ANOTHER


def _counted(lexicon: Lexicon, behind: list[str], one: Number) -> str:
    """The noun that a number counts; adjectives stand before it, « 4 bonnes pratiques »."""
    if not lexicon.holds_agreed("before_nouns", one.unit):
        return one.unit
    nouns = (word for word in behind if not (word[0].isdigit() or lexicon.holds_agreed("before_nouns", word)))
    return next(nouns, "")
