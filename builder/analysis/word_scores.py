"""How often words occur in texts, and which of them tell one side from the other.

The measure is the weighted log-odds ratio with an informative Dirichlet prior of B. Monroe,
M. Colaresi and K. Quinn, "Fightin' Words", Political Analysis 16 (2008), section 3.5.1. A rare word
does not win by being rare, nor a frequent one by being frequent, so no list of stop words is needed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

from builder.archive.features import Features, Stems

SIGNIFICANT = 1.96
"""The z-score that chance alone exceeds, upwards or downwards, for one word in twenty."""

PRIOR_WORDS = 500
"""The background weighs as much as so many words of average text. Fewer would let chance through,
more would hide what tells articles of ordinary length apart."""

FEWEST_OTHERS = 4
"""Against fewer texts, scoring every word costs less than finding those that need not be."""

_ROUNDING = 1e-9


def log_odds(
    words: Iterable[str],
    one: Mapping[str, int],
    other: Mapping[str, int],
    prior: Mapping[str, float],
    sizes: tuple[float, float],
) -> dict[str, float]:
    """The z-score of each of the words: positive where `one` uses it more.

    `prior` holds the pseudo-counts of these words, each above zero; `sizes` are how many words the
    two sides have, each with the sum of all pseudo-counts, those of further words included. These
    are the equations 15, 16, 19, 20 and 22 of the paper.
    """
    log, sqrt, count, count_other = math.log, math.sqrt, one.get, other.get
    one_size, other_size = sizes
    scores = {}
    for word in words:
        here, there = count(word, 0) + prior[word], count_other(word, 0) + prior[word]
        delta = log(here / (one_size - here)) - log(there / (other_size - there))
        scores[word] = delta / sqrt(1 / here + 1 / there)
    return scores


class WordCounts:
    """The words of all texts together, counted once: most sides are all of them but a few."""

    def __init__(
        self, texts: Mapping[str, Features], prior: Callable[[], Mapping[str, float]]
    ) -> None:
        self._texts = texts
        self._find_prior = prior
        self._looked_up: dict[str, tuple[Mapping[str, int], Mapping[str, str]]] = {}
        self._sizes = {key: sum(text.stems.counts) for key, text in texts.items()}
        self.form_in_all = cache(self._find_form_in_all)

    def size(self, ids: AbstractSet[str]) -> int:
        """How many words the texts with these ids have."""
        return sum(map(self._sizes.__getitem__, ids))

    @cached_property
    def prior(self) -> Mapping[str, float]:
        return self._find_prior()

    def sides(
        self, here: AbstractSet[str], there: AbstractSet[str]
    ) -> tuple[Iterable[str], Mapping[str, int], Mapping[str, int]]:
        """The words that may tell one side from the other, and how often either has them.

        Of one text among many, most words that only the others have cannot.
        """
        one = self._count(here)
        is_one_of_all = len(here) == 1 and len(there) == len(self._texts) - 1
        if not is_one_of_all or len(there) < FEWEST_OTHERS:
            other = self._count(there)
            return one.keys() | other.keys(), one, other
        words = one.keys() | self._missed
        return words, one, {word: self._all[word] - one.get(word, 0) for word in words}

    def _count(self, ids: AbstractSet[str]) -> Mapping[str, int]:
        """How often each stem occurs in the texts with these ids; only those that do."""
        others = self._texts.keys() - ids
        if len(ids) <= len(others):
            return self._count_each(ids)
        counts = self._all.copy()
        for stem, count in self._count_each(others).items():
            if counts[stem] == count:
                del counts[stem]
            else:
                counts[stem] -= count
        return counts

    def form(self, stem: str, ids: Iterable[str]) -> str | None:
        """The form of a stem in that of the texts that has it most often; None where none has it."""
        ranks = (
            (-counts[stem], forms[stem]) for counts, forms in self._look_up(ids) if stem in counts
        )
        best = min(ranks, default=None)
        return best[1] if best else None

    def _find_form_in_all(self, stem: str) -> str:
        return self.form(stem, self._texts.keys()) or stem

    @cached_property
    def _missed(self) -> AbstractSet[str]:
        """The words that could tell a text from the others by not being in it.

        The larger a text is, the lower is the z-score of a word that it lacks: those of the largest
        and of the smallest text are the ends between which all others lie.
        """
        total, largest = sum(self._sizes.values()), max(self._sizes.values())
        usual = [word for word, count in self._all.items() if count <= total - largest]
        missed = self._all.keys() - set(usual)
        for size in (largest, min(self._sizes.values())):
            sizes = (size + PRIOR_WORDS, total - size + PRIOR_WORDS)
            scores = log_odds(usual, {}, self._all, self.prior, sizes)
            missed |= {word for word, z in scores.items() if abs(z) >= SIGNIFICANT - _ROUNDING}
        return missed

    @cached_property
    def _all(self) -> dict[str, int]:
        return count_stems(text.stems for text in self._texts.values())

    def _look_up(self, ids: Iterable[str]) -> Iterator[tuple[Mapping[str, int], Mapping[str, str]]]:
        """The counts and the forms of each text by stem."""
        for each in ids:
            if each not in self._looked_up:
                stems = self._texts[each].stems
                self._looked_up[each] = (
                    dict(zip(stems.stems, stems.counts, strict=True)),
                    dict(zip(stems.stems, stems.forms, strict=True)),
                )
            yield self._looked_up[each]

    def _count_each(self, ids: AbstractSet[str]) -> dict[str, int]:
        return count_stems(self._texts[each].stems for each in ids)


def count_stems(texts: Iterable[Stems]) -> dict[str, int]:
    """How often each stem occurs in all of the texts."""
    counts: dict[str, int] = {}
    for each in texts:
        own = zip(each.stems, each.counts, strict=True)
        if not counts:
            counts.update(own)
            continue
        held = counts.get
        for stem, count in own:
            counts[stem] = held(stem, 0) + count
    return counts
