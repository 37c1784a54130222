"""Numbers inside a French sentence: what they count, what they are for, and what is no quantity at all.

Texts come folded (`wecco_xl.plan.cells.fold`); dates are found first (`wecco_xl.review.french_dates`) and
masked, so that « du 3 au 14 mars » holds no number. Every word and pattern stands in the settings.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from wecco_xl.plan import spelling
from wecco_xl.plan.cells import fold
from wecco_xl.plan.smart_settings import Named, SmartSettings
from wecco_xl.review.smart.language.french import (
    EUR,
    METRE,
    PERCENT,
    POINTS,
    TIMES,
    XOF,
    Number,
    Use,
    ahead,
    alternatives,
    filled,
    masked,
)
from wecco_xl.review.smart.language.french_pairs import Pairs

_DIGIT = re.compile("[0-9]")
_SHORTEST_SCALE = 3
"""« Millions » is said after a number word; « m » and « k » are only typed after digits."""

_ONE = 1
"""What is said behind a number and stands in no list: « vingt et un »."""


class Numbers:
    """Reads the numbers of folded sentences; compiled once from the words and patterns of the settings."""

    def __init__(self, settings: SmartSettings) -> None:
        words, patterns = settings.french, settings.patterns
        self._pattern = cache(lambda name, **slots: re.compile(filled(patterns[name], **slots)))
        self._scales = {fold(scale.name): scale.value for scale in words.scales}
        self._words = spelling.sentence_numbers()
        self._units = {
            **{fold(sign): PERCENT for sign in words.percent},
            **{fold(sign): POINTS for sign in words.points},
            **{fold(sign): XOF for sign in words.xof},
            **{fold(sign): EUR for sign in words.eur},
        }
        self._plurals = "".join(settings.words["plural_endings"])
        self._not_units = frozenset(map(fold, words.not_units))
        scale, unit, word = (alternatives(one) for one in (self._scales, self._units, self._words))
        self._number = self._pattern("typed_number", scale=scale, unit=unit)
        self._spelled = self._pattern("spelled_number", word=word, unit=unit)
        self._owned = re.compile(rf"(?<!\w)(?:{alternatives(words.owners)}) $")
        self._determined = re.compile(rf"(?<!\w)(?:{alternatives(words.determiners)}) $")
        self._pairs = Pairs(settings)
        self._factors = _prefixes(words.factors)
        self._fractions = {fold(word.name): word.value for word in words.fractions}
        self._fraction = self._pattern("fraction_of_it", fraction=alternatives(self._fractions))
        self._parts = {fold(word.name): word.value for word in words.parts}
        self._share = self._pattern("share_in_words", part=alternatives(self._parts))
        self._scaled = re.compile(
            rf"(?<!\w)(?:{alternatives(words.scaled_by)}) (?P<by>[0-9]+|{alternatives(self._words)})(?!\w)"
        )
        numbered, street = alternatives(words.numbered), alternatives(words.street)
        self._labels = self._pattern("number_as_label", numbered=numbered, street=street)
        self._phones = self._pattern("phone_number", phone=alternatives(words.phones))
        self._ages = self._pattern("ages_of_them")
        self._year_lead = re.compile(rf"(?<!\w)(?:{alternatives(words.year_leads)})['-]? ?$")
        self._from_word = self._pattern("number_of_today", from_words=alternatives(words.from_words))
        self._from_after = re.compile(
            rf"[^.;,()0-9]{{0,18}}(?<!\w)(?:{alternatives(words.from_after)})(?!\w)"
        )
        self._reads = lru_cache(256)(self._read)

    def read(self, text: str) -> tuple[Number, ...]:
        """The numbers of a folded text whose dates are masked, in order."""
        return self._reads(text)

    def _read(self, text: str) -> tuple[Number, ...]:
        digits = _DIGIT.search(text) is not None
        found = list(self._proportions(text))
        text = masked(text, ((one.start, one.end) for one in found))
        found += self._not_counted(text) if digits else []
        text = masked(text, ((one.start, one.end) for one in found))
        shares = list(self._shares(text))
        text = masked(text, ((one.start, one.end) for one in shares))
        typed = self._digits(text) if digits else ()
        counted = sorted([*shares, *typed, *self._in_words(text)], key=lambda one: one.start)
        return tuple(sorted([*found, *self._with_uses(text, counted)], key=lambda one: one.start))

    def _proportions(self, text: str) -> Iterator[Number]:
        """« de moitié », « diviser par deux »: changes whose number is a word."""
        for match in self._fraction.finditer(text):
            yield Number(self._fractions[match[0]], PERCENT, Use.CHANGE, *match.span())
        for match in self._scaled.finditer(text):
            by = self._words.get(match["by"]) or float(match["by"])
            yield Number(by, TIMES, Use.CHANGE, *match.span())

    def _shares(self, text: str) -> Iterator[Number]:
        """« Un quart de nos ventes », « les deux tiers des devis »."""
        for match in self._share.finditer(text):
            times = self._words.get(match["times"], _ONE)
            yield Number(times * self._parts[match["part"]], PERCENT, Use.PLAIN, *match.span())

    def _not_counted(self, text: str) -> Iterator[Number]:
        """Phones, addresses, norms, clock times, ages."""
        for pattern in (self._phones, self._labels, self._ages):
            group = "age" if pattern is self._ages else 0
            matches = list(pattern.finditer(text))
            for match in matches:
                digits = re.search(r"[0-9]+", match[group])
                yield Number(float(digits[0]) if digits else 0, "", Use.LABEL, *match.span(group))
            text = masked(text, (match.span(group) for match in matches))

    def _digits(self, text: str) -> Iterator[Number]:
        for match in self._number.finditer(text):
            whole, part = re.sub("[ .']", "", match["whole"]), match["part"] or "0"
            scale = self._scales.get((match["scale"] or "").strip().removesuffix("s"), 0)
            scale = scale or self._scales.get((match["scale"] or "").strip(), 1)
            use = Use.CHANGE if match["sign"] else Use.PLAIN
            end = max(match.end(part) for part in ("whole", "part", "scale", "sort"))
            year = use is Use.PLAIN and match["part"] is None and self._is_year(text, match)
            unit = self._unit(match)
            yield Number(
                float(f"{whole}.{part}") * scale, unit, Use.YEAR if year else use, match.start(), end
            )

    def _is_year(self, text: str, match: re.Match[str]) -> bool:
        """A lone 1950 to 2050: after « en », « de »…, or with no noun behind it."""
        whole = match["whole"]
        if len(whole) != 4 or not whole.isdigit() or not 1950 <= int(whole) <= 2050 or match["sort"]:
            return False
        word = match["word"] or ""
        return len(word) <= 2 or bool(
            self._year_lead.search(text[max(0, match.start() - 14) : match.start()])
        )

    def _in_words(self, text: str) -> Iterator[Number]:
        for match in self._spelled.finditer(text):
            if self._is_new(text, match):
                continue
            value = 0.0
            for word in self._pattern("joints_of_number").split(match["words"]):
                step = self._words.get(word, self._words.get(word.removesuffix("s"), _ONE))
                value = max(value, 1) * step if step >= 100 or (step, value) == (20, 4) else value + step
            scale, unit = self._scale_in_words(text, match)
            known = self._determined.search(text[max(0, match.start() - 8) : match.start()])
            use = Use.TOTAL if known else Use.PLAIN
            yield Number(value * scale, unit, use, match.start(), match.end("words"))
        for match in self._pattern("a_million").finditer(text):
            unit = self._units.get(match["word"], match["word"] or "")
            yield Number(self._scales[match["scale"]], unit, Use.PLAIN, match.start(), match.end("scale"))
        for match in self._pattern("one_that_counts").finditer(text):
            yield Number(1, match["time"] or match["word"] or "", Use.PLAIN, *match.span())
        for pattern, value in self._factors:
            for match in pattern.finditer(text):
                yield Number(value, TIMES, Use.CHANGE, *match.span())

    def _is_new(self, text: str, match: re.Match[str]) -> bool:
        """« Un camion neuf » has no nine."""
        if not self._pattern("nine_or_new").fullmatch(match["words"]) or self._unit(match):
            return False
        return self._pattern("new_behind").search(ahead(text, match.start())) is not None

    def _scale_in_words(self, text: str, match: re.Match[str]) -> tuple[float, str]:
        """The million of « quatre millions FCFA », and the unit behind it."""
        word = (match["word"] or "").removesuffix("s")
        if len(word) < _SHORTEST_SCALE or word not in self._scales:
            return 1, self._unit(match)
        behind = self._pattern("unit_behind_scale").match(text, match.end("word"))
        return self._scales[word], self._units.get(behind["unit"], behind["unit"]) if behind else ""

    def _unit(self, match: re.Match[str]) -> str:
        if match["sort"]:
            unit = self._units[match["sort"]]
            counted = unit == POINTS and self._pattern("points_of_a_thing").match(
                match.string, match.end("sort")
            )
            return "point" if counted else unit
        word = match["word"] or ""
        if word and self._pattern("metre_of_power").match(match.string, match.start("word")):
            return METRE
        adjective = self._pattern("noun_behind_adjective")
        if word and (named := adjective.match(match.string, match.start("word"))):
            word = named["noun"]
        return "" if word in self._not_units else word.rstrip(self._plurals) or word

    def _with_uses(self, text: str, counted: list[Number]) -> Iterator[Number]:
        uses = [one.use for one in counted]
        for at, (left, right) in enumerate(pairwise(counted)):
            between = text[left.end : right.start]
            lead = text[max(0, left.start - 8) : left.start]
            tied = self._pairs.uses(uses[at], uses[at + 1], lead, between)
            if Use.RANGE not in tied or (
                uses[at] is not Use.TOTAL and (not left.unit or right.unit in {"", left.unit})
            ):
                uses[at : at + 2] = tied
        uses = self._pairs.of_wholes(uses, text, [(one.start, one.end) for one in counted])
        for at, one in enumerate(counted):
            share = uses[at] is Use.TARGET and uses[at + 1 : at + 2] == [Use.TOTAL]
            use = (
                self._alone(text, one, counted[at - 1] if at else None)
                if uses[at] is Use.PLAIN or share
                else uses[at]
            )
            use = Use.TARGET if share and use is not Use.BASELINE else use
            after = counted[at + 1] if use is Use.BASELINE and not one.unit and counted[at + 1 :] else one
            unit = "" if "," in text[one.end : after.start] else after.unit
            yield Number(one.value, unit, use, one.start, one.end)

    def _alone(self, text: str, one: Number, before: Number | None) -> Use:
        """A single number: those that are there (« nos 250 abonnées »), of today, a change, or plain."""
        today = self._from_after.match(text, before.end) if before else None  # said of the one before
        lead = text[max(0, one.start - 28, today.end() if today else 0) : one.start]
        if self._owned.search(lead):
            return Use.TOTAL
        if self._from_word.search(lead) or self._from_after.match(text, one.end):
            return Use.BASELINE
        of = one.unit in {PERCENT, POINTS} and self._pattern("change_by").search(lead)
        return Use.CHANGE if of else Use.PLAIN


def _prefixes(words: Iterable[Named]) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(rf"(?<!\w){re.escape(fold(word.name))}\w*"), word.value) for word in words)
