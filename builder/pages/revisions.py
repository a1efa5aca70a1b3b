"""What outlets changed in their headlines and standfirsts, and what they corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder import urls
from builder.analysis.revisions import Change, Corrected, History, list_corrected, list_histories
from builder.archive.archive import Archive
from builder.archive.article import Correction
from builder.archive.dates import Date
from builder.pages.briefs import ArticleBrief, OutletBrief, article_brief, outlet_brief
from builder.pages.frame import Frame, frame
from builder.pages.page import Page
from builder.pages.periods import PeriodLink, split
from builder.text.alphabet import alphabetical


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An article with the changes that were seen of it, in order of time."""

    article: ArticleBrief
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What an outlet corrected, and in which article."""

    article: ArticleBrief
    correction: Correction


@dataclass(frozen=True, slots=True)
class CorrectedOutlet:
    """The corrections of one outlet, newest first; `articles` counts all its articles."""

    outlet: OutletBrief
    articles: int
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True, slots=True)
class RevisionsView:
    """What the page of revisions shows; corrections stand on its first part only.

    `articles` counts the whole archive, `watched` the articles with a dated revision, `changed`
    those of which a line was seen in more than one form.
    """

    frame: Frame
    articles: int
    watched: int
    changed: int
    histories: tuple[HistoryLine, ...]
    corrected: tuple[CorrectedOutlet, ...]
    period: Date | None
    periods: tuple[PeriodLink, ...]
    is_first: bool


def plan_revisions(archive: Archive) -> Iterator[Page]:
    """The page `revisions.html`, and one a year where many articles changed."""
    histories = list_histories(archive.articles)
    corrected = _corrected(archive)
    for part in split(histories, urls.REVISIONS, lambda history: history.changed):
        view = RevisionsView(
            frame=frame(archive, part.address),
            articles=len(archive.articles),
            watched=sum(bool(article.revisions) for article in archive.articles),
            changed=len(histories),
            histories=tuple(_line(archive, history) for history in part.rows),
            corrected=corrected if part.is_first else (),
            period=part.period,
            periods=part.periods,
            is_first=part.is_first,
        )
        yield Page(part.address, "pages/revisions.html", view)


def _line(archive: Archive, history: History) -> HistoryLine:
    return HistoryLine(article_brief(archive, history.article), history.changes)


def _corrected(archive: Archive) -> tuple[CorrectedOutlet, ...]:
    outlets = (_corrected_outlet(archive, each) for each in list_corrected(archive))
    return tuple(sorted(outlets, key=lambda each: alphabetical(each.outlet.name)))


def _corrected_outlet(archive: Archive, corrected: Corrected) -> CorrectedOutlet:
    return CorrectedOutlet(
        outlet=outlet_brief(archive.outlet_by_id[corrected.outlet]),
        articles=corrected.articles,
        corrections=tuple(
            CorrectionLine(article_brief(archive, article), correction)
            for article, correction in corrected.corrections
        ),
    )
