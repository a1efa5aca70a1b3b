"""The opening of somebody else's text: as much of it as may be shown, and never more."""

from __future__ import annotations

import unicodedata
from enum import Enum, auto
from functools import lru_cache

from builder.text.scripts import is_unspaced

OPENING_WORDS = 60

_LONGEST_WORD = 40
_LOOSE_ENDS = " \t\r\n\u00a0\u3000,;:/([{<«“‘„¿¡—–-、，；：（《「『"
_JOINERS = frozenset("'’\u00ad\u200c\u200d")


def opening(text: str, words: int = OPENING_WORDS) -> str:
    """The first `words` words of a text, with an ellipsis where something was cut.

    In scripts that put no spaces between words each character counts as a word, and so does each
    emoji; parts of a hyphenated word and every 40 letters of an endless one count on their own.
    """
    end = _end(text, words)
    return text if end is None else text[:end].rstrip(_LOOSE_ENDS) + "…"


def _end(text: str, words: int) -> int | None:
    """Where the first word too many starts."""
    count = letters = 0
    for place, character in enumerate(text):
        kind = _kind_of(character)
        if kind is _Kind.MARK or (letters and character in _JOINERS):
            continue
        if kind is _Kind.WORD:
            count, letters = count + 1, 0
        elif kind is _Kind.LETTER:
            count += letters % _LONGEST_WORD == 0
            letters += 1
        else:
            letters = 0
        if count > words:
            return place
    return None


class _Kind(Enum):
    """What a character is to a count of words."""

    MARK = auto()
    WORD = auto()
    LETTER = auto()
    OTHER = auto()


# Every article is cut, and its characters are few different ones.
@lru_cache(maxsize=1 << 14)
def _kind_of(character: str) -> _Kind:
    category = unicodedata.category(character)
    if category[0] == "M":
        return _Kind.MARK
    if category in {"So", "Co"} or (category[0] in "LN" and is_unspaced(character)):
        return _Kind.WORD
    return _Kind.LETTER if category[0] in "LN" else _Kind.OTHER
