"""The heart of the site: one event, and everything that was published on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.analysis.reuse import Reuse
from builder.analysis.wording import LanguageWording
from builder.archive.archive import Archive
from builder.archive.article import Article, Capture
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.markup import plain_text
from builder.pages.briefs import (
    ArticleBrief,
    EventBrief,
    article_briefs,
    event_brief,
    event_briefs,
)
from builder.pages.citation import Citation, cite_event
from builder.pages.claim_matrix import ClaimMatrix, draw_matrix
from builder.pages.compare import FEWEST, compare_key, suggest_comparison
from builder.pages.frame import Frame, Link, frame
from builder.pages.metadata import describe_event
from builder.pages.method import method_page
from builder.pages.page import Page
from builder.pages.publication_chart import PublicationChart, draw
from builder.pages.published import published_summary
from builder.pages.race import RaceView, race_view
from builder.pages.reference import event_updated
from builder.pages.reuse import ReuseView, reuse_view
from builder.pages.silences import AttentionView, attention_view
from builder.pages.structured import event_data
from builder.pages.voices import VoicesView, voices_view
from builder.pages.wording import WordingView, wording_view

_MOST_RELATED = 4


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account of the event; `summary` is Markdown of ours, if there is one."""

    article: ArticleBrief
    summary: str
    compare_key: str
    framing: str | None
    people_cited: tuple[str, ...]
    captures: tuple[Capture, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """What the accounts and headlines can be narrowed to: codes in use, most frequent first."""

    countries: tuple[str, ...]
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    fundings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """What an event's page shows; `summary` is Markdown, `method` the address of the definitions."""

    frame: Frame
    title: str
    date: Date
    place: str | None
    countries: tuple[str, ...]
    topics: tuple[Link, ...]
    summary: str
    figures: Figures
    by_country: tuple[tuple[str, int], ...]
    matrix: ClaimMatrix
    compare_address: str | None
    suggested_comparison: str | None
    accounts: tuple[Account, ...]
    filters: FilterOptions
    chart: PublicationChart
    race: RaceView | None
    wording: WordingView
    reuse: ReuseView
    voices: VoicesView
    attention: AttentionView
    part_of: tuple[EventBrief, ...]
    parts: tuple[EventBrief, ...]
    follows: tuple[EventBrief, ...]
    followed_by: tuple[EventBrief, ...]
    related: tuple[EventBrief, ...]
    citation: Citation
    method: str | None


def plan_event(
    archive: Archive, event: Event, wording: Sequence[LanguageWording], reuse: Reuse
) -> Page:
    """The page of one event, with what was found of its articles' wording and shared copy."""
    address = urls.event(event.id)
    articles = archive.articles_by_event.get(event.id, ())
    briefs = article_briefs(archive, articles)
    brief = event_brief(archive, event)
    view = EventView(
        frame=_frame(archive, event, address),
        title=event.title,
        date=event.date,
        place=event.place,
        countries=event.countries,
        topics=tuple(
            Link(archive.topic_by_id[topic].title, urls.topic(topic)) for topic in event.topics
        ),
        summary=event.body,
        figures=brief.figures,
        by_country=brief.by_country,
        matrix=draw_matrix(archive, event, articles, briefs),
        compare_address=urls.compare(event.id) if len(articles) >= FEWEST else None,
        suggested_comparison=suggest_comparison(event, articles),
        accounts=tuple(
            _account(article, line) for article, line in zip(articles, briefs, strict=True)
        ),
        filters=_filters(archive, articles),
        chart=draw(articles, briefs),
        race=race_view(archive, event),
        wording=wording_view(archive, wording),
        reuse=reuse_view(archive, reuse),
        voices=voices_view(archive, event),
        attention=attention_view(archive, event),
        citation=cite_event(archive, event),
        method=method_page(archive),
        **_relations(archive, event),
    )
    return Page(address, "pages/event.html", view, event_updated(archive, event))


def _frame(archive: Archive, event: Event, address: str) -> Frame:
    return frame(
        archive,
        address,
        title=event.title,
        description=plain_text(event.body),
        section="events",
        feeds=tuple(
            Link(archive.topic_by_id[topic].title, urls.topic_feed(topic)) for topic in event.topics
        ),
        meta=describe_event(archive, event),
        structured=(event_data(archive, event),),
        open_graph_type="article",
    )


def _account(article: Article, brief: ArticleBrief) -> Account:
    return Account(
        article=brief,
        summary=published_summary(article),
        compare_key=compare_key(article),
        framing=article.framing,
        people_cited=article.people_cited,
        captures=article.captures,
        note=article.note,
    )


def _filters(archive: Archive, articles: Sequence[Article]) -> FilterOptions:
    outlets = [archive.outlet_by_id[article.outlet] for article in articles]
    return FilterOptions(
        countries=coverage.most_frequent(outlet.country for outlet in outlets),
        languages=coverage.most_frequent(a.language for a in articles),
        kinds=coverage.most_frequent(outlet.kind for outlet in outlets if outlet.kind),
        fundings=coverage.most_frequent(outlet.funding for outlet in outlets if outlet.funding),
    )


def _relations(archive: Archive, event: Event) -> dict[str, tuple[EventBrief, ...]]:
    """Events this one is part of or follows, their counterparts, and others that share most topics."""
    named: dict[str, Sequence[Event]] = {
        "part_of": [archive.event_by_id[other] for other in event.part_of],
        "parts": archive.parts_by_event.get(event.id, ()),
        "follows": [archive.event_by_id[other] for other in event.follows],
        "followed_by": archive.followers_by_event.get(event.id, ()),
    }
    told = {event.id, *(other.id for others in named.values() for other in others)}
    related = [archive.event_by_id[other] for other in _related(archive, event, told)]
    return {
        name: event_briefs(archive, others)
        for name, others in (*named.items(), ("related", related))
    }


def _related(archive: Archive, event: Event, told: AbstractSet[str]) -> Sequence[str]:
    """The ids of the events beside those `told` that share most topics."""
    shared = Counter(
        chain.from_iterable(
            archive.event_ids_by_topic[topic] for topic in dict.fromkeys(event.topics)
        )
    )
    for other in told:
        del shared[other]
    # All in C, and stable: a topic may have thousands of events, and this is done for each of them.
    return sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:_MOST_RELATED]
