"""Pages through the real templates, in English."""

from functools import cache
from pathlib import Path

from builder.pages.page import Page
from builder.render import Renderer, bundle_assets, find_sources


@cache
def renderer() -> Renderer:
    sources = find_sources(Path("content"))
    return Renderer(sources, bundle_assets(sources), language="en")


def html_of(page: Page) -> str:
    return renderer().render(page).content.decode()
