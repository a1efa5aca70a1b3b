"""Publishing: finished artifacts in, a replaced site out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.artifact import Placed
from builder.publish.addresses import by_address
from builder.publish.changes import Changes, find_changes
from builder.publish.errors import DiskRefusedError, OutputIsFileError
from builder.publish.held_site import HeldSite
from builder.publish.in_place import update_in_place
from builder.publish.lock import site_lock
from builder.publish.manifest import MANIFEST, PART, read_manifest
from builder.publish.marks import NO_MARKS, Mark, find_standing, mark_files, mark_promised
from builder.publish.staging import CANNOT_SWAP, make_staging, put_by, remove_leftovers, swap_in


@dataclass(frozen=True, slots=True)
class Publication:
    """The addresses that a build wrote, found unchanged and took away, each sorted."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


@contextmanager
def hold_site(
    output: Path, marks: Mapping[str, Mark] = NO_MARKS, spare: Path | None = None
) -> Iterator[HeldSite]:
    """Keep other builds out of the output folder, from before the content is read.

    A link is followed, and what a killed build left is cleared away. `marks` spare the reading of
    files that stand as the last publication left them; see `mark_files`. The edition that another
    replaces becomes the folder `spare`, from which the next one after is made: most of its files
    are there already. Raises SiteIsBusyError while another build holds the site,
    OutputIsFileError, DiskRefusedError.
    """
    site = Path(os.path.realpath(output))
    if site.exists() and not site.is_dir():
        raise OutputIsFileError(output)
    with ExitStack() as held:
        try:
            held.enter_context(site_lock(site))
            remove_leftovers(site)
            (site / PART).unlink(missing_ok=True)
            promised = read_manifest(site)
            present = mark_promised(site, promised)
            standing = find_standing(site, promised, present, marks)
            staging = make_staging(site, spare)
        except OSError as error:
            raise DiskRefusedError(site, error) from error
        try:
            yield HeldSite(site, staging, promised, standing, present)
        finally:
            if spare:
                put_by(staging, spare)
            remove_leftovers(site)


def publish(pieces: Iterable[Placed], site: HeldSite) -> Publication:
    """Make the site hold exactly these pieces beside its foreign files.

    Each was put on the held site, or stands in its folder already. A reader of the folder sees the
    old site or the new one, and a build killed at any moment leaves one of them; where the file
    system cannot exchange folders, files are replaced one by one instead (see `update_in_place`).
    If nothing changed, nothing is touched. Nothing is forced to the disk (fsync): a killed process
    loses no writes, and a site lost with the power is built again from its content.

    Raises ForeignFilesError, DiskRefusedError, and AddressError for pieces that cannot be files.
    """
    digests = by_address(pieces, site.promised)
    try:
        changes = find_changes(digests, site)
        if not changes.is_empty:
            _replace(changes, site)
    except OSError as error:
        raise DiskRefusedError(site.folder, error) from error
    return Publication(changes.written, tuple(changes.kept), changes.removed)


def mark_published(publication: Publication, site: HeldSite) -> dict[str, Mark]:
    """The marks of a site's manifest and files, now that this was published; raises OSError."""
    old = {address: site.marks[address] for address in publication.kept if address in site.marks}
    rest = (address for address in publication.kept if address not in old)
    return old | mark_files(site.folder, (*publication.written, *rest, MANIFEST))


def _replace(changes: Changes, site: HeldSite) -> None:
    try:
        swap_in(changes, site)
    except OSError as error:
        if error.errno not in CANNOT_SWAP:
            raise
        update_in_place(changes, site)
        remove_leftovers(site.folder)  # a spare folder would hold all of it a second time
