"""Replaces a site at one stroke: the new one is made whole beside it, then the two change names."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from builder.publish.changes import Changes
from builder.publish.exchange import can_exchange, exchange
from builder.publish.listing import walk
from builder.publish.manifest import MANIFEST


def staging_folder(site: Path) -> Path:
    """Where the next site is made: beside the site, so that both are on one file system."""
    return site.parent / f".{site.name}.rashomon-next"


def remove_leftovers(site: Path) -> None:
    """Clear away what a killed build left beside the site: copies and links, nothing unique."""
    shutil.rmtree(staging_folder(site), ignore_errors=True)


def swap_in(changes: Changes, site: Path) -> None:
    """Put the new site in place of the old one; a reader by path sees one or the other, whole.

    Unchanged and foreign files are hard links, so that none is written again and each keeps its
    times. Raises OSError, with the site untouched, where the file system cannot link or exchange.

    A program that stands in the site folder itself (a shell, a container's mount of it) stays with
    the old folder and has to enter the new one.
    """
    if not site.exists():
        _stage(changes, site).rename(site)
        return
    if not can_exchange():
        raise OSError(errno.ENOTSUP, "this system cannot exchange folders", str(site))
    staged = _stage(changes, site)
    try:
        exchange(staged, site)
    except OSError:
        remove_leftovers(site)
        raise
    _bring_latecomers(staged, site, ours=changes.owned.keys() | {MANIFEST})
    remove_leftovers(site)


def _stage(changes: Changes, site: Path) -> Path:
    staged = staging_folder(site)
    try:
        staged.mkdir()
        _fill(staged, changes, site)
        _carry_foreign(staged, changes, site)
    except BaseException:  # an interrupted build leaves no litter either
        remove_leftovers(site)
        raise
    return staged


def _fill(staged: Path, changes: Changes, site: Path) -> None:
    (staged / MANIFEST).write_bytes(changes.manifest)
    _make_folders(staged, changes.contents)
    for address in changes.written:
        (staged / address).write_bytes(changes.contents[address])
    for address in changes.kept:
        os.link(site / address, staged / address)


def _make_folders(staged: Path, addresses: Iterable[str]) -> None:
    for folder in sorted({(staged / address).parent for address in addresses}):
        folder.mkdir(parents=True, exist_ok=True)


def _carry_foreign(staged: Path, changes: Changes, site: Path) -> None:
    _make_folders(staged, changes.foreign_files)
    for address in changes.foreign_folders:
        (staged / address).mkdir(parents=True, exist_ok=True)
    for address in changes.foreign_files:
        os.link(site / address, staged / address, follow_symlinks=False)
    # Innermost first and last of all: a folder may forbid writing, and writing changes its times.
    for address in reversed(changes.foreign_folders):
        shutil.copystat(site / address, staged / address)
    if site.exists():
        shutil.copymode(site, staged)


def _bring_latecomers(old: Path, site: Path, *, ours: Iterable[str]) -> None:
    """Move over the foreign files that somebody made or replaced while the new site was made."""
    owned = frozenset(ours)
    for address, entry in list(walk(old)):
        if address in owned or entry.is_dir(follow_symlinks=False):
            continue
        new = site / address
        if not _is_link_to(new, entry):
            new.parent.mkdir(parents=True, exist_ok=True)
            Path(entry.path).replace(new)


def _is_link_to(path: Path, entry: os.DirEntry[str]) -> bool:
    try:
        return os.path.samestat(path.lstat(), entry.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False
