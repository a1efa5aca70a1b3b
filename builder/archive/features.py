"""Figures of a text from which it cannot be read again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stem:
    """A word stem, how often it occurs, and its most frequent form for readers."""

    stem: str
    count: int
    form: str


@dataclass(frozen=True, slots=True)
class Features:
    """What may be kept of a text that may not be published.

    `language` is a BCP 47 tag. `words` and `sentences` are counts; `stems` are sorted, and where a
    language is written without spaces they are pairs of characters. `shingles` are the sampled
    fingerprints of runs of words, in ascending order. `quotes` counts quoted spans and
    `quoted_words` the words in them.
    """

    language: str
    words: int
    sentences: int
    stems: tuple[Stem, ...] = ()
    shingles: tuple[int, ...] = ()
    quotes: int = 0
    quoted_words: int = 0
