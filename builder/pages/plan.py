"""Everything the site consists of, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from builder.analysis.lags import Race, find_race_on
from builder.analysis.outlet_record import compile_record
from builder.analysis.reuse import Reuse, find_reuse
from builder.analysis.wording import Background, distinctive_words
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
from builder.pages.silences import plan_silences
from builder.pages.sitemap import plan_sitemap
from builder.pages.timeline import plan_timeline
from builder.pages.topic import plan_topic
from builder.pages.topics import plan_topics


def plan(archive: Archive) -> Iterator[Page | Artifact]:
    """Every page, then the files that no template makes; assets and data apart."""
    addresses = []
    for page in chain(_indexes(archive), _subjects(archive), _places(archive)):
        addresses.append(page.address)
        yield page
    yield plan_not_found(archive)
    yield from plan_redirects(archive)
    for event in archive.events:
        yield from plan_citations(archive, event)
        yield from plan_article_table(archive, event)
        yield from plan_claim_table(archive, event)
    yield from _feeds(archive)
    yield from plan_host(archive)
    yield from plan_sitemap(archive, addresses)


def _indexes(archive: Archive) -> Iterator[Page]:
    yield plan_home(archive)
    yield from plan_events(archive)
    yield plan_outlets(archive)
    yield plan_topics(archive)
    yield from plan_timeline(archive)
    yield from plan_silences(archive)
    yield from plan_revisions(archive)
    yield plan_search(archive)
    yield from (plan_essay(archive, essay) for essay in archive.essays)


def _feeds(archive: Archive) -> Iterator[Artifact]:
    yield from plan_main_feed(archive)
    for topic in archive.topics:
        yield from plan_topic_feed(archive, topic)
    for outlet in archive.outlets:
        yield from plan_outlet_feed(archive, outlet)


def _subjects(archive: Archive) -> Iterator[Page]:
    background = Background(archive)
    reuse_by_event: dict[str, Reuse] = {}
    race_by_event: dict[str, Race | None] = {}
    for event in archive.events:
        reuse = reuse_by_event[event.id] = find_reuse(archive, event)
        race_by_event[event.id] = find_race_on(archive, event)
        wording = distinctive_words(archive, event, background)
        yield plan_event(archive, event, wording, reuse)
        if comparison := plan_compare(archive, event, wording):
            yield comparison
    yield from (plan_article(archive, article) for article in archive.articles)
    for outlet in archive.outlets:
        record = compile_record(
            archive,
            outlet,
            reuse_of=lambda event: reuse_by_event[event.id],
            race_of=lambda event: race_by_event[event.id],
        )
        yield from plan_outlet(archive, outlet, record)
    yield from (plan_owner(archive, owner) for owner in archive.owners)
    for topic in archive.topics:
        yield from plan_topic(archive, topic)


def _places(archive: Archive) -> Iterator[Page]:
    for code in list_countries(archive):
        yield from plan_country(archive, code)
    for tag in list_languages(archive):
        yield from plan_language(archive, tag)
