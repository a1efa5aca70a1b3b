"""What an outlet did in the whole archive, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder import urls
from builder.analysis.lags import Lag, Pace
from builder.analysis.outlet_record import EventRecord, OutletRecord, StanceCounts
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.pages.briefs import OutletBrief, outlet_brief
from builder.pages.frame import Link
from builder.pages.order import newest_events
from builder.pages.shared_copy import SharedCopyView, shared_copy_view

_CITED_SHOWN = 12
_PARTNERS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One event of an outlet: its first date there, how far behind the first, and its stances."""

    event: Link
    date: Date
    published: Date | None
    articles: int
    lag: Lag | None
    stances: StanceCounts


@dataclass(frozen=True, slots=True)
class CitedLine:
    """Somebody whom an outlet cites, and in how many articles."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """Another outlet, and how many events both covered."""

    outlet: OutletBrief
    events: int


@dataclass(frozen=True, slots=True)
class SearchedEvent:
    """An event for which the outlet was searched without result."""

    event: Link
    searched: Date
    note: str | None


@dataclass(frozen=True, slots=True)
class RecordView:
    """An outlet's record; `lines` are the events of one page, newest first, the rest is of all.

    `cited` and `partners` are those with most, `cited_in_all` and `partners_in_all` count all.
    """

    lines: tuple[RecordLine, ...]
    events: int
    pace: Pace | None
    stances: StanceCounts
    cited: tuple[CitedLine, ...]
    cited_in_all: int
    partners: tuple[PartnerLine, ...]
    partners_in_all: int
    crowded: int
    copy: SharedCopyView
    watched: int
    not_found: tuple[SearchedEvent, ...]


def record_view(archive: Archive, record: OutletRecord, shown: Iterable[str]) -> RecordView:
    """The view of a record, with a line for each event whose id is among `shown`."""
    return RecordView(
        lines=_lines(archive, record, set(shown)),
        events=len(record.events),
        pace=record.pace,
        stances=record.stances,
        cited=tuple(
            CitedLine(cited.name, len(cited.articles)) for cited in record.cited[:_CITED_SHOWN]
        ),
        cited_in_all=len(record.cited),
        partners=tuple(
            PartnerLine(outlet_brief(archive.outlet_by_id[partner.outlet]), partner.events)
            for partner in record.partners[:_PARTNERS_SHOWN]
        ),
        partners_in_all=len(record.partners),
        crowded=record.crowded,
        copy=shared_copy_view(archive, record.copy),
        watched=record.watched,
        not_found=tuple(
            SearchedEvent(_link(archive, event), miss.searched, miss.note)
            for event, miss in record.not_found
        ),
    )


def _lines(archive: Archive, record: OutletRecord, shown: set[str]) -> tuple[RecordLine, ...]:
    by_event = {line.event: line for line in record.events if line.event in shown}
    events = newest_events(archive.event_by_id[event] for event in by_event)
    return tuple(_line(archive, by_event[event.id]) for event in events)


def _line(archive: Archive, line: EventRecord) -> RecordLine:
    return RecordLine(
        event=_link(archive, line.event),
        date=archive.event_by_id[line.event].date,
        published=line.articles[0].published,
        articles=len(line.articles),
        lag=line.lag,
        stances=line.stances,
    )


def _link(archive: Archive, event: str) -> Link:
    return Link(archive.event_by_id[event].title, urls.event(event))
