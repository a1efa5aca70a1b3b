"""One topic: its events, and the articles that belong to it without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.topic import Topic
from builder.markup import plain_text
from builder.pages.briefs import ArticleBrief, EventBrief, article_briefs, event_brief
from builder.pages.frame import Frame, Link, frame
from builder.pages.order import newest_articles, newest_date, newest_events
from builder.pages.periods import Part, PeriodLink, date_of_row, split
from builder.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class TopicView:
    """What a topic's page shows; `summary` is Markdown, the numbers count all its pages.

    `articles` are those on other events, or on none, that name the topic themselves.
    """

    frame: Frame
    title: str
    address: str
    summary: str
    feed: str
    json_feed: str
    figures: Figures
    total: int
    events: tuple[EventBrief, ...]
    articles: tuple[ArticleBrief, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


class _Head(NamedTuple):
    topic: Topic
    figures: Figures
    total: int


def plan_topic(archive: Archive, topic: Topic) -> Iterator[Sheet[_Head, Article | Event]]:
    """The page of one topic, and one a year where it is long."""
    events = newest_events(
        archive.event_by_id[event] for event in archive.event_ids_by_topic.get(topic.id, ())
    )
    articles = archive.articles_by_topic.get(topic.id, ())
    figures = coverage.count(articles, archive.outlet_by_id)
    rows: tuple[Article | Event, ...] = (*events, *newest_articles(_loose(articles, events)))
    head = _Head(topic, figures, len(events))
    for part in split(rows, urls.topic(topic.id), date_of_row):
        updated = newest_date(articles) if part.is_first else None
        yield Sheet(archive, "pages/topic.html", _draw, head, part, updated)


def _draw(archive: Archive, head: _Head, part: Part[Article | Event]) -> TopicView:
    topic = head.topic
    return TopicView(
        frame=_frame(archive, topic, part.address),
        title=topic.title,
        address=urls.topic(topic.id),
        summary=topic.body,
        feed=urls.topic_feed(topic.id),
        json_feed=urls.json_feed(urls.topic_feed(topic.id)),
        figures=head.figures,
        total=head.total,
        events=tuple(event_brief(archive, row) for row in part.rows if isinstance(row, Event)),
        articles=article_briefs(archive, (r for r in part.rows if isinstance(r, Article))),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def _loose(articles: tuple[Article, ...], events: tuple[Event, ...]) -> Iterator[Article]:
    shown = {event.id for event in events}
    return (article for article in articles if article.event not in shown)


def _frame(archive: Archive, topic: Topic, address: str) -> Frame:
    return frame(
        archive,
        address,
        title=topic.title,
        description=plain_text(topic.body),
        section="topics",
        feeds=(Link(topic.title, urls.topic_feed(topic.id)),),
    )
