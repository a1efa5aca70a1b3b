"""Which way a language is written."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError

_RTL_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"})
_SCRIPT = re.compile(r"[a-z]{4}", re.ASCII | re.IGNORECASE)


@lru_cache(maxsize=512)
def direction(tag: str) -> str:
    """`rtl` or `ltr` for a BCP 47 tag: its script's if it names one, else CLDR's for the language."""
    subtags = tag.split("-")
    for subtag in subtags[1:]:
        if _SCRIPT.fullmatch(subtag):
            return "rtl" if subtag.title() in _RTL_SCRIPTS else "ltr"
    try:
        return Locale.parse(subtags[0]).text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
