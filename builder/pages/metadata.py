"""The `<meta>` tags by which reference managers and scholarly search engines know a page.

Highwire, PRISM and Dublin Core names. `citation_journal_title` stays out on purpose: it makes
Zotero and Google Scholar take a newspaper article for a journal's. Zotero takes the type from
DC.type, the name of the outlet from prism.publicationName, and the address from
citation_public_url.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.pages.date_parts import join_parts, shared_parts
from builder.pages.frame import Meta
from builder.pages.reference import Reference, article_reference, event_reference


def describe_event(archive: Archive, event: Event) -> tuple[Meta, ...]:
    """The tags of an event's page: they describe our comparison."""
    return _tags(event_reference(archive, event))


def describe_article(archive: Archive, article: Article) -> tuple[Meta, ...]:
    """The tags of an article's page: they describe the original, which is what readers cite."""
    return (*_tags(article_reference(archive, article)), Meta("DC.source", article.url))


def _tags(reference: Reference) -> tuple[Meta, ...]:
    return tuple(
        Meta(name, content)
        for name, content in (*_highwire(reference), *_dublin_core(reference))
        if content
    )


def _highwire(reference: Reference) -> Iterator[tuple[str, str | None]]:
    yield "citation_title", reference.title
    for author in reference.authors:
        yield "citation_author", author
    if reference.issued and not reference.issued.is_approximate:
        yield "citation_publication_date", join_parts(shared_parts(reference.issued), "/")
    yield "citation_publisher", reference.container
    yield "citation_language", reference.language
    yield "citation_public_url", reference.url
    yield "prism.publicationName", reference.container


def _dublin_core(reference: Reference) -> Iterator[tuple[str, str | None]]:
    yield "DC.title", reference.title
    for author in reference.authors:
        yield "DC.creator", author
    yield "DC.publisher", reference.container
    yield "DC.date", str(reference.issued) if reference.issued else None
    yield "DC.language", reference.language
    yield "DC.type", reference.work.zotero
    yield "DC.identifier", reference.url
    yield "DC.rights", reference.rights
