"""Everything the archive holds, linked and consistent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TypeVar

from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay, Site
from builder.archive.topic import Topic

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Archive:
    """Every id in it resolves; each tuple is sorted by id, so input order never matters.

    What is asked of one event, outlet, topic, country or language is looked up in a group of that
    id, so that it costs, and depends on, no more than the group. A group without members has no
    entry. Groups of ids serve where the values themselves do not matter.
    """

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
    def article_by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def essay_by_id(self) -> Mapping[str, Essay]:
        return {essay.id: essay for essay in self.essays}

    @cached_property
    def articles_by_event(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each event, in order of publication."""
        return _group_by_one(self.in_order, attrgetter("event"))

    @cached_property
    def article_ids_by_event(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each event's articles, in order of publication."""
        return {
            event: tuple([article.id for article in articles])
            for event, articles in self.articles_by_event.items()
        }

    @cached_property
    def outlet_ids_by_event(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the outlets with articles on each event, sorted."""
        return {
            event: tuple(sorted({article.outlet for article in articles}))
            for event, articles in self.articles_by_event.items()
        }

    @cached_property
    def articles_by_outlet(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each outlet, in order of publication."""
        return _group_by_one(self.in_order, attrgetter("outlet"))

    @cached_property
    def articles_by_topic(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each topic, their events' topics included, in order of publication."""
        return _group(self.in_order, self.topics_of)

    @cached_property
    def articles_by_language(self) -> Mapping[str, tuple[Article, ...]]:
        """Articles of each language tag in lower case, in order of publication."""
        return _group_by_one(self.in_order, lambda article: article.language.lower())

    @cached_property
    def tags_by_language(self) -> Mapping[str, tuple[str, ...]]:
        """The tags of articles and outlets by the language itself, their first part; sorted.

        Of tags that differ in case only, the first stands for all.
        """
        tags = {article.language for article in self.articles}
        tags.update(tag for outlet in self.outlets for tag in outlet.languages)
        distinct = sorted({tag.lower(): tag for tag in sorted(tags, reverse=True)}.values())
        return _group_by_one(distinct, lambda tag: tag.partition("-")[0].lower())

    @cached_property
    def event_ids_by_topic(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the events that name each topic, sorted."""
        ids = _group(self.events, lambda event: event.topics)
        return {topic: tuple(event.id for event in events) for topic, events in ids.items()}

    @cached_property
    def events_by_country(self) -> Mapping[str, tuple[Event, ...]]:
        """The events that name each country."""
        return _group(self.events, lambda event: event.countries)

    @cached_property
    def parts_by_event(self) -> Mapping[str, tuple[Event, ...]]:
        """The events that are part of each event."""
        return _group(self.events, lambda event: event.part_of)

    @cached_property
    def followers_by_event(self) -> Mapping[str, tuple[Event, ...]]:
        """The events that follow each event."""
        return _group(self.events, lambda event: event.follows)

    @cached_property
    def watches_by_outlet(self) -> Mapping[str, int]:
        """On how many events' watch lists each outlet stands."""
        return Counter(outlet for event in self.events for outlet in event.watch)

    @cached_property
    def searches_by_outlet(self) -> Mapping[str, tuple[Event, ...]]:
        """The events for which each outlet was searched without result."""
        return _group(self.events, lambda event: (miss.outlet for miss in event.not_found))

    @cached_property
    def outlets_by_country(self) -> Mapping[str, tuple[Outlet, ...]]:
        """The outlets of each country."""
        return _group_by_one(self.outlets, attrgetter("country"))

    @cached_property
    def outlets_by_language(self) -> Mapping[str, tuple[Outlet, ...]]:
        """The outlets of each language tag in lower case."""
        return _group(self.outlets, lambda outlet: map(str.lower, outlet.languages))

    @cached_property
    def outlets_by_owner(self) -> Mapping[str, tuple[Outlet, ...]]:
        """The outlets of each owner."""
        return _group_by_one(self.outlets, attrgetter("owner"))

    def topics_of(self, article: Article) -> tuple[str, ...]:
        """The ids of an article's own topics and its event's, sorted."""
        of_event = self.event_by_id[article.event].topics if article.event else ()
        return _unite(of_event, article.topics)

    @cached_property
    def updated(self) -> Date | None:
        """The newest date in the content: it stands for "updated", so that no clock is needed."""
        dated: tuple[Article | Event, ...] = (*self.articles, *self.events)
        latest = max(dated, key=attrgetter("newest_key"), default=None)
        return latest.newest if latest else None

    @cached_property
    def in_order(self) -> tuple[Article, ...]:
        """All articles in order of publication."""
        return tuple(sorted(self.articles, key=attrgetter("order")))


@lru_cache(maxsize=4096)
def _unite(ids: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Both, sorted; remembered, as most articles of an event have the same topics."""
    return tuple(sorted({*ids, *others}))


def _group(
    values: Iterable[_Value], keys: Callable[[_Value], Iterable[str]]
) -> Mapping[str, tuple[_Value, ...]]:
    """The values by each of their keys, in the order given."""
    groups: defaultdict[str, list[_Value]] = defaultdict(list)
    for value in values:
        for key in dict.fromkeys(keys(value)):
            groups[key].append(value)
    return {key: tuple(group) for key, group in groups.items()}


def _group_by_one(
    values: Iterable[_Value], key_of: Callable[[_Value], str | None]
) -> Mapping[str, tuple[_Value, ...]]:
    """The values by their key, in the order given, without those that have none."""
    groups: defaultdict[str | None, list[_Value]] = defaultdict(list)
    for value in values:
        groups[key_of(value)].append(value)
    return {key: tuple(group) for key, group in groups.items() if key}
