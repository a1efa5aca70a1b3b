"""How to cite a page, and the files that hand its references to a reference manager."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.artifact import Artifact
from builder.pages.reference import (
    Reference,
    article_reference,
    article_updated,
    event_reference,
    event_updated,
    published_address,
)
from builder.pages.reference_formats import write_bibtex, write_csl, write_ris


@dataclass(frozen=True, slots=True)
class Citation:
    """A page of ours in the parts of a printed citation, and what it is about in three formats.

    `title` is the page's (None where an article has no headline) in `title_language`, `outlet` the name of whose article
    it is about, `updated` the newest date of its content, `url` its full address where the site has
    one. The formats hold the original on an
    article's page and our comparison on an event's. The addresses lead to files with all articles
    of the event; None where there is no event or no article.
    """

    title: str | None
    container: str
    updated: Date | None
    url: str | None
    bibtex: str
    ris: str
    csl_json: str
    title_language: str
    outlet: str | None = None
    bibtex_address: str | None = None
    ris_address: str | None = None
    csl_json_address: str | None = None
    csv_address: str | None = None


def cite_event(archive: Archive, event: Event) -> Citation:
    """How to cite an event's page."""
    return Citation(
        title=event.title,
        title_language=archive.site.language,
        container=archive.site.title,
        updated=event_updated(archive, event),
        url=published_address(archive, urls.event(event.id)),
        **_formats(event_reference(archive, event)),
        **_downloads(archive, event.id),
    )


def cite_article(archive: Archive, article: Article) -> Citation:
    """How to cite an article's page, and the article."""
    return Citation(
        title=article.headline_translated or article.headline,
        title_language=archive.site.language if article.headline_translated else article.language,
        outlet=archive.outlet_by_id[article.outlet].name,
        container=archive.site.title,
        updated=article_updated(article),
        url=published_address(archive, urls.article(article.id)),
        **_formats(article_reference(archive, article)),
        **_downloads(archive, article.event),
    )


def plan_citations(archive: Archive, event: Event) -> Iterator[Artifact]:
    """Three files that hold the references of all of an event's articles; none without articles."""
    articles = archive.articles_by_event.get(event.id, ())
    references = [article_reference(archive, article) for article in articles]
    if not references:
        return
    for suffix, text in (
        ("bib", write_bibtex(references)),
        ("ris", write_ris(references)),
        ("json", write_csl(references)),
    ):
        yield Artifact(urls.event_export(event.id, suffix), text.encode())


def _formats(reference: Reference) -> dict[str, str]:
    return {
        "bibtex": write_bibtex([reference]),
        "ris": write_ris([reference]),
        "csl_json": write_csl([reference]),
    }


def _downloads(archive: Archive, event_id: str | None) -> dict[str, str]:
    if event_id is None or event_id not in archive.article_ids_by_event:
        return {}
    return {
        "bibtex_address": urls.event_export(event_id, "bib"),
        "ris_address": urls.event_export(event_id, "ris"),
        "csl_json_address": urls.event_export(event_id, "json"),
        "csv_address": urls.event_export(event_id, "csv"),
    }
