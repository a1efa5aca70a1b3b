"""Publishing: finished artifacts in, a replaced site out."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.artifact import Artifact
from builder.publish.addresses import AddressError, by_address
from builder.publish.changes import Changes, find_changes
from builder.publish.errors import DiskRefusedError, OutputIsFileError
from builder.publish.in_place import PART, update_in_place
from builder.publish.lock import site_lock
from builder.publish.manifest import MANIFEST
from builder.publish.staging import remove_leftovers, swap_in

# The answers of file systems that cannot link, exchange or hold a folder beside the site: Windows,
# mount points, container layers, memory cards, a parent that may not be written, a long name.
_CANNOT_SWAP = frozenset(
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


@dataclass(frozen=True, slots=True)
class Publication:
    """The addresses that a build wrote, found unchanged and took away, each sorted."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldSite:
    """A site folder that no other build may write into while it is held; see `hold_site`."""

    folder: Path


@contextmanager
def hold_site(output: Path) -> Iterator[HeldSite]:
    """Keep other builds out of the output folder, from before the content is read.

    A link is followed, and what a killed build left is cleared away. Raises SiteIsBusyError while
    another build holds it, OutputIsFileError, DiskRefusedError.
    """
    site = Path(os.path.realpath(output))
    if site.exists() and not site.is_dir():
        raise OutputIsFileError(output)
    with ExitStack() as held:
        try:
            held.enter_context(site_lock(site))
            remove_leftovers(site)
            (site / PART).unlink(missing_ok=True)
        except OSError as error:
            raise DiskRefusedError(site, error) from error
        yield HeldSite(site)


def publish(artifacts: Iterable[Artifact], site: HeldSite) -> Publication:
    """Make the site hold exactly these artifacts beside its foreign files.

    A reader of the folder sees the old site or the new one, and a build killed at any moment
    leaves one of them; where the file system cannot exchange folders, files are replaced one by
    one instead (see `update_in_place`). If nothing changed, nothing is touched. Nothing is forced
    to the disk (fsync): a killed process loses no writes, and a site lost with the power is built
    again from its content.

    Raises ForeignFilesError, DiskRefusedError, and AddressError for artifacts that cannot be files.
    """
    contents = by_address(artifacts)
    if not contents.keys().isdisjoint({MANIFEST, PART}):
        raise AddressError(f'"{MANIFEST}" and "{PART}" belong to the publisher')
    try:
        changes = find_changes(contents, site.folder)
        if not changes.is_empty:
            _replace(changes, site.folder)
    except OSError as error:
        raise DiskRefusedError(site.folder, error) from error
    return Publication(changes.written, changes.kept, changes.removed)


def _replace(changes: Changes, site: Path) -> None:
    try:
        swap_in(changes, site)
    except OSError as error:
        if error.errno not in _CANNOT_SWAP:
            raise
        update_in_place(changes, site)
