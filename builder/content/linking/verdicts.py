"""What became of each file, remembered so that a link after one change looks at little else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from builder.archive.article import Article
from builder.archive.event import Event
from builder.archive.outlet import Outlet, Owner
from builder.archive.site import Essay
from builder.archive.topic import Topic
from builder.content.linking import addresses, articles, assembly, events, features, references
from builder.content.linking.index import Entry, Index, Names
from builder.content.records import (
    ArticleRecord,
    EventRecord,
    OutletRecord,
    OwnerRecord,
    PageRecord,
    Record,
    SiteRecord,
    TopicRecord,
)
from builder.diagnostics import Diagnostic

AnyRecord = TypeVar("AnyRecord", bound=Record)
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Verdict(Generic[Item]):
    """What one file came to; `seen` is all that it came from, beside what any file looks at."""

    seen: tuple[object, ...]
    told: tuple[Diagnostic, ...]
    item: Item


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts on all files that could be read, by id; `names` and `site` any may look at."""

    names: Names | None = None
    site: Entry[SiteRecord] | None = None
    articles: Mapping[str, Verdict[Article]] = field(default_factory=dict)
    events: Mapping[str, Verdict[Event]] = field(default_factory=dict)
    outlets: Mapping[str, Verdict[Outlet]] = field(default_factory=dict)
    owners: Mapping[str, Verdict[Owner]] = field(default_factory=dict)
    topics: Mapping[str, Verdict[Topic]] = field(default_factory=dict)
    essays: Mapping[str, Verdict[Essay]] = field(default_factory=dict)

    @property
    def told(self) -> Iterator[Diagnostic]:
        """What is wrong with each file."""
        for kind in (
            self.articles,
            self.events,
            self.outlets,
            self.owners,
            self.topics,
            self.essays,
        ):
            for verdict in kind.values():
                yield from verdict.told


def judge(index: Index, before: Verdicts) -> Verdicts:
    """The verdict on each file: the one of before where nothing that it came from has changed.

    An item that is equal to the one before is the one before.
    """
    is_as_before = before.names == index.names and before.site == index.site

    def judge_all(
        rules: _Rules[AnyRecord, Item],
        entries: Mapping[str, Entry[AnyRecord]],
        known: Mapping[str, Verdict[Item]],
    ) -> dict[str, Verdict[Item]]:
        verdicts = {}
        for each, entry in entries.items():
            verdict, seen = known.get(each), rules.see(index, entry)
            if verdict is None or not is_as_before or verdict.seen != seen:
                verdict = _judge_one(rules, index, entry, seen, verdict)
            verdicts[each] = verdict
        return verdicts

    return Verdicts(
        names=index.names,
        site=index.site,
        articles=judge_all(_ARTICLES, index.articles, before.articles),
        events=judge_all(_EVENTS, index.events, before.events),
        outlets=judge_all(_OUTLETS, index.outlets, before.outlets),
        owners=judge_all(_OWNERS, index.owners, before.owners),
        topics=judge_all(_TOPICS, index.topics, before.topics),
        essays=judge_all(_PAGES, index.pages, before.essays),
    )


def _judge_one(
    rules: _Rules[AnyRecord, Item],
    index: Index,
    entry: Entry[AnyRecord],
    seen: tuple[object, ...],
    before: Verdict[Item] | None,
) -> Verdict[Item]:
    told = tuple(each for check in rules.checks for each in check(index, entry))
    item = rules.make(index, entry)
    return Verdict(seen, told, before.item if before and before.item == item else item)


def _see_article(index: Index, entry: Entry[ArticleRecord]) -> tuple[object, ...]:
    record = entry.record
    event = index.events.get(record.event or "")
    outlets = map(index.outlets.get, (record.outlet, *record.wire))
    return (
        entry.reading,
        event and event.reading,
        index.features.get(entry.id),
        *(outlet and outlet.reading for outlet in outlets),
    )


def _see_event(index: Index, entry: Entry[EventRecord]) -> tuple[object, ...]:
    record = entry.record
    hidden = index.hidden_events.intersection(record.part_of, record.follows)
    found = (index.found.get((entry.id, miss.outlet)) for miss in record.not_found)
    return (entry.reading, hidden, *(article and article.reading for article in found))


def _see_itself(_: Index, entry: Entry[Record]) -> tuple[object, ...]:
    return (entry.reading,)


@dataclass(frozen=True, slots=True)
class _Rules(Generic[AnyRecord, Item]):
    """How files of one kind are judged; `see` gives all that the others may look at."""

    see: Callable[[Index, Entry[AnyRecord]], tuple[object, ...]]
    checks: tuple[Callable[[Index, Entry[AnyRecord]], Iterator[Diagnostic]], ...]
    make: Callable[[Index, Entry[AnyRecord]], Item]


_ARTICLES: _Rules[ArticleRecord, Article] = _Rules(
    _see_article,
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
    _see_event,
    (
        addresses.check_address,
        references.check_references,
        events.check_claims,
        events.check_not_found,
    ),
    assembly.make_event,
)
_OUTLETS: _Rules[OutletRecord, Outlet] = _Rules(
    _see_itself, (addresses.check_address, references.check_references), assembly.make_outlet
)
_OWNERS: _Rules[OwnerRecord, Owner] = _Rules(
    _see_itself, (addresses.check_address,), assembly.make_owner
)
_TOPICS: _Rules[TopicRecord, Topic] = _Rules(
    _see_itself, (addresses.check_address,), assembly.make_topic
)
_PAGES: _Rules[PageRecord, Essay] = _Rules(
    _see_itself, (addresses.check_address,), assembly.make_essay
)
