"""Pages through the real templates, in English unless told otherwise."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from builder.pages.page import Page
from builder.pages.sheet import Sheet
from builder.render import Renderer, bundle_assets, find_sources
from builder.render.assets import Assets


@cache
def assets() -> Assets:
    return bundle_assets(find_sources(Path("content")))


@cache
def renderer(language: str) -> Renderer:
    return Renderer(find_sources(Path("content")), assets(), language=language)


def html_of(page: Page, language: str = "en") -> str:
    return renderer(language).render(page).content.decode()


def drawn(sheets: Iterable[Sheet[Any, Any]]) -> list[Page]:
    return [sheet.page for sheet in sheets]
