"""Everything the archive holds, linked and consistent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay, Site
from builder.archive.topic import Topic


@dataclass(frozen=True)
class Archive:
    """Every id in it resolves; each tuple is sorted by id, so input order never matters."""

    site: Site
    events: tuple[Event, ...] = ()
    articles: tuple[Article, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    owners: tuple[Owner, ...] = ()
    topics: tuple[Topic, ...] = ()
    essays: tuple[Essay, ...] = ()

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def outlet_by_id(self) -> Mapping[str, Outlet]:
        return {outlet.id: outlet for outlet in self.outlets}

    @cached_property
    def owner_by_id(self) -> Mapping[str, Owner]:
        return {owner.id: owner for owner in self.owners}

    @cached_property
    def topic_by_id(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def articles_by_event(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each event, in order of publication."""
        return _group(self.articles, lambda article: (article.event,) if article.event else ())

    @cached_property
    def articles_by_outlet(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each outlet, in order of publication."""
        return _group(self.articles, lambda article: (article.outlet,))

    @cached_property
    def articles_by_topic(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each topic, their events' topics included, in order of publication."""
        return _group(self.articles, self.topics_of)

    def topics_of(self, article: Article) -> tuple[str, ...]:
        """The ids of an article's own topics and its event's, sorted."""
        of_event = self.event_by_id[article.event].topics if article.event else ()
        return tuple(sorted({*of_event, *article.topics}))

    @cached_property
    def updated(self) -> Date | None:
        """The newest date in the content: it stands for "updated", so that no clock is needed."""
        dates = [date for article in self.articles for date in dates_of(article)]
        dates += [event.date for event in self.events]
        dates += [miss.searched for event in self.events for miss in event.not_found]
        return max(dates, key=lambda date: date.sort_key, default=None)


def dates_of(article: Article) -> tuple[Date, ...]:
    """Every date in an article's file."""
    single = (article.published, article.updated, article.coded_at)
    return (
        *(date for date in single if date),
        *(capture.at for capture in article.captures),
        *(revision.seen for revision in article.revisions),
        *(correction.at for correction in article.corrections),
    )


def published_order(article: Article) -> tuple[object, ...]:
    """A sort key: first published first, vague dates after finer ones, unknown dates last."""
    if article.published is None:
        return (1, article.id)
    return (0, *article.published.sort_key, article.id)


def _group(
    articles: Iterable[Article], keys: Callable[[Article], Iterable[str]]
) -> Mapping[str, tuple[Article, ...]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=published_order):
        for key in keys(article):
            groups[key].append(article)
    return {key: tuple(group) for key, group in groups.items()}
