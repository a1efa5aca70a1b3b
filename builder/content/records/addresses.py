"""Web addresses in content: http and https only, with nothing hidden in them."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from pydantic_core import PydanticCustomError

LONGEST = 4_000

# RFC 3987 allows none of these unescaped; browsers read a backslash as a slash.
_FORBIDDEN = re.compile(r"[\s\x00-\x20\x7f-\x9f\\<>\"]")
_MAIL = re.compile(r"[^\s@<>\"()\[\]:;,?&%]+@[^\s@<>\"()\[\]:;,?&%]+\.[^\s@<>\"()\[\]:;,?&%]+")


def check_address(text: str) -> str:
    """An address with host, without credentials; others than ASCII letters may stand as they are."""
    stripped = text.strip()
    found = _FORBIDDEN.search(stripped)
    if found:
        raise _refuse("character", character=found[0])
    if len(stripped) > LONGEST:
        raise _refuse("long", longest=f"{LONGEST:,}")
    parts = _split(stripped)
    if parts.scheme not in {"http", "https"}:
        raise _refuse("scheme")
    if not parts.hostname:
        raise _refuse("host")
    if "@" in parts.netloc:
        raise _refuse("credentials")
    return stripped


def check_base_url(text: str) -> str:
    """An address that pages' addresses can be put behind: it ends in a slash."""
    address = check_address(text)
    if any(sign in address for sign in "?#") or not address.endswith("/"):
        bare = re.split(r"[?#]", address)[0].rstrip("/") + "/"
        raise PydanticCustomError("bad-base-url", "not a folder", {"bare": bare})
    return address


def check_contact(text: str) -> str:
    """A mail address or a web address."""
    stripped = text.strip()
    if _MAIL.fullmatch(stripped):
        return stripped
    if not stripped.startswith(("http://", "https://")):
        raise PydanticCustomError("bad-contact", "neither mail nor web")
    return check_address(stripped)


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise _refuse("host") from error
    return parts


def _refuse(variant: str, **context: str) -> PydanticCustomError:
    return PydanticCustomError("bad-address", "refused", {"variant": variant, **context})
