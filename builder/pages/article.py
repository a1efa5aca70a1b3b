"""One article: what it says, how it carries each claim, and where the original is."""

from __future__ import annotations

from dataclasses import dataclass

from builder import urls
from builder.analysis.revisions import RevisionSeen, list_revisions
from builder.archive.archive import Archive
from builder.archive.article import Article, BodyText, Capture, Correction
from builder.archive.dates import Date
from builder.archive.stances import Stance
from builder.pages.briefs import ArticleBrief, article_brief
from builder.pages.citation import Citation, cite_article
from builder.pages.frame import Frame, Link, frame
from builder.pages.metadata import describe_article
from builder.pages.method import method_page
from builder.pages.page import Page
from builder.pages.published import describe, published_body
from builder.pages.structured import article_data


@dataclass(frozen=True, slots=True)
class StanceLine:
    """One claim of the event and what this article does with it; None is not reviewed."""

    id: str
    claim: str
    stance: Stance | None
    quote: str | None
    speaker: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class EventLine:
    """The event that the article is on, and its number of articles."""

    title: str
    address: str
    articles: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What an article's page shows.

    `body` is Markdown: a summary of ours, an excerpt already cut to what may be published, or the
    full text, as `text` says. `event` is absent where the article is not grouped yet. `method` is
    the address of the page that defines the words.
    """

    frame: Frame
    article: ArticleBrief
    language_address: str
    authors: tuple[str, ...]
    updated: Date | None
    standfirst: str | None
    dateline: str | None
    text: BodyText
    rights: str | None
    body: str
    framing: str | None
    stances: tuple[StanceLine, ...]
    people_cited: tuple[str, ...]
    captures: tuple[Capture, ...]
    revisions: tuple[RevisionSeen, ...]
    corrections: tuple[Correction, ...]
    topics: tuple[Link, ...]
    note: str | None
    coded_by: str | None
    coded_at: Date | None
    event: EventLine | None
    before: ArticleBrief | None
    after: ArticleBrief | None
    citation: Citation
    method: str | None


def plan_article(archive: Archive, article: Article) -> Page:
    """The page of one article."""
    address = urls.article(article.id)
    before, after = _neighbours(archive, article)
    view = ArticleView(
        frame=_frame(archive, article, address),
        article=article_brief(archive, article),
        language_address=urls.language(article.language),
        authors=article.authors,
        updated=article.updated,
        standfirst=article.standfirst,
        dateline=article.dateline,
        text=article.text,
        rights=article.rights,
        body=published_body(article),
        framing=article.framing,
        stances=_stance_lines(archive, article),
        people_cited=article.people_cited,
        captures=article.captures,
        revisions=list_revisions(article),
        corrections=article.corrections,
        topics=tuple(
            Link(archive.topic_by_id[topic].title, urls.topic(topic))
            for topic in archive.topics_of(article)
        ),
        note=article.note,
        coded_by=article.coded_by,
        coded_at=article.coded_at,
        event=_event_line(archive, article.event) if article.event else None,
        before=before,
        after=after,
        citation=cite_article(archive, article),
        method=method_page(archive),
    )
    return Page(address, "pages/article.html", view, article.newest)


def _frame(archive: Archive, article: Article, address: str) -> Frame:
    outlet = archive.outlet_by_id[article.outlet]
    return frame(
        archive,
        address,
        title=article.headline_translated or article.headline,
        description=describe(article) or article.framing,
        section="events",
        feeds=(Link(outlet.name, urls.outlet_feed(outlet.id)),),
        meta=describe_article(archive, article),
        structured=(article_data(archive, article),),
        open_graph_type="article",
    )


def _event_line(archive: Archive, event_id: str) -> EventLine:
    return EventLine(
        title=archive.event_by_id[event_id].title,
        address=urls.event(event_id),
        articles=len(archive.article_ids_by_event[event_id]),
    )


def _stance_lines(archive: Archive, article: Article) -> tuple[StanceLine, ...]:
    if not article.event:
        return ()
    taken = {stance.claim: stance for stance in article.stances}
    return tuple(
        StanceLine(
            id=claim.id,
            claim=claim.text,
            stance=taken[claim.id].stance if claim.id in taken else None,
            quote=taken[claim.id].quote if claim.id in taken else None,
            speaker=taken[claim.id].speaker if claim.id in taken else None,
            note=taken[claim.id].note if claim.id in taken else None,
        )
        for claim in archive.event_by_id[article.event].claims
    )


def _neighbours(
    archive: Archive, article: Article
) -> tuple[ArticleBrief | None, ArticleBrief | None]:
    """The articles listed before and after this one on the same event.

    The list is in order of publication as far as that is known, so a neighbour says nothing about
    who was first.
    """
    if not article.event:
        return None, None
    ids = archive.article_ids_by_event[article.event]
    place = ids.index(article.id)
    before = ids[place - 1] if place else None
    after = ids[place + 1] if place + 1 < len(ids) else None
    return _brief(archive, before), _brief(archive, after)


def _brief(archive: Archive, article_id: str | None) -> ArticleBrief | None:
    return article_brief(archive, archive.article_by_id[article_id]) if article_id else None
