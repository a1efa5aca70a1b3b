"""One work as a bibliography knows it, before any format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from builder import urls
from builder.archive.archive import Archive
from builder.archive.article import Article, Genre
from builder.archive.dates import Date
from builder.archive.event import Event
from builder.archive.outlet import OutletKind


class Work(Enum):
    """What sort of work it is, in the words of Zotero, CSL, RIS and BibTeX.

    A piece of a news agency, broadcaster or government is a web page to all four.
    """

    NEWSPAPER = ("newspaperArticle", "article-newspaper", "NEWS", "article")
    MAGAZINE = ("magazineArticle", "article-magazine", "MGZN", "article")
    WEB = ("webpage", "webpage", "ELEC", "misc")

    def __init__(self, zotero: str, csl: str, ris: str, bibtex: str) -> None:
        self.zotero = zotero
        self.csl = csl
        self.ris = ris
        self.bibtex = bibtex


@dataclass(frozen=True, slots=True)
class Reference:
    """What every citation format is made from; an absent value is not known and stays out.

    `authors` stand as printed: which part of a name is the family's is not recorded. `container`
    is the outlet or, for a page of ours, the site. `capture` is the newest archived copy.
    """

    id: str
    work: Work
    title: str | None
    container: str
    language: str
    title_translated: str | None = None
    authors: tuple[str, ...] = ()
    issued: Date | None = None
    url: str | None = None
    capture: str | None = None
    genre: Genre = Genre.REPORT
    rights: str | None = None


_WORKS = {OutletKind.NEWSPAPER: Work.NEWSPAPER, OutletKind.MAGAZINE: Work.MAGAZINE}


def article_reference(archive: Archive, article: Article) -> Reference:
    """The original of an article, not our page about it."""
    outlet = archive.outlet_by_id[article.outlet]
    newest = max(article.captures, key=lambda capture: capture.at.sort_key, default=None)
    return Reference(
        id=article.id,
        work=_WORKS.get(outlet.kind, Work.WEB) if outlet.kind else Work.WEB,
        title=article.headline,
        title_translated=article.headline_translated,
        container=outlet.name,
        language=article.language,
        authors=article.authors,
        issued=article.published,
        url=article.url,
        capture=newest.url if newest else None,
        genre=article.genre,
        rights=article.rights,
    )


def event_reference(archive: Archive, event: Event) -> Reference:
    """Our page that compares the articles of an event."""
    address = urls.event(event.id)
    return Reference(
        id=event.id,
        work=Work.WEB,
        title=event.title,
        container=archive.site.title,
        language=archive.site.language,
        issued=event_updated(archive, event),
        url=published_address(archive, address),
        rights=archive.site.license,
    )


def published_address(archive: Archive, address: str) -> str | None:
    """The full address of a page, where the site has a base."""
    base_url = archive.site.base_url
    return urls.absolute(address, base_url=base_url) if base_url else None


def article_updated(article: Article) -> Date | None:
    """The newest date in an article's file."""
    return article.newest


def event_updated(archive: Archive, event: Event) -> Date:
    """The newest date of an event, its articles and its searches."""
    of_articles = (date for a in archive.articles_by_event.get(event.id, ()) for date in a.dates)
    of_searches = (miss.searched for miss in event.not_found)
    return max((event.date, *of_articles, *of_searches), key=lambda date: date.sort_key)
