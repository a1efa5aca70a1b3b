"""One outlet: what is known of it, what others say of it, and what it covered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder import urls
from builder.analysis import coverage
from builder.analysis.coverage import Figures
from builder.analysis.outlet_record import OutletRecord
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.archive.outlet import Assessment, Outlet
from builder.markup import plain_text
from builder.pages.briefs import ArticleBrief, OutletBrief, article_briefs, outlet_brief
from builder.pages.frame import Frame, Link, frame
from builder.pages.method import method_page
from builder.pages.order import newest_articles, newest_date
from builder.pages.outlet_record import RecordView, record_view
from builder.pages.periods import Part, PeriodLink, date_of_row, split
from builder.pages.sheet import Sheet
from builder.pages.structured import outlet_data


@dataclass(frozen=True, slots=True)
class OutletView:
    """What an outlet's page shows.

    `names` maps language tags to names; the texts of `languages` are tags; `profile` is Markdown; `method` is the address of the page
    that defines kinds and funding, if there is one; `figures` counts all its articles, `articles`
    are those of this page.
    """

    frame: Frame
    outlet: OutletBrief
    names: tuple[tuple[str, str], ...]
    country_address: str
    languages: tuple[Link, ...]
    homepage: str | None
    owner: Link | None
    founded: Date | None
    note: str | None
    profile: str
    assessments: tuple[Assessment, ...]
    method: str | None
    figures: Figures
    feed: str
    json_feed: str
    articles: tuple[ArticleBrief, ...]
    record: RecordView
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


class _Head(NamedTuple):
    outlet: Outlet
    record: OutletRecord
    figures: Figures


def plan_outlet(
    archive: Archive, outlet: Outlet, record: OutletRecord
) -> Iterator[Sheet[_Head, Article]]:
    """The page of one outlet with its record, and one a year where it has many articles."""
    articles = archive.articles_by_outlet.get(outlet.id, ())
    head = _Head(outlet, record, coverage.count(articles, archive.outlet_by_id))
    for part in split(newest_articles(articles), urls.outlet(outlet.id), date_of_row):
        updated = newest_date(articles) if part.is_first else None
        yield Sheet(archive, "pages/outlet.html", _draw, head, part, updated)


def _draw(archive: Archive, head: _Head, part: Part[Article]) -> OutletView:
    outlet = head.outlet
    owner = archive.owner_by_id[outlet.owner] if outlet.owner else None
    return OutletView(
        frame=_frame(archive, outlet, part.address),
        outlet=outlet_brief(outlet),
        names=tuple(pair for pair in outlet.names if pair[1] != outlet.name),
        country_address=urls.country(outlet.country),
        languages=tuple(Link(tag, urls.language(tag)) for tag in outlet.languages),
        homepage=outlet.homepage,
        owner=Link(owner.name, urls.owner(owner.id)) if owner else None,
        founded=outlet.founded,
        note=outlet.note,
        profile=outlet.body,
        assessments=outlet.assessments,
        method=method_page(archive),
        figures=head.figures,
        feed=urls.outlet_feed(outlet.id),
        json_feed=urls.json_feed(urls.outlet_feed(outlet.id)),
        articles=article_briefs(archive, part.rows),
        record=record_view(archive, head.record, (a.event for a in part.rows if a.event)),
        period=part.period,
        periods=part.periods,
        is_first=part.is_first,
    )


def _frame(archive: Archive, outlet: Outlet, address: str) -> Frame:
    return frame(
        archive,
        address,
        title=outlet.name,
        description=plain_text(outlet.body),
        section="outlets",
        feeds=(Link(outlet.name, urls.outlet_feed(outlet.id)),),
        structured=(outlet_data(archive, outlet),),
    )
