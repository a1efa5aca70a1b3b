"""The only place where stages, disk, processes and cache meet."""

from builder.pipeline.building import build
from builder.pipeline.folders import FolderError, keep_apart, require_folder
from builder.pipeline.reading import check, index, read
from builder.pipeline.reports import BuildReport, CheckReport, IndexReport
from builder.pipeline.stages import Progress, Stage, keep_quiet
from builder.pipeline.wishes import Wishes

__all__ = [
    "BuildReport",
    "CheckReport",
    "FolderError",
    "IndexReport",
    "Progress",
    "Stage",
    "Wishes",
    "build",
    "check",
    "index",
    "keep_apart",
    "keep_quiet",
    "read",
    "require_folder",
]
