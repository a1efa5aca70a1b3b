"""Artifacts to the site folder: a reader sees the old site or the new one."""

from builder.publish.errors import (
    DiskRefusedError,
    ForeignFilesError,
    OutputIsFileError,
    PublishError,
    SiteIsBusyError,
)
from builder.publish.publication import Publication, publish

__all__ = [
    "DiskRefusedError",
    "ForeignFilesError",
    "OutputIsFileError",
    "Publication",
    "PublishError",
    "SiteIsBusyError",
    "publish",
]
