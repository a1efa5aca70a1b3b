"""An archive's index made from the entries of its articles, few or many of which are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from builder.archive.archive import Archive
from builder.garbage import without_collection
from builder.search.batches import Batch, Work, invert_batch
from builder.search.blocks import write_blocks
from builder.search.cutting import Row, bounds_of
from builder.search.documents import Source, digest_all, list_sources, list_stop_words
from builder.search.inversion import Lists, join
from builder.search.lexicon import list_rows
from builder.search.numbers import script_order
from builder.search.saved import Saved
from builder.search.shelves import LEXICON, TERMS, shelve
from builder.search.withheld import list_kept

_BATCH = 500

Value = TypeVar("Value")
Result = TypeVar("Result")


class Spread(Protocol):
    """Does the same to each of several values, in order, as `map` does; perhaps in processes."""

    def __call__(
        self, work: Callable[[Value], Result], values: Iterable[Value], /
    ) -> Iterable[Result]: ...


class Listing(NamedTuple):
    """An archive's articles in order of time, with what else their entries are made from.

    `kept` are the pairs of characters that may be found of each withheld text; `digests` name the
    entries.
    """

    sources: tuple[Source, ...]
    stop_words: frozenset[str]
    kept: tuple[frozenset[str], ...]
    digests: tuple[str, ...]


class Built(NamedTuple):
    """An index, and the entries that were not known, packed, by digest."""

    saved: Saved
    entries: Mapping[str, bytes]


def list_archive(archive: Archive, digests: Mapping[str, str]) -> Listing:
    """What an archive's index is made from; `digests` are those of the articles by their paths."""
    sources = list_sources(archive)
    stop_words = list_stop_words(archive)
    kept = list_kept(sources)
    return Listing(sources, stop_words, kept, digest_all(sources, digests, kept, stop_words))


def build(listing: Listing, known: Mapping[str, bytes], spread: Spread) -> Built:
    """The index of all articles; `known` are packed entries by digest."""
    inverted = list(spread(invert_batch, _list_batches(listing, known)))
    rows = [row for each in inverted for row in each.rows]

    def rows_of(place: range) -> list[tuple[str, str]]:
        return rows[place.start : place.stop]

    bounds = bounds_of(len(listing.sources))
    with without_collection():
        lists = join([each.inversion for each in inverted])
        saved = Saved(
            stop_words=listing.stop_words,
            digests=listing.digests,
            lexicon=shelve(LEXICON, list_rows(lists.articles_by_pair, listing.stop_words), bounds),
            terms=shelve(TERMS, _list_terms(lists), bounds),
            blocks=tuple(write_blocks(listing.sources, listing.digests, rows_of, {})),
        )
    packed = (held for each in inverted for held in each.packed)
    entries = zip(listing.digests, packed, strict=True)
    return Built(saved, {digest: held for digest, held in entries if held})


def _list_batches(listing: Listing, known: Mapping[str, bytes]) -> Iterator[Batch]:
    works = [
        Work(source, kept, known.get(digest))
        for source, kept, digest in zip(listing.sources, listing.kept, listing.digests, strict=True)
    ]
    for start in range(0, len(works), _BATCH):
        yield Batch(start, listing.stop_words, works[start : start + _BATCH])


def _list_terms(lists: Lists) -> Iterator[Row]:
    for term in sorted(lists.lists_by_term, key=script_order):
        yield Row(term, *lists.lists_by_term[term])
