"""One language: the articles written in it, and the outlets that publish in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.pages.frame import Frame, Link, frame
from builder.pages.groups import EventGroup, OutletLine, event_groups, outlet_lines
from builder.pages.order import newest_articles, newest_date
from builder.pages.periods import Part, PeriodLink, date_of_row, split
from builder.pages.sheet import Sheet
from builder.text.languages import primary
from builder.text.names import language_name


@dataclass(frozen=True, slots=True)
class LanguageView:
    """What a language's page shows; `related` leads to other tags of the same language.

    The outlets stand on the first page of a long list only.
    """

    frame: Frame
    tag: str
    address: str
    figures: Figures
    outlets: tuple[OutletLine, ...]
    groups: tuple[EventGroup, ...]
    related: tuple[Link, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


class _Head(NamedTuple):
    tag: str
    figures: Figures
    outlets: tuple[OutletLine, ...]


def list_languages(archive: Archive) -> tuple[str, ...]:
    """The tags of all articles and outlets; of two that differ in case only, the first."""
    return tuple(sorted(tag for tags in archive.tags_by_language.values() for tag in tags))


def plan_language(archive: Archive, tag: str) -> Iterator[Sheet[_Head, Article]]:
    """The page of one language, and one a year where it is long."""
    articles = archive.articles_by_language.get(tag.lower(), ())
    outlets = archive.outlets_by_language.get(tag.lower(), ())
    figures = coverage.count(articles, archive.outlet_by_id)
    head = _Head(tag, figures, outlet_lines(archive, outlets))
    for part in split(newest_articles(articles), urls.language(tag), date_of_row):
        updated = newest_date(articles) if part.is_first else None
        yield Sheet(archive, "pages/language.html", _draw, head, part, updated)


def _draw(archive: Archive, head: _Head, part: Part[Article]) -> LanguageView:
    return LanguageView(
        frame=_frame(archive, head.tag, part.address),
        tag=head.tag,
        address=urls.language(head.tag),
        figures=head.figures,
        outlets=head.outlets if part.is_first else (),
        groups=event_groups(archive, part.rows),
        related=_related(archive, head.tag),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def _related(archive: Archive, tag: str) -> tuple[Link, ...]:
    return tuple(
        Link(other, urls.language(other))
        for other in archive.tags_by_language.get(primary(tag), ())
        if other != tag
    )


def _frame(archive: Archive, tag: str, address: str) -> Frame:
    name = language_name(tag, archive.site.language)
    return frame(archive, address, title=name, section="outlets")
