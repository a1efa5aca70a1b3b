"""Ids made from human text."""

from __future__ import annotations

import re

from anyascii import anyascii

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_NEXT_SYLLABLE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WITHIN_WORDS = re.compile(r"['`’]")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slugify(text: str, *, longest: int = 60) -> str:
    """The words of `text` in `a-z 0-9`, joined by hyphens; empty if it holds no word.

    Other scripts are romanized letter by letter (Chinese and Korean by syllable), which is good
    enough for an address and never for showing. It is cut between words, if that leaves enough.
    """
    romanized = _BEYOND_ASCII.sub(_romanize, text)
    words = _BETWEEN_WORDS.sub("-", _WITHIN_WORDS.sub("", romanized).lower()).strip("-")
    return _shorten(words, longest)


def _romanize(run: re.Match[str]) -> str:
    return _NEXT_SYLLABLE.sub("-", anyascii(run[0]))


def _shorten(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    whole_words, _, _ = words[: longest + 1].rpartition("-")
    return whole_words if len(whole_words) > longest // 2 else words[:longest].strip("-")
