"""As much of an article's text as may reach a reader."""

from __future__ import annotations

from builder.archive.article import Article, BodyText
from builder.markup import plain_opening, plain_text


def published_body(article: Article) -> str:
    """The body in Markdown; of an excerpt only its opening, as plain words."""
    return plain_opening(article.body) if article.text is BodyText.EXCERPT else article.body


def published_summary(article: Article) -> str:
    """The summary that is ours, in Markdown; nothing where the body is the outlet's text."""
    return article.body if article.text is BodyText.SUMMARY else ""


def describe(article: Article) -> str:
    """The article's body in plain words: our summary whole, an outlet's text by its opening."""
    is_ours = article.text is BodyText.SUMMARY
    return plain_text(article.body) if is_ours else plain_opening(article.body)
