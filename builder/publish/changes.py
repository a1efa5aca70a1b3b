"""What publishing has to do: the difference between a finished site and its folder."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from builder.publish.addresses import folders_of
from builder.publish.errors import ForeignFilesError
from builder.publish.listing import Listing, list_folder
from builder.publish.manifest import MANIFEST, digests_of, format_manifest, read_manifest


@dataclass(frozen=True)
class Changes:
    """A finished site against its folder; addresses are sorted.

    `contents` holds the bytes of every address of the new site, `manifest` those of its manifest,
    `owned` the digests of the old and new addresses together. Foreign entries are what the builder
    did not write; a foreign folder stands before what it holds.
    """

    contents: Mapping[str, bytes]
    manifest: bytes
    owned: Mapping[str, str]
    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    foreign_files: tuple[str, ...]
    foreign_folders: tuple[str, ...]
    is_manifest_current: bool

    @property
    def is_empty(self) -> bool:
        """Whether the folder already holds exactly this site."""
        return self.is_manifest_current and not self.written and not self.removed


def find_changes(contents: Mapping[str, bytes], site: Path) -> Changes:
    """Compare by bytes, so that a page damaged by hand is mended.

    Raises ForeignFilesError where something that the builder did not write is in the way: a file
    with other bytes, a folder, a link.
    """
    listing = list_folder(site)
    old = read_manifest(site)
    kept = frozenset(
        address
        for address in listing.files & contents.keys()
        if (site / address).read_bytes() == contents[address]
    )
    foreign = _foreign(listing, old.keys() | kept)
    blocked = sorted(
        foreign & (contents.keys() | folders_of(contents)) | (listing.folders & contents.keys())
    )
    if blocked:
        raise ForeignFilesError(site, blocked)
    digests = digests_of(contents)
    manifest = format_manifest(digests)
    return Changes(
        contents=contents,
        manifest=manifest,
        owned={**old, **digests},
        written=tuple(address for address in contents if address not in kept),
        kept=tuple(address for address in contents if address in kept),
        removed=tuple(sorted(old.keys() & listing.files - contents.keys())),
        foreign_files=tuple(sorted(foreign)),
        foreign_folders=tuple(sorted(listing.folders - folders_of(old))),
        is_manifest_current=_holds(site / MANIFEST, manifest),
    )


def _foreign(listing: Listing, ours: AbstractSet[str]) -> frozenset[str]:
    return (listing.files - ours - {MANIFEST}) | listing.others


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
