"""Names of countries and languages in the site's language, from CLDR."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError


@lru_cache(maxsize=4096)
def country_name(code: str, language: str) -> str:
    """The name of an ISO 3166-1 alpha-2 code; the code itself where CLDR has none."""
    return str(Locale.parse(language, sep="-").territories.get(code.upper(), code))


@lru_cache(maxsize=4096)
def language_name(tag: str, language: str) -> str:
    """The name of a BCP 47 tag; the tag itself where CLDR has none."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(language.replace("-", "_")) or tag
    except (UnknownLocaleError, ValueError):
        return tag
