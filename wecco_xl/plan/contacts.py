"""Contacts as people type them: e-mail addresses, web addresses, phone numbers as they are dialled."""

import re
from typing import Any

from wecco_xl.lang import catalogue
from wecco_xl.plan.cells import fold, one_line, text
from wecco_xl.plan.spelling import LONGEST, fault

_EMAIL = re.compile(
    r"([\w%&'*+/=~-]+(?:\.[\w%&'*+/=~-]+)*)@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})",
    re.ASCII | re.IGNORECASE,
)
_LABEL = re.compile(r"(?:e-?mail|mail|courriel|mailto) ?: ?", re.IGNORECASE)
_OWNED = re.compile(r"[^<>@]*<([^<>]*)>")
_LONGEST_EMAIL = 320
_WEB = re.compile(
    r"(?:(https?)://)?((?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,})(:[0-9]{1,5})?((?:[/?#][^\s<>\"\\^`{}|]*)?)",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"[(\[] ?\+ ?([0-9]{1,3}) ?[)\]]")
_AROUND = re.compile(r"([^0-9+(]*)(.*?)(\(?[^0-9]*)", re.DOTALL)
_IN_PAIRS = (225,)
"""The countries that write their numbers two figures at a time, whatever the tables of telephony say."""

_PHONE = re.compile(r"\+? ?[0-9(][0-9 ().\-/]{5,28}")


def email(raw: object) -> str:
    """One e-mail address, its domain in lower case."""
    match = _EMAIL.fullmatch(_bare_address(one_line(raw))) if isinstance(raw, str) else None
    if match is None or len(match[0]) > 254:
        raise fault("email_form")
    return f"{match[1]}@{match[2].lower()}"


def _bare_address(line: str) -> str:
    """An e-mail address without a label before it, the name of its owner, a last mark."""
    if len(line) > _LONGEST_EMAIL:
        return line
    labelled = _LABEL.match(line)
    kept = line[labelled.end() :] if labelled else line
    owned = _OWNED.fullmatch(kept)
    return (owned[1] if owned else kept).rstrip(" .,;")


def web(raw: object) -> str:
    """One http(s) address; without a scheme it is taken as https."""
    match = _WEB.fullmatch(text(raw)) if isinstance(raw, str) and len(raw) <= 2083 else None
    if match is None:
        raise fault("web_form")
    scheme, host, port, path = match.groups(default="")
    return f"{(scheme or 'https').lower()}://{host.lower()}{port}{path}"


def phone(raw: object, regions: str | tuple[str, ...], *, known: bool = False) -> str:
    """One phone number in E.164 form, read as dialled in `regions` (`SN`, `BE`); a number cell is fine.

    A number of no known series is taken, unless only `known` ones are wanted, when its country is certain and
    all numbers have one length there. `phone_form`: not one number; `phone_invalid`: nobody can have it;
    `ambiguous_phone`: two regions can.
    """
    if isinstance(raw, str) and len(raw) > LONGEST:
        raise fault("phone_form")
    typed = _bare_number(one_line(raw)) if isinstance(raw, str) else text(raw)
    typed = re.sub(r"(?<=[0-9]{7})[.,]0$", "", typed)
    if not _PHONE.fullmatch(typed):
        raise fault("phone_form")
    regions = (regions,) if isinstance(regions, str) else regions
    found = _dialled(typed, regions)
    if not found and not known and (len(regions) == 1 or typed.startswith(("+", "00"))):
        found = _dialled(typed, regions, likely=True)
    if len(found) != 1:
        raise fault("ambiguous_phone" if found else "phone_invalid")
    return found.pop()


def spaced_phone(number: str) -> str:
    """A number in E.164 form as people read it aloud, in the groups of its country: `+221 77 123 45 67`."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    if parsed.country_code in _IN_PAIRS:
        return " ".join([f"+{parsed.country_code}", *re.findall("..?", number[4:])])
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _bare_number(typed: str) -> str:
    """A number without a label beside it, `(0)`, brackets about its prefix, a last mark."""
    typed = _PREFIX.sub(r"+\1 ", typed.replace("(0)", ""))
    before, number, after = _AROUND.fullmatch(typed).groups()  # type: ignore[union-attr]
    words = re.findall(r"[a-z]+", fold(f"{before} {after}"))
    return number if set(words) <= {*catalogue()["typed"]["phones"]["labels"]} else typed


def phone_prefix(region: str) -> str:
    """What numbers of a country begin with when called from elsewhere: `+32` for `BE`."""
    import phonenumbers

    return f"+{phonenumbers.country_code_for_region(region)}"


def is_known(number: str) -> bool:
    """Whether a number in E.164 form belongs to a series that its country gives out, as far as is known."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _dialled(typed: str, regions: tuple[str, ...], *, likely: bool = False) -> set[str]:
    """The numbers that were dialled, as E.164: known ones, or those of a likely length."""
    import phonenumbers

    fits = _has_the_length if likely else phonenumbers.is_valid_number
    found = set()
    for region in (None,) if typed.startswith("+") else regions or (None,):
        try:
            dialled = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if fits(dialled):
            found.add(phonenumbers.format_number(dialled, phonenumbers.PhoneNumberFormat.E164))
    return found


def _has_the_length(dialled: Any) -> bool:
    """Whether a number has the one length of its country's; where there are several, it has not."""
    import phonenumbers

    region = phonenumbers.region_code_for_country_code(dialled.country_code)
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    described = metadata.general_desc if metadata else None
    return (
        described is not None
        and len(described.possible_length) == 1
        and phonenumbers.is_possible_number(dialled)
    )
