"""Some articles in a row, read and turned round: a piece of work for one of several processes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.garbage import without_collection
from builder.search.documents import Source, read_document
from builder.search.entries import Entry, pack, read_entry, unpack
from builder.search.inversion import Inversion, invert
from builder.search.words import WordReader


class Work(NamedTuple):
    """An article, the pairs of its withheld text that may be found, and its entry if it is known."""

    source: Source
    kept: frozenset[str]
    packed: bytes | None


class Batch(NamedTuple):
    """Articles in a row, the number of the first, and the archive's stop words."""

    start: int
    stop_words: frozenset[str]
    works: Sequence[Work]


class Inverted(NamedTuple):
    """The articles turned round, the rows of their entries, and those entries that are new."""

    inversion: Inversion
    rows: tuple[tuple[str, str], ...]
    packed: tuple[bytes | None, ...]


def invert_batch(batch: Batch) -> Inverted:
    """Read what must be read, and turn all round."""
    reader = word_reader(batch.stop_words)
    with without_collection():
        read = [_read(work, reader) for work in batch.works]
        return Inverted(
            invert((entry.words for entry, _ in read), batch.start),
            tuple(entry.row for entry, _ in read),
            tuple(packed for _, packed in read),
        )


def _read(work: Work, reader: WordReader) -> tuple[Entry, bytes | None]:
    """The entry, and what it is packed to if it is new."""
    if work.packed:
        return unpack(work.packed), None
    entry = read_entry(read_document(work.source), reader, work.kept)
    return entry, pack(entry)


@lru_cache(maxsize=1)
def word_reader(stop_words: frozenset[str]) -> WordReader:
    """The one reader of a process, so that a word is analysed once and not in each batch."""
    return WordReader(stop_words)
