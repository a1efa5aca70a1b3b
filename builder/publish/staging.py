"""Replaces a site at one stroke: the new one is made whole beside it, then the two change names."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from builder.publish.addresses import folders_of
from builder.publish.changes import Changes
from builder.publish.exchange import can_exchange, exchange
from builder.publish.held_site import HeldSite
from builder.publish.listing import Listing, list_folder, walk
from builder.publish.manifest import MANIFEST

INNER = ".rashomon-next"
MOST_SPARES = 2
"""One for the published site, one for its preview."""

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


def make_staging(site: Path, spare: Path | None) -> Path:
    """A folder for the files of the next site: in the site where none can stand beside it.

    The folder `spare` becomes it, where that is possible. Raises OSError.
    """
    beside = staging_folder(site)
    if spare:
        with suppress(OSError):
            spare.rename(beside)
    try:
        beside.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno not in CANNOT_SWAP:
            raise
        (site / INNER).mkdir(parents=True)
        return site / INNER
    return beside


def put_by(staging: Path, spare: Path) -> None:
    """Make what stands in the place for the next site the spare folder, if they can change names.

    Of the folders beside it, those put by before the last few are removed.
    """
    with suppress(OSError):
        spare.parent.mkdir(parents=True, exist_ok=True)
        staging.rename(spare)
        os.utime(spare)
        by_age = sorted(spare.parent.iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
        for folder in by_age[:-MOST_SPARES]:
            # Here, where no other build can take it while it is being emptied.
            folder.rename(staging)
            shutil.rmtree(staging, ignore_errors=True)


def remove_leftovers(site: Path) -> None:
    """Clear away what a build left beside the site or in it: copies and links, nothing unique."""
    shutil.rmtree(staging_folder(site), ignore_errors=True)
    shutil.rmtree(site / INNER, ignore_errors=True)


def swap_in(changes: Changes, held: HeldSite) -> None:
    """Put the new site in place of the old one; a reader by path sees one or the other, whole.

    Unchanged and foreign files are hard links, so that none is written again and each keeps its
    times. Raises OSError, with the site untouched, where the file system cannot link or exchange.

    A program that stands in the site folder itself (a shell, a container's mount of it) stays with
    the old folder, from which the edition after the new one is made: it has to enter the new one.
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
    present = list_folder(staged)
    wanted = {**changes.kept, **dict.fromkeys(changes.foreign_files, -1)}
    needed = folders_of(changes.digests)
    carried = folders_of((*wanted, *changes.foreign_folders)).union(changes.foreign_folders)
    _remove_others(staged, present, changes, wanted, needed)
    for folder in sorted(present.folders - needed - carried, reverse=True):
        (staged / folder).rmdir()
    for folder in sorted(carried - present.folders):
        (staged / folder).mkdir(exist_ok=True)
    for address, inode in wanted.items():
        if present.files.get(address) != inode:
            os.link(f"{site}/{address}", f"{staged}/{address}", follow_symlinks=False)
    # Innermost first and last of all: a folder may forbid writing, and writing changes its times.
    for address in sorted((carried - needed).union(changes.foreign_folders), reverse=True):
        shutil.copystat(site / address, staged / address)
    if site.exists():
        shutil.copymode(site, staged)
    (staged / MANIFEST).write_bytes(changes.manifest)


def _remove_others(
    staged: Path,
    present: Listing,
    changes: Changes,
    wanted: Mapping[str, int],
    needed: frozenset[str],
) -> None:
    """Remove the files that a spare folder has too much, and those staged that the site has."""
    written = frozenset(changes.written)
    for folder in present.folders - needed:  # a foreign one may forbid writing
        (staged / folder).chmod(0o700)
    for address, inode in present.files.items():
        if address not in written and wanted.get(address) != inode:
            (staged / address).unlink()
    for address in present.others:
        (staged / address).unlink()


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
