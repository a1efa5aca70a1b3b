"""The words of a shown text that a query found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.search.analysis import Analyzer, fold, is_unspaced

_RUN = re.compile(r"[^\W_]+")


def find_marks(text: str, analyzer: Analyzer, terms: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each word, or run of characters, that stands for one of the terms."""
    for run in _RUN.finditer(text):
        if is_unspaced(run[0]) and len(fold(run[0])) == len(run[0]):
            yield from _mark_pairs(run, terms)
        elif not terms.isdisjoint(analyzer.terms(run[0])):
            yield run.span()


def _mark_pairs(run: re.Match[str], terms: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Pairs that overlap or touch are one mark."""
    folded = fold(run[0])
    start = end = 0
    for place in range(len(folded) - 1):
        if folded[place : place + 2] in terms:
            if place > end:
                yield from _mark(run, start, end)
                start = place
            end = place + 2
    yield from _mark(run, start, end)


def _mark(run: re.Match[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    if end > start:
        yield run.start() + start, run.start() + end
