"""The index of topics."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.topic import Topic
from builder.markup import plain_text
from builder.pages.frame import Frame, frame
from builder.pages.page import Page
from builder.text.alphabet import alphabetical


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the index; `summary` is plain text."""

    title: str
    address: str
    summary: str
    events: int
    articles: int


@dataclass(frozen=True, slots=True)
class TopicsView:
    """What the index of topics shows, in alphabetical order."""

    frame: Frame
    topics: tuple[TopicLine, ...]


def plan_topics(archive: Archive) -> Page:
    """The page `topics/index.html`."""
    view = TopicsView(frame(archive, urls.TOPICS, section="topics"), topic_lines(archive))
    return Page(urls.TOPICS, "pages/topics.html", view, archive.updated)


def topic_lines(archive: Archive) -> tuple[TopicLine, ...]:
    """Every topic, in alphabetical order."""
    events = Counter(topic for event in archive.events for topic in event.topics)
    ordered = sorted(archive.topics, key=lambda topic: (alphabetical(topic.title), topic.id))
    return tuple(_line(archive, topic, events[topic.id]) for topic in ordered)


def _line(archive: Archive, topic: Topic, events: int) -> TopicLine:
    return TopicLine(
        title=topic.title,
        address=urls.topic(topic.id),
        summary=plain_text(topic.body),
        events=events,
        articles=len(archive.articles_by_topic.get(topic.id, ())),
    )
