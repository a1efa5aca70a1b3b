"""Replaces a site file by file, where the file system cannot exchange folders."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from builder.publish.addresses import folders_of
from builder.publish.changes import Changes
from builder.publish.held_site import HeldSite
from builder.publish.manifest import MANIFEST, PART, format_manifest


def update_in_place(changes: Changes, held: HeldSite) -> None:
    """Change a site so that each file is whole at every moment, and a page follows what it loads.

    For a while pages of the old and the new site stand side by side. A killed update is completed
    by the next one: the manifest names old and new files alike until the last step.
    """
    site = held.folder
    site.mkdir(parents=True, exist_ok=True)
    _write(site, MANIFEST, format_manifest(changes.owned))
    for address in sorted(changes.written, key=_reader_order):
        _write(site, address, (held.staging / address).read_bytes())
    for address in changes.removed:
        (site / address).unlink(missing_ok=True)
    _remove_empty_folders(site, changes.removed)
    _write(site, MANIFEST, changes.manifest)


def _reader_order(address: str) -> tuple[bool, str]:
    return (address.endswith(".html"), address)


def _write(site: Path, address: str, content: bytes) -> None:
    path = site / address
    path.parent.mkdir(parents=True, exist_ok=True)
    part = site / PART
    part.write_bytes(content)
    part.replace(path)


def _remove_empty_folders(site: Path, removed: Iterable[str]) -> None:
    for folder in sorted(folders_of(removed), reverse=True):
        with suppress(OSError):
            (site / folder).rmdir()
