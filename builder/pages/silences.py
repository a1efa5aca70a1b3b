"""Who stayed silent: what was searched for without result, for each event and each group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder import urls
from builder.analysis.silences import (
    FEWEST_SEARCHED,
    Attention,
    GroupSilence,
    Trait,
    find_attention,
    list_group_silences,
)
from builder.archive.archive import Archive
from builder.archive.dates import Date
from builder.archive.event import Event, NotFound
from builder.pages.briefs import OutletBrief, outlet_brief
from builder.pages.frame import Frame, Link, frame
from builder.pages.method import method_page
from builder.pages.order import newest_events
from builder.pages.page import Page
from builder.pages.periods import PeriodLink, split
from builder.text.alphabet import alphabetical

_SILENCES_SHOWN = 24


@dataclass(frozen=True, slots=True)
class SearchLine:
    """An outlet that was searched without result."""

    outlet: OutletBrief
    searched: Date
    note: str | None


@dataclass(frozen=True, slots=True)
class AttentionView:
    """The watched outlets of one event in three groups, each in alphabetical order.

    `beyond` counts those that covered it without being on the list; `is_declared` tells whether
    there is a list, `watched` its length.
    """

    event: Link
    date: Date
    is_declared: bool
    watched: int
    covered: tuple[OutletBrief, ...]
    not_found: tuple[SearchLine, ...]
    not_looked_for: tuple[OutletBrief, ...]
    beyond: int


@dataclass(frozen=True, slots=True)
class SilenceLine:
    """An event that a group did not cover; `beyond` counts its outlets off the list that did."""

    event: Link
    date: Date
    searched: int
    beyond: int


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group that was searched in full for `known` events and silent on `silent` of them."""

    value: str
    known: int
    silent: int
    silences: tuple[SilenceLine, ...]


@dataclass(frozen=True, slots=True)
class TraitGroups:
    """The groups by one trait; `too_few` counts those of which nothing can be said."""

    trait: Trait
    groups: tuple[GroupLine, ...]
    too_few: int


@dataclass(frozen=True, slots=True)
class SilencesView:
    """What the page of silences shows; the groups stand on its first part only.

    `watched` counts the events with a watch list, `searched` those with a search without result,
    `searches` these; `fewest` is the floor below which nothing is said of a group.
    """

    frame: Frame
    method: str | None
    events: int
    watched: int
    searched: int
    searches: int
    fewest: int
    traits: tuple[TraitGroups, ...]
    attentions: tuple[AttentionView, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


def plan_silences(archive: Archive) -> Iterator[Page]:
    """The page `silences.html`, and one a year where many events were searched for."""
    attentions = {event.id: find_attention(archive, event) for event in archive.events}
    searched = [event for event in newest_events(archive.events) if attentions[event.id].not_found]
    traits = _trait_groups(archive, attentions.values())
    for part in split(searched, urls.SILENCES, lambda event: Date(event.date.start)):
        view = SilencesView(
            frame=frame(archive, part.address),
            method=method_page(archive),
            events=len(archive.events),
            watched=sum(attention.is_declared for attention in attentions.values()),
            searched=len(searched),
            searches=sum(len(attention.not_found) for attention in attentions.values()),
            fewest=FEWEST_SEARCHED,
            traits=traits if part.is_first else (),
            attentions=tuple(_view(archive, e, attentions[e.id]) for e in part.rows),
            period=part.period,
            periods=part.periods,
            is_first=part.is_first,
        )
        yield Page(part.address, "pages/silences.html", view)


def attention_view(archive: Archive, event: Event) -> AttentionView:
    """Who covered an event, who was searched without result, and where nobody looked."""
    return _view(archive, event, find_attention(archive, event))


def _view(archive: Archive, event: Event, attention: Attention) -> AttentionView:
    return AttentionView(
        event=Link(event.title, urls.event(event.id)),
        date=event.date,
        is_declared=attention.is_declared,
        watched=attention.watched,
        covered=_briefs(archive, attention.covered),
        not_found=_searches(archive, attention.not_found),
        not_looked_for=_briefs(archive, attention.not_looked_for),
        beyond=len(attention.beyond),
    )


def _briefs(archive: Archive, outlets: Iterable[str]) -> tuple[OutletBrief, ...]:
    briefs = (outlet_brief(archive.outlet_by_id[outlet]) for outlet in outlets)
    return tuple(sorted(briefs, key=lambda brief: alphabetical(brief.name)))


def _searches(archive: Archive, misses: Iterable[NotFound]) -> tuple[SearchLine, ...]:
    lines = (
        SearchLine(outlet_brief(archive.outlet_by_id[miss.outlet]), miss.searched, miss.note)
        for miss in misses
    )
    return tuple(sorted(lines, key=lambda line: alphabetical(line.outlet.name)))


def _trait_groups(archive: Archive, attentions: Iterable[Attention]) -> tuple[TraitGroups, ...]:
    groups = list_group_silences(attentions, archive.outlet_by_id)
    return tuple(
        _trait_group(archive, trait, tuple(held))
        for trait, held in groupby(groups, key=lambda group: group.trait)
    )


def _trait_group(archive: Archive, trait: Trait, groups: Sequence[GroupSilence]) -> TraitGroups:
    enough = [group for group in groups if group.known]
    lines = tuple(
        GroupLine(group.value, group.known, len(group.silences), _silence_lines(archive, group))
        for group in enough
    )
    return TraitGroups(trait, lines, len(groups) - len(enough))


def _silence_lines(archive: Archive, group: GroupSilence) -> tuple[SilenceLine, ...]:
    by_event = {silence.event: silence for silence in group.silences}
    events = newest_events(archive.event_by_id[event] for event in by_event)[:_SILENCES_SHOWN]
    return tuple(
        SilenceLine(
            event=Link(event.title, urls.event(event.id)),
            date=event.date,
            searched=by_event[event.id].searched,
            beyond=by_event[event.id].beyond,
        )
        for event in events
    )
