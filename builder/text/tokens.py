"""A text cut into words and signs from which it can be put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.text.scripts import MARKS, UNSPACED

_LETTER = rf"(?:(?![{UNSPACED}])[^\W_]|[{MARKS}])"
_ALONE = rf"(?=[^\W_])[{UNSPACED}](?:(?![^\W_])[{UNSPACED}{MARKS}])*"
_TOKEN = re.compile(
    rf"(?P<space>\s*)(?:(?P<word>(?=[^\W_])(?:{_ALONE}|{_LETTER}(?:{_LETTER}|[.,'’](?={_LETTER}))*))|\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign as written, and the space before it."""

    text: str
    space: str
    is_word: bool


def split_tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of a text, in order; only space at its very end is left out.

    A point, a comma or an apostrophe between two letters or digits belongs to the word. In scripts
    that put no spaces between words each letter stands for itself.
    """
    return tuple(
        Token(found[0][len(found["space"]) :], found["space"], found["word"] is not None)
        for found in _TOKEN.finditer(text)
    )
