"""What of a withheld text may be found without telling how it reads.

In scripts that are searched by pairs of neighbouring characters, two pairs that overlap tell a run
of three, and many of them the text. So of a withheld text only those pairs are kept that the
archive publishes somewhere, and two that overlap only where it publishes the three characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property

from builder.archive.article import Article, BodyText
from builder.search.analysis import fold, has_unspaced
from builder.search.documents import Document, Source, read_document


def list_kept(sources: Sequence[Source]) -> tuple[frozenset[str], ...]:
    """Of each article the pairs of characters of its withheld text that may be found."""
    withheld = [
        read_document(source).withheld if _may_hold_pairs(source.article) else ""
        for source in sources
    ]
    published = Published(map(read_document, sources) if any(withheld) else ())
    return tuple(published.keep(text) if text else frozenset() for text in withheld)


def _may_hold_pairs(article: Article) -> bool:
    if article.text is not BodyText.EXCERPT:
        return False
    return "&" in article.body or has_unspaced(unicodedata.normalize("NFKC", article.body))


class Published:
    """The runs of characters that the archive publishes, in scripts searched by pairs."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)

    def keep(self, withheld: str) -> frozenset[str]:
        """The pairs of characters of a withheld text that may be found."""
        folded = fold(withheld)
        if not has_unspaced(folded):
            return frozenset()
        kept = {folded[place : place + 2] for place in range(len(folded) - 1)} & self._runs
        for place in range(len(folded) - 2):
            run = folded[place : place + 3]
            if run[:2] in kept and run[1:] in kept and run not in self._runs:
                kept.discard(run[1:])
        return frozenset(kept)

    @cached_property
    def _runs(self) -> frozenset[str]:
        """All pairs and runs of three that are published."""
        texts = (part.text for document in self._documents for part in document.parts)
        runs: set[str] = set()
        for text in texts:
            folded = fold(text)
            if has_unspaced(folded):
                for length in (2, 3):
                    starts = range(len(folded) - length + 1)
                    runs.update(folded[place : place + length] for place in starts)
        return frozenset(runs)
