"""The articles of an event as a table: facts only, one row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.artifact import Artifact

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

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def plan_article_tables(archive: Archive) -> Iterator[Artifact]:
    """For each event with articles a CSV file (RFC 4180, UTF-8) in order of publication.

    It starts with a byte order mark, without which spreadsheets misread what is not English.
    `published` is EDTF, empty where it is not known; `wire` joins agencies by semicolons.
    """
    for event in archive.events:
        articles = archive.articles_by_event.get(event.id, ())
        if not articles:
            continue
        table = io.StringIO(newline="")
        writer = csv.writer(table)
        writer.writerow(COLUMNS)
        writer.writerows([_guard(cell) for cell in _row(archive, article)] for article in articles)
        address = urls.event_export(event.id, "csv")
        yield Artifact(address, table.getvalue().encode("utf-8-sig"))


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


def _guard(cell: str) -> str:
    """An apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
