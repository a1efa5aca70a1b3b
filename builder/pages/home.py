"""The front page: one event opened up, the others as cards, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.analysis.stances import contrast, differ
from builder.archive.archive import Archive
from builder.archive.event import Event
from builder.pages.briefs import (
    ArticleBrief,
    EventBrief,
    article_brief,
    event_brief,
    event_briefs,
)
from builder.pages.compare import FEWEST, compare_address
from builder.pages.frame import Frame, frame
from builder.pages.order import newest_events
from builder.pages.page import Page
from builder.pages.structured import website

_CONTRASTED = 3
_EVENTS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """A topic with its number of events."""

    title: str
    address: str
    events: int


@dataclass(frozen=True, slots=True)
class Contrasted:
    """One of the articles set side by side, with the sentence of ours on its angle."""

    article: ArticleBrief
    framing: str | None


@dataclass(frozen=True, slots=True)
class Feature:
    """The event opened up: `contrasted` are its most different articles with a headline.

    Of an event whose claims nobody has looked up in the articles, nothing says that they `differ`.
    """

    event: EventBrief
    contrasted: tuple[Contrasted, ...]
    differ: bool
    comparison: str | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows; `figures` counts the whole archive."""

    frame: Frame
    events: int
    figures: Figures
    feature: Feature | None
    others: tuple[EventBrief, ...]
    topics: tuple[TopicBrief, ...]


def plan_home(archive: Archive) -> Page:
    """The page `index.html`."""
    featured = _featured(archive)
    others = newest_events(event for event in archive.events if event is not featured)
    view = HomeView(
        frame=frame(
            archive, urls.HOME, description=archive.site.description, structured=(website(archive),)
        ),
        events=len(archive.events),
        figures=coverage.count(archive.articles, archive.outlet_by_id),
        feature=_feature(archive, featured) if featured else None,
        others=event_briefs(archive, others[:_EVENTS_SHOWN]),
        topics=topic_briefs(archive),
    )
    return Page(urls.HOME, "pages/home.html", view, archive.updated)


def topic_briefs(archive: Archive) -> tuple[TopicBrief, ...]:
    """Every topic of an event, those with most events first."""
    briefs = (
        TopicBrief(
            topic.title,
            urls.topic(topic.id),
            len(archive.event_ids_by_topic.get(topic.id, ())),
        )
        for topic in archive.topics
    )
    return tuple(sorted(briefs, key=lambda brief: (-brief.events, brief.title)))


def _featured(archive: Archive) -> Event | None:
    """The event with most articles, the newest of several."""
    return max(
        archive.events,
        key=lambda event: (
            len(archive.articles_by_event.get(event.id, ())),
            event.date.sort_key,
            event.id,
        ),
        default=None,
    )


def _feature(archive: Archive, event: Event) -> Feature:
    articles = archive.articles_by_event.get(event.id, ())
    chosen = contrast([article for article in articles if article.headline], _CONTRASTED)
    return Feature(
        event=event_brief(archive, event),
        contrasted=tuple(
            Contrasted(article_brief(archive, article), article.framing) for article in chosen
        ),
        differ=differ(chosen),
        comparison=compare_address(event, chosen) if len(chosen) >= FEWEST else None,
    )
