"""Alphabetical order that is the same on every machine, and the letters to file names under."""

from __future__ import annotations

import re
import unicodedata

_NOT_A_WORD = re.compile(r"[\W_]+")
_WITHOUT_ALPHABET = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO", "YI ")


def alphabetical(text: str) -> tuple[str, str]:
    """A sort key that ignores case, accents and punctuation; the text itself decides ties."""
    return folded(text), text


def folded(text: str) -> str:
    """The words of a text without case, accents and punctuation, parted by single spaces."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in marked if not unicodedata.combining(sign))
    return _NOT_A_WORD.sub(" ", unicodedata.normalize("NFC", bare)).strip()


def initial(text: str) -> str:
    """The letter under which a text is filed; empty for digits and scripts without an alphabet."""
    first = folded(text)[:1].upper()
    if not first.isalpha() or unicodedata.name(first[0], "").startswith(_WITHOUT_ALPHABET):
        return ""
    return first
