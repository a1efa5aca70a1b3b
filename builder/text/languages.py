"""Which texts share their words, by the tags of their languages."""

from __future__ import annotations

import re
from functools import lru_cache

_SCRIPT = re.compile("[a-z]{4}")
_TRADITIONAL = frozenset({"tw", "hk", "mo"})
_CHINESE = frozenset({"zh", "yue", "cmn"})
_UNSPACED = _CHINESE | {"bo", "dz", "ii", "ja", "km", "lo", "my", "th"}


def primary(tag: str) -> str:
    """The language itself: the first part of a BCP 47 tag."""
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=512)
def written_language(tag: str) -> str:
    """The part of a BCP 47 tag that decides whether two texts share their words.

    That is the language, and its script where the tag names one or, for Chinese, where its region
    tells: `pt` for `pt-BR` and `pt-PT`, `zh-Hant` for `zh-TW`, `zh-Hans` for `zh`.
    """
    language = primary(tag)
    subtags = tag.lower().split("-")[1:]
    script = next((each.title() for each in subtags if _SCRIPT.fullmatch(each)), "")
    if not script and language in _CHINESE:
        is_traditional = language == "yue" or not _TRADITIONAL.isdisjoint(subtags)
        script = "Hant" if is_traditional else "Hans"
    return f"{language}-{script}" if script else language


def is_unspaced_language(tag: str) -> bool:
    """Whether the language is written without spaces between its words."""
    return primary(tag) in _UNSPACED
