"""With whom an outlet shares copy, as its page tells it."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.analysis.reuse import SHARED_COPY
from builder.analysis.shared_copy import CopyPartner, SharedCopy
from builder.archive.archive import Archive
from builder.pages.briefs import Credit, OutletBrief, credit, outlet_brief
from builder.pages.frame import Link
from builder.pages.order import newest_events

_PARTNERS_SHOWN = 10
_EVENTS_SHOWN = 5
_AGENCIES_SHOWN = 10


@dataclass(frozen=True, slots=True)
class CopyPartnerLine:
    """Another outlet with this one's articles that are one text with its own.

    `credited` of them credit an agency. `events` are links to the newest events' shared copy,
    `events_in_all` counts all.
    """

    outlet: OutletBrief
    articles: int
    credited: int
    events: tuple[Link, ...]
    events_in_all: int


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency with the articles that credit it, by what was measured of them."""

    credit: Credit
    articles: int
    shared: int
    own: int
    uncompared: int


@dataclass(frozen=True, slots=True)
class SharedCopyView:
    """An outlet's articles: all, compared, shared with another outlet.

    Partners and agencies are those with most articles, `…_in_all` count all. `threshold` is the per
    cent from which two articles are one text.
    """

    articles: int
    compared: int
    shared: int
    partners: tuple[CopyPartnerLine, ...]
    partners_in_all: int
    agencies: tuple[AgencyLine, ...]
    agencies_in_all: int
    threshold: int = round(100 * SHARED_COPY)


def shared_copy_view(archive: Archive, found: SharedCopy) -> SharedCopyView:
    """The view of what was found of one outlet."""
    return SharedCopyView(
        articles=found.articles,
        compared=found.compared,
        shared=found.shared,
        partners=tuple(_partner(archive, each) for each in found.partners[:_PARTNERS_SHOWN]),
        partners_in_all=len(found.partners),
        agencies=tuple(
            AgencyLine(credit(each.agency), each.articles, each.shared, each.own, each.uncompared)
            for each in found.agencies[:_AGENCIES_SHOWN]
        ),
        agencies_in_all=len(found.agencies),
    )


def _partner(archive: Archive, partner: CopyPartner) -> CopyPartnerLine:
    events = newest_events(archive.event_by_id[event] for event in partner.events)
    return CopyPartnerLine(
        outlet=outlet_brief(archive.outlet_by_id[partner.outlet]),
        articles=partner.articles,
        credited=partner.credited,
        events=tuple(
            Link(event.title, f"{urls.event(event.id)}#copy") for event in events[:_EVENTS_SHOWN]
        ),
        events_in_all=len(events),
    )
