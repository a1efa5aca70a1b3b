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

    `words` and `sentences` are counts; `shingles` are sampled hashes of runs of eight words, sorted;
    `quotes` counts quoted spans and `quoted_words` the words in them.
    """

    language: str
    words: int
    sentences: int
    stems: tuple[Stem, ...]
    shingles: tuple[int, ...]
    quotes: int
    quoted_words: int
