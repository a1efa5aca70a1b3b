"""Articles set under their events, and outlets with what they have in the archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import Outlet
from builder.pages.briefs import ArticleBrief, OutletBrief, article_briefs, outlet_brief
from builder.pages.frame import Link
from builder.pages.order import newest_events
from builder.text.alphabet import alphabetical


@dataclass(frozen=True, slots=True)
class EventGroup:
    """An event with some of its articles; both are None for articles not grouped yet."""

    event: Link | None
    date: Date | None
    articles: tuple[ArticleBrief, ...]


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet in an index, with its number of articles."""

    outlet: OutletBrief
    languages: tuple[str, ...]
    articles: int


def event_groups(archive: Archive, articles: Iterable[Article]) -> tuple[EventGroup, ...]:
    """Articles by event, newest event first, in the order given; those without an event last."""
    by_event: defaultdict[str | None, list[Article]] = defaultdict(list)
    for article in articles:
        by_event[article.event].append(article)
    events = newest_events(archive.event_by_id[event] for event in by_event if event)
    groups = [_group(archive, event, by_event[event.id]) for event in events]
    if None in by_event:
        groups.append(EventGroup(None, None, article_briefs(archive, by_event[None])))
    return tuple(groups)


def outlet_lines(archive: Archive, outlets: Iterable[Outlet]) -> tuple[OutletLine, ...]:
    """Lines of outlets in alphabetical order."""
    return tuple(
        OutletLine(
            outlet=outlet_brief(outlet),
            languages=outlet.languages,
            articles=len(archive.articles_by_outlet.get(outlet.id, ())),
        )
        for outlet in sorted(outlets, key=lambda outlet: (alphabetical(outlet.name), outlet.id))
    )


def _group(archive: Archive, event: Event, articles: Iterable[Article]) -> EventGroup:
    link = Link(event.title, urls.event(event.id))
    return EventGroup(link, event.date, article_briefs(archive, articles))
