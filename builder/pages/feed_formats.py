"""Feeds as Atom (RFC 4287) and JSON Feed (version 1.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from builder.pages.indented_json import write_indented
from builder.pages.xml_document import XML_LANG, add, root, write


@dataclass(frozen=True, slots=True)
class Entry:
    """One article; `summary` is HTML in `language`, moments are RFC 3339 texts."""

    id: str
    title: str
    page: str
    original: str
    original_language: str
    authors: tuple[str, ...]
    published: str | None
    updated: str
    topics: tuple[str, ...]
    summary: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its addresses: `page` in HTML, `atom` and `json` its own two forms."""

    id: str
    title: str
    subtitle: str | None
    language: str
    author: str
    rights: str | None
    updated: str
    page: str
    atom: str
    json: str
    is_absolute: bool
    entries: tuple[Entry, ...]


def write_atom(feed: Feed) -> bytes:
    """The Atom document."""
    document = root("feed", "http://www.w3.org/2005/Atom", {XML_LANG: feed.language})
    add(document, "id", feed.id)
    add(document, "title", feed.title)
    if feed.subtitle:
        add(document, "subtitle", feed.subtitle)
    add(document, "updated", feed.updated)
    add(add(document, "author"), "name", feed.author)
    if feed.rights:
        add(document, "rights", feed.rights)
    add(document, "link", attributes=_link("self", "application/atom+xml", feed.atom))
    add(document, "link", attributes=_link("alternate", "text/html", feed.page))
    for entry in feed.entries:
        _add_entry(document, entry)
    return write(document)


def _add_entry(document: Element, entry: Entry) -> None:
    element = add(document, "entry")
    add(element, "id", entry.id)
    add(element, "title", entry.title)
    add(element, "updated", entry.updated)
    if entry.published:
        add(element, "published", entry.published)
    for author in entry.authors:
        add(add(element, "author"), "name", author)
    for topic in entry.topics:
        add(element, "category", attributes={"term": topic})
    add(element, "link", attributes=_link("alternate", "text/html", entry.page))
    original = {"rel": "via", "href": entry.original, "hreflang": entry.original_language}
    add(element, "link", attributes=original)
    if entry.summary:
        add(element, "summary", entry.summary, {"type": "html", XML_LANG: entry.language})


def _link(relation: str, media_type: str, address: str) -> Mapping[str, str | None]:
    return {"rel": relation, "type": media_type, "href": address}


def write_json_feed(feed: Feed) -> bytes:
    """The JSON Feed; its addresses must be full ones, so without a base they stay out."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.page if feed.is_absolute else None,
        "feed_url": feed.json if feed.is_absolute else None,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(entry, is_absolute=feed.is_absolute) for entry in feed.entries],
    }
    known = {name: value for name, value in document.items() if value is not None}
    return (write_indented(known) + "\n").encode()


def _item(entry: Entry, *, is_absolute: bool) -> Mapping[str, Any]:
    """Every item needs a content: without a summary the title is all there is."""
    item = {
        "id": entry.id,
        "url": entry.page if is_absolute else None,
        "external_url": entry.original,
        "title": entry.title,
        "content_html": entry.summary,
        "content_text": None if entry.summary else entry.title,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.topics),
        "language": entry.language,
    }
    return {name: value for name, value in item.items() if value is not None}
