"""Contacts as people type them: e-mail addresses, web addresses, phone numbers as they are dialled."""

import re

from wecco_xl.plan.cells import fold, one_line, text
from wecco_xl.plan.spelling import fault

_EMAIL = re.compile(
    r"([\w%&'*+/=~-]+(?:\.[\w%&'*+/=~-]+)*)@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})",
    re.ASCII | re.IGNORECASE,
)
_WEB = re.compile(
    r"(?:(https?)://)?((?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,})(:[0-9]{1,5})?((?:[/?#][^\s<>\"\\^`{}|]*)?)",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"[(\[] ?\+ ?([0-9]{1,3}) ?[)\]]")
_AROUND = re.compile(r"([^0-9+(]*)(.*?)(\(?[^0-9]*)", re.DOTALL)
_LABELS = frozenset(
    {"tel", "telephone", "mobile", "portable", "port", "gsm", "fixe", "whatsapp", "n", "no", "num"}
)
"""The words that may stand beside a number, folded."""
_PHONE = re.compile(r"\+? ?[0-9(][0-9 ().\-/]{5,28}")


def email(raw: object) -> str:
    """One e-mail address, its domain in lower case."""
    match = _EMAIL.fullmatch(one_line(raw).removeprefix("mailto:")) if isinstance(raw, str) else None
    if match is None or len(match[0]) > 254:
        raise fault("email_form")
    return f"{match[1]}@{match[2].lower()}"


def web(raw: object) -> str:
    """One http(s) address; without a scheme it is taken as https."""
    match = _WEB.fullmatch(text(raw)) if isinstance(raw, str) and len(raw) <= 2083 else None
    if match is None:
        raise fault("web_form")
    scheme, host, port, path = match.groups(default="")
    return f"{(scheme or 'https').lower()}://{host.lower()}{port}{path}"


def phone(raw: object, regions: str | tuple[str, ...]) -> str:
    """One phone number in E.164 form, read as dialled in `regions` (`SN`, `BE`); a number cell is fine.

    `phone_form`: not one number; `phone_invalid`: nobody can have it; `ambiguous_phone`: two regions can.
    """
    typed = _bare_number(one_line(raw)) if isinstance(raw, str) else text(raw)
    typed = re.sub(r"(?<=[0-9]{7})[.,]0$", "", typed)
    if not _PHONE.fullmatch(typed):
        raise fault("phone_form")
    found = _dialled(typed, (regions,) if isinstance(regions, str) else regions)
    if len(found) != 1:
        raise fault("ambiguous_phone" if found else "phone_invalid")
    return found.pop()


def _bare_number(typed: str) -> str:
    """A number without a label beside it, `(0)`, brackets about its prefix, a last mark."""
    typed = _PREFIX.sub(r"+\1 ", typed.replace("(0)", ""))
    before, number, after = _AROUND.fullmatch(typed).groups()  # type: ignore[union-attr]
    words = re.findall(r"[a-z]+", fold(f"{before} {after}"))
    return number if set(words) <= _LABELS else typed


def phone_prefix(region: str) -> str:
    """What numbers of a country begin with when called from elsewhere: `+32` for `BE`."""
    import phonenumbers

    return f"+{phonenumbers.country_code_for_region(region)}"


def _dialled(typed: str, regions: tuple[str, ...]) -> set[str]:
    import phonenumbers

    found = set()
    for region in regions or (None,):
        try:
            dialled = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(dialled):
            found.add(phonenumbers.format_number(dialled, phonenumbers.PhoneNumberFormat.E164))
    return found
