"""The opening of somebody else's text: as much of it as may be shown, and never more."""

from __future__ import annotations

import unicodedata

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
        category = unicodedata.category(character)
        if category[0] == "M" or (letters and character in _JOINERS):
            continue
        if category in {"So", "Co"} or (category[0] in "LN" and is_unspaced(character)):
            count, letters = count + 1, 0
        elif category[0] in "LN":
            count += letters % _LONGEST_WORD == 0
            letters += 1
        else:
            letters = 0
        if count > words:
            return place
    return None
