"""Where the words of the archive are defined."""

from __future__ import annotations

from builder import urls
from builder.archive.archive import Archive

_METHOD = "method"


def method_page(archive: Archive) -> str | None:
    """The address of the content page `method`, if the archive has one."""
    held = any(essay.id == _METHOD for essay in archive.essays)
    return urls.essay(_METHOD) if held else None
