"""Figures of a text from which it cannot be read again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stems:
    """The word stems of a text in order, how often each occurs, and its most frequent form.

    They stand in columns of one length: a text has hundreds, too many for a value of its own each.
    """

    stems: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Features:
    """What may be kept of a text that may not be published.

    `language` is a BCP 47 tag. `words` and `sentences` are counts; `stems` are pairs of characters
    where a language is written without spaces. `shingles` are the sampled
    fingerprints of runs of words, in ascending order. `quotes` counts quoted spans and
    `quoted_words` the words in them.
    """

    language: str
    words: int
    sentences: int
    stems: Stems = Stems()
    shingles: tuple[int, ...] = ()
    quotes: int = 0
    quoted_words: int = 0
