"""Pages to artifacts: Jinja templates, locale data and fingerprinted assets."""

from builder.render.assets import bundle_assets
from builder.render.compilations import Shelf
from builder.render.renderer import Renderer
from builder.render.sources import TemplateSources, find_sources

__all__ = ["Renderer", "Shelf", "TemplateSources", "bundle_assets", "find_sources"]
