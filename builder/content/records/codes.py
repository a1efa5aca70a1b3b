"""Codes of countries, languages and time zones, as CLDR knows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.core import get_global
from pydantic_core import PydanticCustomError

from builder.text.nearest import nearest

# CLDR also names regions that ISO 3166-1 does not: groupings, exceptional reservations, test codes.
# XK is not in ISO either, but it is the code that everybody uses for Kosovo.
_NOT_COUNTRIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
# Shorter ones are codes, and near to names that have nothing to do with them.
_SHORTEST_NAME = 4
_ALPHA_2 = re.compile(r"[A-Z]{2}", re.ASCII)
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.ASCII | re.IGNORECASE,
)


@cache
def countries() -> Mapping[str, str]:
    """English name by ISO 3166-1 alpha-2 code."""
    names = Locale.parse("en").territories.items()
    return {
        code: name
        for code, name in names
        if _ALPHA_2.fullmatch(code) and code not in _NOT_COUNTRIES
    }


@cache
def languages() -> Mapping[str, str]:
    """English name by the first part of a BCP 47 tag."""
    names = Locale.parse("en").languages.items()
    return {code: name for code, name in names if "_" not in code}


@cache
def timezones() -> frozenset[str]:
    """The names of the IANA time zone database, older names included."""
    return frozenset({"UTC", *get_global("zone_territories"), *get_global("zone_aliases")})


def check_country(text: str) -> str:
    """An ISO 3166-1 alpha-2 code."""
    if text not in countries():
        raise _unknown("unknown-country", _meant_country(text))
    return text


def check_language(text: str) -> str:
    """A BCP 47 tag whose language CLDR knows, in its usual case (RFC 5646, section 2.1.1)."""
    tag = _TAG.fullmatch(text)
    if not tag or tag["language"].lower() not in languages() or not _is_region(tag["region"]):
        raise _unknown("unknown-language", _meant_language(text))
    return _in_usual_case(tag)


def check_timezone(text: str) -> str:
    """A name of the IANA time zone database."""
    if text not in timezones():
        raise _unknown("unknown-timezone", nearest(text, timezones()))
    return text


def _in_usual_case(tag: re.Match[str]) -> str:
    parts = (
        tag["language"].lower(),
        (tag["script"] or "").title(),
        (tag["region"] or "").upper(),
        tag["rest"].strip("-").lower(),
    )
    return "-".join(part for part in parts if part)


def _is_region(region: str | None) -> bool:
    return region is None or region.isdigit() or region.upper() in countries()


def _meant_country(text: str) -> str | None:
    folded = text.strip().upper()
    if folded in countries():
        return folded
    replaced = get_global("territory_aliases").get(folded, ())
    return replaced[0] if len(replaced) == 1 else _code_of(text, countries())


def _meant_language(text: str) -> str | None:
    dashed = _TAG.fullmatch(text.strip().replace("_", "-"))
    if dashed and dashed["language"].lower() in languages():
        return _with_known_region(dashed)
    alias = get_global("language_aliases").get(text.strip().lower())
    return alias.replace("_", "-") if alias else _code_of(text, languages())


def _with_known_region(tag: re.Match[str]) -> str | None:
    if _is_region(tag["region"]):
        return _in_usual_case(tag)
    meant = _meant_country(tag["region"])
    return _in_usual_case(tag).replace(tag["region"].upper(), meant) if meant else None


def _code_of(text: str, name_by_code: Mapping[str, str]) -> str | None:
    code_by_name = {name: code for code, name in name_by_code.items()}
    name = nearest(text, code_by_name) if len(text) >= _SHORTEST_NAME else None
    return code_by_name[name] if name else None


def _unknown(name: str, meant: str | None) -> PydanticCustomError:
    return PydanticCustomError(name, "unknown", {"meant": meant or ""})
