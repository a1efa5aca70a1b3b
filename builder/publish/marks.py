"""By what a file of the site is known again without being read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from builder.publish.listing import walk
from builder.publish.manifest import digest_file, read_manifest


class Mark(NamedTuple):
    """A file's size, time of change in nanoseconds, and number on its file system."""

    size: int
    changed: int
    inode: int


NO_MARKS: Mapping[str, Mark] = MappingProxyType({})


def mark_files(site: Path) -> dict[str, Mark]:
    """The marks of all plain files below a folder, by address."""
    marks = {}
    for address, entry in walk(site):
        if entry.is_file(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            marks[address] = Mark(status.st_size, status.st_mtime_ns, status.st_ino)
    return marks


def find_standing(site: Path, marks: Mapping[str, Mark]) -> dict[str, str]:
    """The digest of each file that the site's manifest names and that is there.

    A file that bears the mark that it had when the manifest was written is not read again. Raises
    OSError.
    """
    promised = read_manifest(site)
    return {
        address: promised[address] if marks.get(address) == mark else digest_file(site / address)
        for address, mark in mark_files(site).items()
        if address in promised
    }
