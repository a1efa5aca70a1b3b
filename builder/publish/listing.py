"""What stands in a site folder now."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Listing:
    """Addresses below a folder: plain files, folders, and the rest (links, sockets, devices).

    Each file has its number on the file system: hard links of one file share it.
    """

    files: Mapping[str, int]
    folders: frozenset[str]
    others: frozenset[str]


def list_folder(folder: Path) -> Listing:
    """Everything below a folder, links not followed; empty where there is no folder."""
    files: dict[str, int] = {}
    folders: set[str] = set()
    others: set[str] = set()
    for address, entry in walk(folder):
        if entry.is_dir(follow_symlinks=False):
            folders.add(address)
        elif entry.is_file(follow_symlinks=False):
            files[address] = entry.inode()
        else:
            others.add(address)
    return Listing(files, frozenset(folders), frozenset(others))


def walk(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Each entry below a folder with its address, a folder before what it holds."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        address = f"{prefix}{entry.name}"
        yield address, entry
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path), f"{address}/")
