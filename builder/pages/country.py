"""One country: its outlets, what they published, and the events that name it."""

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
from builder.archive.event import Event
from builder.pages.briefs import EventBrief, event_brief
from builder.pages.frame import Frame, frame
from builder.pages.groups import EventGroup, OutletLine, event_groups, outlet_lines
from builder.pages.order import newest_articles, newest_date, newest_events
from builder.pages.periods import Part, PeriodLink, date_of_row, split
from builder.pages.sheet import Sheet
from builder.text.names import country_name


@dataclass(frozen=True, slots=True)
class CountryView:
    """What a country's page shows: `groups` hold articles of its outlets, `figures` counts all.

    `events` are those that name the country, whoever reported them. The outlets stand on the first
    page of a long list only.
    """

    frame: Frame
    code: str
    address: str
    figures: Figures
    outlets: tuple[OutletLine, ...]
    groups: tuple[EventGroup, ...]
    events: tuple[EventBrief, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


class _Head(NamedTuple):
    code: str
    figures: Figures
    outlets: tuple[OutletLine, ...]


def list_countries(archive: Archive) -> tuple[str, ...]:
    """The codes of all countries of outlets and of events."""
    return tuple(sorted({*archive.events_by_country, *archive.outlets_by_country}))


def plan_country(archive: Archive, code: str) -> Iterator[Sheet[_Head, Article | Event]]:
    """The page of one country, and one a year where it is long."""
    outlets = archive.outlets_by_country.get(code, ())
    articles = [
        article for outlet in outlets for article in archive.articles_by_outlet.get(outlet.id, ())
    ]
    naming = newest_events(archive.events_by_country.get(code, ()))
    rows: tuple[Article | Event, ...] = (*newest_articles(articles), *naming)
    figures = coverage.count(articles, archive.outlet_by_id)
    head = _Head(code, figures, outlet_lines(archive, outlets))
    for part in split(rows, urls.country(code), date_of_row):
        updated = newest_date(articles) if part.is_first else None
        yield Sheet(archive, "pages/country.html", _draw, head, part, updated)


def _draw(archive: Archive, head: _Head, part: Part[Article | Event]) -> CountryView:
    return CountryView(
        frame=_frame(archive, head.code, part.address),
        code=head.code,
        address=urls.country(head.code),
        figures=head.figures,
        outlets=head.outlets if part.is_first else (),
        groups=event_groups(archive, (row for row in part.rows if isinstance(row, Article))),
        events=tuple(event_brief(archive, row) for row in part.rows if isinstance(row, Event)),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def _frame(archive: Archive, code: str, address: str) -> Frame:
    name = country_name(code, archive.site.language)
    return frame(archive, address, title=name, section="outlets")
