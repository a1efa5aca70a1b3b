"""What one outlet did in the whole archive: events, claims, voices, company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.analysis.lags import Lag, Pace, find_pace, find_race
from builder.analysis.people import Cited, list_cited
from builder.analysis.reuse import Reuse
from builder.analysis.shared_copy import SharedCopy, find_shared_copy
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.event import NotFound
from builder.archive.stances import Stance

# An event that nearly everybody covered says little of any two, and pairs grow with the square.
MOST_OUTLETS_PAIRED = 500
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class StanceCounts:
    """How often an outlet's articles take each stance, out of the claims that they could carry.

    An article counts for each claim of its event.
    """

    asserts: int
    attributes: int
    disputes: int
    omits: int
    claims: int

    @property
    def reviewed(self) -> int:
        return self.asserts + self.attributes + self.disputes + self.omits


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An outlet's articles on one event, first published first; `lag` where the order is known."""

    event: str
    articles: tuple[Article, ...]
    lag: Lag | None
    stances: StanceCounts


@dataclass(frozen=True, slots=True)
class Partner:
    """Another outlet, and on how many of the same events it has articles."""

    outlet: str
    events: int


@dataclass(frozen=True, slots=True)
class OutletRecord:
    """One outlet's events by id, and what they come to.

    `cited` are those whom it cites, most often first. `partners` share at least two events with
    it, most first; events of more than MOST_OUTLETS_PAIRED outlets are not paired, `crowded` counts
    them. `copy` is what it shares with other outlets word for word. `not_found` pairs events with the search that found nothing there; `watched` counts the
    events on whose watch list it stands.
    """

    events: tuple[EventRecord, ...]
    pace: Pace | None
    stances: StanceCounts
    cited: tuple[Cited, ...]
    partners: tuple[Partner, ...]
    crowded: int
    copy: SharedCopy
    watched: int
    not_found: tuple[tuple[str, NotFound], ...]


def compile_records(
    archive: Archive, reuse_by_event: Mapping[str, Reuse]
) -> Mapping[str, OutletRecord]:
    """The record of every outlet by its id, made in one pass over the events."""
    copies = find_shared_copy(archive, reuse_by_event)
    lines = _event_records(archive)
    events_of = {outlet: [line.event for line in held] for outlet, held in lines.items()}
    pairs = _Pairs(events_of)
    watched = Counter(outlet for event in archive.events for outlet in event.watch)
    missed = _searches(archive)
    return {
        outlet.id: _record(
            lines.get(outlet.id, ()),
            archive.articles_by_outlet.get(outlet.id, ()),
            pairs=pairs.of(outlet.id),
            copy=copies.get(outlet.id, SharedCopy()),
            watched=watched[outlet.id],
            not_found=tuple(missed[outlet.id]),
        )
        for outlet in archive.outlets
    }


def _record(  # noqa: PLR0913 - each is one part of the record
    lines: Iterable[EventRecord],
    articles: Iterable[Article],
    *,
    pairs: tuple[tuple[Partner, ...], int],
    copy: SharedCopy,
    watched: int,
    not_found: tuple[tuple[str, NotFound], ...],
) -> OutletRecord:
    held = tuple(lines)
    return OutletRecord(
        events=held,
        pace=find_pace(line.lag for line in held if line.lag),
        stances=_sum(line.stances for line in held),
        cited=tuple(sorted(list_cited(articles), key=lambda one: (-len(one.articles), one.key))),
        partners=pairs[0],
        crowded=pairs[1],
        copy=copy,
        watched=watched,
        not_found=not_found,
    )


def _event_records(archive: Archive) -> Mapping[str, list[EventRecord]]:
    records: defaultdict[str, list[EventRecord]] = defaultdict(list)
    for event in archive.events:
        articles = archive.articles_by_event.get(event.id, ())
        race = find_race(articles, Date(event.date.start))
        by_outlet: defaultdict[str, list[Article]] = defaultdict(list)
        for article in articles:
            by_outlet[article.outlet].append(article)
        for outlet, own in by_outlet.items():
            lag = race.lags.get(outlet) if race else None
            counts = count_stances(own, len(event.claims))
            records[outlet].append(EventRecord(event.id, tuple(own), lag, counts))
    return records


def count_stances(articles: Iterable[Article], claims: int) -> StanceCounts:
    """The stances of some articles of one event that has so many claims."""
    held = tuple(articles)
    counts = Counter(taken.stance for article in held for taken in article.stances)
    return StanceCounts(
        asserts=counts[Stance.ASSERTS],
        attributes=counts[Stance.ATTRIBUTES],
        disputes=counts[Stance.DISPUTES],
        omits=counts[Stance.OMITS],
        claims=len(held) * claims,
    )


def _sum(counts: Iterable[StanceCounts]) -> StanceCounts:
    held = tuple(counts)
    return StanceCounts(
        asserts=sum(each.asserts for each in held),
        attributes=sum(each.attributes for each in held),
        disputes=sum(each.disputes for each in held),
        omits=sum(each.omits for each in held),
        claims=sum(each.claims for each in held),
    )


def _searches(archive: Archive) -> Mapping[str, list[tuple[str, NotFound]]]:
    searches: defaultdict[str, list[tuple[str, NotFound]]] = defaultdict(list)
    for event in archive.events:
        covering = {article.outlet for article in archive.articles_by_event.get(event.id, ())}
        for miss in event.not_found:
            if miss.outlet not in covering:
                searches[miss.outlet].append((event.id, miss))
    return searches


class _Pairs:
    """Who shares events with whom; only outlets of several events can share several."""

    def __init__(self, events_of: Mapping[str, list[str]]) -> None:
        self._events_of = events_of
        self._outlets_of: defaultdict[str, list[str]] = defaultdict(list)
        for outlet, events in events_of.items():
            if len(events) >= _FEWEST_SHARED:
                for event in events:
                    self._outlets_of[event].append(outlet)

    def of(self, outlet: str) -> tuple[tuple[Partner, ...], int]:
        """The partners of an outlet, and how many of its events were too crowded to count."""
        counts: Counter[str] = Counter()
        crowded = 0
        for event in self._events_of.get(outlet, ()):
            if len(self._outlets_of[event]) > MOST_OUTLETS_PAIRED:
                crowded += 1
            else:
                counts.update(self._outlets_of[event])
        del counts[outlet]
        shared = [Partner(other, n) for other, n in counts.items() if n >= _FEWEST_SHARED]
        return tuple(sorted(shared, key=lambda pair: (-pair.events, pair.outlet))), crowded
