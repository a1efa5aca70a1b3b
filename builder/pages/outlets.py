"""The index of outlets, by country."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.outlet import Outlet
from builder.pages.frame import Frame, frame
from builder.pages.groups import OutletLine, outlet_lines
from builder.pages.page import Page
from builder.pages.tile_map import TileMap, draw
from builder.text.alphabet import alphabetical
from builder.text.names import country_name


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """The outlets of one country, in alphabetical order."""

    code: str
    address: str
    outlets: tuple[OutletLine, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class OutletsView:
    """What the index shows; countries stand in the order of their names in the site's language."""

    frame: Frame
    outlets: int
    articles: int
    countries: tuple[CountryGroup, ...]
    map: TileMap


def plan_outlets(archive: Archive) -> Page:
    """The page `outlets/index.html`."""
    countries = _countries(archive)
    view = OutletsView(
        frame=frame(archive, urls.OUTLETS, section="outlets"),
        outlets=len(archive.outlets),
        articles=len(archive.articles),
        countries=countries,
        map=draw({group.code: len(group.outlets) for group in countries}),
    )
    return Page(urls.OUTLETS, "pages/outlets.html", view, archive.updated)


def _countries(archive: Archive) -> tuple[CountryGroup, ...]:
    by_country: defaultdict[str, list[Outlet]] = defaultdict(list)
    for outlet in archive.outlets:
        by_country[outlet.country].append(outlet)
    language = archive.site.language
    codes = sorted(by_country, key=lambda code: alphabetical(country_name(code, language)))
    return tuple(_country(archive, code, by_country[code]) for code in codes)


def _country(archive: Archive, code: str, outlets: list[Outlet]) -> CountryGroup:
    lines = outlet_lines(archive, outlets)
    return CountryGroup(code, urls.country(code), lines, sum(line.articles for line in lines))
