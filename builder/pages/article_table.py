"""The articles of an event as a table: facts only, one row an article."""

from __future__ import annotations

from collections.abc import Iterator

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.artifact import Artifact
from builder.pages.csv_table import write_csv

COLUMNS = (
    "id",
    "headline",
    "headline_translated",
    "outlet",
    "outlet_name",
    "country",
    "language",
    "published",
    "genre",
    "wire",
    "reviewed",
    "url",
)


def plan_article_table(archive: Archive, event: Event) -> Iterator[Artifact]:
    """A CSV file of an event's articles in order of publication; none without articles.

    `published` is EDTF, empty where it is not known; `wire` joins agencies by semicolons.
    """
    articles = archive.articles_by_event.get(event.id, ())
    if articles:
        rows = [_row(archive, article) for article in articles]
        yield Artifact(urls.event_export(event.id, "csv"), write_csv(COLUMNS, rows))


def _row(archive: Archive, article: Article) -> tuple[str, ...]:
    outlet = archive.outlet_by_id[article.outlet]
    return (
        article.id,
        article.headline or "",
        article.headline_translated or "",
        outlet.id,
        outlet.name,
        outlet.country,
        article.language,
        str(article.published or ""),
        article.genre.value,
        "; ".join(agency.name for agency in article.wire),
        article.reviewed.value,
        article.url,
    )
