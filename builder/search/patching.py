"""An index brought up to date for a few articles, without touching what they leave alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from builder.search.analysis import read_pair
from builder.search.batches import word_reader
from builder.search.blocks import write_blocks
from builder.search.building import Built, Listing
from builder.search.cutting import Bounds, Row, bounds_of
from builder.search.documents import read_document
from builder.search.entries import Entry, pack, read_entry, unpack
from builder.search.inversion import TermLists
from builder.search.lexicon import change_row
from builder.search.saved import Saved
from builder.search.shelves import LEXICON, TERMS, Shelf, update
from builder.search.splicing import Version, compare, splice

_MOST = 64


def patch(before: Saved, listing: Listing, known: Mapping[str, bytes]) -> Built | None:
    """The index of all articles, from the one before.

    None if that is not possible, or if so many numbers bear other articles that it is no gain.
    """
    numbers = _list_changed(before, listing)
    if len(numbers) > _MOST or not _is_alike(before, listing):
        return None
    entries = _Entries(listing, known)
    versions = []
    for number in numbers:
        old = new = None
        if number < len(before.digests):
            packed = known.get(before.digests[number])
            if packed is None:
                return None
            old = unpack(packed)
        if number < len(listing.digests):
            new = entries.at(number)
        versions.append(Version(number, old and old.words, new and new.words))
    terms, lexicon = _update_shelves(before, versions, bounds_of(len(listing.sources)))
    known_blocks = {block.digest: block.file for block in before.blocks}
    blocks = write_blocks(listing.sources, listing.digests, entries.rows, known_blocks)
    index = Saved(listing.stop_words, listing.digests, lexicon, terms, tuple(blocks))
    return Built(index, entries.fresh)


def _list_changed(before: Saved, listing: Listing) -> list[int]:
    pairs = zip_longest(before.digests, listing.digests)
    return [number for number, (old, new) in enumerate(pairs) if old != new]


def _is_alike(before: Saved, listing: Listing) -> bool:
    """Whether what an index says of an article that did not change is as it was."""
    is_empty = not before.digests or not listing.digests
    return before.stop_words == listing.stop_words and not is_empty


def _update_shelves(
    before: Saved, versions: Sequence[Version], bounds: Bounds
) -> tuple[Shelf, Shelf]:
    """Terms and lexicon."""
    changes = compare(versions)
    is_term: dict[str, bool] = {}

    def change_term(term: str, row: Row | None) -> Row | None:
        lists = splice(TermLists(row.written, row.beside) if row else None, changes[term])
        if (row is None) != (lists is None):
            is_term[term] = lists is not None
        return Row(term, *lists) if lists else None

    terms = update(TERMS, before.terms, changes, change_term, bounds)
    added = _count_pairs(versions)

    def change_form(form: str, row: Row | None) -> Row | None:
        return change_row(
            form,
            row,
            added.get(form, {}),
            is_stop_word=form in before.stop_words,
            is_term=is_term.get(form),
        )

    forms = sorted(added.keys() | is_term.keys())
    return terms, update(LEXICON, before.lexicon, forms, change_form, bounds)


def _count_pairs(versions: Sequence[Version]) -> Mapping[str, Mapping[str, int]]:
    """By form: how many more articles, or fewer, hold it for each term."""
    counts: Counter[str] = Counter()
    for version in versions:
        counts.update(version.after.pairs if version.after else ())
        counts.subtract(version.before.pairs if version.before else ())
    added: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for written, count in counts.items():
        if count:
            form, term = read_pair(written)
            added[form][term] = count
    return added


class _Entries:
    """The entries of an archive, read when they are asked for; `fresh` are those not known."""

    def __init__(self, listing: Listing, known: Mapping[str, bytes]) -> None:
        self._listing = listing
        self._known = known
        self.fresh: dict[str, bytes] = {}
        self.at = cache(self._at)

    def rows(self, place: range) -> list[tuple[str, str]]:
        return [self.at(number).row for number in place]

    def _at(self, number: int) -> Entry:
        digest = self._listing.digests[number]
        if packed := self._known.get(digest):
            return unpack(packed)
        reader = word_reader(self._listing.stop_words)
        document = read_document(self._listing.sources[number])
        entry = read_entry(document, reader, self._listing.kept[number])
        self.fresh[digest] = pack(entry)
        return entry
