"""Which order makes the file at an address, so that one page can be made without all others."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from builder import urls
from builder.archive.archive import Archive
from builder.pages.country import list_countries
from builder.pages.language import list_languages
from builder.pages.plan import Kind, Order

_KIND_BY_FOLDER: Mapping[str, Kind] = {
    "articles": Kind.ARTICLE,
    "compare": Kind.EVENT,
    "countries": Kind.COUNTRY,
    "data/events": Kind.EVENT,
    "events": Kind.EVENT,
    "feeds/outlets": Kind.OUTLET,
    "feeds/topics": Kind.TOPIC,
    "languages": Kind.LANGUAGE,
    "outlets": Kind.OUTLET,
    "owners": Kind.OWNER,
    "topics": Kind.TOPIC,
}
_KIND_BY_LIST: Mapping[str, Kind] = {
    urls.EVENTS: Kind.EVENTS,
    urls.OUTLETS: Kind.OUTLETS,
    urls.TOPICS: Kind.TOPICS,
    urls.TIMELINE: Kind.TIMELINE,
    urls.SILENCES: Kind.SILENCES,
    urls.REVISIONS: Kind.REVISIONS,
}
_KIND_BY_FILE: Mapping[str, Kind] = {
    urls.HOME: Kind.HOME,
    urls.SEARCH: Kind.SEARCH,
    urls.NOT_FOUND: Kind.NOT_FOUND,
    urls.ALL_FEED: Kind.FEED,
    urls.json_feed(urls.ALL_FEED): Kind.FEED,
    urls.ROBOTS: Kind.HOST,
    urls.OPENSEARCH: Kind.HOST,
    urls.HEADERS: Kind.HOST,
    urls.NO_JEKYLL: Kind.HOST,
}


def orders_for(address: str, archive: Archive) -> Iterator[Order]:
    """The orders that may make the file at an address, likeliest first.

    If none of them does, the file belongs to the whole site (its sitemap, its search index, its
    assets), or there is none.
    """
    if kind := _KIND_BY_FILE.get(address):
        yield Order(kind)
        return
    for folder, kind in _KIND_BY_FOLDER.items():
        if address.startswith(f"{folder}/"):
            name = posixpath.splitext(address.removeprefix(f"{folder}/"))[0]
            ids = (_find_id(kind, each, archive) for each in _with_parents(name))
            yield from (Order(kind, each) for each in ids if each is not None)
    essay = address.removesuffix(".html")
    if essay in archive.essay_by_id:
        yield Order(Kind.ESSAY, essay)
    for first, kind in _KIND_BY_LIST.items():
        if address.startswith(first.removesuffix(".html").removesuffix("index")):
            yield Order(kind)
    yield Order(Kind.REDIRECTS)


def _with_parents(path: str) -> Iterator[str]:
    """A path and the folders that it lies in, the path itself first."""
    while path:
        yield path
        path = path.rpartition("/")[0]


def _find_id(kind: Kind, name: str, archive: Archive) -> str | None:
    """The id of the order of a kind whose addresses have this name."""
    if kind is Kind.COUNTRY:
        return next((code for code in list_countries(archive) if code.lower() == name), None)
    if kind is Kind.LANGUAGE:
        return next((tag for tag in list_languages(archive) if tag.lower() == name), None)
    by_id: Mapping[Kind, Mapping[str, object]] = {
        Kind.ARTICLE: archive.article_by_id,
        Kind.EVENT: archive.event_by_id,
        Kind.OUTLET: archive.outlet_by_id,
        Kind.OWNER: archive.owner_by_id,
        Kind.TOPIC: archive.topic_by_id,
    }
    return name if name in by_id[kind] else None
