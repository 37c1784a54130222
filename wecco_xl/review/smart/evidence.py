"""One objective as the letters see it: its folded texts, numbers, dates and the links that hold."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from wecco_xl.plan.cells import fold
from wecco_xl.plan.fillers import bare
from wecco_xl.plan.finding import Loc
from wecco_xl.plan.objectives import Family, Objective
from wecco_xl.plan.parse import address
from wecco_xl.plan.smart_settings import Limits
from wecco_xl.review.case import Case
from wecco_xl.review.smart.columns import result, start
from wecco_xl.review.smart.language.abstractions import is_abstract
from wecco_xl.review.smart.language.french import PERCENT, Number, Use, masked
from wecco_xl.review.smart.language.french_dates import Moment
from wecco_xl.review.smart.language.lexicon import Lexicon
from wecco_xl.review.smart.meaning.meanings import meanings
from wecco_xl.review.smart.meaning.related import Told, told
from wecco_xl.review.smart.meaning.row_texts import TEXTS, text_of


@dataclass(frozen=True, eq=False)
class Evidence:
    """Everything that is read once in an objective; a cell that holds a filler counts as empty."""

    case: Case
    lexicon: Lexicon
    at: Loc
    objective: Objective

    @property
    def limits(self) -> Limits:
        """The thresholds of the programme."""
        return self.case.programme.smart.limits

    @cached_property
    def text(self) -> str:
        """The sentence, folded."""
        return fold(self.objective.text or "")

    @cached_property
    def denied(self) -> str:
        """What the sentence wants none of, « zéro accident », « ne plus avoir aucun vol »; empty else."""
        words = self.lexicon.pattern("having_none").sub("", self.text).split()
        none = len(words) > 1 and self.lexicon.holds("none_left", words[0])
        return words[1] if none else ""

    @cached_property
    def unfound(self) -> str:
        """What leaves something to be found, « un acheteur à trouver »; empty in « à trouver la panne »."""
        return self.lexicon.unfound(self.text)

    @property
    def opened(self) -> date:
        """The day of the plan, from which dates count."""
        return self.case.plan.cover.opened_on or self.case.programme.window.start

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The dates in the sentence."""
        return self.lexicon.dates.read(self.text, self.opened)

    @cached_property
    def plain(self) -> str:
        """The sentence with its dates blotted out."""
        return masked(self.text, ((one.start, one.end) for one in self.moments))

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number of the sentence, quantities or not."""
        return self.lexicon.numbers.read(self.plain)

    @cached_property
    def quantities(self) -> tuple[Number, ...]:
        """The numbers of the sentence that count something."""
        return tuple(one for one in self.numbers if one.is_quantity)

    @cached_property
    def units(self) -> frozenset[str]:
        """The roots of what the sentence counts: « places » of « 30 places » is no verb."""
        return frozenset(self.lexicon.root(one.unit) for one in self.quantities)

    @cached_property
    def aims(self) -> tuple[Number, ...]:
        """The quantities of the sentence that the target column holds too; 67 is « deux tiers »."""
        return tuple(
            one
            for one in self.quantities
            if one.value == self.target or (one.unit == PERCENT and round(one.value) == self.target)
        )

    @cached_property
    def defining(self) -> frozenset[float]:
        """The numbers of the indicator, which say what is counted: « lots à 11 % d'eau ou moins »."""
        return frozenset(one.value for one in self.lexicon.numbers.read(self.cell("indicator")))

    @cached_property
    def words(self) -> list[str]:
        """The words of the sentence without its dates and fillers."""
        return self.lexicon.words(self.lexicon.without_fillers(self.plain))

    @cached_property
    def concrete(self) -> frozenset[str]:
        """The roots of the words that name something: no verb of the lists, no small or empty word."""
        return self._concrete(self.words, ("observable", "vague", "attendance"))

    def naming(self, text: str, *, without: str) -> frozenset[str]:
        """The roots of the words of another folded text that name something, `without` a category."""
        words = [word for word in self.lexicon.words(text) if not self.lexicon.knows(without, word)]
        return self._concrete(words, ())

    @cached_property
    def subject(self) -> frozenset[str]:
        """The roots of what the objective is about, in its sentence, its indicator or its unit; no place."""
        columns = (self.naming(self.cell(key), without="empty") for key in ("indicator", "unit"))
        return self.concrete.union(*columns) - self.lexicon.places

    @cached_property
    def about(self) -> Told:
        """What the objective is about: its sentence, its indicator and its unit, which alone means little."""
        said = f"{self.text} {self.cell('indicator')}"
        text = f"{said} {self.cell('unit')}"
        own = self.lexicon.problems.of(text)
        own |= {"partnership"} if self.objective.family is Family.PARTNERSHIP else frozenset()
        trades = self.lexicon.trades.of(self.lexicon.without_customers(text))
        meaning, means = (meanings().of(one) for one in (said, self.cell("means")))
        whole = told(self.lexicon, text)
        held = told(self.lexicon, f"{self.cell('means')} {self.cell('responsible')}")
        beside = (held.words | held.goods) - whole.words - whole.goods
        return replace(whole, problems=own, trades=trades, meaning=meaning, means=means, beside=beside)

    def texts(self, table: str) -> tuple[str, ...]:
        """What every row of a table is about, read once for all objectives."""
        return self.case.once(TEXTS[table])

    def linked(self, table: str) -> list[Any]:
        """The rows of a table that the objective names and that exist."""
        at = self.case.ids[table]
        names = getattr(self.objective, table) or ()
        return [getattr(self.case.plan, table)[at[name]] for name in names if name in at]

    def told(self, row: Any) -> str:
        """What a need or an opportunity is about."""
        return text_of(self.case, row)

    def _concrete(self, words: list[str], verbs: tuple[str, ...]) -> frozenset[str]:
        lexicon = self.lexicon
        return frozenset(
            lexicon.root(word)
            for word in words
            if len(word) > 2
            and not lexicon.holds("stop", word)
            and not lexicon.knows("empty", word)
            and not lexicon.knows("quantifiers", word)
            and not (
                verbs and (word == words[0] or lexicon.looks_infinitive(word)) and self._is_verb(word, verbs)
            )
        )

    def _is_verb(self, word: str, categories: tuple[str, ...]) -> bool:
        return any(self.lexicon.knows(category, word) for category in categories)

    @cached_property
    def counts_nothing(self) -> bool:
        """Whether unit or indicator name only what nobody counts: « 8 progrès »; a share of much can be."""
        indicator = self.lexicon.words(self.cell("indicator"))
        if len(indicator) == 1 and self.lexicon.knows("uncountable", indicator[0]):
            return True
        if "%" in self.cell("unit"):
            return False
        said = [*self.lexicon.words(self.cell("unit")), *indicator]
        return bool(said) and self.lexicon.knows("uncountable", said[0])

    @cached_property
    def _things(self) -> list[Number]:
        """The numbers of the sentence that count what one can count."""
        lexicon, plain, concrete = self.lexicon, self.plain, self.concrete
        return [one for one in self.quantities if not is_abstract(lexicon, plain, concrete, one)]

    @property
    def counts_abstractions(self) -> bool:
        """Whether all that the sentence counts is nothing that one can count: « 8 progrès et 4 avancées »."""
        said = any(one.use is not Use.BASELINE for one in self.quantities)
        return said and not self._things

    @cached_property
    def counted(self) -> bool:
        """Whether the sentence holds a number or a factor that counts something, firmly said."""
        firm = [one for one in self._things if one.use is not Use.RANGE]
        return bool(firm) and not (len(firm) == 1 and self.lexicon.says("hedged_numbers", self.text))

    @cached_property
    def stated(self) -> Number | None:
        """The target that the sentence itself states, if one number stands out."""
        aimed = [one for one in self.quantities if one.use is Use.TARGET]
        plain = [one for one in self.quantities if one.use is Use.PLAIN]
        times = [one for one in plain if self.lexicon.root(one.unit) not in self._time_roots]
        candidates = aimed or times or plain
        return candidates[-1] if candidates and self.counted else None

    @cached_property
    def _time_roots(self) -> frozenset[str]:
        return frozenset(map(self.lexicon.root, self.case.programme.smart.french.time_units))

    @cached_property
    def stated_start(self) -> Number | None:
        """The baseline that the sentence states."""
        return next((one for one in self.quantities if one.use is Use.BASELINE), None)

    def cell(self, key: str) -> str:
        """The folded text of a column; empty when blank or a filler."""
        if key not in self._cells:
            value = getattr(self.objective, key)
            text = fold(value) if isinstance(value, str) else ""
            self._cells[key] = "" if self.lexicon.is_filler(text) else text
        return self._cells[key]

    @cached_property
    def _cells(self) -> dict[str, str]:  # every letter asks for the same ones
        return {}

    def is_brief(self, key: str) -> bool:
        """Whether a column holds one word only that says something."""
        words = self.lexicon.words(self.cell(key))
        return sum(len(word) > 3 or not self.lexicon.holds("stop", word) for word in words) == 1

    def unread(self, key: str) -> bool:
        """Whether the cell is filled with something that could not be read."""
        return (*self.at, key) in self.case.unread

    def typed(self, key: str) -> str:
        """What a cell holds that could not be read; empty for all others."""
        return str(self.case.plan.unread.get(address((*self.at, key)), "")) if self.unread(key) else ""

    @cached_property
    def target(self) -> float | str | None:
        """The target column without fillers."""
        return result(self.lexicon, self.objective, "target")

    @cached_property
    def baseline(self) -> float | str | None:
        """The baseline column without fillers; 0 and « no » are values, « beaucoup », « variable » none."""
        return start(self.lexicon, self.objective, self.target)

    def repeats(self, key: str) -> bool:
        """Whether a column only repeats the sentence."""
        return bool(self.cell(key)) and bare(self.cell(key)) == bare(self.text)
