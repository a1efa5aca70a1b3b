"""What one outlet did in the whole archive: events, claims, voices, company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from builder.analysis.lags import Lag, Pace, Race, find_pace
from builder.analysis.people import Cited, list_cited
from builder.analysis.reuse import Reuse
from builder.analysis.shared_copy import SharedCopy, find_shared_copy
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event, NotFound
from builder.archive.outlet import Outlet
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


def compile_record(
    archive: Archive,
    outlet: Outlet,
    reuse_of: Callable[[Event], Reuse],
    race_of: Callable[[Event], Race | None],
) -> OutletRecord:
    """The record of one outlet; `reuse_of` and `race_of` give what was found on an event.

    Every outlet of an event asks for the same, so they had better remember it.
    """
    lines = _event_records(archive, outlet, race_of)
    articles = archive.articles_by_outlet.get(outlet.id, ())
    partners, crowded = _pair(archive, outlet, (line.event for line in lines))
    return OutletRecord(
        events=lines,
        pace=find_pace(line.lag for line in lines if line.lag),
        stances=_sum(line.stances for line in lines),
        cited=tuple(sorted(list_cited(articles), key=lambda one: (-len(one.articles), one.key))),
        partners=partners,
        crowded=crowded,
        copy=find_shared_copy(archive, outlet, reuse_of),
        watched=archive.watches_by_outlet.get(outlet.id, 0),
        not_found=tuple(_searches(archive, outlet)),
    )


def _event_records(
    archive: Archive, outlet: Outlet, race_of: Callable[[Event], Race | None]
) -> tuple[EventRecord, ...]:
    """A line for each event of the outlet, in order of id."""
    by_event: defaultdict[str, list[Article]] = defaultdict(list)
    for article in archive.articles_by_outlet.get(outlet.id, ()):
        if article.event:
            by_event[article.event].append(article)
    return tuple(
        _event_record(archive.event_by_id[event], outlet, by_event[event], race_of)
        for event in sorted(by_event)
    )


def _event_record(
    event: Event,
    outlet: Outlet,
    articles: Iterable[Article],
    race_of: Callable[[Event], Race | None],
) -> EventRecord:
    own = tuple(articles)
    race = race_of(event)
    lag = race.lags.get(outlet.id) if race else None
    return EventRecord(event.id, own, lag, count_stances(own, len(event.claims)))


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


def _searches(archive: Archive, outlet: Outlet) -> Iterator[tuple[str, NotFound]]:
    for event in archive.searches_by_outlet.get(outlet.id, ()):
        if outlet.id not in archive.outlet_ids_by_event.get(event.id, ()):
            yield from ((event.id, miss) for miss in event.not_found if miss.outlet == outlet.id)


def _pair(
    archive: Archive, outlet: Outlet, events: Iterable[str]
) -> tuple[tuple[Partner, ...], int]:
    """The partners of an outlet, and how many of its events are too crowded to count."""
    counts: Counter[str] = Counter()
    crowded = 0
    for event in events:
        covering = archive.outlet_ids_by_event[event]
        if len(covering) > MOST_OUTLETS_PAIRED:
            crowded += 1
        else:
            counts.update(covering)
    del counts[outlet.id]
    shared = [Partner(other, n) for other, n in counts.items() if n >= _FEWEST_SHARED]
    return tuple(sorted(shared, key=lambda pair: (-pair.events, pair.outlet))), crowded
