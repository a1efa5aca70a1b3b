"""What stands in a site folder now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Listing:
    """Addresses below a folder: plain files, folders, and the rest (links, sockets, devices)."""

    files: frozenset[str]
    folders: frozenset[str]
    others: frozenset[str]


def list_folder(folder: Path) -> Listing:
    """Everything below a folder, links not followed; empty where there is no folder."""
    found: dict[str, set[str]] = {"files": set(), "folders": set(), "others": set()}
    for address, entry in walk(folder):
        if entry.is_dir(follow_symlinks=False):
            found["folders"].add(address)
        elif entry.is_file(follow_symlinks=False):
            found["files"].add(address)
        else:
            found["others"].add(address)
    return Listing(*(frozenset(found[name]) for name in ("files", "folders", "others")))


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
