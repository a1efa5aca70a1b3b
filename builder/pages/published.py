"""As much of an article's text as may reach a reader."""

from __future__ import annotations

from builder.archive.article import Article, BodyText
from builder.markup import plain_text
from builder.text.opening import opening


def published_body(article: Article) -> str:
    """The body in Markdown; of an excerpt only its opening, as plain words."""
    return opening(plain_text(article.body)) if article.text is BodyText.EXCERPT else article.body


def published_summary(article: Article) -> str:
    """The summary that is ours, in Markdown; nothing where the body is the outlet's text."""
    return article.body if article.text is BodyText.SUMMARY else ""
