"""What became of each file, remembered so that a link after one change looks at little else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, TypeVar

from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay
from builder.archive.topic import Topic
from builder.content.kinds import FEATURES_SUFFIX, FOLDER_BY_KIND, SUFFIX, Kind, path_of
from builder.content.linking import addresses, articles, assembly, events, features, references
from builder.content.linking.index import AnyRecord, Entry, Index, changed_articles
from builder.content.records import (
    ArticleRecord,
    EventRecord,
    OutletRecord,
    OwnerRecord,
    PageRecord,
    Record,
    TopicRecord,
)
from builder.diagnostics import Diagnostic

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Verdict(Generic[Item]):
    """What one file came to; `looked_at` are the paths of all files that it came from.

    What any file looks at, the ids of all and the settings of the site, is not among them.
    """

    looked_at: tuple[str, ...]
    told: tuple[Diagnostic, ...]
    item: Item


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts on all files of an index that could be read, by id."""

    index: Index | None = None
    articles: Mapping[str, Verdict[Article]] = field(default_factory=dict)
    events: Mapping[str, Verdict[Event]] = field(default_factory=dict)
    outlets: Mapping[str, Verdict[Outlet]] = field(default_factory=dict)
    owners: Mapping[str, Verdict[Owner]] = field(default_factory=dict)
    topics: Mapping[str, Verdict[Topic]] = field(default_factory=dict)
    essays: Mapping[str, Verdict[Essay]] = field(default_factory=dict)

    @property
    def told(self) -> Iterator[Diagnostic]:
        """What is wrong with each file."""
        kinds: tuple[Mapping[str, Verdict[Any]], ...] = (
            self.articles,
            self.events,
            self.outlets,
            self.owners,
            self.topics,
            self.essays,
        )
        verdicts = chain.from_iterable(kind.values() for kind in kinds)
        return chain.from_iterable(map(attrgetter("told"), verdicts))


def judge(index: Index, before: Verdicts) -> Verdicts:
    """The verdict on each file: the one of before where nothing that it came from has changed.

    An item that is equal to the one before is the one before.
    """
    if before.index and before.index.hidden_events == index.hidden_events:
        edited = changed_articles(index.readings, before.index)
        if edited is not None:
            return _judge_articles(index, before, before.index, edited)
    changed = _list_changes(index, before.index)

    def judge_all(
        rules: _Rules[AnyRecord, Item],
        entries: Mapping[str, Entry[AnyRecord]],
        known: Mapping[str, Verdict[Item]],
    ) -> dict[str, Verdict[Item]]:
        verdicts = {}
        for each, entry in entries.items():
            verdict = known.get(each)
            if verdict is None or changed is None or not changed.isdisjoint(verdict.looked_at):
                verdict = _judge_one(rules, index, entry, verdict)
            verdicts[each] = verdict
        return verdicts

    return Verdicts(
        index=index,
        articles=judge_all(_ARTICLES, index.articles, before.articles),
        events=judge_all(_EVENTS, index.events, before.events),
        outlets=judge_all(_OUTLETS, index.outlets, before.outlets),
        owners=judge_all(_OWNERS, index.owners, before.owners),
        topics=judge_all(_TOPICS, index.topics, before.topics),
        essays=judge_all(_PAGES, index.pages, before.essays),
    )


def _judge_articles(index: Index, before: Verdicts, old: Index, changed: Iterable[str]) -> Verdicts:
    """The verdicts where nothing but articles has changed: only their events look at them."""
    ids = tuple(changed)
    seen_by = {each.articles[id_].record.event or "" for each in (old, index) for id_ in ids}
    articles_anew = {
        id_: _judge_one(_ARTICLES, index, index.articles[id_], before.articles.get(id_))
        for id_ in ids
    }
    events_anew = {
        id_: _judge_one(_EVENTS, index, index.events[id_], before.events.get(id_))
        for id_ in seen_by & index.events.keys()
    }
    return replace(
        before,
        index=index,
        articles={**before.articles, **articles_anew},
        events={**before.events, **events_anew},
    )


def judge_article(index: Index, entry: Entry[ArticleRecord]) -> Verdict[Article]:
    """The verdict on one article, whatever it was before."""
    return _judge_one(_ARTICLES, index, entry, None)


def _judge_one(
    rules: _Rules[AnyRecord, Item],
    index: Index,
    entry: Entry[AnyRecord],
    before: Verdict[Item] | None,
) -> Verdict[Item]:
    told = tuple(each for check in rules.checks for each in check(index, entry))
    item = rules.make(index, entry)
    item = before.item if before and before.item == item else item
    return Verdict((entry.reading.path, *rules.look_at(entry)), told, item)


def _list_changes(index: Index, before: Index | None) -> frozenset[str] | None:
    """The paths of files that are new, gone or changed; None where any file may be concerned.

    Beside that of an article stands that of its event, as seen by those on the other side.
    """
    if (
        before is None
        or before.names != index.names
        or before.site != index.site
        or before.hidden_events != index.hidden_events
    ):
        return None
    known, present = set(map(id, before.readings)), set(map(id, index.readings))
    fresh = [reading for reading in index.readings if id(reading) not in known]
    stale = [reading for reading in before.readings if id(reading) not in present]
    events = (
        _articles_on(reading.record.event)
        for reading in (*fresh, *stale)
        if isinstance(reading.record, ArticleRecord)
    )
    return frozenset((*(reading.path for reading in (*fresh, *stale)), *events))


def _articles_on(event_id: str | None) -> str:
    """Stands for all articles on an event, those to come included."""
    return f"{FOLDER_BY_KIND[Kind.ARTICLE]} on {event_id}"


def _look_around_article(entry: Entry[ArticleRecord]) -> tuple[str, ...]:
    record, path = entry.record, entry.reading.path
    outlets = (record.outlet, *record.wire)
    return (
        path.removesuffix(SUFFIX) + FEATURES_SUFFIX,
        path_of(Kind.EVENT, record.event or ""),
        *(path_of(Kind.OUTLET, outlet) for outlet in outlets),
    )


def _look_around_event(entry: Entry[EventRecord]) -> tuple[str, ...]:
    return (_articles_on(entry.id),) if entry.record.not_found else ()


def _look_nowhere(_: Entry[Record]) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class _Rules(Generic[AnyRecord, Item]):
    """How files of one kind are judged; `look_at` gives all that the others look at."""

    look_at: Callable[[Entry[AnyRecord]], tuple[str, ...]]
    checks: tuple[Callable[[Index, Entry[AnyRecord]], Iterator[Diagnostic]], ...]
    make: Callable[[Index, Entry[AnyRecord]], Item]


_ARTICLES: _Rules[ArticleRecord, Article] = _Rules(
    _look_around_article,
    (
        addresses.check_address,
        features.check_features,
        references.check_references,
        references.check_wire,
        articles.check_stances,
        articles.check_rights,
        articles.check_dates,
        articles.check_languages,
    ),
    assembly.make_article,
)
_EVENTS: _Rules[EventRecord, Event] = _Rules(
    _look_around_event,
    (
        addresses.check_address,
        references.check_references,
        events.check_claims,
        events.check_not_found,
    ),
    assembly.make_event,
)
_OUTLETS: _Rules[OutletRecord, Outlet] = _Rules(
    _look_nowhere, (addresses.check_address, references.check_references), assembly.make_outlet
)
_OWNERS: _Rules[OwnerRecord, Owner] = _Rules(
    _look_nowhere, (addresses.check_address,), assembly.make_owner
)
_TOPICS: _Rules[TopicRecord, Topic] = _Rules(
    _look_nowhere, (addresses.check_address,), assembly.make_topic
)
_PAGES: _Rules[PageRecord, Essay] = _Rules(
    _look_nowhere, (addresses.check_address,), assembly.make_essay
)
