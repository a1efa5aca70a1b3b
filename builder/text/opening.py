"""The opening of somebody else's text: as much of it as may be shown, and never more."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache

from builder.text.scripts import UNSPACED

OPENING_WORDS = 60

_LONGEST_WORD = 40
# Letters that are one word or less, or any other character but spaces and the commonest signs.
_BETWEEN = r"\s!-&(-/:-@\[-`{-~“”–—"
_PIECE = re.compile(rf"([^\W_{UNSPACED}]{{1,{_LONGEST_WORD}}})|[^{_BETWEEN}]")
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
    if found := _plain_words(words).match(text):
        return found.end()
    count = letters = last = 0
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        if start != last:
            letters = 0
        last = end
        if piece.lastindex:
            beyond = letters % _LONGEST_WORD
            letters += end - start
            start += _LONGEST_WORD - beyond if beyond else 0
            if start >= end:
                continue
        else:
            kind = _kind_of(text[start])
            if kind is _Kind.MARK or (letters and text[start] in _JOINERS):
                continue
            letters = 0
            if kind is _Kind.OTHER:
                continue
        count += 1
        if count > words:
            return start
    return None


@lru_cache(maxsize=16)
def _plain_words(words: int) -> re.Pattern[str]:
    """So many words of a language like English and the start of the next, found at one stroke."""
    word = rf"[{_BETWEEN}]*+[0-9A-Za-z]{{1,20}}+(?:['’][0-9A-Za-z]{{1,19}}+)?+(?=[{_BETWEEN}])"
    return re.compile(rf"(?:{word}){{{words}}}[{_BETWEEN}]*+(?=[0-9A-Za-z])")


class _Kind(Enum):
    """What a character is to a count of words, if no letter of a script that has spaces."""

    MARK = auto()
    WORD = auto()
    OTHER = auto()


# Every article is cut, and its characters are few different ones.
@lru_cache(maxsize=1 << 14)
def _kind_of(character: str) -> _Kind:
    category = unicodedata.category(character)
    if category[0] == "M":
        return _Kind.MARK
    return _Kind.WORD if category[0] in "LN" or category in {"So", "Co"} else _Kind.OTHER
