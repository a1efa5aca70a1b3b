"""The orders of lists, newest first: unknown dates last, a vague date after every finer one in it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event


def newest_date(articles: Iterable[Article]) -> Date | None:
    """The newest of all dates in the files of these articles."""
    newest = max(articles, key=lambda article: article.newest_key, default=None)
    return newest.newest if newest else None


def newest_articles(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, last published first."""
    held = sorted(articles, key=attrgetter("id"))
    dated = [article for article in held if article.published]
    dated.sort(key=attrgetter("published.recency"), reverse=True)
    undated = [article for article in held if article.published is None]
    return (*dated, *undated)


def newest_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, last begun first."""
    held = sorted(events, key=attrgetter("id"))
    return tuple(sorted(held, key=attrgetter("date.recency"), reverse=True))
