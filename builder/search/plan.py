"""An archive's index as the files that the browser searches, made anew or brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.garbage import without_collection
from builder.search.building import Listing, Spread, build, list_archive
from builder.search.overview import write_overview
from builder.search.patching import patch
from builder.search.saved import Saved, restore, save


class Update(NamedTuple):
    """An index: its files, what is to be kept for the next time, and the digests of its articles.

    `entries` are those that were not known before, packed, by digest.
    """

    artifacts: tuple[Artifact, ...]
    saved: bytes
    digests: tuple[str, ...]
    entries: Mapping[str, bytes]


def plan_search_index(archive: Archive, spread: Spread = map) -> tuple[Artifact, ...]:
    """Every file below `search/`, made anew; see DESIGN.md beside this module."""
    # Nothing is known, so that nothing need be told from what was there before.
    listing = list_archive(archive, {article.path: "" for article in archive.articles})
    return tuple(_list_files(archive, listing, build(listing, {}, spread).saved))


def bring_up_to_date(
    archive: Archive,
    digests: Mapping[str, str],
    saved: bytes | None,
    known: Mapping[str, bytes],
    spread: Spread = map,
) -> Update:
    """The same files as `plan_search_index`, by less work.

    `digests` are those of the articles by their paths. `saved` is what the update before gave,
    `known` packed entries by digest: of both, whatever is missing is made again.
    """
    listing = list_archive(archive, digests)
    before = restore(saved) if saved else None
    with without_collection():
        built = before and patch(before, listing, known)
    if built is None:
        built = build(listing, known, spread)
    artifacts = tuple(_list_files(archive, listing, built.saved))
    return Update(artifacts, save(built.saved), listing.digests, built.entries)


def _list_files(archive: Archive, listing: Listing, index: Saved) -> Iterator[Artifact]:
    shelves = (index.lexicon, index.terms)
    blocks = [block.file for block in index.blocks]
    yield from write_overview(archive, listing.sources, shelves, blocks)
    yield from (
        *(index.lexicon.file_by_name[name] for name in index.lexicon.names),
        *(index.terms.file_by_name[name] for name in index.terms.names),
        *(index.terms.file_by_name[name] for name in index.terms.names_beside),
        *blocks,
    )
