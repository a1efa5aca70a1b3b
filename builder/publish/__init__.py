"""Artifacts to the site folder: a reader sees the old site or the new one."""

from builder.publish.compression import compress
from builder.publish.errors import (
    DiskRefusedError,
    ForeignFilesError,
    OutputIsFileError,
    PublishError,
    SiteIsBusyError,
)
from builder.publish.held_site import HeldSite
from builder.publish.manifest import digest
from builder.publish.marks import Mark
from builder.publish.publication import Publication, hold_site, mark_published, publish

__all__ = [
    "DiskRefusedError",
    "ForeignFilesError",
    "HeldSite",
    "Mark",
    "OutputIsFileError",
    "Publication",
    "PublishError",
    "SiteIsBusyError",
    "compress",
    "digest",
    "hold_site",
    "mark_published",
    "publish",
]
