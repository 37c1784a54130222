"""What two numbers in a row are for: « de 5 à 9 », « 12 sur 15 », « entre 1 et 50 »."""

import re

from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.language.french import Use, alternatives, filled


class Pairs:
    """Tells what two numbers in a row are for, by the words before and between them."""

    _arrow = re.compile(r"[^.;,()]{0,24}?(?:->|=>|→)[^.;,()]{0,14}")
    _dash = re.compile(r" ?- ?")

    def __init__(self, settings: SmartSettings) -> None:
        words, patterns = settings.french, settings.patterns
        soft, to = alternatives(words.softeners), alternatives(words.moves_to)
        self._to = re.compile(rf"(?: [^\d.;,()]{{0,20}}|[^\w.;,()]{{0,3}})(?<!\w)(?:{to})(?: (?:{soft}))? ")
        self._out_of = re.compile(rf"[^\d.;,()]{{0,36}}(?:(?<!\w)(?:{alternatives(words.out_of)})|/) ?")
        self._joined = re.compile(rf"[^.;]{{0,14}} (?:{alternatives(words.joins)}) ")
        self._spans = re.compile(rf"(?<!\w)(?:{alternatives(words.spans)}) $")
        self._moves = re.compile(filled(patterns["starts_from"], moves_from=alternatives(words.moves_from)))
        self._sent = re.compile(patterns["sent_to"])

    def uses(self, first: Use, second: Use, lead: str, between: str) -> tuple[Use, Use]:
        """The uses of both, unchanged where nothing ties them together."""
        if Use.YEAR in {first, second} or first is Use.TOTAL:  # « 9 plats sur 10 à plus de 60 degrés »
            return first, second
        if self._arrow.fullmatch(between):
            return Use.BASELINE, Use.TARGET
        if self._spans.search(lead) and self._joined.fullmatch(between):
            return Use.RANGE, Use.RANGE
        goes = self._to.fullmatch(between) and not self._sent.search(between)
        if goes or self._dash.fullmatch(between):
            return (Use.BASELINE, Use.TARGET) if self._moves.search(lead) else (Use.RANGE, Use.RANGE)
        if self._out_of.fullmatch(between) and first is Use.PLAIN:
            return Use.TARGET, Use.TOTAL
        return first, second

    def of_wholes(self, uses: list[Use], text: str, spans: list[tuple[int, int]]) -> list[Use]:
        """« De 5 sur 10 à 1 sur 10 »: the first of two parts is where one starts."""
        parts = [Use.TARGET, Use.TOTAL, Use.TARGET, Use.TOTAL]
        for at in range(len(uses) - 3):
            (start, _), (_, end), (other, _) = spans[at : at + 3]
            moves = self._moves.search(text[max(0, start - 8) : start])
            if moves and uses[at : at + 4] == parts and self._to.fullmatch(text[end:other]):
                uses = [*uses[:at], Use.BASELINE, *uses[at + 1 :]]
        return uses
