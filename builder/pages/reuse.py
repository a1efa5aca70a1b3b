"""Who shares copy with whom on an event, as tables with bars."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from builder import urls
from builder.analysis.reuse import (
    SHARED_COPY,
    Copy,
    CopyGroup,
    Evidence,
    Reuse,
    Unmeasured,
)
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.dates import Date
from builder.pages.briefs import Credit, credit
from builder.pages.frame import Link


@dataclass(frozen=True, slots=True)
class CopyLine:
    """An article, the per cent of its text that stands in others, and where most of that stands."""

    article: Link
    published: Date | None
    share: int
    nearest: Link | None
    nearest_share: int
    wire: tuple[Credit, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CopyTable:
    """Printings of one text; `earliest` is None where the dates do not tell."""

    copies: tuple[CopyLine, ...]
    earliest: Link | None
    agencies: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class DeclaredCopy:
    """An agency, and the articles that credit it; one that credits two stands under both."""

    agency: Credit
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReuseView:
    """Articles in groups and on their own; `uncompared` counts the rest by reason.

    `declared` are articles that credit an agency and could not be compared, by agency. `threshold` is the per
    cent from which two articles are one text.
    """

    compared: int
    texts: int
    groups: tuple[CopyTable, ...]
    single: tuple[CopyLine, ...]
    uncompared: tuple[tuple[Unmeasured, int], ...]
    declared: tuple[DeclaredCopy, ...]
    threshold: int


def reuse_view(archive: Archive, found: Reuse) -> ReuseView:
    """The shared copy that was found among one event's articles."""
    reasons = Counter(each.reason for each in found.uncompared)
    return ReuseView(
        compared=found.compared,
        texts=found.texts,
        groups=tuple(_table(archive, group) for group in found.groups),
        single=tuple(_line(archive, copy) for copy in found.single),
        uncompared=tuple((reason, reasons[reason]) for reason in Unmeasured if reasons[reason]),
        declared=_by_agency(
            archive,
            [each.article for each in found.uncompared if each.evidence is Evidence.DECLARED],
        ),
        threshold=round(100 * SHARED_COPY),
    )


def _by_agency(archive: Archive, articles: Sequence[Article]) -> tuple[DeclaredCopy, ...]:
    """The agencies that some articles credit, the most credited first."""
    crediting: defaultdict[Credit, list[Link]] = defaultdict(list)
    for article in articles:
        for agency in article.wire:
            crediting[credit(agency)].append(_link(archive, article))
    ordered = sorted(crediting.items(), key=lambda item: (-len(item[1]), item[0].name))
    return tuple(DeclaredCopy(agency, tuple(links)) for agency, links in ordered)


def _table(archive: Archive, group: CopyGroup) -> CopyTable:
    return CopyTable(
        copies=tuple(_line(archive, copy) for copy in group.copies),
        earliest=_link(archive, group.earliest) if group.earliest else None,
        agencies=tuple(credit(agency) for agency in group.agencies),
    )


def _line(archive: Archive, copy: Copy) -> CopyLine:
    return CopyLine(
        article=_link(archive, copy.article),
        published=copy.article.published,
        share=round(100 * copy.share),
        nearest=_link(archive, copy.nearest) if copy.nearest else None,
        nearest_share=round(100 * copy.nearest_share),
        wire=tuple(credit(agency) for agency in copy.article.wire),
        evidence=copy.evidence,
    )


def _link(archive: Archive, article: Article) -> Link:
    return Link(archive.outlet_by_id[article.outlet].name, urls.article(article.id))
