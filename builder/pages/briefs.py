"""Short forms of outlets, articles and events, as lists and cards show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.archive.archive import Archive
from builder.archive.article import Agency, Article, Genre, Reviewed
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import Funding, Outlet, OutletKind
from builder.pages.frame import Link
from builder.pages.order import newest_events


@dataclass(frozen=True, slots=True)
class OutletBrief:
    """An outlet in one line."""

    name: str
    address: str
    country: str
    kind: OutletKind | None
    funding: Funding | None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency that an article credits, with its page where the archive has one."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True)
class ArticleBrief:
    """An article in a list; `number` is its place in the order of publication, from 1."""

    number: int
    address: str
    anchor: str
    headline: str | None
    headline_translated: str | None
    language: str
    outlet: OutletBrief
    published: Date | None
    genre: Genre
    wire: tuple[Credit, ...]
    reviewed: Reviewed
    url: str
    event: Link | None


@dataclass(frozen=True, slots=True)
class EventBrief:
    """An event in a list or on a card; `by_country` counts its articles, most first."""

    title: str
    address: str
    date: Date
    place: str | None
    figures: Figures
    by_country: tuple[tuple[str, int], ...]


def outlet_brief(outlet: Outlet) -> OutletBrief:
    return OutletBrief(
        name=outlet.name,
        address=urls.outlet(outlet.id),
        country=outlet.country,
        kind=outlet.kind,
        funding=outlet.funding,
    )


def credit(agency: Agency) -> Credit:
    return Credit(agency.name, urls.outlet(agency.outlet) if agency.outlet else None)


def article_brief(archive: Archive, article: Article, *, number: int = 0) -> ArticleBrief:
    event = archive.event_by_id[article.event] if article.event else None
    return ArticleBrief(
        number=number,
        address=urls.article(article.id),
        anchor=anchor(article),
        headline=article.headline,
        headline_translated=article.headline_translated,
        language=article.language,
        outlet=outlet_brief(archive.outlet_by_id[article.outlet]),
        published=article.published,
        genre=article.genre,
        wire=tuple(credit(agency) for agency in article.wire),
        reviewed=article.reviewed,
        url=article.url,
        event=Link(event.title, urls.event(event.id)) if event else None,
    )


def article_briefs(archive: Archive, articles: Iterable[Article]) -> tuple[ArticleBrief, ...]:
    """Briefs numbered in the order given."""
    return tuple(
        article_brief(archive, article, number=number) for number, article in enumerate(articles, 1)
    )


def event_brief(archive: Archive, event: Event) -> EventBrief:
    articles = archive.articles_by_event.get(event.id, ())
    return EventBrief(
        title=event.title,
        address=urls.event(event.id),
        date=event.date,
        place=event.place,
        figures=coverage.count(articles, archive.outlet_by_id),
        by_country=coverage.count_by_country(articles, archive.outlet_by_id),
    )


def event_briefs(archive: Archive, events: Iterable[Event]) -> tuple[EventBrief, ...]:
    """Briefs of events, newest first."""
    return tuple(event_brief(archive, event) for event in newest_events(events))


def anchor(article: Article) -> str:
    """The anchor of an article's card on its event's page."""
    return "a-" + article.id.rpartition("/")[2]
