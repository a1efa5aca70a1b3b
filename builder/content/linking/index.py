"""All readings by kind and id, for the checks that look from one file into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import compress
from operator import attrgetter, is_not
from typing import Generic, TypeVar

from builder.archive.article import BodyText
from builder.content.file_names import propose_id
from builder.content.kinds import Kind, features_id, is_features_path
from builder.content.locating import Loc, locate, locate_key
from builder.content.messages import word
from builder.content.reading import Reading
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
from builder.diagnostics import Diagnostic, Place, Related
from builder.text.nearest import nearest

AnyRecord = TypeVar("AnyRecord", bound=Record)
AnyRecord_co = TypeVar("AnyRecord_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[AnyRecord_co]):
    """A record that could be read, and where it stands.

    What is compared across all files is taken out of the record, where it is slow to get at.
    """

    reading: Reading
    record: AnyRecord_co
    id: str
    aliases: tuple[str, ...] = ()
    url: str | None = None
    is_draft: bool = False

    @property
    def content(self) -> str:
        """The content folder as the editor types it, with a slash; empty for the working folder."""
        return content_folder(self.reading)

    def place(self, loc: Loc) -> Place:
        return self.reading.source.place(locate(self.reading.source, loc))

    def related(self, loc: Loc, what: str) -> Related:
        """The value at this path, as another place to look at."""
        place = self.place(loc)
        return Related(place, self.reading.source.line(place.line), what)

    def problem(
        self, wording: str, loc: Loc, *, related: tuple[Related, ...] = (), **slots: str
    ) -> Diagnostic:
        """A diagnostic at the value at this path."""
        return _at(self.reading, wording, self.place(loc), related, slots)

    def problem_at_key(
        self, wording: str, loc: Loc, *, related: tuple[Related, ...] = (), **slots: str
    ) -> Diagnostic:
        """A diagnostic at the name of the field at this path."""
        place = self.reading.source.place(locate_key(self.reading.source, loc))
        return _at(self.reading, wording, place, related, slots)


def _at(
    reading: Reading,
    wording: str,
    place: Place,
    related: tuple[Related, ...],
    slots: Mapping[str, str],
) -> Diagnostic:
    line = reading.source.line(place.line)
    return word(wording, place, line, related=related, **slots)


def content_folder(reading: Reading) -> str:
    """The content folder as the editor types it, with a slash; empty for the working folder."""
    return reading.source.shown.removesuffix(reading.path)


Named = (
    Entry[ArticleRecord]
    | Entry[EventRecord]
    | Entry[OutletRecord]
    | Entry[OwnerRecord]
    | Entry[TopicRecord]
    | Entry[PageRecord]
)
"""An entry that has an address."""


@dataclass(frozen=True)
class Names:
    """The ids that files name: two are equal if and only if every reference resolves alike.

    `now` gives the id of today for each old one.
    """

    ids: Mapping[Kind, frozenset[str]]
    now: Mapping[Kind, Mapping[str, str]]

    @cached_property
    def meant(self) -> Callable[[Kind, str], str | None]:
        """The nearest id to one that nothing bears: kept, as many files may name the same one."""
        return cache(lambda kind, unknown: nearest(unknown, self.ids[kind]))


@dataclass(frozen=True)
class Index:
    """Entries sorted by path; `ids` also has those of files whose records could not be read.

    `flawed` holds the readings that have something to tell, `features` those of features files by the
    id of their article, `hidden_events` the ids of drafts that are left off.
    """

    readings: tuple[Reading, ...]
    flawed: tuple[Reading, ...]
    ids: Mapping[Kind, frozenset[str]]
    site: Entry[SiteRecord] | None
    articles: Mapping[str, Entry[ArticleRecord]]
    events: Mapping[str, Entry[EventRecord]]
    outlets: Mapping[str, Entry[OutletRecord]]
    owners: Mapping[str, Entry[OwnerRecord]]
    topics: Mapping[str, Entry[TopicRecord]]
    pages: Mapping[str, Entry[PageRecord]]
    features: Mapping[str, Reading]
    hidden_events: frozenset[str]

    @property
    def named(self) -> Mapping[Kind, Mapping[str, Named]]:
        """The entries of each kind that has addresses."""
        return {
            Kind.ARTICLE: self.articles,
            Kind.EVENT: self.events,
            Kind.OUTLET: self.outlets,
            Kind.OWNER: self.owners,
            Kind.TOPIC: self.topics,
            Kind.PAGE: self.pages,
        }

    @cached_property
    def names(self) -> Names:
        """What references resolve to. Nothing names an article, so theirs are not among them."""
        named = {kind: entries for kind, entries in self.named.items() if kind is not Kind.ARTICLE}
        return Names(
            ids={kind: self.ids[kind] for kind in named},
            now={
                kind: {alias: each.id for each in entries.values() for alias in each.aliases}
                for kind, entries in named.items()
            },
        )

    @cached_property
    def found(self) -> Mapping[tuple[str, str], Entry[ArticleRecord]]:
        """The first article of each outlet that an event does not expect one of, by both ids.

        Drafts do not count.
        """
        searched = {each.id for each in self.events.values() if each.record.not_found}
        if not searched:
            return {}
        found: dict[tuple[str, str], Entry[ArticleRecord]] = {}
        for entry in self.articles.values():
            if not entry.is_draft and entry.record.event in searched:
                found.setdefault((entry.record.event or "", entry.record.outlet), entry)
        return found

    def text_of(self, article: ArticleRecord) -> BodyText:
        """What an article's body is, by its own file or the site's."""
        if article.text is not None:
            return article.text
        return self.site.record.text if self.site else BodyText.SUMMARY

    def watched_for(self, event: EventRecord) -> tuple[str, ...]:
        """The outlets looked at for an event, by its own file or the site's."""
        if event.watch is not None:
            return event.watch
        return self.site.record.watch if self.site else ()

    def language_of(self, article: ArticleRecord) -> str | None:
        """An article's language, by its own file or its outlet's; None if neither can be read."""
        outlet = self.outlets.get(article.outlet)
        return article.language or (outlet.record.languages[0] if outlet else None)


def index_readings(
    readings: Iterable[Reading], *, with_drafts: bool = False, before: Index | None = None
) -> Index:
    """The index of all readings; their order does not matter.

    Readings that were in the index before have the same entries again.
    """
    found = tuple(readings)
    if before and (changed := changed_articles(found, before)) is not None:
        return replace(
            before,
            readings=found,
            articles={**before.articles, **changed},
            hidden_events=_hidden(before.events.values(), with_drafts=with_drafts),
        )
    ordered = tuple(sorted(found, key=attrgetter("path")))
    flawed = tuple(reading for reading in ordered if reading.diagnostics)
    by_kind: defaultdict[Kind | None, list[Reading]] = defaultdict(list)
    for reading in ordered:
        by_kind[reading.kind].append(reading)

    def entries(
        kind: Kind, record_type: type[AnyRecord], known: Mapping[str, Entry[AnyRecord]]
    ) -> dict[str, Entry[AnyRecord]]:
        return dict(_entries(by_kind[kind], record_type, known))

    articles = entries(Kind.ARTICLE, ArticleRecord, before.articles if before else {})
    events = entries(Kind.EVENT, EventRecord, before.events if before else {})
    figures = (each for each in by_kind[None] if is_features_path(each.path))
    return Index(
        readings=ordered,
        flawed=flawed,
        ids={kind: frozenset(_ids(by_kind[kind])) for kind in Kind},
        site=next(iter(entries(Kind.SITE, SiteRecord, {}).values()), None),
        articles=articles,
        events=events,
        outlets=entries(Kind.OUTLET, OutletRecord, before.outlets if before else {}),
        owners=entries(Kind.OWNER, OwnerRecord, before.owners if before else {}),
        topics=entries(Kind.TOPIC, TopicRecord, before.topics if before else {}),
        pages=entries(Kind.PAGE, PageRecord, before.pages if before else {}),
        features={features_id(each.path): each for each in figures},
        hidden_events=_hidden(events.values(), with_drafts=with_drafts),
    )


def changed_articles(
    readings: tuple[Reading, ...], before: Index
) -> Mapping[str, Entry[ArticleRecord]] | None:
    """The entries of articles that are others than before, by id; None where more has changed.

    So it is after nearly every save: then no other reading need be looked at. None also where the
    article had or has a flaw, or the readings come in another order.
    """
    if len(readings) != len(before.readings):
        return None
    entries = {}
    is_other = map(is_not, before.readings, readings)
    for old, new in compress(zip(before.readings, readings, strict=True), is_other):
        was, now = old.record, new.record
        if old.path != new.path or old.diagnostics or new.diagnostics:
            return None
        if not (isinstance(was, ArticleRecord) and isinstance(now, ArticleRecord)):
            return None
        entries[new.id or ""] = _entry(new, now)
    return entries


def _hidden(events: Iterable[Entry[EventRecord]], *, with_drafts: bool) -> frozenset[str]:
    return frozenset() if with_drafts else frozenset(each.id for each in events if each.is_draft)


def _entries(
    readings: Iterable[Reading],
    record_type: type[AnyRecord],
    known: Mapping[str, Entry[AnyRecord]],
) -> Iterator[tuple[str, Entry[AnyRecord]]]:
    for reading in readings:
        id_ = reading.id or ""
        entry = known.get(id_)
        if entry is not None and entry.reading is reading:
            yield id_, entry
        elif isinstance(reading.record, record_type):
            yield id_, _entry(reading, reading.record)


def _entry(reading: Reading, record: AnyRecord) -> Entry[AnyRecord]:
    return Entry(
        reading,
        record,
        id=reading.id or "",
        aliases=getattr(record, "aliases", ()),
        url=getattr(record, "url", None),
        is_draft=getattr(record, "draft", False),
    )


def _ids(readings: Iterable[Reading]) -> Iterator[str]:
    """Of a badly named file also the id it should have, as others rightly name it so."""
    for reading in readings:
        if reading.id:
            yield reading.id
            if reading.diagnostics:
                yield propose_id(reading.id)
