"""Replaces a site at one stroke: the new one is made whole beside it, then the two change names."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from builder.publish.changes import Changes
from builder.publish.exchange import can_exchange, exchange
from builder.publish.held_site import HeldSite
from builder.publish.listing import walk
from builder.publish.manifest import MANIFEST

INNER = ".rashomon-next"

CANNOT_SWAP = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EEXIST,
        errno.EINVAL,
        errno.EMLINK,
        errno.ENAMETOOLONG,
        errno.ENOSYS,
        errno.ENOTSUP,
        errno.EOPNOTSUPP,
        errno.EPERM,
        errno.EROFS,
        errno.EXDEV,
    }
)
"""The answers of file systems that cannot link, exchange or hold a folder beside the site.

Windows, mount points, container layers, memory cards, a parent that may not be written, a long
name.
"""


def staging_folder(site: Path) -> Path:
    """Where the next site is made: beside the site, so that both are on one file system."""
    return site.parent / f".{site.name}.rashomon-next"


def make_staging(site: Path) -> Path:
    """A new folder for the files of the next site: in the site where none can stand beside it.

    Raises OSError.
    """
    beside = staging_folder(site)
    try:
        beside.mkdir(parents=True)
    except OSError as error:
        if error.errno not in CANNOT_SWAP:
            raise
        (site / INNER).mkdir(parents=True)
        return site / INNER
    return beside


def remove_leftovers(site: Path) -> None:
    """Clear away what a build left beside the site or in it: copies and links, nothing unique."""
    shutil.rmtree(staging_folder(site), ignore_errors=True)
    shutil.rmtree(site / INNER, ignore_errors=True)


def swap_in(changes: Changes, held: HeldSite) -> None:
    """Put the new site in place of the old one; a reader by path sees one or the other, whole.

    Unchanged and foreign files are hard links, so that none is written again and each keeps its
    times. Raises OSError, with the site untouched, where the file system cannot link or exchange.

    A program that stands in the site folder itself (a shell, a container's mount of it) stays with
    the old folder and has to enter the new one.
    """
    site, staged = held.folder, held.staging
    if staged.parent == site or not can_exchange():
        raise OSError(errno.ENOTSUP, "these folders cannot be exchanged", str(site))
    _complete(staged, changes, site)
    if not site.exists():
        staged.rename(site)
        return
    exchange(staged, site)
    _bring_latecomers(staged, site, ours=changes.owned.keys() | {MANIFEST})


def _complete(staged: Path, changes: Changes, site: Path) -> None:
    _make_folders(staged, changes.digests)
    for address in changes.kept:
        _link(site / address, staged / address)
    _carry_foreign(staged, changes, site)
    (staged / MANIFEST).write_bytes(changes.manifest)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except FileExistsError:  # staged by somebody who did not know that the site has it
        new.unlink()
        os.link(old, new)


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
