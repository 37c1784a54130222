"""Rules on the people around the couple: both countries, all phases, the same provider (S58, S59)."""

import re

from wecco_xl.lang import catalogue
from wecco_xl.plan.actors import Actor, Role
from wecco_xl.plan.cells import fold
from wecco_xl.plan.fillers import bare, is_filler
from wecco_xl.plan.finding import Severity
from wecco_xl.plan.journal import EntryKind
from wecco_xl.plan.row_ids import is_row_id, named_ids
from wecco_xl.plan.stages import Phase, Side, Stage
from wecco_xl.review.case import Case, rows
from wecco_xl.review.links import unclear, used
from wecco_xl.review.people import sounding
from wecco_xl.review.phases import end_of_path, kept, span
from wecco_xl.review.rule import Problems, rule
from wecco_xl.review.smart.language.lexicon import lexicon

ACCOMPANY = (Role.PROVIDER, Role.PARTNER, Role.TEAM)

NAMED_LATER = ("mobility.local_contact", "trainings.organiser")
"""Where somebody is named, and one often only writes that he is to be found."""


@rule(Severity.ADVICE)
def country_gap(case: Case) -> Problems:
    """From the preparation on, someone accompanies the couple in each country."""
    actors = used(case, "actors")
    if not case.reached(Stage.PREPARATION) or not actors or _hazy(case):
        return
    present = {actor.country for actor in actors if actor.role in ACCOMPANY}
    alone = [side for side in (Side.ORIGIN, Side.HOST) if not present & {side, Side.BOTH, None}]
    if alone:
        yield ("actors",), {"where": ", ".join(case.programme.country(side).name for side in alone)}


@rule(Severity.ADVICE)
def phase_gap(case: Case) -> Problems:
    """From the preparation on, someone accompanies the couple in each phase; no phase means all."""
    said = [actor.phase for actor in used(case, "actors") if actor.role in ACCOMPANY]
    if not case.reached(Stage.PREPARATION) or not said or None in said or _hazy(case):
        return
    present = {phase for one in said if one for phase in one.phases}
    alone = tuple(phase for phase in kept(case.plan.mobility) if phase not in present)
    if alone:
        yield ("actors",), {"phases": alone}


def _hazy(case: Case) -> bool:
    """Whether some actor's role, country or phase could not be read."""
    return any(unclear(case, "actors", key) for key in ("role", "country", "phase"))


@rule(Severity.ADVICE)
def same_person_twice(case: Case) -> Problems:
    """A person has one line, with one spelling of the name."""
    sounds: dict[str, Actor] = {}
    reached: dict[tuple[str, str], Actor] = {}
    for at, actor in rows(case.plan, "actors"):
        if actor.name is None or " " not in actor.name.strip():
            continue
        first = sounds.setdefault(sounding(actor.name), actor)
        if actor.phone and actor.email and first is actor:
            first = reached.setdefault((actor.phone, actor.email), actor)
        if _are_one(first, actor):
            yield (*at, "name"), {"first": first.id or str(case.plan.actors.index(first) + 1)}


def _are_one(first: Actor, other: Actor) -> bool:
    """Whether two lines that sound alike, or are reached in the same way, write one name differently."""
    one, two = (fold(actor.name or "") for actor in (first, other))
    words = [set(sounding(name).split()) for name in (one, two)]
    return one != two and not words[0].isdisjoint(words[1])


@rule(Severity.TO_FIX)
def actor_change_unrecorded(case: Case) -> Problems:
    """The same provider follows the couple all along; a change is told in the journal."""
    end = end_of_path(case)
    told = any(entry.kind is EntryKind.ACTOR_CHANGE for entry in used(case, "journal"))
    if told or unclear(case, "journal", "kind"):
        return
    for at, actor in rows(case.plan, "actors"):
        left = actor.role is Role.PROVIDER and actor.until and actor.until < case.today
        if left and not (end and actor.until >= end):
            yield (*at, "until"), {"until": actor.until}


@rule(Severity.ADVICE)
def actor_after_phase(case: Case) -> Problems:
    """Somebody comes before the last phase in which he takes part is over."""
    for at, actor in rows(case.plan, "actors"):
        last = max(actor.phase.phases, key=list(Phase).index) if actor.phase else Phase.AFTER
        end = end_of_path(case) if last is Phase.AFTER else span(case.plan.mobility, last).end
        if end and actor.since and actor.since > end:
            yield (*at, "since"), {"end": end}


@rule(Severity.ADVICE)
def guide_to_come(case: Case) -> Problems:
    """The entrepreneur of origin and a provider are there from the opening of the plan on."""
    late = {loc[:2] for loc, _ in actor_after_phase(case)}
    for role in (Role.ENTREPRENEUR, Role.PROVIDER):
        known = [(at, one) for at, one in rows(case.plan, "actors") if one.role is role]
        own = [(at, one) for at, one in known if one.country in (Side.ORIGIN, Side.BOTH)]
        if own and all(one.since and one.since > case.today for _, one in own) and own[0][0] not in late:
            yield (*own[0][0], "since"), {"today": case.today}


@rule(Severity.ADVICE)
def contact_without_consent(case: Case) -> Problems:
    """The contact of a person is shared only if that person agrees; said once for all of them."""
    reached = [(at, actor) for at, actor in rows(case.plan, "actors") if actor.phone or actor.email]
    silent = [at for at, actor in reached if actor.share_consent is None]
    if silent:
        yield (*silent[0], "share_consent"), {"count": len(silent)}


@rule(Severity.TO_FIX, beside=("misplaced_personal_data",))
def nobody_named(case: Case) -> Problems:
    """Where somebody is to be named, there is a name, a function or a number of the table of actors."""
    for loc, spec, value in case.written:
        if spec.source == "actors" and re.search("[0-9]", value) and not re.search(r"[^\W\d_]", value):
            yield loc, {}


@rule(Severity.ADVICE, beside=("owner_nobody", "filler"))
def named_by_pronoun(case: Case) -> Problems:
    """Somebody is named so that everybody who reads the plan knows him: « moi » is the one who typed it."""
    pronouns = frozenset(map(fold, catalogue()["typed"]["pronouns"]["who"]))
    for loc, spec, value in case.written:
        if spec.source == "actors" and bare(fold(value)) in pronouns:
            yield loc, {}


@rule(Severity.ADVICE)
def owner_several(case: Case) -> Problems:
    """One person answers for an action; the others who take part are told beside."""
    for at, action in rows(case.plan, "actions"):
        ids = named_ids(action.owner or "", Actor.prefix)
        if len(ids) > 1:
            yield (*at, "owner"), {"id": ids[0]}


@rule(Severity.ADVICE, beside=("filler",))
def nobody_yet(case: Case) -> Problems:
    """Whom the couple can call and who trains is somebody, or the cell stays blank: « à désigner »."""
    phrases = lexicon(case.programme).lists["not_yet"]
    for loc, spec, value in case.written:
        said = bare(fold(value))
        if spec.name in NAMED_LATER and any(_is_only(said, phrase) for phrase in phrases):
            yield loc, {}


def _is_only(said: str, phrase: str) -> bool:
    """Whether a text is a phrase, or ends or begins with one of several words: « organisme à choisir »."""
    several = " " in phrase and (said.startswith(f"{phrase} ") or said.endswith(f" {phrase}"))
    return said == phrase or several


@rule(Severity.ADVICE)
def owner_nobody(case: Case) -> Problems:
    """Everybody is nobody, and so is who has yet to come: the words are those of the letter A."""
    known, fillers = lexicon(case.programme), case.programme.lexicon.fillers
    for at, action in rows(case.plan, "actions"):
        said = bare(fold(action.owner or ""))
        if is_filler(said, fillers) or is_row_id(action.owner or ""):
            continue
        if known.says("nobody", said) == said or known.says("not_yet", said):
            yield (*at, "owner"), {}
