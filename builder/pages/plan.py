"""Everything the site consists of, as orders that can be carried out in any process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Any

from builder.analysis.findings import Findings
from builder.archive.archive import Archive
from builder.artifact import Artifact
from builder.pages.article import plan_article
from builder.pages.article_table import plan_article_table
from builder.pages.citation import plan_citations
from builder.pages.claim_matrix import plan_claim_table
from builder.pages.compare import plan_compare
from builder.pages.country import list_countries, plan_country
from builder.pages.essay import plan_essay
from builder.pages.event import plan_event
from builder.pages.events import plan_events
from builder.pages.feed import plan_main_feed, plan_outlet_feed, plan_topic_feed
from builder.pages.home import plan_home
from builder.pages.host import plan_host
from builder.pages.language import list_languages, plan_language
from builder.pages.not_found import plan_not_found
from builder.pages.outlet import plan_outlet
from builder.pages.outlets import plan_outlets
from builder.pages.owner import plan_owner
from builder.pages.page import Page
from builder.pages.redirect import plan_redirects
from builder.pages.revisions import plan_revisions
from builder.pages.search import plan_search
from builder.pages.sheet import Sheet
from builder.pages.silences import plan_silences
from builder.pages.sitemap import day_of, plan_sitemap
from builder.pages.timeline import plan_timeline
from builder.pages.topic import plan_topic
from builder.pages.topics import plan_topics

Pieces = Iterator[Page | Sheet[Any, Any] | Artifact]


class Kind(StrEnum):
    """What an order is about."""

    EVENT = "event"
    OUTLET = "outlet"
    ARTICLE = "article"
    TOPIC = "topic"
    OWNER = "owner"
    COUNTRY = "country"
    LANGUAGE = "language"
    ESSAY = "essay"
    HOME = "home"
    EVENTS = "events"
    OUTLETS = "outlets"
    TOPICS = "topics"
    TIMELINE = "timeline"
    SILENCES = "silences"
    REVISIONS = "revisions"
    SEARCH = "search"
    FEED = "feed"
    NOT_FOUND = "not found"
    REDIRECTS = "redirects"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Order:
    """All pages and files of one subject; `id` is empty where there is only one of the kind."""

    kind: Kind
    id: str = ""


_OF_THE_SITE = (
    Kind.HOME,
    Kind.EVENTS,
    Kind.OUTLETS,
    Kind.TOPICS,
    Kind.TIMELINE,
    Kind.SILENCES,
    Kind.REVISIONS,
    Kind.SEARCH,
    Kind.FEED,
    Kind.NOT_FOUND,
    Kind.REDIRECTS,
    Kind.HOST,
)


UNLISTED = (Kind.NOT_FOUND, Kind.REDIRECTS)
"""The pages that no list for search engines names."""


def list_orders(archive: Archive) -> Iterator[Order]:
    """Every order of a site but its sitemap, in a fixed order."""
    yield from map(Order, _OF_THE_SITE)
    yield from (Order(Kind.ESSAY, essay.id) for essay in archive.essays)
    yield from (Order(Kind.EVENT, event.id) for event in archive.events)
    yield from (Order(Kind.ARTICLE, article.id) for article in archive.articles)
    yield from (Order(Kind.OUTLET, outlet.id) for outlet in archive.outlets)
    yield from (Order(Kind.OWNER, owner.id) for owner in archive.owners)
    yield from (Order(Kind.TOPIC, topic.id) for topic in archive.topics)
    yield from (Order(Kind.COUNTRY, code) for code in list_countries(archive))
    yield from (Order(Kind.LANGUAGE, tag) for tag in list_languages(archive))


def carry_out(order: Order, findings: Findings) -> Pieces:
    """The pages and files of an order on the archive of these findings; sheets are not drawn yet."""
    return _PLANNERS[order.kind](findings.archive, order.id, findings)


def plan_rest(archive: Archive, days: Mapping[str, str | None]) -> Iterator[Artifact]:
    """What can only be made when all pages are known: the sitemap.

    `days` are those of the pages of all orders but the UNLISTED.
    """
    return plan_sitemap(archive.site.base_url, days)


def plan(archive: Archive) -> Iterator[Page | Artifact]:
    """Every page and file; assets and the search index apart."""
    findings = Findings(archive)
    days = {}
    for order in list_orders(archive):
        for piece in carry_out(order, findings):
            page = piece.page if isinstance(piece, Sheet) else piece
            if isinstance(page, Page) and order.kind not in UNLISTED:
                days[page.address] = day_of(page.updated)
            yield page
    yield from plan_rest(archive, days)


def _event(archive: Archive, id_: str, findings: Findings) -> Pieces:
    event = archive.event_by_id[id_]
    wording = findings.wording_of(event)
    yield plan_event(archive, event, wording, findings.reuse_of(event))
    if comparison := plan_compare(archive, event, wording):
        yield comparison
    yield from plan_citations(archive, event)
    yield from plan_article_table(archive, event)
    yield from plan_claim_table(archive, event)


def _outlet(archive: Archive, id_: str, findings: Findings) -> Pieces:
    outlet = archive.outlet_by_id[id_]
    return chain(
        plan_outlet(archive, outlet, findings.record_of(outlet)), plan_outlet_feed(archive, outlet)
    )


def _article(archive: Archive, id_: str, _: Findings) -> Pieces:
    yield plan_article(archive, archive.article_by_id[id_])


def _topic(archive: Archive, id_: str, _: Findings) -> Pieces:
    topic = archive.topic_by_id[id_]
    return chain(plan_topic(archive, topic), plan_topic_feed(archive, topic))


def _owner(archive: Archive, id_: str, _: Findings) -> Pieces:
    yield plan_owner(archive, archive.owner_by_id[id_])


def _essay(archive: Archive, id_: str, _: Findings) -> Pieces:
    yield plan_essay(archive, archive.essay_by_id[id_])


_PLANNERS: dict[Kind, Callable[[Archive, str, Findings], Pieces]] = {
    Kind.EVENT: _event,
    Kind.OUTLET: _outlet,
    Kind.ARTICLE: _article,
    Kind.TOPIC: _topic,
    Kind.OWNER: _owner,
    Kind.ESSAY: _essay,
    Kind.COUNTRY: lambda archive, code, _: iter(plan_country(archive, code)),
    Kind.LANGUAGE: lambda archive, tag, _: iter(plan_language(archive, tag)),
    Kind.HOME: lambda archive, *_: iter((plan_home(archive),)),
    Kind.EVENTS: lambda archive, *_: iter(plan_events(archive)),
    Kind.OUTLETS: lambda archive, *_: iter((plan_outlets(archive),)),
    Kind.TOPICS: lambda archive, *_: iter((plan_topics(archive),)),
    Kind.TIMELINE: lambda archive, *_: iter(plan_timeline(archive)),
    Kind.SILENCES: lambda archive, *_: iter(plan_silences(archive)),
    Kind.REVISIONS: lambda archive, *_: iter(plan_revisions(archive)),
    Kind.SEARCH: lambda archive, *_: iter((plan_search(archive),)),
    Kind.FEED: lambda archive, *_: plan_main_feed(archive),
    Kind.NOT_FOUND: lambda archive, *_: iter((plan_not_found(archive),)),
    Kind.REDIRECTS: lambda archive, *_: plan_redirects(archive),
    Kind.HOST: lambda archive, *_: plan_host(archive),
}
