"""What a word's occurrence in an article is worth: BM25F as Whoosh sums it, in whole numbers.

The constants were tuned on 1,000 queries of three headline words from the benchmark corpus, other
ones than those that the benchmark measures with.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum

STEPS = 48
"""An impact is from 1 to this."""

_B = 0.75
_BEST = 16.0
_IDF_STEPS = 16


class Group(Enum):
    """Parts of an article that weigh the same.

    The weight, BM25's k1, and the number of words that is taken for ordinary.
    """

    HEADLINE = (16.0, 0.4, 20)
    NAME = (2.0, 0.4, 6)
    BODY = (2.5, 1.2, 600)

    def __init__(self, weight: float, k1: float, pivot: int) -> None:
        self.weight = weight
        self.k1 = k1
        self.pivot = pivot

    def worths(self, length: int) -> Callable[[int], float]:
        """What a frequency earns of the group's weight, where the group has so many words."""
        most = self.weight
        damping = self.k1 * (1 - _B + _B * length / self.pivot)
        return lambda frequency: most * frequency / (frequency + damping)


def impact(worth: float) -> int:
    """The step of the sum of what the groups are worth."""
    return max(1, min(STEPS, math.floor(STEPS * worth / _BEST + 0.5)))


def idf(frequency: int, articles: int) -> int:
    """The weight of a term that is in `frequency` of all articles: Whoosh's, in sixteenths."""
    return math.floor(_IDF_STEPS * (math.log(articles / (frequency + 1)) + 1) + 0.5)
