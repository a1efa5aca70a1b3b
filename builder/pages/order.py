"""The orders of lists, newest first: unknown dates last, a vague date after every finer one in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event


def newest_date(articles: Iterable[Article]) -> Date | None:
    """The newest of all dates in the files of these articles."""
    newest = max(articles, key=lambda article: article.newest_key, default=None)
    return newest.newest if newest else None


def newest_articles(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, last published first."""
    held = sorted(articles, key=lambda article: article.id)
    dated = [(article.published, article) for article in held if article.published]
    dated.sort(key=lambda pair: newest_key(pair[0]), reverse=True)
    undated = [article for article in held if article.published is None]
    return (*(article for _, article in dated), *undated)


def newest_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, last begun first."""
    held = sorted(events, key=lambda event: event.id)
    return tuple(sorted(held, key=lambda event: newest_key(event.date), reverse=True))


def newest_key(date: Date) -> tuple[datetime, float]:
    """A sort key to be used in reverse: later beginnings, then finer dates, are greater."""
    return date.earliest, -(date.latest - date.earliest).total_seconds()
