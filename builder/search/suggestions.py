"""What a misspelt word may have been meant to be, from the archive's own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from builder.search.analysis import fold
from builder.search.numbers import script_order

MOST = 3

_SHORT = 5
_SHORTEST = 3


class Forms(Protocol):
    """Whoever knows the forms of an archive."""

    def forms_from(self, start: str) -> Mapping[str, Mapping[str, int]]:
        """All forms that start so, each with its terms and their numbers of articles."""
        ...


def suggest(searcher: Forms, word: str, stop_words: frozenset[str]) -> tuple[str, ...]:
    """The nearest known forms, those of more articles first among equals."""
    form = fold(word)
    if len(form) < _SHORTEST or not form.isalpha():
        return ()
    farthest = 1 if len(form) <= _SHORT else 2
    close = []
    for known, terms in searcher.forms_from(form[0]).items():
        if known in stop_words or not known.isalpha() or not any(terms.values()):
            continue
        if abs(len(known) - len(form)) <= farthest:
            distance = edit_distance(form, known)
            if 0 < distance <= farthest:
                close.append((distance, -max(terms.values()), script_order(known), known))
    return tuple(known for *_, known in sorted(close)[:MOST])


def edit_distance(one: str, other: str) -> int:
    """How many letters must be put in, left out, changed or swapped with the next (OSA distance)."""
    two_before: list[int] = []
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        current = [row]
        for column, right in enumerate(other, 1):
            cost = min(
                before[column] + 1,
                current[column - 1] + 1,
                before[column - 1] + (left != right),
            )
            if row > 1 and column > 1 and left == other[column - 2] and right == one[row - 2]:
                cost = min(cost, two_before[column - 2] + 1)
            current.append(cost)
        two_before, before = before, current
    return before[-1]
