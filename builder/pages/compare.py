"""The articles of one event in columns with aligned rows, of which a reader picks a few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder import urls
from builder.analysis.stances import contrast, differ
from builder.analysis.texts import features_of
from builder.analysis.wording import LanguageWording
from builder.archive.archive import Archive
from builder.archive.article import Article
from builder.archive.event import Event
from builder.pages.briefs import ArticleBrief, article_briefs
from builder.pages.claim_matrix import ClaimLine, MatrixCell, draw_matrix
from builder.pages.frame import Frame, Link, frame
from builder.pages.method import method_page
from builder.pages.page import Page
from builder.pages.published import published_summary
from builder.pages.wording import ArticleWords, words_of_article

FEWEST, MOST = 2, 4
"""How many articles are set side by side at a time."""

_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Length:
    """Figures of an article's text: words, sentences, quoted spans and the words in them."""

    words: int
    sentences: int
    quotes: int
    quoted_words: int


@dataclass(frozen=True, slots=True)
class CompareColumn:
    """One article; `key` names it in the page's address, `summary` is Markdown of ours."""

    key: str
    article: ArticleBrief
    summary: str
    framing: str | None
    cells: tuple[MatrixCell, ...]
    people_cited: tuple[str, ...]
    length: Length | None
    words: ArticleWords | None


@dataclass(frozen=True, slots=True)
class CompareView:
    """What the comparison of an event shows; `suggested` is a choice of articles to begin with."""

    frame: Frame
    event: Link
    claims: tuple[ClaimLine, ...]
    columns: tuple[CompareColumn, ...]
    fewest: int
    most: int
    suggested: str | None
    method: str | None


def plan_compare(archive: Archive, event: Event, wording: Sequence[LanguageWording]) -> Page | None:
    """The comparison of an event's articles; None where there is nothing to compare.

    `wording` is what was found of its articles' distinctive words.
    """
    articles = archive.articles_by_event.get(event.id, ())
    if len(articles) < FEWEST:
        return None
    address = urls.compare(event.id)
    briefs = article_briefs(archive, articles)
    matrix = draw_matrix(archive, event, articles, briefs)
    words = words_of_article(archive, wording)
    columns = tuple(
        CompareColumn(
            key=compare_key(article),
            article=line.article,
            summary=published_summary(article),
            framing=article.framing,
            cells=line.cells,
            people_cited=article.people_cited,
            length=_length(article),
            words=words.get(article.id),
        )
        for article, line in zip(articles, matrix.lines, strict=True)
    )
    view = CompareView(
        frame=frame(archive, address, section="events"),
        event=Link(event.title, urls.event(event.id)),
        claims=matrix.claims,
        columns=columns,
        fewest=FEWEST,
        most=MOST,
        suggested=suggest_comparison(event, articles),
        method=method_page(archive),
    )
    return Page(address, "pages/compare.html", view)


def compare_key(article: Article) -> str:
    """The part of an article's id by which a comparison's address names it."""
    own = article.event and article.id.removeprefix(f"{article.event}/")
    return own or article.id


def suggest_comparison(event: Event, articles: Sequence[Article]) -> str | None:
    """The address that sets the articles side by side that differ most in their stances, if any do."""
    chosen = contrast([article for article in articles if article.headline], _SUGGESTED)
    return compare_address(event, chosen) if differ(chosen) else None


def compare_address(event: Event, chosen: Sequence[Article]) -> str:
    """The address that sets these articles of an event side by side."""
    return f"{urls.compare(event.id)}?a={','.join(map(compare_key, chosen))}"


def _length(article: Article) -> Length | None:
    features = features_of(article)
    if features is None:
        return None
    return Length(features.words, features.sentences, features.quotes, features.quoted_words)
