"""The only place where stages, disk, processes and cache meet."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from builder.pipeline.building import build
    from builder.pipeline.folders import FolderError, keep_apart, require_folder
    from builder.pipeline.indexing import IndexReport, index
    from builder.pipeline.reading import CheckReport, check, read
    from builder.pipeline.reports import BuildReport
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

_MODULES = {
    "BuildReport": "reports",
    "CheckReport": "reading",
    "FolderError": "folders",
    "IndexReport": "indexing",
    "Progress": "stages",
    "Stage": "stages",
    "Wishes": "wishes",
    "build": "building",
    "check": "reading",
    "index": "indexing",
    "keep_apart": "folders",
    "keep_quiet": "stages",
    "read": "reading",
    "require_folder": "folders",
}


def __getattr__(name: str) -> Any:
    """Imports a part when it is asked for: a build that finds nothing new needs few of them."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
