"""By what a file of the site is known again without being read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from builder.publish.listing import walk
from builder.publish.manifest import MANIFEST, digest_file


class Mark(NamedTuple):
    """A file's size, time of change in nanoseconds, and number on its file system."""

    size: int
    changed: int
    inode: int


NO_MARKS: Mapping[str, Mark] = MappingProxyType({})


def mark_files(site: Path, addresses: Iterable[str]) -> dict[str, Mark]:
    """The marks of files of a site, by address; raises OSError."""
    return {address: _mark((site / address).stat()) for address in addresses}


def mark_promised(site: Path, promised: Mapping[str, str]) -> dict[str, Mark]:
    """The marks of the manifest and of all that it promises, as far as it is there."""
    return {
        # On Windows the status that an entry of a folder brings along has no number.
        address: _mark(os.lstat(entry.path))
        for address, entry in walk(site)
        if (address in promised or address == MANIFEST) and entry.is_file(follow_symlinks=False)
    }


def find_standing(
    site: Path, promised: Mapping[str, str], marks: Mapping[str, Mark], old: Mapping[str, Mark]
) -> dict[str, str]:
    """The digest of each file with a mark that its site's manifest names.

    A file that bears its `old` mark, from when the manifest was written, is not read again. Raises
    OSError.
    """
    return {
        address: promised[address] if old.get(address) == mark else digest_file(site / address)
        for address, mark in marks.items()
        if address != MANIFEST
    }


def _mark(status: os.stat_result) -> Mark:
    return Mark(status.st_size, status.st_mtime_ns, status.st_ino)
