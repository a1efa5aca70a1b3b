"""The nearest of some names: what a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.6


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that is like the word, upper and lower case aside, or None where none is close."""
    by_folded = {name.casefold(): name for name in sorted(names, reverse=True)}
    close = get_close_matches(word.casefold(), sorted(by_folded), n=1, cutoff=CUTOFF)
    return by_folded[close[0]] if close else None
