"""Pages to artifacts: Jinja templates, locale data and fingerprinted assets."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from builder.render.assets import bundle_assets
    from builder.render.compilations import Shelf
    from builder.render.renderer import Renderer
    from builder.render.sources import TemplateSources, find_sources

__all__ = ["Renderer", "Shelf", "TemplateSources", "bundle_assets", "find_sources"]

_MODULES = {
    "Renderer": "renderer",
    "Shelf": "compilations",
    "TemplateSources": "sources",
    "bundle_assets": "assets",
    "find_sources": "sources",
}


def __getattr__(name: str) -> Any:
    """Imports a part when it is asked for: a build that finds nothing new renders nothing."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
