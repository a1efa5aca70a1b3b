"""Content files, read and linked into an archive."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from builder.content.files import ContentFile, read_below, read_folder
    from builder.content.linking import LeftOff, Linked, link
    from builder.content.reading import Reading, read_record

__all__ = [
    "ContentFile",
    "LeftOff",
    "Linked",
    "Reading",
    "link",
    "read_below",
    "read_folder",
    "read_record",
]

_MODULES = {
    "ContentFile": "files",
    "LeftOff": "linking",
    "Linked": "linking",
    "Reading": "reading",
    "link": "linking",
    "read_below": "files",
    "read_folder": "files",
    "read_record": "reading",
}


def __getattr__(name: str) -> Any:
    """Imports a part when it is asked for: a build that finds nothing new reads no records."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
