"""What publishing has to do: the difference between a finished site and its folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from builder.publish.addresses import folders_of
from builder.publish.errors import ForeignFilesError
from builder.publish.held_site import HeldSite
from builder.publish.listing import Listing, list_folder
from builder.publish.manifest import MANIFEST, digest_file, format_manifest


@dataclass(frozen=True)
class Changes:
    """A finished site against its folder; addresses are sorted.

    `digests` has every address of the new site, `manifest` the bytes of its manifest, `owned` the
    digests of the old and new addresses together, `kept` the numbers of the files that stay.
    Foreign entries are what the builder did not write; a foreign folder stands before what it holds.
    """

    digests: Mapping[str, str]
    manifest: bytes
    owned: Mapping[str, str]
    written: tuple[str, ...]
    kept: Mapping[str, int]
    removed: tuple[str, ...]
    foreign_files: tuple[str, ...]
    foreign_folders: tuple[str, ...]
    is_manifest_current: bool

    @property
    def is_empty(self) -> bool:
        """Whether the folder already holds exactly this site."""
        return self.is_manifest_current and not self.written and not self.removed


def find_changes(digests: Mapping[str, str], site: HeldSite) -> Changes:
    """Compare by digests, so that a page damaged by hand is mended.

    Raises FileNotFoundError if somebody removes or changes a file meanwhile that need not be made
    anew, ForeignFilesError where something that the builder did not write is in the way: a file
    with other bytes, a folder, a link.
    """
    folder = site.folder
    listing = list_folder(folder)
    old = site.promised
    kept = {
        address: inode
        for address, inode in listing.files.items()
        if address in digests
        and (site.standing.get(address) or digest_file(folder / address)) == digests[address]
    }
    foreign = _foreign(listing, old.keys() | kept.keys())
    _require_staged(digests, kept, site)
    blocked = sorted(
        foreign & (digests.keys() | folders_of(digests)) | (listing.folders & digests.keys())
    )
    if blocked:
        raise ForeignFilesError(folder, blocked)
    manifest = format_manifest(digests)
    return Changes(
        digests=digests,
        manifest=manifest,
        owned={**old, **digests},
        written=tuple(address for address in digests if address not in kept),
        kept={address: kept[address] for address in digests if address in kept},
        removed=tuple(sorted(old.keys() & listing.files.keys() - digests.keys())),
        foreign_files=tuple(sorted(foreign)),
        foreign_folders=tuple(sorted(listing.folders - folders_of(old))),
        is_manifest_current=_holds(folder / MANIFEST, manifest),
    )


def _require_staged(digests: Mapping[str, str], kept: Mapping[str, int], site: HeldSite) -> None:
    for address, digest in digests.items():
        if address not in kept and site.standing.get(address) == digest:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), address)


def _foreign(listing: Listing, ours: AbstractSet[str]) -> frozenset[str]:
    return listing.others.union(listing.files.keys() - ours - {MANIFEST})


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
