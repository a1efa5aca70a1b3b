"""What of a withheld text may be found without telling how it reads.

In scripts that are searched by pairs of neighbouring characters, two pairs that overlap tell a run
of three, and many of them the text. So of a withheld text only those pairs are kept that the
archive publishes somewhere, and two that overlap only where it publishes the three characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from builder.search.analysis import fold, is_unspaced
from builder.search.documents import Document


class Published:
    """The runs of characters that the archive publishes, in scripts searched by pairs."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)

    def keep(self, withheld: str) -> Callable[[str], bool]:
        """Says of each form of a withheld text whether it may be kept."""
        folded = fold(withheld)
        if not any(map(is_unspaced, folded)):
            return lambda _form: True
        kept = self._kept_pairs(folded)
        return lambda form: not is_unspaced(form) or form in kept

    def _kept_pairs(self, folded: str) -> set[str]:
        kept = {folded[place : place + 2] for place in range(len(folded) - 1)} & self._runs
        for place in range(len(folded) - 2):
            run = folded[place : place + 3]
            if run[:2] in kept and run[1:] in kept and run not in self._runs:
                kept.discard(run[1:])
        return kept

    @cached_property
    def _runs(self) -> frozenset[str]:
        """All pairs and runs of three that are published."""
        texts = (part.text for document in self._documents for part in document.parts)
        runs: set[str] = set()
        for text in texts:
            folded = fold(text)
            if any(map(is_unspaced, folded)):
                for length in (2, 3):
                    starts = range(len(folded) - length + 1)
                    runs.update(folded[place : place + length] for place in starts)
        return frozenset(runs)
