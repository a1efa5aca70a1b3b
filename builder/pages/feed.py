"""What is new, for feed readers: all articles, those of each topic, those of each outlet.

A feed needs a moment for every entry, and most dates are vaguer: the last second that a date may
mean stands for it, so that a day is never told as its midnight and a month never as its first
day. An article without a date is in no feed: there is no honest moment to give.

Without a base address, links are relative to the feed's file, as RFC 4287 permits, ids are UUIDs
made from the site's title and the page's address, and JSON Feed goes without addresses of ours.
"""

from __future__ import annotations

import datetime as dt
import html
import posixpath
import uuid
from collections.abc import Iterable, Iterator
from functools import partial

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText
from builder.archive.dates import Date
from builder.archive.outlet import Outlet
from builder.archive.topic import Topic
from builder.artifact import Artifact
from builder.markup import plain_opening, render
from builder.pages.feed_formats import Entry, Feed, write_atom, write_json_feed
from builder.pages.frame import shorten
from builder.pages.order import newest_articles
from builder.pages.reference import article_updated, published_address
from builder.text.direction import direction

ENTRIES = 50
TITLE_LENGTH = 300

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_NEVER = "1970-01-01T00:00:00+00:00"


def plan_main_feed(archive: Archive) -> Iterator[Artifact]:
    """The feed of all articles."""
    yield from _plan(archive, urls.ALL_FEED, archive.site.title, urls.HOME, archive.articles)


def plan_topic_feed(archive: Archive, topic: Topic) -> Iterator[Artifact]:
    """The feed of a topic's articles."""
    articles = archive.articles_by_topic.get(topic.id, ())
    title = f"{archive.site.title}: {topic.title}"
    yield from _plan(archive, urls.topic_feed(topic.id), title, urls.topic(topic.id), articles)


def plan_outlet_feed(archive: Archive, outlet: Outlet) -> Iterator[Artifact]:
    """The feed of an outlet's articles."""
    articles = archive.articles_by_outlet.get(outlet.id, ())
    title = f"{archive.site.title}: {outlet.name}"
    yield from _plan(archive, urls.outlet_feed(outlet.id), title, urls.outlet(outlet.id), articles)


def _plan(
    archive: Archive, address: str, title: str, page: str, articles: Iterable[Article]
) -> Iterator[Artifact]:
    """An Atom feed (RFC 4287) and a JSON Feed (1.1) with the newest ENTRIES of the articles.

    `page` shows the same in HTML.
    """
    feed = _feed(archive, address, title, page, articles)
    yield Artifact(address, write_atom(feed))
    yield Artifact(urls.json_feed(address), write_json_feed(feed))


def _feed(
    archive: Archive, address: str, title: str, page: str, articles: Iterable[Article]
) -> Feed:
    site = archive.site
    dated = [article for article in newest_articles(articles) if article.published]
    newest = dated[:ENTRIES]
    folder = posixpath.dirname(address)
    dates = [date for article in newest if (date := article_updated(article))]
    updated = max(dates, key=lambda date: date.sort_key, default=archive.updated)
    return Feed(
        id=_permanent_id(archive, address),
        title=title,
        subtitle=site.tagline,
        language=site.language,
        author=site.title,
        rights=site.license,
        updated=moment(updated) if updated else _NEVER,
        page=_link(archive, folder, page),
        atom=_link(archive, folder, address),
        json=_link(archive, folder, urls.json_feed(address)),
        is_absolute=site.base_url is not None,
        entries=tuple(_entry(archive, a, folder) for a in newest),
    )


def _entry(archive: Archive, article: Article, folder: str) -> Entry:
    address = urls.article(article.id)
    outlet = archive.outlet_by_id[article.outlet]
    published, updated = article.published, article_updated(article)
    return Entry(
        id=_permanent_id(archive, address),
        title=_title(archive, article),
        page=_link(archive, folder, address),
        original=article.url,
        original_language=article.language,
        authors=article.authors or (outlet.name,),
        published=moment(published) if published and _is_exact(published) else None,
        updated=moment(updated) if updated else _NEVER,
        topics=tuple(archive.topic_by_id[topic].title for topic in archive.topics_of(article)),
        summary=_summary(archive, article, folder),
        language=archive.site.language if _is_ours(article) else article.language,
    )


def moment(date: Date) -> str:
    """RFC 3339: the moment itself, else the last second that the date may mean."""
    if _is_exact(date):
        return date.start.first.isoformat()
    return (date.latest - dt.timedelta(seconds=1)).isoformat()


def _is_exact(date: Date) -> bool:
    return date.is_moment and not date.is_approximate


def _is_ours(article: Article) -> bool:
    return article.text is BodyText.SUMMARY or not article.body.strip()


def _summary(archive: Archive, article: Article, folder: str) -> str | None:
    """HTML: our summary or framing; of an outlet's text no more than the opening."""
    if not _is_ours(article):
        return f"<p>{html.escape(plain_opening(article.body), quote=False)}</p>"
    return (
        render(article.body or article.framing or "", link=partial(_link, archive, folder)) or None
    )


def _title(archive: Archive, article: Article) -> str:
    """The outlet, the headline as published and, in brackets, its translation.

    A headline that runs the other way is isolated, so that it does not turn the rest around.
    """
    headline, translated = article.headline, article.headline_translated
    if headline and direction(article.language) != direction(archive.site.language):
        headline = f"{_ISOLATE}{headline}{_END_ISOLATE}"
    parts = [headline, translated and f"[{translated}]"]
    if not any(parts) and article.event:
        parts = [archive.event_by_id[article.event].title]
    name = archive.outlet_by_id[article.outlet].name
    return shorten(": ".join(filter(None, (name, " ".join(filter(None, parts))))), TITLE_LENGTH)


def _link(archive: Archive, folder: str, target: str) -> str:
    """The full address of a page or, without a base, the way to it from the feed's folder."""
    return published_address(archive, target) or urls.relative(target, here=f"{folder}/feed")


def _permanent_id(archive: Archive, address: str) -> str:
    return (
        published_address(archive, address)
        or uuid.uuid5(uuid.NAMESPACE_URL, f"{archive.site.title}/{address}").urn
    )
