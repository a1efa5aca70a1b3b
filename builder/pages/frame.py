"""What surrounds every page: the site's name, menu, metadata and footer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from builder import urls
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.text.direction import direction

DESCRIPTION_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the address of the site's page that it leads to."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Meta:
    """One `<meta name content>` of a page: Dublin Core or Highwire."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of one page.

    `section` names the menu entry that the page belongs to; `structured` holds JSON-LD texts.
    """

    address: str
    title: str | None
    description: str | None
    section: str | None
    canonical: str | None
    base_url: str | None
    site_title: str
    tagline: str | None
    language: str
    direction: str
    menu: tuple[Link, ...]
    updated: Date | None
    license: str | None
    contact: str | None
    repository: str | None
    feeds: tuple[Link, ...]
    meta: tuple[Meta, ...]
    structured: tuple[str, ...]
    open_graph_type: str
    is_indexed: bool


def frame(  # noqa: PLR0913 - each is one line of a page's head
    archive: Archive,
    address: str,
    *,
    title: str | None = None,
    description: str | None = None,
    section: str | None = None,
    feeds: tuple[Link, ...] = (),
    meta: tuple[Meta, ...] = (),
    structured: tuple[str, ...] = (),
    open_graph_type: str = "website",
    is_indexed: bool = True,
) -> Frame:
    """The frame of the page at `address`; a title of None leaves the naming to the template."""
    site = archive.site
    return Frame(
        address=address,
        title=title,
        description=shorten(description or site.description or "", DESCRIPTION_LENGTH) or None,
        section=section,
        canonical=urls.absolute(address, base_url=site.base_url) if site.base_url else None,
        base_url=site.base_url,
        site_title=site.title,
        tagline=site.tagline,
        language=site.language,
        direction=direction(site.language),
        menu=menu(archive),
        updated=archive.updated,
        license=site.license,
        contact=site.contact,
        repository=site.repository,
        feeds=tuple(chain((Link(site.title, urls.ALL_FEED),), feeds)),
        meta=meta,
        structured=structured,
        open_graph_type=open_graph_type,
        is_indexed=is_indexed,
    )


def menu(archive: Archive) -> tuple[Link, ...]:
    """The editors' pages in the site's menu: those it names, else all by their order."""
    by_id = {essay.id: essay for essay in archive.essays}
    ordered = sorted(
        archive.essays, key=lambda essay: (essay.order is None, essay.order or 0, essay.id)
    )
    chosen = [by_id[name] for name in archive.site.menu] or ordered
    return tuple(Link(essay.title, urls.essay(essay.id)) for essay in chosen)


def shorten(text: str, length: int) -> str:
    """The text, or as many whole words of it as fit `length` characters with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"
