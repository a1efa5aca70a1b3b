"""Artifacts to the site folder: a reader sees the old site or the new one."""

from builder.publish.errors import (
    DiskRefusedError,
    ForeignFilesError,
    OutputIsFileError,
    PublishError,
    SiteIsBusyError,
)
from builder.publish.publication import HeldSite, Publication, hold_site, publish

__all__ = [
    "DiskRefusedError",
    "ForeignFilesError",
    "HeldSite",
    "OutputIsFileError",
    "Publication",
    "PublishError",
    "SiteIsBusyError",
    "hold_site",
    "publish",
]
