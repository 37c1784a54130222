"""Which fields leave a plan: a whitelist, with or without names; and how names become pseudonyms."""

import base64
import hmac
import os
import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wecco_xl.plan.cells import fold
from wecco_xl.plan.finding import Refused
from wecco_xl.plan.spec import Kind, Privacy, Spec
from wecco_xl.plan.stages import sideless
from wecco_xl.workbook.file.disk import made

KEY_BYTES = 32
_LENGTH = 12
"""Characters of a pseudonym: 60 bits, no collision to be feared among millions of plans."""

HIDDEN = frozenset({"visa", "visa_documents"})
"""Sections that are never consolidated, with names or without."""

_FACTS = frozenset(
    {
        Kind.CHOICE,
        Kind.INTEGER,
        Kind.NUMBER,
        Kind.AMOUNT,
        Kind.DAY,
        Kind.YES_NO,
        Kind.MEASURE,
        Kind.REFERENCE,
        Kind.REFERENCES,
    }
)
"""Kinds that name nobody; a measure may be words, which are screened."""

_SHORT_TEXTS = frozenset(
    {
        "objectives.indicator",
        "objectives.unit",
        "trainings.title",
        "actions.title",
        "actions.blocked_by",
        "actions.freed_by",
        "needs.effect",
        "diagnosis.method",
        "journal.next_step",
        "mobility.before_waived",
        "mobility.after_waived",
        "person.languages",
    }
)
"""Short texts that say what is done, not who does it; they are screened."""

_SAID_OF_PEOPLE = frozenset(
    {
        "person.profile",
        "person.other",
        "mobility.travel",
        "mobility.lodging",
        "mobility.other",
        "actors.comment",
    }
)
"""Long texts whose very subject is a person or an address."""

_TOO_FINE = frozenset({"company.department", "company.founded_on"})
"""Facts that, beside region and sector, point to one company."""

BANDS = ((0, 24), (25, 34), (35, 44), (45, 54), (55, 150))
"""Ages from, to, both included."""


def class_name(spec: Spec) -> str:
    """The field whichever side it is of: `person.age` for `origin_person.age`."""
    return f"{sideless(spec.section)}.{spec.key}"


def shared(spec: Spec, *, nominative: bool) -> bool:
    """Whether a field may leave the plan; everything that is not allowed here stays."""
    if spec.section in HIDDEN or spec.privacy is Privacy.VISA:
        return False
    name = class_name(spec)
    if nominative:
        return True
    if name == "person.gender":
        return True
    if spec.privacy is Privacy.RESTRICTED or name in _SAID_OF_PEOPLE | _TOO_FINE:
        return False
    return spec.kind in _FACTS or spec.kind is Kind.LONG or name in _SHORT_TEXTS


def age_band(age: int | None) -> str | None:
    """An age as one of five bands, such as `25-34`."""
    band = next(((low, high) for low, high in BANDS if age is not None and low <= age <= high), None)
    if band is None:
        return None
    return "<25" if band == BANDS[0] else "55+" if band == BANDS[-1] else f"{band[0]}-{band[1]}"


@dataclass(frozen=True, slots=True)
class Names:
    """How plans, providers and files are called in the outputs; without a key, by their own names."""

    key: bytes | None

    @property
    def nominative(self) -> bool:
        """Whether people are called by their names."""
        return self.key is None

    @property
    def fingerprint(self) -> str:
        """What tells two keys apart without giving them away; for runs that must share a key."""
        return (
            "nominative" if self.key is None else hmac.new(self.key, b"fingerprint", sha256).hexdigest()[:16]
        )

    def plan(self, programme: str, plan_id: str | None, digest: str) -> str:
        """One name for all the versions of a plan; a plan without identifier is named by its content."""
        told = fold(plan_id or "")
        if self.key is None:
            return f"{programme}/{plan_id.strip()}" if plan_id and told else f"{programme}/?{digest[:12]}"
        return self._coded("C", f"plan|{programme}|{told or digest}")

    def provider(self, name: str | None) -> str | None:
        """The name of a provider, the same in every plan."""
        if name is None or self.key is None:
            return name
        return self._coded("R", f"provider|{fold(name)}")

    def file(self, path: str) -> str:
        """The name of a file: its path may hold the names of people."""
        return path if self.key is None else self._coded("F", f"file|{path}")

    def sign(self, told: str) -> str:
        """What tells one company or person from another, without a word of it."""
        return self._coded("S", f"sign|{told}")

    def _coded(self, letter: str, text: str) -> str:
        digest = hmac.new(self.key or b"", text.encode(), sha256).digest()
        return f"{letter}-{base64.b32encode(digest).decode()[:_LENGTH]}"


def read_key(path: Path) -> bytes:
    """The key in a file that `new_key` made.

    Raises:
        Refused: `key_missing` without such a file, `bad_key` when it does not hold a key.
    """
    try:
        text = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        code = "bad_key" if path.is_file() else "key_missing"
        raise Refused(code, name=path.name) from error
    try:
        key = bytes.fromhex(text)
    except ValueError as error:
        raise Refused("bad_key", name=path.name) from error
    if len(key) < KEY_BYTES:
        raise Refused("bad_key", name=path.name)
    return key


def new_key(path: Path) -> bytes:
    """Draw a key into a new file that only its owner can read; a folder that is not there yet is made.

    Raises:
        Refused: `key_already_there`, never overwritten: old pseudonyms would be lost; `folder_not_writable`,
            `file_in_the_way`.
    """
    key = secrets.token_bytes(KEY_BYTES)
    made(path.parent)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(key.hex() + "\n")
    except FileExistsError as error:
        raise Refused("key_already_there", name=path.name) from error
    except OSError as error:
        raise Refused("folder_not_writable", name=path.name) from error
    return key
